"""Two or more items side by side: passages that say the same stand in one row."""

from math import ceil

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QToolButton, QVBoxLayout, QWidget

from monitor.domain.story_views import Comparison
from ui.story.card import Card, label, rich
from ui.story.rows import reveal
from ui.story.side_html import comparison_html, legend_html
from ui.theme import fonts
from ui.theme.buttons import button
from ui.theme.theme import Theme

FEW = 16  # rows that are shown at first
RESERVED = 220  # pixels under the heading, from when a comparison is on its way
CHOOSING = "Tick two or three items below with x, then press c."
NO_TEXT = "There is no text of these items to compare."


class ComparisonText(QTextEdit):
    """Text to read and to copy, as high as it is; the page around it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.document()
        document.setDefaultFont(fonts.serif(15))
        document.setDocumentMargin(0)
        document.documentLayout().documentSizeChanged.connect(self._fit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            reveal(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def fit(self) -> None:
        """Take the height of the text at once: Qt lays a document out only when it has to."""
        self._fit(self.document().size())

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(max(1, ceil(size.height())))


class SideBySideCard(Card):
    """Shows a `Comparison`, or a line of words in its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Side by side")
        self._theme = theme
        self._shown: Comparison | None = None
        self._most = FEW
        self.legend = rich("", "legend")
        self.legend.setWordWrap(False)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.originals: QToolButton = button("Originals", self.write)
        self.originals.setCheckable(True)
        self.originals.setToolTip("Show the originals under translated passages")
        self.head.addWidget(self.legend, 1)
        self.head.addWidget(self.originals)
        self.line = label("", "muted", wraps=True)
        self.text = ComparisonText()
        self.more: QToolButton = button("", self._show_all, "link")
        shown = QVBoxLayout()
        shown.setSpacing(0)
        shown.addWidget(self.line)
        shown.addWidget(self.text)
        shown.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        shown.addStretch(1)
        self._prop = QWidget()  # beside it: holds the room that is reserved
        self._prop.setFixedWidth(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(shown, 1)
        row.addWidget(self._prop)
        self.body.addLayout(row)
        self.say(CHOOSING)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._shown

    def wait(self) -> None:
        """Say that a comparison is on its way, and take the room that most will need."""
        self._prop.setMinimumHeight(RESERVED)
        self.say("Comparing…")

    def forget(self) -> None:
        """Show nothing: another story is on its way."""
        self._prop.setMinimumHeight(0)
        self.say("")

    def say(self, sentence: str) -> None:
        """Show words: nothing is compared yet, or it did not work."""
        self._shown = None
        self.line.setText(sentence)
        self.write()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another one; the same one stays as it is."""
        if not comparison.columns:
            self.say(NO_TEXT)
        elif comparison != self._shown:
            self._shown, self._most = comparison, FEW
            self.write()

    def write(self) -> None:
        """Write again, in other colours or with the originals."""
        shown, palette = self._shown, self._theme.palette
        self.legend.setText(legend_html(shown, palette))
        self.line.setVisible(shown is None)
        self.text.setVisible(shown is not None)
        hidden = len(shown.rows) - self._most if shown is not None else 0
        self.more.setVisible(hidden > 0)
        self.more.setText(f"Show the rest ({hidden:,})")
        passages = [one for row in (shown.rows if shown else ()) for one in row if one]
        self.originals.setVisible(any(one.original for one in passages))
        if shown is None:
            self.text.clear()
            return
        html = comparison_html(
            shown,
            palette,
            most=self._most,
            originals=self.originals.isChecked(),
            sans=fonts.css_families(),
        )
        self.text.setHtml(html)
        outlets = ", ".join(column.outlet for column in shown.columns)
        self.text.setAccessibleName(f"Side by side: {outlets}")

    def _show_all(self) -> None:
        self._most = len(self._shown.rows) if self._shown is not None else FEW
        self.write()
