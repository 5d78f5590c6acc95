from datetime import date, time

import pytest

from monitor.text.dates import language_name, spoken

DAY = date(2020, 9, 28)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "Monday, 28 September 2020"),
        ("en-US", "Monday, 28 September 2020"),
        ("ru", "понедельник, 28 сентября 2020 г."),
        ("pt", "segunda-feira, 28 de setembro de 2020"),
        ("de_AT", "Montag, 28. September 2020"),
        ("ar", "الاثنين، 28 سبتمبر 2020"),
        ("fa", "دوشنبه 28 سپتامبر 2020"),
        ("th", "วันจันทร์ที่ 28 กันยายน ค.ศ. 2020"),
        ("ja", "2020年9月28日月曜日"),
        ("zh-Hans", "2020年9月28日星期一"),
        ("hy", "2020 թ. սեպտեմբերի 28, երկուշաբթի"),
        ("tr", "28 Eylül 2020 Pazartesi"),
        ("sr-Latn-XX", "ponedeljak, 28. septembar 2020."),
        ("xx-nowhere", "Monday, 28 September 2020"),
    ],
)
def test_a_date_is_spoken_in_the_readers_language(locale, words):
    assert " ".join(spoken(DAY, None, locale).split()) == words


def test_the_time_follows_where_it_is_known():
    assert spoken(DAY, time(14, 5), "en") == "Monday, 28 September 2020, 14:05"
    assert spoken(DAY, time(14, 5), "zh-Hant").endswith("星期一 14:05")
    assert spoken(DAY, time(14, 5), "ar").endswith("2020، 14:05")


def test_languages_are_named_in_the_readers_language():
    assert language_name("ru", "en") == "Russian"
    assert language_name("ru", "de") == "Russisch"
    assert language_name("pt-BR", "en") == "Brazilian Portuguese"
    assert language_name("sr-XX", "en") == "Serbian"


def test_a_script_is_named_beside_its_language():
    assert language_name("sr-Latn", "en") == "Serbian (Latin)"
    assert language_name("sr-Cyrl", "en") == "Serbian (Cyrillic)"
    assert language_name("zh-Hant", "en") == "Chinese (Traditional)"
    assert language_name("zh-Hans", "de") == "Chinesisch (Vereinfacht)"


def test_an_unknown_code_is_shown_as_it_is():
    assert language_name("qq", "en") == "qq"
