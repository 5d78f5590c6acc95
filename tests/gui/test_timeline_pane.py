"""The middle pane: what is chosen stays chosen, pages come by key, rows say all in words."""

from PySide6.QtCore import QPoint, Qt

from monitor.domain.change import Change
from monitor.domain.errors import StorageError
from monitor.domain.ids import ItemId
from monitor.domain.query import Scope, ScopeKind, StoryOrder
from tests.gui import news
from tests.gui.values import NOW, timeline_item
from ui.timeline.bar import Period, Tab
from ui.timeline.delegate import ITEM_HEIGHT, ITEM_WITH_ORIGINAL_HEIGHT, height_of
from ui.timeline.model import spoken
from ui.timeline.rows import ItemRow, MoreRow, StoryRow


def many(desk, count, start=1000):
    for number in range(start, start + count):
        view = news.plain(number, "Reuters", f"Headline {number}", hours=(number - start) / 60)
        desk.monitor.has_item(view, ("en",))


def test_the_first_story_is_open_and_the_others_are_closed(full_desk):
    stories = [row for row in full_desk.window.timeline.model.rows if isinstance(row, StoryRow)]
    assert [story.opened for story in stories] == [True] + [False] * (len(stories) - 1)


def test_a_story_has_its_counts_languages_and_activity(full_desk):
    story = next(
        row.story
        for row in full_desk.window.timeline.model.rows
        if isinstance(row, StoryRow) and row.story.headline == news.TITLE
    )
    assert (story.count, story.languages[0]) == (38, ("en", 23))
    assert len(story.activity) > 2


def test_the_selection_is_kept_when_new_items_arrive(full_desk):
    timeline = full_desk.window.timeline
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    place = timeline.view.currentIndex().row()
    many(full_desk, 3)
    full_desk.monitor.bus.publish(Change(items=frozenset({ItemId(1000)})))
    full_desk.rest()
    assert full_desk.current() == news.FOUNDING
    assert timeline.view.currentIndex().row() == place + 3
    assert full_desk.window.reader.view.item_id == news.FOUNDING
    assert timeline.view.selectionModel().selectedRows() == [timeline.view.currentIndex()]


def test_the_view_holds_still_when_rows_come_above_it(full_desk):
    many(full_desk, 60, start=2000)
    full_desk.window.timeline.refresh()
    full_desk.rest()
    view = full_desk.window.timeline.view
    view.verticalScrollBar().setValue(900)
    top = view.indexAt(QPoint(4, 1))
    seen, before = top.data(), view.visualRect(top).top()
    many(full_desk, 5, start=3000)
    full_desk.window.timeline.refresh()
    full_desk.rest()
    top = view.indexAt(QPoint(4, 1))
    assert (top.data(), view.visualRect(top).top()) == (seen, before)


def test_what_was_just_read_stays_in_the_list_of_unread_ones(full_desk, press):
    full_desk.window.sidebar.choose(Scope(kind=ScopeKind.UNREAD))
    full_desk.rest()
    full_desk.window.timeline.bar.choose_tab(Tab.ITEMS)
    full_desk.rest()
    before = full_desk.headlines()
    press("j")
    first = full_desk.current()
    assert full_desk.monitor.profile.items[first].view.read
    assert full_desk.headlines() == before
    press("j")
    assert full_desk.headlines() == before[1:]
    assert full_desk.current() != first


def test_an_item_that_another_story_took_over_is_current_there(full_desk):
    many(full_desk, 1)
    timeline, moved = full_desk.window.timeline, ItemId(1000)
    timeline.refresh()
    full_desk.rest()
    full_desk.window.open_item(moved)
    full_desk.rest()
    row = timeline.model.rows[timeline.view.currentIndex().row()]
    assert isinstance(row, ItemRow)
    assert row.under is None
    full_desk.monitor.profile.items[moved].story = 2
    full_desk.monitor.bus.publish(Change(items=frozenset({moved})))
    full_desk.rest()
    full_desk.rest()
    found = [one for one in timeline.model.rows if isinstance(one, ItemRow)]
    (row,) = [one for one in found if one.item.item_id == moved]
    assert row.under == 2
    assert timeline.model.rows[timeline.view.currentIndex().row()] == row
    assert full_desk.current() == moved


def test_the_open_story_keeps_its_order_when_an_item_becomes_read(full_desk, press):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    before = full_desk.headlines()
    for _ in range(3):
        press("j")
    assert full_desk.headlines() == before


def test_an_item_that_goes_away_leaves_a_list_that_still_works(full_desk, press):
    full_desk.window.open_item(ItemId(200))
    full_desk.rest()
    full_desk.monitor.loses(ItemId(200))
    full_desk.rest()
    press("j")
    press("k")
    assert full_desk.current() is not None


def test_more_shows_all_items_of_a_story(full_desk):
    timeline = full_desk.window.timeline
    place = next(at for at, row in enumerate(timeline.model.rows) if isinstance(row, MoreRow))
    assert timeline.model.rows[place].hidden == 8
    timeline.open_row(place)
    full_desk.rest()
    assert len([row for row in timeline.model.rows if isinstance(row, ItemRow) and row.under]) == 12


def test_a_click_on_a_head_opens_and_closes_its_story(full_desk):
    timeline = full_desk.window.timeline
    rows = len(timeline.model.rows)
    index = timeline.model.index(0)
    at = timeline.view.visualRect(index).center()
    full_desk.qtbot.mouseClick(timeline.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    full_desk.rest()
    assert len(timeline.model.rows) == rows - 5
    full_desk.qtbot.mouseClick(timeline.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    full_desk.rest()
    assert len(timeline.model.rows) == rows


def test_enter_right_and_left_open_and_close_a_story(full_desk, press):
    timeline = full_desk.window.timeline
    press(Qt.Key.Key_Down)
    rows = len(timeline.model.rows)
    press(Qt.Key.Key_Left)
    assert len(timeline.model.rows) == rows - 5
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert len(timeline.model.rows) == rows - 5


def test_the_items_tab_lists_items_newest_first_and_pages_by_key(full_desk):
    many(full_desk, 450)
    timeline = full_desk.window.timeline
    timeline.bar.choose_tab(Tab.ITEMS)
    full_desk.rest()
    assert timeline.model.rowCount() == 100
    assert timeline.model.canFetchMore()
    times = [row.item.when for row in timeline.model.rows]
    assert times == sorted(times, reverse=True)
    timeline.view.scrollToBottom()
    full_desk.qtbot.waitUntil(lambda: timeline.model.rowCount() > 100)
    full_desk.rest()
    keys = [row.item.item_id for row in timeline.model.rows]
    assert len(keys) == len(set(keys))


def test_j_at_the_end_of_a_page_reads_the_next_one(full_desk, press):
    many(full_desk, 150)
    timeline = full_desk.window.timeline
    timeline.bar.choose_tab(Tab.ITEMS)
    full_desk.rest()
    timeline.choose(timeline.listed_items()[99].item_id)
    full_desk.rest()
    press("j")
    full_desk.qtbot.waitUntil(lambda: timeline.view.currentIndex().row() == 100)


def test_order_and_period_are_part_of_what_is_asked(full_desk):
    bar = full_desk.window.timeline.bar
    assert full_desk.window.timeline.query().since is None
    by_words = {action.text(): action for action in bar.period_button.menu().actions()}
    by_words["24 h"].trigger()
    order = {action.text(): action for action in bar.order_button.menu().actions()}
    order["Most covered"].trigger()
    full_desk.rest()
    query = full_desk.window.timeline.query()
    assert (NOW - query.since).total_seconds() == 24 * 3600
    assert query.order is StoryOrder.MOST_COVERED
    assert full_desk.headlines()[0] == news.TITLE
    assert bar.period is Period.DAY


def test_a_search_that_finds_nothing_says_how_to_leave(full_desk):
    full_desk.window.timeline.set_words(("nothinglikethis",))
    full_desk.rest()
    empty = full_desk.window.timeline.empty
    assert empty.isVisible()
    assert "Esc" in empty.text()


def test_a_search_finds_original_and_translation(full_desk):
    for word in ("военное", "martial"):
        full_desk.window.timeline.set_words((word,))
        full_desk.rest()
        assert full_desk.headlines()[0] == news.TITLE


def test_a_search_that_is_widened_to_other_spellings_says_so_once(full_desk):
    timeline = full_desk.window.timeline
    said = []
    timeline.said.connect(said.append)
    full_desk.monitor.profile.also = ("Военное", "Martial-Law")
    for tab in (Tab.STORIES, Tab.ITEMS):
        said.clear()
        timeline.bar.tab_buttons[tab].click()
        timeline.set_words(())
        timeline.set_words(("martial",))
        full_desk.rest()
        timeline.refresh()
        full_desk.rest()
        [words] = said
        assert words.startswith("Also searched: Военное, Martial-Law.")
        assert "Write = before a word" in words


def test_rows_say_title_outlet_language_and_read_state_in_words(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    model = full_desk.window.timeline.model
    role = Qt.ItemDataRole.AccessibleTextRole
    words = [str(model.index(row).data(role)) for row in range(model.rowCount())]
    founding = next(one for one in words if one.startswith(news.TITLE))
    for part in ("Monitor Daily", "English and Russian", "tag military", "flagged", "read"):
        assert part in founding
    assert "Armenian" in next(one for one in words if "թշնամին" in one)
    assert any(one.startswith("Story: ") and "38 items" in one for one in words)
    assert "unread" in spoken(ItemRow(item=timeline_item(5)))


def test_headlines_that_look_like_html_stay_words_in_the_tip(full_desk):
    bold = news.plain(4000, "Reuters", "<img src='x'><b>bold</b>", hours=0)
    full_desk.monitor.has_item(bold, ("en",))
    full_desk.window.timeline.refresh()
    full_desk.rest()
    tip = full_desk.window.timeline.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_rows_with_an_original_are_higher():
    assert height_of(ItemRow(item=timeline_item(1))) == ITEM_HEIGHT
    with_original = timeline_item(1, "Clashes", "Бои", "ru")
    assert height_of(ItemRow(item=with_original)) == ITEM_WITH_ORIGINAL_HEIGHT


def test_several_items_are_flagged_at_once(full_desk, press):
    view = full_desk.window.timeline.view
    press("j")
    full_desk.qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press("s")
    (call,) = full_desk.calls("set_flag")
    assert len(call[1]) == 2


def test_a_failed_read_is_told_and_the_list_goes_on(full_desk):
    timeline = full_desk.window.timeline

    def refuse(_library):
        raise StorageError("The database cannot be read.")

    timeline._ask(refuse)
    full_desk.rest()
    assert full_desk.window.bottom.message.text() == "The database cannot be read."
    timeline.refresh()
    full_desk.rest()
    assert full_desk.headlines()
