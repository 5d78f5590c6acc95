from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.ids import ItemId, StoryId
from monitor.stories.joining import LARGEST, Standing
from monitor.stories.members import Members

NOON = datetime(2023, 11, 22, 12, tzinfo=UTC)
WINDOW = timedelta(days=4)


def at(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def held(*members: tuple[int, int, float]) -> Members:
    made = Members()
    for item, story, hours in members:
        made.put(ItemId(item), StoryId(story), at(hours))
    return made


def test_members_are_in_order_of_time_and_anchors_first():
    members = held((3, 1, 2), (1, 1, 3), (2, 1, 2))
    members.anchor(ItemId(9), StoryId(1))
    assert members.all_of(StoryId(1)) == [9, 2, 3, 1]
    assert members.latest(StoryId(1), 2, NOON) == [1, 3]
    assert members.latest(StoryId(1), 9, at(3)) == [1]
    assert [members.size(StoryId(1), at(hours)) for hours in (0, 2, 2.5, 4)] == [3, 3, 1, 0]


def test_an_item_is_in_one_story():
    members = held((1, 1, 0), (1, 2, 0))
    assert members.story_of(ItemId(1)) == 2
    assert (members.all_of(StoryId(1)), members.all_of(StoryId(2))) == ([], [1])


def test_an_anchor_moves_as_an_anchor_and_an_item_with_its_time():
    members = held((1, 1, 5))
    members.anchor(ItemId(2), StoryId(1))
    for item in (1, 2):
        members.move(ItemId(item), StoryId(7))
    assert members.all_of(StoryId(7)) == [2, 1]
    assert members.size(StoryId(7), NOON) == 1
    assert members.all_of(StoryId(1)) == []


def test_letting_go_of_who_is_not_there_does_nothing():
    members = held((1, 1, 0))
    members.take(ItemId(5))
    members.take(ItemId(1))
    members.take(ItemId(1))
    assert members.story_of(ItemId(1)) is None
    assert members.latest(StoryId(1), 3, NOON) == []


def test_a_standing_counts_who_can_be_reached_without_the_item_itself():
    members = held((1, 1, -97), (2, 1, -96), (3, 1, 0), (4, 1, 96), (5, 1, 97))
    assert members.standing(StoryId(1), ItemId(6), NOON, WINDOW) == Standing(3, at(96))
    assert members.standing(StoryId(1), ItemId(3), NOON, WINDOW).size == 2
    assert members.standing(StoryId(2), ItemId(3), NOON, WINDOW) == Standing(0, NOON)


def test_a_standing_is_never_beyond_the_largest():
    members = held(*((n, 1, 0) for n in range(1, LARGEST + 20)))
    assert members.standing(StoryId(1), ItemId(999), NOON, WINDOW).size == LARGEST


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 4), st.integers(0, 3)), max_size=30))
def test_whatever_is_done_each_item_is_in_one_story(steps):
    members, expected = Members(), {}
    for item, story, what in steps:
        if what == 0:
            members.take(ItemId(item))
            expected.pop(item, None)
            continue
        if what == 1:
            members.put(ItemId(item), StoryId(story), at(item))
        elif what == 2:
            members.anchor(ItemId(item), StoryId(story))
        elif item in expected:
            members.move(ItemId(item), StoryId(story))
        else:
            continue
        expected[item] = story
    assert dict(members.among(map(ItemId, range(1, 7)))) == expected
    everywhere = [item for story in range(1, 5) for item in members.all_of(StoryId(story))]
    assert sorted(everywhere) == sorted(expected)
