"""The lines that a feed puts under every item: learned in a worker, kept while they hold."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import ItemText
from monitor.pipeline import analysis
from monitor.storage import feed_languages
from monitor.storage.database import Database
from monitor.workers import Poisoned, Workers

TIMEOUT = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """Folded lines, and the items that they were learned from."""

    items: frozenset[ItemId]
    lines: frozenset[str]


NOTHING_YET = Learned(items=frozenset(), lines=frozenset())


def is_stale(known: Learned, newest: frozenset[ItemId]) -> bool:
    """Whether a quarter of a feed's newest items was not there when its lines were learned.

    Learning costs as much as detecting some ten items, so that it is not done for each new one.
    """
    return 4 * len(newest - known.items) > len(known.items)


class SmallPrint:
    """What is known of each feed's repeated lines; lives on the engine thread."""

    def __init__(self, db: Database, workers: Workers) -> None:
        self._db = db
        self._workers = workers
        self._known: dict[FeedId, Learned] = {}

    async def added(self, texts: Sequence[ItemText]) -> list[ItemText]:
        """The items with the repeated lines of their feeds; in the same order."""
        feeds = feed_languages.of_items(self._db, [one.item_id for one in texts])
        await self._learn(sorted(set(feeds.values())))
        return [replace(one, repeated=self._lines(feeds.get(one.item_id))) for one in texts]

    def _lines(self, feed: FeedId | None) -> frozenset[str]:
        return frozenset() if feed is None else self._known.get(feed, NOTHING_YET).lines

    async def _learn(self, feeds: Sequence[FeedId]) -> None:
        asked: list[tuple[FeedId, frozenset[ItemId]]] = []
        texts: list[tuple[str, ...]] = []
        for feed in feeds:
            newest = feed_languages.newest(self._db, feed)
            if is_stale(self._known.get(feed, NOTHING_YET), newest):
                asked.append((feed, newest))
                texts.append(feed_languages.beginnings_and_ends(self._db, newest))
                await asyncio.sleep(0)  # forty bodies are some milliseconds: others go in between
        learned = await self._workers.run(analysis.learn_repeats, texts, TIMEOUT)
        for (feed, items), lines in zip(asked, learned, strict=True):
            good = frozenset() if isinstance(lines, Poisoned) else lines
            self._known[feed] = Learned(items=items, lines=good)
