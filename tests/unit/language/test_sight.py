import pytest

from monitor.language.candidates import of_script
from monitor.language.sight import LOWEST, by_sight, coverage, words_of


def best(text, script):
    scores = by_sight(text, words_of(text), of_script(script))
    return max(scores, key=scores.get)


def test_one_possible_language_needs_no_look():
    assert by_sight("բարև", ["բարև"], ("hy",)) == {"hy": 0.0}
    assert by_sight("?", [], ()) == {}


@pytest.mark.parametrize(
    ("language", "script", "text"),
    [
        ("uk", "Cyrl", "Ці місії їхали до її міста"),
        ("be", "Cyrl", "гэты шлях быў доўгі і цяжкі"),
        ("mk", "Cyrl", "луѓето од неа не зедоа ниту еден ќош"),
        ("kk", "Cyrl", "қала әкімдігі бұл туралы айтқан жоқ"),
        ("fa", "Arab", "این کتاب را برای او گرفت"),
        ("ur", "Arab", "یہ کتاب اس کے لیے ہے"),
        ("hu", "Latn", "és ezért nem őrült meg, hanem örült"),
        ("pl", "Latn", "się nie śpieszą i żądają także"),
        ("lv", "Latn", "tikai šī ēka jau ir ļoti veca"),
        ("vi", "Latn", "những người này đã không đến"),
        ("hi", "Deva", "यह किताब उस के लिए है"),
        ("mr", "Deva", "हे पुस्तक त्या च्या घरी आहे आणि"),
    ],
)
def test_letters_and_frequent_words_tell_languages_of_one_script_apart(language, script, text):
    assert best(text, script) == language


def test_kana_are_japanese_and_han_letters_of_one_country_are_its_own():
    assert best("空はとても青い", "Hani") == "ja"
    assert best("这项法律", "Hani") == "zh"
    assert best("峠の畑", "Hani") == "ja"


def test_an_alien_letter_in_a_small_word_speaks_against_a_language_and_in_a_name_does_not():
    languages = ("en", "cs")
    plain = by_sight("the law of Dvorak", words_of("the law of Dvorak"), languages)
    name = by_sight("the law of Dvořák", words_of("the law of Dvořák"), languages)
    word = by_sight("the law of dvořák", words_of("the law of dvořák"), languages)
    assert name["en"] == plain["en"]
    assert word["en"] < plain["en"]


def test_each_frequent_word_counts():
    languages = ("en", "de")
    one = by_sight("the tree", ["the", "tree"], languages)
    two = by_sight("the tree of", ["the", "tree", "of"], languages)
    assert one["en"] - one["de"] < two["en"] - two["de"]


def test_a_romanised_language_is_added_and_the_others_are_hardly_possible():
    text = "segodnya v moskve budet dozhd"
    scores = by_sight(text, words_of(text), of_script("Latn"))
    assert scores["ru-Latn"] == 0.0
    assert set(scores) == {*of_script("Latn"), "ru-Latn"}
    assert {scores[code] for code in of_script("Latn")} == {LOWEST}


def test_a_romanised_language_is_looked_for_in_latin_letters_alone():
    assert set(by_sight("и не", ["segodnya", "budet"], of_script("Cyrl"))) == set(of_script("Cyrl"))


def test_coverage_is_the_share_of_frequent_words():
    assert coverage(["the", "gribble", "of", "wombat"], "en") == (0.5, 0.5)
    own, most = coverage(["the", "of", "und", "nicht", "auch"], "en")
    assert own == 0.4
    assert most >= 0.6


def test_coverage_leaves_names_out_where_other_words_are_left():
    assert coverage(["Mr", "Haddad", "was", "there"], "en")[0] == 1.0
    assert coverage(["The", "Of"], "en") == (1.0, 1.0)
    assert coverage([], "en") == (0.0, 0.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«Нет», — сказал он.", ["Нет", "сказал", "он"]),
        ("¿Qué?  (sí)", ["¿Qué", "sí"]),
        ("12:30 — 2:1", []),
        ("A320 l'eau e-mail", ["A320", "l'eau", "e-mail"]),
        ("क्या है।", ["क्या", "है"]),
        ("ماذا؟ نعم،", ["ماذا", "نعم"]),
        ("", []),
    ],
)
def test_words_stand_between_white_space_without_punctuation_around(text, words):
    assert words_of(text) == words
