"""Where the units of an item stand in the shown document, and the way from one to the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from ui.reader.copying import Index

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretches:
    """Ranges `[start, end)` of document positions by the number of a unit, both of its texts.

    `foreign` are the numbers of foreign units in the order of the page, with where they begin.
    """

    ranges: Mapping[int, tuple[Range, ...]]
    foreign: tuple[tuple[int, int], ...]  # (position, number)


NOWHERE = Stretches(ranges={}, foreign=())


def stretches_of(document: QTextDocument, index: Index) -> Stretches:
    """Find the units in a document by the names that `ui.reader.marks` gave them."""
    ranges: dict[int, list[Range]] = {}
    block = document.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            fragment = walk.fragment()
            found = index.find(fragment.charFormat().toolTip())
            if found is not None:
                start = fragment.position()
                _add(ranges.setdefault(found[0].number, []), start, start + fragment.length())
            walk += 1
        block = block.next()
    foreign = sorted(
        (places[0][0], number)
        for number, places in ranges.items()
        if index.units[number][0].foreign
    )
    return Stretches(
        ranges={number: tuple(places) for number, places in ranges.items()},
        foreign=tuple(foreign),
    )


def _add(places: list[Range], start: int, end: int) -> None:
    if places and places[-1][1] == start:
        places[-1] = (places[-1][0], end)
    else:
        places.append((start, end))


def neighbour(
    foreign: Sequence[tuple[int, int]], number: int | None, direction: int, seen_from: int
) -> int | None:
    """The foreign unit after (`direction` 1) or before (-1) unit `number`; None at the ends.

    Where no unit is chosen, the first one after the position `seen_from`, or the last before it.
    """
    numbers = [one for _, one in foreign]
    if number in numbers:
        place = numbers.index(number) + direction
    elif direction > 0:
        place = bisect_left(foreign, (seen_from, -1))
    else:
        place = bisect_right(foreign, (seen_from, -1)) - 1
    return numbers[place] if 0 <= place < len(numbers) else None
