"""Where near-copies meet: bands of MinHash over pairs of words, small enough for an index.

Of a title, of the opening of a text, and of a longer text as a whole a sketch is made each: copies
keep one of them, whatever becomes of the others. What is sketched is the set of unordered pairs of
words that stand beside each other or with one between: one word replaced spoils four of them, and
few pairs are frequent enough to bring strangers together. Locality-sensitive hashing after Broder
1997 and Indyk & Motwani 1998: each band is the hash of `ROWS` minima, and texts that share one
band are looked at word by word.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from monitor.domain.copies import COMPARED
from monitor.stories.copies_words import Compared, compared

Hashes = npt.NDArray[np.uint64]

ROWS = 2
TITLE_BANDS, OPENING_BANDS, WHOLE_BANDS = 14, 10, 8
OPENING = 40  # words of a text
LEAST_TITLE = 3  # words; fewer are no copy of anything
LEAST_TEXT = 8
SKETCHED = 2_000  # words of a text

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIXERS = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def bands(title: str, text: str, language: str) -> tuple[int, ...]:
    """The bands of an item, to be looked up: numbers from -2**31 to 2**31 - 1, ascending.

    Two items that share one may be near-copies; two that share none are taken for strangers. The
    same text has the same bands in every process and on every machine.

    Args:
        title: of the item, "" where it has none.
        text: its plain text, "" where it has none.
        language: BCP 47 code of what most of it is in.
    """
    body = compared(text[:COMPARED], language).matter()
    return bands_of(compared(title, language).matter(), body)


def bands_of(title: Compared, text: Compared) -> tuple[int, ...]:
    """As `bands`, of the words that matter, cut already."""
    found: list[int] = []
    words = text.keys[:SKETCHED]
    if len(title) >= LEAST_TITLE:
        found += _bands(title.keys, TITLE_BANDS, 1)
    if len(words) >= LEAST_TEXT:
        found += _bands(words[:OPENING], OPENING_BANDS, 2)
    if len(words) > OPENING:
        found += _bands(words, WHOLE_BANDS, 3)
    return tuple(sorted(set(found)))


def _bands(words: Sequence[str], count: int, sketch: int) -> list[int]:
    minima = _minima(_pairs(words), count * ROWS)
    rows = minima.reshape(count, ROWS)
    hashed = np.arange(count, dtype=np.uint64) * _GOLDEN + np.uint64(sketch)
    for column in range(ROWS):
        hashed = _mixed(hashed ^ rows[:, column])
    return [int(band) for band in (hashed >> np.uint64(32)).astype(np.uint32).view(np.int32)]


def _pairs(words: Sequence[str]) -> Hashes:
    """Hashes of the pairs of words at a distance of one or two, whichever comes first."""
    hashes = np.fromiter((_hashed(word) for word in words), dtype=np.uint64, count=len(words))
    mixed = _mixed(hashes)
    return np.unique(
        np.concatenate([_mixed(mixed[:-1] + mixed[1:]), _mixed(mixed[:-2] + mixed[2:])])
    )


def _minima(pairs: Hashes, count: int) -> Hashes:
    """The least of each of `count` permutations of the pairs' hashes."""
    keys = _mixed(np.arange(1, count + 1, dtype=np.uint64) * _GOLDEN)
    return np.concatenate(  # a few permutations at a time: a long text has thousands of pairs
        [_mixed(pairs[None, :] ^ keys[n : n + 4, None]).min(axis=1) for n in range(0, count, 4)]
    )


def _mixed(values: Hashes) -> Hashes:
    """SplitMix64's finaliser (Steele, Lea & Flood 2014): every bit hangs on every bit."""
    values = (values ^ (values >> np.uint64(30))) * _MIXERS[0]
    values = (values ^ (values >> np.uint64(27))) * _MIXERS[1]
    return values ^ (values >> np.uint64(31))


@lru_cache(maxsize=1 << 16)
def _hashed(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")
