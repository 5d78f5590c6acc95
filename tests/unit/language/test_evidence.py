import pytest

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


def scores_of(text, panel="ensemble", admitted=None):
    return [one.scores for one in weigh(text, cut(text), panel_named(panel), admitted)]


MIXED = (
    "The government said on Friday that it would not change the law.\n"
    "Урад заявіў у пятніцу, што не будзе мяняць закон.\nNova lei\n今天天空\n2:1\nмоя (NATO) e"
)


@pytest.mark.parametrize("panel", ["ensemble", *sorted(DETECTORS)])
def test_the_likeliest_language_of_each_piece_has_nought_and_no_language_more(panel):
    for scores in scores_of(MIXED, panel):
        assert not scores or max(scores.values()) == 0.0


def test_there_is_one_answer_for_each_piece():
    assert len(scores_of(MIXED)) == len(cut(MIXED))
    assert weigh("", (), panel_named("ensemble")) == []


def test_pieces_without_words_have_no_evidence():
    for text in ("2:1", "— !", "XIV", "XVI — XVIII"):
        assert scores_of(text) == [{}] * len(cut(text))


def test_a_detector_is_never_shown_roman_numerals():
    assert asked_about("Louis XIV and the war of XVII") == ["Louis and the war of"]


def test_a_rare_language_is_found_without_its_feed_in_a_long_sentence_only():
    long = (
        "Serikali ilisema siku ya Ijumaa kwamba haitabadilisha sheria hiyo ya maji kwa sababu"
        " wananchi hawajapewa muda wa kutosha"
    )
    (of_long,) = scores_of(long)
    assert max(of_long, key=of_long.get) == "sw"
    (of_short,) = scores_of("Serikali ilisema hivyo")
    assert "sw" not in of_short


def test_half_the_letters_are_enough_outside_of_the_latin_script():
    (of_cyrillic,) = scores_of("Засгийн газар шинэ хуулийг батлав")  # 29 letters
    assert max(of_cyrillic, key=of_cyrillic.get) == "mn"
    (of_latin,) = scores_of("Serikali ilisema kuwa wananchi hawajapewa muda")  # 41
    assert "sw" not in of_latin


def test_one_detector_alone_may_not_name_a_rare_language():
    class Sure:
        def scores(self, pieces, candidates):
            return [{"sw": 0.98, "en": 0.02} for _ in pieces]

    class Unsure:
        def scores(self, pieces, candidates):
            return [{"sw": 0.05, "en": 0.95} for _ in pieces]

    text = "Serikali ilisema siku ya Ijumaa kwamba haitabadilisha sheria hiyo ya zamani sana"
    sure = Member(name="sure", detector=Sure(), weight=1.0)
    unsure = Member(name="unsure", detector=Unsure(), weight=1.0)
    assert "sw" in weigh(text, cut(text), (sure, sure))[0].scores
    assert "sw" not in weigh(text, cut(text), (sure, unsure))[0].scores


def test_one_detector_may_not_veto_a_language():
    class Against:
        def scores(self, pieces, candidates):
            return [{"en": 0.0, "fr": 1.0} for _ in pieces]

    text = "The government said on Friday that it would not change the law of the land."
    against = Member(name="against", detector=Against(), weight=1.0)
    found = weigh(text, cut(text), (*panel_named("ensemble"), against))[0].scores
    assert max(found, key=found.get) == "en"


def test_a_sentence_like_no_language_may_be_undetermined_and_a_plain_one_may_not():
    (nonsense,) = scores_of("asdf qwer zxcv hjkl uiop bnmt wrtp")
    assert nonsense["und"] == 0.0
    for scores in scores_of(MIXED):
        assert "und" not in scores


def test_one_detector_alone_does_not_say_that_a_sentence_is_like_no_language():
    (nonsense,) = scores_of("asdf qwer zxcv hjkl uiop bnmt wrtp", "fasttext")
    assert "und" not in nonsense


def test_a_language_that_no_detector_knows_ties_with_the_likeliest_where_it_is_admitted():
    text = "Правительство заявило в пятницу, что не будет менять закон.\nThe law is old."
    cyrillic, latin = scores_of(text, admitted="cv")
    assert cyrillic["cv"] == cyrillic["ru"] == 0.0
    assert "cv" not in latin
    assert all("cv" not in scores for scores in scores_of(text))


def test_an_admitted_common_language_changes_nothing():
    assert scores_of(MIXED, admitted="fr") == scores_of(MIXED)


def test_votes_are_kept_under_the_names_of_their_detectors_as_probabilities():
    text = "the government said that it would not change the law"
    (found,) = weigh(text, cut(text), panel_named("ensemble"))
    for _, votes in found.votes:
        assert sum(votes.values()) == pytest.approx(1)
        assert max(votes, key=votes.get) == "en"
    assert weigh("今天天空", cut("今天天空"), panel_named("ensemble"))[0].votes == ()


def test_what_a_piece_says_does_not_depend_on_its_company():
    first, second = "The law on water is old.", "La loi sur les eaux est vieille."
    assert scores_of(f"{first}\n{second}") == [*scores_of(first), *scores_of(second)]
