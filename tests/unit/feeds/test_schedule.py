"""When a feed is asked again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import FeedState, Fetched, FetchFailed, NotModified
from monitor.domain.ids import FeedId
from monitor.feeds.schedule import after
from monitor.settings import FetchSettings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ONE = FeedId(1)
URL = "http://example.org/feed"
NEW = "http://example.org/new"
SETTINGS = FetchSettings(interval_minutes=60, longest_interval_hours=24)
STATE = FeedState(feed_id=ONE, url=URL, etag='"1"', last_modified="then")


def body(**more: object) -> Fetched:
    plain = Fetched(
        feed_id=ONE,
        url=URL,
        body=b"x",
        content_type=None,
        etag='"2"',
        last_modified=None,
        fetched_at=NOW,
        elapsed_ms=5,
        status=200,
    )
    return replace(plain, **more)


def same(**more: object) -> NotModified:
    return replace(NotModified(feed_id=ONE, url=URL, fetched_at=NOW, elapsed_ms=5), **more)


def failed(**more: object) -> FetchFailed:
    plain = FetchFailed(feed_id=ONE, url=URL, fetched_at=NOW, elapsed_ms=5, sentence="It failed.")
    return replace(plain, **more)


def wait(state: FeedState) -> timedelta:
    assert state.next_fetch is not None
    return state.next_fetch - NOW


def test_a_success_takes_the_new_validators_and_forgets_the_failures():
    state = replace(STATE, failures=4, last_error="Old.", gone=True)
    then = after(state, body(), SETTINGS, 0)
    assert (then.etag, then.last_modified) == ('"2"', None)
    assert (then.failures, then.last_error, then.gone) == (0, None, False)
    assert wait(then) == timedelta(hours=1)


def test_not_modified_keeps_the_validators_that_it_does_not_name():
    then = after(STATE, same(etag='"3"'), SETTINGS, 0)
    assert (then.etag, then.last_modified) == ('"3"', "then")


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (timedelta(minutes=1), timedelta(hours=1)),
        (timedelta(hours=5), timedelta(hours=5)),
        (timedelta(days=5000), timedelta(hours=24)),
    ],
)
def test_freshness_is_honoured_within_bounds(age: timedelta, expected: timedelta):
    assert wait(after(STATE, body(max_age=age), SETTINGS, 0)) == expected


def test_failures_back_off_to_the_longest_interval():
    state = STATE
    waits = []
    for _ in range(12):
        state = after(state, failed(), SETTINGS, 0)
        waits.append(wait(state) / timedelta(minutes=1))
    assert waits[:5] == [5, 10, 20, 40, 80]
    assert waits[-1] == 24 * 60
    assert (state.failures, state.last_error) == (12, "It failed.")
    assert (state.etag, state.last_modified) == ('"1"', "then")


@given(st.floats(0, 1), st.integers(0, 3000))
def test_jitter_only_delays_and_never_beyond_the_longest_interval(jitter: float, failures: int):
    state = replace(STATE, failures=failures)
    earliest = wait(after(state, failed(), SETTINGS, 0))
    assert earliest <= wait(after(state, failed(), SETTINGS, jitter)) <= timedelta(hours=24)
    polled = wait(after(STATE, body(), SETTINGS, jitter))
    assert timedelta(hours=1) <= polled <= timedelta(hours=1.1)


def test_retry_after_is_obeyed_up_to_a_day():
    asked = [timedelta(seconds=2), timedelta(hours=3), timedelta(days=30)]
    waits = [wait(after(STATE, failed(retry_after=one), SETTINGS, 0)) for one in asked]
    assert waits == [timedelta(minutes=5), timedelta(hours=3), timedelta(days=1)]


def test_gone_is_noted():
    then = after(STATE, failed(gone=True, status=410), SETTINGS, 0.5)
    assert then.gone
    assert wait(then) == timedelta(hours=24)
    assert not after(then, failed(), SETTINGS, 0).gone


def test_the_third_same_permanent_redirect_rewrites_the_address_and_keeps_the_validators():
    state = STATE
    for count in (1, 2):
        state = after(state, body(moved_to=NEW), SETTINGS, 0)
        assert (state.url, state.moved_to, state.moved_count) == (URL, NEW, count)
    state = after(state, same(moved_to=NEW), SETTINGS, 0)
    assert (state.url, state.moved_to, state.moved_count) == (NEW, None, 0)
    assert state.etag == '"2"'


def test_another_target_or_no_redirect_starts_the_count_again():
    once = after(STATE, body(moved_to=NEW), SETTINGS, 0)
    assert after(once, body(moved_to=NEW + "2"), SETTINGS, 0).moved_count == 1
    assert after(once, body(), SETTINGS, 0).moved_to is None
    assert after(once, failed(), SETTINGS, 0).moved_count == 1


def test_what_a_server_asks_for_is_remembered_until_it_answers_well():
    failed = FetchFailed(
        feed_id=FeedId(1),
        url="https://example.org/feed",
        fetched_at=NOW,
        elapsed_ms=1,
        sentence="example.org asks for fewer requests (429).",
        status=429,
        retry_after=timedelta(hours=2),
    )
    asked = after(FeedState(feed_id=FeedId(1), url=failed.url), failed, FetchSettings(), 0.5)
    assert asked.wait_until == NOW + timedelta(hours=2)
    assert asked.next_fetch is not None
    assert asked.next_fetch >= asked.wait_until
    plain = after(asked, replace(failed, retry_after=None), FetchSettings(), 0.5)
    assert plain.wait_until is None
