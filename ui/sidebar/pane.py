"""The sidebar: lists, tags and feeds with their unread counts."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QVBoxLayout, QWidget

from monitor.domain.query import Scope, ScopeKind
from monitor.domain.views import SourceRow, Sources
from ui.background import Background
from ui.sidebar.delegate import LEFT, SourceDelegate
from ui.sidebar.model import ROW, SourcesModel
from ui.theme.theme import Theme


class SidebarPane(QWidget):
    """Shows `Sources`; one row is always chosen.

    Signals:
        chosen: a `Scope` and its name.
        poll_wanted, rename_wanted, remove_wanted: a `SourceRow` of a feed, from its menu.
        menu_offered: the menu of a feed that is about to be shown, and its `SourceRow`.
    """

    chosen = Signal(object, str)
    poll_wanted = Signal(object)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    menu_offered = Signal(object, object)

    def __init__(
        self, background: Background, theme: Theme, closed_folders: Sequence[str] = ()
    ) -> None:
        """`closed_folders` are ids of folders that were closed last time."""
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._background = background
        self._scope = Scope()
        self._closed = {int(one) for one in closed_folders if one.isdigit()}
        self.sources: Sources | None = None
        self.model = SourcesModel(self)
        self.view = _make_view(self)
        self.view.setModel(self.model)
        self.view.mark_pressed.connect(self._toggle_folder)
        self._delegate = SourceDelegate(theme, self.view.isExpanded)
        self.view.setItemDelegate(self._delegate)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.expanded.connect(lambda index: self._note_folder(index, closed=False))
        self.view.collapsed.connect(lambda index: self._note_folder(index, closed=True))
        theme.changed.connect(self.view.viewport().update)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addWidget(self.view)

    def refresh(self) -> None:
        """Read the sources again."""
        self._background.ask("sidebar", lambda library: library.sources(), self._show)

    def choose(self, scope: Scope) -> None:
        """Choose a row by its scope."""
        index = self.model.index_of(scope)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def step(self, by: int) -> None:
        """Choose the row `by` places further down; folders that are closed hide their feeds."""
        index = self.view.currentIndex()
        move = self.view.indexBelow if by > 0 else self.view.indexAbove
        index = move(index)
        while index.isValid() and index.data(ROW) is None:
            index = move(index)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def closed_folders(self) -> tuple[str, ...]:
        """Ids of the folders that are closed now."""
        return tuple(str(one) for one in sorted(self._closed))

    def _show(self, sources: Sources) -> None:
        if sources == self.sources:
            return
        self.sources = sources
        if self.model.show(sources):
            self._open_all()
            self._keep_choice()

    def _open_all(self) -> None:
        self.view.blockSignals(True)
        self.view.expandAll()
        for row in self.model.rows():
            if row.scope.kind is ScopeKind.FOLDER and row.scope.ident in self._closed:
                self.view.collapse(self.model.index_of(row.scope))
        self.view.blockSignals(False)

    def _keep_choice(self) -> None:
        index = self.model.index_of(self._scope)
        if index.isValid():
            selection = self.view.selectionModel()
            selection.blockSignals(True)
            self.view.setCurrentIndex(index)
            selection.blockSignals(False)
            self.view.viewport().update()
        else:
            self.choose(Scope())

    def _current_changed(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, SourceRow) and row.scope != self._scope:
            self._scope = row.scope
            self.chosen.emit(row.scope, row.name)

    def _toggle_folder(self, index: QModelIndex) -> None:
        self.view.setExpanded(index, not self.view.isExpanded(index))

    def _note_folder(self, index: QModelIndex, closed: bool) -> None:
        row = index.data(ROW)
        if isinstance(row, SourceRow):
            (self._closed.add if closed else self._closed.discard)(row.scope.ident)

    def _show_menu(self, at: QPoint) -> None:
        row = self.view.indexAt(at).data(ROW)
        if not isinstance(row, SourceRow) or row.scope.kind is not ScopeKind.FEED:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Poll this feed", lambda: self.poll_wanted.emit(row))
        menu.addAction("Rename…", lambda: self.rename_wanted.emit(row))
        self.menu_offered.emit(menu, row)
        menu.addSeparator()
        menu.addAction("Remove…", lambda: self.remove_wanted.emit(row))
        menu.popup(self.view.viewport().mapToGlobal(at))


class SourcesView(QTreeView):
    """A tree without branch lines.

    Signals:
        mark_pressed: the index of a folder whose triangle was pressed.
    """

    mark_pressed = Signal(QModelIndex)

    def drawBranches(self, *_: object) -> None:
        """Draw nothing: the delegate paints the triangle."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a folder where its triangle is pressed; choose the row elsewhere."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        on_mark = event.position().x() < LEFT + 14
        if isinstance(row, SourceRow) and row.scope.kind is ScopeKind.FOLDER and on_mark:
            self.mark_pressed.emit(index)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or close a folder; a section stays open."""
        if isinstance(self.indexAt(event.position().toPoint()).data(ROW), SourceRow):
            super().mouseDoubleClickEvent(event)


def _make_view(parent: QWidget) -> SourcesView:
    view = SourcesView()
    view.setParent(parent)
    view.setHeaderHidden(True)
    view.setIndentation(0)
    view.setRootIsDecorated(False)
    view.setMouseTracking(True)
    view.setExpandsOnDoubleClick(True)
    view.setMinimumSize(QSize(120, 100))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setAccessibleName("Sources")
    return view
