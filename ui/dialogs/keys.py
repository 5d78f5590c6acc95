"""All keys on one page."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import KEYS, Key, key_words
from ui.dialogs import sheet

COLUMNS = (("Move", "Mark"), ("Read", "Languages"), ("Stories", "Collect", "Help"))


class KeysDialog(QDialog):
    """Lists `KEYS`; ?, F1 and Esc close it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = sheet.prepare(self, "Keys", "Single keys do nothing while a text field has focus.")
        groups = {name: list(keys) for name, keys in groupby(KEYS, key=lambda key: key.group)}
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for names in COLUMNS:
            column = QVBoxLayout()
            for name in names:
                column.addLayout(_make_group(name, groups[name]))
                column.addSpacing(10)
            column.addStretch(1)
            columns.addLayout(column)
        layout.addLayout(columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the keys that opened it."""
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.accept()
            return
        super().keyPressEvent(event)


def _make_group(name: str, keys: list[Key]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(5)
    grid.addWidget(sheet.label(name.upper(), "group"), 0, 0, 1, 2)
    for row, key in enumerate(keys, start=1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for one in key.keys:
            caps.addWidget(sheet.label(key_words(one), "key"))
        grid.addLayout(caps, row, 0)
        grid.addWidget(sheet.label(key.words, "words"), row, 1)
    grid.setColumnStretch(1, 1)
    return grid
