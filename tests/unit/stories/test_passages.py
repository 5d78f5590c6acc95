"""Sentences side by side, by vectors made for it and by words alone."""

import numpy as np
import pytest

from monitor.domain.story_views import Mark
from monitor.stories.passages import PlainSentence, align
from monitor.stories.passages_marks import copied, marked, said_by_others, shown_of


def vector(direction, other=0, part=0.0):
    """A unit vector in a direction, leaning to another by `part`."""
    made = np.zeros(512, dtype="<f4")
    made[direction] = np.sqrt(1 - part * part)
    made[other] += part if part else 0
    return made.tobytes()


def sentence(text, language="en", paragraph=0, **more):
    shown = more.pop("shown", text)
    return PlainSentence(
        text=text,
        language=language,
        shown=shown,
        shown_language="en" if shown != text else language,
        paragraph=paragraph,
        **more,
    )


def test_vectors_align_sentences_that_share_no_word():
    left = [sentence("alpha beta", vector=vector(1)), sentence("gamma delta", vector=vector(2))]
    right = [
        sentence("epsilon", "xx", vector=vector(2, 9, 0.5)),
        sentence("zeta", "xx", vector=vector(1, 9, 0.4)),
        sentence("eta", "xx", vector=vector(30)),
    ]
    assert align([left, right]) == (((0,), (1,)), (None, (2,)), ((1,), (0,)))


def test_two_sentences_may_say_what_one_says_if_they_follow_each_other():
    left = [sentence("one", vector=vector(1))]
    right = [
        sentence("two", "xx", vector=vector(1, 5, 0.3)),
        sentence("three", "xx", vector=vector(1, 6, 0.3)),
        sentence("four", "xx", vector=vector(40)),
        sentence("five", "xx", vector=vector(1, 7, 0.3)),
    ]
    rows = align([left, right])
    assert rows[0] == ((0,), (0, 1))
    assert [row[1] for row in rows[1:]] == [(2, 3)]


def test_a_third_column_joins_what_only_the_second_has():
    columns = [
        [sentence("one", vector=vector(1))],
        [sentence("two", "xx", vector=vector(2))],
        [
            sentence("three", "yy", vector=vector(2, 5, 0.3)),
            sentence("four", "yy", vector=vector(1)),
        ],
    ]
    assert align(columns) == (((0,), None, (1,)), (None, (0,), (0,)))


def test_lonely_sentences_of_a_paragraph_stay_together_those_of_two_do_not():
    left = [sentence("one"), sentence("two"), sentence("three", paragraph=1)]
    assert align([left, []]) == (((0, 1), None), ((2,), None))
    assert align([[], left]) == ((None, (0, 1)), (None, (2,)))
    assert align([]) == ()


def test_a_vector_of_another_length_is_refused():
    with pytest.raises(ValueError, match="3 bytes, not 2048"):
        align([[sentence("one", vector=b"abc")], []])


def test_the_same_words_are_marked_in_one_language_only():
    text = "the river is higher than it has been for forty years"
    english = [sentence(f"They say {text}.")]
    other = [sentence(f"Today {text}, we hear.")]
    first, second = copied([english, other])
    assert [shown_of(english)[0][a:b] for a, b in first] == [text]
    assert [shown_of(other)[0][a:b] for a, b in second] == [text]
    foreign = [sentence("Река сегодня выше, чем была сорок лет", "ru", shown=f"Today {text}")]
    assert copied([english, foreign]) == ([], [])


def test_marks_cut_a_text_and_copied_wins():
    text = "aaa bbb ccc ddd"
    parts = marked(text, 0, len(text), [(0, 11)], [(4, 7)])
    assert [(part.text, part.mark) for part in parts] == [
        ("aaa ", Mark.SAME),
        ("bbb", Mark.COPIED),
        (" ccc", Mark.SAME),
        (" ddd", Mark.NONE),
    ]


def test_where_nothing_can_be_told_by_words_a_sentence_is_marked_whole():
    one = sentence("Prices rose sharply, and nobody knows the reason for that yet.")
    other = sentence("Tout coûte plus cher.", "fr")
    place = (0, len(one.text))
    assert said_by_others(one.text, place, one, [other]) == [place]
    paraphrase = sentence("Everything costs more now.")
    assert said_by_others(one.text, place, one, [paraphrase]) == [place]
