"""What of an item is compared beside its vectors: pieces of words, stems, numbers. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from monitor.stories import rarity
from monitor.stories.calendar_words import Pattern, pattern_of
from monitor.stories.names import name_keys

LONGEST = 400  # characters of a title that are looked at
LEAD = 300  # and of what stands below
STEM = 5  # characters of a word that are compared, so that most endings do not count
TELLING = 4 * rarity.STEP
"""From this rarity on a stem tells something: one headline in fifty or fewer has it."""

# Vowel signs and accents that stand apart from their letters and are no letters to `re`: combining
# accents, Hebrew, Arabic, the scripts of India.
_SIGNS = "".join(
    chr(code)
    for code in (*range(0x300, 0x370), *range(0x591, 0x671), *range(0x900, 0xE00))
    if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)
KNOWN_NAME = "="  # opens the keys of names that are known beforehand, see `names.name_keys`

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_SIGNS}])*")
_NUMBER = re.compile(r"\d+")
_MOMENT = re.compile(r"\b\d{1,2}(?::\d{2}|[./]\d{1,2}(?:[./]\d{2,4})?)\b|\b\d{4}-\d{2}-\d{2}\b")
_MARKS = re.compile("[^a-z0-9]")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Buckets of pieces of title and lead, ascending, with their rarities.

    `in_title` says which of them the title has; `length` is that of the vector of rarities,
    `title_length` that of the title's alone.
    """

    buckets: NDArray[np.int32]
    rarities: NDArray[np.uint8]
    in_title: NDArray[np.bool_]
    length: float
    title_length: float


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """An item as it is compared: character 4-grams, stems of words, the numbers of its title.

    `words` counts those of the title. `names` are keys of the names in the title, the same in every
    script, `places` those of them that are known beforehand: countries, cities. `telling` are the
    buckets of the stems that are rare enough to tell something, ascending.
    """

    grams: Pieces
    stems: Pieces
    numbers: frozenset[int]
    words: int
    has_lead: bool
    names: frozenset[str]
    places: frozenset[str]
    pattern: Pattern

    @property
    def dates(self) -> frozenset[str]:
        """Weekdays and dates in words ("d0", "m11-22") of the title."""
        return self.pattern.moments

    @property
    def telling(self) -> NDArray[np.int32]:
        """The buckets of telling stems."""
        return self.stems.buckets[self.stems.rarities >= TELLING]


def of_item(
    title: str,
    lead: str = "",
    translated: str = "",
    language: str = "und",
    said: Iterable[str] = (),
) -> Features:
    """Look at an item. What stands in `translated` counts as part of the lead.

    `said` are names of it that the person joined, one word for all spellings of each: it counts
    as a stem of the title, and as a rare one.
    """
    opening = " ".join(part for part in (lead[:LEAD], translated[: LONGEST + LEAD]) if part)
    stems_of_title = stems_in(title[:LONGEST])
    words = len(stems_of_title)
    names = name_keys(title[:LONGEST], language)
    stems_of_title += [f"name {name}" for name in said]
    return Features(
        grams=_pieces(grams(title), grams(opening) if opening else (), rarity.of_grams()),
        stems=_pieces(stems_of_title, stems_in(opening), rarity.of_stems()),
        numbers=numbers(title),
        words=words,
        has_lead=bool(lead),
        names=names,
        places=frozenset(name for name in names if name.startswith(KNOWN_NAME)),
        pattern=pattern_of(title[:LONGEST], language),
    )


def tokens(text: str) -> list[str]:
    """The words of a text, in ASCII; Chinese, Japanese and Korean ones as pairs of characters.

    Other scripts are transliterated, so that a name is alike in Cyrillic and in Latin.
    """
    found: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if _UNSPACED.search(word):
            found.extend(sorted(_slices(word, 2)))
        elif latin := in_latin(word):
            found.append(latin)
    return found


def words(text: str) -> list[str]:
    """The words of a text as they are written, in full-width and other forms made plain."""
    return _WORD.findall(unicodedata.normalize("NFKC", text))


def is_unspaced(word: str) -> bool:
    """Whether a word is compared in pairs of characters: Chinese, Japanese, Korean."""
    return bool(_UNSPACED.search(word))


@lru_cache(maxsize=32_768)
def in_latin(word: str) -> str:
    """A word in ASCII, without the marks of transliteration: "Gyumri", "Tramp", "Zelenskiy".

    Soft signs and ejectives ("T'ramp'i") are signs that no newspaper writes in a name; the Armenian
    u is two letters of which each has a sound of its own elsewhere.
    """
    if not word.isascii():
        word = anyascii(word.replace("\u0578\u0582", "u")).lower()
    return _MARKS.sub("", word)


def stems_in(text: str) -> list[str]:
    """The first five characters of each word."""
    return [token[:STEM] for token in tokens(text)]


@lru_cache(maxsize=1_024)  # a title's take some kilobytes
def grams(text: str) -> frozenset[str]:
    """Character 4-grams of the words of a text, in ASCII, each word opened by "_".

    Other scripts are transliterated. Chinese, Japanese and Korean words give pairs of characters
    as they are.
    """
    found: set[str] = set()
    for word in _WORD.findall(unicodedata.normalize("NFKC", text[: LONGEST * 2]).casefold()):
        if _UNSPACED.search(word):
            found.update(_slices(word, 2))
        else:
            latin = in_latin(word)
            if len(latin) > 1:
                found.update(_slices(f"_{latin}", 4))
    return frozenset(found)


def likeness(one: str, other: str) -> float:
    """Cosine of the sets of grams of two titles, 0..1; 0 where either has none."""
    a, b = grams(one), grams(other)
    if not a or not b:
        return 0.0
    return float(len(a & b) / np.sqrt(len(a) * len(b)))


def numbers(title: str) -> frozenset[int]:
    """The numbers written in figures of any script."""
    return frozenset(int(found) for found in _NUMBER.findall(title[:LONGEST]))


def moments(title: str) -> frozenset[str]:
    """Clock times and dates in figures: "18:00", "23.11", "2023-11-23"."""
    return frozenset(_MOMENT.findall(title[:LONGEST]))


def without_numbers(title: str) -> str:
    """The title with its figures taken out."""
    return _NUMBER.sub(" ", title[:LONGEST])


def _pieces(of_title: Iterable[str], of_opening: Iterable[str], table: NDArray[np.uint8]) -> Pieces:
    titled = rarity.buckets_of(of_title)
    buckets = np.array(sorted(titled | rarity.buckets_of(of_opening)), dtype=np.int32)
    in_title = np.array([bucket in titled for bucket in buckets.tolist()], dtype=bool)
    rarities = table[buckets]
    squares = rarities.astype(np.int64) ** 2
    return Pieces(
        buckets,
        rarities,
        in_title,
        float(np.sqrt(squares.sum())),
        float(np.sqrt(squares[in_title].sum())),
    )


def _slices(word: str, size: int) -> set[str]:
    return {word[start : start + size] for start in range(max(1, len(word) - size + 1))}
