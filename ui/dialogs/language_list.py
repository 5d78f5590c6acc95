"""A list of languages with a field that narrows it; what both language dialogs are made of."""

import unicodedata
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from monitor.domain.views import LanguageChoice
from ui.dialogs import sheet
from ui.theme.words import isolated

CODE = int(Qt.ItemDataRole.UserRole)
NAMES = CODE + 1
PLAIN_NAMES = {"en": "English", "es": "español"}  # Qt names the country, too
NONE = "There is no language of this name or code."
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class LanguageList(QWidget):
    """Languages by name, with the name that their speakers give them.

    Signals:
        toggled: a language was checked or unchecked (only where they can be).
        taken: the code of the language that was double-clicked or taken by Enter.
    """

    toggled = Signal()
    taken = Signal(str)

    def __init__(self, choices: Sequence[LanguageChoice], first: Collection[str] = ()) -> None:
        """`first` are codes that stand above the others, in this order."""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a name or a code")
        self.field.setAccessibleName("Find a language")
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Languages")
        self.list.setUniformItemSizes(True)
        self.list.setMinimumSize(380, 250)
        rank = {code: place for place, code in enumerate(first)}
        for choice in sorted(choices, key=lambda one: (rank.get(one.code, len(rank)), one.name)):
            self.list.addItem(_item(choice))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.none = sheet.refusal_line()
        layout.addWidget(self.none)
        self.setFocusProxy(self.field)
        self._held: tuple[QListWidgetItem, Qt.CheckState] | None = None
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.itemChanged.connect(lambda _item: self.toggled.emit())
        self.list.itemDoubleClicked.connect(lambda item: self.taken.emit(item.data(CODE)))
        self.list.setCurrentRow(0)

    def check(self, codes: Collection[str]) -> None:
        """Let languages be checked, these at first."""
        for item in self._items():
            on = item.data(CODE) in codes
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def hold(self, code: str, reason: str) -> None:
        """Keep a language checked, and no other one: that which was held is as it was before."""
        was_blocked = self.list.blockSignals(True)
        if self._held is not None:
            item, state = self._held
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(state)
            item.setToolTip("")
            self._held = None
        for item in self._items():
            if item.data(CODE) == code:
                self._held = (item, item.checkState())
                item.setCheckState(Qt.CheckState.Checked)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(reason)
        self.list.blockSignals(was_blocked)

    def checked(self) -> tuple[str, ...]:
        """The codes of the checked languages, in the order of the list."""
        return tuple(
            item.data(CODE) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        )

    def current(self) -> str | None:
        """The chosen language; None where nothing that is in sight is chosen."""
        shown = [item for item in self._items() if not item.isHidden() and item.isSelected()]
        return str(shown[0].data(CODE)) if shown else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with the keys of the field."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        words = plain(text)
        for item in self._items():
            item.setHidden(not any(words in name for name in item.data(NAMES)))
        shown = [item for item in self._items() if not item.isHidden()]
        self.none.setText("" if shown else NONE)
        begins = [i for i in shown if any(name.startswith(words) for name in i.data(NAMES))]
        if shown:
            best = (begins or shown)[0]
            self.list.setCurrentItem(best)
            self.list.scrollToItem(best, QAbstractItemView.ScrollHint.PositionAtTop)


def plain(text: str) -> str:
    """Letters as a person types them in haste: without case, marks and white space around."""
    bare = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def own_name(code: str) -> str:
    """What the speakers of a language call it, "" where Qt does not know."""
    if code in PLAIN_NAMES:
        return PLAIN_NAMES[code]
    locale = QLocale(code)
    return "" if locale.language() == QLocale.Language.C else locale.nativeLanguageName()


def _item(choice: LanguageChoice) -> QListWidgetItem:
    own = own_name(choice.code)
    other = f"  ·  {isolated(own)}" if own and plain(own) != plain(choice.name) else ""
    item = QListWidgetItem(f"{choice.name}{other}")
    item.setData(CODE, choice.code)
    item.setData(NAMES, [plain(choice.name), plain(own), plain(choice.code)])
    item.setData(Qt.ItemDataRole.AccessibleTextRole, choice.name)
    return item
