"""The numbers and words of a short line, with what the names of the calendars make of them."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from monitor.language.calendar_names import CalendarNames, calendar_names, key
from monitor.language.calendars import Calendar

_TOKEN = re.compile(
    r"(?P<number>\d+)"
    r"|(?:[ก-ฮ][ก-ฺ็-๎]*\.[ก-ฮ]{1,2}\.?|[^\W\d_][^\s\d,،፣፤;:：()（）【】\[\]/|•·–—«»\"“”„!?。、]*)"
)
_BETWEEN = re.compile(r"[\s.,،、፣/·'’«»“”„‐–°º\-]*")
_BASQUE = re.compile(r"(?<=\d)\([eaEA]\)")
# Marks of direction, zero-width spaces and soft hyphens: "28\u200f/09\u200f/2020".
_INVISIBLE = dict.fromkeys(
    map(
        ord,
        "\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\ufeff",
    ),
    " ",
)
# Written between day, month and year, or right after the day or the year.
_FILLER_WORDS = (
    "de del di of the den le el al dia d a th st nd rd er º ° ª o il i r e г года году год р року"
    " рік թ թվական ին ը god godine godina év anul any año ano ค.ศ. พ.ศ. ค.ศ พ.ศ ที่ م مـ هـ ه هجري"
    " ميلادي ق ش شمسی سنة سال عام ماه من از του της ης roku rok ngày năm na w е ое й го я г.г m d"
    " gada gadā ko жылғы жылы жыл ж жылдын ci cı cü cu ildə ili ilin yil yili yilda соли წლის წელს"
    " წ ቀን ዓ.ም án én an en کال د مه یی ng ika оны он"
)
_FILLERS = frozenset(map(key, _FILLER_WORDS.split()))
# Hebrew, Arabic and Persian write "in" or "month" as part of the month's word.
_PREFIXES = ("ב", "ל")
_SUFFIXES = ("ماه",)
_NO_MONTHS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Token:
    """A number or a word at `[start, end)` of a line.

    `months` gives the month by language where it is the name of one, in `calendar`. `digits` = how
    many characters a number has; `number` is None for a word and for a number too long to be one
    of a date. `filler` = may stand between the parts of a date.
    """

    start: int
    end: int
    number: int | None
    digits: int
    months: Mapping[str, int]
    calendar: Calendar
    filler: bool


def made_plain(text: str) -> str:
    """Write the digits of every script as 0-9 and blank marks of direction; the length stays.

    The Basque "2020(e)ko irailaren 28(a)" loses its brackets, too.
    """
    text = _BASQUE.sub("   ", text)
    if text.isascii():
        return text
    text = text.translate(_INVISIBLE)
    return "".join(
        str(unicodedata.decimal(c)) if not c.isascii() and c.isdecimal() else c for c in text
    )


def tokens(line: str) -> list[Token]:
    """Cut a line to numbers and words; a name of several words is one token.

    Args:
        line: with plain digits, its times blanked.
    """
    names = calendar_names()
    matches = list(_TOKEN.finditer(line))
    found: list[Token] = []
    at = 0
    while at < len(matches):
        size, token = _token(line, matches, at, names)
        found.append(token)
        at += size
    return found


def _token(
    line: str, matches: list[re.Match[str]], at: int, names: CalendarNames
) -> tuple[int, Token]:
    """Make the token at a match, and tell how many matches it takes up."""
    first = matches[at]
    if first["number"] is not None:
        digits = len(first.group())
        number = int(first.group()) if digits <= 4 else None
        return 1, Token(
            first.start(), first.end(), number, digits, _NO_MONTHS, Calendar.GREGORIAN, False
        )
    folded = key(first.group())
    most = names.longest_month if folded in names.beginnings else 1
    for size in range(min(most, len(matches) - at), 0, -1):
        last = matches[at + size - 1]
        written = line[first.start() : last.end()]
        calendar, months = _months(" ".join(written.split()), names)
        if months:
            return size, Token(
                first.start(), last.end(), None, len(written), months, calendar, False
            )
    filler = folded in _FILLERS
    return 1, Token(
        first.start(), first.end(), None, len(first.group()), _NO_MONTHS, Calendar.GREGORIAN, filler
    )


def _months(written: str, names: CalendarNames) -> tuple[Calendar, Mapping[str, int]]:
    """Look a word up as a month's name, whole and then without what is written onto it."""
    folded = key(written)
    for name in (folded, *_stripped(folded)):
        if name in names.months:
            return Calendar.GREGORIAN, names.months[name]
        if name in names.others:
            return names.others[name]
    return Calendar.GREGORIAN, _NO_MONTHS


def _stripped(folded: str) -> list[str]:
    bare = [folded.removeprefix(p) for p in _PREFIXES if folded.startswith(p)]
    short = [folded.removesuffix(s) for s in _SUFFIXES if folded.endswith(s)]
    return bare + [name.rstrip("\u200c ") for name in short]


def between(line: str, low: Token, high: Token) -> bool:
    """Tell whether two neighbours have nothing but spaces and light punctuation between them."""
    return _BETWEEN.fullmatch(line, low.end, high.start) is not None
