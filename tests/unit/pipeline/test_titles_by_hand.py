"""Titles and pins that the monitor gives: they stay with their story, and can be taken back."""

from pathlib import Path

import pytest

from monitor.domain.change import Change
from monitor.domain.errors import StoryError
from monitor.storage import feeds, story_edits, story_marks
from tests.story_stream import partition
from tests.unit.pipeline.test_by_hand import Desk


@pytest.fixture
def desk(tmp_path: Path):
    opened = Desk(tmp_path)
    yield opened
    opened.is_whole()
    opened.db.close()


def test_titles_and_pins_follow_an_item(desk) -> None:
    story, other = desk.largest()[:2]
    assert desk.hand.rename(story, "  The  flood ") == Change(stories=frozenset({story}))
    assert not desk.hand.rename(story, "The flood")
    assert desk.hand.pin(story, True).stories == {story}
    assert not desk.hand.pin(story, True)
    desk.hand.merge([other, story])
    assert story_marks.titles(desk.db, [story, other]) == {other: "The flood"}
    assert story_marks.pinned(desk.db) == [other]
    desk.hand.undo(None)
    assert story_marks.titles(desk.db, [story, other]) == {story: "The flood"}
    desk.hand.rename(other, "A strike")
    desk.hand.merge([story, other])  # of two titles that of the story that was kept is shown
    assert story_marks.titles(desk.db, [story]) == {story: "The flood"}
    assert desk.hand.rename(story, None)
    assert not desk.hand.rename(story, " ")
    assert desk.hand.pin(story, False)
    assert story_marks.titles(desk.db, [story]) == {}
    assert story_marks.pinned(desk.db) == []


def test_a_named_story_keeps_its_title_when_its_earliest_item_is_split_off(desk) -> None:
    story, other = desk.largest()[:2]
    desk.hand.rename(story, "The flood")
    desk.hand.pin(story, True)

    def is_named() -> bool:
        titles = story_marks.titles(desk.db, list(desk.stories))
        return (titles, story_marks.pinned(desk.db)) == ({story: "The flood"}, [story])

    for leave in (
        lambda first: desk.hand.split(story, [first]),
        lambda first: desk.hand.move([first], other),
        lambda first: desk.hand.apart(story, None, [first]),
    ):
        leave(desk.stories[story][0])
        assert is_named()
        desk.hand.undo(None)
        assert is_named()
    leaving = desk.stories[story][0]
    desk.hand.split(story, [leaving])
    desk.hand.regroup()
    desk.regroup()
    where = partition(desk.db)
    assert list(story_marks.titles(desk.db, list(desk.stories)).values()) == ["The flood"]
    assert where[leaving] not in story_marks.titles(desk.db, list(desk.stories))


def test_the_last_thing_done_is_taken_back_first(desk) -> None:
    one, two, three = desk.largest()[:3]

    def now() -> tuple:
        titles = story_marks.titles(desk.db, list(desk.stories))
        return partition(desk.db), titles, story_marks.pinned(desk.db)

    was = []
    for do in (
        lambda: desk.hand.rename(two, "High water"),
        lambda: desk.hand.pin(two, True),
        lambda: desk.hand.merge([one, two]),
        lambda: desk.hand.rename(one, "The flood"),
        lambda: desk.hand.split(one, desk.stories[one][:1]),
        lambda: desk.hand.rename(one, "The great flood"),
        lambda: desk.hand.rename(one, None),
        lambda: desk.hand.pin(one, False),
        lambda: desk.hand.pin(three, True),
        lambda: desk.hand.pin_item(desk.stories[three][0]),
        lambda: desk.hand.apart(one, three, ()),
        lambda: desk.hand.pin(three, False),
    ):
        was.append(now())
        assert do()
        assert now() != was[-1] or len(was) in (10, 11)
    while was:
        assert desk.hand.undo(None)
        assert now() == was.pop()
    with pytest.raises(StoryError, match="There is no edit to take back"):
        desk.hand.undo(None)


def test_titles_and_pins_are_no_edits_of_items(desk) -> None:
    story = desk.largest()[0]
    desk.hand.rename(story, "The flood")
    desk.hand.pin(story, True)
    assert not desk.hand.rename(story, "The flood")
    assert story_edits.in_force(desk.db) == []
    told = story_edits.of_items(desk.db, desk.stories[story][-1:], 9)
    words = ["you pinned it", "you named it “The flood”"]
    assert [(one.words, one.before, one.marked) for one in told] == [(w, {}, story) for w in words]


def test_an_earlier_title_is_taken_back_after_the_later_one(desk) -> None:
    story, other = desk.largest()[:2]
    desk.hand.rename(story, "The flood")
    first = story_edits.last(desk.db).edit.edit_id
    desk.hand.rename(story, "The great flood")
    with pytest.raises(StoryError, match="take that one back first"):
        desk.hand.undo(first)
    desk.hand.rename(other, "A strike")
    desk.hand.undo(first + 1)
    desk.hand.merge([other, story])
    assert desk.hand.undo(first).stories == {story, other}
    assert story_marks.titles(desk.db, [other]) == {other: "A strike"}
    desk.hand.undo(None)
    assert story_marks.titles(desk.db, [story, other]) == {other: "A strike"}


def test_a_title_comes_back_also_where_the_item_that_had_it_is_gone(desk) -> None:
    story = max(desk.stories, key=lambda one: len(_feeds_of(desk, desk.stories[one])))
    desk.hand.rename(story, "The flood")
    desk.hand.rename(story, None)
    (gone,) = _feeds_of(desk, desk.stories[story][:1])
    for change in feeds.removing(desk.db, gone):
        desk.grouper.drop(change.items)
    assert desk.stories[story]
    desk.hand.undo(None)
    assert story_marks.titles(desk.db, [story]) == {story: "The flood"}


def _feeds_of(desk: Desk, items: tuple[int, ...]) -> set[int]:
    marks = ", ".join("?" * len(items))
    sql = f"SELECT DISTINCT feed_id FROM items WHERE id IN ({marks})"  # noqa: S608 - marks
    return {feed for (feed,) in desk.db.rows(sql, items)}
