"""The rows of a story's members as values: near-copies stand under their earliest version. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.ids import ItemId
from monitor.domain.story_views import StoryMember
from ui.theme.words import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One member. `copies` are folded under it, `opened` = shown below; `under` = it is a copy.

    `why` = the words why it is here stand under it.
    """

    member: StoryMember
    copies: int = 0
    opened: bool = False
    under: bool = False
    ticked: bool = False
    why: bool = False


def lay_rows(
    members: Sequence[StoryMember],
    *,
    opened: Collection[ItemId] = (),
    ticked: Collection[ItemId] = (),
    why: Collection[ItemId] = (),
) -> list[MemberRow]:
    """Lay members in their order; copies follow their earliest version where that is opened.

    A copy whose earliest version is no member stands by itself.
    """
    by_id = {one.item_id: one for one in members}
    copies: dict[ItemId, list[StoryMember]] = {}
    for one in members:
        root = _root(one, by_id)
        if root is not one:
            copies.setdefault(root.item_id, []).append(one)
    folded = {one.item_id for some in copies.values() for one in some}
    rows = []
    for one in members:
        if one.item_id in folded:
            continue
        below = copies.get(one.item_id, [])
        is_open = bool(below) and one.item_id in opened
        for place, shown in enumerate((one, *below) if is_open else (one,)):
            rows.append(
                MemberRow(
                    member=shown,
                    copies=0 if place else len(below),
                    opened=is_open and not place,
                    under=bool(place),
                    ticked=shown.item_id in ticked,
                    why=shown.item_id in why,
                )
            )
    return rows


def _root(member: StoryMember, by_id: Mapping[ItemId, StoryMember]) -> StoryMember:
    """The earliest version that a copy, or a copy of a copy, goes back to.

    Copies that name each other in a ring are none: nothing may vanish.
    """
    seen = {member.item_id}
    at = member
    while at.copy_of is not None and at.copy_of in by_id:
        if at.copy_of in seen:
            return member
        seen.add(at.copy_of)
        at = by_id[at.copy_of]
    return at


def copies_told(rows: Sequence[MemberRow]) -> str:
    """As in "3 near-copies folded", "2 near-copies folded, 1 unfolded", "1 near-copy unfolded"."""
    folded = sum(row.copies for row in rows if not row.opened)
    unfolded = sum(row.copies for row in rows if row.opened)
    if not folded + unfolded:
        return ""
    words = counted(folded or unfolded, "near-copy", "near-copies")
    if not folded:
        return f"{words} unfolded"
    return f"{words} folded, {unfolded:,} unfolded" if unfolded else f"{words} folded"
