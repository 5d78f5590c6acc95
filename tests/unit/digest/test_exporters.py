"""Every exporter passes this; a new format needs no new test here."""

import base64
import hashlib
import io
import re
from html import unescape

import pytest
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from monitor.digest.exporters import EXPORTERS, by_name, file_name
from monitor.domain.errors import DigestError

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "](javascript:alert(1)) [x](javascript:alert(2)) ![i](http://tracker.example/p.png)",
    "a | b | c\n\n# Heading\n\n- list\n> quote\n```\ncode",
    "\u202egnitset\u202c \u2066iso\u2069 \x00\x1b[31m",
    '" onmouseover="alert(1)" x="{{ 7*7 }}{% raw %}',
    "*bold* _em_ `code` ~~s~~ $x$ <https://auto.example> &lt;b&gt; &copy; \\",
    "1. one",
    "- dash",
    "=====",
)


def written(exporter, digest) -> str:
    stream = io.BytesIO()
    exporter.write(digest, stream)
    return stream.getvalue().decode("utf-8")


def shown(exporter, text: str) -> lxml_html.HtmlElement:
    """What a reader of the format sees, as a tree of HTML; raw HTML in Markdown is let through."""
    if exporter.name == "md":
        text = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    return lxml_html.document_fromstring(text)


def visible(tree) -> str:
    for element in tree.xpath("//style | //title"):
        element.drop_tree()
    for element in tree.xpath("//br"):
        element.tail = " " + (element.tail or "")
    return " ".join(tree.text_content().split())


@pytest.fixture(params=EXPORTERS, ids=lambda exporter: exporter.name)
def exporter(request):
    return request.param


def test_everything_of_the_issue_is_there_in_its_order(exporter, issue):
    text = visible(shown(exporter, written(exporter, issue)))
    expected = [
        "South Caucasus, morning issue",
        "28 Sep 2020",
        "214 of 220 feeds",
        "1. Fighting erupts between Armenia, Azerbaijan in disputed area",
        "Source: Monitor Daily, in English with Russian, 27 Sep 2020 08:34 GMT+2",
        "Fighting erupted anew on Sunday",
        "First in English.",
        "Yerevan declares martial law",
        "Source: Интерфакс, in Russian, 27 Sep 2020 08:32 GMT+2",
        "dateline Monday, 28 September 2020",
        "translated",
        "Ереван вводит военное положение",
        "Check: Armenpress later gives 4 helicopters and 27 drones.",
        "Armenia declares martial law and general mobilisation",
        "الجزيرة",
        "in Arabic with English",
        "أرمينيا تعلن الأحكام العرفية والتعبئة العامة",
        "2. 亚美尼亚宣布戒严",
        "新华社",
        "in Chinese",
        "no zh→en model",
        "to translate",
        "3. OSCE calls for calm",
        "AFP, in French",
        "L'OSCE appelle au calme",
        "flag 2",
        "France, Russia and the United States urged",
        "Argos ru→en 1.9, 28 Sep 2020",
        "Argos ar→en 1.3",
        "Sample, by hand, fr→en",
        "Gaps:",
        "Civil.ge failed from 05:50 to 07:00 (HTTP 503)",
        "6 items in Armenian",
    ]
    at = 0
    for piece in expected:
        found = text.find(piece, at)
        assert found >= 0, f"{piece!r} is missing after {text[max(0, at - 80) : at]!r}"
        at = found
    assert all(label in text for label in ("flagged", "military", "South Caucasus"))


def test_writing_again_gives_the_same_bytes_and_leaves_the_stream_open(exporter, issue):
    stream = io.BytesIO()
    exporter.write(issue, stream)
    assert not stream.closed
    assert written(exporter, issue) == stream.getvalue().decode()


def test_links_go_to_the_items_and_nowhere_else(exporter, issue):
    hrefs = shown(exporter, written(exporter, issue)).xpath("//a/@href")
    outside = [href for href in hrefs if not href.startswith("#")]
    assert outside == [
        "https://example.org/3",
        "https://example.org/1",
        "https://example.org/a?b=1&c=2",
        "https://example.org/4",
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_feed_or_a_person_makes_markup(exporter, digest, item, provenance, text):
    plain = digest(
        item(
            1,
            story_id=1,
            headline="x",
            translated="x",
            provenance=provenance(),
            headline_language="ru",
            outlet="x",
            dateline="x",
            lead="x",
            notes=("x",),
            tags=("x",),
            state_words="x",
            url=None,
        ),
        item(2, story_id=1, headline="x", outlet="x"),
        title="x",
        gaps=("x",),
    )
    evil = digest(
        item(
            1,
            story_id=1,
            headline=text,
            translated=text,
            provenance=provenance(version=text),
            headline_language="ru",
            outlet=text,
            dateline=text,
            lead=text,
            notes=(text,),
            tags=(text,),
            state_words=text,
            url=text,
        ),
        item(2, story_id=1, headline=text, outlet=text),
        title=text,
        gaps=(text,),
    )
    source = written(exporter, evil)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f]", source)
    tree = shown(exporter, source)
    assert skeleton(tree) == skeleton(shown(exporter, written(exporter, plain)))
    assert not tree.xpath("//@onerror | //@onmouseover | //@src")
    said = " ".join(re.sub("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", "", text).split())
    assert visible(tree).count(said) >= 9


def skeleton(tree) -> list[str]:
    """The elements, but the line ends of a note."""
    for link in tree.xpath("//a[starts-with(@href, 'https://example.org')]"):
        link.drop_tag()
    return [str(element.tag) for element in tree.iter() if element.tag != "br"]


def test_an_issue_without_items_says_so_and_still_names_its_gaps(exporter, digest):
    text = visible(shown(exporter, written(exporter, digest(gaps=("All feeds failed.",)))))
    assert "Nothing was selected" in text
    assert "All feeds failed." in text


def test_an_unknown_time_zone_is_one_sentence_and_nothing_is_written(exporter, digest):
    stream = io.BytesIO()
    with pytest.raises(DigestError, match="There is no time zone"):
        exporter.write(digest(timezone="Nowhere/At-all"), stream)
    assert stream.getvalue() == b""


def test_the_name_of_the_file_has_nothing_from_a_feed(exporter, digest):
    name = file_name(digest(title="../../etc/passwd"), exporter)
    assert name == f"digest-2020-09-28{exporter.suffix}"


def test_names_and_suffixes_are_told_apart():
    assert len({one.name for one in EXPORTERS}) == len({one.suffix for one in EXPORTERS})
    assert len({one.name for one in EXPORTERS}) == len(EXPORTERS)


def test_exporters_are_found_by_name_in_the_order_asked():
    assert [one.name for one in by_name(["md", " HTML", "md"])] == ["md", "html"]


@pytest.mark.parametrize("names", [["pdf2"], [], ["html", "nonsense"]])
def test_a_format_that_is_not_known_is_a_sentence_naming_those_that_are(names):
    with pytest.raises(DigestError, match=r"formats are html, md"):
        by_name(names)


def test_every_segment_of_html_has_its_language_and_direction(issue):
    tree = lxml_html.document_fromstring(written(by_name(["html"])[0], issue))
    found = {
        unescape(e.text_content()): (e.get("lang"), e.get("dir"))
        for e in tree.xpath("//span[@lang] | //a[@lang]")
    }
    assert found["أرمينيا تعلن الأحكام العرفية والتعبئة العامة"] == ("ar", "rtl")
    assert found["Ереван вводит военное положение"] == ("ru", "ltr")
    assert found["亚美尼亚宣布戒严"] == ("zh", "ltr")
    assert found["Yerevan declares martial law"] == ("en", "ltr")
    for element in tree.xpath("//body//*[text()[normalize-space()]]"):
        assert element.xpath("ancestor-or-self::*[@lang][not(self::html)]")
        assert element.xpath("ancestor-or-self::*[@dir][not(self::html)]")


def spoken(tree) -> list[tuple[str, str, str]]:
    """Every text with the nearest language and direction around it."""
    return [
        (
            text.getparent().xpath("string(ancestor-or-self::*[@lang][1]/@lang)"),
            text.getparent().xpath("string(ancestor-or-self::*[@dir][1]/@dir)"),
            " ".join(text.split()),
        )
        for text in tree.xpath("//body//text()[normalize-space()]")
        if not text.is_tail
    ]


def test_a_stretch_in_another_language_within_a_lead_or_headline_has_its_own(digest, item):
    headline = "Minister: «Мы готовы»"
    lead = "He said: שלום לכולם today."
    issue = digest(
        item(
            1,
            headline=headline,
            headline_runs=(("Minister: ", "en"), ("«Мы готовы»", "ru")),
            lead=lead,
            lead_runs=(("He said: ", "en"), ("שלום לכולם", "he"), (" today.", "en")),
        )
    )
    tree = lxml_html.document_fromstring(written(by_name(["html"])[0], issue))
    found = spoken(tree)
    assert ("ru", "ltr", "«Мы готовы»") in found
    assert ("he", "rtl", "שלום לכולם") in found
    assert ("en", "ltr", "He said:") in found
    text = visible(tree)
    assert headline in text
    assert lead in text
    markdown = written(by_name(["md"])[0], issue)
    assert 'He said: <span lang="he" dir="rtl">שלום לכולם</span> today.' in markdown
    assert '<span lang="ru" dir="ltr">«Мы готовы»</span>' in markdown


def test_dates_and_names_of_languages_are_in_the_readers_language(digest, item):
    issue = digest(item(1, languages=("en", "ru", "fr")), target="de")
    found = spoken(lxml_html.document_fromstring(written(by_name(["html"])[0], issue)))
    for words in ("Englisch", "Russisch", "Französisch", "28.09.2020"):
        assert ("de", "ltr", words) in found


def test_markdown_says_which_way_a_foreign_line_runs(issue):
    text = written(by_name(["md"])[0], issue)
    arabic = "أرمينيا تعلن الأحكام العرفية والتعبئة العامة"
    assert f'Original: <span lang="ar" dir="rtl">{arabic}</span>' in text
    assert 'lang="en"' not in text


def test_html_loads_nothing_and_its_policy_admits_its_own_style(issue):
    text = written(by_name(["html"])[0], issue)
    tree = lxml_html.document_fromstring(text)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest_of_style = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest_of_style}'" in policy
    assert "default-src 'none'" in policy
    assert not tree.xpath("//script | //img | //link | //iframe | //@style | //@src")
    assert "url(" not in style[1]
    assert {a.get("rel") for a in tree.xpath("//a[starts-with(@href, 'http')]")} == {
        "noopener noreferrer"
    }
