"""The lines that a feed puts under every item: learned in a worker, kept while they hold."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import ItemText
from monitor.pipeline import analysis
from monitor.storage import feed_languages
from monitor.storage.database import Database
from monitor.workers import Poisoned, Workers

TIMEOUT = 60.0
BODIES_AT_ONCE = 4  # of half a million characters: some ten milliseconds


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
        self._learning: dict[FeedId, asyncio.Event] = {}

    async def added(self, texts: Sequence[ItemText]) -> list[ItemText]:
        """The items with the repeated lines of their feeds; in the same order."""
        feeds = feed_languages.of_items(self._db, [one.item_id for one in texts])
        await self._learn(sorted(set(feeds.values())))
        return [replace(one, repeated=self._lines(feeds.get(one.item_id))) for one in texts]

    def _lines(self, feed: FeedId | None) -> frozenset[str]:
        return frozenset() if feed is None else self._known.get(feed, NOTHING_YET).lines

    async def _learn(self, feeds: Sequence[FeedId]) -> None:
        """Learn what is stale, each feed once however many chunks ask for it at the same time."""
        newest = {feed: feed_languages.newest(self._db, feed) for feed in feeds}
        stale = [
            feed for feed in feeds if is_stale(self._known.get(feed, NOTHING_YET), newest[feed])
        ]
        others = [self._learning[feed] for feed in stale if feed in self._learning]
        own = {feed: newest[feed] for feed in stale if feed not in self._learning}
        if own:
            learned = asyncio.Event()
            self._learning |= dict.fromkeys(own, learned)
            try:
                await self._learn_anew(own)
            finally:  # should it fail, those who wait go on with what was known before
                for feed in own:
                    del self._learning[feed]
                learned.set()
        for other in others:
            await other.wait()

    async def _learn_anew(self, newest: Mapping[FeedId, frozenset[ItemId]]) -> None:
        texts = [await self._texts(sorted(found)) for found in newest.values()]
        learned = await self._workers.run(analysis.learn_repeats, texts, TIMEOUT)
        for (feed, found), lines in zip(newest.items(), learned, strict=True):
            good = frozenset() if isinstance(lines, Poisoned) else lines
            self._known[feed] = Learned(items=found, lines=good)

    async def _texts(self, found: Sequence[ItemId]) -> tuple[str, ...]:
        """Beginnings and ends of items, a few bodies at a time: others go in between."""
        texts: list[str] = []
        for n in range(0, len(found), BODIES_AT_ONCE):
            few = found[n : n + BODIES_AT_ONCE]
            texts += feed_languages.beginnings_and_ends(self._db, few)
            await asyncio.sleep(0)
        return tuple(texts)
