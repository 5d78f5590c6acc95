from itertools import product

import pytest

from monitor.domain.ids import FeedId
from monitor.stories.serials import are_instalments
from tests.unit.stories.sides import make_side

ONE_OUTLET = {"feed_id": FeedId(5)}


def instalments(before: str, after: str, hours: float, language: str = "en") -> bool:
    given = {"language": language} | ONE_OUTLET
    one, other = make_side(1, before, **given), make_side(2, after, hours, **given)
    assert are_instalments(one, other) is are_instalments(other, one)
    return are_instalments(one, other)


@pytest.mark.parametrize(
    ("language", "before", "after", "hours"),
    [
        ("en", "Evening bulletin, 22.11.", "Evening bulletin, 23.11.", 1),
        ("en", "News at 18:00 in brief", "News at 19:00 in brief", 1),
        ("en", "War in Ukraine: day 637", "War in Ukraine: day 638", 24),
        ("en", "Weather for Monday", "Weather for Tuesday", 10),
        ("en", "Your horoscope for 22 November", "Your horoscope for 23 November", 6),
        ("en", "Monday, 22 November", "Tuesday, 23 November", 20),
        ("en", "What happened in court on Monday", "What happened in court on Tuesday", 24),
        ("en", "Morning briefing: what you need to know", "Morning briefing: what to know", 24),
        ("en", "Powerball: winning numbers 4, 8, 15", "Powerball: winning numbers 16, 23", 72),
        ("en", "Inflation in October by country", "Inflation in November by country", 1),
        ("ru", "Прогноз погоды на вторник", "Прогноз погоды на среду", 10),
        ("ru", "Гороскоп на 22 ноября для всех знаков", "Гороскоп на 23 ноября для всех знаков", 3),
        ("ru", "Сводка Минобороны о ходе операции", "Сводка Минобороны о ходе операции", 24),
        ("de", "Lottozahlen vom Mittwoch", "Lottozahlen vom Samstag", 70),
        ("de", "So wird das Wetter am Montag", "So wird das Wetter am Dienstag", 9),
        ("fr", "Météo : le temps de lundi", "Météo : le temps de mardi", 9),
        ("es", "El horóscopo del lunes para todos", "El horóscopo del martes para todos", 9),
        ("it", "Meteo, le previsioni di lunedì", "Meteo, le previsioni di martedì", 9),
        ("it", "Oroscopo di Branko", "Oroscopo di Branko", 24),
        ("nl", "Het weer van maandag", "Het weer van dinsdag", 9),
        ("pt", "Tempo na segunda-feira no Porto", "Tempo na terça-feira no Porto", 9),
        ("tr", "Pazartesi günü hava durumu", "Salı günü hava durumu", 9),
        ("tr", "22 Kasım burç yorumları", "23 Kasım burç yorumları", 9),
    ],
)  # fmt: skip
def test_instalments_of_a_series_are_known(language, before, after, hours):
    assert instalments(before, after, hours, language)


@pytest.mark.parametrize(
    ("language", "before", "after", "hours"),
    [
        ("en", "At least 7 killed in blast", "At least 17 killed in blast", 2),
        ("en", "At least 7 killed in blast on Monday", "At least 17 killed in blast on Monday", 9),
        ("en", "Blast kills 7", "Blast on Monday kills 17", 9),
        ("en", "Pope appeals for peace", "Pope appeals for peace", 24),
        ("en", "Blast in Ankara kills 7", "Turkish police arrest 12 over Ankara attack", 24),
        ("en", "Morning briefing: what you need to know", "Morning briefing: what to know", 1),
        ("en", "Talks resume on Monday in Geneva", "Envoys leave on Tuesday without a deal", 24),
        ("ru", "Число погибших выросло до 12", "Число погибших выросло до 15", 3),
        ("en", "", "", 24),
    ],
)
def test_developments_of_one_event_are_none(language, before, after, hours):
    assert not instalments(before, after, hours, language)


@pytest.mark.parametrize("hours", [1, 24])
def test_titles_of_two_outlets_are_never_instalments(hours):
    one = make_side(1, "Weather for Monday, 22.11.")
    other = make_side(2, "Weather for Tuesday, 23.11.", hours)
    assert not are_instalments(one, other)


def test_each_day_of_the_week_is_another_instalment():
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for one, other in product(days, repeat=2):
        assert instalments(f"Tides on {one}", f"Tides on {other}", 0) is (one != other)
