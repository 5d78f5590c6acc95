"""From the loose mappings that parsers give to a `ParsedEntry`: clean, bounded, with a title.

Shared by the feedparser path and JSON Feed, so that an entry looks the same whatever it came in.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from monitor.domain.feed import Enclosure, ParsedEntry
from monitor.feeds.plain_text import (
    blocks_of,
    characters,
    first_words,
    html_of_text,
    looks_like_html,
    text_of,
    title_of,
)
from monitor.feeds.sanitizer import address, sanitise

LONGEST_BODY = 1_000_000
"""Characters of one body that are kept; a book in a feed must not stop the other entries."""
LONGEST_ID = 2_000
UNTITLED = "(no title)"
WEB = frozenset({"http", "https"})
EARLIEST = datetime(1971, 1, 1, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)
"""Outside of that a date is a default (1970, year 1) or a slip, and no date is better."""

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBody:
    """One candidate for an entry's body; `plain` = its "<" are just that."""

    value: str
    plain: bool
    base: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawEntry:
    """What a parser found; nothing of it is clean."""

    guid: str | None
    links: Sequence[str]
    title: str
    author: str | None
    bodies: Sequence[RawBody]
    published: datetime | None
    updated: datetime | None
    enclosures: Sequence[Enclosure]
    categories: Sequence[str]
    language: str | None = None


def entry_of(raw: RawEntry, base: str, problems: list[str]) -> ParsedEntry:
    """Clean an entry; `base` is the document's address. Adds to `problems` what was cut."""
    link = first_address(raw.links, base)
    body = max(raw.bodies, key=lambda one: len(one.value), default=None)
    html = _html(body, link or base, problems) if body else ""
    text = text_of(blocks_of(html))
    enclosures = tuple(filter(None, (_on_the_web(one, base) for one in raw.enclosures)))
    title = title_of(raw.title) or first_words(text) or _name_of(link, enclosures)
    return ParsedEntry(
        guid=storable(raw.guid or "")[:LONGEST_ID] or None,
        link=link,
        title=title,
        author=title_of(raw.author or "")[:200] or None,
        published=raw.published,
        updated=raw.updated,
        html=html,
        text=text,
        language=language_of(body.language if body else None) or language_of(raw.language),
        enclosures=enclosures,
        categories=tuple(dict.fromkeys(filter(None, (title_of(one) for one in raw.categories)))),
    )


def _html(body: RawBody, base: str, problems: list[str]) -> str:
    value = body.value
    if len(value) > LONGEST_BODY:
        problems.append(
            f"A text of {len(value):,} characters was cut at {LONGEST_BODY:,} characters."
        )
        value = value[:LONGEST_BODY]
    if body.plain and not looks_like_html(value):
        value = html_of_text(value)
    elif "<" not in value:
        # Without markup, line ends and blank lines are all the structure that there is.
        value = html_of_text(characters(value))
    return sanitise(value, body.base or base).strip()


def _name_of(link: str | None, enclosures: Iterable[Enclosure]) -> str:
    """A headline for an entry of which only an address is known: what it ends in."""
    for url in (link, *(one.url for one in enclosures)):
        parts = urlsplit(url or "")
        name = parts.path.rstrip("/").rpartition("/")[2] or parts.netloc
        if name:
            return title_of(name)[:100]
    return UNTITLED


def _on_the_web(one: Enclosure, base: str) -> Enclosure | None:
    url = address(storable(one.url), base, WEB)
    return replace(one, url=url) if url else None


def first_address(candidates: Iterable[str], base: str) -> str | None:
    """The first of some links that leads to the web, made absolute."""
    found = (address(storable(one), base, WEB) for one in candidates if one)
    return next(filter(None, found), None)


def storable(text: str) -> str:
    """Take out what no database, no XML and no clipboard takes: controls, lone surrogates."""
    return _UNSTORABLE.sub("", text).strip()


def language_of(declared: str | None) -> str | None:
    """A declared language, if it has the form of one: "ru", "pt-BR"."""
    tag = (declared or "").strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


def sane(moment: datetime | None) -> datetime | None:
    """A date, unless it is a default or a slip of the pen; UTC."""
    if moment is None or not EARLIEST <= moment < LATEST:
        return None
    return moment.astimezone(UTC)
