"""What the monitor's edits say of two items: that they stay together, or apart. Pure.

The edits are followed in order. Each is of items as they stood then: those that it puts together
are of one group from then on, with whoever was in their groups; those that it moves away leave the
group of those that they are kept apart from. So what is said of one item holds for all of its
group, also for those that are not placed yet.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum

from monitor.domain.ids import ItemId
from monitor.domain.story import HandEdit


class Word(StrEnum):
    """What is said of two items."""

    TOGETHER = "together"
    APART = "apart"


class Hold:
    """The edits in force. The later one wins where two speak of the same two items."""

    def __init__(self, edits: Iterable[HandEdit] = ()) -> None:
        self._group: dict[ItemId, int] = {}
        self._items: dict[int, set[ItemId]] = {}
        self._apart: dict[int, set[int]] = {}
        ordered = sorted(edits, key=lambda edit: edit.edit_id)
        for edit in ordered:
            self._follow(edit)
        for edit in ordered:
            self._part(edit)

    def __contains__(self, item: object) -> bool:
        return item in self._group

    def __bool__(self) -> bool:
        return bool(self._group)

    def word(self, one: ItemId, other: ItemId) -> Word | None:
        """What is said of two items, None = nothing."""
        first, second = self._group.get(one), self._group.get(other)
        if first is None or second is None:
            return None
        if first == second:
            return Word.TOGETHER
        return Word.APART if second in self._apart.get(first, ()) else None

    def companions(self, item: ItemId) -> Iterator[ItemId]:
        """The other items that stay with one, by id."""
        if item in self._group:
            yield from sorted(self._items[self._group[item]] - {item})

    def parts(self, item: ItemId, others: Collection[ItemId]) -> bool:
        """Whether an item may not be with one of `others`."""
        if self._group.get(item) not in self._apart:
            return False
        return any(self.word(item, other) is Word.APART for other in others)

    def parts_any(self, some: Sequence[ItemId], others: Collection[ItemId]) -> bool:
        """Whether two stories may not be one."""
        return any(self.parts(item, others) for item in some)

    def binds(self, item: ItemId, others: Collection[ItemId]) -> bool:
        """Whether an item has to stay with one of `others`."""
        if item not in self._group:
            return False
        return any(self.word(item, other) is Word.TOGETHER for other in others)

    def _follow(self, edit: HandEdit) -> None:
        """Let items leave the groups of those that they are kept apart from; join the others."""
        left = {self._group_of(item) for item in edit.away}
        new: dict[int, int] = {}  # those that leave one group stay with each other
        for item in edit.moved:
            group = self._group_of(item)
            if group in left:
                if group not in new:
                    new[group] = self._new()
                self._put(item, new[group])
        together = edit.together
        for item in together[1:]:
            self._join(self._group_of(together[0]), self._group_of(item))

    def _part(self, edit: HandEdit) -> None:
        """Keep groups apart, unless a later edit has put them together."""
        moved = {self._group_of(item) for item in edit.moved}
        away = {self._group_of(item) for item in edit.away}
        for one in moved:
            for other in away - {one}:
                self._apart.setdefault(one, set()).add(other)
                self._apart.setdefault(other, set()).add(one)

    def _group_of(self, item: ItemId) -> int:
        if item not in self._group:
            self._put(item, self._new())
        return self._group[item]

    def _new(self) -> int:
        group = len(self._items)
        self._items[group] = set()
        return group

    def _put(self, item: ItemId, group: int) -> None:
        before = self._group.get(item)
        if before is not None:
            self._items[before].discard(item)
        self._group[item] = group
        self._items[group].add(item)

    def _join(self, one: int, other: int) -> None:
        if one != other:
            for item in list(self._items[other]):
                self._put(item, one)
