"""Titles, pins and headlines of stories; what the hand said, as stored."""

import pytest

from monitor.domain.change import Change
from monitor.domain.story import EditKind, HandEdit, StoryEventKind
from monitor.storage import facts, feeds, stories, story_edits, story_marks, translations
from tests.unit.storage.samples import HOUR, NOW, entry, grouped, happened, stored, subscribed


@pytest.fixture
def ids(db):
    return stored(db, subscribed(db), *(entry(n) for n in range(5, 0, -1)))


def to_head(db):
    return story_marks.to_head(db, 9)


def test_one_item_alone_heads_its_story_and_of_more_one_is_chosen(db, ids):
    alone = grouped(db, ids[0])
    assert to_head(db) == []
    assert db.one("SELECT headline_item FROM stories") == (ids[0],)
    story = grouped(db, *ids[1:3])
    assert to_head(db) == [story]
    change = story_marks.put_headlines(db, {story: ids[2]})
    assert change == Change(stories=frozenset({story}))
    assert not story_marks.put_headlines(db, {story: ids[2]})
    assert to_head(db) == []
    stories.relocate(db, {ids[2]: alone}, "", NOW, None)
    assert to_head(db) == [alone]  # the other one has a single item now
    assert db.one("SELECT headline_item FROM stories WHERE id = ?", (story,)) == (ids[1],)


def test_a_new_translation_has_the_headline_chosen_anew(db, ids):
    story = grouped(db, *ids[:2])
    story_marks.put_headlines(db, {story: ids[0]})
    translations.save_rendering(db, ids[1], "en", "One", "One", "argos", "1", NOW)
    assert to_head(db) == [story]


def test_for_other_languages_all_headlines_are_chosen_anew(db, ids, monkeypatch):
    monkeypatch.setattr(story_marks, "CHUNK", 1)
    made = [grouped(db, *ids[:2]), grouped(db, *ids[2:4]), grouped(db, ids[4])]
    assert story_marks.head_all_again(db, "en for en") is False
    story_marks.put_headlines(db, {made[0]: ids[0], made[1]: ids[2]})
    assert story_marks.head_all_again(db, "en for en") is False
    assert to_head(db) == []
    assert story_marks.head_all_again(db, "de for de") is True
    assert story_marks.head_all_again(db, "de for de") is True
    assert story_marks.head_all_again(db, "de for de") is False
    assert to_head(db) == [made[1], made[0]]
    assert facts.get(db, story_marks.HEADED_FOR) == "de for de"


def test_those_that_can_be_read_are_candidates_first_then_the_translated(db, ids):
    story = grouped(db, *ids)
    for item, language in zip(ids, ("hy", "ru", "sr-Latn", "en", "ru"), strict=True):
        db.run("UPDATE items SET dominant = ? WHERE id = ?", (language, item))
    translations.save_rendering(db, ids[4], "en", "One", "One", "argos", "1", NOW)
    found = story_marks.candidates(db, [story], ["en", "sr"], "en", 4)
    assert found == {story: [ids[2], ids[3], ids[4], ids[0]]}


def named(db, story, title, at=NOW):
    assert story_marks.rename(db, story, title, at)
    assert story_marks.pin(db, story, True, at)


def marks(db, *asked):
    """(title, pinned?) of stories."""
    titles, pinned = story_marks.titles(db, asked), story_marks.pinned(db)
    return [(titles.get(story), story in pinned) for story in asked]


def test_titles_and_pins_go_with_the_last_item(db, ids):
    story = grouped(db, *ids[:2])
    named(db, story, "The flood")
    assert not story_marks.rename(db, 99, "Nothing", NOW)
    for _ in feeds.removing(db, 1):
        pass
    assert db.one("SELECT (SELECT count(*) FROM story_titles), count(*) FROM story_pins") == (0, 0)


def test_a_title_and_a_pin_stay_when_the_earliest_items_are_removed(db, ids):
    kept = stored(db, subscribed(db, "https://other.example/"), entry(0, guid="late"))
    story = grouped(db, *ids[:3], *kept)
    named(db, story, "The flood")
    gone = feeds.remove(db, 1)
    assert set(ids) <= gone.items
    assert stories.members(db, [story]) == {story: tuple(kept)}
    assert marks(db, story) == [("The flood", True)]
    assert db.rows("SELECT item_id FROM story_titles") == [tuple(kept)]


def test_a_title_and_a_pin_stay_when_the_earliest_item_leaves_by_hand(db, ids):
    story, other = grouped(db, *ids[:3]), grouped(db, *ids[3:])
    named(db, story, "The flood")
    stories.relocate(db, {ids[0]: other}, "", NOW, None)
    assert marks(db, story, other) == [("The flood", True), (None, False)]
    stories.relocate(db, {ids[1]: 50}, "", NOW, None)
    assert marks(db, story, 50) == [("The flood", True), (None, False)]
    stories.relocate(db, {ids[0]: story, ids[1]: story}, "", NOW, None)
    assert marks(db, story, other) == [("The flood", True), (None, False)]


def test_a_title_and_a_pin_stay_when_the_earliest_item_leaves_by_itself(db, ids):
    story, other = grouped(db, *ids[:3]), grouped(db, *ids[3:])
    named(db, story, "The flood")
    events = [
        happened(StoryEventKind.SPLIT, stories.next_id(db), ids[0], of=story),
        happened(StoryEventKind.MOVED, other, ids[1], of=story),
    ]
    stories.apply(db, events, NOW)
    assert stories.members(db, [story]) == {story: (ids[2],)}
    asked = (story, other, other + 1)
    assert marks(db, *asked) == [("The flood", True), (None, False), (None, False)]


@pytest.mark.parametrize("by_itself", [True, False])
def test_a_merged_story_shows_the_title_of_the_one_that_was_kept(db, ids, by_itself):
    kept, other, untitled = grouped(db, ids[1]), grouped(db, ids[0], ids[2]), grouped(db, ids[3])
    named(db, kept, "The flood")
    named(db, other, "High water", NOW + HOUR)

    def merge(of, into, *items):
        if by_itself:
            stories.apply(db, [happened(StoryEventKind.MERGED, into, *items, of=of)], NOW)
        else:
            stories.relocate(db, dict.fromkeys(items, into), "", NOW, None)

    merge(other, kept, ids[0], ids[2])
    assert marks(db, kept) == [("The flood", True)]
    stories.relocate(db, {ids[0]: other, ids[2]: other}, "taken back", NOW, None)
    assert marks(db, kept, other) == [("The flood", True), ("High water", True)]
    merge(other, untitled, ids[0], ids[2])
    assert marks(db, untitled) == [("High water", True)]
    stories.relocate(db, {ids[0]: other, ids[2]: other}, "taken back", NOW, None)
    assert marks(db, untitled, other) == [(None, False), ("High water", True)]


def test_a_merged_story_is_named_anew(db, ids):
    kept, other = grouped(db, ids[1]), grouped(db, ids[0])
    story_marks.rename(db, other, "High water", NOW)
    stories.relocate(db, {ids[0]: kept}, "", NOW, None)
    story_marks.rename(db, kept, "All of it", NOW)
    assert marks(db, kept) == [("All of it", False)]
    stories.relocate(db, {ids[0]: other}, "taken back", NOW, None)
    assert marks(db, kept, other) == [("All of it", False), ("High water", False)]


def test_the_last_pinned_story_comes_first(db, ids):
    made = [grouped(db, item) for item in ids[:3]]
    for n, story in enumerate(made):
        story_marks.pin(db, story, True, NOW + n * HOUR)
    assert story_marks.pinned(db) == made[::-1]


def test_edits_come_back_as_they_were_made(db, ids):
    story, other = grouped(db, *ids[:2]), grouped(db, *ids[2:])
    made = HandEdit(
        edit_id=0,
        kind=EditKind.MOVE,
        moved=(ids[0],),
        beside=tuple(ids[2:]),
        away=(ids[1], 999),
    )
    ident = story_edits.add(db, made, {story: (ids[0],)}, "you moved an item", NOW)
    apart = HandEdit(edit_id=0, kind=EditKind.APART, moved=(ids[1],), away=(ids[2],))
    second = story_edits.add(db, apart, {}, "you said so", NOW)
    stored_edit = story_edits.get(db, ident)
    assert stored_edit.edit == HandEdit(
        edit_id=ident,
        kind=EditKind.MOVE,
        moved=(ids[0],),
        beside=tuple(ids[2:]),
        away=(ids[1],),
    )
    assert (stored_edit.before, stored_edit.words) == ({story: (ids[0],)}, "you moved an item")
    assert [one.edit_id for one in story_edits.in_force(db)] == [ident, second]
    assert [one.edit_id for one in story_edits.in_force(db, since=ident)] == [second]
    assert story_edits.last(db).edit.edit_id == second
    assert [one.edit.edit_id for one in story_edits.of_items(db, [ids[1]], 9)] == [second, ident]
    assert story_edits.put_undone(db, second)
    assert not story_edits.put_undone(db, second)
    assert story_edits.last(db).edit.edit_id == ident
    assert [one.edit_id for one in story_edits.in_force(db)] == [ident]
    assert story_edits.get(db, 77) is None
    assert other
