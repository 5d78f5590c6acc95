from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.feed import Subscription
from monitor.storage import feeds, items, triage
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    attempt,
    entry,
    grouped,
    intent,
    state,
    stored,
    subscribed,
)


def save_state(db, feed, after, **more):
    return items.save(db, intent(feed, state=after, **more))


def count(db, table):
    return db.one(f"SELECT count(*) FROM {table}")[0]  # noqa: S608 - names of this file


def test_a_new_subscription_is_due_at_once(db):
    feed, change = feeds.add(db, Subscription(url="https://a.example/f"), NOW)
    assert change == Change(feeds=frozenset({feed}), subscriptions=True)
    (for_fetch,) = feeds.due(db, NOW, 10)
    assert (for_fetch.feed_id, for_fetch.url) == (feed, "https://a.example/f")
    assert feeds.next_due(db) <= NOW


def test_the_same_address_is_subscribed_to_once(db):
    feed = subscribed(db)
    assert feeds.add(db, Subscription(url="https://paper.example/feed"), NOW) == (feed, NOTHING)


def test_the_address_that_a_feed_once_had_is_known_too(db):
    feed = subscribed(db)
    save_state(db, feed, state(feed, "https://moved.example/feed"))
    assert feeds.add(db, Subscription(url="https://paper.example/feed"), NOW) == (feed, NOTHING)
    assert feeds.add(db, Subscription(url="https://moved.example/feed"), NOW) == (feed, NOTHING)
    (for_fetch,) = feeds.due(db, NOW, 10)
    assert for_fetch.url == "https://moved.example/feed"
    assert for_fetch.subscribed_url == "https://paper.example/feed"


def test_folders_of_a_path_are_made_once(db):
    subscribed(db, "https://a.example/", folder=("World", "Caucasus"))
    subscribed(db, "https://b.example/", folder=("World", "Caucasus"))
    subscribed(db, "https://c.example/", folder=("World",))
    subscribed(db, "https://d.example/", folder=("Caucasus",))
    assert [row.folder for row in feeds.rows(db)] == [
        ("World", "Caucasus"),
        ("World", "Caucasus"),
        ("World",),
        ("Caucasus",),
    ]
    assert count(db, "folders") == 3


def test_the_given_title_wins_over_the_feed_own_and_that_over_the_address(db):
    feed = subscribed(db)

    def title():
        return feeds.rows(db)[0].title

    assert title() == "https://paper.example/feed"
    save_state(db, feed, None, title="The Paper")
    assert title() == "The Paper"
    assert feeds.rename(db, feed, " My paper ") == Change(
        feeds=frozenset({feed}), subscriptions=True
    )
    save_state(db, feed, None, title="The New Paper")
    assert title() == "My paper"
    feeds.rename(db, feed, "")
    assert title() == "The New Paper"


def test_a_rename_that_changes_nothing_is_no_news(db):
    feed = subscribed(db, title="Paper")
    assert feeds.rename(db, feed, "Paper") == NOTHING
    assert feeds.rename(db, 999, "Paper") == NOTHING


def test_feeds_are_due_by_their_time_and_the_gone_never(db):
    late, soon, later, gone, new = (subscribed(db, f"https://{n}.example/") for n in range(5))
    save_state(db, late, state(late, "https://0.example/", next_fetch=NOW - HOUR))
    save_state(db, soon, state(soon, "https://1.example/", next_fetch=NOW))
    save_state(db, later, state(later, "https://2.example/", next_fetch=NOW + HOUR))
    save_state(db, gone, state(gone, "https://3.example/", gone=True))

    def ids(*args, **more):
        return [one.feed_id for one in feeds.due(db, *args, **more)]

    assert ids(NOW, 10) == [new, late, soon]
    assert ids(NOW, 2) == [new, late]
    assert set(ids(NOW, 10, only=[later, gone, 999])) == {later, gone}
    assert ids(NOW, 10, only=[]) == []


def test_the_next_feed_to_fall_due_is_known(db):
    assert feeds.next_due(db) is None
    feed = subscribed(db)
    save_state(db, feed, state(feed, next_fetch=NOW + HOUR))
    assert feeds.next_due(db) == NOW + HOUR


def test_a_state_comes_back_as_it_was_saved(db):
    feed = subscribed(db)
    saved = state(
        feed,
        etag='W/"1"',
        last_modified="Sun, 22 Nov 2026 10:00:00 GMT",
        next_fetch=NOW + HOUR,
        failures=3,
        last_error="The server did not answer.",
        moved_to="https://moved.example/",
        moved_count=2,
        gone=True,
    )
    change = save_state(db, feed, saved)
    assert change == Change(feeds=frozenset({feed}), health=True)
    assert feeds.state(db, feed) == saved
    (row,) = feeds.rows(db)
    assert (row.failures, row.last_error, row.gone) == (3, "The server did not answer.", True)
    assert (row.last_fetch, row.next_fetch) == (NOW, NOW + HOUR)


def test_a_feed_does_not_take_the_address_of_another(db):
    mine = subscribed(db, "https://mine.example/")
    subscribed(db, "https://other.example/")
    save_state(db, mine, state(mine, "https://other.example/", failures=2))
    assert feeds.state(db, mine).url == "https://mine.example/"
    assert feeds.state(db, mine).failures == 2


def test_the_state_of_a_removed_feed_is_blank_and_goes_nowhere(db):
    blank = feeds.state(db, 999)
    assert blank.url == ""
    assert items.save(db, intent(999, state=blank, attempt=attempt(999), new=[entry(1)])) == NOTHING


def test_what_a_feed_says_of_itself_is_kept_when_it_falls_silent(db):
    feed = subscribed(db)
    told = {"title": "The Paper", "site": "https://paper.example/", "language": "en"}
    assert save_state(db, feed, None, **told).subscriptions
    assert not save_state(db, feed, state(feed)).subscriptions
    (row,) = feeds.rows(db)
    assert (row.title, row.site, row.language) == ("The Paper", "https://paper.example/", "en")


def test_attempts_are_kept_for_a_season(db):
    feed = subscribed(db)
    for days in (0, 1, 95):
        at = NOW + timedelta(days=days)
        items.save(db, intent(feed, at=at, attempt=attempt(feed, at=at)))
    assert count(db, "fetches") == 1
    items.save(db, intent(feed, attempt=attempt(feed, outcome="failed", sentence="No answer.")))
    assert db.one("SELECT sentence FROM fetches WHERE outcome = 'failed'") == ("No answer.",)


def test_items_and_unread_items_are_counted(db):
    feed, other = subscribed(db), subscribed(db, "https://other.example/")
    ids = stored(db, feed, *(entry(n) for n in range(5)))
    stored(db, other, entry(1))
    triage.mark_read(db, ids[:2], True, NOW)
    assert [(row.items, row.unread) for row in feeds.rows(db)] == [(5, 3), (1, 1)]


def test_a_removed_feed_takes_its_items_along_and_stories_are_right_again(db):
    feed, other = subscribed(db), subscribed(db, "https://other.example/")
    mine = stored(db, feed, entry(5), entry(3))
    theirs = stored(db, other, entry(4))
    story = grouped(db, mine[0], theirs[0])
    alone = grouped(db, mine[1])
    triage.tag(db, mine, "Tag", NOW)
    triage.add_note(db, mine[0], "A note", NOW)
    save_state(db, feed, state(feed), attempt=attempt(feed))

    change = feeds.remove(db, feed)

    assert change == Change(
        feeds=frozenset({feed}),
        items=frozenset(mine),
        stories=frozenset({story, alone}),
        subscriptions=True,
    )
    counts = "SELECT id, founded_by, item_count, outlet_count, first_seen, last_seen FROM stories"
    (left,) = db.rows(counts)
    assert left[:4] == (story, theirs[0], 1, 1)
    assert left[4] == left[5]
    for table in ("items", "bodies", "fts", "vectors", "unread"):
        assert count(db, table) == 1
    for table in ("notes", "item_tags", "fetches"):
        assert count(db, table) == 0


def test_removing_an_unknown_feed_is_no_news(db):
    assert feeds.remove(db, 999) == NOTHING


def test_a_large_feed_is_removed_in_short_steps_and_not_polled_meanwhile(db):
    feed = subscribed(db)
    stored(db, feed, *(entry(n) for n in range(120)))
    steps = feeds.removing(db, feed)
    assert len(next(steps).items) == feeds.REMOVED_AT_ONCE
    assert feeds.due(db, NOW, 10) == []
    assert count(db, "items") == 70
    steps.close()
    assert len(feeds.remove(db, feed).items) == 70
    assert feeds.rows(db) == []


@pytest.mark.parametrize("step", range(3))
def test_all_writes_of_a_removal_can_be_undone_together(db, step):
    feed = subscribed(db)
    stored(db, feed, *(entry(n) for n in range(60)))
    with pytest.raises(RuntimeError), db.transaction():
        for n, _ in enumerate(feeds.removing(db, feed)):
            if n == step:
                break
        raise RuntimeError
    assert feeds.rows(db)[0].items == 60


def test_a_feed_whose_server_asked_to_wait_is_not_asked_sooner_by_anybody(db):
    feed_id, _ = feeds.add(db, Subscription(url="https://slow.example/feed"), NOW)
    asked = replace(feeds.state(db, feed_id), wait_until=NOW + timedelta(hours=2))
    save_state(db, feed_id, asked)
    assert feeds.state(db, feed_id).wait_until == NOW + timedelta(hours=2)
    assert feeds.due(db, NOW, 10, [feed_id]) == []
    later = feeds.due(db, NOW + timedelta(hours=2), 10, [feed_id])
    assert [feed.feed_id for feed in later] == [feed_id]
