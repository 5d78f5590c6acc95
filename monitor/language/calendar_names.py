"""Names of months and weekdays in every language that we read, from CLDR (Babel)."""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import localedata

# Our code → the CLDR locales whose names it uses; the languages in order of how common they are in
# the news, which decides where one line fits several ("28 September 2020").
_LOCALES: dict[str, tuple[str, ...]] = {
    "en": ("en",), "es": ("es",), "ru": ("ru",), "ar": ("ar", "ar_LB", "ar_MA", "ar_DZ"),
    "fr": ("fr",), "de": ("de", "de_AT"), "pt": ("pt", "pt_PT"), "it": ("it",), "tr": ("tr",),
    "uk": ("uk",), "pl": ("pl",), "nl": ("nl",), "fa": ("fa",), "id": ("id",), "vi": ("vi",),
    "ro": ("ro",), "cs": ("cs",), "sv": ("sv",), "el": ("el",), "he": ("he",), "hi": ("hi",),
    "hu": ("hu",), "bg": ("bg",), "sr": ("sr", "sr_Latn"), "hr": ("hr",), "da": ("da",),
    "no": ("no", "nb", "nn"), "fi": ("fi",), "sk": ("sk",), "ca": ("ca",), "hy": ("hy",),
    "az": ("az",), "ka": ("ka",), "be": ("be",), "kk": ("kk",), "mk": ("mk",), "sl": ("sl",),
    "bs": ("bs",), "gl": ("gl",), "ms": ("ms",), "ur": ("ur",), "bn": ("bn",), "th": ("th",),
    "ja": ("ja",), "zh": ("zh",), "ko": ("ko",), "lt": ("lt",), "lv": ("lv",), "et": ("et",),
    "sq": ("sq",), "mr": ("mr",), "ne": ("ne",), "ta": ("ta",), "te": ("te",), "ml": ("ml",),
    "kn": ("kn",), "gu": ("gu",), "pa": ("pa",),
}  # fmt: skip
# Seen on news sites, not in CLDR: language → month → spellings.
_ALIASES: dict[str, dict[int, str]] = {
    "ru": {1: "янв", 2: "фев", 9: "сен", 11: "ноя"},
    "es": {9: "setiembre set"},
    "be": {5: "мая", 7: "ліпеня ліпень"},
    "sr": {
        1: "јануара januara", 2: "фебруара februara", 3: "марта marta", 4: "априла aprila",
        5: "маја maja", 6: "јуна juna", 7: "јула jula", 8: "августа avgusta",
        9: "септембра septembra", 10: "октобра oktobra", 11: "новембра novembra",
        12: "децембра decembra",
    },
    "hi": {9: "सितम्बर", 10: "अक्तूबर", 11: "नवम्बर", 12: "दिसम्बर"},
    "fa": {5: "می", 7: "جولای", 8: "آگوست"},
}  # fmt: skip
# Scripts whose months are shortened to their first letters.
_SHORTENED = re.compile("[a-zа-џα-ωա-ֆა-ჰ]")


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """`months[key]` gives for each language the month 1..12; `weekdays` 0..6 from Monday.

    Keys are made by `key`; a weekday's may have spaces in it. `longest` = most words of a weekday.
    """

    months: Mapping[str, Mapping[str, int]]
    weekdays: Mapping[str, Mapping[str, int]]
    longest: int


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """Fold a name so that its spellings meet: case, accents, dots of abbreviations, the Turkish ı.

    Vowel signs of Indic scripts and Thai stay, because they tell months apart.
    """
    flat = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    bare = "".join(c for c in flat if unicodedata.combining(c) < 200)
    composed = unicodedata.normalize("NFC", bare).replace("’", "'").removeprefix("d'")
    return composed.strip(".׳'॰״ \u200f").removeprefix("de ")


def rank(language: str) -> int:
    """Tell how far down a language stands in the list of the commonest, from 0."""
    return list(_LOCALES).index(language) if language in _LOCALES else len(_LOCALES)


def _names(locale: str, what: str) -> Iterator[tuple[int, str]]:
    """Yield (number, name) of all widths but the one-letter one.

    The raw data are read rather than `Locale.months`, which resolves CLDR's aliases in place, in
    data that locales share: there the answers depend on which locale was asked first.
    """
    contexts: Mapping[str, Any] = localedata.load(locale)[what]
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


def _months() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    shortened: dict[str, dict[str, int]] = {}
    for language, locales in _LOCALES.items():
        for locale in locales:
            for month, name in _names(locale, "months"):
                _add(table, name, language, month)
                for short in _shortened(name):
                    _add(shortened, short, language, month)
        for month, spellings in _ALIASES.get(language, {}).items():
            for name in spellings.split():
                _add(table, name, language, month)
    for name, entry in shortened.items():
        _admit(table.setdefault(name, {}), entry)
    return _without_doubts(table)


def _shortened(name: str) -> Iterator[str]:
    """Yield the first three and four letters of a name, as sites shorten it whatever CLDR says."""
    folded = key(name)
    for length in (3, 4):
        if len(folded) > length and _SHORTENED.match(folded):
            yield folded[:length]


def _admit(entry: dict[str, int], shortened: Mapping[str, int]) -> None:
    """Add short forms of our own, but none that means another month in another language."""
    official = set(entry.values())
    for language, month in shortened.items():
        if not official or official == {month}:
            entry.setdefault(language, month)


def _weekdays() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for language, locales in _LOCALES.items():
        for locale in locales:
            for weekday, name in _names(locale, "days"):
                _add(table, name, language, weekday)
                if language == "pt":
                    _add(table, name.removesuffix("-feira"), language, weekday)
                if language == "th":
                    _add(table, name + "ที่", language, weekday)
    return _without_doubts(table)


def _without_doubts(table: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    sure = {
        name: {language: number for language, number in entry.items() if number >= 0}
        for name, entry in table.items()
    }
    return {name: entry for name, entry in sure.items() if entry}


@lru_cache(maxsize=1)
def calendar_names() -> CalendarNames:
    """Load the names of all languages, once in a process (a third of a second)."""
    weekdays = _weekdays()
    longest = max(name.count(" ") + 1 for name in weekdays)
    return CalendarNames(months=_months(), weekdays=weekdays, longest=longest)


def languages() -> frozenset[str]:
    """Give the languages whose names of months and weekdays are known."""
    return frozenset(_LOCALES)
