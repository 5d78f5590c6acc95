"""Dates and language names as a reader is shown them, by CLDR (Babel)."""

from datetime import date, time
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

_ENGLISH = "EEEE, d MMMM y"
# What stands between a date and a time where that is no comma.
_JOINTS = {"ar": "\u060c ", "fa": "\u060c ", "ur": "\u060c ", "ja": " ", "zh": " ", "ko": " "}


@lru_cache(maxsize=64)
def _locale(name: str) -> Locale:
    subtags = name.replace("-", "_").split("_")
    shorter = ["_".join(subtags[:size]) for size in range(len(subtags), 0, -1)]
    for candidate in (*shorter, "en"):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("Babel always has English")


def spoken(day: date, clock: time | None, locale: str) -> str:
    """Write a date in full: "Monday, 28 September 2020", with ", 14:05" where a time is known.

    Other locales get their own full CLDR format; English the order day, month, year, which every
    reader of English understands. The calendar is always the Gregorian one. An unknown locale falls
    back to its script, its language, then to English.
    """
    known = _locale(locale)
    pattern = _ENGLISH if known.language == "en" else "full"
    text = format_date(day, pattern, locale=known)
    if clock is None:
        return text
    joint = _JOINTS.get(known.language, ", ")
    return f"{text}{joint}{format_time(clock, 'HH:mm', locale=known)}"


def language_name(code: str, locale: str) -> str:
    """Name a language in the reader's language: ("ru", "en") gives "Russian".

    A script is named in brackets: "Serbian (Latin)", "Chinese (Traditional)". A code that CLDR
    does not know is returned as it is.
    """
    known = _locale(locale)
    language, _, rest = code.replace("-", "_").partition("_")
    script = known.scripts.get(rest.partition("_")[0])
    if script and language in known.languages:
        return f"{known.languages[language]} ({script})"
    found = known.languages.get(f"{language}_{rest}") or known.languages.get(language)
    return str(found) if found else code
