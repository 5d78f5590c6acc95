"""The monitor's hand on stories: what it puts somewhere stays there, and can be taken back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.errors import StoryError
from monitor.domain.story import EditKind, StoryEvent, StoryEventKind
from monitor.pipeline.by_hand import Hand
from monitor.pipeline.grouping import Grouper
from monitor.storage import doctor, feeds, stories, story_edits, story_events
from monitor.storage.database import Database, open_writer
from tests.story_stream import NOW, WINDOW, Stream, groups, partition


class Desk:
    """A profile with a stream of items, grouped, and a hand."""

    def __init__(self, folder: Path, count: int = 40, seed: int = 1, window=WINDOW) -> None:
        self.window = window
        self.db: Database = open_writer(folder / "a.db", folder)
        self.stream = Stream(self.db, count, seed)
        self.looks = 0
        self.restart()
        self.work()

    def restart(self) -> None:
        """Lose all that is in memory, as when the program ends."""
        self.grouper = Grouper(self.db, self.window)
        self.hand = Hand(self.db, self.grouper, self.tick)

    def tick(self) -> datetime:
        """A clock: each look at it is a second later."""
        self.looks += 1
        return NOW + timedelta(seconds=self.looks)

    def work(self) -> None:
        for _ in self.grouper.work(NOW):
            pass

    def regroup(self, steps: int | None = None) -> None:
        """Make all stories anew, or leave off after some steps."""
        for n, _ in enumerate(self.grouper.anew.work(NOW)):
            if n == steps:
                return

    @property
    def stories(self) -> dict[int, tuple[int, ...]]:
        return stories.members(self.db, sorted(set(partition(self.db).values())))

    def largest(self) -> list[int]:
        """Numbers of stories, the one with most items first."""
        return sorted(self.stories, key=lambda story: (-len(self.stories[story]), story))

    def is_whole(self) -> None:
        """Every grouped item is in exactly one story, all counts are right, edits are obeyed."""
        assert doctor.check(self.db, quick=True) == ()
        where = partition(self.db)
        assert len(where) == self.db.one("SELECT count(*) FROM items")[0]
        for one, other, said in words_in_force(story_edits.in_force(self.db)):
            assert (where[one] == where[other]) == said, (one, other, said)


def words_in_force(edits):
    """(item, item, together?) of all pairs that the edits speak of: the last word on each pair."""
    said = {}
    for edit in edits:
        together = edit.together
        for place, one in enumerate(together):
            for other in together[place + 1 :]:
                said[frozenset((one, other))] = True
        for one in edit.moved:
            for other in edit.away:
                said[frozenset((one, other))] = False
    return [(*sorted(pair), word) for pair, word in said.items()]


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


def test_a_later_edit_that_moved_nothing_does_not_keep_one_from_being_taken_back(desk) -> None:
    before = partition(desk.db)
    one, two, three = desk.largest()[:3]
    desk.hand.merge([one, two])
    first = story_edits.last(desk.db).edit.edit_id
    desk.hand.apart(one, three, ())
    desk.hand.pin_item(desk.stories[three][0])
    assert set(desk.hand.undo(first).items) == set(desk.stories[two])
    assert partition(desk.db) == before
    desk.work()
    assert partition(desk.db) == before


def test_a_later_edit_that_let_the_items_leave_is_taken_back_first(desk) -> None:
    one, two = desk.largest()[:2]
    items = desk.stories[two]
    desk.hand.merge([one, two])
    first = story_edits.last(desk.db).edit.edit_id
    desk.hand.apart(one, None, items)
    with pytest.raises(StoryError, match="take that one back first"):
        desk.hand.undo(first)


def test_made_anew_stories_obey_the_hand_and_keep_their_numbers(desk) -> None:
    one, two, three = desk.largest()[:3]
    desk.hand.merge([one, two])
    desk.hand.split(three, desk.stories[three][:1])
    before = partition(desk.db)
    desk.hand.regroup()
    desk.regroup()
    assert not desk.grouper.anew.is_wanted
    desk.is_whole()
    after = partition(desk.db)
    same = [item for item in before if before[item] == after[item]]
    assert len(same) > len(before) / 2
    desk.hand.undo(None)
    desk.hand.undo(None)


def test_making_anew_by_the_same_rule_changes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 60)
    before = partition(desk.db)
    recorded = desk.db.one("SELECT count(*) FROM story_events")
    desk.hand.regroup()
    desk.regroup()
    assert partition(desk.db) == before
    assert desk.db.one("SELECT count(*) FROM story_events") == recorded
    assert desk.db.one("SELECT count(*) FROM story_anew") == (0,)
    desk.is_whole()
    desk.db.close()


def test_made_anew_stories_are_the_same_wherever_the_program_was_left(tmp_path: Path) -> None:
    results = []
    for name, steps in (("whole", None), ("left", 3), ("often", 1)):
        folder = tmp_path / name
        folder.mkdir()
        desk = Desk(folder, 60)
        for story in desk.largest()[:4]:  # something to be made better
            stories.relocate(desk.db, {desk.stories[story][0]: 1000 + story}, "", NOW, None)
        desk.restart()
        desk.hand.regroup()
        while desk.grouper.anew.is_wanted:
            desk.regroup(steps)
            desk.restart()
            assert doctor.check(desk.db, quick=True) == ()
        desk.work()
        results.append(groups(desk.db))
        desk.is_whole()
        desk.db.close()
    assert results[0] == results[1] == results[2]


def test_what_the_hand_does_while_stories_are_made_anew_holds(desk) -> None:
    one, two = desk.largest()[:2]
    desk.hand.regroup()
    desk.regroup(steps=4)
    desk.hand.merge([one, two])
    assert desk.grouper.anew.is_wanted
    desk.regroup()
    desk.is_whole()


def test_what_the_hand_does_while_stories_are_swapped_holds(desk) -> None:
    for story in desk.largest()[:4]:  # something to be made better
        stories.relocate(desk.db, {desk.stories[story][0]: 1000 + story}, "", NOW, None)
    desk.restart()
    desk.work()
    one, two = desk.largest()[:2]
    desk.hand.regroup()
    swapped = 0
    for _ in desk.grouper.anew.work(NOW):
        swapped += desk.grouper.anew.is_swapping
        if swapped == 3:
            swapped += 1
            desk.hand.merge([one, two])
            assert not desk.grouper.anew.is_swapping
            desk.work()
            desk.hand.split(desk.largest()[0], desk.stories[desk.largest()[0]][:1])
    assert swapped > 4
    desk.work()
    assert desk.db.one("SELECT count(*) FROM story_anew") == (0,)


def test_what_arrives_while_stories_are_made_anew_is_in_a_story(desk) -> None:
    desk.hand.regroup()
    desk.regroup(steps=4)
    Stream(desk.db, 10, seed=5)
    desk.work()
    desk.regroup()
    desk.work()
    desk.is_whole()


DOINGS = ["merge", "split", "move", "alone", "apart", "leave", "keep", "undo", "undo some",
          "known", "restart", "more", "anew", "some anew", "remove", "name", "top"]  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from(DOINGS), st.integers(0, 97), st.integers(0, 97)), max_size=12
)


@given(STEPS, st.sampled_from([WINDOW, timedelta(hours=2)]))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_stories_are_a_partition_and_the_hand_wins_whatever_happens(
    tmp_path_factory, steps, window
):
    """Also where items are in memory for four hours alone, and edits speak of older ones."""
    desk = Desk(tmp_path_factory.mktemp("desk"), 24, window=window)
    for step, one, other in steps:
        try:
            _do(desk, step, one, other)
        except StoryError as error:
            assert str(error).endswith((".", "!"))  # a sentence, and nothing was changed
        desk.work()
        _is_partition(desk)
    desk.regroup()
    desk.work()
    desk.is_whole()
    desk.db.close()


def _is_partition(desk: Desk) -> None:
    if desk.grouper.anew.is_swapping:
        return
    desk.is_whole()


def _do(desk: Desk, step: str, one: int, other: int) -> None:
    numbers = sorted(desk.stories)
    story, target = numbers[one % len(numbers)], numbers[other % len(numbers)]
    items = desk.stories[story]
    some = items[: 1 + other % len(items)]
    doings = {
        "merge": lambda: desk.hand.merge([story, target]),
        "split": lambda: desk.hand.split(story, some),
        "move": lambda: desk.hand.move(some, target),
        "alone": lambda: desk.hand.move(some, None),
        "apart": lambda: desk.hand.apart(story, target, ()),
        "leave": lambda: desk.hand.apart(story, None, some),
        "keep": lambda: desk.hand.pin_item(some[-1]),
        "undo": lambda: desk.hand.undo(None),
        "undo some": lambda: desk.hand.undo(_some_edit(desk, other)),
        "known": lambda: desk.stream.becomes_better_known(items[0]),
        "restart": desk.restart,
        "more": lambda: desk.stream.events.update(Stream(desk.db, 4, seed=other).events),
        "anew": desk.hand.regroup,
        "some anew": lambda: desk.regroup(steps=other % 5),
        "remove": lambda: _remove_feed(desk, other),
        "name": lambda: desk.hand.rename(story, f"Title {other}" if other % 3 else None),
        "top": lambda: desk.hand.pin(story, bool(other % 2)),
    }
    doings[step]()


def _some_edit(desk: Desk, which: int) -> int:
    edits = story_edits.in_force(desk.db)
    return edits[which % len(edits)].edit_id if edits else 1


def _remove_feed(desk: Desk, which: int) -> None:
    found = [feed for (feed,) in desk.db.rows("SELECT id FROM feeds ORDER BY id")]
    if len(found) < 4:
        return
    for change in feeds.removing(desk.db, found[which % len(found)]):
        desk.grouper.drop(change.items)


@given(st.integers(0, 30), st.integers(0, 30), st.booleans())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_taken_back_at_once_was_never_there(tmp_path_factory, one, other, merges):
    desk = Desk(tmp_path_factory.mktemp("desk"), 24)
    before, memory = partition(desk.db), desk.db.one("SELECT max(id) FROM items")
    numbers = sorted(desk.stories)
    story = numbers[one % len(numbers)]
    try:
        if merges:
            desk.hand.merge([story, numbers[other % len(numbers)]])
        else:
            desk.hand.split(story, desk.stories[story][: 1 + other % len(desk.stories[story])])
    except StoryError:
        assert partition(desk.db) == before
    else:
        assert partition(desk.db) != before
        desk.hand.undo(None)
        assert partition(desk.db) == before
        desk.restart()
        desk.work()
        assert partition(desk.db) == before
    assert desk.db.one("SELECT max(id) FROM items") == memory
    desk.is_whole()
    desk.db.close()
