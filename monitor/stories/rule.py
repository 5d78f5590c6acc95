"""The learned rule: how likely two items are on the same event. Pure.

A logistic regression on what two items share, one for two items in one language and one for two
languages, and one each for which encoders know both items. The coefficients are in
resources/stories/join_rule.json; tests/bench/train_stories.py fits them on labelled headlines.
"""

from dataclasses import dataclass
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from monitor import paths

FILE = "join_rule.json"

Matrix = NDArray[np.float64]

PLAIN = (
    "grams of titles",
    "grams",
    "stems",
    "telling stems",
    "telling stems of titles",
    "shortest title",
    "numbers shared",
    "numbers contradict",
    "days apart",
    "same outlet",
    "with lead",
    "names shared",
    "places contradict",
    "dates contradict",
)
"""The features without vectors, in order; see `Evidence` for their units."""

FIRST = (
    "similarity",
    "similarity squared",
    "similarity x grams of titles",
    "similarity x telling stems of titles",
    "similarity x shortest title",
)
SECOND = (
    "second similarity",
    "second similarity squared",
)
BOTH = ("similarity x second similarity",)

LOWEST, HIGHEST = -6.0, 6.0
"""Bounds of the logit: beyond them one pair should not outweigh others."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What pairs share, one row a pair.

    `plain` are the features PLAIN: cosines of rarity-weighted sets 0..1; telling stems as the sum
    of their rarities (nats, at most 30) / 10; shortest title in words (at most 12) / 12; numbers
    shared 0, .5 (only single digits) or 1; numbers contradict 0 or 1; days apart at most 4; same
    outlet 0 or 1; with lead 0, .5, 1; names shared by their keys (at most 3) / 3; places and
    dates contradict 0 or 1. `first` and `second` are cosines of the centred vectors, NaN
    where an item of the pair has none.
    """

    plain: Matrix
    first: NDArray[np.float64]
    second: NDArray[np.float64]
    same_language: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Coefficients:
    """`weights` in the order of `names`, for features as they are."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    intercept: float


def logits(evidence: Evidence, models: dict[str, Coefficients] | None = None) -> Matrix:
    """The logit of "same event" for each pair, in [LOWEST, HIGHEST], rounded to six places."""
    models = models or load()
    answer = np.empty(len(evidence.plain))
    has_first, has_second = ~np.isnan(evidence.first), ~np.isnan(evidence.second)
    kinds = evidence.same_language * 4 + has_first * 2 + has_second * 1
    for kind in np.unique(kinds).tolist():
        rows = np.flatnonzero(kinds == kind)
        same, first, second = bool(kind & 4), bool(kind & 2), bool(kind & 1)
        model = models[name_of(same=same, first=first, second=second)]
        found = columns(evidence, rows, first=first, second=second)
        # summed along the row, which gives the same bits however many rows there are
        answer[rows] = (found * np.array(model.weights)).sum(axis=1) + model.intercept
    return np.clip(answer, LOWEST, HIGHEST).round(6)


def columns(evidence: Evidence, rows: NDArray[np.intp], *, first: bool, second: bool) -> Matrix:
    """The features of some pairs, in the order of `names_of`, C-contiguous."""
    plain = evidence.plain[rows]
    parts = [plain]
    if first:
        similarity = evidence.first[rows, None]
        crossed = similarity * plain[:, [0, 4, 5]]
        parts.extend((similarity, similarity * similarity, crossed))
    if second:
        other = evidence.second[rows, None]
        parts.extend((other, other * other))
    if first and second:
        parts.append(evidence.first[rows, None] * evidence.second[rows, None])
    return np.ascontiguousarray(np.concatenate(parts, axis=1))


def names_of(*, first: bool, second: bool) -> tuple[str, ...]:
    """The names of the columns."""
    return (
        *PLAIN,
        *(FIRST if first else ()),
        *(SECOND if second else ()),
        *(BOTH if first and second else ()),
    )


def name_of(*, same: bool, first: bool, second: bool) -> str:
    """The name of a model in the file."""
    encoders = [name for name, has in (("first", first), ("second", second)) if has]
    return f"{'same' if same else 'cross'}:{'+'.join(encoders) or 'none'}"


def chance(logit: float) -> float:
    """The chance that belongs to a logit, 0..1."""
    return float(1 / (1 + np.exp(-logit)))


@cache
def load() -> dict[str, Coefficients]:
    """The coefficients that come with the program."""
    raw = paths.resource("stories", FILE).read_bytes()
    return msgspec.json.decode(raw, type=dict[str, Coefficients])
