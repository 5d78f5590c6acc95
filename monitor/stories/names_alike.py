"""How alike two spellings sound, 0..1, whatever their scripts and languages.

An edit distance over sounds in which what transcriptions do costs little (g for h, e for i, a vowel
that Arabic leaves out) and what makes another name costs much. Names of several words must agree
word by word, in order.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Iterator
from functools import lru_cache

from monitor.domain.name import Spelling
from monitor.stories.names_endings import stems
from monitor.stories.names_known import known_in, lookup, words_of
from monitor.stories.names_sounds import (
    KINDS,
    bare,
    english_vowels,
    script_of,
    skeletons,
    sounds,
)

ONE_NAME = 0.9
"""Spellings of two languages that are this much alike are taken for one name."""

_VOWELS = frozenset("aeiou")
_ABJADS = ("Arab", "Hebr")
_NEAR_VOWELS = {"ei": 0.2, "ou": 0.4, "ao": 0.45, "ae": 0.5, "au": 0.6}
_VOICED = frozenset({"bp", "dt", "gk", "bv"})
_SHORTEST = 5.0
_ONE_KNOWN = 0.05
_CASE, _GENITIVE = 0.05, 0.2  # of an ending that is cut; "Philips" is seldom of Philip
_ARTICLE_WORDS = "al el аль ас аш эль"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_DOUBLES = re.compile(r"([^aeiouy])\1+")
_SKY = re.compile("(?<=[sc]k)[yij]{1,2}$")


def alike(one: Spelling, other: Spelling) -> float:
    """How alike two spellings are, 0..1: 1 = known to be one name, or sounding the same.

    Symmetric. 0 where both are known and are two, or where they have not as many words.
    """
    first, second = _words(one), _words(other)
    known, known_too = known_as(one), known_as(other)
    if known and known_too:
        return float(known == known_too)
    if not first or len(first) != len(second):
        return 0.0
    pairs = zip(first, second, strict=True)
    found = min(words_alike(*sorted(((a, one.language), (b, other.language)))) for a, b in pairs)
    # a word that is not known where the name is known otherwise is hardly that name
    if (known and _knows(other.language, known)) or (known_too and _knows(one.language, known_too)):
        return max(0.0, found - _ONE_KNOWN)
    return found


def are_one(one: Spelling, other: Spelling) -> bool:
    """Whether two spellings sound so much alike that they are taken for one name."""
    same = language_of(one) == language_of(other)
    return alike(one, other) >= (1.0 if same else ONE_NAME)


@lru_cache(maxsize=65_536)
def words_alike(one: tuple[str, str], other: tuple[str, str]) -> float:
    """How alike two folded words are, each with its language; 0 where no skeleton is shared."""
    if one == other or _letters(one[0]) == _letters(other[0]):
        return 1.0
    if one[1].partition("-")[0] == other[1].partition("-")[0]:
        return float(_is_case(*one, other[0]) or _is_case(*other, one[0]))
    if not _skeletons(*one) & _skeletons(*other):
        return 0.0
    unwritten = (_is_abjad(other[0]), _is_abjad(one[0]))
    best = 0.0
    for sound, cut in _forms(*one):
        for sound_too, cut_too in _forms(*other):
            length = max(_SHORTEST, (len(sound) + len(sound_too)) / 2)
            cost = _distance(sound, sound_too, unwritten)
            best = max(best, 1 - (cost + cut + cut_too) / length)
    return best


def _letters(word: str) -> str:
    """What differs between papers of one language: accents, doubles, "-sky" or "-skiy"."""
    return _SKY.sub("i", _DOUBLES.sub(r"\1", bare(word)))


def _is_case(word: str, language: str, nominative: str) -> bool:
    """Whether a word is another case of a name, or both have one stem."""
    base = language.partition("-")[0]
    other = {nominative, *stems(nominative, base)}
    return any(form in other for form in stems(word, base))


def _is_abjad(word: str) -> bool:
    return script_of(word) in _ABJADS


@lru_cache(maxsize=16_384)
def _words(one: Spelling) -> tuple[str, ...]:
    words = words_of(one.text)
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def language_of(one: Spelling) -> str:
    """The language without script and region."""
    return one.language.partition("-")[0]


def are_cases(one: Spelling, other: Spelling) -> bool:
    """Whether two spellings of one language are one name in two cases, or but for an accent."""
    return alike(one, other) == 1.0


@lru_cache(maxsize=16_384)
def known_as(one: Spelling) -> str | None:
    """The id of a name that is known beforehand, else None."""
    words = _words(one)
    return lookup(words, one.language.partition("-")[0]) if words else None


@lru_cache(maxsize=256)
def _known_idents(language: str) -> frozenset[str]:
    return frozenset(known_in(language).phrases.values())


def _knows(language: str, ident: str) -> bool:
    """Whether a language has a known spelling of a known name."""
    return ident in _known_idents(language.partition("-")[0])


def _skeletons(word: str, language: str) -> frozenset[str]:
    base = language.partition("-")[0]
    return frozenset().union(*(skeletons(form, base) for form in (word, *stems(word, base))))


def _forms(word: str, language: str) -> Iterator[tuple[str, float]]:
    """The sounds of a word and, at a little cost, of its stems."""
    base = language.partition("-")[0]
    for form in (word, *stems(word, base)):
        cost = 0.0 if form == word else _GENITIVE if word == f"{form}s" else _CASE
        for sound in sounds(form, base):
            yield _even(sound), cost
            for english in english_vowels(form, sound):
                yield _even(english), cost + 0.05


def _even(sound: str) -> str:
    """Without glides and doubles."""
    kept = ""
    for letter in sound.replace("ts", "c").replace("y", "i"):
        if not kept or kept[-1] != letter:
            kept += letter
    return kept


def _distance(one: str, other: str, unwritten: tuple[bool, bool]) -> float:
    """The least cost of changes that make one sound of another.

    `unwritten`: a vowel of the one, of the other, may be missing opposite, where none is written.
    """
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _extra(letter, unwritten[1]))
    for letter in one:
        last, row = row, [row[0] + _extra(letter, unwritten[0])]
        for n, letter_too in enumerate(other):
            row.append(
                min(
                    last[n + 1] + _extra(letter, unwritten[0]),
                    row[n] + _extra(letter_too, unwritten[1]),
                    last[n] + _change(letter, letter_too),
                )
            )
    return row[-1]


def _extra(letter: str, unwritten: bool) -> float:
    if letter in _VOWELS:
        return 0.05 if unwritten else 0.4
    return 0.5 if letter == "h" else 1.0


@lru_cache(maxsize=2_048)
def _change(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if (one in _VOWELS) != (other in _VOWELS):
        return 1.4
    pair = "".join(sorted((one, other)))
    if one in _VOWELS:
        return _NEAR_VOWELS.get(pair, 0.6)
    kinds = "".join(sorted(pair.translate(KINDS)))
    if kinds[0] == kinds[-1]:
        return 0.1
    return 0.6 if kinds in _VOICED or kinds in ("Ss", "mn") else 1.2
