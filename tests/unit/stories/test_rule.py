import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories import rule


def evidence(rows: int, seed: int) -> rule.Evidence:
    """Any evidence: some pairs without the first vector, some without the second."""
    draw = np.random.default_rng(seed)
    first, second = draw.uniform(-0.3, 1, (2, rows))
    first[draw.random(rows) < 0.3] = np.nan
    second[draw.random(rows) < 0.5] = np.nan
    return rule.Evidence(
        draw.random((rows, len(rule.PLAIN))), first, second, draw.random(rows) < 0.5
    )


def taken(given: rule.Evidence, rows) -> rule.Evidence:
    return rule.Evidence(
        given.plain[rows], given.first[rows], given.second[rows], given.same_language[rows]
    )


@given(st.integers(1, 60), st.integers(0, 2**32 - 1), st.data())
def test_a_pair_has_the_same_logit_in_any_order_and_company(rows, seed, data):
    pairs = evidence(rows, seed)
    together = rule.logits(pairs)
    order = data.draw(st.permutations(range(rows)))
    assert rule.logits(taken(pairs, order)).tolist() == together[order].tolist()
    some = data.draw(st.lists(st.integers(0, rows - 1), min_size=1, unique=True))
    assert rule.logits(taken(pairs, some)).tolist() == together[some].tolist()
    assert [rule.logits(taken(pairs, [row]))[0] for row in range(rows)] == together.tolist()


@given(st.integers(0, 2**32 - 1))
def test_logits_are_bounded_and_rounded(seed):
    found = rule.logits(evidence(30, seed))
    assert ((found >= rule.LOWEST) & (found <= rule.HIGHEST)).all()
    assert (found == found.round(6)).all()


def test_no_pairs_have_no_logits():
    assert rule.logits(evidence(0, 1)).size == 0


@pytest.mark.parametrize("same", [True, False])
@pytest.mark.parametrize(("first", "second"), [(True, True), (True, False), (False, True)])
def test_the_more_alike_the_vectors_the_likelier(same, first, second):
    alike = np.linspace(0, 1, 11)
    nothing = np.full(11, np.nan)
    plain = np.tile([0.2, 0.2, 0.2, 0.5, 0.3, 0.7, 0, 0, 0.2, 0, 0, 0, 0, 0], (11, 1))
    pairs = rule.Evidence(
        plain, alike if first else nothing, alike if second else nothing, np.full(11, same)
    )
    found = rule.logits(pairs)
    assert found[-1] > found[0] + 2


def test_models_are_named_by_language_and_encoders():
    assert rule.name_of(same=True, first=True, second=True) == "same:first+second"
    assert rule.name_of(same=False, first=False, second=True) == "cross:second"
    assert rule.name_of(same=False, first=False, second=False) == "cross:none"


def test_columns_are_in_the_order_of_their_names():
    plain = np.arange(1, len(rule.PLAIN) + 1, dtype=float)[None] / 10
    pair = rule.Evidence(plain, np.array([0.5]), np.array([0.25]), np.array([True]))
    found = rule.columns(pair, np.array([0]), first=True, second=True)
    named = dict(zip(rule.names_of(first=True, second=True), found[0], strict=True))
    assert named["same outlet"] == pytest.approx(1.0)
    assert named["similarity squared"] == 0.25
    assert named["similarity x grams of titles"] == pytest.approx(0.05)
    assert named["similarity x telling stems of titles"] == pytest.approx(0.25)
    assert named["similarity x shortest title"] == pytest.approx(0.3)
    assert named["second similarity squared"] == 0.0625
    assert named["similarity x second similarity"] == 0.125


def test_a_chance_is_between_nothing_and_one():
    assert rule.chance(0) == 0.5
    assert rule.chance(2) == pytest.approx(0.8808, abs=1e-4)
    assert rule.chance(-2) == pytest.approx(1 - rule.chance(2))
