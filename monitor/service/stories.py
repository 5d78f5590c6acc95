"""Commands about stories: merge, split, move, name, pin; taking back; making all anew."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import StoryError
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import StoryEventKind
from monitor.pipeline.engine import Engine
from monitor.storage import stories, story_edits, story_events, story_marks
from monitor.storage.database import Database
from monitor.stories import hand
from monitor.stories.hand import HandPlan

LONGEST_TITLE = 300  # characters
TAKEN_BACK = "you took it back"


class StoryCommands:
    """The monitor's hand. What it does to items is remembered, wins over the matcher, and undoes.

    Every future raises StoryError, with a sentence, where a story or an item is not there or
    nothing would change.
    """

    def __init__(self, db: Database, engine: Engine, clock: Callable[[], datetime]) -> None:
        """Write to `db` on the thread of `engine`."""
        self._db = db
        self._engine = engine
        self._clock = clock

    def merge(self, of: Sequence[StoryId]) -> Future[Change]:
        """Put all items of these stories into the first one; they stay together."""
        return self._edit(lambda: hand.merge(self._members(of), of))

    def split(self, story: StoryId, items: Sequence[ItemId]) -> Future[Change]:
        """Let items leave a story for a new one; they stay together, and apart from the rest."""
        return self._edit(lambda: hand.split(self._members([story]), story, items, self._new()))

    def move(self, items: Sequence[ItemId], to_story: StoryId | None = None) -> Future[Change]:
        """Put items into another story, None = into one of their own; they stay there."""

        def plan() -> HandPlan:
            where = stories.story_of(self._db, items)
            named = [] if to_story is None else [to_story]
            members = self._members([*where.values(), *named])
            if to_story is not None and to_story not in members:
                raise StoryError(f"There is no story {to_story}; `story list` lists them.")
            return hand.move(members, where, items, to_story or self._new())

        return self._edit(plan)

    def apart(
        self, story: StoryId, other: StoryId | None = None, items: Sequence[ItemId] = ()
    ) -> Future[Change]:
        """Say that a story is not the same as another, so that they are never merged.

        With `items` in place of `other`: that these are not of the story; they leave it.
        """
        if other is None:
            return self._edit(
                lambda: hand.items_apart(self._members([story]), story, items, self._new())
            )
        return self._edit(lambda: hand.apart(self._members([story, other]), story, other))

    def pin_item(self, item: ItemId) -> Future[Change]:
        """Keep an item with those that it is with now."""

        def plan() -> HandPlan:
            where = stories.story_of(self._db, [item])
            return hand.keep(self._members(where.values()), where, item)

        return self._edit(plan)

    def rename(self, story: StoryId, title: str | None) -> Future[Change]:
        """Give a story a title; None (or an empty one) gives its best headline back."""
        words = " ".join((title or "").split()) or None

        def write() -> Change:
            self._known(story)
            if words is not None and len(words) > LONGEST_TITLE:
                raise StoryError(f"A title may have {LONGEST_TITLE} characters.")
            return story_marks.rename(self._db, story, words, self._clock())

        return self._engine.write(write)

    def pin(self, story: StoryId, on: bool = True) -> Future[Change]:
        """Let a story stand on top of the list, or no more."""

        def write() -> Change:
            self._known(story)
            return story_marks.pin(self._db, story, on, self._clock())

        return self._engine.write(write)

    def undo(self, edit_id: int | None = None) -> Future[Change]:
        """Take an edit back, None = the last: its items are where they were, the rest stays."""

        def write() -> Change:
            stored = self._to_take_back(edit_id)
            ident = stored.edit.edit_id
            later = story_edits.in_force(self._db, since=ident)
            touched = [item for items in stored.before.values() for item in items]
            where = stories.story_of(self._db, touched)
            places = hand.take_back(stored.before, where, later)
            with self._db.transaction():
                story_edits.put_undone(self._db, ident)
                change = stories.relocate(self._db, places, TAKEN_BACK, self._clock(), ident)
                change |= Change(stories=self._stories_of(stored))
            self._engine.grouper.by_hand(places)
            return change

        return self._engine.write(write)

    def undo_event(self, event_id: int) -> Future[Change]:
        """Take back what was done by itself (a merge, split or move), and keep it so."""

        def plan() -> HandPlan:
            event = story_events.get(self._db, event_id)
            if event is None or event.edit_id is not None:
                raise StoryError(f"There is no change {event_id} that was made by itself.")
            where = stories.story_of(self._db, event.items)
            return hand.undo_event(
                self._members([*where.values(), event.from_story]),
                where,
                event.from_story,
                was_split=event.kind is StoryEventKind.SPLIT,
            )

        return self._edit(plan)

    def regroup(self) -> Future[Change]:
        """Make all stories anew in the background, by all that is known now; edits are obeyed."""

        def write() -> Change:
            self._engine.grouper.anew.begin()
            self._engine.wake()
            return NOTHING

        return self._engine.write(write)

    def _edit(self, make: Callable[[], HandPlan]) -> Future[Change]:
        def write() -> Change:
            plan, now = make(), self._clock()
            with self._db.transaction():
                ident = story_edits.add(self._db, plan.edit, plan.before, plan.words, now)
                change = stories.relocate(self._db, plan.places, plan.words, now, ident)
                touched = stories.of_items(self._db, [*plan.edit.moved, *plan.edit.away])
            self._engine.grouper.by_hand(plan.places)
            return change | Change(stories=touched)

        return self._engine.write(write)

    def _to_take_back(self, edit_id: int | None) -> story_edits.StoredEdit:
        if edit_id is None:
            stored = story_edits.last(self._db)
        else:
            stored = story_edits.get(self._db, edit_id)
        if stored is None or stored.undone:
            number = "" if edit_id is None else f" {edit_id}"
            raise StoryError(f"There is no edit{number} to take back.")
        return stored

    def _members(self, of: Iterable[StoryId]) -> hand.Members:
        return stories.members(self._db, of)

    def _new(self) -> StoryId:
        return self._engine.grouper.new_story()

    def _stories_of(self, stored: story_edits.StoredEdit) -> frozenset[StoryId]:
        edit = stored.edit
        return stories.of_items(self._db, [*edit.moved, *edit.beside, *edit.away])

    def _known(self, story: StoryId) -> None:
        if not self._members([story]):
            raise StoryError(hand.no_story(story))
