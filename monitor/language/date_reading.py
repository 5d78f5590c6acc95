"""Read what a short line states of a date: day, month, year, weekday, time, in which languages.

Nothing is made up here and nothing is decided: what the line does not state stays None, and a line
that fits several languages says so. `dates_stated` makes a date of it, or refuses.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time

from monitor.language.calendars import Calendar
from monitor.language.clock_times import Clock, take_times
from monitor.language.date_labels import (
    CHANGED,
    LABELS,
    languages_of_labels,
    telling_words,
    words_of,
)
from monitor.language.digit_dates import DigitDate, digit_dates, is_range
from monitor.language.line_tokens import Token, made_plain, tokens
from monitor.language.named_dates import named_date
from monitor.language.readings import Reading
from monitor.language.weekdays import Weekday, weekday_of

_NOTHING: Mapping[str, int] = {}
# "2020/9/29 10:11更新": Chinese, Japanese and Korean name a change after its date.
_CHANGED_AFTER = re.compile(r"[^\w]*(?:更新|修改|編集|수정)")
_DAY = re.compile(r"\d|[月월]")


def _of_digits(line: str, found: DigitDate) -> Reading:
    return Reading(
        start=found.start, end=found.end, ways=found.ways, languages=found.languages, era=found.era,
        ranged=is_range(line, found.start, found.end), small="vi" in found.languages,
        bare=found.bare,
    )  # fmt: skip


def _is_full(one: Reading) -> bool:
    """Tell a date in digits with a whole year from one of fewer digits."""
    return any((way.year or 0) >= 100 for way in one.ways)


def _is_doubtful(one: Reading) -> bool:
    """Tell two or three short numbers from a whole year or the signs for month and day."""
    return one.bare or any(way.year is not None and way.year < 100 for way in one.ways)


def _masked(line: str, dates: Sequence[Reading]) -> str:
    """Blank dates with a sign that nothing is read across."""
    for one in dates:
        line = line[: one.start] + "\0" * (one.end - one.start) + line[one.end :]
    return line


def _cores(line: str, words: Sequence[Token], digits: Sequence[Reading]) -> list[Reading]:
    """Read every date of a line, in order and without overlap.

    The surest is taken first: digits with a whole year, a name with a year, "28 Sept" before
    "NOI, 28". Two numbers without a year count only where there is nothing else.
    """
    around = [named_date(line, words, n) for n, token in enumerate(words) if token.months]
    named = sorted(
        (one for one in around if one is not None),
        key=lambda one: (not one.has_year, one.month_first),
    )
    full = [one for one in digits if _is_full(one)]
    bare = [one for one in digits if one.bare]
    rest = [one for one in digits if one not in full and one not in bare]
    found: list[Reading] = []
    for one in (*full, *named, *rest):
        if any(_overlap(one, other) for other in found):
            continue
        if one in rest and not _is_wanted(one, found):
            continue
        # "sht, 13.10.01" is no 13 September, though sht is short for that month, too.
        if one.months and not one.has_year and any(_overlap(one, other) for other in digits):
            continue
        found.append(one)
    return sorted(found or bare, key=lambda one: one.start)


def _overlap(one: Reading, other: Reading) -> bool:
    return one.start < other.end and other.start < one.end


def _is_wanted(one: Reading, found: Sequence[Reading]) -> bool:
    """Tell whether a date of few digits may count: only where no clearer one stands in the line."""
    return bool(one.languages) or not any(other.has_year for other in found)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line made ready: digits plain, times out of it, its dates found."""

    plain: str
    words: Sequence[Token]
    clocks: Sequence[Clock]
    cores: Sequence[Reading]

    def before(self, number: int) -> tuple[int, int]:
        """Give the stretch between a date and the one before it."""
        start = self.cores[number - 1].end if number else 0
        return start, self.cores[number].start

    def after(self, number: int) -> tuple[int, int]:
        """Give the stretch between a date and the next one."""
        following = number + 1 < len(self.cores)
        end = self.cores[number + 1].start if following else len(self.plain)
        return self.cores[number].end, end


def _is_change(line: _Line, number: int) -> bool:
    """Tell whether the words at a date say that it is that of a change."""
    start, end = line.before(number)
    before = [word for word in words_of(line.plain[start:end]) if word in LABELS]
    if before:
        return any(word in CHANGED for word in before)
    start, end = line.after(number)
    return _CHANGED_AFTER.match(line.plain, start, end) is not None


def _chosen(line: _Line) -> int:
    """Choose the date of publication: the first with a year that is not said to be of a change.

    One of a calendar without doubt goes before one of the Hijri calendar.
    """
    numbers = range(len(line.cores))
    first = [n for n in numbers if not _is_change(line, n)] or list(numbers)
    full = [n for n in first if line.cores[n].has_year]
    sure = [n for n in full if line.cores[n].calendar is not Calendar.HIJRI]
    return (sure or full or first)[0]


def _others(line: _Line, chosen: int) -> tuple[int, ...]:
    """Give the dates that must be of the same day: of another calendar, or with no word between."""
    main = line.cores[chosen]
    found = []
    for number, core in enumerate(line.cores):
        if number == chosen or _is_change(line, number):
            continue
        low, high = sorted((main, core), key=lambda one: one.start)
        apart = any(
            low.end <= token.start < high.start and token.number is None and not token.filler
            for token in line.words
        )
        if core.calendar is not main.calendar or not apart:
            found.append(number)
    return tuple(found)


def _clock(line: _Line, chosen: int) -> time | None:
    """Give the time of day that stands nearest to a date; the one after it of two as near."""
    core = line.cores[chosen]
    if not line.clocks:
        return None
    nearest = min(
        line.clocks,
        key=lambda clock: clock.start - core.end if clock.start >= core.end
        else core.start - clock.end + 0.5,
    )  # fmt: skip
    return nearest.time


def _leftover(line: _Line, weekdays: Iterable[Weekday]) -> tuple[tuple[int, int], ...]:
    named = {number for weekday in weekdays for number in weekday.tokens}
    return tuple(
        (token.start, token.end)
        for number, token in enumerate(line.words)
        if number not in named
        and token.number is None
        and not token.filler
        and not any(core.start <= token.start < core.end for core in line.cores)
    )


def read(text: str) -> Reading | None:
    """Read the date of a line, that of its publication if it has several; None where it has none.

    Args:
        text: a short line or the opening of one; the work grows with the square of its words.

    Returns:
        What it states; offsets count in `text`.
    """
    clocks, plain = take_times(made_plain(text))
    if not _DAY.search(plain):
        return None
    digits = [_of_digits(plain, found) for found in digit_dates(plain)]
    words = tokens(_masked(plain, [one for one in digits if not _is_doubtful(one)]))
    cores = _cores(plain, words, digits)
    if not cores:
        return None
    line = _Line(plain, words, clocks, cores)
    chosen = _chosen(line)
    days = [
        weekday_of(plain, words, (core.start, core.end, core.months), _reach(line, number))
        for number, core in enumerate(cores)
    ]
    same = _others(line, chosen)
    if _is_no_date(line, cores[chosen], days[chosen]):
        return None
    if same and not any(cores[n].has_year for n in (chosen, *same)):
        return None  # "9 d'abril i 4 de maig"
    leftover = _leftover(line, days)
    return replace(
        cores[chosen], clock=_clock(line, chosen),
        weekdays=next((days[n].days for n in (chosen, *same) if days[n].days), _NOTHING),
        others=tuple(cores[n] for n in same), leftover=leftover,
        languages=cores[chosen].languages or _languages(line, cores[chosen]),
        labels=_label_languages(line),
    )  # fmt: skip


def _is_no_date(line: _Line, core: Reading, weekday: Weekday) -> bool:
    """Tell digits that may be anything: "28/9" with no time, "28-09-20" among other numbers."""
    if core.bare:
        return not line.clocks and not weekday.days
    short = any(way.year is not None and way.year < 100 for way in core.ways)
    return short and any(
        token.number is not None and not any(c.start <= token.start < c.end for c in line.cores)
        for token in line.words
    )


def _languages(line: _Line, core: Reading) -> tuple[str, ...]:
    """Give the languages that the words around digits are of: "Publié le 04/05/2020"."""
    if core.months:
        return ()
    found = _label_languages(line)
    if not found and any(clock.in_hours for clock in line.clocks):
        return ("fr", "pt")  # "04/05/2020 18h32"
    return tuple(sorted(found))


def _label_languages(line: _Line) -> frozenset[str]:
    """Give the languages that have all the words around the dates, none where no one has."""
    last = line.after(len(line.cores) - 1)
    stretches = [line.before(number) for number in range(len(line.cores))]
    words = [
        word for start, end in (*stretches, last) for word in telling_words(line.plain[start:end])
    ]
    return languages_of_labels(words)


def _reach(line: _Line, number: int) -> tuple[int, int]:
    """Give the stretch of the line in which a weekday would be that of this date."""
    return line.before(number)[0], line.after(number)[1]
