"""What this is, and where it keeps things."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QFormLayout, QPushButton, QWidget

from ui.dialogs import sheet


class AboutDialog(QDialog):
    """Names the version and the profile's folder, in which everything lies."""

    def __init__(self, parent: QWidget, profile: Path, sample: bool) -> None:
        super().__init__(parent)
        layout = sheet.prepare(
            self, "Dateline", "Media monitoring on the desk. Everything stays on this computer."
        )
        form = QFormLayout()
        form.setVerticalSpacing(6)
        folder = sheet.label(str(profile), "path")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow("Version", sheet.label(_own_version(), "version"))
        form.addRow("Qt", sheet.label(qVersion(), "qt"))
        form.addRow("Profile", folder)
        if sample:
            form.addRow("", sheet.label("A throw-away sample: it goes when you quit.", "hint"))
        layout.addLayout(form)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _own_version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:
        return "from a checkout"
