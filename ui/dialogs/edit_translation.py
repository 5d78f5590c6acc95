"""Change the translation of one sentence, by hand."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from ui.dialogs import sheet
from ui.theme.words import counted, language_name, runs_right_to_left

WIDTH, FIELD_HEIGHT, LONG = 560, 110, 260  # pixels; a longer source scrolls
SAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceToEdit:
    """A sentence with its translation; "" = there is none yet.

    `origin` says in words where the translation is from; `edited` = it is the person's own.
    `source_language` and `target` are BCP 47.
    """

    source: str
    source_language: str
    translation: str
    target: str
    origin: str
    edited: bool


class EditTranslationDialog(QDialog):
    """Asks for a translation and stays open until `accept` or `refuse` answers.

    Signals:
        saved: the new translation, without white space around it; not emitted for an empty one.
        taken_back: the person's edit is to go; the engine's translation is shown again.
    """

    saved = Signal(str)
    taken_back = Signal()

    def __init__(self, parent: QWidget, sentence: SentenceToEdit) -> None:
        super().__init__(parent)
        heading = "Edit the translation" if sentence.translation else "Write a translation"
        layout = sheet.prepare(self, heading)
        self.setMinimumWidth(WIDTH)
        self.source = _source_label(sentence)
        self.field = QPlainTextEdit(sentence.translation)
        self.field.setMinimumHeight(FIELD_HEIGHT)
        self.field.setTabChangesFocus(True)
        target = language_name(sentence.target)
        self.field.setAccessibleName(f"Translation into {target}")
        self.origin = sheet.label(sentence.origin, "hint")
        self.reach = sheet.label("", "hint")
        self.reach.setMinimumHeight(18)
        self.refusal = sheet.refusal_line()
        source = language_name(sentence.source_language)
        for widget in (
            sheet.label(source.upper(), "group"),
            self.source,
            sheet.label(target.upper(), "group"),
            self.field,
            self.origin,
            self.reach,
            self.refusal,
        ):
            layout.addWidget(widget)
        self._back = QPushButton("Take my edit back") if sentence.edited else None
        if self._back is not None:
            self._back.clicked.connect(self._take_back)
        layout.addLayout(sheet.buttons(self, "Save", self._save, self._back))
        for key in SAVING:
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self).activated.connect(self._save)
        self.field.textChanged.connect(self._enable)
        self._waits = False
        self._enable()
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus()

    def show_reach(self, items: int) -> None:
        """Say in how many items the sentence stands: an edit changes them all."""
        where = "only in this item" if items <= 1 else f"in {counted(items, 'item')}"
        self.reach.setText(f"This sentence stands {where}. Ctrl+Enter saves.")

    def refuse(self, sentence: str) -> None:
        """Say why it could not be saved; nothing that was typed is lost."""
        self.refusal.setText(sentence)
        self._waits = False
        self._enable()
        self.field.setFocus()

    def _save(self) -> None:
        words = self._words()
        if words and not self._waits:
            self._wait()
            self.saved.emit(words)

    def _take_back(self) -> None:
        if not self._waits:
            self._wait()
            self.taken_back.emit()

    def _wait(self) -> None:
        self.refusal.setText("")
        self._waits = True
        self._enable()

    def _words(self) -> str:
        return self.field.toPlainText().strip()

    def _enable(self) -> None:
        act = self.findChild(QPushButton, "act")
        if act is not None:
            act.setEnabled(bool(self._words()) and not self._waits)
        if self._back is not None:
            self._back.setEnabled(not self._waits)


def _source_label(sentence: SentenceToEdit) -> QWidget:
    """The sentence to be translated, as it is written: it can be selected, not changed."""
    words = sentence.source.strip()
    if len(words) > LONG:
        field = QPlainTextEdit(words)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(FIELD_HEIGHT)
        field.setAccessibleName("Original")
        return field
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    right = runs_right_to_left(words)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    label.setAccessibleName(f"Original: {words}")
    return label
