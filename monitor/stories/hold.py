"""What the monitor's edits say of two items: that they stay together, or apart. Pure."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.ids import ItemId
from monitor.domain.story import HandEdit


class Word(StrEnum):
    """What is said of two items."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class _Said:
    edit_id: int
    together: frozenset[ItemId]
    moved: frozenset[ItemId]
    away: frozenset[ItemId]

    def word(self, one: ItemId, other: ItemId) -> Word | None:
        if one in self.together and other in self.together:
            return Word.TOGETHER
        if (one in self.moved and other in self.away) or (one in self.away and other in self.moved):
            return Word.APART
        return None


class Hold:
    """The edits in force. The later one wins where two speak of the same two items."""

    def __init__(self, edits: Iterable[HandEdit] = ()) -> None:
        self._of: dict[ItemId, list[_Said]] = {}
        for edit in sorted(edits, key=lambda edit: -edit.edit_id):
            said = _Said(
                edit.edit_id,
                frozenset(edit.together),
                frozenset(edit.moved),
                frozenset(edit.away),
            )
            for item in sorted(said.together | said.moved | said.away):
                self._of.setdefault(item, []).append(said)

    def __contains__(self, item: object) -> bool:
        return item in self._of

    def word(self, one: ItemId, other: ItemId) -> Word | None:
        """What the latest edit that speaks of both says."""
        for said in self._of.get(one, ()):
            word = said.word(one, other)
            if word is not None:
                return word
        return None

    def companions(self, item: ItemId) -> Iterator[ItemId]:
        """The items that stay with one, those of the latest edit first, by id within each."""
        seen = {item}
        for said in self._of.get(item, ()):
            if item not in said.together:
                continue
            for other in sorted(said.together - seen):
                seen.add(other)
                if self.word(item, other) is Word.TOGETHER:
                    yield other

    def parts(self, item: ItemId, others: Collection[ItemId]) -> bool:
        """Whether an item may not be with one of `others`."""
        if item not in self._of:
            return False
        return any(self.word(item, other) is Word.APART for other in others)

    def parts_any(self, some: Sequence[ItemId], others: Collection[ItemId]) -> bool:
        """Whether two stories may not be one."""
        return any(self.parts(item, others) for item in some)

    def binds(self, item: ItemId, others: Collection[ItemId]) -> bool:
        """Whether an item has to stay with one of `others`."""
        if item not in self._of:
            return False
        return any(self.word(item, other) is Word.TOGETHER for other in others)
