"""What is unlike every language, and what that does to the confidence."""

import pytest

from monitor.language.confidence import Heard, confidence
from monitor.language.detectors import panel_named
from monitor.language.evidence import weigh
from monitor.language.segmentation import cut
from monitor.language.spans import detect


def unlikeness_of(text):
    (found,) = weigh(text, cut(text), panel_named("ensemble"))
    return found.unlike


@pytest.mark.parametrize(
    "text",
    [
        "The council voted to close the old bridge until the spring",
        "Rada rozhodla o uzavření starého mostu až do jara",
        "Baraza liliamua kufunga daraja la zamani hadi mwezi ujao",
        "Dewan memutuskan untuk menutup jembatan lama sampai bulan depan",
    ],
)
def test_a_sentence_of_a_language_is_far_from_unlike(text):
    assert unlikeness_of(text) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Sovet gorodskoy reshil zakryt staryy most pochinit dorogu vesnoy",
        "qwert zuiop asdfg hjklm yxcvb nmqwe rtzui",
        "dhymshq alqdymh tghlq jsrha hta alrby",
    ],
)
def test_romanised_text_and_gibberish_are_unlike_every_language(text):
    assert unlikeness_of(text) > 0
    assert detect(text).dominant == "und"


def test_short_pieces_and_other_scripts_are_not_asked():
    assert unlikeness_of("Kharkiv gorod") is None
    assert unlikeness_of("Совет города решил закрыть старый мост до весны") is None


def test_what_is_unlike_is_believed_less():
    def heard(unlike):
        votes = ({"sk": 0.5, "cs": 0.3}, {"sk": 0.4, "pl": 0.3})
        return Heard(letters=40, scores={"sk": 0.0, "cs": -3.0}, votes=votes, unlike=unlike)

    near, far = confidence("sk", [heard(-0.5)], 0.8), confidence("sk", [heard(-9.0)], 0.8)
    assert near < far


def test_a_thousand_doubtful_pieces_are_still_a_confidence():
    doubtful = Heard(letters=5, scores={"hr": -8.0, "sr": 0.0})
    assert 0 <= confidence("hr", [doubtful] * 1000, 0.5) <= 1
