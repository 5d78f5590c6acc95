from hypothesis import given
from hypothesis import strategies as st

from monitor.translation.splitter import RuleSplitter, break_up, width

AWKWARD = st.text(st.sampled_from("ab ,;.—(«」。，、你好\u0301\u200d\u00a0\t1👩é"), max_size=300)


def pieces(text, limit):
    return [text[start:end] for start, end in break_up(text, limit, len)]


def test_a_short_text_is_one_piece():
    assert pieces("Uma frase.", 80) == ["Uma frase."]


def test_the_end_of_a_clause_is_a_better_cut_than_a_comma_or_a_space():
    text = "a primeira parte, com vírgula; a segunda parte, também com vírgula"
    assert pieces(text, 40) == [
        "a primeira parte, com vírgula;",
        "a segunda parte, também com vírgula",
    ]


def test_a_comma_is_a_better_cut_than_a_space():
    assert pieces("um dois três quatro, cinco seis sete", 25) == [
        "um dois três quatro,",
        "cinco seis sete",
    ]


def test_a_number_is_not_cut_at_its_own_comma():
    assert pieces("gastou 1,000,000,000 euros", 16) == ["gastou", "1,000,000,000", "euros"]


def test_chinese_is_cut_at_its_own_marks():
    assert pieces("总统昨天访问了这座城市，政府宣布了新的抗旱措施", 15) == [
        "总统昨天访问了这座城市，",
        "政府宣布了新的抗旱措施",
    ]


def test_a_word_longer_than_the_limit_is_cut_within():
    assert pieces("x" * 10, 5) == ["x" * 5, "x" * 5]


def test_a_letter_keeps_the_marks_that_sit_on_it():
    assert pieces("abcde\u0301\u0301\u0301fgh", 8) == ["abcde\u0301\u0301\u0301", "fgh"]


@given(text=AWKWARD, limit=st.integers(1, 40))
def test_pieces_hold_everything_but_white_space_in_order_and_within_the_limit(text, limit):
    ranges = break_up(text, limit, len)
    done = 0
    for start, end in ranges:
        assert done <= start < end
        assert not text[done:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert end - start <= limit
        done = end
    assert not text[done:].strip()


def test_a_wide_character_counts_for_more():
    assert width("abc") == 3
    assert width("мир") == 3
    assert width("总统") == 7


def test_the_rule_splitter_has_the_shape_that_argos_asks_for():
    splitter = RuleSplitter("pt")
    assert splitter.split_sentences("Choveu. O Sr. Silva saiu!\nFim") == [
        "Choveu.",
        "O Sr. Silva saiu!",
        "Fim",
    ]
    assert splitter.split_sentences("") == []
