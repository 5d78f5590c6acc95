"""Opening the story view, its keys, choosing and comparing items."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from monitor.domain.ids import ItemId
from tests.gui import story_news
from tests.gui.story_helpers import (
    change,
    colors_of,
    come_back,
    edits,
    open_story,
    pane_of,
    rows_of,
    said,
    settle,
)
from ui.dialogs.note import NoteDialog
from ui.dialogs.tag import TagDialog
from ui.story.member_delegate import columns
from ui.theme.palette import LIGHT

Shift = Qt.KeyboardModifier.ShiftModifier
Ctrl = Qt.KeyboardModifier.ControlModifier
NoModifier = Qt.KeyboardModifier.NoModifier


# opening and leaving


def test_shift_s_opens_the_story_and_esc_leads_back_to_the_same_place(listed):
    timeline = listed.window.timeline
    before = timeline.view.verticalScrollBar().value(), timeline.view.currentIndex().row()
    listed.qtbot.keyClick(timeline.view, "s", Shift)
    settle(listed)
    assert listed.window.stories.is_open
    assert pane_of(listed).view.story_id == story_news.STORY
    listed.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle(listed)
    assert not listed.window.stories.is_open
    after = timeline.view.verticalScrollBar().value(), timeline.view.currentIndex().row()
    assert after == before
    assert timeline.view.hasFocus()
    assert not listed.window.bottom.about.isVisible()


def test_the_title_of_the_readers_panel_opens_the_story(listed):
    listed.window.reader.story.title.click()
    settle(listed)
    assert listed.window.stories.is_open
    pane_of(listed).head.back.click()
    settle(listed)
    assert not listed.window.stories.is_open


def test_without_a_story_shift_s_says_so(desk):
    desk.open()
    desk.qtbot.keyClick(desk.window.timeline.view, "s", Shift)
    desk.rest()
    assert said(desk) == "No story is chosen. j chooses an item, Shift+S opens its story."


def test_enter_opens_an_item_in_the_reader(story_desk, type_key):
    pane_of(story_desk).members.choose_item(ItemId(4))
    type_key(Qt.Key.Key_Return)
    assert not story_desk.window.stories.is_open
    assert story_desk.window.reader.view.item_id == 4


def test_figures_and_quotations_open_their_items(story_desk):
    rows_of(pane_of(story_desk).figures)[0].click()
    settle(story_desk)
    assert story_desk.window.reader.view.item_id == 4
    open_story(story_desk, story_news.STORY)
    rows_of(pane_of(story_desk).quotations)[1].click()
    settle(story_desk)
    assert story_desk.window.reader.view.item_id == 2


def test_an_outlet_leads_to_its_first_item(story_desk):
    row = next(
        one for one in rows_of(pane_of(story_desk).who) if one.accessibleName().startswith("TACC")
    )
    row.click()
    settle(story_desk)
    assert pane_of(story_desk).members.current.outlet == "TACC"
    assert pane_of(story_desk).members.view.hasFocus()


# keys


def test_j_and_k_move_among_the_items_and_arrows_among_rows(story_desk, type_key):
    members = pane_of(story_desk).members
    type_key("j")
    place = members.view.currentIndex().row()
    type_key("j")
    assert members.view.currentIndex().row() == place + 1
    type_key("k")
    assert members.view.currentIndex().row() == place
    rows = rows_of(pane_of(story_desk).figures)
    rows[0].setFocus()
    type_key(Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    type_key(Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    type_key("c", Ctrl)
    assert QApplication.clipboard().text() == rows[0].accessibleName()


def test_tab_reaches_every_card_once_and_one_row_of_each_table(story_desk, type_key):
    pane = pane_of(story_desk)
    pane.head.back.setFocus()
    seen = []
    for _ in range(60):
        type_key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is pane.head.back:
            break
        seen.append(focus)
    for card in (pane.who, pane.names, pane.history, pane.figures, pane.quotations, pane.members):
        assert any(card.isAncestorOf(one) for one in seen), card.accessibleName()
    assert sum(pane.figures.isAncestorOf(one) for one in seen) == 1
    assert pane.members.view in seen
    assert pane.side_by_side.text in seen
    named = [one.accessibleName() or one.text() for one in seen if hasattr(one, "text")]
    assert all(named)


def test_the_compared_text_is_selected_and_copied_by_keys(story_desk, type_key):
    text = pane_of(story_desk).side_by_side.text
    text.setFocus()
    type_key("a", Ctrl)
    type_key("c", Ctrl)
    assert "The army says that it has brought down" in QApplication.clipboard().text()
    type_key("j")
    assert pane_of(story_desk).members.view.hasFocus()


def test_keys_of_the_reader_do_nothing_behind_the_story(story_desk, type_key):
    mode = story_desk.window.reader.mode
    type_key("t")
    type_key("m")
    assert story_desk.window.reader.mode is mode
    assert edits(story_desk, "mark_read") == []
    assert said(story_desk) == "Esc leads back to the list, where this key is of use."


def test_w_says_why_an_item_is_here(story_desk, type_key):
    members = pane_of(story_desk).members
    members.choose_item(ItemId(4))
    type_key("w")
    assert said(story_desk).startswith("Here because: shares “Stepanakert”")
    row = next(one for one in members.model.rows if one.member.item_id == 4)
    assert row.why
    type_key("w")
    assert not any(one.why for one in members.model.rows)


def test_why_an_item_is_here_is_read_to_its_end_under_it(story_desk, type_key):
    pane = pane_of(story_desk)
    reason = " and ".join(f"the same name number {n}" for n in range(40))
    members = tuple(replace(one, because=reason) for one in pane.view.members)
    change(story_desk, members=members)
    pane.members.choose_item(ItemId(4))
    view = pane.members.view
    before = view.visualRect(view.currentIndex()).height()
    type_key("w")
    wide = view.visualRect(view.currentIndex()).height() - before
    assert wide > 2 * 19
    last = view.model().index(view.model().rowCount() - 1, 0)
    assert view.visualRect(last).bottom() < view.height()
    assert LIGHT.green in colors_of(view)
    story_desk.window.resize(1000, 800)
    settle(story_desk)
    assert view.visualRect(view.currentIndex()).height() - before > wide


def test_space_presses_the_button_that_has_the_focus_and_else_scrolls(story_desk, type_key):
    pane = pane_of(story_desk)
    pane.members.view.setFocus()
    pane.right.verticalScrollBar().setValue(0)
    type_key(Qt.Key.Key_Space)
    assert pane.right.verticalScrollBar().value() > 0
    pane.head.buttons["pin"].setFocus()
    type_key(Qt.Key.Key_Space)
    assert edits(story_desk, "pin") == [("pin", story_news.STORY, True)]
    pane.head.buttons["pin"].setFocus()
    type_key(Qt.Key.Key_Return)
    assert edits(story_desk, "pin")[-1] == ("pin", story_news.STORY, False)


def test_search_leads_back_to_the_list(story_desk, type_key):
    type_key("/")
    assert not story_desk.window.stories.is_open
    assert story_desk.window.top.search.hasFocus()


def test_tag_note_and_page_are_about_the_chosen_item(story_desk, type_key):
    pane_of(story_desk).members.choose_item(ItemId(4))
    type_key("o")
    assert story_desk.opened == ["https://example.org/page"]
    story_desk.qtbot.keyClick(story_desk.window, "#")
    settle(story_desk)
    (dialog,) = [one for one in story_desk.window.findChildren(TagDialog) if one.isVisible()]
    dialog.field.setText("diplomacy")
    dialog.tag_wanted.emit("diplomacy")
    dialog.close()
    settle(story_desk)
    assert edits(story_desk, "tag") == [("tag", (4,), "diplomacy")]
    come_back(story_desk)
    story_desk.qtbot.keyClick(story_desk.window, "e")
    settle(story_desk)
    (note,) = [one for one in story_desk.window.findChildren(NoteDialog) if one.isVisible()]
    note.saved.emit("Ask again")
    note.close()
    settle(story_desk)
    assert edits(story_desk, "add_note") == [("add_note", 4, "Ask again")]


def test_marks_of_items_make_nothing_be_compared_again(story_desk, type_key):
    before = len(edits(story_desk, "compare"))
    pane_of(story_desk).members.choose_item(ItemId(4))
    type_key("s")
    assert edits(story_desk, "set_flag") == [("set_flag", (4,), 1)]
    assert len(edits(story_desk, "compare")) == before


# comparing


def test_two_ticked_items_are_compared_with_c(story_desk, type_key):
    members = pane_of(story_desk).members
    for item in (2, 4):
        members.choose_item(ItemId(item))
        type_key("x")
    assert members.told.text().endswith("2 ticked")
    type_key("c")
    assert edits(story_desk, "compare")[-1] == ("compare", (4, 2))
    columns_shown = pane_of(story_desk).side_by_side.comparison.columns
    assert [one.item_id for one in columns_shown] == [4, 2]


def test_c_on_a_near_copy_compares_it_with_its_earliest_version(story_desk, type_key):
    members = pane_of(story_desk).members
    members.choose_item(story_news.COPY)
    assert members.current.item_id == story_news.COPY
    type_key("c")
    assert edits(story_desk, "compare")[-1] == ("compare", (2, story_news.COPY))
    assert pane_of(story_desk).side_by_side.comparison == story_news.diff()


def test_c_without_a_choice_says_how_to_choose(story_desk, type_key):
    before = edits(story_desk, "compare")
    pane_of(story_desk).members.choose_item(ItemId(4))
    type_key("c")
    assert edits(story_desk, "compare") == before
    assert said(story_desk) == "Tick two or three items with x, then press c."


def test_copies_unfold_with_right_and_fold_with_left(story_desk, type_key):
    members = pane_of(story_desk).members
    members.choose_item(story_news.TASS)
    rows = members.model.rowCount()
    type_key(Qt.Key.Key_Right)
    assert members.model.rowCount() == rows + 3
    type_key(Qt.Key.Key_Down)
    assert members.current.item_id == story_news.COPY
    type_key(Qt.Key.Key_Left)
    assert members.model.rowCount() == rows
    assert members.current.item_id == story_news.TASS


def test_the_box_ticks_and_a_double_click_opens(story_desk):
    members = pane_of(story_desk).members
    view, place = members.view, members.model.place_of(ItemId(4))
    members.choose_item(ItemId(4))
    box = view.visualRect(members.model.index(place))
    at = columns(box.width(), members.model.rows[place], members.model)
    spot = QPoint(round(at.tick) + 6, box.top() + 15)
    story_desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NoModifier, spot)
    assert members.ticked == (4,)
    words = QPoint(round(at.words) + 20, box.top() + 15)
    story_desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Ctrl, words)
    assert members.ticked == ()
    story_desk.qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NoModifier, words)
    settle(story_desk)
    assert story_desk.window.reader.view.item_id == 4
