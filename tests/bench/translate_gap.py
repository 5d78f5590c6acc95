"""Gaps of the window's event loop while an archive is translated, and how soon an item is.

    PYTHONPATH=. QT_QPA_PLATFORM=offscreen python tests/bench/translate_gap.py PACKS \
        HEADLINES.jsonl.gz [--items 1000] [--lines 12] [--seconds 60]

The items of translate_archive.py wait in a profile that is opened in a window; somebody walks
through the list meanwhile. Printed are the gaps beyond 5 ms between ticks of a 5 ms timer, and the
time from choosing an item to its translated headline in the reader, the model being loaded.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from monitor import settings
from monitor.domain.ids import ItemId
from monitor.domain.item import State
from monitor.domain.query import Query
from monitor.library import Library
from monitor.paths import ProfilePaths
from monitor.service import Monitor, open_profile
from monitor.storage.database import open_writer
from monitor.translation import packs
from tests.bench.translate_archive import fill, read
from tests.bench.window_gap import Metronome, percentiles, run_for
from ui.main_window.opening import make_application, open_window
from ui.theme.theme import Theme

LONGEST = 20.0  # seconds


def made(folder: Path, given: argparse.Namespace) -> ProfilePaths:
    """A profile with items that wait, and the packs for them."""
    paths = ProfilePaths(folder)
    folder.mkdir()
    db = open_writer(paths.database, paths.backups)
    fill(db, read(given.headlines, given.items, given.lines), given.to)
    db.close()
    for file in sorted(given.packs.glob("*.argosmodel")):
        packs.install(file, paths.packs)
    plain = settings.Settings()
    languages = replace(plain.languages, reads=(given.to,), wants=given.to)
    settings.save(paths.settings, replace(plain, languages=languages))
    return paths


def headlines_after(monitor: Monitor, count: int) -> list[float]:
    """Seconds until items that wait with their headlines have them, once they are chosen."""
    times = []
    library = monitor.library()
    try:
        for _ in range(count):
            rows = library.items(Query(), limit=1000).items
            waiting = [row for row in rows if row.state is State.QUEUED and row.original is None]
            if not waiting:
                break
            times.append(_chosen(monitor, library, waiting[-1].item_id))
    finally:
        library.close()
    return times


def _chosen(monitor: Monitor, library: Library, item: ItemId) -> float:
    begun = time.perf_counter()
    monitor.show(item)
    while (took := time.perf_counter() - begun) < LONGEST:
        row = library.timeline_item(item)
        if row is None or row.original is not None or row.state is not State.QUEUED:
            break
        run_for(0.02)
    return took


def main() -> int:
    """Print the gaps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", type=Path)
    parser.add_argument("headlines", type=Path)
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--lines", type=int, default=12)
    parser.add_argument("--to", default="pt")
    parser.add_argument("--seconds", type=float, default=60.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        paths = made(Path(name) / "profile", given)
        make_application()
        monitor = open_profile(paths.folder)
        try:
            window = open_window(monitor, Theme("light"))
            metronome = Metronome()
            run_for(5.0)  # the model is loaded meanwhile
            soon = headlines_after(monitor, 9)
            shown = " ".join(f"{one:.2f}" for one in soon)
            print(f"headline of a chosen item, s: {shown or 'none waits'}")
            metronome.start_again()
            until = time.perf_counter() + given.seconds
            while time.perf_counter() < until:
                window.timeline.next_item()
                run_for(0.5)
            print(f"translating, {given.seconds:.0f} s:", percentiles(metronome.gaps))
            window.close()
        finally:
            monitor.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
