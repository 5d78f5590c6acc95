import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from monitor.text.composed import compose

LETTERS = (
    "é", "e\u0301", "ệ", "e\u0323\u0302", "e\u0302\u0323", "한", "\u1112\u1161\u11ab", "কো",
    "ক\u09c7\u09be", "й", "и\u0306", "क\u094d\u200dष", "می\u200cشود", "👩\u200d👧", "❤\ufe0f",
    "\ufb01", "Ω", "\u2126", "x",
)  # fmt: skip
SIGNS = "\u00ad\u200b\ufeff\u200e\u200f\u2068\u2069\u2066\u202a\u202c\u2060\u061c"
SPACES = "\u00a0\u202f\u2007"
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(LETTERS),
        st.sampled_from(SIGNS),
        st.sampled_from(SPACES + " \n\t"),
        st.characters(blacklist_categories=("Cs",)),
    ),
    max_size=24,
).map("".join)


def joins(character):
    """Tell whether a character may be composed with the one before it."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


@pytest.mark.parametrize(
    "text",
    ["", "plain words", "Ереван, 28 сентября", "été à Đà Nẵng", "می\u200cشود", "한국", "❤\ufe0f"],
)
def test_a_text_as_it_should_be_comes_back_as_it_is(text):
    made = compose(text)
    assert made.text is text
    assert made.starts is None
    assert made.back(0, len(text)) == (0, len(text))
    assert made.forth(len(text)) == len(text)


@pytest.mark.parametrize(
    ("apart", "composed"),
    [
        ("Cafe\u0301", "Café"),
        ("Vie\u0323\u0302t Nam", "Việt Nam"),
        ("Vie\u0302\u0323t Nam", "Việt Nam"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
        ("\u1112\u1161", "하"),
        ("ক\u09c7\u09be", "কো"),
        ("и\u0306", "й"),
        ("\u2126", "Ω"),
        ("\u0928\u093c", "\u0929"),
    ],
)
def test_letters_in_parts_are_composed(apart, composed):
    assert compose(apart).text == composed


def test_a_hangul_syllable_takes_up_a_final_consonant():
    assert compose("\ud558\u11ab").text == "한"


@pytest.mark.parametrize("sign", list(SIGNS))
def test_invisible_signs_are_taken_out_within_and_between_words(sign):
    text = f"{sign}Пра{sign}вда {sign}и{sign} ложь{sign}"
    assert compose(text).text == "Правда и ложь"


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\ufeff", "\u200e"])
def test_an_invisible_sign_between_plain_letters_is_taken_out(sign):
    assert compose(f"gov{sign}ern{sign}ment").text == "government"


@pytest.mark.parametrize(
    "text", ["می\u200cشود\u00ad", "क\u094d\u200dष\u00ad", "👩\u200d👩\u200d👧\u00ad"]
)
def test_joiners_stay(text):
    assert compose(text).text == text[:-1]


@pytest.mark.parametrize("space", list(SPACES))
def test_unbreakable_spaces_become_plain(space):
    text = f"10{space}000 morts"
    made = compose(text)
    assert made.text == "10 000 morts"
    assert made.back(0, len(made.text)) == (0, len(text))


def test_a_word_takes_the_invisible_signs_around_it_with_it():
    text = "one \u2068два\u2069 three"
    made = compose(text)
    start = made.text.index("два")
    assert text[slice(*made.back(start, start + 3))] == "\u2068два\u2069"


def test_a_letter_takes_its_marks_with_it():
    text = "a cafe\u0301 là"
    made = compose(text)
    start = made.text.index("café")
    assert text[slice(*made.back(start, start + 4))] == "cafe\u0301"
    assert text[slice(*made.back(start + 4, start + 5))] == " "


@pytest.mark.xfail(strict=True, reason="a sign parts a letter from its mark for good")
@pytest.mark.parametrize(
    ("text", "composed"), [("Cafe\u00ad\u0301", "Café"), ("\u1112\u200b\u1161", "하")]
)
def test_a_letter_and_its_mark_meet_where_a_sign_stood_between(text, composed):
    assert compose(text).text == composed


def test_nothing_but_invisible_signs_is_nothing():
    made = compose("\u200e\u200f\ufeff")
    assert made.text == ""
    assert made.back(0, 0) == (3, 3)


@settings(deadline=None)
@given(TEXTS)
def test_the_made_text_is_the_original_in_nfc_without_signs(text):
    assume(not any(a in SPACES and joins(b) for a, b in pairwise(text)))  # that shows a bare mark
    made = compose(text).text
    assert not any(sign in made for sign in SIGNS + SPACES)
    bare = "".join(c for c in text if c not in SIGNS)
    expected = unicodedata.normalize("NFD", bare.translate(dict.fromkeys(map(ord, SPACES), " ")))
    kept = "".join(c for c in unicodedata.normalize("NFD", made))
    letters = [c for c in expected if unicodedata.category(c)[0] == "L"]
    assert [c for c in kept if unicodedata.category(c)[0] == "L"] == letters


@settings(deadline=None)
@given(TEXTS)
def test_a_text_without_signs_and_odd_spaces_becomes_its_nfc(text):
    plain = "".join(c for c in text if c not in SPACES and compose(c).text)
    assert compose(plain).text == unicodedata.normalize("NFC", plain)


@settings(deadline=None)
@given(TEXTS)
def test_composing_twice_changes_no_more(text):
    assume(not any(not compose(a).text and joins(b) for a, b in pairwise(text)))
    made = compose(text).text
    assert compose(made).text == made


@settings(deadline=None)
@given(TEXTS)
@example("\u200f ")
@example("a\u00ad")
def test_the_way_back_covers_the_original_without_gap_or_overlap(text):
    made = compose(text)
    ends = [made.back(at, at + 1) for at in range(len(made.text))]
    assert all(first <= last for first, last in ends)
    for (_, last), (first, _) in pairwise(ends):
        assert last == first
    if ends:
        assert ends[-1][1] == len(text)
        leading = text[: ends[0][0]]
        assert compose(leading).text == ""


@settings(deadline=None)
@given(TEXTS, st.data())
def test_any_cut_of_the_made_text_is_a_cut_of_the_original(text, data):
    made = compose(text)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(made.text)), max_size=4)))
    bounds = [0, *cuts, len(made.text)]
    whole = "".join(text[slice(*made.back(a, b))] for a, b in pairwise(bounds))
    assert whole == text[slice(*made.back(0, len(made.text)))]


@settings(deadline=None)
@given(TEXTS)
def test_the_way_there_undoes_the_way_back(text):
    made = compose(text)
    for at in range(len(made.text)):
        first, last = made.back(at, at + 1)
        if first < last:
            assert made.forth(first) == at
    assert made.forth(len(text)) == len(made.text)


@settings(deadline=None)
@given(TEXTS)
def test_the_way_there_never_goes_backward_or_beyond(text):
    made = compose(text)
    there = [made.forth(at) for at in range(len(text) + 1)]
    assert there == sorted(there)
    assert max(there) <= len(made.text)


@pytest.mark.xfail(strict=True, reason="gives -1 for signs that no word follows")
@pytest.mark.parametrize("text", ["\u00ad", "\ufeff\nHello", "\u200f "])
def test_the_way_there_begins_at_the_beginning(text):
    assert compose(text).forth(0) == 0


def test_a_megabyte_takes_time_in_proportion():
    piece = "e\u0301 \u1112\u1161\u11ab пра\u00adвда\u00a0\u200b\u200b"
    small, large = piece * (100_000 // len(piece)), piece * (1_000_000 // len(piece))
    assert seconds(large) < 20 * seconds(small) + 0.2


def seconds(text):
    start = time.process_time()
    compose(text)
    return time.process_time() - start
