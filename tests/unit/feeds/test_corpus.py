"""Public test feeds of other readers, hostile files and attack strings; needs DATELINE_DATA."""

import gzip
import json
import time
from collections.abc import Iterator
from datetime import datetime
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.errors import FeedError
from monitor.domain.feed import ParsedEntry, ParsedFeed
from monitor.feeds.opml import read
from monitor.feeds.parser import parse
from monitor.feeds.plain_text import title_of
from monitor.feeds.sanitizer import TAGS, sanitise

BASE = "http://example.org/"


@pytest.fixture
def feeds(shared_data: Path) -> Path:
    return shared_data / "feeds"


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def samples(feeds: Path, kind: str, source: str = "") -> Iterator[tuple[dict[str, Any], bytes]]:
    for row in lines(feeds / "manifest.jsonl"):
        if row["kind"] == kind and row["file"].startswith(source):
            body = (feeds / row["file"]).read_bytes()
            yield row, gzip.decompress(body) if row["file"].endswith(".gz") else body


def parsed(row: dict[str, Any], body: bytes) -> ParsedFeed | None:
    found = parse(body, BASE, row.get("content_type"))
    return found if isinstance(found, ParsedFeed) else None


def shown(entry: ParsedEntry) -> str:
    return " ".join((entry.title, entry.html, entry.text, entry.author or "", entry.link or ""))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.active.append(tag)
        for name, value in attrs:
            address = (value or "").lower()
            if name.startswith("on") or name in ("style", "srcset", "srcdoc", "ping", "action"):
                self.active.append(name)
            if name in ("href", "src") and not address.startswith(
                ("http://", "https://", "mailto:")
            ):
                self.active.append(f"{name}={value}")


def active_in(html: str) -> list[str]:
    tags = Tags()
    tags.feed(html)
    tags.close()
    return tags.active


@pytest.mark.parametrize("source", ["gofeed/", "reader/", "hostile/", "miniflux/", "w3c/"])
def test_the_number_of_entries_is_right(feeds: Path, source: str):
    wrong = []
    for row, body in samples(feeds, "feed", source):
        feed = parsed(row, body)
        wanted = row["expected"].get("n_entries")
        if wanted is not None and wanted != (len(feed.entries) if feed else 0):
            wrong.append(row["file"])
        if row["expected"].get("must_fail") and feed is not None:
            wrong.append(row["file"])
    assert wrong == []


def test_hostile_files_end_within_their_time_and_leak_nothing(feeds: Path):
    for row, body in samples(feeds, "feed", "hostile/"):
        began = time.process_time()
        feed = parsed(row, body)
        assert time.process_time() - began < row["expected"]["max_seconds"], row["file"]
        for entry in feed.entries if feed else ():
            assert active_in(entry.html) == [], row["file"]
            for forbidden in row["expected"].get("must_not_contain", ()):
                assert forbidden not in shown(entry), row["file"]
            for forbidden in row["expected"].get("dom_must_not_have", ()):
                assert forbidden not in entry.html.lower().replace("&lt;", ""), row["file"]


def ours(feed: ParsedFeed, path: list[str | int]) -> tuple[bool, object]:
    """Whether a path of feedparser's result has a like in ours, and what stands there."""
    whole = {"encoding": feed.encoding, "version": feed.version}
    if len(path) == 1 and path[0] in whole:
        return True, whole[str(path[0])]
    if path in (["feed", "link"], ["feed", "language"]):
        return True, getattr(feed, str(path[1]))
    likes = {"link": "link", "author": "author", "id": "guid", "guid": "guid"}
    if path[:2] == ["entries", 0] and len(path) == 3 and path[2] in likes:
        return True, getattr(feed.entries[0], likes[str(path[2])])
    return False, None


def test_what_feedparser_expects_of_itself_holds_for_us(feeds: Path):
    checked, wrong = 0, []
    for row, body in samples(feeds, "feed", "feedparser/"):
        feed = parsed(row, body)
        wanted = row["peer_run"]["n_entries"]
        assert wanted == (len(feed.entries) if feed else 0), row["file"]
        for forbidden in row["expected"].get("must_not_contain", ()):
            assert not any(forbidden in shown(entry) for entry in feed.entries if feed), row["file"]
        checks = row["expected"]["checks"] if feed and row["released_peer_agrees"] else ()
        for check in checks:
            alike, value = ours(feed, check["path"])
            if alike and check["op"] == "==":
                checked += 1
                if value != check["value"]:
                    wrong.append((row["file"], check["path"], value))
    assert checked > 60
    assert len(wrong) <= checked * 0.01, wrong


@pytest.mark.parametrize("name", ["xss_dompurify", "xss_owasp", "sanitize_miniflux"])
def test_no_attack_stays_active(feeds: Path, name: str):
    for row in lines(feeds / "vectors" / f"{name}.jsonl"):
        clean = sanitise(row["payload"], BASE)
        assert active_in(clean) == [], row["payload"]
        assert sanitise(clean, BASE) == clean, row["payload"]
        for forbidden in row.get("must_not_contain", ()):
            assert forbidden not in clean, row["payload"]
        assert "\n" not in title_of(row["payload"])


def test_hostile_addresses_are_no_links(feeds: Path):
    for row in lines(feeds / "vectors" / "hostile_urls.jsonl"):
        assert active_in(sanitise(f'<a href="{escape(row["url"])}">x</a>', BASE)) == []


def test_no_date_in_any_language_is_read_as_another_day(feeds: Path):
    for row in lines(feeds / "vectors" / "dates_locales.jsonl"):
        item = f"<item><title>x</title><pubDate>{escape(row['input'])}</pubDate></item>"
        found = parse(f'<rss version="2.0"><channel>{item}</channel></rss>'.encode(), "", None)
        assert isinstance(found, ParsedFeed)
        assert found.entries[0].published in (None, datetime.fromisoformat(row["expected_utc"]))


def test_naughty_strings_survive_as_text(feeds: Path):
    for row in lines(feeds / "vectors" / "naughty_strings.jsonl"):
        text = escape(row["s"])
        body = f"<rss version='2.0'><channel><item><author>{text}</author></item></channel></rss>"
        assert parsed({}, body.encode("utf-8", "replace")) is not None


def test_subscription_lists_hold_what_they_should(feeds: Path):
    for row, body in samples(feeds, "opml"):
        try:
            found = len(read(body))
        except FeedError:
            found = None
        wanted = row["expected"].get("n_feeds")
        assert wanted is None or found == wanted, row["file"]
        assert not row["expected"].get("must_fail") or found is None, row["file"]
