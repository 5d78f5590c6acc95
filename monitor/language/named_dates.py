"""Dates with the name of a month: the day and the year are the numbers beside it."""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.language.date_labels import LABELS, words_of
from monitor.language.digit_dates import is_range
from monitor.language.line_tokens import Token, between
from monitor.language.readings import Reading


def _beside(line: str, words: Sequence[Token], at: int, step: int) -> int | None:
    """Find the number next to token `at`, over fillers and second names of the same month."""
    names, here = words[at].months, at
    while 0 <= here + step < len(words):
        low, high = sorted((here, here + step))
        if not between(line, words[low], words[high]):
            return None
        here += step
        token = words[here]
        if token.number is not None:
            return here
        same_month = bool(names) and not set(names.values()).isdisjoint(token.months.values())
        if not token.filler and not same_month:
            return None
    return None


def _is_day(token: Token) -> bool:
    return token.number is not None and token.digits <= 2 and 1 <= token.number <= 31


def _is_year(token: Token) -> bool:
    return token.number is not None and token.digits == 4 and 1300 <= token.number <= 2700


def _is_short_year(line: str, words: Sequence[Token], at: int) -> bool:
    """Tell whether two digits after day and month are a year: "28 Sep '20", "28 ก.ย. 63"."""
    token = words[at]
    if token.number is None or token.digits != 2:
        return False
    if line[token.start - 1] in "'’":
        return True
    return all(word in LABELS for word in words_of(line[token.end :]))


@dataclass(frozen=True, slots=True)
class _Parts:
    """Which tokens are the day and the year beside a month."""

    day: int
    year: int | None
    month_first: bool


def _parts(line: str, words: Sequence[Token], at: int) -> _Parts | None:
    before, after = _beside(line, words, at, -1), _beside(line, words, at, +1)
    if before is not None and _is_day(words[before]):
        return _Parts(before, _year_beside(line, words, before, after), False)
    if after is None or not _is_day(words[after]):
        return None
    if before is not None and _is_year(words[before]):
        return _Parts(after, before, False)
    behind = _beside(line, words, after, +1)
    if behind is not None and _is_year(words[behind]):
        return _Parts(after, behind, True)
    return _Parts(after, None, True)


def _year_beside(line: str, words: Sequence[Token], before: int, after: int | None) -> int | None:
    """Find the year of "28 September 2020" or of "2020 жылғы 28 қыркүйек"."""
    if after is not None and (_is_year(words[after]) or _is_short_year(line, words, after)):
        return after
    ahead = _beside(line, words, before, -1)
    return ahead if ahead is not None and _is_year(words[ahead]) else None


def named_date(line: str, words: Sequence[Token], at: int) -> Reading | None:
    """Read the day and the year that stand beside the month at `words[at]`."""
    parts = _parts(line, words, at)
    if parts is None:
        return None
    month, day = words[at], words[parts.day]
    year = words[parts.year] if parts.year is not None else None
    ends = [token for token in (month, day, year) if token is not None]
    start, ends_at = min(token.start for token in ends), max(token.end for token in ends)
    first = next(n for n, token in enumerate(words) if token.start == start)
    return Reading(
        start=start, end=ends_at, day=day.number or 0,
        months=month.months, year=year.number if year else None,
        short_year=year is not None and year.digits == 2, calendar=month.calendar,
        ranged=_is_ranged(line, words, first)
        or (day.end == ends_at and is_range(line, ends_at, ends_at)),
        month_first=parts.month_first,
        dotted=line[day.end : day.end + 1] == ".",
        year_dotted=year is not None and line[ends_at : ends_at + 1] == "." and ends_at == year.end,
        small=line[month.start].islower(),
    )  # fmt: skip


def _is_ranged(line: str, words: Sequence[Token], first: int) -> bool:
    """Tell whether another day stands before the date: "28–29 September 2020"."""
    ahead = _beside(line, words, first, -1) if first else None
    return ahead is not None and _is_day(words[ahead]) and words[first].digits <= 2
