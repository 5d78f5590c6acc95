import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories import joining, rule
from monitor.stories.joining import LARGEST, MISSING, Offer, Standing, Verdict
from monitor.stories.shelf import NOTHING_NEAR, Shelf
from tests.unit.stories.sides import NOON, first, make_side, timedelta

WINDOW = timedelta(days=4)
LOGITS = st.lists(st.floats(rule.LOWEST, rule.HIGHEST), min_size=1, max_size=40).map(
    lambda found: sorted(found, reverse=True)
)


def test_members_that_are_no_candidates_count_as_weak():
    strongest, two, four, eight, *_, size, hours = joining.features_of([2.0, 1.0], 5, 3.0)
    assert (strongest, two) == (2.0, 1.5)
    assert four == (2 + 1 + 2 * MISSING) / 4
    assert eight == (2 + 1 + 3 * MISSING) / 5
    assert size == math.log(5)
    assert hours == math.log(4)


def test_a_missing_member_is_no_better_than_the_weakest_known():
    assert joining.features_of([-4.0], 2, 0)[1] == -4.0


def test_a_story_of_one_has_one_mean():
    assert joining.features_of([1.5], 1, 0) == (1.5,) * 6 + (0.0, 0.0)


def test_an_item_before_the_last_of_the_story_is_at_its_moment():
    assert joining.features_of([1.0], 1, -5.0)[-1] == 0.0


@given(LOGITS, st.integers(0, 60), st.floats(0, 200))
def test_means_fall_with_depth(logits, size, hours):
    found = joining.features_of(logits, size, hours)
    means = found[: len(joining.DEPTHS) + 1]
    assert all(a >= b - 1e-9 for a, b in pairwise(means))


def test_worth_is_the_weighted_sum():
    model = rule.Coefficients(joining.FEATURES, (1.0, 0, 0, 0, 0, 0, -2.0, 0.5), 0.25)
    assert joining.worth((3.0, 9, 9, 9, 9, 9, 1.0, 2.0), model) == 3.0 - 2.0 + 1.0 + 0.25


def test_strong_links_are_worth_joining_and_weak_ones_are_not():
    assert joining.worth(joining.features_of([5.0] * 4, 4, 1)) > 0
    assert joining.worth(joining.features_of([-2.0], 4, 1)) < 0


def test_one_chance_likeness_to_a_large_story_is_not_enough():
    alone = joining.worth(joining.features_of([1.0], 1, 1))
    assert joining.worth(joining.features_of([1.0], LARGEST, 1)) < alone


def _near(*titles: str, own: str = "Blast in Gyumri kills Petrosyan"):
    held = Shelf(WINDOW)
    side = make_side(100, own, 3)
    for number, title in enumerate(titles, 1):
        held.put(make_side(number, title))
    held.put(side)
    (near,) = held.near([side])
    return side, near


def test_links_are_by_story_the_strongest_first_and_weak_stories_offer_nothing():
    side, near = _near("Petrosyan killed by blast in Gyumri", "Gyumri blast", "Petrosyan sings")
    places = {1: 7, 2: 7, 3: 8}
    links = joining.links_of(side, near, places)
    assert next(iter(links)) == 7
    logits = [near.logits[row] for row in links[7]]
    assert logits == sorted(logits, reverse=True)
    assert all(near.logits[rows[0]] >= joining.LEAST for rows in links.values())
    assert joining.links_of(side, near, {}) == {}
    assert joining.links_of(side, NOTHING_NEAR, places) == {}


def test_instalments_of_a_series_are_no_links():
    held = Shelf(WINDOW)
    before = make_side(1, "Gyumri weather for Monday", feed_id=5)
    now = make_side(2, "Gyumri weather for Tuesday", 3, feed_id=5)
    for side in (before, now):
        held.put(side)
    (near,) = held.near([now])
    assert [side.item_id for side in near.items] == [1]
    assert joining.links_of(now, near, {1: 7}) == {}


def test_the_best_offer_is_first_and_equals_by_the_lower_id():
    side, near = _near("Petrosyan killed by blast in Gyumri", "Petrosyan killed by blast in Gyumri")
    standing = Standing(1, NOON)
    offers = joining.offers(side, near, {9: [0], 4: [1]}, {9: standing, 4: standing})
    assert [offer.story_id for offer in offers] == [4, 9]
    assert offers[0].worth == offers[1].worth
    assert offers[0].links == 1


@pytest.mark.parametrize(("worth", "taken"), [(0.0, True), (0.1, True), (-0.000001, False)])
def test_an_offer_is_taken_from_nothing_on(worth, taken):
    offer = Offer(1, worth, make_side(1), 0)
    assert offer.is_taken is taken
    assert offer.chance == rule.chance(worth)


def test_a_verdict_is_the_same_from_either_side():
    some = [
        make_side(n, title, n, vector=first(_0=1, _1=n / 4))
        for n, title in enumerate(("Blast in Gyumri", "Взрыв в Гюмри", "Gyumri: 12 hurt"), 1)
    ]
    others = [
        make_side(n, title, n, vector=first(_0=1, _2=n / 9))
        for n, title in enumerate(("Gyumri shaken by blast", "12 hurt in Gyumri"), 11)
    ]
    one, other = joining.verdict(some, others), joining.verdict(others, some)
    assert one.worth == pytest.approx(other.worth, abs=1e-6)
    assert {side.item_id for side in one.nearest} == {side.item_id for side in other.nearest}


def test_stories_alike_are_one_and_others_are_not():
    blast = [make_side(n, "Blast in Gyumri hurts 12", vector=first(_0=1)) for n in (1, 2)]
    again = [make_side(n, "Gyumri blast: 12 hurt", vector=first(_0=1, _1=0.2)) for n in (3, 4)]
    chess = [make_side(n, "Aronian wins in Dubrovnik", vector=first(_5=1)) for n in (5, 6)]
    assert joining.verdict(blast, again).is_one
    assert not joining.verdict(blast, chess).is_one


def test_one_stray_likeness_does_not_make_two_stories_one():
    blast = [make_side(n, "Blast in Gyumri hurts 12", vector=first(_0=1)) for n in (1, 2, 3)]
    stray = make_side(4, "Blast in Gyumri hurts 12", vector=first(_0=1))
    chess = [make_side(n, "Aronian wins in Dubrovnik", vector=first(_5=1)) for n in (5, 6, 7, 8)]
    verdict = joining.verdict(blast, [stray, *chess])
    assert verdict.nearest[1] is stray
    assert verdict.worth < joining.verdict(blast, [stray]).worth


def test_two_stories_are_one_from_a_bound_on():
    pair = (make_side(1), make_side(2))
    assert Verdict(joining.ONE, pair).is_one
    assert not Verdict(joining.ONE - 0.001, pair).is_one


@pytest.mark.parametrize(
    ("worths", "moves"),
    [
        ({2: 3.0, 1: 2.5}, False),  # its own story, 1, holds it nearly as well
        ({2: 3.0, 1: 1.5}, True),
        ({2: 0.5, 1: -0.1}, True),  # its own does not hold it
        ({2: 0.5}, True),
        ({1: 3.0, 2: 2.9}, False),
    ],
)
def test_an_item_moves_only_where_another_story_offers_clearly_more(worths, moves):
    offers = [Offer(story, worth, make_side(1), 1) for story, worth in worths.items()]
    assert joining.is_worth_moving(offers, 1) is moves
