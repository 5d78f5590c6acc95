"""Reader threads that own a Library each: panes ask, the newest question of each pane wins."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from monitor.domain.errors import NotWantedError
from monitor.domain.feed import FeedRow
from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.memory import Affected, MemoryView
from monitor.domain.query import Query
from monitor.domain.story_views import StoryView
from monitor.domain.translation import GlossaryEntry, Pair, Term
from monitor.domain.views import (
    FeedLanguageView,
    ItemPage,
    ItemView,
    LanguageChoice,
    Sources,
    Status,
    StoryPage,
    TagView,
    TimelineItem,
)

log = logging.getLogger(__name__)
Answer = TypeVar("Answer")


class ReadLibrary(Protocol):
    """The reads that panes use; `monitor.library.Library` has them."""

    def sources(self) -> Sources: ...  # noqa: D102
    def stories(self, query: Query, key: str | None = None, limit: int = 50) -> StoryPage: ...  # noqa: D102
    def items(self, query: Query, key: str | None = None, limit: int = 100) -> ItemPage: ...  # noqa: D102
    def story_items(self, story_id: StoryId, limit: int = 200) -> tuple[TimelineItem, ...]: ...  # noqa: D102
    def story(self, story_id: StoryId, /) -> StoryView | None: ...  # noqa: D102
    def timeline_item(self, item_id: ItemId) -> TimelineItem | None: ...  # noqa: D102
    def item(self, item_id: ItemId) -> ItemView | None: ...  # noqa: D102
    def feeds(self) -> tuple[FeedRow, ...]: ...  # noqa: D102
    def status(self) -> Status: ...  # noqa: D102
    def tags(self) -> tuple[TagView, ...]: ...  # noqa: D102
    def languages(self) -> tuple[LanguageChoice, ...]: ...  # noqa: D102
    def feed_languages(self, feed_id: FeedId, /) -> FeedLanguageView | None: ...  # noqa: D102
    def memory(self) -> MemoryView: ...  # noqa: D102
    def glossary(self, target: str | None = None, /) -> tuple[GlossaryEntry, ...]: ...  # noqa: D102
    def items_with(self, language: str, sentence: str, /) -> int: ...  # noqa: D102
    def affected_by_term(  # noqa: D102
        self, pair: Pair, source: str, after: Term | None, wanted: Callable[[], bool], /
    ) -> Affected: ...
    def close(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    ticket: int
    read: Callable[[ReadLibrary], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    ticket: int
    then: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    place: str
    ticket: int
    value: object = None
    error: Exception | None = None


class Background(QObject):
    """Runs reads off the GUI thread and hands the answers back on it.

    A question names its place ("timeline", "reader" …); asking again at a place before the answer
    has come takes the earlier question back: its answer is never delivered. Questions that may
    take seconds have a thread and a library of their own, so that no pane waits for them.

    Signals:
        failed: a read failed and its asker did not want to know; the exception.
    """

    failed = Signal(object)
    _replied = Signal(object)

    def __init__(
        self, open_library: Callable[[], ReadLibrary], parent: QObject | None = None
    ) -> None:
        """Start the threads; `open_library` is called on each, at its first question."""
        super().__init__(parent)
        self._waiting: dict[str, _Waiting] = {}
        self._tickets = 0
        self._replied.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._quick = _Reader("reader", open_library, self._replied.emit)
        self._slow = _Reader("slow reader", open_library, self._replied.emit)

    def ask(
        self,
        place: str,
        read: Callable[[ReadLibrary], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call `read` with the library on the reader thread, then `then` here with its answer."""
        self._quick.ask(place, _Question(ticket=self._await(place, then, failed), read=read))

    def ask_slowly(
        self,
        place: str,
        read: Callable[[ReadLibrary, Callable[[], bool]], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """As `ask`, for what may take seconds; no place may be asked in both ways.

        `read` is given a second argument that tells whether its answer is still wanted: it should
        end soon, however it likes, where it is not.
        """
        slow = self._slow

        def ask(library: ReadLibrary) -> Answer:
            return read(library, lambda: slow.wants(place))

        slow.ask(place, _Question(ticket=self._await(place, then, failed), read=ask))

    def reopen(self) -> None:
        """Read with newly opened libraries from the next question on: languages were changed."""
        self._quick.reopen()
        self._slow.reopen()

    @property
    def idle(self) -> bool:
        """Nothing is asked that is not answered."""
        return not self._waiting

    def close(self) -> None:
        """Let the reads in hand end, close libraries, end the threads; answers are dropped."""
        self._waiting.clear()
        readers = (self._quick, self._slow)
        for reader in readers:
            reader.end()
        for reader in readers:
            reader.join()

    def _await(
        self,
        place: str,
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> int:
        self._tickets += 1
        self._waiting[place] = _Waiting(ticket=self._tickets, then=then, failed=failed)
        return self._tickets

    def _deliver(self, reply: _Reply) -> None:
        waiting = self._waiting.get(reply.place)
        if waiting is None or waiting.ticket != reply.ticket:
            return
        del self._waiting[reply.place]
        if reply.error is None:
            waiting.then(reply.value)
        elif waiting.failed is not None:
            waiting.failed(reply.error)
        else:
            self.failed.emit(reply.error)


class _Reader:
    """A thread with a library of its own; the newest question of each place is answered."""

    def __init__(
        self,
        name: str,
        open_library: Callable[[], ReadLibrary],
        reply: Callable[[_Reply], object],
    ) -> None:
        self._open_library = open_library
        self._reply = reply
        self._bell = threading.Condition()
        self._questions: dict[str, _Question] = {}
        self._closing = False
        self._stale = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def ask(self, place: str, question: _Question) -> None:
        """Answer a question after those that wait already."""
        with self._bell:
            self._questions[place] = question
            self._bell.notify()

    def wants(self, place: str) -> bool:
        """Whether the question in hand at a place is the newest one there."""
        with self._bell:
            return not self._closing and place not in self._questions

    def reopen(self) -> None:
        """Open another library for the next question."""
        with self._bell:
            self._stale = True

    def end(self) -> None:
        """Answer nothing more."""
        with self._bell:
            self._closing = True
            self._questions.clear()
            self._bell.notify()

    def join(self) -> None:
        """Wait for the read in hand."""
        self._thread.join(timeout=10)

    def _work(self) -> None:
        library: ReadLibrary | None = None
        while (next_one := self._next_question()) is not None:
            place, question = next_one
            try:
                if library is not None and self._was_stale():
                    library.close()
                    library = None
                if library is None:
                    library = self._open_library()
                reply = _Reply(place=place, ticket=question.ticket, value=question.read(library))
            except NotWantedError as error:
                reply = _Reply(place=place, ticket=question.ticket, error=error)
            except Exception as error:
                log.info("a read for %s failed", place, exc_info=error)
                reply = _Reply(place=place, ticket=question.ticket, error=error)
            if not self._closing:
                self._reply(reply)
        if library is not None:
            library.close()

    def _was_stale(self) -> bool:
        with self._bell:
            stale, self._stale = self._stale, False
        return stale

    def _next_question(self) -> tuple[str, _Question] | None:
        with self._bell:
            self._bell.wait_for(lambda: self._closing or bool(self._questions))
            if self._closing:
                return None
            place = next(iter(self._questions))
            return place, self._questions.pop(place)
