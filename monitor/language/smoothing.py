"""The likeliest row of languages for a row of pieces: the Viterbi algorithm.

A change of language costs the more, the weaker the boundary at which it happens; so a short piece
follows its neighbours unless its evidence is strong. (A. Viterbi, IEEE Transactions on
Information Theory 13, 1967.)
"""

from collections.abc import Sequence

from monitor.language.pieces import Boundary

# What a change of language costs at each boundary, in the unit of the evidence (natural logarithm).
_COSTS: dict[Boundary, float] = {
    Boundary.PARAGRAPH: 2.0,
    Boundary.LINE: 1.5,
    Boundary.SENTENCE: 3.0,
    Boundary.QUOTE: 5.0,
    Boundary.DASH: 5.0,
    Boundary.BRACKET: 5.0,
    Boundary.SCRIPT: 5.0,
}


# Where the script changes as well a change of language is cheap, whatever the boundary: names, for
# which it is not, have evidence of their own.
_OTHER_SCRIPT = 2.5


def cost(boundary: Boundary, other_script: bool) -> float:
    """Give what a change of language costs at a boundary."""
    return min(_COSTS[boundary], _OTHER_SCRIPT) if other_script else _COSTS[boundary]


def smooth(emissions: Sequence[Sequence[float]], costs: Sequence[float]) -> list[int]:
    """Find the row of states with the highest sum of emissions less costs of change.

    Args:
        emissions: for each piece the score of each state, natural logarithms, all rows of one
            length.
        costs: for each piece what a change before it costs; the first one's is not looked at.

    Returns:
        The index of the state of each piece. Of equally good rows the one whose states come first
        is taken, so the answer does not depend on chance. Time and memory: pieces times states.
    """
    if not emissions:
        return []
    best = list(emissions[0])
    back: list[list[int]] = []
    for row, change_cost in zip(emissions[1:], costs[1:], strict=True):
        top = max(range(len(best)), key=lambda state: best[state])
        change = best[top] - change_cost
        came, totals = [], []
        for state, emission in enumerate(row):
            stay = best[state]
            came.append(state if stay >= change else top)
            totals.append(max(stay, change) + emission)
        back.append(came)
        best = totals
    path = [max(range(len(best)), key=lambda state: best[state])]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]
