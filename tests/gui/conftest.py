"""A window on made-up news, and waiting for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from monitor.library import parse_words
from tests.fakes import FakeMonitor
from tests.gui import news, story_news
from tests.gui.story_helpers import open_story, settle
from tests.gui.values import NOW
from ui.main_window.outside import Outside
from ui.main_window.window import MainWindow
from ui.theme.theme import Theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # the offscreen platform warns of every window that has a smallest size, and of every menu
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def _clipboard_is_left_empty() -> Iterator[None]:
    """The offscreen platform's clipboard outlives Python, and with it what Python made for it."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.clipboard().clear()


class Desk:
    """A window under test with the fake monitor behind it."""

    def __init__(self, monitor: FakeMonitor, qtbot) -> None:
        self.monitor, self.qtbot = monitor, qtbot
        self.opened: list[str] = []
        self.theme = Theme("light")
        self.window: MainWindow | None = None

    def open(self, view: str | None = None) -> MainWindow:
        outside = Outside(now=lambda: NOW, open_address=self.opened.append, words_of=parse_words)
        self.window = MainWindow(self.monitor, self.theme, outside, view)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.timeline.view.setFocus()
        self.rest()
        return self.window

    def rest(self) -> None:
        """Wait until nothing is asked and nothing is on its way."""
        QApplication.processEvents()
        self.qtbot.waitUntil(self._at_rest, timeout=5000)

    def _at_rest(self) -> bool:
        window = self.window
        return window.background.idle and window.news.at_rest

    def calls(self, name: str) -> list[tuple]:
        return [call for call in self.monitor.calls if call[0] == name]

    def headlines(self) -> list[str]:
        model = self.window.timeline.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def current(self) -> int | None:
        item = self.window.timeline.current_item()
        return item.item_id if item else None


@pytest.fixture
def monitor(tmp_path: Path) -> FakeMonitor:
    return FakeMonitor(tmp_path, NOW)


@pytest.fixture
def desk(monitor: FakeMonitor, qtbot) -> Iterator[Desk]:
    made = Desk(monitor, qtbot)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()


@pytest.fixture
def full_desk(desk: Desk) -> Desk:
    """A window with the morning's news, open."""
    news.fill(desk.monitor)
    desk.open()
    return desk


@pytest.fixture
def press(full_desk: Desk) -> Callable[..., None]:
    """Type a key into the window and wait."""

    def type_key(key, modifier=None) -> None:
        focus = QApplication.focusWidget() or full_desk.window
        if modifier is None:
            full_desk.qtbot.keyClick(focus, key)
        else:
            full_desk.qtbot.keyClick(focus, key, modifier)
        full_desk.rest()

    return type_key


@pytest.fixture
def story_desk(desk):
    """A window with the story open."""
    story_news.fill(desk.monitor)
    desk.open()
    desk.window.resize(1440, 900)
    open_story(desk, story_news.STORY)
    return desk


@pytest.fixture
def type_key(story_desk):
    def press(key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget() or story_desk.window
        story_desk.qtbot.keyClick(focus, key, modifier)
        settle(story_desk)

    return press


@pytest.fixture
def listed(story_desk):
    """The list, with the story's item chosen in it."""
    story_desk.window.stories.leave()
    story_desk.window.open_item(news.FOUNDING, story_news.STORY)
    settle(story_desk)
    return story_desk
