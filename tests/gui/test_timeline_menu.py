"""The menu of an item does what the keys do, to the item that is read."""

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from monitor.domain.ids import ItemId
from tests.gui import news
from ui.dialogs.note import NoteDialog
from ui.dialogs.tag import TagDialog
from ui.timeline.menu import make_menu
from ui.timeline.rows import MoreRow


def ask_menu(desk, place, reason=QContextMenuEvent.Reason.Mouse):
    view = desk.window.timeline.view
    at = view.visualRect(view.model().index(place, 0)).center()
    event = QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def texts(menu):
    return [one.text().partition("\t")[0] for one in menu.actions() if one.text()]


def trigger(desk, menu, words):
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()
    menu.close()
    desk.rest()


@pytest.fixture
def founding(full_desk):
    full_desk.window.open_item(news.FOUNDING)
    full_desk.rest()
    return full_desk.window.timeline.model.place_of(("item", news.FOUNDING))


def test_the_menu_names_what_can_be_done(full_desk, founding):
    menu = ask_menu(full_desk, founding)
    assert texts(menu) == [
        "Open the page",
        "Mark as unread",
        "Take the flag off",
        "Tag…",
        "Note…",
        "Remove tag military",
        "Remove tag check facts",
        "Story",
        "The item is in…",
        "Why these languages?",
    ]
    assert [one.text() for one in menu.actions()][3] == "Take the flag off\ts"
    menu.close()


def test_the_menu_acts_on_the_read_item(full_desk, founding):
    trigger(full_desk, ask_menu(full_desk, founding), "Take the flag off")
    assert full_desk.calls("set_flag") == [("set_flag", (news.FOUNDING,), 0)]
    trigger(full_desk, ask_menu(full_desk, founding), "Remove tag check facts")
    tags = full_desk.monitor.profile.items[news.FOUNDING].view.tags
    assert [tag.name for tag in tags] == ["military"]
    trigger(full_desk, ask_menu(full_desk, founding), "Open the page")
    assert full_desk.opened == ["https://example.org/page"]


@pytest.mark.parametrize(("words", "kind"), [("Tag…", TagDialog), ("Note…", NoteDialog)])
def test_tag_and_note_open_their_dialogs(full_desk, founding, words, kind):
    trigger(full_desk, ask_menu(full_desk, founding), words)
    assert [one for one in full_desk.window.findChildren(kind) if one.isVisible()]


def test_the_menu_key_means_the_current_row(full_desk, founding):
    menu = ask_menu(full_desk, 0, QContextMenuEvent.Reason.Keyboard)
    assert "Remove tag military" in texts(menu)
    menu.close()


def test_more_has_no_menu(full_desk):
    rows = full_desk.window.timeline.model.rows
    place = next(at for at, row in enumerate(rows) if isinstance(row, MoreRow))
    assert ask_menu(full_desk, place) is None


def test_a_menu_of_several_items_takes_a_tag_off_those_that_have_it(full_desk):
    items = full_desk.monitor.library()
    one, two = (items.timeline_item(ItemId(number)) for number in (1, 2))
    items.close()
    taken = []
    menu = make_menu(
        full_desk.window,
        (one, two),
        full_desk.window.actions_by_name,
        lambda ids, name: taken.append((ids, name)),
    )
    trigger(full_desk, menu, "Remove tag military")
    assert taken == [([1], "military")]
    assert not any(
        action.isEnabled() for action in menu.actions() if action.text()[:5] in ("Open ", "Note…")
    )
