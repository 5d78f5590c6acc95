"""Weekdays and dates written in words, and the patterns of titles without them. Pure.

The names are those of CLDR (Babel), in the language of the title.
"""

# ruff: noqa: RUF001, RUF002 - letters of other scripts are the subject here

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from babel import Locale, UnknownLocaleError

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_APOSTROPHES = re.compile("['’ʼ]")
_SIGN = re.compile(r"(?:星期|[周週]|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜日?")
_SIGN_DAYS = ["月一", "火二", "水三", "木四", "金五", "土六", "日天"]
_UNINFLECTED = frozenset({"de", "en", "es", "fr", "it", "nl", "pt"})
_BETWEEN = frozenset({"d", "de", "er", "nd", "o", "of", "rd", "st", "th"})  # "22 de", "1er", "2nd"
_FULL_DAYS = 31


@dataclass(frozen=True, slots=True)
class Pattern:
    """`moments` are the weekdays and dates of a title ("d0" a Monday, "m11-22", "m11" a month).

    `rest` is the title without them and without figures, in small letters.
    """

    moments: frozenset[str]
    rest: str


@lru_cache(maxsize=2_048)
def pattern_of(title: str, language: str) -> Pattern:
    """Read a title; in a language without known names only signs ("星期二") are found."""
    signs = {f"d{_day_of(match)}" for match in _SIGN.finditer(title)}
    plain = _APOSTROPHES.sub("", _SIGN.sub(" ", title))
    tokens = _TOKEN.findall(plain.casefold())
    names = [_name_of(anyascii(token).lower(), language) for token in tokens]
    found = {
        name if name[0] == "d" else _dated(name, tokens, at)
        for at, name in enumerate(names)
        if name
    }
    rest = (t for t, name in zip(tokens, names, strict=True) if not name and not t.isdigit())
    return Pattern(frozenset(signs | found), " ".join(rest))


def _day_of(match: re.Match[str]) -> int:
    sign = match[1] or match[2]
    return next(day for day, signs in enumerate(_SIGN_DAYS) if sign in signs)


def _dated(month: str, tokens: list[str], at: int) -> str:
    """A month with the day that stands before or after it, if one does."""
    before = at - 1
    while before > 0 and anyascii(tokens[before]).lower() in _BETWEEN:
        before -= 1
    for place in (before, at + 1):
        if 0 <= place < len(tokens) and tokens[place].isdigit():
            day = int(tokens[place])
            if 1 <= day <= _FULL_DAYS:
                return f"{month}-{day}"
    return month


def _name_of(word: str, language: str) -> str:
    names = _names(language)
    if language in _UNINFLECTED:
        return names.get(word) or names.get(word.removesuffix("s"), "")
    stems = (name for name in names if word.startswith(_stem(name)) and len(word) <= len(name) + 1)
    best = max(stems, key=len, default=None)
    return names[best] if best is not None else ""


def _stem(name: str) -> str:
    """What is left of a name in all cases: "сред(а)", "poniedział(ek)"; short ones stay whole."""
    if len(name) <= 3:
        return name
    if name.endswith(("ek", "ok")):
        return name[:-2]
    return name[:-1] if name[-1] in "aeiouy" else name


@lru_cache(maxsize=128)
def _names(language: str) -> Mapping[str, str]:
    """Names of weekdays ("d0" from Monday) and months ("m1") in ASCII; the first word of each."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[str, str] = {}
    for kind, table in (("m", locale.months), ("d", locale.days)):
        for context in ("format", "stand-alone"):
            for number, name in table[context]["wide"].items():
                words = _TOKEN.findall(_APOSTROPHES.sub("", name.casefold()))
                if words and not words[0].isdigit():
                    names[anyascii(words[0]).lower()] = f"{kind}{number}"
    return names
