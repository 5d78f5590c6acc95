"""Subscription lists."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from monitor.domain.errors import FeedError
from monitor.domain.feed import FeedRow, Subscription
from monitor.domain.ids import FeedId
from monitor.feeds.opml import feed_address, read, write


def opml(body: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="2.0"><head/><body>{body}</body></opml>'.encode()


def row(url: str, title: str, folder: tuple[str, ...] = (), site: str | None = None) -> FeedRow:
    return FeedRow(
        feed_id=FeedId(1),
        url=url,
        title=title,
        site=site,
        folder_id=None,
        folder=folder,
        language=None,
        unread=0,
        items=0,
        last_fetch=None,
        next_fetch=None,
        failures=0,
        last_error=None,
        gone=False,
    )


def test_nested_outlines_are_folders():
    found = read(
        opml(
            '<outline text="World"><outline title="Asia">'
            '<outline type="rss" text="t" title="T" xmlUrl="http://a.example/f" '
            'htmlUrl="http://a.example/"/></outline></outline>'
            '<outline xmlUrl="https://b.example/f"/>'
        )
    )
    assert found == (
        Subscription(
            url="http://a.example/f",
            title="T",
            site="http://a.example/",
            folder=("World", "Asia"),
        ),
        Subscription(url="https://b.example/f"),
    )


@pytest.mark.parametrize("name", ["xmlUrl", "xmlurl", "XMLURL", "xmlURL"])
def test_any_capitals_and_any_type_will_do(name: str):
    for kind in ("", 'type="rss"', 'type="RSS1"', 'type="atom"'):
        assert len(read(opml(f'<outline {kind} {name}=" http://a.example/f "/>'))) == 1


def test_lists_within_lists_and_scripts_are_left_alone():
    assert not read(
        opml(
            '<outline type="include" xmlUrl="http://a.example/1" url="http://a.example/list"/>'
            '<outline type="link" xmlUrl="http://a.example/2"/>'
            '<outline type="script" xmlUrl="http://a.example/3"/>'
            '<outline text="x" xmlUrl="file:///etc/passwd"/>'
            '<outline text="x" xmlUrl="|touch /tmp/x"/>'
            '<outline text="x" xmlUrl="exec:ls"/>'
            '<outline text="x" xmlUrl="javascript:alert(1)"/>'
        )
    )


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("feed://a.example/f", "http://a.example/f"),
        ("feed:https://a.example/f", "https://a.example/f"),
        ("feed://https://a.example/f", "https://a.example/f"),
        ("FEED:http://a.example/f", "http://a.example/f"),
        ("feed:file:///etc/passwd", None),
        ("http:///f", None),
        ("a.example/f", None),
        ("", None),
    ],
)
def test_feed_addresses_are_understood(raw: str, meant: str | None):
    assert feed_address(raw) == meant


def test_the_first_of_several_is_kept():
    found = read(
        opml(
            '<outline text="a" xmlUrl="http://a.example/f"/>'
            '<outline text="b" xmlUrl="HTTP://A.example:80/f"/>'
        )
    )
    assert [one.title for one in found] == ["a"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<html/>", "not an OPML"),
        (b"not xml", "broken"),
        (opml("<outline>")[:-20], "broken"),
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body/></opml>', "declares entities"),
        (b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml/>', "declares entities"),
        ('<!DOCTYPE o [<!ENTITY a "b">]><opml/>'.encode("utf-16"), "declares entities"),
        (opml("<outline>" * 5000 + "</outline>" * 5000), "broken"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(data: bytes, words: str):
    with pytest.raises(FeedError, match=words) as caught:
        read(data)
    assert str(caught.value).endswith((".", "taken."))


def test_folders_are_written_once():
    root = etree.fromstring(
        write(
            [
                row("http://a.example/", "A", ("W", "X")),
                row("http://b.example/", "B", ("W",), "http://b.example/site"),
                row("http://c.example/", "C", ("W", "X")),
            ],
            "Mine",
        )
    )
    assert root.get("version") == "2.0"
    assert root.findtext("head/title") == "Mine"
    assert [one.get("text") for one in root.iterfind("body/outline")] == ["W"]
    assert len(root.findall(".//outline[@text='X']/outline[@type='rss']")) == 2
    assert root.find(".//outline[@htmlUrl='http://b.example/site']") is not None


WORDS = st.text(string.ascii_letters + "äжあ&<>\"' ", min_size=1, max_size=12).map(
    lambda text: " ".join(text.split())
)
NAMES = WORDS.filter(lambda text: text and "<" not in text and "&" not in text)
ROWS = st.builds(
    row,
    st.integers(0, 30).map(lambda number: f"http://example.org/{number}?a=1&b=<"),
    NAMES,
    st.lists(NAMES, max_size=3).map(tuple),
    st.none() | st.just("https://example.org/"),
)


@given(st.lists(ROWS, max_size=12, unique_by=lambda one: one.url), NAMES)
def test_what_is_written_is_read_again(rows: list[FeedRow], title: str):
    found = {one.url: one for one in read(write(rows, title))}
    assert found == {
        one.url: Subscription(url=one.url, title=one.title, site=one.site, folder=one.folder)
        for one in rows
    }
