"""Commands about stories: merge, split, move, name, pin; taking back; making all anew."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime

from monitor.digest import window
from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story_views import Comparison
from monitor.pipeline.by_hand import Hand
from monitor.pipeline.engine import Engine
from monitor.service.side_by_side import side_by_side
from monitor.settings import LanguageSettings
from monitor.storage.database import Database


class StoryCommands:
    """The monitor's hand. What it does to items is remembered, wins over the matcher, and undoes.

    Every future raises StoryError, with a sentence, where a story or an item is not there or
    nothing would change.
    """

    def __init__(
        self,
        db: Database,
        engine: Engine,
        clock: Callable[[], datetime],
        languages: Callable[[], LanguageSettings],
    ) -> None:
        """Write to `db` on the thread of `engine`; `languages` are the person's of now."""
        self._db, self._engine, self._languages = db, engine, languages
        self._hand = Hand(db, engine.grouper, clock)

    def merge(self, of: Sequence[StoryId]) -> Future[Change]:
        """Put all items of these stories into the first one; they stay together."""
        return self._write(lambda: self._hand.merge(of))

    def split(self, story: StoryId, items: Sequence[ItemId]) -> Future[Change]:
        """Let items leave a story for a new one; they stay together, and apart from the rest."""
        return self._write(lambda: self._hand.split(story, items))

    def move(self, items: Sequence[ItemId], to_story: StoryId | None = None) -> Future[Change]:
        """Put items into another story, None = into one of their own; they stay there."""
        return self._write(lambda: self._hand.move(items, to_story))

    def apart(
        self, story: StoryId, other: StoryId | None = None, items: Sequence[ItemId] = ()
    ) -> Future[Change]:
        """Say that a story is not the same as another, so that they are never merged.

        With `items` in place of `other`: that these are not of the story; they leave it.
        """
        return self._write(lambda: self._hand.apart(story, other, items))

    def pin_item(self, item: ItemId) -> Future[Change]:
        """Keep an item with those that it is with now, whatever becomes known."""
        return self._write(lambda: self._hand.pin_item(item))

    def rename(self, story: StoryId, title: str | None) -> Future[Change]:
        """Give a story a title; None (or an empty one) gives its best headline back."""
        return self._write(lambda: self._hand.rename(story, title))

    def pin(self, story: StoryId, on: bool = True) -> Future[Change]:
        """Let a story stand on top of the list, or no more."""
        return self._write(lambda: self._hand.pin(story, on))

    def undo(self, edit_id: int | None = None) -> Future[Change]:
        """Take an edit back, None = the last: its items are where they were, the rest stays.

        Of a title or a pin: that of before is there again.
        """
        return self._write(lambda: self._hand.undo(edit_id))

    def undo_event(self, event_id: int) -> Future[Change]:
        """Take back what was done by itself (a merge, split or move), and keep it so."""
        return self._write(lambda: self._hand.undo_event(event_id))

    def compare(self, items: Sequence[ItemId]) -> Future[Comparison]:
        """Put items side by side, in this order, with the passages that say the same in one row."""
        zone = window.zone(window.local_zone())
        asked = tuple(items)
        return self._engine.submit(
            side_by_side(self._db, self._engine, self._languages, asked, zone)
        )

    def regroup(self) -> Future[Change]:
        """Make all stories anew in the background, by all that is known now; edits are obeyed."""
        return self._write(self._hand.regroup)

    def _write(self, work: Callable[[], Change]) -> Future[Change]:
        def write() -> Change:
            change = work()
            self._engine.wake()  # headlines are to be chosen, or all made anew
            return change

        return self._engine.write(write)
