"""Coverage by time and language: stacked bars, with the languages in words beneath."""

from collections import Counter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from monitor.domain.views import CoverageBar
from ui.theme import fonts, painting
from ui.theme.palette import language_colors, mixed
from ui.theme.theme import Theme
from ui.theme.words import clock, counted, day, language_name

WIDEST_BAR = 16.0


class CoverageChart(QWidget):
    """Paints `CoverageBar`s; a language has one colour in all of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[CoverageBar, ...] = ()
        self.setMinimumSize(150, 70)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: tuple[CoverageBar, ...]) -> None:
        """Show other bars."""
        self._bars = bars
        words = ", ".join(
            f"{language_name(code)} {counted(count, 'item')}" for code, count in totals(bars)
        )
        self.setAccessibleName(f"Coverage by time and language: {words}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, times and the languages."""
        if not self._bars:
            return
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        languages = totals(self._bars)
        colors = language_colors(tuple(code for code, _ in languages), palette)
        area = QRectF(0, 4, self.width(), self.height() - 4 - 18 - 22)
        self._paint_bars(painter, area, colors)
        self._paint_times(painter, QRectF(0, area.bottom() + 2, area.width(), 16))
        x = 0.0
        for code, count in languages:
            words = f"{code} {count:,}"
            if x + painting.chip_width(words) > self.width():
                break
            back = mixed(colors[code], palette.panel, 0.28)
            at = QPointF(x, self.height() - 9)
            x += 5 + painting.draw_chip(painter, at, words, back, palette.chip_text)

    def _paint_bars(self, painter: QPainter, area: QRectF, colors: dict[str, str]) -> None:
        top = max(sum(count for _, count in bar.counts) for bar in self._bars) or 1
        step = self._step()
        width = max(1.0, min(WIDEST_BAR, step * 0.62))
        for place, bar in enumerate(self._bars):
            bottom = area.bottom()
            for code, color in colors.items():
                height = area.height() * dict(bar.counts).get(code, 0) / top
                bottom -= height
                box = QRectF(place * step, bottom, width, height)
                painter.fillRect(box, QColor(color))

    def _paint_times(self, painter: QPainter, line: QRectF) -> None:
        font, color = fonts.sans(10), self._theme.palette.faint
        first = self._bars[0].start
        words = f"{day(first)} {clock(first)}"
        taken = painting.draw_text(painter, line, words, font, color) + 12
        for place in range(1, len(self._bars)):
            bar, x = self._bars[place], place * self._step()
            label = clock(bar.start)
            if day(bar.start) != day(self._bars[place - 1].start):
                label = day(bar.start)
            if place % 3 and label == clock(bar.start):
                continue
            if x < taken or x + painting.text_width(font, label) > line.right():
                continue
            room = QRectF(x, line.top(), 60, line.height())
            taken = x + painting.draw_text(painter, room, label, font, color) + 12

    def _step(self) -> float:
        return min(30.0, self.width() / len(self._bars))


def totals(bars: tuple[CoverageBar, ...]) -> list[tuple[str, int]]:
    """Items by language over all bars, most first."""
    answer: Counter[str] = Counter()
    for bar in bars:
        answer.update(dict(bar.counts))
    return sorted(answer.items(), key=lambda pair: (-pair[1], pair[0]))
