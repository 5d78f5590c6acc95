"""Language packs in the window: opens their dialog and sends what it asks for to the engine."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from monitor.domain.change import Change
from monitor.domain.packs import PackProgress, PackShelf, PacksInstalled, PackStage
from monitor.domain.translation import Pack
from ui.actions import Commands
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.line import LineDialog
from ui.dialogs.pack_rows import Action
from ui.dialogs.packs import PacksDialog
from ui.main_window.desk import closing
from ui.theme.theme import Theme

LOSS = "What it translated stays. To install it again, its file or the network is needed."
OTHER = "The address of an index such as Argos publishes; a single dot stands for that of Argos."
READ_DELAY = 400  # milliseconds: while items are translated, the counts change all the time


class PackDesk:
    """The one dialog of packs of a window; what is dropped while it is closed is told below."""

    def __init__(
        self, window: QWidget, commands: Commands, theme: Theme, now: Callable[[], datetime]
    ) -> None:
        self._window, self._commands, self._theme, self._now = window, commands, theme, now
        self._dialog: PacksDialog | None = None
        self._running: set[str] = set()
        self._stopped: set[str] = set()
        self._progress: dict[str, PackProgress] = {}
        self._later = QTimer(window)
        self._later.setSingleShot(True)
        self._later.setInterval(READ_DELAY)
        self._later.timeout.connect(self._read)

    def open(self) -> None:
        """Show the packs; a dialog that is open comes to the front."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        dialog = self._dialog = PacksDialog(self._window, self._theme, self._now)
        dialog.finished.connect(self._forget)
        dialog.action_wanted.connect(self._act)
        dialog.files_wanted.connect(self.install)
        dialog.index_wanted.connect(self._ask_index)
        dialog.address_wanted.connect(self._ask_address)
        dialog.show_doing(frozenset(self._running), self._progress)
        dialog.show()
        self._read()

    def install(self, paths: tuple[Path, ...]) -> None:
        """Install packs from files and folders."""
        packs = self._commands.monitor.packs
        if paths:
            self._say("Installing…")
            self._commands.run(
                lambda: packs.install_all(paths), then=self._installed, failed=self._refuse
            )

    def follow(self, change: Change) -> None:
        """Read again, soon, what a change may have touched."""
        touched = change.packs or change.translations or change.languages or change.items
        if self._dialog is not None and touched and not self._later.isActive():
            self._later.start()

    def hear(self, progress: Mapping[str, PackProgress]) -> None:
        """Show how far packages are."""
        for code, one in progress.items():
            self._progress[code] = one
            if one.stage is PackStage.ENDED:
                del self._progress[code]
        self._show_doing()

    def _act(self, name: str, action: Action) -> None:
        packs = self._commands.monitor.packs
        if action in (Action.INSTALL, Action.UPDATE):
            self._running.add(name)
            self._stopped.discard(name)
            self._show_doing()
            self._commands.run(
                lambda: packs.download(name),
                then=self._ending(name, self._fetched),
                failed=self._ending(name, partial(self._not_fetched, name)),
            )
        elif action is Action.CANCEL:
            self._stopped.add(name)
            self._commands.run(lambda: packs.cancel(name), failed=self._refuse)
        elif action is Action.REMOVE:
            self._ask_to_remove(name)

    def _ask_to_remove(self, name: str) -> None:
        """Ask before a pack goes: it may be hard to come by again."""
        packs = self._commands.monitor.packs

        def remove() -> None:
            self._commands.run(lambda: packs.remove(name), then=self._removed, failed=self._refuse)

        dialog = ConfirmDialog(self._dialog or self._window, f"Remove {name}?", LOSS, "Remove")
        dialog.accepted.connect(remove)
        dialog.show()

    def _ending(self, name: str, then: Callable[[Any], None]) -> Callable[[Any], None]:
        def end(answer: object) -> None:
            self._running.discard(name)
            self._show_doing()
            then(answer)
            self._read()

        return end

    def _ask_index(self) -> None:
        packs = self._commands.monitor.packs
        self._show_asking(True)
        self._commands.run(
            packs.refresh_index, then=self._index_came, failed=self._index_did_not_come
        )

    def _ask_address(self) -> None:
        """Ask for the address of another index; nothing is fetched from it yet."""
        packs = self._commands.monitor.packs
        dialog = LineDialog(self._dialog or self._window, "Another index of packs", OTHER, "Save")
        dialog.field.setText(self._commands.monitor.settings.packs.index)
        dialog.field.selectAll()

        def keep(address: str) -> None:
            self._commands.run(
                lambda: packs.set_index(address), then=closing(dialog), failed=dialog.refuse
            )

        dialog.wanted.connect(keep)
        dialog.show()

    def _index_came(self, _index: object) -> None:
        self._show_asking(False)
        self._say("")
        self._read()

    def _index_did_not_come(self, sentence: str) -> None:
        self._show_asking(False)
        self._refuse(sentence)

    def _fetched(self, packs: tuple[Pack, ...]) -> None:
        self._say(installed_words(packs) or "It is installed already, in the newest version.")

    def _not_fetched(self, name: str, sentence: str) -> None:
        (self._say if name in self._stopped else self._refuse)(sentence)

    def _installed(self, done: PacksInstalled) -> None:
        self._say(installed_words(done.packs))
        if done.refused:
            self._refuse(" ".join(done.refused))
        self._read()

    def _removed(self, pack: Pack) -> None:
        self._say(f"Removed {pack.code}. What it translated stays.")
        self._read()

    def _read(self) -> None:
        if self._dialog is not None:
            packs = self._commands.monitor.packs
            self._commands.run(packs.shelf, then=self._show, failed=self._refuse)

    def _show(self, shelf: PackShelf) -> None:
        if self._dialog is not None:
            self._dialog.show_shelf(shelf)

    def _show_doing(self) -> None:
        if self._dialog is not None:
            self._dialog.show_doing(frozenset(self._running), self._progress)

    def _show_asking(self, asking: bool) -> None:
        if self._dialog is not None:
            self._dialog.show_asking(asking)

    def _say(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.say(words)
        elif words:
            self._commands.said.emit(words)

    def _refuse(self, sentence: str) -> None:
        if self._dialog is not None:
            self._dialog.refuse(sentence)
        else:
            self._commands.failed.emit(sentence)

    def _forget(self, _result: int) -> None:
        self._dialog = None


def installed_words(packs: tuple[Pack, ...]) -> str:
    """As in "Installed ru_en 1.9 and en_pt 1.9."; "" where nothing was."""
    names = " and ".join(f"{pack.code} {pack.version}" for pack in packs)
    return f"Installed {names}." if names else ""
