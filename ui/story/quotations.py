"""Who said what: speaker, words, in how many outlets."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from monitor.domain.story_views import Quotation
from ui.story import words
from ui.story.card import Card, label, rich
from ui.story.rows import Row, Rows
from ui.theme.theme import Theme
from ui.theme.words import isolated, language_name

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
        self.table.show_rows([partial(self._rows_of, said) for said in self._quotations])

    def _rows_of(self, said: Quotation) -> list[QWidget]:
        told = words.quoted_by_words(said)
        cells = (
            _speaker(said),
            rich(words.quotation_html(said, self._theme.palette)),
            label(told, "muted", wraps=True),
        )
        translated = f", in English: {said.translated}" if said.translated else ""
        role = f", {said.role}" if said.role else ""
        spoken = (
            f"{said.speaker}{role}, {language_name(said.language)}: {said.text}{translated}. {told}"
        )
        row = Row(cells, self.table.widths, spoken)
        row.clicked.connect(partial(self._chosen, said))
        return [row]

    def _chosen(self, said: Quotation, _checked: bool = False) -> None:
        if said.sources:
            self.item_chosen.emit(said.sources[0].item_id)


def _speaker(said: Quotation) -> QWidget:
    cell = QWidget()
    layout = QVBoxLayout(cell)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(1)
    layout.addWidget(label(isolated(said.speaker), "strong", wraps=True))
    if said.role:
        layout.addWidget(label(isolated(said.role), "muted", wraps=True))
    layout.addStretch(1)
    return cell
