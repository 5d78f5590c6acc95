"""Items side by side, as stored: three languages, with vectors and without."""

import re
from datetime import timedelta, timezone

import pytest

from monitor.domain.item import Part, State
from monitor.domain.story_views import Mark
from monitor.library import compare
from monitor.settings import LanguageSettings
from monitor.stories.vectors import embed
from tests.unit.library.samples import NOW, span

READS = LanguageSettings()

ENGLISH = (
    "The valley's army said on Sunday that two helicopters and 14 drones had been shot down. "
    "The region lies fifty kilometres from the border.\n"
    "The foreign minister also spoke by phone with his Armenian and Azerbaijani counterparts. "
    "The Pope appealed for peace."
)
RUSSIAN = (
    "Министр иностранных дел провел телефонные переговоры с армянским и азербайджанским коллегами. "
    "Армия заявила, что сбила два вертолета и 14 беспилотников.\n"
    "В Москве завтра ожидается снег."
)
TRANSLATED = {
    "Министр иностранных дел провел телефонные переговоры с армянским и азербайджанским "
    "коллегами.": "The foreign minister held talks by phone with Armenian and Azerbaijani "
    "colleagues.",
    "Армия заявила, что сбила два вертолета и 14 беспилотников.": "The army said that it had shot "
    "down two helicopters and 14 drones.",
    "В Москве завтра ожидается снег.": "Snow is expected in Moscow tomorrow.",
}
GERMAN = (
    "Nach Angaben der Armee wurden zwei Hubschrauber und 14 Drohnen abgeschossen. "
    "Papst Franziskus rief zum Frieden auf."
)


def text_of(passage):
    return None if passage is None else "".join(part.text for part in passage.shown)


def marks_of(passage):
    return {part.mark for part in passage.shown}


def sentences(text):
    return sorted(re.split(r"(?<=[.]) ", text))


@pytest.fixture
def three(shelf):
    english = shelf.item("Fighting erupts", ENGLISH, feed=shelf.feed("Daily"), hours=2)
    russian = shelf.item(
        "Бои", RUSSIAN, language="ru", feed=shelf.feed("TASS"), state=State.DONE, hours=4
    )
    for source, translation in TRANSLATED.items():
        shelf.remembers(source, "ru", translation)
    shelf.remembers("Бои", "ru", "Clashes")
    german = shelf.item("Kämpfe", GERMAN, language="de", feed=shelf.feed("Blatt"), hours=3)
    return [english, russian, german]


def test_three_languages_side_by_side_by_the_meaning_of_their_sentences(shelf, three):
    found = compare.compare(shelf.db, READS, three, embed)
    assert [(c.outlet, c.language, c.headline, c.translation) for c in found.columns] == [
        ("Daily", "en", "Fighting erupts", None),
        ("TASS", "ru", "Clashes", "translated · ru→en 1.9"),
        ("Blatt", "de", "Kämpfe", "no de→en model"),
    ]
    rows = [tuple(text_of(cell) for cell in row) for row in found.rows]
    english, german = ENGLISH.replace("\n", " ").split(". "), GERMAN.split(". ")
    translated = list(TRANSLATED.values())
    assert rows == [
        (f"{english[0]}.", translated[1], f"{german[0]}."),
        (None, translated[2], None),
        (f"{english[1]}.", None, None),
        (f"{english[2]}.", translated[0], None),
        (english[3], None, german[1]),
    ]
    assert marks_of(found.rows[0][0]) == marks_of(found.rows[3][1]) == {Mark.SAME}
    assert marks_of(found.rows[2][0]) == marks_of(found.rows[1][1]) == {Mark.NONE}
    passage = found.rows[0][1]
    assert (passage.language, passage.original) == ("en", list(TRANSLATED)[1])
    assert (found.rows[0][2].language, found.rows[0][2].original) == ("de", None)


def test_without_vectors_words_names_and_numbers_align_what_can_be_read(shelf, three):
    english, russian, _ = three
    found = compare.compare(shelf.db, READS, [english, russian], None)
    together = [row for row in found.rows if all(row)]
    translated = list(TRANSLATED.values())
    assert [text_of(row[1]) for row in together] == [translated[1], translated[0]]


def test_every_sentence_is_shown_once_and_in_order(shelf, three):
    found = compare.compare(shelf.db, READS, three, embed)
    shown = [" ".join(text_of(row[n]) for row in found.rows if row[n]) for n in range(3)]
    assert shown[0] == ENGLISH.replace("\n", " ")
    assert sentences(shown[1]) == sentences(" ".join(TRANSLATED.values()))
    assert sentences(shown[2]) == sentences(GERMAN)


def test_a_clause_that_only_one_of_two_has_is_not_marked_as_said_by_both(shelf):
    one = shelf.item("A", "Lavrov spoke by phone with the foreign ministers of Armenia.", hours=2)
    other = shelf.item(
        "B",
        "Lavrov held talks by phone with ministers from Armenia and called for an immediate "
        "ceasefire in the whole region.",
        feed=shelf.feed("B"),
    )
    found = compare.compare(shelf.db, READS, [one, other], None)
    ((left, right),) = found.rows
    assert [(part.text, part.mark) for part in left.shown] == [
        ("Lavrov spoke by phone with the foreign ministers of Armenia.", Mark.SAME)
    ]
    assert [(part.text, part.mark) for part in right.shown] == [
        ("Lavrov held talks by phone with ministers from Armenia ", Mark.SAME),
        ("and called for an immediate ceasefire in the whole region.", Mark.NONE),
    ]


def test_what_is_word_for_word_the_same_is_marked_and_the_later_item_says_of_whom(shelf):
    agency = (
        "The region is some 4,400 square kilometres or about the size of a small American state. "
        "Prices rose in the capital."
    )
    spun = (
        "Mostly mountainous, the region is some 4,400 square kilometres or about the size of "
        "Delaware. Weather was mild."
    )
    first = shelf.item("A", agency, feed=shelf.feed("Daily Wire"), hours=30)
    later = shelf.item("B", spun, feed=shelf.feed("Paper"), hours=1)
    zone = timezone(timedelta(hours=4))
    plan = compare.read(shelf.db, READS, [later, first])
    found = compare.compose(plan, None, zone)
    assert found.columns[1].copy is None
    when = (NOW - timedelta(hours=30)).astimezone(zone)
    share = found.columns[0].copy.partition(" ")[0]
    assert found.columns[0].copy == f"{share} % from Daily Wire, {when.day} Sep {when:%H:%M}"
    assert 50 < int(share) < 80
    (row,) = [row for row in found.rows if all(row)]
    copied = [part.text for part in row[0].shown if part.mark is Mark.COPIED]
    assert copied == ["the region is some 4,400 square kilometres or about the size of"]
    assert text_of(row[0]) == spun.partition(". ")[0] + "."


def test_a_plan_hands_out_what_is_to_be_embedded_and_takes_as_many_vectors(shelf, three):
    plan = compare.read(shelf.db, READS, three)
    assert len(plan.sentences) == (4 + 3 + 2) + 3  # and the headlines
    assert plan.sentences[4].startswith("Министр")  # the model knows Russian
    with pytest.raises(ValueError, match="2 vectors for 12 sentences"):
        compare.compose(plan, [b"", b""])


def test_of_a_language_that_the_model_does_not_know_the_translation_is_embedded(shelf):
    sentence = "Երկու ուղղաթիռ է խոցվել։"
    item = shelf.item("Մարտեր", sentence, language="hy", state=State.DONE)
    shelf.remembers(sentence, "hy", "Two helicopters have been hit.")
    plan = compare.read(shelf.db, READS, [item])
    assert plan.sentences == ("Two helicopters have been hit.", "Մարտեր")


def test_of_an_item_that_no_one_has_looked_at_yet_the_text_is_shown_in_no_language(shelf):
    waiting = shelf.arrives(shelf.feed(), "Title", "Eins zwei. Polizei rief.")
    found = compare.compare(shelf.db, READS, [waiting, shelf.item("B", "One two.")], None)
    shown = [row[0] for row in found.rows if row[0]]
    assert " ".join(text_of(passage) for passage in shown) == "Eins zwei. Polizei rief."
    assert {passage.language for passage in shown} == {"und"}


def test_an_item_without_a_body_is_compared_by_its_title_and_an_unknown_one_is_left_out(shelf):
    one = shelf.item("Blast kills 16 in the port of the capital", hours=2)
    other = shelf.item("In the port of the capital a blast kills 16", feed=shelf.feed("B"))
    found = compare.compare(shelf.db, READS, [one, other, 4711], None)
    assert len(found.columns) == 2
    assert len(found.rows) == 1
    assert compare.compare(shelf.db, READS, [], None).rows == ()


@pytest.mark.parametrize("made", [embed, None])
def test_nothing_on_this_is_said_only_where_no_sentence_of_the_item_says_it(shelf, made):
    one = shelf.item(
        "Explosion at the mill",
        "Doctors counted 38 injured workers at the mill. A total of 38 people were injured.",
        hours=3,
    )
    other = shelf.item(
        "Mill blast",
        "In all 38 people were injured, the town said. The harbour opens a new ferry line.",
        feed=shelf.feed("B"),
        hours=2,
    )
    third = shelf.item(
        "38 people injured in mill explosion",
        "The owner was travelling abroad.",
        feed=shelf.feed("C"),
    )
    found = compare.compare(shelf.db, READS, [one, other, third], made)
    injured = [row for row in found.rows if row[0] and "38" in text_of(row[0])]
    assert all(cell is not None for row in injured for cell in row)
    assert "" in [text_of(cell) for row in injured for cell in row]  # one sentence, one row
    assert {text_of(row[2]) for row in injured} == {""}  # the headline alone says it
    (ferry,) = [row for row in found.rows if row[1] and "ferry" in text_of(row[1])]
    assert (ferry[0], ferry[2]) == (None, None)


NOTE = "Перепечатка разрешена только со ссылкой на источник."
ARMENIAN = "Երկու ուղղաթիռ է խոցվել։ Քաղաքում պայթյուններ են լսվել։"


@pytest.mark.parametrize(
    ("state", "translated", "said"),
    [
        (State.NO_MODEL, [NOTE], "partly translated · ru→en 1.9, no hy→en model"),
        (State.QUEUED, [NOTE], "partly translated · ru→en 1.9, not translated yet"),
        (State.NO_MODEL, [], "no hy→en model"),
        (State.QUEUED, [], "not translated yet"),
        (State.FAILED, [], "translation failed"),
        (State.DONE, ["Երկու ուղղաթիռ է խոցվել։"], "partly translated · hy→en 1.9"),
        (State.DONE, re.split("(?<=։) ", ARMENIAN), "translated · hy→en 1.9"),
    ],
)  # fmt: skip
def test_translated_is_said_of_the_items_own_language(shelf, state, translated, said):
    text = f"{ARMENIAN}\n{NOTE}"
    cut = len(ARMENIAN)
    item = shelf.arrives(shelf.feed(), "Մարտեր", text)
    shelf.is_read_by_worker(
        item,
        span(Part.BODY, 0, cut, "hy"),
        span(Part.BODY, cut + 1, len(text), "ru"),
        dominant="hy",
        translate=state,
    )
    for sentence in translated:
        shelf.remembers(sentence, "ru" if sentence == NOTE else "hy", "Some words.")
    (head,) = compare.compare(shelf.db, READS, [item], None).columns
    assert head.translation == said
