"""From the engine's bus to the window: many changes become one signal, a few times a second."""

import threading
import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from monitor.bus import Bus, News
from monitor.domain.change import NOTHING, Change
from monitor.domain.packs import PackProgress
from monitor.domain.views import Notice, Progress


class ChangeSignal(QObject):
    """Joins all changes since the last signal into one; the first of a burst is told at once.

    Signals:
        changed: a joined `Change`; at most one every `interval` milliseconds.
        progressed: the newest `Progress`, as often.
        packs_progressed: the newest `PackProgress` of each package by its code, as often.
        noticed: the newest `Notice`, as often.
        window_wanted: a second start asks for this window.
    """

    changed = Signal(object)
    progressed = Signal(object)
    packs_progressed = Signal(object)
    noticed = Signal(object)
    window_wanted = Signal()
    _heard = Signal()

    def __init__(self, bus: Bus, interval: int = 250, parent: QObject | None = None) -> None:
        """Listen to `bus` until `close`."""
        super().__init__(parent)
        self._interval = interval
        self._lock = threading.Lock()
        self._change = NOTHING
        self._progress: Progress | None = None
        self._packs: dict[str, PackProgress] = {}
        self._notice: Notice | None = None
        self._wanted = False
        self._called = False
        self._last_told = 0.0
        self.last_heard = time.monotonic()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)
        self._heard.connect(self._wait_a_little, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = bus.subscribe(self._listen)

    @property
    def at_rest(self) -> bool:
        """Nothing was heard that is not told yet."""
        with self._lock:
            return not self._called

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()
        self._timer.stop()

    def _listen(self, news: News) -> None:
        # on the engine's thread: note it, and call the GUI thread unless it is called already
        with self._lock:
            if isinstance(news, Change):
                self._change = self._change | news
            elif isinstance(news, Progress):
                self._progress = news
            elif isinstance(news, PackProgress):
                self._packs[news.code] = news
            elif isinstance(news, Notice):
                self._notice = news
            else:
                self._wanted = True
            self.last_heard = time.monotonic()
            if self._called:
                return
            self._called = True
        self._heard.emit()

    def _wait_a_little(self) -> None:
        since = (time.monotonic() - self._last_told) * 1000
        self._timer.start(max(0, int(self._interval - since)))

    def _tell(self) -> None:
        with self._lock:
            change, self._change = self._change, NOTHING
            progress, self._progress = self._progress, None
            packs, self._packs = self._packs, {}
            notice, self._notice = self._notice, None
            wanted, self._wanted = self._wanted, False
            self._called = False
        self._last_told = time.monotonic()
        if change:
            self.changed.emit(change)
        if progress is not None:
            self.progressed.emit(progress)
        if packs:
            self.packs_progressed.emit(packs)
        if notice is not None:
            self.noticed.emit(notice)
        if wanted:
            self.window_wanted.emit()
