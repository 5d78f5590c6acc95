import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.change import Change
from monitor.domain.item import Stage
from monitor.domain.story import StoryEventKind
from monitor.storage import doctor, feeds, stories
from monitor.storage.database import open_writer
from tests.unit.storage.samples import (
    NOW,
    detected,
    edited,
    entry,
    founded,
    grouped,
    happened,
    joined,
    state_of,
    stored,
    subscribed,
    together,
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


def recorded(db):
    columns = "kind, story_id, from_story, count, items, because, edit_id"
    return db.rows(f"SELECT {columns} FROM story_events ORDER BY id")  # noqa: S608 - constant


def test_an_item_founds_a_story(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    story = stories.next_id(db)
    change = stories.apply(db, [founded(item, story)], NOW)
    assert change == Change(stories=frozenset({story}), items=frozenset({item}))
    seen = "2026-11-22T11:00:00.000Z"
    assert story_row(db, story) == (item, 1, 1, seen, seen)
    assert state_of(db, item, Stage.GROUP) == ("done", None, None)
    assert stories.next_id(db) == story + 1


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
    assert recorded(db) == []  # arriving is no change


def test_an_item_keeps_the_story_it_has(db, feed):
    first, second = stored(db, feed, entry(1), entry(2))
    story = grouped(db, first)
    other = grouped(db, second)
    change = stories.apply(db, [joined(first, other)], NOW)
    assert stories.story_of(db, [first, second]) == {first: story, second: other}
    assert not change


def test_an_item_that_is_gone_is_left_out(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    change = stories.apply(db, [founded(999, 1), founded(item, 2), joined(999, 2)], NOW)
    assert change.items == {item}
    assert stories.members(db, [1, 2]) == {2: (item,)}


def test_a_story_to_join_that_is_gone_is_founded_again(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    stories.apply(db, [joined(item, 999)], NOW)
    assert story_row(db, 999)[0] == item
    assert stories.next_id(db) == 1000


def test_two_stories_are_merged_and_it_is_recorded(db, feed):
    first, second, third = stored(db, feed, entry(3), entry(2), entry(1))
    story, other = grouped(db, first), grouped(db, second, third)
    merged = happened(StoryEventKind.MERGED, story, second, third, of=other)
    change = stories.apply(db, [merged], NOW)
    assert change.stories == {story, other}
    assert change.items == {second, third}
    assert stories.members(db, [story, other]) == {story: (first, second, third)}
    assert story_row(db, other) is None
    assert story_row(db, story)[1:3] == (3, 1)
    assert recorded(db) == [("merged", story, other, 2, f"[{second},{third}]", "same words", None)]


def test_items_that_leave_a_story_found_another(db, feed):
    first, second, third = stored(db, feed, entry(3), entry(2), entry(1))
    story = grouped(db, first, second, third)
    split = happened(StoryEventKind.SPLIT, stories.next_id(db), first, third, of=story)
    stories.apply(db, [split], NOW)
    assert stories.members(db, [story, story + 1]) == {story: (second,), story + 1: (first, third)}
    assert story_row(db, story)[0] == second  # its founder is another now
    assert [row[:4] for row in recorded(db)] == [("split", story + 1, story, 2)]


def test_an_item_that_is_not_where_it_was_is_not_moved(db, feed):
    first, second, third = stored(db, feed, entry(3), entry(2), entry(1))
    story, other, last = grouped(db, first), grouped(db, second), grouped(db, third)
    moved = happened(StoryEventKind.MOVED, last, first, of=other)
    assert not stories.apply(db, [moved], NOW)
    assert stories.story_of(db, [first]) == {first: story}
    assert recorded(db) == []


def test_items_are_put_elsewhere_by_hand(db, feed):
    ids = stored(db, feed, entry(4), entry(3), entry(2), entry(1))
    story, other = grouped(db, *ids[:3]), grouped(db, ids[3])
    places = {ids[0]: other, ids[1]: 50, ids[2]: story, 999: other}
    change = stories.relocate(db, places, "you said so", NOW, None)
    assert change.items == set(ids[:2])
    assert change.stories == {story, other, 50}
    assert stories.members(db, [story, other, 50]) == {
        story: (ids[2],),
        other: (ids[0], ids[3]),
        50: (ids[1],),
    }
    assert [row[:4] for row in recorded(db)] == [
        ("moved", other, story, 1),
        ("split", 50, story, 1),
    ]
    assert not stories.relocate(db, places, "you said so", NOW, None)


def test_a_story_that_went_comes_back_under_its_number(db, feed):
    first, second = stored(db, feed, entry(2), entry(1))
    story, other = grouped(db, first), grouped(db, second)
    stories.relocate(db, {second: story}, "merged", NOW, None)
    assert story_row(db, other) is None
    stories.relocate(db, {second: other}, "taken back", NOW, None)
    assert story_row(db, other)[:3] == (second, 1, 1)
    assert [row[0] for row in recorded(db)] == ["merged", "split"]
    assert stories.next_id(db) == other + 1


def test_a_recorded_change_names_no_more_than_it_may(db, feed, monkeypatch):
    monkeypatch.setattr(stories, "MOST_NAMED", 2)
    ids = stored(db, feed, entry(4), entry(3), entry(2), entry(1))
    story, other = grouped(db, ids[0]), grouped(db, *ids[1:])
    stories.apply(db, [happened(StoryEventKind.MERGED, story, *ids[1:], of=other)], NOW)
    assert [row[3:5] for row in recorded(db)] == [(3, f"[{ids[1]},{ids[2]}]")]


def test_nothing_decided_is_nothing_written(db):
    assert stories.apply(db, [], NOW) == Change()
    assert stories.recount(db, []) == Change()
    assert stories.relocate(db, {}, "", NOW, None) == Change()


def test_stories_of_items_are_found(db, feed):
    first, second, loose = stored(db, feed, entry(1), entry(2), entry(3))
    story = grouped(db, first, second)
    assert stories.of_items(db, [first, second, loose]) == {story}
    assert stories.members(db, [story, 99]) == {story: (second, first)}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["new", "join", "date", "remove", "merge", "leave"]), st.integers(0, 7)
    ),
    max_size=14,
)


def alive_in(db):
    return [story for (story,) in db.rows("SELECT id FROM stories ORDER BY id")]


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
            alive = alive_in(db)
            to = alive[which % len(alive)] if alive and step == "join" else None
            if to is None:
                together(db, item)
            else:
                stories.apply(db, [joined(item, to)], NOW)
        elif step == "merge" and (alive := alive_in(db)):
            of = alive[which % len(alive)]
            items = stories.members(db, [of])[of]
            stories.apply(db, [happened(StoryEventKind.MERGED, alive[0], *items, of=of)], NOW)
        elif step == "leave" and known:
            stories.relocate(db, {known[which % len(known)]: 100 + n}, "left", NOW, None)
        elif step == "date" and known:
            edited(db, feed, known[which % len(known)], entry(which + 20, title=f"t{n}"))
        elif step == "remove":
            feeds.remove(db, feed)
            del by_feed[feed]
        assert doctor.check(db, quick=True) == ()
    db.close()
