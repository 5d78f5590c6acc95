"""Which stretches of an item are in which language, and in which colour they are shown."""

from itertools import groupby

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.domain.views import ItemView, Unit
from ui.theme.palette import Palette

NOT_COLORED = (NO_LANGUAGE, UNDETERMINED)


def colors_of(view: ItemView, palette: Palette) -> dict[str, str]:
    """A colour for each language: the reader's own ones blue, foreign ones the others in turn."""
    foreign = {unit.language for unit in _units(view) if unit.foreign}
    others = iter(palette.languages[1:])
    answer: dict[str, str] = {}
    for share in view.shares:
        known = share.language not in foreign and share.language not in NOT_COLORED
        own = palette.languages[0] if known else None
        if own is not None and own in answer.values():
            own = None
        answer[share.language] = own or next(others, palette.other_language)
    return answer


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
