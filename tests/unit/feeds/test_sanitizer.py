"""What of a feed's HTML may stay."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.feeds.sanitizer import DEEPEST, TAGS, address, sanitise

BASE = "http://example.org/a/b"
REL = ' rel="noopener noreferrer nofollow"'


class Found(HTMLParser):
    """Everything active in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.active.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcset", "srcdoc", "ping"):
                self.active.append(name)
            if name in ("href", "src") and not re.match(r"https?://|mailto:", value or "", re.I):
                self.active.append(f"{name}={value}")


def active_in(html: str) -> list[str]:
    found = Found()
    found.feed(html)
    found.close()
    return found.active


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<svg/onload=alert(1)>",
        "<!--><script>alert(1)</script>-->",
        '<a href="&#106;&#97;vascript:alert(1)">x</a>',
        '<a href="java\tscript:alert(1)">x</a>',
        '<a href="\u3000javascript:alert(1)">x</a>',
        '<a href="\u180ejavascript:alert(1)">x</a>',
        '<a href="java\x01script:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="vbscript:x">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        "<img src=x onerror=alert(1)>",
        '<img src="javascript:alert(1)">',
        '<img src="data:image/svg+xml,x" srcset="http://x/ 2x">',
        '<iframe src="http://x/"></iframe>',
        "<form action=/x><input autofocus onfocus=alert(1)><button>b</button></form>",
        "<style>@import 'x'</style><link rel=stylesheet href=x><base href=//x>",
        '<meta http-equiv=refresh content="0;url=x">',
        "<object data=x></object><embed src=x><applet code=x></applet>",
        '<p style="background:url(x)" class="c" id="i" onclick="x">t</p>',
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<scr<iframe>ipt>alert(1)</scr</iframe>ipt>",
        '<div><div href="x">&lt;script&gt;</div>',
    ],
)
def test_nothing_active_stays(html: str):
    assert active_in(sanitise(html, BASE)) == []
    assert active_in(sanitise(html, None)) == []


def test_what_is_said_stays():
    html = (
        '<h2 lang="ru">Заголовок</h2><p>One <b>two</b> <em>three</em><br>four</p>'
        "<ul><li>a</li></ul><blockquote>q</blockquote><pre>x\n y</pre>"
        "<table><tbody><tr><td>1</td></tr></tbody></table>"
    )
    assert sanitise(html, BASE) == html


def test_links_and_images_are_made_absolute():
    assert sanitise('<a href="../c?x=1#f">l</a>', BASE) == (
        f'<a href="http://example.org/c?x=1#f"{REL}>l</a>'
    )
    assert sanitise('<img src="i.png" alt="A" width="5" height="5%" onload=x>', BASE) == (
        '<img src="http://example.org/a/i.png" alt="A" width="5">'
    )
    assert sanitise('<a href="//h.example/x">l</a>', BASE) == (
        f'<a href="http://h.example/x"{REL}>l</a>'
    )
    assert sanitise('<a href="mailto:a@b.example">l</a>', None) == (
        f'<a href="mailto:a@b.example"{REL}>l</a>'
    )


@pytest.mark.parametrize("base", [None, "", "file:///x", "javascript:x"])
def test_without_a_base_a_relative_link_has_no_target(base: str | None):
    assert sanitise('<a href="/x">l</a>', base) == f"<a{REL}>l</a>"


def test_text_around_what_is_dropped_stays():
    assert sanitise("a<iframe src=x>b", BASE).split() == ["a", "b"]
    assert "img" in sanitise("<noscript><img src=http://x/i.png></noscript>", BASE)
    assert sanitise("a<video><p>Not supported.</p></video>b", BASE) == "a b"
    assert sanitise("<!' b", BASE) == "&lt;!' b"
    assert sanitise("<object>a <b>b</b>", BASE) == "a <b>b</b>"


TAGS_AND_TEXT = """
<p> </p> <b> </b> <i> <a> </a> <a\thref="x"> <li> <ul> </ul> <table> </table> <tr> <td> <pre> </pre>
<script> </script> <svg> <math> <style> <!-- --> <![CDATA[ < > / = " ' & a &lt; <q> </q> <h1> </h1>
<div> </div> <br> </br> <img\tsrc="x"> <select> <option> <noscript> <iframe> <template> <title> x
"""
PIECES = [*TAGS_AND_TEXT.split(" "), " ", "\n", "\x00", "\r"]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(MARKUP | st.text())
def test_doing_it_again_changes_nothing(html: str):
    once = sanitise(html, BASE)
    assert sanitise(once, BASE) == once
    assert sanitise(once, None) == once
    assert active_in(once) == []


@given(st.text(max_size=40), st.sampled_from([None, BASE]))
def test_an_address_is_of_an_allowed_kind_or_none(raw: str, base: str | None):
    found = address(raw, base, frozenset({"http", "https"}))
    assert found is None or re.match(r"https?://", found, re.IGNORECASE)


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<b>", "<p>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<", "<a ", "<!--", "&"],
)
def test_a_flood_takes_time_in_proportion(piece: str):
    began = time.process_time()
    html = sanitise(piece * 60_000, BASE)
    assert time.process_time() - began < 4
    assert html.count("<div>") <= DEEPEST


def test_thousands_of_attributes_do_not_hold_up():
    began = time.process_time()
    sanitise("<p " + " ".join(f"a{n}" for n in range(100_000)) + ">x</p>", BASE)
    assert time.process_time() - began < 2


def test_what_lies_too_deep_loses_its_tags_and_not_its_text():
    html = sanitise("<div>" * 500 + "deep" + "</div>" * 500 + "<p>after</p>", BASE)
    assert html.count("<div>") == DEEPEST
    assert "deep" in html
    assert html.endswith("<p>after</p>")
