"""Take pictures of the window of language packs on made-up lists.

python -m tests.gui.look_packs FOLDER [light|dark] [WIDTHxHEIGHT]
"""

import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QColor, QPainter

from monitor.domain.packs import InstalledPack, PivotRoute, Way
from tests.fake_packs import a_pack, needed, on_offer, pair_of
from tests.fakes import FakeMonitor
from tests.gui import news
from tests.gui.look import settle
from tests.gui.values import NOW
from ui.dialogs.packs import INDEX, PacksDialog
from ui.main_window.opening import make_application, open_window
from ui.main_window.outside import Outside
from ui.theme.theme import Theme

NOTE = "Quality: BLEU 35.2, chrF 62.2 on 200 lines of NTREX-128 news."


def fill(monitor: FakeMonitor) -> None:
    ru_en, en_pt = a_pack("ru_en"), a_pack("en_pt", "1.0", 18_200_000)
    monitor.packs.has(
        needed=(
            needed("uk_en", 41, Way.DIRECT, on_offer("uk_en", sha256="ab" * 32)),
            needed("az_en", 12, Way.DIRECT, on_offer("az_en", "1.5", None)),
            needed("tr_pt", 3, Way.PIVOT, on_offer("tr_en"), on_offer("en_pt")),
            needed("hy_en", 7, Way.NONE),
        ),
        installed=(
            InstalledPack(pack=en_pt, note=NOTE),
            InstalledPack(pack=ru_en, waiting=5, update=on_offer("ru_en", "1.10")),
        ),
        routes=(
            PivotRoute(
                pair=pair_of("ru_pt"),
                source_name="Russian",
                target_name="Portuguese",
                steps=(ru_en, en_pt),
            ),
        ),
        available=tuple(
            on_offer(code)
            for code in ("ar_en", "de_en", "en_ar", "en_de", "en_es", "es_en", "fa_en", "zt_en")
        ),
        index_read_at=NOW - timedelta(minutes=2),
    )


def main() -> None:
    folder = Path(sys.argv[1])
    theme = sys.argv[2] if len(sys.argv) > 2 else "light"
    width, height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "1440x900").split("x"))
    application = make_application()
    with tempfile.TemporaryDirectory() as profile:
        monitor = FakeMonitor(Path(profile), NOW)
        news.fill(monitor)
        outside = Outside(now=lambda: NOW, open_address=print, words_of=lambda t: tuple(t.split()))
        window = open_window(
            monitor, Theme(theme), size=(width, height), fixed=True, outside=outside
        )
        settle(application)
        window.open_item(news.ItemId(news.FOUNDING))

        def take(name: str) -> None:
            settle(application, 0.8)
            picture = window.grab()
            (dialog,) = window.findChildren(PacksDialog)
            painter = QPainter(picture)
            left, top = (width - dialog.width()) // 2, (height - dialog.height()) // 2
            painter.drawPixmap(left, top, dialog.grab())
            painter.setPen(QColor("#808080"))  # in place of the frame that a desktop draws
            painter.drawRect(left, top, dialog.width(), dialog.height())
            painter.end()
            picture.save(str(folder / f"packs-{theme}-{width}-{name}.png"))

        fill(monitor)
        window.packs.open()
        take("own")
        (dialog,) = window.findChildren(PacksDialog)
        dialog.action_wanted.emit("uk_en", "Install")
        monitor.packs.is_at("uk_en", 23_400_000, 68_000_000)
        dialog.action_wanted.emit("tr_pt", "Install")
        take("fetching")
        dialog.refuse("uk_en was not fetched: files.example does not give the file (HTTP 503).")
        dialog.choose(INDEX)
        take("available")
        monitor.packs.has(
            index_read_at=None, available=(), needed=(needed("hy_en", 7, Way.UNKNOWN),)
        )
        dialog.show_shelf(monitor.packs.shelf_now)
        dialog.say("")
        take("unread")
        window.close()


if __name__ == "__main__":
    main()
