"""Make the application and its window; what tests and `ui.application` share."""

import sys
from datetime import UTC, datetime

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QApplication

from monitor.library import parse_words
from monitor.paths import resource
from ui.actions import MonitorCommands
from ui.main_window.outside import Outside
from ui.main_window.place import keep_on_screen
from ui.main_window.window import MainWindow
from ui.theme.theme import Theme

SWITCH_INTERVAL = 0.0005  # seconds


def make_application() -> QApplication:
    """The one QApplication of this process, with the style that our style sheet is made for."""
    # Every call from Qt into Python waits for the engine and reader threads to let go: at the
    # interpreter's 5 ms a poll of 300 feeds stretched the window's p99 gap from 12 to 19 ms
    sys.setswitchinterval(SWITCH_INTERVAL)
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(["dateline"])
    application.setApplicationName("Dateline")
    application.setDesktopFileName("dateline")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "dateline.svg"))))
    return application


def open_window(
    monitor: MonitorCommands,
    theme: Theme,
    *,
    size: tuple[int, int] = (1440, 900),
    view: str | None = None,
    fixed: bool = False,
    outside: Outside | None = None,
) -> MainWindow:
    """Make the window and show it; `fixed` = this size, whatever the screen and the last time."""
    window = MainWindow(monitor, theme, outside or real_outside(), view)
    if fixed or not window.has_place:
        window.resize(*size)
    if not fixed:
        keep_on_screen(window)
    window.show()
    return window


def real_outside() -> Outside:
    """The clock, the desktop's browser."""
    return Outside(
        now=lambda: datetime.now(UTC),
        open_address=lambda address: QDesktopServices.openUrl(QUrl(address)),
        words_of=parse_words,
    )
