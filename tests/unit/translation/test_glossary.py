import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.translation import Term
from monitor.translation import protect
from monitor.translation.glossary import applied, fingerprint, found


def term(source, rendering=None):
    return Term(source=source, rendering=rendering)


def pieces(sentence, language, *sources):
    matches = found(sentence, language, tuple(term(source) for source in sources))
    return [(sentence[one.start : one.end], one.term.source) for one in matches]


@pytest.mark.parametrize(
    ("language", "name", "forms"),
    [
        ("ru", "Путин", "Путин Путина Путину Путиным Путине ПУТИНА"),
        ("ru", "Москва", "Москва Москвы Москве Москву Москвой"),
        ("ru", "Зеленский", "Зеленского Зеленскому Зеленским Зеленском"),
        ("ru", "Россия", "России Россию Россией"),
        ("ru", "Павел", "Павла Павлу Павлом Павле"),
        ("ru", "Пётр", "Петра Пётр Петром"),
        ("ru", "Сергей", "Сергея Сергеем Сергее"),
        ("ru", "Казань", "Казани Казанью"),
        ("ru", "Тбилиси", "Тбилиси"),
        ("uk", "Зеленський", "Зеленського Зеленському Зеленським"),
        ("uk", "Ольга", "Ольги Ользі Ольгою"),
        ("uk", "Київ", "Києва Києві Києвом"),
        ("uk", "Шевченко", "Шевченка Шевченку Шевченком"),
        ("pl", "Polska", "Polski Polsce Polskę Polską"),
        ("pl", "Kraków", "Krakowa Krakowie Krakowem"),
        ("pl", "Tusk", "Tuska Tuskowi Tuskiem"),
        ("pl", "Kaczyński", "Kaczyńskiego Kaczyńskiemu Kaczyńskim"),
        ("cs", "Praha", "Prahy Praze Prahou"),
        ("cs", "Babiš", "Babiše Babišovi Babišem"),
        ("sr", "Вучић", "Вучића Вучићу"),
        ("hr", "Zagreb", "Zagreba Zagrebu Zagrebom"),
        ("hy", "Փաշինյան", "Փաշինյանը Փաշինյանի Փաշինյանին"),
        ("tr", "Erdoğan", "Erdoğan'ın"),
        ("en", "Biden", "Biden's"),
    ],
)
def test_a_name_is_found_in_its_cases(language, name, forms):
    for form in forms.split():
        assert [source for _, source in pieces(f"xx {form}, yy", language, name)] == [name], form


@pytest.mark.parametrize(
    ("language", "name", "sentence"),
    [
        ("ru", "Вера", "с верой в победу"),
        ("ru", "Путин", "Путинский и распутина"),
        ("ru", "Киев", "Киевский вокзал"),
        ("ru", "ЕС", "Если ес не против"),
        ("en", "US", "Join us today"),
        ("en", "Apple", "He ate an apple"),
        ("en", "Biden", "Bidens"),
        ("ru", "Ли", "Лиза и Лия"),
        ("en", "Ann", "Joann and Anne"),
        ("ru", "Владимир Путин", "Владимир. Путин"),
    ],
)
def test_another_word_is_not_taken_for_the_term(language, name, sentence):
    assert pieces(f"Вот: {sentence}", language, name) == []


def test_a_text_without_capitals_is_taken_as_it_is():
    assert pieces("путина ждут в москве", "ru", "Москва", "Путин") == [
        ("путина", "Путин"),
        ("москве", "Москва"),
    ]


def test_the_longest_term_wins_and_nothing_overlaps():
    sentence = "Владимиром Путиным и Путиным"
    assert pieces(sentence, "ru", "Путин", "Владимир Путин", "Владимир") == [
        ("Владимиром Путиным", "Владимир Путин"),
        ("Путиным", "Путин"),
    ]


def test_words_may_stand_in_another_line_or_with_a_hyphen():
    assert pieces("Нагорном\nКарабахе, Нагорного-Карабаха", "ru", "Нагорный Карабах") == [
        ("Нагорном\nКарабахе", "Нагорный Карабах"),
        ("Нагорного-Карабаха", "Нагорный Карабах"),
    ]


def test_scripts_without_spaces_are_searched_within():
    assert pieces("国家主席习近平访问", "zh", "习近平") == [("习近平", "习近平")]


def test_a_decomposed_letter_is_the_same():
    assert pieces("Сергеи\u0306 и Сергея", "ru", "Сергей") == [
        ("Сергеи\u0306", "Сергей"),
        ("Сергея", "Сергей"),
    ]


def test_what_is_wanted_is_the_rendering_or_the_dictionary_form():
    (one, other) = found("Путина в Кремле", "ru", (term("Путин", "Putin"), term("Кремль")))
    assert (one.wanted, other.wanted) == ("Putin", "Кремль")


def test_a_handle_or_an_address_holds_no_term():
    assert pieces("#Путин @Путин https://a.example/Путин и Путин", "ru", "Путин") == [
        ("Путин", "Путин")
    ]


def test_applied_names_each_term_once():
    terms = (term("Путин", "Putin"), term("Москва", "Moscow"))
    assert applied("Москва: Путин, Путина", "ru", terms) == (terms[1], terms[0])
    assert applied("Ничего", "ru", terms) == ()
    assert applied("Путин", "ru", []) == ()


def test_a_list_that_changes_is_looked_at_again():
    terms = [term("Путин")]
    assert applied("Путин и Байден", "ru", terms) == (terms[0],)
    terms.append(term("Байден"))
    assert len(applied("Путин и Байден", "ru", terms)) == 2


def test_a_fingerprint_is_of_the_terms_and_not_of_their_order():
    one, other = term("Путин", "Putin"), term("Кремль")
    assert fingerprint(()) == ""
    assert fingerprint((one, other)) == fingerprint([other, one])
    different = {fingerprint(x) for x in ((one,), (other,), (one, other), (term("Путин"),))}
    assert len(different) == 4
    assert fingerprint((term("a", "None"),)) != fingerprint((term("a"),))


@given(
    st.text(max_size=60),
    st.lists(st.text(max_size=12), max_size=5),
    st.sampled_from(["ru", "pl", "zh", "hy", "en", "und"]),
)
def test_any_text_is_searched_and_matches_are_in_order(sentence, sources, language):
    matches = found(sentence, language, tuple(map(term, sources)))
    ends = [0] + [one.end for one in matches]
    for match, before in zip(matches, ends, strict=False):
        assert before <= match.start < match.end <= len(sentence)


@given(st.text(min_size=1, max_size=20).filter(str.strip), st.sampled_from(["ru", "pl", "en"]))
def test_a_term_is_found_in_itself(source, language):
    matches = found(source, language, (term(source),))
    plain = any(character.isalnum() for character in source) and not protect.code(source)
    assert bool(matches) or not plain
