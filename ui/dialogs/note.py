"""Write or change a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from ui.dialogs import sheet


class NoteDialog(QDialog):
    """An editor for a note.

    Signals:
        saved: the text; not emitted for an empty one.
        removed: the note is to go.
    """

    saved = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget, headline: str, text: str | None = None) -> None:
        """`text` is that of the note to change, None for a new one."""
        super().__init__(parent)
        heading = "Note" if text is None else "Change the note"
        layout = sheet.prepare(self, heading, headline)
        self.field = QPlainTextEdit(text or "")
        self.field.setAccessibleName(heading)
        self.field.setMinimumSize(440, 130)
        self.field.setTabChangesFocus(True)
        layout.addWidget(self.field)
        layout.addWidget(sheet.label("Ctrl+Enter saves.", "hint"))
        remove = None
        if text is not None:
            remove = QPushButton("Remove")
            remove.clicked.connect(self._remove)
        layout.addLayout(sheet.buttons(self, "Save", self._save, remove))
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        for key in keys:
            sequence = QKeySequence(Qt.Modifier.CTRL | key)
            QShortcut(sequence, self).activated.connect(self._save)
        self.field.setFocus()

    def _save(self) -> None:
        words = self.field.toPlainText().strip()
        if words:
            self.saved.emit(words)
        self.accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.accept()
