from dataclasses import replace

import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.item import State
from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.storage import translation_queue, translations
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    VECTOR,
    detected,
    edited,
    entry,
    stored,
    subscribed,
)

ENTRY = MemoryEntry(
    source_hash="a" * 64,
    pair=Pair(source="ru", target="en"),
    engine="argos",
    version="1.9",
    mode=Mode.FAST,
    text="Monday",
    doubtful=True,
    made_at=NOW,
    reason="a number is missing",
)


@pytest.fixture
def feed(db):
    return subscribed(db)


@pytest.fixture
def ids(db, feed):
    made = stored(db, feed, *(entry(n) for n in range(4)))
    detected(db, *made, translate=State.QUEUED)
    return made


def found_by(db, words, column="fts"):
    return [i for (i,) in db.rows(f"SELECT rowid FROM fts WHERE {column} MATCH ?", (words,))]  # noqa: S608


def test_an_item_edited_while_it_is_translated_is_noticed(db, feed, ids):
    handed_out = translation_queue.texts(db, "en", ids)
    assert translations.current(db, handed_out) == set(ids)
    (found, cut), *rest = handed_out
    assert translations.current(db, [(found, cut[1:]), *rest]) == set(ids[1:])
    assert translations.current(db, [(replace(found, item_id=999), cut)]) == set()
    edited(db, feed, found.item_id, entry(0, text="Another body"))
    assert translations.current(db, handed_out) == set(ids[1:])


# The memory


def test_the_memory_gives_back_what_was_saved(db):
    assert translations.save(db, [ENTRY]) == Change(translations=True)
    assert translations.lookup(db, ["a" * 64, "b" * 64], "en") == {("a" * 64, "ru"): [ENTRY]}
    assert translations.lookup(db, ["a" * 64], "de") == {}
    assert translations.lookup(db, [], "en") == {}


def test_what_a_translation_was_made_with_is_remembered(db):
    rich = replace(
        ENTRY, via="en", alignment=((0, 5, 3, 9), (6, 7, 0, 2)), terms="f00", text="Segunda-feira"
    )
    translations.save(db, [ENTRY, rich])
    found = translations.lookup(db, ["a" * 64], "en")["a" * 64, "ru"]
    assert sorted(found, key=lambda one: one.terms) == [ENTRY, rich]


def test_what_one_engine_made_of_a_sentence_is_forgotten(db):
    person = replace(ENTRY, engine="person", text="By hand")
    bulgarian = replace(person, pair=Pair(source="bg", target="en"))
    latin = replace(person, pair=Pair(source="ru-Latn", target="en"))
    translations.save(db, [ENTRY, person, bulgarian, latin])
    assert translations.forget(db, ("a" * 64, "ru"), "en", "person") == 2
    left = translations.lookup(db, ["a" * 64], "en")
    assert left == {("a" * 64, "ru"): [ENTRY], ("a" * 64, "bg"): [bulgarian]}


def test_all_engines_and_languages_of_a_source_are_answered(db):
    person = replace(ENTRY, engine="person", text="By hand")
    bulgarian = replace(ENTRY, pair=Pair(source="bg", target="en"))
    translations.save(db, [ENTRY, person, bulgarian])
    found = translations.lookup(db, ["a" * 64], "en")
    assert {e.engine for e in found["a" * 64, "ru"]} == {"argos", "person"}
    assert found["a" * 64, "bg"] == [bulgarian]


def test_the_same_source_and_engine_is_replaced(db):
    better = replace(ENTRY, text="Better", doubtful=False, reason=None, made_at=NOW + HOUR)
    translations.save(db, [ENTRY])
    translations.save(db, [better])
    assert translations.lookup(db, ["a" * 64], "en") == {("a" * 64, "ru"): [better]}


def test_a_large_memory_is_saved_and_found(db):
    many = [replace(ENTRY, source_hash=f"{n:064x}") for n in range(1000)]
    translations.save(db, many)
    assert len(translations.lookup(db, [one.source_hash for one in many], "en")) == 1000
    assert translations.save(db, []) == NOTHING


# What came of an item


def test_a_rendering_is_shown_and_found(db, ids):
    change = translations.save_rendering(
        db, ids[0], "en", "Crème headline", "Crème headline\nIts body", "argos", "1.9", NOW
    )
    assert change == Change(items=frozenset({ids[0]}), translations=True)
    assert db.rows("SELECT item_id, target, text, engine, version FROM headlines") == [
        (ids[0], "en", "Crème headline", "argos", "1.9")
    ]
    assert found_by(db, "headline", "translated") == [ids[0]]
    assert found_by(db, "creme", "translated_folded") == [ids[0]]
    assert found_by(db, "Title", "original") == ids


def test_a_second_rendering_replaces_the_first(db, ids):
    translations.save_rendering(db, ids[0], "en", "First", "First", "argos", "1", NOW)
    translations.save_rendering(db, ids[0], "en", "Second", "Second", "argos", "2", NOW)
    assert db.rows("SELECT text, version FROM headlines") == [("Second", "2")]
    assert found_by(db, "First") == []
    assert found_by(db, "Second") == [ids[0]]


def test_a_rendering_that_is_as_it_was_is_no_news(db, ids):
    same = ("en", "First", "First\nbody", "argos", "1", NOW)
    assert translations.save_rendering(db, ids[0], *same)
    assert translations.save_rendering(db, ids[0], *same) == NOTHING
    without = ("en", None, "body", "argos", "1", NOW)
    assert translations.save_rendering(db, ids[0], *without)
    assert translations.save_rendering(db, ids[0], *without) == NOTHING
    newer = ("en", "First", "First\nbody", "argos", "2", NOW)
    assert translations.save_rendering(db, ids[0], *newer)


def test_a_rendering_without_a_title_takes_the_headline_away(db, ids):
    translations.save_rendering(db, ids[0], "en", "First", "First", "argos", "1", NOW)
    translations.save_rendering(db, ids[0], "de", "Erste", "Erste", "argos", "1", NOW)
    translations.save_rendering(db, ids[0], "en", None, "Body only", "argos", "1", NOW)
    assert db.rows("SELECT target FROM headlines") == [("de",)]
    assert found_by(db, "only") == [ids[0]]


def test_a_rendering_of_an_item_that_is_gone_is_nothing(db):
    saved = translations.save_rendering(db, 999, "en", "Title", "Text", "argos", "1", NOW)
    assert saved == NOTHING
    assert translations.replace_vector(db, 999, "model", VECTOR) == NOTHING
    assert not translations.lacks_vector(db, 999)


def test_a_vector_is_added_and_replaced(db, feed):
    (item,) = stored(db, feed, entry(1))
    assert translations.lacks_vector(db, item)
    for vector in (VECTOR, b"\1" * 2048):
        change = translations.replace_vector(db, item, "model", vector)
        assert change == Change(items=frozenset({item}))
    assert not translations.lacks_vector(db, item)
    assert db.rows("SELECT vector FROM vectors") == [(b"\1" * 2048,)]


def test_the_memory_is_asked_by_language_whatever_the_script(db):
    one, other = replace(ENTRY, pair=Pair(source="sr", target="en")), "sr-Latn"
    translations.save(db, [one, replace(one, pair=Pair(source=other, target="en"), text="New.")])
    found = translations.lookup(db, ["a" * 64], "en")
    assert [entry.pair.source for entry in found["a" * 64, "sr"]] == ["sr", "sr-Latn"]
