"""The story view: what it says of a story, and that lists and digest head it alike."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.domain.ids import StoryId
from monitor.domain.query import Query, Scope, ScopeKind, StoryOrder
from monitor.domain.story import EditKind, HandEdit, StoryEventKind
from monitor.library import story as story_module
from monitor.library.story import bars
from monitor.library.story_parts import Parts
from monitor.settings import LanguageSettings
from monitor.storage import stories, story_edits, story_marks
from monitor.storage.read_story import HourCount
from tests.unit.library.samples import HOUR, NOW
from tests.unit.storage.samples import happened


@pytest.fixture
def flood(shelf):
    """A story of four items in three languages by two outlets; the items, and the story."""
    daily, tass = shelf.feed("Monitor Daily"), shelf.feed("TASS")
    items = [
        shelf.item("Наводнение в Велморе", language="ru", feed=tass, hours=6),
        shelf.item("Flood in Velmora", feed=daily, hours=5.5),
        shelf.item("Flood: bridge gone", feed=daily, hours=2),
        shelf.item("Ջրհեղեղ", language="hy", feed=tass, hours=1),
    ]
    shelf.has_headline(items[0], "A flood in Velmora")
    return items, shelf.is_story(*items)


def test_a_story_says_who_had_it_when_and_in_which_language(flood, library) -> None:
    items, story = flood
    view = library.story(story)
    assert (view.count, view.outlets) == (4, 2)
    assert (view.first_seen, view.last_seen) == (NOW - 6 * HOUR, NOW - HOUR)
    assert [(one.language, one.name, one.share) for one in view.languages] == [
        ("en", "English", 0.5),
        ("hy", "Armenian", 0.25),
        ("ru", "Russian", 0.25),
    ]
    tass, daily = view.who
    assert (tass.outlet, tass.items, tass.first, tass.copies) == ("TASS", 2, NOW - 6 * HOUR, 0)
    assert (daily.outlet, daily.language, daily.items) == ("Monitor Daily", "en", 2)
    assert [member.item_id for member in view.members] == items
    first = view.members[0]
    assert (first.headline, first.headline_language) == ("A flood in Velmora", "en")
    assert (first.original, first.language) == ("Наводнение в Велморе", "ru")
    assert first.because == "same words"
    assert not first.by_hand
    assert view.members[1].original is None


def test_bars_go_by_whole_hours_from_the_first_to_the_last(flood, library) -> None:
    view = library.story(flood[1])
    start = datetime(2020, 9, 28, 6, tzinfo=UTC)
    assert [(bar.start, bar.counts) for bar in view.bars] == [
        (start, (("en", 1), ("ru", 1))),
        (start + HOUR, ()),
        (start + 2 * HOUR, ()),
        (start + 3 * HOUR, ()),
        (start + 4 * HOUR, (("en", 1),)),
        (start + 5 * HOUR, (("hy", 1),)),
    ]


def test_a_long_story_has_no_more_bars_than_fit() -> None:
    start = datetime(2020, 9, 1, tzinfo=UTC)
    hours = [
        HourCount(hour=f"{start + timedelta(hours=n):%Y-%m-%dT%H}", language="en", count=1)
        for n in (0, 1, 2, 5, 200)
    ]
    found = bars(hours)
    assert len(found) == 67
    assert found[1].start - found[0].start == 3 * HOUR
    assert found[0].counts == (("en", 3),)
    assert sum(count for bar in found for _, count in bar.counts) == 5
    assert bars([]) == ()


def test_the_hand_is_told_in_the_history_and_of_each_item(shelf, flood, library) -> None:
    items, story = flood
    other = shelf.is_story(shelf.item("A flood elsewhere", hours=3))
    moved = stories.members(shelf.db, [other])[other]
    edit = HandEdit(edit_id=0, kind=EditKind.MERGE, moved=(*items, *moved))
    ident = story_edits.add(shelf.db, edit, {other: moved}, "you merged 2 stories", NOW)
    stories.relocate(shelf.db, dict.fromkeys(moved, story), "you merged 2 stories", NOW, ident)
    view = library.story(story)
    assert view.by_hand == 1
    assert [member.item_id for member in view.members if member.by_hand] == list(moved)
    (line,) = view.history
    assert (line.words, line.by_hand, line.edit, line.when) == (
        "You merged 2 stories",
        True,
        ident,
        NOW,
    )
    story_edits.put_undone(shelf.db, ident)
    (line,) = library.story(story).history
    assert (line.words, line.edit) == ("You merged 2 stories (taken back)", None)


def test_what_happened_by_itself_is_told_from_both_sides(shelf, flood, library) -> None:
    items, story = flood
    other = shelf.is_story(shelf.item("A flood elsewhere", hours=3))
    new = stories.next_id(shelf.db)
    events = [
        happened(StoryEventKind.SPLIT, new, items[0], of=story),
        happened(StoryEventKind.MOVED, new, items[1], of=story),
        happened(
            StoryEventKind.MERGED, story, *stories.members(shelf.db, [other])[other], of=other
        ),
    ]
    for n, event in enumerate(events):
        stories.apply(shelf.db, [event], NOW + n * HOUR)
    assert [(line.words, line.event) for line in library.story(story).history] == [
        ("Another story (1 item) was merged into this one: same words", 3),
        ("To another story went 1 item: same words", None),
        ("Split off into a story of its own: 1 item: same words", None),
    ]
    assert [(line.words, line.event) for line in library.story(new).history] == [
        ("From another story came 1 item: same words", 2),
        ("This story (1 item) was split off another one: same words", 1),
    ]
    assert library.story(other) is None


def test_an_item_in_no_story_has_a_view_too(shelf, library) -> None:
    item = shelf.item("Alone", hours=2)
    view = library.story(StoryId(-item))
    assert (view.count, view.outlets, view.headline) == (1, 1, "Alone")
    assert [bar.counts for bar in view.bars] == [(("en", 1),)]
    assert [one.outlet for one in view.who] == ["Monitor Daily"]
    assert view.history == ()
    shelf.is_story(item)
    assert library.story(StoryId(-item)) is None
    assert library.story(StoryId(99)) is None


def test_a_title_of_the_person_heads_the_story_everywhere(shelf, flood, library) -> None:
    items, story = flood
    story_marks.rename(shelf.db, story, "The Velmora flood", NOW)
    view = library.story(story)
    assert (view.headline, view.headline_language, view.titled) == ("The Velmora flood", "en", True)
    (listed,) = library.stories(Query()).stories
    assert listed.headline == "The Velmora flood"
    assert library.item(items[0]).story.headline == "The Velmora flood"
    assert library.story_headlines([story, None, 99]) == {story: ("The Velmora flood", "en", False)}


def test_the_chosen_headline_heads_the_story_everywhere(shelf, flood, library) -> None:
    items, story = flood
    story_marks.put_headlines(shelf.db, {story: items[2]})
    assert library.story(story).headline == "Flood: bridge gone"
    assert library.stories(Query()).stories[0].headline == "Flood: bridge gone"
    story_marks.put_headlines(shelf.db, {story: items[0]})
    assert library.story_headlines([story]) == {story: ("A flood in Velmora", "en", True)}
    # an item that left the story heads it no more, until another is chosen
    stories.relocate(shelf.db, {items[0]: 50}, "", NOW, None)
    assert library.story(story).headline == "Flood in Velmora"


def test_what_cannot_be_read_any_more_gives_way(shelf, flood) -> None:
    items, story = flood
    story_marks.put_headlines(shelf.db, {story: items[1]})
    russian = shelf.library(languages=LanguageSettings(reads=("ru",), wants="ru"))
    assert russian.story(story).headline == "Наводнение в Велморе"
    russian.close()


def test_pinned_stories_stand_on_top_of_the_first_page_and_nowhere_else(shelf, library) -> None:
    made = [shelf.is_story(shelf.item(f"Story {n}", hours=n + 1)) for n in range(7)]
    story_marks.pin(shelf.db, made[5], True, NOW)
    story_marks.pin(shelf.db, made[3], True, NOW + HOUR)
    seen, key = [], None
    while True:
        page = library.stories(Query(), key, limit=2)
        seen.append([story.headline for story in page.stories])
        key = page.next_key
        if key is None:
            break
    assert seen == [
        ["Story 3", "Story 5", "Story 0", "Story 1"],
        ["Story 2", "Story 4"],
        ["Story 6"],
    ]
    (top, *_) = library.stories(Query(order=StoryOrder.MOST_COVERED)).stories
    assert top.pinned
    assert library.story(made[3]).pinned
    found = library.stories(Query(words=("story 5",))).stories
    assert [story.headline for story in found] == ["Story 5"]
    flagged = Query(scope=Scope(kind=ScopeKind.FLAGGED))
    assert library.stories(flagged).stories == ()


def test_the_parts_of_others_are_asked_for_the_items_of_the_story(shelf, flood) -> None:
    items, story = flood
    asked = []

    def copies(one):
        asked.append([row.item_id for row in one.rows])
        return {items[2]: (items[1], 0.7)}

    parts = Parts(copies=copies)
    view = story_module.read(shelf.db, LanguageSettings(), story, NOW, parts=parts)
    assert asked == [items]
    assert (view.members[2].copy_of, view.members[2].common) == (items[1], 0.7)
    assert [(one.outlet, one.copies) for one in view.who] == [("TASS", 0), ("Monitor Daily", 1)]
    assert (view.figures, view.quotations, view.names, view.silent) == ((), (), (), ())
    assert view.topic is None
