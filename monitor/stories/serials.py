"""Instalments of a series are stories of their own: bulletins, horoscopes, "Day 637". Pure."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

from datetime import timedelta
from functools import lru_cache

from monitor.stories import features
from monitor.stories.comparing import Side

ALIKE = 0.75
"""Two titles of one outlet this much alike without figures and days are instalments of a series."""
GAP = timedelta(hours=12)

_SERIES = """
horoscope horoskop гороскоп horóscopo oroscopo horoscoop
crossword wordle sudoku kreuzworträtsel кроссворд
lottery powerball lotto lottozahlen loto лотере loterí loteria superenalotto eurojackpot
briefing newsletter roundup bulletin digest сводка дайджест boletín boletim bollettino bülten
"""
_PHRASES = """
round up|morning headlines|evening headlines|news in brief|weather forecast|прогноз погоды
главное за день|итоги дня|курс валют|wetter heute|nachrichten überblick|prévisions météo
previsioni meteo|pronóstico tiempo|previsão tempo|weerbericht vandaag|revue presse
hava durumu|burç yorumları
"""


def are_instalments(one: Side, other: Side) -> bool:
    """Whether two items are different instalments of one series ("News at 18:00", "Day 637").

    Only within an outlet, where titles are made from one pattern. Weekdays, dates and clock times
    must agree at any distance; other numbers only beyond half a day, since a toll rises within
    hours. A title that names a kind of series ("Horoscope") is another instalment after half a day
    whatever its figures.
    """
    if one.feed_id != other.feed_id or not _differ(one, other):
        return False
    mine, its = one.features.pattern.rest, other.features.pattern.rest
    return mine == its or features.likeness(mine, its) >= ALIKE


def _differ(one: Side, other: Side) -> bool:
    """Whether something in two titles says that they are of different days or numbers."""
    apart = abs(one.when - other.when) >= GAP
    if apart and _is_of_series(one.title) and _is_of_series(other.title):
        return True
    days, its_days = one.features.dates, other.features.dates
    if days and its_days and days != its_days:
        return True
    mine, its = one.features.numbers, other.features.numbers
    if not mine or not its or mine == its:
        return False
    return apart or features.moments(one.title) != features.moments(other.title)


@lru_cache(maxsize=2_048)
def _is_of_series(title: str) -> bool:
    tokens = features.tokens(title[: features.LONGEST])
    words, phrases = _vocabulary()
    if any(token.startswith(words) for token in tokens):
        return True
    return any(all(word in tokens for word in phrase) for phrase in phrases)


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    phrases = _PHRASES.strip().replace("\n", "|").split("|")
    return tuple(features.tokens(_SERIES)), tuple(tuple(features.tokens(p)) for p in phrases)
