import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import TriageError
from monitor.storage import triage
from tests.unit.storage.samples import HOUR, NOW, entry, stored, subscribed


@pytest.fixture
def feed(db):
    return subscribed(db)


@pytest.fixture
def ids(db, feed):
    return stored(db, feed, *(entry(n) for n in range(3)))


def changed(feed, *ids, **kinds):
    return Change(items=frozenset(ids), feeds=frozenset({feed}), **kinds)


def marks(db):
    return {
        item: (read, flag) for item, read, flag in db.rows("SELECT item_id, read, flag FROM marks")
    }


def tags(db):
    rows = db.rows(
        "SELECT t.name, it.item_id FROM tags t LEFT JOIN item_tags it ON it.tag_id = t.id"
        " ORDER BY 1, 2"
    )
    return [tuple(row) for row in rows]


# Read and flagged


def test_reading_marks_only_what_was_unread(db, feed, ids):
    assert triage.mark_read(db, ids[:2], True, NOW) == changed(feed, *ids[:2], marks=True)
    assert triage.mark_read(db, ids, True, NOW) == changed(feed, ids[2], marks=True)
    assert triage.mark_read(db, ids, True, NOW) == NOTHING


def test_unreading_what_was_never_read_is_nothing(db, feed, ids):
    assert triage.mark_read(db, ids, False, NOW) == NOTHING
    assert marks(db) == {}
    triage.mark_read(db, [ids[0]], True, NOW)
    assert triage.mark_read(db, ids, False, NOW + HOUR) == changed(feed, ids[0], marks=True)
    assert marks(db) == {ids[0]: (0, 0)}


def test_flag_and_read_mark_do_not_touch_each_other(db, feed, ids):
    triage.mark_read(db, ids[:1], True, NOW)
    assert triage.set_flag(db, ids[:2], 2, NOW) == changed(feed, *ids[:2], marks=True)
    triage.mark_read(db, ids[1:2], True, NOW)
    triage.mark_read(db, ids[:1], False, NOW)
    assert marks(db) == {ids[0]: (0, 2), ids[1]: (1, 2)}
    triage.set_flag(db, ids, 0, NOW)
    assert marks(db) == {ids[0]: (0, 0), ids[1]: (1, 0)}


def test_items_that_are_gone_are_left_out(db, feed, ids):
    assert triage.mark_read(db, [999, ids[0]], True, NOW) == changed(feed, ids[0], marks=True)
    assert triage.set_flag(db, [999], 1, NOW) == NOTHING
    assert triage.tag(db, [999], "Tag", NOW) == NOTHING
    assert triage.untag(db, [999], "Tag") == NOTHING
    assert tags(db) == []


def test_thousands_are_marked_at_once(db, feed):
    many = stored(db, feed, *(entry(n, text="x") for n in range(1300)))
    assert triage.mark_read(db, many, True, NOW).items == set(many)
    assert db.one("SELECT count(*) FROM unread") == (0,)


@pytest.mark.parametrize("level", [-1, 10])
def test_a_level_that_there_is_not_is_refused(db, ids, level):
    with pytest.raises(TriageError, match="A flag's level is 0 to 9"):
        triage.set_flag(db, ids, level, NOW)


@given(
    st.lists(st.tuples(st.booleans(), st.lists(st.integers(1, 6), max_size=4)), max_size=8),
)
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_change_can_be_undone_by_its_ids(db, steps):
    if db.one("SELECT count(*) FROM items") == (0,):
        stored(db, subscribed(db), *(entry(n) for n in range(4)))
    for read, asked in steps:
        before = {item: read for item, (read, _) in marks(db).items()}
        change = triage.mark_read(db, asked, read, NOW)
        triage.mark_read(db, list(change.items), not read, NOW)
        after = {item: read for item, (read, _) in marks(db).items()}
        assert {i for i in after if after[i]} == {i for i in before if before[i]}
        triage.mark_read(db, asked, read, NOW)


# Tags


def test_a_tag_is_made_when_it_is_first_used(db, feed, ids):
    change = triage.tag(db, ids[:1], "  Follow \t up ", NOW)
    assert change == changed(feed, ids[0], tags=True)
    assert triage.tag(db, ids[:2], "follow up", NOW) == changed(feed, ids[1], tags=True)
    assert tags(db) == [("Follow up", ids[0]), ("Follow up", ids[1])]


def test_the_colour_of_a_tag_follows_from_its_name(db, ids):
    def color():
        return db.one("SELECT color FROM tags")[0]

    triage.tag(db, ids, "Elections", NOW)
    first = color()
    assert re.fullmatch(r"#[0-9a-f]{6}", first)
    triage.untag(db, ids, "Elections")
    triage.tag(db, ids, "elections", NOW)
    assert color() == first


def test_many_tags_have_many_colours(db, ids):
    for n in range(40):
        triage.tag(db, ids[:1], f"Tag {n}", NOW)
    assert len(db.rows("SELECT DISTINCT color FROM tags")) > len(triage.TAG_COLORS) / 2


def test_a_tag_that_nobody_has_any_more_goes(db, feed, ids):
    triage.tag(db, ids[:2], "Tag", NOW)
    assert triage.untag(db, ids[:1], "TAG") == changed(feed, ids[0], tags=True)
    assert tags(db) == [("Tag", ids[1])]
    triage.untag(db, ids, "Tag")
    assert tags(db) == []
    assert triage.untag(db, ids, "Tag") == NOTHING


def test_the_id_of_a_tag_is_not_used_again(db, ids):
    triage.tag(db, ids, "First", NOW)
    (first,) = db.one("SELECT id FROM tags")
    triage.untag(db, ids, "First")
    triage.tag(db, ids, "Second", NOW)
    assert db.one("SELECT id FROM tags") != (first,)


@pytest.mark.parametrize("name", ["", " \n ", "x" * 61])
def test_a_tag_without_a_usable_name_is_refused(db, ids, name):
    with pytest.raises(TriageError, match="A tag's name has 1 to 60 characters"):
        triage.tag(db, ids, name, NOW)


def test_the_longest_name_is_taken(db, ids):
    triage.tag(db, ids[:1], "ж" * 60, NOW)
    assert tags(db) == [("ж" * 60, ids[0])]


# Notes


def test_a_note_is_made_changed_and_removed(db, feed, ids):
    note, change = triage.add_note(db, ids[0], "  Ask the embassy. ", NOW)
    assert change == changed(feed, ids[0], notes=True)
    assert db.rows("SELECT id, item_id, text, edited_at FROM notes") == [
        (note, ids[0], "Ask the embassy.", None)
    ]
    assert triage.edit_note(db, note, "Asked.", NOW + HOUR) == changed(feed, ids[0], notes=True)
    assert db.rows("SELECT text, edited_at FROM notes") == [("Asked.", "2026-11-22T13:00:00.000Z")]
    assert triage.remove_note(db, note) == changed(feed, ids[0], notes=True)
    assert triage.remove_note(db, note) == NOTHING


def test_text_from_any_keyboard_is_taken(db, feed, ids):
    triage.tag(db, ids[:1], "a\ud800b", NOW)
    triage.add_note(db, ids[0], "a\ud800b", NOW)
    assert tags(db) == [("a\ufffdb", ids[0])]
    assert triage.untag(db, ids, "a\ud800b") == changed(feed, ids[0], tags=True)


def test_an_empty_note_is_refused(db, ids):
    with pytest.raises(TriageError, match="An empty note is not saved"):
        triage.add_note(db, ids[0], " \n", NOW)
    note, _ = triage.add_note(db, ids[0], "Text", NOW)
    with pytest.raises(TriageError, match="An empty note is not saved"):
        triage.edit_note(db, note, "", NOW)
    assert db.rows("SELECT text FROM notes") == [("Text",)]


def test_what_was_written_on_a_thing_that_is_gone_is_not_lost_in_silence(db):
    with pytest.raises(TriageError, match="The item is no longer there"):
        triage.add_note(db, 999, "Text", NOW)
    with pytest.raises(TriageError, match="The note is no longer there"):
        triage.edit_note(db, 999, "Text", NOW)
