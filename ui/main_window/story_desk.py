"""Stories in the window: the view of one, and what the monitor's hand does to them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story_views import Comparison, StoryView, Topic
from monitor.domain.views import TimelineItem
from ui.actions import Commands
from ui.background import Background
from ui.main_window.desk import Desk
from ui.main_window.outside import Outside
from ui.main_window.status_bar import StatusBar
from ui.main_window.story_hands import StoryHands
from ui.main_window.story_menu import add_story_menu
from ui.reader.marks import is_web_link
from ui.reader.pane import ReaderPane
from ui.story.members import MOST_COMPARED
from ui.story.pane import StoryPane
from ui.story.words import foot_words
from ui.theme.theme import Theme
from ui.timeline.chosen import chosen_stories, has_heads, headline_of, is_pinned
from ui.timeline.pane import TimelinePane

NO_STORY = "No story is chosen. j chooses an item, Shift+S opens its story."
IN_LIST = "Esc leads back to the list, where this key is of use."
IN_STORY = "Shift+S opens the story, where this key is of use."
# Keys that mean the same in the list and in a story; all others are about what is chosen there
EVERYWHERE = (
    *("poll", "add_feed", "digest", "help", "quit", "languages", "packs", "pause"),
    *("story", "merge", "move", "split", "keep", "compare", "into_digest", "undo"),
)
Handler = Callable[[], object]


class StoryDesk:
    """Opens the story view over the list and the reader, and sends what hands do to the engine."""

    def __init__(
        self,
        window: QWidget,
        commands: Commands,
        background: Background,
        theme: Theme,
        outside: Outside,
    ) -> None:
        self._window, self._commands, self._background = window, commands, background
        self.hands = StoryHands(window, commands, background, outside)
        self._outside = outside
        self.pane = StoryPane(background, theme)
        self.pages = QStackedWidget()

    # putting together

    def stack(self, *list_widgets: QWidget) -> QWidget:
        """The pages of the window: those widgets under one another, and the story view."""
        first = QWidget()
        layout = _plain_column(first)
        for place, widget in enumerate(list_widgets):
            layout.addWidget(widget, int(place == len(list_widgets) - 1))
        self.pages.addWidget(first)
        self.pages.addWidget(self.pane)
        return self.pages

    def attach(
        self,
        reader: ReaderPane,
        timeline: TimelinePane,
        bottom: StatusBar,
        desk: Desk,
        open_item: Callable[[ItemId, StoryId | None], None],
    ) -> None:
        """Know the panes and the other dialogs; `open_item` shows an item in the reader."""
        self._reader, self._timeline, self._bottom = reader, timeline, bottom
        self._desk, self._open_item = desk, open_item
        pane = self.pane
        reader.story_wanted.connect(self.open)
        reader.story.merge_wanted.connect(
            lambda story: self.hands.merge_with(story, self._headline(story))
        )
        reader.story.split_wanted.connect(self._split_read)
        bottom.undo_wanted.connect(self.hands.undo)
        self.hands.done.connect(bottom.offer)
        pane.said.connect(bottom.say)
        pane.shown.connect(self._shown)
        pane.lost.connect(self._lost)
        pane.item_chosen.connect(self._open_in_reader)
        pane.comparison_wanted.connect(self._compare)
        pane.head.back_wanted.connect(self.leave)
        pane.head.wanted.connect(lambda name: self._head_actions()[name]())
        pane.head.renamed.connect(self._rename)
        pane.head.story_chosen.connect(self.open)
        pane.head.topic.rename_wanted.connect(lambda: self._with_topic(self.hands.rename_topic))
        pane.head.topic.leave_wanted.connect(lambda: self._with_topic(self.hands.leave_topic))
        pane.members.move_wanted.connect(self._move)
        pane.members.split_wanted.connect(self._split)
        pane.members.keep_wanted.connect(self.hands.keep)
        pane.names.join_wanted.connect(self.hands.join_names)
        pane.names.part_wanted.connect(self.hands.part_name)
        pane.history.undo_wanted.connect(self.hands.undo_edit)
        pane.history.event_undo_wanted.connect(self.hands.undo_event)

    def lead(self, handlers: Mapping[str, Handler]) -> dict[str, Callable[[], None]]:
        """Handlers of keys that go to the story view while that is open, else where they went."""
        own = self._keys()
        own["search"] = lambda: self._leave_for(handlers["search"])

        def led(name: str) -> Callable[[], None]:
            def act() -> None:
                if not self.is_open or name in EVERYWHERE:
                    (handlers.get(name) or own[name])()
                else:
                    own.get(name, lambda: self._bottom.say(IN_LIST))()

            return act

        return {name: led(name) for name in {**handlers, **own}}

    def _keys(self) -> dict[str, Handler]:
        members = self.pane.members
        return {
            "story": self.open_chosen,
            "merge": self.merge,
            "move": lambda: self._with_items(self._move),
            "split": lambda: self._with_items(self._split),
            "keep": lambda: self._with_items(self.hands.keep),
            "compare": self._compare_key,
            "into_digest": lambda: self.hands.flag_stories(self._stories()),
            "undo": self.hands.undo,
            "tick": lambda: members.tick() if self.is_open else self._bottom.say(IN_STORY),
            "rename": lambda: self.pane.head.rename() if self.is_open else self._say(IN_STORY),
            "why": members.toggle_why,
            "next": lambda: members.step(1),
            "previous": lambda: members.step(-1),
            "page": self._page,
            "flag": lambda: self._with_items(self.hands.flag),
            "open": lambda: self._with_read(self._open_page),
            "tag": lambda: self._with_read(self._desk.tag),
            "note": lambda: self._with_read(self._write_note),
            "escape": self._escape,
        }

    def _head_actions(self) -> dict[str, Handler]:
        return {
            "merge": self.merge,
            "split": self._split_button,
            "pin": self._pin,
            "digest": lambda: self.hands.flag_stories(self._stories()),
        }

    # opening and leaving

    @property
    def is_open(self) -> bool:
        """The story view covers the list."""
        return self.pages.currentWidget() is self.pane

    def open(self, story_id: StoryId) -> None:
        """Show a story."""
        self.pages.setCurrentWidget(self.pane)
        self.pane.show_story(story_id)
        if self.pane.view is not None:
            self.pane.members.view.setFocus()

    def open_chosen(self) -> None:
        """Show the story of what is chosen in the list."""
        stories = self._stories()
        if stories and not self.is_open:
            self.open(stories[0])

    def leave(self) -> None:
        """Go back to the list; it stands as it stood."""
        self.pane.forget()
        self.pages.setCurrentIndex(0)
        self._bottom.show_about("")
        self._timeline.view.setFocus()

    def follow(self, change: Change) -> None:
        """Read the story again where it may have changed."""
        story_id, view = self.pane.story_id, self.pane.view
        if not self.is_open or story_id is None:
            return
        items = {one.item_id for one in view.members} if view is not None else set()
        marked = change.marks or change.tags or change.notes  # of which nothing is shown here
        touched = bool(change.items & items) and not marked
        touched |= change.translations or change.languages
        if touched or story_id in change.stories or change.subscriptions:
            self.pane.refresh(compare=touched)

    def _shown(self, view: StoryView) -> None:
        if self.is_open:
            self._bottom.show_about(f"{foot_words(view)} · w says why an item is here")

    def _lost(self, story_id: StoryId, item_id: ItemId | None) -> None:
        """Go on with the story that took over, or back where there is none."""

        def take(item: TimelineItem | None) -> None:
            heir = item.story_id if item is not None else None
            if heir not in (None, story_id) and self.is_open:
                self.open(heir)
            else:
                self._gone()

        if item_id is None:
            self._gone()
        else:
            self._background.ask("heir", lambda library: library.timeline_item(item_id), take)

    def _gone(self) -> None:
        self.leave()
        self._bottom.say("This story is no longer there.")

    def _leave_for(self, act: Handler) -> None:
        self.leave()
        act()

    def _open_in_reader(self, item_id: ItemId) -> None:
        story_id = self.pane.story_id
        self.leave()
        self._open_item(item_id, story_id)

    def _escape(self) -> None:
        if not self.pane.escape():
            self.leave()

    def _page(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and focus.objectName() != "row":
            focus.click()  # Space is a key of the window: buttons would never hear it
        else:
            self.pane.page_down()

    # what is meant

    def _stories(self) -> tuple[StoryId, ...]:
        """The story that is shown, or those chosen in the list; none = it is said."""
        if self.is_open:
            return () if self.pane.story_id is None else (self.pane.story_id,)
        stories = chosen_stories(self._timeline)
        shown = self._reader.view.story if self._reader.view else None
        if not stories and shown is not None:
            stories = (shown.story_id,)
        if not stories:
            self._say(NO_STORY)
        return stories

    def _headline(self, story_id: StoryId) -> str:
        view = self.pane.view
        if view is not None and view.story_id == story_id:
            return view.headline
        shown = self._reader.view.story if self._reader.view else None
        if shown is not None and shown.story_id == story_id:
            return shown.headline
        return headline_of(self._timeline, story_id)

    def _items(self) -> tuple[ItemId, ...]:
        if self.is_open:
            return self.pane.members.meant()
        if has_heads(self._timeline):
            self._say("Choose items of the story, not its head.")
            return ()
        return tuple(item.item_id for item in self._timeline.selected_items())

    def _say(self, words: str) -> None:
        self._bottom.say(words)

    # what hands do

    def merge(self) -> None:
        """Merge the chosen stories; of one, ask with which."""
        stories = self._stories()
        if len(stories) > 1:
            self.hands.merge(stories)
        elif stories:
            self.hands.merge_with(stories[0], self._headline(stories[0]))

    def _with_read(self, act: Callable[[tuple[TimelineItem, ...]], object]) -> None:
        """Do something with what is chosen here, once it has been read as the list has it."""
        ids = self._items()

        def take(items: tuple[TimelineItem | None, ...]) -> None:
            there = tuple(item for item in items if item is not None)
            if there:
                act(there)

        if ids:
            self._background.ask(
                f"chosen_items_{ids[0]}",
                lambda library: tuple(library.timeline_item(one) for one in ids),
                take,
            )

    def _open_page(self, items: tuple[TimelineItem, ...]) -> None:
        address = items[0].url
        if not is_web_link(address):
            self._say("This item names no page.")
        elif self._outside.open_address(str(address)) is False:
            self._bottom.complain(f"The page could not be opened in a browser: {address}")

    def _write_note(self, items: tuple[TimelineItem, ...]) -> None:
        self._desk.write_note(items[0].item_id, items[0].headline)

    def _with_items(self, act: Callable[[tuple[ItemId, ...]], object]) -> None:
        items = self._items()
        if items:
            act(items)

    def _move(self, items: tuple[ItemId, ...]) -> None:
        self.hands.move(items, self._stories())

    def _split(self, items: tuple[ItemId, ...]) -> None:
        stories = self._stories()
        if len(stories) > 1:
            self._say("These items are of several stories. Choose items of one.")
        elif stories:
            self.hands.split(stories[0], items)

    def _split_read(self, story: StoryId) -> None:
        if self._reader.item_id is not None:
            self.hands.split(story, (self._reader.item_id,))

    def _split_button(self) -> None:
        """Take out what is ticked; where nothing is, go there and say how."""
        ticked = self.pane.members.ticked
        if ticked:
            self._split(ticked)
            return
        self.pane.reveal_members()
        self._say("Tick what is another story with x, then press Shift+X.")

    def _rename(self, title: str) -> None:
        view = self.pane.view
        if view is not None:
            self.hands.rename(view.story_id, title)

    def _with_topic(self, act: Callable[[StoryId, Topic], object]) -> None:
        view = self.pane.view
        if view is not None and view.topic is not None:
            act(view.story_id, view.topic)

    def _pin(self) -> None:
        view = self.pane.view
        if view is not None:
            self.hands.pin(view.story_id, not view.pinned)

    # side by side

    def _compare_key(self) -> None:
        """Compare what is ticked; in the list, what is selected, in its story."""
        if self.is_open:
            self.pane.members.compare()
            return
        stories = self._stories()
        items = () if has_heads(self._timeline) else self._items()
        if stories:
            self.open(stories[0])
            if len(items) > 1 and len(stories) == 1:
                self.pane.compare(items[:MOST_COMPARED])

    def _compare(self, items: tuple[ItemId, ...]) -> None:
        pane = self.pane

        def show(comparison: Comparison) -> None:
            pane.show_comparison(items, comparison)

        self._commands.run(
            lambda: self._commands.monitor.stories.compare(items),
            then=show,
            failed=lambda sentence: pane.refuse_comparison(items, sentence),
        )

    # the menu of the list

    def offer(self, menu: QMenu, _items: Sequence[TimelineItem]) -> None:
        """Put what can be done with the chosen stories and items into the list's menu."""
        stories = chosen_stories(self._timeline)
        if stories:
            pinned = len(stories) == 1 and is_pinned(self._timeline, stories[0])
            add_story_menu(menu, stories, pinned, self._keys(), self.hands)


def _plain_column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
