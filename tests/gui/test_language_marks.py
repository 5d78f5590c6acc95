"""Languages on the screen: the bar and its tips, chips, labels, direction, words for the ear."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from monitor.domain.item import State
from monitor.domain.language import SpanKind
from monitor.domain.views import BlockKind, LanguageShare
from tests.gui import news
from tests.gui.test_article_html import spans
from tests.gui.values import block, foreign, item_view, own
from ui.reader.article_html import Mode, render
from ui.reader.article_view import ArticleView
from ui.reader.head import title_code
from ui.reader.language_bar import LanguageBar, LanguageChips
from ui.reader.languages import article_words, code_of, laid, stretch_words, stretches_of
from ui.theme.painting import mixed_words
from ui.theme.palette import LIGHT, language_color
from ui.theme.theme import Theme
from ui.theme.words import language_name, runs_right_to_left

Rtl, Ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def labels(view, mode=Mode.ORIGINAL):
    found = spans(render(view, mode, LIGHT), "code")
    return [one.strip("\u00a0\u2066\u2069").replace("\u2011", "-") for one in found]


def unit(text="Бои.", language="ru", **given):
    return replace(foreign(text, "Fighting.", language=language), **given)


def view_of(*units, kind=BlockKind.PARAGRAPH):
    numbered = [replace(one, number=n) for n, one in enumerate(units, start=1)]
    return item_view(1, [own("Title")], [block(*numbered, kind=kind)])


# the bar and the chips


def test_the_bar_says_language_kind_and_share_of_the_stretch_under_the_pointer(qtbot):
    bar = LanguageBar(Theme("light"))
    qtbot.addWidget(bar)
    bar.resize(600, bar.height())
    bar.show_item(news.founding())
    bar.show()
    place = bar.place_at(600 * 0.09)
    assert bar.words_of(place) == "Russian dateline, 3 % of the item"
    at = QPoint(round(600 * 0.09), 6)
    QApplication.sendEvent(bar, QHelpEvent(QHelpEvent.Type.ToolTip, at, bar.mapToGlobal(at)))
    assert QToolTip.text().startswith("Russian dateline, 3 % of the item.")
    assert "Russian dateline" in bar.accessibleDescription()


def test_a_stretch_of_several_names_the_share_of_its_language_too():
    units = [own("abcd "), unit("Бои"), own(" and "), unit("Мир", kind=SpanKind.QUOTE)]
    stretches = stretches_of(view_of(*units))
    assert [one.kind for one in stretches if one.language == "ru"] == ["prose", "quote"]
    words = stretch_words(stretches, len(stretches) - 1)
    assert words == "Russian quote, 17 %; 33 % of the item is Russian"


def test_names_in_another_script_have_their_stretch():
    name = replace(own("Никол Пашинян", language="ru"), kind=SpanKind.NAME)
    view = view_of(own("The premier, "), name, own(", spoke."))
    assert [(one.language, one.kind) for one in stretches_of(view)] == [
        ("en", "prose"),
        ("ru", "name"),
        ("en", "prose"),
    ]


@given(st.lists(st.integers(1, 100_000), max_size=60), st.integers(1, 900))
def test_the_stretches_fill_the_bar_and_none_is_lost(letters, width):
    widths = laid(letters, width, 4.0)
    assert len(widths) == len(letters)
    assert not letters or sum(widths) == pytest.approx(width)
    least = min(4.0, width / max(1, len(letters)))
    assert all(one >= least - 1e-6 for one in widths)


def test_a_short_stretch_at_the_end_is_painted(qtbot):
    bar = LanguageBar(Theme("light"))
    qtbot.addWidget(bar)
    bar.resize(500, bar.height())
    bar.show_item(view_of(own("word " * 2000), unit("да")))
    picture = bar.grab().toImage()
    assert picture.pixelColor(497, 6).name() == language_color("ru", LIGHT)


def test_the_chips_open_why_by_click_and_by_key(qtbot):
    chips = LanguageChips(Theme("light"))
    qtbot.addWidget(chips)
    chips.resize(300, 20)
    chips.show_item(news.founding())
    chips.show()
    with qtbot.waitSignal(chips.pressed) as clicked:
        qtbot.mouseClick(chips, Qt.MouseButton.LeftButton, pos=QPoint(6, 10))
    assert clicked.args == ["en"]
    chips.setFocus()
    with qtbot.waitSignal(chips.pressed) as typed:
        qtbot.keyClick(chips, Qt.Key.Key_Return)
    assert typed.args == [""]
    assert chips.accessibleName() == "English 97 %, Russian 3 %"


def test_a_share_that_rounds_to_nothing_is_not_nothing(qtbot):
    chips = LanguageChips(Theme("light"))
    qtbot.addWidget(chips)
    shares = (
        LanguageShare(language="en", name="English", share=0.999),
        LanguageShare(language="ru", name="Russian", share=0.001),
    )
    chips.show_item(replace(news.founding(), shares=shares))
    assert chips.accessibleName() == "English >99 %, Russian <1 %"


def test_a_chip_of_many_languages_names_the_first_and_counts_the_rest():
    assert mixed_words(("en", "ru")) == ("en", "+ru")
    assert mixed_words(("en", "ru", "hy", "az")) == ("en", "+ru+hy+az")
    assert mixed_words(("en", "ru", "hy", "az", "tr", "ka")) == ("en", "+ru+hy+3")


# labels


@pytest.mark.parametrize("mode", [Mode.ORIGINAL, Mode.SIDE, Mode.INLINE])
def test_a_foreign_stretch_has_its_code_behind_it(mode):
    assert labels(news.founding(), mode) == ["ru"]


def test_sentences_of_one_language_share_a_label_and_scripts_are_told_apart():
    units = (
        unit("Раз. "),
        unit("Два. "),
        unit("Један.", "sr-Cyrl"),
        unit("Jedan.", "sr-Latn"),
        unit("香港", "zh-Hant"),
    )
    assert labels(view_of(*units)) == ["ru", "sr-Cyrl", "sr-Latn", "zh-Hant"]


def test_doubt_and_the_persons_word_are_marked():
    assert labels(view_of(unit(confidence=0.59))) == ["ru?"]
    assert labels(view_of(unit(confidence=0.6))) == ["ru"]
    assert labels(view_of(unit(confidence=1.0, given=True))) == ["ru\u00a0✓"]
    name = replace(own("Бои", language="ru"), kind=SpanKind.NAME, given=True)
    assert labels(view_of(own("The paper "), name)) == ["name\u00a0✓"]


def test_what_the_person_reads_has_no_label_unless_they_said_so():
    assert code_of(own("Das Wort", language="de"), "en") == ""
    assert code_of(replace(own("Das Wort", language="de"), given=True), "en") == "de ✓"
    assert code_of(replace(own("The word"), given=True), "en") == ""
    assert code_of(unit("  "), "en") == ""


def test_what_is_not_translated_has_its_code_in_the_translation_too():
    waiting = replace(foreign("Բարեւ", None, language="hy", state=State.QUEUED), number=1)
    assert labels(view_of(waiting), Mode.TRANSLATION) == ["hy"]
    assert labels(view_of(waiting), Mode.SIDE) == ["hy"]


def test_a_foreign_title_has_its_label_and_its_language_for_the_ear(full_desk):
    full_desk.window.open_item(news.ItemId(2))
    full_desk.rest()
    head = full_desk.window.reader.head
    assert head.code.text() == "ru→en"
    assert head.title.accessibleDescription() == "from Russian, 97 % sure"
    assert title_code(news.founding()) == ""
    assert title_code(news.untranslated(3, "A", "ՊՆ", "hy", 1)) == "hy"


def test_the_tip_of_a_stretch_says_its_kind(qtbot):
    article = shown(qtbot, news.founding())
    cursor = article.document().find("28 Сен")
    at = article.cursorRect(cursor).center() - QPoint(8, 0)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, article.viewport().mapToGlobal(at))
    QApplication.sendEvent(article.viewport(), event)
    assert QToolTip.text().startswith("Russian dateline, 97 % sure · date rule")


# direction


def shown(qtbot, view, mode=Mode.ORIGINAL):
    article = ArticleView()
    qtbot.addWidget(article)
    article.resize(700, 600)
    article.show_item(view, render(view, mode, LIGHT), LIGHT, False)
    article.show()
    return article


def directions(article):
    found = {}
    block_ = article.document().begin()
    while block_.isValid():
        if block_.text().strip():
            found[block_.text().strip()[:6]] = block_.textDirection()
        block_ = block_.next()
    return found


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE])
@pytest.mark.parametrize("mode", list(Mode))
def test_each_block_runs_as_its_language_does(qtbot, kind, mode):
    arabic = replace(foreign("الوضع هادئ الآن", "All is calm.", language="ar"), number=1)
    view = item_view(
        1, [own("T")], [block(arabic, kind=kind), block(own("English words", number=2), kind=kind)]
    )
    found = directions(shown(qtbot, view, mode))
    bullet = "•\u00a0\u00a0" if kind is BlockKind.LIST_ITEM else ""
    start = f"{bullet}الوضع هادئ"[:6]
    if mode is not Mode.TRANSLATION:
        assert found[start] == Rtl
    if mode is not Mode.ORIGINAL:
        assert found[f"{bullet}All is calm"[:6]] == Ltr
    assert found[f"{bullet}English words"[:6]] == Ltr


def test_an_english_paragraph_that_begins_with_an_arabic_word_runs_left_to_right(qtbot):
    assert not runs_right_to_left("الوضع is what the paper called it in its headline")
    assert runs_right_to_left("BBC: الوضع هادئ الآن في المدينة")
    assert runs_right_to_left("א b")
    assert not runs_right_to_left("12:30")
    units = (foreign("الوضع", "the situation", language="ar"), own(" is what the paper called it"))
    found = directions(shown(qtbot, view_of(*units)))
    assert list(found.values()) == [Ltr]


# words for the ear


def test_the_article_names_its_languages(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    article = full_desk.window.reader.article
    assert article.accessibleName() == "Article in English; Russian dateline"


def test_the_language_of_the_paragraph_with_the_cursor_is_told(qtbot):
    article = shown(qtbot, news.founding())
    cursor = article.document().find("28 Сен")
    article.setTextCursor(cursor)
    assert article.accessibleDescription() == "Russian dateline, 97 % sure"
    article.setTextCursor(article.document().find("helicopters"))
    assert article.accessibleDescription() == "English, 99 % sure"


def test_a_screen_reader_finds_the_languages_in_the_accessibility_tree(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    article = full_desk.window.reader.article
    found = QAccessible.queryAccessibleInterface(article)
    assert found.text(QAccessible.Text.Name) == "Article in English; Russian dateline"
    article.setTextCursor(article.document().find("28 Сен"))
    assert found.text(QAccessible.Text.Description) == "Russian dateline, 97 % sure"
    head = full_desk.window.reader.head
    for widget, words in ((head.bar, "Languages: English 97 %"), (head.chips, "English 97 %")):
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name.startswith(words)


def test_many_languages_are_told_in_their_order_and_once():
    units = [own("A "), unit("Бои "), own("b "), unit("Бои "), unit("Jedan", "sr-Latn")]
    assert article_words(view_of(*units)) == "Article in English; Russian; Serbian (Latin)"


def test_names_of_languages():
    assert language_name("zh-Hant") == "Chinese (Traditional)"
    assert language_name("sr-Cyrl") == "Serbian (Cyrillic)"
    assert language_name("und") == "unknown language"
    assert language_name("zxx") == "no language"
    assert language_name("pt-BR") == "Portuguese"
    assert language_name("qqq") == "qqq"
