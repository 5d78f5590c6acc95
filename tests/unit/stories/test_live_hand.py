"""The monitor's hand in the stream: what it said holds whatever comes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind, StoryEventKind
from monitor.stories import reasons
from monitor.stories.live import LiveStories
from tests.unit.stories.sides import first, item_of
from tests.unit.stories.test_live import TOPICS, WINDOW, edit, many, state_of


def test_the_hand_holds_a_story_together_that_would_be_split():
    stories = LiveStories(WINDOW, StoryId(8))
    stories.obey([edit(1, EditKind.PIN, [3], beside=[1])])
    for n, topic, part in ((1, 0, 0), (2, 0, 0), (3, 1, 50), (4, 1, 50)):
        stories.restore(
            item_of(n, TOPICS[topic][0], n / 9, vector=first(**{f"_{part}": 1})), StoryId(7)
        )
    events = stories.place([item_of(5, TOPICS[0][1], 1, vector=first(_0=1))])
    assert [event.kind for event in events] == [StoryEventKind.JOINED]


def test_items_that_the_hand_put_together_are_placed_together():
    items = [
        item_of(1, TOPICS[0][0], vector=first(_0=1)),
        item_of(2, TOPICS[1][0], 1, vector=first(_50=1)),
    ]
    stories = LiveStories(WINDOW)
    stories.obey([edit(1, EditKind.MERGE, [1, 2])])
    _, joined = stories.place(items)
    assert (joined.kind, joined.story_id) == (StoryEventKind.JOINED, 1)
    assert (joined.because, joined.score) == (reasons.BY_HAND, 1.0)


def test_items_that_the_hand_parted_never_meet():
    items = [item_of(n, TOPICS[0][0], n / 9, vector=first(_0=1)) for n in range(1, 7)]
    stories = LiveStories(WINDOW)
    stories.obey([edit(1, EditKind.APART, [2], away=[1, 3])])
    places = state_of(stories.place(items))
    assert places[2] != places[1]
    assert places[2] != places[3]
    assert len(set(places.values())) == 2


def test_stories_with_parted_items_are_not_merged():
    stories = LiveStories(WINDOW, StoryId(10))
    stories.obey([edit(1, EditKind.SPLIT, [2], away=[1])])
    for number, story in ((1, 4), (2, 9)):
        stories.restore(item_of(number, TOPICS[0][0], number, vector=first(_0=1)), StoryId(story))
    events = stories.place([item_of(3, TOPICS[0][0], 3, vector=first(_0=1))])
    assert [event.kind for event in events] == [StoryEventKind.JOINED]


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10**6), st.data())
def test_what_the_hand_said_holds_in_any_stream(seed, data):
    items = many(50, seed)
    numbers = data.draw(st.permutations(range(1, 51)))
    together, moved, away = numbers[:3], numbers[3:5], numbers[5:8]
    edits = [
        edit(1, EditKind.MERGE, together),
        edit(2, EditKind.APART, moved, away=away),
    ]
    stories = LiveStories(WINDOW)
    stories.obey(edits)
    places: dict[int, int] = {}
    for event in stories.place(items):
        places = state_of([event], places)
        for one in moved:
            for other in away:
                assert one not in places or places[one] != places.get(other)
    assert len({places[item] for item in together}) == 1


def test_an_edit_holds_when_its_items_are_long_forgotten():
    edits = [edit(1, EditKind.PIN, [600], beside=[1])]
    items = [
        item_of(n, f"Something {n}", n, vector=first(**{f"_{n % 400}": 1})) for n in range(1, 601)
    ]
    stories = LiveStories(WINDOW)
    stories.obey(edits)
    places = state_of(stories.place(items[:-1]))
    assert not stories.knows(ItemId(1))
    assert state_of(stories.place(items[-1:]))[600] == places[1]


def test_what_the_hand_moved_is_where_the_hand_put_it():
    stories = LiveStories(WINDOW, StoryId(3))
    for number, part in ((1, 0), (2, 50)):
        stories.restore(
            item_of(number, TOPICS[number - 1][0], vector=first(**{f"_{part}": 1})),
            StoryId(number),
        )
    stories.assign({ItemId(1): StoryId(2), ItemId(77): StoryId(2)})
    (event,) = stories.place([item_of(3, TOPICS[0][1], 1, vector=first(_0=1))])[:1]
    assert event.story_id == 2


def test_an_item_that_the_hand_holds_is_not_moved_by_a_better_vector():
    stories = LiveStories(WINDOW)
    stories.obey([edit(1, EditKind.PIN, [2], beside=[3])])
    stories.place(
        [
            item_of(1, TOPICS[0][0], vector=first(_0=1)),
            item_of(3, TOPICS[1][0], vector=first(_50=1)),
            item_of(2, "Պայթյուն", 1, language="hy"),
        ]
    )
    better = item_of(2, "Պայթյուն", 1, vector=first(_0=1), translated=TOPICS[0][1])
    assert stories.again([better]) == []
