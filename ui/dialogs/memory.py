"""The translation memory: how often it was of use, what it holds, and the way in and out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from monitor.domain.memory import MemoryView, PairInMemory
from ui.dialogs import sheet
from ui.theme.words import counted, language_name

WIDTH, HEIGHT = 560, 420
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HINT = (
    "A sentence is translated once. What you edited or imported is shown wherever it stands, "
    "instead of what an engine made."
)
KIND = "Translation memory (*.tmx)"
ENGINES = {"argos": "Argos", "person": "you", "tmx": "imported", "sample": "sample, by hand",
           "libretranslate": "LibreTranslate"}  # fmt: skip


class MemoryDialog(QDialog):
    """Shows a `MemoryView`; what is asked for ends in the line below, never in a window.

    Signals:
        import_wanted, export_wanted: the path of a TMX file.
    """

    import_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = sheet.prepare(self, "Translation memory", HINT)
        self.use = sheet.label("", "plain")
        self.stale = sheet.label("", "hint")
        self.list = _make_list()
        self.told = sheet.label("", "hint")
        self.refusal = sheet.refusal_line()
        self._import = QPushButton("Import…")
        self._export = QPushButton("Export…")
        self._import.clicked.connect(self._ask_import)
        self._export.clicked.connect(self._ask_export)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for button in (self._import, self._export):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        for widget in (self.use, self.stale):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.refusal)
        layout.addLayout(row)
        self.resize(WIDTH, HEIGHT)

    def show_memory(self, view: MemoryView) -> None:
        """Show what there is now; the chosen row stays chosen."""
        row = self.list.currentIndex().row()
        self.use.setText(use_words(view))
        self.stale.setText(stale_words(view))
        self.list.clear()
        self.list.addTopLevelItems([_row(pair) for pair in view.pairs])
        self._export.setEnabled(bool(view.pairs))
        if 0 <= row < len(view.pairs):
            self.list.setCurrentIndex(self.list.model().index(row, 0))

    def say(self, sentence: str) -> None:
        """Say how an import or an export ended."""
        self.refusal.setText("")
        self.told.setText(sentence)

    def refuse(self, sentence: str) -> None:
        """Say why one did not work."""
        self.told.setText("")
        self.refusal.setText(sentence)

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, "Import a translation memory", "", KIND)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_wanted.emit(Path(name)))
        dialog.open()

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, "Export the translation memory", "dateline.tmx", KIND)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tmx")
        dialog.fileSelected.connect(lambda name: self.export_wanted.emit(Path(name)))
        dialog.open()


def use_words(view: MemoryView) -> str:
    """As in "Of 1,240 sentences that items needed, 310 (25 %) were remembered already."."""
    if not view.asked:
        return "No sentence has been needed yet."
    share = round(100 * view.known / view.asked)
    were = "was" if view.known == 1 else "were"
    needed = counted(view.asked, "sentence")
    return f"Of {needed} that items needed, {view.known:,} ({share} %) {were} remembered already."


def stale_words(view: MemoryView) -> str:
    """What an older pack made and is to be made again; "" = nothing."""
    if not view.stale:
        return ""
    return f"{counted(view.stale, 'sentence')} by an older pack will be translated again."


def _row(one: PairInMemory) -> QTreeWidgetItem:
    names = f"{language_name(one.pair.source)} → {language_name(one.pair.target)}"
    engine = f"{ENGINES.get(one.engine, one.engine)} {one.version}".strip()
    item = QTreeWidgetItem([names, engine, f"{one.sentences:,}"])
    item.setTextAlignment(2, RIGHT)
    spoken = f"{names}, translated by: {engine}, {counted(one.sentences, 'sentence')}"
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item


def _make_list() -> QTreeWidget:
    view = QTreeWidget()
    view.setHeaderLabels(["Languages", "Translated by", "Sentences"])
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAccessibleName("What is remembered")
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.headerItem().setTextAlignment(2, RIGHT)
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return view
