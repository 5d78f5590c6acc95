"""What hands do to stories, in the story view and in the list; that each can be undone."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from tests.gui import news, story_news
from tests.gui.story_helpers import (
    choose,
    close_menu,
    dialog_of,
    edits,
    pane_of,
    said,
    settle,
)
from tests.gui.test_timeline_menu import ask_menu
from ui.dialogs.choose_story import ALONE, NONE_CHOSEN, ChooseStoryDialog
from ui.timeline.rows import ItemRow, StoryRow

Shift = Qt.KeyboardModifier.ShiftModifier
Ctrl = Qt.KeyboardModifier.ControlModifier
NoModifier = Qt.KeyboardModifier.NoModifier


# what hands do


def test_shift_x_takes_the_ticked_items_out_and_undo_brings_them_back(story_desk, type_key):
    members = pane_of(story_desk).members
    count = pane_of(story_desk).view.count
    members.tick_items((ItemId(2), ItemId(4)))
    type_key("x", Shift)
    assert edits(story_desk, "split") == [("split", story_news.STORY, (4, 2))]
    assert said(story_desk) == "2 items are a story apart now."
    assert pane_of(story_desk).view.count == count - 2
    assert members.ticked == ()
    assert story_desk.window.bottom.undo.isVisible()
    story_desk.window.bottom.undo.click()
    settle(story_desk)
    assert edits(story_desk, "undo") == [("undo", None)]
    assert pane_of(story_desk).view.count == count
    assert said(story_desk) == "Undone."
    assert not story_desk.window.bottom.undo.isVisible()


def test_split_leads_to_the_items_while_nothing_is_ticked(story_desk):
    pane_of(story_desk).head.buttons["split"].click()
    settle(story_desk)
    assert edits(story_desk, "split") == []
    assert said(story_desk) == "Tick what is another story with x, then press Shift+X."
    assert pane_of(story_desk).members.view.hasFocus()
    pane_of(story_desk).members.tick_items((ItemId(4),))
    pane_of(story_desk).head.buttons["split"].click()
    settle(story_desk)
    assert edits(story_desk, "split") == [("split", story_news.STORY, (4,))]


def test_merge_asks_for_a_story_by_words(story_desk):
    pane_of(story_desk).head.buttons["merge"].click()
    settle(story_desk)
    dialog = dialog_of(story_desk)
    shown = [dialog.list.item(place).text() for place in range(dialog.list.count())]
    assert shown[0].startswith("OSCE Minsk Group calls emergency meeting\n12 items · 2 outlets")
    assert not any(one.startswith(news.TITLE) for one in shown)
    story_desk.qtbot.keyClicks(dialog.field, "lavrov")
    story_desk.qtbot.waitUntil(lambda: dialog.list.count() == 1)
    story_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(story_desk)
    assert edits(story_desk, "merge") == [("merge", (story_news.STORY, 5))]
    assert said(story_desk) == "Merged 2 stories into one."
    assert not any(one.isVisible() for one in story_desk.window.findChildren(ChooseStoryDialog))


def test_half_a_word_finds_a_story_to_merge_with(story_desk):
    pane_of(story_desk).head.buttons["merge"].click()
    settle(story_desk)
    dialog = dialog_of(story_desk)
    story_desk.qtbot.keyClicks(dialog.field, "minsk emerg")
    story_desk.qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.list.item(0).text().startswith("OSCE Minsk Group calls emergency meeting")
    story_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(story_desk)
    assert edits(story_desk, "merge") == [("merge", (story_news.STORY, story_news.OTHER))]


def test_enter_merges_nothing_that_nobody_chose(story_desk):
    pane_of(story_desk).head.buttons["merge"].click()
    settle(story_desk)
    dialog = dialog_of(story_desk)
    assert dialog.list.count() > 1
    story_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(story_desk)
    assert edits(story_desk, "merge") == []
    assert dialog.refusal.text() == NONE_CHOSEN
    story_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    story_desk.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(story_desk)
    assert edits(story_desk, "merge") == [("merge", (story_news.STORY, story_news.OTHER))]


def test_words_that_no_story_has_are_told_in_the_dialog(story_desk):
    pane_of(story_desk).head.buttons["merge"].click()
    settle(story_desk)
    dialog = dialog_of(story_desk)
    story_desk.qtbot.keyClicks(dialog.field, "zzz")
    story_desk.qtbot.waitUntil(lambda: dialog.list.count() == 0)
    assert dialog.refusal.text() == "No story has these words."
    dialog.close()


def test_a_refused_merge_is_told_in_the_dialog(story_desk):
    pane_of(story_desk).head.buttons["merge"].click()
    settle(story_desk)
    story_desk.monitor.refuses_with("These stories are kept apart by you.")
    choose(story_desk, "OSCE")
    assert dialog_of(story_desk).refusal.text() == "These stories are kept apart by you."
    dialog_of(story_desk).close()


def test_items_move_to_another_story_or_to_one_of_their_own(story_desk, type_key):
    members = pane_of(story_desk).members
    members.choose_item(ItemId(4))
    type_key("g", Shift)
    choose(story_desk, "OSCE")
    assert edits(story_desk, "move") == [("move", (4,), story_news.OTHER)]
    members.choose_item(ItemId(2))
    story_desk.qtbot.keyClick(members.view, "g", Shift)
    settle(story_desk)
    choose(story_desk, ALONE)
    assert edits(story_desk, "move")[-1] == ("move", (2,), None)
    assert said(story_desk) == "Moved 1 item to a story of its own."


def test_h_keeps_items_here(story_desk, type_key):
    pane_of(story_desk).members.tick_items((ItemId(2), ItemId(4)))
    type_key("h")
    assert edits(story_desk, "pin_item") == [("pin_item", 4), ("pin_item", 2)]
    assert said(story_desk) == "Kept 2 items in this story."
    type_key("z", Ctrl)
    assert edits(story_desk, "undo") == [("undo", None), ("undo", None)]


def test_the_headline_is_written_in_its_place(story_desk, type_key):
    head = pane_of(story_desk).head
    type_key(Qt.Key.Key_F2)
    assert head.field.isVisible()
    assert head.field.text() == news.TITLE
    story_desk.qtbot.keyClicks(head.field, "Fighting  in Karabakh")
    type_key(Qt.Key.Key_Return)
    assert edits(story_desk, "rename") == [("rename", story_news.STORY, "Fighting in Karabakh")]
    assert "Fighting in Karabakh" in head.title.text()
    type_key(Qt.Key.Key_F2)
    head.field.clear()
    type_key(Qt.Key.Key_Return)
    assert edits(story_desk, "rename")[-1] == ("rename", story_news.STORY, None)
    story_desk.window.bottom.undo.click()
    settle(story_desk)
    assert edits(story_desk, "undo") == [("undo", None)]
    assert "Fighting in Karabakh" in head.title.text()


def test_what_changed_nothing_is_not_offered_to_be_undone(story_desk, type_key, monkeypatch):
    """Else to undo it would take back what was done before."""
    pane_of(story_desk).head.buttons["pin"].click()
    settle(story_desk)
    assert story_desk.window.bottom.undo.isVisible()
    nothing = story_desk.monitor.do(("rename", story_news.STORY, None), Change, answer=Change())
    monkeypatch.setattr(story_desk.monitor.stories, "rename", lambda *_: nothing)
    type_key(Qt.Key.Key_F2)
    pane_of(story_desk).head.field.clear()
    type_key(Qt.Key.Key_Return)
    settle(story_desk)
    assert said(story_desk) == "All is as it was."
    assert not story_desk.window.bottom.undo.isVisible()


def test_esc_leaves_the_headline_as_it_was_before_it_leaves_the_story(story_desk, type_key):
    head = pane_of(story_desk).head
    type_key(Qt.Key.Key_F2)
    story_desk.qtbot.keyClicks(head.field, "Nothing of this")
    type_key(Qt.Key.Key_Escape)
    assert not head.field.isVisible()
    assert story_desk.window.stories.is_open
    assert edits(story_desk, "rename") == []
    type_key(Qt.Key.Key_Escape)
    assert not story_desk.window.stories.is_open


def test_pin_says_whether_it_is(story_desk):
    pin = pane_of(story_desk).head.buttons["pin"]
    pin.click()
    settle(story_desk)
    assert edits(story_desk, "pin") == [("pin", story_news.STORY, True)]
    assert pin.text() == "Pinned"
    story_desk.window.bottom.undo.click()
    settle(story_desk)
    assert edits(story_desk, "undo") == [("undo", None)]
    assert pin.text() == "Pin"
    pin.click()
    settle(story_desk)
    pin.click()
    settle(story_desk)
    assert edits(story_desk, "pin")[-1] == ("pin", story_news.STORY, False)
    assert pin.text() == "Pin"


def test_into_digest_flags_all_items_and_undo_takes_only_these_flags_off(story_desk):
    pane_of(story_desk).head.buttons["digest"].click()
    settle(story_desk)
    ((_, ids, level),) = edits(story_desk, "set_flag")
    assert level == 1
    assert len(ids) == 44
    assert news.FOUNDING not in ids
    assert said(story_desk) == "Flagged 44 items for the digest."
    story_desk.qtbot.keyClick(story_desk.window, "z", Ctrl)
    settle(story_desk)
    assert edits(story_desk, "set_flag")[-1] == ("set_flag", ids, 0)
    assert story_desk.monitor.profile.items[news.FOUNDING].view.flag == 1


def test_s_flags_what_is_chosen_here(story_desk, type_key):
    pane_of(story_desk).members.choose_item(ItemId(4))
    type_key("s")
    assert edits(story_desk, "set_flag") == [("set_flag", (4,), 1)]
    type_key("s")
    assert edits(story_desk, "set_flag")[-1] == ("set_flag", (4,), 0)
    type_key("z", Ctrl)
    assert edits(story_desk, "set_flag")[-1] == ("set_flag", (4,), 1)


def test_flags_given_in_quick_succession_are_all_given(story_desk):
    members = pane_of(story_desk).members
    story_desk.monitor.reads_stall()
    for item in (4, 3):
        members.choose_item(ItemId(item))
        story_desk.qtbot.keyClick(members.view, "s")
    story_desk.monitor.reads_go_on()
    settle(story_desk)
    assert edits(story_desk, "set_flag") == [("set_flag", (4,), 1), ("set_flag", (3,), 1)]


def test_spellings_are_parted_and_joined(story_desk):
    names = pane_of(story_desk).names
    edit = next(one for one in names.findChildren(QToolButton) if one.text() == "edit")
    edit.click()
    settle(story_desk)
    part = next(
        one
        for one in names.findChildren(QToolButton)
        if one.accessibleName() == "Upper Karabakh is another name"
    )
    part.click()
    settle(story_desk)
    assert edits(story_desk, "part_name") == [("part_name", "Upper Karabakh")]
    (field,) = [one for one in names.findChildren(QLineEdit) if one.isVisible()]
    story_desk.qtbot.keyClicks(field, "Artsakh")
    story_desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(story_desk)
    assert edits(story_desk, "join_names") == [("join_names", "Nagorno-Karabakh", "Artsakh")]
    # the next spelling can be written at once
    (field,) = [one for one in names.findChildren(QLineEdit) if one.isVisible()]
    assert QApplication.focusWidget() is field
    assert field.text() == ""
    story_desk.window.bottom.undo.click()
    settle(story_desk)
    assert edits(story_desk, "undo_names") == [("undo_names",)]
    story_desk.qtbot.keyClick(story_desk.window, Qt.Key.Key_Escape)
    settle(story_desk)
    assert not [one for one in names.findChildren(QLineEdit) if one.isVisible()]
    assert story_desk.window.stories.is_open


def test_an_edit_of_the_history_is_undone_by_its_id(story_desk):
    history = pane_of(story_desk).history
    by_hand, by_itself = (one for one in history.findChildren(QToolButton) if one.text() == "undo")
    by_itself.click()
    settle(story_desk)
    assert edits(story_desk, "undo_event") == [("undo_event", 31)]
    by_hand.click()
    settle(story_desk)
    assert edits(story_desk, "undo") == [("undo", 14)]


def test_the_menu_of_an_item_offers_the_same(story_desk):
    members = pane_of(story_desk).members
    members.choose_item(ItemId(4))
    members.view.menu_wanted.emit(QPoint(300, 300))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [one.text() for one in menu.actions()]
    assert words[0] == "Open in the reader\tEnter"
    assert "Not this story\tShift+X" in words
    next(one for one in menu.actions() if one.text().startswith("Keep here")).trigger()
    menu.close()
    settle(story_desk)
    assert edits(story_desk, "pin_item") == [("pin_item", 4)]


# in the list


def story_menu(desk, place) -> dict[str, object]:
    menu = ask_menu(desk, place)
    inner = next(one.menu() for one in menu.actions() if one.text() == "Story")
    return {one.text().partition("\t")[0]: one for one in inner.actions() if one.text()}


def select_stories(desk, *stories) -> int:
    view, model = desk.window.timeline.view, desk.window.timeline.model
    places = [model.place_of(("story", story)) for story in stories]
    view.choose(places[0])
    for place in places[1:]:
        view.selectionModel().select(model.index(place), view.selectionModel().SelectionFlag.Select)
    desk.rest()
    return places[-1]


def test_selected_stories_are_merged_or_kept_apart(listed):
    place = select_stories(listed, 1, 2)
    entries = story_menu(listed, place)
    assert "Merge these 2 stories" in entries
    entries["Not the same story"].trigger()
    close_menu(listed)
    assert edits(listed, "apart") == [("apart", 2, 1)]
    assert said(listed) == "These stories stay apart from now on."
    select_stories(listed, 1, 2)
    listed.qtbot.keyClick(listed.window.timeline.view, "m", Shift)
    settle(listed)
    assert edits(listed, "merge") == [("merge", (2, 1))]


def test_the_lists_menu_pins_moves_and_splits(listed):
    place = select_stories(listed, 2)
    entries = story_menu(listed, place)
    entries["Pin the story"].trigger()
    close_menu(listed)
    assert edits(listed, "pin") == [("pin", 2, True)]
    listed.window.open_item(ItemId(4), story_news.STORY)
    settle(listed)
    listed.qtbot.keyClick(listed.window.timeline.view, "x", Shift)
    settle(listed)
    assert edits(listed, "split") == [("split", 1, (4,))]
    listed.qtbot.keyClick(listed.window.timeline.view, "h")
    settle(listed)
    assert edits(listed, "pin_item") == [("pin_item", 4)]


def test_c_in_the_list_compares_selected_items_in_their_story(listed):
    timeline = listed.window.timeline
    rows = [row for row in timeline.model.rows if isinstance(row, ItemRow) and row.under == 1]
    one, other = (row.item.item_id for row in rows[:2])
    timeline.choose(one, story_news.STORY)
    settle(listed)
    place = timeline.model.place_of(("item", other))
    selection = timeline.view.selectionModel()
    selection.select(timeline.model.index(place), selection.SelectionFlag.Select)
    listed.qtbot.keyClick(timeline.view, "c")
    settle(listed)
    assert listed.window.stories.is_open
    assert set(edits(listed, "compare")[-1][1]) == {one, other}


def test_what_is_about_items_is_not_done_to_the_head_of_a_story(listed):
    select_stories(listed, 2)
    for key, modifier in (("x", Shift), ("g", Shift), ("h", NoModifier)):
        listed.qtbot.keyClick(listed.window.timeline.view, key, modifier)
        settle(listed)
        assert said(listed) == "Choose items of the story, not its head."
    assert edits(listed, "split", "move", "pin_item") == []


def test_a_pinned_story_is_marked_in_the_list(listed):
    listed.monitor.profile.pinned.add(story_news.OTHER)
    listed.window.timeline.refresh()
    settle(listed)
    model = listed.window.timeline.model
    place = model.place_of(("story", story_news.OTHER))
    row = model.rows[place]
    assert isinstance(row, StoryRow)
    assert row.story.pinned
    spoken = model.index(place).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", pinned")
    listed.window.timeline.view.grab()
    assert "Take the pin off" in story_menu(listed, select_stories(listed, 2))
    QApplication.activePopupWidget().close()


def test_the_readers_panel_merges_and_splits(listed):
    listed.window.reader.story.split.click()
    settle(listed)
    assert edits(listed, "split") == [("split", 1, (news.FOUNDING,))]
    listed.window.reader.story.merge.click()
    settle(listed)
    choose(listed, "OSCE")
    assert edits(listed, "merge") == [("merge", (1, 2))]


def test_a_refused_edit_is_a_line_in_the_status_bar(story_desk, type_key):
    story_desk.monitor.refuses_with("This item is kept here by you.")
    pane_of(story_desk).members.choose_item(ItemId(4))
    type_key("x", Shift)
    assert said(story_desk) == "This item is kept here by you."
    assert not story_desk.window.bottom.undo.isVisible()


def test_a_name_is_corrected_on_when_it_is_away_meanwhile_and_goes_by_another_group(story_desk):
    names = pane_of(story_desk).names
    before = pane_of(story_desk).view.names
    names.edit(before[0].group)
    names.show_names(before[1:])
    assert QApplication.focusWidget() is names
    again = replace(before[0], group=9_999, spellings=(*before[0].spellings, "Artsakh"))
    names.show_names((*before[1:], again))
    QApplication.processEvents()
    (field,) = [one for one in names.findChildren(QLineEdit) if one.isVisible()]
    assert QApplication.focusWidget() is field
    assert field.accessibleName() == f"Another spelling of {before[0].spellings[0]}"
    assert names.stop()
    assert not names.stop()
