import pytest

from monitor.domain.change import NOTHING, Change
from monitor.storage import corrections, feeds, redetection
from tests.unit.storage.samples import NOW, detected, edited, entry, stored, subscribed


@pytest.fixture
def feed(db):
    return subscribed(db)


@pytest.fixture
def ids(db, feed):
    made = stored(db, feed, *(entry(n) for n in range(6)))
    detected(db, *made)
    return made


def done_in_steps(db, size=2):
    """All that is handed out until nothing is left."""
    steps = []
    while one := redetection.current(db):
        found = redetection.waiting(db, one, size)
        redetection.advance(db, one, found)
        steps += [found] if found else []
    return steps


def test_an_archive_is_gone_through_from_the_newest_item_down(db, feed, ids):
    assert redetection.ask(db, None, NOW) == Change(feeds=frozenset({feed}))
    assert done_in_steps(db) == [ids[5:3:-1], ids[3:1:-1], ids[1::-1]]
    assert redetection.current(db) is None


def test_it_may_end_before_the_first_item(db, ids):
    redetection.ask(db, None, NOW)
    db.run("UPDATE redetections SET down_to = ?", (ids[2],))
    assert done_in_steps(db, 3) == [ids[5:2:-1], [ids[2]]]
    redetection.ask(db, None, NOW)  # asked for by a person it is all
    assert done_in_steps(db, 99) == [ids[::-1]]


def test_it_goes_on_where_it_stopped(db, ids):
    redetection.ask(db, None, NOW)
    one = redetection.current(db)
    redetection.advance(db, one, redetection.waiting(db, one, 2))
    again = redetection.current(db)
    assert (again.done, again.total, again.below) == (2, 6, ids[4])
    assert redetection.waiting(db, again, 1) == [ids[3]]


def test_what_waits_to_be_detected_anyway_is_passed_over(db, feed, ids):
    corrections.correct_item(db, ids[5], "sr", NOW)
    edited(db, feed, ids[4], entry(4, text="Another body"))
    redetection.ask(db, feed, NOW)
    assert done_in_steps(db, 9) == [ids[3::-1]]


def test_a_feed_comes_before_everything_and_asking_anew_begins_anew(db, feed, ids):
    other = subscribed(db, "https://other.example/feed")
    (late,) = stored(db, other, entry(1))
    detected(db, late)
    redetection.ask(db, None, NOW)
    redetection.ask(db, feed, NOW)
    one = redetection.current(db)
    assert one.feed_id == feed
    assert redetection.waiting(db, one, 1) == [ids[5]]
    redetection.ask(db, feed, NOW)
    redetection.advance(db, one, [ids[5]])  # of the earlier one, which is no more
    assert redetection.current(db).done == 0
    redetection.ask(db, None, NOW)
    assert redetection.current(db).feed_id is None
    assert done_in_steps(db, 99) == [[late, *reversed(ids)]]


def test_where_there_is_nothing_there_is_nothing_to_do(db, feed):
    assert redetection.ask(db, None, NOW) == NOTHING
    assert redetection.ask(db, feed, NOW) == NOTHING
    assert redetection.current(db) is None


def test_it_goes_with_its_feed(db, feed, ids):
    redetection.ask(db, feed, NOW)
    feeds.remove(db, feed)
    assert redetection.current(db) is None


@pytest.mark.parametrize("whole", [True, False])
def test_finding_the_next_items_sorts_nothing(db, whole):
    given = {"below": 9, "down_to": 0, "limit": 1} | ({} if whole else {"feed": 1})
    rows = db.rows(f"EXPLAIN QUERY PLAN {redetection.BELOW[whole]}", given)
    assert "ORDER BY" not in " ".join(row[3] for row in rows)
