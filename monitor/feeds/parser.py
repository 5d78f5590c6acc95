"""Read a feed document: RSS and Atom by feedparser, JSON Feed by our own code.

feedparser's sanitising and its resolving of relative links are switched off: they are half of its
time, and nh3 and `sanitizer` do both better. It never sees a URL or a file name, only bytes.
"""

import io
import logging
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import feedparser

from monitor.domain.feed import Enclosure, ParsedEntry, ParsedFeed, ParseFailed
from monitor.feeds import json_feed
from monitor.feeds.document import Decoded, decode
from monitor.feeds.entries import RawBody, RawEntry, entry_of, first_address, language_of, sane
from monitor.feeds.plain_text import looks_like_html, title_of
from monitor.feeds.xml_text import NotAFeedError, prepare

log = logging.getLogger(__name__)

# feedparser's own list of SAX drivers to try first; the default one is not installable any more.
feedparser.api.PREFERRED_XML_PARSERS[:] = ["monitor.feeds.sax_driver"]

NO_FEED = "This is not a feed: there is no RSS, Atom or JSON Feed in it."
_TEXT_TYPES = ("text/", "application/xhtml+xml")
_Found = Mapping[str, Any]


def parse(body: bytes, url: str, content_type: str | None) -> ParsedFeed | ParseFailed:
    """Read a document; what is no feed is answered with a sentence, never with an exception.

    Args:
        body: as it came, decompressed.
        url: where it came from: the base of relative links; "" if nowhere.
        content_type: the HTTP header, with its charset; None if there was none.
    """
    if not body.strip():
        return ParseFailed(sentence="The document is empty.")
    decoded = decode(body, content_type)
    try:
        if decoded.text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
            return json_feed.parse(decoded, url)
        return _parse_xml(decoded, url)
    except NotAFeedError as refusal:
        return ParseFailed(sentence=str(refusal))
    except Exception:
        # feedparser raises many kinds of errors on hostile input; one bad feed must not stop others
        log.warning("a document from %s could not be parsed", url, exc_info=True)
        return ParseFailed(sentence="The document is too broken to be read as a feed.")


def _parse_xml(decoded: Decoded, url: str) -> ParsedFeed | ParseFailed:
    prepared = prepare(decoded.text)
    found = feedparser.parse(
        io.BytesIO(prepared.text.encode("utf-8")),
        # No content-location: an id must not change with the address that the feed came from.
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    version = "rss091n" if prepared.netscape and found["version"] else found["version"]
    if not version and not found["entries"]:
        return ParseFailed(sentence=NO_FEED)
    problems = [*decoded.problems, *prepared.problems]
    if found["bozo"]:
        problems.append("The document is not well-formed XML; it was read as far as possible.")
    feed: _Found = found["feed"]
    entries = tuple(_entry(one, url, problems) for one in found["entries"])
    return ParsedFeed(
        title=title_of(_string(feed, "title")),
        link=first_address(_links(feed), url),
        language=language_of(_string(feed, "language")),
        version=version or "",
        encoding=decoded.encoding,
        entries=entries,
        problems=tuple(dict.fromkeys(problems)),
    )


def _entry(found: _Found, url: str, problems: list[str]) -> ParsedEntry:
    published = _date(found, "published_parsed") or _date(found, "created_parsed")
    updated = _date(found, "updated_parsed")
    raw = RawEntry(
        guid=_string(found, "id") or None,
        links=tuple(_links(found)),
        title=_string(found, "title"),
        author=_string(found, "author") or None,
        bodies=tuple(_bodies(found, url)),
        published=published or updated,
        updated=updated,
        enclosures=tuple(_enclosures(found)),
        categories=tuple(_string(tag, "label") or _string(tag, "term") for tag in _tags(found)),
        language=_string(_mapping(found, "title_detail"), "language") or None,
    )
    return entry_of(raw, url, problems)


def _string(found: _Found, key: str) -> str:
    """A value as text; feedparser's own `get` would answer for other keys, and warn."""
    value = dict.get(found, key) if isinstance(found, dict) else None
    return value if isinstance(value, str) else ""


def _mapping(found: _Found, key: str) -> _Found:
    value = dict.get(found, key) if isinstance(found, dict) else None
    return value if isinstance(value, dict) else {}


def _mappings(found: _Found, key: str) -> Iterator[_Found]:
    value = dict.get(found, key) if isinstance(found, dict) else None
    yield from (one for one in value or () if isinstance(one, dict))


def _tags(found: _Found) -> Iterator[_Found]:
    return _mappings(found, "tags")


def _links(found: _Found) -> Iterator[str]:
    """Addresses of the page, best first: the original behind a counter, then alternates."""
    yield _string(found, "feedburner_origlink")
    yield _string(found, "link")
    for link in _mappings(found, "links"):
        if _string(link, "rel") == "alternate":
            yield _string(link, "href")


def _bodies(found: _Found, url: str) -> Iterator[RawBody]:
    details = [*_mappings(found, "content"), _mapping(found, "summary_detail")]
    for detail in details:
        kind, value = _string(detail, "type"), _string(detail, "value")
        if kind.startswith(_TEXT_TYPES) or not kind or looks_like_html(value):
            yield RawBody(
                value=value,
                plain=kind == "text/plain",
                base=first_address([_string(detail, "base")], url),
                language=_string(detail, "language") or None,
            )
    if not _mapping(found, "summary_detail"):
        yield RawBody(value=_string(found, "summary"), plain=False)


def _enclosures(found: _Found) -> Iterator[Enclosure]:
    for link in _mappings(found, "links"):
        if _string(link, "rel") == "enclosure":
            length = _string(link, "length")
            yield Enclosure(
                url=_string(link, "href"),
                media_type=_string(link, "type")[:100] or None,
                length=int(length) if length.isdecimal() and len(length) < 16 else None,
            )


def _date(found: _Found, key: str) -> datetime | None:
    """A date as feedparser understood it, if it can be meant; feedparser's are in UTC."""
    value = dict.get(found, key) if isinstance(found, dict) else None
    if not isinstance(value, time.struct_time):
        return None
    try:
        return sane(datetime(*value[:6], tzinfo=UTC))
    except ValueError:
        return None
