"""The pop-up calendar in the colours of the window."""

import qtawesome
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from ui.theme import style
from ui.theme.palette import Palette


def dress_calendar(calendar: QCalendarWidget, palette: Palette) -> None:
    """Give a calendar our colours: its text formats know neither palette nor style sheet.

    Days of the week are muted, all days look alike (Qt's own weekends are red).
    """
    calendar.setPalette(style.qt_palette(palette))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHeaderTextFormat(_colored(palette.muted, palette.pane))
    for day in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(day, _colored(palette.text, palette.pane))
    for name, sign in (("prev", "ph.caret-left"), ("next", "ph.caret-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None:
            button.setIcon(qtawesome.icon(sign, color=palette.text))


def _colored(color: str, back: str) -> QTextCharFormat:
    answer = QTextCharFormat()
    answer.setForeground(QColor(color))
    answer.setBackground(QColor(back))
    return answer
