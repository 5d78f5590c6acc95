"""Dates that are all digits, or digits with the signs or words for year, month and day."""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from monitor.language import eras


class Order(Enum):
    """Which part of a date in digits comes first, second and last."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read digits; a year below 100 is written with two digits, None is not written."""

    order: Order
    year: int | None
    month: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitDate:
    """A date in digits at `[start, end)` of a line.

    `ways` are all the ways in which its parts can be read. `languages` are those that write so,
    () for all. `era` is the name that its year is counted by, "" for none. `bare`
    = two numbers that may be anything, if no time or weekday stands beside them.
    """

    start: int
    end: int
    ways: tuple[Way, ...]
    languages: tuple[str, ...] = ()
    era: str = ""
    bare: bool = False


_N = eras.NUMERAL
_ERA = "|".join(eras.NAMES)
_NOTE = r"\s*(?:[(（](?P<{}>[^()（）]{{1,8}})[)）]\s*)?"
_SIGNS = re.compile(
    rf"(?P<era>{_ERA})?\s*(?<!\d)(?P<year>{_N}){_NOTE.format('note')}[年년]{_NOTE.format('after')}"
    rf"\s*(?P<month>{_N})\s*[月월]\s*(?P<day>{_N})\s*[日號号일]"
)
_SIGNS_YEARLESS = re.compile(rf"(?<![\d年년])(?P<month>{_N})\s*[月월]\s*(?P<day>{_N})\s*[日號号일]")
_ERA_DIGITS = re.compile(
    rf"(?P<era>{_ERA}|(?<![^\W\d_])[{eras.LETTERS}])\s?(?P<year>\d{{1,3}}|元)[./-](?P<month>\d{{1,2}})"
    r"[./-](?P<day>\d{1,2})(?!\d)"
)
_NOTED = re.compile(rf"(?P<era>{_ERA})?(?P<year>{_N})年?")
_YMD = re.compile(r"(?<!\d)(\d{4})(\s?[-/.]\s?)(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)")
_SHORT = re.compile(r"(?<![\d.,/-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?'?(\d{2})(?![\d/-]|[.,]\d)")
_YEARLESS = re.compile(r"(?<![\d.,/-])(\d{1,2})([/.])\s?(\d{1,2})(?![\d/-]|[.,]\d)")
_ROMAN = re.compile(
    r"(?<!\d)(\d{1,2})[ ./-]\s?(XI{0,2}|IX|IV|VI{0,3}|I{1,3})[ ./-]\s?(\d{4})(?!\d)"
)
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_VIETNAMESE = re.compile(
    r"(?<!\d)(\d{1,2})\s+(?:tháng|thg)\s+(\d{1,2})(?:(?:,|\s+năm|,\s*năm)?\s+(\d{4}))?(?!\d)",
    re.IGNORECASE,
)
_MONGOLIAN = re.compile(
    r"(?<!\d)(\d{4})\s*(?:оны|он)?\s+(\d{1,2})(?:-?р|\s?дугаар|\s?дүгээр)?\s*сарын\s+(\d{1,2})(?!\d)",
    re.IGNORECASE,
)
# "28-29.09.2020", "28./29.09.2020": the first of the days stands before what was found.
_RANGE = re.compile(r"(?<!\d)[0-3]?\d\.?\s?[-–—/]\s?$")
# "2020年9月28日-30日", "2020. szeptember 28-30.": the last of the days stands after it.
_RANGE_ON = re.compile(r"\.?\s?[-–—~～至到、/]\s?[0-3]?\d(?![\d:]|\.\d\d)")


def digit_dates(line: str) -> list[DigitDate]:
    """Find the dates in digits of a line, in order and without overlap; times are blanked in it."""
    found: list[DigitDate] = []
    for finder in _FINDERS:
        for one in finder(line):
            if all(one.end <= other.start or one.start >= other.end for other in found):
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def is_range(line: str, start: int, end: int) -> bool:
    """Tell whether a date at `[start, end)` is but an end of a stretch of days."""
    before = _RANGE.search(line, max(0, start - 8), start)
    return before is not None or _RANGE_ON.match(line, end) is not None


def _with_signs(line: str) -> Iterator[DigitDate]:
    for match in _SIGNS.finditer(line):
        yield from _of_signs(match)
    for match in _SIGNS_YEARLESS.finditer(line):
        month, day = eras.number(match["month"]), eras.number(match["day"])
        if month and day:
            yield DigitDate(
                start=match.start(), end=match.end(), ways=(Way(Order.YMD, None, month, day),),
                languages=_of_sign(match.group()),
            )  # fmt: skip


def _of_signs(match: re.Match[str]) -> Iterator[DigitDate]:
    written = eras.number(match["year"])
    month, day = eras.number(match["month"]), eras.number(match["day"])
    if written is None or not month or not day:
        return
    era = match["era"] or ""
    year = eras.year_of(era, written) if era else _bare_year(written)
    if year is None or not _notes_agree(match, year):
        return
    yield DigitDate(
        start=match.start(), end=match.end(), ways=(Way(Order.YMD, year, month, day),), era=era,
        languages=_of_sign(match.group()) or eras.languages_of(era),
    )  # fmt: skip


def _bare_year(written: int) -> int | None:
    """Read a year before 年 with no era: four digits as they are, three as Taiwan's."""
    if written >= 1000:
        return written
    return eras.year_of("民國", written) if 100 <= written <= 199 else None


def _notes_agree(match: re.Match[str], year: int) -> bool:
    """Check the year in brackets: "2020年（令和2年）"."""
    for note in (match["note"], match["after"]):
        noted = _NOTED.fullmatch(note.strip()) if note else None
        if noted is None:
            continue
        said = eras.number(noted["year"])
        if said is None or (eras.year_of(noted["era"], said) if noted["era"] else said) != year:
            return False
    return True


def _of_sign(written: str) -> tuple[str, ...]:
    return ("ko",) if "일" in written else ()


def _with_era(line: str) -> Iterator[DigitDate]:
    for match in _ERA_DIGITS.finditer(line):
        written = eras.number(match["year"])
        year = eras.year_of(match["era"], written) if written is not None else None
        month, day = int(match["month"]), int(match["day"])
        if year is not None:
            languages = eras.languages_of(match["era"])
            yield DigitDate(
                start=match.start(), end=match.end(), ways=(Way(Order.YMD, year, month, day),),
                era=match["era"], languages=languages,
            )  # fmt: skip


def _year_first(line: str) -> Iterator[DigitDate]:
    for match in _YMD.finditer(line):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        yield DigitDate(
            start=match.start(), end=match.end(), ways=(Way(Order.YMD, year, month, day),)
        )


def _year_last(line: str) -> Iterator[DigitDate]:
    for match in _DMY.finditer(line):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        ways = [Way(Order.DMY, year, second, first)]
        if match[2] != "." or second > 12:
            ways.append(Way(Order.MDY, year, first, second))
        yield DigitDate(start=match.start(), end=match.end(), ways=tuple(ways))


def _short_year(line: str) -> Iterator[DigitDate]:
    for match in _SHORT.finditer(line):
        first, second, third = int(match[1]), int(match[3]), int(match[4])
        ways = [Way(Order.DMY, third, second, first), Way(Order.YMD, first, second, third)]
        if match[2] != ".":
            ways.append(Way(Order.MDY, third, first, second))
        yield DigitDate(start=match.start(), end=match.end(), ways=tuple(ways))


def _no_year(line: str) -> Iterator[DigitDate]:
    for match in _YEARLESS.finditer(line):
        first, second = int(match[1]), int(match[3])
        ways = [Way(Order.DMY, None, second, first)]
        if match[2] == "/":
            ways.append(Way(Order.MDY, None, first, second))
        yield DigitDate(start=match.start(), end=match.end(), ways=tuple(ways), bare=True)


def _in_vietnamese(line: str) -> Iterator[DigitDate]:
    for match in _VIETNAMESE.finditer(line):
        year = int(match[3]) if match[3] else None
        way = Way(Order.DMY, year, int(match[2]), int(match[1]))
        yield DigitDate(start=match.start(), end=match.end(), ways=(way,), languages=("vi",))


def _in_roman(line: str) -> Iterator[DigitDate]:
    for match in _ROMAN.finditer(line):
        month = _ROMAN_MONTHS.index(match[2]) + 1
        way = Way(Order.DMY, int(match[3]), month, int(match[1]))
        yield DigitDate(start=match.start(), end=match.end(), ways=(way,))


def _in_mongolian(line: str) -> Iterator[DigitDate]:
    for match in _MONGOLIAN.finditer(line):
        way = Way(Order.YMD, int(match[1]), int(match[2]), int(match[3]))
        yield DigitDate(start=match.start(), end=match.end(), ways=(way,), languages=("mn",))


_FINDERS: tuple[Callable[[str], Iterator[DigitDate]], ...] = (
    _with_signs, _in_vietnamese, _in_mongolian, _in_roman, _with_era, _year_first, _year_last,
    _short_year, _no_year,
)  # fmt: skip
