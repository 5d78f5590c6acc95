"""Items side by side through the real engine, and in the window."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from monitor.domain.errors import StoryError
from monitor.domain.ids import ItemId
from monitor.domain.story_views import Mark
from monitor.library import parse_words
from monitor.service import Monitor
from tests.walk.test_bytes_to_pane_and_digest import polled, rss
from tests.walk.test_stories_by_hand import stories
from ui.main_window.outside import Outside
from ui.main_window.window import MainWindow
from ui.theme.theme import Theme

FERRY = (
    "ferry",
    "Ferry with 40 people on board runs aground near Halki, all are saved",
    "<p>A ferry with 40 people on board ran aground near the island of Halki on Monday.</p>"
    "<p>The coast guard brought everybody to land.</p>",
)
FERRY_AGAIN = (
    "ferry2",
    "Ferry runs aground near Halki: coast guard saves 43 people on board",
    "<p>The coast guard brought everybody on the ferry to land.</p>"
    "<p>The captain is being questioned in Rhodes.</p>",
)


@pytest.fixture
def told(site, monitor: Monitor) -> Monitor:
    polled(monitor, site.serves("/one.xml", rss(FERRY)))
    polled(monitor, site.serves("/two.xml", rss(FERRY_AGAIN)))
    return monitor


def both(monitor: Monitor) -> tuple[ItemId, ...]:
    return tuple(sorted(member.item_id for view in stories(monitor) for member in view.members))


def test_what_both_say_stands_in_one_row(told):
    items = both(told)
    comparison = told.stories.compare(items).result(60)
    assert [one.item_id for one in comparison.columns] == list(items)
    marks = [
        {piece.mark for cell in row if cell for piece in cell.shown}
        for row in comparison.rows
        if all(row)
    ]
    assert any(one & {Mark.SAME, Mark.COPIED} for one in marks)
    alone = [row for row in comparison.rows if None in row]
    assert any("captain" in "".join(p.text for p in row[1].shown) for row in alone if row[1])


def test_one_item_stands_beside_nothing(told):
    with pytest.raises(StoryError, match="Two items at least"):
        told.stories.compare(both(told)[:1]).result(60)
    with pytest.raises(StoryError, match="no longer there"):
        told.stories.compare((ItemId(900), ItemId(901))).result(60)


def test_the_window_opens_a_story_and_compares_its_items(told, qtbot):
    items = both(told)
    (story,) = stories(told)
    outside = Outside(
        now=lambda: datetime.now(UTC), open_address=lambda _a: True, words_of=parse_words
    )
    window = MainWindow(told, Theme("light"), outside)
    try:
        window.show()
        qtbot.waitExposed(window)
        window.stories.open(story.story_id)
        pane = window.stories.pane
        qtbot.waitUntil(lambda: pane.side_by_side.comparison is not None, timeout=60_000)
        assert {one.item_id for one in pane.side_by_side.comparison.columns} == set(items)
        assert "coast guard" in pane.side_by_side.text.toPlainText()
        assert pane.view.count == 2
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        assert not window.stories.is_open
    finally:
        window.close()
        window.deleteLater()
