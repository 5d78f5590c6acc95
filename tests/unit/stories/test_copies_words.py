import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories.copies_words import Kind, compared


def keys(text, language="en"):
    return compared(text, language).matter().keys


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Voters in Delaware", "Voters in the USA state of DE", "en"),
        ("Dover, Delaware votes", "Dover, DE votes", "en"),
        ("US and UK sign", "United States and Great Britain sign", "en"),
        ("Talks with Russia", "Talks with the Russian Federation", "en"),
        ("Приезд в США", "Приезд в Соединенные Штаты Америки", "ru"),
        ("Встреча в Китае", "Встреча в КНР", "ru"),
        ("Reise nach Tschechien", "Reise nach Tschechische Republik", "de"),
        ("les États-Unis votent", "LES ETATS-UNIS VOTENT", "fr"),
        ("约有1,000人离开美国", "约有1000人离开美国", "zh"),
    ],
)
def test_a_place_has_one_name(one, other, language):
    assert keys(one, language) == keys(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("1,000 left", "1 000 left", "en"),
        ("1.000 gingen", "1000 gingen", "de"),
        ("3,5 Prozent", "3.5 %", "de"),
        ("$5m lost", "5 million lost", "en"),
        ("seven boats", "7 boats", "en"),
        ("the second vote", "2nd vote", "en"),
        ("28 September 2020", "28.09.2020", "en"),
        ("Sept. 28", "28 September", "en"),
        ("5 сентября", "5 сент.", "ru"),
        ("won&#39;t&nbsp;stop", "won’t <b>stop</b>", "en"),
        ("café Ёлка", "CAFE елка", "ru"),
    ],
)
def test_numbers_dates_and_typography_are_said_one_way(one, other, language):
    assert sorted(keys(one, language)) == sorted(keys(other, language))


def test_what_could_be_another_word_is_a_date_or_a_country_only_where_it_looks_like_one():
    assert keys("May we trust us?") == ("may", "trust", "us")
    assert keys("US trust, May 5") == ("@us", "trust", "@m5", "5")
    assert "@us" not in keys("GIVE US OUR BRIDGE")  # in capitals it may be either


def test_names_are_told_from_words_where_capitals_tell_them():
    found = compared("Yesterday the ferry left Hobart for Lyon", "en")
    kinds = dict(zip(found.keys, found.kinds, strict=True))
    assert kinds["yester"] is Kind.CAPITAL
    assert (kinds["ferry"], kinds["hobart"], kinds["the"]) == (Kind.WORD, Kind.NAME, Kind.STOP)
    titled = compared("The Ferry Left Hobart For Lyon Again", "en")
    assert Kind.NAME not in titled.kinds


def test_a_negation_is_no_stop_word():
    assert keys("He didn't go") != keys("He did go")


def test_letters_without_spaces_are_pairs():
    assert keys("大坝放水", "zh") == ("大坝", "坝放", "放水")


@given(st.text(max_size=80), st.sampled_from(["en", "de", "ru", "zh", "und", "x-none"]))
def test_any_text_is_cut_and_each_word_has_a_kind(text, language):
    found = compared(text, language)
    assert len(found.keys) == len(found.kinds)
    assert all(found.keys)
    assert compared(text, language) == found
