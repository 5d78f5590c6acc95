"""Paints a story to be chosen: its headline, under it how much it is and how old."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from monitor.domain.views import TimelineStory
from ui.theme import fonts, painting
from ui.theme.words import ago, counted

HEIGHT = 44
MARGIN = 10
MOST_LANGUAGES = 4
Index = QModelIndex | QPersistentModelIndex


class StoryDelegate(QStyledItemDelegate):
    """Two lines a row: what is shown, and behind a line break what is told of it."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Answer the same for all."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and lines."""
        headline, _, about = str(index.data()).partition("\n")
        colors = option.palette
        painter.save()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        box = QRectF(option.rect).adjusted(MARGIN, 5, -MARGIN, -5)
        text = colors.color(QPalette.ColorRole.Text).name()
        faint = colors.color(QPalette.ColorRole.PlaceholderText).name()
        first = QRectF(box.left(), box.top(), box.width(), 18)
        painting.draw_text(painter, first, headline, fonts.sans(13, fonts.MEDIUM), text)
        second = QRectF(box.left(), box.top() + 18, box.width(), 16)
        ours = painting.Side.OURS
        painting.draw_text(painter, second, about, fonts.sans(12), faint, side=ours)
        painter.restore()


def about_words(story: TimelineStory, now: Callable[[], datetime]) -> str:
    """As in "12 items · 5 outlets · en 7, ru 3 · 2 h ago"."""
    languages = ", ".join(f"{code} {count:,}" for code, count in story.languages[:MOST_LANGUAGES])
    parts = [
        counted(story.count, "item"),
        counted(story.outlets, "outlet"),
        languages,
        ago(story.last_seen, now()),
    ]
    return " · ".join(part for part in parts if part)
