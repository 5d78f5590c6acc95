"""Make a date of what a line states, or refuse: never a wrong date instead of none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from monitor.language import eras
from monitor.language.calendars import Calendar, days_of
from monitor.language.candidates import of_script
from monitor.language.digit_dates import Order
from monitor.language.readings import Reading
from monitor.text.scripts import count_letters

# News is dated within these years; a stated year outside them is of another calendar (Nepal's
# 2077) or no year.
_EARLIEST, _LATEST = 1900, 2049
_FIRST_SHORT = 1950  # two digits are of 1950 to 2049
# Years of the Solar Hijri calendar that 1990 to 2049 have; in the Islamic calendar they are long
# gone (1950 to 2008), so a line in digits of such a year is of the former, unless it is Arabic.
_SOLAR_YEARS = range(1369, 1429)
_BUDDHIST_YEARS = range(_FIRST_SHORT + eras.BUDDHIST, _LATEST + eras.BUDDHIST + 1)
# A line without a year is completed only where it then lies this near to the feed's own date.
_BEFORE, _AFTER = timedelta(days=31), timedelta(days=2)
# Which of two numbers is the day is settled by a feed's date as near as this.
_SETTLES = timedelta(days=2)
# Two digits that Thai sites write for 2550 to 2580; read as ours they would be of 1950 to 1980.
_THAI_SHORT = range(50, 81)
# Languages that write the year first even where it has two digits; they write no other order.
_YEAR_FIRST = frozenset(("zh", "ja", "ko", "hu"))
_BOTH_SHORT = frozenset(("sv", "lt"))
# Languages of which some countries write the month first.
_MONTH_FIRST = frozenset(("en", "tl"))
# Languages that write a full stop after the year, too, as in "5. listopada 2020.".
_RIGHT_TO_LEFT = "\u200f"
_DOTTED_YEAR = frozenset(("hr", "bs", "sr"))


def languages_of(reading: Reading) -> frozenset[str]:
    """Give the languages that the names of a reading allow; none where it is all digits."""
    months = frozenset(reading.months) or frozenset(reading.languages)
    if reading.dotted and reading.year_dotted and months & _DOTTED_YEAR:
        months &= _DOTTED_YEAR
    weekdays = frozenset(reading.weekdays) - {""}
    return (months & weekdays) or months or weekdays


def _months(reading: Reading, language: str) -> set[int]:
    """Give the months that are meant: one, unless languages that fit disagree."""
    if language in reading.months:
        return {reading.months[language]}
    fitting = languages_of(reading) & frozenset(reading.months)
    return {reading.months[fit] for fit in fitting} or set(reading.months.values())


def _orders(language: str, short: bool) -> frozenset[Order]:
    """Give the orders that a language writes digits in."""
    if language in _YEAR_FIRST:
        return frozenset((Order.YMD,)) if short else frozenset((Order.YMD, Order.DMY))
    orders = {Order.DMY}
    if language in _MONTH_FIRST:
        orders.add(Order.MDY)
    if not short or language in _BOTH_SHORT:
        orders.add(Order.YMD)
    return frozenset(orders)


def _fitting_orders(reading: Reading, language: str) -> frozenset[Order]:
    """Give the orders that the line's language allows, or any that it may be in."""
    short = any(way.year is not None and way.year < 100 for way in reading.ways)
    languages = (language,) if language else languages_of(reading)
    if not languages:
        return frozenset(Order)
    if reading.bare and _YEAR_FIRST.issuperset(languages):
        return frozenset((Order.MDY,))
    return frozenset[Order]().union(*(_orders(code, short) for code in languages))


def _written(reading: Reading, language: str) -> Iterator[tuple[int | None, int, int]]:
    """Yield (year, month, day) as the line may mean them, in its own calendar."""
    if reading.ways:
        orders = _fitting_orders(reading, language)
        fitting = [way for way in reading.ways if way.order in orders or _is_alone(reading)]
        yield from ((way.year, way.month, way.day) for way in fitting)
    else:
        for month in _months(reading, language):
            yield reading.year, month, reading.day


def _is_alone(reading: Reading) -> bool:
    return len(reading.ways) == 1


def _years(
    year: int | None, reading: Reading, language: str, published: datetime | None
) -> tuple[int, ...]:
    """Give the years that are meant, none where the line has none and the feed no date."""
    if year is None:
        if published is None:
            return ()
        return (published.year - 1, published.year, published.year + 1)
    if year >= 100 or reading.era:
        return (year,)
    if language == "th" and reading.months:
        return (2500 + year,) if year in _THAI_SHORT else ()
    if reading.calendar is Calendar.SOLAR_HIJRI:
        return tuple(full for full in (1300 + year, 1400 + year) if full in _SOLAR_YEARS)
    century = _FIRST_SHORT - _FIRST_SHORT % 100
    return (century + year + (100 if year < _FIRST_SHORT % 100 else 0),)


def _in_digits(year: int, month: int, day: int, language: str) -> frozenset[date]:
    """Read digits in the calendar that the size of the year tells."""
    if year in _BUDDHIST_YEARS and language in ("", "th"):
        return days_of(Calendar.GREGORIAN, year - eras.BUDDHIST, month, day)
    if year in _SOLAR_YEARS and language in ("", "fa", "ps"):
        return days_of(Calendar.SOLAR_HIJRI, year, month, day)
    return _gregorian(year, month, day)


def _gregorian(year: int, month: int, day: int) -> frozenset[date]:
    if not _EARLIEST <= year <= _LATEST:
        return frozenset()
    return days_of(Calendar.GREGORIAN, year, month, day)


def _days(reading: Reading, year: int, month: int, day: int, language: str) -> frozenset[date]:
    if reading.calendar is not Calendar.GREGORIAN:
        return days_of(reading.calendar, year, month, day)
    if reading.ways:
        found = _in_digits(year, month, day, language)
        return frozenset(one for one in found if eras.holds(reading.era, one))
    if language == "th" and year in _BUDDHIST_YEARS:
        year -= eras.BUDDHIST
    return _gregorian(year, month, day)


def _near(day: date, published: datetime | None) -> bool:
    return published is not None and -_BEFORE <= day - published.date() <= _AFTER


def _possible(reading: Reading, language: str, published: datetime | None) -> set[date]:
    """Give every date that the line could mean."""
    found = set()
    for written, month, day in _written(reading, language):
        for year in _years(written, reading, language, published):
            days = _days(reading, year, month, day, language)
            found |= {d for d in days if written is not None or _near(d, published)}
    return found


def _settled(
    found: set[date], reading: Reading, published: datetime | None, latest: date | None
) -> set[date]:
    """Leave out what the feed's date or the clock rules out, where there is a choice."""
    if len(found) < 2 or reading.calendar is Calendar.HIJRI:
        return found
    if published is not None:
        near = {day for day in found if abs(day - published.date()) <= _SETTLES}
        if len(near) == 1:
            return near
        latest = latest or published.date() + _AFTER
    short = any(way.year is not None and way.year < 100 for way in reading.ways)
    if short and latest is not None:
        return {day for day in found if day <= latest}
    return found


def _agrees(day: date, other: Reading, language: str) -> bool:
    """Tell whether a second date of the line can be of the same day."""
    fitting = languages_of(other)
    code = language if language in fitting or not fitting else min(fitting)
    if other.has_year:
        return day in _possible(other, code if len(fitting) <= 1 else "", None)
    return any((m, d) == (day.month, day.day) for _, m, d in _written(other, code))


def _on_weekday(found: set[date], reading: Reading, language: str) -> set[date]:
    known = reading.weekdays
    stated = {known[language]} if language in known else set(known.values())
    return {day for day in found if day.weekday() in stated}


def _needs_confirmation(reading: Reading, line: str) -> bool:
    """Tell whether a date counts only where a weekday confirms it.

    Tigrinya calls the Gregorian months by the Ethiopic names, so these need their era or weekday.
    """
    if reading.weekdays or reading.others:
        return False
    return reading.calendar is Calendar.ETHIOPIC and "ዓ" not in line and "ቀን" not in line


def date_of(
    line: str,
    reading: Reading,
    language: str,
    published: datetime | None,
    latest: date | None = None,
) -> date | None:
    """Give the one date that a line can mean.

    Args:
        line: the text that was read.
        reading: what `date_reading.read` found in it.
        language: the line's language, "" where it is not known.
        published: the feed's own date; completes a missing year and settles which number is the
            day, where that is certain.
        latest: the last day that a line may be dated, where it is known: the day it is read on.
            It tells "28-09-20" from a day of 2028.

    Returns:
        None where the line fits several dates, where a stated weekday disagrees, where the year is
        missing and the feed's date does not settle it, where it is but the end of a stretch of
        days, or where a second date beside it is of another day. A Hijri date that stands alone
        may be off the announced one by two days; it is given only where a stated weekday picks one
        of the five, or where the feed's date is the tabular day itself.
    """
    if reading.ways and not languages_of(reading) and not language:
        reading = replace(reading, languages=_of_letters(line))
    if reading.ranged or _needs_confirmation(reading, line):
        return None
    fitting = languages_of(reading)
    if len(fitting) == 1:
        (language,) = fitting
    found = _possible(reading, language, published)
    if reading.weekdays:
        found = _on_weekday(found, reading, language)
    elif reading.calendar is Calendar.HIJRI:
        found = _tabular(found, published)
    found = {day for day in found if all(_agrees(day, one, language) for one in reading.others)}
    found = _settled(found, reading, published, latest)
    return next(iter(found)) if len(found) == 1 else None


def _of_letters(line: str) -> tuple[str, ...]:
    """Give the languages of the letters around digits, () for Latin ones: any may write so."""
    if _RIGHT_TO_LEFT in line:  # the mark that CLDR writes into Arabic and Persian digits
        return of_script("Arab")
    counts = count_letters(line)
    script = max(counts, key=lambda s: counts[s], default="Latn")
    return of_script(script) if script != "Latn" else ()


def _tabular(found: set[date], published: datetime | None) -> set[date]:
    """Of five days in a row keep the middle one, if the feed is dated so."""
    middle = sorted(found)[len(found) // 2 :][:1]
    return {day for day in middle if published is not None and day == published.date()}
