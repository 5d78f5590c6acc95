"""What delegates and small widgets paint with: text that is elided, chips, pills, spark lines."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ui.theme import fonts
from ui.theme.palette import Palette, language_tint
from ui.theme.words import is_right_to_left

CHIP_HEIGHT = 16.0
MOST_MIXED = 3  # languages behind the first that a chip names


def text_width(font: QFont, text: str) -> float:
    """Pixels that `text` takes on one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


class Side(Enum):
    """Where a line stands: by its own direction, on the left all the same, or as our own words."""

    OWN = "own"
    LEFT = "left"
    OURS = "ours"


def draw_text(
    painter: QPainter, box: QRectF, text: str, font: QFont, color: str, *, side: Side = Side.OWN
) -> float:
    """Write one line into `box`, elided; text that runs right to left keeps to the right.

    `side` LEFT = it stands behind a sign and keeps to the left; OURS = the line begins on the left
    and runs to the right, whatever strangers' words are in it.

    Returns:
        The width taken, in pixels.
    """
    measure = QFontMetricsF(font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
    right_to_left = side is not Side.OURS and is_right_to_left(text)
    to_the_right = right_to_left and side is Side.OWN
    align = Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
    force = Qt.TextFlag.TextForceRightToLeft if right_to_left else Qt.TextFlag.TextForceLeftToRight
    flags |= int(align) | int(Qt.AlignmentFlag.AlignAbsolute) | int(force)
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(box, flags, shown)
    return min(box.width(), measure.horizontalAdvance(shown))


def draw_right(painter: QPainter, box: QRectF, text: str, font: QFont, color: str) -> None:
    """Write a short text against the right edge of `box`."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)


def chip_width(text: str) -> float:
    """Pixels of a chip with `text`."""
    return text_width(fonts.sans(11, fonts.SEMIBOLD), text) + 10


def draw_chip(painter: QPainter, at: QPointF, text: str, back: str, color: str) -> float:
    """Paint a language chip whose middle line is at `at.y()`.

    Returns:
        Its width in pixels.
    """
    width = chip_width(text)
    box = QRectF(at.x(), at.y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(fonts.sans(11, fonts.SEMIBOLD))
    painter.setPen(QColor(color))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return width


def mixed_words(languages: Sequence[str]) -> tuple[str, str]:
    """The two parts of a chip for several languages: "en" and "+ru"; of many, "+ru+ar+5"."""
    rest = list(languages[1:])
    if len(rest) > MOST_MIXED:
        rest = [*rest[: MOST_MIXED - 1], str(len(rest) - MOST_MIXED + 1)]
    return languages[0], "+" + "+".join(rest)


def mixed_chip_width(languages: Sequence[str]) -> float:
    """Pixels of a chip for several languages."""
    return text_width(fonts.sans(11, fonts.SEMIBOLD), "".join(mixed_words(languages))) + 10


def draw_mixed_chip(
    painter: QPainter, at: QPointF, languages: Sequence[str], palette: Palette
) -> float:
    """Paint "en+ru": the first language plain, the others tinted as text in the second is.

    Returns:
        Its width in pixels.
    """
    font = fonts.sans(11, fonts.SEMIBOLD)
    first, rest = mixed_words(languages)
    one, two = text_width(font, first) + 5, text_width(font, rest) + 5
    left = QRectF(at.x(), at.y() - CHIP_HEIGHT / 2, one + two, CHIP_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(language_tint(languages[1], palette)))
    painter.drawRoundedRect(left, 3, 3)
    painter.setBrush(QColor(palette.chip))
    painter.save()
    painter.setClipRect(QRectF(left.x(), left.y(), one, CHIP_HEIGHT))
    painter.drawRoundedRect(left, 3, 3)
    painter.restore()
    painter.setFont(font)
    painter.setPen(QColor(palette.chip_text))
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(QRectF(left.x() + 5, left.y(), one, CHIP_HEIGHT), middle, first)
    painter.drawText(QRectF(left.x() + one, left.y(), two, CHIP_HEIGHT), middle, rest)
    return one + two


def pill_width(text: str) -> float:
    """Pixels of a tag pill with `text`."""
    return text_width(fonts.sans(11), text) + 14


def draw_pill(painter: QPainter, at: QPointF, text: str, back: str, color: str) -> float:
    """Paint a tag as a round pill with its word.

    Returns:
        Its width in pixels.
    """
    width = pill_width(text)
    box = QRectF(at.x(), at.y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(box, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    painter.setFont(fonts.sans(11))
    painter.setPen(QColor(color))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return width


def draw_spark(painter: QPainter, box: QRectF, counts: Sequence[int], color: str) -> None:
    """Draw counts of equal steps of time as a line; fewer than two steps draw nothing."""
    if len(counts) < 2:
        return
    top = max(counts) or 1
    step = box.width() / (len(counts) - 1)
    points = [
        QPointF(box.left() + step * place, box.bottom() - box.height() * count / top)
        for place, count in enumerate(counts)
    ]
    painter.setPen(QPen(QColor(color), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))


def draw_dot(painter: QPainter, middle: QPointF, radius: float, color: str) -> None:
    """Fill a small circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(middle, radius, radius)
