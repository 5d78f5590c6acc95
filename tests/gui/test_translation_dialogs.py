"""The dialogs of a translation and of the glossary: what they ask for, what they keep."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from monitor.domain.translation import Pair, Term
from ui.dialogs.edit_translation import EditTranslationDialog, SentenceToEdit
from ui.dialogs.term import TermDialog

Ctrl = Qt.KeyboardModifier.ControlModifier
SENTENCE = SentenceToEdit(
    source="Бои продолжаются.",
    source_language="ru",
    translation="Fights continue.",
    target="en",
    origin="Argos ru→en 1.9, 28 Sep 14:00",
    edited=False,
)
RU_EN = Pair(source="ru", target="en")
KARABAKH = Term(source="Карабах", rendering="Karabakh")
MINISTRY = Term(source="Минобороны", rendering=None)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def edit(window, qtbot):
    def make(**changes):
        dialog = EditTranslationDialog(window, replace(SENTENCE, **changes))
        dialog.show()
        dialog.activateWindow()  # shortcuts are heard by the active window
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


@pytest.fixture
def glossary(window):
    dialog = TermDialog(window, RU_EN)
    dialog.show()
    return dialog


def button(dialog, words) -> QPushButton:
    (found,) = [one for one in dialog.findChildren(QPushButton) if one.text() == words]
    return found


def press(qtbot, dialog, words) -> None:
    qtbot.mouseClick(button(dialog, words), Qt.MouseButton.LeftButton)


# a sentence


def test_an_edited_translation_is_saved_by_ctrl_and_enter(edit, qtbot):
    dialog = edit()
    dialog.field.setPlainText("  The fighting goes on. \n")
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Ctrl)
    assert saved.args == ["The fighting goes on."]
    assert dialog.isVisible(), "until the engine has answered"


def test_what_was_typed_is_not_lost_where_it_could_not_be_saved(edit, qtbot):
    dialog = edit()
    dialog.field.setPlainText("The fighting goes on.")
    press(qtbot, dialog, "Save")
    assert not button(dialog, "Save").isEnabled()
    with qtbot.assertNotEmitted(dialog.saved):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Ctrl)
    dialog.refuse("The disk is full.")
    assert dialog.refusal.text() == "The disk is full."
    assert dialog.field.toPlainText() == "The fighting goes on."
    assert button(dialog, "Save").isEnabled()


def test_an_empty_translation_is_not_saved(edit, qtbot):
    dialog = edit()
    dialog.field.setPlainText(" \n")
    assert not button(dialog, "Save").isEnabled()
    with qtbot.assertNotEmitted(dialog.saved):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Ctrl)


def test_only_an_edit_can_be_taken_back(edit, qtbot):
    assert not [one for one in edit().findChildren(QPushButton) if "back" in one.text()]
    dialog = edit(edited=True, origin="edited by you")
    with qtbot.waitSignal(dialog.taken_back):
        press(qtbot, dialog, "Take my edit back")
    assert not button(dialog, "Take my edit back").isEnabled()


def test_it_is_said_where_the_sentence_stands_and_where_its_translation_is_from(edit):
    dialog = edit()
    dialog.show_reach(1)
    assert dialog.reach.text().startswith("This sentence stands only in this item.")
    dialog.show_reach(0)  # its item is not listed yet
    assert dialog.reach.text().startswith("This sentence stands only in this item.")
    dialog.show_reach(1_200)
    assert "in 1,200 items" in dialog.reach.text()
    assert dialog.origin.text() == SENTENCE.origin
    assert edit(translation="").windowTitle() == "Write a translation"


@pytest.mark.parametrize("source", ["<b>Бои</b> & мир", "Слово " * 80, "قال متحدث."])
def test_the_source_is_shown_as_it_is_written(edit, source):
    shown = edit(source=source).source
    words = shown.toPlainText() if isinstance(shown, QPlainTextEdit) else shown.text()
    assert words == source.strip()
    if source.startswith("قال"):
        assert shown.alignment() & Qt.AlignmentFlag.AlignRight


# terms


def test_a_term_is_saved_with_what_it_is_called(glossary, qtbot):
    assert not button(glossary, "Save").isEnabled()
    glossary.source.setText("  Карабах ")
    assert not button(glossary, "Save").isEnabled()
    glossary.rendering.setText("Karabakh")
    with qtbot.waitSignal(glossary.saved) as saved:
        qtbot.keyClick(glossary.rendering, Qt.Key.Key_Return)
    assert saved.args == [KARABAKH]
    glossary.refuse("It is too long.")
    assert glossary.refusal.text() == "It is too long."
    assert button(glossary, "Save").isEnabled()


def test_a_term_may_be_left_as_it_is(glossary, qtbot):
    glossary.source.setText("Минобороны")
    glossary.as_is.setChecked(True)
    assert not glossary.rendering.isEnabled()
    with qtbot.waitSignal(glossary.saved) as saved:
        press(qtbot, glossary, "Save")
    assert saved.args == [MINISTRY]


def test_how_many_items_change_is_asked_once_the_keys_rest_and_said_of_that_term_alone(
    glossary, qtbot
):
    with qtbot.waitSignal(glossary.reach_wanted, timeout=3000) as asked:
        glossary.source.setText("Карабах")
        glossary.rendering.setText("Karabakh")
    assert asked.args == [KARABAKH]
    glossary.show_reach(KARABAKH, 41)
    assert glossary.reach.text() == "This changes 41 items."
    glossary.show_reach(KARABAKH, 0)
    assert glossary.reach.text() == "This changes no item yet."
    glossary.rendering.setText("Artsakh")
    assert glossary.reach.text() == ""
    glossary.show_reach(KARABAKH, 41)
    assert glossary.reach.text() == "", "it is about another term"


def test_terms_of_the_pair_are_listed_changed_and_removed(glossary, qtbot):
    assert not button(glossary, "Remove").isEnabled()
    glossary.show_terms([MINISTRY, KARABAKH])
    rows = [glossary.list.item(n).text() for n in range(2)]
    assert [row.replace("\u2068", "").replace("\u2069", "") for row in rows] == [
        "Карабах → Karabakh",
        "Минобороны · as it is",
    ]
    glossary.list.setCurrentRow(1)
    press(qtbot, glossary, "Change")
    assert glossary.term() == MINISTRY
    with qtbot.waitSignal(glossary.removed) as removed:
        press(qtbot, glossary, "Remove")
    assert removed.args == [MINISTRY]
    glossary.show_terms([])
    assert glossary.heading.text() == "THIS PAIR HAS NO TERMS YET."
    assert not button(glossary, "Change").isEnabled()


def test_the_dialog_begins_with_what_was_selected(window):
    dialog = TermDialog(window, RU_EN, "Карабах", "Karabakh")
    assert dialog.term() == KARABAKH
    assert button(dialog, "Save").isEnabled()
