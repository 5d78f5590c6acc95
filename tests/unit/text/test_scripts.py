import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.scripts import KANA, OTHER, count_letters, is_letter, runs


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Ünïcode", "Latn"), ("Ґанок", "Cyrl"), ("Ἀθῆναι", "Grek"), ("Երևան", "Armn"),
        ("თბილისი", "Geor"), ("ירושלים", "Hebr"), ("بەیروت", "Arab"), ("दिल्ली", "Deva"),
        ("ঢাকা", "Beng"), ("กรุงเทพ", "Thai"), ("서울", "Hang"), ("東京タワー", "Hani"),
        ("አዲስ", "Ethi"), ("ᚠᚢᚦ", OTHER),
    ],
)  # fmt: skip
def test_a_word_is_one_run_of_its_script(text, script):
    assert [(run.start, run.end, run.script) for run in runs(text)] == [(0, len(text), script)]


def test_marks_and_joiners_stay_with_their_word():
    assert len(list(runs("e\u0301te\u0301"))) == 1
    assert len(list(runs("می\u200cشود"))) == 1


def test_digits_and_punctuation_are_in_no_run():
    assert list(runs("12:30 — €5.0 ؟ ٣٤ 🔥")) == []


def test_offsets_count_in_the_whole_text():
    (run,) = runs("ab где cd", 3, 6)
    assert (run.start, run.end) == (3, 6)
    assert count_letters("ab где cd") == {"Latn": 4, "Cyrl": 3}


def test_kana_tells_japanese_from_chinese():
    assert KANA.search("東京は") and KANA.search("ﾃﾚﾋﾞ") and not KANA.search("東京、北京")


@given(st.text(max_size=120))
def test_every_letter_is_in_exactly_one_run(text):
    covered = [i for run in runs(text) for i in range(run.start, run.end)]
    assert len(covered) == len(set(covered))
    letters = {i for i, c in enumerate(text) if c.isalpha()}
    assert letters <= set(covered)
    assert all(is_letter(text[i]) or text[i] in "\u200c\u200d" or not text[i].isspace()
               for i in covered)  # fmt: skip
