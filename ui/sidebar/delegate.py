"""Paints a row of the sidebar: heading, or sign, name and count."""

import zlib
from collections.abc import Callable

import qtawesome
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from monitor.domain.query import ScopeKind
from monitor.domain.views import SourceRow
from ui.sidebar.model import ROW
from ui.theme import fonts, painting
from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 25
HEADING_HEIGHT = 28
LEFT = 14
RIGHT = 16
SIGNS = {
    ScopeKind.ALL: "ph.rows",
    ScopeKind.UNREAD: "ph.circle-fill",
    ScopeKind.FLAGGED: "ph.flag-fill",
    ScopeKind.TODAY: "ph.calendar-blank",
}
BADGES = ("#b3261e", "#1d7a4d", "#3557c9", "#7a4fb5", "#b35c00", "#0f6f8c", "#8a2f6b", "#4b5563")


class SourceDelegate(QStyledItemDelegate):
    """One delegate for sections, lists, tags, folders and feeds."""

    def __init__(self, theme: Theme, is_open: Callable[[Index], bool]) -> None:
        """`is_open` tells whether a folder shows its feeds."""
        super().__init__()
        self._theme = theme
        self._is_open = is_open

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give headings a little more room above."""
        return QSize(80, HEADING_HEIGHT if index.data(ROW) is None else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row from its value."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.data(ROW)
        if row is None:
            self._paint_heading(painter, QRectF(box), str(index.data()))
        else:
            self._paint_back(painter, box, state)
            self._paint_row(painter, QRectF(box), row, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, title: str) -> None:
        font = fonts.sans(11, fonts.SEMIBOLD, spaced=True)
        line = box.adjusted(LEFT, 8, -RIGHT, 0)
        painting.draw_text(painter, line, title.upper(), font, self._theme.palette.faint)

    def _paint_back(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        palette = self._theme.palette
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(palette.select))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(palette.hover))

    def _paint_row(self, painter: QPainter, box: QRectF, row: SourceRow, index: Index) -> None:
        palette = self._theme.palette
        font = fonts.sans(13)
        count = f"{row.unread:,}"
        count_width = painting.text_width(font, count)
        right = box.right() - RIGHT
        painting.draw_right(
            painter,
            QRectF(right - count_width - 2, box.top(), count_width + 2, box.height()),
            count,
            font,
            palette.faint,
        )
        left = self._paint_sign(painter, box, row, index)
        room = QRectF(left, box.top(), right - count_width - 8 - left, box.height())
        if row.trouble:
            room.setRight(room.right() - 12)
        taken = painting.draw_text(
            painter, room, row.name, font, palette.text, side=painting.Side.LEFT
        )
        if row.trouble:
            mark = QRectF(room.left() + taken + 7, box.top(), 10, box.height())
            painting.draw_text(painter, mark, "!", fonts.sans(13, fonts.BOLD), palette.red)

    def _paint_sign(self, painter: QPainter, box: QRectF, row: SourceRow, index: Index) -> float:
        """Paint what stands before the name; the answer is where the name begins."""
        middle = box.center().y()
        indent = 15 if _is_inside(index) else 0
        left = box.left() + LEFT + indent
        kind = row.scope.kind
        if kind is ScopeKind.TAG:
            painting.draw_dot(painter, QPointF(left + 5, middle), 4.5, row.color or "#888888")
            return left + 18
        if kind is ScopeKind.FEED:
            self._paint_badge(painter, QRectF(left, middle - 7, 14, 14), row)
            return left + 22
        color = self._theme.palette.text
        if kind is ScopeKind.FOLDER:
            sign = "ph.caret-down-fill" if self._is_open(index) else "ph.caret-right-fill"
            _paint_icon(painter, QRectF(left - 2, middle - 6, 12, 12), sign, color)
            return left + 14
        _paint_icon(painter, QRectF(left - 2, middle - 8, 16, 16), SIGNS[kind], color)
        return left + 21

    def _paint_badge(self, painter: QPainter, box: QRectF, row: SourceRow) -> None:
        color = row.color or BADGES[zlib.crc32(row.name.encode()) % len(BADGES)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#7b8496" if row.trouble else color))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(fonts.sans(9, fonts.BOLD))
        painter.setPen(QColor("#ffffff"))
        letter = next((one for one in row.name if one.isalnum()), "•").upper()
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter[:1])


def _is_inside(index: Index) -> bool:
    """A feed in a folder stands further in; one outside of all folders does not."""
    return bool(index.parent().parent().isValid())


def _paint_icon(painter: QPainter, box: QRectF, name: str, color: str) -> None:
    qtawesome.icon(name, color=color).paint(painter, box.toRect())
