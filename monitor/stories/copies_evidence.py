"""What speaks for and against two texts being versions of one, word by word. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.stories.copies_words import Compared, Kind
from monitor.stories.word_diff import tiles

ROW = 3  # words alike in a row of two texts
LONGEST = 60  # words of a title


@dataclass(frozen=True, slots=True)
class Titles:
    """Two titles as sets of words: shares of the longer and of the shorter one, 0..1.

    `worded` is the share of all words, also those that say nothing, that both have in one order.
    The rest are numbers of words that stand against each other: what the one has and the other has
    not, of a kind that both have too much of.
    """

    longer: float
    shorter: float
    worded: float
    words: int
    numbers: int
    names: int
    capitals: int


@dataclass(frozen=True, slots=True)
class Texts:
    """Two texts in order: the share of the words of each that stand in the other in a row, 0..1.

    `figures` is the share of the numbers and dates in what is common to both, or between two such
    passages, that differ.
    """

    one: float
    other: float
    words: int
    figures: float


def of_titles(one: Compared, other: Compared) -> Titles:
    """Compare two titles, given with the words that say nothing."""
    mine, yours = one.matter(), other.matter()
    left, right = _unlike(_left_over(mine, yours), _left_over(yours, mine))
    same = min(len(mine) - len(left), len(yours) - len(right))
    longest, shortest = max(len(mine), len(yours)), min(len(mine), len(yours))
    here, there = Counter(kind for _, kind in left), Counter(kind for _, kind in right)

    def against(*kinds: Kind) -> int:
        return min(sum(here[kind] for kind in kinds), sum(there[kind] for kind in kinds))

    return Titles(
        longer=same / longest if longest else 0.0,
        shorter=same / shortest if shortest else 0.0,
        worded=_in_order(one.keys, other.keys) / max(len(one), len(other), 1),
        words=shortest,
        numbers=against(Kind.NUMBER) + against(Kind.DATE),
        names=against(Kind.NAME, Kind.PLACE),
        capitals=against(Kind.CAPITAL, Kind.NAME, Kind.PLACE),
    )


def of_texts(one: Compared, other: Compared) -> Texts:
    """Compare two texts, of the words that matter, by those that stand in both in a row."""
    found = tiles(one.keys, other.keys, ROW)
    common = sum(size for _, _, size in found)
    return Texts(
        one=common / len(one) if len(one) else 0.0,
        other=common / len(other) if len(other) else 0.0,
        words=min(len(one), len(other)),
        figures=_figures(one, other),
    )


def _figures(one: Compared, other: Compared) -> float:
    left = Counter(one.of(Kind.NUMBER, Kind.DATE))
    right = Counter(other.of(Kind.NUMBER, Kind.DATE))
    against = min((left - right).total(), (right - left).total())
    fewest = min(left.total(), right.total())
    return against / fewest if fewest else 0.0


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both have in one order: the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one[:LONGEST]:
        corner = 0
        for n, beside in enumerate(other[:LONGEST], start=1):
            above = row[n]
            row[n] = corner + 1 if word == beside else max(above, row[n - 1])
            corner = above
    return max(row)


Word = tuple[str, Kind]


def _left_over(one: Compared, other: Compared) -> list[Word]:
    """Words of the one that the other has not, each as often as it has it too often."""
    there = Counter(other.keys)
    left = []
    for key, kind in zip(one.keys, one.kinds, strict=True):
        if there[key]:
            there[key] -= 1
        else:
            left.append((key, kind))
    return left


def _unlike(left: list[Word], right: list[Word]) -> tuple[list[Word], list[Word]]:
    """Take away what differs by a slip of the pen alone."""
    rest, kept = list(right), []
    for word in left:
        found = next((n for n, other in enumerate(rest) if _is_slip(word[0], other[0])), None)
        if found is None:
            kept.append(word)
        else:
            del rest[found]
    return kept, rest


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter put in, left out, changed or swapped."""
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1 or not one.isalpha():
        return False
    start = _same(one, other)
    end = _same(one[start:][::-1], other[start:][::-1])
    mine, yours = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(mine), len(yours)) <= 1 or (len(mine) == 2 and mine == yours[::-1])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size
