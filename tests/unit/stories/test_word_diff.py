from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from monitor.stories.word_diff import Likeness, common_runs, share, side_by_side

ONE = (
    "The council approved the new bridge on Tuesday, after six hours of talks. "
    "Fishermen had gathered outside the hall."
)
OTHER = (
    "LAKESIDE — “The council approved the new bridge”, a speaker said. Nobody was hurt. "
    "Fishermen had gathered outside the hall on Monday."
)
some_words = st.lists(
    st.sampled_from(["a", "b", "c", "d", "e.", "F,", "ч", "北"]), max_size=40
).map(" ".join)
any_text = st.one_of(some_words, st.text(max_size=60))


def shown(one, other, least=5):
    return [
        (one[run.start : run.end], other[run.other_start : run.other_end])
        for run in common_runs(one, other, least)
    ]


def test_a_passage_that_stands_in_both_is_found_whatever_its_case_and_punctuation():
    assert shown(ONE, OTHER) == [
        ("The council approved the new bridge", "The council approved the new bridge"),
        ("Fishermen had gathered outside the hall", "Fishermen had gathered outside the hall"),
    ]
    assert shown("A RED BOAT, once more, sank", "a red — boat once more: sank") == [
        ("A RED BOAT, once more, sank", "a red — boat once more: sank")
    ]


def test_a_passage_that_has_moved_is_found_and_runs_are_in_order_of_the_first():
    one = "one two three four five. six seven eight nine ten"
    other = "six seven eight nine ten; one two three four five"
    assert [two for _, two in shown(one, other)] == [
        "one two three four five",
        "six seven eight nine ten",
    ]


def test_fewer_words_than_wanted_are_an_accident():
    assert shown("one two three four", "one two three four") == []
    assert shown("one two three four", "one two three four", 4) != []


def test_a_longer_run_is_served_before_a_shorter_one_that_overlaps_it():
    one = "a b c d e f g h"
    other = "a b c d e x c d e f g h"
    assert shown(one, other) == [("c d e f g h", "c d e f g h")]


def test_characters_of_a_script_without_spaces_are_words():
    assert shown("大坝昨天开始放水，没有人受伤", "昨天开始放水。") == [
        ("昨天开始放水", "昨天开始放水")
    ]


def test_the_share_is_of_the_words_of_the_first():
    assert share(ONE, OTHER) == 12 / 19
    assert share(ONE, ONE) == 1.0
    assert share("", ONE) == share(ONE, "") == 0.0


def test_a_text_of_nothing_but_one_word_takes_no_endless_time():
    laugh = "ha " * 20_000
    assert share(laugh, laugh) > 0.5


def test_texts_stand_side_by_side():
    one = "The ferry sank on Monday near the port, police said."
    other = "Last night the ferry sank near the old port, police report."
    assert [
        (step.kind, one[step.start : step.end], other[step.other_start : step.other_end])
        for step in side_by_side(one, other)
    ] == [
        (Likeness.RIGHT, "", "Last night "),
        (Likeness.SAME, "The ferry sank ", "the ferry sank "),
        (Likeness.LEFT, "on Monday ", ""),
        (Likeness.SAME, "near the ", "near the "),
        (Likeness.RIGHT, "", "old "),
        (Likeness.SAME, "port, police ", "port, police "),
        (Likeness.CHANGED, "said.", "report."),
    ]


def test_too_many_words_between_two_runs_are_just_changed():
    one = " ".join(f"a{n}" for n in range(300))
    other = " ".join(f"b{n}" for n in range(300))
    (step,) = side_by_side(one, other)
    assert (step.kind, step.end, step.other_end) == (Likeness.CHANGED, len(one), len(other))


@given(any_text, any_text, st.integers(1, 6))
def test_runs_hold_the_same_words_and_overlap_on_neither_side(one, other, least):
    runs = common_runs(one, other, least)
    assert all(a.end <= b.start for a, b in pairwise(runs))
    theirs = sorted((run.other_start, run.other_end) for run in runs)
    assert all(a[1] <= b[0] for a, b in pairwise(theirs))
    for run in runs:
        assert share(one[run.start : run.end], other[run.other_start : run.other_end], 1) == 1.0
    assert 0.0 <= share(one, other, least) <= 1.0


@given(any_text)
def test_a_text_is_all_like_itself(text):
    assert all(step.kind is Likeness.SAME for step in side_by_side(text, text))


@given(any_text, any_text)
def test_stretches_cover_both_texts(one, other):
    at = other_at = 0
    for step in side_by_side(one, other):
        assert (step.start, step.other_start) == (at, other_at)
        at, other_at = step.end, step.other_end
    assert (at, other_at) == (len(one), len(other))
