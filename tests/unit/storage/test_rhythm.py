from datetime import timedelta

from monitor.storage import feeds, items, rhythm
from tests.unit.storage.samples import HOUR, NOW, attempt, entry, intent, state, stored, subscribed


def asked(db, feed, hours_ago, outcome="ok", failures=0):
    """An attempt to fetch a feed, with the state that is kept after it."""
    at = NOW - hours_ago * HOUR
    after = state(feed, failures=failures, last_error="No route." if failures else None)
    tried = attempt(feed, at=at, outcome=outcome, sentence="No route." if failures else None)
    items.save(db, intent(feed, at=at, state=after, attempt=tried))


def test_the_last_times_of_many_feeds_the_newest_first(db):
    one, two = subscribed(db), subscribed(db, "https://other.example/feed")
    stored(db, one, *(entry(n) for n in (5, 1, 3)))
    stored(db, two, entry(2))
    assert rhythm.last_times(db, [one, two, 99], limit=2) == {
        one: (NOW - HOUR, NOW - 3 * HOUR),
        two: (NOW - 2 * HOUR,),
        99: (),
    }


def test_each_hour_of_four_weeks_is_given_once(db):
    feed = subscribed(db)
    minutes = (0, 10, 50, 70, 75, 60 * 24 * 27, 60 * 24 * 29)
    stored(db, feed, *(entry(n, published=NOW - timedelta(minutes=n)) for n in minutes))
    found = rhythm.busy_hours(db, feed, NOW)
    assert [(NOW - moment) // timedelta(minutes=1) for moment in found] == [0, 10, 70, 60 * 24 * 27]
    assert rhythm.busy_hours(db, 99, NOW) == ()


def test_a_failing_feed_says_since_when(db):
    feed = subscribed(db, title="Daily")
    asked(db, feed, 9)
    fine = rhythm.health(db, [feed])[feed]
    assert (fine.outlet, fine.answered, fine.failing_since) == ("Daily", NOW - 9 * HOUR, None)
    asked(db, feed, 7, "failed", failures=1)
    asked(db, feed, 6, "failed", failures=2)
    bad = rhythm.health(db, [feed])[feed]
    assert (bad.answered, bad.failing_since) == (NOW - 9 * HOUR, NOW - 7 * HOUR)
    assert (bad.error, bad.gone) == ("No route.", False)
    asked(db, feed, 5)
    assert rhythm.health(db, [feed])[feed].failing_since is None


def test_a_removed_feed_has_no_health(db):
    feed = subscribed(db)
    feeds.remove(db, feed)
    assert rhythm.health(db, [feed]) == {}
