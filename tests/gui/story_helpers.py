"""What tests of the story view ask it and do to it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from monitor.domain.change import Change
from monitor.domain.ids import StoryId
from tests.gui import story_news
from ui.dialogs.choose_story import ChooseStoryDialog
from ui.story.card import Card
from ui.story.pane import StoryPane
from ui.story.rows import Row


def open_story(desk, story: StoryId) -> StoryPane:
    desk.window.stories.open(story)
    settle(desk)
    return desk.window.stories.pane


def settle(desk) -> None:
    """Wait for reads, and for commands whose ends are on their way to the window."""
    for _ in range(3):
        desk.rest()


def pane_of(desk) -> StoryPane:
    return desk.window.stories.pane


def change(desk, **values) -> None:
    """Store the shown story with other values, and tell it."""
    views = desk.monitor.profile.story_views
    views[story_news.STORY] = replace(views[story_news.STORY], **values)
    desk.monitor.bus.publish(Change(stories=frozenset({story_news.STORY})))
    settle(desk)


def rows_of(widget: QWidget) -> list[Row]:
    return [row for row in widget.findChildren(Row) if row.isVisible()]


def words_of(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def colors_of(widget: QWidget) -> set[str]:
    """All colours that a widget is painted in, "#rrggbb"."""
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def shown_cards(pane: StoryPane) -> set[str]:
    return {one.accessibleName() for one in pane.findChildren(Card) if one.isVisible()}


def edits(desk, *names):
    return [call for call in desk.monitor.calls if call[0] in names]


def said(desk) -> str:
    return desk.window.bottom.message.text()


def dialog_of(desk) -> ChooseStoryDialog:
    (dialog,) = [one for one in desk.window.findChildren(ChooseStoryDialog) if one.isVisible()]
    return dialog


def choose(desk, words: str) -> None:
    dialog = dialog_of(desk)
    for place in range(dialog.list.count()):
        if str(dialog.list.item(place).text()).startswith(words):
            dialog.list.setCurrentRow(place)
    desk.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    settle(desk)
    come_back(desk)


def come_back(desk) -> None:
    """The offscreen platform leaves no window active when a menu or a dialog goes."""
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def close_menu(desk) -> None:
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    settle(desk)
    come_back(desk)
