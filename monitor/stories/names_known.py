"""Names that are known beforehand: countries and cities by CLDR (Babel), and a few by hand.

Countries, the cities that stand for time zones, weekdays, months and names of languages are read
from Babel's data the first time that a language is asked for: some milliseconds each, offline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from monitor.stories import names_seeds
from monitor.stories.names_endings import stems
from monitor.stories.names_sounds import folded

LONGEST = 5  # words
_LOCALES = {"no": "nb", "tl": "fil", "zh-Hant": "zh_Hant", "sr-Latn": "sr_Latn"}
_BRACKETS = re.compile(r"\s*[(\N{FULLWIDTH LEFT PARENTHESIS}].*$")
_BETWEEN = re.compile(r"[^\w\u0300-\u036f\u0900-\u0dff]+")
_GERSHAYIM = re.compile(
    '(?<=[\u05d0-\u05ea])["\u05f4\u201d](?=[\u05d0-\u05ea])'
)  # in abbreviations
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
# Of the cities that stand for time zones, the many small ones of some continents are left out:
# their names are words or persons more often than places of the news.
_LARGE = (
    "New_York Los_Angeles Chicago Mexico_City Bogota Lima Caracas Santiago Sao_Paulo Havana "
    "Managua Tijuana Toronto Vancouver Detroit Montevideo Asuncion La_Paz "
    "Argentina/Buenos_Aires Port-au-Prince Santo_Domingo Guayaquil Tegucigalpa Auckland "
    "Reykjavik Sydney Melbourne Brisbane Hobart Adelaide"
)
_LARGE_CITIES = frozenset(_LARGE.split())
_CONTINENTS = ("Europe", "Asia", "Africa")
_NOT_CITIES = frozenset(["Asia/Hebron", "Asia/Aden", "Europe/Rome", "Africa/Bissau"])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known in a language.

    `phrases` gives for folded words, also without their endings, the name's id, "=DE"; `names` the
    spelling of those that are as in a dictionary. `openings` are the first words of phrases of
    several. `unspaced` are names in a script without spaces; `calendar` the folded names of
    weekdays, months and languages, which name nothing that happens.
    """

    phrases: dict[tuple[str, ...], str]
    names: dict[tuple[str, ...], str]
    openings: frozenset[str]
    unspaced: re.Pattern[str] | None
    calendar: frozenset[str]


@lru_cache(maxsize=128)
def known_in(language: str) -> Known:
    """What is known beforehand in a language; in one that CLDR does not have only seeds."""
    locale = _locale(language)
    pairs = [*names_seeds.of_language(language)]
    if locale is not None:
        pairs += [*_territories(locale), *_cities(locale, language)]
    phrases: dict[tuple[str, ...], str] = {}
    names: dict[tuple[str, ...], str] = {}
    for name, ident in pairs:
        words = words_of(name)
        if sum(map(len, words)) > 1 and name not in names_seeds.NOT_KNOWN:
            phrases.setdefault(words, ident)
            names.setdefault(words, name)
    for words, ident in [*phrases.items()]:
        if len(words[-1]) > 3 and not _UNSPACED.search(words[-1]):
            for stem in _stems_of(words, language):
                phrases.setdefault(stem, ident)
    whole = sorted(("".join(one) for one in phrases if _UNSPACED.search(one[0])), key=_longest)
    return Known(
        phrases,
        names,
        frozenset(one[0] for one in phrases if len(one) > 1),
        re.compile("|".join(map(re.escape, whole))) if whole else None,
        frozenset(_calendar(locale)) if locale is not None else frozenset(),
    )


@lru_cache(maxsize=16_384)
def lookup(words: tuple[str, ...], language: str) -> str | None:
    """The id of a known name, whatever its case ending; None where it is not known."""
    known = known_in(language).phrases
    if len(words) > 1 and not may_open(words[0], language):
        return None
    if words in known:
        return known[words]
    return next((known[one] for one in _stems_of(words, language) if one in known), None)


@lru_cache(maxsize=8_192)
def nominative(text: str, language: str) -> str:
    """A known name as in a dictionary ("Газа" for "Газе"); any other as it is."""
    known, words = known_in(language), words_of(text)
    ident = lookup(words, language) if words else None
    if ident is None or words in known.names:
        return text
    mine = set(_stems_of(words, language))
    for plain, name in known.names.items():
        if known.phrases[plain] == ident and not mine.isdisjoint(
            (plain, *_stems_of(plain, language))
        ):
            return name
    return text


@lru_cache(maxsize=16_384)
def may_open(word: str, language: str) -> bool:
    """Whether a folded word may be the first of a known name of several words."""
    openings = known_in(language).openings
    return word in openings or any(one in openings for one in stems(word, language))


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name: ("nagorno", "karabakh"); unspaced scripts give one."""
    whole = _GERSHAYIM.sub("", folded(_BRACKETS.sub("", name)))
    return tuple(one for one in _BETWEEN.split(whole) if one)


def _stems_of(words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """The words without their endings: of the last one only, and, of two, of both."""
    *before, last = words
    lasts = (last, *stems(last, language))
    for stem in lasts[1:]:
        yield (*before, stem)
    if len(before) == 1:
        for other in stems(before[0], language):
            yield from ((other, stem) for stem in lasts)


def _longest(text: str) -> tuple[int, str]:
    return -len(text), text


def _locale(language: str) -> Locale | None:
    name = _LOCALES.get(language, language.partition("-")[0])
    try:
        return Locale.parse(_LOCALES.get(name, name))
    except (UnknownLocaleError, ValueError):
        return None


def _territories(locale: Locale) -> Iterator[tuple[str, str]]:
    for code, name in sorted(locale.territories.items()):
        if len(code) == 2 and code.isalpha() and code not in names_seeds.NOT_COUNTRIES:
            yield name, f"={code}"


def _cities(locale: Locale, language: str) -> Iterator[tuple[str, str]]:
    english = Locale.parse("en").time_zones
    zones = Locale.parse("ru").time_zones  # the fullest list; English leaves out what is plain
    own = locale.time_zones
    for zone in sorted(zones):
        continent, _, rest = zone.partition("/")
        if zone in _NOT_CITIES or (continent not in _CONTINENTS and rest not in _LARGE_CITIES):
            continue
        plain = zone.rpartition("/")[2].replace("_", " ") if language == "en" else ""
        city = own.get(zone, {}).get("city") or english.get(zone, {}).get("city") or plain
        if city and (language == "en" or zone in own):
            yield city, f"={zone}"


def _calendar(locale: Locale) -> Iterator[str]:
    for names in (locale.days, locale.months):
        for context in names.values():
            for width in ("wide", "abbreviated"):
                for name in context.get(width, {}).values():
                    yield from words_of(name)
    for code, name in locale.languages.items():
        if len(code) <= 3:
            yield " ".join(words_of(name))
