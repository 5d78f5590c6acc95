"""Where the window was and how it was set: kept in window.ini of the profile."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class WindowState:
    """Typed access to window.ini; what is missing or of a wrong kind is None or the default.

    The file is a few lines long: it is read once and written on closing, on the GUI thread.
    """

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes_of(self, name: str) -> QByteArray | None:
        """What `put` stored under `name`, as a QByteArray."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else None

    def text_of(self, name: str, allowed: Sequence[str], default: str) -> str:
        """A word that must be one of `allowed`."""
        value = self._settings.value(name)
        return value if isinstance(value, str) and value in allowed else default

    def words_of(self, name: str) -> tuple[str, ...]:
        """A list of words."""
        value = self._settings.value(name)
        return tuple(value.split()) if isinstance(value, str) else ()

    def put(self, name: str, value: QByteArray | str) -> None:
        """Keep a value; `save` writes it."""
        self._settings.setValue(name, value)

    def save(self) -> None:
        """Write the file; a disk that refuses costs the window's size, nothing else."""
        self._settings.sync()
