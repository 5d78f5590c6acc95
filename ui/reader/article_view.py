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
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
    QTextFormat,
    QTextFragment,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip

from monitor.domain.views import ItemView, Unit
from ui.reader import copying, picking
from ui.reader.article_html import NOTE_LINK, REST_LINK, languages_of
from ui.reader.languages import article_words, unit_words
from ui.reader.marks import AGAIN_LINK, PACK_LINK, TRANSLATED, is_doubtful, is_web_link, tip_of
from ui.reader.picking import Picked
from ui.reader.stretches import NOWHERE, Range, neighbour, stretches_of
from ui.theme import fonts
from ui.theme.palette import Palette, language_color, language_tint

UNDERLINE = 2.0
ABOVE = -1  # the position of a title, before that of any word of the article
BACKGROUND = QTextFormat.Property.BackgroundBrush.value


class ArticleView(QTextBrowser):
    """Shows an article with its marks underlined in their colours.

    The foreign sentence under the pointer, or the one that keys went to, is marked together with
    its translation.

    Signals:
        link_pressed: an http or https address that the person clicked.
        note_pressed: the id of a note whose "edit" was clicked.
        rest_wanted: the link to the rest of a long article was clicked.
        menu_offered: the menu that is about to be shown, and the `Picked` stretch or None.
        pointed_changed: the foreign `Unit` that is marked now, None = none.
        pack_pressed: the way out of a missing model was clicked.
        again_pressed: "try again" was clicked behind this `Unit`.
    """

    link_pressed = Signal(str)
    note_pressed = Signal(int)
    rest_wanted = Signal()
    menu_offered = Signal(object, object)
    pointed_changed = Signal(object)
    pack_pressed = Signal()
    again_pressed = Signal(object)

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
        self._stretches = NOWHERE
        self._doubtful: frozenset[str] = frozenset()
        self._colors = ("", "", "")  # of what is pointed at, of the line under it, of doubt
        self._by_key = False
        self._titles: tuple[Unit, ...] = ()
        self._number: int | None = None  # of what is pointed at
        self.pointed: Unit | None = None
        self.viewport().setMouseTracking(True)

    def show_item(self, view: ItemView, html: str, palette: Palette, keep_place: bool) -> None:
        """Show `html`, which was made of `view`; `keep_place` = the same article, stay."""
        stays = self._number_to_keep(view)
        self._view, self._index = view, copying.index_of(view)
        self._titles = tuple(one for one in view.title_units if one.foreign and one.text.strip())
        self._colors = palette.pointed, palette.text, palette.amber
        self._doubtful = frozenset(
            f"{TRANSLATED}{number}"
            for number, (unit, _) in self._index.units.items()
            if is_doubtful(unit)
        )
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
        self._stretches = stretches_of(document, self._index)
        self.verticalScrollBar().setValue(place)
        self._point(stays)

    def _number_to_keep(self, view: ItemView) -> int | None:
        """The number of what is pointed at, where the same item is shown again."""
        same = self._view is not None and self._view.item_id == view.item_id
        return self._number if same else None

    def _numbered(self, number: int | None) -> Unit | None:
        """The foreign sentence of a number, None where there is none.

        Those of the title count from below to -1, so that no sentence of the article has theirs.
        """
        if number is not None and number < 0:
            return self._titles[number] if -number <= len(self._titles) else None
        found = self._index.units.get(number) if number is not None else None
        return found[0] if found is not None and found[0].foreign else None

    def step(self, direction: int) -> bool:
        """Go to the next (1) or the previous (-1) foreign sentence, bring it into sight, mark it.

        Those of the title come first: it stands above what scrolls and is always in sight.

        Returns:
            Whether there was one.
        """
        titles = [(ABOVE, number - len(self._titles)) for number in range(len(self._titles))]
        scrolled = self.verticalScrollBar().value() > 0
        top = self.cursorForPosition(QPoint(0, 0)).position() if scrolled else ABOVE
        found = neighbour([*titles, *self._stretches.foreign], self._number, direction, top)
        if found is None:
            return False
        self._by_key = True
        self._point(found)
        for first in self._stretches.ranges.get(found, ())[:1]:
            for position in (first[1], first[0]):  # the end too, where the view is high enough
                cursor = self.textCursor()
                cursor.setPosition(position)
                self.setTextCursor(cursor)
        if self.pointed is not None:
            self.setAccessibleDescription(tip_of(self.pointed, self._index.target))
        return True

    def _point(self, number: int | None) -> None:
        """Mark a foreign sentence and its translation; None = mark nothing."""
        unit = self._numbered(number)
        self._number = number if unit is not None else None
        ranges = self._stretches.ranges.get(number, ()) if number is not None else ()
        ranges = ranges if unit is not None else ()
        if ranges or self.extraSelections():
            self.setExtraSelections([self._marked(one) for one in ranges])
        if unit != self.pointed:
            self.pointed = unit
            self.pointed_changed.emit(unit)

    def _marked(self, place: Range) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(QColor(self._colors[0]))
        selection = QTextEdit.ExtraSelection()
        fields: Any = selection  # the stub takes its two fields for methods
        fields.cursor, fields.format = cursor, look
        return selection

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the sentence under the pointer; beside sentences what keys went to stays."""
        super().mouseMoveEvent(event)
        if event.buttons() != Qt.MouseButton.NoButton:  # something is being selected
            return
        unit = self.unit_at(event.position().toPoint())
        foreign = unit is not None and unit.foreign
        if unit is not None and foreign and unit != self.pointed:
            self._point(unit.number)
        if foreign:
            self._by_key = False
        elif not self._by_key:
            self._point(None)

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

    def selected_words(self) -> str:
        """The selected text, "" where nothing is selected."""
        return _plain(self.textCursor())

    def unit_selected(self) -> Unit | None:
        """The unit that the selection begins in, None where nothing is selected."""
        cursor = self.textCursor()
        return self._unit_of(cursor.selectionStart()) if cursor.hasSelection() else None

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
            known = unit is not None and (unit.foreign or unit.given)
            words = tip_of(unit, self._index.target) if unit is not None and known else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave and not self._by_key:
            self._point(None)
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
            look = fragment.charFormat()
            pen = self._pen(look)
            if pen is not None:
                self._underline(painter, block, fragment, corner, pen)
            walk += 1

    def _pen(self, look: QTextCharFormat) -> QPen | None:
        """What to draw the line under words with; None = there is none."""
        name = look.toolTip()
        color = self._lines.get(look.background().color().name())
        if name in self._doubtful:
            return QPen(QColor(self._colors[2]), UNDERLINE, Qt.PenStyle.DotLine)
        if color is None or not look.hasProperty(BACKGROUND):
            return None
        pointed = name[1:] == str(self._number)
        return QPen(QColor(self._colors[1] if pointed else color), UNDERLINE)

    def _underline(
        self,
        painter: QPainter,
        block: QTextBlock,
        fragment: QTextFragment,
        corner: QPointF,
        pen: QPen,
    ) -> None:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        start = fragment.position() - block.position()
        end = start + fragment.length()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                bar = _under(line, first, last).translated(corner)
                painter.drawLine(
                    QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y())
                )

    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(NOTE_LINK):
            number = address.removeprefix(NOTE_LINK)
            if number.isdigit():
                self.note_pressed.emit(int(number))
        elif address == REST_LINK:
            self.rest_wanted.emit()
        elif address == PACK_LINK:
            self.pack_pressed.emit()
        elif address.startswith(AGAIN_LINK):
            found = self._index.find(address.removeprefix(AGAIN_LINK))
            if found is not None:
                self.again_pressed.emit(found[0])
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
