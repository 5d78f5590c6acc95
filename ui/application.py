"""Open the window on a profile and run until it is closed; or take its picture and quit."""

import logging
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from monitor.domain.errors import ProfileInUseError
from monitor.domain.query import Query
from monitor.domain.views import TimelineItem
from monitor.paths import default_profile
from monitor.service import Monitor, open_profile, open_sample, raise_window
from ui.background import ReadLibrary
from ui.main_window.opening import make_application, open_window
from ui.main_window.window import MainWindow
from ui.theme.theme import CHOICES, Theme
from ui.window_state import WindowState

log = logging.getLogger(__name__)
QUIET = 0.8  # seconds without news after which nothing more is expected
LOOKED_AT = 100  # items that are looked at for a dateline
PATIENCE = 120.0  # seconds after which a picture is taken of whatever is there


def run(
    profile: Path | None,
    sample: bool,
    screenshot: Path | None = None,
    size: tuple[int, int] = (1440, 900),
    theme: str | None = None,
    view: str | None = None,
) -> int:
    """Open the window; the answer is the exit code.

    Args:
        profile: the profile's folder; None = the platform's own place.
        sample: open a throw-away profile with bundled items instead.
        screenshot: a PNG to write once everything is read and translated; then quit.
        size: width and height of the window in pixels, where it has none from last time.
        theme: "system", "light" or "dark"; None = as last time, else as the settings say.
        view: one of the four views by name; None = as it was last time.

    Raises:
        MonitorError: the profile cannot be opened.
        ProfileInUseError: another process has it open, and shows no window of it.
    """
    qInstallMessageHandler(log_qt)
    application = make_application()
    folder = profile or default_profile()
    try:
        monitor = open_sample() if sample else open_profile(folder)
    except ProfileInUseError:
        raise_window(folder)  # the window that has it open comes to the front
        return 0
    try:
        monitor.has_window = True
        chosen = Theme(theme or last_theme(monitor))
        window = open_window(monitor, chosen, size=size, view=view, fixed=screenshot is not None)
        window.closed.connect(application.quit)
        camera = None
        if screenshot is not None:
            camera = Camera(window, screenshot, application.exit)
        start_work(monitor, window, camera)
        beat = let_interrupts_in(window)
        code = application.exec()
        beat.stop()
        return code
    finally:
        monitor.close()


def last_theme(monitor: Monitor) -> str:
    """The theme chosen in the window last time, else the one of the settings."""
    state = WindowState(monitor.paths.window_state)
    return state.text_of("theme", CHOICES, monitor.settings.view.theme)


def log_qt(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Put what Qt says into the log; a terminal is for the person."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    if "propagateSizeHints" in words:  # the offscreen platform says so of every window
        return
    log.log(levels.get(kind, logging.ERROR), "Qt: %s", words)


def start_work(monitor: Monitor, window: MainWindow, camera: "Camera | None") -> None:
    """Poll what is due from now on; for a picture, only finish what is there."""
    run_command = window.commands.run
    if camera is None:
        run_command(monitor.poll if monitor.sample else monitor.watch)
        return
    ready: Callable[[object], None] = lambda _answer: camera.be_ready()  # noqa: E731
    if monitor.sample:
        run_command(monitor.poll, then=lambda _answer: run_command(monitor.settle, then=ready))
    else:
        run_command(monitor.settle, then=ready)


def let_interrupts_in(window: MainWindow) -> QTimer:
    """Close the window on Ctrl+C or when asked to end: Python needs a turn to see a signal."""
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, lambda *_: window.close())
    beat = QTimer(window)
    beat.timeout.connect(lambda: None)
    beat.start(400)
    return beat


class Camera(QObject):
    """Waits until the window is at rest, chooses an item to show, takes the picture, quits."""

    def __init__(self, window: MainWindow, file: Path, leave: Callable[[int], None]) -> None:
        """`leave` is called with the exit code: 0, or 1 where the file cannot be written."""
        super().__init__(window)
        self._window, self._file, self._leave = window, file, leave
        self._started = time.monotonic()
        self._own = window.commands.monitor.settings.languages.wants
        self._ready = False
        self._chosen = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(100)

    def be_ready(self) -> None:
        """Say that the engine has nothing left to do."""
        self._ready = True

    def _look(self) -> None:
        late = time.monotonic() - self._started > PATIENCE
        if not (late or (self._ready and self._at_rest())):
            return
        if not self._chosen:
            self._chosen = True
            query, own = self._window.timeline.query(), self._own
            self._window.background.ask(
                "camera", lambda library: worth_a_picture(library, query, own), self._open
            )
            return
        self._timer.stop()
        self._take()

    def _open(self, item: TimelineItem | None) -> None:
        if item is not None:
            self._window.open_item(item.item_id, item.story_id)

    def _at_rest(self) -> bool:
        quiet = time.monotonic() - self._window.news.last_heard > QUIET
        return quiet and self._window.background.idle

    def _take(self) -> None:
        written = self._window.grab().save(str(self._file), "PNG")
        if not written:
            sys.stderr.write(f"{self._file} cannot be written.\n")
        self._window.close()
        self._leave(0 if written else 1)


def worth_a_picture(library: ReadLibrary, query: Query, own: str) -> TimelineItem | None:
    """Find an item mostly in `own` language with something foreign in it, best a dateline.

    The most covered stories come first; where nothing is mixed, the first item of all.
    """
    stories = sorted(library.stories(query).stories, key=lambda story: -story.count)
    items = [
        item
        for story in stories
        for item in (library.story_items(story.story_id) if story.count > 1 else story.items)
    ]
    ours = [item for item in items if item.languages[:1] == (own,)]
    mixed = [item for item in ours if len(item.languages) > 1]
    for item in [*mixed, *ours][:LOOKED_AT]:
        view = library.item(item.item_id)
        if view is not None and view.dateline is not None and view.dateline.language != own:
            return item
    return next(iter(mixed + items), None)
