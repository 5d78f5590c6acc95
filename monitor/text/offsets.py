"""Small arithmetic on stretches of a text. Offsets are code points, end exclusive."""

from collections.abc import Iterable, Iterator


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Shrink `[start, end)` so that it neither starts nor ends with white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the lines of `[start, end)` without their line ends, the empty ones included."""
    stop = len(text) if end is None else end
    at = start
    while at <= stop:
        cut = text.find("\n", at, stop)
        if cut < 0:
            yield at, stop
            return
        yield at, cut
        at = cut + 1


def outside(
    start: int, end: int, taken: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, bool]]:
    """Cut `[start, end)` into the taken stretches (True) and what lies between them (False).

    `taken` is sorted and without overlap; empty stretches are left out.
    """
    at = start
    for first, last in taken:
        here, there = max(first, start), min(last, end)
        if here >= there:
            continue
        if at < here:
            yield at, here, False
        yield here, there, True
        at = there
    if at < end:
        yield at, end, False
