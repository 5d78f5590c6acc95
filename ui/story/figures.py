"""Figures that differ: what is counted, each value, and the sentences that say it."""

from collections.abc import Sequence
from functools import partial
from html import escape
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from monitor.domain.story_views import FigureSaid, FigureThatDiffers, SourceSentence
from ui.story import words
from ui.story.card import Card
from ui.story.cells import HtmlCell, Kind, LineCell, Piece, width_of
from ui.story.rows import Row, Rows
from ui.theme.theme import Theme
from ui.theme.words import clock, day_and_clock, isolated, language_name, local

WIDTHS = (132, 62, 0, 158)
FEW = 6  # figures that are shown at first, each with all of its values
WIDEST_VALUE = 150
NARROW_WIDTHS = (92, 54, 0, 112)


class FiguresCard(Card):
    """Shows `FigureThatDiffers`; a value said by several outlets unfolds to all their sentences.

    Signals:
        item_chosen: the id of the item whose sentence was pressed.
    """

    item_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Figures that differ")
        self._theme = theme
        self._figures: tuple[FigureThatDiffers, ...] = ()
        self._unfolded: set[tuple[str, str]] = set()
        self._narrow = False
        self.table = Rows(("About", "Said", "Sentence", "Source"), WIDTHS, few=FEW)
        self.body.addWidget(self.table)

    def show_figures(self, figures: tuple[FigureThatDiffers, ...]) -> None:
        """Show others; the same ones stay as they are."""
        if figures != self._figures:
            self._figures = figures
            self.write()

    def narrow(self, on: bool) -> None:
        """Leave more of a narrow page to the sentences."""
        self._narrow = on
        self.table.set_widths(self._widths())

    def _widths(self) -> Sequence[int]:
        """The columns, with room for the widest value."""
        about, said, sentence, source = NARROW_WIDTHS if self._narrow else WIDTHS
        values = [one.value for figure in self._figures for one in figure.said]
        wide = (width_of(Piece(value, Kind.VALUE)) for value in values)
        return about, min(WIDEST_VALUE, max(said, *map(ceil, wide), 0)), sentence, source

    def write(self) -> None:
        """Write again, in other colours or unfolded otherwise."""
        self.table.widths = self._widths()
        self.table.show_rows([partial(self._rows_of, figure) for figure in self._figures])

    def _rows_of(self, figure: FigureThatDiffers) -> list[QWidget]:
        rows: list[QWidget] = []
        for place, said in enumerate(figure.said):
            about = figure.about if place == 0 else ""
            rows.extend(self._rows_of_value(figure, said, about, place))
        return rows

    def _rows_of_value(
        self, figure: FigureThatDiffers, said: FigureSaid, about: str, place: int
    ) -> list[Row]:
        ground = words.value_color(place, self._theme.palette)
        is_open = (figure.about, said.value) in self._unfolded
        shown = len(said.sources) if is_open else 1
        rows = [self._row(figure, said, number, about, ground) for number in range(shown)]
        hidden = said.sources[shown:]
        if hidden:
            rows.append(self._more(figure, said, hidden))
        return rows

    def _row(
        self, figure: FigureThatDiffers, said: FigureSaid, number: int, about: str, ground: str
    ) -> Row:
        source, palette = said.sources[number], self._theme.palette
        ours = Piece(isolated(said.value), Kind.VALUE, ground)
        cells = (
            HtmlCell(words.muted_html(about, palette)) if about and not number else None,
            None if number else LineCell(ours),
            HtmlCell(words.sentence_html(source, ground, palette)),
            source_cell(source, self._many_days()),
        )
        row = Row(
            self._theme,
            cells,
            self.table.widths,
            words.said_words(figure.about, said.value, source),
        )
        row.setToolTip(
            f"<p>{escape(source.outlet)} · {language_name(source.language)} · "
            f"{day_and_clock(source.when)}<br>Enter opens the item.</p>"
        )
        row.clicked.connect(partial(self._chosen, source))
        row.unfolded.connect(partial(self._unfold, figure.about, said.value))
        return row

    def _more(
        self, figure: FigureThatDiffers, said: FigureSaid, hidden: Sequence[SourceSentence]
    ) -> Row:
        told = f"+ {words.outlets_words(hidden)}"
        cells = (None, None, LineCell(Piece(told, Kind.LINK)), None)
        row = Row(self._theme, cells, self.table.widths, told)
        row.setToolTip("Show what they say")
        row.clicked.connect(lambda: self._unfold(figure.about, said.value, True))
        row.unfolded.connect(partial(self._unfold, figure.about, said.value))
        return row

    def _many_days(self) -> bool:
        sentences = [
            source for figure in self._figures for one in figure.said for source in one.sources
        ]
        return len({local(one.when).date() for one in sentences}) > 1

    def _unfold(self, about: str, value: str, on: bool) -> None:
        before = set(self._unfolded)
        (self._unfolded.add if on else self._unfolded.discard)((about, value))
        if before != self._unfolded:
            self.write()

    def _chosen(self, source: SourceSentence, _checked: bool = False) -> None:
        self.item_chosen.emit(source.item_id)


def source_cell(source: SourceSentence, many_days: bool) -> LineCell:
    """Outlet, language, time; with the day where the sentences are of several."""
    when = day_and_clock(source.when) if many_days else clock(source.when)
    return LineCell(
        Piece(isolated(source.outlet)),
        Piece(source.language, Kind.CHIP),
        Piece(when, Kind.MUTED),
    )
