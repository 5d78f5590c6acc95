"""Reading an archive again: what arrives goes first, and a killed process is no loss."""

import os
import subprocess
import sys
import time
from pathlib import Path

from monitor.paths import ProfilePaths
from monitor.service import open_profile
from monitor.storage import doctor, redetection
from monitor.storage.database import Database, open_writer
from tests.unit.storage.samples import detected, entry, stored, subscribed

ITEMS = 400
TEXT = "Officials said on Sunday that talks about the border crossing would go on all night."

# Reads the archive again and says how far it is
READER = """
import sys
from pathlib import Path
from monitor.domain.views import Progress
from monitor.service import open_profile

def told(news):
    if isinstance(news, Progress) and news.stage == "detect":
        print(news.done, news.total, flush=True)

if __name__ == "__main__":
    monitor = open_profile(Path(sys.argv[1]))
    monitor.bus.subscribe(told)
    monitor.redetect().result()
    monitor.settle().result()
"""


def archive(tmp_path: Path) -> Path:
    """A profile of many items whose languages were found badly."""
    folder = tmp_path / "profile"
    folder.mkdir()
    paths = ProfilePaths(folder)
    db = open_writer(paths.database, paths.backups)
    ids = stored(db, subscribed(db), *(entry(n, text=f"{TEXT} {n}") for n in range(ITEMS)))
    for n in range(0, ITEMS, 50):
        detected(db, *ids[n : n + 50])
    db.close()
    return folder


def read_again(db: Database) -> set[int]:
    """Items that are cut as they should be; before, only five letters of each were."""
    found = db.rows(
        "SELECT item_id FROM segments WHERE part = 'body' AND start = 0 AND \"end\" > 5"
    )
    return {item for (item,) in found}


def test_an_archive_is_read_on_from_where_a_killed_process_left_it(tmp_path: Path) -> None:
    folder = archive(tmp_path)
    paths = ProfilePaths(folder)
    script = tmp_path / "reader.py"
    script.write_text(READER, encoding="utf-8")
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, str(script), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    ) as reader:
        assert reader.stdout is not None
        said = [reader.stdout.readline() for _ in range(3)]
        reader.kill()
    assert all(line.endswith(f" {ITEMS}\n") for line in said)

    db = open_writer(paths.database, paths.backups)
    assert doctor.check(db, quick=False) == ()
    left = redetection.current(db)
    assert left is not None
    assert 0 < left.done < ITEMS
    before = read_again(db)
    assert before >= set(range(left.below, ITEMS + 1))  # from the newest down, none left out
    db.close()

    monitor = open_profile(folder)
    try:
        monitor.settle().result(timeout=120)
    finally:
        monitor.close()
    db = open_writer(paths.database, paths.backups)
    assert redetection.current(db) is None
    assert len(read_again(db)) == ITEMS
    assert doctor.check(db, quick=False) == ()
    db.close()


def test_what_arrives_is_read_before_the_rest_of_an_archive(tmp_path: Path, site) -> None:
    folder = archive(tmp_path)
    monitor = open_profile(folder)
    try:
        monitor.settle().result(timeout=120)
        monitor.redetect().result(timeout=10)
        item = f"<item><guid>1</guid><title>New</title><description>{TEXT}</description></item>"
        feed = f'<rss version="2.0"><channel><title>T</title>{item}</channel></rss>'
        feed_id = monitor.add_feed(site.serves("/feed.xml", feed)).result(timeout=10)
        monitor.poll([feed_id]).result(timeout=60)
        library = monitor.library()
        while library.feed_languages(feed_id).seen == 0:
            time.sleep(0.01)
        left = library.status().to_detect
        monitor.settle().result(timeout=120)
        assert library.status().to_detect == 0
        library.close()
        assert left > ITEMS / 4
    finally:
        monitor.close()
