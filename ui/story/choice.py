"""Which items of a story are compared when nobody has chosen: pure."""

from collections.abc import Sequence

from monitor.domain.ids import ItemId
from monitor.domain.story_views import StoryMember

MOST = 3
LEAST = 2


def first_choice(members: Sequence[StoryMember], most: int = MOST) -> tuple[ItemId, ...]:
    """The earliest items that differ most: one a language, then one an outlet, no near-copies.

    A third column comes only with a third language. Fewer than two items = nothing to compare.

    Args:
        members: the items of a story, earliest first.
        most: columns that there is room for.
    """
    originals = [one for one in members if one.copy_of is None] or list(members)
    chosen: list[StoryMember] = []
    for one in originals:
        known = {other.language for other in chosen}, {other.outlet for other in chosen}
        if one.language not in known[0] and one.outlet not in known[1]:
            chosen.append(one)
    chosen = chosen[:most]
    for key in ("outlet", "item_id"):
        for one in (*originals, *members):
            if len(chosen) < LEAST and getattr(one, key) not in {getattr(c, key) for c in chosen}:
                chosen.append(one)
    return tuple(one.item_id for one in chosen) if len(chosen) >= LEAST else ()


def still_there(
    chosen: Sequence[ItemId], members: Sequence[StoryMember]
) -> tuple[ItemId, ...] | None:
    """What was chosen, None where one of it has left the story."""
    there = {one.item_id for one in members}
    return tuple(chosen) if chosen and all(one in there for one in chosen) else None
