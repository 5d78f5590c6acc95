"""Which items are in which story, in order of time; kept apart from what they say."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from monitor.domain.ids import ItemId, StoryId
from monitor.stories.joining import LARGEST, Standing

_BEFORE, _AFTER = ItemId(-1), ItemId(2**62)  # of items at one moment


class Members:
    """Items in stories. An anchor is an item that only says where it is: it is of no age."""

    def __init__(self) -> None:
        self._story_of: dict[ItemId, StoryId] = {}
        self._when: dict[ItemId, datetime] = {}
        self._in: dict[StoryId, list[tuple[datetime, ItemId]]] = {}
        self._anchors: dict[StoryId, set[ItemId]] = {}

    def story_of(self, item: ItemId) -> StoryId | None:
        """Where an item is, None where it is not known."""
        return self._story_of.get(item)

    def put(self, item: ItemId, story: StoryId, when: datetime) -> None:
        """Put an item into a story, out of the one that it was in."""
        self.take(item)
        self._story_of[item] = story
        self._when[item] = when
        insort(self._in.setdefault(story, []), (when, item))

    def anchor(self, item: ItemId, story: StoryId) -> None:
        """Remember only where an item is."""
        self.take(item)
        self._story_of[item] = story
        self._anchors.setdefault(story, set()).add(item)

    def move(self, item: ItemId, story: StoryId) -> None:
        """Put a known item into another story, as what it is."""
        when = self._when.get(item)
        if when is None:
            self.anchor(item, story)
        else:
            self.put(item, story, when)

    def take(self, item: ItemId) -> None:
        """Let go of an item; nothing where it is not known."""
        story = self._story_of.pop(item, None)
        if story is None:
            return
        when = self._when.pop(item, None)
        if when is None:
            self._anchors[story].discard(item)
            if not self._anchors[story]:
                del self._anchors[story]
            return
        members = self._in[story]
        del members[bisect_left(members, (when, item))]
        if not members:
            del self._in[story]

    def all_of(self, story: StoryId) -> list[ItemId]:
        """Everything known to be in a story, by time, the anchors first."""
        found = sorted(self._anchors.get(story, ()))
        return [*found, *(item for _, item in self._in.get(story, ()))]

    def size(self, story: StoryId, since: datetime) -> int:
        """How many items from a moment on are in a story, without anchors."""
        members = self._in.get(story, [])
        return len(members) - bisect_left(members, (since, _BEFORE))

    def latest(self, story: StoryId, most: int, since: datetime) -> list[ItemId]:
        """The latest items of a story from a moment on, newest first, without anchors."""
        members = self._in.get(story, [])
        first = max(bisect_left(members, (since, _BEFORE)), len(members) - most)
        return [item for _, item in reversed(members[first:])]

    def standing(self, story: StoryId, item: ItemId, when: datetime, reach: timedelta) -> Standing:
        """How many members of a story an item can reach, itself not counted, and the last."""
        members = self._in.get(story, [])
        first = bisect_left(members, (when - reach, _BEFORE))
        end = bisect_right(members, (when + reach, _AFTER))
        size = end - first - (self._story_of.get(item) == story)
        return Standing(min(size, LARGEST), members[end - 1][0] if end > first else when)

    def among(self, items: Iterable[ItemId]) -> Iterator[tuple[ItemId, StoryId]]:
        """Those of some items that are known, with their stories."""
        for item in items:
            story = self._story_of.get(item)
            if story is not None:
                yield item, story
