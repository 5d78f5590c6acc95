import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.translation import quotation

SOURCE = "Chamou «nova lei» ao texto"
TEXT = "Called the new law a text"


def aligned(source, text, *pairs):
    found = []
    for one, other in pairs:
        found.append((source.index(one), source.index(one) + len(one),
                      text.index(other), text.index(other) + len(other)))  # fmt: skip
    return tuple(found)


PLAIN = aligned(SOURCE, TEXT, ("Chamou", "Called"), ("nova", "new"), ("lei", "law"))


def test_marks_come_back_around_the_quoted_words_and_words_stay_aligned():
    text, found = quotation.restored(SOURCE, TEXT, PLAIN)
    assert text == "Called the “new law” a text"
    assert [text[c:d] for *_, c, d in found] == ["Called", "new", "law"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('Called the "new law a text', 'Called the "new law" a text'),
        ("Called the new law” a text", "Called the “new law” a text"),
        ("Called the 'new law\" a text", 'Called the "new law" a text'),
        ("Called the \"new law' a text", 'Called the "new law" a text'),
    ],
)
def test_a_lone_mark_gets_its_mate(text, whole):
    found = aligned(SOURCE, text, ("Chamou", "Called"), ("nova", "new"), ("lei", "law"))
    assert quotation.restored(SOURCE, text, found)[0] == whole


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (SOURCE, 'Called the "new law" a text', PLAIN),  # it has marks
        (SOURCE, TEXT, ()),  # nothing is known
        (SOURCE, TEXT, (PLAIN[1], PLAIN[2], (0, 6, 13, 14))),  # another word is between
        ("Chamou nova lei", TEXT, PLAIN),
        ("Chamou «nova lei", TEXT, PLAIN),
    ],
)
def test_what_is_not_plain_is_left(source, text, found):
    assert quotation.restored(source, text, found) == (text, found)


@given(st.text('ab «»"“”', max_size=20), st.text("ab ", max_size=20))
def test_nothing_but_marks_is_put_in(source, text):
    found = tuple((n, n + 1, n, n + 1) for n in range(min(len(source), len(text))))
    new, carried = quotation.restored(source, text, found)
    assert new.translate(dict.fromkeys(map(ord, '“”"'))) == text
    assert all(0 <= c <= d <= len(new) for *_, c, d in carried)
