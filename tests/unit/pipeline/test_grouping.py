"""Grouping on a real database: what is in memory can be made from the store at any moment."""

import random
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.item import Stage, State
from monitor.pipeline.by_hand import Hand
from monitor.pipeline.grouping import Grouper
from monitor.storage import analyses, doctor, feeds, states, stories, story_queue, translations
from monitor.storage.database import Database, open_writer
from monitor.stories.live import LiveStories
from tests.story_stream import (
    MODEL,
    NOW,
    START,
    WINDOW,
    Stream,
    groups,
    partition,
    title_of,
    vector,
)
from tests.unit.storage.samples import (
    analysis,
    detected,
    edited,
    entry,
    plan,
    state_of,
    stored,
    subscribed,
)


@pytest.fixture
def db(tmp_path: Path):
    opened = open_writer(tmp_path / "a.db", tmp_path)
    yield opened
    assert doctor.check(opened, quick=False) == ()
    opened.close()


def work(db: Database, grouper: Grouper | None = None) -> Grouper:
    """Group all that waits."""
    grouper = grouper or Grouper(db, WINDOW)
    for _ in grouper.work(NOW):
        pass
    return grouper


def streamed(
    tmp_path: Path, name: str, kills: tuple[int, ...], window=WINDOW, count=300, lasting=0.0
) -> tuple[dict, list]:
    """Group a stream, in which items become better known, left and begun again at `kills`.

    The answer is where each item is, and what was recorded.
    """
    db = open_writer(tmp_path / f"{name}.db", tmp_path)
    stream = Stream(db, count, 1, lasting)
    better = dict(enumerate(stream.blind))  # some of them come many at once
    grouper, left = Grouper(db, window), set(kills)
    while True:
        done = len(partition(db))
        for n in [n for n in better if 30 + 40 * (n // 8) <= done or done == count]:
            stream.becomes_better_known(better.pop(n))
        if any(n <= done for n in left):
            left = {n for n in left if n > done}
            grouper = Grouper(db, window)  # what was in memory is lost
        steps = grouper.work(NOW)
        step = next(steps, None)
        while step is not None and not step:  # filling
            step = next(steps, None)
        if step is None and not better:
            break
    assert doctor.check(db, quick=True) == ()
    result = partition(db)
    events = db.rows("SELECT kind, story_id, from_story, items FROM story_events ORDER BY id")
    db.close()
    return result, events


def test_a_program_that_is_killed_anywhere_groups_as_one_that_is_not(tmp_path: Path) -> None:
    whole = streamed(tmp_path, "whole", ())
    assert len(whole[0]) == 300
    assert 20 < len(set(whole[0].values())) < 280
    assert "moved" in {kind for kind, *_ in whole[1]}
    for n, kills in enumerate([(64, 65, 130), tuple(range(300))]):
        assert streamed(tmp_path, f"killed{n}", kills) == whole


def test_a_story_that_outlasts_the_memory_is_the_same_after_a_restart(tmp_path: Path) -> None:
    """Its older items are let go of: none may count that a restart would not find."""
    how = {"window": timedelta(hours=8), "count": 600, "lasting": 0.4}
    whole = streamed(tmp_path, "whole", (), **how)
    assert max(Counter(whole[0].values()).values()) > 100
    assert streamed(tmp_path, "killed", tuple(range(0, 600, 50)), **how) == whole


def test_what_is_better_known_of_many_is_taken_in_with_breaths_between(db, monkeypatch) -> None:
    stream = Stream(db, 240)
    grouper = work(db)
    for item in list(partition(db)):
        stream.becomes_better_known(item)
    restored: list[int] = []
    restore = LiveStories.restore

    def counted(live, item, story):
        restored.append(item.item_id)
        restore(live, item, story)

    monkeypatch.setattr(LiveStories, "restore", counted)
    counts = []
    for change in grouper.work(NOW):
        counts.append(len(restored))
        if change or len(counts) > 50:
            break
        stream.becomes_better_known(max(partition(db)))  # of one more is known while it breathes
    assert max(b - a for a, b in zip([0, *counts], counts, strict=False)) <= 32
    assert len(counts) > 236 // 32
    waiting = list(story_queue.to_match_again(db, 500))
    assert set(restored) >= set(waiting)


@pytest.mark.parametrize("disturb", ["split", "forget", "drop"])
def test_who_changes_stories_while_many_are_taken_in_is_heard(tmp_path, disturb) -> None:
    """As if the program had been begun again right after it."""
    found = []
    for begun_again in (False, True):
        db = open_writer(tmp_path / f"{begun_again}.db", tmp_path)
        stream = Stream(db, 160)
        grouper = work(db)
        for item in list(partition(db)):
            stream.becomes_better_known(item)
        steps = grouper.work(NOW)
        assert [bool(next(steps)) for _ in range(3)] == [False] * 3
        if disturb == "split":
            story, items = max(members(db).items(), key=lambda one: len(one[1]))
            Hand(db, grouper, lambda: NOW).split(story, items[:2])
        elif disturb == "forget":
            grouper.forget()
        else:
            (feed,) = db.one("SELECT min(id) FROM feeds")
            for change in feeds.removing(db, feed):
                grouper.drop(change.items)
        if begun_again:
            work(db)
        else:
            for _ in steps:
                pass
        assert story_queue.to_match_again(db, 5) == {}
        assert doctor.check(db, quick=True) == ()
        found.append(partition(db))
        db.close()
    assert found[0] == found[1]
    assert found[0]


def test_items_of_one_event_come_together_and_those_of_others_do_not(db) -> None:
    stream = Stream(db, 60)
    work(db)
    found = partition(db)
    assert found.keys() == stream.events.keys()
    together = apart = 0
    for one, other in zip(list(found), list(found)[1:], strict=False):
        if stream.events[one] == stream.events[other]:
            together += found[one] == found[other]
        else:
            apart += found[one] != found[other]
    assert together
    assert apart


def test_an_item_without_a_vector_is_grouped_too(db) -> None:
    feed = subscribed(db)
    first, second = stored(
        db,
        feed,
        entry(5, title="Flood washes bridge away near Velmora", text=""),
        entry(4, title="Near Velmora a flood washes the bridge away", text=""),
    )
    detected(db, first, second)
    db.run("DELETE FROM vectors")
    work(db)
    assert len(groups(db)) == 1


def test_what_is_removed_is_forgotten_in_memory_too(db) -> None:
    stream = Stream(db, 40)
    grouper = work(db)
    (feed,) = db.one("SELECT min(id) FROM feeds")
    for change in feeds.removing(db, feed):
        grouper.drop(change.items)
    assert all(item in partition(db) for (item,) in db.rows("SELECT id FROM items"))
    first = next(iter(partition(db)))
    stream.becomes_better_known(first)
    work(db, grouper)
    assert story_queue.to_match_again(db, 5) == {}


def test_an_edited_item_is_matched_again(db) -> None:
    feed = subscribed(db)
    first, second = stored(
        db,
        feed,
        entry(5, title="Flood washes bridge away near Velmora", text=""),
        entry(4, title="Nothing to see in this item yet", text=""),
    )
    detected(db, first, second)
    db.run("DELETE FROM vectors")
    grouper = work(db)
    assert len(groups(db)) == 2
    edited(db, feed, second, entry(4, title="Flood washes the bridge away near Velmora", text=""))
    work(db, grouper)
    assert len(groups(db)) == 1
    kinds = db.rows("SELECT kind FROM story_events")
    assert kinds in ([("merged",)], [("moved",)])


def test_what_changes_while_the_next_items_are_looked_for_counts(tmp_path) -> None:
    """One that waits is edited, one goes, one gets another vector: it is as after a restart."""
    told = []
    for name in ("through", "begun again"):
        db = open_writer(tmp_path / f"{name}.db", tmp_path)
        Stream(db, 40)
        grouper = Grouper(db, WINDOW)
        steps = grouper.work(NOW)
        while not partition(db):
            next(steps)
        ids = [item for (item,) in db.rows("SELECT id FROM items ORDER BY sort_at, id")]
        assert 4 <= len(partition(db)) < 9  # some of those that were looked ahead for wait
        words = db.one("SELECT title FROM items WHERE id = ?", (ids[0],))[0]
        db.run("UPDATE items SET title = ? WHERE id = ?", (words, ids[9]))
        db.run("DELETE FROM items WHERE id = ?", (ids[10],))
        grouper.drop([ids[10]])
        translations.replace_vector(db, ids[12], MODEL, vector(77, _chance(1)))
        work(db, grouper if name == "through" else None)
        assert len(partition(db)) == 39
        told.append(db.rows("SELECT item_id, story_id, score, because FROM story_items"))
        db.close()
    assert told[0] == told[1]


def test_a_damaged_vector_keeps_back_nothing_that_comes_before_it(db) -> None:
    Stream(db, 12)
    ids = [item for (item,) in db.rows("SELECT id FROM items ORDER BY sort_at, id")]
    translations.replace_vector(db, ids[9], MODEL, b"123")
    with pytest.raises(ValueError, match="3 bytes"):
        work(db)
    assert partition(db).keys() == {*ids[:8]}


def test_an_item_that_cannot_be_read_is_put_aside(db) -> None:
    (item,) = stored(db, subscribed(db), entry(1))
    detected(db, item)
    db.run("DELETE FROM bodies")
    work(db)
    state, reason, _ = state_of(db, item, Stage.GROUP)
    assert (state, reason) == ("failed", "the text of the item cannot be read")
    db.run("INSERT INTO bodies (item_id, html, text) VALUES (?, '', '')", (item,))


def test_what_failed_in_a_story_is_counted_as_grouped_when_tried_again(db) -> None:
    (item,) = stored(db, subscribed(db), entry(1))
    detected(db, item)
    grouper = work(db)
    states.put(db, item, Stage.GROUP, State.FAILED, reason="once")
    states.requeue(db, Stage.GROUP, "", [State.FAILED])
    work(db, grouper)
    assert state_of(db, item, Stage.GROUP) == ("done", None, None)


def test_stories_founded_by_hand_and_by_the_matcher_have_different_numbers(db) -> None:
    stream = Stream(db, 30)
    grouper = work(db)
    hand = Hand(db, grouper, lambda: NOW)
    story, items = next((s, i) for s, i in members(db).items() if len(i) > 1)
    hand.split(story, [items[0]])
    feed = subscribed(db)
    (late,) = stored(db, feed, entry(0, title="A cat walks home", published=START), at=NOW)
    detected(db, late)
    work(db, grouper)
    found = partition(db)
    assert len({found[late], found[items[0]], found[items[1]]}) == 3
    assert len(found) == len(stream.events) + 1


@given(st.permutations(range(12)))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_simultaneous_items_may_come_in_any_order(tmp_path_factory, order) -> None:
    """Who is fetched first has the lower number: that must not decide."""
    told = []
    for arrivals in (range(12), order):
        folder = tmp_path_factory.mktemp("order")
        db = open_writer(folder / "a.db", folder)
        chance = random.Random(7)  # noqa: S311 - not for secrets
        titles = [f"{title_of(n % 4, chance)} {n}" for n in range(12)]
        published = {n: START + timedelta(hours=n // 6) for n in range(12)}  # two moments
        entries = [entry(n, title=titles[n], text="", published=published[n]) for n in arrivals]
        items = stored(db, subscribed(db), *entries, at=NOW)
        vectors = {item: vector(n % 4, _chance(n)) for item, n in zip(items, arrivals, strict=True)}
        found = [analysis(item, vector=vectors[item]) for item in items]
        analyses.save(db, found, {item: plan() for item in items})
        grouper = work(db)
        grouped = _by_title(db)
        grouper.anew.begin()
        for _ in grouper.anew.work(NOW):
            pass
        told.append((grouped, _by_title(db)))
        db.close()
    assert told[0] == told[1]
    assert told[0][0] == told[0][1]
    assert 1 < len(told[0][0]) < 12


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - not for secrets


def _by_title(db: Database) -> set[frozenset[str]]:
    titles = dict(db.rows("SELECT id, title FROM items"))
    return {frozenset(titles[item] for item in one) for one in groups(db)}


def members(db: Database):
    return stories.members(db, sorted(set(partition(db).values())))
