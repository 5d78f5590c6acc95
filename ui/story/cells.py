"""Cells of the tables: HTML that wraps, and short words, chips and values in lines.

They are painted, not made of labels: laying out hundreds of labels that wrap takes Qt a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)

from ui.theme import fonts, painting
from ui.theme.palette import Palette

LINE = 18.0  # pixels of a line of words
GAP = 5.0  # pixels between pieces of a line
VALUE_MARGIN = 5.0


class Cell(Protocol):
    """What stands in one column of a row."""

    def height(self, width: float) -> float:
        """Pixels that it takes at this width."""
        ...

    def paint(self, painter: QPainter, box: QRectF, palette: Palette) -> None:
        """Paint it into a box of that width."""
        ...


class HtmlCell:
    """HTML of ours in as many lines as it needs; what is too long for a line breaks anywhere."""

    def __init__(self, html: str) -> None:
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(fonts.sans(13))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setHtml(html)

    def height(self, width: float) -> float:
        """As `Cell`."""
        self._set_width(width)
        return self._document.size().height() + 2 * self._shift()

    def paint(self, painter: QPainter, box: QRectF, palette: Palette) -> None:
        """As `Cell`."""
        self._set_width(box.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(palette.text))
        context.clip = QRectF(QPointF(0, 0), QSizeF(box.width(), box.height()))
        painter.save()
        painter.translate(box.left(), box.top() + self._shift())
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _set_width(self, width: float) -> None:
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)

    def _shift(self) -> float:
        """What brings the first line to the middle of `LINE`, beside other cells."""
        layout = self._document.firstBlock().layout()
        high = layout.lineAt(0).height() if layout.lineCount() else LINE
        return max(0.0, (LINE - high) / 2)


class Kind(Enum):
    """How a piece of words looks."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    LINK = "link"
    CHIP = "chip"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stay on one line; `ground` is what lies behind a value."""

    words: str
    kind: Kind = Kind.PLAIN
    ground: str = ""


class LineCell:
    """Pieces side by side, in more lines where one has no room; what is too wide is elided.

    Each of `breaks` begins a new line.
    """

    def __init__(self, *pieces: Piece, breaks: Sequence[int] = ()) -> None:
        self._pieces = [(piece, width_of(piece)) for piece in pieces]
        self._breaks = frozenset(breaks)

    def height(self, width: float) -> float:
        """As `Cell`."""
        return LINE * max(1, len(self._lines(width)))

    def paint(self, painter: QPainter, box: QRectF, palette: Palette) -> None:
        """As `Cell`."""
        for number, line in enumerate(self._lines(box.width())):
            x, top = box.left(), box.top() + number * LINE
            for piece, wide in line:
                room = QRectF(x, top, min(wide, box.right() - x), LINE)
                paint_piece(painter, room, piece, palette)
                x += room.width() + GAP

    def _lines(self, width: float) -> list[list[tuple[Piece, float]]]:
        lines: list[list[tuple[Piece, float]]] = []
        x = 0.0
        for place, (piece, whole) in enumerate(self._pieces):
            wide = min(whole, width)
            if not lines or x + wide > width or place in self._breaks:
                lines.append([])
                x = 0.0
            lines[-1].append((piece, wide))
            x += wide + GAP
        return lines


def font_of(kind: Kind) -> QFont:
    """The font of a piece."""
    heavy = {Kind.STRONG: fonts.SEMIBOLD, Kind.VALUE: fonts.BOLD}
    return fonts.sans(13, heavy.get(kind, fonts.REGULAR))


def width_of(piece: Piece) -> float:
    """Pixels that a piece takes on its line."""
    if piece.kind is Kind.CHIP:
        return painting.chip_width(piece.words)
    wide = painting.text_width(font_of(piece.kind), piece.words) + 1
    return wide + 2 * VALUE_MARGIN if piece.kind is Kind.VALUE else wide


def paint_piece(painter: QPainter, room: QRectF, piece: Piece, palette: Palette) -> None:
    """Paint a piece into its place."""
    if piece.kind is Kind.CHIP:
        at = QPointF(room.left(), room.center().y())
        painting.draw_chip(painter, at, piece.words, palette.chip, palette.chip_text)
        return
    colors = {Kind.MUTED: palette.muted, Kind.LINK: palette.link}
    color = colors.get(piece.kind, palette.text)
    if piece.kind is Kind.VALUE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(piece.ground))
        painter.drawRoundedRect(room.adjusted(0, 0, 0, 0), 3, 3)
        room = room.adjusted(VALUE_MARGIN, 0, -VALUE_MARGIN + 1, 0)
    font = font_of(piece.kind)
    painting.draw_text(painter, room, piece.words, font, color, side=painting.Side.OURS)
