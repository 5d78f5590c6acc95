"""Fetch one feed: conditional requests, and a sentence for everything that can come back."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from yarl import URL

from monitor.domain.feed import FeedForFetch, Fetched, FetchFailed, FetchOutcome, NotModified
from monitor.http import HttpAnswer, HttpClient, HttpError

log = logging.getLogger(__name__)

ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"
)
LONGEST_DELAY = timedelta(days=366)
"""Servers have been seen to ask for centuries; beyond a year the number means nothing."""

SENTENCES = {
    400: "{host} does not understand the request (400).",
    401: "{host} wants a name and a password (401).",
    402: "{host} wants to be paid (402).",
    403: "{host} refuses access to this address (403).",
    404: "There is nothing at this address (404).",
    407: "The proxy wants a name and a password (407).",
    408: "{host} gave up waiting for the request (408).",
    410: "The feed is gone for good (410).",
    429: "{host} asks for fewer requests (429).",
    451: "{host} must not show this for legal reasons (451).",
    500: "{host} has an error of its own (500).",
    502: "{host} gets no proper answer from the server behind it (502).",
    503: "{host} is out of service for the moment (503).",
    504: "{host} gets no answer from the server behind it (504).",
}
KINDS = {
    1: "{host} answers with something that is not an answer ({status}).",
    2: "{host} sends only a part of what was asked ({status}).",
    3: "{host} redirects in a way that leads nowhere ({status}).",
    4: "{host} refuses the request ({status}).",
    5: "{host} has an error of its own ({status}).",
}
COMPLETE = frozenset({HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION})
EMPTY = frozenset({HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT})


async def fetch(
    client: HttpClient, feed: FeedForFetch, now: Callable[[], datetime]
) -> FetchOutcome:
    """Ask for a feed, telling the server what we already have.

    Never raises for anything that a server or a network does: that is a `FetchFailed` with one
    sentence. `now` is called once, when the answer is there.
    """
    conditions = _conditions(feed)
    try:
        answer = await client.get(
            feed.url, {"Accept": ACCEPT, **conditions}, _host(feed.subscribed_url)
        )
    except HttpError as error:
        return _failed(feed, now(), str(error), error.elapsed_ms)
    except Exception:
        # Whatever a hostile answer trips over must not stop the feeds that are polled with it.
        log.exception("fetching %s failed unexpectedly", feed.url)
        return _failed(feed, now(), "The answer could not be read; the log says more.")
    return _outcome(feed, answer, bool(conditions), now())


def _conditions(feed: FeedForFetch) -> dict[str, str]:
    """Validators go back exactly as they came, both of them, quotes included."""
    headers = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    return {name: value for name, value in headers.items() if value}


def _host(url: str) -> str | None:
    try:
        return URL(url).host
    except ValueError:
        return None


def _failed(feed: FeedForFetch, now: datetime, sentence: str, elapsed_ms: int = 0) -> FetchFailed:
    return FetchFailed(
        feed_id=feed.feed_id, url=feed.url, fetched_at=now, elapsed_ms=elapsed_ms, sentence=sentence
    )


def _outcome(
    feed: FeedForFetch, answer: HttpAnswer, conditional: bool, now: datetime
) -> FetchOutcome:
    if answer.status == HTTPStatus.NOT_MODIFIED and conditional:
        return NotModified(
            feed_id=feed.feed_id,
            url=answer.url,
            fetched_at=now,
            elapsed_ms=answer.elapsed_ms,
            etag=_opaque(answer, "etag"),
            last_modified=_opaque(answer, "last-modified"),
            moved_to=answer.moved_to,
            max_age=max_age(answer.headers, now),
        )
    if answer.status not in COMPLETE or not answer.body.strip():
        return _refused(feed, answer, now)
    return Fetched(
        feed_id=feed.feed_id,
        url=answer.url,
        body=answer.body,
        content_type=_opaque(answer, "content-type"),
        etag=_opaque(answer, "etag"),
        last_modified=_opaque(answer, "last-modified"),
        fetched_at=now,
        elapsed_ms=answer.elapsed_ms,
        status=answer.status,
        moved_to=answer.moved_to,
        max_age=max_age(answer.headers, now),
    )


def _refused(feed: FeedForFetch, answer: HttpAnswer, now: datetime) -> FetchFailed:
    return FetchFailed(
        feed_id=feed.feed_id,
        url=answer.url,
        fetched_at=now,
        elapsed_ms=answer.elapsed_ms,
        sentence=_sentence(answer),
        status=answer.status,
        retry_after=retry_after(answer.headers, now),
        gone=answer.status == HTTPStatus.GONE,
    )


def _sentence(answer: HttpAnswer) -> str:
    host = _host(answer.url) or "The server"
    if answer.status in COMPLETE | EMPTY:
        return f"{host} answers with nothing ({answer.status}, an empty body)."
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return f"{host} says “not modified” (304), although nothing was asked on that condition."
    words = SENTENCES.get(answer.status) or KINDS.get(answer.status // 100, KINDS[1])
    return words.format(host=host, status=answer.status)


def _opaque(answer: HttpAnswer, name: str) -> str | None:
    """A header as it came, or None where it could neither be stored nor sent back."""
    value = answer.headers.get(name)
    if not value or not value.isprintable():
        return None
    return value


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Read Retry-After, as seconds or as an HTTP date (RFC 9110, 10.2.3); never negative."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d+", value, re.ASCII):
        return _seconds(value)
    when = _http_date(value)
    return None if when is None else min(max(when - now, timedelta(0)), LONGEST_DELAY)


def max_age(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Read how long the server calls its answer fresh: Cache-Control max-age, else Expires."""
    control = headers.get("cache-control", "").lower()
    found = re.search(r"(?:^|[\s,])max-age\s*=\s*\"?(\d+)", control, re.ASCII)
    if found:
        return _seconds(found[1])
    when = None if control else _http_date(headers.get("expires", ""))
    return None if when is None or when <= now else min(when - now, LONGEST_DELAY)


def _seconds(digits: str) -> timedelta:
    return LONGEST_DELAY if len(digits) > 9 else min(timedelta(seconds=int(digits)), LONGEST_DELAY)


def _http_date(value: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, IndexError, OverflowError):
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
