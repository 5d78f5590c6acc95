from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.feeds.rhythm import in_words, rhythm, spoken

MONDAY = datetime(2026, 11, 2, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
SECOND = timedelta(seconds=1)
moments = st.timedeltas(-300 * DAY, 30 * DAY).map(lambda later: MONDAY + later)


def every(gap, count, start=MONDAY):
    return [start + n * gap for n in range(count)]


def office_hours(days, gap=30 * MINUTE):
    """From eight to five on working days."""
    return [
        MONDAY + day * DAY + 8 * HOUR + n * gap
        for day in range(days)
        if day % 7 < 5
        for n in range(int(9 * HOUR / gap))
    ]


def test_a_steady_feed_is_silent_after_a_few_of_its_gaps():
    times = every(20 * MINUTE, 200)
    calm = rhythm(times, times[-1] + 30 * MINUTE)
    assert calm.median_gap == 20 * MINUTE
    assert not calm.is_silent
    silent = rhythm(times, times[-1] + 9 * HOUR)
    assert silent.is_silent
    assert silent.silent_for == 9 * HOUR
    assert in_words(silent) == "nothing for 9 h, usually every 20 min"


def test_a_weekly_paper_is_not_silent_after_a_day_but_after_some_weeks():
    times = every(7 * DAY, 12)
    assert not rhythm(times, times[-1] + DAY).is_silent
    assert not rhythm(times, times[-1] + 8 * DAY).is_silent
    assert rhythm(times, times[-1] + 21 * DAY).is_silent
    assert in_words(rhythm(times, times[-1] + 35 * DAY)) == (
        "nothing for 5 weeks, usually every 7 days"
    )


def test_an_issue_of_many_items_counts_once():
    times = [MONDAY + week * 7 * DAY + n * 2 * MINUTE for week in range(10) for n in range(20)]
    found = rhythm(times, times[-1] + 2 * DAY)
    assert found.median_gap == 7 * DAY
    assert not found.is_silent


def test_a_pause_at_night_or_at_the_weekend_is_no_silence_but_one_by_day_is():
    times = office_hours(35)
    friday = times[-1]
    assert friday.weekday() == 4
    assert not rhythm(times, friday + 10 * HOUR).is_silent  # in the night
    assert not rhythm(times, friday + 63 * HOUR).is_silent  # on Monday at half past seven
    assert rhythm(times, friday + 72 * HOUR).is_silent  # on Monday in the afternoon
    assert rhythm(times, friday + 72 * HOUR).median_gap == 30 * MINUTE
    # a day without anything in the middle of the week
    until = [one for one in times if one < times[0] + 30 * DAY]
    assert until[-1].weekday() == 1
    assert rhythm(until, until[-1] + 24 * HOUR).is_silent


def test_of_a_busy_feed_earlier_hours_tell_the_night():
    times = [one for one in office_hours(26, gap=2 * MINUTE) if one.weekday() == 4][-200:]
    assert times[-1] - times[0] < 9 * HOUR
    night = times[-1] + 12 * HOUR
    assert rhythm(times, night).is_silent
    assert not rhythm(times, night, office_hours(26)).is_silent
    assert rhythm(times, times[-1] + 80 * HOUR, office_hours(26)).is_silent


def test_one_outage_in_the_past_does_not_make_a_feed_slow():
    early, late = every(20 * MINUTE, 80), every(20 * MINUTE, 80, MONDAY + 10 * DAY)
    assert rhythm([*early, *late], late[-1] + 9 * HOUR).is_silent


def test_of_a_new_feed_nothing_is_said():
    for count in range(5):
        found = rhythm(every(HOUR, count), MONDAY + 90 * DAY)
        assert (found.median_gap, found.expected_by, found.is_silent) == (None, None, False)
    assert in_words(rhythm([], MONDAY)) is None
    assert in_words(rhythm([MONDAY], MONDAY + 3 * DAY)) == "nothing for 3 days"


def test_items_from_the_future_do_not_count():
    times = every(HOUR, 30)
    assert rhythm(times, times[19]) == rhythm(times[:20], times[19])


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(0), "1 min"),
        (89 * MINUTE, "89 min"),
        (90 * MINUTE, "2 h"),
        (47 * HOUR, "47 h"),
        (48 * HOUR, "2 days"),
        (20 * DAY, "20 days"),
        (21 * DAY, "3 weeks"),
    ],
)
def test_a_length_of_time_is_said_in_one_unit(length, words):
    assert spoken(length) == words


@given(st.lists(moments, max_size=60), moments)
def test_the_order_of_the_times_says_nothing(times, until):
    assert rhythm(times, until) == rhythm(sorted(times, reverse=True), until)


@given(st.lists(moments, min_size=5, max_size=60), st.timedeltas(timedelta(0), 60 * DAY))
def test_silence_begins_once_and_is_no_sooner_than_what_is_expected(times, later):
    until = max(times)
    found = rhythm(times, until)
    assert not found.is_silent
    if found.expected_by is not None:
        assert found.expected_by >= until + max(HOUR, 2 * found.median_gap) - 2 * SECOND
        assert rhythm(times, until + later).is_silent == (until + later > found.expected_by)


@given(st.lists(moments, min_size=5, max_size=60), st.integers(-5000, 5000))
def test_weeks_later_the_same_rhythm_is_the_same(times, weeks):
    shift = timedelta(weeks=weeks)
    one, other = rhythm(times, max(times)), rhythm([t + shift for t in times], max(times) + shift)
    assert (one.median_gap is None) == (other.median_gap is None)
    if one.expected_by is not None:
        assert abs(one.median_gap - other.median_gap) <= SECOND
        assert abs(one.expected_by + shift - other.expected_by) <= 2 * SECOND
