import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.change import Change
from monitor.domain.item import Stage, State
from monitor.storage import analyses, doctor, feeds, states, stories, translations
from monitor.storage.database import open_writer
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    VECTOR,
    analysis,
    decision,
    detected,
    edited,
    entry,
    grouped,
    plan,
    state_of,
    stored,
    subscribed,
)


@pytest.fixture
def feed(db):
    return subscribed(db, title="The Paper")


def story_row(db, story):
    return db.one(
        "SELECT founded_by, item_count, outlet_count, first_seen, last_seen FROM stories"
        " WHERE id = ?",
        (story,),
    )


def test_items_wait_to_be_grouped_and_come_by_their_time(db, feed):
    ids = stored(db, feed, entry(1), entry(3), entry(-5, published=None))
    detected(db, *ids)
    waiting = stories.to_group(db, NOW, 10)
    assert [one.item_id for one in waiting] == [ids[1], ids[0], ids[2]]
    first = waiting[0]
    assert (first.feed_id, first.outlet, first.language) == (feed, "The Paper", "en")
    assert (first.when, first.title, first.vector) == (NOW - 3 * HOUR, "Title 3", VECTOR)
    assert waiting[2].when == NOW
    assert [one.item_id for one in stories.to_group(db, NOW, 1)] == [ids[0]]


def test_items_without_a_vector_wait_until_they_have_one(db, feed):
    (item,) = stored(db, feed, entry(1))
    found = analysis(item, vector=None)
    analyses.save(db, [found], {item: plan(State.QUEUED, State.QUEUED)})
    assert stories.to_group(db, NOW, 10) == []
    translations.replace_vector(db, item, "model", VECTOR)
    assert [one.item_id for one in stories.to_group(db, NOW, 10)] == [item]


def test_the_latest_vector_counts(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    translations.replace_vector(db, item, "newer", b"\1" * 2048)
    (waiting,) = stories.to_group(db, NOW, 10)
    assert waiting.vector == b"\1" * 2048


def test_an_item_founds_a_story(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    placed, change = stories.save(db, [decision(item)], NOW)
    story = placed[item]
    assert change == Change(stories=frozenset({story}), items=frozenset({item}))
    seen = "2026-11-22T11:00:00.000Z"
    assert story_row(db, story) == (item, 1, 1, seen, seen)
    assert state_of(db, item, Stage.GROUP) == ("done", None, None)
    assert stories.to_group(db, NOW, 10) == []


def test_items_join_a_story_and_its_counts_follow(db, feed):
    other = subscribed(db, "https://other.example/")
    first, second = stored(db, feed, entry(5), entry(2))
    (third,) = stored(db, other, entry(9))
    story = grouped(db, first, second, third)
    assert story_row(db, story) == (
        first,
        3,
        2,
        "2026-11-22T03:00:00.000Z",
        "2026-11-22T10:00:00.000Z",
    )
    assert db.one(
        "SELECT score, because, joined_at FROM story_items WHERE item_id = ?", (third,)
    ) == (0.8, "same words", "2026-11-22T12:00:00.000Z")


def test_an_item_keeps_the_story_it_has(db, feed):
    first, second = stored(db, feed, entry(1), entry(2))
    story = grouped(db, first)
    other = grouped(db, second)
    placed, change = stories.save(db, [decision(first, other)], NOW)
    assert placed == {first: story}
    assert not change


def test_an_item_that_is_gone_is_left_out(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    placed, change = stories.save(db, [decision(999), decision(item), decision(item)], NOW)
    assert list(placed) == [item]
    assert change.items == {item}


def test_where_the_story_to_join_is_gone_a_new_one_is_founded(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    placed, _ = stories.save(db, [decision(item, 999)], NOW)
    assert placed[item] != 999
    assert story_row(db, placed[item])[0] == item


def test_nothing_decided_is_nothing_written(db):
    assert stories.save(db, [], NOW) == ({}, Change())
    assert stories.recount(db, []) == Change()


def test_recent_items_come_oldest_first_whatever_their_number(db, feed, monkeypatch):
    monkeypatch.setattr(stories, "PAGE", 3)
    ids = stored(db, feed, *(entry(n) for n in range(10)), entry(4, title="same time"))
    story = grouped(db, *ids)
    (loose,) = stored(db, feed, entry(2, title="in no story"))
    detected(db, loose)
    found = list(stories.recent(db, NOW - 7 * HOUR))
    assert [one.item_id for one, _ in found] == [
        ids[7], ids[6], ids[5], ids[4], ids[10], ids[3], ids[2], ids[1], ids[0],
    ]  # fmt: skip
    assert {of for _, of in found} == {story}
    assert found[0][0].vector == VECTOR


def test_stories_of_items_are_found(db, feed):
    first, second, loose = stored(db, feed, entry(1), entry(2), entry(3))
    story = grouped(db, first, second)
    assert stories.of_items(db, [first, second, loose]) == {story}


def test_grouping_that_failed_is_tried_again(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    states.put(db, item, Stage.GROUP, State.FAILED, reason="x", next_try=NOW)
    assert stories.to_group(db, NOW - HOUR, 10) == []
    assert [one.item_id for one in stories.to_group(db, NOW, 10)] == [item]


STEPS = st.lists(
    st.tuples(st.sampled_from(["new", "join", "date", "remove"]), st.integers(0, 7)), max_size=14
)


@given(STEPS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_counts_are_right_whatever_happens(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("stories")
    db = open_writer(path / "a.db", path)
    by_feed = {}
    for n, (step, which) in enumerate(steps):
        feed = subscribed(db, f"https://{which % 3}.example/")
        known = by_feed.setdefault(feed, [])
        if step in ("new", "join"):
            (item,) = stored(db, feed, entry(which, guid=f"g{n}", title=f"t{n}"))
            detected(db, item)
            known.append(item)
            alive = [story for (story,) in db.rows("SELECT id FROM stories ORDER BY id")]
            joined = alive[which % len(alive)] if alive and step == "join" else None
            stories.save(db, [decision(item, joined)], NOW)
        elif step == "date" and known:
            edited(db, feed, known[which % len(known)], entry(which + 20, title=f"t{n}"))
        elif step == "remove":
            feeds.remove(db, feed)
            del by_feed[feed]
        assert doctor.check(db, quick=True) == ()
    db.close()
