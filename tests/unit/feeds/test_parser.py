"""Reading feeds as they come, and refusing what is none."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import Enclosure, ParsedEntry, ParsedFeed, ParseFailed
from monitor.feeds.parser import parse

MANY_ATTRIBUTES = " ".join(f"a{n}='1'" for n in range(20_000))
URL = "http://feeds.example/rss/feed.xml"


def rss(items: str, channel: str = "<title>Feed</title>", prolog: str = "") -> str:
    return (
        f'{prolog}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel>{channel}{items}</channel></rss>"
    )


def atom(entries: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>{entries}</feed>'


def read(document: str | bytes, content_type: str | None = None) -> ParsedFeed:
    body = document if isinstance(document, bytes) else document.encode()
    found = parse(body, URL, content_type)
    assert isinstance(found, ParsedFeed), found
    return found


def only(document: str | bytes) -> ParsedEntry:
    (entry,) = read(document).entries
    return entry


def refused(document: str | bytes) -> str:
    body = document if isinstance(document, bytes) else document.encode()
    found = parse(body, URL, None)
    assert isinstance(found, ParseFailed), found
    assert found.sentence.endswith(".")
    return found.sentence


def test_an_rss_feed_is_read_whole():
    feed = read(
        rss(
            "<item><title>A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><link>/a?x=1</link>"
            '<guid isPermaLink="false">id 1</guid><dc:creator>Ann</dc:creator>'
            "<pubDate>Sun, 01 Mar 2026 12:00:00 +0300</pubDate><category>c1</category>"
            "<description>Short</description>"
            "<content:encoded><![CDATA[<p>Long <a href='more'>text</a></p>]]></content:encoded>"
            '<enclosure url="/a.mp3" type="audio/mpeg" length="12"/></item>',
            "<title>The feed</title><link>http://site.example/</link><language>pt-br</language>",
            '<?xml version="1.0" encoding="utf-8"?>',
        )
    )
    assert (feed.title, feed.link, feed.language) == ("The feed", "http://site.example/", "pt-br")
    assert (feed.version, feed.encoding, feed.problems) == ("rss20", "utf-8", ())
    assert feed.entries == (
        ParsedEntry(
            guid="id 1",
            link="http://feeds.example/a?x=1",
            title="A & B",
            author="Ann",
            published=datetime(2026, 3, 1, 9, tzinfo=UTC),
            updated=None,
            html='<p>Long <a href="http://feeds.example/more" '
            'rel="noopener noreferrer nofollow">text</a></p>',
            text="Long text",
            language=None,
            enclosures=(
                Enclosure(url="http://feeds.example/a.mp3", media_type="audio/mpeg", length=12),
            ),
            categories=("c1",),
        ),
    )


def test_an_atom_entry_is_read_with_its_base_and_language():
    entry = only(
        atom(
            '<entry xml:base="http://b.example/x/" xml:lang="ru"><id>urn:1</id><title>T</title>'
            '<link rel="self" href="s"/><link href="y"/><updated>2026-03-01T12:00:00Z</updated>'
            "<published>2026-02-01T12:00:00Z</published><author><name>N</name></author>"
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
            '<p>One <img src="i.png" alt="I"/></p></div></content></entry>'
        )
    )
    assert (entry.guid, entry.link, entry.author) == ("urn:1", "http://b.example/x/y", "N")
    assert entry.language == "ru"
    assert entry.published == datetime(2026, 2, 1, 12, tzinfo=UTC)
    assert entry.updated == datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert 'src="http://b.example/x/i.png"' in entry.html
    assert entry.text == "One"


def test_a_date_of_change_stands_in_for_a_missing_date():
    entry = only(atom("<entry><title>t</title><updated>2026-03-01T12:00:00Z</updated></entry>"))
    assert entry.published == entry.updated == datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "date",
    ["", "0", "yesterday", "32 Foo 2026 99:99:99", "Thu, 01 Jan 1970 00:00:00 GMT", "0001-01-01",
     "Mon, 01 Jan 9999 00:00:00 GMT"],
)  # fmt: skip
def test_absurd_dates_are_no_dates(date: str):
    assert only(rss(f"<item><title>t</title><pubDate>{date}</pubDate></item>")).published is None


def test_entries_without_guid_link_and_title_are_kept_with_a_headline():
    entry = only(rss("<item><description>" + "many words " * 40 + "</description></item>"))
    assert (entry.guid, entry.link) == (None, None)
    assert entry.title.startswith("many words many")
    assert entry.title.endswith("…")
    assert len(entry.title) <= 100


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("<link>http://e.example/news/story-1/</link>", "story-1"),
        ("<link>http://e.example/</link>", "e.example"),
        ('<enclosure url="http://e.example/talk.mp3"/>', "talk.mp3"),
        ("<title>&lt;img src=x onerror=alert(1)&gt;</title>", "(no title)"),
        ("", "(no title)"),
    ],
)
def test_there_is_always_a_headline(item: str, title: str):
    assert only(rss(f"<item>{item}</item>")).title == title


def test_plain_text_keeps_its_paragraphs_and_lines():
    entry = only(
        rss("<item><description>ROME, 1 May\nText &amp;amp; more\n\nEnd</description></item>")
    )
    assert entry.text == "ROME, 1 May\nText & more\n\nEnd"
    entry = only(atom('<entry><content type="text">a &lt; b\n\nc</content></entry>'))
    assert entry.text == "a < b\n\nc"


def test_the_longest_body_is_taken():
    entry = only(
        atom("<entry><summary>Long and longer summary</summary><content>Short</content></entry>")
    )
    assert entry.text == "Long and longer summary"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "JAVASCRIPT://x%0aalert(1)", "data:text/html,x", "file:///x"]
)
def test_links_that_do_not_lead_to_the_web_are_left_out(link: str):
    assert only(rss(f"<item><title>t</title><link>{link}</link></item>")).link is None


def test_an_id_does_not_depend_on_where_the_feed_came_from():
    document = rss("<item><guid>12</guid><title>t</title></item>").encode()
    for url in (URL, "https://other.example/"):
        found = parse(document, url, None)
        assert isinstance(found, ParsedFeed)
        assert found.entries[0].guid == "12"


@pytest.mark.parametrize(
    ("before", "problem"),
    [
        ("\n\n  ", "blank lines"),
        ("<br />Warning: mysql_connect() in x.php on line 3\n", "something else before"),
        ("\ufeff", None),
        ("<!-- made by hand -->", None),
        ('<?xml version="1.0"?><?xml-stylesheet href="x"?>\n<!-- c -->', None),
        ('<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://n.example/rss.dtd">', None),
    ],
)
def test_what_stands_before_the_root_does_not_matter(before: str, problem: str | None):
    feed = read(before + rss("<item><title>t</title></item>"))
    assert len(feed.entries) == 1
    assert (not feed.problems) if problem is None else problem in feed.problems[0]


@pytest.mark.parametrize(
    "control", ["\x00", "\x01", "\x0b\x1f", "&#0;", "&#x1F;", "&#xD800;", "\ufffe"]
)
def test_characters_that_xml_forbids_are_taken_out(control: str):
    feed = read(rss(f"<item><title>a{control}b</title></item>"))
    assert feed.entries[0].title == "ab"
    assert feed.problems == ("Control characters that XML forbids were taken out.",)


def test_html_names_and_harmless_entities_are_understood():
    assert only(rss("<item><title>caf&eacute;&nbsp;&hellip;</title></item>")).title == "café …"
    prolog = '<!DOCTYPE rss [<!ENTITY who "the B"><!ENTITY e "&#8364;">]>'
    assert only(rss("<item><title>&who; &e;</title></item>", prolog=prolog)).title == "the B €"


def test_broken_xml_is_read_as_far_as_it_goes():
    feed = read(rss("<item><title>A & B < C</title><link>http://e.example/?a=1&b=2</link></item>"))
    assert feed.entries[0].link == "http://e.example/?a=1&b=2"
    assert "not well-formed" in feed.problems[-1]


def test_a_cut_document_keeps_its_whole_entries():
    whole = rss("".join(f"<item><title>t{n}</title></item>" for n in range(5)))
    feed = read(whole[: whole.index("t4") + 1])
    assert [entry.title for entry in feed.entries] == ["t0", "t1", "t2", "t3"]
    assert "stops in the middle" in feed.problems[0]
    assert "before its first entry" in refused(whole[: whole.index("t0")])


def test_a_wrong_encoding_is_read_and_said():
    document = rss("<item><title>Новости дня и погода на завтра</title></item>").encode("cp1251")
    feed = read(document, "application/rss+xml; charset=utf-8")
    assert feed.entries[0].title == "Новости дня и погода на завтра"
    assert feed.encoding == "windows-1251"
    assert "windows-1251" in feed.problems[0]


def test_utf_16_and_a_wrong_content_type_do_no_harm():
    document = rss(
        "<item><title>Ж</title></item>", prolog='<?xml version="1.0" encoding="utf-16"?>'
    )
    assert read(document.encode("utf-16"), "text/html").entries[0].title == "Ж"


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("", "empty"),
        (" \r\n\t", "empty"),
        ("<!doctype html><html><body>x</body></html>", "web page"),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "not a feed"),
        ("<opml><body/></opml>", "not a feed"),
        ("hello", "not a feed"),
        ("\x89PNG\r\n", "not a feed"),
        ('<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel/></rss>', "entity bomb"),
        ('<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss/>', "external entities"),
        ('<!DOCTYPE r [<!ENTITY % p SYSTEM "http://x/">%p;]><rss/>', "external entities"),
        (f'<!DOCTYPE r [<!ENTITY a "{"x" * 5000}">]><rss>&a;</rss>', "entity bomb"),
        (rss("<item>" + "<a>" * 20_000 + "</a>" * 20_000 + "</item>"), "nested more than"),
        (rss("<item>" + "<a>" * 20_000 + "&nope;" + "</a>" * 20_000 + "</item>"), "nested"),
        (rss(f"<item {MANY_ATTRIBUTES}></item>"), "attributes"),
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused_in_a_sentence(document: str, words: str):
    began = time.process_time()
    assert words in refused(document)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "flood", ["<a ", '<a b="', "<!--", "<![CDATA[", "&#", "<?x ", "</a>", "<a>", "\n", "<item>"]
)
def test_floods_take_time_in_proportion(flood: str):
    began = time.process_time()
    parse(rss("<item><title>t</title>" + flood * 60_000).encode(), URL, None)
    parse((flood * 60_000 + rss("<item><title>t</title></item>")).encode(), URL, None)
    assert time.process_time() - began < 8


def test_a_text_beyond_all_measure_is_cut_and_said():
    feed = read(rss("<item><description>" + "word " * 300_000 + "</description></item>"))
    assert len(feed.entries[0].text) <= 1_000_000
    assert "was cut" in feed.problems[0]


def test_markup_in_titles_and_names_is_plain_everywhere():
    feed = read(
        rss(
            "<item><title>&lt;script&gt;x&lt;/script&gt;Now</title>"
            "<author>&lt;b&gt;Ann&lt;/b&gt;</author><category>&lt;i&gt;c&lt;/i&gt;</category></item>",
            "<title>&lt;b&gt;F&lt;/b&gt;</title>",
        )
    )
    entry = feed.entries[0]
    assert (feed.title, entry.title, entry.author, entry.categories) == ("F", "Now", "Ann", ("c",))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_document_raises(body: bytes):
    assert isinstance(parse(body, URL, None), ParsedFeed | ParseFailed)


@given(st.text(max_size=100))
def test_no_item_raises(text: str):
    found = parse(rss(f"<item><title>t</title>{text}</item>").encode("utf-8", "replace"), URL, None)
    assert isinstance(found, ParsedFeed | ParseFailed)
