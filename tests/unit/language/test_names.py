import pytest

from monitor.domain.language import FeedLanguages
from monitor.language.names import are_names_alone, is_lone_name, is_name
from monitor.language.segmentation import cut
from monitor.language.sight import words_of
from monitor.language.spans import detect
from monitor.text.scripts import count_letters


def names_in(text):
    """List the names in another script than most of the text."""
    pieces = cut(text)
    counts = count_letters(text)
    main = max(counts, key=counts.get)
    return [
        text[p.start : p.end]
        for n, p in enumerate(pieces)
        if p.script != main and is_name(text, pieces, n)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The talks with (Сергей Лавров) went on until the morning.", "(Сергей Лавров)"),
        ("The firm [Общество Вагон] has not paid its workers.", "[Общество Вагон]"),
        ("Встреча с послом (Jean-Pierre Dupont) прошла в среду.", "(Jean-Pierre Dupont)"),
        ("A dish (борщ) that everyone in the town can cook.", "(борщ)"),
        ("Город принимал гостей (Marie Curie, Niels Bohr, Max Planck) всю неделю.",
         "(Marie Curie, Niels Bohr, Max Planck)"),
    ],
)  # fmt: skip
def test_what_stands_in_brackets_in_another_script_is_a_name(text, name):
    assert names_in(text) == [name]


def test_a_list_of_names_within_a_sentence_is_a_name():
    text = (
        "В форуме участвуют компании Deutsche Telekom, Goldman Sachs, Morgan Stanley в этом году"
        " впервые за всё время."
    )
    assert names_in(text) == ["Deutsche Telekom, Goldman Sachs, Morgan Stanley"]


@pytest.mark.parametrize(
    "text",
    [
        "Компания выпустила устройство machine learning для больниц страны.",
        "Это называется deep fake detection и стоит дорого во всём мире.",
    ],
)
def test_a_term_of_up_to_three_small_words_in_a_sentence_is_a_name(text):
    assert len(names_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Он ещё раз сказал им all you need is love and peace и ушёл один домой.",
        "Они вместе пели we shall overcome one day some day весь долгий тёплый вечер.",
    ],
)
def test_more_small_words_within_a_sentence_are_no_name(text):
    assert names_in(text) == []


def test_a_short_quotation_in_small_letters_is_no_term():
    text = "Он крикнул «leave us alone please» и закрыл за собой дверь в сад."
    assert names_in(text) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The museum shows the prints of 葛飾北斎", True),
        ("Nobody here can read the long word 株式会社東京証券取引所", False),
        ("The main part of the film is played by 송강호", True),
        ("The old sign on the door of the shop says 관계자외출입금지구역", False),
        ("The talks were led by a former head of state, مصطفى الكاظمي", True),
        ("Above the door of the old shop it said ممنوع الدخول لغير العاملين", False),
    ],
)
def test_where_there_are_no_capitals_few_letters_are_a_name(text, named):
    assert bool(names_in(text)) is named


def test_hiragana_is_no_name():
    assert names_in("She smiled at the driver and said ありがと") == []
    assert names_in("She smiled at the driver, whose name was 高橋健一") == ["高橋健一"]


@pytest.mark.parametrize("stop", [".", "!", "?", "…"])
def test_a_bracket_after_a_full_stop_is_no_name(stop):
    text = f"The boats stayed in the harbour for the night{stop} [Читать далее]"
    assert names_in(text) == []
    assert names_in("The boats stayed in the harbour [Новая Гавань] for the night.")


def test_a_sentence_of_its_own_is_no_name():
    assert names_in("The boats stayed in the harbour. Сергей Лавров. They left at noon.") == []
    assert names_in("The boats stayed in the harbour\nПодробности скоро") == []


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("The boats stayed in the harbour.", "Сергей Лавров", "They left at noon."),
        ("Лодки остались в гавани.", "Ursula von der Leyen", "Они вышли в полдень."),
        ("Лодки остались в гавани.", "Acme Steel", ""),
    ],
)
def test_a_line_that_is_but_a_name_belongs_to_the_lines_around_it(before, name, after):
    assert names_in(f"{before}\n{name}\n{after}") == [name]


def test_a_line_of_frequent_words_or_in_the_script_around_it_is_no_name():
    assert names_in("Лодки остались в гавани.\nAlle Artikel\nОни вышли в полдень.") == []
    assert names_in("The boats stayed in the harbour.\nAngela Merkel\nThey left at noon.") == []


def test_what_stands_beside_its_own_script_is_no_name():
    assert names_in("The talks with (Angela Merkel) went on until the morning.") == []


def test_a_quotation_that_a_colon_parts_is_not_a_name_and_a_rest():
    text = "В анкете стояло: «Ihr Beruf: In welchem Betrieb arbeiten Sie jetzt?» и больше ничего."
    assert names_in(text) == []


@pytest.mark.parametrize("masked", ["https://example.org/Name", "@Name", "#Имя"])
def test_a_masked_stretch_is_no_name(masked):
    assert masked not in names_in(f"Это написал человек {masked} в среду вечером.")


@pytest.mark.parametrize(
    "text",
    [
        "UEFA", "SpaceX", "ISO 9001", "NATO", "A320", "mp3", "USB-C", "v2.0.1", "Spotify",
        "iPhone", "4K TV", "12 km", "COVID-19",
    ],
)  # fmt: skip
def test_a_code_or_a_short_name_is_a_lone_name(text):
    assert is_lone_name(words_of(text), text)


@pytest.mark.parametrize(
    "text",
    ["hello", "NEW LAW PASSED", "Новости", "Read more", "the law", "BREAKING NEWS TODAY"],
)
def test_words_of_a_language_are_no_lone_name(text):
    assert not is_lone_name(words_of(text), text)


@pytest.mark.parametrize(
    "stretches",
    [
        ["Angela Merkel, Emmanuel Macron, Giorgia Meloni"],
        ["Angela Merkel", "Emmanuel Macron"],
        ["Toyota | Honda | Nissan"],
        ["Arsenal – Liverpool"],
        ["Real Madrid – Manchester City"],
        ["Ереван, Тбилиси, Баку"],
        ["Galaxy S24 Ultra"],
        ["iPhone 12 Pro Max"],
        ["Tesla\nFord\nRenault"],
    ],
)
def test_a_list_of_names_is_names_alone(stretches):
    assert are_names_alone(stretches)


@pytest.mark.parametrize(
    "stretches",
    [
        ["Angela Merkel"],
        ["Angela Merkel said so, Emmanuel Macron did not"],
        ["New rules, old problems"],
        ["The Law, The King"],
        ["Johann Sebastian Bach Und Sohn Mann Heim, Wolfgang Mozart"],
        ["Новый закон, старые люди"],
        [],
        [""],
    ],
)
def test_a_text_with_other_words_or_one_part_alone_is_not(stretches):
    assert not are_names_alone(stretches)


@pytest.mark.parametrize(
    "text",
    [
        "Nokia представила Lumia Classic — NFC-телефон за $99",
        "Microsoft выпустила Windows 12 — ARM-версию за $99",
        "Samsung показала Galaxy Fold — OLED-экран",
    ],
)
@pytest.mark.parametrize("feed", [FeedLanguages(), FeedLanguages(usual=(("ru", 1.0),), seen=100)])
def test_a_russian_headline_with_more_letters_in_names_than_in_words_is_russian(text, feed):
    found = detect(text, feed)
    assert found.dominant == "ru"
    assert {span.language for span in found.spans} == {"ru"}


def test_two_alphabets_within_names_do_not_make_serbian():
    found = detect("Обзор Nokia Lumia Classic 3 и 3 Grand")
    assert all(not s.language.startswith("sr") and s.confidence < 0.9 for s in found.spans)
