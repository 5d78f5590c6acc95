"""Who had the story when: the list of the story panel, one clickable line an item."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from monitor.domain.views import CoverageLine
from ui.theme import fonts, painting
from ui.theme.theme import Theme
from ui.theme.words import clock, day, language_name, local

LINE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LINE_HEIGHT = 26


class CoverageModel(QAbstractListModel):
    """Lines of one story, first seen first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CoverageLine, ...] = ()

    def show(self, lines: tuple[CoverageLine, ...]) -> None:
        """Show other lines."""
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the line itself, or its words."""
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = language_name(line.language)
            return f"{day(line.when)} {clock(line.when)}, {line.outlet}, {name}, {line.headline}"
        return None


class CoverageDelegate(QStyledItemDelegate):
    """Paints time, outlet, language, headline in four columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Answer the same for all."""
        return QSize(100, LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line; the day stands before the time where it is another than above."""
        palette, line = self._theme.palette, index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(palette.hover))
        above = index.sibling(index.row() - 1, 0).data(LINE)
        new_day = above is not None and local(above.when).date() != local(line.when).date()
        font, box = fonts.sans(12), QRectF(option.rect).adjusted(4, 0, 0, 0)
        outlet = min(118.0, box.width() * 0.26)
        x = box.left()
        for width, words, color in (
            (42.0, day(line.when) if new_day else clock(line.when), palette.faint),
            (outlet, line.outlet, palette.text),
            (26.0, line.language, palette.text),
            (box.right() - x - 68 - outlet - 4, line.headline, palette.text),
        ):
            room = QRectF(x, box.top(), width - 6, box.height())
            painting.draw_text(painter, room, words, font, color, side=painting.Side.LEFT)
            x += width
        painter.restore()
