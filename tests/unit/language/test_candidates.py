import pytest

from monitor.language.candidates import (
    every_language,
    of_script,
    rare_of_script,
    relatives_of,
    script_of,
    written_in,
)
from monitor.text.scripts import count_letters

ALPHABETS = {
    "hy": "բարև", "ka": "გამარჯობა", "el": "γεια", "he": "שלום", "ko": "안녕", "th": "สวัสดี",
    "bn": "নমস্কার", "pa": "ਸਤ", "gu": "નમસ્તે", "or": "ନମସ୍କାର", "ta": "வணக்கம்", "te": "నమస్తే",
    "kn": "ನಮಸ್ಕಾರ", "ml": "നമസ്കാരം", "si": "ආයුබෝවන්", "lo": "ສະບາຍດີ", "bo": "བཀྲ", "my": "မင်္ဂလာ",
    "am": "ሰላም", "km": "សួស្តី", "mn": "ᠮᠣᠩᠭᠣᠯ",
}  # fmt: skip


@pytest.mark.parametrize(("language", "word"), ALPHABETS.items())
def test_a_script_that_one_language_owns_names_it(language, word):
    (script,) = count_letters(word)
    assert of_script(script) == (language,)


@pytest.mark.parametrize("script", ["", "Zyyy", "Xxxx"])
def test_an_unknown_script_has_no_languages(script):
    assert of_script(script) == ()
    assert rare_of_script(script) == ()


def test_a_rare_language_is_left_out_unless_its_feed_is_in_it():
    assert "sw" not in of_script("Latn")
    assert of_script("Latn", "sw") == (*of_script("Latn"), "sw")
    assert of_script("Cyrl", "tt") == (*of_script("Cyrl"), "tt")


def test_a_feed_in_a_common_language_changes_nothing():
    assert of_script("Latn", "fr") == of_script("Latn")
    assert of_script("Latn", "ru") == of_script("Latn")
    assert of_script("Cyrl", "sw") == of_script("Cyrl")


@pytest.mark.parametrize(
    ("language", "script"), [("cv", "Cyrl"), ("oc", "Latn"), ("sd", "Arab"), ("mai", "Deva")]
)
def test_a_language_that_is_in_no_list_is_admitted_to_its_own_script_alone(language, script):
    assert language not in every_language()
    assert of_script(script, language)[-1] == language
    for other in {"Latn", "Cyrl", "Arab", "Deva"} - {script}:
        assert of_script(other, language) == of_script(other)


@pytest.mark.parametrize("code", ["qqq", "", "zxx", "mul", "x-nobody"])
def test_a_code_that_nobody_knows_is_admitted_nowhere(code):
    for script in ("Latn", "Cyrl", "Arab", "Hani"):
        assert of_script(script, code) == of_script(script)


def test_undetermined_is_no_language_to_admit():
    assert of_script("Latn", "und") == of_script("Latn")


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", "Latn"), ("ru", "Cyrl"), ("fa", "Arab"), ("cv", "Cyrl"), ("he", "Hebr"), ("qqq", "")],
)
def test_the_usual_script_of_a_language_is_the_one_that_cldr_says(language, script):
    assert script_of(language) == script


def test_common_and_rare_languages_of_a_script_do_not_overlap():
    for script in ("Latn", "Cyrl", "Arab"):
        assert not set(of_script(script)) & set(rare_of_script(script))
        assert set(of_script(script)) | set(rare_of_script(script)) <= every_language()


def test_a_relative_is_a_language_of_the_same_script():
    for language in every_language():
        for relative in relatives_of(language):
            scripts = [s for s in ("Latn", "Cyrl", "Arab") if written_in(language, s)]
            assert any(written_in(relative, script) for script in scripts)


def test_korean_may_hold_han_letters_and_russian_may_not():
    assert written_in("ko", "Hani")
    assert written_in("ja", "Hani")
    assert not written_in("ru", "Hani")
    assert not written_in("ru", "Latn")
    assert written_in("sr", "Latn")
    assert written_in("sr", "Cyrl")
    assert written_in("tt", "Cyrl")
