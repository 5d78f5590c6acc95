"""Count how rare pieces of words are in headlines, and write the table that the matcher uses.

usage: PYTHONPATH=. python tests/bench/story_rarity.py FILE.jsonl.gz... [--but DAY...] --out FILE

Days that are kept for measuring are left out with --but. A bucket that fewer than five headlines
hit is taken as never hit, so that the table is small and no rare word shows.
"""

import argparse
import gzip
import json
import math
from pathlib import Path

import numpy as np

from monitor.stories import features, rarity

LEAST = 5
FLOOR = 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--but", nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    counts = {name: np.zeros(rarity.BUCKETS, dtype=np.int64) for name in ("grams", "stems")}
    total = 0
    for title in _titles(given.files, tuple(given.but)):
        total += 1
        pieces = {"grams": features.grams(title), "stems": features.stems_in(title)}
        for name, found in pieces.items():
            counts[name][sorted(rarity.buckets_of(found))] += 1
    tables = {}
    for name, count in counts.items():
        seen = np.where(count >= LEAST, count, 0)
        tables[name] = np.round(rarity.STEP * np.log(total / (seen + FLOOR))).astype(np.uint8)
    np.savez_compressed(given.out, **tables)
    print(f"{total} headlines; rarest {math.log(total / FLOOR):.1f}")


def _titles(files, but):
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if not row["published"].startswith(but or "-"):
                    yield row["title"]


if __name__ == "__main__":
    main()
