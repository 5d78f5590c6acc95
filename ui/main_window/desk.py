"""Opens the dialogs and sends what they ask for to the engine."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from monitor.domain.digest import DigestSelection
from monitor.domain.ids import FeedId, ItemId, NoteId
from monitor.domain.views import NoteView, SourceRow, TagView, TimelineItem
from ui.actions import Commands
from ui.background import Background
from ui.dialogs.about import AboutDialog
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.digest import DigestDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.line import LineDialog
from ui.dialogs.note import NoteDialog
from ui.dialogs.tag import TagDialog
from ui.theme.theme import Theme


class Desk:
    """The dialogs of one window; none of them is modal, a failure is told in the dialog."""

    def __init__(
        self, window: QWidget, commands: Commands, background: Background, theme: Theme
    ) -> None:
        self._window, self._commands, self._background = window, commands, background
        self._theme = theme
        self._notes: dict[tuple[str, int], NoteDialog] = {}

    def add_feed(self) -> None:
        """Ask for an address and subscribe to it."""
        dialog = LineDialog(
            self._window, "Add a feed", "The address of an RSS, Atom or JSON feed.", "Add"
        )
        dialog.field.setPlaceholderText("https://…")
        monitor = self._commands.monitor

        def add(url: str) -> None:
            self._commands.run(
                lambda: monitor.add_feed(url), then=closing(dialog), failed=dialog.refuse
            )

        dialog.wanted.connect(add)
        dialog.show()

    def rename_feed(self, row: SourceRow) -> None:
        """Ask for a feed's name."""
        hint = "An empty name cannot be given; the feed's own comes back with a single dot."
        dialog = LineDialog(self._window, "Rename the feed", row.name, "Rename")
        dialog.field.setText(row.name)
        dialog.field.selectAll()
        dialog.field.setToolTip(hint)
        monitor = self._commands.monitor

        def rename(title: str) -> None:
            feed_id = FeedId(row.scope.ident)
            given = "" if title == "." else title
            self._commands.run(
                lambda: monitor.rename_feed(feed_id, given),
                then=closing(dialog),
                failed=dialog.refuse,
            )

        dialog.wanted.connect(rename)
        dialog.show()

    def remove_feed(self, row: SourceRow) -> None:
        """Ask before a feed and its items go."""
        dialog = ConfirmDialog(
            self._window,
            f"Remove {row.name}?",
            "Its items, with their notes and tags, go with it.",
            "Remove",
        )
        monitor, feed_id = self._commands.monitor, FeedId(row.scope.ident)
        dialog.accepted.connect(lambda: self._commands.run(lambda: monitor.remove_feed(feed_id)))
        dialog.show()

    def tag(self, items: tuple[TimelineItem, ...]) -> None:
        """Ask for a tag for these items."""
        ids = tuple(item.item_id for item in items)
        present = tuple(dict.fromkeys(tag.name for item in items for tag in item.tags))
        dialog = TagDialog(self._window, _headline(items), present)
        dialog.tag_wanted.connect(lambda name: self._commands.tag(ids, name))
        dialog.untag_wanted.connect(lambda name: self._commands.untag(ids, name))

        def offer(tags: tuple[TagView, ...]) -> None:
            dialog.complete_with([one.name for one in tags])

        self._ask_tags(dialog, offer)
        dialog.show()

    def write_note(self, item_id: ItemId, headline: str) -> None:
        """Ask for a new note."""
        monitor = self._commands.monitor
        dialog = self._new_note_dialog(("item", item_id), headline)
        if dialog is None:
            return
        dialog.saved.connect(
            lambda text: self._commands.run(lambda: monitor.add_note(item_id, text))
        )
        dialog.show()

    def edit_note(self, note: NoteView, headline: str) -> None:
        """Change a note or take it away."""
        monitor, note_id = self._commands.monitor, NoteId(note.note_id)
        dialog = self._new_note_dialog(("note", note_id), headline, note.text)
        if dialog is None:
            return
        dialog.saved.connect(
            lambda text: self._commands.run(lambda: monitor.edit_note(note_id, text))
        )
        dialog.removed.connect(lambda: self._commands.run(lambda: monitor.remove_note(note_id)))
        dialog.show()

    def _new_note_dialog(
        self, key: tuple[str, int], headline: str, text: str | None = None
    ) -> NoteDialog | None:
        """Make a dialog; None = one for the same is open, and comes to the front."""
        there = self._notes.get(key)
        if there is not None:
            there.raise_()
            there.activateWindow()
            return None
        dialog = self._notes[key] = NoteDialog(self._window, headline, text)
        dialog.finished.connect(lambda _result: self._notes.pop(key, None))
        return dialog

    def digest(self, today: date) -> None:
        """Ask what goes into a digest, and write it."""
        monitor = self._commands.monitor
        dialog = DigestDialog(self._window, today, monitor.paths.exports, self._theme.palette)

        def write(selection: DigestSelection, formats: tuple[str, ...], folder: Path) -> None:
            self._commands.run(
                lambda: monitor.write_digest(selection, formats, folder),
                then=written,
                failed=dialog.refuse,
            )

        def written(paths: tuple[Path, ...]) -> None:
            closing(dialog)(paths)
            names = ", ".join(path.name for path in paths)
            folder = f" in {paths[0].parent}" if paths else ""
            self._commands.said.emit(f"Wrote {names}{folder}")

        dialog.wanted.connect(write)
        self._ask_tags(dialog, lambda tags: dialog.offer_tags([one.name for one in tags]))
        dialog.show()

    def keys(self) -> None:
        """Show all keys."""
        KeysDialog(self._window).show()

    def about(self) -> None:
        """Show the version and where everything lies."""
        monitor = self._commands.monitor
        AboutDialog(self._window, monitor.paths.folder, monitor.sample).show()

    def import_opml(self) -> None:
        """Ask for an OPML file and subscribe to its feeds."""
        self._ask_file(
            "Import OPML", "OPML (*.opml *.xml);;All files (*)", self._commands.import_opml
        )

    def _ask_file(self, title: str, kinds: str, take: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: take(Path(name)))
        dialog.open()

    def _ask_tags(self, dialog: QDialog, then: Callable[[tuple[TagView, ...]], None]) -> None:
        """Read the tags for a dialog that may be gone when they come."""
        here = [dialog]
        dialog.finished.connect(lambda _result: here.clear())

        def take(tags: tuple[TagView, ...]) -> None:
            if here:
                then(tags)

        self._background.ask("tags", lambda library: library.tags(), take)


def closing(dialog: QDialog) -> Callable[[object], None]:
    """What closes a dialog when its command has ended; it may be closed already."""
    here = [dialog]
    dialog.finished.connect(lambda _result: here.clear())

    def close(_answer: object) -> None:
        if here:
            here[0].accept()

    return close


def _headline(items: tuple[TimelineItem, ...]) -> str:
    return items[0].headline if len(items) == 1 else f"{len(items)} items"
