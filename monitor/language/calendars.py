"""Calendars that news is dated by beside the Gregorian one, and their arithmetic.

All of it is integer arithmetic on day numbers (`date.toordinal`), after N. Dershowitz and
E. M. Reingold, *Calendrical Calculations* (Cambridge, 4th edition, 2018), chapter by chapter as
named below. The Solar Hijri calendar has a module of its own, `persian_calendar`.
"""

from datetime import date, timedelta
from enum import Enum

from monitor.language import persian_calendar


class Calendar(Enum):
    """The calendar that a date is written in."""

    GREGORIAN = "gregorian"
    SOLAR_HIJRI = "solar hijri"
    HIJRI = "hijri"
    ETHIOPIC = "ethiopic"


# The day numbers of 1 Muharram 1 (16 July 622 Julian) and of 1 Meskerem 1 (29 August 8 Julian).
_HIJRI_EPOCH = 227015
_ETHIOPIC_EPOCH = 2796
# The announced month may begin this many days before or after the tabular one, because it begins
# with the sighting of the moon, which differs from country to country.
HIJRI_DOUBT = 2


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Convert a tabular Islamic date (30-year cycle with 11 leap years; chapter 7 of the source).

    Returns:
        The tabular day, which may lie up to `HIJRI_DOUBT` days off the announced one; None where
        the calendar has no such day.
    """
    if not 1300 <= year <= 1500 or not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(_HIJRI_EPOCH + before + day - 1)


def from_ethiopic(year: int, month: int, day: int) -> date | None:
    """Convert a date of the Ethiopic calendar, era of Mercy (ዓመተ ምሕረት; chapter 4 of the source).

    Twelve months of 30 days and a thirteenth, Pagume, of 5, or 6 before a leap year.
    """
    if not 1850 <= year <= 2200 or not 1 <= month <= 13:
        return None
    length = 30 if month <= 12 else 6 if year % 4 == 3 else 5
    if not 1 <= day <= length:
        return None
    before = 365 * (year - 1) + year // 4 + 30 * (month - 1)
    return date.fromordinal(_ETHIOPIC_EPOCH + before + day - 1)


def days_of(calendar: Calendar, year: int, month: int, day: int) -> frozenset[date]:
    """Give the days that a date of a calendar may be: one, or five around a Hijri one."""
    found: date | None
    if calendar is Calendar.SOLAR_HIJRI:
        found = persian_calendar.to_gregorian(year, month, day)
    elif calendar is Calendar.ETHIOPIC:
        found = from_ethiopic(year, month, day)
    elif calendar is Calendar.HIJRI:
        found = from_hijri(year, month, day)
    else:
        found = _gregorian(year, month, day)
    if found is None:
        return frozenset()
    doubt = HIJRI_DOUBT if calendar is Calendar.HIJRI else 0
    return frozenset(found + timedelta(days=off) for off in range(-doubt, doubt + 1))


def _gregorian(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
