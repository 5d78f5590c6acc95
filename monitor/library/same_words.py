"""Words of a sentence and of its translation that say the same. Pure; offsets are code points."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from anyascii import anyascii

from monitor.domain.translation import Alignment
from monitor.text.words import Word, words

ALIKE = 0.75  # share of the letters of a name that is the same in another script or inflection
SHORTEST = 4  # letters of a word that may be the same word without being a name

Pair = tuple[int, int, int]  # [start, end) of the sentence, number of a word of the translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A sentence and its translation, each with its words."""

    source: str
    target: str
    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]

    @classmethod
    def of(cls, source: str, target: str) -> "Sides":
        """Cut both into words."""
        return cls(source=source, target=target, ours=words(source), theirs=words(target))


def aligned(sides: Sides, alignment: Alignment) -> Iterator[Pair]:
    """The pairs that an engine gave; what reaches beyond either text is clipped or left out."""
    ends = [end for _, end in sides.theirs]
    for start, end, first, last in alignment:
        begin, stop = max(start, 0), min(end, len(sides.source))
        word = bisect_right(ends, max(first, 0))
        while begin < stop and word < len(ends) and sides.theirs[word][0] < last:
            yield begin, stop, word
            word += 1


def figures(sides: Sides) -> Iterator[Pair]:
    """Numbers, addresses and handles that both sides have; the second of equal ones is the second.

    "1 500", "1.500" and "1,500" are not looked into further than their figures.
    """
    places: dict[str, list[Word]] = {}
    for start, end in sides.ours:
        key = _figure(sides.source[start:end])
        if key:
            places.setdefault(key, []).append((start, end))
    for number, (start, end) in enumerate(sides.theirs):
        found = places.get(_figure(sides.target[start:end]))
        if found:
            yield (*found.pop(0), number)


def names(sides: Sides, start: int, end: int) -> list[Pair]:
    """Words within `[start, end)` of the sentence that its translation has, in whatever letters.

    An inflected name in Cyrillic is found in Latin letters too; 北京 is "Beijing" as a whole, for
    it has no spaces.
    """
    inside = [word for word in sides.ours if word[0] < end and word[1] > start]
    texts = {number: sides.target[a:b] for number, (a, b) in enumerate(sides.theirs)}
    latin = {number: latin_of(text) for number, text in texts.items()}
    whole = sides.source[start:end].strip()
    if len(inside) > 1 and not any(character.isspace() for character in whole):
        inside.append((start, end))
    found = []
    for a, b in inside:
        word, letters = sides.source[a:b], latin_of(sides.source[a:b])
        scored = [
            (_likeness(word, letters, texts[number], latin[number]), -number) for number in texts
        ]
        best = max(scored, default=(0.0, 0))
        if best[0] >= ALIKE:
            found.append((a, b, -best[1]))
    return found


def latin_of(word: str) -> str:
    """A word in Latin letters without marks and case, nothing else in it."""
    return "".join(letter for letter in anyascii(word).casefold() if letter.isalnum())


def _likeness(word: str, letters: str, other: str, others: str) -> float:
    """How much two words are the same one, 0..1; words that are no names must be equal."""
    if letters == others:
        return 1.0 if len(letters) >= SHORTEST or (_is_name(word) and len(letters) > 1) else 0.0
    if min(len(letters), len(others)) < SHORTEST or not (_is_name(word) and _is_name(other)):
        return 0.0
    matcher = SequenceMatcher(None, letters, others, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _is_name(word: str) -> bool:
    """Whether it may be one: it has a capital letter, or its script has none."""
    return not word[0].islower()


def _figure(word: str) -> str:
    """What numbers, addresses and handles have to have in common; "" for words."""
    digits = [character for character in word if unicodedata.category(character) == "Nd"]
    if digits and not any(character.isalpha() for character in word):
        return "".join(str(unicodedata.digit(digit)) for digit in digits)
    marked = any(character in "@#/" for character in word) or "." in word[1:-1]
    return word.casefold() if digits or marked else ""
