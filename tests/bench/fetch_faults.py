"""One feed of every fault, fetched and parsed: what ends as it should, and what it costs.

    python tests/bench/fetch_faults.py PATH/TO/farm_script [total seconds]

Prints one line a fault, then what the farm saw. The exit code is the number of faults that did not
end as they should: a loadable feed without entries, or another without a sentence in time.
"""

import asyncio
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import farm as farms

from monitor.domain.feed import FeedForFetch, Fetched, FetchFailed, NotModified, ParsedFeed
from monitor.domain.ids import FeedId
from monitor.feeds.fetcher import fetch
from monitor.feeds.parser import parse
from monitor.http import HttpClient
from monitor.settings import FetchSettings

OPTIONS = ["--feeds", "70", "--faults", "all:1", "--latency", "0", "--stall"]
PAUSE = 2.5
"""Seconds that the feeds which ask for fewer requests want to be left alone."""


def main() -> int:
    """Run and report; the answer is the exit code."""
    script = Path(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 5.0
    with farms.running(script, [*OPTIONS, str(seconds + 3)]) as farm:
        truth = farm.control("truth")["feeds"]
        wrong = asyncio.run(try_all(truth, seconds))
        seen = farm.control("stats")
    told = {k: v for k, v in seen["total"].items() if k.endswith(("whole", "ignored", "mb_sent"))}
    print(f"canary {seen['canary']}, at once {seen['host_max_active']}, {told}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    print(f"{wrong} did not end as they should")
    return wrong


async def try_all(truth: dict[str, Any], seconds: float) -> int:
    """Fetch every feed with a fault, at once; those that are told to wait are asked again."""
    settings = FetchSettings(gap_seconds=0, total_seconds=seconds)
    faulty = [(int(n), feed) for n, feed in truth.items() if feed["fault"]]
    async with HttpClient(settings) as client:
        lines = await asyncio.gather(*(try_one(client, n, feed) for n, feed in faulty))
    for _, line in sorted(lines, key=lambda line: line[1]):
        print(line)
    return sum(not right for right, _ in lines)


async def try_one(client: HttpClient, number: int, feed: dict[str, Any]) -> tuple[bool, str]:
    """Whether one fault ended as it should, and a line about it."""
    asked = FeedForFetch(feed_id=FeedId(number), url=feed["url"], subscribed_url=feed["url"])
    outcome = await fetch(client, asked, lambda: datetime.now(UTC))
    if feed["loadable"] and isinstance(outcome, FetchFailed):
        await asyncio.sleep(PAUSE)
        outcome = await fetch(client, asked, lambda: datetime.now(UTC))
    began = time.process_time()
    entries, words = _read(outcome)
    cpu = time.process_time() - began
    right = (entries > 0) == feed["loadable"] and (entries > 0 or words.endswith("."))
    mark = "  " if right else "!!"
    return right, f"{mark} {feed['fault']:14} {entries:4} entries {cpu:5.2f} s  {words}"


def _read(outcome: Fetched | NotModified | FetchFailed) -> tuple[int, str]:
    if isinstance(outcome, FetchFailed):
        return 0, outcome.sentence
    if isinstance(outcome, NotModified):
        return 0, "not modified"
    found = parse(outcome.body, outcome.url, outcome.content_type)
    if isinstance(found, ParsedFeed):
        return len(found.entries), " ".join(found.problems)
    return 0, found.sentence


if __name__ == "__main__":
    sys.exit(main())
