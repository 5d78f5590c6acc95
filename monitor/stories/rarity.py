"""How rare a piece of a word or a stem is in the news: a fixed table, so that it never drifts.

The table is counted from some 200,000 headlines of eight countries (tests/bench/story_rarity.py).
Pieces are hashed: no word is kept. Rarity among the items of the moment would make what an item
says depend on what else is in memory.
"""

import zlib
from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from monitor import paths

BUCKETS = 1 << 17
STEP = 16
"""Rarities are whole numbers, this many to one unit of a natural logarithm, so that their sums are
exact and the same in any order."""

FILE = "rarity.npz"


def buckets_of(pieces: Iterable[str]) -> set[int]:
    """The buckets of pieces."""
    return {zlib.crc32(piece.encode("utf-8", "replace")) % BUCKETS for piece in pieces}


@cache
def of_grams() -> NDArray[np.uint8]:
    """The rarity of each bucket of character 4-grams: STEP * ln(headlines / those with it)."""
    return _load("grams")


@cache
def of_stems() -> NDArray[np.uint8]:
    """The rarity of each bucket of word stems, as `of_grams`."""
    return _load("stems")


def _load(name: str) -> NDArray[np.uint8]:
    with np.load(paths.resource("stories", FILE)) as tables:
        table: NDArray[np.uint8] = tables[name]
    return table
