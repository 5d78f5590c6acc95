"""Words of a text in any script, as stretches that a mark may cover. Offsets are code points."""

import re
import unicodedata
from collections.abc import Iterator

from monitor.text import masks

# Scripts that set no spaces between words, in which each character counts as a word: Thai, Lao,
# Tibetan, Burmese, Khmer, kana and Han.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af]"
)
# Letters that belong to the consonant behind them, and such as belong to what is before them.
_BEFORE = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_BEHIND = frozenset("\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u30fc\uff70")
_INSIDE = frozenset("'’ʼ-‐‑.,:/&_·״׳")  # noqa: RUF001 - they are part of a word between two letters

Word = tuple[int, int]


def words(text: str) -> tuple[Word, ...]:
    """Cut a text into words `[start, end)`, without the punctuation around them.

    An address, a handle or a number is one word, also with stops in it; each character of Chinese,
    Japanese, Thai and the like is one. A text of nothing but punctuation is one word.
    """
    found: list[Word] = []
    done = 0
    for mask in masks.find(text):
        found += _spoken(text, done, mask.start)
        found.append((mask.start, mask.end))
        done = mask.end
    found += _spoken(text, done, len(text))
    if not found and text.strip():
        start = len(text) - len(text.lstrip())
        return ((start, len(text.rstrip())),)
    return tuple(found)


def _spoken(text: str, start: int, end: int) -> Iterator[Word]:
    begins: int | None = None
    for at in range(start, end):
        if not _belongs(text, at, start, end):
            if begins is not None:
                yield begins, at
            begins = None
        elif begins is None:
            begins = at
        elif _parts(text, at):
            yield begins, at
            begins = at
    if begins is not None:
        yield begins, end


def _belongs(text: str, at: int, start: int, end: int) -> bool:
    """Whether a character is one of a word; a stop is, between two others."""
    character = text[at]
    if character in _INSIDE:
        beside = start < at < end - 1
        return beside and _is_of_word(text[at - 1]) and _is_of_word(text[at + 1])
    return _is_of_word(character)


def _is_of_word(character: str) -> bool:
    if character.isalnum():
        return True
    kind = unicodedata.category(character)
    return kind[0] in "MS" or (kind == "Cf" and character in "\u200c\u200d")


def _parts(text: str, at: int) -> bool:
    """Whether a word ends before this character though nothing stands between them."""
    one, two = text[at - 1], text[at]
    if unicodedata.category(two)[0] == "M" or two in _BEHIND or one in _BEFORE:
        return False
    return bool(_UNSPACED.match(one) or _UNSPACED.match(two))
