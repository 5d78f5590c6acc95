from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.language.pieces import Boundary, ends_line, is_whole_sentence
from monitor.language.segmentation import cut


def texts_of(text, datelines=()):
    return [text[p.start : p.end] for p in cut(text, datelines)]


def test_lines_sentences_quotes_and_brackets_part_pieces():
    text = 'One is here. He said: "Two is there" (three). Four.\n\nFive'
    assert texts_of(text) == [
        "One is here.", "He said:", '"Two is there"', "(three).", "Four.", "Five",
    ]  # fmt: skip
    assert [p.boundary for p in cut(text)] == [
        Boundary.PARAGRAPH, Boundary.SENTENCE, Boundary.QUOTE, Boundary.BRACKET,
        Boundary.SENTENCE, Boundary.PARAGRAPH,
    ]  # fmt: skip
    assert [p.quoted for p in cut(text)] == [False, False, True, False, False, False]


def test_a_bracket_within_a_word_parts_nothing():
    assert texts_of("Wen im Dorf besuch(t)en Ihre Nachbarn?") == [
        "Wen im Dorf besuch(t)en Ihre Nachbarn?"
    ]


def test_a_long_run_of_another_script_is_a_piece_and_a_short_one_is_not():
    assert len(cut("Компания Sony вышла на рынок")) == 1
    assert texts_of("Он сказал all you need is love и ушел") == [
        "Он сказал", "all you need is love", "и ушел",
    ]  # fmt: skip


def test_masks_and_datelines_are_pieces_of_their_own():
    text = "KABUL (AP) — They went to https://example.org on foot"
    pieces = cut(text, [(0, 12)])
    assert [(text[p.start : p.end], p.masked, p.dateline) for p in pieces] == [
        ("KABUL (AP) —", False, 0),
        ("They went to", False, None),
        ("https://example.org", True, None),
        ("on foot", False, None),
    ]


def test_a_mask_within_a_dateline_does_not_break_it():
    text = "28 September 2020, example.com"
    assert texts_of(text, [(0, len(text))]) == [text]


def test_pieces_without_letters_join_their_neighbour():
    assert texts_of("12:30 | The bell rang") == ["12:30 | The bell rang"]


def test_whole_sentences_are_told_from_parts_of_one():
    pieces = cut("One (two). Three.\nFour")
    assert [is_whole_sentence(pieces, n) for n in range(4)] == [False, False, True, True]
    assert [ends_line(pieces, n) for n in range(4)] == [False, False, True, True]


@settings(deadline=None)
@given(st.text(st.sampled_from(' \n.,:!"«»()[—/@#яaЖ字あ1é-'), max_size=80), st.data())
def test_pieces_hold_every_character_but_white_space_once(text, data):
    lines = [i for i, c in enumerate(text) if c == "\n"]
    datelines = []
    if text.strip() and data.draw(st.booleans()):
        end = lines[0] if lines else len(text)
        stretch = text[:end].strip()
        if stretch:
            start = text.index(stretch)
            datelines = [(start, start + len(stretch))]
    position = 0
    for piece in cut(text, datelines):
        assert text[position : piece.start].strip() == ""
        assert position <= piece.start < piece.end
        assert "\n" not in text[piece.start : piece.end]
        position = piece.end
    assert text[position:].strip() == ""
