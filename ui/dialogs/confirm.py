"""A dialog that asks before something is lost."""

from PySide6.QtWidgets import QDialog, QWidget

from ui.dialogs import sheet


class ConfirmDialog(QDialog):
    """Says what will be lost; `accepted` is emitted when the person wants it."""

    def __init__(self, parent: QWidget, heading: str, hint: str, button: str) -> None:
        super().__init__(parent)
        layout = sheet.prepare(self, heading, hint)
        self.setMinimumWidth(380)
        layout.addLayout(sheet.buttons(self, button, self.accept))
