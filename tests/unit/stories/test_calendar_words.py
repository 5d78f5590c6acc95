import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories.calendar_words import pattern_of

TUESDAY = {
    "en": "Weather for Tuesday",
    "ru": "Погода на вторник",
    "de": "Wetter am Dienstag",
    "fr": "Météo de mardi",
    "es": "El tiempo del martes",
    "it": "Meteo di martedì",
    "nl": "Weer voor dinsdag",
    "pt": "Tempo na terça-feira",
    "tr": "Salı günü hava durumu",
    "pl": "Pogoda na wtorek",
    "uk": "Погода на вівторок",
    "zh": "星期二天气",
    "ja": "火曜日の天気",
    "hy": "Եղանակը երեքշաբթի",
    "ka": "ამინდი სამშაბათი",
}


@pytest.mark.parametrize(("language", "title"), TUESDAY.items())
def test_a_weekday_is_known_by_its_name(language, title):
    assert pattern_of(title, language).moments == {"d1"}


@pytest.mark.parametrize(
    ("language", "title", "moments"),
    [
        ("ru", "Прогноз на среду", {"d2"}),
        ("ru", "Что будет в пятницу", {"d4"}),
        ("ru", "До четверга", {"d3"}),
        ("uk", "У п'ятницю без світла", {"d4"}),
        ("pl", "Od poniedziałku do środy", {"d0", "d2"}),
        ("en", "On Mondays and Fridays", {"d0", "d4"}),
        ("tr", "Pazar ve pazartesi", {"d6", "d0"}),
        ("tr", "Cumartesi ve cuma", {"d5", "d4"}),
        ("ru", "Среди прочего", {"d2"}),  # not a Wednesday: too near to tell
    ],
)
def test_weekdays_are_known_in_other_cases(language, title, moments):
    assert pattern_of(title, language).moments == moments


@pytest.mark.parametrize(
    ("language", "title", "moments"),
    [
        ("en", "Briefing, 22 November 2023", {"m11-22"}),
        ("en", "Briefing, November 22nd", {"m11-22"}),
        ("en", "The 2nd of March", {"m3-2"}),
        ("de", "Lottozahlen vom 22. November", {"m11-22"}),
        ("es", "Horóscopo del 22 de noviembre de 2023", {"m11-22"}),
        ("fr", "Le 1er avril", {"m4-1"}),
        ("ru", "Гороскоп на 22 ноября", {"m11-22"}),
        ("tr", "22 Kasım burç yorumları", {"m11-22"}),
        ("en", "Inflation in November", {"m11"}),
        ("en", "In November 2023", {"m11"}),
        ("ru", "Ноябрь 2023", {"m11"}),
        ("en", "Seventeen killed in 2023", set()),
        ("xx", "Monday, 22 November", set()),
    ],
)
def test_a_date_is_its_month_and_the_day_beside_it(language, title, moments):
    assert pattern_of(title, language).moments == moments


def test_the_rest_has_neither_days_nor_figures():
    assert pattern_of("Weather for Monday, 22 November: 17 degrees", "en").rest == (
        "weather for degrees"
    )
    assert pattern_of("Tuesday, 23 November", "en").rest == ""


@given(st.text(max_size=80), st.sampled_from(["en", "ru", "zh", "tr", "und", "x-?"]))
def test_any_title_has_a_pattern(title, language):
    pattern = pattern_of(title, language)
    assert not any(letter.isascii() and letter.isdigit() for letter in pattern.rest)
