from itertools import permutations

import pytest

from monitor.stories import parting
from tests.unit.stories.sides import first, make_side

BLAST = [
    make_side(n, title, n / 4, vector=first(_0=1, **{f"_{n}": 0.3}))
    for n, title in enumerate(
        ("Blast in Gyumri hurts 12", "Gyumri blast: 12 hurt", "Twelve hurt by Gyumri blast"), 1
    )
]
CHESS = [
    make_side(n, title, n / 4, vector=first(_50=1, **{f"_{n}": 0.3}))
    for n, title in enumerate(("Aronian wins in Dubrovnik", "Dubrovnik: Aronian first"), 11)
]


def ids(sides) -> list[int]:
    return sorted(side.item_id for side in sides)


def test_a_story_of_two_events_falls_into_its_groups():
    found = parting.part([*BLAST, *CHESS])
    assert found is not None
    assert (ids(found.leaving), ids(found.staying)) == ([11, 12], [1, 2, 3])
    assert found.between <= parting.APART
    assert found.chance > 0.9


def test_the_order_of_the_members_does_not_matter():
    for order in list(permutations([*BLAST, *CHESS]))[::7]:
        found = parting.part(order)
        assert found is not None
        assert ids(found.leaving) == [11, 12]


def test_a_story_of_one_event_holds_together():
    assert parting.part(BLAST) is None


def test_one_that_fits_nowhere_does_not_leave():
    assert parting.part([*BLAST, CHESS[0]]) is None


def test_two_strays_that_are_not_alike_do_not_leave_together():
    other = make_side(21, "Rain over Lisbon", vector=first(_70=1))
    found = parting.part([*BLAST, CHESS[0], other])
    assert found is None


@pytest.mark.parametrize("size", sorted(parting.SIZES))
def test_each_size_has_enough_members_for_two_groups(size):
    assert size > 2 * parting.LEAST
