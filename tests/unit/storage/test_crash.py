import subprocess
import sys
import time

from monitor.storage import doctor
from monitor.storage.database import open_writer

# Saves, edits, analyses, groups and marks for ever; says the number of each finished round
WRITER = """
import sys
from pathlib import Path
from monitor.storage import triage
from monitor.storage.database import open_writer
from tests.unit.storage.samples import *

path = Path(sys.argv[1])
db = open_writer(path, path.parent / "backups")
feed = subscribed(db)
(start,) = db.one("SELECT count(*) FROM items")
print("open", flush=True)
for n in range(start, start + 1_000_000, 5):
    ids = stored(db, feed, *(entry(n + k, text="word " * 100) for k in range(5)))
    detected(db, *ids)
    together(db, ids[1])
    together(db, ids[0], *ids[2:])
    edited(db, feed, ids[0], entry(n, text="edited"))
    triage.mark_read(db, ids, True, NOW)
    print(ids[-1], flush=True)
"""


def test_a_writer_killed_at_any_moment_loses_nothing_that_it_had_said(tmp_path):
    path = tmp_path / "dateline.db"
    acknowledged = set()
    for wait in (35, 180, 310):  # milliseconds
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout.readline() == "open\n"
            time.sleep(wait / 1000)
            writer.kill()
            said = writer.stdout.read().split("\n")[:-1]
        acknowledged |= {int(last) - k for last in said for k in range(5)}
        db = open_writer(path, tmp_path / "backups")
        assert doctor.check(db, quick=False) == ()
        marked = {item for (item,) in db.rows("SELECT item_id FROM marks WHERE read = 1")}
        assert marked >= acknowledged
        doubles = db.rows("SELECT guid FROM items GROUP BY guid HAVING count(*) > 1")
        assert doubles == []
        db.close()
    assert len(acknowledged) > 20
