"""A person says which language something is in: by menu and by key; the engine is told exactly."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Part
from monitor.domain.language import SpanKind
from monitor.domain.query import Scope, ScopeKind
from monitor.domain.views import FeedLanguageView
from tests.gui import news
from tests.gui.test_timeline_menu import ask_menu as ask_timeline_menu
from tests.gui.values import block, foreign, item_view, own
from ui.dialogs.language_choice import LanguageChoiceDialog
from ui.main_window.language_menu import excerpt, learned_words, likely, mates
from ui.reader import picking
from ui.reader.article_html import Mode

MIXED = ItemId(700)
FIRST, SECOND = "Vlada je juče usvojila zakon. ", "Opozicija ga je odbila."


def placed(view):
    """As the library makes it: every unit knows its part and its place there."""

    def units(these, part, at):
        found = []
        for one in these:
            found.append(replace(one, part=part, start=at, end=at + len(one.text)))
            at += len(one.text)
        return tuple(found), at

    title, _ = units(view.title_units, Part.TITLE, 0)
    blocks, at = [], 0
    for one in view.blocks:
        body, at = units(one.units, Part.BODY, at)
        at += 1  # the line end between two blocks
        blocks.append(replace(one, units=body))
    return replace(view, title_units=title, blocks=tuple(blocks))


def mixed(**given):
    serbian = [
        replace(foreign(text, text.upper(), language="sr-Latn", number=n), confidence=0.52)
        for n, text in enumerate((FIRST, SECOND), start=1)
    ]
    name = replace(own("Никол Пашинян", number=4, language="ru"), kind=SpanKind.NAME)
    view = item_view(
        MIXED,
        [own("A mixed item")],
        [
            block(*serbian),
            block(own("He met ", number=3), name, own(" today.", number=5)),
        ],
    )
    return replace(placed(view), **given)


@pytest.fixture
def desk_with_mixed(full_desk):
    full_desk.monitor.has_item(mixed(), ("en", "sr-Latn"))
    full_desk.window.open_item(MIXED)
    full_desk.rest()
    full_desk.window.reader.set_mode(Mode.ORIGINAL)
    full_desk.rest()
    return full_desk


def ask_menu(desk, words, reason=QContextMenuEvent.Reason.Mouse):
    """The menu where `words` stand in the article."""
    article = desk.window.reader.article
    cursor = article.document().find(words)
    if reason is QContextMenuEvent.Reason.Keyboard:
        cursor.setPosition(cursor.selectionStart() + 1)
        article.setTextCursor(cursor)
        at = QPoint(0, 0)
    else:
        at = article.cursorRect(cursor).center() - QPoint(4, 0)
    event = QContextMenuEvent(reason, at, article.viewport().mapToGlobal(at))
    QApplication.sendEvent(article.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def texts(menu):
    return [one.text().partition("\t")[0] for one in menu.actions() if one.text()]


def submenu(menu, words):
    return next(one.menu() for one in menu.actions() if one.text() == words)


def trigger(desk, menu, words):
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()
    while QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().close()
    desk.rest()


def close_menus():
    while QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().close()


def message(desk):
    return desk.window.bottom.message.text()


def only(desk, kind):
    (dialog,) = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    return dialog


# a stretch


def test_the_menu_of_a_stretch_says_what_it_is_and_offers_near_languages_first(desk_with_mixed):
    menu = ask_menu(desk_with_mixed, "Vlada")
    assert texts(menu)[0].endswith("· Serbian (Latin), in doubt: 52 % sure")
    assert "Copy" in " ".join(texts(menu)).replace("&", "")
    stretch = submenu(menu, "This stretch is…")
    assert texts(stretch)[:4] == ["Serbian (Latin)", "Croatian", "Bosnian", "Slovenian"]
    assert texts(stretch)[-2:] == ["Another language…", "A name: not to be translated"]
    close_menus()


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_the_whole_span_is_corrected_not_one_sentence(desk_with_mixed, reason):
    menu = ask_menu(desk_with_mixed, "Opozicija", reason)
    trigger(desk_with_mixed, submenu(menu, "This stretch is…"), "Croatian")
    assert desk_with_mixed.calls("correct_span") == [
        ("correct_span", MIXED, Part.BODY, 0, len(FIRST + SECOND), "hr", None)
    ]
    assert message(desk_with_mixed) == f"{excerpt(FIRST + SECOND)} is Croatian."


def test_of_selected_words_just_these_are_corrected(desk_with_mixed):
    article = desk_with_mixed.window.reader.article
    article.setTextCursor(article.document().find("juče usvojila"))
    menu = ask_menu(desk_with_mixed, "juče usvojila")
    assert "selected in Serbian (Latin)" in texts(menu)[0]
    trigger(desk_with_mixed, submenu(menu, "This stretch is…"), "Bosnian")
    start = FIRST.index("juče")
    assert desk_with_mixed.calls("correct_span") == [
        ("correct_span", MIXED, Part.BODY, start, start + len("juče usvojila"), "bs", None)
    ]


def test_a_selection_over_two_paragraphs_takes_in_what_it_touches():
    view = mixed()
    first, last = view.blocks[0].units[1], view.blocks[1].units[0]
    found = picking.of_selection(view, first, last, "odbila.\nHe")
    assert (found.part, found.start, found.end) == (Part.BODY, first.start, last.end)
    assert picking.of_selection(view, None, last, "x") is None
    assert picking.of_unit(view, own("of no part")) is None


def test_words_that_stand_twice_in_a_sentence_are_not_guessed():
    view = placed(item_view(1, [own("T")], [block(own("on and on and on"))]))
    (unit,) = view.blocks[0].units
    found = picking.of_selection(view, unit, unit, "on")
    assert (found.start, found.end) == (unit.start, unit.end)


def test_a_stretch_is_called_a_name(desk_with_mixed):
    menu = ask_menu(desk_with_mixed, "Vlada")
    trigger(desk_with_mixed, submenu(menu, "This stretch is…"), "A name")
    ((*_, language, kind),) = desk_with_mixed.calls("correct_span")
    assert (language, kind) == ("sr-Latn", SpanKind.NAME)
    assert message(desk_with_mixed).endswith("is a name: it is not translated.")


def test_what_was_taken_for_a_name_becomes_text_by_its_language(desk_with_mixed):
    menu = ask_menu(desk_with_mixed, "Пашинян")
    stretch = submenu(menu, "This stretch is…")
    assert "A name: not to be translated" not in texts(stretch)
    trigger(desk_with_mixed, stretch, "Ukrainian")
    ((*_, language, kind),) = desk_with_mixed.calls("correct_span")
    assert (language, kind) == ("uk", SpanKind.PROSE)


def test_what_was_said_is_taken_back(desk_with_mixed):
    menu = ask_menu(desk_with_mixed, "Vlada")
    assert "Take back all I said of this item" not in texts(submenu(menu, "This stretch is…"))
    trigger(desk_with_mixed, submenu(menu, "This stretch is…"), "Croatian")
    menu = ask_menu(desk_with_mixed, "Vlada")
    trigger(desk_with_mixed, submenu(menu, "This stretch is…"), "Take back")
    assert desk_with_mixed.calls("uncorrect_item") == [("uncorrect_item", MIXED)]
    assert "taken back" in message(desk_with_mixed)


def test_a_correction_that_is_refused_is_told_in_the_status_bar(desk_with_mixed):
    desk_with_mixed.monitor.refuses_with("There are no words in that stretch.")
    menu = ask_menu(desk_with_mixed, "Vlada")
    trigger(desk_with_mixed, submenu(menu, "This stretch is…"), "Croatian")
    assert message(desk_with_mixed) == "There are no words in that stretch."
    assert desk_with_mixed.window.bottom.message.property("kind") == "error"


@pytest.mark.parametrize("translated", [True, False])
def test_a_title_is_copied_with_its_language_and_corrected_by_its_menu(full_desk, translated):
    full_desk.monitor.profile.items[ItemId(2)].view = placed(
        full_desk.monitor.profile.items[ItemId(2)].view
    )
    full_desk.window.open_item(ItemId(2))
    full_desk.rest()
    head = full_desk.window.reader.head
    label = head.title if translated else head.original_title
    label.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    next(one for one in menu.actions() if one.text() == "Copy the title").trigger()
    html = QApplication.clipboard().mimeData().html()
    assert ('lang="en" dir="ltr" title="Argos ru→en 1.9"' in html) == translated
    assert ('<span lang="ru" dir="ltr">Бои' in html) != translated
    assert QApplication.clipboard().text() == label.text()
    trigger(full_desk, submenu(menu, "This stretch is…"), "Ukrainian")
    end = len(head.original_title.text())
    assert full_desk.calls("correct_span") == [
        ("correct_span", ItemId(2), Part.TITLE, 0, end, "uk", None)
    ]


# the item


def test_l_asks_which_language_the_item_is_in(desk_with_mixed, press):
    press("l")
    dialog = only(desk_with_mixed, LanguageChoiceDialog)
    desk_with_mixed.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    assert next(one.text() for one in dialog.findChildren(QLabel)) == "The item is in…"
    desk_with_mixed.qtbot.keyClicks(dialog.languages.field, "macedon")
    desk_with_mixed.qtbot.keyClick(dialog.languages.field, Qt.Key.Key_Return)
    desk_with_mixed.rest()
    assert desk_with_mixed.calls("correct_item") == [("correct_item", MIXED, "mk")]
    assert message(desk_with_mixed) == "The item is Macedonian."


def test_l_without_an_item_says_why_nothing_happens(full_desk, press):
    press("l")
    assert message(full_desk) == "No item is chosen. j chooses the next one."


def test_the_item_is_corrected_from_the_menu_of_its_headline(desk_with_mixed):
    desk_with_mixed.window.timeline.choose(MIXED)
    place = desk_with_mixed.window.timeline.model.place_of(("item", MIXED))
    menu = ask_timeline_menu(desk_with_mixed, place)
    trigger(desk_with_mixed, submenu(menu, "The item is in…"), "Serbian (Latin)")
    assert desk_with_mixed.calls("correct_item") == [("correct_item", MIXED, "sr-Latn")]


def test_another_language_is_found_in_the_list_of_all(desk_with_mixed):
    menu = ask_menu(desk_with_mixed, "Vlada")
    trigger(desk_with_mixed, submenu(menu, "The item is in…"), "Another language…")
    dialog = only(desk_with_mixed, LanguageChoiceDialog)
    dialog.languages.field.setText("ქართ")  # by its own name
    assert dialog.languages.current() == "ka"
    dialog.languages.field.setText("zh-hant")
    assert dialog.languages.current() == "zh-Hant"
    dialog.languages.field.setText("no such language")
    desk_with_mixed.qtbot.mouseClick(
        dialog.findChild(QPushButton, "act"), Qt.MouseButton.LeftButton
    )
    assert dialog.isVisible()
    assert desk_with_mixed.calls("correct_item") == []
    dialog.languages.field.setText("")
    desk_with_mixed.qtbot.keyClick(dialog.languages.field, Qt.Key.Key_Down)
    assert dialog.languages.list.currentRow() == 1


# a feed


def feed_menu(desk, name="TACC"):
    sidebar = desk.window.sidebar
    row = next(row for row in sidebar.model.rows() if row.name == name)
    at = sidebar.view.visualRect(sidebar.model.index_of(row.scope)).center()
    sidebar.view.customContextMenuRequested.emit(at)
    desk.rest()
    return QApplication.activePopupWidget()


def test_the_menu_of_a_feed_tells_what_was_learned_and_takes_the_persons_word(full_desk):
    feed_id = full_desk.monitor.profile.feeds["TACC"][0]
    full_desk.monitor.profile.usual[feed_id] = (("ru", 0.98), ("en", 0.02))
    menu = feed_menu(full_desk)
    assert "Learned: Russian 98 %, English 2 % of 100 items" in texts(menu)
    trigger(full_desk, submenu(menu, "This feed is in…"), "Ukrainian")
    assert full_desk.calls("correct_feed") == [("correct_feed", feed_id, "uk")]
    assert message(full_desk) == "The feed is Ukrainian now: 12 items are read again."
    menu = feed_menu(full_desk)
    given = submenu(menu, "This feed is in…")
    assert next(one for one in given.actions() if one.text() == "Ukrainian").isChecked()
    trigger(full_desk, given, "Take back")
    assert full_desk.calls("correct_feed")[-1] == ("correct_feed", feed_id, None)
    assert message(full_desk).startswith("What you said of the feed is taken back: 12 items")


def test_a_menu_that_is_closed_before_the_answer_comes_does_no_harm(full_desk):
    full_desk.monitor.reads_stall()
    sidebar = full_desk.window.sidebar
    row = next(row for row in sidebar.model.rows() if row.name == "TACC")
    at = sidebar.view.visualRect(sidebar.model.index_of(row.scope)).center()
    sidebar.view.customContextMenuRequested.emit(at)
    menu = QApplication.activePopupWidget()
    assert "Learned: looking…" in texts(menu)
    menu.close()
    full_desk.qtbot.wait(20)
    full_desk.monitor.reads_go_on()
    full_desk.rest()


def test_languages_are_detected_again_for_a_feed_and_for_all(full_desk):
    feed_id = full_desk.monitor.profile.feeds["TACC"][0]
    trigger(full_desk, feed_menu(full_desk), "Detect languages again")
    assert full_desk.calls("redetect") == [("redetect", feed_id)]
    assert message(full_desk).startswith("The languages of TACC are detected again")
    trigger(full_desk, full_desk.window.top.more.menu(), "Detect all languages again")
    assert full_desk.calls("redetect")[-1] == ("redetect", None)


def test_a_feed_without_items_has_learned_nothing():
    view = FeedLanguageView(
        feed_id=FeedId(1), title="T", given=None, declared=None, usual=(), seen=0
    )
    assert learned_words(view) == "Nothing learned of its language yet"


def test_a_list_that_is_no_feed_has_no_such_menu(full_desk):
    sidebar = full_desk.window.sidebar
    index = sidebar.model.index_of(Scope(kind=ScopeKind.UNREAD))
    sidebar.view.customContextMenuRequested.emit(sidebar.view.visualRect(index).center())
    assert QApplication.activePopupWidget() is None


def test_near_languages():
    names = dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "en", "hr", "bs", "sr-Latn"), "x")
    assert likely(("ru", "en"), names) == ("ru", "uk", "be", "bg", "mk", "en", "kk")
    assert likely(("und",), names) == ()
    assert "sr-Latn" in mates("sr-Cyrl")
    assert mates("en") == []
    assert excerpt("a\n b" + "c" * 50) == f"“a b{'c' * 37}…”"


def test_the_founding_item_can_be_corrected_as_well(full_desk):
    full_desk.monitor.profile.items[news.FOUNDING].view = placed(news.founding())
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    menu = ask_menu(full_desk, "28 Сен")
    assert texts(menu)[0] == "“Понедельник, 28 Сен, 2020” · Russian dateline, 97 % sure"
    trigger(full_desk, submenu(menu, "This stretch is…"), "Russian")
    assert full_desk.calls("correct_span") == [
        ("correct_span", news.FOUNDING, Part.BODY, 0, len(news.DATELINE), "ru", None)
    ]
