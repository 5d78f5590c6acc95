from datetime import time

import pytest

from monitor.language.clock_times import take_times


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("14:05", time(14, 5)),
        ("2:05 PM", time(14, 5)),
        ("2.05pm", time(14, 5)),
        ("02:05 p. m.", time(14, 5)),
        ("12:05 am", time(0, 5)),
        ("12:05 PM", time(12, 5)),
        ("18 h 02", time(18, 2)),
        ("18h02", time(18, 2)),
        ("à 10h", time(10, 0)),
        ("14.05 Uhr", time(14, 5)),
        ("kl. 14.12", time(14, 12)),
        ("klo 14.05", time(14, 5)),
        ("pukul 19.05 WIB", time(19, 5)),
        ("ore 14.05", time(14, 5)),
        ("14時12分", time(14, 12)),
        ("14时12分", time(14, 12)),
        ("오후 2:05", time(14, 5)),
        ("午前2:05", time(2, 5)),
        ("下午 2:05", time(14, 5)),
        ("02:05 م", time(14, 5)),
        ("10:12 ص", time(10, 12)),
        ("06:32 μ.μ.", time(18, 32)),
        ("14:05 PM", time(14, 5)),
        ("T14:05:11+03:00", time(14, 5)),
    ],
)
def test_a_time_of_day_is_read_as_sites_write_it(line, expected):
    clocks, blanked = take_times(line)
    assert [clock.time for clock in clocks] == [expected]
    assert len(blanked) == len(line)
    assert not any(character.isdigit() for character in blanked)


@pytest.mark.parametrize("line", ["28.09.2020", "25:05", "2020-09-28", "14.05", "28", "1:234"])
def test_other_digits_are_no_time(line):
    assert take_times(line) == ((), line)


def test_morning_after_twelve_is_no_time():
    assert [clock.time for clock in take_times("14:05 am")[0]] == [None]


def test_a_time_that_runs_into_the_year_is_cut_off():
    clocks, rest = take_times("September 28, 20202:05 PM")
    assert clocks[0].time == time(14, 5)
    assert rest.rstrip() == "September 28, 2020"
