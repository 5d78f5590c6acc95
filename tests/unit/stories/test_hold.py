from itertools import permutations

import pytest

from monitor.domain.ids import ItemId
from monitor.domain.story import EditKind, HandEdit
from monitor.stories.hold import Hold, Word


def edit(number: int, kind: EditKind, moved, beside=(), away=()) -> HandEdit:
    return HandEdit(
        edit_id=number, kind=kind, moved=tuple(moved), beside=tuple(beside), away=tuple(away)
    )


MERGE = edit(1, EditKind.MERGE, [1, 2, 3])
SPLIT = edit(2, EditKind.SPLIT, [1, 4], away=[2, 5])
MOVE = edit(3, EditKind.MOVE, [6], beside=[7], away=[8])
APART = edit(4, EditKind.APART, [7, 9], away=[3])
PIN = edit(5, EditKind.PIN, [4], beside=[2])


@pytest.mark.parametrize(
    ("edits", "one", "other", "word"),
    [
        ([MERGE], 1, 2, Word.TOGETHER),
        ([MERGE], 1, 9, None),
        ([SPLIT], 1, 4, Word.TOGETHER),
        ([SPLIT], 1, 5, Word.APART),
        ([SPLIT], 2, 5, None),
        ([MOVE], 6, 7, Word.TOGETHER),
        ([MOVE], 6, 8, Word.APART),
        ([MOVE], 7, 8, None),
        ([APART], 7, 3, Word.APART),
        ([APART], 7, 9, None),
        ([MERGE, SPLIT], 1, 2, Word.APART),
        ([MERGE, SPLIT], 2, 3, Word.TOGETHER),
        ([SPLIT, PIN], 4, 2, Word.TOGETHER),
        ([], 1, 2, None),
    ],
)
def test_the_later_edit_that_speaks_of_both_is_right(edits, one, other, word):
    for order in permutations(edits):
        hold = Hold(order)
        assert hold.word(ItemId(one), ItemId(other)) is word
        assert hold.word(ItemId(other), ItemId(one)) is word


def test_companions_are_those_of_the_latest_edit_first():
    hold = Hold([MERGE, edit(9, EditKind.MERGE, [1, 8, 7])])
    assert list(hold.companions(ItemId(1))) == [7, 8, 2, 3]
    assert list(hold.companions(ItemId(99))) == []


def test_who_was_parted_later_is_no_companion():
    assert list(Hold([MERGE, SPLIT]).companions(ItemId(1))) == [4, 3]


def test_an_item_is_parted_from_a_story_that_has_one_it_may_not_meet():
    hold = Hold([APART])
    assert hold.parts(ItemId(7), [1, 2, 3])
    assert not hold.parts(ItemId(7), [1, 2])
    assert not hold.parts(ItemId(1), [3])
    assert hold.parts_any([1, 9], [3])
    assert not hold.parts_any([1, 2], [3])


def test_an_item_is_bound_to_those_that_it_stays_with():
    hold = Hold([PIN])
    assert hold.binds(ItemId(4), [1, 2])
    assert hold.binds(ItemId(2), [4])
    assert not hold.binds(ItemId(4), [1, 3])
    assert not hold.binds(ItemId(1), [4])
    assert ItemId(4) in hold
    assert ItemId(1) not in hold
