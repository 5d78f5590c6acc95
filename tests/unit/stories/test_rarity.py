import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories import rarity


def test_the_tables_have_a_place_for_each_bucket():
    for table in (rarity.of_grams(), rarity.of_stems()):
        assert table.shape == (rarity.BUCKETS,)
        assert table.dtype == np.uint8
        assert 0 < int(table.min()) < int(table.max()) < 256


def test_a_common_word_is_less_rare_than_a_name_and_what_was_never_met_is_rarest():
    table = rarity.of_stems()
    the, police, unheard = (
        int(table[rarity.buckets_of([stem]).pop()]) for stem in ("the", "polic", "qqxzz")
    )
    assert the < police < unheard == int(table.max())


@given(st.lists(st.text()))
def test_buckets_are_places_in_the_tables_whatever_the_order(pieces):
    found = rarity.buckets_of(pieces)
    assert all(0 <= bucket < rarity.BUCKETS for bucket in found)
    assert found == rarity.buckets_of(reversed(pieces))
    assert len(found) <= len(set(pieces))


def test_half_a_surrogate_pair_has_a_bucket():
    assert len(rarity.buckets_of(["\ud800"])) == 1
