"""Links and looks of a sentence, carried over to the words of its translation. Pure.

A link goes to the words that say the same: those that the model aligned, else those that are the
same on both sides (names, numbers, addresses), else those at the same place in proportion. No link
is lost and none gets the words of another. Offsets are code points.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from monitor.domain.translation import Alignment
from monitor.domain.views import InlineRun
from monitor.library import same_words
from monitor.library.same_words import Pair, Sides

Window = tuple[int, int]  # [first, last) of the words of the translation

GAP = 0.5  # what a word costs that is aligned with none, beside one that is aligned with others


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """`[start, end)` of the sentence looks alike; it touches the words `[first, last)` there."""

    start: int
    end: int
    first: int
    last: int
    href: str | None


def carried(
    runs: Sequence[InlineRun], translation: str, alignment: Alignment = ()
) -> tuple[InlineRun, ...]:
    """The translation of a sentence with the links and looks of its runs; () where it has none.

    Joined, the answer is the translation. Where that has fewer words than there are links, those
    that find no word stand behind it as numbers in brackets: " [3]".
    """
    if not any(run.href or run.bold or run.italic for run in runs):
        return ()
    sides = Sides.of("".join(run.text for run in runs), translation)
    pairs = (*same_words.aligned(sides, alignment), *same_words.figures(sides))
    links = _marks(runs, sides, lambda run: run.href)
    windows = _without_overlap(links, sides, pairs, grown=not alignment)
    looks = [
        [_span(sides, mark, _look(mark, links, windows, sides, pairs)) for mark in marks]
        for marks in (_marks(runs, sides, _bold), _marks(runs, sides, _italic))
    ]
    placed = [
        (link.href, _span(sides, link, window))
        for link, window in zip(links, windows, strict=True)
        if window is not None
    ]
    lost = [n for n, window in enumerate(windows) if window is None]
    return (*_cut(translation, placed, looks[0], looks[1]), *_numbers(links, lost))


def _bold(run: InlineRun) -> str | None:
    return "b" if run.bold else None


def _italic(run: InlineRun) -> str | None:
    return "i" if run.italic else None


def _marks(
    runs: Sequence[InlineRun], sides: Sides, look: Callable[[InlineRun], str | None]
) -> list[_Mark]:
    """Stretches of the sentence that have one look; runs beside each other with one are one."""
    found = []
    start = 0
    ends = [end for _, end in sides.ours]
    starts = [begin for begin, _ in sides.ours]
    for value, group in groupby(runs, key=look):
        end = start + sum(len(run.text) for run in group)
        if value is not None and start < end:
            first = bisect_right(ends, start)
            last = max(first, sum(begin < end for begin in starts))
            found.append(_Mark(start=start, end=end, first=first, last=last, href=value))
        start = end
    return found


# links


def _without_overlap(
    links: Sequence[_Mark], sides: Sides, pairs: Sequence[Pair], grown: bool
) -> list[Window | None]:
    """A window for each link, no word in two; None only where there are more links than words.

    `grown` = the pairs are but a few words that happen to be the same: what is beside them counts.
    """
    windows: list[Window | None] = [None] * len(links)
    _take(links, windows, sides, pairs, grown)
    if any(window is None for window in windows):
        left = [link for link, window in zip(links, windows, strict=True) if window is None]
        names = [pair for link in left for pair in same_words.names(sides, link.start, link.end)]
        _take(links, windows, sides, names, grown=True)
    for group in _groups(windows):
        _lay_group(group, links, windows, sides)
    return windows


def _take(
    links: Sequence[_Mark],
    windows: list[Window | None],
    sides: Sides,
    pairs: Sequence[Pair],
    grown: bool,
) -> None:
    """Give links the words that pairs lead to, in order; a word goes to whom most of it leads."""
    shares = [_inside(link, pairs) for link in links]
    for n, link in enumerate(links):
        if windows[n] is not None or not shares[n]:
            continue
        taken = {word for window in windows if window for word in range(*window)}
        others = {
            word
            for m, share in enumerate(shares)
            for word, weight in share.items()
            if m != n and windows[m] is None and weight > shares[n].get(word, 0.0)
        }
        window = _window(link, sides, pairs, taken | others)
        if window is not None and grown:
            window = _grown(link, window, sides, pairs, taken | others)
        windows[n] = window


def _grown(
    link: _Mark, window: Window, sides: Sides, pairs: Iterable[Pair], taboo: Iterable[int]
) -> Window:
    """A window with as much beside it as the link has beside its words that pairs lead to."""
    known = [(start, end) for start, end, word in pairs if window[0] <= word < window[1]]
    here = [
        number
        for number, (start, end) in enumerate(sides.ours[: link.last])
        if number >= link.first and any(a < end and start < b for a, b in known)
    ]
    growth = len(sides.theirs) / len(sides.ours)
    first = window[0] - round((here[0] - link.first) * growth)
    last = window[1] + round((link.last - 1 - here[-1]) * growth)
    fixed = {*taboo, *(word for start, end, word in pairs if not _overlap(link, start, end))}
    before = [word for word in fixed if word < window[0]]
    behind = [word for word in fixed if word >= window[1]]
    return (
        max(first, max(before, default=-1) + 1),
        min(last, min(behind, default=len(sides.theirs))),
    )


def _overlap(mark: _Mark, start: int, end: int) -> bool:
    return start < mark.end and mark.start < end


def _inside(mark: _Mark, pairs: Iterable[Pair]) -> dict[int, float]:
    """Of words of the translation, how much of what they are paired with is in a mark."""
    found: dict[int, float] = {}
    for start, end, word in pairs:
        common = min(end, mark.end) - max(start, mark.start)
        if common > 0:
            found[word] = found.get(word, 0.0) + common / (end - start)
    return found


def _window(
    mark: _Mark, sides: Sides, pairs: Sequence[Pair], taboo: Iterable[int] = ()
) -> Window | None:
    """The words in a row that say most of a mark: a word of others counts against a row.

    That fills gaps between words of the mark, and leaves out an article that strayed far away.
    """
    inside = _inside(mark, pairs)
    if not inside:
        return None
    paired: dict[int, int] = {}
    for _, _, word in pairs:
        paired[word] = paired.get(word, 0) + 1
    forbidden = set(taboo)
    scores = []
    for word, (start, end) in enumerate(sides.theirs):
        share = inside.get(word, 0.0)
        others = paired.get(word, 0) - share
        sign = 1.0 if share and share >= others else -1.0 if others else -GAP
        scores.append(float("-inf") if word in forbidden else sign * (end - start))
    return _best_row(scores)


def _best_row(scores: Sequence[float]) -> Window | None:
    """The row with the highest sum (Kadane), the first of several; None where none is over 0."""
    best, answer = 0.0, None
    total, first = 0.0, 0
    for n, score in enumerate(scores):
        if total <= 0:
            total, first = 0.0, n
        total += score
        if total > best:
            best, answer = total, (first, n + 1)
    return answer


def _groups(windows: Sequence[Window | None]) -> list[list[int]]:
    """Links in a row that have no window yet."""
    numbered = groupby(range(len(windows)), key=lambda n: windows[n] is None)
    return [list(group) for without, group in numbered if without]


def _lay_group(
    group: Sequence[int],
    links: Sequence[_Mark],
    windows: list[Window | None],
    sides: Sides,
) -> None:
    """Lay links at their places in proportion, between their neighbours where there is room."""
    wanted = [_proportional(links[n], sides) for n in group]
    before = windows[group[0] - 1] if group[0] else None
    after = windows[group[-1] + 1] if group[-1] + 1 < len(windows) else None
    between = (before[1] if before else 0, after[0] if after else len(sides.theirs))
    middle = sum(a + b for a, b in wanted) / len(wanted) / 2
    rooms = _free(windows, sides)
    rooms.sort(
        key=lambda room: (
            -min(room[1] - room[0], len(group)),
            not _is_within(room, between),
            _distance(room, middle),
        )
    )
    fit = rooms[0][1] - rooms[0][0] if rooms else 0
    if fit:
        for n, window in zip(group, _lay(wanted[:fit], rooms[0]), strict=False):
            windows[n] = window
    for n, (start, end) in zip(group[fit:], wanted[fit:], strict=True):
        windows[n] = _squeeze(windows, sides, (start + end) / 2)


def _proportional(mark: _Mark, sides: Sides) -> tuple[float, float]:
    """Where in the words of the translation a mark would be if all grew alike."""
    growth = len(sides.theirs) / (len(sides.ours) or 1)
    return mark.first * growth, mark.last * growth


def _lay(wanted: Sequence[tuple[float, float]], room: Window) -> list[Window]:
    """Windows in order in a room that has a word for each, as near to the wanted as can be."""
    laid = []
    at, last = room
    for left, (start, end) in zip(range(len(wanted) - 1, -1, -1), wanted, strict=True):
        first = min(max(round(start), at), last - left - 1)
        at = min(max(round(end), first + 1), last - left)
        laid.append((first, at))
    return laid


def _free(windows: Iterable[Window | None], sides: Sides) -> list[Window]:
    """Rows of words that no link has."""
    at = 0
    rooms = []
    for first, last in sorted(window for window in windows if window):
        if at < first:
            rooms.append((at, first))
        at = last
    return [*rooms, (at, len(sides.theirs))] if at < len(sides.theirs) else rooms


def _squeeze(windows: list[Window | None], sides: Sides, middle: float) -> Window | None:
    """One word for a link: the nearest free one, else one that another link can spare."""
    free = [word for room in _free(windows, sides) for word in range(*room)]
    if free:
        word = min(free, key=lambda one: abs(one + 0.5 - middle))
        return word, word + 1
    spare = [
        (abs(word + 0.5 - middle), n, word)
        for n, window in enumerate(windows)
        if window is not None and window[1] - window[0] > 1
        for word in (window[0], window[1] - 1)
    ]
    if not spare:
        return None
    _, n, word = min(spare)
    first, last = windows[n] or (word, word)
    windows[n] = (first + 1, last) if word == first else (first, last - 1)
    return word, word + 1


def _is_within(room: Window, bounds: Window) -> bool:
    return bounds[0] <= room[0] and room[1] <= bounds[1]


def _distance(room: Window, middle: float) -> float:
    return max(room[0] - middle, middle - room[1], 0.0)


# looks


def _look(
    mark: _Mark,
    links: Sequence[_Mark],
    windows: Sequence[Window | None],
    sides: Sides,
    pairs: Sequence[Pair],
) -> Window | None:
    """A window for bold or italic words: that of a link that they are, with links in them.

    Windows of looks may lie over each other; None where the translation has no word.
    """
    known = [(a, w) for a, w in zip(links, windows, strict=True) if w is not None]
    for link, window in known:
        if (link.first, link.last) == (mark.first, mark.last):
            return window
    names = same_words.names(sides, mark.start, mark.end)
    found = _window(mark, sides, pairs) or _window(mark, sides, names)
    around = [w for a, w in known if a.first <= mark.first and mark.last <= a.last]
    if found is None or (around and not _is_within(found, around[0])):
        room = around[0] if around else (0, len(sides.theirs))
        if room[0] == room[1]:
            return None
        found = _lay([_proportional(mark, sides)], room)[0]
    inside = [w for a, w in known if mark.first <= a.first and a.last <= mark.last]
    return min(w[0] for w in (found, *inside)), max(w[1] for w in (found, *inside))


# putting together


def _span(sides: Sides, mark: _Mark, window: Window | None) -> tuple[int, int]:
    """The characters of a window; a mark on all of a sentence, stop included, is on all of it."""
    if window is None:
        return 0, 0
    if mark.last - mark.first == len(sides.ours) and window == (0, len(sides.theirs)):
        inner = sides.source[mark.start : mark.end].strip()
        if inner == sides.source.strip():
            text = sides.target
            return len(text) - len(text.lstrip()), len(text.rstrip())
    return sides.theirs[window[0]][0], sides.theirs[window[1] - 1][1]


def _cut(
    text: str,
    links: Sequence[tuple[str | None, tuple[int, int]]],
    bold: Sequence[tuple[int, int]],
    italic: Sequence[tuple[int, int]],
) -> Iterator[InlineRun]:
    spans = [*(span for _, span in links), *bold, *italic]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    for start, end in pairwise(edges):
        yield InlineRun(
            text=text[start:end],
            href=next((href for href, span in links if span[0] <= start < span[1]), None),
            bold=any(span[0] <= start < span[1] for span in bold),
            italic=any(span[0] <= start < span[1] for span in italic),
        )


def _numbers(links: Sequence[_Mark], lost: Iterable[int]) -> Iterator[InlineRun]:
    for n in lost:
        yield InlineRun(text=" ")
        yield InlineRun(text=f"[{n + 1}]", href=links[n].href)
