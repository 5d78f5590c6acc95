"""The list of a story's members: as high as its rows, scrolled by the page around it."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollArea, QSizePolicy

from ui.story.member_delegate import MemberDelegate, columns, height_of
from ui.story.member_model import ROW, MemberModel
from ui.story.member_rows import MemberRow
from ui.theme.theme import Theme

BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class MemberView(QListView):
    """Rows of members, one of them current; ticks are what is meant by more than one.

    Signals:
        ticked: the row at this place is to be ticked or not.
        opened: the row at this place was pressed with Enter or clicked twice.
        unfolded: the copies of the row at this place are to be shown (True) or folded.
        menu_wanted: the menu of the current row, at this place of the screen.
    """

    ticked = Signal(int)
    opened = Signal(int)
    unfolded = Signal(int, bool)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, model: MemberModel) -> None:
        super().__init__()
        self._delegate = MemberDelegate(theme)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._members = model
        self.setAccessibleName("Items of the story")
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        model.dataChanged.connect(self.fit)
        model.modelReset.connect(self.fit)
        theme.changed.connect(self.viewport().update)

    def fit(self) -> None:
        """Be as high as all rows; copies that unfold make it higher."""
        self._delegate.width = self.viewport().width()
        self.setFixedHeight(max(1, self._height_of_first(len(self._members.rows))))
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be higher where the words why an item is here need more lines."""
        super().resizeEvent(event)
        if event.size().width() != self._delegate.width:
            self.fit()

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(200, self.height())

    def choose(self, place: int, *, reveal: bool = True) -> None:
        """Make a row current, and scroll to it."""
        self.setCurrentIndex(self._members.index(place))
        if reveal:
            self._reveal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, unfold and fold; typing letters looks for nothing."""
        place, key = self.currentIndex().row(), event.key()
        if place >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(place)
        elif place >= 0 and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.unfolded.emit(place, key == Qt.Key.Key_Right)
        elif place >= 0 and key == Qt.Key.Key_Space:
            self.ticked.emit(place)
        else:
            super().keyPressEvent(event)
            self._reveal()

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: single letters are commands here."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by the box or with Ctrl; unfold by the words about copies."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        if not isinstance(row, MemberRow) or event.button() != Qt.MouseButton.LeftButton:
            return
        box, x = self.visualRect(index), event.position().x()
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held or x < columns(box.width(), row, self._members).time - 4:
            self.ticked.emit(index.row())
        elif row.copies and x > box.width() - 96:
            self.unfolded.emit(index.row(), not row.opened)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row, but not by two quick clicks on its box or on its copies."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        if not isinstance(row, MemberRow):
            return
        left = columns(self.width(), row, self._members).time
        right = self.width() - 96 if row.copies else self.width()
        if left <= event.position().x() < right:
            self.opened.emit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
        else:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.currentIndex().isValid():
            self.menu_wanted.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row while keys are about one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._members.rows:
            self.choose(0)
        elif event.reason() in BY_TAB:
            self._reveal()

    def _reveal(self) -> None:
        """Scroll the page around the list to the current row."""
        index = self.currentIndex()
        if not index.isValid():
            return
        # the page learns only by these events how high the list has become
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        top = self._height_of_first(index.row())
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        page = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and page is not None:
            high = self._height_of_first(index.row() + 1) - top
            at = self.mapTo(page, QPoint(0, top + high // 2))
            above.ensureVisible(at.x(), at.y(), 0, high // 2 + 30)

    def _height_of_first(self, count: int) -> int:
        width, model = self._delegate.width, self._members
        return sum(height_of(row, width, model) for row in model.rows[:count])
