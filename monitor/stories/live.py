"""A draft of the stories of recent items in memory, to be thrown away."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.story import HandEdit, StoryEvent, StoryEventKind
from monitor.stories import features

DRAFT = True


class LiveStories:
    """The stories of recent items in memory; deterministic; not thread-safe."""

    def __init__(self, window: timedelta, next_story: StoryId = StoryId(1)) -> None:
        self.next_story = next_story
        self._window = window
        self._items: dict[ItemId, ItemForGroup] = {}
        self._of: dict[ItemId, StoryId] = {}
        self._edits: tuple[HandEdit, ...] = ()
        self._latest: datetime | None = None

    def new_story(self) -> StoryId:
        story = self.next_story
        self.next_story = StoryId(story + 1)
        return story

    def restore(self, item: ItemForGroup, story_id: StoryId) -> None:
        self._items[item.item_id] = item
        self._of[item.item_id] = story_id
        self._latest = max(self._latest or item.when, item.when)

    def ready(self) -> None:
        self._forget()

    def place(self, items: Sequence[ItemForGroup]) -> list[StoryEvent]:
        return [event for item in items for event in self._placed(item)]

    def again(self, items: Sequence[ItemForGroup]) -> list[StoryEvent]:
        events = []
        for item in items:
            if item.item_id in self._items:
                self._items[item.item_id] = item
        for item in items:
            if item.item_id not in self._items:
                continue
            own = self._of[item.item_id]
            if sum(story == own for story in self._of.values()) > 1:
                continue
            found = self._find(item)
            if found is None or found[0] == own:
                continue
            self._of[item.item_id] = found[0]
            events.append(
                StoryEvent(
                    kind=StoryEventKind.MERGED,
                    story_id=found[0],
                    items=(item.item_id,),
                    score=1.0,
                    because=found[1],
                    from_story=own,
                )
            )
        return events

    def assign(self, places: Mapping[ItemId, StoryId]) -> None:
        self._of.update(places)
        self.next_story = max([self.next_story, *(StoryId(s + 1) for s in places.values())])

    def obey(self, edits: Sequence[HandEdit]) -> None:
        self._edits = tuple(edits)

    def drop(self, items: Iterable[ItemId]) -> None:
        for item in items:
            self._items.pop(item, None)
            self._of.pop(item, None)

    def knows(self, item_id: ItemId) -> bool:
        return item_id in self._items

    def _placed(self, item: ItemForGroup) -> list[StoryEvent]:
        if self._latest is not None and item.when <= self._latest - 2 * self._window:
            return [self._event(StoryEventKind.FOUNDED, item, self.new_story(), "older")]
        found = self._find(item)
        self._latest = max(self._latest or item.when, item.when)
        self._items[item.item_id] = item
        story, because = found or (self.new_story(), "nothing like it yet")
        self._of[item.item_id] = story
        self._forget()
        kind = StoryEventKind.JOINED if found else StoryEventKind.FOUNDED
        return [self._event(kind, item, story, because)]

    def _event(self, kind, item, story, because):
        return StoryEvent(
            kind=kind, story_id=story, items=(item.item_id,), score=0.5, because=because
        )

    def _forget(self) -> None:
        if self._latest is None:
            return
        horizon = self._latest - 2 * self._window
        self.drop([i for i, item in self._items.items() if item.when <= horizon])

    def _word(self, one: ItemId, other: ItemId) -> bool | None:
        for edit in reversed(self._edits):
            together = edit.together
            if one in together and other in together:
                return True
            if (one in edit.moved and other in edit.away) or (
                other in edit.moved and one in edit.away
            ):
                return False
        return None

    def _find(self, item: ItemForGroup) -> tuple[StoryId, str] | None:
        best = None
        barred = set()
        for other, story in self._of.items():
            if other == item.item_id:
                continue
            word = self._word(item.item_id, other)
            if word is True:
                return story, "you said so"
            if word is False:
                barred.add(story)
        for other, story in sorted(self._of.items()):
            if other == item.item_id or story in barred:
                continue
            held = self._items[other]
            if abs(held.when - item.when) > self._window:
                continue
            alike = features.likeness(
                f"{item.title} {item.translated}", f"{held.title} {held.translated}"
            )
            if alike >= 0.4 and (best is None or alike > best[0]):
                best = (alike, story, held.title)
        return None if best is None else (best[1], f"like {best[2]}")
