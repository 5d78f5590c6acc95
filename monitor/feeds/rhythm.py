"""A feed's rhythm: how often it has something, and whether it is silent against that. Pure.

A feed that pauses at night or at weekends is not silent then: gaps are measured in the feed's own
time, which runs as fast as it usually publishes at that hour (time rescaling of a point process;
Brown et al. 2002). Where there are too few items to know the hours, all hours are alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

HOUR = timedelta(hours=1)
DAY, WEEK = 24, 168  # hours
FEWEST = 5  # times, below which nothing is said
# hours with an item, and the span in hours, from which hours of the week or the day are told apart
CYCLES = ((WEEK, 100, 21 * DAY), (DAY, 24, 4 * DAY))
SLOWEST = 0.02  # of the mean pace: no hour stands still, or nothing could be expected in it
PATIENCE = 2.0  # times the longest usual gap
LONGEST_USUAL = 0.9  # of all time is spent in gaps no longer than that
OUTAGE = 5  # times as long as the next longest gap
IN_ISSUES = 0.1  # of the hours have an item: fewer, and a feed brings issues of several at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a feed has something.

    `items` is how many times are known. `median_gap` is the usual time from one item to the next,
    or from one issue to the next where several come at once. `silent_for` is the time since the
    last one. `expected_by` is when the next one is overdue by the feed's own rhythm. None where
    too little is known.
    """

    items: int
    median_gap: timedelta | None
    silent_for: timedelta | None
    expected_by: datetime | None
    is_silent: bool


def rhythm(times: Iterable[datetime], until: datetime, earlier: Iterable[datetime] = ()) -> Rhythm:
    """Find the rhythm of a feed's last items.

    Args:
        times: aware moments in any order, say of the last 200 items; later ones than `until` do
            not count.
        until: when the feed was last known to have nothing newer: now, or the last time it was
            asked where that is earlier.
        earlier: any moments of hours in which there was something before, of some weeks: of a busy
            feed the last 200 items do not tell nights and weekends.
    """
    known = sorted({moment.astimezone(UTC) for moment in times if moment <= until})
    silent_for = until - known[-1] if known else None
    issues = _issues(known)
    if len(known) < FEWEST or len(issues) < 3:
        return Rhythm(
            items=len(known),
            median_gap=None,
            silent_for=silent_for,
            expected_by=None,
            is_silent=False,
        )
    gaps = [two - one for one, two in pairwise(issues)]
    usual = timedelta(seconds=median(gap.total_seconds() for gap in gaps))
    pace = _pace({_stamp(moment) for moment in (*known, *earlier)})
    longest = _longest_usual([_elapsed(pace, one, two) for one, two in pairwise(issues)])
    # a feed of every two minutes is given an hour, of the hours in which it publishes
    own = max([PATIENCE * longest, *pace])
    by = max(_after(pace, known[-1], own), known[-1] + max(HOUR, PATIENCE * usual))
    return Rhythm(
        items=len(known),
        median_gap=usual,
        silent_for=silent_for,
        expected_by=by,
        is_silent=until > by,
    )


def in_words(found: Rhythm) -> str | None:
    """Say how long there was nothing: "nothing for 9 h, usually every 20 min"; None if unknown."""
    if found.silent_for is None:
        return None
    words = f"nothing for {spoken(found.silent_for)}"
    if found.median_gap is None:
        return words
    return f"{words}, usually every {spoken(found.median_gap)}"


def spoken(length: timedelta) -> str:
    """A length of time in one unit: "1 min", "20 min", "9 h", "3 days", "5 weeks"."""
    minutes = max(1, round(length.total_seconds() / 60))
    if minutes < 90:
        return f"{minutes} min"
    hours = round(minutes / 60)
    if hours < 48:
        return f"{hours} h"
    days = round(hours / 24)
    return f"{days} days" if days < 21 else f"{round(days / 7)} weeks"


def _issues(known: Sequence[datetime]) -> list[datetime]:
    """The times, or the first of each issue where a feed brings several items at once."""
    if not known:
        return []
    hours = {_stamp(moment) for moment in known}
    if len(hours) >= IN_ISSUES * ((known[-1] - known[0]) / HOUR + 1):
        return list(known)
    return [known[0], *(two for one, two in pairwise(known) if two - one > HOUR)]


def _stamp(moment: datetime) -> int:
    """The number of an hour, since 1970."""
    return int(moment.timestamp() // 3600)


def _pace(busy: set[int]) -> list[float]:
    """How fast the feed's time runs in each hour of a day or a week; one hour on average.

    One value where all hours are alike. Hours are smoothed with those beside them.
    """
    span = max(busy) - min(busy)
    cycle = next(
        (c for c, fewest, shortest in CYCLES if len(busy) >= fewest and span >= shortest), 1
    )
    counts = [0.0] * cycle
    for stamp in busy:
        counts[stamp % cycle] += 1
    smooth = [(counts[n - 1] + 2 * counts[n] + counts[(n + 1) % cycle]) / 4 for n in range(cycle)]
    raised = [max(SLOWEST * len(busy) / cycle, one) for one in smooth]
    return [one * cycle / sum(raised) for one in raised]


def _elapsed(pace: Sequence[float], start: datetime, end: datetime) -> float:
    """Hours of the feed's own time between two moments."""
    rounds, rest = divmod((end - start) / HOUR, len(pace))
    passed = rounds * len(pace)
    at = start.timestamp() / 3600
    while rest > 1e-9:
        step = min(rest, 1 - at % 1 or 1.0)
        passed += step * pace[int(at) % len(pace)]
        at, rest = at + step, rest - step
    return passed


def _after(pace: Sequence[float], start: datetime, length: float) -> datetime:
    """The moment when so many hours of the feed's own time have passed."""
    rounds, rest = divmod(length, len(pace))
    hours = rounds * len(pace)
    at = start.timestamp() / 3600
    while rest > 1e-9:
        step = min(1 - at % 1 or 1.0, rest / pace[int(at) % len(pace)])
        rest -= step * pace[int(at) % len(pace)]
        at, hours = at + step, hours + step
    return start + hours * HOUR


def _longest_usual(gaps: Sequence[float]) -> float:
    """The gap such that nine tenths of all time are spent in gaps no longer; an outage aside."""
    ordered = sorted(gaps)
    if len(ordered) >= 8 and ordered[-1] > OUTAGE * ordered[-2]:
        del ordered[-1]
    total, passed = sum(ordered), 0.0
    for gap in ordered:
        passed += gap
        if passed >= LONGEST_USUAL * total:
            return gap
    return ordered[-1]
