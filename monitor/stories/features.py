"""What of a title is compared beside its vector: pieces of words, and numbers."""

import math
import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

LONGEST = 400  # characters of a title that are looked at

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_MOMENT = re.compile(r"\b\d{1,2}(?::\d{2}|[./]\d{1,2}(?:[./]\d{2,4})?)\b|\b\d{4}-\d{2}-\d{2}\b")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


@lru_cache(maxsize=32_768)
def grams(title: str) -> frozenset[str]:
    """Character 4-grams of the words of a title, in ASCII, each word opened by "_".

    Other scripts are transliterated, so that a name is alike in Cyrillic and in Latin. Chinese,
    Japanese and Korean words give pairs of characters as they are.
    """
    found: set[str] = set()
    for word in _WORD.findall(unicodedata.normalize("NFKC", title[:LONGEST]).casefold()):
        if _UNSPACED.search(word):
            found.update(_pieces(word, 2))
        else:
            latin = anyascii(word).lower()
            if len(latin) > 1:
                found.update(_pieces(f"_{latin}", 4))
    return frozenset(found)


def likeness(one: str, other: str) -> float:
    """Cosine of the sets of grams of two titles, 0..1; 0 where either has none."""
    a, b = grams(one), grams(other)
    if not a or not b:
        return 0.0
    return len(a & b) / math.sqrt(len(a) * len(b))


def numbers(title: str) -> frozenset[int]:
    """The numbers written in figures of any script."""
    return frozenset(int(found) for found in _NUMBER.findall(title[:LONGEST]))


def moments(title: str) -> frozenset[str]:
    """Clock times and dates in figures: "18:00", "23.11", "2023-11-23"."""
    return frozenset(_MOMENT.findall(title[:LONGEST]))


def without_numbers(title: str) -> str:
    """The title with its figures taken out."""
    return _NUMBER.sub(" ", title[:LONGEST])


def _pieces(word: str, size: int) -> set[str]:
    return {word[start : start + size] for start in range(max(1, len(word) - size + 1))}
