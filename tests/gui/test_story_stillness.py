"""Nothing that is seen of a story moves when a comparison comes."""

from dataclasses import replace

from PySide6.QtCore import QPoint

from monitor.domain.ids import ItemId
from tests.gui import story_said
from tests.gui.story_helpers import change, pane_of, settle
from ui.story.side_by_side import FEW, RESERVED


def compare_slowly(desk) -> tuple[ItemId, ...]:
    """Ask for items whose comparison does not come yet."""
    pane = pane_of(desk)
    pane.comparison_wanted.disconnect()
    items = (ItemId(1), ItemId(3))
    pane.side_by_side.forget()
    pane.compare(items)
    settle(desk)
    return items


def top_of_items(desk) -> int:
    pane = pane_of(desk)
    return pane.members.view.mapTo(pane, QPoint(0, 0)).y()


def test_items_in_view_stay_where_they_are_when_the_comparison_comes(story_desk):
    change(story_desk, figures=(), quotations=())
    pane = pane_of(story_desk)
    items = compare_slowly(story_desk)
    assert pane.side_by_side.line.text() == "Comparing…"
    assert pane.side_by_side.height() > RESERVED
    pane.right.verticalScrollBar().setValue(0)
    before, high = top_of_items(story_desk), pane.side_by_side.height()
    assert before < pane.height()
    row = story_said.three().rows[0]
    pane.show_comparison(items, replace(story_said.three(), rows=(row,) * FEW))
    settle(story_desk)
    assert pane.side_by_side.height() > high + 300
    assert top_of_items(story_desk) == before
    pane.show_comparison(items, replace(story_said.three(), rows=(row,)))
    settle(story_desk)
    assert top_of_items(story_desk) == before


def test_a_comparison_that_a_hand_asked_for_stays_in_view_when_it_comes(story_desk):
    pane = pane_of(story_desk)
    compare_slowly(story_desk)
    pane.members.tick_items((ItemId(2), ItemId(4)))
    pane.compare_chosen()
    settle(story_desk)
    place = pane.right.verticalScrollBar().value()
    row = story_said.three().rows[0]
    items = (ItemId(4), ItemId(2))
    pane.show_comparison(items, replace(story_said.three(), rows=(row,) * FEW))
    settle(story_desk)
    assert pane.side_by_side.comparison is not None
    assert pane.right.verticalScrollBar().value() == place
    assert pane.side_by_side.mapTo(pane.right, QPoint(0, 0)).y() >= 0
