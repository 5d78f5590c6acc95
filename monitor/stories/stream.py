"""Group a stream of items from anywhere, as the product does: for `lab stories` and for measuring.

Times are those of the items, never the clock. An item is embedded in whatever language it is where
an encoder knows it; others are placed by their names, numbers and dates. (The product embeds the
translation of those once there is one, and matches again.)
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.language import base_of
from monitor.domain.story import StoryEvent, StoryEventKind
from monitor.stories import second_vectors, vectors
from monitor.stories.features import LEAD
from monitor.stories.live import LiveStories

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


class Stream:
    """One run: items get numbers from 1 in order, as do stories."""

    def __init__(self, window: timedelta = WINDOW, *, second: bool = False) -> None:
        self.live = LiveStories(window)
        self.idents: list[str] = []
        self.story_of: list[StoryId] = []
        self._in: dict[StoryId, set[ItemId]] = {}
        self._second = second
        self._outlets: dict[str, FeedId] = {}

    def run(self, items: Iterable[StreamItem]) -> Iterator[StoryEvent]:
        """Place each item, in order, by what came before it; answers all that happens.

        Items are read in batches of 64, so that answers lag by as many; `story_of` holds for each
        item (number - 1) the story that it is in by then.
        """
        remaining = iter(items)
        while batch := list(islice(remaining, BATCH)):
            for event in self.live.place(self._numbered(batch)):
                self._note(event)
                yield event

    def _note(self, event: StoryEvent) -> None:
        items = set(event.items)
        if event.kind is StoryEventKind.MERGED and event.from_story is not None:
            items |= self._in[event.from_story]  # also those that memory has let go of
        for item in sorted(items):
            if item > len(self.story_of):
                self.story_of.append(event.story_id)
            else:
                self._in[self.story_of[item - 1]].discard(item)
                self.story_of[item - 1] = event.story_id
        self._in.setdefault(event.story_id, set()).update(items)

    def _numbered(self, batch: list[StreamItem]) -> list[ItemForGroup]:
        first = embedded(batch)
        second = second_embedded(batch) if self._second else [b""] * len(batch)
        numbered = []
        for item, vector, other in zip(batch, first, second, strict=True):
            self.idents.append(item.ident)
            numbered.append(
                for_group(
                    item,
                    ItemId(len(self.idents)),
                    self._outlets.setdefault(item.source, FeedId(len(self._outlets) + 1)),
                    (vector, other),
                )
            )
        return numbered


def embedded(batch: list[StreamItem]) -> list[bytes]:
    """The first encoder's vectors, b"" for languages that it does not know."""
    known = [n for n, item in enumerate(batch) if base_of(item.language) in vectors.KNOWN]
    texts = [vectors.text_for(batch[n].title, batch[n].text) for n in known]
    made = dict(zip(known, vectors.embed(texts), strict=True))
    return [made.get(n, b"") for n in range(len(batch))]


def second_embedded(batch: list[StreamItem]) -> list[bytes]:
    """The second encoder's vectors, b"" for languages that it does not know."""
    known = [n for n, item in enumerate(batch) if base_of(item.language) in second_vectors.KNOWN]
    texts = [second_vectors.text_for(batch[n].title, batch[n].text) for n in known]
    made = dict(zip(known, second_vectors.embed(texts), strict=True))
    return [made.get(n, b"") for n in range(len(batch))]


def for_group(
    item: StreamItem, number: ItemId, outlet: FeedId, both: tuple[bytes, bytes]
) -> ItemForGroup:
    """A streamed item as the matcher sees it, with the vectors of both encoders."""
    return ItemForGroup(
        item_id=number,
        feed_id=outlet,
        outlet=item.source,
        language=item.language,
        when=item.published,
        title=item.title,
        lead=" ".join(item.text[: LEAD * 2].split())[:LEAD],
        vector=both[0],
        second=both[1],
    )
