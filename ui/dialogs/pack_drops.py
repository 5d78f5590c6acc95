"""Files of language packs that are dropped on a window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

SUFFIX = ".argosmodel"


class _Drops(QObject):
    """Takes what is dropped on its parent, where it may be packs."""

    def __init__(self, parent: QWidget, take: Callable[[tuple[Path, ...]], object]) -> None:
        super().__init__(parent)
        self._take = take

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept packs and folders, leave everything else alone."""
        if isinstance(event, QDragMoveEvent):  # a QDragEnterEvent is one, too
            return self._welcome(event)
        if isinstance(event, QDropEvent) and (paths := paths_of(event.mimeData())):
            event.acceptProposedAction()
            self._take(paths)
            return True
        return False

    def _welcome(self, event: QDragMoveEvent) -> bool:
        good = bool(paths_of(event.mimeData()))
        if good:
            event.acceptProposedAction()
        return good


def take_drops(window: QWidget, take: Callable[[tuple[Path, ...]], object]) -> None:
    """Let packs be dropped on a window; `take` gets the paths of files and folders."""
    window.setAcceptDrops(True)
    window.installEventFilter(_Drops(window, take))


def paths_of(dropped: QMimeData) -> tuple[Path, ...]:
    """What may be packs among what is dragged: .argosmodel files of this machine, and folders."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return tuple(path for path in paths if path.suffix.lower() == SUFFIX or path.is_dir())
