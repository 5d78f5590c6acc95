"""The glossary of a pair: what a name or a term is to be called, everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from monitor.domain.translation import Pair, Term
from ui.dialogs import sheet
from ui.theme.words import counted, isolated, language_name

TERM = int(Qt.ItemDataRole.UserRole)
WIDTH, LIST_HEIGHT = 480, 130  # pixels
REST = 300  # milliseconds without a key before it is asked how many items change
COUNTING = "Counting the items that this changes…"
NO_TERMS = "This pair has no terms yet."


class TermDialog(QDialog):
    """Adds, changes and removes terms; stays open until `accept` or `refuse` answers.

    Signals:
        saved: the `Term` to be kept; one with the same source is replaced.
        removed: the `Term` to be taken out of the glossary.
        reach_wanted: the `Term` as it is typed, for `show_reach` to be called with what it changes.
    """

    saved = Signal(object)
    removed = Signal(object)
    reach_wanted = Signal(object)

    def __init__(self, parent: QWidget, pair: Pair, source: str = "", rendering: str = "") -> None:
        super().__init__(parent)
        names = (language_name(pair.source), language_name(pair.target))
        layout = sheet.prepare(
            self,
            "Glossary",
            f"{names[0]} to {names[1]} ({pair}). A term is found in other cases and endings too.",
        )
        self.setMinimumWidth(WIDTH)
        self.source = QLineEdit(source)
        self.source.setAccessibleName(f"Term in {names[0]}")
        self.rendering = QLineEdit(rendering)
        self.rendering.setAccessibleName(f"What it is called in {names[1]}")
        self.as_is = QCheckBox("Leave as it is")
        self.reach = sheet.label("", "hint")
        self.reach.setMinimumHeight(18)
        self.refusal = sheet.refusal_line()
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(names[0], self.source)
        form.addRow(names[1], self.rendering)
        form.addRow("", self.as_is)
        layout.addLayout(form)
        layout.addWidget(self.reach)
        layout.addWidget(self.refusal)
        self.heading = sheet.label("TERMS OF THIS PAIR", "group")
        self.list = QListWidget()
        self.list.setAccessibleName("Terms of this pair")
        self.list.setMinimumHeight(LIST_HEIGHT)
        layout.addWidget(self.heading)
        layout.addWidget(self.list)
        self._change, self._remove = QPushButton("Change"), QPushButton("Remove")
        row = QHBoxLayout()
        for button in (self._change, self._remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(6)
        layout.addLayout(sheet.buttons(self, "Save", self._save))
        self._waits = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST)
        self._connect()
        self._typed()
        (self.source if not source else self.rendering).setFocus()

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Show the terms that the pair has now."""
        self.list.clear()
        for term in sorted(terms, key=lambda one: one.source.casefold()):
            item = QListWidgetItem(term_words(term))
            item.setData(TERM, term)
            self.list.addItem(item)
        self.heading.setText("TERMS OF THIS PAIR" if terms else NO_TERMS.upper())
        self._enable()

    def show_reach(self, term: Term, items: int) -> None:
        """Say how many items a term changes; nothing where another one has been typed since."""
        if term == self.term():
            changed = f"changes {counted(items, 'item')}" if items else "changes no item yet"
            self.reach.setText(f"This {changed}.")

    def refuse(self, sentence: str) -> None:
        """Say why it could not be done; nothing that was typed is lost."""
        self.refusal.setText(sentence)
        if self.reach.text() == COUNTING:
            self.reach.setText("")
        self._waits = False
        self._enable()

    def term(self) -> Term | None:
        """The term as it is typed, None where something is missing."""
        source = " ".join(self.source.text().split())
        rendering = " ".join(self.rendering.text().split())
        if not source or not (rendering or self.as_is.isChecked()):
            return None
        return Term(source=source, rendering=None if self.as_is.isChecked() else rendering)

    def _connect(self) -> None:
        self.source.textChanged.connect(self._typed)
        self.rendering.textChanged.connect(self._typed)
        self.as_is.toggled.connect(self._typed)
        self._later.timeout.connect(self._ask_reach)
        self._change.clicked.connect(self._take_up)
        self._remove.clicked.connect(self._take_out)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemDoubleClicked.connect(self._take_up)

    def _typed(self) -> None:
        self.rendering.setEnabled(not self.as_is.isChecked())
        self.reach.setText("")
        self._enable()
        if self.term() is not None:
            self._later.start()

    def _ask_reach(self) -> None:
        term = self.term()
        if term is not None:
            self.reach.setText(COUNTING)
            self.reach_wanted.emit(term)

    def _save(self) -> None:
        term = self.term()
        if term is not None and not self._waits:
            self._wait()
            self.saved.emit(term)

    def _take_out(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.refusal.setText("")
            self.removed.emit(chosen)

    def _chosen(self) -> Term | None:
        items = self.list.selectedItems()
        return items[0].data(TERM) if items else None

    def _take_up(self) -> None:
        """Put the chosen term of the list into the fields, to be changed."""
        term = self._chosen()
        if term is None:
            return
        self.source.setText(term.source)
        self.rendering.setText(term.rendering or "")
        self.as_is.setChecked(term.rendering is None)

    def _wait(self) -> None:
        self.refusal.setText("")
        self._waits = True
        self._enable()

    def _enable(self) -> None:
        act = self.findChild(QPushButton, "act")
        if act is not None:
            act.setEnabled(self.term() is not None and not self._waits)
        for button in (self._change, self._remove):
            button.setEnabled(self._chosen() is not None)


def term_words(term: Term) -> str:
    """As in "Нагорный Карабах → Nagorno-Karabakh", "Минобороны · as it is"."""  # noqa: RUF002
    if term.rendering is None:
        return f"{isolated(term.source)} · as it is"
    return f"{isolated(term.source)} → {isolated(term.rendering)}"
