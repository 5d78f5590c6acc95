"""The window: puts the panes together and leads their signals to the engine and back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QVBoxLayout, QWidget

from monitor.domain.change import Change
from monitor.domain.errors import MonitorError
from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.query import Scope, StoryOrder
from monitor.domain.views import SourceRow, Status, TimelineItem
from ui.actions import Commands, MonitorCommands, make_actions
from ui.background import Background
from ui.change_signal import ChangeSignal
from ui.dialogs.pack_drops import take_drops
from ui.error_messages import sentence_of
from ui.main_window.desk import Desk
from ui.main_window.empty_words import words_for_empty
from ui.main_window.language_desk import LanguageDesk
from ui.main_window.menu import Entry, add_themes, make_menu
from ui.main_window.outside import Outside
from ui.main_window.pack_desk import PackDesk
from ui.main_window.place import FIRST_SIZE, LEAST_SIZE
from ui.main_window.status_bar import StatusBar
from ui.main_window.story_desk import StoryDesk
from ui.main_window.top_bar import TopBar
from ui.main_window.translation_desk import TranslationDesk
from ui.reader.article_html import Mode
from ui.reader.head import title_of
from ui.reader.marks import is_web_link
from ui.reader.pane import ReaderPane
from ui.sidebar.pane import SidebarPane
from ui.theme import style
from ui.theme.theme import Theme
from ui.timeline.bar import Period, Tab, TimelineBar
from ui.timeline.menu import offer_menu
from ui.timeline.pane import TimelinePane
from ui.window_state import WindowState

SHOW_DELAY = 200  # milliseconds: items that are only passed by are not translated first


class MainWindow(QMainWindow):
    """Sidebar, timeline, reader.

    Signals:
        closed: the window was closed and has let go of its thread.
    """

    closed = Signal()

    def __init__(
        self, monitor: MonitorCommands, theme: Theme, outside: Outside, view: str | None = None
    ) -> None:
        """`view` is a `Mode`'s value; None = as it was last time."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Dateline — sample" if monitor.sample else "Dateline")
        self._theme, self._outside = theme, outside
        self.state = WindowState(monitor.paths.window_state)
        self.background = Background(monitor.library, self)
        self.news = ChangeSignal(monitor.bus, parent=self)
        self.commands = Commands(monitor, self)
        self.desk = Desk(self, self.commands, self.background, theme)
        self.languages = LanguageDesk(self, self.commands, self.background, theme)
        self.packs = PackDesk(self, self.commands, theme, outside.now)
        self.translations = TranslationDesk(self, self.commands, self.background)
        self.stories = StoryDesk(self, self.commands, self.background, theme, outside)
        self.sidebar = SidebarPane(self.background, theme, self.state.words_of("closed_folders"))
        self.timeline = TimelinePane(self.background, theme, outside.now, self._make_bar())
        mode = view or self.state.text_of("view", list(Mode), Mode.SIDE)
        self.reader = ReaderPane(self.background, theme, Mode(mode))
        self.actions_by_name = make_actions(self, self.stories.lead(self._handlers()))
        self.top = TopBar(theme, self.actions_by_name, self._make_menu())
        self.bottom = StatusBar(outside.now, monitor.sample)
        self._show_later = QTimer(self)
        self._show_later.setSingleShot(True)
        self._show_later.setInterval(SHOW_DELAY)
        self._lay_out()
        self._connect()
        self._dress()
        self.refresh()
        self.timeline.reload()
        self.timeline.view.setFocus()

    @property
    def has_place(self) -> bool:
        """The window has its size from last time."""
        return self.state.bytes_of("geometry") is not None

    def refresh(self) -> None:
        """Read sources and status again."""
        self.sidebar.refresh()
        self.background.ask("status", lambda library: library.status(), self._take_status)

    def open_item(self, item_id: ItemId, story_id: StoryId | None = None) -> None:
        """Show an item, and choose its row where the list has it or its story."""
        self._show_item(item_id)
        self.timeline.choose(item_id, story_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep sizes and choices, end the reader threads."""
        self._save_state()
        self.news.close()
        self.background.close()
        super().closeEvent(event)
        self.closed.emit()

    # what keys and buttons do

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "next": self.timeline.next_item,
            "previous": self.timeline.previous_item,
            "next_unread": self.timeline.next_unread,
            "page": self._page,
            "next_source": lambda: self.sidebar.step(1),
            "previous_source": lambda: self.sidebar.step(-1),
            "search": self._start_search,
            "escape": self._leave_search,
            "toggle_read": self._toggle_read,
            "flag": self._toggle_flag,
            "tag": self._tag,
            "note": self._note,
            "translation": self.reader.toggle_translation,
            "side": lambda: self.reader.set_mode(Mode.SIDE),
            "inline": lambda: self.reader.set_mode(Mode.INLINE),
            "next_sentence": lambda: self.reader.step_sentence(1),
            "previous_sentence": lambda: self.reader.step_sentence(-1),
            "edit_translation": self.reader.ask_edit,
            "term": self.reader.ask_term,
            "open": self._open_page,
            "item_language": lambda: self.languages.ask_item(self.timeline.current_item()),
            "why": lambda: self._why(""),
            "languages": self.languages.choose_languages,
            "packs": self.packs.open,
            "pause": self.translations.toggle_pause,
            "poll": self._poll,
            "add_feed": self.desk.add_feed,
            "digest": lambda: self.desk.digest(self._outside.now().astimezone().date()),
            "help": self.desk.keys,
            "quit": lambda: _close(self),
        }

    def _page(self) -> None:
        if not self.reader.page_down():
            self.timeline.next_unread()

    def _start_search(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    def _leave_search(self) -> None:
        if self.top.search.text():
            self.top.clear_search()
        self.timeline.view.setFocus()

    def _search(self, text: str) -> None:
        try:
            self.timeline.set_words(self._outside.words_of(text))
        except MonitorError as error:
            self.bottom.complain(sentence_of(error))

    def _toggle_read(self) -> None:
        items = self.timeline.selected_items()
        read = not all(item.read for item in items)
        self._mark_read(items, read)

    def _mark_read(self, items: tuple[TimelineItem, ...], read: bool) -> None:
        ids = tuple(item.item_id for item in items)
        self.timeline.mark(ids, read=read)
        self.commands.mark_read(ids, read)

    def _toggle_flag(self) -> None:
        items = self.timeline.selected_items()
        level = 0 if all(item.flag for item in items) else 1
        ids = tuple(item.item_id for item in items)
        self.timeline.mark(ids, flag=level)
        self.commands.set_flag(ids, level)

    def _tag(self) -> None:
        items = self.timeline.selected_items()
        if items:
            self.desk.tag(items)

    def _untag(self, name: str) -> None:
        if self.reader.view is not None:
            self.commands.untag((self.reader.view.item_id,), name)

    def _note(self) -> None:
        item = self.timeline.current_item()
        if item is not None:
            self.desk.write_note(item.item_id, item.headline)

    def _edit_note(self, note_id: int) -> None:
        view = self.reader.view
        for note in view.notes if view else ():
            if view is not None and note.note_id == note_id:
                self.desk.edit_note(note, title_of(view)[0])

    def _open_page(self) -> None:
        item, view = self.timeline.current_item(), self.reader.view
        self._open_address(view.url if view else item.url if item else None)

    def _open_address(self, address: str | None) -> None:
        if address is not None and is_web_link(address):
            if self._outside.open_address(address) is False:
                self.bottom.complain(f"The page could not be opened in a browser: {address}")
        elif self.reader.view is not None:
            self.bottom.say("This item names no page.")

    def _why(self, language: str) -> None:
        view = self.reader.view  # another item than the chosen one after a click on the coverage
        title = title_of(view)[0] if view else ""
        self.languages.why(view.item_id if view else None, title, language)

    def _poll(self) -> None:
        self.commands.run(self.commands.monitor.poll_all)

    def _poll_feed(self, row: SourceRow) -> None:
        feed_id = FeedId(row.scope.ident)
        self.commands.run(lambda: self.commands.monitor.poll([feed_id]))

    # what comes back

    def _chosen(self, item: TimelineItem, itself: bool) -> None:
        self._show_item(item.item_id)
        if itself and not item.read:
            self._mark_read((item,), read=True)

    def _show_item(self, item_id: ItemId) -> None:
        self.reader.show_item(item_id)
        self._show_later.start()

    def _open_of_story(self, item_id: ItemId) -> None:
        story = self.reader.view.story if self.reader.view else None
        self.open_item(item_id, story.story_id if story else None)

    def _tell_engine_what_is_shown(self) -> None:
        if self.reader.item_id is not None:
            self.commands.monitor.show(self.reader.item_id)

    def _changed(self, change: Change) -> None:
        if change.languages:
            self.background.reopen()
        self.languages.follow(change)
        self.packs.follow(change)
        self.translations.follow(change)
        self.stories.follow(change)
        self.refresh()
        listed = change.items or change.stories or change.subscriptions or change.packs
        marked = change.marks or change.tags or change.notes
        if listed or marked or change.translations or change.languages:
            self.timeline.refresh()
            self.reader.refresh()

    def _take_status(self, status: Status) -> None:
        self.bottom.show_status(status)
        self.translations.paused = status.paused is not None
        self.timeline.empty_words = words_for_empty(status, self._theme.palette.link)
        self.timeline.show_empty()

    def _follow_empty(self, link: str) -> None:
        (self.desk.add_feed if link == "add" else self.desk.import_opml)()

    def _failed(self, error: Exception) -> None:
        self.bottom.complain(sentence_of(error))

    def _scope_chosen(self, scope: Scope, _name: str) -> None:
        self.timeline.set_scope(scope)

    def _come_forward(self) -> None:
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    # putting together

    def _connect(self) -> None:
        self.news.changed.connect(self._changed)
        self.news.progressed.connect(self.bottom.show_progress)
        self.news.packs_progressed.connect(self.packs.hear)
        self.news.packs_progressed.connect(self.bottom.show_packs)
        self.bottom.packs_wanted.connect(self.packs.open)
        take_drops(self, self.packs.install)
        self.translations.attach(self.reader, self.timeline)
        self.stories.attach(self.reader, self.timeline, self.bottom, self.desk, self.open_item)
        self.news.noticed.connect(self.bottom.notice)
        self.news.window_wanted.connect(self._come_forward)
        self.background.failed.connect(self._failed)
        self.commands.failed.connect(self.bottom.complain)
        self.commands.said.connect(self.bottom.say)
        self.sidebar.chosen.connect(self._scope_chosen)
        self.sidebar.poll_wanted.connect(self._poll_feed)
        self.sidebar.rename_wanted.connect(self.desk.rename_feed)
        self.sidebar.remove_wanted.connect(self.desk.remove_feed)
        self.sidebar.menu_offered.connect(self.languages.offer_feed)
        self.timeline.chosen.connect(self._chosen)
        self.timeline.said.connect(self.bottom.say)
        self.timeline.failed.connect(self._failed)
        self.timeline.link_pressed.connect(self._follow_empty)
        extend = (self.stories.offer, self.languages.offer_item)
        offer_menu(self.timeline, self.actions_by_name, self.commands.untag, extend)
        self.reader.shown.connect(self.languages.show_item)
        self.reader.menu_offered.connect(self.languages.offer_stretch)
        self.reader.why_wanted.connect(self._why)
        self.reader.page_wanted.connect(self._open_page)
        self.reader.untag_wanted.connect(self._untag)
        self.reader.pack_wanted.connect(self.packs.open)
        self.reader.link_pressed.connect(self._open_address)
        self.reader.note_pressed.connect(self._edit_note)
        self.reader.item_chosen.connect(self._open_of_story)
        self.top.searched.connect(self._search)
        self.top.left.connect(self.timeline.view.setFocus)
        self._show_later.timeout.connect(self._tell_engine_what_is_shown)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setPalette(style.qt_palette(self._theme.palette))
        self.setStyleSheet(self._theme.sheet())

    def _make_bar(self) -> TimelineBar:
        return TimelineBar(
            Tab(self.state.text_of("tab", list(Tab), Tab.STORIES)),
            StoryOrder(self.state.text_of("order", list(StoryOrder), StoryOrder.NEWEST)),
            Period(self.state.text_of("period", list(Period), Period.ALL)),
        )

    def _make_menu(self) -> QMenu:
        menu = make_menu(self, self._menu_entries())
        add_themes(menu, self._theme, lambda choice: self.state.put("theme", choice))
        return menu

    def _menu_entries(self) -> tuple[Entry | None, ...]:
        again = partial(self.languages.redetect, None)
        return (
            ("Import OPML…", self.desk.import_opml),
            None,
            ("Language packs…\tShift+P", self.packs.open),
            ("Languages…\tShift+L", self.languages.choose_languages),
            ("Detect all languages again", again),
            None,
            *self.translations.entries(),
            None,
            ("Keys", self.desk.keys),
            ("About Dateline", self.desk.about),
            ("Quit", lambda: _close(self)),
        )

    def _lay_out(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, least in ((self.sidebar, 170), (self.timeline, 300), (self.reader, 420)):
            pane.setMinimumWidth(least)
            self.panes.addWidget(pane)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.panes.setStretchFactor(2, 1)
        self.panes.setSizes([236, 460, 744])
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stories.stack(self.top, self.panes), 1)
        layout.addWidget(self.bottom)
        self.setCentralWidget(whole)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self._restore_state()

    def _restore_state(self) -> None:
        for name, restore in (
            ("geometry", self.restoreGeometry),
            ("panes", self.panes.restoreState),
            ("reader_panes", self.reader.restore_panes),
        ):
            value = self.state.bytes_of(name)
            if value is not None:
                restore(value)

    def _save_state(self) -> None:
        bar = self.timeline.bar
        self.state.put("geometry", self.saveGeometry())
        self.state.put("panes", self.panes.saveState())
        self.state.put("reader_panes", self.reader.splitter.saveState())
        self.state.put("tab", bar.tab.value)
        self.state.put("order", bar.order.value)
        self.state.put("period", bar.period.value)
        self.state.put("view", self.reader.mode.value)
        self.state.put("closed_folders", " ".join(self.sidebar.closed_folders()))
        self.state.save()


def _close(window: MainWindow) -> None:
    window.close()
