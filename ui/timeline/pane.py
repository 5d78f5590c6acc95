"""The timeline: the list of stories or items, its bar, and moving about in it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.query import Query, Scope
from monitor.domain.views import TimelineItem, TimelineStory
from ui.background import Background, ReadLibrary
from ui.theme.theme import Theme
from ui.timeline import listing as listings
from ui.timeline import rows as row_values
from ui.timeline.bar import Tab, TimelineBar
from ui.timeline.empty import NOTHING, Nothing, make_label, words_for
from ui.timeline.listing import Answer, Listing
from ui.timeline.model import ROW, TimelineModel
from ui.timeline.rows import FewerRow, ItemRow, MoreRow, RowKey, StoryRow, key_of
from ui.timeline.unfolded import Unfolded
from ui.timeline.view import TimelineView

PLACE = "timeline"


class TimelinePane(QWidget):
    """Lists what a query finds; keeps the chosen item through every new read.

    One item is shown in the reader. Its row is current and selected where the list has it; where
    it has not, keys mean that item all the same.

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
        self._answer = Answer()
        self._unfolded = Unfolded()
        self._fresh = True
        self._quiet = False
        self._then: Callable[[], object] | None = None
        self._current: RowKey | None = None
        self._shown: ItemId | None = None
        self._item: TimelineItem | None = None
        self.bar = bar
        self.model = TimelineModel(self)
        self.view = TimelineView(theme, now)
        self.view.setModel(self.model)
        self.empty = make_label()
        self.empty.linkActivated.connect(self.link_pressed)
        self.empty_words = NOTHING
        self._lay_out()
        self.bar.changed.connect(self.reload)
        self.model.more_wanted.connect(self._load_more)
        self.view.pressed_row.connect(lambda index: self.open_row(index.row()))
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
        """Read a new query from its top; the shown item is chosen again where the list has it."""
        self._fresh = True
        self._current = None
        self._then = None
        self._unfolded.clear()
        self._read()

    def refresh(self) -> None:
        """Read the same again; what is chosen stays chosen."""
        self._read()

    def current_item(self) -> TimelineItem | None:
        """The item that is shown in the reader; where there is none, the status line says so."""
        if self._item is None:
            self.said.emit("No item is chosen. j chooses the next one.")
        return self._item

    def selected_items(self) -> tuple[TimelineItem, ...]:
        """The shown item, or several that are selected with it, top to bottom."""
        rows = sorted(self.view.selectionModel().selectedRows(), key=lambda index: index.row())
        if len(rows) < 2:
            shown = self.current_item()
            return () if shown is None else (shown,)
        current = self.view.currentIndex()
        items = [self._item if index == current else _item_of(index) for index in rows]
        return tuple({item.item_id: item for item in items if item is not None}.values())

    def listed_items(self) -> tuple[TimelineItem, ...]:
        """All items whose rows are loaded."""
        return tuple(row.item for row in self.model.rows if isinstance(row, ItemRow))

    def mark(self, ids: Collection[ItemId], **values: int) -> None:
        """Show `read=` or `flag=` of items at once; the next read brings what was stored."""
        listing = listings.marked(self._answer.listing, ids, values)
        self._answer = replace(self._answer, listing=listing)
        if self._item is not None and self._item.item_id in ids:
            self._item = replace(self._item, **values)  # type: ignore[arg-type]
        self.model.show(row_values.marked(self.model.rows, ids, values))
        self._lay_rows()

    def choose(self, item_id: ItemId, story_id: StoryId | None = None) -> None:
        """Choose an item where the list has it, or has its story: then it is shown in that."""
        if self._shown != item_id:
            self._shown, self._item = item_id, None
        for story in self._answer.listing.stories:
            inside = any(item.item_id == item_id for item in story.items)
            if story.count > 1 and (inside or story.story_id == story_id):
                self._unfolded.open(story)
                self._unfolded.pin(story.story_id, item_id)
        self._current = None
        self._lay_rows()
        if not self._choose(("item", item_id)):
            self._then = partial(self._choose, ("item", item_id))
            self._read()

    def next_item(self) -> None:
        """Choose the next item; a closed story on the way opens, "more" shows the rest."""
        for row in self.model.rows[self._place() + 1 :]:
            if isinstance(row, ItemRow):
                self._choose(key_of(row))
                return
            if self._unfold(row, self.next_item):
                return
        self._ask_more(self.next_item)

    def previous_item(self) -> None:
        """Choose the item before; what is folded on the way unfolds as for `next_item`."""
        for row in reversed(self.model.rows[: max(0, self._place())]):
            if isinstance(row, ItemRow):
                self._choose(key_of(row))
                return
            if self._unfold(row, self.previous_item):
                return

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
        """Do what Enter does on a row: open or close a story, show all of its items or fewer."""
        row = self.model.rows[place]
        if isinstance(row, StoryRow):
            self._toggle(row)
        elif isinstance(row, FewerRow):
            self._show_fewer(row.story_id)
        elif isinstance(row, MoreRow):
            current = self._current == key_of(row)
            self._show_whole(row.story_id, partial(self._choose_at, place) if current else None)

    def _unfold(self, row: row_values.Row, then: Callable[[], object]) -> bool:
        """Open what is folded and go on by `then`, at once or when it has been read."""
        if isinstance(row, StoryRow) and not row.opened:
            self._open(row.story)
            then()
            return True
        if isinstance(row, MoreRow):
            self._show_whole(row.story_id, then)
            return True
        return False

    def _reach(self, place: int) -> None:
        row = self.model.rows[place]
        if isinstance(row, ItemRow):
            self._choose(key_of(row))
        elif isinstance(row, StoryRow):
            self._open(row.story)
            self._reach_from(place)
        elif isinstance(row, MoreRow):
            self._show_whole(row.story_id, lambda: self._reach_from(place - 1))

    def _reach_from(self, place: int) -> None:
        found = row_values.next_unread(self.model.rows, place)
        if found is not None:
            self._reach(found)

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
        if place is not None:
            self._choose_at(place)
        return place is not None

    def _choose_at(self, place: int) -> None:
        self._quiet = True
        self.view.choose(place)
        self._quiet = False
        self._arrive(self.view.currentIndex())

    def _settled(self) -> None:
        index = self.view.currentIndex()
        if not self._quiet and key_of(index.data(ROW)) != self._current:
            self._arrive(index)

    def _arrive(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        self._current = key_of(row)
        item = _item_of(index)
        if item is not None:
            self._shown, self._item = item.item_id, item
            self.chosen.emit(item, isinstance(row, ItemRow))

    def _toggle(self, row: StoryRow) -> None:
        story_id = row.story.story_id
        if not row.opened:
            self._open(row.story)
            return
        inside = {key_of(one) for one in row_values.inside(self.model.rows, story_id)}
        if self._current in inside:
            self._current = key_of(row)
        self._unfolded.close(story_id)
        self._lay_rows()

    def _open(self, story: TimelineStory) -> None:
        self._unfolded.open(story)
        self._lay_rows()
        if listings.lacks(self._answer.listing, story, self._unfolded.shown[story.story_id]):
            self._read()

    def _show_whole(self, story_id: StoryId, then: Callable[[], object] | None) -> None:
        self._unfolded.show_all(story_id)
        self._then = then
        self._read()

    def _show_fewer(self, story_id: StoryId) -> None:
        head: RowKey = ("story", story_id)
        if self._current == ("fewer", story_id):
            self._current = head
        self._unfolded.show_fewer(story_id, self._shown)
        self._lay_rows()
        place = self.model.place_of(head)
        if place is not None:
            self.view.scrollTo(self.model.index(place))

    def _read(self) -> None:
        query, item = self.query(), self._item
        count = 0 if self._fresh else self._answer.listing.count
        whole = set(self._unfolded.shown)
        if self._fresh and item is not None and item.story_id and not self._words:
            whole.add(item.story_id)  # a search has only what matches
        if self.bar.tab is Tab.ITEMS:
            self._ask(lambda library: listings.read_items(library, query, count))
        else:
            self._ask(lambda library: listings.read_stories(library, query, count, whole))

    def _load_more(self) -> None:
        if self.model.loading:
            return
        query, listing = self.query(), self._answer.listing
        self._ask(lambda library: listings.read_after(library, query, listing))

    def _ask(self, read: Callable[[ReadLibrary], Listing]) -> None:
        self.model.loading = True
        shown = self._shown
        answer = partial(listings.read_answer, read=read, query=self.query(), shown=shown)
        self._background.ask(PLACE, answer, partial(self._take, shown), self._not_read)

    def _not_read(self, error: Exception) -> None:
        self.model.loading, self._then = False, None
        self.failed.emit(error)

    def _take(self, shown: ItemId | None, answer: Answer) -> None:
        self._answer = answer
        self.model.loading = False
        self.model.has_more = answer.listing.next_key is not None
        if shown == self._shown:
            self._item = answer.shown
        fresh, self._fresh = self._fresh, False
        if fresh:
            listings.unfold(self._unfolded, answer.listing, self._shown)
        self._lay_rows()
        if fresh:
            self.view.scrollToTop()
            self.view.scrollTo(self.view.currentIndex())
            if answer.listing.also:
                self.said.emit(listings.also_words(answer.listing))
        self.show_empty()
        then, self._then = self._then, None
        if then is not None:
            then()
        self.loaded.emit()

    def _lay_rows(self) -> None:
        """Bring the rows up to date; selection and what stands at the top stay."""
        listing, unfolded = self._answer.listing, self._unfolded
        item = self._item if self._current == ("item", self._shown) else None
        old = listings.follow(unfolded, listing, self.model.rows, item)
        unfolded.note(listings.items_to_show(listing, unfolded.shown, unfolded.entire))
        laid = listing.rows(unfolded.shown, unfolded.entire)
        new = row_values.keep_row(old, laid, self._current)
        chosen = [key_of(one.data(ROW)) for one in self.view.selectionModel().selectedRows()]
        anchor = self.view.anchor()
        self._quiet = True
        self.model.show(new)
        self._select_again(chosen)
        self._quiet = False
        self.view.hold(anchor, self.model.place_of)

    def _select_again(self, chosen: list[RowKey]) -> None:
        """Make the row current that was, or else the shown item's, which may be back."""
        for key in (self._current, ("item", self._shown or 0)):
            place = self.model.place_of(key)
            if place is not None:
                self._current = key
                places = (self.model.place_of(one) for one in chosen)
                self.view.select_again(place, [one for one in places if one is not None])
                return
        self._current = None
        self.view.selectionModel().clear()

    def show_empty(self) -> None:
        """Show words where there are no rows."""
        nothing = Nothing(
            query=self.query(),
            period=self.bar.period,
            feed=self._answer.feed,
            otherwise=self.empty_words,
        )
        self.empty.setText(words_for(nothing, self._now()))
        self._pages.setCurrentIndex(0 if self.model.rows else 1)

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
