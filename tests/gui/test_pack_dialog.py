"""The window of language packs: offline first, one button a row, all by the keys too."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from monitor.bus import Bus
from monitor.domain.change import Change
from monitor.domain.errors import PackError
from monitor.domain.packs import InstalledPack, Way
from tests.fake_packs import a_pack, needed, on_offer
from tests.gui import news
from tests.gui.conftest import Desk
from tests.gui.values import NOW
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.line import LineDialog
from ui.dialogs.pack_delegate import button_places
from ui.dialogs.pack_list import PackList
from ui.dialogs.pack_rows import Action, PackRow
from ui.dialogs.packs import INDEX, OWN, PacksDialog

HOST = "packs.example"


@pytest.fixture
def shop(full_desk: Desk) -> Desk:
    """A window that needs a pack and has one, and knows an index."""
    full_desk.monitor.packs.has(
        needed=(
            needed("uk_en", 41, Way.DIRECT, on_offer("uk_en")),
            needed("hy_en", 7, Way.NONE),
        ),
        installed=(InstalledPack(pack=a_pack("ru_en"), update=on_offer("ru_en", "1.10")),),
        available=(on_offer("ar_en"), on_offer("en_es")),
        index_read_at=NOW - timedelta(minutes=2),
    )
    return full_desk


def opened(desk: Desk) -> PacksDialog:
    desk.window.packs.open()
    desk.rest()
    return the_dialog(desk)


def the_dialog(desk: Desk) -> PacksDialog:
    (dialog,) = [one for one in desk.window.findChildren(PacksDialog) if one.isVisible()]
    return dialog


def rows(view: PackList) -> list[PackRow]:
    return [row for row in view.rows.rows if isinstance(row, PackRow)]


def row_of(view: PackList, pair: str) -> PackRow:
    return next(row for row in rows(view) if row.pair == pair)


def click(desk: Desk, view: PackList, pair: str, action: Action) -> None:
    place = next(n for n, row in enumerate(view.rows.rows) if getattr(row, "pair", "") == pair)
    box = view.visualRect(view.rows.index(place))
    row = view.rows.rows[place]
    spots = dict(button_places(row, box.toRectF()))
    at = spots[action].center().toPoint()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.rest()


def select(view: PackList, pair: str) -> None:
    place = next(n for n, row in enumerate(view.rows.rows) if getattr(row, "pair", "") == pair)
    view.setCurrentIndex(view.rows.index(place))


def dropped(widget: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let them go; whether they were welcome."""
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, what, *keys)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, what, *keys, QEvent.Type.Drop)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


# opening


def test_a_key_the_menu_the_reader_and_the_status_bar_open_it(shop, press):
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    first = the_dialog(shop)
    shop.window.reader.pack_wanted.emit()
    menu = [one for one in shop.window.top.findChildren(QWidget) if hasattr(one, "menu")]
    entries = [action for one in menu if one.menu() for action in one.menu().actions()]
    next(one for one in entries if one.text().startswith("Language packs")).trigger()
    shop.qtbot.mouseClick(shop.window.bottom.pairs, Qt.MouseButton.LeftButton)
    shop.rest()
    assert the_dialog(shop) is first
    first.close()
    shop.rest()
    assert opened(shop) is not first


def test_opening_either_page_asks_nobody(shop):
    shop.monitor.packs.has(available=(), needed=(), index_read_at=None)
    dialog = opened(shop)
    dialog.choose(INDEX)
    shop.rest()
    assert shop.calls("packs.refresh_index") == []
    assert dialog.ask.isVisible()
    assert HOST in dialog.ask.text()
    assert "network" in dialog.ask.text()
    assert not dialog.field.isVisible()
    assert HOST in dialog.unread.text()


def test_the_index_comes_when_the_button_is_pressed(shop):
    shop.monitor.packs.has(available=(), needed=(), index_read_at=None)
    dialog = opened(shop)
    dialog.choose(INDEX)
    dialog.ask.click()
    assert not dialog.ask.isEnabled()
    assert dialog.ask.text() == f"Asking {HOST}…"
    shop.monitor.packs.has(available=(on_offer("ar_en"),), index_read_at=NOW)
    shop.monitor.packs.asked_index.set_result(None)
    shop.qtbot.waitUntil(lambda: bool(rows(dialog.index)))
    assert [row.name for row in rows(dialog.index)] == ["Arabic → English"]
    assert not dialog.ask.isVisible()
    assert dialog.read_at.text() == f"The list of {HOST}, just now."
    assert dialog.ask_again.text() == f"Ask {HOST} again"


def test_an_index_that_does_not_come_is_told_in_a_line(shop):
    shop.monitor.packs.has(available=(), needed=(), index_read_at=None)
    dialog = opened(shop)
    dialog.choose(INDEX)
    dialog.ask.click()
    sentence = "The index of packages was not read: The name packs.example is not known (DNS)."
    shop.monitor.packs.asked_index.set_exception(PackError(sentence))
    shop.qtbot.waitUntil(dialog.ask.isEnabled)
    assert (dialog.line.text(), dialog.line.objectName()) == (sentence, "refusal")


def test_another_index_is_named_and_not_asked_yet(shop):
    dialog = opened(shop)
    dialog.choose(INDEX)
    dialog.other.click()
    (asked,) = dialog.findChildren(LineDialog)
    assert asked.field.text().startswith("https://raw.githubusercontent.com/")
    asked.field.setText("https://mirror.example/index.json")
    shop.qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    shop.qtbot.waitUntil(lambda: "mirror.example" in dialog.ask.text())
    assert dialog.ask.isVisible()
    assert shop.calls("packs.refresh_index") == []
    shop.qtbot.waitUntil(lambda: not dialog.findChildren(LineDialog))


def test_an_address_that_is_none_is_told_where_it_was_typed(shop):
    dialog = opened(shop)
    dialog.choose(INDEX)
    dialog.other.click()
    (asked,) = dialog.findChildren(LineDialog)
    shop.monitor.refuses_with("The index is not a web address: “ftp:” is never opened.")
    asked.field.setText("ftp://mirror.example")
    shop.qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    shop.qtbot.waitUntil(lambda: "is not a web address" in asked.refusal.text())


def test_a_language_that_has_no_pack_leads_to_the_index(shop):
    shop.monitor.packs.has(
        needed=(needed("hy_en", 7, Way.UNKNOWN),), available=(), index_read_at=None
    )
    dialog = opened(shop)
    click(shop, dialog.own, "hy→en", Action.FIND)
    assert dialog.pages.currentIndex() == INDEX
    assert dialog.ask.hasFocus()
    assert shop.calls("packs.refresh_index") == []


def test_a_profile_that_needs_nothing_says_so(full_desk):
    dialog = opened(full_desk)
    assert dialog.nothing.isVisible()
    assert "No packs are installed" in dialog.nothing.text()


# fetching


def test_a_pack_is_fetched_with_progress_and_comes(shop):
    dialog = opened(shop)
    click(shop, dialog.own, "uk→en", Action.INSTALL)
    assert shop.calls("packs.download") == [("packs.download", "uk_en")]
    assert row_of(dialog.own, "uk→en").actions == (Action.CANCEL,)
    shop.monitor.packs.is_at("uk_en", 23_400_000, 68_000_000)
    shop.rest()
    assert row_of(dialog.own, "uk→en").done == 23_400_000
    assert row_of(dialog.index, "uk→en").done == 23_400_000
    shop.monitor.packs.comes("uk_en", a_pack("uk_en"))
    shop.qtbot.waitUntil(lambda: "Installed" in dialog.line.text())
    assert dialog.line.text() == "Installed uk_en 1.9."
    shop.qtbot.waitUntil(lambda: row_of(dialog.own, "uk→en").actions == (Action.REMOVE,))


def test_a_fetch_is_stopped_by_its_own_button_and_that_is_no_error(shop):
    dialog = opened(shop)
    click(shop, dialog.own, "uk→en", Action.INSTALL)
    shop.monitor.packs.is_at("uk_en", 1, 2)
    shop.rest()
    click(shop, dialog.own, "uk→en", Action.CANCEL)
    assert shop.calls("packs.cancel") == [("packs.cancel", "uk_en")]
    shop.qtbot.waitUntil(lambda: "stopped" in dialog.line.text())
    assert dialog.line.objectName() == "hint"
    assert row_of(dialog.own, "uk→en").actions == (Action.INSTALL,)


def test_what_cannot_be_fetched_is_told_in_a_line_and_can_be_tried_again(shop):
    dialog = opened(shop)
    click(shop, dialog.own, "uk→en", Action.INSTALL)
    sentence = "uk_en was not fetched: files.example refuses the connection."
    shop.monitor.packs.does_not_come("uk_en", sentence)
    shop.qtbot.waitUntil(lambda: dialog.line.text() == sentence)
    assert dialog.line.objectName() == "refusal"
    assert row_of(dialog.own, "uk→en").actions == (Action.INSTALL,)
    click(shop, dialog.own, "uk→en", Action.INSTALL)
    assert len(shop.calls("packs.download")) == 2
    assert dialog.line.text() == ""


def test_a_fetch_goes_on_while_the_window_is_closed_and_opened(shop):
    first = opened(shop)
    click(shop, first.own, "uk→en", Action.INSTALL)
    first.close()
    shop.monitor.packs.is_at("uk_en", 5_000_000, 68_000_000)
    shop.rest()
    dialog = opened(shop)
    assert row_of(dialog.own, "uk→en").done == 5_000_000
    dialog.close()
    assert shop.window.bottom.right.text() == "Fetching uk_en 7 %"
    shop.monitor.packs.comes("uk_en", a_pack("uk_en"))
    shop.qtbot.waitUntil(lambda: "Installed uk_en" in shop.window.bottom.message.text())
    shop.qtbot.waitUntil(lambda: shop.window.bottom.right.text() == "Offline ready")


def test_an_update_is_fetched_by_the_code_of_the_pack(shop):
    dialog = opened(shop)
    click(shop, dialog.own, "ru→en", Action.UPDATE)
    assert shop.calls("packs.download") == [("packs.download", "ru_en")]


# removing


def test_removing_asks_first(shop):
    dialog = opened(shop)
    click(shop, dialog.own, "ru→en", Action.REMOVE)
    assert shop.calls("packs.remove") == []
    (asked,) = dialog.findChildren(ConfirmDialog)
    asked.accept()
    shop.qtbot.waitUntil(lambda: "Removed ru_en" in dialog.line.text())
    assert shop.calls("packs.remove") == [("packs.remove", "ru_en")]
    shop.qtbot.waitUntil(lambda: "ru→en" not in [row.pair for row in rows(dialog.own)])


# keys


def test_enter_presses_the_first_button_and_delete_removes(shop):
    dialog = opened(shop)
    assert dialog.own.hasFocus()
    assert dialog.own.chosen().pair == "uk→en"
    shop.qtbot.keyClick(dialog.own, Qt.Key.Key_Return)
    assert shop.calls("packs.download") == [("packs.download", "uk_en")]
    shop.rest()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        shop.qtbot.keyClick(dialog.own, key)
    assert dialog.own.chosen().pair == "ru→en"  # the heading between was passed over
    shop.qtbot.keyClick(dialog.own, Qt.Key.Key_Delete)
    assert dialog.findChildren(ConfirmDialog)
    assert dialog.isVisible()


def test_delete_does_nothing_where_nothing_is_installed(shop):
    dialog = opened(shop)
    shop.qtbot.keyClick(dialog.own, Qt.Key.Key_Delete)
    assert not dialog.findChildren(ConfirmDialog)
    select(dialog.own, "hy→en")
    shop.qtbot.keyClick(dialog.own, Qt.Key.Key_Return)
    assert shop.calls("packs.download") == []
    assert dialog.isVisible()


def test_everything_is_reached_with_the_tab_key(shop):
    dialog = opened(shop)
    dialog.choose(INDEX)
    shop.rest()
    seen = set()
    for _ in range(12):
        focus = QApplication.focusWidget()
        seen.add(focus)
        shop.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {dialog.field, dialog.index, dialog.ask_again} <= seen
    assert {one.text() for one in seen if isinstance(one, QPushButton)} >= {
        "From a file…",
        "From a folder…",
        "Close",
    }


def test_each_row_and_field_has_a_name_for_those_who_hear_it(shop):
    dialog = opened(shop)
    model = dialog.own.rows
    said = [
        model.data(model.index(n), Qt.ItemDataRole.AccessibleTextRole)
        for n in range(model.rowCount())
    ]
    assert said[:2] == [
        "Needed",
        "Ukrainian → English, 41 items wait, version 1.9 · 68.0 MB. Enter: install",
    ]
    assert all(said)
    for widget in (dialog.own, dialog.index, dialog.field):
        assert widget.accessibleName()


def test_the_chosen_row_stays_chosen_when_the_lists_are_read_again(shop):
    dialog = opened(shop)
    select(dialog.own, "ru→en")
    shop.monitor.packs.has(needed=())
    shop.monitor.bus.publish(Change(packs=True))
    shop.qtbot.waitUntil(lambda: len(rows(dialog.own)) == 1)
    assert dialog.own.chosen().pair == "ru→en"


def test_the_list_is_narrowed_while_a_person_types(shop):
    dialog = opened(shop)
    dialog.choose(INDEX)
    shop.qtbot.keyClicks(dialog.field, "span")
    assert [row.pair for row in rows(dialog.index)] == ["en→es"]
    shop.qtbot.keyClicks(dialog.field, "zzz")
    assert dialog.none_found.isVisible()
    dialog.field.clear()
    assert len(rows(dialog.index)) == 3


# files


def test_packs_and_folders_are_dropped_on_the_dialog_and_on_the_window(shop, tmp_path):
    file = tmp_path / "translate-tr_en.argosmodel"
    file.touch()
    dialog = opened(shop)
    assert dropped(dialog, file)
    shop.qtbot.waitUntil(lambda: dialog.line.text() == "Installed tr_en 1.9.")
    assert dropped(dialog, tmp_path, file)
    shop.qtbot.waitUntil(lambda: "no Argos package" in dialog.line.text())
    dialog.close()
    shop.rest()
    assert dropped(shop.window, file)
    shop.qtbot.waitUntil(lambda: shop.window.bottom.message.text() == "Installed tr_en 1.9.")
    assert shop.calls("packs.install_all") == [
        ("packs.install_all", (file,)),
        ("packs.install_all", (tmp_path, file)),
        ("packs.install_all", (file,)),
    ]


def test_other_files_are_not_welcome(shop, tmp_path):
    text = tmp_path / "notes.txt"
    text.touch()
    assert not dropped(shop.window, text)
    assert not dropped(opened(shop), text)
    assert shop.calls("packs.install_all") == []


def test_a_pack_that_is_refused_while_the_dialog_is_closed_is_told_below(shop, tmp_path):
    assert dropped(shop.window, tmp_path)
    shop.qtbot.waitUntil(lambda: "no Argos package" in shop.window.bottom.message.text())
    assert shop.window.bottom.message.property("kind") == "error"


def test_two_progresses_between_two_signals_are_both_told(shop):
    dialog = opened(shop)
    assert isinstance(shop.monitor.bus, Bus)
    shop.monitor.packs.is_at("uk_en", 1_000_000, 2_000_000)
    shop.monitor.packs.is_at("ar_en", 1_000_000, 4_000_000)
    shop.rest()
    assert row_of(dialog.own, "uk→en").total == 2_000_000
    assert row_of(dialog.index, "ar→en").total == 4_000_000


def test_the_words_of_the_founding_item_are_still_there_behind_it(shop):
    shop.window.open_item(news.ItemId(news.FOUNDING))
    shop.rest()
    dialog = opened(shop)
    assert not dialog.isModal()
    dialog.choose(OWN)
    assert shop.window.reader.item_id == news.FOUNDING
