"""Names: short pieces in another script that belong to the language around them."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from collections.abc import Sequence

from monitor.language.evidence import words_of
from monitor.language.pieces import Boundary, Piece

_LONGEST = 40  # letters
_MOST_WORDS = 5
_CASELESS_LONGEST = 12
_STARTS_LINE = (Boundary.PARAGRAPH, Boundary.LINE)
# Particles inside names that are written small.
_PARTICLES = frozenset(("de", "da", "di", "van", "von", "der", "den", "bin", "al", "и", "і", "y"))


def is_name(text: str, pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a piece is a name in another script than the pieces around it.

    That is: few words, each capitalised (or few letters, where the script has no capitals), in
    brackets or within a line that is mostly in another script. A line of its own is no name here,
    because a call to action may be just as short.
    """
    piece = pieces[number]
    if piece.masked or piece.dateline is not None or not 0 < piece.letters <= _LONGEST:
        return False
    if not _foreign_beside(pieces, number):
        return False
    if piece.bracketed:
        return True
    if piece.boundary is Boundary.SENTENCE:
        return False
    return _looks_like_a_name(words_of(text[piece.start : piece.end]), piece.letters)


def _foreign_beside(pieces: Sequence[Piece], number: int) -> bool:
    """Tell whether a neighbour in the same line is in another script."""
    piece = pieces[number]
    beside = []
    if number and piece.boundary not in _STARTS_LINE:
        beside.append(pieces[number - 1])
    if number + 1 < len(pieces) and pieces[number + 1].boundary not in _STARTS_LINE:
        beside.append(pieces[number + 1])
    others = [p for p in beside if p.letters and not p.masked and p.script != piece.script]
    return sum(p.letters for p in others) > piece.letters


def _looks_like_a_name(words: Sequence[str], letters: int) -> bool:
    if not words or len(words) > _MOST_WORDS:
        return False
    if not any(c.islower() or c.isupper() for c in words[0]):
        return letters <= _CASELESS_LONGEST
    return len(words) == 1 or all(
        word[0].isupper() or not word[0].isalpha() or word in _PARTICLES for word in words
    )


def is_lone_name(words: Sequence[str]) -> bool:
    """Tell whether a whole text is but a name or a code: "UEFA", "ISO 9001", "SpaceX", "v2.0.1".

    At most two short words, none of which is written small.
    """
    if len(words) > 2 or sum(map(len, words)) > 14:
        return False
    return all(_is_code(word) for word in words)


def _is_code(word: str) -> bool:
    plain = word.isascii()
    return plain and (not word.islower() or len(word) <= 3 or any(c.isdigit() for c in word))
