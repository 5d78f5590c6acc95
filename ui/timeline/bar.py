"""The bar over the timeline: stories or items, the order, the period."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from monitor.domain.query import StoryOrder


class Tab(StrEnum):
    """What the timeline lists."""

    STORIES = "stories"
    ITEMS = "items"


class Period(StrEnum):
    """How far back it goes."""

    DAY = "day"
    FOUR_DAYS = "four_days"
    ALL = "all"

    def since(self, now: datetime) -> datetime | None:
        """The earliest moment that is listed; None = no limit."""
        spans = {Period.DAY: timedelta(hours=24), Period.FOUR_DAYS: timedelta(days=4)}
        return now - spans[self] if self in spans else None


Choice = TypeVar("Choice", StoryOrder, Period)
ORDER_WORDS = {StoryOrder.MOST_COVERED: "Most covered", StoryOrder.NEWEST: "Newest"}
PERIOD_WORDS = {Period.DAY: "24 h", Period.FOUR_DAYS: "4 days", Period.ALL: "All time"}


class TimelineBar(QWidget):
    """Two tabs and two small menus.

    Signals:
        changed: one of the three was chosen anew.
    """

    changed = Signal()

    def __init__(self, tab: Tab, order: StoryOrder, period: Period) -> None:
        super().__init__()
        self.setObjectName("timelineBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(39)
        self.tab, self.order, self.period = tab, order, period
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 8, 0)
        layout.setSpacing(4)
        self._tabs = QButtonGroup(self)
        self.tab_buttons = {one: self._make_tab(one) for one in Tab}
        for button in self.tab_buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        self.order_button = _menu_button("How stories are sorted")
        self.period_button = _menu_button("How far back")
        _fill_menu(self.order_button, ORDER_WORDS, order, self._choose_order)
        _fill_menu(self.period_button, PERIOD_WORDS, period, self._choose_period)
        layout.addWidget(self.order_button)
        layout.addWidget(self.period_button)
        self._write_labels()

    def choose_tab(self, tab: Tab) -> None:
        """Show stories or items."""
        self.tab_buttons[tab].setChecked(True)
        if tab is not self.tab:
            self.tab = tab
            self._write_labels()
            self.changed.emit()

    def _make_tab(self, tab: Tab) -> QToolButton:
        button = QToolButton()
        button.setText(tab.value.capitalize())
        button.setCheckable(True)
        button.setProperty("tab", True)
        button.setChecked(tab is self.tab)
        button.clicked.connect(lambda: self.choose_tab(tab))
        self._tabs.addButton(button)
        return button

    def _choose_order(self, order: StoryOrder) -> None:
        self.order = order
        self._write_labels()
        self.changed.emit()

    def _choose_period(self, period: Period) -> None:
        self.period = period
        self._write_labels()
        self.changed.emit()

    def _write_labels(self) -> None:
        self.order_button.setText(f"{ORDER_WORDS[self.order]} ▾")
        self.order_button.setVisible(self.tab is Tab.STORIES)
        self.period_button.setText(f"{PERIOD_WORDS[self.period]} ▾")


def _menu_button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("quiet", True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _fill_menu(
    button: QToolButton,
    words: Mapping[Choice, str],
    chosen: Choice,
    choose: Callable[[Choice], None],
) -> None:
    menu = QMenu(button)
    group = QActionGroup(menu)
    for value, label in words.items():
        action = QAction(label, group, checkable=True, checked=value is chosen)
        action.triggered.connect(partial(_choose, choose, value))
        menu.addAction(action)
    button.setMenu(menu)


def _choose(choose: Callable[[Choice], None], value: Choice, _checked: bool = False) -> None:
    choose(value)
