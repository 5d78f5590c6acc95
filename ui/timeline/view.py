"""The timeline's list view: keys that open stories, and holding still while rows come and go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.theme.theme import Theme
from ui.timeline.delegate import RowDelegate
from ui.timeline.model import ROW
from ui.timeline.rows import FewerRow, ItemRow, MoreRow, Row, RowKey, StoryRow, key_of

SelectionFlag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The row at the top of the view and how far it is scrolled under the edge, in pixels."""

    key: RowKey
    top: int


class TimelineView(QListView):
    """A list of rows of different heights.

    It lays out every row it has, which is why the model has pages and not a million rows.

    Signals:
        pressed_row: a story's head or "more" was clicked, or Enter, Left or Right meant it.
        menu_wanted: the selected rows' menu, at this place of the screen.
        settled: the current row may be another one; it is selected, whatever led there.
    """

    pressed_row = Signal(QModelIndex)
    menu_wanted = Signal(QPoint)
    settled = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._delegate = RowDelegate(theme, now)
        self._busy = False
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Stories and items")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(20)
        theme.changed.connect(self.viewport().update)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Follow the selection that comes with the model."""
        super().setModel(model)
        self.selectionModel().currentChanged.connect(self._settle)
        self.selectionModel().selectionChanged.connect(self._settle)

    def choose(self, place: int) -> None:
        """Make a row the current and the only selected one, and bring it into view."""
        index = self.model().index(place, 0)
        self.selectionModel().setCurrentIndex(index, SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def select_again(self, place: int, others: Sequence[int]) -> None:
        """After rows have come and gone: this is the current row, and these were selected."""
        selection = self.selectionModel()
        if selection.currentIndex().row() != place or place not in others:
            index = self.model().index(place, 0)
            selection.setCurrentIndex(index, SelectionFlag.ClearAndSelect)
        for other in others if place in others else ():
            selection.select(self.model().index(other, 0), SelectionFlag.Select)

    def anchor(self) -> Anchor | None:
        """What stands at the top; None at the very top, so that new stories are seen there."""
        if self.verticalScrollBar().value() == 0:
            return None
        index = self.indexAt(QPoint(4, 1))
        if not index.isValid():
            return None
        return Anchor(key=key_of(index.data(ROW)), top=self.visualRect(index).top())

    def hold(self, anchor: Anchor | None, place_of: Callable[[RowKey], int | None]) -> None:
        """Scroll so that the anchored row stands where it stood."""
        place = place_of(anchor.key) if anchor else None
        if anchor is None or place is None:
            return
        moved = self.visualRect(self.model().index(place, 0)).top() - anchor.top
        if moved:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close with Enter, Right and Left; typing letters looks for nothing."""
        row = self.currentIndex().data(ROW)
        key = event.key()
        opens = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(row, StoryRow):
            opens |= key == (Qt.Key.Key_Left if row.opened else Qt.Key.Key_Right)
        if opens and isinstance(row, StoryRow | MoreRow | FewerRow):
            self.pressed_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without making the first row current: nobody has chosen it."""
        had_one = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not had_one:
            self.selectionModel().clearCurrentIndex()

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: single letters are commands here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the pressed row; "more" holds nothing to choose and waits for the release."""
        if isinstance(self._row_at(event), MoreRow | FewerRow):
            return
        self._busy = True
        super().mousePressEvent(event)
        self._busy = False
        self._agree()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected, by the pointer or at the current row."""
        place = event.globalPos()
        row = self.indexAt(event.pos()).data(ROW)
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            row = self.currentIndex().data(ROW)
        if isinstance(row, StoryRow | ItemRow):
            self.menu_wanted.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of two quick clicks as a press like any other."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close a story, or show all of its items, by a plain click."""
        self._busy = True
        super().mouseReleaseEvent(event)
        self._busy = False
        self._agree()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() == Qt.MouseButton.LeftButton
        if plain and left and isinstance(self._row_at(event), StoryRow | MoreRow | FewerRow):
            self.pressed_row.emit(self.indexAt(event.position().toPoint()))

    def _row_at(self, event: QMouseEvent) -> Row | None:
        row: Row | None = self.indexAt(event.position().toPoint()).data(ROW)
        return row

    def _agree(self) -> None:
        """Keep the current row among the selected ones.

        A click with Ctrl takes a row out of the selection, one beside all rows empties it; Qt
        leaves the current row where it was clicked. Two rows that both look chosen would leave it
        open which one the keys mean.
        """
        selection, current = self.selectionModel(), self.currentIndex()
        if current.isValid() and not selection.isSelected(current):
            rows = selection.selectedRows()
            flag = SelectionFlag.NoUpdate if rows else SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(rows[-1] if rows else current, flag)
        self._settle()

    def _settle(self, *_: object) -> None:
        # a press makes a row current first and selects it afterwards, a key the other way round:
        # there is nothing to tell before both are done
        index = self.currentIndex()
        if not self._busy and index.isValid() and self.selectionModel().isSelected(index):
            self.settled.emit()
