"""One item beside others: everything the rule is told of each pair. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import numpy as np
from numpy.typing import NDArray

from monitor.domain.ids import FeedId, ItemId
from monitor.stories import encoders, rarity
from monitor.stories.features import TELLING, Features, Pieces
from monitor.stories.rule import Evidence

MOST_TELLING = 30 * rarity.STEP
MOST_WORDS = 12
MOST_DAYS = 4.0
DAY = 86_400.0


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """An item as it is compared; `vectors` by the name of their space, in whole numbers."""

    item_id: ItemId
    feed_id: FeedId
    outlet: str
    language: str
    when: datetime
    title: str
    features: Features
    vectors: Mapping[str, NDArray[np.float32]]


def evidence(side: Side, others: Sequence[Side]) -> Evidence:
    """What `side` shares with each of `others`, a row each."""
    own = side.features
    grams = _shared(own.grams, [other.features.grams for other in others])
    stems = _shared(own.stems, [other.features.stems for other in others])
    ages = np.array([(side.when - other.when).total_seconds() for other in others])
    words = np.array([min(own.words, other.features.words, MOST_WORDS) for other in others])
    plain = np.stack(
        (
            grams.cosine_of_titles,
            grams.cosine,
            stems.cosine,
            np.minimum(stems.telling, MOST_TELLING) / (10 * rarity.STEP),
            np.minimum(stems.telling_in_titles, MOST_TELLING) / (10 * rarity.STEP),
            words / MOST_WORDS,
            np.array([_numbers_shared(own, other.features) for other in others]),
            np.array([_contradict(own, other.features) for other in others], dtype=float),
            np.minimum(np.abs(ages) / DAY, MOST_DAYS),
            np.array([side.feed_id == other.feed_id for other in others], dtype=float),
            np.array([own.has_lead + other.features.has_lead for other in others]) / 2,
        ),
        axis=1,
    )
    first, second = (_similarities(space, side, others) for space in encoders.SPACES)
    return Evidence(
        plain=plain,
        first=first,
        second=second,
        same_language=np.array([side.language == other.language for other in others]),
    )


def similarity(one: Side, other: Side) -> float | None:
    """Cosine of the centred vectors of the first space that knows both, None where none does."""
    for space in encoders.SPACES:
        mine, its = one.vectors.get(space.name), other.vectors.get(space.name)
        if mine is not None and its is not None:
            return float(mine @ its) / encoders.SCALE**2
    return None


def joined(parts: Sequence[Evidence]) -> Evidence:
    """The rows of several, one after the other."""
    return Evidence(
        np.concatenate([part.plain for part in parts]),
        np.concatenate([part.first for part in parts]),
        np.concatenate([part.second for part in parts]),
        np.concatenate([part.same_language for part in parts]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Of the pieces that one item has in common with others, a number for each other."""

    cosine: NDArray[np.float64]
    cosine_of_titles: NDArray[np.float64]
    telling: NDArray[np.int64]
    telling_in_titles: NDArray[np.int64]


@cache
def _scratch() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Two tables with a place for each bucket; all zero between uses. One thread groups."""
    return np.zeros(rarity.BUCKETS, np.uint8), np.zeros(rarity.BUCKETS, np.uint8)


def _shared(own: Pieces, others: Sequence[Pieces]) -> _Shared:
    edges = np.concatenate(([0], np.cumsum([len(other.buckets) for other in others])))
    buckets = np.concatenate([other.buckets for other in others])
    rarities, titled = _scratch()
    rarities[own.buckets] = own.rarities
    titled[own.buckets] = own.in_title
    worth = rarities[buckets].astype(np.int64)
    both_titles = titled[buckets] * np.concatenate([other.in_title for other in others])
    rarities[own.buckets] = 0
    titled[own.buckets] = 0
    telling = np.where(worth >= TELLING, worth, 0)
    squares = worth * worth
    # sums of whole numbers, so that they are the same whatever stands beside
    sums = np.zeros((4, buckets.size + 1), dtype=np.int64)
    np.cumsum((squares, squares * both_titles, telling, telling * both_titles), 1, out=sums[:, 1:])
    totals = np.diff(sums[:, edges], axis=1)
    lengths = np.array([other.length for other in others]) * own.length
    title_lengths = np.array([other.title_length for other in others]) * own.title_length
    return _Shared(
        totals[0] / np.maximum(lengths, 1),
        totals[1] / np.maximum(title_lengths, 1),
        totals[2],
        totals[3],
    )


def _numbers_shared(one: Features, other: Features) -> float:
    shared = one.numbers & other.numbers
    if not shared:
        return 0.0
    return 1.0 if max(shared) > 9 else 0.5


def _contradict(one: Features, other: Features) -> bool:
    return bool(one.numbers) and bool(other.numbers) and not one.numbers & other.numbers


def _similarities(space: encoders.Space, side: Side, others: Sequence[Side]) -> NDArray[np.float64]:
    own = side.vectors.get(space.name)
    answer = np.full(len(others), np.nan)
    if own is None:
        return answer
    rows = [place for place, other in enumerate(others) if space.name in other.vectors]
    if rows:
        matrix = np.stack([others[row].vectors[space.name] for row in rows])
        answer[rows] = (matrix @ own) / encoders.SCALE**2
    return answer
