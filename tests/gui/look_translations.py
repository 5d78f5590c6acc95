"""Take pictures of the dialogs about translations, one after the other.

python -m tests.gui.look_translations FOLDER [light|dark] [WIDTHxHEIGHT]
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QDialog

from monitor.domain.translation import Pair, Term
from tests.fakes import FakeMonitor
from tests.gui import news
from tests.gui.look import settle
from tests.gui.values import NOW
from ui.main_window.opening import make_application, open_window
from ui.main_window.outside import Outside
from ui.theme.theme import Theme

TERMS = (
    Term(source="Нагорный Карабах", rendering="Nagorno-Karabakh"),
    Term(source="ТАСС", rendering=None),
    Term(source="Минобороны", rendering="the Defence Ministry"),
)


def main() -> None:
    folder = Path(sys.argv[1])
    theme = sys.argv[2] if len(sys.argv) > 2 else "light"
    width, height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "1440x900").split("x"))
    application = make_application()
    with tempfile.TemporaryDirectory() as profile:
        monitor = FakeMonitor(Path(profile), NOW)
        news.fill(monitor)
        monitor.has_item(news.states(), ("ru",))
        for term in TERMS:
            monitor.memory.set_term(Pair(source="ru", target="en"), term.source, term.rendering)
        outside = Outside(now=lambda: NOW, open_address=print, words_of=lambda t: tuple(t.split()))
        window = open_window(
            monitor, Theme(theme), size=(width, height), fixed=True, outside=outside
        )
        settle(application)
        window.open_item(news.STATES)
        settle(application)
        desk = window.translations
        for name, show in (
            ("glossary", desk.glossary),
            ("memory", desk.memory),
            ("server", desk.server),
            ("edit", window.reader.ask_edit),
        ):
            show()
            settle(application)
            (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
            dialog.grab().save(str(folder / f"{name}-{theme}.png"))
            dialog.close()
            settle(application)
        window.close()


if __name__ == "__main__":
    main()
