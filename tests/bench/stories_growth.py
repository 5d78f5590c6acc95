"""Speed, growth, memory and restart of the grouping, on a stream of headlines.

usage: PYTHONPATH=. python tests/bench/stories_growth.py speed HEADLINES.jsonl.gz [--live 20000]
       PYTHONPATH=. python tests/bench/stories_growth.py growth HEADLINES.jsonl.gz [--window-days 4]
       PYTHONPATH=. python tests/bench/stories_growth.py restart HEADLINES.jsonl.gz

speed: items per CPU second, encoded and grouped while so many are live. growth: the whole file as a
stream, with the time per item of each tenth and the memory. restart: the same stream stopped and
restored at ten places gives the same stories.
"""

import argparse
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path

import psutil
from story_data import embedded, rows, streamed

from monitor.domain.item import ItemForGroup
from monitor.pipeline.grouping import STEP
from monitor.stories import stream
from monitor.stories.live import AHEAD, LiveStories

WINDOW = timedelta(days=4)


def speed(path: Path, live: int, measured: int = 3000) -> None:
    given = [streamed(row) for row in islice(rows(path), live + measured)]
    stream.embedded(given[:64])  # loads the model
    start = time.process_time()
    items = embedded(given, second=False)
    encode = len(items) / (time.process_time() - start)
    first, span = items[0].when, WINDOW * 0.9 / len(items)
    items = [replace(item, when=first + span * number) for number, item in enumerate(items)]
    stories = LiveStories(WINDOW)
    stories.place(items[:live])
    third = measured // 3
    parts = [items[live + n * third : live + (n + 1) * third] for n in range(3)]
    print(f"encode {encode:.0f} items a CPU second")
    for name, way, part in zip(
        ("64 at once", "in steps as the program takes them", "in steps without looking ahead"),
        (LiveStories.place, steps, partial(steps, ahead=0)),
        parts,
        strict=True,
    ):
        start = time.process_time()
        way(stories, part)
        took = time.process_time() - start
        print(f"group {third / took:.0f} items a CPU second, {name}, {len(stories)} live")


def steps(stories: LiveStories, items: Sequence[ItemForGroup], ahead: int = AHEAD) -> None:
    """Place items as the pipeline does; says how long the longest time of looking ahead took."""
    longest = 0.0
    for n in range(0, len(items), STEP):
        if ahead and not stories.is_prepared:
            start = time.perf_counter()
            stories.prepare(items[n : n + ahead])
            longest = max(longest, time.perf_counter() - start)
        stories.place(items[n : n + STEP])
    if ahead:
        print(f"looking {ahead} items ahead: at most {1000 * longest:.0f} ms")


def growth(path: Path, window: timedelta) -> None:
    total = sum(1 for _ in rows(path))
    run = stream.Stream(window)
    process = psutil.Process()
    count, events, begun = 0, 0, time.process_time()
    wanted = total // 10
    items = (streamed(row) for row in rows(path))
    while batch := list(islice(items, wanted)):
        start = time.process_time()
        events += sum(1 for _ in run.run(batch))
        took = time.process_time() - start
        count += len(batch)
        print(
            f"{count:7d} items: {1000 * took / len(batch):.2f} ms an item, live {len(run.live)},"
            f" {process.memory_info().rss / 1e6:.0f} MB",
            flush=True,
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stories = len(set(run.story_of))
    took = time.process_time() - begun
    print(f"{stories} stories, {events} events, {took:.0f} CPU s, peak {peak:.0f} MB")


def partition(stories: LiveStories, items: Sequence[ItemForGroup]) -> list[int]:
    places = {}
    for event in stories.place(items):
        places |= dict.fromkeys(event.items, int(event.story_id))
    return [places[item.item_id] for item in items]


def restart(path: Path, count: int = 6000, stops: int = 10) -> int:
    items = embedded([streamed(row) for row in islice(rows(path), count)], second=False)
    whole = partition(LiveStories(WINDOW), items)
    places: dict[int, int] = {}
    stories = LiveStories(WINDOW)
    for start in range(0, count, count // stops):
        latest = max((item.when for item in items[:start]), default=None)
        fresh = LiveStories(WINDOW, stories.next_story)
        for item in sorted(items[:start], key=lambda item: (item.when, item.item_id)):
            if item.when >= latest - 2 * WINDOW:
                fresh.restore(item, places[item.item_id])
        stories = fresh
        for event in stories.place(items[start : start + count // stops]):
            places |= dict.fromkeys(event.items, event.story_id)
    same = [int(places[item.item_id]) for item in items] == whole
    print(f"{count} items, restored at {stops - 1} places: {'identical' if same else 'DIFFERENT'}")
    return 0 if same else 1


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("speed", "growth", "restart"))
    parser.add_argument("headlines", type=Path)
    parser.add_argument("--live", type=int, default=20_000)
    parser.add_argument("--window-days", type=float, default=4)
    given = parser.parse_args()
    if given.what == "speed":
        speed(given.headlines, given.live)
    elif given.what == "growth":
        growth(given.headlines, timedelta(days=given.window_days))
    else:
        return restart(given.headlines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
