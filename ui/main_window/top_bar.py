"""The bar at the top: commands as words, the search field."""

from collections.abc import Mapping

import qtawesome
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from ui.theme.theme import Theme

HEIGHT = 40
BUTTONS = (
    ("poll", "ph.arrows-clockwise", "Poll"),
    ("add_feed", "ph.plus", "Add feed"),
    ("flag", "ph.flag-fill", "Flag"),
    ("tag", "ph.hash", "Tag"),
    ("note", "ph.pencil-simple", "Note"),
    ("digest", "ph.download-simple", "Digest…"),
)


class TopBar(QWidget):
    """Buttons of the actions that have one, a menu for the rest, the search field.

    Signals:
        searched: the text of the search field, a moment after the last key.
        left: Enter was pressed in the search field.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 0)
        self._layout.setSpacing(6)
        brand = QLabel("Dateline")
        brand.setObjectName("brand")
        self._layout.addWidget(brand)
        self._layout.addSpacing(4)
        self.buttons: dict[str, QToolButton] = {}
        for name, _sign, words in BUTTONS:
            self._add_button(name, words, actions[name])
        self._add_menu(menu)
        self._layout.addStretch(1)
        self.search = self._make_search()
        self._layout.addWidget(self.search, 2)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(250)
        self._wait.timeout.connect(self._search_now)
        self._set_icons()
        theme.changed.connect(self._set_icons)

    def clear_search(self) -> None:
        """Empty the search field and search for nothing, at once."""
        self.search.clear()
        self._search_now()

    def _search_now(self) -> None:
        self._wait.stop()
        self.searched.emit(self.search.text())

    def _enter(self) -> None:
        self._search_now()
        self.left.emit()

    def _add_button(self, name: str, words: str, action: QAction) -> None:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(15, 15))
        button.setText(words)
        keys = ", ".join(one.toString() for one in action.shortcuts())
        button.setToolTip(f"{action.text()} ({keys})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        self.buttons[name] = button
        self._layout.addWidget(button)

    def _add_menu(self, menu: QMenu) -> None:
        self.more = QToolButton()
        self.more.setAccessibleName("More commands")
        self.more.setToolTip("More commands")
        self.more.setIconSize(QSize(17, 17))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(menu)
        self._layout.addWidget(self.more)

    def _make_search(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("search")
        field.setAccessibleName("Search")
        field.setPlaceholderText('Search original and translation, "in quotes" for a phrase')
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(220)
        field.setMaximumWidth(430)
        field.textEdited.connect(self._edited)
        field.textChanged.connect(self._cleared)
        field.returnPressed.connect(self._enter)
        self._glass = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        return field

    def _edited(self, _text: str) -> None:
        self._wait.start()

    def _cleared(self, text: str) -> None:
        if not text:
            self._wait.start()

    def _set_icons(self) -> None:
        palette = self._theme.palette
        for name, sign, _words in BUTTONS:
            self.buttons[name].setIcon(qtawesome.icon(sign, color=palette.text))
        self.more.setIcon(qtawesome.icon("ph.dots-three", color=palette.text))
        self._glass.setIcon(qtawesome.icon("ph.magnifying-glass", color=palette.faint))
