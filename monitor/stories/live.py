"""The stories of recent items in memory: where a new item goes, and what follows from that.

Deterministic: what happens depends only on the items held, their stories, the edits in force and
the items given, in their order; so a restart goes on as if there had been none.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from heapq import heappop, heappush

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.story import HandEdit, StoryEvent, StoryEventKind
from monitor.stories import joining, reasons
from monitor.stories.comparing import Side
from monitor.stories.hold import Hold
from monitor.stories.joining import Offer, Standing
from monitor.stories.shelf import Near, Shelf, side_of

BATCH = 64
FIRST_STORY = StoryId(1)


class LiveStories:
    """Stories in memory. Not safe for several threads.

    `window` is how far apart in time two items may be to be compared. Items are held for two
    windows back from the latest; an item that is older than the latest by more than one window
    when it comes stands alone and is not held.
    """

    def __init__(self, window: timedelta, next_story: StoryId = FIRST_STORY) -> None:
        self.window = window
        self.next_story = next_story
        self._shelf = Shelf(window)
        self._story_of: dict[ItemId, StoryId] = {}
        self._members: dict[StoryId, list[ItemId]] = {}
        self._hold = Hold()
        self._latest: datetime | None = None
        self._oldest: list[tuple[datetime, ItemId]] = []  # a heap of what is to be let go first

    def __len__(self) -> int:
        return len(self._shelf)

    def new_story(self) -> StoryId:
        """The id of a story that is about to be founded."""
        self.next_story, given = StoryId(self.next_story + 1), self.next_story
        return given

    def restore(self, item: ItemForGroup, story_id: StoryId) -> None:
        """Hold a member that is known from storage; nothing is decided."""
        self._put(side_of(item))
        self._belongs(item.item_id, story_id)
        self._saw(item.when)

    def knows(self, item_id: ItemId) -> bool:
        """Whether an item is held."""
        return item_id in self._shelf

    def obey(self, edits: Sequence[HandEdit]) -> None:
        """Take all edits in force, in place of those before."""
        self._hold = Hold(edits)

    def assign(self, places: Mapping[ItemId, StoryId]) -> None:
        """Put held items where the monitor's hand put them; others are passed by."""
        for item, story in sorted(places.items()):
            if item in self._shelf:
                self._belongs(item, story)

    def drop(self, items: Iterable[ItemId]) -> None:
        """Let go of deleted items."""
        gone = list(items)
        self._shelf.take(gone)
        for item in gone:
            self._leave(item)

    def place(self, items: Sequence[ItemForGroup]) -> list[StoryEvent]:
        """Find a story for each new item, in order; answers all that happened, in order."""
        events: list[StoryEvent] = []
        for start in range(0, len(items), BATCH):
            batch = items[start : start + BATCH]
            held = [item for item in batch if not self._is_too_old(item.when)]
            sides = [side_of(item) for item in held]
            for side in sides:
                self._put(side)
            found = dict(
                zip(
                    (side.item_id for side in sides),
                    self._shelf.near(sides, earlier_only=True),
                    strict=True,
                )
            )
            for item in batch:
                if item.item_id not in found:
                    events.append(self._alone(item))
                    continue
                self._saw(item.when)
                side = self._shelf.side(item.item_id)
                events.append(self._enter(side, found[item.item_id]))
                events.extend(self._follow(side, found[item.item_id]))
            self._forget()
        return events

    def again(self, items: Sequence[ItemForGroup]) -> list[StoryEvent]:
        """Match items anew that are held already and of which more is known now.

        All that is known is taken in before the first is matched: so it was if the program was
        begun again in between.
        """
        events: list[StoryEvent] = []
        sides = [side_of(item) for item in items if item.item_id in self._shelf]
        for side in sides:
            self._put(side)
        for side in sides:
            (near,) = self._shelf.near([side])
            events.extend(self._reconsider(side, near))
        return events

    def _enter(self, side: Side, near: Near) -> StoryEvent:
        """Join the best story, or found one."""
        item = side.item_id
        for companion in self._hold.companions(item):
            if companion in self._story_of and companion != item:
                story = self._story_of[companion]
                self._belongs(item, story)
                return _event(StoryEventKind.JOINED, story, item, 1.0, reasons.BY_HAND)
        offers = self._offers(side, near)
        if offers and offers[0].is_taken:
            best = offers[0]
            self._belongs(item, best.story_id)
            because = reasons.joined(side, best)
            return _event(StoryEventKind.JOINED, best.story_id, item, best.chance, because)
        story = self.new_story()
        self._belongs(item, story)
        because = reasons.founded(side, offers)
        chance = offers[0].chance if offers else 0.0
        return _event(StoryEventKind.FOUNDED, story, item, chance, because)

    def _alone(self, item: ItemForGroup) -> StoryEvent:
        because = "older than the stories in memory"
        return _event(StoryEventKind.FOUNDED, self.new_story(), item.item_id, 0.0, because)

    def _offers(self, side: Side, near: Near) -> list[Offer]:
        """What each story that is near has to offer to an item, the best first."""
        places = {
            other.item_id: self._story_of[other.item_id]
            for other in near.items
            if other.item_id in self._story_of
        }
        links = {
            story: rows
            for story, rows in joining.links_of(side, near, places).items()
            if not self._hold.parts(side.item_id, self._members[story])
        }
        standings = {story: self._standing(story, side) for story in links}
        return joining.offers(side, near, links, standings)

    def _standing(self, story: StoryId, side: Side) -> Standing:
        """How many members of a story an item can reach, itself not counted."""
        reached, last = 0, None
        for member in reversed(self._members[story]):
            when = self._shelf.side(member).when
            if member == side.item_id or abs(side.when - when) > self.window:
                continue
            reached, last = reached + 1, last or when
            if reached == joining.LARGEST:
                break
        return Standing(reached, last or side.when)

    def _follow(self, side: Side, near: Near) -> list[StoryEvent]:
        """What a new item makes plain of stories: that two are one."""
        events: list[StoryEvent] = []
        for offer in self._offers(side, near):
            story = self._story_of[side.item_id]
            if offer.story_id == story or not offer.is_taken:
                continue
            if event := self._merged(story, offer.story_id):
                events.append(event)
        return events

    def _merged(self, one: StoryId, other: StoryId) -> StoryEvent | None:
        """Make one story of two, under the older id, where enough of their items are alike."""
        if self._hold.parts_any(self._members[one], self._members[other]):
            return None
        sides = [self._recent(story) for story in (one, other)]
        verdict = joining.verdict(*sides)
        if not verdict.is_one:
            return None
        kept, gone = min(one, other), max(one, other)
        moved = tuple(self._members[gone])
        for item in moved:
            self._belongs(item, kept)
        return StoryEvent(
            kind=StoryEventKind.MERGED,
            story_id=kept,
            items=moved,
            score=verdict.chance,
            because=reasons.merged(verdict),
            from_story=gone,
        )

    def _reconsider(self, side: Side, near: Near) -> list[StoryEvent]:
        """Move an item of which more is known, unless the hand holds it or nothing is better."""
        item = side.item_id
        story = self._story_of[item]
        rest = [member for member in self._members[story] if member != item]
        if self._hold.binds(item, rest):
            return []
        offers = self._offers(side, near)
        if not offers or not offers[0].is_taken or offers[0].story_id == story:
            return []
        best = offers[0]
        self._belongs(item, best.story_id)
        return [
            StoryEvent(
                kind=StoryEventKind.MOVED,
                story_id=best.story_id,
                items=(item,),
                score=best.chance,
                because=reasons.joined(side, best),
                from_story=story,
            ),
            *self._follow(side, near),
        ]

    def _recent(self, story: StoryId) -> list[Side]:
        """The latest members of a story that are held, newest first."""
        return [self._shelf.side(item) for item in reversed(self._members[story])][: joining.MOST]

    def _belongs(self, item: ItemId, story: StoryId) -> None:
        self._leave(item)
        self._story_of[item] = story
        members = self._members.setdefault(story, [])
        members.append(item)
        members.sort(key=self._order)

    def _leave(self, item: ItemId) -> None:
        story = self._story_of.pop(item, None)
        if story is not None:
            self._members[story].remove(item)
            if not self._members[story]:
                del self._members[story]

    def _order(self, item: ItemId) -> tuple[datetime, ItemId]:
        return self._shelf.side(item).when, item

    def _is_too_old(self, when: datetime) -> bool:
        return self._latest is not None and when < self._latest - self.window

    def _saw(self, when: datetime) -> None:
        self._latest = when if self._latest is None else max(self._latest, when)

    def _put(self, side: Side) -> None:
        self._shelf.put(side)
        heappush(self._oldest, (side.when, side.item_id))

    def _forget(self) -> None:
        """Let go of what a restart would not find: at once, or it would decide otherwise."""
        if self._latest is None:
            return
        horizon = self._latest - 2 * self.window
        while self._oldest and self._oldest[0][0] < horizon:
            when, item = heappop(self._oldest)
            # its time may have been corrected since
            if item in self._shelf and self._shelf.side(item).when == when:
                self._shelf.take([item])
                self._leave(item)
        self._shelf.forget(horizon)


def _event(
    kind: StoryEventKind, story: StoryId, item: ItemId, score: float, because: str
) -> StoryEvent:
    return StoryEvent(kind=kind, story_id=story, items=(item,), score=score, because=because)
