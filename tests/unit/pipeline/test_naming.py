"""Names of items are found, counted and put together; with the real worker and store."""

import asyncio

import pytest

from monitor.domain.item import State
from monitor.domain.translation import Mode
from monitor.pipeline import naming
from monitor.pipeline.small_print import SmallPrint
from monitor.pipeline.tools import Modes, Tools
from monitor.settings import LanguageSettings
from monitor.storage import analyses, doctor, feeds, names, read_names, story_queue
from monitor.storage.database import open_writer
from monitor.workers import Workers
from tests.unit.storage.samples import (
    NOW,
    analysis,
    entry,
    plan,
    segment,
    stored,
    subscribed,
    together,
)

KARABAKH = (
    ("en", "Shelling reported near Stepanakert in Nagorno-Karabakh, says Pashinyan"),
    ("ru", "В Нагорном Карабахе обстрелян Степанакерт, заявил Пашинян"),
    ("az", "Dağlıq Qarabağda vəziyyət gərgindir, deyir Paşinyan"),
    ("hy", "Իրավիճակը Լեռնային Ղարաբաղում լարված է, ասաց Փաշինյանը"),
    ("tr", "Ateşkes çağrısı: Dağlık Karabağ ve Paşinyan"),
)


@pytest.fixture(scope="module")
def workers():
    made = Workers(1)
    yield made
    made.close()


@pytest.fixture
def db(tmp_path):
    opened = open_writer(tmp_path / "dateline.db", tmp_path)
    yield opened
    assert doctor.check(opened, quick=False) == ()
    opened.close()


@pytest.fixture
def tools(db, workers):
    unhurried = asyncio.Event()
    unhurried.set()
    return Tools(
        db=db,
        languages=LanguageSettings,
        detector="langdetect",
        timeout=60.0,
        workers=workers,
        modes=Modes(headlines=Mode.FAST, bodies=Mode.FAST),
        publish=lambda _: None,
        report=lambda *_: None,
        clock=lambda: NOW,
        unhurried=unhurried,
        small_print=SmallPrint(db, workers),
    )


def told(db, feed, n, *headlines):
    """A story of headlines, each in its language; the ids of story and items."""
    entries = [entry(n + k, title=title, text="") for k, (_, title) in enumerate(headlines)]
    ids = stored(db, feed, *entries)
    found = [
        analysis(item, segment(language, 0, 1))
        for item, (language, _) in zip(ids, headlines, strict=True)
    ]
    analyses.save(db, found, {item: plan(State.NOT_NEEDED) for item in ids})
    story = together(db, *ids)
    return story, ids


def look(tools):
    while asyncio.run(naming.look(tools)):
        pass


def spellings(db, text):
    """The group of a spelling, as texts in order of use."""
    rows = db.rows("SELECT group_id FROM names WHERE text = ? LIMIT 1", (text,))
    return [one.spelling.text for one in names.members(db, rows[0][0])] if rows else []


def test_spellings_of_five_languages_in_one_story_are_one_name(db, tools):
    feed = subscribed(db)
    story, _ = told(db, feed, 1, *KARABAKH)
    look(tools)
    assert set(spellings(db, "Nagorno-Karabakh")) == {
        "Nagorno-Karabakh",
        "Нагорном Карабахе",
        "Dağlıq Qarabağda",
        "Լեռնային Ղարաբաղում",
        "Dağlık Karabağ",
    }
    assert {"Pashinyan", "Пашинян", "Paşinyan", "Փաշինյանը"} == set(spellings(db, "Pashinyan"))
    assert set(spellings(db, "Stepanakert")) == {"Stepanakert", "Степанакерт"}
    assert len(read_names.of_story(db, story)) == 3


def test_spellings_of_other_stories_wait_for_something_besides_their_sound(db, tools):
    feed = subscribed(db)
    told(db, feed, 1, ("en", "Ministers meet Benny Gantz"), ("en", "Critics blame Gantz for delay"))
    told(db, feed, 4, ("ru", "По словам Ганца, переговоры прерваны"))
    look(tools)
    assert spellings(db, "Gantz") == ["Gantz"]
    told(
        db, feed, 6, ("en", "Ally of Gantz resigns"), ("ru", "Вчера союзник Ганца ушёл в отставку")
    )
    look(tools)
    assert set(spellings(db, "Gantz")) == {"Gantz", "Ганца"}


def test_names_that_sound_unlike_are_one_where_they_stand_side_by_side_again_and_again(db, tools):
    feed = subscribed(db)
    for n in range(5):
        told(
            db,
            feed,
            10 * n,
            ("en", f"Rescuers reach Cold Ridge after {n + 2} days"),
            ("ru", f"Спасатели дошли до Студёного Кряжа за {n + 2} дня"),
        )
    look(tools)
    assert set(spellings(db, "Cold Ridge")) == {"Cold Ridge", "Студёного Кряжа"}


def test_a_translated_headline_is_evidence_but_no_spelling(db, tools):
    feed = subscribed(db)
    for n in range(5):
        _, (item,) = told(db, feed, 10 * n, ("ru", f"Пожар в Студёном Кряже, день {n + 1}"))
        db.run(
            "INSERT INTO headlines VALUES (?, 'en', ?, 'argos', '1', '2026')",
            (item, f"Fire in Cold Ridge, day {n + 1}"),
        )
    look(tools)
    assert set(spellings(db, "Студёном Кряже")) == {"Cold Ridge", "Студёном Кряже"}
    written = [
        one.spelling.text for one in read_names.written(db, read_names.groups_of(db, "cold ridge"))
    ]
    assert written == []


def test_names_of_an_edited_item_replace_those_before(db, tools):
    feed = subscribed(db)
    _, (item,) = told(db, feed, 1, ("en", "Storm nears Galveston tonight"))
    look(tools)
    assert spellings(db, "Galveston") == ["Galveston"]
    db.run(
        "UPDATE items SET title = 'Storm nears Beaumont tonight', dominant = 'en' WHERE id = ?",
        (item,),
    )
    look(tools)
    assert spellings(db, "Galveston") == []
    assert spellings(db, "Beaumont") == ["Beaumont"]


def test_a_name_goes_with_the_last_item_that_has_it(db, tools):
    feed = subscribed(db)
    told(db, feed, 1, *KARABAKH)
    look(tools)
    for _ in feeds.removing(db, feed):
        pass
    assert db.rows("SELECT * FROM names") == db.rows("SELECT * FROM name_keys") == []


def test_the_persons_word_survives_whatever_is_found_later(db, tools):
    feed = subscribed(db)
    told(db, feed, 1, *KARABAKH)
    look(tools)
    names.say(db, ["pasinyan"], ["pashinyan", "пашинян", "փաշինյանը"], NOW)
    look(tools)
    assert spellings(db, "Paşinyan") == ["Paşinyan", "Paşinyan"]  # of two languages
    told(db, feed, 20, *KARABAKH)
    look(tools)
    assert set(spellings(db, "Paşinyan")) == {"Paşinyan"}
    assert names.take_back(db).moved == ("pasinyan",)
    look(tools)
    assert "Pashinyan" in spellings(db, "Paşinyan")


def test_a_join_by_hand_holds_and_is_undone(db, tools):
    feed = subscribed(db)
    told(db, feed, 1, ("en", "Crowds gather at Stone Bridge"), ("ru", "Толпа на улице Каменной"))
    look(tools)
    names.say(db, ["stone bridge", "каменнои"], [], NOW)
    look(tools)
    assert set(spellings(db, "Stone Bridge")) == {"Stone Bridge", "Каменной"}
    names.take_back(db)
    look(tools)
    assert spellings(db, "Stone Bridge") == ["Stone Bridge"]
    assert names.take_back(db) is None


def test_an_item_with_a_name_that_was_joined_is_matched_again(db, tools):
    feed = subscribed(db)
    names.say(db, ["stepanakert", "степанакерт"], [], NOW)
    _, ids = told(db, feed, 1, *KARABAKH[:3])
    asyncio.run(naming.look(tools))
    assert set(story_queue.to_match_again(db, 10)) == {ids[0], ids[1]}
    joined = {item.item_id: item.names for item in story_queue.for_group(db, ids)}
    assert joined == {ids[0]: ("stepanakert",), ids[1]: ("stepanakert",), ids[2]: ()}
