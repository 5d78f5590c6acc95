import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.story import EditKind, HandEdit, StoryEvent, StoryEventKind
from monitor.stories import live
from monitor.stories.live import LiveStories
from tests.unit.stories.sides import first, item_of, timedelta

WINDOW = timedelta(days=4)

TOPICS = (
    ("Blast in Gyumri hurts 12", "Gyumri: 12 hurt by blast", "Twelve hurt as blast shakes Gyumri"),
    ("Aronian wins in Dubrovnik", "Dubrovnik chess: Aronian first", "Aronian takes Dubrovnik open"),
    ("Flood closes Batumi port", "Batumi port closed by flood", "Floods: port of Batumi shut"),
    ("Zhoghovurdyan on trial in Yerevan", "Yerevan: Zhoghovurdyan in court", "Zhoghovurdyan case"),
)


def many(
    count: int, seed: int, step: float = 0.5, *, noise: float = 1.3, known: float = 0.9
) -> list[ItemForGroup]:
    """Items of four events and of none, in order of time.

    The share `known` has a vector, with up to `noise` of something else in it.
    """
    draw = np.random.default_rng(seed)
    made = []
    for number in range(1, count + 1):
        topic = int(draw.integers(len(TOPICS) + 1))
        parts = {f"_{topic * 8}": 1.0, f"_{40 + draw.integers(60)}": draw.uniform(0, noise)}
        given = {"vector": first(**parts) if draw.random() < known else b""}
        if topic < len(TOPICS):
            title = str(draw.choice(TOPICS[topic]))
        else:
            title = " ".join(f"w{word:06x}" for word in draw.integers(16**6, size=4))
            given["vector"] = first(**{f"_{100 + number % 400}": 1.0})
        made.append(item_of(number, title, number * step, **given))
    return made


def state_of(events: Iterable[StoryEvent], places: dict[int, int] | None = None) -> dict[int, int]:
    """Where each item is after all events."""
    places = dict(places or {})
    for event in events:
        places.update(dict.fromkeys(event.items, event.story_id))
    return places


def partition(places: dict[int, int]) -> set[frozenset[int]]:
    stories: dict[int, set[int]] = {}
    for item, story in places.items():
        stories.setdefault(story, set()).add(item)
    return {frozenset(items) for items in stories.values()}


def placed(items: Sequence[ItemForGroup], edits: Sequence[HandEdit] = ()) -> dict[int, int]:
    stories = LiveStories(WINDOW)
    stories.obey(edits)
    return state_of(stories.place(items))


def edit(number: int, kind: EditKind, moved, beside=(), away=()) -> HandEdit:
    return HandEdit(
        edit_id=number, kind=kind, moved=tuple(moved), beside=tuple(beside), away=tuple(away)
    )


def test_like_items_share_a_story_and_others_do_not():
    items = [
        item_of(1, TOPICS[0][0], vector=first(_0=1)),
        item_of(2, TOPICS[1][0], 0.2, vector=first(_1=1)),
        item_of(3, TOPICS[0][1], 0.4, vector=first(_0=1, _2=0.3)),
    ]
    events = LiveStories(WINDOW).place(items)
    assert [(event.kind, event.story_id, event.items) for event in events] == [
        (StoryEventKind.FOUNDED, 1, (1,)),
        (StoryEventKind.FOUNDED, 2, (2,)),
        (StoryEventKind.JOINED, 1, (3,)),
    ]
    assert events[0].because == "nothing like it yet"
    assert events[2].because.startswith("shares “blast”, “Gyumri”, the number")
    assert events[2].score > 0.5


@pytest.mark.parametrize("size", [1, 3, 17, 64, 500])
def test_the_size_of_batches_makes_no_difference(size):
    items = many(150, 1)
    whole = LiveStories(WINDOW).place(items)
    stories = LiveStories(WINDOW)
    parts = [
        event
        for start in range(0, len(items), size)
        for event in stories.place(items[start : start + size])
    ]
    assert parts == whole
    assert {event.kind for event in whole} >= {StoryEventKind.FOUNDED, StoryEventKind.JOINED}


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10**6))
def test_each_item_is_in_exactly_one_story_whatever_happens(seed):
    items = many(60, seed)
    events = LiveStories(WINDOW).place(items)
    places: dict[int, int] = {}
    for event in events:
        if event.kind in {StoryEventKind.FOUNDED, StoryEventKind.JOINED}:
            (item,) = event.items
            assert item not in places
        else:
            assert all(places[item] == event.from_story for item in event.items)
        if event.kind is StoryEventKind.FOUNDED or event.kind is StoryEventKind.SPLIT:
            assert event.story_id not in places.values()
        if event.kind is StoryEventKind.MERGED:
            members = {item for item, story in places.items() if story == event.from_story}
            assert members == set(event.items)
        places = state_of([event], places)
        assert 0 <= event.score <= 1
        assert event.because
    assert sorted(places) == [item.item_id for item in items]


def restarted(
    items: Sequence[ItemForGroup],
    places: dict[int, int],
    next_story: int,
    edits: Sequence[HandEdit] = (),
) -> LiveStories:
    """Stories as after a restart: from storage come the items of two windows."""
    stories = LiveStories(WINDOW, StoryId(next_story))
    stories.obey(edits)
    latest = max(item.when for item in items)
    for item in items:
        if item.when >= latest - 2 * WINDOW:
            stories.restore(item, StoryId(places[item.item_id]))
    for one in edits:
        for item in (*one.moved, *one.beside, *one.away):
            if item in places:
                stories.anchor(item, StoryId(places[item]))
    return stories


def told(events: Iterable[StoryEvent]) -> list[StoryEvent]:
    """The same without the items of a story that is gone: memory names those that it holds."""
    return [
        dataclasses.replace(event, items=()) if event.kind is StoryEventKind.MERGED else event
        for event in events
    ]


@pytest.mark.parametrize("step", [0.25, 6])
@pytest.mark.parametrize("at", [1, 40, 64, 100, 149])
def test_a_restart_in_mid_stream_makes_no_difference(at, step):
    items = many(150, 2, step)
    edits = [
        edit(1, EditKind.PIN, [5], beside=[9]),
        edit(2, EditKind.APART, [3], away=[4, 60]),
        edit(3, EditKind.MERGE, [2, 130]),
    ]
    through = LiveStories(WINDOW)
    through.obey(edits)
    before = through.place(items[:at])
    places = state_of(before)
    again = restarted(items[:at], places, through.next_story, edits)
    assert told(again.place(items[at:])) == told(through.place(items[at:]))


def hourly(items: Sequence[ItemForGroup]) -> list[ItemForGroup]:
    """The same, at full hours, so that many are of one moment."""
    return [dataclasses.replace(item, when=item.when.replace(minute=0)) for item in items]


def reordered(items: Sequence[ItemForGroup], seed: int) -> list[ItemForGroup]:
    """The same, those of one moment in another order."""
    order = np.random.default_rng(seed).permutation(len(items))
    return sorted((items[at] for at in order), key=lambda item: item.when)


def alike(one: dict[int, int], other: dict[int, int]) -> float:
    """F1 of BCubed between two partitions."""
    both = Counter((one[item], other[item]) for item in one)
    sizes = Counter(one.values()), Counter(other.values())
    sums = [sum(n * n / size[pair[side]] for pair, n in both.items()) / len(one)
            for side, size in enumerate(sizes)]  # fmt: skip
    return 2 * sums[0] * sums[1] / sum(sums)


@pytest.mark.parametrize("seed", range(8))
def test_items_of_one_moment_may_come_in_any_order_where_events_are_clear(seed):
    items = hourly(many(80, seed, 0.2, noise=0.5, known=1))
    expected = partition(placed(items))
    for other in range(4):
        assert partition(placed(reordered(items, other))) == expected


def test_items_of_one_moment_in_another_order_change_little_where_events_are_not():
    """An item that fits two events half founds one when it is first, joins one when it is last."""
    found = []
    for seed in range(8):
        items = hourly(many(80, seed, 0.2))
        before = placed(items)
        found += [alike(before, placed(reordered(items, other))) for other in range(3)]
    assert min(found) > 0.85
    assert sum(found) / len(found) > 0.97


def test_stories_that_later_items_link_are_merged_and_that_is_recorded():
    items = [
        item_of(1, "Gyumri", vector=first(_0=1)),
        item_of(2, "Gyumri blast hurts 12", 1, vector=first(_0=1, _1=0.1)),
        item_of(3, "Blast in Gyumri hurts 12", 1.5, vector=first(_0=1, _1=0.1)),
    ]
    stories = LiveStories(WINDOW)
    for item, story in zip(items[:2], (4, 9), strict=True):
        stories.restore(item, StoryId(story))
    stories.next_story = StoryId(10)
    joined, merged = stories.place(items[2:])
    assert joined.kind is StoryEventKind.JOINED
    assert (merged.kind, merged.story_id, merged.from_story) == (StoryEventKind.MERGED, 4, 9)
    assert merged.items == (2, 3) if joined.story_id == 9 else (2,)
    assert merged.because.startswith("later items link them: “")
    assert partition(state_of([joined, merged], {1: 4, 2: 9})) == {frozenset({1, 2, 3})}


def test_a_story_that_late_items_show_to_be_two_is_split_and_that_is_recorded():
    blast = [item_of(n, TOPICS[0][0], n / 9, vector=first(_0=1)) for n in (1, 2)]
    chess = [item_of(n, TOPICS[1][0], n / 9, vector=first(_50=1)) for n in (3, 4)]
    stories = LiveStories(WINDOW, StoryId(8))
    for item in (*blast, *chess):
        stories.restore(item, StoryId(7))
    joined, split = stories.place([item_of(5, TOPICS[0][1], 1, vector=first(_0=1))])
    assert (joined.kind, joined.story_id) == (StoryEventKind.JOINED, 7)
    assert (split.kind, split.story_id, split.from_story) == (StoryEventKind.SPLIT, 8, 7)
    assert split.items == (3, 4)
    assert split.because.startswith("later items show two stories: “")
    assert stories.next_story == 9


def test_an_item_is_matched_again_when_a_better_vector_comes():
    stories = LiveStories(WINDOW)
    stories.place([item_of(1, TOPICS[0][0], vector=first(_0=1))])
    late = item_of(2, "Պայթյուն", 1, language="hy")
    (founded,) = stories.place([late])
    assert founded.kind is StoryEventKind.FOUNDED
    better = dataclasses.replace(late, vector=first(_0=1), translated=TOPICS[0][1])
    (moved,) = stories.again([better])
    assert (moved.kind, moved.story_id, moved.from_story) == (StoryEventKind.MOVED, 1, 2)
    assert moved.items == (2,)
    assert stories.again([better]) == []


def test_who_is_not_held_is_not_matched_again():
    assert LiveStories(WINDOW).again([item_of(1, TOPICS[0][0])]) == []


def test_an_item_that_comes_too_late_stands_alone():
    stories = LiveStories(WINDOW)
    stories.place([item_of(1, TOPICS[0][0], vector=first(_0=1))])
    stories.place([item_of(2, TOPICS[1][0], 97, vector=first(_50=1))])
    (event,) = stories.place([item_of(3, TOPICS[0][0], 0, vector=first(_0=1))])
    assert (event.kind, event.score) == (StoryEventKind.FOUNDED, 0.0)
    assert event.because == "older than the stories in memory"
    assert not stories.knows(ItemId(3))


def test_deleted_items_are_nobodys_neighbours():
    stories = LiveStories(WINDOW)
    stories.place([item_of(1, TOPICS[0][0], vector=first(_0=1))])
    stories.drop([ItemId(1), ItemId(5)])
    assert len(stories) == 0
    (event,) = stories.place([item_of(2, TOPICS[0][0], 1, vector=first(_0=1))])
    assert (event.kind, event.because) == (StoryEventKind.FOUNDED, "nothing like it yet")


def test_instalments_of_a_series_are_stories_of_their_own():
    items = [
        item_of(n, f"Weather for {day}", n * 8, feed_id=5, vector=first(_0=1))
        for n, day in enumerate(("Monday", "Tuesday", "Wednesday"), 1)
    ]
    assert len(set(placed(items).values())) == 3


def test_memory_is_bounded_by_two_windows(monkeypatch):
    monkeypatch.setattr(live, "BATCH", 16)
    stories = LiveStories(timedelta(hours=24))
    stories.place(many(1500, 5, 0.2))
    assert len(stories) < 48 / 0.2 + 256 + 64


def test_members_of_long_ago_make_no_difference_whether_they_are_held_or_not():
    old = [item_of(n, TOPICS[1][0], -200, vector=first(_50=1)) for n in (1, 2, 3)]
    new = [item_of(n, TOPICS[0][0], n / 9, vector=first(_0=1)) for n in (4, 5)]
    late = [item_of(n, TOPICS[0][1], n / 9, vector=first(_0=1)) for n in range(6, 20)]
    held, forgotten = LiveStories(WINDOW, StoryId(8)), LiveStories(WINDOW, StoryId(8))
    for item in (*old, *new):
        held.restore(item, StoryId(7))
    for item in new:
        forgotten.restore(item, StoryId(7))
    assert held.place(late) == forgotten.place(late)


def test_an_old_item_is_not_matched_again():
    stories = LiveStories(WINDOW)
    old = item_of(1, "Պայթյուն", language="hy")
    stories.place([old, item_of(2, TOPICS[0][0], 95, vector=first(_0=1))])
    stories.place([item_of(3, TOPICS[1][0], 97, vector=first(_50=1))])
    assert stories.again([dataclasses.replace(old, vector=first(_0=1))]) == []
