from datetime import date, timedelta

import pytest

from monitor.language.persian_calendar import is_leap, to_gregorian


@pytest.mark.parametrize(
    ("persian", "gregorian"),
    [
        ((1300, 1, 1), date(1921, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 7, 7), date(2020, 9, 28)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
    ],
)
def test_known_days_are_converted(persian, gregorian):
    assert to_gregorian(*persian) == gregorian


@pytest.mark.parametrize("day", [(1400, 12, 30), (1399, 7, 31), (1399, 13, 1), (2020, 1, 1)])
def test_days_that_do_not_exist_are_refused(day):
    assert to_gregorian(*day) is None


def test_new_year_is_always_at_the_equinox():
    for year in range(1300, 1500):
        start = to_gregorian(year, 1, 1)
        assert start is not None
        assert date(start.year, 3, 19) < start < date(start.year, 3, 23)
        if year < 1499:
            length = to_gregorian(year + 1, 1, 1) - start
            assert length == timedelta(days=366 if is_leap(year) else 365)
