from datetime import timedelta

import numpy as np
import pytest

from monitor.domain.ids import StoryId
from monitor.stories.index import FIRST_ROWS, VectorIndex

DAY = timedelta(days=1)


def ids(candidates) -> list[int]:
    return [candidate.item_id for candidate in candidates]


def random_vectors(count: int) -> list[bytes]:
    rows = np.random.default_rng(5).normal(size=(count, 512)).astype("<f4")
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return [row.tobytes() for row in rows]


def test_the_most_alike_come_first_with_all_that_is_known_of_them(item, vector):
    index = VectorIndex(DAY)
    index.add(item(1, vector=vector(1, 1)), StoryId(8))
    index.add(item(2, vector=vector(1, 0.1), language="ru"), StoryId(9))
    first, second = index.near(item(3), 10)
    assert (first.item_id, first.story_id, first.language) == (2, 9, "ru")
    assert (first.outlet, first.title, first.feed_id) == ("Outlet 2", "Title 2", 2)
    assert second.similarity == pytest.approx(0.707107, abs=1e-6)


def test_only_items_within_the_window_either_way_are_near(item):
    index = VectorIndex(DAY)
    for number, hours in enumerate((-25, -24, 0, 24, 25), 1):
        index.add(item(number, hours=hours), StoryId(number))
    assert ids(index.near(item(9), 10)) == [2, 3, 4]


def test_equals_are_in_order_of_item_id_also_at_the_limit(item):
    index = VectorIndex(DAY)
    for number in (7, 3, 9, 1, 5):
        index.add(item(number), StoryId(1))
    assert ids(index.near(item(20), 3)) == [1, 3, 5]


def test_an_item_is_never_near_itself(item):
    index = VectorIndex(DAY)
    index.add(item(1), StoryId(1))
    assert index.near(item(1), 5) == ()


def test_an_item_held_is_replaced(item, vector):
    index = VectorIndex(DAY)
    index.add(item(1), StoryId(1))
    index.add(item(1, vector=vector(0, 1), hours=2), StoryId(4))
    (found,) = index.near(item(2, vector=vector(0, 1)), 5)
    assert (index.size, found.story_id, found.similarity) == (1, 4, 1.0)


def test_it_agrees_with_the_plain_way_beyond_the_first_rows(item):
    count = FIRST_ROWS * 2 + 50
    vectors = random_vectors(count + 1)
    index = VectorIndex(DAY)
    for number in range(count):
        index.add(item(number + 1, vector=vectors[number]), StoryId(number + 1))
    rows = np.vstack([np.frombuffer(one, dtype="<f4") for one in vectors])
    plain = np.argsort(-(rows[:-1].astype(float) @ rows[-1].astype(float)))[:25] + 1
    assert ids(index.near(item(count + 1, vector=vectors[-1]), 25)) == plain.tolist()
    assert index.size == count


def test_what_is_forgotten_is_not_found_and_the_rest_is(item):
    index = VectorIndex(timedelta(days=30))
    for number in range(1, 11):
        index.add(item(number, hours=number), StoryId(number))
    index.forget(item(0, hours=8).when)
    assert index.size == 3
    assert ids(index.near(item(99), 20)) == [8, 9, 10]
    index.add(item(8, hours=8), StoryId(77))
    index.add(item(11), StoryId(11))
    assert index.size == 4
    assert {found.story_id for found in index.near(item(99), 20)} == {77, 9, 10, 11}


def test_forgetting_waits_until_it_is_worth_a_copy(item):
    index = VectorIndex(timedelta(days=30))
    for number in range(1, 13):
        index.add(item(number, hours=number), StoryId(number))
    sizes = []
    for hours in range(1, 7):
        index.forget(item(0, hours=hours).when)
        sizes.append(index.size)
    assert sizes == [12, 12, 12, 9, 9, 7]


def test_an_empty_index_and_a_limit_of_nothing_give_nothing(item):
    index = VectorIndex(DAY)
    assert index.near(item(1), 5) == ()
    index.forget(item(1).when)
    index.add(item(1), StoryId(1))
    assert index.near(item(2), 0) == ()


@pytest.mark.parametrize("wrong", [b"", b"abc", bytes(1024)])
def test_a_vector_of_another_size_is_refused(item, wrong):
    index = VectorIndex(DAY)
    with pytest.raises(ValueError, match="2048"):
        index.add(item(1, vector=wrong), StoryId(1))
    with pytest.raises(ValueError, match="2048"):
        index.near(item(1, vector=wrong), 5)
    assert index.size == 0
