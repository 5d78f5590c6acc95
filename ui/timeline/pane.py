"""The timeline: the list of stories or items, its bar, and moving about in it."""

from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial
from html import escape

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.query import Query, Scope
from monitor.domain.views import TimelineItem
from ui.background import Background, ReadLibrary
from ui.theme.theme import Theme
from ui.timeline import listing as listings
from ui.timeline import rows as row_values
from ui.timeline.bar import Period, Tab, TimelineBar
from ui.timeline.listing import Listing
from ui.timeline.model import ROW, TimelineModel
from ui.timeline.rows import ItemRow, MoreRow, RowKey, StoryRow, key_of
from ui.timeline.view import TimelineView

PLACE = "timeline"


class TimelinePane(QWidget):
    """Lists what a query finds; keeps the chosen item through every new read.

    Signals:
        chosen: a `TimelineItem` and whether it was chosen itself (True) or its story was (False).
        said: a few words for the status bar.
        loaded: a read has come and is shown.
        failed: a read failed; the exception.
        link_pressed: a link of the words for an empty list; what stands in its href.
    """

    chosen = Signal(object, bool)
    said = Signal(str)
    loaded = Signal()
    failed = Signal(object)
    link_pressed = Signal(str)

    def __init__(
        self, background: Background, theme: Theme, now: Callable[[], datetime], bar: TimelineBar
    ) -> None:
        super().__init__()
        self._background, self._now = background, now
        self._scope = Scope()
        self._words: tuple[str, ...] = ()
        self._listing = Listing()
        self._opened: dict[StoryId, tuple[ItemId, ...]] = {}
        self._entire: set[StoryId] = set()
        self._fresh = True
        self._quiet = False
        self._then: Callable[[], object] | None = None
        self._current: RowKey | None = None
        self.bar = bar
        self.model = TimelineModel(self)
        self.view = TimelineView(theme, now)
        self.view.setModel(self.model)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.empty.setObjectName("empty")
        self.empty.setTextFormat(Qt.TextFormat.RichText)
        self.empty.linkActivated.connect(self.link_pressed)
        self.empty_words = "<p>Nothing here.</p>"
        self._lay_out()
        self.bar.changed.connect(self.reload)
        self.model.more_wanted.connect(self._load_more)
        self.view.pressed_row.connect(self._act_on)
        self.view.settled.connect(self._settled)

    def query(self) -> Query:
        """What is listed now."""
        return Query(
            scope=self._scope,
            words=self._words,
            since=self.bar.period.since(self._now()),
            order=self.bar.order,
        )

    def set_scope(self, scope: Scope) -> None:
        """List another place."""
        if scope != self._scope:
            self._scope = scope
            self.reload()

    def set_words(self, words: tuple[str, ...]) -> None:
        """List only what has these words; () = all."""
        if words != self._words:
            self._words = words
            self.reload()

    @property
    def searching(self) -> bool:
        """Words are looked for."""
        return bool(self._words)

    def reload(self) -> None:
        """Read a new query from its top; nothing is chosen afterwards."""
        self._fresh = True
        self._current = None
        self._entire.clear()
        self._opened.clear()
        self._read()

    def refresh(self) -> None:
        """Read the same again; what is chosen stays chosen."""
        self._read()

    def current_item(self) -> TimelineItem | None:
        """The item of the current row; a story's first one where its head is current."""
        return _item_of(self.view.currentIndex())

    def selected_items(self) -> tuple[TimelineItem, ...]:
        """The chosen items, top to bottom."""
        rows = sorted(self.view.selectionModel().selectedRows(), key=lambda index: index.row())
        items = [_item_of(index) for index in rows]
        return tuple(dict.fromkeys(item for item in items if item is not None))

    def listed_items(self) -> tuple[TimelineItem, ...]:
        """All items whose rows are loaded."""
        return tuple(row.item for row in self.model.rows if isinstance(row, ItemRow))

    def mark(self, ids: Collection[ItemId], **values: int) -> None:
        """Show `read=` or `flag=` of items at once; the next read brings what was stored."""
        self._listing = listings.marked(self._listing, ids, values)
        self.model.show(row_values.marked(self.model.rows, ids, values))
        self._lay_rows()

    def choose(self, item_id: ItemId, story_id: StoryId | None = None) -> None:
        """Choose an item where the list has it, or has its story: then it is shown in that."""
        for story in self._listing.stories:
            ids = tuple(item.item_id for item in story.items)
            if story.count > 1 and (item_id in ids or story.story_id == story_id):
                self._opened.setdefault(story.story_id, ids)
                self._show_inside(story.story_id, item_id)
        self._choose(("item", item_id))

    def _show_inside(self, story_id: StoryId, item_id: ItemId) -> None:
        self._lay_rows()
        if self.model.place_of(("item", item_id)) is None:
            self._opened[story_id] = (*self._opened[story_id], item_id)
            self._then = partial(self._choose, ("item", item_id))
            self._read()

    def next_item(self) -> None:
        """Choose the next item; a closed story on the way opens."""
        self._step(range(self._place() + 1, len(self.model.rows)), last=False)

    def previous_item(self) -> None:
        """Choose the item before."""
        self._step(range(self._place() - 1, -1, -1), last=True)

    def next_unread(self) -> None:
        """Choose the next unread item, from the top again after the last."""
        rows = self.model.rows
        place = row_values.next_unread(rows, self._place())
        if place is None and self._ask_more(self.next_unread):
            return
        if place is None:
            place = row_values.next_unread(rows, -1)
        if place is None:
            self.said.emit("Nothing unread here.")
            return
        self._reach(place)

    def open_row(self, place: int) -> None:
        """Do what Enter does on a row: open or close a story, show all of its items."""
        row = self.model.rows[place]
        if isinstance(row, StoryRow):
            self._toggle(row.story.story_id)
        elif isinstance(row, MoreRow):
            self._show_whole(row.story_id)

    def _reach(self, place: int) -> None:
        row = self.model.rows[place]
        if isinstance(row, ItemRow):
            self._choose(key_of(row))
        elif isinstance(row, StoryRow):
            self._open(row.story.story_id)
            self._reach_from(place)
        else:
            self._then = lambda: self._reach_from(place - 1)
            self._show_whole(row.story_id)

    def _reach_from(self, place: int) -> None:
        found = row_values.next_unread(self.model.rows, place)
        if found is not None:
            self._reach(found)

    def _step(self, places: range, last: bool) -> None:
        for place in places:
            row = self.model.rows[place]
            if isinstance(row, StoryRow) and not row.opened:
                self._open(row.story.story_id)
                inside = [item.item_id for item in row.story.items]
                if inside:
                    self._choose(("item", inside[-1 if last else 0]))
                    return
            elif isinstance(row, ItemRow):
                self._choose(key_of(row))
                return
        if not last:
            self._ask_more(self.next_item)

    def _ask_more(self, then: Callable[[], object]) -> bool:
        if not self.model.canFetchMore():
            return False
        self._then = then
        self._load_more()
        return True

    def _place(self) -> int:
        place = self.model.place_of(self._current)
        return -1 if place is None else place

    def _choose(self, key: RowKey) -> bool:
        place = self.model.place_of(key)
        if place is None:
            return False
        self.view.choose(place)
        return True

    def _settled(self) -> None:
        index = self.view.currentIndex()
        row = index.data(ROW)
        if self._quiet or key_of(row) == self._current:
            return
        self._current = key_of(row)
        item = _item_of(index)
        if item is not None:
            self.chosen.emit(item, isinstance(row, ItemRow))

    def _act_on(self, index: QModelIndex) -> None:
        self.open_row(index.row())

    def _toggle(self, story_id: StoryId) -> None:
        if story_id in self._opened:
            del self._opened[story_id]
            self._lay_rows()
        else:
            self._open(story_id)

    def _open(self, story_id: StoryId) -> None:
        self._opened.setdefault(story_id, ())
        self._lay_rows()

    def _show_whole(self, story_id: StoryId) -> None:
        self._entire.add(story_id)
        self._read()

    def _read(self) -> None:
        query, count, whole = self.query(), self._listing.count, frozenset(self._opened)
        if self._fresh:
            count = 0
        if self.bar.tab is Tab.ITEMS:
            self._ask(lambda library: listings.read_items(library, query, count))
        else:
            self._ask(lambda library: listings.read_stories(library, query, count, whole))

    def _load_more(self) -> None:
        if self.model.loading:
            return
        query, listing = self.query(), self._listing
        self._ask(lambda library: listings.read_after(library, query, listing))

    def _ask(self, read: Callable[[ReadLibrary], Listing]) -> None:
        self.model.loading = True
        self._background.ask(PLACE, read, self._take, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self.model.loading = False
        self._then = None
        self.failed.emit(error)

    def _take(self, listing: Listing) -> None:
        self._listing = listing
        self.model.loading = False
        self.model.has_more = listing.next_key is not None
        if self._fresh:
            self._opened = {story.story_id: () for story in listing.stories[:1]}
        self._lay_rows()
        if self._fresh:
            self.view.scrollToTop()
        self._fresh = False
        self.show_empty()
        then, self._then = self._then, None
        if then is not None:
            then()
        self.loaded.emit()

    def _lay_rows(self) -> None:
        """Bring the rows up to date; selection and what stands at the top stay."""
        shown = listings.items_to_show(self._listing, self._opened, self._entire)
        for story_id, items in shown.items():
            self._opened[story_id] = tuple(item.item_id for item in items)
        new = self._listing.rows(self._opened, self._entire)
        new = row_values.keep_row(self.model.rows, new, self._current)
        selection = self.view.selectionModel()
        chosen = [key_of(index.data(ROW)) for index in selection.selectedRows()]
        anchor = self.view.anchor()
        self._quiet = True
        self.model.show(new)
        self._select_again(chosen)
        self._quiet = False
        self.view.hold(anchor, self.model.place_of)

    def _select_again(self, chosen: list[RowKey]) -> None:
        selection = self.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        place = self.model.place_of(self._current)
        if place is None:
            selection.clear()
            return
        if selection.currentIndex().row() != place:
            selection.setCurrentIndex(self.model.index(place), flags.ClearAndSelect)
        for key in chosen:
            at = self.model.place_of(key)
            if at is not None:
                selection.select(self.model.index(at), flags.Select)

    def show_empty(self) -> None:
        """Show words where there are no rows."""
        self.empty.setText(self._words_for_nothing())
        self._pages.setCurrentIndex(0 if self.model.rows else 1)

    def _words_for_nothing(self) -> str:
        if self._words:
            words = escape(" ".join(self._words))
            return f"<p><b>Nothing found for {words}.</b></p><p>Esc shows everything again.</p>"
        if self.bar.period is not Period.ALL:
            return (
                "<p><b>Nothing in this period.</b></p>"
                "<p>The menu at the top right goes further back.</p>"
            )
        return self.empty_words

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        layout.addLayout(self._pages)


def _item_of(index: QModelIndex) -> TimelineItem | None:
    row = index.data(ROW)
    if isinstance(row, ItemRow):
        return row.item
    if isinstance(row, StoryRow) and row.story.items:
        return row.story.items[0]
    return None
