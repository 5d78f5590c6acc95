"""Which stretch of an item a person points at: what a correction of its language is about. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.item import Part
from monitor.domain.views import ItemView, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """`[start, end)` of a part, in code points, with the unit that it begins in.

    `text` is what it holds; `selected` = the person selected it, else it is all of its span.
    """

    unit: Unit
    part: Part
    start: int
    end: int
    text: str
    selected: bool = False


def of_unit(view: ItemView, unit: Unit) -> Picked | None:
    """The whole span that a unit is a sentence of; None for a unit of no part.

    Units of one span follow each other without a gap and are known in the same way.
    """
    if unit.part is None or not unit.text.strip():
        return None
    beside = _siblings(view, unit)
    place = beside.index(unit)
    first = last = place
    while first > 0 and _is_one(beside[first - 1], beside[first]):
        first -= 1
    while last + 1 < len(beside) and _is_one(beside[last], beside[last + 1]):
        last += 1
    units = beside[first : last + 1]
    text = "".join(one.text for one in units)
    return _trimmed(unit, unit.part, units[0].start, text, selected=False)


def of_title(view: ItemView) -> Picked | None:
    """The foreign part of a title, else all of it; None for a title without words."""
    worded = [unit for unit in view.title_units if unit.text.strip()]
    foreign = [unit for unit in worded if unit.foreign]
    return of_unit(view, (foreign or worded)[0]) if worded else None


def of_selection(view: ItemView, first: Unit | None, last: Unit | None, text: str) -> Picked | None:
    """The selected `text` where it is within one paragraph or several of one part.

    Of a selection in one unit it is just these words, where the unit has them once; otherwise all
    of the units that it touches. None where it touches nothing that can be corrected.
    """
    if first is None or last is None or first.part is None or first.part is not last.part:
        return None
    wanted = text.strip()
    if first is last and wanted and first.text.count(wanted) == 1:
        start = first.start + first.text.index(wanted)
        return _trimmed(first, first.part, start, wanted, selected=True)
    touched = [one for one in _all(view, first.part) if first.start <= one.start <= last.start]
    if not touched:
        return None
    whole = "".join(one.text for one in touched)
    start, end = touched[0].start, touched[-1].end
    return Picked(unit=first, part=first.part, start=start, end=end, text=whole, selected=True)


def of_span(view: ItemView, part: Part, start: int, end: int) -> Picked | None:
    """The span `[start, end)` of a part, None where no unit begins or lies in it."""
    inside = [one for one in _all(view, part) if one.start < end and one.end > start]
    worded = [one for one in inside if one.text.strip()]
    if not worded:
        return None
    text = "".join(one.text for one in inside)
    return Picked(unit=worded[0], part=part, start=start, end=end, text=text)


def _trimmed(unit: Unit, part: Part, start: int, text: str, selected: bool) -> Picked:
    begin = start + len(text) - len(text.lstrip())
    words = text.strip()
    return Picked(
        unit=unit, part=part, start=begin, end=begin + len(words), text=words, selected=selected
    )


def _siblings(view: ItemView, unit: Unit) -> Sequence[Unit]:
    groups = [view.title_units, *(block.units for block in view.blocks)]
    return next((group for group in groups if unit in group), (unit,))


def _all(view: ItemView, part: Part) -> list[Unit]:
    units = [*view.title_units, *(unit for block in view.blocks for unit in block.units)]
    return [unit for unit in units if unit.part is part]


def _is_one(one: Unit, two: Unit) -> bool:
    known = [(u.language, u.kind, u.confidence, u.given, u.part) for u in (one, two)]
    return known[0] == known[1] and one.end == two.start
