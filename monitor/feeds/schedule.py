"""When a feed is asked again, and what is remembered of an attempt. Pure: nothing is done here."""

from dataclasses import replace
from datetime import timedelta

from monitor.domain.feed import FeedState, Fetched, FetchFailed, FetchOutcome, NotModified
from monitor.settings import FetchSettings

FIRST_RETRY = timedelta(minutes=5)
MOST_RETRY_AFTER = timedelta(days=1)
LONGEST_FRESH = timedelta(hours=24)
MOVES_BEFORE_REWRITE = 3
"""A permanent redirect must hold for so many attempts: a hotel's login page says 301 as well."""

SPREAD = 0.1
"""Feeds added together shall not be asked together for ever: up to a tenth of the interval."""
RETRY_SPREAD = 0.5


def after(
    state: FeedState, outcome: FetchOutcome, settings: FetchSettings, jitter: float
) -> FeedState:
    """Say what a feed's state is after an attempt; the attempt's time is `outcome.fetched_at`.

    Args:
        state: as before the attempt.
        outcome: what `fetcher.fetch` answered.
        settings: interval and longest interval.
        jitter: a random number in 0..1; 0 is the earliest next attempt.
    """
    if isinstance(outcome, FetchFailed):
        return _after_failure(state, outcome, settings, jitter)
    return replace(
        _moved(state, outcome.moved_to),
        etag=_validator(state.etag, outcome.etag, outcome),
        last_modified=_validator(state.last_modified, outcome.last_modified, outcome),
        next_fetch=outcome.fetched_at + _interval(outcome.max_age, settings, jitter),
        failures=0,
        last_error=None,
        gone=False,
        wait_until=None,
    )


def _after_failure(
    state: FeedState, outcome: FetchFailed, settings: FetchSettings, jitter: float
) -> FeedState:
    failures = state.failures + 1
    wait = _back_off(failures, settings, jitter)
    wait_until = None
    if outcome.retry_after is not None:
        asked = min(outcome.retry_after, MOST_RETRY_AFTER)
        wait = max(wait, asked)
        wait_until = outcome.fetched_at + asked
    if outcome.gone:
        wait = _longest(settings)
    return replace(
        state,
        next_fetch=outcome.fetched_at + wait,
        failures=failures,
        last_error=outcome.sentence,
        gone=outcome.gone,
        wait_until=wait_until,
    )


def _validator(known: str | None, told: str | None, outcome: Fetched | NotModified) -> str | None:
    """A full answer replaces what was known; a 304 need not repeat it."""
    return told or known if isinstance(outcome, NotModified) else told


def _moved(state: FeedState, moved_to: str | None) -> FeedState:
    """Count permanent redirects to one address; the third in a row rewrites the subscription."""
    if moved_to is None or moved_to == state.url:
        return replace(state, moved_to=None, moved_count=0)
    count = state.moved_count + 1 if moved_to == state.moved_to else 1
    if count >= MOVES_BEFORE_REWRITE:
        return replace(state, url=moved_to, moved_to=None, moved_count=0)
    return replace(state, moved_to=moved_to, moved_count=count)


def _longest(settings: FetchSettings) -> timedelta:
    return timedelta(hours=settings.longest_interval_hours)


def _interval(fresh: timedelta | None, settings: FetchSettings, jitter: float) -> timedelta:
    """The usual interval, or what the server asks for where that is longer, within a day."""
    usual = timedelta(minutes=settings.interval_minutes)
    wanted = max(usual, min(fresh or usual, LONGEST_FRESH, max(usual, _longest(settings))))
    return wanted * (1 + SPREAD * jitter)


def _back_off(failures: int, settings: FetchSettings, jitter: float) -> timedelta:
    """5, 10, 20 … minutes, up to half as long again, never more than the longest interval."""
    doubled = FIRST_RETRY * (1 << min(failures - 1, 20))
    return min(doubled * (1 + RETRY_SPREAD * jitter), _longest(settings))
