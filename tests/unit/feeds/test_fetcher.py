"""Fetching one feed from a real server on this machine."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from monitor.domain.feed import FeedForFetch, Fetched, FetchFailed, FetchOutcome, NotModified
from monitor.domain.ids import FeedId
from monitor.feeds.fetcher import fetch, max_age, retry_after
from monitor.http import HttpClient
from monitor.settings import FetchSettings
from tests.loopback import Visit, Web, answer

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SETTINGS = FetchSettings(gap_seconds=0, total_seconds=5)


def feed(url: str, etag: str | None = None, last_modified: str | None = None) -> FeedForFetch:
    return FeedForFetch(
        feed_id=FeedId(7), url=url, subscribed_url=url, etag=etag, last_modified=last_modified
    )


def fetched(setting: Callable[[Web], FeedForFetch]) -> tuple[FetchOutcome, Web]:
    """Fetch what `setting` makes of a fresh server."""

    async def both() -> tuple[FetchOutcome, Web]:
        async with Web() as web, HttpClient(SETTINGS) as client:
            return await fetch(client, setting(web), lambda: NOW), web

    return asyncio.run(both())


def test_a_body_comes_with_its_validators_as_they_are():
    outcome, web = fetched(
        lambda web: feed(
            web.serves(
                "/a",
                b"<rss/>",
                ETag='W/"a b"',
                Last_Modified="yesterday-ish",
                Content_Type="text/xml; charset=x",
                Cache_Control="public, max-age=7200",
            )
        )
    )
    assert isinstance(outcome, Fetched)
    assert (outcome.feed_id, outcome.status, outcome.body) == (7, 200, b"<rss/>")
    assert (outcome.etag, outcome.last_modified) == ('W/"a b"', "yesterday-ish")
    assert outcome.content_type == "text/xml; charset=x"
    assert (outcome.fetched_at, outcome.max_age) == (NOW, timedelta(hours=2))
    assert outcome.moved_to is None
    assert "if-none-match" not in web.visits[0].headers


def test_validators_go_back_both_and_unchanged():
    outcome, web = fetched(
        lambda web: feed(web.serves("/a", status=304, ETag='"2"'), '"odd"quote"', "not a date")
    )
    assert isinstance(outcome, NotModified)
    assert (outcome.etag, outcome.last_modified) == ('"2"', None)
    sent = web.visits[0].headers
    assert (sent["if-none-match"], sent["if-modified-since"]) == ('"odd"quote"', "not a date")


def test_not_modified_without_a_condition_is_a_failure():
    outcome, _ = fetched(lambda web: feed(web.serves("/a", status=304)))
    assert isinstance(outcome, FetchFailed)
    assert "although nothing was asked on that condition" in outcome.sentence


def test_a_permanent_redirect_is_reported():
    def moved(web: Web) -> FeedForFetch:
        web.serves("/new", b"<rss/>")
        return feed(web.redirects("/old", "/new", 308))

    outcome, web = fetched(moved)
    assert isinstance(outcome, Fetched)
    assert outcome.moved_to == outcome.url == web.url("/new")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "name and a password"),
        (403, "refuses access"),
        (404, "nothing at this address"),
        (410, "gone for good"),
        (418, "refuses the request (418)"),
        (429, "fewer requests"),
        (500, "error of its own (500)"),
        (503, "out of service"),
        (599, "error of its own (599)"),
        (206, "only a part"),
        (300, "leads nowhere"),
        (200, "answers with nothing (200"),
        (204, "answers with nothing (204"),
    ],
)
def test_every_status_has_its_sentence(status: int, words: str):
    outcome, _ = fetched(lambda web: feed(web.serves("/a", b"", status)))
    assert isinstance(outcome, FetchFailed)
    assert words in outcome.sentence
    assert outcome.sentence.endswith(".")
    assert outcome.status == status
    assert outcome.gone == (status == 410)


def test_a_body_of_blanks_is_empty():
    outcome, _ = fetched(lambda web: feed(web.serves("/a", b" \r\n ")))
    assert isinstance(outcome, FetchFailed)


def test_a_network_failure_is_a_sentence_and_no_exception():
    async def reset(visit: Visit) -> None:
        visit.reset()

    outcome, _ = fetched(lambda web: feed(web.does("/a", reset)))
    assert isinstance(outcome, FetchFailed)
    assert outcome.sentence == "127.0.0.1 broke the connection off without an answer."
    assert outcome.status is None


def test_headers_that_cannot_be_kept_are_left_out():
    raw = answer(body=b"<rss/>").replace(b"\r\n\r\n", b"\r\nETag: \xff\xfe\r\n\r\n", 1)
    outcome, _ = fetched(lambda web: feed(web.sends("/a", raw)))
    assert isinstance(outcome, Fetched)
    assert outcome.etag is None


def test_a_validator_that_cannot_be_sent_does_not_stop_the_poll():
    outcome, _ = fetched(lambda web: feed(web.serves("/a", b"<rss/>"), etag="a\nb: c"))
    assert isinstance(outcome, FetchFailed | Fetched)


def test_all_due_feeds_are_fetched_at_once():
    async def slowly(visit: Visit) -> None:
        await asyncio.sleep(0.1)
        await visit.send(answer(body=b"<rss/>"))

    async def test() -> None:
        settings = FetchSettings(gap_seconds=0, per_host=8, overall=64)
        async with Web() as web, HttpClient(settings) as client:
            asked: list[Awaitable[FetchOutcome]] = [
                fetch(client, feed(web.does(f"/{n}", slowly)), lambda: NOW) for n in range(16)
            ]
            outcomes = await asyncio.gather(*asked)
            assert all(isinstance(one, Fetched) for one in outcomes)
            assert web.most_at_once == 8

    asyncio.run(test())


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta(0)),
        ("Sun, 01 Mar 2026 12:05:00 GMT", timedelta(minutes=5)),
        ("Sun, 01 Mar 2026 11:00:00 GMT", timedelta(0)),
        ("99999999999999999999", timedelta(days=366)),
        ("Sun, 01 Mar 9999 11:00:00 GMT", timedelta(days=366)),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str, wait: timedelta | None):
    assert retry_after({"retry-after": value}, NOW) == wait


@pytest.mark.parametrize(
    ("headers", "age"),
    [
        ({"cache-control": "max-age=600"}, timedelta(minutes=10)),
        ({"cache-control": "private, Max-Age = 60"}, timedelta(minutes=1)),
        ({"cache-control": 'max-age="60"'}, timedelta(minutes=1)),
        ({"cache-control": "s-maxage=600"}, None),
        ({"cache-control": "no-cache", "expires": "Mon, 02 Mar 2026 12:00:00 GMT"}, None),
        ({"expires": "Mon, 02 Mar 2026 12:00:00 GMT"}, timedelta(days=1)),
        ({"expires": "0"}, None),
        ({"cache-control": "max-age=500000000000"}, timedelta(days=366)),
        ({}, None),
    ],
)
def test_freshness_is_read_from_cache_control_or_expires(
    headers: dict[str, str], age: timedelta | None
):
    assert max_age(headers, NOW) == age
