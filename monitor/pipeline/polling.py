"""Fetching what is due and saving what came: one task a feed, all of them at once.

Fetching is wide (the client's limits hold it), reading is narrow: only so many feeds are between
the start of their fetch and their last write, so that a large poll does not fill the memory. Feeds
take turns by host, so that a host with hundreds of them does not keep the others waiting.
"""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from monitor.domain.change import Change
from monitor.domain.errors import StorageError
from monitor.domain.feed import (
    AnalysedFeed,
    FeedForFetch,
    FeedIntent,
    FeedState,
    Fetched,
    FetchOutcome,
    ParseFailed,
)
from monitor.domain.ids import FeedId
from monitor.feeds.fetcher import fetch
from monitor.http import HttpClient
from monitor.pipeline import analysis, decide
from monitor.settings import Settings
from monitor.storage import feeds as stored_feeds
from monitor.storage import items as stored_items
from monitor.storage.database import Database
from monitor.workers import Poisoned, Workers

log = logging.getLogger(__name__)

BEYOND_FETCHING = 16  # feeds that may wait for a worker while others are fetched


class Poller:
    """Polls feeds; lives on the engine thread, shares its database."""

    def __init__(
        self,
        db: Database,
        settings: Settings,
        workers: Workers,
        publish: Callable[[Change], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._settings = settings
        self._workers = workers
        self._publish = publish
        self._clock = clock
        self._random = random.Random()  # noqa: S311 - spreads load, guards nothing
        self._room = asyncio.Semaphore(settings.fetch.overall + BEYOND_FETCHING)
        self._host_rooms: dict[str, asyncio.Semaphore] = {}
        self._client: HttpClient | None = None
        self._reading = 0
        self.unhurried = asyncio.Event()  # no fetched document waits for a worker
        self.unhurried.set()
        self._under_way: dict[FeedId, asyncio.Future[None]] = {}

    async def poll(
        self, feeds: Sequence[FeedForFetch], progress: Callable[[int, int], None]
    ) -> None:
        """Fetch, read and save `feeds`; one that is being polled already is waited for.

        `progress(done, total)` is called after each. A feed's failure is written beside it, never
        raised.
        """
        others = [self._under_way[one.feed_id] for one in feeds if one.feed_id in self._under_way]
        todo = [one for one in feeds if one.feed_id not in self._under_way]
        if todo:
            await self._poll(todo, progress)
        await asyncio.gather(*others, return_exceptions=True)

    async def close(self) -> None:
        """Close the connections; nothing may be under way."""
        if self._client is not None:
            await self._client.__aexit__(None, None, None)
            self._client = None

    async def _poll(
        self, todo: Sequence[FeedForFetch], progress: Callable[[int, int], None]
    ) -> None:
        if self._client is None:  # one for all polls: manners count across them
            self._client = await HttpClient(self._settings.fetch).__aenter__()
        progress(0, len(todo))
        tasks = {
            feed.feed_id: asyncio.ensure_future(self._one(self._client, feed))
            for feed in in_turns(todo)
        }
        self._under_way.update(tasks)
        try:
            for done, task in enumerate(asyncio.as_completed(tasks.values()), 1):
                try:
                    await task
                except StorageError as error:  # this feed stays due; the others go on
                    log.error("a feed could not be saved: %s", error)
                except Exception:
                    log.exception("a bug while polling a feed; it stays due")
                progress(done, len(todo))
        finally:
            for feed_id, task in tasks.items():
                task.cancel()
                self._under_way.pop(feed_id, None)

    async def _one(self, client: HttpClient, feed: FeedForFetch) -> None:
        # a slow host with many feeds holds only a few places of the room
        places = self._settings.fetch.per_host + 1
        host = self._host_rooms.setdefault(_host(feed.url), asyncio.Semaphore(places))
        async with host, self._room:
            await self._take(await fetch(client, feed, self._clock))

    async def _take(self, outcome: FetchOutcome) -> None:
        state = stored_feeds.state(self._db, outcome.feed_id)
        intent = await self._intent(outcome, state)
        for part in decide.in_transactions(intent):
            self._publish(stored_items.save(self._db, part))
            await asyncio.sleep(0)  # a person's click may go in between

    async def _intent(self, outcome: FetchOutcome, state: FeedState) -> FeedIntent:
        if not isinstance(outcome, Fetched):
            return decide.decide_nothing(outcome, self._after(state, outcome))
        read = await self._read(outcome)
        if isinstance(read, ParseFailed | Poisoned):
            sentence = read.sentence if isinstance(read, ParseFailed) else _unread(read)
            failed = decide.unreadable(outcome, sentence)
            return decide.decide_nothing(failed, self._after(state, failed), unreadable=True)
        known = stored_items.known(self._db, outcome.feed_id, read.entries)
        return decide.decide(outcome, read, known, self._after(state, outcome))

    async def _read(self, fetched: Fetched) -> AnalysedFeed | ParseFailed | Poisoned:
        self._reading += 1
        self.unhurried.clear()
        try:
            (read,) = await self._workers.run(
                analysis.analyse_feeds, [fetched], self._settings.workers.timeout_seconds
            )
        finally:
            self._reading -= 1
            if not self._reading:
                self.unhurried.set()
        return read

    def _after(self, state: FeedState, outcome: FetchOutcome) -> FeedState:
        jitter = self._random.random()
        return decide.state_after(state, outcome, self._settings.fetch, jitter)


def _unread(poisoned: Poisoned) -> str:
    return f"The document could not be read: {poisoned.reason}."


def in_turns(feeds: Sequence[FeedForFetch]) -> list[FeedForFetch]:
    """The feeds so that each host has its turn before any has its second; else in order."""
    turns: Counter[str] = Counter()
    ranked = []
    for feed in feeds:
        host = _host(feed.url)
        ranked.append((turns[host], feed))
        turns[host] += 1
    return [feed for _, feed in sorted(ranked, key=lambda pair: pair[0])]


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
