"""Quotation marks that a model left out, put back around the words that were quoted. Pure."""

import itertools

from monitor.domain.translation import Alignment
from monitor.translation import alignment

_MATES = {"“": "”", "«": "»", "„": "“”", "「": "」", "『": "』", '"': '"'}
_APOSTROPHES = frozenset("'‘’")  # noqa: RUF001
_MARKS = frozenset('“”«»„「」『』"')


def restored(source: str, text: str, found: Alignment) -> tuple[str, Alignment]:
    """Put marks around what a sentence quotes: all that its text lacks, or the mate of a lone one.

    Done only where the alignment says plainly which words these are: all together, with none
    between that stands for something else.

    Returns:
        The text and the alignment, both as they were where nothing is to be done.
    """
    quoted = _quoted(source)
    marks = [place for place, sign in enumerate(text) if sign in _MARKS]
    if not quoted or len(marks) > 1 or (marks and len(quoted) > 1):
        return text, found
    changes: list[tuple[int, int, str]] = []
    for start, end in quoted:
        words = _words(found, start, end)
        if words is None:
            return text, found
        plain = (text[marks[0]] if marks else source[start]) == '"'
        left, right = ('"', '"') if plain else ("“", "”")
        changes += [_opening(text, words[0], left), _closing(text, words[1], right)]
    if marks:
        changes = _mate(marks[0], changes)
    if any(one[0] > other[0] for one, other in itertools.pairwise(changes)):
        return text, found
    new, edits = alignment.replaced(text, changes)
    return new, alignment.carried(found, (), edits)


def _opening(text: str, place: int, mark: str) -> tuple[int, int, str]:
    """A mark to be set; an apostrophe that the model has there instead goes."""
    return (place - (text[:place][-1:] in _APOSTROPHES), place, mark)


def _closing(text: str, place: int, mark: str) -> tuple[int, int, str]:
    alone = text[place : place + 1] in _APOSTROPHES and not text[place + 1 : place + 2].isalnum()
    return (place, place + alone, mark)


def _mate(mark: int, changes: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of the two marks to be set, the one that is not there; none if that cannot be told."""
    opening, closing = changes
    if mark < opening[0]:
        return [closing]
    return [opening] if mark >= closing[0] else []


def _quoted(source: str) -> list[tuple[int, int]]:
    """Where marks open and close again, not one within another."""
    found: list[tuple[int, int]] = []
    opened = None
    for place, sign in enumerate(source):
        if opened is not None and sign in _MATES[source[opened]]:
            found.append((opened, place))
            opened = None
        elif opened is None and sign in _MATES:
            opened = place
    return found


def _words(found: Alignment, start: int, end: int) -> tuple[int, int] | None:
    """The words of the text that stand for those of the sentence between two places."""
    inside = {(c, d) for a, b, c, d in found if start < a and b <= end}
    outside = {(c, d) for a, b, c, d in found if not (start < a and b <= end)}
    if not inside:
        return None
    first, last = min(c for c, _ in inside), max(d for _, d in inside)
    mixed = any(first <= c < last for c, _ in outside - inside)
    return None if mixed else (first, last)
