"""The monitor's hand while stories are made anew, and in any order of doings."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.errors import StoryError
from monitor.storage import doctor, feeds, stories, story_edits
from tests.story_desk import Desk
from tests.story_stream import NOW, WINDOW, Stream, groups, partition


@pytest.fixture
def desk(tmp_path: Path):
    opened = Desk(tmp_path)
    yield opened
    opened.is_whole()
    opened.db.close()


def test_made_anew_stories_obey_the_hand_and_keep_their_numbers(desk) -> None:
    one, two, three = desk.largest()[:3]
    desk.hand.merge([one, two])
    desk.hand.split(three, desk.stories[three][:1])
    before = partition(desk.db)
    desk.hand.regroup()
    desk.regroup()
    assert not desk.grouper.anew.is_wanted
    desk.is_whole()
    after = partition(desk.db)
    same = [item for item in before if before[item] == after[item]]
    assert len(same) > len(before) / 2
    desk.hand.undo(None)
    desk.hand.undo(None)


def test_making_anew_by_the_same_rule_changes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 60)
    before = partition(desk.db)
    recorded = desk.db.one("SELECT count(*) FROM story_events")
    desk.hand.regroup()
    desk.regroup()
    assert partition(desk.db) == before
    assert desk.db.one("SELECT count(*) FROM story_events") == recorded
    assert desk.db.one("SELECT count(*) FROM story_anew") == (0,)
    desk.is_whole()
    desk.db.close()


def test_made_anew_stories_are_the_same_wherever_the_program_was_left(tmp_path: Path) -> None:
    results = []
    for name, steps in (("whole", None), ("left", 3), ("often", 1)):
        folder = tmp_path / name
        folder.mkdir()
        desk = Desk(folder, 60)
        for story in desk.largest()[:4]:  # something to be made better
            stories.relocate(desk.db, {desk.stories[story][0]: 1000 + story}, "", NOW, None)
        desk.restart()
        desk.hand.regroup()
        while desk.grouper.anew.is_wanted:
            desk.regroup(steps)
            desk.restart()
            assert doctor.check(desk.db, quick=True) == ()
        desk.work()
        results.append(groups(desk.db))
        desk.is_whole()
        desk.db.close()
    assert results[0] == results[1] == results[2]


def test_what_the_hand_does_while_stories_are_made_anew_holds(desk) -> None:
    one, two = desk.largest()[:2]
    desk.hand.regroup()
    desk.regroup(steps=4)
    desk.hand.merge([one, two])
    assert desk.grouper.anew.is_wanted
    desk.regroup()
    desk.is_whole()


def test_what_the_hand_does_while_stories_are_swapped_holds(desk) -> None:
    for story in desk.largest()[:4]:  # something to be made better
        stories.relocate(desk.db, {desk.stories[story][0]: 1000 + story}, "", NOW, None)
    desk.restart()
    desk.work()
    one, two = desk.largest()[:2]
    desk.hand.regroup()
    swapped = 0
    for _ in desk.grouper.anew.work(NOW):
        swapped += desk.grouper.anew.is_swapping
        if swapped == 3:
            swapped += 1
            desk.hand.merge([one, two])
            assert not desk.grouper.anew.is_swapping
            desk.work()
            desk.hand.split(desk.largest()[0], desk.stories[desk.largest()[0]][:1])
    assert swapped > 4
    desk.work()
    assert desk.db.one("SELECT count(*) FROM story_anew") == (0,)


def test_what_arrives_while_stories_are_made_anew_is_in_a_story(desk) -> None:
    desk.hand.regroup()
    desk.regroup(steps=4)
    Stream(desk.db, 10, seed=5)
    desk.work()
    desk.regroup()
    desk.work()
    desk.is_whole()


DOINGS = ["merge", "split", "move", "alone", "apart", "leave", "keep", "undo", "undo some",
          "known", "restart", "more", "anew", "some anew", "remove"]  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from(DOINGS), st.integers(0, 97), st.integers(0, 97)), max_size=12
)


@given(STEPS, st.sampled_from([WINDOW, timedelta(hours=2)]))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_stories_are_a_partition_and_the_hand_wins_whatever_happens(
    tmp_path_factory, steps, window
):
    """Also where items are in memory for four hours alone, and edits speak of older ones."""
    desk = Desk(tmp_path_factory.mktemp("desk"), 24, window=window)
    for step, one, other in steps:
        try:
            _do(desk, step, one, other)
        except StoryError as error:
            assert str(error).endswith((".", "!"))  # a sentence, and nothing was changed
        desk.work()
        _is_partition(desk)
    desk.regroup()
    desk.work()
    desk.is_whole()
    desk.db.close()


def _is_partition(desk: Desk) -> None:
    if desk.grouper.anew.is_swapping:
        return
    desk.is_whole()


def _do(desk: Desk, step: str, one: int, other: int) -> None:
    numbers = sorted(desk.stories)
    story, target = numbers[one % len(numbers)], numbers[other % len(numbers)]
    items = desk.stories[story]
    some = items[: 1 + other % len(items)]
    doings = {
        "merge": lambda: desk.hand.merge([story, target]),
        "split": lambda: desk.hand.split(story, some),
        "move": lambda: desk.hand.move(some, target),
        "alone": lambda: desk.hand.move(some, None),
        "apart": lambda: desk.hand.apart(story, target, ()),
        "leave": lambda: desk.hand.apart(story, None, some),
        "keep": lambda: desk.hand.pin_item(some[-1]),
        "undo": lambda: desk.hand.undo(None),
        "undo some": lambda: desk.hand.undo(_some_edit(desk, other)),
        "known": lambda: desk.stream.becomes_better_known(items[0]),
        "restart": desk.restart,
        "more": lambda: desk.stream.events.update(Stream(desk.db, 4, seed=other).events),
        "anew": desk.hand.regroup,
        "some anew": lambda: desk.regroup(steps=other % 5),
        "remove": lambda: _remove_feed(desk, other),
    }
    doings[step]()


def _some_edit(desk: Desk, which: int) -> int:
    edits = story_edits.in_force(desk.db)
    return edits[which % len(edits)].edit_id if edits else 1


def _remove_feed(desk: Desk, which: int) -> None:
    found = [feed for (feed,) in desk.db.rows("SELECT id FROM feeds ORDER BY id")]
    if len(found) < 4:
        return
    for change in feeds.removing(desk.db, found[which % len(found)]):
        desk.grouper.drop(change.items)


@given(st.integers(0, 30), st.integers(0, 30), st.booleans())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_taken_back_at_once_was_never_there(tmp_path_factory, one, other, merges):
    desk = Desk(tmp_path_factory.mktemp("desk"), 24)
    before, memory = partition(desk.db), desk.db.one("SELECT max(id) FROM items")
    numbers = sorted(desk.stories)
    story = numbers[one % len(numbers)]
    try:
        if merges:
            desk.hand.merge([story, numbers[other % len(numbers)]])
        else:
            desk.hand.split(story, desk.stories[story][: 1 + other % len(desk.stories[story])])
    except StoryError:
        assert partition(desk.db) == before
    else:
        assert partition(desk.db) != before
        desk.hand.undo(None)
        assert partition(desk.db) == before
        desk.restart()
        desk.work()
        assert partition(desk.db) == before
    assert desk.db.one("SELECT max(id) FROM items") == memory
    desk.is_whole()
    desk.db.close()
