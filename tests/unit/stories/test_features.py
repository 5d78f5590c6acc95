import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.stories import features, rarity


def test_a_name_is_alike_in_cyrillic_and_in_latin():
    assert features.grams("Пашинян") & features.grams("Pashinyan")
    assert features.likeness("Lukaschenko", "Лукашенко") > 0.3


def test_chinese_words_are_pairs_of_characters():
    assert features.grams("亚美尼亚") == {"亚美", "美尼", "尼亚"}


def test_case_and_accents_do_not_matter():
    assert features.likeness("ÉMEUTES à Paris", "emeutes a paris") == 1


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_between_nothing_and_one(one, other):
    assert features.likeness(one, other) == features.likeness(other, one)
    assert 0 <= features.likeness(one, other) <= 1 + 1e-9


def test_titles_of_signs_alone_are_like_nothing():
    assert features.likeness("!!!", "!!!") == 0
    assert features.likeness("", "") == 0


def test_numbers_are_read_in_any_figures():
    assert features.numbers("At least 12, ١٧ and 7") == {12, 17, 7}


def test_dates_and_clock_times_in_figures_are_moments():
    assert features.moments("News at 18:00, 23.11.2023 or 2023-11-23 or 3/4") == {
        "18:00",
        "23.11.2023",
        "2023-11-23",
        "3/4",
    }
    assert features.moments("17 killed in 2023") == frozenset()


def test_a_title_without_its_numbers_is_the_pattern_of_a_series():
    assert features.likeness(*map(features.without_numbers, ("Day 637", "Day 638"))) == 1


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Пашинян в Гюмри", ["pashinyan", "v", "gyumri"]),
        ("Зеленський, Вільнюс", ["zelenskiy", "vilnyus"]),
        ("Ստեփանակերտ, Գյումրի", ["stepanakert", "gyumri"]),
        ("ԳՅՈՒՄՐԻ", ["gyumri"]),
        ("ტრამპი და პუტინი", ["trampi", "da", "putini"]),
        ("İstanbul ISTANBUL", ["istanbul", "istanbul"]),
        ("Straße", ["strasse"]),
        ("E\u0301meute", ["emeute"]),
        ("पाकिस्तान", ["pakistan"]),
        ("مُحَمَّد", ["muhamad"]),
        ("亚美尼亚", ["亚美", "尼亚", "美尼"]),
        ("서울에서", ["서울", "에서", "울에"]),
        ("４７ ﬁres", ["47", "fires"]),
        ("O'Neill's co-op", ["o", "neill", "s", "co", "op"]),
        ("!? — …", []),
        ("", []),
    ],
)
def test_words_of_any_script_are_compared_in_latin(text, tokens):
    assert features.tokens(text) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ստեփանակերտ", "Stepanakert"),
        ("Степанакерт", "Stepanakert"),
        ("ბათუმი", "Batumi"),
        ("Գյումրիում", "Gyumri"),
        ("İlham Aliyev", "Ilham Aliyev"),
        ("დონალდ ტრამპი", "Donald Tramp"),
    ],
)
def test_a_name_shares_a_telling_stem_with_its_spelling_in_latin(one, other):
    shared = np.intersect1d(features.of_item(one).telling, features.of_item(other).telling)
    assert shared.size


def test_stems_are_the_first_letters():
    assert features.stems_in("Demonstrators rally") == ["demon", "rally"]


def test_the_lead_and_the_translation_are_below_the_title():
    found = features.of_item("Blast", "in Gyumri today", "Взрыв")
    titled = found.stems.buckets[found.stems.in_title].tolist()
    assert set(titled) == rarity.buckets_of(["blast"])
    assert set(found.stems.buckets.tolist()) == rarity.buckets_of(
        ["blast", "in", "gyumr", "today", "vzryv"]
    )
    assert (found.words, found.has_lead) == (1, True)
    assert not features.of_item("Blast", "", "Взрыв").has_lead


def test_what_stands_beyond_the_opening_is_not_looked_at():
    short = features.of_item("t " * 200, "l " * 150)
    long = features.of_item("t " * 200 + "12 Gyumri", "l " * 150 + "Gyumri")
    assert long.stems.buckets.tolist() == short.stems.buckets.tolist()
    assert long.numbers == short.numbers


def test_common_words_tell_nothing():
    found = features.of_item("Stepanakert in the police of").telling.tolist()
    assert rarity.buckets_of(["stepa"]) <= set(found)
    assert not rarity.buckets_of(["in", "the", "of"]) & set(found)


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_pieces_ascend_and_their_lengths_are_those_of_the_rarities(title, lead, translated):
    found = features.of_item(title, lead, translated)
    for pieces in (found.grams, found.stems):
        assert (np.diff(pieces.buckets) > 0).all()
        assert pieces.length >= pieces.title_length
        squares = (pieces.rarities.astype(float) ** 2).sum()
        assert pieces.length**2 == pytest.approx(squares)
    assert set(found.telling.tolist()) <= set(found.stems.buckets.tolist())


@given(st.text())
def test_tokens_are_plain(text):
    assert all(token and token == token.lower() for token in features.tokens(text))


def test_a_name_that_the_person_joined_tells_something():
    one = features.of_item("Fighting in Upper Karabakh", said=["karabakh"])
    other = features.of_item("Боевые действия", language="ru", said=["karabakh"])
    assert set(one.telling.tolist()) & set(other.telling.tolist())
    plain = features.of_item("Fighting in Upper Karabakh")
    assert len(one.telling) == len(plain.telling) + 1
    assert one.words == plain.words == 4


def test_names_and_places_are_the_same_in_every_script():
    one = features.of_item("Clashes between Armenia and Azerbaijan", language="en")
    other = features.of_item("Հայաստանի և Ադրբեջանի միջև մարտեր", language="hy")
    assert one.places == other.places != frozenset()


def test_a_date_in_words_is_the_same_in_every_language():
    german = features.of_item("Wetter am Montag, 23. November", language="de")
    english = features.of_item("Weather on Monday, 23 November", language="en")
    assert german.dates == english.dates == {"d0", "m11-23"}
