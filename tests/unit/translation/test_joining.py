"""Parts of a sentence put together again."""

from monitor.translation.joining import Said, joined
from monitor.translation.protect import Part


def piece(start: int, text: str, answer: str, *, fixed: bool = False) -> Said:
    part = Part(start=start, end=start + len(text), text=text, fixed=fixed)
    return Said(part=part, text=answer, alignment=((0, 2, 0, 2),))


def test_a_full_stop_that_a_model_puts_behind_the_first_of_two_pieces_goes() -> None:
    pieces = [piece(0, "Ele disse isto", "He said this."), piece(15, "e foi.", "and went.")]
    text, found = joined(pieces, "en")
    assert text == "He said this and went."
    assert found == ((0, 2, 0, 2), (15, 17, 13, 15))


def test_the_last_piece_keeps_its_full_stop() -> None:
    assert joined([piece(0, "Sim", "Yes.")], "en")[0] == "Yes."


def test_an_address_that_was_cut_out_stands_as_it_was() -> None:
    pieces = [
        piece(0, "Veja ", "See "),
        piece(5, "https://a.example/x_y.", "https://a.example/x_y.", fixed=True),
        piece(27, "hoje", "today"),
    ]
    assert joined(pieces, "en")[0] == "See https://a.example/x_y.today"


def test_pieces_in_chinese_stand_without_a_space() -> None:
    pieces = [piece(0, "Ele disse isto,", "他说了这个，"), piece(16, "e foi.", "然后走了。")]
    assert joined(pieces, "zh")[0] == "他说了这个，然后走了。"
