"""The timeline's list view: keys that open stories, and holding still while rows come and go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.theme.theme import Theme
from ui.timeline.delegate import RowDelegate
from ui.timeline.model import ROW
from ui.timeline.rows import MoreRow, RowKey, StoryRow, key_of


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
    """

    pressed_row = Signal(QModelIndex)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._delegate = RowDelegate(theme, now)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Stories and items")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(20)
        theme.changed.connect(self.viewport().update)

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
        if opens and isinstance(row, StoryRow | MoreRow):
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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close a story, or show all of its items, by a plain click."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() == Qt.MouseButton.LeftButton
        if plain and left and isinstance(index.data(ROW), StoryRow | MoreRow):
            self.pressed_row.emit(index)
