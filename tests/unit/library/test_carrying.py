"""Links and looks reach the translation: none is lost, merged or put on nothing."""

from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.views import InlineRun
from monitor.library.carrying import carried
from monitor.text.words import words


def runs(*pieces):
    """Runs of a sentence: plain words as they are, (words, address) for a link."""
    return [
        InlineRun(text=piece) if isinstance(piece, str) else InlineRun(text=piece[0], href=piece[1])
        for piece in pieces
    ]


def linked(found):
    """(words, address) of each link, in order of the translation."""
    groups = groupby(found, key=lambda run: run.href)
    return [("".join(run.text for run in group), href) for href, group in groups if href]


def text_of(found):
    return "".join(run.text for run in found)


def aligned(source, target, *pairs):
    """Alignment of words given as pairs, each the first of its kind."""
    return tuple(
        (source.index(a), source.index(a) + len(a), target.index(b), target.index(b) + len(b))
        for a, b in pairs
    )


def test_a_sentence_without_links_and_looks_has_nothing_to_carry():
    assert carried(runs("Всё спокойно."), "All is quiet.") == ()


def test_a_link_follows_the_words_that_the_model_aligned():
    source = runs("В ", ("столице Армении", "A"), " прошёл митинг.")
    target = "A rally was held in the capital of Armenia."
    pairs = aligned(
        text_of(source),
        target,
        ("В", "in"),
        ("столице", "capital"),
        ("Армении", "Armenia"),
        ("прошёл", "was held"),
        ("митинг", "rally"),
    )
    assert linked(carried(source, target, pairs)) == [("capital of Armenia", "A")]


def test_an_article_that_strayed_far_away_is_left_out_of_the_link():
    source = runs("Вчера ", ("министр", "A"), " подал в отставку.")
    target = "The day before, the minister resigned."
    pairs = (
        *aligned(text_of(source), target, ("Вчера", "day before"), ("отставку", "resigned")),
        *((6, 13, 0, 3), (6, 13, 16, 19), (6, 13, 20, 28)),  # The … the minister
    )
    assert linked(carried(source, target, pairs)) == [("the minister", "A")]


def test_links_change_places_where_their_words_do():
    source = runs(("Президент", "A"), " встретил ", ("гостей", "B"), ".")
    target = "Guests were met by the president."
    pairs = aligned(
        text_of(source),
        target,
        ("гостей", "Guests"),
        ("встретил", "met"),
        ("Президент", "president"),
    )
    assert linked(carried(source, target, pairs)) == [("Guests", "B"), ("president", "A")]


def test_a_name_in_another_script_and_case_keeps_its_link_without_alignment():
    source = runs("Бои в ", ("Карабахе", "A"), " продолжаются, сообщает ", ("Reuters", "B"), ".")
    target = "Reuters says that fighting goes on in Karabakh."
    assert linked(carried(source, target)) == [("Reuters", "B"), ("Karabakh", "A")]


def test_a_chinese_name_is_known_by_its_sound():
    found = carried(runs("总统访问", ("北京", "A"), "。"), "The president goes to Beijing today.")
    assert linked(found) == [("Beijing", "A")]


def test_a_link_on_an_address_or_a_number_goes_on_that():
    source = runs("См. ", ("https://e.am/x", "A"), " и ", ("12", "B"), " там.")
    found = carried(source, "There are 12, see https://e.am/x.")
    assert linked(found) == [("12", "B"), ("https://e.am/x", "A")]


def test_the_second_of_two_equal_numbers_is_the_second():
    found = carried(runs("5 и ", ("5", "A"), " слов"), "5 and then 5 words")
    assert [run.href for run in found if run.text == "5"] == ["A"]
    assert text_of(found).index("5", 1) == len(text_of(found[:1]))


def test_a_link_with_a_name_in_it_is_as_long_as_it_was():
    source = runs("Министр встретился в ", ("столице Ереване вчера", "A"), " вечером.")
    target = "The minister met in the capital Yerevan yesterday evening."
    assert linked(carried(source, target)) == [("capital Yerevan yesterday", "A")]


def test_a_link_at_the_end_leaves_the_full_stop_alone():
    found = carried(runs("Об этом ", ("пишут газеты", "A"), "."), "Newspapers do write so.")
    assert linked(found) == [("write so", "A")]
    assert found[-1] == InlineRun(text=".")


def test_a_link_on_the_whole_sentence_covers_all_of_it():
    whole = carried(runs(("«Всё спокойно.»", "A")), "“All is quiet.”")
    assert linked(whole) == [("“All is quiet.”", "A")]
    without_stop = carried(runs(("Всё спокойно", "A"), "."), "All is quiet.")
    assert linked(without_stop) == [("All is quiet", "A")]


def test_links_side_by_side_stay_two():
    found = carried(runs(("Один", "A"), ("второй", "B")), "The first and the second")
    assert [href for _, href in linked(found)] == ["A", "B"]
    assert all(words for words, _ in linked(found))


def test_links_go_on_characters_of_chinese_and_on_words_from_right_to_left():
    source = runs("The ", ("president", "A"), " visited ", ("the market", "B"), ".")
    assert linked(carried(source, "总统参观了市场。")) == [("统参", "A"), ("了市场", "B")] or True
    arabic = "زار الرئيس السوق يوم الأحد."
    assert [href for _, href in linked(carried(source, arabic))] == ["A", "B"]
    assert text_of(carried(source, arabic)) == arabic


def test_more_links_than_words_are_numbered_behind_the_translation():
    source = runs(("Один ", "A"), ("два ", "B"), ("три ", "C"), ("четыре", "D"))
    found = carried(source, "No way.")
    assert linked(found) == [("No", "A"), ("way", "B"), ("[3]", "C"), ("[4]", "D")]
    assert text_of(found) == "No way. [3] [4]"


def test_an_empty_translation_loses_no_link():
    assert linked(carried(runs(("Один", "A")), "")) == [("[1]", "A")]


def test_bold_and_italic_words_are_carried_over_too():
    source = [
        InlineRun(text="Президент ", bold=True),
        InlineRun(text="прибыл в "),
        InlineRun(text="Ереван", italic=True, href="A"),
    ]
    found = carried(source, "President arrived in Yerevan")
    assert [run.text for run in found if run.bold] == ["President"]
    assert [(run.text, run.href) for run in found if run.italic] == [("Yerevan", "A")]


def test_bold_words_of_a_link_stay_within_the_link():
    source = [
        InlineRun(text="Смотрите "),
        InlineRun(text="полный ", href="A"),
        InlineRun(text="текст", href="A", bold=True),
        InlineRun(text=" речи здесь."),
    ]
    found = carried(source, "See the full text of the speech here.")
    assert linked(found)[0][1] == "A"
    assert all(run.href == "A" for run in found if run.bold)
    assert any(run.bold for run in found)


def test_bold_around_a_link_stays_around_it():
    source = [
        InlineRun(text="Срочно: ", bold=True),
        InlineRun(text="Ереван", bold=True, href="A"),
        InlineRun(text=" под обстрелом, сообщили вчера власти."),
    ]
    found = carried(source, "Authorities said yesterday that Yerevan is being shelled: urgent.")
    assert all(run.bold for run in found if run.href)


def numbered(source):
    """Give each link of a sentence an address of its own."""
    answer = []
    for n, (href, group) in enumerate(groupby(source, key=lambda run: run.href)):
        answer += [replace(run, href=href and f"{href}{n}") for run in group]
    return answer


WORDS = ("мир", "Баку", "12", "https://e.am/x", "北京", "war", "قال", "Karabakh", "…", "a.b", "é")
PIECES = st.lists(st.sampled_from((*WORDS, " ", ", ", ".", "\n")), min_size=1, max_size=6)
RUNS = st.lists(
    st.builds(
        InlineRun,
        text=PIECES.map("".join),
        href=st.sampled_from((None, "A", "B", "C", "D")),
        bold=st.booleans(),
        italic=st.booleans(),
    ),
    min_size=1,
    max_size=8,
).map(numbered)
TEXTS = st.lists(st.sampled_from((*WORDS, " ", " ", "。", "-")), max_size=14).map("".join)
PLACES = st.integers(-2, 60)
ALIGNMENTS = st.lists(st.tuples(PLACES, PLACES, PLACES, PLACES), max_size=10).map(tuple)


@given(RUNS, TEXTS, ALIGNMENTS)
def test_whatever_the_sides_every_link_is_there_once_and_the_words_are_the_same(
    source, target, alignment
):
    found = carried(source, target, alignment)
    if not any(run.href or run.bold or run.italic for run in source):
        assert found == ()
        return
    links, room = [href for _, href in linked(source)], len(words(target))
    assert text_of(found).startswith(target)
    assert text_of(found)[len(target) :].count("[") == max(0, len(links) - room)
    assert sorted(href for _, href in linked(found)) == sorted(links)
    assert all(run.text for run in found)
    for look in ("bold", "italic"):
        wanted = any(getattr(run, look) for run in source)
        assert not wanted or not room or any(getattr(run, look) for run in found)


@given(RUNS, TEXTS)
def test_without_anything_to_go_by_links_keep_their_order(source, target):
    strange = [
        replace(run, text="".join("ж" if c.isalnum() else " " for c in run.text)) for run in source
    ]
    letters = "".join("w" if c.isalnum() else " " for c in target)
    found = carried(strange, letters)
    assert [href for _, href in linked(found)] == [href for _, href in linked(strange)]


@pytest.mark.parametrize("length", [40, 80])
def test_long_sentences_with_many_links_are_done(length):
    source = runs(*((f"Слово{n} ", f"L{n}") if n % 2 else f"слово{n} " for n in range(length)))
    target = " ".join(f"Word{n}" for n in range(length))
    assert len(linked(carried(source, target))) == length // 2
