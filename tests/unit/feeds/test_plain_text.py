"""From HTML to blocks and text: what a reader sees, and offsets that always fit."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.views import Block, BlockKind, InlineRun
from monitor.feeds.plain_text import (
    blocks_of,
    cut_at_word,
    first_words,
    html_of_text,
    text_of,
    title_of,
)
from monitor.feeds.sanitizer import sanitise


def said(html: str) -> list[tuple[str, int, str]]:
    """Kind, level and text of every block of sanitised `html`, after a look at the offsets."""
    blocks = blocks_of(sanitise(html, "http://example.org/"))
    check(blocks)
    return [
        (block.kind.value, block.level, "".join(run.text for run in block.runs)) for block in blocks
    ]


def check(blocks: tuple[Block, ...]) -> None:
    text = text_of(blocks)
    end = 0
    for block in blocks:
        assert text[block.start : block.end] == "".join(run.text for run in block.runs)
        assert text[end : block.start] in ("", "\n", "\n\n")
        assert block.start - end == (0 if not block.runs or not end else block.start - end)
        assert all(run.text for run in block.runs)
        end = block.end
    assert end == len(text)


def texts(html: str) -> list[str]:
    return [text for _, _, text in said(html)]


def test_blocks_have_their_kinds_and_levels():
    assert said(
        "<h3>Head</h3><p>Para</p><ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>"
        "<blockquote><p>quoted</p></blockquote><pre>a\n  b</pre>tail"
    ) == [
        ("heading", 3, "Head"),
        ("paragraph", 1, "Para"),
        ("list_item", 1, "one"),
        ("list_item", 2, "deep"),
        ("list_item", 1, "two"),
        ("quote", 1, "quoted"),
        ("pre", 1, "a\n  b"),
        ("paragraph", 1, "tail"),
    ]


def test_blocks_are_parted_by_a_blank_line_and_items_of_a_list_by_a_line_end():
    html = "<p>a</p><ul><li>b</li><li>c</li></ul><ol><li>d</li></ol><p>e</p>"
    assert text_of(blocks_of(html)) == "a\n\nb\nc\n\nd\n\ne"


def test_white_space_is_collapsed_as_a_browser_does_it():
    assert texts("<p> a \n\t b<b> c </b> d </p>  <p>\n</p> e") == ["a b c d", "e"]
    assert texts("a<br> b <br/>c") == ["a\nb\nc"]
    assert texts("x\u00a0 \u00a0y") == ["x\u00a0 \u00a0y"]
    assert texts("a<span> </span>b<span>c</span>") == ["a bc"]


def test_two_line_breaks_end_a_paragraph():
    assert texts("a<br><br>b<br>\n<br><br>c<br>") == ["a", "b", "c"]


def test_a_table_row_is_a_paragraph():
    assert texts("<table><tr><th>a</th><td>b</td></tr><tr><td></td><td>c</td></tr></table>") == [
        "a · b",
        "c",
    ]


def test_runs_keep_links_and_weight():
    blocks = blocks_of(sanitise('<p>a <a href="/x">b <b>c</b></a> <i>d</i></p>', "http://e.org/"))
    link = "http://e.org/x"
    assert blocks[0].runs == (
        InlineRun(text="a "),
        InlineRun(text="b ", href=link),
        InlineRun(text="c", href=link, bold=True),
        InlineRun(text=" "),
        InlineRun(text="d", italic=True),
    )


def test_an_image_has_no_text_and_breaks_no_sentence():
    blocks = blocks_of('<p>a <img src="http://e.org/i" alt="A  pic"> b</p><p>c</p>')
    check(blocks)
    assert [block.kind for block in blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.IMAGE,
        BlockKind.PARAGRAPH,
    ]
    image = blocks[1]
    assert (image.alt, image.src, image.runs) == ("A pic", "http://e.org/i", ())
    assert text_of(blocks) == "a b\n\nc"


def test_an_image_before_the_text_stays_before_it():
    kinds = [block.kind for block in blocks_of('<p><img alt="A" src="http://e.org/i">text</p>')]
    assert kinds == [BlockKind.IMAGE, BlockKind.PARAGRAPH]


def test_counting_pixels_are_left_out():
    assert blocks_of('<img src="http://e.org/p" width="1" height="1">') == ()


def test_references_become_characters():
    assert texts("&lt;b&gt; &amp;amp; caf&eacute; &#8212;") == ["<b> &amp; café —"]


def test_text_without_tags_is_cut_at_blank_lines():
    blocks = blocks_of("First\nline.\n \n\nSecond &amp; last.")
    check(blocks)
    assert text_of(blocks) == "First line.\n\nSecond & last."


def test_html_that_was_not_sanitised_is_sanitised_first():
    assert text_of(blocks_of("<P CLASS=x>a<script>b</script><BR/>c")) == "a\nc"


def test_nothing_gives_nothing():
    for html in ("", " \n", "<p></p>", "<ul><li></li></ul>"):
        assert blocks_of(html) == ()
    assert text_of(()) == ""


@pytest.mark.parametrize(
    "html",
    ["<div>" * 200_000 + "x", "x<wbr>" * 200_000, "<b>x</b><i>y</i>" * 50_000, "</p>" * 10**5],
)
def test_floods_take_time_in_proportion(html: str):
    began = time.process_time()
    check(blocks_of(html))
    assert time.process_time() - began < 4


TAGS_AND_TEXT = """
<p> </p> <b> </b> <i> </i> <br> <li> </li> <ul> </ul> <ol> </ol> <pre> </pre> <blockquote>
</blockquote> <h2> </h2> <table> </table> <tr> </tr> <td> </td> <img> <q> </q> </a> <hr> <wbr>
<div> </div> a b\u00e9 \u0439 \u4e2d &lt; &nbsp; &amp;
"""
LINK, IMAGE = '<a href="http://e.org/">', '<img alt="x" src="http://e.org/i">'
PIECES = st.sampled_from([*TAGS_AND_TEXT.split(), LINK, IMAGE, " ", "\n", "\n\n", "\t"])


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_offsets_fit_whatever_comes(html: str):
    check(blocks_of(html))
    check(blocks_of(sanitise(html, None)))


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("  Two\n words ", "Two words"),
        ("A <b>bold</b> word", "A bold word"),
        ("A<br>B", "A B"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("std::vector<int> explained", "std::vector<int> explained"),
        ("if a<b and <em>c</em>", "if a<b and c"),
        ("AT&amp;T &#8212; caf&eacute;", "AT&T — café"),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("<script>alert(1)</script>Hello", "Hello"),
        ("<img src=x onerror=alert(1)>", ""),
        ("a\x00b\x1bc", "a b c"),
        ("", ""),
    ],
)
def test_a_title_is_one_plain_line(raw: str, title: str):
    assert title_of(raw) == title


def test_a_title_of_megabytes_is_cut_at_a_word():
    title = title_of("word " * 500_000)
    assert len(title) <= 1000
    assert title.endswith("word…")


@given(st.text(max_size=200))
def test_a_title_never_has_a_line_end_or_blanks_around_it(raw: str):
    title = title_of(raw)
    assert title == " ".join(title.split())


def test_first_words_end_at_a_word():
    assert first_words("Short text.") == "Short text."
    cut = first_words("one two, " * 50)
    assert len(cut) <= 100
    assert cut.endswith(("one…", "two…"))
    assert cut_at_word("x" * 300, 100) == "x" * 99 + "…"


def test_plain_text_becomes_html():
    assert html_of_text("a < b") == "a &lt; b"
    assert html_of_text("MOSCOW, 1 May\nText\n\nMore") == (
        "<p>MOSCOW, 1 May<br>Text</p><p>More</p>"
    )
    line = "words that were wrapped at a margin by a mail program or so"
    assert html_of_text(f"{line}\n{line}\nend") == f"<p>{line} {line} end</p>"
