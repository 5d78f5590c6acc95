"""News of what happened, from the engine to whoever listens: subscribe with a plain function.

Listeners are called on the publishing thread (the engine's), in order of subscription, and must
return at once; the window's listener only emits a queued signal. A listener that raises is logged
and does not keep the others from hearing.
"""

import logging
from collections.abc import Callable
from threading import Lock

from monitor.domain.change import Change
from monitor.domain.packs import PackProgress
from monitor.domain.views import Notice, Progress, WindowWanted

log = logging.getLogger(__name__)

News = Change | Progress | PackProgress | Notice | WindowWanted
Listener = Callable[[News], None]


class Bus:
    """A list of listeners; safe to use from any thread."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()
        self._lock = Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with all news from now on; the answer takes it off again."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return unsubscribe

    def publish(self, news: News) -> None:
        """Tell every listener; empty changes are not news."""
        if not news:
            return
        for listener in self._listeners:
            try:
                listener(news)
            except Exception:
                log.exception("a listener failed on %s", type(news).__name__)
