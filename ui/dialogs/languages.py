"""The languages of the person: which are read as they are, and the one that is wanted."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QPushButton,
    QStyledItemDelegate,
    QWidget,
)

from monitor.domain.language import is_foreign
from monitor.domain.views import LanguageChoice
from ui.dialogs import sheet
from ui.dialogs.language_list import LanguageList
from ui.theme.words import language_name

HINT = (
    "What you read is shown as it was published; everything else is foreign and is translated "
    "into the language you want. Changing this detects no language anew."
)
WANTED = "This is the language you want: it is read as well."


class LanguagesDialog(QDialog):
    """Asks for both and says what a change means before it is saved.

    Signals:
        wanted: the codes of the languages that are read, the one that is wanted first, and that.
    """

    wanted = Signal(object, str)

    def __init__(
        self,
        parent: QWidget,
        choices: Sequence[LanguageChoice],
        reads: Sequence[str],
        wants: str,
    ) -> None:
        super().__init__(parent)
        layout = sheet.prepare(self, "Languages", HINT)
        known = {one.code for one in choices}
        more = dict.fromkeys(code for code in (*reads, wants) if code not in known)
        choices = [*choices, *(LanguageChoice(code=one, name=language_name(one)) for one in more)]
        self._names = {one.code: one.name for one in choices}
        self._reads, self._wants = tuple(dict.fromkeys((*reads, wants))), wants
        self.reads = LanguageList(choices, first=self._reads)
        self.reads.check(self._reads)
        self.reads.hold(wants, WANTED)
        self.reads.toggled.connect(self._tell)
        self.wants = QComboBox()
        self.wants.setItemDelegate(QStyledItemDelegate(self.wants))  # heeds the style sheet
        self.wants.setMaxVisibleItems(14)
        self.wants.setAccessibleName("Language I want")
        for code, name in sorted(self._names.items(), key=lambda pair: pair[1]):
            self.wants.addItem(name, code)
        self.wants.setCurrentIndex(self.wants.findData(wants))
        self.wants.currentIndexChanged.connect(self._want)
        self.told = sheet.label("", "hint")
        self.told.setMinimumHeight(34)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.refusal = sheet.refusal_line()
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow("I want", self.wants)
        form.addRow("I read", self.reads)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addWidget(self.refusal)
        layout.addLayout(sheet.buttons(self, "Save", self._ask))
        self.reads.setFocus()
        self._tell()

    def chosen(self) -> tuple[tuple[str, ...], str]:
        """What the fields say now; what is wanted is read too."""
        wants = str(self.wants.currentData())
        return tuple(dict.fromkeys((wants, *self.reads.checked()))), wants

    def refuse(self, sentence: str) -> None:
        """Say why it was not saved."""
        self.refusal.setText(sentence)

    def _ask(self) -> None:
        self.refusal.setText("")
        self.wanted.emit(*self.chosen())

    def _want(self) -> None:
        self.reads.hold(str(self.wants.currentData()), WANTED)
        self._tell()

    def _tell(self) -> None:
        reads, wants = self.chosen()
        before = (self._reads, self._wants)
        self.told.setText(change_words(before, (reads, wants), self._names))
        button = self.findChild(QPushButton, "act")
        if button is not None:
            button.setEnabled(set(reads) != set(self._reads) or wants != self._wants)


def change_words(
    before: tuple[Collection[str], str],
    after: tuple[Collection[str], str],
    names: Mapping[str, str],
) -> str:
    """What another choice means, in words; scripts and regions of one language are read together.

    >>> names = {"en": "English", "ru": "Russian"}
    >>> change_words((("en",), "en"), (("en", "ru"), "en"), names)
    'You read English, Russian. Russian stays as it is from now on.'
    """

    def listed(codes: Collection[str]) -> str:
        return ", ".join(names.get(code, code) for code in codes)

    (old, _), (reads, wants) = before, after
    said = [f"You read {listed(reads)}."]
    new = [code for code in reads if is_foreign(code, old)]
    gone = [code for code in old if is_foreign(code, reads)]
    if new:
        said.append(f"{listed(new)} {_stay(len(new))} from now on.")
    if gone:
        said.append(f"{listed(gone)} will be translated into {names.get(wants, wants)}.")
    if wants != before[1]:
        said.append(f"Everything foreign will be translated into {names.get(wants, wants)}.")
    return " ".join(said)


def _stay(count: int) -> str:
    return "stays as it is" if count == 1 else "stay as they are"
