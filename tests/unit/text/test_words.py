from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from monitor.text.words import words


def found(text):
    return [text[start:end] for start, end in words(text)]


def test_punctuation_around_words_belongs_to_none():
    assert found("“No,” he said — don't!") == ["No", "he", "said", "don't"]


def test_numbers_addresses_and_handles_are_one_word_each():
    text = "1,234.5 t: https://e.am/a?b=1. @bbc #новости 12:30"
    assert found(text) == [
        *("1,234.5", "t", "https://e.am/a?b=1", "@bbc", "#новости", "12:30"),
    ]


def test_scripts_without_spaces_give_a_word_a_character():
    assert found("访问北京。") == ["访", "问", "北", "京"]
    assert found("NHKは、") == ["NHK", "は"]
    assert found("データ") == ["デー", "タ"]


def test_a_thai_vowel_stays_with_its_consonant():
    assert found("เมือง") == ["เมื", "อ", "ง"]


def test_marks_of_indic_and_arabic_words_part_nothing():
    assert found("राष्ट्रपति ने") == ["राष्ट्रपति", "ने"]
    assert found("«قال مُتَحَدِّث».") == ["قال", "مُتَحَدِّث"]


def test_a_text_of_punctuation_alone_is_one_word_and_white_space_none():
    assert found(" ?! … ") == ["?! …"]
    assert found(" \n") == []


@given(st.text(max_size=60))
def test_words_are_in_order_and_hold_every_letter(text):
    cut = words(text)
    assert all(start < end for start, end in cut)
    assert all(one[1] <= two[0] for one, two in pairwise(cut))
    inside = {at for start, end in cut for at in range(start, end)}
    assert all(at in inside for at, character in enumerate(text) if character.isalnum())
