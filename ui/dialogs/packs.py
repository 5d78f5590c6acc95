"""The window of language packs: what is needed, what is installed, what an index has."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.packs import PackProgress, PackShelf, PackStage
from ui.dialogs import pack_rows, sheet
from ui.dialogs.pack_drops import take_drops
from ui.dialogs.pack_list import PackList
from ui.dialogs.pack_rows import Action, Doing, PackRow
from ui.theme.theme import Theme
from ui.theme.words import ago

HINT = (
    "A pack translates from one language into another, on this computer. Files and folders of "
    "packs can be dropped here."
)
NO_PACKS = "No packs are installed, and no item waits for one."
NOTHING_FOUND = "There is no pack of this name or code."
KINDS = "Argos packs (*.argosmodel);;All files (*)"
OWN, INDEX = 0, 1


class PacksDialog(QDialog):
    """Shows a `PackShelf` and asks; nothing goes to the network but by a button that says so.

    Signals:
        action_wanted: a command ("ru_en") and the `Action` wanted of it.
        files_wanted: paths of packs, or of folders of packs, that are to be installed.
        index_wanted: the network is to be asked for the index.
        address_wanted: another index is to be named.
    """

    action_wanted = Signal(str, object)
    files_wanted = Signal(object)
    index_wanted = Signal()
    address_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._now = now
        self._shelf: PackShelf | None = None
        self._doing = Doing()
        self._asking = False
        layout = sheet.prepare(self, "Language packs", HINT)
        self.tabs = (self._make_tab(OWN, "Yours"), self._make_tab(INDEX, "Available"))
        self.own, self.index = PackList(theme, "Your packs"), PackList(theme, "Packs on offer")
        self.nothing = _centred("")
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a language or a code")
        self.field.setAccessibleName("Find a pack")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._write)
        self.unread, self.none_found = _centred(""), _centred(NOTHING_FOUND)
        self.ask, self.ask_again = QPushButton(), QPushButton()
        self.other = QPushButton("Another index…")
        self.read_at = sheet.label("", "hint")
        self.line = sheet.refusal_line()
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_own_page())
        self.pages.addWidget(self._make_index_page())
        layout.addLayout(self._make_tab_line())
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.line)
        layout.addLayout(self._make_buttons())
        self._connect()
        self.resize(700, 580)
        self.choose(OWN)

    def show_shelf(self, shelf: PackShelf) -> None:
        """Show what has been read."""
        self._shelf = shelf
        self._write()

    def show_doing(self, commands: frozenset[str], progress: Mapping[str, PackProgress]) -> None:
        """Show what goes on."""
        going = {code: one for code, one in progress.items() if one.stage is not PackStage.ENDED}
        self._doing = Doing(commands=commands, progress=going)
        self._write()

    def show_asking(self, asking: bool) -> None:
        """Say that the index is being asked for, or has been."""
        self._asking = asking
        self._write()

    def say(self, words: str) -> None:
        """Say what was done."""
        self._put(words, "hint")

    def refuse(self, sentence: str) -> None:
        """Say what did not work."""
        self._put(sentence, "refusal")

    def _put(self, words: str, name: str) -> None:
        self.line.setObjectName(name)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self.line.setText(words)

    def choose(self, page: int) -> None:
        """Show one of the two pages."""
        self.tabs[page].setChecked(True)
        self.pages.setCurrentIndex(page)
        if page == OWN:
            self.own.setFocus()
        else:
            (self.field if self._is_read() else self.ask).setFocus()

    def _is_read(self) -> bool:
        return self._shelf is not None and self._shelf.index_read_at is not None

    def _write(self) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        own = pack_rows.own_rows(shelf, self._doing)
        self.own.show_rows(own)
        self.own.setVisible(bool(own))
        self.nothing.setText("" if own else NO_PACKS)
        self.nothing.setVisible(not own)
        self._write_index(shelf)

    def _write_index(self, shelf: PackShelf) -> None:
        host, read = pack_rows.host_of(shelf.index_address), self._is_read()
        rows = pack_rows.index_rows(shelf, self._doing, self.field.text()) if read else ()
        self.index.show_rows(rows)
        self.index.setVisible(bool(rows))
        for widget in (self.field, self.ask_again):
            widget.setVisible(read)
        self.not_read.setVisible(not read)
        self.none_found.setVisible(read and not rows)
        self.unread.setText(unread_words(shelf.index_address))
        for button, words in (
            (self.ask, f"Ask {host} over the network"),
            (self.ask_again, f"Ask {host} again"),
        ):
            button.setText(f"Asking {host}…" if self._asking else words)
            button.setEnabled(not self._asking)
        at = shelf.index_read_at
        self.read_at.setText(f"The list of {host}, {ago(at, self._now())}." if at else "")

    def _press(self, row: PackRow, action: Action) -> None:
        self.say("")
        if action is Action.FIND:
            self.choose(INDEX)
            return
        self.action_wanted.emit(row.command, action)

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, "Install language packs", "", KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_names)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, "Install the packs of a folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(self._take_names)
        dialog.open()

    def _take_names(self, names: list[str]) -> None:
        self.files_wanted.emit(tuple(map(Path, names)))

    def _connect(self) -> None:
        for view in (self.own, self.index):
            view.pressed_action.connect(self._press)
        for button, wanted in (
            (self.ask, self.index_wanted),
            (self.ask_again, self.index_wanted),
            (self.other, self.address_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
        take_drops(self, self.files_wanted.emit)

    def _make_tab(self, page: int, words: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(words)
        tab.setCheckable(True)
        tab.setProperty("tab", True)
        tab.clicked.connect(lambda: self.choose(page))
        return tab

    def _make_tab_line(self) -> QHBoxLayout:
        self._group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(4)
        for tab in self.tabs:
            self._group.addButton(tab)
            line.addWidget(tab)
        line.addStretch(1)
        return line

    def _make_own_page(self) -> QWidget:
        page, layout = _page()
        layout.addWidget(self.own, 1)
        layout.addWidget(self.nothing, 1)
        return page

    def _make_index_page(self) -> QWidget:
        page, layout = _page()
        layout.addWidget(self.field)
        layout.addWidget(self.index, 1)
        layout.addWidget(self.none_found, 1)
        self.not_read, inner = _page()
        inner.addStretch(1)
        inner.addWidget(self.unread)
        inner.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(2)
        layout.addWidget(self.not_read, 1)
        line = QHBoxLayout()
        line.addWidget(self.read_at, 1)
        line.addWidget(self.other)
        line.addWidget(self.ask_again)
        layout.addLayout(line)
        return page

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, act in (
            ("From a file…", self._ask_files),
            ("From a folder…", self._ask_folder),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return row


def unread_words(address: str) -> str:
    """What is said before the index was ever asked for."""
    host = pack_rows.host_of(address)
    return (
        f"The list of packs is at {host}. It has not been read yet.\n"
        "The network is used only when you press a button that says so.\n\n"
        f"{address}"
    )


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return page, layout


def _centred(words: str) -> QLabel:
    label = sheet.label(words, "hint")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
