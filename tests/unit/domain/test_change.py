"""Changes join like sets."""

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import FeedId, ItemId, StoryId

ids = st.frozensets(st.integers(1, 9), max_size=3)
changes = st.builds(
    Change,
    feeds=ids.map(lambda some: frozenset(FeedId(one) for one in some)),
    items=ids.map(lambda some: frozenset(ItemId(one) for one in some)),
    stories=ids.map(lambda some: frozenset(StoryId(one) for one in some)),
    subscriptions=st.booleans(),
    marks=st.booleans(),
    packs=st.booleans(),
    languages=st.booleans(),
)


@given(changes, changes, changes)
def test_joining_is_associative(one: Change, two: Change, three: Change) -> None:
    assert (one | two) | three == one | (two | three)


@given(changes)
def test_nothing_is_neutral(one: Change) -> None:
    assert one | NOTHING == NOTHING | one == one


@given(changes, changes)
def test_a_join_is_empty_only_when_both_are(one: Change, two: Change) -> None:
    assert bool(one | two) == (bool(one) or bool(two))
