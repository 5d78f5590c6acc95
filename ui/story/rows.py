"""Tables of the story view: rows of cells that wrap, one of which keys move to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.story.card import clear, label
from ui.theme.buttons import button

Widths = Sequence[int]
"""Pixels of each column; 0 = takes what is left."""
GAP = 10
MARGIN = 6
FEW = 12  # rows that are shown at first


class Row(QAbstractButton):
    """One row. Enter, Space and a click press it, Ctrl+C copies its words.

    Signals:
        stepped: 1 = to the next row, -1 = to the one before, by a key.
        unfolded: Right or Left was pressed: True = show what is under it.
    """

    stepped = Signal(int)
    unfolded = Signal(bool)

    def __init__(self, cells: Sequence[QWidget | None], widths: Widths, words: str) -> None:
        super().__init__()
        self.setObjectName("row")
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout = fill(self, cells, widths)
        policy = self.sizePolicy()
        policy.setHeightForWidth(layout.hasHeightForWidth())
        self.setSizePolicy(policy)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground that the style sheet says."""
        option = QStyleOption()
        option.initFrom(self)
        QStylePainter(self).drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, unfold, copy, press."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        sides = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in sides:
            self.unfolded.emit(sides[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.accessibleName())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view."""
        super().focusInEvent(event)
        reveal(self)


class Rows(QWidget):
    """Rows under one another; one of them is in the chain of Tab, arrows go to the others.

    At most `FEW` are made at first: making hundreds of labels would let the window wait.
    """

    def __init__(self, heads: Sequence[str] = (), widths: Widths = ()) -> None:
        """`heads` are the words over the columns, () = none."""
        super().__init__()
        self.widths = widths
        self.rows: list[Row] = []
        self._make: Sequence[Callable[[], Sequence[QWidget]]] = ()
        self._shown = FEW
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._heads = heads
        self._head = QVBoxLayout()
        self._layout.addLayout(self._head)
        self._write_head()
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._layout.addLayout(self._places)

    def show_rows(self, make: Sequence[Callable[[], Sequence[QWidget]]]) -> None:
        """Show what these make: each one row or several, and words between rows."""
        at = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        self._make = make
        clear(self._places)
        made = [widget for one in make[: self._shown] for widget in one()]
        self.rows = [widget for widget in made if isinstance(widget, Row)]
        for widget in made:
            self._places.addWidget(widget)
        for row in self.rows:
            row.stepped.connect(lambda step, row=row: self._step(row, step))
        more = len(make) - self._shown
        if more > 0:
            self._places.addWidget(
                button(f"Show {more:,} more", self._show_all, "link"),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        self._let_tab_reach(at or 0)
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus()

    def set_widths(self, widths: Widths) -> None:
        """Give the columns other widths."""
        if tuple(widths) != tuple(self.widths):
            self.widths = widths
            self._write_head()
            self.show_rows(self._make)

    def _write_head(self) -> None:
        clear(self._head)
        if self._heads:
            head = QWidget()
            fill(head, [label(words, "headCell") for words in self._heads], self.widths)
            self._head.addWidget(head)

    def focus_row(self, place: int) -> None:
        """Give a row the focus; there is none behind the last."""
        if 0 <= place < len(self.rows):
            self._let_tab_reach(place)
            self.rows[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_all(self) -> None:
        place, self._shown = len(self.rows), len(self._make)
        self.show_rows(self._make)
        self.focus_row(place)

    def _step(self, row: Row, step: int) -> None:
        self.focus_row(self.rows.index(row) + step)

    def _let_tab_reach(self, place: int) -> None:
        for at, row in enumerate(self.rows):
            reached = at == min(place, len(self.rows) - 1)
            policy = Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)


def fill(row: QWidget, cells: Sequence[QWidget | None], widths: Widths) -> QHBoxLayout:
    """Put cells into their columns; None = an empty one."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(MARGIN, 5, MARGIN, 5)
    layout.setSpacing(GAP)
    for cell, width in zip(cells, widths, strict=True):
        shown = cell or QWidget()
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if width:
            shown.setFixedWidth(width)
        layout.addWidget(shown, 0 if width else 1, Qt.AlignmentFlag(0))
    return layout


def reveal(widget: QWidget) -> None:
    """Scroll what holds a widget so that it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 24)
            return
        above = above.parentWidget()
