import pytest

from monitor.text.one_line import one_line


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("  The  flood\n", "The flood"),
        ("The\u2028flood", "The flood"),
        ("\x1b[31mThe\x00flood\x07", "[31mThe flood"),
        ("\u202eThe\u202c \u2067flood\u2069", "The flood"),
        ("\u202e\x00 ", ""),
        ("می\u200cخواهم \u200f(1)", "می\u200cخواهم \u200f(1)"),
    ],
)
def test_a_title_is_one_line_that_leaves_its_surroundings_alone(given, line):
    assert one_line(given) == line
    assert one_line(line) == line
