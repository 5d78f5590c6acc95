"""Names of months and weekdays in every language that we read, from CLDR (Babel)."""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import pickle
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import localedata

from monitor.language import name_aliases
from monitor.language.calendars import Calendar

# Our code → the CLDR locales whose names it uses; the languages in order of how common they are in
# the news, which decides where one line fits several ("28 September 2020").
_LOCALES: dict[str, tuple[str, ...]] = {
    "en": ("en",), "es": ("es",), "ru": ("ru",), "ar": ("ar", "ar_LB", "ar_MA", "ar_DZ"),
    "fr": ("fr",), "de": ("de", "de_AT"), "pt": ("pt", "pt_PT"), "it": ("it",), "tr": ("tr",),
    "uk": ("uk",), "pl": ("pl",), "nl": ("nl",), "fa": ("fa", "fa_AF"), "id": ("id",),
    "vi": ("vi",), "ro": ("ro",), "cs": ("cs",), "sv": ("sv",), "el": ("el",), "he": ("he",),
    "hi": ("hi",), "hu": ("hu",), "bg": ("bg",), "sr": ("sr", "sr_Latn"), "hr": ("hr",),
    "da": ("da",), "no": ("no", "nb", "nn"), "fi": ("fi",), "sk": ("sk",), "ca": ("ca",),
    "hy": ("hy",), "az": ("az",), "ka": ("ka",), "be": ("be",), "kk": ("kk",), "mk": ("mk",),
    "sl": ("sl",), "bs": ("bs",), "gl": ("gl",), "ms": ("ms",), "ur": ("ur",), "bn": ("bn",),
    "th": ("th",), "ja": ("ja",), "zh": ("zh",), "ko": ("ko",), "lt": ("lt",), "lv": ("lv",),
    "et": ("et",), "sq": ("sq",), "mr": ("mr",), "ne": ("ne",), "ta": ("ta",), "te": ("te",),
    "ml": ("ml",), "kn": ("kn",), "gu": ("gu",), "pa": ("pa",), "eu": ("eu",), "am": ("am",),
    "tl": ("fil",), "sw": ("sw",), "is": ("is",), "ky": ("ky",), "uz": ("uz",), "tg": ("tg",),
    "mn": ("mn",), "af": ("af",), "so": ("so",), "cy": ("cy",), "si": ("si",), "my": ("my",),
    "km": ("km",), "lo": ("lo",),
}  # fmt: skip
# Scripts whose months are shortened to their first letters.
_SHORTENED = re.compile("[a-zа-џα-ωա-ֆა-ჰ]")
_RANKS = {language: number for number, language in enumerate(_LOCALES)}
# Letters of Persian and Urdu that Arabic keyboards write otherwise.
_ONE_LETTER = str.maketrans({"ی": "ي", "ى": "ي", "ک": "ك", "\u0640": None})
_VIETNAMESE = "\u0309\u031b\u0323"  # hook above, horn, dot below


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """`months[key]` gives for each language the month 1..12; `weekdays` 0..6 from Monday.

    `others[key]` gives a calendar and, for each language, its month, 1..13, where the name is one
    of another calendar than the Gregorian. Keys are made by `key`; they may have spaces in them.
    `longest` = most words of a weekday; `longest_month` = of a month; `beginnings` = the first
    words of the months that have several.
    """

    months: Mapping[str, Mapping[str, int]]
    weekdays: Mapping[str, Mapping[str, int]]
    others: Mapping[str, tuple[Calendar, Mapping[str, int]]]
    longest: int
    longest_month: int
    beginnings: frozenset[str]


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """Fold a name so that its spellings meet: case, accents, dots of abbreviations, the Turkish ı.

    Vowel signs of Indic scripts and Thai stay, because they tell months apart, and so do the marks
    that only Vietnamese writes: Hà Nội is not November in Romanian.
    """
    flat = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i").translate(_ONE_LETTER))
    bare = "".join(c for c in flat if unicodedata.combining(c) < 200 or c in _VIETNAMESE)
    composed = unicodedata.normalize("NFC", bare).replace("’", "'").removeprefix("d'")
    return composed.strip(".׳'॰״- \u200f\u200e\u200c").removeprefix("de ")


def rank(language: str) -> int:
    """Tell how far down a language stands in the list of the commonest, from 0."""
    return _RANKS.get(language, len(_RANKS))


def _locale_data(locale: str) -> Mapping[str, Any]:
    """Read what CLDR says of one locale itself, without what it inherits.

    `localedata.load` would keep all of each locale in memory for ever: 65 MB for names of months.
    """
    path = Path(localedata.resolve_locale_filename(locale))
    data: Mapping[str, Any] = pickle.loads(path.read_bytes())  # noqa: S301 - Babel's own file
    return data


def _names(data: Mapping[str, Any], what: str) -> Iterator[tuple[int, str]]:
    """Yield (number, name) of all widths but the one-letter one.

    The raw data are read rather than `Locale.months`, which resolves CLDR's aliases in place, in
    data that locales share: there the answers depend on which locale was asked first.
    """
    contexts: Mapping[str, Any] = data.get(what, {})
    for context in ("format", "stand-alone"):
        widths = _own(contexts.get(context))
        for width in ("wide", "abbreviated"):
            yield from _own(widths.get(width)).items()


def _own(entry: object) -> Mapping[Any, Any]:
    """Give what a locale says itself: an entry is a table, an alias, or an alias and a table."""
    table = entry[1] if isinstance(entry, tuple) else entry
    return table if isinstance(table, Mapping) else {}


def _add(table: dict[str, dict[str, int]], name: str, language: str, number: int) -> None:
    """Enter a name; a name of two months of one language is taken for neither (-1)."""
    folded = key(name)
    if folded and not any(c.isdigit() for c in folded):
        entry = table.setdefault(folded, {})
        entry[language] = number if entry.get(language, number) == number else -1


def _add_spellings(
    table: dict[str, dict[str, int]], language: str, aliases: Mapping[int, str]
) -> None:
    for number, spellings in aliases.items():
        for name in spellings.split("/"):
            _add(table, name, language, number)


@dataclass(slots=True)
class _Tables:
    months: dict[str, dict[str, int]]
    shortened: dict[str, dict[str, int]]
    weekdays: dict[str, dict[str, int]]


def _read(tables: _Tables, language: str) -> None:
    """Enter the names of one language."""
    for locale in _LOCALES[language]:
        data = _locale_data(locale)
        for month, name in _names(data, "months"):
            _add(tables.months, name, language, month)
            for short in _shortened(name):
                _add(tables.shortened, short, language, month)
        for weekday, name in _names(data, "days"):
            _add(tables.weekdays, name, language, weekday)
            if language == "pt":
                _add(tables.weekdays, name.removesuffix("-feira"), language, weekday)
            if language == "th":
                _add(tables.weekdays, name + "ที่", language, weekday)
    _add_spellings(tables.months, language, name_aliases.MONTHS.get(language, {}))
    _add_spellings(tables.weekdays, language, name_aliases.WEEKDAYS.get(language, {}))


def _shortened(name: str) -> Iterator[str]:
    """Yield the first three and four letters of a name, as sites shorten it whatever CLDR says."""
    folded = key(name)
    for length in (3, 4):
        if len(folded) > length and _SHORTENED.match(folded) and " " not in folded:
            yield folded[:length]


def _admit(entry: dict[str, int], shortened: Mapping[str, int]) -> None:
    """Add short forms of our own, but none that means another month in another language."""
    official = set(entry.values())
    for language, month in shortened.items():
        if not official or official == {month}:
            entry.setdefault(language, month)


def _others() -> dict[str, tuple[Calendar, dict[str, int]]]:
    table: dict[str, tuple[Calendar, dict[str, int]]] = {}
    for calendar, languages in name_aliases.OTHER_MONTHS.items():
        for language, months in languages.items():
            for number, spellings in enumerate(months, start=1):
                for name in spellings.split("/"):
                    for spaced in (name, name.replace("\u200c", " ")):
                        table.setdefault(key(spaced), (calendar, {}))[1][language] = number
    return table


def _without_doubts(table: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    sure = {
        name: {language: number for language, number in entry.items() if number >= 0}
        for name, entry in table.items()
    }
    return {name: entry for name, entry in sure.items() if entry}


def _most_words(names: Iterator[str]) -> int:
    return max(name.count(" ") + 1 for name in names)


@lru_cache(maxsize=1)
def calendar_names() -> CalendarNames:
    """Load the names of all languages, once in a process (a quarter of a second)."""
    tables = _Tables({}, {}, {})
    for language in _LOCALES:
        _read(tables, language)
    for name, entry in tables.shortened.items():
        _admit(tables.months.setdefault(name, {}), entry)
    months, weekdays = _without_doubts(tables.months), _without_doubts(tables.weekdays)
    others = _others()
    return CalendarNames(
        months=months, weekdays=weekdays, others=others,
        longest=_most_words(iter(weekdays)), longest_month=_most_words(iter([*months, *others])),
        beginnings=frozenset(name.split()[0] for name in (*months, *others) if " " in name),
    )  # fmt: skip


def languages() -> frozenset[str]:
    """Give the languages whose names of months and weekdays are known."""
    return frozenset(_LOCALES)
