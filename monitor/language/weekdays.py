"""Weekdays in a short line, beside a date: by name, by number, by a sign."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.language.calendar_names import calendar_names, key
from monitor.language.line_tokens import Token

_SIGNS = re.compile(
    r"(?:星期|[周週]|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜|([월화수목금토일])요일"
    r"|[(（\[]([月火水木金土日])[)）\]]|[(（\[]([월화수목금토일])[)）\]]|[(（\[]([一二三四五六日])[)）\]]"
)
_SIGN_DAYS = (
    "一二三四五六日天", "月火水木金土日", "월화수목금토일", "月火水木金土日", "월화수목금토일",
    "一二三四五六日",
)  # fmt: skip
# Portuguese and Vietnamese count the days from Sunday, the first: "2ª feira", "Thứ 2".
_COUNTED = re.compile(r"(?<!\d)([2-6])[ªa]?[\s-]feira\b|\bthứ\s+([2-7])(?!\d)", re.IGNORECASE)
_PREPOSITIONS = frozenset(("on",))  # a shortened Wednesday in Norwegian
_NEAR = 3  # characters between a shortened weekday and its date
_NOTHING: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Weekday:
    """`days` gives 0..6 from Monday by language, {} for none; `tokens` are those that name it."""

    days: Mapping[str, int]
    tokens: frozenset[int]


_NONE = Weekday(_NOTHING, frozenset())


def weekday_of(
    line: str,
    words: Sequence[Token],
    core: tuple[int, int, Mapping[str, int]],
    reach: tuple[int, int],
) -> Weekday:
    """Find the weekday of a date.

    Names of at most three letters are common words elsewhere ("so", "do", "mar"), so they count
    only right beside the date.

    Args:
        line: with plain digits, times blanked.
        words: its tokens.
        core: start and end of the date, and the months of its name by language ({} in digits).
        reach: the stretch of the line in which the weekday may stand.
    """
    signs = _SIGNS.search(line, *reach)
    if signs is not None and signs.lastindex is not None:
        day = _SIGN_DAYS[signs.lastindex - 1].index(signs[signs.lastindex])
        return Weekday({"": min(day, 6)}, _within(words, signs.span()))
    counted = _COUNTED.search(line, *reach)
    if counted is not None:
        language = "pt" if counted[1] else "vi"
        day = int(counted[1] or counted[2]) - 2
        return Weekday({language: day}, _within(words, counted.span()))
    return _named(line, words, core, reach)


def _within(words: Sequence[Token], stretch: tuple[int, int]) -> frozenset[int]:
    """Give the tokens inside a stretch of the line."""
    start, end = stretch
    return frozenset(n for n, t in enumerate(words) if start <= t.start and t.end <= end)


def _named(
    line: str,
    words: Sequence[Token],
    core: tuple[int, int, Mapping[str, int]],
    reach: tuple[int, int],
) -> Weekday:
    names = calendar_names()
    for first, last in _windows(words, core, reach, names.longest):
        name = key(" ".join(line[t.start : t.end] for t in words[first:last]))
        found = names.weekdays.get(name)
        if (len(name) == 1 and name.isascii()) or name in _PREPOSITIONS:
            continue  # Estonian calls Tuesday T, as in "2020-09-28T14:05"
        if not found or (len(name) <= 3 and not _surely_short(line, words, (first, last), core)):
            continue
        common = {k: v for k, v in found.items() if k in core[2]}
        if common or len(name) > 3 or not core[2]:
            return Weekday(common or found, frozenset(range(first, last)))
    return _NONE


def _surely_short(
    line: str,
    words: Sequence[Token],
    window: tuple[int, int],
    core: tuple[int, int, Mapping[str, int]],
) -> bool:
    """Tell whether short words stand where a shortened weekday stands: "Mo., 28. Sep."."""
    first, last = window
    start, end = words[first].start, words[last - 1].end
    opens = 0 <= core[0] - end <= _NEAR and not line[end : core[0]].strip(" .,،、-–|/")
    closes = 0 <= start - core[1] <= _NEAR and not line[core[1] : start].strip(" .,،、-–|/")
    bare = line[start].isupper() or not line[start].islower() or not line[:start].strip()
    return (opens or closes) and (bare or line[end - 1 : end + 1].strip(" ")[-1:] in ".,")


def _windows(
    words: Sequence[Token],
    core: tuple[int, int, Mapping[str, int]],
    reach: tuple[int, int],
    longest: int,
) -> Iterator[tuple[int, int]]:
    """Yield runs of words outside the core, the longest first."""
    for size in range(longest, 0, -1):
        for first in range(len(words) - size + 1):
            window = words[first : first + size]
            inside = reach[0] <= window[0].start and window[-1].end <= reach[1]
            plain = inside and all(t.number is None for t in window)
            if plain and (window[-1].end <= core[0] or window[0].start >= core[1]):
                yield first, first + size
