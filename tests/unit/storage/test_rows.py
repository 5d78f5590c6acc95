from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.item import ItemDateline, Part
from monitor.domain.language import Dateline
from monitor.storage import rows

MOMENTS = st.datetimes(timezones=st.just(UTC))
LANGUAGES = st.sampled_from(["en", "ru", "zh-Hant", "pt", "hy"])


@given(MOMENTS)
def test_a_moment_comes_back_to_the_millisecond(moment):
    back = rows.to_moment(rows.to_text(moment))
    assert timedelta() <= moment - back < timedelta(milliseconds=1)
    assert back.tzinfo is UTC


@given(MOMENTS, MOMENTS)
def test_stored_moments_sort_as_they_read(one, other):
    if rows.to_text(one) < rows.to_text(other):
        assert one < other


def test_a_moment_of_another_zone_is_stored_in_utc():
    yerevan = datetime(2020, 9, 28, 3, 30, tzinfo=timezone(timedelta(hours=4)))
    assert rows.to_text(yerevan) == "2020-09-27T23:30:00.000Z"


def test_a_moment_at_the_end_of_the_calendar_is_stored_all_the_same():
    first = datetime.min.replace(tzinfo=timezone(timedelta(hours=4)))
    assert rows.to_text(first) == "0001-01-01T00:00:00.000Z"


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        rows.to_text(datetime(2020, 9, 28))  # noqa: DTZ001 - that is the point


def test_nothing_stays_nothing():
    assert rows.to_text_or_none(None) is None
    assert rows.to_moment_or_none(None) is None
    assert rows.shares_from_text(None) == ()
    assert rows.dateline_from_text(None) is None


@given(st.dictionaries(LANGUAGES, st.floats(0.001, 1.0)))
def test_shares_come_back_most_first(shares):
    back = rows.shares_from_text(rows.shares_to_text(shares))
    assert dict(back) == {language: pytest.approx(s, abs=6e-4) for language, s in shares.items()}
    assert [share for _, share in back] == sorted((s for _, s in back), reverse=True)


def test_a_dateline_comes_back_whole():
    line = Dateline(
        start=0,
        end=25,
        text="Понедельник, 28 Сен, 2020",
        language="ru",
        date=date(2020, 9, 28),
        time=time(7, 5),
        place=None,
    )
    dateline = ItemDateline(part=Part.BODY, dateline=line)
    assert rows.dateline_from_text(rows.dateline_to_text(dateline)) == dateline


@given(st.text(st.characters()))
def test_any_text_can_be_stored_and_keeps_its_length(text):
    kept = rows.storable(text)
    kept.encode()
    assert len(kept) == len(text)
    assert rows.storable(kept) == kept


def test_only_what_cannot_be_stored_is_replaced():
    assert rows.storable("a\ud800b 🛰") == "a\ufffdb 🛰"
    assert rows.storable_or_none(None) is None


@given(st.lists(st.integers()), st.integers(1, 7))
def test_chunks_joined_are_the_whole(values, size):
    chunks = list(rows.in_chunks(values, size))
    assert [value for chunk in chunks for value in chunk] == values
    assert all(0 < len(chunk) <= size for chunk in chunks)


def test_a_list_as_a_parameter_matches_any_text(db):
    names = ["it's", 'a "quote"', "имя", "🛰", "%", ""]
    found = db.rows("SELECT value FROM json_each(?)", (rows.as_list(names),))
    assert [name for (name,) in found] == names
