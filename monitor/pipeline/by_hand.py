"""The monitor's hand on stories: plans made from what is stored, stored with what they say."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import StoryError
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind, StoryEventKind
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
        if words is not None and len(words) > LONGEST_TITLE:
            raise StoryError(f"A title may have {LONGEST_TITLE} characters.")
        told = "you gave it its own headline again" if words is None else f"you named it “{words}”"
        now = self._clock()
        return self._mark(
            EditKind.TITLE, story, told, lambda: story_marks.rename(self._db, story, words, now)
        )

    def pin(self, story: StoryId, on: bool) -> Change:
        """Let a story stand on top of the list, or no more."""
        now, told = self._clock(), "you pinned it" if on else "you took its pin off"
        return self._mark(
            EditKind.PIN_STORY, story, told, lambda: story_marks.pin(self._db, story, on, now)
        )

    def undo(self, edit_id: int | None) -> Change:
        """Take an edit back, None = the last, whatever it was."""
        stored = self._to_take_back(edit_id)
        if stored.marked is not None:
            return self._take_off(stored, stored.marked)
        ident = stored.edit.edit_id
        later = story_edits.that_moved(self._db, since=ident)
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

    def _mark(
        self, kind: EditKind, story: StoryId, words: str, give: Callable[[], Change]
    ) -> Change:
        """Give a story a title or a pin, and remember it with what was lost by it."""
        items = self._members([story]).get(story, ())
        if not items:
            raise StoryError(hand.no_story(story))
        with self._db.transaction():
            before = story_marks.held(self._db, kind, story)
            change = give()
            if change:
                after = story_marks.held(self._db, kind, story)
                lost = [one for one in before if one not in after]
                said = hand.marked(kind, items)
                story_edits.add_mark(self._db, said, story, lost, words, self._clock())
        return change

    def _take_off(self, stored: story_edits.StoredEdit, story: StoryId) -> Change:
        """Take a title or a pin back; the marks that were lost by it are there again."""
        if story_edits.is_marked_again(self._db, stored):
            raise StoryError("A later edit did the same to the story; take that one back first.")
        ident, kind = stored.edit.edit_id, stored.edit.kind
        now_in = story_events.where_went(self._db, story, ident)
        with self._db.transaction():
            story_edits.put_undone(self._db, ident)
            lost = story_edits.lost_marks(self._db, ident)
            story_marks.put_back(self._db, kind, story, now_in, lost)
            about = stories.of_items(self._db, stored.edit.moved)
        return Change(stories=about | {story, now_in})

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
