"""A card of the story view: a small heading, things beside it, what it shows below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)


class Card(QFrame):
    """A frame with a heading; `head` takes words and buttons beside it, `body` the rest."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(heading)
        self.heading = label(heading.upper(), "cardTitle")
        self.heading.setAccessibleName(heading)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.addWidget(self.heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 11)
        layout.setSpacing(7)
        layout.addLayout(self.head)
        layout.addLayout(self.body)


def label(text: str, name: str = "", *, wraps: bool = False) -> QLabel:
    """Plain words, named for the style sheet."""
    answer = QLabel(text)
    answer.setObjectName(name)
    answer.setTextFormat(Qt.TextFormat.PlainText)
    if wraps:
        wrap(answer)
    return answer


def rich(html: str, name: str = "") -> QLabel:
    """HTML of ours that takes as many lines as it needs."""
    answer = QLabel(html)
    answer.setObjectName(name)
    answer.setTextFormat(Qt.TextFormat.RichText)
    wrap(answer)
    return answer


def wrap(one: QLabel) -> None:
    """Let words take lines; the longest word asks for no width."""
    one.setWordWrap(True)
    one.setMinimumWidth(1)
    one.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            discard(widget)
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def discard(widget: QWidget) -> None:
    """Let a widget go: it is hidden at once, since Qt deletes it only later."""
    widget.hide()
    widget.deleteLater()
