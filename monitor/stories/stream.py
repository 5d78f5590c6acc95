"""Group a stream of items from anywhere, as the product does: for `lab stories` and for measuring.

Times are those of the items, never the clock. An item is embedded in whatever language it is: the
model has weak vectors for languages that it does not know, but their titles still share names with
others. (The product waits for a translation of those and embeds that.)
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.stories.index import VectorIndex
from monitor.stories.matcher import CANDIDATES, match
from monitor.stories.vectors import embed, text_for

BATCH = 64
WINDOW = timedelta(days=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamItem:
    """An item to group. `ident` is the caller's own id; `published` is aware."""

    ident: str
    language: str
    title: str
    text: str
    published: datetime
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where an item went: stories are numbered from 1 in order of founding."""

    ident: str
    story_id: StoryId
    score: float
    because: str


def group(items: Iterable[StreamItem], window: timedelta = WINDOW) -> Iterator[Placed]:
    """Place each item, in order, by what came before it; a story once given is final.

    Items are read in batches of 64, so that answers lag by as many; memory is that of the items
    within the window of the latest.
    """
    placing = _Placing(window)
    remaining = iter(items)
    while batch := list(islice(remaining, BATCH)):
        vectors = embed([text_for(item.title, item.text) for item in batch])
        for item, vector in zip(batch, vectors, strict=True):
            yield placing.place(item, vector)
        placing.forget(max(item.published for item in batch))


class _Placing:
    """The state of one run: the index and the numbers given so far."""

    def __init__(self, window: timedelta) -> None:
        self._index = VectorIndex(window)
        self._outlets: dict[str, FeedId] = {}
        self._items = 0
        self._stories = 0

    def place(self, given: StreamItem, vector: bytes) -> Placed:
        """Decide for one item and remember it."""
        self._items += 1
        outlet = self._outlets.setdefault(given.source, FeedId(len(self._outlets) + 1))
        item = ItemForGroup(
            item_id=ItemId(self._items),
            feed_id=outlet,
            outlet=given.source,
            language=given.language,
            when=given.published,
            title=given.title,
            vector=vector,
        )
        decision = match(item, self._index.near(item, CANDIDATES))
        story_id = decision.story_id or self._found()
        self._index.add(item, story_id)
        return Placed(
            ident=given.ident, story_id=story_id, score=decision.score, because=decision.because
        )

    def forget(self, latest: datetime) -> None:
        """Drop what no later item can reach."""
        self._index.forget(latest - self._index.window)

    def _found(self) -> StoryId:
        self._stories += 1
        return StoryId(self._stories)
