"""Who is the same person in other letters, and what he or she is called."""

import pytest

from monitor.stories.quotations_compare import joined
from monitor.stories.quotations_people import last_name, same_person
from tests.unit.stories.test_quotations_compare import story, utterances


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dmitri Sokolov", "Дмитрий Соколов", True),
        ("Dmitri Sokolov", "Dmitry Sokolov", True),
        ("D. Sokolov", "Дмитрий Соколов", True),
        ("Sokolov", "Дмитрий Соколов", True),
        ("Nikol Paşinyan", "Նիկոլ Փաշինյան", True),
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj", True),
        ("Anna Sokolova", "Дмитрий Соколов", False),
        ("Ivan Petrov", "Ivan Petrosyan", False),
        ("Petrov", "Ivan Petrosyan", False),
        ("Joe Larkin", "Ann Larkin", False),
        ("Ann Larkin", "Ann Lee", False),
    ],
)
def test_one_person_in_two_spellings(one, other, same):
    assert same_person(one, other) == same
    assert same_person(other, one) == same


def test_the_last_name_of_a_foreigner_in_chinese_stands_behind_a_point():
    assert last_name("尼科尔·帕希尼扬") == "帕希尼扬"
    assert last_name("Ann Lee") == "Lee"


SAID = (
    ("«Мы восстановим все мосты до зимы», — заявил министр Дмитрий Соколов.", "ru"),
    "“The town needs bread and clean water,” said Mayor Ann Larkin.",
    "“No one was warned of the storm in time,” Dmitri Sokolov said.",
    ("«Мы не знали, что плотина так стара», — сказал Дмитрий Соколов.", "ru"),
    '"Schools will open again on Monday morning", Dmitri Sokolov said.',
)


def test_all_that_one_person_says_stands_together_under_the_name_the_reader_would_write():
    found = story(*SAID)
    assert [one.speaker for one in found] == ["Dmitri Sokolov"] * 4 + ["Ann Larkin"]
    assert [one.language for one in found] == ["ru", "en", "ru", "en", "en"]


def test_without_the_readers_language_the_commonest_spelling_is_chosen():
    given = [one for one in SAID if isinstance(one, tuple)] * 2
    found = [u for n, one in enumerate([*given, SAID[2]]) for u in
             utterances(n, *(one if isinstance(one, tuple) else (one,)))]  # fmt: skip
    names = {one.speaker for one in joined(found, [one[0] for one in given], "fr")}
    assert names == {"Дмитрий Соколов"}


def test_one_quotation_in_three_languages_is_one_row_by_its_translations():
    words = "We will rebuild every bridge before winter"
    (found,) = story(
        ("«Мы восстановим все мосты до зимы», — заявил Дмитрий Соколов.", "ru", words),
        f"“{words},” said Dmitri Sokolov.",
        ('"Vamos reconstruir todas as pontes antes do inverno", disse Dmitri Sokolov.', "pt",
         "We are going to rebuild every bridge before the winter"),
    )  # fmt: skip
    assert (found.speaker, found.outlets) == ("Dmitri Sokolov", 3)
