"""The article view: shows HTML of ours, loads nothing, opens links only when they are clicked."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextFormat,
    QTextFragment,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from ui.reader.article_html import NOTE_LINK, REST_LINK
from ui.reader.marks import is_web_link
from ui.theme import fonts
from ui.theme.palette import Palette, language_color, language_tint

UNDERLINE = 2.0
BACKGROUND = QTextFormat.Property.BackgroundBrush.value


class ArticleView(QTextBrowser):
    """Shows an article with its marks underlined in their colours.

    Signals:
        link_pressed: an http or https address that the person clicked.
        note_pressed: the id of a note whose "edit" was clicked.
        rest_wanted: the link to the rest of a long article was clicked.
    """

    link_pressed = Signal(str)
    note_pressed = Signal(int)
    rest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article")
        self.setAccessibleName("Article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._clicked)
        self._lines: dict[str, str] = {}

    def show_html(
        self, html: str, languages: Iterable[str], palette: Palette, keep_place: bool
    ) -> None:
        """Show a document with marks of `languages`; `keep_place` = the same article, stay."""
        self._lines = {
            language_tint(one, palette): language_color(one, palette) for one in languages
        }
        place = self.verticalScrollBar().value() if keep_place else 0
        document = self.document()
        document.setDefaultFont(fonts.serif(15))
        document.setDocumentMargin(0)
        self.setHtml(html)
        self.verticalScrollBar().setValue(place)

    def page_down(self) -> bool:
        """Scroll by a page.

        Returns:
            Whether there was anything further down.
        """
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + bar.pageStep() - 40)
        return True

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: no image, no style sheet, no file, whatever a document asks for.

        The answer is an empty file: after a null one Qt would look on the disk by itself.
        """
        return QByteArray()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the lines under the marks that are in sight."""
        super().paintEvent(event)
        bar = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -bar)
        seen = QRectF(0, bar, self.viewport().width(), self.viewport().height())
        block = self.document().begin()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.intersects(seen):
                self._underline_block(painter, block, box.topLeft())
            block = block.next()

    def _underline_block(self, painter: QPainter, block: QTextBlock, corner: QPointF) -> None:
        walk = block.begin()
        while not walk.atEnd():
            fragment = walk.fragment()
            color = self._lines.get(fragment.charFormat().background().color().name())
            if color is not None and fragment.charFormat().hasProperty(BACKGROUND):
                self._underline(painter, block, fragment, corner, color)
            walk += 1

    def _underline(
        self,
        painter: QPainter,
        block: QTextBlock,
        fragment: QTextFragment,
        corner: QPointF,
        color: str,
    ) -> None:
        start = fragment.position() - block.position()
        end = start + fragment.length()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                painter.fillRect(_under(line, first, last).translated(corner), QColor(color))

    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(NOTE_LINK):
            number = address.removeprefix(NOTE_LINK)
            if number.isdigit():
                self.note_pressed.emit(int(number))
        elif address == REST_LINK:
            self.rest_wanted.emit()
        elif is_web_link(address):
            self.link_pressed.emit(address)


def _under(line: QTextLine, first: int, last: int) -> QRectF:
    """The bar under characters `first` to `last` of a line, in the block's coordinates."""
    one, two = _x(line, first), _x(line, last)
    bottom = line.y() + line.ascent() + line.descent() + 1
    return QRectF(min(one, two), bottom, abs(two - one), UNDERLINE)


def _x(line: QTextLine, position: int) -> float:
    answer: Any = line.cursorToX(position)  # the stub says object, PySide answers (x, position)
    return float(answer[0])
