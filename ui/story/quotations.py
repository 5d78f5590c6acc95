"""Who said what: speaker, words, in how many outlets."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from monitor.domain.story_views import Quotation
from ui.story import words
from ui.story.card import Card
from ui.story.cells import HtmlCell
from ui.story.rows import Row, Rows
from ui.theme.theme import Theme
from ui.theme.words import language_name

WIDTHS = (164, 0, 158)
NARROW_WIDTHS = (118, 0, 112)


class QuotationsCard(Card):
    """Shows `Quotation`s.

    Signals:
        item_chosen: the id of the earliest item with a quotation that was pressed.
    """

    item_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Who said what")
        self._theme = theme
        self._quotations: tuple[Quotation, ...] = ()
        self.table = Rows((), WIDTHS)
        self.body.addWidget(self.table)

    def show_quotations(self, quotations: tuple[Quotation, ...]) -> None:
        """Show others; the same ones stay as they are."""
        if quotations != self._quotations:
            self._quotations = quotations
            self.write()

    def narrow(self, on: bool) -> None:
        """Leave more of a narrow page to the sentences."""
        self.table.set_widths(NARROW_WIDTHS if on else WIDTHS)

    def write(self) -> None:
        """Write again, in other colours."""
        before = (None, *(said.speaker for said in self._quotations))
        self.table.show_rows(
            [
                partial(self._rows_of, said, named=said.speaker != last)
                for said, last in zip(self._quotations, before, strict=False)
            ]
        )

    def _rows_of(self, said: Quotation, *, named: bool) -> list[QWidget]:
        """The row of a quotation; `named` = with its speaker, who does not stand right above."""
        told = words.quoted_by_words(said)
        palette = self._theme.palette
        cells = (
            HtmlCell(words.speaker_html(said, palette)) if named else None,
            HtmlCell(words.quotation_html(said, palette)),
            HtmlCell(words.muted_html(told, palette)),
        )
        translated = f", in English: {said.translated}" if said.translated else ""
        role = f", {said.role}" if said.role else ""
        spoken = (
            f"{said.speaker}{role}, {language_name(said.language)}: {said.text}{translated}. {told}"
        )
        row = Row(self._theme, cells, self.table.widths, spoken)
        row.clicked.connect(partial(self._chosen, said))
        return [row]

    def _chosen(self, said: Quotation, _checked: bool = False) -> None:
        if said.sources:
            self.item_chosen.emit(said.sources[0].item_id)
