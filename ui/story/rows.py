"""Tables of the story view: painted rows, one of which keys move to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.story.card import clear, label
from ui.story.cells import Cell
from ui.theme.buttons import button
from ui.theme.theme import Theme

Widths = Sequence[int]
"""Pixels of each column; 0 = takes what is left."""
GAP = 10
MARGIN = 6  # beside the cells
ABOVE = 5  # above and below the cells
LEAST = 36  # pixels of a column that takes what is left
FEW = 12  # rows, or groups of rows, that are shown at first


class Row(QAbstractButton):
    """One row. Enter, Space and a click press it, Ctrl+C copies its words.

    Signals:
        stepped: 1 = to the next row, -1 = to the one before, by a key.
        unfolded: Right or Left was pressed: True = show what is under it.
    """

    stepped = Signal(int)
    unfolded = Signal(bool)

    def __init__(
        self, theme: Theme, cells: Sequence[Cell | None], widths: Widths, words: str
    ) -> None:
        """`words` are what is heard of it."""
        super().__init__()
        self.setObjectName("row")
        self._theme, self._cells, self._widths = theme, cells, widths
        self._heights: dict[int, int] = {}  # by width: layouts ask for several, again and again
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # not Fixed: that would hold a row at the height of its first width
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower one is higher."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Pixels of the highest cell, and what is around it."""
        if width not in self._heights:
            wide = columns(self._widths, width)
            cells = [
                cell.height(room)
                for cell, (_, room) in zip(self._cells, wide, strict=True)
                if cell is not None
            ]
            self._heights[width] = round(max(cells, default=0.0)) + 2 * ABOVE
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Ask for the height that goes with the width of now."""
        least = self.minimumSizeHint().width()
        return QSize(least, self.heightForWidth(max(least, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Ask for the fixed columns, and a little for the others."""
        fixed = sum(width or LEAST for width in self._widths)
        return QSize(fixed + GAP * (len(self._widths) - 1) + 2 * MARGIN, 2 * ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, the line above, the cells."""
        palette, painter = self._theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = palette.select if self.hasFocus() else palette.hover
        if self.hasFocus() or self.underMouse():
            painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(0, 0, self.width(), 1, QColor(palette.hairline))
        wide = columns(self._widths, self.width())
        for cell, (left, width) in zip(self._cells, wide, strict=True):
            if cell is not None:
                box = QRectF(left, ABOVE, width, self.height() - 2 * ABOVE)
                cell.paint(painter, box, palette)

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

    Few groups are made at first, the rest on demand.
    """

    def __init__(self, heads: Sequence[str] = (), widths: Widths = (), *, few: int = FEW) -> None:
        """`heads` are the words over the columns, () = none; `few` groups are shown at first."""
        super().__init__()
        self.widths = widths
        self.rows: list[Row] = []
        self._make: Sequence[Callable[[], Sequence[QWidget]]] = ()
        self._shown = few
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
        self._write_head()
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
            self.show_rows(self._make)

    def focus_row(self, place: int) -> None:
        """Give a row the focus; there is none behind the last."""
        if 0 <= place < len(self.rows):
            self._let_tab_reach(place)
            self.rows[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write_head(self) -> None:
        clear(self._head)
        if self._heads:
            head = QWidget()
            layout = QHBoxLayout(head)
            layout.setContentsMargins(MARGIN, ABOVE, MARGIN, ABOVE)
            layout.setSpacing(GAP)
            for words, width in zip(self._heads, self.widths, strict=True):
                one = label(words, "headCell")
                if width:
                    one.setFixedWidth(width)
                layout.addWidget(one, 0 if width else 1)
            self._head.addWidget(head)

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


def columns(widths: Widths, whole: int) -> list[tuple[float, float]]:
    """Where each column begins and how wide it is, in pixels, in a row of `whole` pixels."""
    rest = whole - 2 * MARGIN - GAP * (len(widths) - 1) - sum(widths)
    open_columns = sum(not width for width in widths)
    share = max(float(LEAST), rest / open_columns) if open_columns else 0.0
    answer, x = [], float(MARGIN)
    for width in widths:
        wide = float(width) or share
        answer.append((x, wide))
        x += wide + GAP
    return answer


def reveal(widget: QWidget) -> None:
    """Scroll what holds a widget so that it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 24)
            return
        above = above.parentWidget()
