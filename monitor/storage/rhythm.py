"""What is asked of feeds to tell their rhythm: the times of their last items, and their health."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.domain.ids import FeedId
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_moment, to_moment_or_none, to_text

LAST = 200
WEEKS = timedelta(weeks=4)

HEALTH = """
SELECT f.id, coalesce(f.title_given, nullif(f.title, ''), f.url), f.last_fetch, f.gone,
  f.last_error,
  CASE WHEN f.failures > 0 THEN (
    SELECT min(a.at) FROM fetches a WHERE a.feed_id = f.id AND a.at > coalesce((
      SELECT max(o.at) FROM fetches o
      WHERE o.feed_id = f.id AND o.outcome IN ('ok', 'not_modified')), '')) END,
  (SELECT max(o.at) FROM fetches o
   WHERE o.feed_id = f.id AND o.outcome IN ('ok', 'not_modified'))
FROM feeds f WHERE f.id IN (SELECT value FROM json_each(?)) ORDER BY f.id
"""
TIMES = "SELECT sort_at FROM items WHERE feed_id = ? ORDER BY sort_at DESC, id DESC LIMIT ?"
# From each hour with an item to the next one below it: one step of the index an hour, however many
# items it has.
HOURS = """
WITH RECURSIVE hour(at) AS (
  SELECT max(sort_at) FROM items WHERE feed_id = :feed
  UNION ALL
  SELECT (SELECT max(sort_at) FROM items
          WHERE feed_id = :feed AND sort_at < substr(hour.at, 1, 13) AND sort_at >= :since)
  FROM hour WHERE hour.at IS NOT NULL LIMIT 800)
SELECT at FROM hour WHERE at >= :since
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """A feed as it fares; times are UTC.

    `answered` is when it last did; `failing_since` the first failed attempt after that, `error`
    what the last one said. Both None where it does not fail.
    """

    feed_id: FeedId
    outlet: str
    answered: datetime | None
    failing_since: datetime | None
    error: str | None
    gone: bool


def health(db: Database, feeds: Sequence[FeedId]) -> dict[FeedId, FeedHealth]:
    """How feeds fare; those that were removed are left out."""
    return {
        FeedId(feed): FeedHealth(
            feed_id=FeedId(feed),
            outlet=outlet,
            answered=to_moment_or_none(answered or (fetched if failing is None else None)),
            failing_since=to_moment_or_none(failing),
            error=error,
            gone=bool(gone),
        )
        for feed, outlet, fetched, gone, error, failing, answered in db.rows(
            HEALTH, (as_list(feeds),)
        )
    }


def last_times(
    db: Database, feeds: Sequence[FeedId], limit: int = LAST
) -> dict[FeedId, tuple[datetime, ...]]:
    """The times of the last items of each feed, the newest first; at most `limit` of each."""
    return {feed: tuple(to_moment(at) for (at,) in db.rows(TIMES, (feed, limit))) for feed in feeds}


def busy_hours(db: Database, feed: FeedId, until: datetime) -> tuple[datetime, ...]:
    """A moment of each hour of the four weeks before `until` in which a feed had an item.

    At most 800, the newest first. For a feed whose last 200 items reach back less far.
    """
    given = {"feed": feed, "since": to_text(until - WEEKS)}
    return tuple(to_moment(at) for (at,) in db.rows(HOURS, given))
