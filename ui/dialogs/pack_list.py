"""The list of language packs: rows with buttons, for the mouse, the keys and screen readers."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.dialogs.pack_delegate import ROW, PackDelegate
from ui.dialogs.pack_rows import Action, HeadingRow, PackRow, Row
from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PackModel(QAbstractListModel):
    """Rows of one list; a change of one row's words does not disturb the others."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, its name, what a screen reader says, the tool tip."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if isinstance(row, HeadingRow):
            return row.title if role in _WORDS else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return _tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if isinstance(self.rows[index.row()], HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; where they are the same but for their words, nothing moves."""
        new = tuple(rows)
        if [_key(row) for row in new] != [_key(row) for row in self.rows]:
            self.beginResetModel()
            self.rows = new
            self.endResetModel()
            return
        changed = [n for n, row in enumerate(new) if row != self.rows[n]]
        self.rows = new
        for n in changed:
            self.dataChanged.emit(self.index(n), self.index(n))


class PackList(QListView):
    """Shows rows; the buttons are painted, and pressed with the mouse or Enter and Delete.

    Signals:
        pressed_action: a `PackRow` and the `Action` that is wanted of it.
    """

    pressed_action = Signal(object, object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName("packs")
        self.setAccessibleName(name)
        self.rows = PackModel()
        self.setModel(self.rows)
        self.painter = PackDelegate(theme, self)
        self.setItemDelegate(self.painter)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; the chosen one stays chosen, and in its place, where it is still there."""
        chosen, at = self.chosen(), self.verticalScrollBar().value()
        self.rows.show(rows)
        if not self.currentIndex().isValid():
            self._choose(chosen)
            self.verticalScrollBar().setValue(at)

    def chosen(self) -> PackRow | None:
        """The row that the keys act on."""
        index = self.currentIndex()
        row = self.rows.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, PackRow) else None

    def sizeHint(self) -> QSize:
        """Room for some rows."""
        return QSize(660, 380)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar press the first button, Delete the one that removes."""
        row = self.chosen()
        if row is not None and event.key() in PRESSES:
            if row.actions:
                self.pressed_action.emit(row, row.actions[0])
            return
        if row is not None and event.key() in REMOVES:
            if Action.REMOVE in row.actions:
                self.pressed_action.emit(row, Action.REMOVE)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which button is meant."""
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """No button is meant any more."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button under the mouse."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            row, action = self._at(event.position().toPoint())
            if row is not None and action is not None:
                self.pressed_action.emit(row, action)

    def _hover(self, at: QPoint) -> None:
        row, action = self._at(at)
        meant = (row.command, action) if row is not None and action is not None else None
        shape = Qt.CursorShape.PointingHandCursor if meant else Qt.CursorShape.ArrowCursor
        if meant != self.painter.meant:
            self.painter.meant = meant
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _at(self, at: QPoint) -> tuple[PackRow | None, Action | None]:
        index = self.indexAt(at)
        row = self.rows.rows[index.row()] if index.isValid() else None
        if not isinstance(row, PackRow):
            return None, None
        return row, self.painter.action_at(row, self.visualRect(index), at)

    def _choose(self, row: PackRow | None) -> None:
        """Choose the same row again, else the first."""
        keys = [_key(one) for one in self.rows.rows]
        first = next((n for n, one in enumerate(self.rows.rows) if isinstance(one, PackRow)), None)
        place = keys.index(_key(row)) if row is not None and _key(row) in keys else first
        if place is not None:
            self.setCurrentIndex(self.rows.index(place))


_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def _key(row: Row) -> tuple[str, ...]:
    """What makes a row the same one, and as high."""
    if isinstance(row, HeadingRow):
        return (row.title,)
    return (row.command, row.pair, "note" if row.note else "")


def _tip(row: PackRow) -> str:
    """The note whole, and where a pack comes from; escaped, for a note is a stranger's words."""
    return "".join(f"<p>{escape(part)}</p>" for part in (row.note, row.tip) if part)
