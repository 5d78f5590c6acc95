"""Who is the same person, in whatever letters, and under which name he or she is shown. Pure.

Two names are one person's when the last names are alike in Latin letters and the first names, where
both have one, do not speak against it. Names in one script must be spelled nearly alike; those of
two scripts differ by the way they are written over.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from anyascii import anyascii

from monitor.domain.language import base_of
from monitor.domain.story_views import Quotation

SAME_NAME = 0.72
"""Likeness of last names, 0..1, from which they are one, where they are of two scripts."""
SAME_SPELLING = 0.85  # of two names in one script
SAME_FIRST = 0.6

_PARTS = re.compile(r"[\s·・]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A speaker's name as a text in `language` has it."""

    name: str
    language: str


def last_name(name: str) -> str:
    """The last word of a name; behind a point where Chinese writes a foreign one."""
    return _PARTS.split(name)[-1]


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """A name in plain Latin letters, with what transliterations differ in taken out.

    "Зеленский", "Zelensky" and "Selenskyj" come close: y, j and doubled letters go.
    """
    letters = "".join(c for c in anyascii(name).casefold() if c.isalpha())
    for written, plain in (("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("ou", "u"), ("w", "v")):
        letters = letters.replace(written, plain)
    letters = re.sub(r"[yj]", "i", letters)
    return re.sub(r"(.)\1+", r"\1", letters)


@lru_cache(maxsize=65_536)
def alike(one: str, other: str, least: float) -> bool:
    """Whether two words in plain Latin letters are as like as `least`, 0..1; short ones: equal."""
    if one == other:
        return True
    if min(len(one), len(other)) < 3:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's; a last name alone must be spelled the same."""
    mine, theirs = (
        [word for word in map(latin, _PARTS.split(name)) if word] for name in (one, other)
    )
    if not mine or not theirs:
        return one == other
    least = SAME_SPELLING if _script(one) == _script(other) else SAME_NAME
    if len(mine) < 2 or len(theirs) < 2:
        return mine[-1] == theirs[-1]
    if not alike(mine[-1], theirs[-1], least):
        return False
    short = min(len(mine[0]), len(theirs[0]))
    if short == 1:  # an initial
        return mine[0][0] == theirs[0][0]
    return alike(mine[0], theirs[0], SAME_FIRST)


def by_speaker(
    quotations: Sequence[Quotation], spellings: Sequence[Spelling], target: str
) -> tuple[Quotation, ...]:
    """Quotations with those of one speaker together, all under one name.

    Args:
        quotations: in the order in which each would stand alone; a speaker stands where his or
            her first one does.
        spellings: each name as often as it was found, in order of time.
        target: the reader's language, whose spelling is chosen; else one in its letters, and of
            several the commonest.
    """
    people: list[list[str]] = []
    names = list(dict.fromkeys(quotation.speaker for quotation in quotations))
    names += [one.name for one in spellings if one.name not in names]
    # whole names first: a last name alone goes with the only one who has it
    for name in sorted(dict.fromkeys(names), key=lambda one: len(_PARTS.split(one)) < 2):
        fitting = [person for person in people if any(same_person(name, one) for one in person)]
        if fitting and (len(fitting) == 1 or len(_PARTS.split(name)) > 1):
            fitting[0].append(name)
        else:
            people.append([name])
    readable = _letters(quotations, spellings, target)
    shown: dict[str, str] = {}
    for person in people:
        chosen = _chosen(person, spellings, target, readable)
        shown |= dict.fromkeys(person, chosen)
    order = list(dict.fromkeys(shown[quotation.speaker] for quotation in quotations))
    named = [replace(quotation, speaker=shown[quotation.speaker]) for quotation in quotations]
    return tuple(sorted(named, key=lambda quotation: order.index(quotation.speaker)))


def _chosen(
    person: Sequence[str], spellings: Sequence[Spelling], target: str, readable: str | None
) -> str:
    """The name of a person that is shown: a whole one, as the reader would write it."""
    counts = Counter(one.name for one in spellings)
    theirs = {one.name for one in spellings if base_of(one.language) == base_of(target)}
    return min(
        person,
        key=lambda name: (
            len(_PARTS.split(name)) < 2,
            name not in theirs,
            _script(name) != readable,
            -counts[name],
            person.index(name),
        ),
    )


def _letters(
    quotations: Sequence[Quotation], spellings: Sequence[Spelling], target: str
) -> str | None:
    """The script of the reader's language, as far as the story shows it; None = not known."""
    own = [one.name for one in spellings if base_of(one.language) == base_of(target)]
    own += [one.translated for one in quotations if one.translated]
    return _script(own[0]) if own else None


def _script(name: str) -> str:
    """The script of the first letter: "LATIN", "CYRILLIC", "CJK"; "" without any."""
    letter = next((sign for sign in name if sign.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""
