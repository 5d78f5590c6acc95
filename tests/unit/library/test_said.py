"""Figures that differ and quotations of stored items, in several languages."""

import time

import pytest

from monitor.domain.item import Part, State
from monitor.domain.language import SpanKind
from monitor.library import said
from monitor.settings import LanguageSettings
from monitor.storage import translations
from tests.unit.library.samples import remembered, span

ENGLISH = LanguageSettings()


def values(rows):
    return {row.about: [one.value for one in row.said] for row in rows}


def told(source):
    return source.text[source.start : source.end]


def russian(shelf, title, text, feed, hours, **known):
    """A Russian item; `known` sentences have translations in the memory."""
    item = shelf.item(
        title, text, language="ru", feed=shelf.feed(feed), hours=hours, state=State.DONE
    )
    for sentence, translation in known.get("known", {}).items():
        shelf.remembers(sentence, "ru", translation)
    return item


def test_counts_of_the_dead_that_differ_are_listed_with_their_sentences_the_earliest_first(shelf):
    early = shelf.item("Blast in the port kills 16", feed=shelf.feed("Daily"), hours=5)
    late = shelf.item(
        "Port blast",
        "Rescuers went on digging. Officials say 23 people were killed.",
        feed=shelf.feed("Evening"),
        hours=2,
    )
    same = shelf.item("At least 16 dead after blast in port", feed=shelf.feed("Wire"), hours=4)
    (row,) = said.figures(shelf.db, ENGLISH, [late, same, early])
    assert row.about == "dead"
    assert [one.value for one in row.said] == ["16", "at least 16", "23"]
    assert [[source.item_id for source in one.sources] for one in row.said] == [
        [early],
        [same],
        [late],
    ]
    source = row.said[2].sources[0]
    assert (source.text, told(source)) == ("Officials say 23 people were killed.", "23")
    assert (source.outlet, source.language, source.translated) == ("Evening", "en", None)


def test_figures_differ_across_languages_by_what_is_counted(shelf):
    english = shelf.item(
        "Air defences hit",
        "The ministry said that 12 air-defense missile systems were destroyed.",
        hours=5,
    )
    sentence = "За сутки уничтожены 15 комплексов ПВО."
    other = russian(
        shelf,
        "Бои продолжаются",
        sentence,
        "TASS",
        3,
        known={sentence: "15 air-defence systems have been destroyed."},
    )
    (row,) = said.figures(shelf.db, ENGLISH, [english, other])
    assert row.about == "air-defence systems destroyed"
    assert [one.value for one in row.said] == ["12", "15"]
    source = row.said[1].sources[0]
    assert (source.language, source.text, told(source)) == ("ru", sentence, "15")
    assert source.translated == "15 air-defence systems have been destroyed."


def test_of_a_language_without_words_here_the_translation_tells_what_is_counted(shelf):
    sentence = "A robbanásban 23 ember vesztette életét."
    hungarian = shelf.item(
        "Robbanás", sentence, language="hu", feed=shelf.feed("Hírek"), state=State.DONE, hours=3
    )
    translations.save(
        shelf.db, [remembered(sentence, "hu", "23 people were killed in the explosion.")]
    )
    english = shelf.item("Explosion kills 16 people", hours=4)
    (row,) = said.figures(shelf.db, ENGLISH, [hungarian, english])
    assert [one.value for one in row.said] == ["16", "23"]
    source = row.said[1].sources[0]
    assert (source.text, told(source)) == (sentence, "23")


def test_a_number_that_only_the_translation_has_is_not_believed(shelf):
    sentence = "A robbanásban 23 ember vesztette életét."
    hungarian = shelf.item(
        "Robbanás", sentence, language="hu", feed=shelf.feed("Hírek"), state=State.DONE
    )
    translations.save(shelf.db, [remembered(sentence, "hu", "32 people were killed.")])
    english = shelf.item("Explosion kills 16 people", hours=4)
    assert said.figures(shelf.db, ENGLISH, [hungarian, english]) == ()


def test_helicopters_and_drones_of_the_same_sentences_are_one_row_with_their_side(shelf):
    first = shelf.item(
        "Fighting erupts",
        "The army said two helicopters and as many as 14 drones belonging to the Azerbaijani "
        "military have been destroyed.",
        hours=6,
    )
    second = shelf.item(
        "Clashes", "Four helicopters and 27 drones were shot down.", feed=shelf.feed("B"), hours=2
    )
    rows = said.figures(shelf.db, ENGLISH, [first, second])
    assert values(rows) == {
        "Azerbaijani losses: helicopters / drones": ["2 / as many as 14", "4 / 27"]
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Blast kills 16", "16 people dead after blast"),
        ("More than 20 killed in blast", "Blast: 23 people killed"),
        ("Blast kills 3 children", "Blast kills 16 people"),
        ("Russian losses: 12 tanks destroyed", "Ukrainian army: 15 Ukrainian tanks destroyed"),
        ("Blast kills 16", "In 2016 around 110 people were killed in a blast"),
        ("Blast kills 16", "More than 4,000 people were killed"),
    ],
)
def test_what_agrees_or_cannot_be_compared_is_not_listed(shelf, one, other):
    items = [shelf.item(one, hours=3), shelf.item(other, feed=shelf.feed("B"), hours=2)]
    assert said.figures(shelf.db, ENGLISH, items) == ()


def test_an_item_whose_languages_are_not_known_yet_says_nothing(shelf):
    waiting = shelf.arrives(shelf.feed(), "Blast kills 16 people")
    read = shelf.item("Blast kills 23 people")
    assert said.figures(shelf.db, ENGLISH, [waiting, read]) == ()
    assert said.figures(shelf.db, ENGLISH, []) == ()


def test_a_name_in_other_letters_belongs_to_the_sentence_around_it(shelf):
    text = "The party Вместе said that 23 people were killed."
    at = text.index("Вместе")
    item = shelf.arrives(shelf.feed(), "Blast", text)
    shelf.is_read_by_worker(
        item,
        span(Part.TITLE, 0, 5, "en"),
        span(Part.BODY, 0, at, "en"),
        span(Part.BODY, at, at + 6, "ru", SpanKind.NAME),
        span(Part.BODY, at + 7, len(text), "en"),
        dominant="en",
    )
    (row,) = said.figures(shelf.db, ENGLISH, [item, shelf.item("Blast kills 16 people")])
    assert text in [source.text for one in row.said for source in one.sources]


def test_a_dateline_is_no_sentence(shelf):
    text = "28 сентября 2020\n\nOfficials say 23 people were killed."
    item = shelf.arrives(shelf.feed(), "Blast", text)
    shelf.is_read_by_worker(
        item,
        span(Part.TITLE, 0, 5, "en"),
        span(Part.BODY, 0, 16, "ru", SpanKind.DATELINE),
        span(Part.BODY, 18, len(text), "en"),
        dominant="en",
    )
    other = shelf.item("Blast kills 16 people")
    (row,) = said.figures(shelf.db, ENGLISH, [item, other])
    sources = [source for one in row.said for source in one.sources]
    assert {source.text for source in sources} == {
        "Officials say 23 people were killed.",
        "Blast kills 16 people",
    }


def test_a_quotation_in_several_outlets_and_languages_is_one(shelf):
    first = shelf.item(
        "Appeal",
        '"I call on all the people of this city to stay at home", Prime Minister Nikol Petrosyan '
        "said on Sunday.",
        feed=shelf.feed("Daily"),
        hours=4,
    )
    sentence = (
        "«Я призываю всех жителей этого города оставаться дома», — заявил премьер-министр "
        "Никол Петросян."
    )
    second = russian(
        shelf,
        "Призыв",
        sentence,
        "TASS",
        5,
        known={
            sentence: "“I call on all residents of this city to stay at home,” said Prime Minister "
            "Nikol Petrosyan."
        },
    )
    third = shelf.item(
        "More", "“I call on all the people of this city to stay at home,” Petrosyan said.",
        feed=shelf.feed("Wire"), hours=1,
    )  # fmt: skip
    (quotation,) = said.quotations(shelf.db, ENGLISH, [first, second, third])
    assert (quotation.speaker, quotation.role) == ("Nikol Petrosyan", "Prime Minister")
    assert quotation.outlets == 3
    assert (quotation.language, quotation.text) == (
        "ru",
        "Я призываю всех жителей этого города оставаться дома",
    )
    assert quotation.translated == "I call on all residents of this city to stay at home"
    assert [source.item_id for source in quotation.sources] == [second, first, third]
    assert told(quotation.sources[0]) == quotation.text
    assert told(quotation.sources[1]).startswith("I call on all the people")


def test_a_quotation_over_several_sentences_has_them_all_as_its_source(shelf):
    text = (
        "It rained. “We have lost everything. We will build again,” Ann Larkin, a baker from the "
        "valley, said."
    )
    (quotation,) = said.quotations(shelf.db, ENGLISH, [shelf.item("Flood", text)])
    assert (quotation.speaker, quotation.role) == ("Ann Larkin", "baker from the valley")
    assert quotation.text == "We have lost everything. We will build again"
    (source,) = quotation.sources
    assert source.text == text.removeprefix("It rained. ")
    assert told(source) == quotation.text


def test_a_story_of_a_hundred_items_is_read_in_well_under_a_second(shelf):
    body = (
        "“We will not give up this town,” said Mayor Ann Larkin on Sunday. Officials said that "
        "{} people were killed and {} houses were destroyed by the water in the valley. "
    )
    filler = "The river rose again in the night and many roads in the valley are closed now. "
    feed = shelf.feed()
    items = [
        shelf.item(f"Flood report {n}", body.format(n % 3 + 7, n + 20) + filler * 35, feed=feed)
        for n in range(100)
    ]
    started = time.process_time()
    rows = said.figures(shelf.db, ENGLISH, items)
    quotations = said.quotations(shelf.db, ENGLISH, items)
    assert said.figures_and_quotations(shelf.db, ENGLISH, items) == (rows, quotations)
    took = time.process_time() - started
    assert [row.about for row in rows] == ["dead", "houses destroyed"]
    assert [quotation.outlets for quotation in quotations] == [1]
    assert took < 5  # loose: a busy machine; some 0.3 s


def test_a_number_that_is_endless_does_not_take_the_figures_of_the_story(shelf):
    shouted = "One " + "trillion " * 40 + "people were killed."
    one = shelf.item("Blast", f"{shouted} Then 16 people were killed.", feed=shelf.feed("A"))
    two = shelf.item("Blast in the port kills 23", feed=shelf.feed("B"))
    assert values(said.figures(shelf.db, ENGLISH, [one, two])) == {"dead": ["16", "23"]}


def test_a_sentence_that_cannot_be_read_is_left_out_and_logged(shelf, monkeypatch, caplog):
    figures_in, said_in = said.figures_in, said.said_in

    def fails(text, language, *year):
        if "Rubble" in text:
            raise OverflowError("a fault of the reader")
        return figures_in(text, language, *year) if year else said_in(text, language)

    monkeypatch.setattr(said, "figures_in", fails)
    monkeypatch.setattr(said, "said_in", fails)
    one = shelf.item(
        "Blast",
        "Rubble hid 40 dead. At least 16 people were killed.\n\n"
        "“We saw Rubble,” said Ann Larkin.\n\n“We heard it twice,” said Ann Larkin.",
        feed=shelf.feed("A"),
    )
    two = shelf.item("Blast in the port kills 23", feed=shelf.feed("B"))
    rows, quoted = said.figures_and_quotations(shelf.db, ENGLISH, [one, two])
    assert values(rows) == {"dead": ["at least 16", "23"]}
    assert len(quoted) == 1
    assert f"a sentence of item {one} cannot be read for figures" in caplog.text
    assert f"a line of item {one} cannot be read for quotations" in caplog.text
