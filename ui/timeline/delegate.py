"""Paints a row of the timeline from its value."""

from collections.abc import Callable
from datetime import datetime

import qtawesome
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from monitor.domain.item import State
from monitor.domain.views import TimelineItem, TimelineStory
from ui.theme import fonts, painting
from ui.theme.palette import Palette, readable_on
from ui.theme.theme import Theme
from ui.theme.words import age, clock_or_day, counted, isolated
from ui.timeline import fitting
from ui.timeline.model import ROW
from ui.timeline.rows import FewerRow, ItemRow, MoreRow, Row, StoryRow

Index = QModelIndex | QPersistentModelIndex
STORY_HEIGHT = 60
ITEM_HEIGHT = 53
ITEM_WITH_ORIGINAL_HEIGHT = 71
MORE_HEIGHT = 34
LEFT = 16
INDENT = 32
RIGHT = 14
SPARK_WIDTH = 74
PIN = 13  # pixels of the sign of a pinned story
NARROW = 400
OURS = painting.Side.OURS
ELIDE = Qt.TextElideMode.ElideRight
FIRST, SECOND, THIRD = 20.0, 39.0, 57.0  # middle lines of a row's lines, from its top


class RowDelegate(QStyledItemDelegate):
    """One delegate for heads of stories, items and "more"."""

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Answer by the kind of row alone: nothing is measured."""
        return QSize(100, height_of(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option.rect, option.state, row)
        box = QRectF(option.rect)
        if isinstance(row, StoryRow):
            self._paint_story(painter, box, row.story)
        elif isinstance(row, ItemRow):
            self._paint_item(painter, box, row)
        else:
            self._paint_more(painter, box, row)
        painter.restore()

    def _paint_back(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, row: Row) -> None:
        palette = self._theme.palette
        inside = isinstance(row, MoreRow | FewerRow) or (
            isinstance(row, ItemRow) and row.under is not None
        )
        opened = isinstance(row, StoryRow) and row.opened
        back = palette.panel if inside or opened else palette.pane
        if state & QStyle.StateFlag.State_Selected:
            back = palette.select
        elif state & QStyle.StateFlag.State_MouseOver:
            back = palette.hover
        painter.fillRect(box, QColor(back))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(palette.hairline))

    def _paint_story(self, painter: QPainter, box: QRectF, story: TimelineStory) -> None:
        palette = self._theme.palette
        top, left, right = box.top(), box.left() + LEFT, box.right() - RIGHT
        if story.unread:
            painting.draw_dot(painter, QPointF(left - 8, top + FIRST), 3, palette.accent)
        weight = fonts.SEMIBOLD if story.unread else fonts.MEDIUM
        room = right - left
        if story.pinned:
            room -= PIN + 6
            pin = QRectF(right - PIN, top + FIRST - PIN / 2, PIN, PIN).toRect()
            qtawesome.icon("ph.push-pin-fill", color=palette.accent).paint(painter, pin)
        title = QRectF(left, top + FIRST - 10, room, 20)
        painting.draw_text(painter, title, story.headline, fonts.sans(14, weight), palette.text)
        middle = top + 42
        right = self._paint_activity(painter, right, middle, story)
        x = self._paint_counts(painter, left, middle, story)
        self._paint_chips(painter, QPointF(x, middle), right - 8 - x, story)

    def _paint_chips(
        self, painter: QPainter, at: QPointF, room: float, story: TimelineStory
    ) -> None:
        """Paint as many languages as fit; "+3" says that there are three more."""
        palette = self._theme.palette
        words = [f"{language} {count:,}" for language, count in story.languages]
        widths = [painting.chip_width(one) for one in words]
        more = painting.chip_width(f"+{len(words)}")
        shown = len(fitting.fit_row(widths, room, more))
        if shown < len(words):
            words = [*words[:shown], f"+{len(words) - shown}"]
        x = at.x()
        for one in words:
            x += fitting.GAP + painting.draw_chip(
                painter, QPointF(x, at.y()), one, palette.chip, palette.chip_text
            )

    def _paint_counts(
        self, painter: QPainter, left: float, middle: float, story: TimelineStory
    ) -> float:
        palette = self._theme.palette
        line = QRectF(left, middle - 9, 300, 18)
        count = counted(story.count, "item")
        bold = fonts.sans(12, fonts.SEMIBOLD)
        left += painting.draw_text(painter, line, count, bold, palette.muted)
        line.moveLeft(left)
        outlets = f"  ·  {counted(story.outlets, 'outlet')}  ·"
        return left + 9 + painting.draw_text(painter, line, outlets, fonts.sans(12), palette.muted)

    def _paint_activity(
        self, painter: QPainter, right: float, middle: float, story: TimelineStory
    ) -> float:
        palette = self._theme.palette
        font = fonts.sans(12)
        words = age(story.last_seen, self._now())
        width = max(30.0, painting.text_width(font, words))
        line = QRectF(right - width, middle - 9, width, 18)
        painting.draw_right(painter, line, words, font, palette.muted)
        wide = SPARK_WIDTH if right >= NARROW else SPARK_WIDTH / 2  # languages say more than lines
        spark = QRectF(right - width - 6 - wide, middle - 7, wide, 13)
        color = palette.accent if story.unread else palette.faint
        painting.draw_spark(painter, spark, story.activity, color)
        return spark.left()

    def _paint_item(self, painter: QPainter, box: QRectF, row: ItemRow) -> None:
        palette, item = self._theme.palette, row.item
        left = box.left() + (INDENT if row.under is not None else LEFT)
        right, top = box.right() - RIGHT, box.top()
        if not item.read:
            painting.draw_dot(painter, QPointF(left - 9, top + FIRST), 3, palette.accent)
        font = fonts.sans(13, fonts.REGULAR if item.read else fonts.SEMIBOLD)
        if row.under is None:
            font = fonts.sans(14, fonts.MEDIUM if item.read else fonts.SEMIBOLD)
        line = QRectF(left, top + FIRST - 10, right - left, 20)
        painting.draw_text(painter, line, item.headline, font, palette.text)
        middle = top + SECOND
        if item.original is not None:
            line.moveTop(top + 38 - 10)
            painting.draw_text(painter, line, item.original, fonts.sans(12), palette.faint)
            middle = top + THIRD
        right = self._paint_marks(painter, right, middle, item)
        self._paint_meta(painter, QRectF(left, middle - 9, right - left, 18), item)

    def _paint_marks(
        self, painter: QPainter, right: float, middle: float, item: TimelineItem
    ) -> float:
        palette = self._theme.palette
        for shown, sign, color in (
            (item.flag > 0, "ph.flag-fill", palette.amber),
            (item.has_note, "ph.note-pencil", palette.muted),
        ):
            if shown:
                right -= 14
                place = QRectF(right, middle - 7, 14, 14)
                qtawesome.icon(sign, color=color).paint(painter, place.toRect())
                right -= 4
        return right

    def _paint_meta(self, painter: QPainter, box: QRectF, item: TimelineItem) -> None:
        palette, font = self._theme.palette, fonts.sans(12)
        words = f"{isolated(item.outlet)} · {clock_or_day(item.when, self._now())}"
        states = fitting.state_variants(item.state_words)
        more = f"+{len(item.tags) - 1}"
        wanted = fitting.Wanted(
            outlet=painting.text_width(font, words) + 1,
            languages=_languages_width(item),
            states=tuple(painting.text_width(font, one) + 1 for one in states),
            tags=tuple(painting.pill_width(tag.name) for tag in item.tags),
            more=painting.pill_width(more),
        )
        fit = fitting.fit_line(wanted, box.width())
        line = QRectF(box.left(), box.top(), fit.outlet, box.height())
        painting.draw_text(painter, line, words, font, palette.muted, side=OURS)
        middle, x = box.center().y(), box.left() + fit.outlet + fitting.GAP
        if item.languages:
            x += self._paint_languages(painter, QPointF(x, middle), item, palette) + fitting.GAP
        if fit.state_width:
            line = QRectF(x, box.top(), fit.state_width, box.height())
            color = state_color(item.state, palette)
            painting.draw_text(painter, line, states[fit.state], font, color, side=OURS)
            x += fit.state_width + fitting.GAP
        self._paint_tags(painter, QPointF(x, middle), item, fit.tags)

    def _paint_tags(
        self, painter: QPainter, at: QPointF, item: TimelineItem, widths: tuple[float, ...]
    ) -> None:
        palette, measure = self._theme.palette, QFontMetricsF(fonts.sans(11))
        pills = [
            (measure.elidedText(tag.name, ELIDE, width - 13), tag.color, readable_on(tag.color))
            for tag, width in zip(item.tags, widths, strict=False)
        ]
        if len(pills) < len(item.tags):
            pills.append((f"+{len(item.tags) - len(pills)}", palette.chip, palette.chip_text))
        x = at.x()
        for words, back, color in pills:
            pill = painting.draw_pill(painter, QPointF(x, at.y()), words, back, color)
            x += pill + fitting.GAP

    def _paint_languages(
        self, painter: QPainter, at: QPointF, item: TimelineItem, palette: Palette
    ) -> float:
        if len(item.languages) > 1:
            return painting.draw_mixed_chip(painter, at, item.languages, palette)
        return painting.draw_chip(painter, at, item.languages[0], palette.chip, palette.chip_text)

    def _paint_more(self, painter: QPainter, box: QRectF, row: MoreRow | FewerRow) -> None:
        line = box.adjusted(INDENT, 0, -RIGHT, 0)
        words = f"+  {row.hidden:,} more"
        if isinstance(row, FewerRow):
            words = "\N{MINUS SIGN}  show fewer"
            if row.hidden:
                words = f"{words}  ·  {row.hidden:,} more are not listed"
        painting.draw_text(painter, line, words, fonts.sans(13), self._theme.palette.muted)


def _languages_width(item: TimelineItem) -> float:
    if len(item.languages) > 1:
        return painting.mixed_chip_width(item.languages)
    return painting.chip_width(item.languages[0]) if item.languages else 0.0


def height_of(row: object) -> int:
    """Pixels that a row takes."""
    if isinstance(row, StoryRow):
        return STORY_HEIGHT
    if isinstance(row, ItemRow):
        return ITEM_WITH_ORIGINAL_HEIGHT if row.item.original is not None else ITEM_HEIGHT
    return MORE_HEIGHT


def state_color(state: State, palette: Palette) -> str:
    """Green for what is translated, red for what failed, amber for what waits or lacks a model."""
    if state is State.DONE:
        return palette.green
    if state is State.FAILED:
        return palette.red
    return palette.muted if state is State.NOT_NEEDED else palette.amber
