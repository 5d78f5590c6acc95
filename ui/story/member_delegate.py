"""Paints a member of a story: tick, time, outlet, language, headline, original, copies, why."""

from dataclasses import dataclass
from math import ceil

import qtawesome
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.story.member_model import ROW, MemberModel
from ui.story.member_rows import MemberRow
from ui.story.words import copies_words, share_words
from ui.theme import fonts, painting
from ui.theme.palette import Palette
from ui.theme.theme import Theme
from ui.theme.words import clock, day_and_clock, isolated

Index = QModelIndex | QPersistentModelIndex
LINE, SECOND_LINE, WHY_LINE = 30, 18, 19  # WHY_LINE = at least
TICK = 14  # pixels of the box
LEFT, RIGHT, INDENT = 6, 8, 22
OURS = painting.Side.OURS
MOST_WHY = 1_000.0  # pixels: higher than any reason
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a row begin and how wide they are, in pixels from its left edge."""

    tick: float
    time: float
    outlet: float
    outlet_width: float
    code: float
    words: float


def columns(width: float, row: MemberRow, model: MemberModel) -> Columns:
    """Lay the columns of a row of this width."""
    tick = LEFT + (INDENT if row.under else 0)
    time = tick + TICK + 10
    outlet = LEFT + TICK + 10 + (96 if model.many_days else 46) + (INDENT if row.under else 0)
    wished = painting.text_width(fonts.sans(13), model.outlet) + 8
    outlet_width = max(64.0, min(wished, width * 0.2))
    code = outlet + outlet_width + 6
    words = code + max(30.0, painting.chip_width(model.longest) + 8)
    return Columns(tick, time, outlet, outlet_width, code, words)


def height_of(row: MemberRow, width: float, model: MemberModel) -> int:
    """Pixels that a row of this width takes; only why it is there is measured."""
    second = SECOND_LINE if row.member.original else 0
    return LINE + second + (_why_height(row, width, model) if row.why else 0)


def _why_height(row: MemberRow, width: float, model: MemberModel) -> int:
    room = QRectF(0, 0, max(20.0, width - RIGHT - columns(width, row, model).words), MOST_WHY)
    metrics = QFontMetricsF(fonts.sans(12))
    high = metrics.boundingRect(room, WRAPPED, why_words(row)).height()
    return max(WHY_LINE, ceil(high) + 4)


def why_words(row: MemberRow) -> str:
    """Why an item is here, as it stands under it."""
    because = row.member.because
    return f"Here because: {because}" if because else "No reason is known."


class MemberDelegate(QStyledItemDelegate):
    """One delegate for members and their near-copies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.width = 0  # pixels of a row

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Answer by what the row says and how wide the list is."""
        row, model = index.data(ROW), index.model()
        if not isinstance(row, MemberRow) or not isinstance(model, MemberModel):
            return QSize(100, LINE)
        return QSize(100, height_of(row, self.width, model))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row, model = index.data(ROW), index.model()
        if not isinstance(row, MemberRow) or not isinstance(model, MemberModel):
            return
        palette, box = self._theme.palette, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option.rect, option.state, row)
        at = columns(box.width(), row, model)
        middle, left = box.top() + LINE / 2, box.left()
        paint_tick(painter, QPointF(left + at.tick, middle), row.ticked, palette)
        when = row.member.when
        time = day_and_clock(when) if model.many_days else clock(when)
        room = QRectF(left + at.time, box.top(), at.outlet - at.time - 6, LINE)
        painting.draw_text(painter, room, time, fonts.sans(12), palette.faint, side=OURS)
        room = QRectF(left + at.outlet, box.top(), at.outlet_width, LINE)
        outlet = isolated(row.member.outlet)
        painting.draw_text(painter, room, outlet, fonts.sans(13), palette.text, side=OURS)
        spot = QPointF(left + at.code, middle)
        code = row.member.language
        painting.draw_chip(painter, spot, code, palette.chip, palette.chip_text)
        right = self._paint_end(painter, box, row)
        spot = QPointF(left + at.words, box.top())
        self._paint_words(painter, spot, (right, box.right() - RIGHT), row)
        painter.restore()

    def _paint_back(
        self, painter: QPainter, box: QRect, state: QStyle.StateFlag, row: MemberRow
    ) -> None:
        palette = self._theme.palette
        back = palette.panel if row.under or row.opened else palette.pane
        if state & QStyle.StateFlag.State_Selected:
            back = palette.select
        elif state & QStyle.StateFlag.State_MouseOver:
            back = palette.hover
        painter.fillRect(box, QColor(back))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(palette.hairline))

    def _paint_end(self, painter: QPainter, box: QRectF, row: MemberRow) -> float:
        """Paint what stands at the right; the answer is where it begins."""
        palette, font = self._theme.palette, fonts.sans(12)
        right = box.right() - RIGHT
        for words, color in (
            (copies_end(row), palette.muted),
            ("by you" if row.member.by_hand else "", palette.accent),
        ):
            if words:
                width = painting.text_width(font, words) + 2
                room = QRectF(right - width, box.top(), width, LINE)
                painting.draw_right(painter, room, words, font, color)
                right -= width + 10
        return right

    def _paint_words(
        self, painter: QPainter, at: QPointF, rights: tuple[float, float], row: MemberRow
    ) -> None:
        """Paint the lines of words; `rights` are where the first one and the others end."""
        palette, member = self._theme.palette, row.member
        right, edge = rights
        room = QRectF(at.x(), at.y(), max(20.0, right - at.x()), LINE)
        painting.draw_text(painter, room, member.headline, fonts.sans(13), palette.text)
        top, full = at.y() + LINE - 5, max(20.0, edge - at.x())
        if member.original:
            room = QRectF(at.x(), top, full, SECOND_LINE)
            painting.draw_text(painter, room, member.original, fonts.sans(12), palette.faint)
            top += SECOND_LINE
        if row.why:
            painter.setFont(fonts.sans(12))
            painter.setPen(QColor(palette.green))
            painter.drawText(QRectF(at.x(), top, full, MOST_WHY), WRAPPED, why_words(row))


def copies_end(row: MemberRow) -> str:
    """What stands at the end of a row about copies: "≈ 3 copies ▸", "68 % the same words"."""
    if row.copies:
        return f"{copies_words(row.copies)} {'▾' if row.opened else '▸'}"
    return share_words(row.member.common) if row.member.copy_of is not None else ""


def paint_tick(painter: QPainter, at: QPointF, ticked: bool, palette: Palette) -> None:
    """Paint the box of a row whose middle line is at `at.y()`."""
    box = QRectF(at.x(), at.y() - TICK / 2, TICK, TICK)
    painter.setPen(QPen(QColor(palette.accent if ticked else palette.faint), 1))
    painter.setBrush(QColor(palette.accent if ticked else palette.field))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        color = "#ffffff" if palette.name == "light" else "#10141b"
        icon = qtawesome.icon("ph.check-bold", color=color)
        icon.paint(painter, box.adjusted(2, 2, -2, -2).toRect(), Qt.AlignmentFlag.AlignCenter)
