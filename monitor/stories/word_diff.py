"""Two texts word by word: what stands in both, for a share and for a view side by side. Pure.

Offsets are code points of the texts as given. Words are compared folded, without the punctuation
around them; each character of Chinese, Japanese and the like is a word (`monitor.text.words`).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from heapq import heapify, heappop, heappush

from monitor.text.folding import fold
from monitor.text.words import Word, words

LEAST = 5
"""Words alike in a row that are no accident."""
PLACES = 8  # of one run of words in a text are looked at; it may be a refrain
EFFORT = 50  # words compared for each word of the texts, before the rest is left as it is
GAP = 40_000  # pairs of words between two runs that are looked at one by one: some 10 ms


@dataclass(frozen=True, slots=True)
class Run:
    """The same words: `[start, end)` of the one text and `[other_start, other_end)` of the other.

    From the first letter of the first word to the last letter of the last.
    """

    start: int
    end: int
    other_start: int
    other_end: int


class Likeness(StrEnum):
    """How a stretch of two texts side by side stands to what is beside it."""

    SAME = "same"
    CHANGED = "changed"
    LEFT = "left"
    """In the left text alone."""
    RIGHT = "right"
    """In the right text alone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """`[start, end)` of the left text beside `[other_start, other_end)` of the right one.

    The stretches of a comparison cover both texts without gap or overlap, in order.
    """

    kind: Likeness
    start: int
    end: int
    other_start: int
    other_end: int


def common_runs(one: str, other: str, least: int = LEAST) -> tuple[Run, ...]:
    """Find the passages that stand in both texts word for word, the longest first served.

    Runs overlap in neither text and are in order of the first; a passage may have moved, so that
    they need not be in order of the other. Greedy string tiling (Wise 1993) over an index of
    `least` words in a row; of words that recur only the first eight places are begun at, so that
    time grows with the length of the texts.

    Args:
        one: any text.
        other: any text.
        least: words that a run has at least, from 1 on.
    """
    ours, theirs = words(one), words(other)
    found = tiles(_folded(one, ours), _folded(other, theirs), least)
    return tuple(
        Run(ours[a][0], ours[a + size - 1][1], theirs[b][0], theirs[b + size - 1][1])
        for a, b, size in found
    )


def share(one: str, other: str, least: int = LEAST) -> float:
    """The part of the words of `one` that stand in `common_runs`, 0..1; 0 where it has none."""
    ours, theirs = words(one), words(other)
    if not ours:
        return 0.0
    found = tiles(_folded(one, ours), _folded(other, theirs), least)
    return sum(size for _, _, size in found) / len(ours)


def side_by_side(one: str, other: str) -> tuple[Stretch, ...]:
    """Align two texts for a view side by side: what is the same, changed, or in one alone.

    Common runs in the order of both texts are set first, the words between two of them by difflib;
    where too many words lie between, they count as changed. A stretch reaches to the next one, so
    that it holds the punctuation and spaces behind its words.
    """
    ours, theirs = words(one), words(other)
    left, right = _folded(one, ours), _folded(other, theirs)
    found: list[Stretch] = []
    at = other_at = 0
    for kind, _, a, _, b in _joined(_opcodes(left, right)):
        end = ours[a][0] if a < len(ours) else len(one)
        other_end = theirs[b][0] if b < len(theirs) else len(other)
        # nothing of a side that has no words here, whatever stands around them
        end = at if kind is Likeness.RIGHT else end
        other_end = other_at if kind is Likeness.LEFT else other_end
        found.append(Stretch(kind, at, end, other_at, other_end))
        at, other_at = end, other_end
    return _to_the_ends(found, len(one), len(other))


def _folded(text: str, found: Sequence[Word]) -> list[str]:
    return [fold(text[start:end]) for start, end in found]


Tile = tuple[int, int, int]  # numbers of the first words, how many


def tiles(left: Sequence[str], right: Sequence[str], least: int) -> list[Tile]:
    """Common runs of words, none overlapping another in either text, in order of the left one."""
    waiting = [(-size, a, b) for a, b, size in _matches(left, right, max(1, least))]
    heapify(waiting)
    ours, theirs = bytearray(len(left)), bytearray(len(right))
    found: list[Tile] = []
    while waiting:
        size, a, b = heappop(waiting)
        free = list(_free(ours, theirs, (a, b, -size)))
        if free == [(a, b, -size)]:
            found.append(free[0])
            ours[a : a - size] = theirs[b : b - size] = b"\1" * -size
            continue
        for a_part, b_part, rest in free:
            if rest >= least:
                heappush(waiting, (-rest, a_part, b_part))
    return sorted(found)


def _matches(left: Sequence[str], right: Sequence[str], least: int) -> Iterator[Tile]:
    """Runs of at least `least` words alike that can be made no longer on either end."""
    places: dict[tuple[str, ...], list[int]] = {}
    for b in range(len(right) - least + 1):
        known = places.setdefault(tuple(right[b : b + least]), [])
        if len(known) < PLACES:
            known.append(b)
    reached: dict[int, int] = {}  # of each diagonal, so that none is walked twice
    effort = EFFORT * (len(left) + len(right))
    for a in range(len(left) - least + 1):
        if effort < 0:  # "ha ha ha …": every place is like every other
            return
        for b in places.get(tuple(left[a : a + least]), ()):
            if reached.get(a - b, 0) <= a:
                size = least + _alike(left, right, a + least, b + least)
                reached[a - b] = a + size
                effort -= size
                yield a, b, size


def _alike(left: Sequence[str], right: Sequence[str], a: int, b: int) -> int:
    """How many words are the same from `a` and `b` on."""
    size, most = 0, min(len(left) - a, len(right) - b)
    while size < most and left[a + size] == right[b + size]:
        size += 1
    return size


def _free(ours: bytearray, theirs: bytearray, tile: Tile) -> Iterator[Tile]:
    """The parts of a run whose words are in no tile yet, on either side."""
    a, b, size = tile
    begun: int | None = None
    for n in range(size + 1):
        is_free = n < size and not ours[a + n] and not theirs[b + n]
        if is_free and begun is None:
            begun = n
        elif not is_free and begun is not None:
            yield a + begun, b + begun, n - begun
            begun = None


Step = tuple[Likeness, int, int, int, int]


def _opcodes(left: Sequence[str], right: Sequence[str]) -> Iterator[Step]:
    """What is to be done with the words, from left to right, as difflib has it."""
    a = b = 0
    kept = _in_order(tiles(left, right, LEAST))
    for start, other_start, size in [*kept, (len(left), len(right), 0)]:
        yield from _between(left, right, (a, start, b, other_start))
        a, b = start + size, other_start + size
        if size:
            yield Likeness.SAME, start, a, other_start, b


def _between(
    left: Sequence[str], right: Sequence[str], gap: tuple[int, int, int, int]
) -> Iterator[Step]:
    a, a_end, b, b_end = gap
    if (a_end - a) * (b_end - b) > GAP:
        yield Likeness.CHANGED, a, a_end, b, b_end
        return
    matcher = SequenceMatcher(None, left[a:a_end], right[b:b_end], autojunk=False)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        yield KINDS[tag], a + i, a + i_end, b + j, b + j_end


KINDS = {
    "equal": Likeness.SAME,
    "replace": Likeness.CHANGED,
    "delete": Likeness.LEFT,
    "insert": Likeness.RIGHT,
}


def _in_order(tiles: Sequence[Tile]) -> list[Tile]:
    """Of tiles in order of the left text the chain with most words in order of the right one.

    A weighted longest increasing subsequence; the best chain that ends at or before each place is
    kept in two lists that grow together, so that it takes n log n steps, or n where little moved.
    """
    ends: list[int] = []  # ends in the right text, ascending, each with more words than the last
    best: list[tuple[int, int]] = []  # words, number of the chain's last tile
    before: list[int | None] = []
    for number, (_, b, size) in enumerate(tiles):
        at = bisect_left(ends, b + 1)
        so_far, last = best[at - 1] if at else (0, -1)
        before.append(last if at else None)
        total, end = so_far + size, b + size
        at = bisect_left(ends, end)
        if at and best[at - 1][0] >= total:
            continue
        stop = at
        while stop < len(ends) and best[stop][0] <= total:
            stop += 1
        ends[at:stop], best[at:stop] = [end], [(total, number)]
    chain: list[Tile] = []
    link: int | None = best[-1][1] if best else None
    while link is not None:
        chain.append(tiles[link])
        link = before[link]
    return chain[::-1]


def _joined(steps: Iterator[Step]) -> Iterator[Step]:
    """Put steps of one kind beside each other together."""
    held: Step | None = None
    for kind, a, a_end, b, b_end in steps:
        if held is not None and held[0] is kind:
            held = (kind, held[1], a_end, held[3], b_end)
            continue
        if held is not None:
            yield held
        held = (kind, a, a_end, b, b_end)
    if held is not None:
        yield held


def _to_the_ends(found: list[Stretch], end: int, other_end: int) -> tuple[Stretch, ...]:
    """Add what neither stretch held: it is of no word, so it belongs to the last one that may."""
    if not found:
        found = [Stretch(Likeness.SAME, 0, 0, 0, 0)]
    last = found[-1]
    if (last.end, last.other_end) != (end, other_end):
        found[-1] = Stretch(last.kind, last.start, end, last.other_start, other_end)
    return tuple(found)
