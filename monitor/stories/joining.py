"""From pairs of items to stories: what a story offers to an item, and when two are one. Pure.

The second step of the learned rule: a logistic regression on the strongest links of an item to a
story, fitted like the first (`rule`) by tests/bench/train_stories.py. One chance likeness is not
enough where other members contradict it, and a story of weeks needs more than one of two items.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from monitor.domain.ids import ItemId, StoryId
from monitor.stories import comparing, rule, serials
from monitor.stories.comparing import Side
from monitor.stories.shelf import Near

FEATURES = (
    "strongest link",
    "mean of 2",
    "mean of 4",
    "mean of 8",
    "mean of 16",
    "mean of 40",
    "ln of size",
    "ln of hours",
)
"""What the join is decided by, in order; see `features_of`."""

DEPTHS = (2, 4, 8, 16, 40)
MISSING = -3.5
"""The logit at most of a member that was not among the candidates."""
LEAST = -2.5
"""A story whose strongest link is weaker has nothing to offer."""
LARGEST = 40  # members of a story that count

CLEARLY = 1.0
"""An item that its story holds moves only to one that offers this much more (a logit)."""

MOST = 6  # members of each of two stories that are compared
ONE = 0.5
"""Two stories are one if the best links of their members have this mean (a logit)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a story has to offer to an item: `worth` in logits, by the link to `nearest`.

    `links` counts its members that are more likely than not on the same event.
    """

    story_id: StoryId
    worth: float
    nearest: Side
    links: int

    @property
    def is_taken(self) -> bool:
        """Whether it is enough to join."""
        return self.worth >= 0

    @property
    def chance(self) -> float:
        """The chance that it is right, 0..1."""
        return rule.chance(self.worth)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two stories are one: `worth` in logits, by the link between `nearest`."""

    worth: float
    nearest: tuple[Side, Side]

    @property
    def is_one(self) -> bool:
        """Whether they are."""
        return self.worth >= ONE

    @property
    def chance(self) -> float:
        """The chance that it is right, 0..1."""
        return rule.chance(self.worth)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a story stands for an item: members within reach of it, at most LARGEST; the last."""

    size: int
    last: datetime


def links_of(side: Side, near: Near, places: Mapping[ItemId, StoryId]) -> dict[StoryId, list[int]]:
    """For each story the places in `near` of its members, the strongest link first.

    Instalments of one series are no links.
    """
    links: dict[StoryId, list[int]] = {}
    for place, other in enumerate(near.items):
        story = places.get(other.item_id)
        if story is not None and not serials.are_instalments(side, other):
            links.setdefault(story, []).append(place)
    return {story: rows for story, rows in links.items() if near.logits[rows[0]] >= LEAST}


def offers(
    side: Side,
    near: Near,
    links: Mapping[StoryId, Sequence[int]],
    standings: Mapping[StoryId, Standing],
) -> list[Offer]:
    """What the linked stories offer, the best first; equals by the lower id."""
    found = [_offer(side, near, story, rows, standings[story]) for story, rows in links.items()]
    return sorted(found, key=lambda offer: (-offer.worth, offer.story_id))


def is_worth_moving(offers: Sequence[Offer], story: StoryId) -> bool:
    """Whether the best offer is that of another story, and clearly better than that of the own.

    Where its own story holds an item well it stays, so that little new evidence moves nothing.
    """
    best = offers[0]
    own = next((offer for offer in offers if offer.story_id == story), None)
    if own is None or not own.is_taken:
        return best.story_id != story
    return best.worth - own.worth >= CLEARLY


def features_of(logits: Sequence[float], size: int, hours: float) -> tuple[float, ...]:
    """The features of a join in order of FEATURES.

    `logits` are those of the item's links to the story, the strongest first. A mean of n is over
    the n strongest, or all of a smaller story; members that are no candidates count as weak.
    `hours` is the time since the story's last item.
    """
    size = max(size, len(logits))
    rest = min(MISSING, logits[-1])
    means = []
    for depth in DEPTHS:
        counted = min(depth, size)
        known = logits[:counted]
        means.append((sum(known) + rest * (counted - len(known))) / counted)
    return (logits[0], *means, math.log(size), math.log1p(max(hours, 0.0)))


def worth(features: Sequence[float], model: rule.Coefficients | None = None) -> float:
    """The logit of the join, rounded to six places; joined from 0 on."""
    model = model or rule.load()["join"]
    total = sum(weight * value for weight, value in zip(model.weights, features, strict=True))
    return round(total + model.intercept, 6)


def verdict(some: Sequence[Side], others: Sequence[Side]) -> Verdict:
    """Compare each of some items with each of others: the mean of everybody's best link decides."""
    table = rule.logits(comparing.table(some, others)).reshape(len(some), len(others))
    at = np.unravel_index(int(table.argmax()), table.shape)
    mean = (table.max(axis=0).mean() + table.max(axis=1).mean()) / 2
    return Verdict(round(float(mean), 6), (some[int(at[0])], others[int(at[1])]))


def _offer(
    side: Side, near: Near, story: StoryId, rows: Sequence[int], standing: Standing
) -> Offer:
    logits = [near.logits[row] for row in rows]
    hours = abs(side.when - standing.last) / timedelta(hours=1)
    return Offer(
        story,
        worth(features_of(logits, standing.size, hours)),
        near.items[rows[0]],
        sum(1 for logit in logits if logit >= 0),
    )
