from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from monitor.stories.names import find, name_keys


def spelled(text, language):
    return [name.text for name in find(text, language)]


def test_capitalised_words_within_a_sentence_are_names():
    found = find("Вчера в Вашингтон прибыл Никол Пашинян", "ru")
    assert [(name.text, name.sure) for name in found][-1] == ("Никол Пашинян", True)
    assert "Вчера" not in [name.text for name in found]


def test_offsets_are_those_of_the_text():
    text = "“Talks” in Yerevan: Ursula von der Leyen meets Nikol Pashinyan"
    for name in find(text, "en"):
        assert text[name.start : name.end] == name.text
    assert "Ursula von der Leyen" in spelled(text, "en")


def test_a_particle_ends_no_name():
    assert "Carlos" in spelled("El discurso de Carlos de ayer", "es")


def test_the_first_word_of_a_sentence_is_a_name_perhaps():
    [name] = [one for one in find("Pashinyan resigns", "en") if one.text == "Pashinyan"]
    assert not name.sure


def test_frequent_words_weekdays_and_languages_are_no_names():
    assert spelled("The Monday after German elections", "en") == []
    assert spelled("Am Montag und im März", "de") == []


def test_german_nouns_are_no_sure_names_but_two_words_are():
    found = {
        name.text: name.sure for name in find("Die Scheune wird von Olaf Scholz eröffnet", "de")
    }
    assert found == {"Scheune": False, "Olaf Scholz": True}


def test_a_headline_in_title_case_gives_words_alone_and_none_is_sure():
    found = find("Storm Batters Village While Mayor Hopkins Sleeps Soundly", "en")
    assert all(" " not in name.text and not name.sure for name in found)
    assert "Hopkins" in [name.text for name in found]


def test_a_genitive_with_an_apostrophe_is_cut_off():
    assert "Putin" in spelled("Ankara'da Putin'in ziyareti", "tr")
    assert "Armenia" in spelled("Talks on Armenia's border", "en")


def test_known_names_are_found_in_scripts_without_capitals_or_spaces():
    assert [name.known for name in find("习近平在北京会见普京", "zh")] == [
        "=XiJinping",
        "=Putin",
    ]
    assert "=Karabakh" in name_keys("ყარაბაღში ცეცხლი შეწყდა", "ka")


def test_a_country_is_known_in_any_case():
    for text in ("выборы в Германии", "с Германией", "за Германию"):
        assert "=DE" in name_keys(text, "ru")


def test_a_small_word_is_no_country():
    assert name_keys("they told us to wait", "en") == frozenset()


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "de", "ar", "ja", "und", "xx-Latn", ""]))
def test_any_text_gives_names_in_order_that_do_not_overlap(text, language):
    found = find(text, language)
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert name_keys(text, language) == name_keys(text, language)
