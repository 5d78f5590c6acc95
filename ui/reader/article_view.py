"""The article view: shows HTML of ours, loads nothing, opens links only when they are clicked."""

from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocumentFragment,
    QTextFormat,
    QTextFragment,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip

from monitor.domain.views import ItemView, Unit
from ui.reader import copying, picking
from ui.reader.article_html import NOTE_LINK, REST_LINK, languages_of
from ui.reader.languages import article_words, unit_words
from ui.reader.marks import is_web_link, tip_of
from ui.reader.picking import Picked
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
        menu_offered: the menu that is about to be shown, and the `Picked` stretch or None.
    """

    link_pressed = Signal(str)
    note_pressed = Signal(int)
    rest_wanted = Signal()
    menu_offered = Signal(object, object)

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
        self.cursorPositionChanged.connect(self._tell_where)
        self._lines: dict[str, str] = {}
        self._view: ItemView | None = None
        self._index = copying.Index(units={}, target="")
        self._said = ""

    def show_item(self, view: ItemView, html: str, palette: Palette, keep_place: bool) -> None:
        """Show `html`, which was made of `view`; `keep_place` = the same article, stay."""
        self._view, self._index = view, copying.index_of(view)
        self._lines = {
            language_tint(one, palette): language_color(one, palette) for one in languages_of(view)
        }
        self._said = article_words(view)
        self.setAccessibleName(self._said)
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

    def unit_at(self, at: QPoint) -> Unit | None:
        """The stretch at a point of the viewport, None where there is none."""
        inside = QPointF(at.x(), at.y() + self.verticalScrollBar().value())
        hit = self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return None if hit < 0 else self._unit_of(hit)

    def pick(self, at: QPoint | None = None) -> Picked | None:
        """What a correction would be about: the selected words, else the stretch at a point."""
        if self._view is None:
            return None
        cursor = self.textCursor()
        if cursor.hasSelection():
            found = picking.of_selection(self._view, *self._ends(cursor), _plain(cursor))
            if found is not None:
                return found
        unit = self.unit_at(at) if at is not None else self._unit_of(cursor.position())
        return picking.of_unit(self._view, unit) if unit is not None else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the clipboard what is selected, with the language and direction of each stretch."""
        return copying.mime_of(QTextDocumentFragment(self.textCursor()), self._index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the stretch under the pointer, or, by the menu key, of the cursor's."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.cursorRect().center() if by_key else event.pos()
        menu = self.createStandardContextMenu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_offered.emit(menu, self.pick(at))
        menu.popup(self.viewport().mapToGlobal(at))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tip what is known of the stretch under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            unit = self.unit_at(event.pos())
            words = tip_of(unit) if unit is not None and (unit.foreign or unit.given) else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _unit_of(self, position: int) -> Unit | None:
        """The unit that the character behind a position belongs to."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position + 1, self.document().characterCount() - 1))
        found = self._index.find(cursor.charFormat().toolTip())
        return found[0] if found is not None else None

    def _ends(self, cursor: QTextCursor) -> tuple[Unit | None, Unit | None]:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self._unit_of(start), self._unit_of(end - 1)

    def _tell_where(self) -> None:
        """Let assistive technology hear the language of the paragraph that the cursor is in."""
        block = self.textCursor().block()
        words = dict.fromkeys(
            unit_words(unit)
            for unit in map(self._unit_of, _starts(block))
            if unit is not None and unit.text.strip()
        )
        self.setAccessibleDescription("; ".join(words))

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


def _starts(block: QTextBlock) -> list[int]:
    """Where the fragments of a paragraph begin, in positions of the document."""
    found = []
    walk = block.begin()
    while not walk.atEnd():
        found.append(walk.fragment().position())
        walk += 1
    return found


def _plain(cursor: QTextCursor) -> str:
    return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")


def _under(line: QTextLine, first: int, last: int) -> QRectF:
    """The bar under characters `first` to `last` of a line, in the block's coordinates."""
    one, two = _x(line, first), _x(line, last)
    bottom = line.y() + line.ascent() + line.descent() + 1
    return QRectF(min(one, two), bottom, abs(two - one), UNDERLINE)


def _x(line: QTextLine, position: int) -> float:
    answer: Any = line.cursorToX(position)  # the stub says object, PySide answers (x, position)
    return float(answer[0])
