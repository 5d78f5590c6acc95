"""Tag items: a word with completion; what is on already can be taken off."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.dialogs import sheet


class TagDialog(QDialog):
    """Asks for a tag.

    Signals:
        tag_wanted: a tag's name.
        untag_wanted: a tag's name.
    """

    tag_wanted = Signal(str)
    untag_wanted = Signal(str)

    def __init__(self, parent: QWidget, headline: str, present: Sequence[str]) -> None:
        """`present` are the names of the tags that are on already."""
        super().__init__(parent)
        self._sheet = parent.window().styleSheet()
        layout = sheet.prepare(self, "Tag", headline)
        self.field = QLineEdit()
        self.field.setAccessibleName("Tag")
        self.field.setPlaceholderText("a tag; a new word makes a new one")
        self.field.setMinimumWidth(340)
        layout.addWidget(self.field)
        if present:
            row = QHBoxLayout()
            for name in present:
                row.addWidget(self._make_button(name))
            row.addStretch(1)
            layout.addLayout(row)
        layout.addLayout(sheet.buttons(self, "Tag", self._ask))

    def complete_with(self, names: Sequence[str]) -> None:
        """Offer these names while the person types."""
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        popup = completer.popup()  # a window without a parent: it takes no style from ours
        if popup is not None:
            popup.setObjectName("completions")
            popup.setPalette(self.palette())
            popup.setStyleSheet(self._sheet)

    def _make_button(self, name: str) -> QPushButton:
        button = QPushButton(f"{name}  ✕")
        button.setAutoDefault(False)
        button.setToolTip("Take this tag off")
        button.clicked.connect(lambda: self._take_off(name))
        return button

    def _take_off(self, name: str) -> None:
        self.untag_wanted.emit(name)
        self.accept()

    def _ask(self) -> None:
        words = " ".join(self.field.text().split()).removeprefix("#")
        if words:
            self.tag_wanted.emit(words)
            self.accept()
