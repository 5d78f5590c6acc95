"""What the edits in force say of items: the later one wins, and it holds for whole groups."""

from monitor.domain.story import EditKind, HandEdit
from monitor.stories.hold import Hold, Word


def edits(*said):
    """Edits in order: (kind, moved, beside, away)."""
    return [
        HandEdit(edit_id=n, kind=kind, moved=moved, beside=beside, away=away)
        for n, (kind, moved, beside, away) in enumerate(said, start=1)
    ]


MERGED = (EditKind.MERGE, (1, 2, 3), (), ())


def test_without_edits_nothing_is_said():
    hold = Hold()
    assert not hold
    assert 1 not in hold
    assert hold.word(1, 2) is None
    assert list(hold.companions(1)) == []
    assert not hold.parts(1, [2])
    assert not hold.binds(1, [2])


def test_what_was_merged_stays_together():
    hold = Hold(edits(MERGED))
    assert hold.word(1, 3) is Word.TOGETHER
    assert list(hold.companions(2)) == [1, 3]
    assert hold.binds(2, [7, 3])
    assert not hold.binds(2, [7])
    assert 7 not in hold


def test_what_was_split_off_stays_together_and_apart_from_the_rest():
    hold = Hold(edits((EditKind.SPLIT, (1, 2), (), (3, 4))))
    assert hold.word(1, 2) is Word.TOGETHER
    assert hold.word(1, 3) is Word.APART
    assert hold.word(3, 4) is None
    assert hold.parts(3, [9, 2])
    assert hold.parts_any([9, 4], [1])
    assert not hold.parts_any([9], [1])


def test_the_later_edit_wins():
    split = (EditKind.SPLIT, (1,), (), (2, 3))
    assert Hold(edits(MERGED, split)).word(1, 2) is Word.APART
    assert Hold(edits(MERGED, split)).word(2, 3) is Word.TOGETHER
    assert Hold(edits(split, MERGED)).word(1, 2) is Word.TOGETHER
    assert Hold(reversed(edits(split, MERGED))).word(1, 2) is Word.TOGETHER


def test_items_that_are_not_of_a_story_stay_with_each_other():
    leave = (EditKind.APART, (1, 2), (), (3,))
    hold = Hold(edits(MERGED, leave))
    assert hold.word(1, 2) is Word.TOGETHER
    assert hold.word(1, 3) is Word.APART
    # said of items that nothing else is said of, it keeps them only apart
    assert Hold(edits(leave)).word(1, 2) is None


def test_what_is_said_of_one_item_holds_for_its_group():
    """Item 4 must not come to 1 by way of 5, whoever of them comes first."""
    apart = (EditKind.APART, (4,), (), (1,))
    kept = (EditKind.PIN, (5,), (1,), ())
    for order in ((apart, kept), (kept, apart)):
        hold = Hold(edits(*order))
        assert hold.word(4, 5) is Word.APART
        assert hold.parts(4, [5])
        assert hold.parts(5, [4])


def test_an_item_that_moves_leaves_its_group_and_joins_the_other():
    other = (EditKind.MERGE, (7, 8), (), ())
    hold = Hold(edits(MERGED, other, (EditKind.MOVE, (1,), (7, 8), (2, 3))))
    assert list(hold.companions(1)) == [7, 8]
    assert list(hold.companions(2)) == [3]
    assert hold.word(8, 3) is Word.APART
