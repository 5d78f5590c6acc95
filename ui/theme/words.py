"""Times, numbers and languages in words, as every pane writes them."""

import unicodedata
from collections import Counter
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)

NAMELESS = {"und": "unknown language", "zxx": "no language"}
SCRIPTS = {
    "Arab": "Arabic script",
    "Cyrl": "Cyrillic",
    "Grek": "Greek script",
    "Hans": "Simplified",
    "Hant": "Traditional",
    "Latn": "Latin",
}


def local(moment: datetime) -> datetime:
    """The same moment in this machine's time zone."""
    return moment.astimezone()


def clock(moment: datetime) -> str:
    """Local hour and minute: "14:20"."""
    return f"{local(moment):%H:%M}"


def day(moment: datetime) -> str:
    """Local day and month: "27 Sep"."""
    here = local(moment)
    return f"{here.day} {ENGLISH.monthName(here.month, QLocale.FormatType.ShortFormat)}"


def day_and_clock(moment: datetime) -> str:
    """As in "27 Sep 06:12"."""
    return f"{day(moment)} {clock(moment)}"


def clock_or_day(moment: datetime, now: datetime) -> str:
    """The hour for what is of the last 24 hours, the day before that."""
    if abs((now - moment).total_seconds()) < 86_400:
        return clock(moment)
    here = local(moment)
    return day(moment) if here.year == local(now).year else f"{day(moment)} {here.year}"


def full_date(moment: datetime, language: str) -> str:
    """The local date spelt out in `language` (BCP 47): "Monday, 28 September 2020"."""
    here = local(moment)
    locale = ENGLISH if language == "en" else QLocale(language)
    return locale.toString(QDate(here.year, here.month, here.day), "dddd, d MMMM yyyy")


def age(moment: datetime, now: datetime) -> str:
    """How long ago, short: "now", "40 m", "2 h", "3 d"; of the future: "now"."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return "now"
    if minutes < 60:
        return f"{minutes} m"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    days = minutes // (24 * 60)
    return f"{days} d" if days < 365 else f"{days // 365} y"


def ago(moment: datetime, now: datetime) -> str:
    """How long ago, for a sentence: "just now", "2 min ago", "3 h ago", "2 d ago"."""
    short = age(moment, now)
    if short == "now":
        return "just now"
    return f"{short} ago".replace(" m ", " min ")


def counted(number: int, one: str, many: str | None = None) -> str:
    """As in "1 item", "1,284 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def language_name(code: str) -> str:
    """The English name of a language, "Serbian (Latin)"; the code itself where Qt knows none."""
    if code in NAMELESS:
        return NAMELESS[code]
    main, *subtags = code.split("-")
    known = QLocale.codeToLanguage(main)
    if known in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    name = QLocale.languageToString(known)
    scripts = (SCRIPTS.get(subtag.title()) for subtag in subtags)
    script = next((one for one in scripts if one), None)
    return f"{name} ({script})" if script else name


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction is Arabic, Hebrew or the like (UAX 9, P2)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return False
        if kind in ("R", "AL"):
            return True
    return False


def runs_right_to_left(text: str) -> bool:
    """Tell whether most letters of a paragraph are Arabic, Hebrew or the like.

    An English paragraph that begins with an Arabic word is English all the same; where both have as
    many letters, the first one decides.
    """
    kinds = Counter(unicodedata.bidirectional(letter) for letter in text)
    right, left = kinds["R"] + kinds["AL"], kinds["L"]
    return is_right_to_left(text) if right == left else right > left


FIRST_STRONG, POP = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """Keep the direction of a stranger's words from spreading over ours (UAX 9, isolates)."""
    return f"{FIRST_STRONG}{text}{POP}"
