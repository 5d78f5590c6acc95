"""The reader's HTML: four views, marks alike on both sides; nothing strange runs or loads."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.ids import NoteId
from monitor.domain.item import State
from monitor.domain.views import BlockKind, BlockView, InlineRun, NoteView, Unit
from tests.gui import news
from tests.gui.values import MADE, block, by, foreign, item_view, own
from ui.reader import marks
from ui.reader.article_html import Mode, render
from ui.theme.palette import DARK, LIGHT, language_tint

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "</style><style>*{display:none}",
    "</td></tr></table><h1>gone</h1>",
    "<!-- <a href='file:///etc/passwd'>x</a>",
    "&lt;b&gt;",
)


class Reading(HTMLParser):
    """What an HTML reader sees: elements, attributes, text without styles and language labels."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self._style = False
        self._code = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.extend((tag, name, value) for name, value in attrs)
        self._style = tag == "style"
        self._code = ("class", "code") in attrs

    def handle_endtag(self, tag):
        self._style = self._code = False

    def handle_data(self, data):
        if not self._style and not self._code:
            self.text += data


def spans(html: str, kind: str) -> list[str]:
    return [
        re.sub("<[^>]*>", "", one)
        for one in re.findall(rf'<span class="{kind}"[^>]*>(.*?)</span>', html, re.S)
    ]


def test_side_by_side_marks_the_dateline_and_its_date_alike():
    html = render(news.founding(), Mode.SIDE, LIGHT)
    assert spans(html, "original") == [news.DATELINE]
    assert spans(html, "translated") == ["Monday, 28 September 2020"]
    assert "date rule" in html
    assert "ORIGINAL" in html
    assert "ENGLISH" in html


def test_side_by_side_shows_what_is_unchanged_in_grey_on_the_right():
    html = render(news.founding(), Mode.SIDE, LIGHT)
    assert spans(html, "same") == [text.replace('"', "&quot;") for text in news.PARAGRAPHS]
    assert html.count("<tr>") == 1 + 1 + len(news.PARAGRAPHS)


def test_original_has_no_translation_and_translation_no_original():
    view = news.founding()
    original = render(view, Mode.ORIGINAL, LIGHT)
    translation = render(view, Mode.TRANSLATION, LIGHT)
    assert news.DATELINE in original
    assert "Monday, 28" not in original
    assert news.DATELINE not in Reading(translation).text
    assert "Monday, 28 September 2020" in translation


def test_inline_has_the_translation_in_brackets_behind_the_original():
    text = Reading(render(news.founding(), Mode.INLINE, LIGHT)).text
    assert f"{news.DATELINE} [Monday, 28 September 2020]" in text


@pytest.mark.parametrize("mode", list(Mode))
def test_text_in_the_readers_language_is_never_changed(mode):
    text = Reading(render(news.founding(), mode, LIGHT)).text
    for paragraph in news.PARAGRAPHS:
        assert paragraph in text


def test_marks_stand_for_the_language_in_lang_and_for_the_engine_in_words():
    unit = foreign("Бои.", "Fighting.", language="ru", provenance=by())
    html = render(item_view(1, [own("T")], [block(unit)]), Mode.SIDE, LIGHT)
    assert re.search(r'class="original" lang="ru"', html)
    assert re.search(r'class="translated" lang="en"', html)
    assert "Argos ru→en 1.9" in html


def test_a_label_is_said_once_for_a_run_of_equal_ones():
    units = [foreign(f"Бои {n}. ", f"Fighting {n}.", number=n) for n in range(3)]
    blocks = [block(*units), block(*units)]
    html = render(item_view(1, [own("T")], blocks), Mode.TRANSLATION, LIGHT)
    assert spans(html, "from") == ["\u2066Argos ru→en 1.9\u2069"]


def test_labels_of_different_engines_are_all_said():
    units = [
        foreign("Раз. ", "One.", provenance=by()),
        foreign("Два. ", "Two.", provenance=by("sample", "by hand")),
        foreign("Три.", "Three.", provenance=by("person", "")),
    ]
    html = render(item_view(1, [own("T")], [block(*units)]), Mode.TRANSLATION, LIGHT)
    said = [one.strip("\u2066\u2069") for one in spans(html, "from")]
    assert said == ["Argos ru→en 1.9", "sample, by hand", "edited by you"]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.NO_MODEL, "no hy→en model"),
        (State.QUEUED, "waiting for translation"),
        (State.FAILED, "not translated"),
    ],
)
def test_what_is_not_translated_is_marked_and_says_why(state, words):
    unit = foreign("թշնամին", None, language="hy", state=state)
    html = render(item_view(1, [own("T")], [block(unit)]), Mode.SIDE, LIGHT)
    assert spans(html, "waiting") == ["թշնամին"]
    assert words in spans(html, "why")[0]


def test_a_doubtful_translation_is_called_so():
    unit = foreign("Бои.", "Fights.", state=State.DOUBTFUL)
    html = render(item_view(1, [own("T")], [block(unit)]), Mode.TRANSLATION, LIGHT)
    assert "doubtful" in spans(html, "why")[0]


def test_arabic_runs_right_to_left_on_its_side_and_english_left_to_right():
    html = render(news.arabic(), Mode.SIDE, LIGHT)
    row = html.split("<tr>")[2]
    left, right = row.split('<td class="right">')
    assert 'lang="ar" dir="rtl"' in left
    assert 'lang="en" dir="ltr"' in right


def test_inline_puts_a_translation_that_runs_the_other_way_in_its_own_block():
    html = render(news.arabic(), Mode.INLINE, LIGHT)
    first = html.split("<p ")[1:3]
    assert 'dir="rtl"' in first[0]
    assert "Fierce" not in first[0]
    assert 'dir="ltr"' in first[1]
    assert "Fierce" in first[1]


def test_chinese_sentences_get_spaces_between_their_translations():
    units = [
        foreign("战斗爆发。", "Fighting.", language="zh"),
        foreign("停火。", "Truce.", language="zh"),
    ]
    text = Reading(render(item_view(1, [own("T")], [block(*units)]), Mode.TRANSLATION, LIGHT)).text
    assert "Fighting. Truce." in text


def test_white_space_around_a_mark_is_not_marked_and_not_lost():
    unit = foreign("  Бои. ", "Fighting.")
    view = item_view(1, [own("T")], [block(own("A "), unit, own("B"))])
    assert spans(render(view, Mode.ORIGINAL, LIGHT), "original") == ["Бои."]
    assert "A   Бои. B" in Reading(render(view, Mode.ORIGINAL, LIGHT)).text
    assert "A   Fighting. " in Reading(render(view, Mode.TRANSLATION, LIGHT)).text


def test_what_has_nothing_foreign_is_shown_once():
    view = item_view(1, [own("T")], [block(own("Only English."))])
    html = render(view, Mode.SIDE, LIGHT)
    assert Reading(html).text.count("Only English.") == 1
    assert "NOTHING TO TRANSLATE" in html


def test_an_item_without_text_says_so():
    assert "no text" in render(item_view(1, [own("T")]), Mode.SIDE, LIGHT)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(mode, words):
    units = (own(words), foreign(words + "Ж", words), foreign(words + "Ж", None, language='"><b>'))
    image = BlockView(kind=BlockKind.IMAGE, units=(), alt=words, src=f"javascript:{words}")
    note = NoteView(note_id=NoteId(1), text=words, made_at=MADE)
    view = item_view(1, [own(words)], [block(*units), image])
    view = replace(view, notes=(note,), target_name=words)
    seen = Reading(render(view, mode, LIGHT))
    allowed = {"html", "head", "style", "body", "p", "span", "br", "table", "tr", "td", "a"}
    assert set(seen.tags) <= allowed
    assert words in seen.text
    links = [value for _, name, value in seen.attributes if name == "href"]
    assert links == (["note:1"] if mode is Mode.ORIGINAL else ["pack:", "note:1"])
    assert not [name for _, name, _ in seen.attributes if name.startswith("on") or name == "src"]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "note:3",
        "http:",
        "//example.org/x",
        "mailto:a@example.org",
        "ht tp://x",
        "http://[broken",
    ],
)
def test_only_web_links_are_links(href):
    unit = replace(own("words"), runs=(InlineRun(text="words", href=href),))
    html = render(item_view(1, [own("T")], [block(unit)]), Mode.ORIGINAL, LIGHT)
    assert "href" not in html
    assert "words" in html


def test_web_links_and_looks_are_kept():
    runs = (
        InlineRun(text="a ", href="https://example.org/?a=1&b=2"),
        InlineRun(text="bold ", bold=True),
        InlineRun(text="italic", italic=True),
    )
    unit = replace(own("x"), runs=runs)
    html = render(item_view(1, [own("T")], [block(unit)]), Mode.ORIGINAL, LIGHT)
    assert '<a href="https://example.org/?a=1&amp;b=2">a </a>' in html
    assert "<b>bold </b>" in html
    assert "<i>italic</i>" in html


def test_links_and_looks_inside_of_a_mark_are_kept():
    runs = (InlineRun(text=" Бои "), InlineRun(text="здесь", href="https://example.org/"))
    unit = replace(foreign("x", "Fighting here"), runs=runs)
    html = render(item_view(1, [own("T")], [block(unit)]), Mode.ORIGINAL, LIGHT)
    assert 'Бои <a href="https://example.org/">здесь</a></span>' in html


@pytest.mark.parametrize("kind", list(BlockKind))
def test_every_kind_of_block_has_its_text_and_its_direction(kind):
    html = render(
        item_view(1, [own("T")], [block(own("Text here"), kind=kind)]), Mode.ORIGINAL, LIGHT
    )
    assert 'dir="ltr"' in html
    if kind is not BlockKind.IMAGE:
        assert "Text here" in html


def test_an_image_is_words_and_a_link_and_is_never_loaded():
    image = BlockView(kind=BlockKind.IMAGE, units=(), alt="A tank", src="https://example.org/i.png")
    html = render(item_view(1, [own("T")], [image]), Mode.SIDE, LIGHT)
    assert "Image: A tank" in Reading(html).text
    assert "<img" not in html


def test_dark_and_light_differ_in_colours_only():
    light, dark = (render(news.founding(), Mode.SIDE, one) for one in (LIGHT, DARK))
    assert light != dark
    assert Reading(light).text == Reading(dark).text


@given(st.lists(st.tuples(st.text(max_size=12), st.booleans()), max_size=6))
def test_the_original_view_has_every_character_of_the_text(parts):
    units = tuple(
        foreign(text, None, number=n) if is_foreign else own(text, number=n)
        for n, (text, is_foreign) in enumerate(parts)
    )
    html = "".join(marks.original_html(unit) for unit in units)
    shown = Reading(html.replace("<br>", "\n").replace("\r", "&#13;")).text
    assert shown == "".join(unit.text for unit in units)


def test_a_unit_of_white_space_is_never_marked():
    unit: Unit = foreign("  \n ", None)
    assert "span" not in marks.original_html(unit)
    assert "span" not in marks.translated_html(unit, "en")
    assert marks.label_of(unit, "en") is None


def test_a_mark_has_the_colour_of_its_language():
    view = item_view(1, [own("T")], [block(foreign("Бои.", "Fighting."), own("So."))])
    html = render(view, Mode.SIDE, LIGHT)
    for kind, code in (("original", "ru"), ("translated", "en")):
        rule = f'span.{kind}[lang="{code}"]'
        assert language_tint(code, LIGHT) in html[html.index(rule) :].splitlines()[0]


def test_a_list_hangs_and_ends_with_a_gap_and_its_unchanged_bullets_are_grey():
    items = [block(own(f"point {n}", number=n), kind=BlockKind.LIST_ITEM) for n in range(3)]
    view = item_view(1, [own("T")], [*items, block(foreign("Бои.", "Fighting.", number=9))])
    html = render(view, Mode.ORIGINAL, LIGHT)
    assert html.count("text-indent: -") == 3
    assert html.count('class="lastItem"') == 1
    assert html.index('class="lastItem"') > html.index("point 1")
    side = render(view, Mode.SIDE, LIGHT)
    assert side.count('<span class="same">•</span>') == 3
    assert side.count('style="padding-bottom: 5px"') == 4


def test_an_arabic_list_hangs_to_the_right():
    view = item_view(1, [own("T")], [block(own("نص", language="ar"), kind=BlockKind.LIST_ITEM)])
    assert "margin-right: 14px" in render(view, Mode.ORIGINAL, LIGHT)
