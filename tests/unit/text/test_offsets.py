from hypothesis import given
from hypothesis import strategies as st

from monitor.text.offsets import lines, outside, trim


def test_trim_takes_white_space_off_both_ends():
    assert trim("  ab \n", 0, 6) == (2, 4)
    start, end = trim("   ", 0, 3)
    assert start == end


@given(st.text(st.sampled_from("ab\n"), max_size=30))
def test_lines_are_those_of_split(text):
    assert [text[start:end] for start, end in lines(text)] == text.split("\n")


@given(st.sets(st.integers(0, 20), max_size=8), st.integers(0, 20), st.integers(0, 20))
def test_outside_covers_the_stretch_without_gap_or_overlap(borders, first, last):
    start, end = min(first, last), max(first, last)
    marks = sorted(borders)
    taken = list(zip(marks[::2], marks[1::2], strict=False))
    position = start
    for here, there, _ in outside(start, end, taken):
        assert here == position < there
        position = there
    assert position == end
    inside = {i for here, there, is_taken in outside(start, end, taken) if is_taken
              for i in range(here, there)}  # fmt: skip
    assert inside == {i for a, b in taken for i in range(a, b) if start <= i < end}
