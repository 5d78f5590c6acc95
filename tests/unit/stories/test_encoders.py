import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories import encoders
from tests.unit.stories.sides import random_vector, vector

SEEDS = st.integers(0, 2**32 - 1)


@pytest.mark.parametrize("space", encoders.SPACES)
def test_a_vector_is_compared_without_the_mean_and_in_whole_numbers(space):
    found = space.whole_numbers(vector(space, {0: 3.0, 5: 4.0}), "en")
    expected = np.zeros(space.dimension)
    expected[[0, 5]] = 0.6 * encoders.SCALE, 0.8 * encoders.SCALE
    assert found.dtype == np.float32
    assert np.abs(found - expected).max() <= 1
    assert (found == np.round(found)).all()


@pytest.mark.parametrize("space", encoders.SPACES)
@given(seed=SEEDS)
def test_sums_of_products_stay_below_what_float32_holds_exactly(space, seed):
    found = space.whole_numbers(random_vector(space, seed)).astype(np.float64)
    # rounding moves each part by a half at most
    assert abs(np.linalg.norm(found) - encoders.SCALE) <= 0.5 * np.sqrt(space.dimension)
    assert (found * found).sum() < 2**24


@pytest.mark.parametrize("space", encoders.SPACES)
@given(seeds=st.lists(SEEDS, min_size=2, max_size=20, unique=True), data=st.data())
def test_products_are_the_same_bits_in_any_batch_and_order(space, seeds, data):
    rows = np.stack([space.whole_numbers(random_vector(space, seed)) for seed in seeds])
    order = data.draw(st.permutations(range(len(seeds))))
    exact = rows.astype(np.int64) @ rows.astype(np.int64).T
    assert ((rows @ rows.T) == exact).all()
    assert ((rows[order] @ rows[order].T) == exact[np.ix_(order, order)]).all()
    assert ([float(row @ rows[0]) for row in rows] == exact[:, 0]).all()
    parts = data.draw(st.permutations(range(space.dimension)))
    assert ((rows[:, parts] @ rows[:, parts].T) == exact).all()


@pytest.mark.parametrize("space", encoders.SPACES)
def test_the_vector_of_nothing_is_like_nothing(space):
    assert not space.whole_numbers(bytes(space.dimension * 4)).any()


@pytest.mark.parametrize("space", encoders.SPACES)
def test_the_mean_itself_does_not_divide_by_nothing(space):
    mean = space.mean_of("en").astype("<f4").tobytes()
    assert np.isfinite(space.whole_numbers(mean, "en")).all()


@pytest.mark.parametrize("size", [0, 4, 2047, 2052])
def test_a_vector_of_another_length_is_refused(size):
    with pytest.raises(ValueError, match=f"a vector of {size} bytes, not 2048"):
        encoders.FIRST.whole_numbers(bytes(size))
