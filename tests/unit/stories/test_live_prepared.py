"""Looking ahead saves time and decides nothing: all is as if items had been placed singly."""

import dataclasses

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind
from monitor.stories.live import LiveStories
from tests.unit.stories.sides import first, item_of
from tests.unit.stories.test_live import TOPICS, WINDOW, edit, many, told

AHEAD = 16
DOINGS = ("place", "again", "drop", "hand", "restore", "other_words", "leave_out", "look_anew")


class Both:
    """The same done to two: one looks ahead and places four at a time, the other places singly."""

    def __init__(self, waiting):
        self.waiting = waiting
        self.ahead, self.singly = LiveStories(WINDOW), LiveStories(WINDOW)
        self.done = []
        self.told, self.expected = [], []

    def do(self, doing, number):
        if not self.ahead.is_prepared:
            self.ahead.prepare(self.waiting[:AHEAD])
        getattr(self, f"_{doing}")(number)

    def _place(self, _):
        few, self.waiting = self.waiting[:4], self.waiting[4:]
        self.told += self.ahead.place(few)
        self.expected += [event for one in few for event in self.singly.place([one])]
        self.done += few

    def _other_words(self, number):
        for at in range(number % 8, min(number % 8 + 1, len(self.waiting))):
            words = item_of(0, TOPICS[number % 4][0], vector=first(_0=1))
            self.waiting[at] = dataclasses.replace(
                self.waiting[at], title=words.title, vector=words.vector
            )

    def _leave_out(self, number):
        del self.waiting[number % 8 : number % 8 + 1]

    def _look_anew(self, number):
        self.ahead.prepare(self.waiting[number % 5 : AHEAD])

    def _again(self, number):
        better = self._some(number)
        self.told += self.ahead.again(better)
        self.expected += self.singly.again(better)

    def _restore(self, number):
        for stories in (self.ahead, self.singly):
            for one in self._some(number):
                if stories.knows(one.item_id):
                    stories.restore(one, StoryId(number + 1))

    def _drop(self, number):
        for stories in (self.ahead, self.singly):
            stories.drop(one.item_id for one in self._some(number))

    def _hand(self, number):
        for stories in (self.ahead, self.singly):
            story = stories.new_story()
            for one in self._some(number):
                stories.assign({one.item_id: story})
                stories.obey([edit(1, EditKind.PIN, [one.item_id], beside=[number + 1])])

    def _some(self, number):
        """An item that was placed lately, of which something else is known."""
        late = self.done[-20:]  # older ones may be let go of a little later by who looks ahead
        here = late[number % len(late) :][:1] if late else []
        return [dataclasses.replace(one, title=TOPICS[number % 4][0]) for one in here]


@settings(deadline=None, max_examples=25)
@given(
    st.integers(0, 10**6),
    st.sampled_from([0.25, 6]),
    st.lists(st.tuples(st.sampled_from(DOINGS), st.integers(0, 99)), min_size=10, max_size=40),
)
@example(1, 0.25, [("place", 0), ("other_words", 1)])
@example(1, 0.25, [("place", 0), ("again", 1), ("place", 0), ("drop", 3)])
def test_whatever_happens_in_between_it_is_as_if_nothing_had_been_prepared(seed, step, doings):
    both = Both(many(90, seed, step))
    for doing, number in [*doings, *[("place", 0)] * 23]:
        both.do(doing, number)
    assert not both.waiting
    assert len(both.told) >= 45
    assert told(both.told) == told(both.expected)


def test_what_is_prepared_is_not_there_yet():
    items = [item_of(n, TOPICS[0][0], n, vector=first(_0=1)) for n in range(1, 5)]
    stories = LiveStories(WINDOW)
    stories.place(items[:1])
    stories.prepare(items[1:])
    assert len(stories) == 1
    assert [stories.knows(one.item_id) for one in items] == [True, False, False, False]
    assert stories.again(items[1:]) == []
    stories.drop([ItemId(1)])
    assert len(stories) == 0
    (event,) = stories.place(items[1:2])
    assert event.because == "nothing like it yet"


def test_an_item_that_is_too_late_is_so_when_it_is_prepared_too():
    stories = LiveStories(WINDOW)
    items = [
        item_of(1, TOPICS[0][0], vector=first(_0=1)),
        item_of(2, TOPICS[1][0], 97, vector=first(_50=1)),
        item_of(3, TOPICS[0][0], 0, vector=first(_0=1)),
    ]
    stories.prepare(items)
    stories.drop([])  # forgets what was prepared, and that the second was seen
    stories.prepare([items[0], items[2]])
    assert [event.because for event in stories.place([items[0], items[2]])][1] != (
        "older than the stories in memory"
    )
    stories = LiveStories(WINDOW)
    stories.prepare(items)
    assert stories.place(items)[2].because == "older than the stories in memory"


def test_what_cannot_be_prepared_leaves_nothing_behind():
    good = item_of(1, TOPICS[0][0], 200, vector=first(_0=1))
    damaged = dataclasses.replace(item_of(2, TOPICS[0][0], 201), vector=b"\1" * 9)
    old = item_of(3, TOPICS[0][0], 0, vector=first(_0=1))
    stories = LiveStories(WINDOW)
    with pytest.raises(ValueError, match="9 bytes"):
        stories.prepare([good, damaged])
    assert not stories.is_prepared
    assert len(stories) == 0
    (event,) = stories.place([old])
    assert event.because == "nothing like it yet"
