import re

import pytest

from monitor.stories import encoders, reasons
from monitor.stories.joining import Offer, Verdict
from monitor.stories.parting import Parted
from tests.unit.stories.sides import make_side, vector

BEFORE = make_side(1, "Helicopters over Stepanakert", outlet="Civilnet")


def offer(nearest=BEFORE, worth=1.0):
    return Offer(1, worth, nearest, 1)


@pytest.mark.parametrize(
    ("title", "hours", "said"),
    [
        (
            "Stepanakert hears helicopters",
            2 / 3,
            "shares “Stepanakert”, “helicopters”; 40 min after “Helicopters over Stepanakert”"
            " (Civilnet)",
        ),
        (
            "Степанакерт: вертолёты",
            0,
            "shares “Степанакерт”; at the same time as “Helicopters over Stepanakert” (Civilnet)",
        ),
        (
            "Unrest",
            -3,
            "alike in spelling; 3 h before “Helicopters over Stepanakert” (Civilnet)",
        ),
        (
            "Unrest",
            72,
            "alike in spelling; 3 days after “Helicopters over Stepanakert” (Civilnet)",
        ),
    ],
)
def test_joining_says_what_is_shared_and_with_whom(title, hours, said):
    assert reasons.joined(make_side(2, title, hours), offer()) == said


def test_numbers_and_similarity_are_said():
    one = vector(encoders.FIRST, {0: 0.6, 1: 0.8})
    other = vector(encoders.FIRST, {0: 1.0})
    near = make_side(1, "At least 12 of 40 hurt in Gyumri", outlet="", vector=one)
    side = make_side(2, "Gyumri: 12 hurt, 40 flee", 1, vector=other)
    assert reasons.joined(side, offer(near)) == (
        "shares “hurt”, “Gyumri”, the numbers 40 and 12; similarity 0.60;"
        " 1 h after “At least 12 of 40 hurt in Gyumri”"
    )
    side = make_side(2, "Twelve (12)", 1)
    assert reasons.joined(side, offer(near)).startswith("shares the number 12; 1 h after “At")


@pytest.mark.parametrize(
    ("before", "title", "said"),
    [
        ("Quake of 6.1 in Gyumri", "6.1", "shares the number 6.1; 1 h"),
        ("Quake of 6,1 in Gyumri", "6.1", "shares the number 6.1; 1 h"),
        ("Quake of 6.1 in Gyumri", "6.1, 13 hurt", "shares the number 6.1; 1 h"),
        ("Quake of 3.1 in Gyumri", "1 of 3", "alike in spelling; 1 h"),
        ("1, 3 and 2.5", "3, then 1", "shares the numbers 3 and 1; 1 h"),
    ],
)
def test_a_decimal_is_one_number(before, title, said):
    nearest = make_side(1, before, outlet="")
    assert reasons.joined(make_side(2, title, 1), offer(nearest)).startswith(said)


def test_the_second_encoder_speaks_where_the_first_is_silent():
    second = vector(encoders.SECOND, {0: 1.0})
    first = vector(encoders.FIRST, {0: 1.0})
    near = make_side(1, "A", second=second, vector=first)
    side = make_side(2, "B", second=second)
    assert reasons.joined(side, offer(near)).startswith("similarity 1.00; at the same time as")


@pytest.mark.parametrize(
    ("title", "hours", "said"),
    [
        ("Stepanakert mayor resigns", 2 / 3, "40 min earlier: shares “Stepanakert”"),
        ("Unrest", -1, "1 h later: alike in spelling"),
        ("Unrest", 0, "at the same time: alike in spelling"),
    ],
)
def test_founding_says_what_was_nearest(title, hours, said):
    because = reasons.founded(make_side(2, title, hours), [offer(worth=-2.0)])
    nearest = "the nearest is “Helicopters over Stepanakert” (Civilnet)"
    assert because == f"nothing near enough; {nearest}, {said}"


def test_founding_where_nothing_is_near():
    assert reasons.founded(BEFORE, []) == "nothing like it yet"


def test_merging_and_parting_name_both():
    other = make_side(2, "Stepanakert hears helicopters", outlet="")
    assert reasons.merged(Verdict(1.0, (BEFORE, other))) == (
        "later items link them: “Helicopters over Stepanakert” (Civilnet)"
        " and “Stepanakert hears helicopters”: share “Stepanakert”, “Helicopters”"
    )
    assert reasons.parted(Parted((BEFORE,), (other,), -4.0)) == (
        "later items show two stories: “Helicopters over Stepanakert” (Civilnet)"
        " and “Stepanakert hears helicopters”"
    )


def test_long_titles_are_cut_and_missing_ones_are_said():
    near = make_side(1, "Very\nlong " * 40)
    because = reasons.joined(make_side(2, "x"), offer(near))
    assert "\n" not in because
    assert re.search(r"“Very long [^”]{40,60}…” \(Outlet 1\)$", because)
    assert reasons.joined(BEFORE, offer(make_side(3, " "))).endswith(
        "as an item without a title (Outlet 3)"
    )


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Gyumri GYUMRI gyumri", "Гюмри Gyumri", ["Gyumri"]),
        ("亚美尼亚宣布全国戒严", "戒严令在亚美尼亚生效", ["亚美尼亚", "戒严"]),
        ("Батуми", "Batumi", ["Батуми"]),
        ("the and of", "the and of", []),
        ("In 2020", "In 2020", []),
        ("", "Yerevan", []),
    ],
)
def test_shared_words_are_as_written_in_the_first_title(one, other, shared):
    found = reasons.shared_words(make_side(1, one), make_side(2, other))
    assert sorted(found) == sorted(shared)


def test_the_rarest_words_come_first():
    one = make_side(1, "Police in Stepanakert on Zhoghovurdyan")
    other = make_side(2, "Zhoghovurdyan, Stepanakert, police")
    assert reasons.shared_words(one, other)[0] in {"Zhoghovurdyan", "Stepanakert"}
