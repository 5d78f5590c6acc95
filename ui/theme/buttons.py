"""Buttons that are words."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton


class WordButton(QToolButton):
    """A button that Enter presses too: Space scrolls the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def button(words: str, act: Callable[[], object], kind: str = "quiet") -> QToolButton:
    """A button of words; `kind` is a property that the style sheet knows: quiet, link, main."""
    answer = WordButton()
    answer.setText(words)
    answer.setProperty(kind, True)
    answer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    answer.setAccessibleName(words.rstrip("…"))
    if kind == "link":
        answer.setCursor(Qt.CursorShape.PointingHandCursor)
    answer.clicked.connect(lambda _checked=False: act())
    return answer
