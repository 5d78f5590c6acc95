"""Take pictures of the window on made-up news.

python -m tests.gui.look FOLDER [light|dark] [WIDTHxHEIGHT] [VIEW,VIEW…] [ITEM [+]]

"+" = with the first foreign sentence pointed at.
"""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.fakes import FakeMonitor
from tests.gui import news
from tests.gui.values import NOW
from ui.main_window.opening import make_application, open_window
from ui.main_window.outside import Outside
from ui.reader.article_html import Mode
from ui.theme.theme import Theme


def settle(application: QApplication, seconds: float = 0.6) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def main() -> None:
    folder = Path(sys.argv[1])
    theme = sys.argv[2] if len(sys.argv) > 2 else "light"
    width, height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "1440x900").split("x"))
    views = sys.argv[4].split(",") if len(sys.argv) > 4 else ["side"]
    item = int(sys.argv[5]) if len(sys.argv) > 5 else news.FOUNDING
    application = make_application()
    with tempfile.TemporaryDirectory() as profile:
        monitor = FakeMonitor(Path(profile), NOW)
        news.fill(monitor)
        monitor.has_item(news.states(), ("ru", "pt"))
        outside = Outside(now=lambda: NOW, open_address=print, words_of=lambda t: tuple(t.split()))
        window = open_window(
            monitor, Theme(theme), size=(width, height), fixed=True, outside=outside
        )
        settle(application)
        window.open_item(news.ItemId(item))
        settle(application)
        for view in views:
            window.reader.set_mode(Mode(view))
            settle(application, 0.3)
            if "+" in sys.argv[6:]:
                window.reader.step_sentence(1)
                settle(application, 0.1)
            window.grab().save(str(folder / f"{theme}-{width}-{view}-{item}.png"))
        window.close()


if __name__ == "__main__":
    main()
