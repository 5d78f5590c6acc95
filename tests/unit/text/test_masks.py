import time

import pytest

from monitor.text.masks import find


def masked(text):
    return [text[mask.start : mask.end] for mask in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://example.org/a?b=1#c, please.", ["https://example.org/a?b=1#c"]),
        ("(www.example.org/path)", ["www.example.org/path"]),
        ("Write to info@example.org.", ["info@example.org"]),
        ("by @user_1 and #Беларусь today", ["@user_1", "#Беларусь"]),
        ("on example.com/news", ["example.com/news"]),
        ("$AAPL &amp; <b>bold</b>", ["$AAPL", "&amp;", "<b>", "</b>"]),
        ("run `pip list` now", ["`pip list`"]),
        ("a < b and c > d, AT&T, 5 $ or U.S. it is", []),
        ("Mr. Smith said e.g. this.", []),
    ],
)
def test_addresses_and_code_are_masked_and_prose_is_not(text, expected):
    assert masked(text) == expected


@pytest.mark.parametrize("piece", ["a-", "a.", "<a ", "`", "{{", "@", "a@a", "#", "http://", "&a"])
def test_masks_are_found_in_linear_time(piece):
    small, large = piece * (20_000 // len(piece)), piece * (200_000 // len(piece))
    assert seconds(large) < 40 * seconds(small) + 0.5


def seconds(text):
    start = time.process_time()
    for _ in find(text):
        pass
    return time.process_time() - start
