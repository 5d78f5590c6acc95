"""What near-copies cost in a database of many made-up items: size, and time for each step.

    PYTHONPATH=. python tests/bench/copies_million.py FOLDER [ITEMS]

ITEMS (default 1,000,000) are spread over five weeks, the most that a look-up reaches, with 20
bands each as a headline with a short text has them; one in ten is a copy of the one before and
shares most of them, and has one of a hundred refrains, which a thousand items share each.
FOLDER must not exist.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from monitor.domain.copies import CopyKind, Fold
from monitor.storage import copies
from monitor.storage.database import Database, open_writer
from monitor.storage.rows import to_text

BANDS = 20
WEEKS = 5
REFRAINS = 100
CHUNK = 5_000
START = datetime(2026, 10, 5, tzinfo=UTC)
TEXT = "A short text as feeds give them, of a sentence or two, which is read to be compared. " * 3


def main(arguments: list[str]) -> int:
    """Fill, look up, write, delete; print."""
    if len(arguments) not in (1, 2):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir()
    count = int(arguments[1]) if len(arguments) > 1 else 1_000_000
    db = open_writer(folder / "dateline.db", folder)
    db.run("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    fill(db, count)
    measure(db, count)
    db.close()
    return 0


def fill(db: Database, count: int) -> None:
    """Items with bands, as a poller would have left them; says what each table takes."""
    size = pages(db)
    for name, write in (("items", items), ("sketches", sketches), ("bands", bands)):
        chance = np.random.default_rng(1)
        begun = time.perf_counter()
        for low in range(0, count, CHUNK):
            some = range(low + 1, min(low + CHUNK, count) + 1)
            made = chance.integers(-(2**31), 2**31, (len(some), BANDS), dtype=np.int32)
            made[9::10, :12] = made[8::10, :12]
            made[9::10, -1] = np.arange(len(made[9::10])) % REFRAINS
            with db.transaction():
                write(db, [(item, *moment(item, count)) for item in some], made)
        seconds = time.perf_counter() - begun
        grown, size = pages(db) - size, pages(db)
        print(f"{name}: {grown / 1e6:,.0f} MB, written in {seconds:,.0f} s", flush=True)


Row = tuple[int, int, str]


def items(db: Database, rows: list[Row], _: np.ndarray) -> None:
    """Items and their texts."""
    db.run_many(
        "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at)"
        " VALUES (?, 1, 't', 'p', 'A headline of some words as they are', ?, ?)",
        [(item, when, when) for item, _, when in rows],
    )
    texts = [(item, TEXT) for item, *_ in rows]
    db.run_many("INSERT INTO bodies (item_id, html, text) VALUES (?, '', ?)", texts)


def sketches(db: Database, rows: list[Row], made: np.ndarray) -> None:
    """The bands of each item, to look it up again."""
    found = [(item, week, row.tobytes()) for (item, week, _), row in zip(rows, made, strict=True)]
    db.run_many("INSERT INTO copy_sketches VALUES (?, ?, ?)", found)


def bands(db: Database, rows: list[Row], made: np.ndarray) -> None:
    """Where they are looked up, item by item: most pages are written to again and again."""
    for (item, week, _), row in zip(rows, made.tolist(), strict=True):
        db.raw.conn.executemany(
            "INSERT OR IGNORE INTO copy_bands VALUES (?, ?, ?)",
            [(week, band, item) for band in row],
        )


def pages(db: Database) -> int:
    """Bytes in use."""
    (count,), (size,) = db.one("PRAGMA page_count") or (0,), db.one("PRAGMA page_size") or (0,)
    return int(count * size)


def moment(item: int, count: int) -> tuple[int, str]:
    """The week and the time of an item."""
    when = START + timedelta(weeks=WEEKS) * (item / count)
    julian = when.timestamp() / 86_400 + 2_440_587.5
    return int(julian / 7), to_text(when)


def measure(db: Database, count: int) -> None:
    """Times of the steps at this size."""
    chance = random.Random(3)  # noqa: S311 - drawn for a benchmark
    drawn = [chance.randrange(1, count // 10) * 10 for _ in range(1000)]
    works = list(timed("look up an item and read its candidates", drawn, db))
    print(f"candidates of an item: {sum(len(work.others) for work in works) / len(works):.1f}")
    spent = []
    for work in works:
        begun = time.perf_counter()
        fold = Fold(item_id=work.item.item_id, of=work.others[0].item_id, common=1.0,
                    kind=CopyKind.SAME)  # fmt: skip
        copies.save(db, work.item, [fold])
        spent.append(time.perf_counter() - begun)
    told("write what was found, a transaction", spent)
    spent = []
    for item in drawn[:300]:
        begun = time.perf_counter()
        bands = tuple(chance.randrange(-(2**31), 2**31) for _ in range(BANDS))
        with db.transaction():
            copies.put_bands(db, {item: bands}, set())
        spent.append(time.perf_counter() - begun)
    told("write the bands of an item, a transaction", spent)


def timed(what: str, drawn: list[int], db: Database) -> Iterator[copies.CopyWork]:
    """Look items up and say how long it took."""
    spent = []
    for item in drawn:
        begun = time.perf_counter()
        work = copies.work_for(db, item)
        spent.append(time.perf_counter() - begun)
        yield work
    told(what, spent)


def told(what: str, spent: list[float]) -> None:
    """Median, 99 of 100, and the longest."""
    spent.sort()
    at = [spent[len(spent) // 2], spent[int(len(spent) * 0.99)], spent[-1]]
    print(f"{what}: " + ", ".join(f"{1000 * one:.2f} ms" for one in at) + " (median, p99, most)")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
