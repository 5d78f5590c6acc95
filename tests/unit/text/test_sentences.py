import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.sentences import cut


def texts_of(text, language):
    return [sentence.text for sentence in cut(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Mr. Smith paid 3.5 million on Sept. 28.", "The U.S. Senate voted."]),
        ("en", ["He left at 3 p.m.", "Nobody saw J. R. Brown.", '"It is done."', "Really?!"]),
        (
            "ru",
            ["В 2020 г. в Москве было 5 тыс. человек.", "А. С. Пушкин писал стихи и т. д.", "Да."],
        ),
        ("de", ["Am 28. September kam Hr. Müller z. B. nach Bonn.", "Er ging."]),
        ("fr", ["M. Dupont est arrivé.", "« C’est fini. »", "Il part."]),
        ("zh", ["他说：“我来。”", "然后走了。", "对吗？"]),
        ("ja", ["「はい。」", "次です。"]),
        ("hi", ["यह सच है।", "वह गया।"]),
        ("ur", ["یہ ہے۔", "وہ گیا۔"]),
        ("ar", ["هل هذا صحيح؟", "نعم."]),
        ("hy", ["Սա է։", "Նա գնաց։"]),
        ("el", ["Τι είναι αυτό;", "Δεν ξέρω."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(language, sentences):
    assert texts_of(" ".join(sentences), language) == sentences


def test_an_abbreviation_of_one_language_ends_a_sentence_in_another():
    assert texts_of("Er kam mit Hr. Müller.", "de") == ["Er kam mit Hr. Müller."]
    assert texts_of("We waited one hr. Then we left.", "en") == [
        "We waited one hr.",
        "Then we left.",
    ]


def test_a_line_end_always_ends_a_sentence():
    assert texts_of("one\ntwo, \n\n  three", "en") == ["one", "two,", "three"]


def test_a_small_letter_after_a_stop_goes_on():
    assert len(cut("He said yes... and no. ok", "en")) == 1


def test_text_without_words_gives_what_is_there():
    assert cut("", "en") == ()
    assert cut(" \n\t ", "en") == ()
    assert texts_of("...", "xx") == ["..."]


@given(
    st.text(st.sampled_from(" \n.!?…。؟।։;:\"'«»()[]aZяЯ字1г。”“"), max_size=200),
    st.sampled_from(["en", "ru", "de", "el", "zh", ""]),
)
def test_sentences_are_slices_in_order_and_hold_all_but_white_space(text, language):
    sentences = cut(text, language)
    position = 0
    for sentence in sentences:
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text.strip() == sentence.text != ""
        assert "\n" not in sentence.text
        assert text[position : sentence.start].strip() == ""
        position = sentence.end
    assert text[position:].strip() == ""


@pytest.mark.parametrize("piece", [". ", '."', "a.", "Dr. ", "((((", "«.» "])
def test_a_megabyte_of_anything_is_cut_in_linear_time(piece):
    small, large = piece * (20_000 // len(piece)), piece * (200_000 // len(piece))
    assert seconds(large) < 40 * seconds(small) + 0.5


def seconds(text):
    start = time.process_time()
    cut(text, "en")
    return time.process_time() - start
