"""Ask what a digest takes in, in which formats, and where it goes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QTimeZone, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QWidget,
)

from monitor.domain.digest import DigestSelection
from ui.dialogs import sheet
from ui.theme.calendar import dress_calendar
from ui.theme.palette import Palette

FORMATS = {"html": "HTML", "md": "Markdown"}
ALL, FLAGGED = "Everything", "Flagged only"


class DigestDialog(QDialog):
    """Asks for a day, a choice of items, formats and a folder.

    Signals:
        wanted: a `DigestSelection`, the names of formats, the folder.
    """

    wanted = Signal(object, object, object)

    def __init__(self, parent: QWidget, day: date, folder: Path, palette: Palette) -> None:
        super().__init__(parent)
        layout = sheet.prepare(
            self, "Digest", "Headlines with their sources, grouped by story, of one day."
        )
        self.day = QDateEdit(QDate(day.year, day.month, day.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        dress_calendar(self.day.calendarWidget(), palette)
        self.choice = QComboBox()
        self.choice.setItemDelegate(QStyledItemDelegate(self.choice))  # heeds the style sheet
        self.choice.addItems([ALL, FLAGGED])
        self.formats = {name: QCheckBox(words) for name, words in FORMATS.items()}
        for box in self.formats.values():
            box.setChecked(True)
        self.folder = QLineEdit(str(folder))
        self.folder.setMinimumWidth(330)
        self.refusal = sheet.refusal_line()
        layout.addLayout(self._make_form())
        layout.addWidget(self.refusal)
        layout.addLayout(sheet.buttons(self, "Write", self._ask))

    def offer_tags(self, names: Sequence[str]) -> None:
        """Offer to take only items with one of these tags."""
        for name in names:
            self.choice.addItem(f"Tagged {name}", name)

    def refuse(self, sentence: str) -> None:
        """Say why it did not work."""
        self.refusal.setText(sentence)

    def selection(self) -> DigestSelection:
        """What the fields say now."""
        chosen = self.day.date()
        return DigestSelection(
            day=date(chosen.year(), chosen.month(), chosen.day()),
            timezone=QTimeZone.systemTimeZoneId().toStdString(),
            flagged_only=self.choice.currentText() == FLAGGED,
            tag=self.choice.currentData(),
        )

    def _ask(self) -> None:
        formats = [name for name, box in self.formats.items() if box.isChecked()]
        if not formats:
            self.refuse("Choose at least one format.")
            return
        self.refuse("")
        self.wanted.emit(self.selection(), tuple(formats), Path(self.folder.text()).expanduser())

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        formats = QHBoxLayout()
        formats.setSpacing(16)
        for box in self.formats.values():
            formats.addWidget(box)
        formats.addStretch(1)
        folder = QHBoxLayout()
        folder.setSpacing(6)
        browse = QPushButton("…")
        browse.setAutoDefault(False)
        browse.setAccessibleName("Choose a folder")
        browse.clicked.connect(self._browse)
        folder.addWidget(self.folder, 1)
        folder.addWidget(browse)
        form.addRow("Day", self.day)
        form.addRow("Items", self.choice)
        form.addRow("Formats", formats)
        form.addRow("Folder", folder)
        return form

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Folder", self.folder.text())
        if chosen:
            self.folder.setText(chosen)
