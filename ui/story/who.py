"""Who had the story when, who is silent, and how much is in which language."""

from collections.abc import Sequence
from functools import partial
from html import escape
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from monitor.domain.story_views import SilentOutlet, StoryOutlet
from monitor.domain.views import CoverageBar, LanguageShare
from ui.story import words
from ui.story.card import Card, clear, label, rich
from ui.story.cells import Kind, LineCell, Piece
from ui.story.rows import Row, Rows
from ui.theme import fonts, painting
from ui.theme.coverage_chart import CoverageChart, totals
from ui.theme.palette import language_color
from ui.theme.theme import Theme
from ui.theme.words import clock, counted, day, day_and_clock, isolated, language_name, local

CHART_HEIGHT, WIDEST_STEP = 150, 44.0
TIME, FEWEST = 42, 40  # pixels of columns
PIECE = 6  # pixels beside a count
MOST_LANGUAGES = 12
BAR = 5  # pixels of a share's bar


class CoverageCard(Card):
    """Coverage by time and language."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Coverage by hour")
        self.chart = CoverageChart(theme, WIDEST_STEP)
        self.chart.setFixedHeight(CHART_HEIGHT)
        self.body.addWidget(self.chart)

    def show_bars(self, bars: tuple[CoverageBar, ...]) -> None:
        """Show other bars; the heading says how wide one is."""
        self.heading.setText(f"coverage {_step(bars)}".upper())
        self.chart.show_bars(bars)


class WhoCard(Card):
    """Outlets in the order in which they came, and those that are silent.

    Signals:
        outlet_chosen: the name of an outlet that was pressed.
    """

    outlet_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Who, when")
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self.table = Rows()
        self.silent = rich("", "silent")
        self.body.addWidget(self.table)
        self.body.addWidget(self.silent)

    def show_outlets(self, who: tuple[StoryOutlet, ...], silent: tuple[SilentOutlet, ...]) -> None:
        """Show others; the same ones stay as they are."""
        if (who, silent) == self._shown:
            return
        self._shown = who, silent
        codes = max((painting.text_width(fonts.sans(13), one.language) for one in who), default=0)
        widths = (TIME, 0, max(24, round(codes) + 2), _items_width(who))
        table = Rows(("First", "Outlet", "", "Items"), widths)
        self.body.replaceWidget(self.table, table)
        self.table.hide()
        self.table.deleteLater()
        self.table = table
        table.setVisible(bool(who))
        table.show_rows([partial(self._rows_of, who, place) for place in range(len(who))])
        self.silent.setVisible(bool(silent))
        told = words.silent_html(silent)
        self.silent.setText(told)
        tip = words.silent_tip(silent)
        self.silent.setToolTip(f"<p style='white-space: pre-wrap'>{escape(tip)}</p>" if tip else "")
        self.silent.setAccessibleDescription(tip)

    def _rows_of(self, who: Sequence[StoryOutlet], place: int) -> list[QWidget]:
        one = who[place]
        copies = words.copies_words(one.copies)
        short = _short_copies(one)
        kind = Kind.STRONG if place == 0 else Kind.PLAIN
        pieces = [Piece(f"{one.items:,}"), *([Piece(short, Kind.MUTED)] if short else [])]
        cells = (
            LineCell(Piece(clock(one.first), Kind.MUTED)),
            LineCell(Piece(isolated(one.outlet), kind)),
            LineCell(Piece(one.language)),
            LineCell(*pieces),
        )
        spoken = (
            f"{'First: ' if place == 0 else ''}{one.outlet}, {language_name(one.language)}, "
            f"from {day_and_clock(one.first)}, {counted(one.items, 'item')}"
        )
        row = Row(
            self._theme, cells, self.table.widths, f"{spoken}, {copies[2:]}" if copies else spoken
        )
        told = (one.outlet, language_name(one.language), copies)
        row.setToolTip(escape(" · ".join(part for part in told if part)))
        row.clicked.connect(lambda: self.outlet_chosen.emit(one.outlet))
        days = [local(other.first).date() for other in who]
        new_day = len(set(days)) > 1 and (place == 0 or days[place] != days[place - 1])
        return [label(day(one.first), "dayLine"), row] if new_day else [row]


def _short_copies(one: StoryOutlet) -> str:
    """As in "≈ 3"; what that counts is told by the tip and aloud."""
    return f"≈ {one.copies:,}" if one.copies else ""


def _items_width(who: Sequence[StoryOutlet]) -> int:
    """Pixels of the column of counts: as wide as its widest, so that outlets have the rest."""
    font = fonts.sans(13)
    wide = [
        sum(
            painting.text_width(font, part) + PIECE
            for part in (f"{one.items:,}", _short_copies(one))
        )
        for one in who
    ]
    return max(FEWEST, ceil(max(wide, default=0)))


class LanguagesCard(Card):
    """The languages of a story with their shares."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Languages")
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setContentsMargins(6, 0, 6, 0)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_languages(
        self, shares: tuple[LanguageShare, ...], bars: Sequence[CoverageBar]
    ) -> None:
        """Show others; the same ones stay as they are."""
        if (shares, bars) != self._shown:
            self._shown = shares, bars
            self._write(shares, dict(totals(tuple(bars))))

    def _write(self, shares: tuple[LanguageShare, ...], counts: dict[str, int]) -> None:
        clear(self._grid)
        for place, one in enumerate(shares[:MOST_LANGUAGES]):
            count = counts.get(one.language)
            name = label(_name_and_code(one))
            told = f"{one.name}, {one.share:.0%}"
            name.setAccessibleName(f"{told}, {counted(count, 'item')}" if count else told)
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(ShareBar(self._theme, one.language, one.share), place, 1)
            number = label(f"{count:,}" if count else "", "number")
            self._grid.addWidget(number, place, 2)
            self._grid.addWidget(label(f"{one.share * 100:.0f} %", "muted"), place, 3)
        rest = len(shares) - MOST_LANGUAGES
        if rest > 0:
            more = label(counted(rest, "more language", "more languages"), "muted")
            self._grid.addWidget(more, MOST_LANGUAGES, 0, 1, 4)


def _name_and_code(one: LanguageShare) -> str:
    """As in "Chinese (zh-Hans)": the script is told once, by the code."""
    return f"{one.name.partition(' (')[0]} ({one.language})"


class ShareBar(QWidget):
    """A share of 0 to 1 as a bar in its language's colour."""

    def __init__(self, theme: Theme, language: str, share: float) -> None:
        super().__init__()
        self._theme, self._language, self._share = theme, language, share
        self.setMinimumWidth(30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the middle of the line."""
        palette, painter = self._theme.palette, QPainter(self)
        top = (self.height() - BAR) / 2
        painter.fillRect(QRectF(0, top, self.width(), BAR), QColor(palette.hairline))
        box = QRectF(0, top, max(2.0, self.width() * self._share), BAR)
        painter.fillRect(box, QColor(language_color(self._language, palette)))


def _step(bars: tuple[CoverageBar, ...]) -> str:
    """What one bar stands for, as in "by hour", "by 3 hours"; "over time" for odd stretches."""
    gaps = [(two.start - one.start).total_seconds() / 3600 for one, two in pairwise(bars)]
    hours = min(gaps, default=1.0)
    if abs(hours - round(hours)) > 0.02 or not round(hours):
        return "over time"
    if round(hours) % 24 == 0:
        return "by day" if round(hours) == 24 else f"by {round(hours) // 24} days"
    return "by hour" if round(hours) == 1 else f"by {round(hours)} hours"
