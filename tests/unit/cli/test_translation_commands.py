"""What commands on translations print, one of a thing and many."""

import pytest

from monitor.cli.shared import aside_line, counted, pair_words
from monitor.cli.translation_commands import lines_of
from monitor.domain.memory import MemoryView, PairInMemory
from monitor.domain.translation import Pair


def memory(asked: int, known: int, stale: int, sentences: int) -> MemoryView:
    pair = Pair(source="ru", target="en")
    held = PairInMemory(pair=pair, engine="argos", version="1.9", sentences=sentences)
    return MemoryView(target="en", asked=asked, known=known, stale=stale, pairs=(held,))


def test_one_sentence_is_no_sentences():
    assert lines_of(memory(1, 1, 1, 1)) == (
        "Of 1 sentence needed, 1 was remembered (100.0%).",
        "1 sentence by an older pack is to be made again.",
        "ru→en · argos 1.9 · 1 sentence",
    )


def test_many_sentences_are_counted():
    assert lines_of(memory(2_000, 500, 2, 1_284)) == (
        "Of 2,000 sentences needed, 500 were remembered (25.0%).",
        "2 sentences by an older pack are to be made again.",
        "ru→en · argos 1.9 · 1,284 sentences",
    )


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 entries"), (1, "1 entry"), (2, "2 entries"), (1200, "1,200 entries")],
)
def test_numbers_have_the_word_that_goes_with_them(number, words):
    assert counted(number, "entry", "entries") == words


def test_what_was_put_aside_is_one_item_or_many():
    assert aside_line(1) == "1 item was put aside; `poll --again` tries it again."
    assert aside_line(2, "translate") == (
        "2 items were put aside (translate); `poll --again` tries them again."
    )


def test_pairs_of_the_settings_are_words():
    assert [pair_words(pair) for pair in ("ru→en", "*→fr", "*")] == [
        "ru→en",
        "all→fr",
        "all languages",
    ]
