"""Coverage by time and language: stacked bars, with the languages in words beneath."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from monitor.domain.views import CoverageBar
from ui.theme import fonts, painting
from ui.theme.palette import language_color, mixed
from ui.theme.theme import Theme
from ui.theme.words import clock, counted, day, language_name

WIDEST_STEP = 30.0
BAR = 0.62  # of a step
WIDEST_BAR = 0.54  # of the widest step
GAP = 5  # pixels between words of the legend
LEGEND_LINE = 20
REST = "mul"  # ISO 639: several languages


class CoverageChart(QWidget):
    """Paints `CoverageBar`s; a language has one colour in all of them."""

    def __init__(self, theme: Theme, widest: float = WIDEST_STEP) -> None:
        """`widest` are the pixels from one bar to the next where there are few."""
        super().__init__()
        self._theme, self._widest = theme, widest
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
        legend = legend_of(totals(self._bars), self.width(), 2 if self.height() >= 100 else 1)
        colors = {
            entry.code: language_color(entry.code, palette) for row in legend for entry in row
        }
        below = 18 + LEGEND_LINE * len(legend)
        area = QRectF(0, 4, self.width(), self.height() - 4 - below)
        self._paint_bars(painter, area, colors)
        self._paint_times(painter, QRectF(0, area.bottom() + 2, area.width(), 16))
        for number, row in enumerate(legend):
            x, y = 0.0, area.bottom() + 18 + LEGEND_LINE * (number + 0.5)
            for entry in row:
                back = mixed(colors[entry.code], palette.panel, 0.28)
                at = QPointF(x, y + 1)
                x += GAP + painting.draw_chip(painter, at, entry.words, back, palette.chip_text)

    def _paint_bars(self, painter: QPainter, area: QRectF, colors: dict[str, str]) -> None:
        top = max(sum(count for _, count in bar.counts) for bar in self._bars) or 1
        step = self._step()
        width = max(1.0, min(WIDEST_BAR * self._widest, step * BAR))
        for place, bar in enumerate(self._bars):
            bottom = area.bottom()
            counts = counts_in(bar, colors)
            for code, color in colors.items():
                height = area.height() * counts[code] / top
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
        return min(self._widest, self.width() / len(self._bars))


@dataclass(frozen=True, slots=True)
class Entry:
    """A language of the legend, or `REST`: several in one."""

    code: str
    words: str


def legend_of(
    languages: Sequence[tuple[str, int]], width: float, lines: int = 2
) -> list[list[Entry]]:
    """Lay the words for every colour into at most `lines` of `width` pixels.

    Languages that find no room are one entry, "other 3", with one colour in the bars.
    """
    for shown in range(len(languages), -1, -1):
        entries = [Entry(code, f"{code} {count:,}") for code, count in languages[:shown]]
        rest = sum(count for _, count in languages[shown:])
        if rest:
            entries.append(Entry(REST, f"other {rest:,}"))
        rows = _in_lines(entries, width)
        if len(rows) <= lines:
            return rows
    return []


def _in_lines(entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    x = 0.0
    for entry in entries:
        wide = painting.chip_width(entry.words)
        if not rows or x + wide > width:
            rows.append([])
            x = 0.0
        rows[-1].append(entry)
        x += wide + GAP
    return rows


def counts_in(bar: CoverageBar, shown: Collection[str]) -> dict[str, int]:
    """Items of a bar by the languages that are shown; all others are counted as `REST`."""
    answer = dict.fromkeys(shown, 0)
    for code, count in bar.counts:
        place = code if code in answer else REST
        answer[place] = answer.get(place, 0) + count
    return answer


def totals(bars: tuple[CoverageBar, ...]) -> list[tuple[str, int]]:
    """Items by language over all bars, most first."""
    answer: Counter[str] = Counter()
    for bar in bars:
        answer.update(dict(bar.counts))
    return sorted(answer.items(), key=lambda pair: (-pair[1], pair[0]))
