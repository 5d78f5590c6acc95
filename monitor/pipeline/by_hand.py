"""The monitor's hand on stories: plans made from what is stored, stored with what they say."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import StoryError
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import StoryEventKind
from monitor.pipeline.grouping import Grouper
from monitor.storage import stories, story_edits, story_events, story_marks
from monitor.storage.database import Database
from monitor.storage.rows import storable
from monitor.stories import hand
from monitor.stories.hand import HandPlan
from monitor.stories.hold import Hold
from monitor.text.one_line import one_line

LONGEST_TITLE = 300  # characters
TAKEN_BACK = "you took it back"


class Hand:
    """Lives on the engine thread; see `StoryCommands` for each. Every method is one transaction.

    Each raises StoryError, with a sentence, where a story or an item is not there or nothing would
    change.
    """

    def __init__(self, db: Database, grouper: Grouper, clock: Callable[[], datetime]) -> None:
        """Write to `db`, and tell `grouper` what was written."""
        self._db = db
        self._grouper = grouper
        self._clock = clock

    def merge(self, of: Sequence[StoryId]) -> Change:
        """Put all items of these stories into the first one."""
        return self._edit(hand.merge(self._members(of), of))

    def split(self, story: StoryId, items: Sequence[ItemId]) -> Change:
        """Let items leave a story for a new one."""
        return self._edit(hand.split(self._members([story]), story, items, self._new()))

    def move(self, items: Sequence[ItemId], to_story: StoryId | None) -> Change:
        """Put items into another story, None = into one of their own."""
        where = stories.story_of(self._db, items)
        named = [] if to_story is None else [to_story]
        members = self._members([*where.values(), *named])
        if to_story is not None and to_story not in members:
            raise StoryError(hand.no_story(to_story))
        to = self._new() if to_story is None else to_story
        return self._edit(hand.move(members, where, items, to))

    def apart(self, story: StoryId, other: StoryId | None, items: Sequence[ItemId]) -> Change:
        """Keep a story apart from another, or let items leave it that are not of it."""
        if other is None:
            members = self._members([story])
            return self._edit(hand.items_apart(members, story, items, self._new()))
        return self._edit(hand.apart(self._members([story, other]), story, other))

    def pin_item(self, item: ItemId) -> Change:
        """Keep an item with those that it is with now."""
        where = stories.story_of(self._db, [item])
        return self._edit(hand.keep(self._members(where.values()), where, item))

    def rename(self, story: StoryId, title: str | None) -> Change:
        """Give a story a title; None (or an empty one) gives its best headline back."""
        words = one_line(storable(title or "")) or None
        self._known(story)
        if words is not None and len(words) > LONGEST_TITLE:
            raise StoryError(f"A title may have {LONGEST_TITLE} characters.")
        return story_marks.rename(self._db, story, words, self._clock())

    def pin(self, story: StoryId, on: bool) -> Change:
        """Let a story stand on top of the list, or no more."""
        self._known(story)
        return story_marks.pin(self._db, story, on, self._clock())

    def undo(self, edit_id: int | None) -> Change:
        """Take an edit back, None = the last."""
        stored = self._to_take_back(edit_id)
        ident = stored.edit.edit_id
        later = story_edits.in_force(self._db, since=ident)
        touched = [item for items in stored.before.values() for item in items]
        before: dict[StoryId, tuple[ItemId, ...]] = {}
        for of, items in stored.before.items():
            now = story_events.where_went(self._db, of, ident)
            before[now] = (*before.get(now, ()), *items)
        places = hand.take_back(before, stories.story_of(self._db, touched), later)
        places = self._allowed(places, ident)
        said = stored.edit
        with self._db.transaction():
            story_edits.put_undone(self._db, ident)
            change = stories.relocate(self._db, places, TAKEN_BACK, self._clock(), ident)
            about = stories.of_items(self._db, [*said.moved, *said.beside, *said.away])
        self._grouper.by_hand(places)
        return change | Change(stories=about)

    def undo_event(self, event_id: int) -> Change:
        """Take back what the matcher did, and keep it so."""
        event = story_events.get(self._db, event_id)
        if event is None or event.edit_id is not None:
            raise StoryError(f"There is no change {event_id} that was made by itself.")
        where = stories.story_of(self._db, event.items)
        members = self._members([*where.values(), event.from_story])
        was_split = event.kind is StoryEventKind.SPLIT
        return self._edit(hand.undo_event(members, where, event.from_story, was_split=was_split))

    def regroup(self) -> Change:
        """Begin to make all stories anew."""
        self._grouper.anew.begin()
        return NOTHING

    def _edit(self, plan: HandPlan) -> Change:
        now = self._clock()
        with self._db.transaction():
            ident = story_edits.add(self._db, plan.edit, plan.before, plan.words, now)
            change = stories.relocate(self._db, plan.places, plan.words, now, ident)
            about = stories.of_items(self._db, [*plan.edit.moved, *plan.edit.away])
        self._grouper.by_hand(plan.places)
        return change | Change(stories=about)

    def _to_take_back(self, edit_id: int | None) -> story_edits.StoredEdit:
        if edit_id is None:
            stored = story_edits.last(self._db)
        else:
            stored = story_edits.get(self._db, edit_id)
        if stored is None or stored.undone:
            number = "" if edit_id is None else f" {edit_id}"
            raise StoryError(f"There is no edit{number} to take back.")
        return stored

    def _allowed(self, places: dict[ItemId, StoryId], but: int) -> dict[ItemId, StoryId]:
        """Where items may go by all edits but one: what stays with others goes to those."""
        hold = Hold([edit for edit in story_edits.in_force(self._db) if edit.edit_id != but])
        allowed: dict[ItemId, StoryId] = {}
        for item, story in places.items():
            staying = [one for one in hold.companions(item) if one not in places]
            with_it = stories.story_of(self._db, staying)
            to = with_it[min(with_it)] if with_it else story
            if not hold.parts(item, self._members([to]).get(to, ())):
                allowed[item] = to
        return allowed

    def _members(self, of: Iterable[StoryId]) -> hand.Members:
        return stories.members(self._db, of)

    def _new(self) -> StoryId:
        return self._grouper.new_story()

    def _known(self, story: StoryId) -> None:
        if not self._members([story]):
            raise StoryError(hand.no_story(story))
