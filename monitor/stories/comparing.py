"""One item beside others: everything the rule is told of each pair. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from monitor.domain.ids import FeedId, ItemId
from monitor.stories import encoders, rarity
from monitor.stories.features import Features, Pieces
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
    shared = {
        name: _shared(pick(own), [pick(other.features) for other in others])
        for name, pick in PICKS.items()
    }
    ages = np.array([(side.when - other.when).total_seconds() for other in others])
    plain = np.stack(
        (
            _cosines("title", shared["title"], own, others),
            _cosines("whole", shared["whole"], own, others),
            _cosines("stems", shared["stems"], own, others),
            np.minimum(shared["telling"][0], MOST_TELLING) / (10 * rarity.STEP),
            np.minimum(shared["telling_title"][0], MOST_TELLING) / (10 * rarity.STEP),
            np.array([min(own.words, other.features.words, MOST_WORDS) for other in others])
            / MOST_WORDS,
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


PICKS: dict[str, Callable[[Features], Pieces]] = {
    "title": lambda features: features.title,
    "whole": lambda features: features.whole,
    "stems": lambda features: features.stems,
    "telling_title": lambda features: features.telling_title,
    "telling": lambda features: features.telling,
}


def _shared(own: Pieces, others: Sequence[Pieces]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each of `others` the sums of the rarities, and of their squares, that `own` has too."""
    sizes = [len(other.buckets) for other in others]
    if not own.buckets.size or not sum(sizes):
        nothing = np.zeros(len(others), dtype=np.int64)
        return nothing, nothing
    buckets = np.concatenate([other.buckets for other in others])
    places = np.minimum(np.searchsorted(own.buckets, buckets), own.buckets.size - 1)
    worth = np.where(own.buckets[places] == buckets, own.rarities[places], 0)
    edges = np.concatenate(([0], np.cumsum(sizes)))
    sums = np.concatenate(([0], np.cumsum(worth)))
    squares = np.concatenate(([0], np.cumsum(worth * worth)))
    return np.diff(sums[edges]), np.diff(squares[edges])


def _cosines(
    name: str,
    shared: tuple[NDArray[np.int64], NDArray[np.int64]],
    own: Features,
    others: Sequence[Side],
) -> NDArray[np.float64]:
    pick = PICKS[name]
    lengths = np.array([pick(other.features).length for other in others]) * pick(own).length
    return shared[1] / np.maximum(lengths, 1)


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
