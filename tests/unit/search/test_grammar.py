import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.errors import QueryError
from monitor.search.grammar import LONGEST, MOST, parse


def test_words_are_cut_at_white_space():
    assert parse("  karabakh\tdrone\n беспилотник ") == ("karabakh", "drone", "беспилотник")


@pytest.mark.parametrize(
    "text",
    [
        '"martial law" yerevan',
        "“martial law” yerevan",
        "„martial law“ yerevan",
        "«martial law» yerevan",
        "»martial law« yerevan",
        "\uff02martial law\uff02 yerevan",
        "「martial law」yerevan",
        "『martial  law』 yerevan",
        "〝martial law〟 yerevan",
    ],
)
def test_quotation_marks_of_any_typography_make_a_phrase(text):
    assert parse(text) == ("martial law", "yerevan")


def test_what_is_meant_as_it_is_written_keeps_its_sign():
    assert parse('=Karabakh ="Upper  Karabakh" =«Арцах»') == (
        "=Karabakh",
        "=Upper Karabakh",
        "=Арцах",
    )
    assert parse("a=b = 1+1=2") == ("a=b", "1+1=2")


def test_a_mark_that_is_never_closed_is_as_if_it_were_not_there():
    assert parse('"martial law') == ("martial", "law")
    assert parse('martial law"') == ("martial", "law")
    assert parse("「東京 大阪") == ("東京", "大阪")


def test_a_mark_inside_a_word_belongs_to_the_word():
    assert parse('צה"ל הודיע') == ('צה"ל', "הודיע")
    assert parse('"צה"ל הודיע"') == ('צה"ל הודיע',)


def test_operators_are_plain_words():
    assert parse("NOT lang:ru -drone (a OR b)") == (
        "NOT", "lang:ru", "-drone", "(a", "OR", "b)",
    )  # fmt: skip


def test_nothing_asks_for_nothing():
    assert parse("") == parse(" \t ") == ()


@pytest.mark.parametrize("text", ['— "" « » !!! 🙂', "(((", '"'])
def test_what_has_no_word_does_not_ask_for_everything(text):
    with pytest.raises(QueryError, match="no word to search for"):
        parse(text)


def test_a_word_asked_twice_is_asked_once():
    assert parse("drone drone") == ("drone",)


def test_control_characters_and_lone_surrogates_part_words():
    assert parse("a\x00b\ud800c") == ("a", "b", "c")


def test_too_long_or_too_many_is_said_in_a_sentence():
    with pytest.raises(QueryError, match=r"1,000 characters\.$"):
        parse("a" * (LONGEST + 1))
    with pytest.raises(QueryError, match=r"32 words\.$"):
        parse(" ".join(f"w{n}" for n in range(MOST + 1)))


@given(st.text(max_size=60))
def test_any_text_gives_clean_words_or_a_sentence(text):
    try:
        words = parse(text)
    except QueryError as error:
        assert str(error).endswith(".")
        return
    for word in words:
        assert word == " ".join(word.split())
        assert any(character.isalnum() for character in word)
        word.encode()
