"""Figures, quotations and comparisons on real headlines, to be read by eye, and how long they take.

    PYTHONPATH=. python tests/bench/said.py figures HEADLINES.jsonl.gz [--sample 100] [--seed 1]
    PYTHONPATH=. python tests/bench/said.py quotations HEADLINES.jsonl.gz [--sample 100] [--seed 1]
    PYTHONPATH=. python tests/bench/said.py rows STORIES.jsonl.gz
    PYTHONPATH=. python tests/bench/said.py speed [--items 100] [--characters 3000]

The first two print a sample with its sentences and the CPU time of all; `rows` what differs in
labelled stories; `speed` the time of each part of a story view on a profile that is made for it.
"""

import argparse
import gzip
import json
import random
import tempfile
import time
from collections import defaultdict
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from monitor.domain.ids import ItemId
from monitor.domain.story_views import SourceSentence
from monitor.library import compare, said, said_sentences
from monitor.settings import LanguageSettings
from monitor.stories.figures import figures_in
from monitor.stories.figures_compare import Claim, differing
from monitor.stories.passages import stems
from monitor.stories.quotations import said_in
from monitor.text import sentences
from tests.unit.library.samples import Shelf


def _rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _lines(rows):
    for row in rows:
        for part in (row["title"], row["text"]):
            for line in part.split("\n"):
                yield row["lang"], line


def _figures(lines):
    for language, line in lines:
        for one in sentences.cut(line, language):
            for figure in figures_in(one.text, language, 2023):
                what = figure.purpose or f"{figure.noun or figure.thing} {figure.fate or ''}"
                if figure.purpose or figure.fate:
                    number = one.text[figure.start : figure.end]
                    yield f"{language} | {number} | {what} | {figure.side or ''} | {one.text}"


def _quotations(lines):
    for language, line in lines:
        for one in said_in(line, language):
            if one.whole and one.sure:
                yield f"{language} | {one.speaker} | {one.role or ''} | {one.text} | {line}"


def sample(find, path, count, seed):
    """Print some of what is found in headlines, and the time of all."""
    rows = _rows(path)
    random.Random(seed).shuffle(rows)  # noqa: S311 - a sample, no secret
    lines = list(dict.fromkeys(_lines(rows)))
    started = time.process_time()
    found = list(find(lines))
    took = time.process_time() - started
    chosen = random.Random(seed).sample(found, min(count, len(found)))  # noqa: S311
    for one in chosen:
        print(one[:300])
    size = sum(len(line) for _, line in lines)
    print(f"{len(found)} in {size / 1e6:.1f} million characters, {took:.1f} s of CPU")


def _claims(number, row):
    place = 0
    for part in (row["title"], row["text"]):
        for one in sentences.cut(part, row["lang"]):
            for figure in figures_in(one.text, row["lang"], 2023):
                source = SourceSentence(
                    item_id=ItemId(number),
                    outlet=row["source"],
                    language=row["lang"],
                    when=datetime.fromisoformat(row["published"]),
                    text=one.text,
                    start=figure.start,
                    end=figure.end,
                    translated=None,
                )
                yield Claim(
                    figure=figure,
                    source=source,
                    place=place,
                    words=stems(one.text),
                    readable=row["lang"] == "en",
                )
            place += 1


def differing_rows(path):
    """Print the figures that differ in labelled stories of two items and more."""
    stories = defaultdict(list)
    for row in _rows(path):
        stories[row["story_id"]].append(row)
    for items in stories.values():
        if len(items) < 2:
            continue
        claims = [claim for n, row in enumerate(items) for claim in _claims(n, row)]
        for row in differing(claims):
            print(f"{items[0]['title']} ({len(items)} items): {row.about}")
            for value in row.said:
                for source in value.sources[:3]:
                    print(f"    {value.value} | {source.language} | {source.text[:160]}")


def speed(count, characters):
    """Print the time of each part of a story view; every other item is in German."""
    english = (
        "“We will not leave this town {},” said Mayor Ann Larkin{}. Officials in district {} said "
        "that {} people were killed and {} houses were destroyed by the water last night. "
    )
    german = (
        "„Wir verlassen diese Stadt nicht {}“, sagte Bürgermeisterin Anna Larkin{}. Im Bezirk {} "
        "kamen {} Menschen ums Leben, und {} Häuser wurden vom Wasser zerstört. "
    )
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        feed = shelf.feed()
        items = []
        for n in range(count):
            own = german if n % 2 else english
            body = "".join(own.format(n + m, m, n * m, n % 4 + 7, n + m) for m in range(60))
            more = {"language": "de" if n % 2 else "en", "feed": feed}
            items.append(shelf.item(f"Flood {n}", body[:characters], **more))
        languages = LanguageSettings(reads=("en", "de"))
        clock = [time.process_time()]
        told = said_sentences.read(shelf.db, languages, items)
        clock.append(time.process_time())
        rows = said.figures_of(told, "en")
        clock.append(time.process_time())
        quotations = said.quotations_of(told, "en")
        clock.append(time.process_time())
        compare.compare(shelf.db, languages, items[:3], None)
        clock.append(time.process_time())
        shelf.db.close()
    parts = [after - before for before, after in pairwise(clock)]
    print(f"{count} items of {characters} characters, seconds of CPU:")
    print("read {:.2f}, figures {:.2f}, quotations {:.2f}, three compared {:.2f}".format(*parts))
    print(f"{len(rows)} rows, {len(quotations)} quotations")


def main():
    """Do what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("figures", "quotations", "rows", "speed"))
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--characters", type=int, default=3000)
    given = parser.parse_args()
    if given.what == "speed":
        speed(given.items, given.characters)
    elif given.data is None:
        parser.error("which file of headlines?")
    elif given.what == "rows":
        differing_rows(given.data)
    else:
        find = _figures if given.what == "figures" else _quotations
        sample(find, given.data, given.sample, given.seed)


if __name__ == "__main__":
    main()
