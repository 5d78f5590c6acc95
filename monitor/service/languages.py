"""Commands about languages: the person's word on items and feeds, looking at archives again."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime

from msgspec.structs import replace

from monitor.domain.change import Change
from monitor.domain.errors import FeedError, LanguageError
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import PartReason
from monitor.domain.language import UNDETERMINED, SpanKind
from monitor.language.catalogue import code_of
from monitor.pipeline.engine import Engine
from monitor.settings import LanguageSettings
from monitor.storage import corrections, feed_languages, redetection
from monitor.storage.corrections import Stretch
from monitor.storage.database import Database


class LanguageCommands:
    """See `Monitor` for each; codes are checked before anything is done."""

    def __init__(self, db: Database, engine: Engine, clock: Callable[[], datetime]) -> None:
        """Write to `db` on the thread of `engine`."""
        self._db = db
        self._engine = engine
        self._clock = clock

    def correct_item(self, item_id: ItemId, language: str) -> Future[Change]:
        """As `Monitor.correct_item`."""
        code = code_of(language)
        return self._said(lambda: corrections.correct_item(self._db, item_id, code, self._clock()))

    def correct_span(
        self, item_id: ItemId, stretch: Stretch, language: str, kind: SpanKind | None
    ) -> Future[Change]:
        """As `Monitor.correct_span`."""
        code = UNDETERMINED if language == UNDETERMINED else code_of(language)
        now = self._clock
        return self._said(
            lambda: corrections.correct_span(self._db, item_id, stretch, code, kind, now())
        )

    def uncorrect_item(self, item_id: ItemId) -> Future[Change]:
        """As `Monitor.uncorrect_item`."""
        return self._said(lambda: corrections.take_back(self._db, item_id))

    def correct_feed(self, feed_id: FeedId, language: str | None) -> Future[Change]:
        """As `Monitor.correct_feed`."""
        code = None if language is None else code_of(language)

        def correct() -> Change:
            self._known(feed_id)
            with self._db.transaction():  # a feed's word and what follows from it, or neither
                change = feed_languages.give(self._db, feed_id, code)
                if change:
                    change |= redetection.ask(self._db, feed_id, self._clock())
            self._engine.wake()
            return change

        return self._engine.write(correct)

    def redetect(self, feed_id: FeedId | None) -> Future[Change]:
        """As `Monitor.redetect`."""

        def ask() -> Change:
            if feed_id is not None:
                self._known(feed_id)
            change = redetection.ask(self._db, feed_id, self._clock())
            self._engine.wake()
            return change

        return self._engine.write(ask)

    def why(self, item_id: ItemId) -> Future[tuple[PartReason, ...]]:
        """As `Monitor.why`."""

        async def ask() -> tuple[PartReason, ...]:
            reasons = await self._engine.why(item_id)
            if reasons is None:
                raise LanguageError(f"There is no item {item_id}.")
            return reasons

        return self._engine.submit(ask())

    def _known(self, feed_id: FeedId) -> None:
        if feed_languages.words_of(self._db, feed_id) is None:
            raise FeedError(f"There is no feed {feed_id}; `feeds` lists them.")

    def _said(self, work: Callable[[], Change]) -> Future[Change]:
        def write() -> Change:
            change = work()
            if change:
                self._engine.hurry()
            return change

        return self._engine.write(write)


def chosen_languages(
    now: LanguageSettings, reads: Sequence[str], wants: str, *, only_these: bool
) -> LanguageSettings:
    """The settings with other languages; each once, in order, the wanted one read as well.

    Raises:
        LanguageError: there is no such language, or none is named.
    """
    target = code_of(wants)
    read = [code_of(one) for one in reads] + ([] if only_these else [target])
    if not read:
        raise LanguageError("At least one language must be read.")
    return replace(now, reads=tuple(dict.fromkeys(read)), wants=target)
