"""First poll and second poll of many feeds against the farm's own ground truth.

    python tests/bench/poll_farm.py FEEDFARM.py --feeds 500 --latency 50-200 --hosts 250

Prints what was lost or doubled, wall and CPU seconds (own and workers') and entries a second of
each pass, then how long detecting and grouping take (--settle). Run by hand on a quiet machine.
"""

import argparse
import collections
import re
import sys
import tempfile
import time
from pathlib import Path

import farm as farms
import psutil

from monitor.domain.feed import Subscription
from monitor.service import Monitor, open_profile
from monitor.storage.database import open_reader

MARK = re.compile(r"\[F(\d+)-I(\d+)\]")


def cpu_seconds(monitor: Monitor) -> float:
    """CPU seconds so far of this process and the workers that run."""
    own = psutil.Process()
    times = [one.cpu_times() for one in [own, *own.children(recursive=True)] if one.is_running()]
    return sum(one.user + one.system for one in times)


def stored(database: Path) -> collections.Counter[str]:
    db = open_reader(database)
    try:
        titles = [row[0] for row in db.rows("SELECT title FROM items")]
    finally:
        db.close()
    return collections.Counter(found[0] for title in titles if (found := MARK.search(title)))


def judge(farm: farms.Farm, database: Path) -> str:
    truth = farm.control("truth")["feeds"]
    wanted = {
        name if str(name).startswith("[") else f"[{name}]"
        for feed in truth.values()
        if feed["loadable"]
        for name in feed["ids"]
    }
    have = stored(database)
    lost = wanted - set(have)
    doubled = [name for name, count in have.items() if count > 1]
    return f"{len(wanted)} items wanted, {len(lost)} lost, {len(doubled)} doubled"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("farm", type=Path)
    parser.add_argument("--feeds", default="500")
    parser.add_argument("--latency", default="50-200")
    parser.add_argument("--hosts", default="250")
    parser.add_argument("--faults", default=None)
    parser.add_argument("--settle", action="store_true", help="also detect and group everything")
    options = parser.parse_args()
    arguments = ["--feeds", options.feeds, "--latency", options.latency, "--hosts", options.hosts]
    arguments += ["--faults", options.faults] if options.faults else []
    with farms.running(options.farm, arguments) as farm, tempfile.TemporaryDirectory() as folder:
        monitor = open_profile(Path(folder) / "profile")
        try:
            monitor.subscribe([Subscription(url=url) for url in farm.urls()]).result()
            for name in ("first poll", "second poll"):
                start, used = time.perf_counter(), cpu_seconds(monitor)
                monitor.poll_all().result()
                wall, used = time.perf_counter() - start, cpu_seconds(monitor) - used
                entries = sum(stored(monitor.paths.database).values())
                print(
                    f"{name}: {wall:.1f} s wall, {used:.1f} CPU s, {entries} entries stored, "
                    f"{entries / wall:.0f} entries/s; {judge(farm, monitor.paths.database)}"
                )
            stats = farm.control("stats")
            print("farm:", {k: v for k, v in stats.items() if isinstance(v, int | float)})
            if options.settle:
                start, used = time.perf_counter(), cpu_seconds(monitor)
                monitor.settle().result()
                wall, used = time.perf_counter() - start, cpu_seconds(monitor) - used
                print(f"detect, group, translate: {wall:.1f} s wall, {used:.1f} CPU s")
        finally:
            monitor.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
