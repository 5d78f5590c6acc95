"""Read what a short line states of a date: day, month, year, weekday, time, in which languages.

Nothing is made up here and nothing is decided: what the line does not state stays None, and a line
that fits several languages says so. `dates_stated` makes a date of it, or refuses.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time

from monitor.language import persian_calendar
from monitor.language.calendar_names import calendar_names, key

_TOKEN = re.compile(
    r"(?P<number>\d+)|(?:[ก-ฮ]{1,2}\.[ก-ฮ]{1,2}\.?|[^\W\d_][^\s\d,;:()\[\]/|–—،·«»\"“”„!?]*)"
)
_BETWEEN = re.compile(r"[\s.,،/·'’‐–-]*")
# Written between day, month and year, or right after the day or the year.
_FILLER_WORDS = (
    "de del di of the den le el al dia d a th st nd rd er º o il i r e г года году р року рік թ"
    " ին год. god godine godina év anul any año ano ค.ศ. พ.ศ. ที่ م مـ هـ هجري سنة από του को"
    " roku rok ngày năm на w"
)
_FILLERS = frozenset(map(key, _FILLER_WORDS.split()))
_NUMERIC = (
    ("ymd", re.compile(r"(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")),
    ("ymd", re.compile(r"(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)")),
    ("dmy", re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")),
)
_VIETNAMESE = re.compile(
    r"(?<!\d)(\d{1,2})\s+(?:tháng|thg)\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)", re.IGNORECASE
)
_CJK_WEEKDAY = re.compile(
    r"(?:星期|[周週]|礼拜)([一二三四五六日天])|([月火水木金土日])曜|([월화수목금토일])요일"
    r"|[(（]([月火水木金土日])[)）]"
)
_CJK_WEEKDAYS = ("一二三四五六日天", "月火水木金土日", "월화수목금토일", "月火水木金土日")
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])"
    r"(?:\s?[:：hH時点點]\s?(?P<minute>[0-5]\d)(?:[::][0-5]\d)?\s*分?"
    r"|\.(?P<dotted>[0-5]\d)(?=\s?[aApP]\.?[mM]))"
    r"(?!\d)\s*(?P<half>[aApP])?(?:\.?[mM]\b\.?)?"
    r"|\bkl\.?\s?(?P<clock_hour>[01]?\d|2[0-3])\.(?P<clock_minute>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_NOTHING: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a line states. `[start, end)` is its day, month and year, in the line.

    `months` gives for each language in which the name makes sense the month, 1..12; {"": 9} where
    it is written in digits. `year` is None where none is written. `weekdays` gives 0..6 from Monday
    by language, {} where none is named, {"": 0} for the signs of Chinese and Japanese. `swappable`
    = all in digits, so that day and month could change places. `persian` = the month is one of
    the Solar Hijri calendar. `month_first`, `dotted` (a full
    stop after the day) and `small` (the month begins with a small letter) tell languages apart.
    `leftover` are the words that say nothing of the date.
    """

    start: int
    end: int
    day: int
    months: Mapping[str, int]
    year: int | None
    weekdays: Mapping[str, int] = field(default_factory=dict)
    clock: time | None = None
    swappable: bool = False
    persian: bool = False
    month_first: bool = False
    dotted: bool = False
    small: bool = False
    leftover: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    number: int | None
    digits: int
    months: Mapping[str, int]
    filler: bool


def with_plain_digits(text: str) -> str:
    """Write the digits of every script as 0-9; the length stays the same."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(c)) if not c.isascii() and c.isdecimal() else c for c in text
    )


def _tokens(line: str) -> list[_Token]:
    months = calendar_names().months
    found = []
    for match in _TOKEN.finditer(line):
        word = match.group()
        number = int(word) if match["number"] and len(word) <= 4 else None
        folded = "" if match["number"] else key(word)
        # Hebrew writes "in" as a letter before the month.
        names = months.get(folded) or months.get(folded.removeprefix("ב"), _NOTHING)
        if not names and folded in persian_calendar.MONTHS:
            names = {"fa": persian_calendar.MONTHS[folded]}
        filler = folded in _FILLERS and not names
        found.append(_Token(match.start(), match.end(), number, len(word), names, filler))
    return found


def _take_time(line: str) -> tuple[time | None, str]:
    """Find the first time of day and blank all of them, so that their digits are no days."""
    matches = list(_TIME.finditer(line))
    for match in matches:
        line = line[: match.start()] + " " * len(match.group()) + line[match.end() :]
    return (_time_of(matches[0]) if matches else None), line


def _time_of(match: re.Match[str]) -> time | None:
    hour = int(match["hour"] or match["clock_hour"])
    minute = int(match["minute"] or match["dotted"] or match["clock_minute"])
    half = (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)


def _in_digits(line: str) -> Reading | None:
    """Read a date that is all digits, or digits with 年月日."""
    for order, pattern in _NUMERIC:
        match = pattern.search(line)
        if match is None:
            continue
        parts = [int(part) for part in match.groups() if part.isdigit()]
        year, month, day = parts if order == "ymd" else reversed(parts)
        return Reading(
            start=match.start(), end=match.end(), day=day, months={"": month}, year=year,
            swappable=order == "dmy" and match[2] != ".",
        )  # fmt: skip
    match = _VIETNAMESE.search(line)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    return Reading(
        start=match.start(), end=match.end(), day=day, months={"vi": month}, year=year, small=True
    )


def _beside(line: str, tokens: Sequence[_Token], at: int, step: int) -> int | None:
    """Find the number next to token `at`, over fillers and second names of the same month."""
    names, here = tokens[at].months, at
    while 0 <= here + step < len(tokens):
        low, high = sorted((here, here + step))
        if not _BETWEEN.fullmatch(line, tokens[low].end, tokens[high].start):
            return None
        here += step
        token = tokens[here]
        if token.number is not None:
            return here
        same_month = bool(names) and not set(names.values()).isdisjoint(token.months.values())
        if not token.filler and not same_month:
            return None
    return None


def _is_day(token: _Token) -> bool:
    return token.number is not None and token.digits <= 2 and 1 <= token.number <= 31


def _is_year(token: _Token) -> bool:
    return token.number is not None and token.digits == 4 and 1300 <= token.number <= 2700


def _around(line: str, tokens: Sequence[_Token], at: int) -> Reading | None:
    """Read the day and the year that stand beside the month at `tokens[at]`."""
    before, after = _beside(line, tokens, at, -1), _beside(line, tokens, at, +1)
    day: int | None = None
    year: int | None = None
    month_first = False
    if before is not None and _is_day(tokens[before]):
        day = before
        year = after if after is not None and _is_year(tokens[after]) else None
    elif after is not None and _is_day(tokens[after]):
        day, month_first = after, True
        behind = _beside(line, tokens, after, +1)
        if before is not None and _is_year(tokens[before]):
            year, month_first = before, False
        elif behind is not None and _is_year(tokens[behind]):
            year = behind
    if day is None:
        return None
    ends = [tokens[i] for i in (at, day, year) if i is not None]
    persian = key(line[tokens[at].start : tokens[at].end]) in persian_calendar.MONTHS
    return Reading(
        start=min(t.start for t in ends), end=max(t.end for t in ends),
        day=tokens[day].number or 0, months=tokens[at].months,
        year=None if year is None else tokens[year].number, persian=persian,
        month_first=month_first,
        dotted=line[tokens[day].end : tokens[day].end + 1] == ".",
        small=line[tokens[at].start].islower(),
    )  # fmt: skip


def _in_words(line: str, tokens: Sequence[_Token]) -> Reading | None:
    """Read the first date with a month's name, one with a year before one without."""
    readings = [_around(line, tokens, i) for i, token in enumerate(tokens) if token.months]
    found = [reading for reading in readings if reading is not None]
    return next((r for r in found if r.year is not None), found[0] if found else None)


def _weekday(
    line: str, tokens: Sequence[_Token], core: Reading
) -> tuple[Mapping[str, int], set[int]]:
    """Find the weekday outside the core, and the numbers of the tokens that name it.

    Names of at most three letters are common words elsewhere ("so", "do", "mar"), so they count
    only right beside the date and in a language of its month.
    """
    signs = _CJK_WEEKDAY.search(line)
    if signs is not None and signs.lastindex is not None:
        day = _CJK_WEEKDAYS[signs.lastindex - 1].index(signs[signs.lastindex])
        return {"": min(day, 6)}, set()
    names = calendar_names()
    for first, last in _windows(tokens, core, names.longest):
        name = key(" ".join(line[t.start : t.end] for t in tokens[first:last]))
        found = names.weekdays.get(name, _NOTHING)
        common = {k: v for k, v in found.items() if k in core.months}
        if len(name) <= 3 and not _surely_short(line, tokens, (first, last), core):
            continue
        if common or (found and len(name) > 3):
            return common or found, set(range(first, last))
    return _NOTHING, set()


def _surely_short(
    line: str, tokens: Sequence[_Token], window: tuple[int, int], core: Reading
) -> bool:
    """Tell whether short words stand where a shortened weekday stands: "Mo., 28. Sep."."""
    first, last = window
    beside = last < len(tokens) and tokens[last].start == core.start
    beside = beside or (first > 0 and tokens[first - 1].end == core.end)
    start, end = tokens[first].start, tokens[last - 1].end
    bare = line[start].isupper() or not line[start].islower()
    return beside and (bare or line[end - 1 : end + 1].strip(" ")[-1:] in ".,")


def _windows(tokens: Sequence[_Token], core: Reading, longest: int) -> Iterator[tuple[int, int]]:
    """Yield runs of words outside the core, the longest first."""
    for size in range(longest, 0, -1):
        for first in range(len(tokens) - size + 1):
            window = tokens[first : first + size]
            words = all(t.number is None for t in window)
            if words and (window[-1].end <= core.start or window[0].start >= core.end):
                yield first, first + size


def read(line: str) -> Reading | None:
    """Read the first date of a line, or None where there is none.

    Args:
        line: a short line or the opening of one; the work grows with the square of its words.

    Returns:
        What it states; offsets count in `line`.
    """
    clock, plain = _take_time(with_plain_digits(line))
    tokens = _tokens(plain)
    found = _in_digits(plain) or _in_words(plain, tokens)
    if found is None:
        return None
    weekdays, used = _weekday(plain, tokens, found)
    leftover = tuple(
        (token.start, token.end)
        for number, token in enumerate(tokens)
        if number not in used
        and token.number is None
        and not token.filler
        and not (found.start <= token.start < found.end)
    )
    return Reading(
        start=found.start, end=found.end, day=found.day, months=found.months, year=found.year,
        weekdays=weekdays, clock=clock, swappable=found.swappable, persian=found.persian,
        month_first=found.month_first, dotted=found.dotted, small=found.small, leftover=leftover,
    )  # fmt: skip
