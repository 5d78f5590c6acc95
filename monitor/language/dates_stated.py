"""Make a date of what a line states, or refuse: never a wrong date instead of none."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from dateparser.data.languages_info import language_order  # type: ignore[import-untyped]
from dateparser.date import DateDataParser  # type: ignore[import-untyped]

from monitor.language.date_reading import Reading
from monitor.language.persian_calendar import to_gregorian

_EARLIEST, _LATEST = 1900, 2100
_BUDDHIST = 543
_DATEPARSER_CODES = {"no": "nb"}
# A line without a year is completed only where it then lies this near to the feed's own date.
_BEFORE, _AFTER = timedelta(days=31), timedelta(days=2)


@lru_cache(maxsize=64)
def _parser(language: str) -> DateDataParser | None:
    code = _DATEPARSER_CODES.get(language, language)
    if code not in language_order:
        return None
    return DateDataParser(
        languages=[code],
        settings={
            "STRICT_PARSING": True,
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "PARSERS": ["absolute-time"],
        },
    )


@lru_cache(maxsize=4096)
def _confirmed(found: date, written: str, language: str) -> bool:
    """Ask dateparser, in that language, for a second opinion on the date as written.

    Where it cannot read the words (aliases, languages it lacks), CLDR's reading stands; where it
    reads another date, nothing is certain.
    """
    parser = _parser(language)
    said = parser.get_date_data(written).date_obj if parser is not None else None
    return said is None or said.date() == found


def languages_of(reading: Reading) -> frozenset[str]:
    """Give the languages that the names of a reading allow; none where it is all digits."""
    months, weekdays = frozenset(reading.months) - {""}, frozenset(reading.weekdays) - {""}
    return (months & weekdays) or months or weekdays


def _months(reading: Reading, language: str) -> set[int]:
    """Give the months that are meant: one, unless languages that fit disagree."""
    if language in reading.months:
        return {reading.months[language]}
    fitting = languages_of(reading) & frozenset(reading.months)
    return {reading.months[fit] for fit in fitting} or set(reading.months.values())


def _as_date(year: int, month: int, day: int, language: str) -> date | None:
    if language == "th" and year > _LATEST:
        year -= _BUDDHIST
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(reading: Reading, published: datetime | None) -> tuple[int, ...]:
    if reading.year is not None:
        return (reading.year,)
    if published is None:
        return ()
    return (published.year - 1, published.year, published.year + 1)


def _near(day: date, published: datetime | None) -> bool:
    return published is not None and -_BEFORE <= day - published.date() <= _AFTER


def _possible(reading: Reading, language: str, published: datetime | None) -> Iterator[date]:
    """Yield every date that the line could mean."""
    orders = [(reading.day, month) for month in _months(reading, language)]
    if reading.swappable and language in ("", "en"):
        orders += [(month, day) for day, month in orders]
    for day, month in orders:
        for year in _years(reading, published):
            if reading.persian:
                found = to_gregorian(year, month, day)
            else:
                found = _as_date(year, month, day, language)
            if found is not None and (reading.year is not None or _near(found, published)):
                yield found


def date_of(line: str, reading: Reading, language: str, published: datetime | None) -> date | None:
    """Give the one date that a line can mean.

    Args:
        line: the text that was read.
        reading: what `date_reading.read` found in it.
        language: the line's language, "" where it is not known.
        published: the feed's own date; completes a missing year where that is certain.

    Returns:
        None where the line fits several dates, where a stated weekday disagrees, where the year is
        missing and the feed's date does not settle it, or where dateparser reads another date.
    """
    fitting = languages_of(reading)
    if len(fitting) == 1:
        (language,) = fitting
    found = set(_possible(reading, language, published))
    if reading.weekdays:
        known = reading.weekdays
        stated = {known[language]} if language in known else set(known.values())
        found = {day for day in found if day.weekday() in stated}
    if len(found) != 1:
        return None
    (day,) = found
    if reading.swappable or "" in reading.months or reading.persian:
        return day
    written = line[reading.start : reading.end]
    if reading.year is None:
        written = f"{written} {day.year}"
    elif reading.year != day.year:  # Buddhist era: dateparser would take it as it stands
        return day
    return day if _confirmed(day, written, language or min(reading.months)) else None
