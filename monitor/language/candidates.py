"""Which languages a script allows, and which language is like which."""

from functools import lru_cache

from babel.core import get_global

from monitor.domain.language import UNDETERMINED, base_of

# Scripts that one language of the news owns name it outright.
_LANGUAGES: dict[str, tuple[str, ...]] = {
    "Latn": (
        "en", "es", "pt", "fr", "de", "it", "nl", "tr", "pl", "id", "vi", "ro", "cs", "sv", "hu",
        "az", "hr", "sr", "bs", "sk", "da", "no", "fi", "ca", "sl", "gl", "ms", "lt", "lv", "et",
        "sq",
    ),
    "Cyrl": ("ru", "uk", "bg", "sr", "be", "mk", "kk"),
    "Arab": ("ar", "fa", "ur"),
    "Deva": ("hi", "mr", "ne"),
    "Hani": ("zh", "ja"),
    "Armn": ("hy",), "Geor": ("ka",), "Grek": ("el",), "Hebr": ("he",), "Hang": ("ko",),
    "Thai": ("th",), "Beng": ("bn",), "Guru": ("pa",), "Gujr": ("gu",), "Orya": ("or",),
    "Taml": ("ta",), "Telu": ("te",), "Knda": ("kn",), "Mlym": ("ml",), "Sinh": ("si",),
    "Laoo": ("lo",), "Tibt": ("bo",), "Mymr": ("my",), "Ethi": ("am",), "Khmr": ("km",),
    "Mong": ("mn",),
}  # fmt: skip
# Rare in the news, and short lines of other languages look like them to a detector: they count only
# where the feed is in one, or where every detector is sure of a sentence or two.
_RARE: dict[str, tuple[str, ...]] = {
    "Latn": ("af", "cy", "eu", "ga", "is", "lb", "mg", "mt", "so", "sw", "tk", "tl", "uz", "yo"),
    "Cyrl": ("ba", "ky", "mn", "tg", "tt", "uz"),
    "Arab": ("ps", "ug"),
}
# Where a detector does not know a language, its relative's score stands in for it; letters and
# words then tell the two apart.
_RELATIVES: dict[str, tuple[str, ...]] = {
    "az": ("tr",),
    "be": ("uk", "ru"),
    "bs": ("hr",),
    "gl": ("pt", "es"),
    "kk": ("ru", "bg"),
    "ms": ("id",),
    "sr": ("hr", "mk"),
}


def of_script(script: str, admitted: str | None = None) -> tuple[str, ...]:
    """Give the languages that are written in a script, the commonest in the news first.

    Args:
        script: as in `text.scripts`; "" and unknown ones have none.
        admitted: the BCP 47 tag of a language that its feed is in: left out otherwise where it is
            rare, or rarely written in the script ("kk-Latn").
    """
    known = _LANGUAGES.get(script, ())
    if admitted is None:
        return known
    language = base_of(admitted)
    if language in known or not is_admitted(script, admitted):
        return known
    return (*known, language)


def is_admitted(script: str, tag: str) -> bool:
    """Tell whether a language that is not looked for otherwise may be written in a script."""
    language = base_of(tag)
    if language in _RARE.get(script, ()):
        return True
    named = [part.title() for part in tag.split("-")[1:] if len(part) == 4]
    if named:
        return script in named
    return language not in every_language() and script_of(language) == script


def is_unknown(script: str, tag: str) -> bool:
    """Tell whether a language is admitted to a script in which no detector has seen it."""
    language = base_of(tag)
    seen = language in _LANGUAGES.get(script, ()) or language in _RARE.get(script, ())
    return not seen and is_admitted(script, tag)


def rare_of_script(script: str) -> tuple[str, ...]:
    """Give the languages that are rarely written in a script in the news."""
    return _RARE.get(script, ())


@lru_cache(maxsize=64)
def script_of(language: str) -> str:
    """Give the script that a language is usually written in, "" where CLDR does not say."""
    if language == UNDETERMINED:  # CLDR guesses Latin
        return ""
    parts = str(get_global("likely_subtags").get(language, "")).split("_")
    return parts[1] if len(parts) > 1 else ""


@lru_cache(maxsize=1)
def every_language() -> frozenset[str]:
    """Give all languages that a span may be in."""
    tables = (_LANGUAGES, _RARE)
    return frozenset(code for table in tables for codes in table.values() for code in codes)


def relatives_of(language: str) -> tuple[str, ...]:
    """Give the languages whose score may stand in for this one, () for most."""
    return _RELATIVES.get(language, ())


def written_in(language: str, script: str) -> bool:
    """Tell whether a language is written in a script; Korean may hold Han letters."""
    if script == "Hani" and language == "ko":
        return True
    return language in _LANGUAGES.get(script, ()) or language in _RARE.get(script, ())
