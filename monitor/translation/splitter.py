"""Breaking up text for a translation model, by rule: no model, so nothing that could be fetched."""

import re
import unicodedata
from collections.abc import Callable

from monitor.text import sentences

WIDE = 3.5
_ROOM = 0.2
_JOINER = "\u200d"

# Where a cut hurts least comes first. White space after a mark keeps "1,000" and "10:30" whole;
# Chinese and Japanese marks are followed by none.
_SEAMS = (
    re.compile(r"(?<=[.!?…;:։؛؟।])[\"'»”’)\]]*\s+|(?<=[。！？；：])"),  # noqa: RUF001
    re.compile(r"(?<=[,،])[\"'»”’)\]]*\s+|\s+(?=[–—(\[])|(?<=[，、])"),  # noqa: RUF001
)
_SPACE = re.compile(r"\s+")


class RuleSplitter:
    """A sentence splitter of the shape that argostranslate asks for (`.split_sentences`)."""

    def __init__(self, language: str) -> None:
        self.language = language

    def split_sentences(self, text: str) -> list[str]:
        """Cut `text` into sentences, without the white space around them."""
        return [sentence.text for sentence in sentences.cut(text, self.language)]


def width(text: str) -> float:
    """Measure text in characters, a wide one of East Asia (it says more) as 3.5."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + (WIDE - 1) * wide


def break_up(
    text: str, limit: float, measure: Callable[[str], float]
) -> tuple[tuple[int, int], ...]:
    """Cut text into pieces of which `measure` says at most `limit`.

    Args:
        text: what is too long, perhaps.
        limit: the largest measure of a piece; a single character is never cut further.
        measure: how long a piece is (characters, tokens).

    Returns:
        Ranges `[start, end)` of `text` in order, without white space at their ends; all other
        characters are in exactly one of them. Each cut is made near the middle, at the end of a
        sentence or clause, else at a comma or dash, else at white space, else between characters.
    """
    pieces = []
    waiting = [(0, len(text))]
    while waiting:
        start, end = _trimmed(text, *waiting.pop())
        if end - start <= 1 or measure(text[start:end]) <= limit:
            pieces.append((start, end))
        else:
            cut = _cut(text, start, end)
            waiting += [(cut, end), (start, cut)]
    return tuple((start, end) for start, end in pieces if end > start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    end -= len(piece) - len(piece.rstrip())
    return min(end, start + len(piece) - len(piece.lstrip())), end


def _cut(text: str, start: int, end: int) -> int:
    """The place of the best cut, strictly inside."""
    room = int((end - start) * _ROOM)
    for seam in _SEAMS:
        places = _places(seam, text, start + room, end - room)
        if places:
            return _nearest(places, start, end)
    return _nearest(_places(_SPACE, text, start, end) or [_hard_cut(text, start, end)], start, end)


def _places(seam: re.Pattern[str], text: str, start: int, end: int) -> list[int]:
    return [m.end() for m in seam.finditer(text, start, end) if start < m.end() < end]


def _nearest(places: list[int], start: int, end: int) -> int:
    return min(places, key=lambda place: abs(2 * place - start - end))


def _hard_cut(text: str, start: int, end: int) -> int:
    """The middle, but not between a letter and the marks that sit on it."""
    middle = (start + end) // 2
    for place in range(middle, end):
        joined = _JOINER in (text[place], text[place - 1])
        if not joined and not unicodedata.category(text[place]).startswith("M"):
            return place
    return middle
