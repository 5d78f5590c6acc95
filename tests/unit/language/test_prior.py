import pytest

from monitor.domain.language import FeedLanguages
from monitor.language.prior import NOTHING_KNOWN, family_of, known_as, prior_of, variant_of
from monitor.language.spans import detect

ENGLISH = (
    "The government said on Friday that it would not change the law on water. Farmers have asked"
    " for more time, and the minister promised to listen to them before the end of the year."
)
GEORGIAN_ALWAYS = FeedLanguages(declared="en", usual=(("ka", 1.0),), seen=100)


def usually(*shares, seen=100, **known):
    return FeedLanguages(usual=shares, seen=seen, **known)


def tops(prior):
    return max(prior.letters, key=lambda code: prior.letters[code])


def test_of_an_unknown_feed_nothing_is_expected():
    assert prior_of(FeedLanguages()) is NOTHING_KNOWN
    assert NOTHING_KNOWN.admitted is None
    assert NOTHING_KNOWN.of_piece("en", 5) == 0.0


def test_the_persons_word_wins_over_what_is_usual_and_what_is_declared():
    prior = prior_of(usually(("ru", 1.0), declared="en", given="uk"))
    assert tops(prior) == prior.given == prior.admitted == "uk"
    assert prior.of_piece("uk", 10) > prior.of_piece("ru", 10) > prior.of_piece("en", 10)


def test_what_is_usual_wins_over_what_is_declared():
    prior = prior_of(usually(("ru", 1.0), declared="en"))
    assert tops(prior) == prior.admitted == "ru"
    assert prior.given is None


@pytest.mark.parametrize(("few", "many"), [(0, 1), (1, 5), (5, 19), (19, 20)])
def test_learned_shares_count_the_more_the_more_items_were_seen(few, many):
    less, more = (prior_of(usually(("pt", 1.0), seen=seen)) for seen in (few, many))
    assert less.letters["pt"] < more.letters["pt"]
    assert less.of_piece("pt", 8) < more.of_piece("pt", 8)


def test_beyond_enough_items_learned_shares_count_no_more():
    assert prior_of(usually(("pt", 1.0), seen=20)) == prior_of(usually(("pt", 1.0), seen=2_000))


def test_a_language_counts_by_its_share_of_the_items():
    prior = prior_of(usually(("pt", 0.7), ("en", 0.3)))
    assert prior.letters["pt"] > prior.letters["en"] > 0
    assert prior.of_piece("pt", 8) > prior.of_piece("en", 8) > 0


def test_shares_of_two_scripts_are_one_languages():
    both = prior_of(usually(("sr-Latn", 0.5), ("sr-Cyrl", 0.5)))
    assert both.letters == pytest.approx(prior_of(usually(("sr", 1.0))).letters)


def test_a_declaration_that_a_hundred_items_belie_is_not_believed():
    prior = prior_of(GEORGIAN_ALWAYS)
    assert prior.letters["en"] == pytest.approx(0.0)
    assert prior.of_piece("en", 1) == pytest.approx(0.0)
    assert prior.letters["ka"] > 0


def test_a_declaration_is_doubted_step_by_step():
    trusts = [
        prior_of(usually(("ka", 1.0), declared="en", seen=seen)).letters["en"]
        for seen in (0, 5, 10, 20)
    ]
    assert trusts == sorted(trusts, reverse=True)
    assert len(set(trusts)) == 4


def test_a_declaration_that_experience_bears_out_is_believed():
    alone = prior_of(FeedLanguages(declared="pt"))
    borne_out = prior_of(usually(("pt", 1.0), declared="pt"))
    assert borne_out.letters["pt"] > alone.letters["pt"]


def test_what_the_feed_adds_fades_with_the_length_of_the_piece():
    for feed in (FeedLanguages(declared="pt"), FeedLanguages(given="pt"), usually(("pt", 1.0))):
        prior = prior_of(feed)
        added = [prior.of_piece("pt", letters) for letters in (1, 10, 30, 10_000)]
        assert added == sorted(added, reverse=True)
        assert added[0] > 0
        assert added[-1] == 0
        assert prior.of_piece("fr", 1) == 0


@pytest.mark.parametrize("given", ["hr", "bs", "sr", "sr-Latn", "id", "ms"])
def test_the_given_language_rules_its_twins_out(given):
    prior = prior_of(FeedLanguages(given=given))
    own = known_as(given)
    twins = {"hr", "bs", "sr"} if own in ("hr", "bs", "sr") else {"id", "ms"}
    for twin in twins - {own}:
        assert prior.of_piece(twin, 500) < 0
    assert prior.of_piece(own, 500) == 0
    assert prior.of_piece("en", 500) == 0


def test_experience_speaks_against_twins_less_than_the_person_and_only_with_enough_items():
    learned = prior_of(usually(("hr", 0.95), ("en", 0.05)))
    given = prior_of(FeedLanguages(given="hr"))
    assert 0 > learned.of_piece("sr", 500) > given.of_piece("sr", 500)
    assert prior_of(usually(("hr", 1.0), seen=19)).against == {}
    assert prior_of(usually(("hr", 0.6), ("sr", 0.4))).against == {}
    assert prior_of(FeedLanguages(declared="hr")).against == {}


def test_what_is_usual_does_not_speak_against_what_the_person_says():
    prior = prior_of(usually(("hr", 1.0), given="sr"))
    assert prior.of_piece("sr", 500) == 0
    assert prior.of_piece("hr", 500) < 0
    assert prior_of(usually(("hr", 1.0), given="en")).against == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hr", "Vlada je jučer rekla da neće mijenjati zakon o vodama."),
        ("bs", "Vlada je jučer rekla da neće mijenjati zakon o vodama."),
        ("sr", "Vlada je juče rekla da neće menjati zakon o vodama."),
        ("id", "Pemerintah mengatakan pada hari Jumat bahwa undang-undang itu tidak berubah."),
        ("ms", "Kerajaan berkata pada hari Jumaat bahawa undang-undang itu tidak berubah."),
    ],
)
def test_of_twins_the_one_that_the_person_named_is_found(language, text):
    found = detect(text, FeedLanguages(given=language))
    assert {known_as(s.language) for s in found.spans} == {language}


def test_twins_are_one_family_and_others_are_their_own():
    assert family_of("hr") == family_of("bs") == family_of("sr")
    assert family_of("id") == family_of("ms")
    assert family_of("sl") == "sl"
    assert family_of("und") == "und"


@pytest.mark.parametrize(
    ("code", "base"),
    [
        ("pt-BR", "pt"), ("en_US", "en"), ("EN", "en"), ("sr-Latn-RS", "sr"), ("nb", "no"),
        ("nn-NO", "no"), ("iw", "he"), ("in", "id"), ("fil-PH", "tl"), ("cmn-Hans", "zh"),
        ("zh_TW", "zh"), ("und", "und"), ("", ""), ("x-unknown", "x"), ("-", ""),
    ],
)  # fmt: skip
def test_any_code_is_known_by_its_language(code, base):
    assert known_as(code) == base


@pytest.mark.parametrize(
    ("code", "variant"),
    [
        ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-MO", "zh-Hant"), ("zh_TW", "zh-Hant"),
        ("zh-Hant", "zh-Hant"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"),
        ("ZH-HANS-CN", "zh-Hans"), ("zh-Hant-HK", "zh-Hant"), ("zh", None), ("sr", None),
        ("sr-Latn-RS", "sr-Latn"), ("sr_cyrl", "sr-Cyrl"), ("sr-RS", None), ("en-US", None),
        ("uz-Latn", None), ("", None),
    ],
)  # fmt: skip
def test_the_variant_of_a_code(code, variant):
    assert variant_of(code) == variant


def test_the_variant_is_the_persons_then_the_usual_then_the_declared_one():
    known = usually(("zh-Hans", 0.6), ("zh-Hant", 0.4), given="zh-TW", declared="zh-CN")
    assert prior_of(known).variants == {"zh": "zh-Hant"}
    learned = usually(("zh-Hans", 0.6), ("zh-Hant", 0.4), declared="zh-TW")
    assert prior_of(learned).variants == {"zh": "zh-Hans"}
    assert prior_of(FeedLanguages(declared="sr-Latn")).variants == {"sr": "sr-Latn"}
    assert prior_of(FeedLanguages(declared="en")).variants == {}


CHUVASH = "Чӑваш Енре ҫӗнӗ шкул уҫӑлчӗ. Унта ҫӗр ача вӗренет, тесе пӗлтерчӗ директор."


def test_a_language_that_no_detector_knows_wins_where_it_is_given():
    found = detect(CHUVASH, FeedLanguages(given="cv"))
    assert found.dominant == "cv"
    assert {s.language for s in found.spans} == {"cv"}


def test_a_language_that_no_detector_knows_wins_in_its_script_only():
    found = detect(f"{CHUVASH}\n\n{ENGLISH}", FeedLanguages(given="cv"))
    assert [s.language for s in found.spans] == ["cv", "en"]


def test_a_language_that_no_detector_knows_is_not_thought_of_otherwise():
    assert "cv" not in {s.language for s in detect(CHUVASH).spans}


@pytest.mark.parametrize("feed", [FeedLanguages(given="sr"), FeedLanguages(given="ru")])
def test_an_english_article_in_a_feed_given_as_another_stays_english(feed):
    found = detect(ENGLISH, feed)
    assert found.dominant == "en"
    assert {s.language for s in found.spans} == {"en"}


def test_a_long_article_of_a_feed_that_is_given_as_a_near_language_stays_its_own():
    text = (
        "Die Regierung sagte am Freitag, dass sie das Gesetz über das Wasser nicht ändern werde."
        " Die Bauern hatten um mehr Zeit gebeten, und der Minister versprach, ihnen noch vor dem"
        " Ende des Jahres zuzuhören."
    ) * 2
    assert detect(text, FeedLanguages(given="nl")).dominant == "de"


@pytest.mark.parametrize(
    ("headline", "languages"),
    [
        ("Nova lei", ("pt", "gl", "sl")),
        ("Ministro visita Porto Alegre", ("pt", "es", "it")),
        ("Nova vlada u Beogradu", ("sr", "hr", "bs")),
        ("Ny regering", ("sv", "da")),
        ("Новости дня", ("ru",)),
        ("Нова влада", ("uk", "sr", "mk")),
        ("日本", ("ja", "zh")),
    ],
)
def test_a_short_headline_follows_the_feed(headline, languages):
    for language in languages:
        for feed in (usually((language, 1.0)), FeedLanguages(given=language)):
            assert known_as(detect(headline, feed).dominant) == language


def test_a_feed_that_declares_english_and_is_georgian_has_short_lines_not_taken_for_english():
    alone = detect("Nova lei").dominant
    assert detect("Nova lei", GEORGIAN_ALWAYS).dominant == alone
    assert detect("ახალი კანონი", GEORGIAN_ALWAYS).dominant == "ka"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Власти закрыли мост"), ("ru", "Читать далее"), ("ka", "ახალი კანონი"),
        ("ko", "새로운 법률 발표"), ("ar", "قانون جديد"), ("el", "Νέος νόμος"),
    ],
)  # fmt: skip
def test_what_is_usual_in_a_feed_does_not_overrule_the_script_of_a_line(language, line):
    assert detect(line, usually(("en", 1.0))).dominant == language
    assert detect(line, FeedLanguages(declared="en")).dominant == language


@pytest.mark.parametrize(
    ("language", "given", "line"),
    [
        ("ru", "en", "Власти закрыли мост"), ("ru", "en", "Читать далее"),
        ("ka", "en", "ახალი კანონი"), ("ko", "en", "새로운 법률 발표"), ("ar", "en", "قانون جديد"),
        ("el", "en", "Νέος νόμος"), ("en", "ru", "New law on water"),
        ("en", "ka", "Storm hits coast"), ("en", "ka", "Read more"),
    ],
)  # fmt: skip
def test_what_the_person_says_of_a_feed_does_not_overrule_the_script_of_a_line(
    language, given, line
):
    assert detect(line, FeedLanguages(given=given)).dominant == language


def test_a_foreign_line_stays_one_in_an_article_of_the_given_language():
    text = f"{ENGLISH}\n\nНовый закон о воде\n\n{ENGLISH}"
    found = detect(text, FeedLanguages(given="en"))
    assert [s.language for s in found.spans] == ["en", "ru", "en"]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("uz-Cyrl", "Ҳукумат жума куни қонунни ўзгартирмаслигини айтди."),
        ("kk-Latn", "Qazaqstan ükimeti jumada zañdy ózgertpeitinin ayttı."),
        ("az-Cyrl", "Һөкумәт ҹүмә ҝүнү гануну дәјишдирмәјәҹәјини ачыглады."),
    ],
)
def test_a_language_given_with_a_script_is_looked_for_in_that_script(given, text):
    assert known_as(detect(text, FeedLanguages(given=given)).dominant) == known_as(given)


@pytest.mark.parametrize(
    "feed",
    [
        FeedLanguages(declared="und"),
        usually(("und", 1.0)),
        usually(("und", 0.6), ("en", 0.4)),
    ],
)
def test_a_feed_without_a_language_does_not_take_the_texts_away(feed):
    assert detect(ENGLISH, feed).dominant == "en"


@pytest.mark.parametrize("code", ["zxx", "mul", "x-default", "xx", "english", "en_US", "EN-gb"])
def test_odd_declarations_do_no_harm(code):
    assert detect(ENGLISH, FeedLanguages(declared=code)).dominant == "en"
