"""Stories: items on one event, why an item is where it is, and the monitor's word on it."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.ids import ItemId, StoryId


class StoryEventKind(StrEnum):
    """What happened to items."""

    FOUNDED = "founded"
    JOINED = "joined"
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """Items are in `story_id` from now on. `because` is for the person.

    Founded and joined are of one new item, which was in no story. Merged: all items of
    `from_story`, which is gone then. Split: the items left `from_story` for the new `story_id`.
    Moved: one item left `from_story`. `score` is the chance that it is right, 0..1, as the
    matcher sees it.
    """

    kind: StoryEventKind
    story_id: StoryId
    items: tuple[ItemId, ...]
    score: float
    because: str
    from_story: StoryId | None = None


class EditKind(StrEnum):
    """What the monitor did by hand. Title and pin_story are of a story: they move no items."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    APART = "apart"
    PIN = "pin"
    TITLE = "title"
    PIN_STORY = "pin_story"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandEdit:
    """The monitor's word on what belongs together, said of items, since stories are recomputable.

    Merge: `moved` are the items of all stories merged; they stay together. Split: `moved` left
    `away`; they stay together, and apart from each of `away`. Move: `moved` went to the story of
    `beside`: they stay together with those and apart from `away`, the rest of the story they left.
    Apart ("not the same story"): none of `moved` is ever with one of `away`; nothing is said of
    what else they are with. Pin: `moved` stay together with `beside`. Where two edits disagree the
    later one (the higher `edit_id`) wins.
    """

    edit_id: int
    kind: EditKind
    moved: tuple[ItemId, ...]
    beside: tuple[ItemId, ...] = ()
    away: tuple[ItemId, ...] = ()

    @property
    def together(self) -> tuple[ItemId, ...]:
        """The items that stay in one story; () where the edit says nothing of that."""
        return () if self.kind is EditKind.APART else (*self.moved, *self.beside)
