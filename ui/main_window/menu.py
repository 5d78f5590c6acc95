"""The menu of the top bar: what has no button."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme.theme import Theme

Entry = tuple[str, Callable[[], object]]
LOOKS = (("As the desktop", "system"), ("Light", "light"), ("Dark", "dark"))


def make_menu(parent: QWidget, entries: Sequence[Entry | None]) -> QMenu:
    """Make a menu of words and what they do; None = a line between two groups."""
    menu = QMenu(parent)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        words, act = entry
        menu.addAction(words).triggered.connect(partial(_call, act))
    return menu


def add_themes(menu: QMenu, theme: Theme, keep: Callable[[str], object]) -> None:
    """Put the choice of a theme above the last group; `keep` remembers it for next time."""
    last = next(one for one in reversed(menu.actions()) if one.isSeparator())
    looks = QActionGroup(menu)
    menu.insertSeparator(last)
    for words, choice in LOOKS:
        look = menu.addAction(words, partial(_choose, theme, keep, choice))
        menu.insertAction(last, look)
        look.setCheckable(True)
        look.setChecked(choice == theme.choice)
        looks.addAction(look)


def _choose(theme: Theme, keep: Callable[[str], object], choice: str) -> None:
    theme.choose(choice)
    keep(choice)


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
