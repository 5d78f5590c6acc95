from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.language import eras
from monitor.language.calendars import HIJRI_DOUBT, Calendar, days_of, from_ethiopic, from_hijri


@pytest.mark.parametrize(
    ("hijri", "announced"),
    [
        ((1442, 2, 11), date(2020, 9, 28)),
        ((1440, 6, 30), date(2019, 3, 7)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1444, 10, 1), date(2023, 4, 21)),
        ((1400, 1, 1), date(1979, 11, 20)),
    ],
)
def test_a_hijri_date_lies_within_two_days_of_the_announced_one(hijri, announced):
    tabular = from_hijri(*hijri)
    assert abs(tabular - announced) <= timedelta(days=HIJRI_DOUBT)
    assert announced in days_of(Calendar.HIJRI, *hijri)


def test_hijri_months_follow_each_other_without_a_gap():
    firsts = [from_hijri(year, month, 1) for year in range(1340, 1471) for month in range(1, 13)]
    lengths = {(b - a).days for a, b in pairwise(firsts)}
    assert lengths == {29, 30}


@pytest.mark.parametrize(
    ("ethiopic", "gregorian"),
    [
        ((2013, 1, 18), date(2020, 9, 28)),
        ((2013, 1, 1), date(2020, 9, 11)),
        ((2016, 1, 1), date(2023, 9, 12)),
        ((2015, 13, 6), date(2023, 9, 11)),
        ((2000, 1, 1), date(2007, 9, 12)),
        ((2015, 4, 29), date(2023, 1, 7)),
    ],
)
def test_known_ethiopic_days_are_converted(ethiopic, gregorian):
    assert from_ethiopic(*ethiopic) == gregorian


@pytest.mark.parametrize("day", [(2013, 13, 6), (2013, 1, 31), (2013, 14, 1), (2013, 0, 1)])
def test_days_that_the_ethiopic_calendar_lacks_are_refused(day):
    assert from_ethiopic(*day) is None


@pytest.mark.parametrize(
    ("era", "year", "ours"),
    [
        ("令和", 2, 2020), ("R", 2, 2020), ("平成", 30, 2018), ("昭和", 60, 1985),
        ("民國", 109, 2020),
        ("주체", 109, 2020), ("公元", 2020, 2020), ("令和", 0, None), ("天平", 2, None),
    ],
)  # fmt: skip
def test_years_of_an_era_are_counted_from_its_first(era, year, ours):
    assert eras.year_of(era, year) == ours


def test_an_era_holds_no_day_before_or_after_it():
    assert eras.holds("平成", date(2019, 4, 30))
    assert not eras.holds("平成", date(2019, 5, 1))
    assert not eras.holds("令和", date(2019, 4, 30))
    assert eras.holds("民國", date(1950, 1, 1))


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("28", 28), ("二十八", 28), ("十", 10), ("十二", 12), ("三十", 30), ("二〇二〇", 2020),
        ("二零二零", 2020), ("一百零九", 109), ("元", 1),
    ],
)  # fmt: skip
def test_chinese_numerals_are_read(written, number):
    assert eras.number(written) == number


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_hijri_day_is_one_of_five_in_a_row(day):
    for year in range(day.year - 580, day.year - 576):
        found = sorted(days_of(Calendar.HIJRI, year, 1, 1))
        assert found == [found[0] + timedelta(days=off) for off in range(5)]
