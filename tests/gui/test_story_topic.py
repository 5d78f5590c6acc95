"""The menu of a story's topic: it is renamed, and the story leaves it; both are undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from tests.gui import story_news
from tests.gui.story_helpers import come_back, edits, pane_of, said, settle, words_of
from ui.dialogs.line import LineDialog


def ask_menu(widget: QWidget, reason=QContextMenuEvent.Reason.Mouse) -> QMenu:
    at = QPoint(4, 4)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(desk, words: str) -> None:
    menu = ask_menu(pane_of(desk).head.topic)
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    settle(desk)
    come_back(desk)


def dialog_of(desk) -> LineDialog:
    (dialog,) = [one for one in desk.window.findChildren(LineDialog) if one.isVisible()]
    return dialog


def rename_to(desk, title: str) -> LineDialog:
    choose(desk, "Rename this topic…")
    dialog = dialog_of(desk)
    dialog.field.setText(title)
    desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(desk)
    return dialog


@pytest.fixture
def topic(story_desk):
    line = pane_of(story_desk).head.topic
    assert words_of(line).startswith("Topic: ")
    return line


def test_the_menu_comes_by_mouse_and_by_key_also_on_a_link(story_desk, topic):
    link = topic.findChildren(QToolButton)[0]
    for widget, reason in (
        (topic, QContextMenuEvent.Reason.Mouse),
        (link, QContextMenuEvent.Reason.Mouse),
        (link, QContextMenuEvent.Reason.Keyboard),
    ):
        menu = ask_menu(widget, reason)
        assert [one.text() for one in menu.actions()] == ["Rename this topic…", "Not of this topic"]
        menu.close()
    settle(story_desk)
    assert edits(story_desk, "rename_topic", "leave_topic") == []


def test_a_topic_is_renamed_and_called_as_before_again(story_desk, topic):
    choose(story_desk, "Rename this topic…")
    assert dialog_of(story_desk).field.text() == "Karabakh"
    dialog_of(story_desk).reject()
    rename_to(story_desk, "The line of contact")
    assert "The line of contact" in words_of(topic)
    assert said(story_desk) == "Renamed to “The line of contact”."
    story_desk.window.bottom.undo.click()
    settle(story_desk)
    assert "Karabakh" in words_of(topic)
    rename_to(story_desk, "-")
    assert [call[2] for call in edits(story_desk, "rename_topic")] == [
        "The line of contact",
        "Karabakh",
        "",
    ]
    assert said(story_desk) == "The topic has its own name again."


def test_a_title_that_is_refused_can_be_mended(story_desk, topic):
    story_desk.monitor.refuses_with("The title of a topic may have 120 characters.")
    dialog = rename_to(story_desk, "x" * 121)
    assert dialog.isVisible()
    assert dialog.refusal.text() == "The title of a topic may have 120 characters."
    assert "Karabakh" in words_of(topic)
    dialog.reject()


def test_a_story_leaves_its_topic_and_comes_back(story_desk, topic):
    choose(story_desk, "Not of this topic")
    assert edits(story_desk, "leave_topic") == [("leave_topic", story_news.STORY)]
    assert said(story_desk) == "This story is not of the topic “Karabakh”."
    assert not topic.isVisible()
    story_desk.window.bottom.undo.click()
    settle(story_desk)
    assert edits(story_desk, "join_topic") == [("join_topic", story_news.STORY, 90)]
    assert topic.isVisible()
