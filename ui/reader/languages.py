"""Which stretches of an item are in which language."""

from itertools import groupby

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.domain.views import ItemView, Unit

NOT_COLORED = (NO_LANGUAGE, UNDETERMINED)


def stretches_of(view: ItemView) -> tuple[tuple[str, int], ...]:
    """Cut an item into `(language, letters)` in reading order, title first.

    What is of no language counts with what stands before it.
    """
    letters: list[tuple[str, int]] = []
    for unit in _units(view):
        count = sum(letter.isalpha() for letter in unit.text)
        if not count:
            continue
        language = unit.language
        if language in NOT_COLORED:
            language = letters[-1][0] if letters else view.dominant
        letters.append((language, count))
    return tuple(
        (language, sum(count for _, count in group))
        for language, group in groupby(letters, key=lambda pair: pair[0])
    )


def _units(view: ItemView) -> list[Unit]:
    return [*view.title_units, *(unit for block in view.blocks for unit in block.units)]
