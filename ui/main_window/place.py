"""Where the window stands: on the screen, whatever size it wishes or had last time."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FIRST_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(900, 560)
TITLE_BAR = 32  # pixels kept free above: a frame's height is not known before it is shown


def fitted(wanted: QRect, available: QRect) -> QRect:
    """Make a window as small and move it as far as it takes to stand wholly in `available`.

    Both and the answer are in the desktop's coordinates.
    """
    answer = QRect(wanted)
    answer.setSize(wanted.size().boundedTo(available.size()))
    right, bottom = available.right() - answer.width() + 1, available.bottom() - answer.height() + 1
    answer.moveTo(
        max(available.left(), min(answer.left(), right)),
        max(available.top(), min(answer.top(), bottom)),
    )
    return answer


def keep_on_screen(window: QWidget) -> None:
    """Fit a window into the free part of its screen; a maximised one fits already."""
    if window.isMaximized() or window.isFullScreen():
        return
    middle = window.geometry().center()
    screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    free = screen.availableGeometry().adjusted(0, TITLE_BAR, 0, 0)
    window.setMinimumSize(window.minimumSize().boundedTo(free.size()))
    window.setGeometry(fitted(window.geometry(), free))
