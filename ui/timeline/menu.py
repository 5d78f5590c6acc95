"""The menu of an item in the timeline: what the keys do, and taking tags off."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from monitor.domain.ids import ItemId
from monitor.domain.views import TimelineItem
from ui.timeline.pane import TimelinePane

Untag = Callable[[Sequence[ItemId], str], object]
Extend = Callable[[QMenu, Sequence[TimelineItem]], object]


def offer_menu(
    pane: TimelinePane,
    actions: Mapping[str, QAction],
    untag: Untag,
    extend: Sequence[Extend],
) -> None:
    """Show a menu where a row is pressed with the right button, or by the menu key.

    Args:
        pane: the timeline.
        actions: the window's actions by name; the menu says the same with other words.
        untag: takes a tag off items.
        extend: each puts more into the menu of items.
    """

    def show(at: QPoint) -> None:
        items = pane.selected_items()
        if items:
            menu = make_menu(pane, items, actions, untag)
            for one in extend:
                one(menu, items)
            menu.popup(at)

    pane.view.menu_wanted.connect(show)


def make_menu(
    parent: QWidget, items: Sequence[TimelineItem], actions: Mapping[str, QAction], untag: Untag
) -> QMenu:
    """Make the menu of one or several items; it goes away with its closing."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    flagged, read = all(one.flag for one in items), all(one.read for one in items)
    single = len(items) == 1
    page = _add(menu, "Open the page", actions["open"])
    page.setEnabled(single and items[0].url is not None)
    menu.addSeparator()
    _add(menu, "Mark as unread" if read else "Mark as read", actions["toggle_read"])
    _add(menu, "Take the flag off" if flagged else "Flag", actions["flag"])
    _add(menu, "Tag…", actions["tag"])
    _add(menu, "Note…", actions["note"]).setEnabled(single)
    tags = dict.fromkeys(tag.name for one in items for tag in one.tags)
    if tags:
        menu.addSeparator()
    for name in tags:
        ids = [one.item_id for one in items if name in {tag.name for tag in one.tags}]
        words = f"Remove tag {name}".replace("&", "&&")
        menu.addAction(words).triggered.connect(partial(_call, partial(untag, ids, name)))
    return menu


def _add(menu: QMenu, words: str, action: QAction) -> QAction:
    # the key stands behind a tab: a shortcut of its own would clash with that of the window
    keys = action.shortcuts()
    key = keys[0].toString() if keys else ""
    made = menu.addAction(f"{words}\t{key.lower() if len(key) == 1 else key}")
    made.triggered.connect(action.trigger)
    return made


def _call(function: Callable[[], object], _checked: bool = False) -> None:
    function()
