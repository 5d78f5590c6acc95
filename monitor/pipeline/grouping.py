"""Putting queued items into stories: the one vector index in memory and the pure matcher."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from monitor.domain.change import NOTHING, Change
from monitor.domain.item import ItemForGroup
from monitor.storage import stories
from monitor.storage.database import Database
from monitor.stories.index import VectorIndex
from monitor.stories.matcher import CANDIDATES, match

BATCH = 64


class Grouper:
    """Holds the index of recent items; lives on the engine thread.

    Items older than two windows are matched only with what is in memory: a feed's old stock on its
    first poll, not news.
    """

    def __init__(self, db: Database, window: timedelta) -> None:
        self._db = db
        self._window = window
        self._index = VectorIndex(window)
        self._filled = False

    def work(self, now: datetime) -> Iterator[Change]:
        """Group what is queued, oldest first; yields after each item so that others may run."""
        while queued := stories.to_group(self._db, now, BATCH):
            for _ in self._fill(now):
                yield NOTHING
            for item in queued:
                yield self._place(item, now)

    def _fill(self, now: datetime) -> Iterator[None]:
        horizon = now - 2 * self._window
        if self._filled:
            self._index.forget(horizon)
            return
        self._index = VectorIndex(self._window)
        for n, (item, story) in enumerate(stories.recent(self._db, horizon)):
            self._index.add(item, story)
            if n % 64 == 63:
                yield None
        self._filled = True

    def _place(self, item: ItemForGroup, now: datetime) -> Change:
        decision = match(item, self._index.near(item, CANDIDATES))
        placed, change = stories.save(self._db, [decision], now)
        story = placed.get(item.item_id)
        if story is None:  # deleted meanwhile
            return NOTHING
        self._index.add(item, story)
        return change
