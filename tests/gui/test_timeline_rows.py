"""Rows of the timeline: pure functions."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.ids import StoryId
from monitor.domain.views import TimelineStory
from tests.gui.values import NOW, timeline_item
from ui.timeline.listing import Listing, follow, items_to_show, marked
from ui.timeline.rows import (
    FewerRow,
    ItemRow,
    MoreRow,
    StoryRow,
    changed_stretch,
    keep_row,
    key_of,
    next_unread,
    rows_of_items,
    rows_of_stories,
)
from ui.timeline.unfolded import Unfolded

item_lists = st.lists(st.integers(1, 30), unique=True, max_size=12)


def story(number, ids, count=None, read=()):
    items = tuple(timeline_item(one, read=one in read) for one in ids)
    return TimelineStory(
        story_id=StoryId(number),
        headline=f"Story {number}",
        headline_language="en",
        count=count or len(items),
        outlets=2,
        languages=(("en", len(items)),),
        first_seen=NOW,
        last_seen=NOW,
        unread=sum(not item.read for item in items),
        activity=(1, 2),
        items=items,
        more=(count or len(items)) - len(items),
    )


def items_of(*numbers):
    return rows_of_items([timeline_item(one) for one in numbers])


def ids(rows):
    return [row.item.item_id for row in rows if isinstance(row, ItemRow)]


def test_a_closed_story_is_one_row_and_an_open_one_has_its_items_and_more():
    big = story(1, [1, 2], count=5)
    assert [key_of(row) for row in rows_of_stories([big], {})] == [("story", 1)]
    rows = rows_of_stories([big], {StoryId(1): big.items})
    assert [type(row) for row in rows] == [StoryRow, ItemRow, ItemRow, MoreRow]
    assert rows[-1].hidden == 3


def test_a_story_of_one_item_is_that_item():
    rows = rows_of_stories([story(-7, [7])], {})
    assert rows == [ItemRow(item=timeline_item(7))]


def test_items_keep_the_order_in_which_they_were_shown():
    before = story(1, [1, 2], count=4)
    after = story(1, [2, 3], count=4)
    whole = {StoryId(1): tuple(timeline_item(one) for one in (2, 3, 1, 4))}
    listing = Listing(stories=(after,), whole=whole)
    opened = {StoryId(1): tuple(item.item_id for item in before.items)}
    assert [one.item_id for one in items_to_show(listing, opened, ())[StoryId(1)]] == [1, 2]
    entire = items_to_show(listing, opened, {StoryId(1)})[StoryId(1)]
    assert [one.item_id for one in entire] == [1, 2, 3, 4]


def test_the_current_row_is_kept_where_the_new_list_has_lost_it():
    kept = keep_row(items_of(1, 2, 3), items_of(1, 3), ("item", 2))
    assert ids(kept) == [1, 2, 3]
    assert ids(keep_row(items_of(1, 2), [], ("item", 2))) == [2]
    assert ids(keep_row(items_of(1, 2), items_of(1), None)) == [1]


def test_a_row_kept_from_a_story_stands_behind_that_story():
    big = story(1, [1, 2])
    old = rows_of_stories([big, story(2, [5, 6])], {StoryId(1): big.items})
    less = story(1, [1, 3])
    new = rows_of_stories([less, story(2, [5, 6])], {StoryId(1): less.items})
    kept = keep_row(old, new, ("item", 2))
    assert [key_of(row) for row in kept] == [
        ("story", 1),
        ("item", 1),
        ("item", 3),
        ("item", 2),
        ("story", 2),
    ]


def test_a_kept_row_stands_above_more_in_its_open_story():
    big = story(1, [1, 2], count=5)
    old = rows_of_stories([big], {StoryId(1): big.items})
    less = story(1, [1, 3], count=5)
    kept = keep_row(old, rows_of_stories([less], {StoryId(1): less.items}), ("item", 2))
    assert ids(kept) == [1, 3, 2]
    assert isinstance(kept[-1], MoreRow)
    assert kept[-2].under == 1
    closed = keep_row(old, rows_of_stories([less], {}), ("item", 2))
    assert closed[-1] == ItemRow(item=timeline_item(2))


def test_an_item_is_followed_only_into_the_story_that_took_it_over():
    into = story(1, [1, 2], count=3)
    moved = replace(timeline_item(7), story_id=StoryId(1))
    alone, listing, unfolded = (
        rows_of_items([timeline_item(7)]),
        Listing(stories=(into,)),
        Unfolded(),
    )
    assert follow(unfolded, listing, alone, replace(moved, story_id=StoryId(5))) == alone
    assert follow(unfolded, listing, alone, None) == alone
    assert follow(unfolded, Listing(), alone, moved) == alone
    assert follow(unfolded, listing, [], moved) == []
    assert unfolded.shown == {}
    old = follow(unfolded, listing, alone, moved)
    assert old == [ItemRow(item=moved, under=StoryId(1))]
    assert unfolded.shown == {1: (1, 2, 7)}
    kept = keep_row(old, listing.rows(unfolded.shown, ()), ("item", 7))
    assert [(row.item.item_id, row.under) for row in kept if isinstance(row, ItemRow)] == [
        (1, 1),
        (2, 1),
        (7, 1),
    ]
    assert follow(Unfolded(), listing, old, moved) == old


def test_a_whole_story_ends_with_fewer():
    big = story(1, [1, 2], count=2)
    rows = rows_of_stories([big], {StoryId(1): big.items}, {StoryId(1)})
    assert rows[-1] == FewerRow(story_id=StoryId(1))
    assert key_of(rows[-1]) == ("fewer", 1)
    long = story(1, [1, 2], count=9, read=(1, 2))
    rows = rows_of_stories([replace(long, unread=7)], {StoryId(1): long.items}, {StoryId(1)})
    assert rows[-1] == FewerRow(story_id=StoryId(1), hidden=7)
    assert next_unread(rows, -1) is None


@given(item_lists, item_lists, st.integers(1, 30))
def test_keeping_adds_at_most_the_one_row(old, new, current):
    before, after = items_of(*old), items_of(*new)
    kept = keep_row(before, list(after), ("item", current))
    extra = [one for one in ids(kept) if one not in new]
    assert extra == ([current] if current in old and current not in new else [])
    assert [one for one in ids(kept) if one in new] == new


@given(item_lists, item_lists)
def test_the_changed_stretch_makes_the_old_rows_the_new_ones(old, new):
    before, after = items_of(*old), items_of(*new)
    start, old_end, new_end = changed_stretch(before, after)
    assert before[:start] + after[start:new_end] + before[old_end:] == after


def test_next_unread_finds_items_closed_stories_and_hidden_items():
    closed = story(1, [1, 2])
    read = story(2, [3, 4], count=3, read=(3, 4))
    read = replace(read, unread=1)
    rows = rows_of_stories([closed, read], {StoryId(2): read.items})
    assert next_unread(rows, -1) == 0
    assert isinstance(rows[next_unread(rows, 0)], MoreRow)
    assert next_unread(rows_of_stories([replace(read, unread=0)], {}), -1) is None


def test_marks_show_at_once_and_counts_follow():
    listing = Listing(stories=(story(1, [1, 2]), story(2, [3, 4])))
    after = marked(listing, {1}, {"read": True})
    assert [one.unread for one in after.stories] == [1, 2]
    assert after.stories[0].items[0].read
    back = marked(after, {1}, {"read": False})
    assert back.stories == listing.stories
