"""A translation server of the person's own: where it is, its key, what it is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QPushButton, QWidget

from monitor.domain.server import ServerChoice, ServerFacts
from ui.dialogs import sheet
from ui.theme.words import counted

WIDTH = 520
HINT = (
    "A LibreTranslate server of your choice translates instead of this computer. The sentences to "
    "be translated are sent to it: they leave this computer. What it does not do, or while it does "
    "not answer, is translated here, where there are packs for it."
)
ALL = "all pairs"
ANY = "A star stands for any language: *→pt is all that is translated into Portuguese."
KEPT = "kept; type another to change it"
KEY = "It goes into the keyring of this system, never into a file of Dateline."
TURNED_OFF = "Everything is translated on this computer."


class ServerDialog(QDialog):
    """Asks for a server; stays open, so that it can be tested.

    Signals:
        saved: address, key (None = as it is, "" = none), pairs as in "ru→en" (() = all).
        test_wanted: ask the saved server what it can do.
        forget_wanted: translate on this computer alone.
    """

    saved = Signal(str, object, tuple)
    test_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = sheet.prepare(self, "Translation server", HINT)
        self.setMinimumWidth(WIDTH)
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://…, or http://127.0.0.1:5000")
        self.address.setAccessibleName("Address of the server")
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName("Key for the server")
        self.key.setToolTip(KEY)
        self.pairs = QLineEdit()
        self.pairs.setPlaceholderText(f"{ALL}; or some, as in ru→en, *→pt")
        self.pairs.setToolTip(ANY)
        self.pairs.setAccessibleName("Pairs that the server translates")
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow("Address", self.address)
        form.addRow("Key, if it needs one", self.key)
        form.addRow("Translates", self.pairs)
        layout.addLayout(form)
        self.told = sheet.label("", "hint")
        self.told.setMinimumHeight(34)
        self.refusal = sheet.refusal_line()
        layout.addWidget(self.told)
        layout.addWidget(self.refusal)
        self.test = QPushButton("Test")
        self.test.setToolTip("Ask the saved server what it can do")
        self.off = QPushButton("Turn off")
        row = sheet.buttons(self, "Save", self._save)
        for place, button in enumerate((self.test, self.off)):
            button.setAutoDefault(False)
            row.insertWidget(place, button)
        layout.addLayout(row)
        for button in self.findChildren(QPushButton):
            if button.text() == "Cancel":  # saving does not close it
                button.setText("Close")
        self.test.clicked.connect(self._ask_test)
        self.off.clicked.connect(self._ask_off)
        self._typed_key = False
        self.key.textEdited.connect(self._key_edited)
        self.show_choice(ServerChoice(address="", pairs=(), has_key=False))
        self.address.setFocus()

    def show_choice(self, choice: ServerChoice) -> None:
        """Show what is set now."""
        self._typed_key = False
        self.address.setText(choice.address)
        self.key.clear()
        self.key.setPlaceholderText(KEPT if choice.has_key else "none")
        self.pairs.setText("" if choice.pairs in ((), ("*",)) else ", ".join(choice.pairs))
        for button in (self.test, self.off):
            button.setEnabled(bool(choice.address))
        self.refusal.setText("")
        self.told.setText("" if choice.address else TURNED_OFF)

    def show_facts(self, facts: ServerFacts) -> None:
        """Say what the server can do."""
        self.refusal.setText("")
        self.told.setText(facts_words(facts))

    def say(self, words: str) -> None:
        """Say what is going on."""
        self.refusal.setText("")
        self.told.setText(words)

    def refuse(self, sentence: str) -> None:
        """Say why it did not work."""
        self.told.setText("")
        self.refusal.setText(sentence)

    def _key_edited(self) -> None:
        self._typed_key = True

    def _save(self) -> None:
        address = self.address.text().strip()
        if not address:
            self.refuse("The address is missing; “Turn off” translates on this computer alone.")
            return
        typed = self.pairs.text().replace("->", "→").replace(",", " ").split()
        key = self.key.text().strip() if self._typed_key else None
        self.saved.emit(address, key, tuple(typed))

    def _ask_test(self) -> None:
        self.say("Asking the server…")
        self.test_wanted.emit()

    def _ask_off(self) -> None:
        self.forget_wanted.emit()


def facts_words(facts: ServerFacts) -> str:
    """As in "mt.example.org answers: LibreTranslate 1.9, 40 languages, up to 5,000 characters."."""
    parts = [f"LibreTranslate {facts.version}".strip(), counted(len(facts.languages), "language")]
    if facts.char_limit is not None:
        parts.append(f"up to {facts.char_limit:,} characters a request")
    if facts.needs_key:
        parts.append("only with a key")
    return f"{facts.host} answers: {', '.join(parts)}."
