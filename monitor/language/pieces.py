"""Pieces: the smallest stretches that may be in a language of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Boundary(IntEnum):
    """What stands between a piece and the one before it, the strongest first."""

    PARAGRAPH = 0
    LINE = 1
    SENTENCE = 2
    QUOTE = 3
    DASH = 4
    BRACKET = 5
    SCRIPT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch `[start, end)` of the text that is taken to be in one language.

    `boundary` is what stands before it. `script` is the one with most letters in it ("" = no
    letters), `letters` how many letters it has. `dateline` is the index of the dateline it is,
    else None; `masked` = URL, handle, code: in no language.
    """

    start: int
    end: int
    boundary: Boundary
    script: str
    letters: int
    quoted: bool = False
    bracketed: bool = False
    masked: bool = False
    dateline: int | None = None


# Boundaries between sentences, as opposed to those within one.
_OUTERMOST = (Boundary.PARAGRAPH, Boundary.LINE)
_OUTER = (Boundary.PARAGRAPH, Boundary.LINE, Boundary.SENTENCE)


def ends_line(pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether nothing follows a piece in its line."""
    following = pieces[number + 1] if number + 1 < len(pieces) else None
    return following is None or following.boundary in _OUTERMOST


def is_whole_sentence(pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a piece is a sentence or a line of its own, rather than a part of one."""
    following = pieces[number + 1] if number + 1 < len(pieces) else None
    closed = following is None or following.boundary in _OUTER
    return closed and pieces[number].boundary in _OUTER


def lines_of(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Yield for each line the number of its first piece and of the one after its last."""
    first = 0
    for number in range(1, len(pieces) + 1):
        if number == len(pieces) or pieces[number].boundary in _OUTERMOST:
            yield first, number
            first = number
