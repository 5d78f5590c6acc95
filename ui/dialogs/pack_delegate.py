"""How a row of a language pack looks: two lines, a note, a bar while it is fetched, buttons."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.dialogs.pack_rows import Action, HeadingRow, PackRow, Row, Tone
from ui.theme import fonts, painting
from ui.theme.painting import Side
from ui.theme.palette import language_tint, readable_on
from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
HEADING_HEIGHT, LINE, MARGIN, PAD = 32, 19, 14, 8
BAR_HEIGHT, BAR_WIDTH = 5, 160
BUTTON_HEIGHT, BUTTON_PAD, BUTTON_GAP = 26, 14, 6
GAP = 8


class PackDelegate(QStyledItemDelegate):
    """Paints rows; `meant` is the command and the button that the mouse is over."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.meant: tuple[str, Action] | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines are; as wide as the list."""
        return QSize(0, height_of(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, box, row)
        else:
            state = option.state
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            self._paint_pack(painter, box, row, chosen=chosen, focused=focused)
        painter.restore()

    def action_at(self, row: PackRow, box: QRect, at: QPoint) -> Action | None:
        """The button of a row, painted in `box`, that is at a point."""
        for action, place in button_places(row, QRectF(box)):
            if place.contains(QPointF(at)):
                return action
        return None

    def _paint_heading(self, painter: QPainter, box: QRectF, row: HeadingRow) -> None:
        line = QRectF(box.left() + MARGIN, box.bottom() - 24, box.width() - 2 * MARGIN, 20)
        font = fonts.sans(11, fonts.SEMIBOLD, spaced=True)
        color = self._theme.palette.faint
        painting.draw_text(painter, line, row.title.upper(), font, color, side=Side.OURS)

    def _paint_pack(
        self, painter: QPainter, box: QRectF, row: PackRow, *, chosen: bool, focused: bool
    ) -> None:
        palette = self._theme.palette
        if chosen:
            painter.fillRect(box, QColor(palette.select if focused else palette.hover))
        painter.setPen(QColor(palette.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        places = button_places(row, box)
        right = places[-1][1].left() - GAP * 2 if places else box.right() - MARGIN
        left, top = box.left() + MARGIN, box.top() + PAD
        self._paint_name(painter, QRectF(left, top, right - left, LINE), row)
        self._paint_facts(painter, QRectF(left, top + LINE, right - left, LINE), row)
        if row.note:
            line = QRectF(left, top + 2 * LINE, right - left, LINE)
            painting.draw_text(
                painter, line, row.note, fonts.sans(12), palette.faint, side=Side.OURS
            )
        for action, place in places:
            self._paint_button(painter, place, row, action)

    def _paint_name(self, painter: QPainter, line: QRectF, row: PackRow) -> None:
        palette = self._theme.palette
        room = line.adjusted(0, 0, -painting.chip_width(row.pair) - GAP, 0)
        font = fonts.sans(13, fonts.SEMIBOLD)
        taken = painting.draw_text(painter, room, row.name, font, palette.text, side=Side.OURS)
        at = QPointF(line.left() + taken + GAP, line.center().y())
        tint = language_tint(row.pair.partition("→")[0], palette)
        painting.draw_chip(painter, at, row.pair, tint, palette.text)

    def _paint_facts(self, painter: QPainter, line: QRectF, row: PackRow) -> None:
        palette, font, x = self._theme.palette, fonts.sans(12), line.left()
        if row.done is not None:
            place = QRectF(x, line.center().y() - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT)
            self._paint_bar(painter, place, row)
            x += BAR_WIDTH + GAP
        elif row.state:
            color = getattr(palette, row.tone.value)
            room = QRectF(x, line.top(), line.right() - x, line.height())
            words = f"{row.state} · " if row.facts else row.state
            x += painting.draw_text(painter, room, words, font, color, side=Side.OURS)
        room = QRectF(x, line.top(), max(0.0, line.right() - x), line.height())
        painting.draw_text(painter, room, row.facts, font, palette.muted, side=Side.OURS)

    def _paint_bar(self, painter: QPainter, place: QRectF, row: PackRow) -> None:
        """Of a file whose length nobody knows the bar stays empty; the words say what is here."""
        palette = self._theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.line))
        painter.drawRoundedRect(place, 2, 2)
        if row.total and row.done:
            part = QRectF(place)
            part.setWidth(place.width() * min(1.0, row.done / row.total))
            painter.setBrush(QColor(palette.accent))
            painter.drawRoundedRect(part, 2, 2)

    def _paint_button(self, painter: QPainter, place: QRectF, row: PackRow, action: Action) -> None:
        palette = self._theme.palette
        main, meant = is_main(row, action), self.meant == (row.command, action)
        back = palette.accent if main else palette.select if meant else palette.tab
        border = palette.accent if main or meant else palette.line
        color = readable_on(back) if main else palette.text
        painter.setPen(QColor(border))
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(fonts.sans(12, fonts.SEMIBOLD if main else fonts.REGULAR))
        painter.setPen(QColor(color))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), action.value)


def is_main(row: PackRow, action: Action) -> bool:
    """Only what is needed, or newer than what is there, asks for attention."""
    return action is Action.UPDATE or (action is Action.INSTALL and row.tone is Tone.WAITS)


def height_of(row: Row) -> int:
    """Pixels that a row takes."""
    if isinstance(row, HeadingRow):
        return HEADING_HEIGHT
    return 2 * PAD + (3 if row.note else 2) * LINE


def button_places(row: PackRow, box: QRectF) -> list[tuple[Action, QRectF]]:
    """Where the buttons of a row stand, from the right edge of `box` to the left."""
    places, right = [], box.right() - MARGIN
    top = box.center().y() - BUTTON_HEIGHT / 2
    for action in row.actions:
        width = painting.text_width(fonts.sans(12, fonts.SEMIBOLD), action.value) + 2 * BUTTON_PAD
        places.append((action, QRectF(right - width, top, width, BUTTON_HEIGHT)))
        right -= width + BUTTON_GAP
    return places
