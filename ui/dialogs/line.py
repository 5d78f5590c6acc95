"""A dialog with one line: the address of a feed, a feed's name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from ui.dialogs import sheet


class LineDialog(QDialog):
    """Asks for one line and stays open until `accept` or `refuse` answers.

    Signals:
        wanted: the line, without white space around it.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget, heading: str, hint: str, button: str) -> None:
        super().__init__(parent)
        layout = sheet.prepare(self, heading, hint)
        self.field = QLineEdit()
        self.field.setMinimumWidth(420)
        self.field.setAccessibleName(heading)
        self.refusal = sheet.refusal_line()
        layout.addWidget(self.field)
        layout.addWidget(self.refusal)
        layout.addLayout(sheet.buttons(self, button, self._ask))

    def refuse(self, sentence: str) -> None:
        """Say why it did not work; the line can be mended."""
        self.refusal.setText(sentence)
        self._enable(True)
        self.field.setFocus()

    def _ask(self) -> None:
        words = self.field.text().strip()
        if words:
            self.refusal.setText("")
            self._enable(False)
            self.wanted.emit(words)

    def _enable(self, on: bool) -> None:
        button = self.findChild(QPushButton, "act")
        if button is not None:
            button.setEnabled(on)
