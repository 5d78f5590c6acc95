"""When one story is two: late items show that its members fall into two groups. Pure.

Average-link clustering of the latest members, looked at only at certain sizes, since it costs the
square of their number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from monitor.stories import comparing, rule
from monitor.stories.comparing import Side

SIZES = frozenset({5, 8, 12, 18, 27, 40, 60, 90})
"""A story is looked at when it has grown to one of these."""
MOST = 18  # its latest members that are compared
APART = -3.5
"""Two groups part where the links between them have at most this mean (a logit)."""
WITHIN = 0.0
"""And those within the smaller one at least this."""
LEAST = 2  # members of a group that may leave


@dataclass(frozen=True, slots=True)
class Parted:
    """The smaller group of a story that is two; `between` is the mean logit across."""

    leaving: tuple[Side, ...]
    staying: tuple[Side, ...]
    between: float

    @property
    def chance(self) -> float:
        """The chance that it is right, 0..1."""
        return rule.chance(-self.between)


def part(sides: Sequence[Side]) -> Parted | None:
    """The two groups that a story falls into, None where it holds together."""
    table = _links(sides)
    left, right = _halves(table)
    if len(left) > len(right):
        left, right = right, left
    if len(left) < LEAST:
        return None
    between = float(table[np.ix_(left, right)].mean())
    within = table[np.ix_(left, left)][~np.eye(len(left), dtype=bool)].mean()
    if between > APART or within < WITHIN:
        return None
    return Parted(
        tuple(sides[row] for row in left), tuple(sides[row] for row in right), round(between, 6)
    )


def _links(sides: Sequence[Side]) -> NDArray[np.float64]:
    table = rule.logits(comparing.table(sides, sides)).reshape(len(sides), len(sides))
    both: NDArray[np.float64] = (table + table.T) / 2
    return both


def _halves(table: NDArray[np.float64]) -> tuple[list[int], list[int]]:
    """Join the two groups with the highest mean link until two are left; equals: the first."""
    groups = [[row] for row in range(len(table))]
    links = table.copy()
    np.fill_diagonal(links, -np.inf)
    while len(groups) > 2:
        one, other = (int(at) for at in np.unravel_index(int(links.argmax()), links.shape))
        one, other = min(one, other), max(one, other)
        sizes = len(groups[one]), len(groups[other])
        mean = (links[one] * sizes[0] + links[other] * sizes[1]) / sum(sizes)
        mean[[one, other]] = -np.inf
        links[one], links[:, one] = mean, mean
        links = np.delete(np.delete(links, other, axis=0), other, axis=1)
        groups[one] += groups.pop(other)
    return sorted(groups[0]), sorted(groups[-1])
