import unicodedata

import pytest

from monitor.domain.language import FeedLanguages
from monitor.language.detectors import DETECTORS
from monitor.language.repeats import learn
from monitor.language.sight import words_of
from monitor.language.spans import detect, explain
from monitor.text.frequent_words import languages_of_words

ENGLISH = "The government said on Friday that it would not change the law on water."
UKRAINIAN = "Уряд заявив у п'ятницю, що не змінюватиме закон про воду і її якість."
PAGE = (
    f"Пятница, 2 октября 2020\n\n{ENGLISH} The envoy (Сергей Иванов) told reporters: «Мы не будем"
    f" об этом говорить». More at https://example.org/law.\n\n{UKRAINIAN}\nЧитать далее →"
)
DECOMPOSED = unicodedata.normalize(
    "NFD", "Chính phủ hôm thứ Sáu cho biết sẽ không thay đổi luật.\nУ Києві сказали: її немає."
)
HYPHENATED = (
    "\u200fThe gov\u00adern\u00adment said that it would not change the law.\u200f\n"
    "\u2068Вла\u00adсти\u2069 на\u00adзва\u00adли дру\u00adгую да\u00adту вы\u00adбо\u00adров."
)
TEXTS = [ENGLISH, PAGE, DECOMPOSED, HYPHENATED, "UEFA", "Nova lei", "", "2:1", "今天天空是白色的"]


def because(text, number=0, feed=None, **options):
    return explain(text, feed or FeedLanguages(), **options)[number].because


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "feed", [FeedLanguages(), FeedLanguages(given="uk"), FeedLanguages(declared="pt")]
)
def test_there_is_one_reason_for_each_span_and_it_is_the_same_span(text, feed):
    assert tuple(one.span for one in explain(text, feed)) == detect(text, feed).spans


@pytest.mark.parametrize("detector", sorted(DETECTORS))
def test_reasons_are_those_of_the_detector_that_is_asked(detector):
    reasons = explain(PAGE, detector=detector)
    assert tuple(one.span for one in reasons) == detect(PAGE, detector=detector).spans
    assert {vote.detector for one in reasons for vote in one.votes} == {detector}


def test_every_span_has_a_reason_in_sentences():
    for text in TEXTS:
        for one in explain(text):
            stretch = text[one.span.start : one.span.end]
            if any(c.isalpha() for c in stretch) and one.span.language[:2] not in ("zh", "ja"):
                assert one.votes or one.because
            for sentence in one.because:
                assert sentence[0].isupper()
                assert sentence.endswith(".")


@pytest.mark.parametrize(
    "text", ["政府周五表示，不会修改这项法律。", "政府は金曜日、法律を変えないと述べた。"]
)
def test_chinese_and_japanese_spans_have_a_reason(text):
    (one,) = explain(text)
    assert one.because


def test_both_detectors_vote_and_their_votes_are_probabilities_the_likeliest_first():
    (one,) = explain(ENGLISH)
    assert list(dict.fromkeys(vote.detector for vote in one.votes)) == ["py3langid", "fasttext"]
    for name in ("py3langid", "fasttext"):
        votes = [vote.probability for vote in one.votes if vote.detector == name]
        assert 1 <= len(votes) <= 3
        assert all(0 <= vote <= 1 for vote in votes)
        assert sum(votes) <= 1.002
        assert votes == sorted(votes, reverse=True)
        assert next(v for v in one.votes if v.detector == name).language == "en"


def test_a_doubtful_line_shows_more_than_one_vote():
    (one,) = explain("Nova lei do clima")
    assert len({vote.language for vote in one.votes}) > 1


def test_votes_on_a_long_span_stay_probabilities():
    (one,) = explain(" ".join([ENGLISH] * 12))
    for name in ("py3langid", "fasttext"):
        votes = [vote.probability for vote in one.votes if vote.detector == name]
        assert all(0 <= vote <= 1 for vote in votes)
        assert sum(votes) <= 1.002


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Կառավարությունը հայտարարեց այդ մասին։", "Armenian"),
        ("მთავრობამ პარასკევს განაცხადა ეს.", "Georgian"),
        ("정부는 법을 바꾸지 않겠다고 밝혔다.", "Korean"),
        ("Η κυβέρνηση δεν θα αλλάξει τον νόμο.", "Greek"),
        ("রাষ্ট্র আইন পরিবর্তন করবে না বলেছে", "Bengali"),
    ],
)
def test_a_script_that_names_its_language_says_so_and_nobody_votes(text, script):
    (one,) = explain(text)
    assert one.votes == ()
    assert one.because == (f"{script} letters are written in this language alone.",)


def test_han_letters_are_not_said_to_name_a_language():
    assert not any("alone" in sentence for sentence in because("今天天空是白色的"))


@pytest.mark.parametrize("text", [UKRAINIAN, "Rząd oświadczył w piątek, że nie zmieni ustawy."])
def test_telling_letters_and_frequent_words_stand_in_the_span(text):
    (one,) = explain(text)
    said = {sentence.partition(" the ")[2].partition(" ")[0]: sentence for sentence in one.because}
    letters = said["letters"].partition("letters ")[2].rstrip(".").split()
    assert letters
    assert all(len(letter) == 1 and letter in text.lower() for letter in letters)
    quoted = said["frequent"].partition("words ")[2].rstrip(".").split(", ")
    words = [word.strip("“”") for word in quoted]
    present = {word.lower() for word in words_of(text)}
    table = languages_of_words()
    assert words
    assert all(word in present and one.span.language in table[word] for word in words)


def test_the_words_of_one_span_are_not_given_for_another():
    first, second = explain(f"{ENGLISH}\n\n{UKRAINIAN}")
    assert "the" in " ".join(first.because)
    assert not any(word in " ".join(second.because) for word in (" that", " the,", " said"))


def test_the_persons_word_is_said_and_the_feeds_habit_is_not_said_beside_it():
    said = because("Nova lei", feed=FeedLanguages(given="pt", declared="pt"))
    assert "You said that the feed is in this language." in said
    assert "The feed is usually in this language." not in said


@pytest.mark.parametrize(
    "feed", [FeedLanguages(declared="pt"), FeedLanguages(usual=(("pt", 1.0),), seen=30)]
)
def test_what_the_feed_lets_expect_is_said(feed):
    assert "The feed is usually in this language." in because("Nova lei", feed=feed)
    assert "The feed is usually in this language." not in because(ENGLISH, feed=feed)


def test_what_follows_its_neighbours_says_so():
    text = f"{UKRAINIAN} Он работал. {UKRAINIAN}"
    assert {s.language for s in detect(text).spans} == {"uk"}
    alone = explain("Nova", FeedLanguages(given="vi"))
    assert alone[0].span.language == "vi"
    assert any("follows" in sentence for sentence in alone[0].because)
    assert not any("follows" in sentence for sentence in because(ENGLISH))


def test_masked_stretches_and_words_of_no_language_say_so():
    masked = explain("More at https://example.org/law today and tomorrow.")[1]
    assert (masked.span.language, masked.votes) == ("zxx", ())
    assert masked.because == ("An address, handle, tag or code is in no language.",)
    (name,) = explain("SpaceX")
    assert name.span.language == "und"
    assert name.because == ("A name or a code alone is in no language.",)


@pytest.mark.parametrize("text", ["SpaceX", "Angela Merkel, Emmanuel Macron, Giorgia Meloni"])
def test_nobody_votes_where_a_rule_decides(text):
    (one,) = explain(text)
    assert one.span.language == "und"
    assert one.votes == ()


def test_words_like_no_language_are_not_said_to_be_a_name():
    (one,) = explain("asdf qwer zxcv hjkl uiop bnmt wrtp")
    assert one.span.language == "und"
    assert one.because != ("A name or a code alone is in no language.",)


def test_names_datelines_and_small_print_say_what_they_are():
    by_kind = {one.span.kind.value: " ".join(one.because) for one in explain(PAGE)}
    assert "dateline" in by_kind["dateline"]
    assert "belongs to the sentence around it" in by_kind["name"]
    assert "call to action" in by_kind["boilerplate"]
    assert "no language" in by_kind["code"]


def test_a_line_that_the_feed_repeats_says_so():
    texts = [f"{ENGLISH} {name}\nSee you at nine" for name in ("One.", "Two.", "Three.")]
    last = explain(texts[0], repeated=learn(texts))[-1]
    assert "The line comes again and again in this feed." in last.because


def test_a_romanised_language_says_that_its_words_are_those_of_another_script():
    (one,) = explain("Segodnya v Moskve dozhd, no zavtra budet luchshe")
    assert one.span.language == "ru-Latn"
    assert one.votes == ()
    assert any("script of its own" in sentence for sentence in one.because)


@pytest.mark.parametrize("text", [DECOMPOSED, HYPHENATED])
def test_spans_count_in_the_text_as_given(text):
    reasons = explain(text)
    lines = text.split("\n")
    assert [text[r.span.start : r.span.end].strip() for r in reasons] == lines
    assert [r.span.language for r in reasons] == [s.language for s in detect(text).spans]
