"""Which items of a story are compared when nobody has chosen: pure."""

from collections.abc import Sequence

from monitor.domain.ids import ItemId
from monitor.domain.story_views import StoryMember

MOST = 3
LEAST = 2


def first_choice(members: Sequence[StoryMember], most: int = MOST) -> tuple[ItemId, ...]:
    """The earliest items that differ most: one a language, then one an outlet, no near-copies.

    Those that the person can read come first, and fill two columns before any other does. A third
    column comes only with a third language. Fewer than two items = nothing to compare.

    Args:
        members: the items of a story, earliest first.
        most: columns that there is room for.
    """
    originals = [one for one in members if one.copy_of is None] or list(members)
    readable = [one for one in originals if one.readable]
    chosen: list[StoryMember] = []
    _add(chosen, readable, most, ("language", "outlet"))
    _add(chosen, readable, LEAST, ("outlet",))
    if len({one.language for one in chosen}) == len(chosen):
        others = [one for one in originals if not one.readable]
        _add(chosen, others, most, ("language", "outlet"))
    everything = sorted((*originals, *members), key=lambda one: not one.readable)
    _add(chosen, everything, LEAST, ("outlet",))
    _add(chosen, everything, LEAST, ("item_id",))
    return tuple(one.item_id for one in chosen) if len(chosen) >= LEAST else ()


def _add(
    chosen: list[StoryMember], more: Sequence[StoryMember], most: int, new: Sequence[str]
) -> None:
    """Add those that differ from all of the chosen in each of the fields `new`, up to `most`."""
    for one in more:
        known = any(getattr(one, name) == getattr(c, name) for c in chosen for name in new)
        if len(chosen) < most and not known:
            chosen.append(one)


def still_there(
    chosen: Sequence[ItemId], members: Sequence[StoryMember]
) -> tuple[ItemId, ...] | None:
    """What was chosen, None where one of it has left the story."""
    there = {one.item_id for one in members}
    return tuple(chosen) if chosen and all(one in there for one in chosen) else None
