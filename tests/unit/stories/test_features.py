from hypothesis import given
from hypothesis import strategies as st

from monitor.stories import features


def test_a_name_is_alike_in_cyrillic_and_in_latin():
    assert features.grams("Пашинян") & features.grams("Pashinyan")
    assert features.likeness("Lukaschenko", "Лукашенко") > 0.3


def test_chinese_words_are_pairs_of_characters():
    assert features.grams("亚美尼亚") == {"亚美", "美尼", "尼亚"}


def test_case_and_accents_do_not_matter():
    assert features.likeness("ÉMEUTES à Paris", "emeutes a paris") == 1


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_between_nothing_and_one(one, other):
    assert features.likeness(one, other) == features.likeness(other, one)
    assert 0 <= features.likeness(one, other) <= 1 + 1e-9


def test_titles_of_signs_alone_are_like_nothing():
    assert features.likeness("!!!", "!!!") == 0
    assert features.likeness("", "") == 0


def test_numbers_are_read_in_any_figures():
    assert features.numbers("At least 12, ١٧ and 7") == {12, 17, 7}


def test_dates_and_clock_times_in_figures_are_moments():
    assert features.moments("News at 18:00, 23.11.2023 or 2023-11-23 or 3/4") == {
        "18:00",
        "23.11.2023",
        "2023-11-23",
        "3/4",
    }
    assert features.moments("17 killed in 2023") == frozenset()


def test_a_title_without_its_numbers_is_the_pattern_of_a_series():
    assert features.likeness(*map(features.without_numbers, ("Day 637", "Day 638"))) == 1
