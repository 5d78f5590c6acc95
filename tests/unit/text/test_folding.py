import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÉCOLE Straße", "ecole strasse"),
        ("Ёлка", "елка"),
        ("İstanbul Iğdır", "istanbul igdir"),
        ("Łódź København", "lodz kobenhavn"),
        ("كِتَابٌ", "كتاب"),
        ("שָׁלוֹם", "שלום"),
        ("हिन्दी", "हिन्दी"),
        ("ไทย", "ไทย"),
        ("한국어", "한국어"),
        ("東京都", "東京 京都"),
        ("山", "山"),
        ("ﾃﾚﾋﾞ局", "テレ レビ ビ局"),
        ("ＡＢＣ１２", "abc12"),
        ("in 東京 today", "in 東京 today"),
        ("  a \n b ", "a b"),
    ],
)
def test_spellings_of_one_word_meet(text, folded):
    assert fold(text) == folded


def test_a_two_letter_word_is_found_within_a_longer_one():
    assert fold("京都") in fold("東京都に").split()


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=60))
def test_case_does_not_matter_and_nothing_fails(text):
    assert fold(text.casefold()) == fold(text)
    assert fold(text) == fold(text).strip()
