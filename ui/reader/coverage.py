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
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from monitor.domain.views import CoverageLine
from ui.theme import fonts, painting
from ui.theme.theme import Theme
from ui.theme.words import clock, day, day_and_clock, language_name, local

LINE = int(Qt.ItemDataRole.UserRole)
MANY_DAYS = LINE + 1
LONGEST_CODE = LINE + 2
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LINE_HEIGHT = 26


class CoverageModel(QAbstractListModel):
    """Lines of one story, first seen first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CoverageLine, ...] = ()
        self._many_days = False
        self._longest = ""

    def show(self, lines: tuple[CoverageLine, ...]) -> None:
        """Show other lines."""
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self._many_days = len({local(line.when).date() for line in lines}) > 1
            self._longest = max((line.language for line in lines), key=len, default="")
            self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the line itself, or its words."""
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == MANY_DAYS:
            return self._many_days
        if role == LONGEST_CODE:
            return self._longest
        if role == Qt.ItemDataRole.DisplayRole:
            return line.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = language_name(line.language)
            return f"{day(line.when)} {clock(line.when)}, {line.outlet}, {name}, {line.headline}"
        return None


class CoverageLines(QListView):
    """A list that shows whole lines only: what is left of its height stays empty."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the odd pixels below the lines."""
        super().resizeEvent(event)
        spare = self.height() % LINE_HEIGHT if self.height() > LINE_HEIGHT else 0
        if self.viewportMargins().bottom() != spare:
            self.setViewportMargins(0, 0, 0, spare)


class CoverageDelegate(QStyledItemDelegate):
    """Paints time, outlet, language, headline in four columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Answer the same for all."""
        return QSize(100, LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line; the day stands before the time where the story is of several days."""
        palette, line = self._theme.palette, index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(palette.hover))
        many_days = index.data(MANY_DAYS)
        times = 94.0 if many_days else 42.0
        font, box = fonts.sans(12), QRectF(option.rect).adjusted(4, 0, 0, 0)
        outlet = min(118.0, box.width() * 0.26)
        code = max(26.0, painting.text_width(font, index.data(LONGEST_CODE)) + 12)
        x = box.left()
        for width, words, color in (
            (times, day_and_clock(line.when) if many_days else clock(line.when), palette.faint),
            (outlet, line.outlet, palette.text),
            (code, line.language, palette.text),
            (box.right() - x - times - code - outlet - 4, line.headline, palette.text),
        ):
            room = QRectF(x, box.top(), width - 6, box.height())
            painting.draw_text(painter, room, words, font, color, side=painting.Side.LEFT)
            x += width
        painter.restore()
