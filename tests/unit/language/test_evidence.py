from monitor.language.detectors import DETECTORS, Member, panel_named
from monitor.language.evidence import Evidence, weigh
from monitor.language.segmentation import cut
from monitor.language.sight import words_of


class Counting:
    """Says what langdetect says and remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def scores(self, pieces, candidates):
        self.asked.extend(pieces)
        return DETECTORS["langdetect"].scores(pieces, candidates)


def asked_about(text):
    detector = Counting()
    weigh(text, cut(text), (Member(name="langdetect", detector=detector, weight=1.0),))
    return detector.asked


def test_a_detector_is_never_asked_where_the_script_names_the_language():
    assert (
        asked_about("Կառավարությունը հայտարարեց այդ մասին։ 정부는 법을 바꾸지 않겠다고 밝혔다.")
        == []
    )


def test_a_detector_is_never_asked_about_a_romanised_language():
    assert asked_about("Segodnya v Moskve opyat dozhd, no eto ne problema") == []


def test_each_detector_of_a_panel_is_heard():
    text = "the government said that it would not change the law"
    (found,) = weigh(text, cut(text), panel_named("ensemble"))
    assert [name for name, votes in found.votes if votes] == ["py3langid", "fasttext"]


def test_a_language_the_detector_lacks_borrows_from_its_relative():
    text = "Hökumət bu qanunu heç vaxt dəyişdirməyəcək və xalq gözləyəcək"
    (scores,) = weigh(text, cut(text), panel_named("langdetect"))
    assert max(scores.scores, key=scores.scores.get) == "az"


def test_a_rare_language_is_admitted_by_its_feed():
    text = "Serikali ilisema siku ya Ijumaa kwamba haitabadilisha sheria hiyo ya zamani"
    (scores,) = weigh(text, cut(text), panel_named("ensemble"), "sw")
    assert max(scores.scores, key=scores.scores.get) == "sw"


def test_masked_pieces_have_no_evidence():
    text = "https://example.org/the-government-said"
    assert weigh(text, cut(text), panel_named("langdetect")) == [Evidence(scores={})]


def test_words_lose_their_punctuation():
    assert words_of('"Hello," (he said) — 12:30!') == ["Hello", "he", "said"]
