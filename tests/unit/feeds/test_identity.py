"""What makes an entry the same the next time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import ParsedEntry
from monitor.feeds.identity import canonical_link, identify

ENTRY = ParsedEntry(
    guid="1",
    link="http://example.org/a",
    title="A title",
    author=None,
    published=datetime(2026, 3, 1, tzinfo=UTC),
    updated=None,
    html="<p>Text</p>",
    text="Text",
)


@pytest.mark.parametrize(
    ("link", "canonical"),
    [
        ("http://Example.ORG:80/a", "http://example.org/a"),
        ("HTTPS://example.org:443", "https://example.org/"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("http://example.org/a?utm_source=x&id=3&UTM_Medium=y", "http://example.org/a?id=3"),
        ("http://example.org/a?fbclid=1#part", "http://example.org/a#part"),
        ("http://example.org/a#xtor=RSS-3208", "http://example.org/a"),
        ("http://example.org/a?PHPSESSID=1&b=%20c", "http://example.org/a?b=%20c"),
        ("http://example.org/a;jsessionid=12.x?b", "http://example.org/a?b"),
        ("http://example.org/story.pl?sid=26/1", "http://example.org/story.pl?sid=26/1"),
        ("http://example.org/#!/story/1", "http://example.org/#!/story/1"),
        ("mailto:a@example.org", None),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("", None),
    ],
)
def test_links_lose_what_does_not_matter(link: str, canonical: str | None):
    assert canonical_link(link) == canonical


@given(st.text())
def test_a_canonical_link_is_its_own(text: str):
    link = canonical_link("http://example.org/" + text)
    assert link is None or canonical_link(link) == link


def test_churning_links_and_guids_leave_link_and_date_the_same():
    first = identify(ENTRY)
    again = identify(replace(ENTRY, guid="2", link="http://example.org/a?utm_source=2#xtor=RSS-2"))
    assert first.canonical_link == again.canonical_link
    assert first.title_date == again.title_date
    assert first.fingerprint == again.fingerprint


def test_an_edit_changes_the_fingerprint_and_markup_does_not():
    first = identify(ENTRY).fingerprint
    assert identify(replace(ENTRY, html="<div>Text</div>")).fingerprint == first
    for edited in (
        replace(ENTRY, title="Another"),
        replace(ENTRY, text="Text!"),
        replace(ENTRY, author="B"),
        replace(ENTRY, title="A titleText", text=""),
    ):
        assert identify(edited).fingerprint != first


def test_an_undated_title_does_not_match_every_other_of_its_kind():
    undated = replace(ENTRY, published=None)
    other = replace(undated, link="http://example.org/b")
    assert identify(undated).title_date != identify(other).title_date
    nameless = replace(undated, link=None, guid=None)
    assert identify(nameless).title_date != identify(replace(nameless, text="T2")).title_date


def test_any_text_can_be_identified():
    assert identify(replace(ENTRY, title="\ud800", text="\x1f")).fingerprint
