"""What a short line states of a date, before anything is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from monitor.language.calendars import Calendar
from monitor.language.digit_dates import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a line states. `[start, end)` is its day, month and year, in the line.

    `months` gives for each language in which the name makes sense the month, 1..13, in `calendar`;
    {} where the date is in digits: then `ways` are the ways to read them. `year` is None where
    none is written, `short_year` tells that it is of two digits. `weekdays` gives 0..6 from Monday
    by language, {} where none is named, {"": 0} for the signs of Chinese and Japanese. `era` is
    the name that the year is counted by. `ranged` = only the end of a stretch of days; `bare` = two
    numbers with nothing to tell that they are a date. `others` are dates beside this one that say
    the same day again. `month_first`, `dotted` (a full stop after the day), `year_dotted` (one
    after the year) and `small` (the month begins with a small letter) tell languages apart, and so
    do `labels`, the languages of the words around. `leftover` are the words that say nothing of
    the date.
    """

    start: int
    end: int
    day: int = 0
    months: Mapping[str, int] = field(default_factory=dict)
    year: int | None = None
    short_year: bool = False
    calendar: Calendar = Calendar.GREGORIAN
    ways: tuple[Way, ...] = ()
    languages: tuple[str, ...] = ()
    era: str = ""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    clock: time | None = None
    ranged: bool = False
    bare: bool = False
    others: tuple["Reading", ...] = ()
    month_first: bool = False
    dotted: bool = False
    year_dotted: bool = False
    small: bool = False
    labels: frozenset[str] = frozenset()
    leftover: tuple[tuple[int, int], ...] = ()

    @property
    def has_year(self) -> bool:
        """Tell whether a year is written."""
        return self.year is not None or any(way.year is not None for way in self.ways)
