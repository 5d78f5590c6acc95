"""A foreign sentence is seen together with its translation, and where that is from is said."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu

from monitor.domain.item import State
from monitor.domain.language import SpanKind
from monitor.domain.translation import Pair
from monitor.domain.views import InlineRun
from tests.gui import news
from tests.gui.values import block, by, foreign, item_view, own
from ui.reader import marks
from ui.reader.article_html import Mode, render
from ui.reader.article_view import ArticleView
from ui.reader.link_label import LinkLabel
from ui.reader.sentence_menu import term_and_rendering
from ui.reader.stretches import neighbour
from ui.theme.palette import DARK, LIGHT

ENGLISH, RUSSIAN = "The roads are shut.", "Дороги закрыты."


@pytest.fixture
def reader(desk):
    """The reader of an open window that shows every state of a sentence."""
    news.fill(desk.monitor)
    desk.monitor.has_item(news.states(), ("ru", "pt"))
    desk.open("side").resize(1440, 900)
    desk.window.open_item(news.STATES)
    desk.rest()
    return desk.window.reader


def at(article, words) -> QPoint:
    """A point of the viewport in the middle of words."""
    cursor = article.document().find(words)
    assert not cursor.isNull(), words
    rect = article.cursorRect(cursor)
    return QPoint(rect.left() - 6, rect.center().y())


def marked(article) -> list[str]:
    return [one.cursor.selectedText().strip() for one in article.extraSelections()]


def ground(article) -> str:
    one = article.extraSelections()[0]
    return one.format.background().color().name()


def hover(qtbot, article, words) -> None:
    qtbot.mouseMove(article.viewport(), QPoint(1, 1))
    qtbot.mouseMove(article.viewport(), at(article, words))


@pytest.mark.parametrize("words", [ENGLISH, RUSSIAN])
@pytest.mark.parametrize("mode", [Mode.SIDE, Mode.INLINE])
def test_a_sentence_and_its_translation_are_marked_whichever_is_pointed_at(
    reader, qtbot, words, mode
):
    reader.set_mode(mode)
    hover(qtbot, reader.article, words)
    assert marked(reader.article) == [RUSSIAN, ENGLISH]
    assert ground(reader.article) == LIGHT.pointed


def test_the_foot_says_where_a_sentence_is_from_and_nothing_moves(reader, qtbot):
    heights = {reader.article.height(), reader.origin.height()}
    assert reader.origin.text() == "The keys . and , go through the foreign sentences."
    hover(qtbot, reader.article, RUSSIAN)
    words = reader.origin.text()
    assert "Argos ru→en 1.9, 28 Sep" in words
    assert "older than the present pack or glossary; will be redone" in words
    assert reader.origin.accessibleName() == words
    assert {reader.article.height(), reader.origin.height()} == heights


def test_beside_sentences_and_outside_nothing_is_marked(reader, qtbot):
    hover(qtbot, reader.article, RUSSIAN)
    hover(qtbot, reader.article, "We are ready")
    assert marked(reader.article) == []
    hover(qtbot, reader.article, RUSSIAN)
    QApplication.sendEvent(reader.article.viewport(), QEvent(QEvent.Type.Leave))
    assert marked(reader.article) == []
    assert reader.origin.text().startswith("The keys")


def test_keys_go_through_the_foreign_sentences_and_back(reader, desk):
    view, seen = desk.window.timeline.view, []
    desk.qtbot.keyClick(view, ".")  # the title
    for _ in range(3):
        desk.qtbot.keyClick(view, ".")
        seen.append(marked(reader.article)[0])
    desk.qtbot.keyClick(view, ",")
    assert seen == [
        news.DATELINE,
        "Министерство в Ереване заявило о двух вертолётах.",
        "Обстрел продолжался до позднего вечера.",
    ]
    assert marked(reader.article)[0] == seen[1]
    assert "Argos ru→en" in reader.article.accessibleDescription()
    desk.qtbot.keyClick(view, ",")
    assert marked(reader.article)[0] == news.DATELINE


def test_keys_begin_with_the_foreign_title(reader, desk):
    view, head = desk.window.timeline.view, reader.head
    title = "Сводка за понедельник: обстрелы и переговоры"
    desk.qtbot.keyClick(view, ".")
    assert reader.article.pointed.text == title
    assert marked(reader.article) == []
    assert "Argos ru→en" in reader.origin.text()
    assert "Argos ru→en" in reader.article.accessibleDescription()
    assert (head.title.property("pointed"), head.original_title.property("pointed")) == (True, True)
    desk.theme.choose("dark")
    reader.set_mode(Mode.INLINE)
    assert reader.article.pointed.text == title
    ground = head.title.palette().color(head.title.backgroundRole()).name()
    assert ground == DARK.pointed
    desk.qtbot.keyClick(view, ".")
    assert marked(reader.article)[0] == news.DATELINE
    assert not head.title.property("pointed")
    for _ in range(2):  # before the title there is none
        desk.qtbot.keyClick(view, ",")
        assert reader.article.pointed.text == title
    desk.window.open_item(news.FOUNDING)
    desk.rest()
    assert not head.title.property("pointed")


def test_a_title_that_is_not_foreign_is_passed_by_and_keys_begin_where_one_reads(reader, desk):
    desk.window.open_item(news.FOUNDING)
    desk.rest()
    assert reader.article.step(1)
    assert marked(reader.article)[0] == news.DATELINE
    desk.window.open_item(news.STATES)
    desk.window.resize(1000, 640)
    desk.rest()
    reader.article.page_down()
    assert reader.article.step(1)
    assert reader.article.pointed.text != "Сводка за понедельник: обстрелы и переговоры"


def test_the_way_out_of_the_state_line_is_reached_by_keys(reader, desk):
    line = reader.head.state_line
    desk.window.activateWindow()
    reader.head.source_line.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(20):
        if line.hasFocus():
            break
        desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert line.hasFocus()
    assert line.selectedText().replace("\u00a0", " ") in ("try again", "install a language pack…")
    assert line.accessibleName().endswith(
        (". Enter: try again", ". Enter: install a language pack")
    )
    wanted = reader.again_wanted if "try" in line.selectedText() else reader.pack_wanted
    with desk.qtbot.waitSignal(wanted):
        desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.window.timeline.view.setFocus()
    assert line.selectedText() == ""


def test_a_line_without_a_link_takes_no_focus(qtbot):
    line = LinkLabel("stateLine")
    qtbot.addWidget(line)
    line.show_html('no model · <a href="install">install a language pack…</a>')
    assert line.focusPolicy() is Qt.FocusPolicy.StrongFocus
    line.show_html("waiting for translation")
    assert line.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert line.accessibleName() == "waiting for translation"
    with qtbot.assertNotEmitted(line.linkActivated):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_sentence_that_keys_went_to_comes_into_sight_and_outlasts_the_mouse(reader, desk):
    desk.window.resize(1000, 640)
    desk.rest()
    while reader.article.step(1):
        pass
    assert marked(reader.article)[0].startswith("قال")
    assert reader.article.verticalScrollBar().value() > 0
    one = reader.article.extraSelections()[1]
    assert reader.article.viewport().rect().contains(reader.article.cursorRect(one.cursor).center())
    QApplication.sendEvent(reader.article.viewport(), QEvent(QEvent.Type.Leave))
    assert len(marked(reader.article)) == 2


def test_what_is_marked_stays_marked_in_another_view_and_other_colours(reader, desk):
    reader.article.step(1)
    reader.article.step(1)
    before = marked(reader.article)
    reader.set_mode(Mode.INLINE)
    assert marked(reader.article) == before
    desk.theme.choose("dark")
    assert marked(reader.article) == before
    assert ground(reader.article) == DARK.pointed
    desk.window.open_item(news.FOUNDING)
    desk.rest()
    assert marked(reader.article) == []


def test_the_next_sentence_is_looked_for_from_what_is_seen():
    foreign_units = [(10, 3), (50, 1), (90, 2)]
    assert neighbour(foreign_units, None, 1, seen_from=40) == 1
    assert neighbour(foreign_units, None, -1, seen_from=60) == 1
    assert neighbour(foreign_units, None, -1, seen_from=0) is None
    assert neighbour(foreign_units, 2, 1, seen_from=0) is None
    assert neighbour((), None, 1, seen_from=0) is None


def test_a_doubtful_sentence_has_dots_under_it_and_its_original_beside_it(reader, qtbot):
    def dots():
        picture = reader.article.viewport().grab().toImage()
        amber = QColor(LIGHT.amber)
        line = at(reader.article, "The shelling the").y() + 10
        return sum(
            picture.pixelColor(x, y) == amber
            for y in range(line - 4, line + 8)
            for x in range(picture.width() // 2, picture.width())
        )

    assert dots() > 20
    reader.set_mode(Mode.TRANSLATION)
    assert "[\u2066Обстрел продолжался до позднего вечера.\u2069]" in reader.article.toPlainText()


def test_ways_out_are_links_in_the_article(reader, qtbot):
    with qtbot.waitSignal(reader.pack_wanted):
        reader.article.anchorClicked.emit(QUrl("pack:"))
    with qtbot.waitSignal(reader.again_wanted) as asked:
        reader.article.anchorClicked.emit(QUrl("again:8"))
    assert asked.args[0].text == "Переговоры отложены."
    with qtbot.waitSignal(reader.again_wanted) as asked:
        reader.head.state_line.linkActivated.emit("again")
    assert asked.args == [None]
    with qtbot.assertNotEmitted(reader.again_wanted):
        reader.article.anchorClicked.emit(QUrl("again:999"))


# what is said


def test_where_a_translation_is_from_is_said_in_words():
    two_steps = replace(by(version="1.9+1.2"), pair=Pair(source="ru", target="pt"), via="en")
    for made, words in (
        (by(), "Argos ru→en 1.9"),
        (two_steps, "by way of English: Argos ru→en→pt 1.9+1.2"),
        (by("libretranslate", "mt.example.org"), "LibreTranslate on mt.example.org, ru→en"),
        (by("libretranslate", "1.6 on mt.am"), "LibreTranslate 1.6 on mt.am, ru→en"),
        (by("tmx", "office"), "imported ru→en"),
        (by("person", ""), "edited by you"),
        (by("date rule", ""), "date rule"),
        (None, ""),
    ):
        assert marks.provenance_words(made) == words


def test_what_is_amiss_is_said_first():
    made = replace(by(), doubtful=True, reason="the model repeats itself")
    tip = marks.tip_of(foreign("Бои.", "So so so.", state=State.DOUBTFUL, provenance=made))
    assert tip.startswith("doubtful: the model repeats itself · Russian")
    assert marks.tip_of(foreign("Бои.", None), "en").startswith("no ru→en model · Russian")
    waits = foreign("Бои.", None, state=State.QUEUED)
    assert marks.tip_of(waits, "en").startswith("waiting for translation")


def test_the_title_tells_where_its_translation_is_from(reader):
    assert "Argos ru→en 1.9" in reader.head.code.toolTip()


# links and looks


def linked():
    """A sentence with a link and its translation with the same."""
    unit = foreign("В Ереване.", "In Yerevan.")
    href = "https://example.org/"
    return replace(
        unit,
        runs=(InlineRun(text="В "), InlineRun(text="Ереване", href=href), InlineRun(text=".")),
        translated_runs=(
            InlineRun(text="In "),
            InlineRun(text="Yerevan", href=href, bold=True),
            InlineRun(text="."),
        ),
    )


@pytest.mark.parametrize("mode", [Mode.TRANSLATION, Mode.SIDE, Mode.INLINE])
def test_the_links_of_a_translation_are_links(mode):
    html = render(item_view(1, [own("T")], [block(linked())]), mode, LIGHT)
    assert '>In <a href="https://example.org/"><b>Yerevan</b></a>.</span>' in html


def test_a_link_in_a_translation_is_copied_with_its_language(qtbot):
    article = ArticleView()
    qtbot.addWidget(article)
    view = item_view(1, [own("T")], [block(linked())])
    article.show_item(view, render(view, Mode.TRANSLATION, LIGHT), LIGHT, False)
    article.setTextCursor(article.document().find("Yerevan"))
    html = article.createMimeDataFromSelection().html()
    assert '<a href="https://example.org/"><b>Yerevan</b></a>' in html
    assert 'lang="en"' in html


def test_the_original_in_brackets_is_copied_without_our_signs(qtbot):
    article = ArticleView()
    qtbot.addWidget(article)
    view = item_view(1, [own("T")], [block(foreign("بحر.", "Sea.", state=State.DOUBTFUL))])
    article.show_item(view, render(view, Mode.TRANSLATION, LIGHT), LIGHT, False)
    article.selectAll()
    assert article.createMimeDataFromSelection().text() == "Sea. [بحر.]"


# the menu


def offered(reader, words, qtbot):
    """The menu of the sentence that has these words; and the entries by their words."""
    menu = QMenu(reader)
    reader.article.menu_offered.emit(menu, reader.article.pick(at(reader.article, words)))
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


@pytest.fixture
def placed(desk, reader):
    """The same reader; its sentences have a place in their item, as real ones have."""
    view = news.placed(news.states())
    desk.monitor.profile.items[news.STATES].view = view
    reader.refresh()
    desk.rest()
    return reader


def test_the_menu_of_a_sentence_offers_what_can_be_done_about_it(placed, qtbot):
    entries = offered(placed, RUSSIAN, qtbot)
    for words in ("Edit translation…", "Add to glossary…", "Copy original", "Translate again"):
        assert words in entries
    with qtbot.waitSignal(placed.edit_wanted) as asked:
        entries["Edit translation…"].trigger()
    assert asked.args[0].text.strip() == RUSSIAN
    with qtbot.waitSignal(placed.again_wanted) as asked:
        entries["Translate again"].trigger()
    assert asked.args[0].text.strip() == RUSSIAN
    entries["Copy original"].trigger()
    mime = QApplication.clipboard().mimeData()
    assert mime.text().strip() == RUSSIAN
    assert 'lang="ru"' in mime.html()


def test_what_is_said_by_rule_by_hand_or_not_at_all_is_offered_less(placed, qtbot):
    assert set(offered(placed, news.DATELINE, qtbot)) & {"Edit translation…", "Copy original"} == {
        "Copy original"
    }
    assert "Translate again" not in offered(placed, "Посол отозван", qtbot)
    missing = offered(placed, "Подробности", qtbot)
    assert "Write a translation…" in missing
    assert "Translate again" not in missing
    own_words = offered(placed, "We are ready", qtbot)
    assert "Copy original" not in own_words


def test_the_selected_words_go_into_the_glossary(placed, qtbot):
    placed.article.setTextCursor(placed.article.document().find("Дороги"))
    with qtbot.waitSignal(placed.term_wanted) as asked:
        offered(placed, "Дороги", qtbot)["Add to glossary…"].trigger()
    assert (asked.args[0].text.strip(), asked.args[1]) == (RUSSIAN, "Дороги")


def test_selected_words_are_a_term_or_what_it_is_called():
    unit = foreign("Бои в Нагорном Карабахе.", "Fighting in Nagorno-Karabakh.")
    assert term_and_rendering(unit, " Нагорном\nКарабахе") == ("Нагорном Карабахе", "")
    assert term_and_rendering(unit, "Nagorno-Karabakh") == ("", "Nagorno-Karabakh")
    assert term_and_rendering(unit, "other") == ("", "")
    assert term_and_rendering(unit, "") == ("", "")


def test_keys_edit_what_is_pointed_at_and_the_title_where_nothing_is(reader, desk):
    view = desk.window.timeline.view
    with desk.qtbot.waitSignal(reader.edit_wanted) as asked:
        desk.qtbot.keyClick(view, "E", Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0].kind is SpanKind.PROSE
    assert asked.args[0].text == "Сводка за понедельник: обстрелы и переговоры"
    for _ in range(3):
        desk.qtbot.keyClick(view, ".")
    with desk.qtbot.waitSignal(reader.edit_wanted) as asked:
        desk.qtbot.keyClick(view, "E", Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0].number == 1
    with desk.qtbot.waitSignal(reader.term_wanted) as asked:
        desk.qtbot.keyClick(view, "g")
    assert asked.args[0].number == 1


def test_keys_ask_nothing_of_an_item_without_foreign_words(desk):
    news.fill(desk.monitor)
    desk.open()
    desk.window.open_item(news.ItemId(22))
    desk.rest()
    reader = desk.window.reader
    with desk.qtbot.assertNotEmitted(reader.edit_wanted):
        desk.qtbot.keyClick(desk.window.timeline.view, "E", Qt.KeyboardModifier.ShiftModifier)
        desk.qtbot.keyClick(desk.window.timeline.view, ".")
    assert reader.origin.text() == ""
