import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from monitor.stories.copies_bands import bands

TITLE = "Old paper mill by the river burns for a third night"
TEXT = (
    "Crews from four towns fought the blaze in the old paper mill on Sunday. Nobody was hurt, "
    "the mayor said, but the roof above the drying hall has fallen in. The mill closed in spring."
)


def shared(one, other):
    return len(set(one) & set(other))


def test_the_same_text_has_the_same_bands_in_every_process():
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from monitor.stories.copies_bands import bands;"
            f"print(bands({TITLE!r}, {TEXT!r}, 'en'))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == str(bands(TITLE, TEXT, "en"))


def test_a_copy_is_met_by_its_title_or_by_its_text():
    mine = bands(TITLE, TEXT, "en")
    assert shared(mine, bands(TITLE, "", "en")) >= 10
    assert shared(mine, bands("Something else is written above it", TEXT, "en")) >= 8
    assert shared(mine, bands(TITLE.replace("burns", "blazes"), "", "en")) >= 1


def test_the_beginning_of_a_long_text_meets_the_whole():
    long = " ".join(f"{TEXT} Line {n} of the report goes on about board {n}." for n in range(60))
    assert shared(bands("", long, "en"), bands("", TEXT, "en")) >= 1


def test_strangers_do_not_meet():
    other = bands("Choir from the hills wins a prize abroad", "The jury sat until late.", "en")
    assert shared(bands(TITLE, TEXT, "en"), other) == 0


def test_a_word_or_two_are_no_text():
    assert bands("Weather", "", "en") == bands("", "", "en") == ()


@given(st.text(max_size=200), st.text(max_size=400))
def test_bands_are_numbers_of_32_bits_in_order(title, text):
    found = bands(title, text, "und")
    assert all(-(2**31) <= band < 2**31 for band in found)
    assert list(found) == sorted(set(found))
