"""One name in several spellings, and correcting what was joined."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QVBoxLayout, QWidget

from monitor.domain.story_views import NameSpellings
from ui.story.card import Card, clear, label, rich
from ui.story.words import stretch
from ui.theme.buttons import button
from ui.theme.flow import FlowLayout
from ui.theme.words import isolated

MOST = 8  # names that are shown at first


class NamesCard(Card):
    """Shows `NameSpellings`; one of them at a time can be corrected.

    Signals:
        join_wanted: two spellings that are of one.
        part_wanted: a spelling that is of another one.
    """

    join_wanted = Signal(str, str)
    part_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("One name, several spellings")
        self._names: tuple[NameSpellings, ...] = ()
        self._edited: int | None = None
        self._spellings = frozenset[str]()  # of the name that is corrected, when last seen
        self._box: QWidget | None = None
        self._field: QLineEdit | None = None
        self._all = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)

    def show_names(self, names: tuple[NameSpellings, ...]) -> None:
        """Show others; the same ones stay as they are, with what is being corrected."""
        if names != self._names:
            self._names = names
            self._follow()
            self._write()

    def edit(self, group: int | None) -> None:
        """Correct a name, None = none."""
        self._edited = group
        self._follow()
        self._write()
        if self._field is not None:
            self._field.setFocus()

    def stop(self) -> bool:
        """Correct nothing; False = nothing was being corrected."""
        was, self._edited = self._edited, None
        if was is not None:
            self._write()
        return was is not None

    def _follow(self) -> None:
        """Go on correcting a name that goes by another group since a spelling joined or left it."""
        own = next((one for one in self._names if one.group == self._edited), None)
        if self._edited is not None and own is None:
            shared = [one for one in self._names if {*one.spellings} & self._spellings]
            own = max(shared, key=lambda one: len({*one.spellings} & self._spellings), default=None)
        if own is not None:
            self._edited, self._spellings = own.group, frozenset(own.spellings)

    def _write(self) -> None:
        """Write the lines anew; the focus stays with the name that is being corrected.

        Qt gives it to whatever comes next when its widget goes. While the name is in no line, as
        between a word on it and what comes of that, the card itself keeps the focus.
        """
        focus, box = QApplication.focusWidget(), self._box
        had_focus = focus is not None and (
            focus is self or (box is not None and box.isAncestorOf(focus))
        )
        if had_focus:
            self.setFocus()
        self._write_lines()
        if had_focus and self._field is not None:
            self._field.setFocus()

    def _write_lines(self) -> None:
        self._box = self._field = None
        clear(self._lines)
        shown = self._names if self._all else self._names[:MOST]
        for name in shown:
            edited = name.group == self._edited
            self._lines.addWidget(self._editor(name) if edited else self._line(name))
        hidden = len(self._names) - len(shown)
        if hidden:
            more = button(f"Show {hidden:,} more", self._show_all, "link")
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self._all = True
        self._write()

    def _line(self, name: NameSpellings) -> QWidget:
        line = QWidget()
        flow = FlowLayout(2)
        for place, spelling in enumerate(name.spellings):
            last = place == len(name.spellings) - 1
            html = stretch(spelling, "", "font-weight: 600" if place == 0 else "")
            words = rich(f'<p dir="ltr">{html}{"" if last else "&nbsp;·&nbsp;"}</p>')
            words.setWordWrap(False)
            flow.addWidget(words)
        if name.by_hand:
            flow.addWidget(label("by you", "small"))
        edit = button("edit", partial(self.edit, name.group), "link")
        edit.setAccessibleName(f"Correct the spellings of {name.spellings[0]}")
        flow.addWidget(edit)
        return _flowing(line, flow, ", ".join(name.spellings))

    def _editor(self, name: NameSpellings) -> QWidget:
        box = QWidget()
        box.setObjectName("nameEditor")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 2, 0, 4)
        chips = QWidget()
        flow = FlowLayout(5)
        for spelling in name.spellings:
            chip = button(f"{isolated(spelling)}  ✕", partial(self._part, spelling), "chipButton")
            chip.setAccessibleName(f"{spelling} is another name")
            chip.setToolTip("This spelling is another name")
            flow.addWidget(chip)
        layout.addWidget(_flowing(chips, flow, "Spellings"))
        field = QLineEdit()
        field.setObjectName("spelling")
        field.setAccessibleName(f"Another spelling of {name.spellings[0]}")
        field.setPlaceholderText("Another spelling of it, then Enter")
        others = [one for other in self._names if other is not name for one in other.spellings]
        completer = QCompleter(others, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        field.returnPressed.connect(lambda: self._join(name, field.text()))
        layout.addWidget(field)
        self._box, self._field = box, field
        done = button("done", partial(self.edit, None), "link")
        layout.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _join(self, name: NameSpellings, words: str) -> None:
        spelling = " ".join(words.split())
        if spelling and spelling not in name.spellings:
            self.join_wanted.emit(name.spellings[0], spelling)

    def _part(self, spelling: str) -> None:
        self.part_wanted.emit(spelling)


def _flowing(widget: QWidget, flow: FlowLayout, name: str) -> QWidget:
    widget.setLayout(flow)
    widget.setAccessibleName(name)
    policy = widget.sizePolicy()
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget
