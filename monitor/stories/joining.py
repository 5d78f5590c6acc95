"""From pairs of items to stories: which story has the most to offer, and when two are one. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from monitor.domain.ids import ItemId, StoryId
from monitor.stories import comparing, rule, serials
from monitor.stories.comparing import Side
from monitor.stories.shelf import Near

TOP = 3
BEST = 0.5
"""A story offers this much of its strongest link, and for the rest the mean of its strongest
three: one chance likeness is not enough where others contradict it."""
TAKEN = 0.0

MOST = 24  # members of a story that are looked at
ONE = 0.0


@dataclass(frozen=True, slots=True)
class Offer:
    """What a story has to offer to an item: `worth` in logits, by the link to `nearest`."""

    story_id: StoryId
    worth: float
    nearest: Side
    links: int
    similarity: float | None

    @property
    def is_taken(self) -> bool:
        """Whether it is enough to join."""
        return self.worth >= TAKEN

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


def offers(side: Side, near: Near, places: Mapping[ItemId, StoryId]) -> list[Offer]:
    """The stories of the items near, the best offer first; equals by the lower id."""
    links: dict[StoryId, list[int]] = {}
    for place, other in enumerate(near.items):
        story = places.get(other.item_id)
        if story is not None and not serials.are_instalments(side, other):
            links.setdefault(story, []).append(place)
    found = [_offer(story, near, rows) for story, rows in links.items()]
    return sorted(found, key=lambda offer: (-offer.worth, offer.story_id))


def _offer(story: StoryId, near: Near, rows: Sequence[int]) -> Offer:
    # the links come strongest first
    logits = [near.logits[row] for row in rows]
    worth = BEST * logits[0] + (1 - BEST) * sum(logits[:TOP]) / len(logits[:TOP])
    similarity = float(near.evidence.first[rows[0]])
    return Offer(
        story,
        round(worth, 6),
        near.items[rows[0]],
        sum(1 for logit in logits if logit >= 0),
        None if np.isnan(similarity) else similarity,
    )


def verdict(some: Sequence[Side], others: Sequence[Side]) -> Verdict:
    """Compare each of some items with each of others; the mean of all links decides."""
    table = np.array([rule.logits(comparing.evidence(side, others)) for side in some])
    at = np.unravel_index(int(table.argmax()), table.shape)
    return Verdict(round(float(table.mean()), 6), (some[int(at[0])], others[int(at[1])]))
