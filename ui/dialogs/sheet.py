"""What the small dialogs have in common: a heading, a line for refusals, two buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout


def prepare(dialog: QDialog, heading: str, hint: str = "") -> QVBoxLayout:
    """Make a dialog non-modal, give it its heading and hint; the answer is where fields go."""
    dialog.setWindowTitle(heading)
    dialog.setModal(False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(9)
    layout.addWidget(label(heading, "heading"))
    if hint:
        layout.addWidget(label(hint, "hint"))
    return layout


def label(text: str, name: str) -> QLabel:
    """A line of plain words, named for the style sheet."""
    answer = QLabel(text)
    answer.setObjectName(name)
    answer.setTextFormat(Qt.TextFormat.PlainText)
    answer.setWordWrap(name in ("hint", "refusal"))
    return answer


def refusal_line() -> QLabel:
    """The line in which a dialog says why something did not work; it keeps its place."""
    answer = label("", "refusal")
    answer.setMinimumHeight(18)
    return answer


def buttons(
    dialog: QDialog, words: str, act: Callable[[], None], other: QPushButton | None = None
) -> QHBoxLayout:
    """Cancel and the button that acts (also by Enter); `other` stands on the left."""
    row = QHBoxLayout()
    if other is not None:
        other.setAutoDefault(False)
        row.addWidget(other)
    row.addStretch(1)
    cancel = QPushButton("Cancel")
    cancel.setAutoDefault(False)
    cancel.clicked.connect(dialog.reject)
    main = QPushButton(words)
    main.setObjectName("act")
    main.setDefault(True)
    main.clicked.connect(act)
    row.addWidget(cancel)
    row.addWidget(main)
    return row
