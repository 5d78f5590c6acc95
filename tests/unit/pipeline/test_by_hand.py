"""The monitor's hand on stories: what it puts somewhere stays there, and can be taken back."""

from pathlib import Path

import pytest

from monitor.domain.change import Change
from monitor.domain.errors import StoryError
from monitor.domain.story import EditKind, StoryEvent, StoryEventKind
from monitor.storage import stories, story_edits, story_events, story_marks
from tests.story_desk import Desk
from tests.story_stream import NOW, partition


@pytest.fixture
def desk(tmp_path: Path):
    opened = Desk(tmp_path)
    yield opened
    opened.is_whole()
    opened.db.close()


def test_merged_stories_are_one_and_apart_again_when_taken_back(desk) -> None:
    before = partition(desk.db)
    first, second, third = desk.largest()[:3]
    change = desk.hand.merge([second, first, third])
    assert change.stories == {first, second, third}
    assert set(desk.stories[second]) == {i for i, s in before.items() if s in change.stories}
    assert first not in desk.stories
    back = desk.hand.undo(None)
    assert back.items == {item for item, story in before.items() if story in (first, third)}
    assert partition(desk.db) == before


def test_what_is_split_off_is_a_story_of_its_own(desk) -> None:
    before = partition(desk.db)
    story = desk.largest()[0]
    one, *_, other = desk.stories[story]
    desk.hand.split(story, [one, other])
    assert (one, other) in desk.stories.values()
    assert len(desk.stories) == len(set(before.values())) + 1
    desk.hand.undo(None)
    assert partition(desk.db) == before


def test_items_are_moved_to_a_story_and_to_one_of_their_own(desk) -> None:
    before = partition(desk.db)
    story, other = desk.largest()[:2]
    item = desk.stories[story][1]
    desk.hand.move([item], other)
    assert partition(desk.db)[item] == other
    desk.hand.move([item], None)
    assert (item,) in desk.stories.values()
    desk.hand.undo(None)
    desk.hand.undo(None)
    assert partition(desk.db) == before
    with pytest.raises(StoryError, match="There is no edit to take back"):
        desk.hand.undo(None)


def test_two_stories_can_be_said_not_to_be_the_same(desk) -> None:
    story, other = desk.largest()[:2]
    before = partition(desk.db)
    assert desk.hand.apart(story, other, ()).stories == {story, other}
    assert partition(desk.db) == before
    (edit,) = story_edits.in_force(desk.db)
    assert edit.kind is EditKind.APART
    assert set(edit.moved) == set(desk.stories[story])
    assert set(edit.away) == set(desk.stories[other])


def test_items_that_are_not_of_a_story_leave_it(desk) -> None:
    story = desk.largest()[0]
    item = desk.stories[story][0]
    desk.hand.apart(story, None, [item])
    assert (item,) in desk.stories.values()
    desk.restart()
    desk.stream.becomes_better_known(item)
    desk.work()
    assert partition(desk.db)[item] != story


def test_a_kept_item_stays_when_it_becomes_better_known(desk) -> None:
    story, other = desk.largest()[:2]
    item = desk.stories[story][0]
    desk.hand.pin_item(item)
    desk.stream.events[item] = desk.stream.events[desk.stories[other][0]]
    desk.stream.becomes_better_known(item)
    desk.work()
    assert partition(desk.db)[item] == story


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
    desk.hand.merge([story, other])  # of two titles the later given one is shown
    assert story_marks.titles(desk.db, [story]) == {story: "A strike"}
    assert desk.hand.rename(story, None)
    assert not desk.hand.rename(story, " ")
    assert desk.hand.pin(story, False)
    assert story_marks.titles(desk.db, [story]) == {}
    assert story_marks.pinned(desk.db) == []


def test_bad_input_gets_a_sentence_and_changes_nothing(desk) -> None:
    story, other = desk.largest()[:2]
    items = desk.stories[story]
    before = partition(desk.db)
    for wrong, sentence in (
        (lambda: desk.hand.merge([story]), "at least two different stories"),
        (lambda: desk.hand.merge([story, story]), "at least two different stories"),
        (lambda: desk.hand.merge([story, 999]), "no story 999"),
        (lambda: desk.hand.merge([story, -7]), "Item 7 is in no story yet"),
        (lambda: desk.hand.split(story, []), "at least one item"),
        (lambda: desk.hand.split(story, [desk.stories[other][0]]), "is not in story"),
        (lambda: desk.hand.split(story, items), "nothing would stay"),
        (lambda: desk.hand.split(999, items), "no story 999"),
        (lambda: desk.hand.move([], other), "at least one item"),
        (lambda: desk.hand.move([999], other), "Item 999 is in no story"),
        (lambda: desk.hand.move([items[0]], story), "has them already"),
        (lambda: desk.hand.move([items[0]], 999), "no story 999"),
        (lambda: desk.hand.move(items, None), "one of its own"),
        (lambda: desk.hand.apart(story, story, ()), "two different stories"),
        (lambda: desk.hand.apart(story, 999, ()), "no story 999"),
        (lambda: desk.hand.pin_item(999), "Item 999 is in no story"),
        (lambda: desk.hand.rename(999, "x"), "no story 999"),
        (lambda: desk.hand.rename(story, "x" * 301), "300 characters"),
        (lambda: desk.hand.pin(999, True), "no story 999"),
        (lambda: desk.hand.undo(77), "no edit 77"),
        (lambda: desk.hand.undo_event(77), "no change 77"),
    ):
        with pytest.raises(StoryError, match=sentence):
            wrong()
    assert partition(desk.db) == before
    assert story_edits.in_force(desk.db) == []


def test_what_was_merged_by_itself_is_taken_back_and_stays_apart(desk) -> None:
    before = partition(desk.db)
    story, other = desk.largest()[:2]
    merged = StoryEvent(
        kind=StoryEventKind.MERGED,
        story_id=story,
        items=desk.stories[other],
        score=0.9,
        because="they share names",
        from_story=other,
    )
    stories.apply(desk.db, [merged], NOW)
    desk.restart()
    (event,) = story_events.of_story(desk.db, story, 10)
    desk.hand.undo_event(event.event_id)
    assert partition(desk.db) == before
    (edit,) = story_edits.in_force(desk.db)
    assert (edit.kind, set(edit.away)) == (EditKind.SPLIT, set(desk.stories[story]))
    with pytest.raises(StoryError, match="nothing to take back"):
        desk.hand.undo_event(event.event_id)
    with pytest.raises(StoryError, match="no change"):  # that was by hand
        desk.hand.undo_event(event.event_id + 1)


def test_what_was_split_and_moved_by_itself_is_taken_back(desk) -> None:
    before = partition(desk.db)
    story, other = desk.largest()[:2]
    new = desk.grouper.new_story()
    first, second, *_ = desk.stories[story]
    made = {"score": 0.9, "because": "unlike", "from_story": story}
    split = StoryEvent(kind=StoryEventKind.SPLIT, story_id=new, items=(first,), **made)
    moved = StoryEvent(kind=StoryEventKind.MOVED, story_id=other, items=(second,), **made)
    stories.apply(desk.db, [split, moved], NOW)
    desk.restart()
    events = story_events.of_story(desk.db, story, 10)
    for event in events:
        desk.hand.undo_event(event.event_id)
    assert partition(desk.db) == before
    assert [one.kind for one in story_edits.in_force(desk.db)] == [EditKind.MOVE, EditKind.MERGE]


def test_what_is_taken_back_goes_where_its_story_has_gone(desk) -> None:
    story, other, third = desk.largest()[:3]
    item, rest = desk.stories[story][0], desk.stories[story][1:]
    desk.hand.move([item], other)
    made = {"score": 0.9, "because": "alike", "from_story": story}
    merged = StoryEvent(kind=StoryEventKind.MERGED, story_id=third, items=rest, **made)
    stories.apply(desk.db, [merged], NOW)
    desk.restart()
    desk.hand.undo(None)
    assert partition(desk.db)[item] == third


def test_taking_back_leaves_what_a_later_edit_moved(desk) -> None:
    story, other = desk.largest()[:2]
    items = desk.stories[other]
    desk.hand.merge([story, other])
    first = story_edits.last(desk.db).edit.edit_id
    desk.hand.move([items[0]], None)
    desk.hand.undo(first)
    where = partition(desk.db)
    assert where[items[0]] not in (story, other)
    assert {where[item] for item in items[1:]} == {other}
    with pytest.raises(StoryError, match=f"no edit {first}"):
        desk.hand.undo(first)


def test_an_edit_that_a_later_one_repeats_is_not_taken_back_alone(desk) -> None:
    one, two, three = desk.largest()[:3]
    desk.hand.merge([one, two])
    first = story_edits.last(desk.db).edit.edit_id
    desk.hand.merge([one, three])
    with pytest.raises(StoryError, match="take that one back first"):
        desk.hand.undo(first)
