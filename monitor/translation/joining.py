"""Putting a sentence's translation together from what was said of its parts. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.translation import Alignment
from monitor.translation import alignment, checks, protect
from monitor.translation.protect import Part

_SPACELESS = frozenset({"zh", "zt", "ja", "th", "lo", "km", "my"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A part with its text in the other language; `alignment` from the part to this text."""

    part: Part
    text: str
    alignment: Alignment = ()


def said(part: Part, text: str, found: Alignment, target: str, faithful: bool) -> Said | None:
    """Mend a part's translation and put what is wanted into it.

    Args:
        part: what was asked for.
        text: the answer.
        found: the alignment between `part.text` and `text`.
        target: the language of the answer.
        faithful: see `checks.mend`.

    Returns:
        None where a name that stood for something is lost.
    """
    mended = checks.mend(part.text, text, target, faithful)
    whole = protect.restored(mended, part)
    if whole is None:
        return None
    found = alignment.carried(found, part.edits, alignment.difference(text, mended))
    return Said(part=part, text=whole[0], alignment=alignment.carried(found, (), whole[1]))


def joined(pieces: Sequence[Said], target: str) -> tuple[str, Alignment]:
    """Put the parts of a sentence together, in order, with their alignments."""
    space = "" if target.partition("-")[0] in _SPACELESS else " "
    text = ""
    found: list[tuple[int, int, int, int]] = []
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        shown = piece.text
        if not last and not piece.part.fixed:
            shown = checks.unstopped(piece.part.text, shown)
        if number and _apart(pieces[number - 1], piece, text, shown):
            text += space
        found += alignment.shifted(piece.alignment, piece.part.start, len(text))
        text += shown
    return text, tuple((a, b, c, min(d, len(text))) for a, b, c, d in found if c < len(text))


def _apart(before: Said, after: Said, text: str, shown: str) -> bool:
    """Whether a space is missing: between two pieces of one part, and between two words."""
    if not before.part.fixed and not after.part.fixed:
        return True
    return text[-1:].isalnum() and shown[:1].isalnum()
