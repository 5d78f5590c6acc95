"""What of an item is compared beside its vectors: pieces of words, stems, numbers. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from monitor.stories import rarity

LONGEST = 400  # characters of a title that are looked at
LEAD = 300  # and of what stands below
STEM = 5  # characters of a word that are compared, so that most endings do not count
TELLING = 4 * rarity.STEP
"""From this rarity on a stem tells something: one headline in fifty or fewer has it."""

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_MOMENT = re.compile(r"\b\d{1,2}(?::\d{2}|[./]\d{1,2}(?:[./]\d{2,4})?)\b|\b\d{4}-\d{2}-\d{2}\b")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Buckets of pieces, ascending, with their rarities; `length` is that of the vector."""

    buckets: NDArray[np.int64]
    rarities: NDArray[np.int64]
    length: float


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """An item as it is compared. `title` and `whole` (title and lead) are character 4-grams.

    `telling_title` and `telling` are the stems that are rare enough to tell something, `stems` all
    of title and lead. `words` counts those of the title. `numbers` are those of the title.
    """

    title: Pieces
    whole: Pieces
    stems: Pieces
    telling_title: Pieces
    telling: Pieces
    numbers: frozenset[int]
    words: int
    has_lead: bool


def of_item(title: str, lead: str = "", translated: str = "") -> Features:
    """Look at an item. What stands in `translated` counts as part of the lead."""
    opening = " ".join(part for part in (lead[:LEAD], translated[: LONGEST + LEAD]) if part)
    whole = f"{title[:LONGEST]} {opening}"
    stems_of_title, stems = stems_in(title[:LONGEST]), stems_in(whole)
    return Features(
        title=_pieces(sorted(grams(title)), rarity.of_grams()),
        whole=_pieces(sorted(grams(title) | grams(opening)), rarity.of_grams()),
        stems=_pieces(stems, rarity.of_stems()),
        telling_title=_pieces(stems_of_title, rarity.of_stems(), TELLING),
        telling=_pieces(stems, rarity.of_stems(), TELLING),
        numbers=numbers(title),
        words=len(tokens(title[:LONGEST])),
        has_lead=bool(lead),
    )


def tokens(text: str) -> list[str]:
    """The words of a text, in ASCII; Chinese, Japanese and Korean ones as pairs of characters.

    Other scripts are transliterated, so that a name is alike in Cyrillic and in Latin.
    """
    found: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if _UNSPACED.search(word):
            found.extend(_slices(word, 2))
        elif latin := anyascii(word).lower():
            found.append(latin)
    return found


def stems_in(text: str) -> list[str]:
    """The first five characters of each word."""
    return [token[:STEM] for token in tokens(text)]


@lru_cache(maxsize=32_768)
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
            latin = anyascii(word).lower()
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


def _pieces(pieces: list[str], table: NDArray[np.int64], least: int = 1) -> Pieces:
    buckets = rarity.buckets_of(pieces)
    rarities = table[buckets]
    kept = rarities >= least
    buckets, rarities = buckets[kept], rarities[kept]
    return Pieces(buckets, rarities, float(np.sqrt((rarities * rarities).sum())))


def _slices(word: str, size: int) -> set[str]:
    return {word[start : start + size] for start in range(max(1, len(word) - size + 1))}
