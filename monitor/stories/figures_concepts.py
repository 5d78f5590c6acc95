"""Where a sentence speaks of what is counted: concepts that are the same in all languages. Pure."""

# ruff: noqa: RUF001 - letters and marks of other scripts are the subject here

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from monitor.stories import figures_words_people as people
from monitor.stories import figures_words_things as things

PEOPLE = "people"
_SPACE = r"[\s\-‑\u00a0\u202f]+"
_UNSPACED = frozenset(("zh", "ja", "ko", "th"))
# a beginning with more behind it is another word: "Drohnenangriff" is no drone
_COMPOUNDING = frozenset(("de", "nl"))


@dataclass(frozen=True, slots=True)
class Spot:
    """A concept at `[start, end)` of a sentence."""

    start: int
    end: int
    concept: str


@dataclass(frozen=True, slots=True)
class Spots:
    """The concepts of a sentence: what happened, to whom or what, what money is for."""

    fates: tuple[Spot, ...]
    things: tuple[Spot, ...]
    purposes: tuple[Spot, ...]


def spots(folded: str, language: str) -> Spots:
    """The concepts of a casefolded sentence, each kind in order of text."""
    return Spots(*(_found(_pattern(kind, language), folded) for kind in range(3)))


def befalls(fate: str, thing: str | None) -> bool:
    """Whether a fate can be that of a thing: people die, helicopters are shot down."""
    return (fate in people.FATES) == (thing is None or is_people(thing))


def is_people(thing: str) -> bool:
    """Whether a thing is a kind of people."""
    return thing in people.PEOPLE


def of_people(fate: str) -> bool:
    """Whether a fate is one of people."""
    return fate in people.FATES


def following(found: Sequence[Spot], at: int) -> Spot | None:
    """The first spot from `at` on."""
    place = bisect_left(found, at, key=lambda spot: spot.start)
    return found[place] if place < len(found) else None


def preceding(found: Sequence[Spot], at: int) -> Spot | None:
    """The last spot that ends before `at`."""
    place = bisect_left(found, at, key=lambda spot: spot.start)
    while place and found[place - 1].end > at:
        place -= 1
    return found[place - 1] if place else None


def _found(pattern: re.Pattern[str] | None, folded: str) -> tuple[Spot, ...]:
    if pattern is None:
        return ()
    names = _names()
    return tuple(
        Spot(match.start(), match.end(), names[int(match.lastgroup[1:])])
        for match in pattern.finditer(folded)
        if match.lastgroup is not None
    )


@cache
def _names() -> tuple[str, ...]:
    tables = (people.FATES, things.FATES, people.PEOPLE, things.THINGS, things.PURPOSES)
    return tuple(dict.fromkeys(name for table in tables for name in table))


@cache
def _pattern(kind: int, language: str) -> re.Pattern[str] | None:
    """One pattern of all words of a language, the longest first; None where there are none."""
    tables = (
        (people.FATES, things.FATES),
        (people.PEOPLE, things.THINGS),
        (things.PURPOSES,),
    )[kind]
    words = [
        (word, _names().index(name))
        for table in tables
        for name, by_language in table.items()
        for word in by_language.get(language, "").split("|")
        if word
    ]
    if not words:
        return None
    words.sort(key=lambda one: (-len(one[0]), one))
    # words of one concept that stand together share a group: each group costs time
    groups: list[tuple[int, list[str]]] = []
    for word, number in words:
        groups.append((number, [_regex(word, language)]))
    runs = _by_concept(groups)
    body = "|".join(f"(?P<c{number}>{'|'.join(some)})" for number, some in runs)
    if language in _UNSPACED:
        return re.compile(body)
    return re.compile(rf"(?<![^\W\d_])(?:{body})(?![^\W\d_])")


def _by_concept(groups: Sequence[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """One group a concept: a whole word is whole, so that its order does not matter much.

    Phrases ("air defence systems") go first, for their first word may be a thing of its own.
    """
    merged: dict[int, list[str]] = {}
    for number, words in groups:
        merged.setdefault(number, []).extend(words)
    return list(merged.items())


def _regex(word: str, language: str) -> str:
    ending = r"\w{0,3}" if language in _COMPOUNDING else r"\w*"
    parts = word.replace("'", "['’]").replace("*", ending).split(" ")
    return _SPACE.join(parts)
