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
MOST_NAMES = 3
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
    return _evidence([side], [0] * len(others), others)


def table(some: Sequence[Side], others: Sequence[Side]) -> Evidence:
    """What each of some items shares with each of others: the rows of the first, then the next."""
    left_of = [row for row in range(len(some)) for _ in others]
    return _evidence(some, left_of, [other for _ in some for other in others])


def each(given: Sequence[tuple[Side, Sequence[Side]]]) -> Evidence:
    """What each item shares with each of its own others: the rows of the first, then the next."""
    left_of = [row for row, (_, others) in enumerate(given) for _ in others]
    lefts = [side for side, _ in given]
    return _evidence(lefts, left_of, [other for _, others in given for other in others])


def _evidence(lefts: Sequence[Side], left_of: Sequence[int], others: Sequence[Side]) -> Evidence:
    """Pairs of `lefts[left_of[n]]` and `others[n]`."""
    pairs = [(lefts[left], other) for left, other in zip(left_of, others, strict=True)]
    both = [(one.features, other.features) for one, other in pairs]
    grams = _shared([side.features.grams for side in lefts], left_of, [o.grams for _, o in both])
    stems = _shared([side.features.stems for side in lefts], left_of, [o.stems for _, o in both])
    ages = np.array([(one.when - other.when).total_seconds() for one, other in pairs])
    plain = np.stack(
        (
            grams.cosine_of_titles,
            grams.cosine,
            stems.cosine,
            np.minimum(stems.telling, MOST_TELLING) / (10 * rarity.STEP),
            np.minimum(stems.telling_in_titles, MOST_TELLING) / (10 * rarity.STEP),
            np.array([min(one.words, o.words, MOST_WORDS) for one, o in both]) / MOST_WORDS,
            np.array([_numbers_shared(one, o) for one, o in both]),
            np.array([_contradict(one, o) for one, o in both], dtype=float),
            np.minimum(np.abs(ages) / DAY, MOST_DAYS),
            np.array([one.feed_id == other.feed_id for one, other in pairs], dtype=float),
            np.array([one.has_lead + o.has_lead for one, o in both]) / 2,
            np.array([min(len(one.names & o.names), MOST_NAMES) for one, o in both]) / MOST_NAMES,
            np.array([_are_elsewhere(one, o) for one, o in both], dtype=float),
            np.array([_are_of_other_days(one, o) for one, o in both], dtype=float),
        ),
        axis=1,
    )
    first, second = (_similarities(space, lefts, left_of, others) for space in encoders.SPACES)
    return Evidence(
        plain=plain,
        first=first,
        second=second,
        same_language=np.array([one.language == other.language for one, other in pairs]),
    )


def similarity(one: Side, other: Side) -> float | None:
    """Cosine of the centred vectors of the first space that knows both, None where none does."""
    for space in encoders.SPACES:
        mine, its = one.vectors.get(space.name), other.vectors.get(space.name)
        if mine is not None and its is not None:
            return float(mine @ its) / encoders.SCALE**2
    return None


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Of the pieces that two items have in common, a number for each pair."""

    cosine: NDArray[np.float64]
    cosine_of_titles: NDArray[np.float64]
    telling: NDArray[np.int64]
    telling_in_titles: NDArray[np.int64]


@cache
def _scratch(rows: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Two tables with a place for each bucket; all zero between uses. One thread groups."""
    size = rows * rarity.BUCKETS
    return np.zeros(size, np.uint8), np.zeros(size, np.uint8)


def _shared(lefts: Sequence[Pieces], left_of: Sequence[int], others: Sequence[Pieces]) -> _Shared:
    sizes = [len(other.buckets) for other in others]
    edges = np.concatenate(([0], np.cumsum(sizes)))
    buckets = np.concatenate([other.buckets for other in others])
    if len(lefts) > 1:
        buckets = buckets + np.repeat(np.array(left_of) * rarity.BUCKETS, sizes)
    rarities, titled = _scratch(len(lefts))
    own = np.concatenate([one.buckets + row * rarity.BUCKETS for row, one in enumerate(lefts)])
    rarities[own] = np.concatenate([one.rarities for one in lefts])
    titled[own] = np.concatenate([one.in_title for one in lefts])
    worth = rarities[buckets].astype(np.int64)
    both_titles = titled[buckets] * np.concatenate([other.in_title for other in others])
    rarities[own] = 0
    titled[own] = 0
    telling = np.where(worth >= TELLING, worth, 0)
    squares = worth * worth
    # sums of whole numbers, so that they are the same whatever stands beside
    sums = np.zeros((4, buckets.size + 1), dtype=np.int64)
    np.cumsum((squares, squares * both_titles, telling, telling * both_titles), 1, out=sums[:, 1:])
    totals = np.diff(sums[:, edges], axis=1)
    ones = [lefts[left] for left in left_of]
    pairs = list(zip(ones, others, strict=True))
    lengths = np.array([one.length * other.length for one, other in pairs])
    title_lengths = np.array([one.title_length * other.title_length for one, other in pairs])
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


def _are_elsewhere(one: Features, other: Features) -> bool:
    """Whether both titles name places, and none is the same."""
    return bool(one.places) and bool(other.places) and not one.places & other.places


def _are_of_other_days(one: Features, other: Features) -> bool:
    """Whether both titles name weekdays, or both name dates, and none is the same."""
    if not one.dates or not other.dates:
        return False
    for kind in ("d", "m"):
        mine = {day for day in one.dates if day.startswith(kind)}
        its = {day for day in other.dates if day.startswith(kind)}
        if mine and its and not mine & its:
            return True
    return False


def _similarities(
    space: encoders.Space, lefts: Sequence[Side], left_of: Sequence[int], others: Sequence[Side]
) -> NDArray[np.float64]:
    answer = np.full(len(others), np.nan)
    owns = [side.vectors.get(space.name) for side in lefts]
    rows, ones, vectors = [], [], []
    for row, (left, other) in enumerate(zip(left_of, others, strict=True)):
        own, its = owns[left], other.vectors.get(space.name)
        if own is not None and its is not None:
            rows.append(row)
            ones.append(own)
            vectors.append(its)
    if rows:
        products = np.einsum("ij,ij->i", np.stack(ones), np.stack(vectors), dtype=np.float64)
        answer[rows] = products / encoders.SCALE**2
    return answer
