import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.language import SpanKind
from monitor.language.repeats import LONGEST, folded, learn
from monitor.language.spans import detect

SMALL_PRINT = "Subscribe to our evening letter"


def items(count, last=SMALL_PRINT, first=""):
    """Make texts that share nothing but their first and last line."""
    names = [chr(97 + n) for n in range(count)]
    middle = [f"Story {name} is told here\nWith a {name * 3} of its own" for name in names]
    return [f"{first}\n{lines}\n{last}".strip() for lines in middle]


def test_a_line_at_the_end_of_three_items_is_learned():
    assert learn(items(3)) == {folded(SMALL_PRINT)}


def test_a_line_at_the_start_of_three_items_is_learned():
    assert learn(items(3, last="", first="Our correspondent reports")) == {
        "our correspondent reports"
    }


def test_two_items_are_not_enough():
    assert learn(items(2)) == frozenset()


def test_the_same_item_again_does_not_count():
    one, two = items(2)
    assert learn([one, two, one, two, one]) == frozenset()


def test_texts_that_are_all_alike_teach_nothing():
    assert learn([f"A story\n{SMALL_PRINT}"] * 40) == frozenset()


def test_a_tenth_of_all_items_must_have_the_line():
    others = [f"Tale {n * 'x'}\nended {n * 'y'}" for n in range(1, 38)]
    assert learn([*items(3), *others]) == frozenset()  # 3 of 40
    assert folded(SMALL_PRINT) in learn([*items(4), *others[:36]])  # 4 of 40


def test_a_line_that_one_item_repeats_counts_once():
    assert learn([f"{SMALL_PRINT}\ntold\n{SMALL_PRINT}\n{SMALL_PRINT}", *items(1)]) == frozenset()


def test_a_line_in_the_middle_of_long_texts_is_not_small_print():
    before, after = [[f"{when} {c}" for c in "abcdef"] for when in ("before", "after")]
    long = [
        "\n".join(f"{line} {name}" for line in before) + f"\n{SMALL_PRINT}\n"
        + "\n".join(f"{line} {name}" for line in after)
        for name in "pqrst"
    ]  # fmt: skip
    assert learn(long) == frozenset()


def test_blank_lines_do_not_hide_what_is_at_the_end():
    texts = [f"{item}\n\n \n\n\n\n\n\n" for item in items(3)]
    assert learn(texts) == {folded(SMALL_PRINT)}


def test_case_digits_spaces_and_punctuation_around_do_not_matter():
    lines = ["Read more: 12 photos", "READ MORE:  3 photos »", "«read more: 1204 photos»…"]
    assert {folded(line) for line in lines} == {"read more: 0 photos"}
    texts = [items(3, line)[number] for number, line in enumerate(lines)]
    assert learn(texts) == {"read more: 0 photos"}


def test_what_stands_within_a_line_does_matter():
    assert folded("Read more, please") != folded("Read more please")


def test_letters_of_any_script_are_folded():
    assert folded("ЧИТАТЬ ДАЛЕЕ…") == folded("Читать далее") == "читать далее"
    assert folded("دوربین ۱۲") == folded("دوربین ۳")


def test_a_line_without_letters_is_ignored():
    assert learn(items(5, last="*** 12:30 ***")) == frozenset()


def test_a_long_line_is_ignored():
    assert learn(items(5, last="word " * (LONGEST // 5) + "end")) == frozenset()
    fits = "w" * LONGEST
    assert learn(items(5, last=fits)) == {fits}


@pytest.mark.parametrize(
    "line",
    ["Ваш лист https://example.org/letter", "Ваш\u00a0лист від редакції", "Your letter — № 12"],
)
def test_a_learned_line_is_found_again(line):
    texts = items(3, line)
    kinds = {s.kind for s in detect(texts[0], repeated=learn(texts)).spans}
    assert SpanKind.BOILERPLATE in kinds


@pytest.mark.parametrize(
    "line",
    [
        unicodedata.normalize("NFD", "Ваш новий лист від редакції"),
        unicodedata.normalize("NFD", "Thư mới của tòa soạn gửi bạn đọc"),
        "Ваш ве\u00adчірній лист від редакції",
        "\u200fرسالة المساء من هيئة التحرير\u200f",
    ],
)
def test_a_learned_line_is_found_again_however_its_letters_are_composed(line):
    texts = items(3, line)
    kinds = {s.kind for s in detect(texts[0], repeated=learn(texts)).spans}
    assert SpanKind.BOILERPLATE in kinds


def test_no_texts_teach_nothing():
    assert learn([]) == frozenset()


@given(st.text(max_size=60))
def test_folding_twice_changes_no_more(line):
    assert folded(folded(line)) == folded(line)
