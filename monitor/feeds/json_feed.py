"""JSON Feed 1.0 and 1.1 (jsonfeed.org), tolerant of wrong types: what is no text is no value."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from monitor.domain.feed import Enclosure, ParsedEntry, ParsedFeed, ParseFailed
from monitor.feeds.document import Decoded
from monitor.feeds.entries import (
    RawBody,
    RawEntry,
    entry_of,
    first_address,
    language_of,
    sane,
    storable,
)
from monitor.feeds.plain_text import title_of

_Object = Mapping[str, Any]


def parse(decoded: Decoded, url: str) -> ParsedFeed | ParseFailed:
    """Read a JSON Feed; relative links are resolved against `url`."""
    try:
        document = json.loads(decoded.text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return ParseFailed(sentence="This JSON cannot be read: it is broken, cut or too deep.")
    if not isinstance(document, dict):
        return ParseFailed(sentence="This is JSON, but not a JSON Feed.")
    version = _version(document)
    items = document.get("items")
    if not version and not isinstance(items, list):
        return ParseFailed(sentence="This is JSON, but not a JSON Feed.")
    problems = list(decoded.problems)
    if not version:
        problems.append("The document does not say that it is a JSON Feed.")
    if not isinstance(items, list):
        problems.append("The JSON Feed has no list of items.")
    entries = tuple(_entries(items if isinstance(items, list) else [], url, problems))
    return ParsedFeed(
        title=title_of(_text(document, "title")),
        link=first_address([_text(document, "home_page_url")], url),
        language=language_of(_text(document, "language")),
        version=version or "json11",
        encoding=decoded.encoding,
        entries=entries,
        problems=tuple(dict.fromkeys(problems)),
    )


def _version(document: _Object) -> str:
    named = _text(document, "version")
    if "jsonfeed.org/version/" not in named:
        return ""
    return "json1" if named.rstrip("/").endswith("/1") else "json11"


def _entries(items: list[Any], url: str, problems: list[str]) -> Iterator[ParsedEntry]:
    for item in items:
        if isinstance(item, dict):
            yield entry_of(_raw(item), url, problems)
        else:
            problems.append("Something in the list of items is no item; it was left out.")


def _raw(item: _Object) -> RawEntry:
    return RawEntry(
        guid=_text(item, "id") or None,
        links=(_text(item, "url"), _text(item, "external_url")),
        title=_text(item, "title"),
        author=", ".join(_authors(item)) or None,
        bodies=tuple(_bodies(item)),
        published=_date(_text(item, "date_published")) or _date(_text(item, "date_modified")),
        updated=_date(_text(item, "date_modified")),
        enclosures=tuple(_enclosures(item)),
        categories=tuple(one for one in _list(item, "tags") if isinstance(one, str)),
        language=_text(item, "language") or None,
    )


def _bodies(item: _Object) -> Iterator[RawBody]:
    """The full text; the summary only where there is none."""
    html, plain = _text(item, "content_html"), _text(item, "content_text")
    if html:
        yield RawBody(value=html, plain=False)
    elif plain:
        yield RawBody(value=plain, plain=True)
    else:
        yield RawBody(value=_text(item, "summary"), plain=True)


def _authors(item: _Object) -> Iterator[str]:
    for one in [*_list(item, "authors"), item.get("author")]:
        name = _text(one, "name") if isinstance(one, dict) else one
        if isinstance(name, str) and name:
            yield name


def _enclosures(item: _Object) -> Iterator[Enclosure]:
    for one in _list(item, "attachments"):
        if isinstance(one, dict) and _text(one, "url"):
            size = one.get("size_in_bytes")
            yield Enclosure(
                url=_text(one, "url"),
                media_type=_text(one, "mime_type")[:100] or None,
                length=size if type(size) is int and 0 <= size < 1 << 53 else None,
            )


def _list(item: _Object, key: str) -> list[Any]:
    value = item.get(key)
    return value if isinstance(value, list) else []


def _text(item: _Object, key: str) -> str:
    """A string, or a number as a string (ids are often numbers); else nothing."""
    value = item.get(key)
    if isinstance(value, str):
        return storable(value)
    return str(value) if type(value) in (int, float) else ""


def _date(written: str) -> datetime | None:
    """RFC 3339 as the format demands; RFC 822 as some write it. Without a zone it is UTC."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(written)
        except (ValueError, IndexError, OverflowError):
            continue
        try:
            return sane(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        except OverflowError:
            return None
    return None
