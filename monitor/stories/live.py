"""The stories of recent items in memory: where a new item goes, and what follows from that.

Deterministic: what happens depends only on the items held, their stories, the edits in force and
the items given, in their order; so a restart goes on as if there had been none.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heappop, heappush

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.story import HandEdit, StoryEvent, StoryEventKind
from monitor.stories import joining, parting, reasons
from monitor.stories.comparing import Side
from monitor.stories.hold import Hold
from monitor.stories.joining import Offer
from monitor.stories.members import Members
from monitor.stories.shelf import Near, Shelf, side_of

BATCH = 64
AHEAD = 16
"""So many are prepared at once where few are placed at a time: some 25 ms. Measured with 20,000
live: 360 items a CPU second four at a time, 540 so prepared, 560 with 32 (70 ms), 630 with 64."""
FIRST_STORY = StoryId(1)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A new item with what is near it, None where it is too old; `latest` is as before it."""

    item: ItemForGroup
    found: tuple[Side, Near] | None
    latest: datetime | None


class LiveStories:
    """Stories in memory. Not safe for several threads.

    `window` is how far apart in time two items may be to be compared. Items are held for two
    windows back from the latest; an item that is older than the latest by more than one window
    when it comes stands alone and is not held. What happens to an item depends on nothing older
    than a window before it, so what is held longer, or not restored, makes no difference.
    """

    def __init__(self, window: timedelta, next_story: StoryId = FIRST_STORY) -> None:
        self.window = window
        self.next_story = next_story
        self._shelf = Shelf(window)
        self._members = Members()
        self._hold = Hold()
        self._latest: datetime | None = None
        self._oldest: list[tuple[datetime, ItemId]] = []  # a heap of what is to be let go first
        self._prepared: deque[_Prepared] = deque()  # on the shelf already, in no story yet

    def __len__(self) -> int:
        return len(self._shelf) - sum(one.found is not None for one in self._prepared)

    def new_story(self) -> StoryId:
        """The id of a story that is about to be founded."""
        self.next_story, given = StoryId(self.next_story + 1), self.next_story
        return given

    def restore(self, item: ItemForGroup, story_id: StoryId) -> None:
        """Hold a member that is known from storage; nothing is decided."""
        self._unprepare()
        self._put(side_of(item))
        self._members.put(item.item_id, story_id, item.when)
        self._saw(item.when)

    def anchor(self, item_id: ItemId, story_id: StoryId) -> None:
        """Remember where an item is that is named by an edit and too old to be restored."""
        if not self.knows(item_id):
            self._members.anchor(item_id, story_id)

    def knows(self, item_id: ItemId) -> bool:
        """Whether an item is held."""
        return item_id in self._shelf and all(one.item.item_id != item_id for one in self._prepared)

    @property
    def is_prepared(self) -> bool:
        """Whether anything is prepared to be placed."""
        return bool(self._prepared)

    def obey(self, edits: Sequence[HandEdit]) -> None:
        """Take all edits in force, in place of those before."""
        self._hold = Hold(edits)

    def assign(self, places: Mapping[ItemId, StoryId]) -> None:
        """Put known items where the monitor's hand put them; others are passed by."""
        for item, story in sorted(places.items()):
            if self._members.story_of(item) is not None:
                self._members.move(item, story)

    def drop(self, items: Iterable[ItemId]) -> None:
        """Let go of deleted items."""
        self._unprepare()
        gone = list(items)
        self._shelf.take(gone)
        for item in gone:
            self._members.take(item)

    def prepare(self, items: Sequence[ItemForGroup]) -> None:
        """Look for what is near new items, in the order in which they are to be placed.

        Of many at once that takes half of the time. It decides nothing: whatever is placed, or done
        otherwise, comes out as if nothing had been prepared.
        """
        self._unprepare()
        latest: list[datetime | None] = []
        sides: dict[ItemId, Side] = {}
        try:
            for item in items:
                latest.append(self._latest)
                if self._is_young(item):
                    self._saw(item.when)
                    sides[item.item_id] = side_of(item)
            for side in sides.values():
                self._put(side)
            near = self._shelf.near(list(sides.values()), earlier_only=True)
        except BaseException:
            self._shelf.take(sides)
            self._latest = latest[0] if latest else self._latest
            raise
        found = {side.item_id: (side, one) for side, one in zip(sides.values(), near, strict=True)}
        self._prepared.extend(
            _Prepared(item, found.get(item.item_id), before)
            for item, before in zip(items, latest, strict=True)
        )

    def place(self, items: Sequence[ItemForGroup]) -> list[StoryEvent]:
        """Find a story for each new item, in order; answers all that happened, in order.

        Those that are prepared as they are now cost less. Of a story merged into another the items
        in memory are named; all others of it go along.
        """
        events: list[StoryEvent] = []
        for number, item in enumerate(items):
            if not self._prepared or self._prepared[0].item != item:
                self.prepare(items[number : number + BATCH])
            found = self._prepared.popleft().found
            events.extend(self._enter(*found) if found else [self._alone(item)])
            if not self._prepared:
                self._forget()
        return events

    def again(self, items: Sequence[ItemForGroup]) -> list[StoryEvent]:
        """Match items anew that are held already and of which more is known now.

        All that is known is taken in before the first is matched: so it was if the program was
        begun again in between. Those older than the latest by more than a window stay where they
        are.
        """
        self._unprepare()
        events: list[StoryEvent] = []
        sides = [
            side_of(item) for item in items if self.knows(item.item_id) and self._is_young(item)
        ]
        for side in sides:
            self._put(side)
            story = self._members.story_of(side.item_id)
            if story is not None:  # its time may be another one
                self._members.put(side.item_id, story, side.when)
        for side in sides:
            (near,) = self._shelf.near([side])
            events.extend(self._reconsider(side, near))
        return events

    def _unprepare(self) -> None:
        """What is prepared was never seen: others, or other words of it, may come instead."""
        if self._prepared:
            self._shelf.take([one.item.item_id for one in self._prepared if one.found])
            self._latest = self._prepared[0].latest
            self._prepared.clear()

    def _is_young(self, item: ItemForGroup) -> bool:
        return self._latest is None or item.when >= self._latest - self.window

    def _enter(self, side: Side, near: Near) -> list[StoryEvent]:
        """Join the best story, or found one; then see what that makes plain."""
        item = side.item_id
        offers = self._offers(side, near)
        for _, story in self._members.among(self._hold.companions(item)):
            self._members.put(item, story, side.when)
            return [_event(StoryEventKind.JOINED, story, item, 1.0, reasons.BY_HAND)]
        if not offers or not offers[0].is_taken:
            story = self.new_story()
            self._members.put(item, story, side.when)
            chance = offers[0].chance if offers else 0.0
            because = reasons.founded(side, offers)
            return [_event(StoryEventKind.FOUNDED, story, item, chance, because)]
        best = offers[0]
        self._members.put(item, best.story_id, side.when)
        because = reasons.joined(side, best)
        joined = _event(StoryEventKind.JOINED, best.story_id, item, best.chance, because)
        return [joined, *self._follow(side, best.story_id, offers[1:])]

    def _alone(self, item: ItemForGroup) -> StoryEvent:
        because = "older than the stories in memory"
        return _event(StoryEventKind.FOUNDED, self.new_story(), item.item_id, 0.0, because)

    def _offers(self, side: Side, near: Near) -> list[Offer]:
        """What each story that is near has to offer to an item, the best first."""
        places = dict(self._members.among(other.item_id for other in near.items))
        links = joining.links_of(side, near, places)
        if side.item_id in self._hold:
            links = {
                story: rows
                for story, rows in links.items()
                if not self._hold.parts(side.item_id, self._members.all_of(story))
            }
        standings = {
            story: self._members.standing(story, side.item_id, side.when, self.window)
            for story in links
        }
        return joining.offers(side, near, links, standings)

    def _follow(self, side: Side, story: StoryId, others: Sequence[Offer]) -> list[StoryEvent]:
        """What an item that joined a story makes plain: that it is one with another, or two."""
        since = side.when - self.window
        events: list[StoryEvent] = []
        for offer in others:
            if not offer.is_taken or offer.story_id == story:
                continue
            if event := self._merged(story, offer.story_id, since):
                story = event.story_id
                events.append(event)
        if event := self._split(story, since):
            events.append(event)
        return events

    def _merged(self, one: StoryId, other: StoryId, since: datetime) -> StoryEvent | None:
        """Make one story of two, under the older id, where enough of their items are alike."""
        if not self._members.size(other, since):  # merged into another meanwhile
            return None
        if self._hold.parts_any(self._members.all_of(one), self._members.all_of(other)):
            return None
        verdict = joining.verdict(
            self._latest_of(one, joining.MOST, since), self._latest_of(other, joining.MOST, since)
        )
        if not verdict.is_one:
            return None
        kept, gone = min(one, other), max(one, other)
        moved = self._members.all_of(gone)
        for item in moved:
            self._members.move(item, kept)
        return StoryEvent(
            kind=StoryEventKind.MERGED,
            story_id=kept,
            items=tuple(moved),
            score=verdict.chance,
            because=reasons.merged(verdict),
            from_story=gone,
        )

    def _split(self, story: StoryId, since: datetime) -> StoryEvent | None:
        """Take out of a story what late items show to be another one."""
        if self._members.size(story, since) not in parting.SIZES:
            return None
        sides = self._latest_of(story, parting.MOST, since)
        parted = parting.part(sides)
        if parted is None:
            return None
        leaving = tuple(sorted(side.item_id for side in parted.leaving))
        staying = [item for item in self._members.all_of(story) if item not in leaving]
        if any(self._hold.binds(item, staying) for item in leaving):
            return None
        new = self.new_story()
        for item in leaving:
            self._members.move(item, new)
        return StoryEvent(
            kind=StoryEventKind.SPLIT,
            story_id=new,
            items=leaving,
            score=parted.chance,
            because=reasons.parted(parted),
            from_story=story,
        )

    def _reconsider(self, side: Side, near: Near) -> list[StoryEvent]:
        """Move an item of which more is known, unless the hand or its story holds it well."""
        item, story = side.item_id, self._members.story_of(side.item_id)
        if story is None:
            return []
        rest = [member for member in self._members.all_of(story) if member != item]
        offers = self._offers(side, near)
        if not offers or not offers[0].is_taken or self._hold.binds(item, rest):
            return []
        best = offers[0]
        if not joining.is_worth_moving(offers, story):
            return self._follow(side, story, [one for one in offers if one.story_id != story])
        self._members.put(item, best.story_id, side.when)
        moved = StoryEvent(
            kind=StoryEventKind.MOVED,
            story_id=best.story_id,
            items=(item,),
            score=best.chance,
            because=reasons.joined(side, best),
            from_story=story,
        )
        return [moved, *self._follow(side, best.story_id, offers[1:])]

    def _latest_of(self, story: StoryId, most: int, since: datetime) -> list[Side]:
        return [self._shelf.side(item) for item in self._members.latest(story, most, since)]

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
                self._outlive(item)
        self._shelf.forget(horizon)

    def _outlive(self, item: ItemId) -> None:
        """Keep of an old item where it is, if an edit names it, else nothing."""
        story = self._members.story_of(item)
        if story is not None and item in self._hold:
            self._members.anchor(item, story)
        else:
            self._members.take(item)


def _event(
    kind: StoryEventKind, story: StoryId, item: ItemId, score: float, because: str
) -> StoryEvent:
    return StoryEvent(kind=kind, story_id=story, items=(item,), score=score, because=because)
