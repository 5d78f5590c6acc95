"""What changed: items were merged, split or moved, and why; what the hand did can be undone."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from monitor.domain.story_views import HistoryLine
from ui.story.card import Card, clear, label
from ui.theme.buttons import button
from ui.theme.words import day_and_clock, isolated

MOST = 6  # lines that are shown at first


class HistoryCard(Card):
    """Shows `HistoryLine`s, the latest first.

    Signals:
        undo_wanted: the id of an edit by hand.
        event_undo_wanted: the id of what was done by itself.
    """

    undo_wanted = Signal(int)
    event_undo_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__("What changed")
        self._lines: tuple[HistoryLine, ...] = ()
        self._all = False
        self._places = QVBoxLayout()
        self._places.setSpacing(7)
        self.body.addLayout(self._places)

    def show_history(self, lines: tuple[HistoryLine, ...]) -> None:
        """Show others; the same ones stay as they are."""
        latest = tuple(sorted(lines, key=lambda one: one.when, reverse=True))
        if latest != self._lines:
            self._lines = latest
            self._write()

    def _write(self) -> None:
        clear(self._places)
        shown = self._lines if self._all else self._lines[:MOST]
        for one in shown:
            self._places.addWidget(self._line(one))
        hidden = len(self._lines) - len(shown)
        if hidden:
            more = button(f"Show {hidden:,} more", self._show_all, "link")
            self._places.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self._all = True
        self._write()

    def _line(self, one: HistoryLine) -> QWidget:
        line = QWidget()
        layout = QVBoxLayout(line)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        when = day_and_clock(one.when)
        head.addWidget(label(f"{when} · by you" if one.by_hand else when, "muted"))
        act = None
        if one.edit is not None:
            act = partial(self.undo_wanted.emit, one.edit)
        elif one.event is not None:
            act = partial(self.event_undo_wanted.emit, one.event)
        if act is not None:
            undo = button("undo", act, "link")
            undo.setAccessibleName(f"Undo: {one.words}")
            head.addWidget(undo)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(label(isolated(one.words), wraps=True))
        return line
