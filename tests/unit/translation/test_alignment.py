from hypothesis import given
from hypothesis import strategies as st

from monitor.translation import alignment


def test_tokens_make_words():
    source = ("A ponte nova.", ["▁A", "▁pon", "te", "▁nova", "."])
    text = ("The new bridge.", ["▁The", "▁new", "▁brid", "ge", "."])
    found = alignment.of_tokens(source, text, [0, 3, 1, 2, 4])
    assert [(source[0][a:b], text[0][c:d]) for a, b, c, d in found] == [
        ("A", "The"),
        ("nova", "new"),
        ("ponte", "bridge"),
    ]


def test_a_token_that_looks_at_the_end_is_in_no_pair():
    assert alignment.of_tokens(("a", ["▁a"]), ("b", ["▁b"]), [1]) == ()


def test_a_script_without_spaces_is_aligned_by_tokens():
    found = alignment.of_tokens(("bom dia", ["▁bom", "▁dia"]), ("早上好", ["▁早上", "好"]), [1, 0])
    assert found == ((4, 7, 0, 2), (0, 3, 2, 3))


def test_two_steps_are_joined_by_the_words_between():
    first = ((0, 3, 4, 7), (4, 8, 0, 3))
    second = ((0, 3, 5, 9), (4, 7, 0, 4))
    assert alignment.composed(first, second) == ((4, 8, 5, 9), (0, 3, 0, 4))


def test_a_mark_that_is_set_before_or_behind_moves_the_words():
    edits = alignment.difference("go home", "“go home.”")
    assert alignment.carried(((0, 4, 0, 2), (5, 9, 3, 7)), (), edits) == (
        (0, 4, 1, 3),
        (5, 9, 4, 8),
    )


@given(
    st.text("abc ", min_size=4, max_size=30),
    st.lists(
        st.tuples(st.integers(0, 29), st.integers(0, 4), st.text("XYZ", max_size=5)), max_size=4
    ),
)
def test_what_is_not_touched_by_a_replacement_is_found_where_it_went(text, wanted):
    changes, done = [], 0
    for start, length, new in sorted(wanted):
        if done <= start and start + length <= len(text):
            changes.append((start, start + length, new))
            done = start + length + 1
    new, edits = alignment.replaced(text, changes)
    for a, b, c, d in edits:
        assert (new[c:d], text[a:b]) == next((n, text[s:e]) for s, e, n in changes if s == a)
    for place in range(len(text)):
        if not any(
            start <= place < end or place in (start, start - 1) for start, end, _ in changes
        ):
            start, end = alignment.moved(place, place + 1, edits)
            assert new[start:end] == text[place]
