"""Every key does what the keys' page says, and nothing while a text field has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from monitor.domain.ids import ItemId
from monitor.domain.query import Scope, ScopeKind
from tests.gui import news
from ui.actions import KEYS, key_words
from ui.dialogs.digest import DigestDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.language_choice import LanguageChoiceDialog
from ui.dialogs.languages import LanguagesDialog
from ui.dialogs.line import LineDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.tag import TagDialog
from ui.dialogs.why import WhyDialog
from ui.reader.article_html import Mode
from ui.timeline.bar import Tab
from ui.timeline.rows import FewerRow, ItemRow

Shift = Qt.KeyboardModifier.ShiftModifier
Ctrl = Qt.KeyboardModifier.ControlModifier


def dialogs(desk, kind):
    return [one for one in desk.window.findChildren(kind) if one.isVisible()]


def test_j_and_k_go_to_the_next_item_and_back(full_desk, press):
    press("j")
    first = full_desk.current()
    press("j")
    second = full_desk.current()
    press("k")
    assert first is not None
    assert second not in (None, first)
    assert full_desk.current() == first
    assert full_desk.window.reader.view.item_id == first


def test_j_goes_through_the_whole_story_and_opens_the_next_one(full_desk, press):
    seen = []
    for _ in range(12):
        press("j")
        seen.append(full_desk.current())
    assert sorted(seen) == list(range(60, 72))
    press("j")
    assert full_desk.current() == news.FOUNDING
    press("k")
    assert full_desk.current() == seen[-1]


def test_k_goes_back_through_the_whole_of_a_story(full_desk, press):
    timeline = full_desk.window.timeline
    timeline.choose(ItemId(130))
    full_desk.rest()
    seen = set()
    for _ in range(38):
        press("k")
        seen.add(full_desk.current())
    assert seen == {i for i, one in full_desk.monitor.profile.items.items() if one.story == 1}


def test_space_goes_through_the_whole_of_a_story(full_desk, press):
    unread = [i for i in range(60, 72) if not full_desk.monitor.profile.items[i].view.read]
    seen = []
    while len(seen) < len(unread):
        press("n")
        seen.append(full_desk.current())
    assert sorted(seen) == unread


def test_j_ends_where_a_story_is_longer_than_what_is_listed(full_desk, press, monkeypatch):
    monkeypatch.setattr("ui.timeline.listing.WHOLE_STORY", 6)
    while not (current := full_desk.current()) or current >= 60:
        press("j")
    assert full_desk.monitor.profile.items[current].story == 1
    rows = full_desk.window.timeline.model.rows
    listed = [row for row in rows if isinstance(row, ItemRow) and row.under == 2]
    (fewer,) = (row for row in rows if isinstance(row, FewerRow))
    assert fewer.hidden > 0
    assert len(listed) + fewer.hidden == 12
    for _ in range(8):
        press("n")
    assert full_desk.current() is not None


@pytest.mark.parametrize("way", ["search", "tab", "place"])
def test_keys_mean_the_read_item_after_another_list_has_come(full_desk, press, way):
    full_desk.window.open_item(ItemId(200))
    full_desk.rest()
    timeline = full_desk.window.timeline
    if way == "search":
        press("/")
        full_desk.qtbot.keyClicks(full_desk.window.top.search, "martial")
        full_desk.qtbot.waitUntil(lambda: timeline.searching)
        full_desk.rest()
        assert timeline.view.selectionModel().selectedRows() == []
        press(Qt.Key.Key_Escape)
    elif way == "tab":
        timeline.bar.choose_tab(Tab.ITEMS)
    else:
        full_desk.window.sidebar.choose(Scope(kind=ScopeKind.TODAY))
    full_desk.rest()
    assert full_desk.window.reader.view.item_id == 200
    (row,) = timeline.view.selectionModel().selectedRows()
    assert timeline.model.rows[row.row()].item.item_id == 200
    press("s")
    assert full_desk.calls("set_flag") == [("set_flag", (200,), 1)]


def test_an_item_of_a_story_is_chosen_again_inside_its_story(full_desk, press):
    hidden = ItemId(53)
    timeline = full_desk.window.timeline
    timeline.choose(hidden, news.CLASHES)
    full_desk.rest()
    timeline.bar.choose_tab(Tab.ITEMS)
    full_desk.rest()
    timeline.bar.choose_tab(Tab.STORIES)
    full_desk.rest()
    (row,) = timeline.view.selectionModel().selectedRows()
    assert timeline.model.rows[row.row()].item.item_id == hidden
    assert timeline.model.rows[row.row()].under == news.CLASHES


def test_keys_mean_the_read_item_where_the_list_does_not_have_it(full_desk, press):
    full_desk.window.open_item(ItemId(200))
    full_desk.rest()
    timeline = full_desk.window.timeline
    timeline.set_words(("martial",))
    full_desk.rest()
    assert timeline.model.place_of(("item", 200)) is None
    press("s")
    press("s")
    assert full_desk.calls("set_flag") == [("set_flag", (200,), 1), ("set_flag", (200,), 0)]
    press("e")
    assert dialogs(full_desk, NoteDialog)


def test_a_panel_item_that_the_list_does_not_have_is_the_one_that_keys_mean(full_desk, press):
    timeline = full_desk.window.timeline
    timeline.set_words(("martial",))
    full_desk.rest()
    press("j")
    full_desk.window.open_item(ItemId(200))
    full_desk.rest()
    assert timeline.view.selectionModel().selectedRows() == []
    press("s")
    assert full_desk.calls("set_flag") == [("set_flag", (200,), 1)]


@pytest.mark.parametrize("key", ["s", "m", "e", "#"])
def test_a_key_without_an_item_says_why_nothing_happens(full_desk, press, key):
    press(key)
    assert full_desk.window.bottom.message.text() == "No item is chosen. j chooses the next one."
    assert full_desk.calls("set_flag") == full_desk.calls("mark_read") == []


def test_an_item_that_is_chosen_becomes_read(full_desk, press):
    press("j")
    assert full_desk.calls("mark_read") == [("mark_read", (full_desk.current(),), True)]
    assert full_desk.window.timeline.current_item().read


def test_arrows_move_from_row_to_row(full_desk, press):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert full_desk.window.timeline.view.currentIndex().row() == 1


def test_n_goes_through_the_unread_ones_and_says_when_there_are_none(full_desk, press):
    press("n")
    seen = [full_desk.current()]
    press("n")
    seen.append(full_desk.current())
    assert len(set(seen)) == 2
    ids = tuple(full_desk.monitor.profile.items)
    full_desk.monitor.mark_read(ids, True)
    full_desk.rest()
    press("n")
    assert full_desk.current() == seen[-1]
    assert full_desk.window.bottom.message.text() == "Nothing unread here."


def test_n_reaches_unread_items_behind_more(full_desk, press):
    shown = {item.item_id for item in full_desk.window.timeline.listed_items()}
    hidden = [n for n in range(60, 72) if n not in shown]
    full_desk.monitor.mark_read(
        [i for i in full_desk.monitor.profile.items if i not in hidden], True
    )
    full_desk.rest()
    press("n")
    full_desk.qtbot.waitUntil(lambda: full_desk.current() in hidden)


def test_space_pages_and_then_goes_to_the_next_unread(full_desk, press):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    bar = full_desk.window.reader.article.verticalScrollBar()
    assert bar.maximum() > 0
    press(Qt.Key.Key_Space)
    assert bar.value() > 0
    assert full_desk.current() == news.FOUNDING
    while bar.value() < bar.maximum():
        press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    assert full_desk.current() != news.FOUNDING


@pytest.mark.parametrize("key", ["m", "u"])
def test_m_and_u_turn_the_read_state(full_desk, press, key):
    press("j")
    item = full_desk.current()
    press(key)
    assert full_desk.calls("mark_read")[-1] == ("mark_read", (item,), False)
    assert not full_desk.window.timeline.current_item().read
    press(key)
    assert full_desk.calls("mark_read")[-1] == ("mark_read", (item,), True)


def test_s_flags_and_unflags(full_desk, press):
    press("j")
    item = full_desk.current()
    press("s")
    press("s")
    assert full_desk.calls("set_flag") == [("set_flag", (item,), 1), ("set_flag", (item,), 0)]


@pytest.mark.parametrize("key", ["o", "v", "b"])
def test_o_opens_the_page(full_desk, press, key):
    press("j")
    press(key)
    assert full_desk.opened == ["https://example.org/page"]


def test_t_changes_between_translation_and_original(full_desk, press):
    press("j")
    press("t")
    assert full_desk.window.reader.mode is Mode.TRANSLATION
    press("t")
    assert full_desk.window.reader.mode is Mode.ORIGINAL
    press(Qt.Key.Key_T, Shift)
    assert full_desk.window.reader.mode is Mode.SIDE
    assert full_desk.window.reader.head.buttons[Mode.SIDE].isChecked()
    press("i")
    assert full_desk.window.reader.mode is Mode.INLINE


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Slash, None), (Qt.Key.Key_F, Ctrl)])
def test_slash_searches_and_escape_leaves(full_desk, press, key, modifier):
    press(key, modifier)
    search = full_desk.window.top.search
    assert search.hasFocus()
    full_desk.qtbot.keyClicks(search, "martial")
    full_desk.qtbot.waitUntil(lambda: full_desk.window.timeline.searching)
    full_desk.rest()
    assert len(full_desk.headlines()) > 0
    press(Qt.Key.Key_Escape)
    assert search.text() == ""
    assert not full_desk.window.timeline.searching
    assert full_desk.window.timeline.view.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, "r"])
def test_f5_polls(full_desk, press, key):
    press(key)
    assert full_desk.calls("poll_all") == [("poll_all",)]


@pytest.mark.parametrize(
    ("key", "modifier", "kind"),
    [
        (Qt.Key.Key_Plus, None, LineDialog),
        (Qt.Key.Key_N, Ctrl, LineDialog),
        (Qt.Key.Key_Question, None, KeysDialog),
        (Qt.Key.Key_F1, None, KeysDialog),
        (Qt.Key.Key_NumberSign, None, TagDialog),
        ("e", None, NoteDialog),
        (Qt.Key.Key_N, Shift, NoteDialog),
        (Qt.Key.Key_D, Ctrl, DigestDialog),
        ("l", None, LanguageChoiceDialog),
        ("w", None, WhyDialog),
        (Qt.Key.Key_L, Shift, LanguagesDialog),
    ],
)
def test_keys_that_open_a_dialog(full_desk, press, key, modifier, kind):
    press("j")
    press(key, modifier)
    assert len(dialogs(full_desk, kind)) == 1


def test_shift_j_and_k_go_through_the_sidebar(full_desk, press):
    def name():
        return full_desk.window.sidebar.view.currentIndex().data()

    press(Qt.Key.Key_J, Shift)
    assert name() == "Unread"
    press(Qt.Key.Key_K, Shift)
    assert name() == "Stories"


def test_ctrl_q_closes_the_window(full_desk):
    with full_desk.qtbot.waitSignal(full_desk.window.closed):
        full_desk.qtbot.keyClick(full_desk.window, Qt.Key.Key_Q, Ctrl)


def test_single_keys_write_letters_in_the_search_field(full_desk, press):
    press("j")
    before, calls = full_desk.current(), len(full_desk.monitor.calls)
    press("/")
    full_desk.qtbot.keyClicks(full_desk.window.top.search, "jknmsotuelw#+r? ")
    assert full_desk.window.top.search.text() == "jknmsotuelw#+r? "
    assert full_desk.current() == before
    assert [one for one in full_desk.monitor.calls[calls:] if one[0] != "show"] == []
    assert not [one for one in full_desk.window.findChildren(QDialog) if one.isVisible()]


def test_single_keys_do_nothing_under_a_dialog(full_desk, press):
    press("j")
    press("e")
    note = dialogs(full_desk, NoteDialog)[0]
    note.activateWindow()
    full_desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is note)
    full_desk.qtbot.keyClicks(note.field, "just so")
    assert note.field.toPlainText() == "just so"
    assert full_desk.calls("set_flag") == []


def test_every_key_is_on_the_keys_page_and_has_an_action(full_desk):
    assert set(full_desk.window.actions_by_name) == {key.name for key in KEYS}
    for key in KEYS:
        action = full_desk.window.actions_by_name[key.name]
        assert len(action.shortcuts()) == len(key.keys)
        assert all(not one.isEmpty() for one in action.shortcuts())
        assert key.words
    assert key_words("Shift+J") == "⇧ J"
    assert key_words("j") == "j"
