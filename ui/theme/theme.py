"""Light or dark: as the desktop has it, or as the settings force it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ui.theme import fonts, style
from ui.theme.palette import DARK, LIGHT, Palette

CHOICES = ("system", "light", "dark")


class Theme(QObject):
    """Holds the palette of now and says when it changes; `choice` is what the person chose.

    Signals:
        changed: the palette is another one; whoever paints paints again.
    """

    changed = Signal()

    def __init__(self, choice: str = "system", parent: QObject | None = None) -> None:
        """Follow the desktop where `choice` is "system"; "light" and "dark" stay."""
        super().__init__(parent)
        self.choice = choice
        hints = QGuiApplication.styleHints()
        self.palette = _palette_for(choice, hints.colorScheme())
        hints.colorSchemeChanged.connect(self._desktop_changed)

    def choose(self, choice: str) -> None:
        """Change to "system", "light" or "dark"."""
        self.choice = choice
        self._take(_palette_for(choice, QGuiApplication.styleHints().colorScheme()))

    def sheet(self) -> str:
        """The style sheet of the whole window."""
        return style.sheet(self.palette, fonts.css_families(), fonts.css_families(serif=True))

    def _desktop_changed(self, scheme: Qt.ColorScheme) -> None:
        self._take(_palette_for(self.choice, scheme))

    def _take(self, palette: Palette) -> None:
        if palette is not self.palette:
            self.palette = palette
            self.changed.emit()


def _palette_for(choice: str, scheme: Qt.ColorScheme) -> Palette:
    if choice in ("light", "dark"):
        return DARK if choice == "dark" else LIGHT
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
