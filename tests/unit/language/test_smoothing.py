import itertools

from hypothesis import given
from hypothesis import strategies as st

from monitor.language.pieces import Boundary
from monitor.language.smoothing import cost, smooth


def costs_of(*boundaries):
    return [cost(boundary, other_script=False) for boundary in boundaries]


def test_a_weak_piece_follows_its_neighbours():
    rows = [[0, -9], [-1, 0], [0, -9]]
    assert smooth(rows, costs_of(*[Boundary.SENTENCE] * 3)) == [0, 0, 0]


def test_strong_evidence_changes_the_language_and_back():
    rows = [[0, -9], [-12, 0], [0, -9]]
    assert smooth(rows, costs_of(*[Boundary.SENTENCE] * 3)) == [0, 1, 0]


def test_a_change_is_cheaper_at_a_paragraph_than_within_a_sentence():
    rows = [[0, -9], [-4, 0]]
    assert smooth(rows, costs_of(Boundary.PARAGRAPH, Boundary.PARAGRAPH)) == [0, 1]
    assert smooth(rows, costs_of(Boundary.PARAGRAPH, Boundary.BRACKET)) == [0, 0]


def test_a_change_of_script_makes_a_change_of_language_cheap_at_any_boundary():
    within = [cost(boundary, other_script=True) for boundary in Boundary]
    assert max(within) <= min(costs_of(Boundary.SENTENCE, Boundary.QUOTE, Boundary.BRACKET))
    for boundary in Boundary:
        assert 0 < cost(boundary, other_script=True) <= cost(boundary, other_script=False)


def test_a_change_costs_the_more_the_weaker_the_boundary():
    within = costs_of(Boundary.SENTENCE, Boundary.QUOTE, Boundary.BRACKET)
    assert within == sorted(within)
    assert max(costs_of(Boundary.PARAGRAPH, Boundary.LINE)) < within[0]


def test_of_equally_good_rows_the_first_states_are_taken():
    assert smooth([[0, 0, 0], [0, 0, 0]], [1.0, 1.0]) == [0, 0]
    assert smooth([[-1, 0], [0, -1]], [0.0, 1.0]) == [0, 0]


def test_the_cost_before_the_first_piece_does_not_matter():
    rows = [[0, -3], [-4, 0]]
    assert smooth(rows, [99.0, 2.0]) == smooth(rows, [0.0, 2.0]) == [0, 1]


def test_nothing_gives_nothing():
    assert smooth([], []) == []


@given(
    st.integers(1, 3).flatmap(
        lambda states: st.lists(
            st.tuples(
                st.lists(st.integers(-9, 0), min_size=states, max_size=states),
                st.sampled_from(list(Boundary)),
                st.booleans(),
            ),
            min_size=1,
            max_size=5,
        )
    )
)
def test_no_other_row_of_states_is_better(steps):
    rows = [row for row, _, _ in steps]
    prices = [cost(boundary, other_script) for _, boundary, other_script in steps]

    def worth(path):
        total = sum(row[state] for row, state in zip(rows, path, strict=True))
        changes = zip(path, path[1:], prices[1:], strict=False)
        return total - sum(price for before, after, price in changes if before != after)

    best = max(map(worth, itertools.product(range(len(rows[0])), repeat=len(rows))))
    assert abs(worth(smooth(rows, prices)) - best) < 1e-9
