"""Ask for one language."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from monitor.domain.views import LanguageChoice
from ui.dialogs import sheet
from ui.dialogs.language_list import LanguageList


class LanguageChoiceDialog(QDialog):
    """Asks which language something is in: type the beginning of a name, press Enter.

    Signals:
        chosen: a code, BCP 47.
    """

    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        hint: str,
        choices: Sequence[LanguageChoice],
        first: Collection[str] = (),
    ) -> None:
        """`first` are codes of the likeliest languages."""
        super().__init__(parent)
        layout = sheet.prepare(self, heading, hint)
        self.languages = LanguageList(choices, first)
        self.languages.taken.connect(self._take)
        layout.addWidget(self.languages)
        layout.addLayout(sheet.buttons(self, "Take this language", self._ask))
        self.languages.setFocus()

    def _ask(self) -> None:
        code = self.languages.current()
        if code is not None:
            self._take(code)

    def _take(self, code: str) -> None:
        self.chosen.emit(code)
        self.accept()
