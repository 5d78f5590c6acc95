from monitor.language.detectors import DETECTORS
from monitor.language.evidence import weigh, words_of
from monitor.language.segmentation import cut


class Counting:
    """Says what langdetect says and remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def scores(self, pieces, candidates):
        self.asked.extend(pieces)
        return DETECTORS["langdetect"].scores(pieces, candidates)


def asked_about(text):
    detector = Counting()
    weigh(text, cut(text), detector)
    return detector.asked


def test_a_detector_is_never_asked_where_the_script_names_the_language():
    assert (
        asked_about("Կառավարությունը հայտարարեց այդ մասին։ 정부는 법을 바꾸지 않겠다고 밝혔다.")
        == []
    )


def test_a_detector_is_never_asked_about_a_fragment():
    assert asked_about("Nova lei") == []


def test_names_are_not_shown_to_the_detector():
    (asked,) = asked_about("fighting erupts across Nagorno Karabakh near several disputed villages")
    assert "Karabakh" not in asked


def test_a_headline_in_capitals_is_asked_about_in_small_letters():
    (asked,) = asked_about("BAGPUSS WERD HERHAALD TEVENS SPEELGOED VERKOCHT")
    assert asked == asked.lower()


def test_a_language_the_detector_lacks_borrows_from_its_relative():
    text = "Hökumət bu qanunu heç vaxt dəyişdirməyəcək və xalq gözləyəcək"
    (scores,) = weigh(text, cut(text), DETECTORS["langdetect"])
    assert max(scores, key=scores.get) == "az"


def test_a_rare_language_is_admitted_by_its_feed():
    text = "Serikali ilisema siku ya Ijumaa kwamba haitabadilisha sheria hiyo ya zamani"
    (scores,) = weigh(text, cut(text), DETECTORS["langdetect"], "sw")
    assert max(scores, key=scores.get) == "sw"


def test_masked_pieces_have_no_evidence():
    text = "https://example.org/the-government-said"
    assert weigh(text, cut(text), DETECTORS["langdetect"]) == [{}]


def test_words_lose_their_punctuation():
    assert words_of('"Hello," (he said) — 12:30!') == ["Hello", "he", "said"]
