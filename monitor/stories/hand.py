"""What the monitor's hand does to stories, planned from where the items are now. Pure.

A plan says what is remembered (an edit of items, since stories are recomputable) and where items go
now. Whoever stores it gives the edit its number.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.errors import StoryError
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind, HandEdit

Members = Mapping[StoryId, Sequence[ItemId]]
"""All items of the stories that an edit is about, in order of time."""

Before = dict[StoryId, tuple[ItemId, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandPlan:
    """An edit (with `edit_id` 0), where the items that it moves go, and where these were before.

    `words` tell the person what was done.
    """

    edit: HandEdit
    places: Mapping[ItemId, StoryId]
    before: Before
    words: str


def merge(members: Members, stories: Sequence[StoryId]) -> HandPlan:
    """All items of `stories` go into the first one.

    Raises:
        StoryError: fewer than two stories are named, or one is not there.
    """
    wanted = list(dict.fromkeys(stories))
    if len(wanted) < 2:
        raise StoryError("Name at least two different stories to merge.")
    held: Before = {story: _items_of(members, story) for story in wanted}
    moving = {story: held[story] for story in wanted[1:]}
    return HandPlan(
        edit=_edit(EditKind.MERGE, [item for items in held.values() for item in items]),
        places={item: wanted[0] for items in moving.values() for item in items},
        before=moving,
        words=f"you merged {len(wanted)} stories",
    )


def split(members: Members, story: StoryId, items: Sequence[ItemId], new: StoryId) -> HandPlan:
    """`items` leave `story` for the `new` one.

    Raises:
        StoryError: there is no such story, an item is not in it, or none would stay.
    """
    leaving, staying = _parted(members, story, items)
    return HandPlan(
        edit=_edit(EditKind.SPLIT, leaving, away=staying),
        places=dict.fromkeys(leaving, new),
        before={story: tuple(leaving)},
        words=f"you split {_counted(leaving)} off",
    )


def move(
    members: Members, where: Mapping[ItemId, StoryId], items: Sequence[ItemId], to: StoryId
) -> HandPlan:
    """`items` leave their stories for the story `to`, which is new where it has no members.

    Raises:
        StoryError: an item is in no story, or nothing would change.
    """
    moved = _known(where, items)
    target = tuple(members.get(to, ()))
    before = _by_story({item: where[item] for item in moved if where[item] != to})
    away = [item for story in before for item in members[story] if item not in moved]
    beside = [item for item in target if item not in moved]
    if not before:
        raise StoryError(f"Story {to} has them already.")
    if not target and not away and len(before) == 1:
        raise StoryError(f"Nothing else is in story {next(iter(before))}: it is one of its own.")
    return HandPlan(
        edit=_edit(EditKind.MOVE, moved, beside=beside, away=away),
        places={item: to for items in before.values() for item in items},
        before=before,
        words=f"you moved {_counted(moved)}"
        + (" to another story" if target else " to a story of its own"),
    )


def apart(members: Members, story: StoryId, other: StoryId) -> HandPlan:
    """Two stories are not the same one, and are never to be merged.

    Raises:
        StoryError: they are one, or not there.
    """
    if story == other:
        raise StoryError("Name two different stories, or the items that do not belong to one.")
    return HandPlan(
        edit=_edit(EditKind.APART, _items_of(members, story), away=_items_of(members, other)),
        places={},
        before={},
        words="you said that two stories are not the same",
    )


def items_apart(
    members: Members, story: StoryId, items: Sequence[ItemId], new: StoryId
) -> HandPlan:
    """`items` are not of the `story` that they are in: they leave it for the `new` one.

    Raises:
        StoryError: there is no such story, an item is not in it, or none would stay.
    """
    leaving, staying = _parted(members, story, items)
    return HandPlan(
        edit=_edit(EditKind.APART, leaving, away=staying),
        places=dict.fromkeys(leaving, new),
        before={story: tuple(leaving)},
        words=f"you said that {_counted(leaving)} did not belong here",
    )


def keep(members: Members, where: Mapping[ItemId, StoryId], item: ItemId) -> HandPlan:
    """An item stays with those that it is with now.

    Raises:
        StoryError: it is in no story, or alone in it.
    """
    story = where[_known(where, [item])[0]]
    others = [one for one in _items_of(members, story) if one != item]
    if not others:
        raise StoryError(f"Item {item} is alone in story {story}: nothing to keep it with.")
    return HandPlan(
        edit=_edit(EditKind.PIN, [item], beside=others),
        places={},
        before={},
        words="you kept an item here",
    )


def take_back(
    before: Mapping[StoryId, Sequence[ItemId]],
    where: Mapping[ItemId, StoryId],
    later: Iterable[HandEdit],
) -> dict[ItemId, StoryId]:
    """Where items go when the edit with that `before` is taken back: to where they were.

    `where` tells where the items are that still exist. What a `later` edit moved stays where that
    put it: of those edits no one is to be given that moved nothing, as one that keeps two stories
    apart.

    Raises:
        StoryError: later edits moved all of it.
    """
    alive = {item: story for story, items in before.items() for item in items if item in where}
    held = {item for edit in later for item in edit.moved}
    if alive and held.issuperset(alive):
        raise StoryError("A later edit moved the same items; take that one back first.")
    return {
        item: story for item, story in alive.items() if item not in held and where[item] != story
    }


def undo_event(
    members: Members,
    where: Mapping[ItemId, StoryId],
    came_from: StoryId,
    *,
    was_split: bool,
) -> HandPlan:
    """Take back what the matcher did, and remember that: by an edit which says the opposite.

    `where` tells where the items that it moved are now, `members` are those of these stories and
    of `came_from`.

    Raises:
        StoryError: there is nothing to take back any more.
    """
    moved = [item for item, story in where.items() if story != came_from]
    rest = tuple(members.get(came_from, ()))
    if not moved:
        raise StoryError("There is nothing to take back: the items are where they were, or gone.")
    if was_split and not rest:
        raise StoryError(f"Story {came_from} is gone; merge the items with another one.")
    before = _by_story({item: where[item] for item in moved})
    away = [item for story in before for item in members[story] if item not in moved]
    if was_split:
        edit, words = _edit(EditKind.MERGE, [*rest, *moved]), "you undid a split"
    elif rest:
        edit, words = _edit(EditKind.MOVE, moved, beside=rest, away=away), "you undid a move"
    else:
        edit, words = _edit(EditKind.SPLIT, moved, away=away), "you undid a merge"
    return HandPlan(edit=edit, places=dict.fromkeys(moved, came_from), before=before, words=words)


def marked(kind: EditKind, items: Sequence[ItemId]) -> HandEdit:
    """What is said of a story as such, by its items of now (with `edit_id` 0)."""
    return _edit(kind, items)


def no_story(story: StoryId) -> str:
    """The sentence that says that a story is not there; an item alone has a negative number."""
    if story < 0:
        return f"Item {-story} is in no story yet; wait until it has been read."
    return f"There is no story {story}; `story list` lists them."


def _by_story(where: Mapping[ItemId, StoryId]) -> Before:
    found: Before = {}
    for item, story in where.items():
        found[story] = (*found.get(story, ()), item)
    return found


def _edit(
    kind: EditKind,
    moved: Iterable[ItemId],
    *,
    beside: Iterable[ItemId] = (),
    away: Iterable[ItemId] = (),
) -> HandEdit:
    return HandEdit(
        edit_id=0, kind=kind, moved=tuple(moved), beside=tuple(beside), away=tuple(away)
    )


def _items_of(members: Members, story: StoryId) -> tuple[ItemId, ...]:
    found = tuple(members.get(story, ()))
    if not found:
        raise StoryError(no_story(story))
    return found


def _parted(
    members: Members, story: StoryId, items: Sequence[ItemId]
) -> tuple[list[ItemId], list[ItemId]]:
    held = _items_of(members, story)
    if not items:
        raise StoryError("Name at least one item.")
    strange = [item for item in items if item not in held]
    if strange:
        raise StoryError(f"Item {strange[0]} is not in story {story}.")
    leaving = [item for item in held if item in items]
    staying = [item for item in held if item not in items]
    if not staying:
        raise StoryError(f"Those are all items of story {story}: nothing would stay in it.")
    return leaving, staying


def _known(where: Mapping[ItemId, StoryId], items: Sequence[ItemId]) -> list[ItemId]:
    if not items:
        raise StoryError("Name at least one item.")
    for item in items:
        if item not in where:
            raise StoryError(f"Item {item} is in no story, or there is no such item.")
    return list(dict.fromkeys(items))


def _counted(items: Sequence[ItemId]) -> str:
    return "an item" if len(items) == 1 else f"{len(items)} items"
