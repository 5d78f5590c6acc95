"""Reading an archive again is taken up where a killed process left it."""

import os
import subprocess
import sys
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


def read_again(db: Database) -> set[int]:
    """Items that are cut as they should be; before, only five letters of each were."""
    found = db.rows(
        "SELECT item_id FROM segments WHERE part = 'body' AND start = 0 AND \"end\" > 5"
    )
    return {item for (item,) in found}


def test_an_archive_is_read_on_from_where_a_killed_process_left_it(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    paths = ProfilePaths(folder)
    db = open_writer(paths.database, paths.backups)
    ids = stored(db, subscribed(db), *(entry(n, text=f"{TEXT} {n}") for n in range(ITEMS)))
    for n in range(0, ITEMS, 50):
        detected(db, *ids[n : n + 50])
    db.close()

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
    assert before >= set(ids[-left.done :])  # from the newest down, nothing left out
    db.close()

    monitor = open_profile(folder)
    try:
        monitor.settle().result(timeout=120)
    finally:
        monitor.close()
    db = open_writer(paths.database, paths.backups)
    assert redetection.current(db) is None
    assert read_again(db) == set(ids)
    assert doctor.check(db, quick=False) == ()
    db.close()
