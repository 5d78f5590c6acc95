"""How many dates of datelines are right, refused or wrong, and what reading them costs.

    python tests/bench/datelines.py gold.jsonl

The file has {"text", "date", "lang", "kind"} a line; the language is not given to the reader. Load
time and memory are those of a process that has read nothing yet, so run it anew for each figure.
"""

import argparse
import json
import resource
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path


def memory() -> float:
    """Give the most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Read the file, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--wrong", type=int, default=20, help="how many misses to print")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]

    before, start = memory(), time.perf_counter()
    from monitor.language.calendar_names import calendar_names  # noqa: PLC0415 - measured
    from monitor.language.item_datelines import dateline_of  # noqa: PLC0415 - measured

    calendar_names()
    dateline_of("28 September 2020", None)
    print(f"load {time.perf_counter() - start:.2f} s, {memory() - before:.0f} MB")

    today = datetime.now(UTC).date()
    start = time.process_time()
    said = [dateline_of(row["text"], None, today) for row in rows]
    spent = time.process_time() - start
    print(f"{1000 * spent / max(1, len(rows)):.3f} ms a line, {len(rows)} lines\n")

    table: dict[str, Counter[str]] = defaultdict(Counter)
    misses = []
    for row, found in zip(rows, said, strict=True):
        day = found.date.isoformat() if found and found.date else None
        mark = "none" if day is None else "right" if day == row["date"][:10] else "wrong"
        for group in ("all", f"kind {row.get('kind', '')}", f"lang {row['lang']}"):
            table[group][mark] += 1
        if mark != "right":
            misses.append((mark, row["lang"], row["text"], row["date"], day))
    for group in sorted(table, key=lambda name: (name != "all", name)):
        counts = table[group]
        total = sum(counts.values())
        parts = "  ".join(f"{m} {100 * counts[m] / total:6.2f}" for m in ("right", "none", "wrong"))
        print(f"{group:16} n={total:5d}  {parts}")
    for miss in sorted(misses, key=lambda m: m[0] != "wrong")[: options.wrong]:
        print(" ", *miss)


if __name__ == "__main__":
    main()
