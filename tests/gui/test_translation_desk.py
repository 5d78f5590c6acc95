"""From the reader's wish to the engine and back: sentences, terms, the memory, a server, pauses."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from monitor.domain.change import Change
from monitor.domain.errors import StorageError
from monitor.domain.item import State
from monitor.domain.memory import MemoryView
from monitor.domain.server import ServerChoice
from monitor.domain.translation import Pair, Term
from monitor.domain.views import Status
from tests.fake_memory import FACTS
from tests.gui import news
from ui.dialogs.edit_translation import EditTranslationDialog
from ui.dialogs.memory import MemoryDialog, stale_words, use_words
from ui.dialogs.server import ServerDialog, facts_words
from ui.dialogs.term import TermDialog
from ui.main_window.status_bar import paused_words, remembered_words
from ui.main_window.translation_desk import changed_words

Left = Qt.MouseButton.LeftButton
Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def states_desk(full_desk):
    """The item with sentences in every state is shown; its first foreign one is of the title."""
    full_desk.monitor.has_item(news.states(), ("ru",))
    full_desk.window.open_item(news.STATES)
    full_desk.rest()
    return full_desk


def only(desk, kind):
    (dialog,) = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    return dialog


def none_left(desk, kind) -> bool:
    QApplication.processEvents()
    return not [one for one in desk.window.findChildren(kind) if one.isVisible()]


def push(desk, dialog, words) -> None:
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == words]
    desk.qtbot.mouseClick(button, Left)
    desk.rest()


def first(desk):
    view = desk.window.reader.view
    every = [*view.title_units, *(unit for block in view.blocks for unit in block.units)]
    return next(unit for unit in every if unit.foreign)


def open_edit(desk, unit) -> EditTranslationDialog:
    desk.window.reader.edit_wanted.emit(unit)
    desk.rest()
    return only(desk, EditTranslationDialog)


def test_an_edited_sentence_goes_to_the_engine_with_its_pair(states_desk) -> None:
    unit = first(states_desk)
    dialog = open_edit(states_desk, unit)
    assert dialog.reach.text().startswith("This sentence stands in 3 items.")
    dialog.field.setPlainText("By hand.")
    push(states_desk, dialog, "Save")
    pair = Pair(source=unit.language, target="en")
    assert states_desk.calls("edit") == [("edit", pair, unit.text.strip(), "By hand.")]
    assert none_left(states_desk, EditTranslationDialog)


def test_a_refused_edit_keeps_the_dialog_and_the_words(states_desk) -> None:
    dialog = open_edit(states_desk, first(states_desk))
    dialog.field.setPlainText("By hand.")
    states_desk.monitor.refuses_with("The disk is full.")
    push(states_desk, dialog, "Save")
    assert dialog.isVisible()
    assert (dialog.refusal.text(), dialog.field.toPlainText()) == ("The disk is full.", "By hand.")


def test_an_edit_of_ones_own_is_taken_back(states_desk) -> None:
    unit = first(states_desk)
    own = replace(unit, provenance=replace(unit.provenance, engine="person"))
    dialog = open_edit(states_desk, own)
    push(states_desk, dialog, "Take my edit back")
    assert [call[0] for call in states_desk.calls("unedit")] == ["unedit"]
    assert none_left(states_desk, EditTranslationDialog)


def test_words_of_a_sentence_become_a_term_for_its_language(states_desk) -> None:
    unit = replace(first(states_desk), language="sr-Latn")
    word = unit.text.split()[0]
    states_desk.window.reader.term_wanted.emit(unit, word)
    states_desk.rest()
    dialog = only(states_desk, TermDialog)
    assert dialog.source.text() == word
    dialog.rendering.setText("Belgrade")
    states_desk.qtbot.waitUntil(lambda: dialog.reach.text() == "This changes 3 items.")
    push(states_desk, dialog, "Save")
    assert states_desk.calls("set_term") == [
        ("set_term", Pair(source="sr", target="en"), word, "Belgrade")
    ]
    assert states_desk.window.bottom.message.text() == "3 items change."
    assert none_left(states_desk, TermDialog)


def test_the_glossary_of_the_shown_item_opens_from_the_menu_and_terms_go(states_desk) -> None:
    unit = first(states_desk)
    states_desk.monitor.memory.set_term(Pair(source=unit.language, target="en"), "Слово", "Word")
    states_desk.window.translations.glossary()
    states_desk.rest()
    dialog = only(states_desk, TermDialog)
    assert dialog.list.count() == 1
    dialog.list.setCurrentRow(0)
    push(states_desk, dialog, "Remove")
    assert [call[2] for call in states_desk.calls("remove_term")] == ["Слово"]
    assert dialog.list.count() == 0
    assert dialog.isVisible()


def test_the_glossary_asks_for_a_foreign_item_first(full_desk) -> None:
    full_desk.window.reader.show_item(None)
    full_desk.rest()
    full_desk.window.translations.glossary()
    assert none_left(full_desk, TermDialog)
    assert "foreign language" in full_desk.window.bottom.message.text()


def test_the_last_change_of_the_glossary_is_undone(full_desk) -> None:
    full_desk.window.translations.undo_term()
    full_desk.rest()
    assert full_desk.window.bottom.message.text() == "Undone. 3 items change."
    full_desk.monitor.refuses_with("There is no change of the glossary to undo.")
    full_desk.window.translations.undo_term()
    full_desk.rest()
    assert "no change of the glossary" in full_desk.window.bottom.message.text()


def test_an_item_is_translated_again(states_desk) -> None:
    states_desk.window.reader.again_wanted.emit(None)
    assert states_desk.calls("translate_again") == [("translate_again", news.STATES, "en")]


def test_p_pauses_translating_and_lets_it_go_on(full_desk, press) -> None:
    press("p")
    assert full_desk.calls("pause") == [("pause", True)]
    assert full_desk.window.bottom.message.text() == "Translating is paused."
    press("p")
    assert full_desk.calls("pause")[-1] == ("pause", False)
    assert full_desk.window.bottom.message.text() == "Translating goes on."


def test_battery_is_minded_when_it_is_asked_for(full_desk) -> None:
    for on, words in ((True, "Nothing is translated"), (False, "Translating goes on")):
        full_desk.window.translations.toggle_battery()
        full_desk.rest()
        assert full_desk.calls("pause_on_battery")[-1] == ("pause_on_battery", on)
        assert full_desk.window.bottom.message.text().startswith(words)


def test_the_engine_hears_once_which_waiting_items_are_listed(full_desk) -> None:
    assert full_desk.calls("show_list") == []  # none of them waits
    waiting = replace(news.states(), state=State.QUEUED)
    item = full_desk.monitor.has_item(waiting, ("ru",))
    for _ in range(2):
        full_desk.window.timeline.reload()
        full_desk.rest()
    assert full_desk.calls("show_list") == [("show_list", (item,))]


def test_the_memory_is_shown_and_goes_in_and_out_as_a_file(full_desk, tmp_path: Path) -> None:
    full_desk.window.translations.memory()
    full_desk.rest()
    dialog = only(full_desk, MemoryDialog)
    assert dialog.use.text().startswith("Of 1,240 sentences that items needed, 310 (25 %)")
    assert dialog.list.topLevelItem(0).text(1) == "Argos 1.9"
    dialog.import_wanted.emit(tmp_path / "in.tmx")
    full_desk.rest()
    assert dialog.told.text() == "Learned 1,200 sentences."
    dialog.export_wanted.emit(tmp_path / "out.tmx")
    full_desk.rest()
    assert dialog.told.text() == "Wrote 1 sentence."
    full_desk.monitor.refuses_with("The file is no TMX.")
    dialog.import_wanted.emit(tmp_path / "in.tmx")
    full_desk.rest()
    assert dialog.refusal.text() == "The file is no TMX."
    full_desk.window.translations.memory()
    assert only(full_desk, MemoryDialog) is dialog  # there is one, and it comes to the front


def test_the_memory_follows_what_is_translated(full_desk) -> None:
    full_desk.window.translations.memory()
    full_desk.rest()
    dialog = only(full_desk, MemoryDialog)
    dialog.list.clear()
    full_desk.monitor.bus.publish(Change(translations=True))
    full_desk.qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)


def test_a_server_is_set_tested_and_turned_off(full_desk) -> None:
    full_desk.window.translations.server()
    full_desk.rest()
    dialog = only(full_desk, ServerDialog)
    assert dialog.told.text() == "Everything is translated on this computer."
    push(full_desk, dialog, "Save")
    assert "address is missing" in dialog.refusal.text()
    dialog.address.setText(" https://mt.example.org ")
    full_desk.qtbot.keyClicks(dialog.key, "secret")
    dialog.pairs.setText("ru->en, uk→en")
    push(full_desk, dialog, "Save")
    assert full_desk.calls("set") == [
        ("set", "https://mt.example.org", "secret", ("ru→en", "uk→en"))
    ]
    assert dialog.told.text() == facts_words(FACTS)
    assert dialog.key.text() == ""
    assert dialog.key.placeholderText() == "kept; type another to change it"
    push(full_desk, dialog, "Save")
    assert full_desk.calls("set")[-1][2] is None  # the key that is there stays
    full_desk.monitor.refuses_with("mt.example.org does not answer.")
    dialog.test_wanted.emit()
    full_desk.rest()
    assert dialog.refusal.text() == "mt.example.org does not answer."
    push(full_desk, dialog, "Turn off")
    assert dialog.told.text() == "Everything is translated on this computer."
    assert not dialog.off.isEnabled()


def test_an_answer_to_a_dialog_that_is_closed_is_no_error(full_desk) -> None:
    full_desk.window.translations.server()
    dialog = only(full_desk, ServerDialog)
    dialog.close()
    full_desk.rest()
    dialog = open_edit(full_desk, first(full_desk)) if full_desk.window.reader.view else None
    if dialog is not None:
        full_desk.monitor.reads_stall()
        dialog.close()
        full_desk.monitor.reads_go_on()
    full_desk.rest()


def ask_reach(desk) -> TermDialog:
    unit = first(desk)
    desk.window.reader.term_wanted.emit(unit, unit.text.split()[0])
    dialog = only(desk, TermDialog)
    dialog.rendering.setText("Belgrade")
    desk.qtbot.waitUntil(lambda: len(desk.monitor.memory.counted) == 1)
    return dialog


def test_an_article_opens_while_what_a_term_changes_is_counted(states_desk) -> None:
    states_desk.monitor.memory.counting.clear()
    dialog = ask_reach(states_desk)
    reader = states_desk.window.reader
    states_desk.window.open_item(news.FOUNDING)
    states_desk.qtbot.waitUntil(lambda: reader.view.item_id == news.FOUNDING, timeout=2000)
    assert dialog.reach.text() == "Counting the items that this changes…"
    states_desk.monitor.memory.counting.set()
    states_desk.qtbot.waitUntil(lambda: dialog.reach.text() == "This changes 3 items.")


def test_only_what_the_newest_term_changes_is_counted_to_its_end(states_desk) -> None:
    states_desk.monitor.memory.counting.clear()
    dialog = ask_reach(states_desk)
    dialog.source.setText("Београд")
    counted = states_desk.monitor.memory.counted
    states_desk.qtbot.waitUntil(lambda: counted[1:] == ["Београд"])
    states_desk.monitor.memory.counting.set()
    states_desk.qtbot.waitUntil(lambda: dialog.reach.text() == "This changes 3 items.")


def test_what_cannot_be_counted_is_said_in_the_dialog(states_desk) -> None:
    def refuse(*_arguments: object) -> None:
        raise StorageError("The disk refuses.")

    states_desk.monitor.memory.count = refuse
    dialog = ask_reach(states_desk)
    states_desk.qtbot.waitUntil(lambda: dialog.refusal.text() == "The disk refuses.")
    assert dialog.reach.text() == ""


def test_the_window_closes_at_once_while_what_a_term_changes_is_counted(states_desk) -> None:
    states_desk.monitor.memory.counting.clear()
    ask_reach(states_desk)
    began = time.monotonic()
    states_desk.window.close()
    assert time.monotonic() - began < 2


def test_all_pairs_are_an_empty_field(qtbot, full_desk) -> None:
    dialog = ServerDialog(full_desk.window)
    qtbot.addWidget(dialog)
    dialog.show_choice(ServerChoice(address="https://a.example", pairs=("*",), has_key=False))
    assert (dialog.pairs.text(), dialog.key.placeholderText()) == ("", "none")
    one = ServerChoice(address="https://a.example", pairs=("ru→en", "uk→en"), has_key=True)
    dialog.show_choice(one)
    assert dialog.pairs.text() == "ru→en, uk→en"


def test_words_about_the_memory_and_its_use() -> None:
    none = MemoryView(target="en", asked=0, known=0, stale=0, pairs=())
    assert use_words(none) == "No sentence has been needed yet."
    assert stale_words(none) == ""
    one = MemoryView(target="en", asked=1, known=1, stale=1, pairs=())
    assert use_words(one) == "Of 1 sentence that items needed, 1 (100 %) was remembered already."
    assert stale_words(one) == "1 sentence by an older pack will be translated again."
    assert changed_words(0) == "No item changes."
    assert changed_words(1) == "1 item changes."


def test_the_status_bar_says_a_pause_and_how_useful_the_memory_is() -> None:
    status = Status(
        feeds=1, feeds_failing=0, last_poll=None, items=1, to_detect=0, to_translate=0,
        translated=0, pairs=(),
    )  # fmt: skip
    assert (paused_words(status), remembered_words(status)) == ("", "")
    now = replace(status, paused="on battery", remembered=0.256)
    assert paused_words(now) == "Translating paused on battery"
    said = "26% of the sentences needed so far were remembered already."
    assert remembered_words(now) == said


def test_a_term_that_is_left_as_it_is_goes_without_a_rendering(states_desk) -> None:
    states_desk.window.reader.term_wanted.emit(first(states_desk), "")
    states_desk.rest()
    dialog = only(states_desk, TermDialog)
    dialog.source.setText("ТАСС")
    dialog.as_is.setChecked(True)
    assert dialog.term() == Term(source="ТАСС", rendering=None)
    push(states_desk, dialog, "Save")
    assert states_desk.calls("set_term")[-1][2:] == ("ТАСС", None)
