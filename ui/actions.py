"""What a person can do: the table of keys, and the commands that go to the engine."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from monitor.bus import Bus
from monitor.domain.digest import DigestSelection
from monitor.domain.errors import MonitorError
from monitor.domain.ids import FeedId, ItemId, NoteId, StoryId
from monitor.domain.item import Part, PartReason
from monitor.domain.language import SpanKind
from monitor.domain.story_views import Comparison
from monitor.paths import ProfilePaths
from monitor.service.remote_memory import MemoryRequests
from monitor.service.remote_packs import PackRequests
from monitor.service.translation_server import TranslationServer
from monitor.settings import Settings
from ui.background import ReadLibrary
from ui.error_messages import sentence_of


class MemoryInWindow(MemoryRequests, Protocol):
    """What the window asks of translations beside what a shell may."""

    def pause(self, paused: bool, /) -> Future[Any]: ...  # noqa: D102
    def show_list(self, items: Sequence[ItemId], /) -> Future[Any]: ...  # noqa: D102


class StoriesInWindow(Protocol):
    """What the monitor's hand does to stories; each answers with the `Change`."""

    def merge(self, stories: Sequence[StoryId], /) -> Future[Any]: ...  # noqa: D102
    def split(self, story: StoryId, items: Sequence[ItemId], /) -> Future[Any]: ...  # noqa: D102
    def move(self, items: Sequence[ItemId], to: StoryId | None, /) -> Future[Any]: ...  # noqa: D102
    def apart(self, story: StoryId, other: StoryId, /) -> Future[Any]: ...  # noqa: D102
    def pin_item(self, item: ItemId, /) -> Future[Any]: ...  # noqa: D102
    def rename(self, story: StoryId, title: str | None, /) -> Future[Any]: ...  # noqa: D102
    def pin(self, story: StoryId, on: bool, /) -> Future[Any]: ...  # noqa: D102
    def undo(self, edit_id: int | None = None, /) -> Future[Any]: ...  # noqa: D102
    def undo_event(self, event_id: int, /) -> Future[Any]: ...  # noqa: D102
    def compare(self, items: Sequence[ItemId], /) -> Future[Comparison]: ...  # noqa: D102


class NamesInWindow(Protocol):
    """What the monitor's hand does to names in several spellings."""

    def join(self, one: str, other: str, /) -> Future[Any]: ...  # noqa: D102
    def part(self, spelling: str, /) -> Future[Any]: ...  # noqa: D102
    def undo(self) -> Future[Any]: ...  # noqa: D102


class TopicsInWindow(Protocol):
    """What the monitor's hand does to the topic of a story."""

    def rename(self, story_id: StoryId, title: str, /) -> Future[Any]: ...  # noqa: D102
    def remove(self, story_id: StoryId, /) -> Future[Any]: ...  # noqa: D102
    def put_back(self, story_id: StoryId, beside: StoryId, /) -> Future[Any]: ...  # noqa: D102


class MonitorCommands(Protocol):
    """What the window needs of `monitor.service.Monitor`; a command answers with a future."""

    @property
    def bus(self) -> Bus: ...  # noqa: D102
    @property
    def settings(self) -> Settings: ...  # noqa: D102
    @property
    def sample(self) -> bool: ...  # noqa: D102
    @property
    def paths(self) -> ProfilePaths: ...  # noqa: D102
    @property
    def packs(self) -> PackRequests: ...  # noqa: D102
    @property
    def memory(self) -> MemoryInWindow: ...  # noqa: D102
    @property
    def server(self) -> TranslationServer: ...  # noqa: D102
    @property
    def stories(self) -> StoriesInWindow: ...  # noqa: D102
    @property
    def names(self) -> NamesInWindow: ...  # noqa: D102
    @property
    def topics(self) -> TopicsInWindow: ...  # noqa: D102
    def library(self) -> ReadLibrary: ...  # noqa: D102
    def add_feed(self, url: str, /) -> Future[Any]: ...  # noqa: D102
    def import_opml(self, path: Path, /) -> Future[Any]: ...  # noqa: D102
    def rename_feed(self, feed_id: FeedId, title: str, /) -> Future[Any]: ...  # noqa: D102
    def remove_feed(self, feed_id: FeedId, /) -> Future[Any]: ...  # noqa: D102
    def poll(self, only: Sequence[FeedId] | None = None, /) -> Future[Any]: ...  # noqa: D102
    def poll_all(self) -> Future[Any]: ...  # noqa: D102
    def mark_read(self, ids: Sequence[ItemId], read: bool, /) -> Future[Any]: ...  # noqa: D102
    def set_flag(self, ids: Sequence[ItemId], level: int, /) -> Future[Any]: ...  # noqa: D102
    def tag(self, ids: Sequence[ItemId], name: str, /) -> Future[Any]: ...  # noqa: D102
    def untag(self, ids: Sequence[ItemId], name: str, /) -> Future[Any]: ...  # noqa: D102
    def add_note(self, item_id: ItemId, text: str, /) -> Future[Any]: ...  # noqa: D102
    def edit_note(self, note_id: NoteId, text: str, /) -> Future[Any]: ...  # noqa: D102
    def remove_note(self, note_id: NoteId, /) -> Future[Any]: ...  # noqa: D102
    def show(self, item_id: ItemId | None, /) -> object: ...  # noqa: D102
    def correct_item(self, item_id: ItemId, language: str, /) -> Future[Any]: ...  # noqa: D102
    def correct_span(  # noqa: D102 - a place in an item, and what it is
        self,
        item_id: ItemId,
        part: Part,
        start: int,
        end: int,
        language: str,
        kind: SpanKind | None = None,
    ) -> Future[Any]: ...
    def uncorrect_item(self, item_id: ItemId, /) -> Future[Any]: ...  # noqa: D102
    def correct_feed(self, feed_id: FeedId, language: str | None, /) -> Future[Any]: ...  # noqa: D102
    def redetect(self, feed_id: FeedId | None, /) -> Future[Any]: ...  # noqa: D102
    def why(self, item_id: ItemId, /) -> Future[tuple[PartReason, ...]]: ...  # noqa: D102
    def set_languages(self, reads: Sequence[str], wants: str, /) -> Future[Any]: ...  # noqa: D102
    def pause_on_battery(self, on: bool, /) -> Future[Any]: ...  # noqa: D102
    def write_digest(  # noqa: D102
        self, selection: DigestSelection, formats: Sequence[str], folder: Path, /
    ) -> Future[tuple[Path, ...]]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One line of the keys' page: `keys` as Qt writes them, `words` for people."""

    name: str
    group: str
    words: str
    keys: tuple[str, ...]


KEYS = (
    Key(name="next", group="Move", words="Next item", keys=("j",)),
    Key(name="previous", group="Move", words="Previous item", keys=("k",)),
    Key(name="next_unread", group="Move", words="Next unread item", keys=("n",)),
    Key(name="page", group="Move", words="Scroll, then next unread", keys=("Space",)),
    Key(name="next_source", group="Move", words="Next feed or list", keys=("Shift+J",)),
    Key(name="previous_source", group="Move", words="Previous feed or list", keys=("Shift+K",)),
    Key(name="search", group="Move", words="Search", keys=("/", "Ctrl+F")),
    Key(name="escape", group="Move", words="Leave the search, the story", keys=("Esc",)),
    Key(name="toggle_read", group="Mark", words="Read or unread", keys=("m", "u")),
    Key(name="flag", group="Mark", words="Flag or unflag", keys=("s",)),
    Key(name="tag", group="Mark", words="Tag", keys=("#",)),
    Key(name="note", group="Mark", words="Write a note", keys=("e", "Shift+N")),
    Key(name="translation", group="Read", words="Original or translation", keys=("t",)),
    Key(name="side", group="Read", words="Side by side", keys=("Shift+T",)),
    Key(name="inline", group="Read", words="Inline", keys=("i",)),
    Key(name="next_sentence", group="Read", words="Next foreign sentence", keys=(".",)),
    Key(name="previous_sentence", group="Read", words="Previous foreign sentence", keys=(",",)),
    Key(name="edit_translation", group="Read", words="Edit the translation", keys=("Shift+E",)),
    Key(name="term", group="Read", words="Add to the glossary", keys=("g",)),
    Key(name="open", group="Read", words="Open the page in the browser", keys=("o", "v", "b")),
    Key(name="item_language", group="Languages", words="The item is in…", keys=("l",)),
    Key(
        name="why",
        group="Languages",
        words="Why these languages; in a story, why here",
        keys=("w",),
    ),
    Key(name="languages", group="Languages", words="Languages I read", keys=("Shift+L",)),
    Key(name="packs", group="Languages", words="Language packs", keys=("Shift+P",)),
    Key(name="pause", group="Languages", words="Pause translating, or go on", keys=("p",)),
    Key(name="story", group="Stories", words="Open the story", keys=("Shift+S",)),
    Key(name="compare", group="Stories", words="Compare the chosen items", keys=("c",)),
    Key(name="tick", group="Stories", words="Tick an item of the story", keys=("x",)),
    Key(name="merge", group="Stories", words="Merge with another story", keys=("Shift+M",)),
    Key(name="move", group="Stories", words="Move to another story", keys=("Shift+G",)),
    Key(name="split", group="Stories", words="Not this story", keys=("Shift+X",)),
    Key(name="keep", group="Stories", words="Keep in this story", keys=("h",)),
    Key(name="rename", group="Stories", words="Rename the story", keys=("F2",)),
    Key(name="into_digest", group="Stories", words="Flag all for the digest", keys=("Shift+D",)),
    Key(name="undo", group="Stories", words="Undo the last edit of a story", keys=("Ctrl+Z",)),
    Key(name="poll", group="Collect", words="Poll the feeds", keys=("F5", "r")),
    Key(name="add_feed", group="Collect", words="Add a feed", keys=("Ctrl+N", "+")),
    Key(name="digest", group="Collect", words="Write a digest", keys=("Ctrl+D",)),
    Key(name="help", group="Help", words="These keys", keys=("?", "F1")),
    Key(name="quit", group="Help", words="Quit", keys=("Ctrl+Q",)),
)


def make_actions(
    window: QWidget, handlers: Mapping[str, Callable[[], None]]
) -> Mapping[str, QAction]:
    """Make one action for each line of `KEYS` and give it to the window.

    A single letter does not fire while a text field has the focus: the field accepts Qt's
    ShortcutOverride for it. Dialogs are windows of their own and hear none of them.
    """
    made = {}
    for key in KEYS:
        action = QAction(key.words, window)
        action.setObjectName(key.name)
        action.setShortcuts([QKeySequence(one) for one in key.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(_without_argument(handlers[key.name]))
        window.addAction(action)
        made[key.name] = action
    return made


def _without_argument(handler: Callable[[], None]) -> Callable[..., None]:
    def called(_checked: bool = False) -> None:
        handler()

    return called


def key_words(key: str) -> str:
    """A key as people write it: "Shift+J" → "⇧ J", "Space" stays."""
    parts = key.split("+") if len(key) > 1 else [key]
    named = {"Shift": "⇧", "Esc": "Esc"}
    last = parts[-1].lower() if len(parts[-1]) == 1 and len(parts) == 1 else parts[-1]
    return " ".join([*(named.get(one, one) for one in parts[:-1]), named.get(last, last)])


class Commands(QObject):
    """Sends commands to the engine and brings their ends back to the GUI thread.

    Signals:
        failed: a command failed and its asker did not want to know; one sentence.
        said: something was done that the person should hear of; a few words.
    """

    failed = Signal(str)
    said = Signal(str)
    _ended = Signal(object)

    def __init__(self, monitor: MonitorCommands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.monitor = monitor
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        start: Callable[[], Future[Any]],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Start a command and do not wait: `then` or `failed` are called on the GUI thread.

        A command that refuses at once (an address that is none) is told in the same way.
        """
        try:
            future = start()
        except MonitorError as error:
            (failed or self.failed.emit)(sentence_of(error))
            return
        future.add_done_callback(lambda ended: self._tell((ended, then, failed)))

    def mark_read(self, ids: Sequence[ItemId], read: bool) -> None:
        """Set the read state of items; none = nothing to do."""
        if ids:
            self.run(lambda: self.monitor.mark_read(tuple(ids), read))

    def set_flag(self, ids: Sequence[ItemId], level: int) -> None:
        """Flag items (level 1 and up) or take the flag off (0)."""
        if ids:
            self.run(lambda: self.monitor.set_flag(tuple(ids), level))

    def tag(self, ids: Sequence[ItemId], name: str) -> None:
        """Tag items; a new name makes a new tag."""
        if ids:
            self.run(lambda: self.monitor.tag(tuple(ids), name))

    def untag(self, ids: Sequence[ItemId], name: str) -> None:
        """Take a tag off."""
        if ids:
            self.run(lambda: self.monitor.untag(tuple(ids), name))

    def import_opml(self, path: Path) -> None:
        """Subscribe to the feeds of an OPML file, then fetch them."""
        self.run(lambda: self.monitor.import_opml(path), then=self._imported)

    def _imported(self, new: int) -> None:
        self.said.emit(f"{new:,} new feeds." if new != 1 else "One new feed.")
        self.run(self.monitor.poll)

    def _tell(self, ended: tuple[Future[Any], Any, Any]) -> None:
        # on the engine's thread; the window may be gone when the last commands end
        try:
            self._ended.emit(ended)
        except RuntimeError:
            return

    def _deliver(self, ended: tuple[Future[Any], Any, Any]) -> None:
        future, then, failed = ended
        if future.cancelled():
            return
        error = future.exception()
        if error is not None:
            (failed or self.failed.emit)(sentence_of(error))
        elif then is not None:
            then(future.result())
