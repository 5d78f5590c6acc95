"""The sidebar's tree: headed sections, their rows, feeds in folders."""

from dataclasses import dataclass, field, replace
from html import escape

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from monitor.domain.query import Scope
from monitor.domain.views import SourceRow, Sources
from ui.theme.words import counted

ROW = int(Qt.ItemDataRole.UserRole)  # the SourceRow, or None for a section
ROOT = -1
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(slots=True)
class _Node:
    """A section (`row` None) or a row; `parent` and `children` are places in the list of nodes."""

    title: str
    row: SourceRow | None
    parent: int
    place: int
    children: list[int] = field(default_factory=list)


class SourcesModel(QAbstractItemModel):
    """Shows one `Sources` value; the same tree with other counts is updated in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._sections: list[int] = []

    def show(self, sources: Sources) -> bool:
        """Take new values.

        Returns:
            Whether the tree was built anew (then expansion and selection are lost).
        """
        nodes, sections = _nodes_of(sources)
        if _shape(nodes) == _shape(self._nodes):
            self._nodes = nodes
            for parent in {node.parent for node in nodes}:
                self._say_changed(parent)
            return False
        self.beginResetModel()
        self._nodes, self._sections = nodes, sections
        self.endResetModel()
        return True

    def index_of(self, scope: Scope) -> QModelIndex:
        """Where a scope stands; an invalid index where it does not."""
        for at, node in enumerate(self._nodes):
            if node.row is not None and node.row.scope == scope:
                return self.createIndex(node.place, 0, at)
        return QModelIndex()

    def rows(self) -> list[SourceRow]:
        """All rows in the order they stand, folders before their feeds."""
        return [node.row for node in self._nodes if node.row is not None]

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Find the index of a child."""
        siblings = self._children(parent)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, child: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Find the parent of an index; Qt's other `parent()` is not needed here."""
        if not child.isValid():
            return QModelIndex()
        above = self._nodes[child.internalId()].parent
        if above == ROOT:
            return QModelIndex()
        return self.createIndex(self._nodes[above].place, 0, above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the children."""
        return len(self._children(parent))

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        """Answer one: the delegate paints the counts too."""
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the row itself, its name, what assistive technology reads, a failing feed's why."""
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        if role == ROW:
            return node.row
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(node)
        if role == Qt.ItemDataRole.ToolTipRole and node.row is not None:
            # escaped: Qt takes a tip that looks like HTML for HTML, and feeds name themselves
            return f"<p>{escape(node.row.trouble or node.row.name)}</p>"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Sections cannot be chosen, rows can."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._nodes[index.internalId()].row is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _children(self, parent: Index) -> list[int]:
        return self._nodes[parent.internalId()].children if parent.isValid() else self._sections

    def _say_changed(self, parent: int) -> None:
        siblings = self._sections if parent == ROOT else self._nodes[parent].children
        first = self.createIndex(0, 0, siblings[0])
        last = self.createIndex(len(siblings) - 1, 0, siblings[-1])
        self.dataChanged.emit(first, last)


def _nodes_of(sources: Sources) -> tuple[list[_Node], list[int]]:
    nodes: list[_Node] = []

    def add(node: _Node, children: tuple[SourceRow, ...]) -> int:
        at = len(nodes)
        nodes.append(node)
        for place, row in enumerate(children):
            bare = replace(row, children=())
            child = _Node(title=row.name, row=bare, parent=at, place=place)
            node.children.append(add(child, row.children))
        return at

    sections = [
        add(_Node(title=one.title, row=None, parent=ROOT, place=place), one.rows)
        for place, one in enumerate(one for one in sources.sections if one.rows)
    ]
    return nodes, sections


def _shape(nodes: list[_Node]) -> list[tuple[object, int]]:
    return [(node.row.scope if node.row else node.title, node.parent) for node in nodes]


def _spoken(node: _Node) -> str:
    if node.row is None:
        return node.title
    parts = [node.title, counted(node.row.unread, "unread", "unread")]
    if node.row.trouble:
        parts.append(f"failing: {node.row.trouble}")
    return ", ".join(parts)
