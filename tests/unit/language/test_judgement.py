import pytest

from monitor.domain.language import FeedLanguages
from monitor.language.confidence import confidence
from monitor.language.judgement import Judged, row_of_languages, shares
from monitor.language.pieces import Boundary, Piece
from monitor.language.prior import prior_of


def judged(scores, letters=40, script="Latn", boundary=Boundary.SENTENCE, **known):
    of_piece = {key: known.pop(key) for key in ("masked", "dateline", "quoted") if key in known}
    piece = Piece(start=0, end=50, boundary=boundary, script=script, letters=letters, **of_piece)
    return Judged(piece=piece, scores=scores, **known)


SURE_EN, SURE_FR = {"en": 0.0, "fr": -9.0}, {"en": -9.0, "fr": 0.0}
MASKED = {"masked": True, "script": "Latn"}


def row(*pieces, feed=None):
    prior = prior_of(feed or FeedLanguages())
    return row_of_languages(pieces, shares(pieces, prior), prior)


def test_pieces_vote_with_their_letters():
    share = shares([judged(SURE_EN, 30), judged(SURE_FR, 90)])
    assert share["fr"] == pytest.approx(0.75, abs=0.01)
    assert sum(share.values()) == pytest.approx(1)


def test_a_piece_in_doubt_shares_its_vote():
    assert shares([judged({"en": 0.0, "fr": 0.0})]) == pytest.approx({"en": 0.5, "fr": 0.5})


def test_pieces_that_nothing_is_known_of_do_not_vote():
    assert shares([judged({}), judged({}, 900)]) == {}
    assert shares([]) == {}


def test_the_feed_counts_a_little():
    prior = prior_of(FeedLanguages(declared="fr"))
    share = shares([judged(SURE_EN, 400)], prior)
    assert 0 < share["fr"] < 0.2


def test_sure_pieces_keep_their_languages():
    assert row(judged(SURE_EN), judged(SURE_FR), judged(SURE_EN)) == ["en", "fr", "en"]


def test_a_weak_piece_follows_its_neighbours():
    weak = {"en": -1.0, "fr": 0.0}
    assert row(judged(SURE_EN), judged(weak, 5), judged(SURE_EN)) == ["en", "en", "en"]


def test_masked_pieces_are_in_no_language_and_part_nobody():
    pieces = (judged(SURE_EN), judged({}, **MASKED), judged(SURE_EN))
    assert row(*pieces) == ["en", "zxx", "en"]


def test_where_nothing_is_known_all_is_undetermined():
    assert row(judged({}), judged({}, **MASKED)) == ["und", "zxx"]
    assert row() == []


def test_a_piece_without_evidence_follows_what_stands_before_it():
    row_found = row(judged(SURE_FR), judged({}, 0, script=""), judged(SURE_FR))
    assert row_found == ["fr", "fr", "fr"]


def test_a_name_in_another_script_belongs_to_what_stands_around_it():
    cyrillic = {"ru": 0.0}
    around = judged(SURE_EN)
    named = judged(cyrillic, 12, "Cyrl", Boundary.BRACKET, name=True)
    assert row(around, named, judged(SURE_EN, boundary=Boundary.BRACKET)) == ["en", "en", "en"]


def test_a_sentence_in_another_script_never_belongs_to_what_stands_around_it():
    pieces = (judged(SURE_EN, 400), judged({"ru": 0.0}, 40, "Cyrl"), judged(SURE_EN, 400))
    assert row(*pieces) == ["en", "ru", "en"]


@pytest.mark.parametrize(("letters", "language"), [(6, "fr"), (4_000, "en")])
def test_the_feed_decides_on_a_short_piece_and_not_on_a_long_one(letters, language):
    doubtful = judged({"en": 0.0, "fr": -1.5}, letters)
    assert row(doubtful, feed=FeedLanguages(declared="fr")) == [language]


def test_the_answer_does_not_depend_on_the_order_of_the_languages():
    one = judged({"en": 0.0, "fr": 0.0, "de": 0.0})
    other = judged({"de": 0.0, "fr": 0.0, "en": 0.0})
    assert row(one) == row(other)


def heard(letters, scores, *votes):
    return letters, scores, votes


def test_masked_stretches_are_sure_and_words_of_no_language_are_not():
    assert confidence("zxx", [heard(10, {})], 0.0) == 1.0
    assert confidence("und", [heard(10, {"en": 0.0})], 0.9) == 0.0


def test_confidence_grows_with_the_distance_to_the_next_language():
    found = [
        confidence("en", [heard(40, {"en": 0.0, "fr": behind}, {"en": 0.7, "fr": 0.3})], 0.9)
        for behind in (2.0, 0.0, -0.5, -3.0, -8.0)
    ]
    assert found == sorted(found)
    assert found[0] < found[-1]


def test_confidence_grows_with_the_votes():
    found = [
        confidence("en", [heard(40, {"en": 0.0, "fr": -1.0}, {"en": vote, "fr": 1 - vote})], 0.9)
        for vote in (0.1, 0.5, 0.9)
    ]
    assert found == sorted(set(found))


def test_the_item_speaks_for_its_own_language():
    doubtful = [heard(4, {"en": 0.0, "fr": -1.0}, {"en": 0.6, "fr": 0.4})]
    assert confidence("en", doubtful, 0.1) < confidence("en", doubtful, 0.9)


def test_a_script_of_one_language_is_nearly_sure():
    assert confidence("hy", [heard(6, {"hy": 0.0})], 0.5) > 0.98


def test_several_pieces_count_together():
    weak = heard(20, {"en": 0.0, "fr": -1.5}, {"en": 0.7, "fr": 0.3})
    assert confidence("en", [weak], 0.9) <= confidence("en", [weak] * 4, 0.9)


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize(
    "evidence",
    [
        [],
        [heard(0, {})],
        [heard(3, {}, {})],
        [heard(5, SURE_EN, {"en": 1.0}), heard(0, {})],
        [heard(900, SURE_FR, {"fr": 1.0}, {})],
    ],
)
def test_confidence_is_never_more_than_sure_nor_less_than_nothing(evidence, share):
    assert 0 <= confidence("en", evidence, share) <= 1
