"""A click chooses as a key does: what is clicked is read, and keys mean what is read."""

import pytest
from PySide6.QtCore import QPoint, Qt

from monitor.domain.ids import ItemId
from tests.gui import news
from ui.timeline.bar import Tab
from ui.timeline.rows import FewerRow, ItemRow, MoreRow, StoryRow

Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
LONE = 200  # the only item of its story


def row_of(desk, item):
    return desk.window.timeline.model.place_of(("item", item))


def click_row(desk, place, modifier=Qt.KeyboardModifier.NoModifier):
    view = desk.window.timeline.view
    index = view.model().index(place, 0)
    view.scrollTo(index)
    at = view.visualRect(index).center()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)
    desk.rest()


def click(desk, item, modifier=Qt.KeyboardModifier.NoModifier):
    click_row(desk, row_of(desk, item), modifier)


def selected(desk):
    """Ids of the items whose rows look selected; a head or "more" would be None."""
    rows = desk.window.timeline.view.selectionModel().selectedRows()
    model = desk.window.timeline.model
    return [getattr(getattr(model.rows[row.row()], "item", None), "item_id", None) for row in rows]


def read_item(desk):
    view = desk.window.reader.view
    return view.item_id if view else None


def inside_items(desk):
    rows = desk.window.timeline.model.rows
    return [row.item.item_id for row in rows if isinstance(row, ItemRow) and row.under is not None]


def test_a_click_opens_an_item_of_a_story(full_desk):
    for item in inside_items(full_desk)[:3]:
        click(full_desk, item)
        assert read_item(full_desk) == item
        assert full_desk.current() == item
        assert full_desk.monitor.profile.items[item].view.read


def test_a_click_opens_an_item_that_stands_alone(full_desk):
    click(full_desk, LONE)
    assert read_item(full_desk) == LONE
    assert full_desk.calls("mark_read") == [("mark_read", (LONE,), True)]


def test_a_click_opens_an_item_of_the_items_tab(full_desk):
    full_desk.window.timeline.bar.choose_tab(Tab.ITEMS)
    full_desk.rest()
    for place in (3, 1, 5):
        item = full_desk.window.timeline.model.rows[place].item.item_id
        click_row(full_desk, place)
        assert read_item(full_desk) == item


def test_a_click_on_a_head_shows_the_first_item_of_its_story_as_an_arrow_does(full_desk, press):
    timeline = full_desk.window.timeline
    place = next(
        at
        for at, row in enumerate(timeline.model.rows)
        if isinstance(row, StoryRow) and not row.opened
    )
    first = timeline.model.rows[place].story.items[0].item_id
    click_row(full_desk, place)
    assert timeline.model.rows[place].opened
    assert read_item(full_desk) == first
    assert full_desk.calls("mark_read") == []
    assert timeline.view.currentIndex().row() == place


def test_only_the_clicked_row_looks_selected(full_desk, press):
    press("j")
    for item in (*inside_items(full_desk)[1:3], LONE):
        click(full_desk, item)
        assert selected(full_desk) == [item]
        assert full_desk.window.timeline.view.currentIndex().row() == row_of(full_desk, item)


def test_s_flags_the_clicked_item_which_is_the_one_that_is_read(full_desk, press):
    press("j")
    for item in (*inside_items(full_desk)[2:4], LONE):
        click(full_desk, item)
        press("s")
        assert full_desk.calls("set_flag")[-1][1] == (item,) == (read_item(full_desk),)


def test_j_goes_on_from_the_clicked_row(full_desk, press):
    press("j")
    items = inside_items(full_desk)
    click(full_desk, items[2])
    press("j")
    assert (read_item(full_desk), selected(full_desk)) == (items[3], [items[3]])
    press("k")
    press("k")
    assert read_item(full_desk) == items[1]


def test_a_click_on_the_chosen_row_reads_it_once(full_desk):
    click(full_desk, LONE)
    press_count = len(full_desk.calls("mark_read"))
    click(full_desk, LONE)
    assert len(full_desk.calls("mark_read")) == press_count
    assert selected(full_desk) == [LONE]


def test_two_quick_clicks_choose_too(full_desk):
    view = full_desk.window.timeline.view
    item = inside_items(full_desk)[1]
    at = view.visualRect(view.model().index(row_of(full_desk, item), 0)).center()
    full_desk.qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    full_desk.rest()
    assert read_item(full_desk) == item
    assert selected(full_desk) == [item]


@pytest.mark.parametrize("modifier", [Ctrl, Shift])
def test_ctrl_and_shift_select_several_and_the_last_one_is_read(full_desk, press, modifier):
    one, two = inside_items(full_desk)[:2]
    click(full_desk, one)
    click(full_desk, two, modifier)
    assert selected(full_desk) == [one, two]
    assert read_item(full_desk) == two
    press("s")
    assert set(full_desk.calls("set_flag")[-1][1]) == {one, two}


def test_an_item_that_ctrl_takes_out_of_the_selection_is_not_read_any_more(full_desk, press):
    one, two = inside_items(full_desk)[:2]
    click(full_desk, one)
    click(full_desk, two, Ctrl)
    click(full_desk, two, Ctrl)
    assert selected(full_desk) == [one]
    assert read_item(full_desk) == one
    click(full_desk, one, Ctrl)
    assert selected(full_desk) == [one]


def test_a_click_beside_all_rows_leaves_the_chosen_one(full_desk, press):
    for story in range(1, 6):
        for item in [i for i, one in full_desk.monitor.profile.items.items() if one.story == story]:
            full_desk.monitor.loses(ItemId(item))
    full_desk.rest()
    click(full_desk, LONE)
    view = full_desk.window.timeline.view
    beside = QPoint(50, view.viewport().height() - 5)
    assert not view.indexAt(beside).isValid()
    full_desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    full_desk.rest()
    assert selected(full_desk) == [LONE] == [read_item(full_desk)]


def test_a_click_on_more_leaves_the_chosen_item(full_desk, press):
    press("j")
    item = full_desk.current()
    rows = full_desk.window.timeline.model.rows
    click_row(full_desk, next(at for at, row in enumerate(rows) if isinstance(row, MoreRow)))
    assert len(inside_items(full_desk)) == 12
    assert selected(full_desk) == [item] == [read_item(full_desk)]
    assert full_desk.current() == item


def test_an_item_of_the_story_panel_is_the_selected_one(full_desk, press):
    click(full_desk, inside_items(full_desk)[0])
    other = next(i for i in range(60, 72) if i not in inside_items(full_desk))
    full_desk.window.reader.story.item_chosen.emit(ItemId(other))
    full_desk.rest()
    assert selected(full_desk) == [other] == [read_item(full_desk)]
    assert news.FOUNDING not in selected(full_desk)


def place_of_kind(desk, kind):
    rows = desk.window.timeline.model.rows
    return next(at for at, row in enumerate(rows) if isinstance(row, kind))


def test_fewer_and_more_keep_the_order(full_desk, press):
    first = inside_items(full_desk)
    click_row(full_desk, place_of_kind(full_desk, MoreRow))
    whole = inside_items(full_desk)
    assert whole[:4] == first
    click(full_desk, whole[7])
    click(full_desk, whole[9])
    click_row(full_desk, place_of_kind(full_desk, FewerRow))
    assert inside_items(full_desk) == [*first, whole[9]]
    assert selected(full_desk) == [whole[9]]
    click_row(full_desk, place_of_kind(full_desk, MoreRow))
    assert inside_items(full_desk) == whole


def test_a_story_that_is_opened_again_has_its_old_order(full_desk, press):
    first = inside_items(full_desk)
    click_row(full_desk, place_of_kind(full_desk, MoreRow))
    whole = inside_items(full_desk)
    for item in first:
        click(full_desk, item)
    click_row(full_desk, 0)
    assert inside_items(full_desk) == []
    click_row(full_desk, 0)
    assert inside_items(full_desk) == first
    click_row(full_desk, place_of_kind(full_desk, MoreRow))
    assert inside_items(full_desk) == whole


def test_a_closed_story_stands_for_the_item_that_is_read_in_it(full_desk, press):
    item = inside_items(full_desk)[2]
    click(full_desk, item)
    full_desk.window.timeline.open_row(0)
    full_desk.rest()
    assert row_of(full_desk, item) is None
    assert full_desk.window.timeline.view.currentIndex().row() == 0
    press("s")
    assert full_desk.calls("set_flag")[-1][1] == (item,) == (read_item(full_desk),)


def test_items_of_the_story_panel_stand_indented_above_more(full_desk, press):
    hidden = [i for i in range(60, 72) if i not in inside_items(full_desk)]
    full_desk.window.open_item(ItemId(hidden[0]))
    full_desk.rest()
    full_desk.window.timeline.open_row(0)
    full_desk.rest()
    full_desk.window.reader.story.item_chosen.emit(ItemId(hidden[1]))
    full_desk.rest()
    rows = full_desk.window.timeline.model.rows
    end = place_of_kind(full_desk, MoreRow)
    assert all(isinstance(row, ItemRow) and row.under == 2 for row in rows[1:end])
    assert isinstance(rows[end + 1], StoryRow)
    assert rows[end - 1].item.item_id == hidden[1]
    assert selected(full_desk) == [hidden[1]]


def test_enter_on_more_goes_on_with_the_first_item_that_was_hidden(full_desk, press):
    last = inside_items(full_desk)[-1]
    click(full_desk, last)
    press(Qt.Key.Key_Down)
    press("s")
    assert full_desk.calls("set_flag")[-1][1] == (last,)
    press(Qt.Key.Key_Return)
    assert read_item(full_desk) == inside_items(full_desk)[4]
    assert selected(full_desk) == [inside_items(full_desk)[4]]
