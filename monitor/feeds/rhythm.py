"""A feed's rhythm: how often it has something, and whether it is silent against that. Pure.

A feed that pauses at night or at weekends is not silent then: gaps are measured in the feed's own
time, which runs as fast as it usually publishes at that hour (time rescaling of a point process;
Brown et al. 2002). Where there are too few items to know the hours, all hours are alike.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, pairwise
from statistics import median

NO_TIME = 1e-6  # hours: what arithmetic may add or take away
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
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
    end = _hours(until)
    known = sorted({hour for hour in map(_hours, times) if hour <= end})
    silent_for = _length(end - known[-1]) if known else None
    issues = _issues(known)
    if len(known) < FEWEST or len(issues) < 3:
        return Rhythm(
            items=len(known),
            median_gap=None,
            silent_for=silent_for,
            expected_by=None,
            is_silent=False,
        )
    usual = median(two - one for one, two in pairwise(issues))
    own = _OwnTime.of({int(hour) for hour in (*known, *map(_hours, earlier))})
    longest = _longest_usual([two - one for one, two in pairwise(map(own.at, issues))])
    # a feed of every two minutes is given an hour, of the hours in which it publishes
    patience = max([PATIENCE * longest, *own.pace])
    by = max(own.moment(own.at(known[-1]) + patience), known[-1] + max(1.0, PATIENCE * usual))
    expected_by = EPOCH + _length(by)
    return Rhythm(
        items=len(known),
        median_gap=_length(usual),
        silent_for=silent_for,
        expected_by=expected_by,
        is_silent=until > expected_by,
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


def _hours(moment: datetime) -> float:
    """Hours since 1970."""
    return moment.timestamp() / 3600


def _length(hours: float) -> timedelta:
    """To the second: what is smaller is of the arithmetic."""
    return timedelta(seconds=round(3600 * hours))


def _issues(known: Sequence[float]) -> list[float]:
    """The times, or the first of each issue where a feed brings several items at once."""
    if not known:
        return []
    busy = len({int(hour) for hour in known})
    if busy >= IN_ISSUES * (known[-1] - known[0] + 1) - NO_TIME:
        return list(known)
    return [known[0], *(two for one, two in pairwise(known) if two - one > 1 + NO_TIME)]


@dataclass(frozen=True, slots=True)
class _OwnTime:
    """A feed's own time, in hours: `pace` is how fast it runs in each hour of a day or a week.

    It is 1 on average; one value where all hours are alike. `passed` is what has passed of it at
    the beginning of each of them.
    """

    pace: tuple[float, ...]
    passed: tuple[float, ...]

    @classmethod
    def of(cls, busy: set[int]) -> "_OwnTime":
        """From the hours since 1970 in which there was something, smoothed with those beside."""
        span = max(busy) - min(busy)
        cycle = next(
            (c for c, least, shortest in CYCLES if len(busy) >= least and span >= shortest), 1
        )
        counts = [0.0] * cycle
        for hour in busy:
            counts[hour % cycle] += 1
        smooth = [
            (counts[n - 1] + 2 * counts[n] + counts[(n + 1) % cycle]) / 4 for n in range(cycle)
        ]
        raised = [max(SLOWEST * len(busy) / cycle, one) for one in smooth]
        pace = tuple(one * cycle / sum(raised) for one in raised)
        return cls(pace, (0.0, *accumulate(pace)))

    def at(self, hour: float) -> float:
        """The own time at an hour since 1970."""
        rounds, rest = divmod(hour, len(self.pace))
        whole = min(int(rest), len(self.pace) - 1)
        return rounds * len(self.pace) + self.passed[whole] + (rest - whole) * self.pace[whole]

    def moment(self, own: float) -> float:
        """The hour since 1970 at an own time."""
        rounds, rest = divmod(own, len(self.pace))
        whole = min(bisect_right(self.passed, rest), len(self.pace)) - 1
        hour = whole + (rest - self.passed[whole]) / self.pace[whole]
        return rounds * len(self.pace) + hour


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
