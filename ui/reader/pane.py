"""The reader: one item with its head, its text in one of four views, and its story."""

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.ids import ItemId
from monitor.domain.views import ItemView, Unit
from ui.background import Background
from ui.reader import copying, picking, sentence_menu
from ui.reader.article_html import Mode, first_blocks, render
from ui.reader.article_view import ArticleView
from ui.reader.head import MARGIN, ReaderHead
from ui.reader.origin_line import HEIGHT, OriginLine
from ui.reader.picking import Picked
from ui.reader.story_panel import StoryPanel
from ui.theme.palette import Palette
from ui.theme.theme import Theme

PLACE = "reader"
LEAST_STORY, LEAST_ARTICLE, FIRST_STORY = 134, 190, 196  # pixels
HIGH = 700  # pixels: a lower pane gives the story a smaller share
HIGHEST_STORY, HIGHEST_STORY_OF_LOW = 0.5, 0.3
PART = 15_000  # characters shown at first: laying out more would make the window wait


class ReaderPane(QWidget):
    """Reads and shows one item.

    Signals:
        shown: an `ItemView` was read and is shown.
        untag_wanted, page_wanted, pack_wanted: as `ReaderHead` has them.
        link_pressed, note_pressed, menu_offered: as `ArticleView` has them.
        why_wanted: the languages of the item were clicked, on this one ("" = on none).
        item_chosen, story_wanted: as `StoryPanel` has them.
        edit_wanted: the translation of this `Unit` is to be changed.
        term_wanted: a term of this `Unit` is to go to the glossary, with the words selected in it
            or in its translation ("" = none).
        again_wanted: this `Unit` is to be translated again; None = the item.
    """

    shown = Signal(object)
    untag_wanted = Signal(str)
    page_wanted = Signal()
    pack_wanted = Signal()
    link_pressed = Signal(str)
    note_pressed = Signal(int)
    menu_offered = Signal(object, object)
    why_wanted = Signal(str)
    item_chosen = Signal(object)
    story_wanted = Signal(object)
    edit_wanted = Signal(object)
    term_wanted = Signal(object, str)
    again_wanted = Signal(object)

    def __init__(self, background: Background, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self._background, self._theme = background, theme
        self._item_id: ItemId | None = None
        self._most: int | None = PART
        self._story_wanted = FIRST_STORY  # pixels; it gets less where there is no room
        self.mode = mode
        self.view: ItemView | None = None
        self.head = ReaderHead(theme, mode)
        self.article = ArticleView()
        self.origin = OriginLine()
        self.story = StoryPanel(theme)
        self.empty = QLabel()
        self.empty.setObjectName("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setTextFormat(Qt.TextFormat.RichText)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._write_empty()
        self.head.mode_chosen.connect(self.set_mode)
        self.head.untag_wanted.connect(self.untag_wanted)
        self.head.page_wanted.connect(self.page_wanted)
        self.head.pack_wanted.connect(self.pack_wanted)
        self.article.link_pressed.connect(self.link_pressed)
        self.article.note_pressed.connect(self.note_pressed)
        self.head.again_wanted.connect(lambda: self.again_wanted.emit(None))
        self.article.menu_offered.connect(self._offer)
        self.article.pack_pressed.connect(self.pack_wanted)
        self.article.again_pressed.connect(self.again_wanted)
        self.article.pointed_changed.connect(self.origin.show_unit)
        self.article.pointed_changed.connect(self.head.mark)
        self.head.why_wanted.connect(self.why_wanted)
        self.head.title_menu_wanted.connect(self._show_title_menu)
        self.article.rest_wanted.connect(self._show_rest)
        self.story.item_chosen.connect(self.item_chosen)
        self.story.story_wanted.connect(self.story_wanted)
        theme.changed.connect(self._theme_changed)

    @property
    def item_id(self) -> ItemId | None:
        """The item that is shown or on its way."""
        return self._item_id

    def show_item(self, item_id: ItemId) -> None:
        """Read an item and show it."""
        self._item_id = item_id
        self.refresh()

    def show_nothing(self) -> None:
        """Show the keys instead of an item."""
        self._item_id = None
        self.view = None
        self._pages.setCurrentIndex(0)

    def refresh(self) -> None:
        """Read the same item again; nothing moves if nothing changed."""
        item_id = self._item_id
        if item_id is not None:
            self._background.ask(PLACE, lambda library: library.item(item_id), self._take)

    def set_mode(self, mode: Mode) -> None:
        """Change to one of the four views."""
        self.mode = mode
        self.head.choose(mode)
        self._write_article(keep_place=False)

    def toggle_translation(self) -> None:
        """Go from the translation to the original, and from everything else to the translation."""
        original = self.mode is Mode.TRANSLATION
        self.set_mode(Mode.ORIGINAL if original else Mode.TRANSLATION)

    def page_down(self) -> bool:
        """Scroll the article; False = it was at its end."""
        if self.view is None:
            return False
        return self.article.page_down() or self._show_rest()

    def step_sentence(self, direction: int) -> None:
        """Mark the next (1) or previous (-1) foreign sentence, those of the title before all."""
        if self.view is not None and not self.article.step(direction) and direction > 0:
            self._show_rest()

    def ask_edit(self) -> None:
        """Want the translation changed of what is pointed at, else of the first that can be."""
        unit = self._meant()
        if unit is not None:
            self.edit_wanted.emit(unit)

    def ask_term(self) -> None:
        """Want a term of what is pointed at, or of what is selected, in the glossary."""
        unit = self._meant()
        if unit is not None:
            self.term_wanted.emit(unit, self.article.selected_words())

    def _meant(self) -> Unit | None:
        """The sentence that a key is about."""
        if self.view is None:
            return None
        known = (self.article.unit_selected(), self.article.pointed)
        near = next((unit for unit in known if unit is not None), None)
        if near is not None and sentence_menu.is_editable(near):
            return near
        return sentence_menu.first_editable(self.view)

    def _offer(self, menu: QMenu, picked: Picked | None) -> None:
        if picked is not None:
            self._offer_sentence(menu, picked.unit)
        self.menu_offered.emit(menu, picked)

    def _offer_sentence(self, menu: QMenu, unit: Unit) -> None:
        asked = sentence_menu.Asked(
            edit=lambda: self.edit_wanted.emit(unit),
            term=lambda: self.term_wanted.emit(unit, self.article.selected_words()),
            copy=lambda: QApplication.clipboard().setMimeData(copying.mime_of_unit(unit)),
            again=lambda: self.again_wanted.emit(unit),
        )
        sentence_menu.offer(menu, unit, asked)

    def _show_title_menu(self, translated: bool, where: QPoint) -> None:
        view = self.view
        if view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction("Copy the title")
        copy.triggered.connect(
            lambda: QApplication.clipboard().setMimeData(copying.mime_of_title(view, translated))
        )
        self._offer(menu, picking.of_title(view))
        menu.popup(where)

    def _show_rest(self) -> bool:
        blocks = self.view.blocks if self.view else ()
        if len(first_blocks(blocks, self._most)) == len(blocks):
            return False
        self._most = None
        self._write_article(keep_place=True)
        return True

    def _take(self, view: ItemView | None) -> None:
        if view is None:
            self.show_nothing()
            return
        if self._item_id != view.item_id:
            return
        if view != self.view:
            same = self.view is not None and self.view.item_id == view.item_id
            self._most = self._most if same else PART
            self.view = view
            self.head.show_item(view)
            self.origin.show_item(view)
            self._write_article(keep_place=same)
            self._show_story(view)
        self._pages.setCurrentIndex(1)
        self.shown.emit(view)

    def _show_story(self, view: ItemView) -> None:
        if view.story is not None:
            self.story.show_story(view.story)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the story panel from taking the article's room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show the story where there is one and the article keeps enough room above it."""
        story = self.view.story if self.view else None
        room = self.height() - self.head.height() - HEIGHT - LEAST_ARTICLE
        wanted = story is not None and story.count > 1
        self.story.setVisible(wanted and room >= LEAST_STORY)
        share = HIGHEST_STORY if self.height() >= HIGH else HIGHEST_STORY_OF_LOW
        most = max(LEAST_STORY, min(room, round(self.height() * share)))
        whole, height = sum(self.splitter.sizes()), min(most, self._story_wanted)
        if whole > height:
            self.splitter.setSizes([whole - height, height])

    def restore_panes(self, state: QByteArray) -> None:
        """Give article and story the heights that `splitter.saveState` kept."""
        self.splitter.restoreState(state)
        self._moved()

    def _moved(self, *_args: int) -> None:
        self._story_wanted = max(LEAST_STORY, self.splitter.sizes()[1])

    def _write_article(self, keep_place: bool) -> None:
        if self.view is not None:
            palette = self._theme.palette
            html = render(self.view, self.mode, palette, self._most)
            self.article.show_item(self.view, html, palette, keep_place)

    def _theme_changed(self) -> None:
        self._write_article(keep_place=True)
        self._write_empty()

    def _write_empty(self) -> None:
        self.empty.setText(_keys_html(self._theme.palette))

    def _lay_out(self) -> None:
        top = QWidget()
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.article, 1)
        layout.addWidget(self.origin)
        self.article.setViewportMargins(MARGIN, 14, MARGIN - 6, 6)
        self.splitter.addWidget(top)
        self.splitter.addWidget(self.story)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([640, FIRST_STORY])
        self.splitter.splitterMoved.connect(self._moved)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.splitter)


def _keys_html(palette: Palette) -> str:
    """The first keys that a person needs, for the empty reader."""
    lines = (
        ("Space", "scroll, then the next unread item"),
        ("j  k", "next and previous item"),
        ("s", "flag"),
        ("t", "original or translation"),
        ("?", "all keys"),
    )
    rows = "".join(
        f'<tr><td align="right" style="padding: 4px 10px"><b>&nbsp;{key}&nbsp;</b></td>'
        f'<td align="left" style="padding: 4px 0; color: {palette.muted}">{words}</td></tr>'
        for key, words in lines
    )
    return f'<table cellspacing="0" align="center">{rows}</table>'
