"""JSON Feed, right and wrong."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import Enclosure, ParsedFeed, ParseFailed
from monitor.feeds.parser import parse

URL = "http://feeds.example/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def read(document: object) -> ParsedFeed:
    found = parse(json.dumps(document).encode(), URL, "application/feed+json")
    assert isinstance(found, ParsedFeed), found
    return found


def test_a_json_feed_is_read_whole():
    feed = read(
        {
            "version": VERSION,
            "title": "F",
            "home_page_url": "/",
            "language": "tr",
            "items": [
                {
                    "id": 12,
                    "url": "/a",
                    "title": "A &amp; <b>B</b>",
                    "content_html": '<p>x <a href="b">y</a></p><script>z</script>',
                    "date_published": "2026-03-01T12:00:00+03:00",
                    "date_modified": "2026-03-02T12:00:00Z",
                    "authors": [{"name": "Ann"}, {"name": "Bob"}],
                    "tags": ["t", "t", 5],
                    "language": "az",
                    "attachments": [
                        {"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 7}
                    ],
                }
            ],
        }
    )
    assert (feed.version, feed.title, feed.link) == ("json11", "F", "http://feeds.example/")
    assert (feed.language, feed.encoding, feed.problems) == ("tr", "utf-8", ())
    entry = feed.entries[0]
    assert (entry.guid, entry.link, entry.title) == ("12", "http://feeds.example/a", "A & B")
    assert (entry.author, entry.text, entry.language) == ("Ann, Bob", "x y", "az")
    assert "script" not in entry.html
    assert entry.published == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert entry.updated == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert entry.categories == ("t",)
    assert entry.enclosures == (
        Enclosure(url="http://feeds.example/a.mp3", media_type="audio/mpeg", length=7),
    )


def test_version_one_has_one_author():
    feed = read(
        {
            "version": "https://jsonfeed.org/version/1",
            "items": [{"id": "1", "content_text": "a < b\n\nc", "author": {"name": "Ann"}}],
        }
    )
    assert feed.version == "json1"
    assert (feed.entries[0].author, feed.entries[0].text) == ("Ann", "a < b\n\nc")


def test_a_summary_is_better_than_nothing():
    assert read({"version": VERSION, "items": [{"summary": "S"}]}).entries[0].text == "S"


@pytest.mark.parametrize("wrong", [None, 5, True, [], {}, "", [None], {"a": 1}, 1e400, -0.5])
def test_wrong_types_do_no_harm(wrong: object):
    keys = (
        "id url external_url title content_html content_text summary date_published authors "
        "author tags attachments language image"
    )
    feed = read(
        {
            "version": VERSION,
            "title": wrong,
            "home_page_url": wrong,
            "language": wrong,
            "items": [dict.fromkeys(keys.split(), wrong), wrong, {"title": "kept"}],
        }
    )
    assert feed.entries[-1].title == "kept"
    assert all(entry.title for entry in feed.entries)


@pytest.mark.parametrize("items", [None, {}, "x", 5])
def test_a_feed_without_a_list_of_items_says_so(items: object):
    feed = read({"version": VERSION, "items": items})
    assert (feed.entries, len(feed.problems)) == ((), 1)


def test_a_feed_that_does_not_say_so_is_read_all_the_same():
    feed = read({"items": [{"title": "t"}]})
    assert len(feed.entries) == 1
    assert "does not say" in feed.problems[0]


NO_FEEDS = [b"{", b"[]", b"{}", b'{"a": 1}', b'{"a": 1']
DEEP = [b"[" * 60_000, b'{"items": [' + b'{"a":' * 60_000]
HUGE = b'{"version": ' + b"9" * 10_000 + b"}"


@pytest.mark.parametrize("body", [*NO_FEEDS, *DEEP, HUGE])
def test_other_json_is_refused_in_a_sentence(body: bytes):
    found = parse(body, URL, None)
    assert isinstance(found, ParseFailed)
    assert "JSON" in found.sentence


def test_text_that_no_database_takes_is_cleaned():
    entry = read({"version": VERSION, "items": [{"title": "a\ud800\x00b", "id": "\x01"}]}).entries[
        0
    ]
    assert (entry.title, entry.guid) == ("ab", None)


@pytest.mark.parametrize(
    "date",
    ["2026-03-01", "2026-03-01T00:00:00", "20260301T000000Z", "Sun, 01 Mar 2026 00:00:00 GMT"],
)
def test_dates_in_other_dress_are_understood(date: str):
    entry = read({"version": VERSION, "items": [{"date_published": date}]}).entries[0]
    assert entry.published == datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("date", ["never", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", ""])
def test_absurd_dates_are_no_dates(date: str):
    assert (
        read({"version": VERSION, "items": [{"date_published": date}]}).entries[0].published is None
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
NAMES = st.sampled_from(["id", "url", "title", "content_html", "authors", "attachments", "tags"])


@given(st.lists(st.dictionaries(NAMES, JSON), max_size=4))
def test_no_item_raises(items: list[dict[str, object]]):
    assert len(read({"version": VERSION, "items": items}).entries) == len(items)
