"""Dialogs send what they ask for; what goes wrong is told in them, never in a box that pops up."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.query import Scope, ScopeKind
from monitor.domain.views import SourceRow
from tests.gui import news
from ui.dialogs.about import AboutDialog
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.digest import FLAGGED, DigestDialog
from ui.dialogs.line import LineDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.tag import TagDialog
from ui.theme.palette import DARK


def only(desk, kind):
    (dialog,) = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    return dialog


def act(desk, dialog):
    desk.qtbot.mouseClick(dialog.findChild(QPushButton, "act"), Qt.MouseButton.LeftButton)
    desk.rest()


def visible(desk):
    return [one for one in desk.window.findChildren(QDialog) if one.isVisible()]


def test_adding_a_feed_closes_the_dialog_and_shows_the_feed(full_desk):
    full_desk.window.desk.add_feed()
    dialog = only(full_desk, LineDialog)
    full_desk.qtbot.keyClicks(dialog.field, "https://example.org/feed")
    full_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    full_desk.rest()
    assert full_desk.calls("add_feed") == [("add_feed", "https://example.org/feed")]
    assert visible(full_desk) == []
    assert any(
        row.name == "https://example.org/feed" for row in full_desk.window.sidebar.model.rows()
    )


def test_an_address_that_is_refused_is_told_in_the_dialog_and_can_be_mended(full_desk):
    full_desk.window.desk.add_feed()
    dialog = only(full_desk, LineDialog)
    dialog.field.setText("no address")
    act(full_desk, dialog)
    assert dialog.refusal.text() == "“no address” is no web address."
    assert dialog.findChild(QPushButton, "act").isEnabled()
    full_desk.monitor.refuses_with("The server does not answer.")
    dialog.field.setText("https://example.org/x")
    act(full_desk, dialog)
    assert dialog.refusal.text() == "The server does not answer."
    assert visible(full_desk) == [dialog]


def test_a_dialog_that_was_closed_before_the_answer_came_does_no_harm(full_desk):
    full_desk.window.desk.add_feed()
    dialog = only(full_desk, LineDialog)
    dialog.field.setText("https://example.org/feed")
    dialog.wanted.emit("https://example.org/feed")
    dialog.reject()
    full_desk.rest()
    assert visible(full_desk) == []


def test_an_empty_line_asks_for_nothing(full_desk):
    full_desk.window.desk.add_feed()
    act(full_desk, only(full_desk, LineDialog))
    assert full_desk.calls("add_feed") == []


def test_tagging_with_completion(full_desk):
    full_desk.window.open_item(ItemId(2))
    full_desk.rest()
    full_desk.window.actions_by_name["tag"].trigger()
    full_desk.rest()
    dialog = only(full_desk, TagDialog)
    assert dialog.field.completer().model().rowCount() == 3
    dialog.field.setText("#diplomacy")
    act(full_desk, dialog)
    assert full_desk.calls("tag") == [("tag", (ItemId(2),), "diplomacy")]
    assert [tag.name for tag in full_desk.window.timeline.current_item().tags] == ["diplomacy"]


def test_a_tag_is_taken_off_by_its_button(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    full_desk.window.actions_by_name["tag"].trigger()
    dialog = only(full_desk, TagDialog)
    button = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("military"))
    full_desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    full_desk.rest()
    assert full_desk.calls("untag") == [("untag", (news.FOUNDING,), "military")]


def test_a_note_is_written_and_shown_and_can_be_changed(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    full_desk.window.actions_by_name["note"].trigger()
    dialog = only(full_desk, NoteDialog)
    full_desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    full_desk.qtbot.keyClicks(dialog.field, "Ask Baku.")
    full_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    full_desk.rest()
    assert full_desk.calls("add_note") == [("add_note", news.FOUNDING, "Ask Baku.")]
    note = full_desk.window.reader.view.notes[0]
    assert "Ask Baku." in full_desk.window.reader.article.toPlainText()
    full_desk.window.reader.note_pressed.emit(int(note.note_id))
    dialog = only(full_desk, NoteDialog)
    assert dialog.field.toPlainText() == "Ask Baku."
    dialog.field.setPlainText("Ask Yerevan.")
    act(full_desk, dialog)
    assert full_desk.calls("edit_note") == [("edit_note", note.note_id, "Ask Yerevan.")]
    full_desk.window.reader.note_pressed.emit(int(note.note_id))
    dialog = only(full_desk, NoteDialog)
    remove = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Remove")
    full_desk.qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert full_desk.calls("remove_note") == [("remove_note", note.note_id)]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_second_press_shows_the_note_dialog_that_is_open(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    full_desk.window.actions_by_name["note"].trigger()
    dialog = only(full_desk, NoteDialog)
    dialog.field.setPlainText("Half a thought")
    full_desk.window.actions_by_name["note"].trigger()
    assert only(full_desk, NoteDialog) is dialog
    dialog.reject()
    full_desk.window.actions_by_name["note"].trigger()
    assert only(full_desk, NoteDialog).field.toPlainText() == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_pop_ups_have_the_colours_of_the_window(full_desk):
    full_desk.theme.choose("dark")
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    full_desk.window.actions_by_name["tag"].trigger()
    full_desk.rest()
    dialog = only(full_desk, TagDialog)
    full_desk.qtbot.keyClicks(dialog.field, "dip")
    popup = dialog.field.completer().popup()
    assert popup.isVisible()
    picture = popup.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() - 12, picture.height() - 2).name() in (
        DARK.field,
        DARK.select,
    )
    dialog.reject()
    full_desk.window.actions_by_name["digest"].trigger()
    full_desk.rest()
    dialog = only(full_desk, DigestDialog)
    dialog.choice.showPopup()
    QApplication.processEvents()
    picture = dialog.choice.view().window().grab().toImage()
    for y in range(picture.height()):
        assert picture.pixelColor(picture.width() // 2, y).lightnessF() < 0.8
    dialog.choice.hidePopup()
    calendar = dialog.day.calendarWidget()
    for day in Qt.DayOfWeek:
        assert calendar.weekdayTextFormat(day).foreground().color().name() == DARK.text
    assert calendar.headerTextFormat().foreground().color().name() == DARK.muted


def test_a_digest_is_asked_for_with_its_choices(full_desk, tmp_path):
    full_desk.window.actions_by_name["digest"].trigger()
    full_desk.rest()
    dialog = only(full_desk, DigestDialog)
    assert dialog.selection().day == date(2020, 9, 28)
    dialog.choice.setCurrentText(FLAGGED)
    dialog.folder.setText(str(tmp_path))
    act(full_desk, dialog)
    ((_, selection, formats, folder),) = full_desk.calls("write_digest")
    assert selection.flagged_only
    assert selection.timezone
    assert formats == ("html", "md")
    assert folder == tmp_path
    assert visible(full_desk) == []
    assert "digest.html, digest.md" in full_desk.window.bottom.message.text()


def test_a_digest_of_a_tag_and_one_without_a_format(full_desk):
    full_desk.window.actions_by_name["digest"].trigger()
    full_desk.rest()
    dialog = only(full_desk, DigestDialog)
    dialog.choice.setCurrentText("Tagged military")
    assert dialog.selection().tag == "military"
    assert not dialog.selection().flagged_only
    for box in dialog.formats.values():
        box.setChecked(False)
    act(full_desk, dialog)
    assert dialog.refusal.text() == "Choose at least one format."
    assert full_desk.calls("write_digest") == []


def feed_row() -> SourceRow:
    return SourceRow(scope=Scope(kind=ScopeKind.FEED, ident=6), name="TACC", unread=0)


def test_a_feed_is_renamed_removed_after_asking_and_polled_alone(full_desk):
    sidebar = full_desk.window.sidebar
    sidebar.poll_wanted.emit(feed_row())
    assert full_desk.calls("poll") == [("poll", [FeedId(6)])]
    sidebar.rename_wanted.emit(feed_row())
    dialog = only(full_desk, LineDialog)
    dialog.field.setText("Tass")
    act(full_desk, dialog)
    assert full_desk.calls("rename_feed") == [("rename_feed", FeedId(6), "Tass")]
    sidebar.remove_wanted.emit(feed_row())
    dialog = only(full_desk, ConfirmDialog)
    assert full_desk.calls("remove_feed") == []
    act(full_desk, dialog)
    assert full_desk.calls("remove_feed") == [("remove_feed", FeedId(6))]


def test_about_names_the_profile(full_desk):
    full_desk.window.desk.about()
    words = [one.text() for one in only(full_desk, AboutDialog).findChildren(QLabel)]
    assert str(full_desk.monitor.paths.folder) in words


def test_files_are_imported_and_installed(full_desk):
    full_desk.window.commands.import_opml(Path("feeds.opml"))
    full_desk.rest()
    assert full_desk.calls("import_opml") == [("import_opml", Path("feeds.opml"))]
    assert full_desk.window.bottom.message.text() == "3 new feeds."
    assert full_desk.calls("poll")
    full_desk.window.packs.install((Path("ru_en.argosmodel"),))
    full_desk.rest()
    assert full_desk.window.bottom.message.text() == "Installed ru_en 1.9."
