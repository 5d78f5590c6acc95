"""Two or more items side by side: passages that say the same stand in one row."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from monitor.domain.story_views import ComparedItem, Comparison, Mark, Passage
from ui.story import words
from ui.story.card import Card, clear, label, rich
from ui.theme import fonts
from ui.theme.buttons import button
from ui.theme.elided import ElidedLabel
from ui.theme.flow import FlowLayout
from ui.theme.theme import Theme
from ui.theme.words import day_and_clock, isolated, language_name, runs_right_to_left

FEW = 14  # rows that are shown at first
COLUMN_GAP, ROW_GAP = 26, 9
NO_TEXT = "There is no text of these items to compare."
CHOOSING = "Tick two or three items below with x, then press c."


class SideBySideCard(Card):
    """Shows a `Comparison`, or a line of words in its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Side by side")
        self._theme = theme
        self._shown: Comparison | None = None
        self._all = False
        self.legend = rich("", "legend")
        self.legend.setWordWrap(False)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.originals: QToolButton = button("Originals", self._write)
        self.originals.setCheckable(True)
        self.originals.setToolTip("Show the originals under translated passages")
        self.head.addWidget(self.legend, 1)
        self.head.addWidget(self.originals)
        self.line = label("", "muted", wraps=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(COLUMN_GAP)
        self.grid.setVerticalSpacing(ROW_GAP)
        self.body.addWidget(self.line)
        self.body.addLayout(self.grid)
        self.say(CHOOSING)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._shown

    def say(self, sentence: str) -> None:
        """Show words: nothing is compared yet, or it did not work."""
        self._shown = None
        self.line.setText(sentence)
        self._write()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another one; the same one stays as it is."""
        if not comparison.columns:
            self.say(NO_TEXT)
        elif comparison != self._shown:
            self._shown, self._all = comparison, False
            self._write()

    def write(self) -> None:
        """Write again, in other colours."""
        self._write()

    def _write(self) -> None:
        clear(self.grid)
        shown = self._shown
        self.line.setVisible(shown is None)
        self._write_legend()
        if shown is None:
            return
        for place, column in enumerate(shown.columns):
            self.grid.addWidget(self._head_of(column), 0, place)
        for place in range(self.grid.columnCount()):
            self.grid.setColumnStretch(place, 1 if place < len(shown.columns) else 0)
        rows = shown.rows if self._all else shown.rows[:FEW]
        for number, row in enumerate(rows, start=1):
            for place, passage in enumerate(row):
                cell = self._cell(passage, shown.columns[place])
                self.grid.addWidget(cell, number, place, Qt.AlignmentFlag.AlignTop)
        hidden = len(shown.rows) - len(rows)
        if hidden:
            more = button(f"Show the rest ({hidden:,})", self._show_all, "link")
            self.grid.addWidget(more, FEW + 1, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self._all = True
        self._write()

    def _write_legend(self) -> None:
        """Say what the colours mean, and of whom a copy is one."""
        shown, palette = self._shown, self._theme.palette
        passages = [cell for row in (shown.rows if shown else ()) for cell in row if cell]
        marks = {one.mark for passage in passages for one in passage.shown}
        named = {Mark.SAME: "said by both", Mark.COPIED: "copied word for word"}
        if shown is not None and len(shown.columns) > 2:
            named[Mark.SAME] = "said by others too"
        parts = [
            f'<span style="background-color: {words.mark_color(mark, palette)};'
            f' color: {palette.text}">&nbsp;{said}&nbsp;</span>'
            for mark, said in named.items()
            if mark in marks
        ]
        self.legend.setText(" · ".join(["", *parts]) if parts else "")
        self.originals.setVisible(any(passage.original for passage in passages))

    def _head_of(self, column: ComparedItem) -> QWidget:
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(3)
        line = QWidget()
        flow = FlowLayout(7)
        outlet = ElidedLabel("strong")
        outlet.setText(isolated(column.outlet))
        flow.addWidget(outlet)
        flow.addWidget(label(column.language, "chip"))
        flow.addWidget(label(day_and_clock(column.when), "muted"))
        if column.translation:
            flow.addWidget(label(f"translated · {column.translation}", "good"))
        if column.copy:
            flow.addWidget(label(f"copied: {column.copy}", "good"))
        line.setLayout(flow)
        for widget in (line, cell):
            policy = widget.sizePolicy()
            policy.setHeightForWidth(True)
            widget.setSizePolicy(policy)
        layout.addWidget(line)
        headline = label(column.headline, "strong", wraps=True)
        _align(headline, column.headline)
        layout.addWidget(headline)
        layout.addStretch(1)
        told = f"{column.outlet}, {language_name(column.language)}, {day_and_clock(column.when)}"
        cell.setAccessibleName(f"{told}: {column.headline}")
        return cell

    def _cell(self, passage: Passage | None, column: ComparedItem) -> QWidget:
        if passage is None:
            nothing = label(words.NOTHING, "nothing")
            nothing.setAccessibleName(f"{column.outlet}: nothing on this")
            return nothing
        palette = self._theme.palette
        html = words.passage_html(passage, palette)
        if passage.original and self.originals.isChecked():
            original = words.stretch(passage.original, column.language, f"color: {palette.muted}")
            side = words.direction(passage.original)
            html += f'<p style="margin: 3px 0 0 0" dir="{side}">{original}</p>'
        cell = rich(html, "passage")
        cell.setFont(fonts.serif(15))
        cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text = "".join(one.text for one in passage.shown)
        marks = {one.mark for one in passage.shown}
        told = "the same words" if Mark.COPIED in marks else "said by others too"
        mark = f", {told}" if marks - {Mark.NONE} else ""
        cell.setAccessibleName(f"{column.outlet}, {language_name(passage.language)}{mark}: {text}")
        if passage.original:
            tip = escape(passage.original)
            cell.setToolTip(f'<p dir="{words.direction(passage.original)}">{tip}</p>')
            cell.setAccessibleDescription(f"Original: {passage.original}")
        return cell


def _align(one: QLabel, text: str) -> None:
    right = runs_right_to_left(text)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    one.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
