import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.stories import encoders, shelf
from monitor.stories.shelf import Shelf
from tests.unit.stories.sides import NOON, first, make_side, random_vector, timedelta

WINDOW = timedelta(days=4)


def holding(*sides) -> Shelf:
    made = Shelf(WINDOW)
    for side in sides:
        made.put(side)
    return made


def ids(found) -> list[int]:
    return [side.item_id for side in found]


def near_one(made: Shelf, side, **given) -> list[int]:
    (found,) = made.candidates([side], **given)
    return ids(found)


def test_what_is_near_is_found_by_vector():
    one, like, unlike, none = (
        make_side(1, "A", vector=first(_0=1)),
        make_side(2, "B", vector=first(_0=1, _1=0.5)),
        make_side(3, "C", vector=first(_2=1)),
        make_side(4, "D"),
    )
    made = holding(one, like, unlike, none)
    (found,) = made.near([one])
    assert ids(found.items) == [2, 3]
    assert found.logits[0] > found.logits[1]
    assert found.evidence.first[0] == pytest.approx(1 / np.sqrt(1.25), abs=1e-3)
    assert made.near([none]) == [shelf.NOTHING_NEAR]


def test_what_is_near_is_found_by_the_second_vector():
    second = random_vector(encoders.SECOND, 1)
    one, like = make_side(1, "A", second=second), make_side(2, "Б", second=second)
    assert near_one(holding(one, like, make_side(3, "C")), one) == [2]


def test_what_is_near_is_found_by_telling_stems_in_any_script():
    one = make_side(1, "Shooting near Stepanakert", language="en")
    like = make_side(2, "Стрельба у Степанакерта", language="ru")
    common = make_side(3, "In the of a")
    assert near_one(holding(one, like, common), one) == [2]


def test_a_stem_of_too_many_finds_nobody(monkeypatch):
    monkeypatch.setattr(shelf, "COMMON", 3)
    sides = [make_side(n, "Stepanakert") for n in range(1, 6)]
    made = holding(*sides)
    assert near_one(made, sides[0]) == []
    made.take([5])
    assert near_one(made, sides[0]) == [2, 3, 4]


def test_only_those_within_the_window_are_near():
    sides = [
        make_side(1, "Stepanakert", 0),
        make_side(2, "Stepanakert", 96),
        make_side(3, "Stepanakert", -96),
        make_side(4, "Stepanakert", 96.1),
        make_side(5, "Stepanakert", -96.1),
    ]
    assert near_one(holding(*sides), sides[0]) == [2, 3]


def test_those_put_later_are_left_out_on_demand():
    sides = [make_side(n, "Stepanakert", vector=first(_0=1)) for n in (3, 1, 2)]
    made = holding(*sides)
    assert near_one(made, sides[1], earlier_only=True) == [3]
    assert near_one(made, sides[1]) == [2, 3]


def test_an_item_put_again_replaces_itself():
    made = holding(make_side(1, "Stepanakert"), make_side(2, "Gyumri"))
    made.put(make_side(1, "Gyumri"))
    assert len(made) == 2
    assert near_one(made, made.side(2)) == [1]
    assert made.side(1).title == "Gyumri"


def test_what_is_taken_is_not_found():
    sides = [make_side(n, "Stepanakert", vector=first(_0=1)) for n in (1, 2, 3)]
    made = holding(*sides)
    made.take([2, 9])
    assert (len(made), 2 in made, 3 in made) == (2, False, True)
    assert near_one(made, sides[0]) == [3]
    with pytest.raises(KeyError):
        made.side(2)
    with pytest.raises(KeyError):
        made.candidates([sides[1]])


def test_the_best_are_chosen_and_equals_by_id():
    sides = [make_side(n, f"T{n}", vector=first(_0=1)) for n in range(40, 0, -1)]
    made = holding(*sides)
    assert near_one(made, made.side(40)) == list(range(1, shelf.BY_VECTOR + 1))
    made.put(make_side(99, "T", vector=first(_0=1, _1=0.1)))
    assert 99 not in near_one(made, made.side(40))


def test_old_items_are_forgotten_when_they_are_many():
    old = [make_side(n, f"Stepanakert {n}", -200) for n in range(1, 301)]
    new = [make_side(n, f"Gyumri {n}", vector=first(_0=1)) for n in range(301, 321)]
    made = holding(*old, *new)
    assert made.forget(NOON - timedelta(hours=201)) == []
    before = near_one(made, new[0])
    assert made.forget(NOON - timedelta(hours=1)) == list(range(1, 301))
    assert len(made) == 20
    assert near_one(made, new[0]) == before


def test_few_old_items_are_kept():
    made = holding(*(make_side(n, "", -200) for n in range(1, 20)))
    assert made.forget(NOON) == []
    assert len(made) == 19


def test_the_shelf_grows_beyond_its_first_rows():
    made = Shelf(WINDOW)
    for number in range(1, shelf.FIRST_ROWS + 3):
        made.put(make_side(number, "", vector=first(**{f"_{number % 7}": 1})))
    last = made.side(shelf.FIRST_ROWS + 2)
    found = near_one(made, last)
    assert found[0] == last.item_id % 7
    assert len(found) == shelf.BY_VECTOR


TITLES = ("Stepanakert", "Gyumri Stepanakert", "Гюмри", "12 in Gyumri", "", "亚美尼亚")
ITEMS = st.lists(
    st.tuples(
        st.sampled_from(TITLES), st.integers(0, 3), st.integers(-100, 100), st.sampled_from("ab")
    ),
    min_size=2,
    max_size=24,
)


def _sides(drawn):
    return [
        make_side(
            number,
            title,
            hours,
            feed_id=1 if outlet == "a" else number,
            vector=first(**{f"_{seed}": 1.0, "_9": 0.5}) if seed else b"",
        )
        for number, (title, seed, hours, outlet) in enumerate(drawn, 1)
    ]


@settings(deadline=None)
@given(ITEMS, st.data())
def test_what_is_near_depends_only_on_what_is_held(drawn, data):
    sides = _sides(drawn)
    made = holding(*sides)
    others = holding(*data.draw(st.permutations([*sides, *sides[: len(sides) // 2]])))
    extra = make_side(999, "Stepanakert Gyumri", vector=first(_1=1))
    others.put(extra)
    others.take([999])
    expected = [(ids(near.items), near.logits) for near in made.near(sides)]
    asked = data.draw(st.permutations(range(len(sides))))
    found = others.near([sides[at] for at in asked])
    for at, near in zip(asked, found, strict=True):
        assert (ids(near.items), near.logits) == expected[at]


def test_an_item_as_it_is_compared():
    side = make_side(1, "Title", language="en-GB", vector=first(_0=1))
    assert side.language == "en"
    assert list(side.vectors) == ["usem3"]
