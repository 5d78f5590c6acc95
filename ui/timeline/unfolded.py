"""Which stories stand open in the timeline, and which of their items are shown, in what order."""

from collections.abc import Mapping

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.views import TimelineItem, TimelineStory


class Unfolded:
    """Open stories; the order of a story's items outlasts its closing.

    The store sorts unread items first. An order that followed it would move the list under the
    reader's eyes, and a story that is opened again would look like another one.
    """

    def __init__(self) -> None:
        self.shown: dict[StoryId, tuple[ItemId, ...]] = {}
        self.entire: set[StoryId] = set()
        self._first: dict[StoryId, tuple[ItemId, ...]] = {}
        self._order: dict[StoryId, tuple[ItemId, ...]] = {}

    def clear(self) -> None:
        """Close all and forget their orders."""
        for one in (self.shown, self.entire, self._first, self._order):
            one.clear()

    def open(self, story: TimelineStory) -> None:
        """Open a story: with the items it showed when it was opened first."""
        ids = tuple(item.item_id for item in story.items)
        self.shown.setdefault(story.story_id, self._first.setdefault(story.story_id, ids))

    def close(self, story_id: StoryId) -> None:
        """Close a story."""
        self.shown.pop(story_id, None)
        self.entire.discard(story_id)

    def pin(self, story_id: StoryId, item_id: ItemId) -> None:
        """Show one item more of an open story, after the others."""
        if item_id not in self.shown[story_id]:
            self.shown[story_id] = (*self.shown[story_id], item_id)

    def show_all(self, story_id: StoryId) -> None:
        """Show everything of an open story, in the order it had when everything was shown last."""
        self.entire.add(story_id)
        self.shown[story_id] = _joined(self._order.get(story_id, ()), self.shown[story_id])

    def show_fewer(self, story_id: StoryId, keep: ItemId | None) -> None:
        """Show the first items again, and `keep` if it is one of the story."""
        all_of_it = self.shown[story_id]
        self.entire.discard(story_id)
        self.shown[story_id] = self._first[story_id]
        if keep is not None and keep in all_of_it:
            self.pin(story_id, keep)

    def note(self, laid: Mapping[StoryId, tuple[TimelineItem, ...]]) -> None:
        """Keep the order in which whole stories have been laid."""
        for story_id in self.entire & laid.keys():
            ids = tuple(item.item_id for item in laid[story_id])
            self.shown[story_id] = _joined(self.shown[story_id], ids)
            self._order[story_id] = self.shown[story_id]


def _joined(one: tuple[ItemId, ...], two: tuple[ItemId, ...]) -> tuple[ItemId, ...]:
    return tuple(dict.fromkeys((*one, *two)))
