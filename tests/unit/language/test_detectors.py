import random

import pytest

from monitor.domain.errors import MonitorError
from monitor.language.detectors import DETECTORS, panel_named

LATIN = ("en", "de", "fr", "es", "pt", "nl", "tr", "az")
PIECES = [
    "the government said that it would not change the law",
    "o governo disse que não vai mudar a lei",
    "die regierung sagte dass sie das gesetz nicht ändern werde",
    "nova lei",
    "42",
]


@pytest.fixture(params=sorted(DETECTORS))
def detector(request):
    return DETECTORS[request.param]


def test_clean_sentences_are_recognised(detector):
    found = detector.scores(PIECES[:3], [LATIN] * 3)
    assert [max(scores, key=scores.get) for scores in found] == ["en", "pt", "de"]


def test_scores_are_probabilities_of_the_candidates_it_knows(detector):
    for scores in detector.scores(PIECES, [LATIN] * len(PIECES)):
        assert set(scores) <= set(LATIN)
        assert not scores or sum(scores.values()) == pytest.approx(1)
        assert all(0 <= score <= 1 for score in scores.values())


def test_only_candidates_are_scored(detector):
    (scores,) = detector.scores(PIECES[:1], [("es", "pt")])
    assert set(scores) == {"es", "pt"}


def test_the_same_piece_gets_the_same_answer_in_any_order_and_company(detector):
    alone = [detector.scores([piece], [LATIN])[0] for piece in PIECES]
    random.seed(3)
    together = detector.scores(PIECES[::-1], [LATIN] * len(PIECES))
    assert together[::-1] == alone


def test_langdetect_is_never_asked_about_a_fragment_that_is_too_short_for_it():
    assert DETECTORS["langdetect"].scores(["Nova lei"], [LATIN]) == [{}]


def test_langdetect_is_not_shown_names():
    said = DETECTORS["langdetect"].scores
    told = "fighting erupts across Nagorno Karabakh near several disputed villages"
    without = "fighting erupts across near several disputed villages"
    assert said([told], [LATIN]) == said([without], [LATIN])


def test_langdetect_reads_a_headline_in_capitals_in_small_letters():
    small, capitals = (
        "werd herhaald tevens speelgoed verkocht",
        "WERD HERHAALD TEVENS SPEELGOED VERKOCHT",
    )
    said = DETECTORS["langdetect"].scores
    assert said([capitals], [LATIN]) == said([small], [LATIN])


def test_languages_it_does_not_know_are_left_out_rather_than_scored_zero(detector):
    assert detector.scores(["բարեւ"], [("hy",)]) == [{}]


def test_a_name_that_does_not_exist_is_refused():
    with pytest.raises(MonitorError, match="langdetect"):
        panel_named("oracle")
