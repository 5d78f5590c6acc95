"""One item for the reader, through `Library.item`."""

from dataclasses import replace
from datetime import date

from monitor.domain.item import Part, State
from monitor.domain.language import SpanKind
from monitor.domain.views import BlockKind, CoverageBar
from monitor.settings import LanguageSettings
from monitor.storage import corrections, translations, triage
from tests.unit.library.samples import HOUR, NOW, dateline, remembered, span
from tests.unit.storage.samples import edited, entry

TITLE = "Fighting erupts between Armenia, Azerbaijan in disputed area"
DATELINE = "Понедельник, 28 Сен, 2020"
ENGLISH = "The Nagorno Karabakh Defense Army said on Sunday that two helicopters were destroyed."
RUSSIAN = "Министр заявил об этом. Переговоры продолжатся завтра."


def founding(shelf, **more):
    """The founding page: an English report whose first line is a Russian date."""
    text = f"{DATELINE}\n\n{ENGLISH}"
    more = {"html": f"<p>{DATELINE}</p><p>{ENGLISH}</p>"} | more
    item = shelf.arrives(shelf.feed(), TITLE, text, **more)
    shelf.is_read_by_worker(
        item,
        span(Part.TITLE, 0, len(TITLE), "en"),
        span(Part.BODY, 0, len(DATELINE), "ru", SpanKind.DATELINE),
        span(Part.BODY, len(DATELINE) + 2, len(text), "en"),
        dominant="en",
        dateline=dateline(DATELINE, date=date(2020, 9, 28)),
    )
    return item


def russian(shelf, **more):
    """A Russian report of one paragraph with a link in it."""
    html = f'<p>{RUSSIAN[:8]}<a href="https://e.am/">{RUSSIAN[8:15]}</a>{RUSSIAN[15:]}</p>'
    return shelf.item("Бои", RUSSIAN, language="ru", html=html, **more)


def units(view):
    return [unit for block in view.blocks for unit in block.units]


def test_of_the_founding_page_only_the_dateline_is_foreign_and_it_is_said_by_rule(shelf, library):
    view = library.item(founding(shelf))
    first, *rest = units(view)
    assert (first.text, first.foreign, first.kind) == (DATELINE, True, SpanKind.DATELINE)
    assert first.translated == "Monday, 28 September 2020"
    assert (first.state, first.provenance.engine) == (State.DONE, "date rule")
    assert [unit.text for unit in rest] == [ENGLISH]
    assert not any(unit.foreign for unit in (*rest, *view.title_units))
    assert [unit.text for unit in view.title_units] == [TITLE]
    assert (view.state, view.state_words) == (State.NOT_NEEDED, None)
    assert view.dateline.original == DATELINE
    assert view.dateline.shown == "Monday, 28 September 2020"
    assert view.dateline.conflict is None
    shown = [(one.language, one.name) for one in view.shares]
    assert shown == [("en", "English"), ("ru", "Russian")]
    assert abs(sum(one.share for one in view.shares) - 1) < 0.01
    assert (view.target, view.target_name, view.dominant) == ("en", "English", "en")


def test_languages_and_dates_are_named_in_the_readers_language(shelf):
    item = founding(shelf)
    german = shelf.library(languages=LanguageSettings(reads=("de",), wants="de"))
    view = german.item(item)
    german.close()
    assert [one.name for one in view.shares] == ["Englisch", "Russisch"]
    assert view.dateline.shown == "Montag, 28. September 2020"
    assert view.target_name == "Deutsch"


def test_a_dateline_that_the_feed_contradicts_says_so(shelf, library):
    near = library.item(founding(shelf, published=NOW.replace(day=29)))
    far = library.item(founding(shelf, published=NOW.replace(day=30)))
    assert near.dateline.conflict is None
    assert far.dateline.conflict == "the feed says Wednesday, 30 September 2020"


def dated(shelf, line, **found):
    """A report whose first line is a Russian dateline; the feed says 28 September."""
    text = f"{line}\n\n{ENGLISH}"
    item = shelf.arrives(shelf.feed(), TITLE, text)
    shelf.is_read_by_worker(
        item,
        span(Part.BODY, 0, len(line), "ru", SpanKind.DATELINE),
        span(Part.BODY, len(line) + 2, len(text), "en"),
        dominant="en",
        dateline=dateline(line, **found),
    )
    return item


def test_a_relative_dateline_is_no_second_witness_against_the_feed(shelf, library):
    early = date(2020, 9, 21)
    relative = library.item(dated(shelf, "неделю назад", date=early, relative=True))
    stated = library.item(dated(shelf, "21 сентября 2020", date=early))
    assert relative.dateline.conflict is None
    assert relative.dateline.date == early
    assert stated.dateline.conflict == "the feed says Monday, 28 September 2020"


def test_the_agency_of_a_dateline_is_said_beside_its_place(shelf, library):
    given = {"place": "ЕРЕВАН", "agency": "ТАСС", "date": date(2020, 9, 28)}
    view = library.item(dated(shelf, "ЕРЕВАН, 28 сентября /ТАСС/", **given))
    assert view.dateline.shown == "ЕРЕВАН · ТАСС · Monday, 28 September 2020"
    assert units(view)[0].translated == view.dateline.shown


def test_a_sentence_is_translated_from_the_memory_the_persons_word_first(shelf, library):
    item = russian(shelf, state=State.DONE)
    first, second = RUSSIAN[:23], RUSSIAN[24:]
    shelf.remembers(first, "ru", "By machine.")
    shelf.remembers(first, "ru", "By a person.", engine="person", version="")
    translations.save(shelf.db, [remembered(second, "uk", "Of another language.")])
    found = units(library.item(item))
    assert [(unit.text, unit.translated) for unit in found] == [
        (first, "By a person."),
        (" ", None),
        (second, None),
    ]
    assert [unit.state for unit in found] == [State.DONE, State.NOT_NEEDED, State.FAILED]
    assert [run.href for run in found[0].runs] == [None, "https://e.am/", None]


def test_the_link_of_a_sentence_is_on_the_words_that_the_model_aligned(shelf, library):
    item = russian(shelf, state=State.DONE)
    shelf.remembers(RUSSIAN[:23], "ru", "So said the minister.", alignment=((8, 14, 3, 7),))
    first = units(library.item(item))[0]
    assert first.translated == "So said the minister."
    assert [(run.text, run.href) for run in first.translated_runs] == [
        ("So ", None),
        ("said", "https://e.am/"),
        (" the minister.", None),
    ]


def test_a_missing_model_is_said_with_the_way_out(shelf, library):
    view = library.item(russian(shelf))
    assert view.state_words == "no ru→en model; install one to translate it"
    assert {unit.state for unit in units(view) if unit.foreign} == {State.NO_MODEL}


def test_unit_numbers_are_unique_in_the_item_and_blocks_keep_their_kind(shelf, library):
    image = '<img src="https://e.am/i.png" alt="map">'
    html = f"<h2>Бои</h2><ul><li>{RUSSIAN}</li><li>Да.</li></ul>{image}"
    text = f"Бои\n\n{RUSSIAN}\nДа."
    item = shelf.item("Бои", text, language="ru", html=html)
    view = library.item(item)
    assert [block.kind for block in view.blocks] == [
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
        BlockKind.IMAGE,
    ]
    numbers = [unit.number for unit in (*view.title_units, *units(view))]
    assert numbers == list(range(len(numbers)))
    assert ["".join(u.text for u in block.units) for block in view.blocks] == [
        "Бои",
        RUSSIAN,
        "Да.",
        "",
    ]


def test_an_edited_item_shows_its_new_text_before_its_languages_are_found_again(shelf, library):
    feed = shelf.feed()
    item = shelf.item("Бои", RUSSIAN, language="ru", feed=feed)
    edited(shelf.db, feed, item, entry(1, title="Бои идут", text="Ново.", html="<p>Ново.</p>"))
    view = library.item(item)
    assert [unit.text for unit in (*view.title_units, *units(view))] == ["Бои идут", "Ново."]
    assert not any(unit.foreign for unit in units(view))
    assert (view.state, view.state_words) == (State.QUEUED, "being read")


def test_html_that_no_longer_gives_the_stored_text_is_shown_as_that_text(shelf, library):
    item = shelf.item("Бои", RUSSIAN, language="ru", html="<p>Something else.</p>")
    (block,) = library.item(item).blocks
    assert block.kind is BlockKind.PRE
    assert "".join(unit.text for unit in block.units) == RUSSIAN


def test_marks_tags_and_notes_are_shown(shelf, library):
    item = founding(shelf)
    triage.mark_read(shelf.db, [item], True, NOW)
    triage.set_flag(shelf.db, [item], 1, NOW)
    triage.tag(shelf.db, [item], "military", NOW)
    triage.add_note(shelf.db, item, "Armenpress gives other figures.", NOW)
    view = library.item(item)
    assert (view.read, view.flag) == (True, 1)
    assert [tag.name for tag in view.tags] == ["military"]
    assert [note.text for note in view.notes] == ["Armenpress gives other figures."]


def test_an_item_alone_has_no_story_panel(shelf, library):
    assert library.item(founding(shelf)).story is None


def test_the_story_panel_tells_who_came_first_and_when(shelf, library):
    azertac, tass = shelf.feed("Azertac"), shelf.feed("TASS")
    first = shelf.item("Shelling reported", feed=azertac, hours=4)
    second = shelf.item("Бои", language="ru", feed=tass, hours=3.9)
    shelf.has_headline(second, "Clashes")
    last = shelf.item("Fighting erupts", feed=tass, hours=0.5)
    story_id = shelf.is_story(first, second, last)
    story = library.item(last).story
    assert (story.story_id, story.headline) == (story_id, "Shelling reported")
    assert (story.count, story.outlets, story.languages) == (3, 2, 2)
    assert (story.first_seen, story.first_outlet) == (NOW - 4 * HOUR, "Azertac")
    assert story.because == "same words"
    assert [(line.outlet, line.language, line.headline) for line in story.lines] == [
        ("Azertac", "en", "Shelling reported"),
        ("TASS", "ru", "Clashes"),
        ("TASS", "en", "Fighting erupts"),
    ]
    assert story.lines[1].headline_language == "en"
    step = (3.5 * HOUR) / 4
    assert story.bars == (
        CoverageBar(start=NOW - 4 * HOUR, counts=(("en", 1), ("ru", 1))),
        CoverageBar(start=NOW - 4 * HOUR + step, counts=()),
        CoverageBar(start=NOW - 4 * HOUR + 2 * step, counts=()),
        CoverageBar(start=NOW - 4 * HOUR + 3 * step, counts=(("en", 1),)),
    )


def test_a_long_story_has_twelve_lines_and_at_most_twenty_four_bars(shelf, library):
    items = [shelf.item(f"Report {n}", hours=60 - 4 * n) for n in range(15)]
    shelf.is_story(*items)
    story = library.item(items[0]).story
    assert [line.headline for line in story.lines] == [f"Report {n}" for n in range(12)]
    assert len(story.bars) == 24
    assert sum(count for bar in story.bars for _, count in bar.counts) == 15


def test_an_item_that_is_looked_at_again_is_shown_as_it_was_meanwhile(shelf, library):
    item = russian(shelf, state=State.DONE)
    shelf.remembers(RUSSIAN[:23], "ru", "The minister said so.")
    before = library.item(item)
    corrections.correct_item(shelf.db, item, "bg", NOW)
    waiting = library.item(item)
    assert waiting == replace(before, corrected=True)
    assert units(waiting)[0].translated == "The minister said so."


def test_a_unit_tells_that_the_person_said_its_language(shelf, library):
    item = shelf.arrives(shelf.feed(), "Title", "Одна вот")
    given = span(Part.BODY, 0, 4, "bg")
    given = replace(given, span=replace(given.span, given=True, confidence=1.0))
    shelf.is_read_by_worker(item, given, span(Part.BODY, 5, 8, "ru"), dominant="ru")
    found = {unit.text: unit.given for unit in units(library.item(item))}
    assert (found["Одна"], found["вот"]) == (True, False)


def test_what_was_remembered_of_a_language_holds_for_its_scripts(shelf, library):
    item = shelf.item("Vest", "Vlada je odlučila.", language="sr-Latn", state=State.DONE)
    shelf.remembers("Vlada je odlučila.", "sr", "The government decided.")
    (unit,) = units(library.item(item))
    assert (unit.language, unit.translated) == ("sr-Latn", "The government decided.")
