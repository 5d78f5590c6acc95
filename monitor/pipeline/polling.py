"""Fetching what is due and saving what came: one task a feed, all of them at once.

Fetching is wide (the client's limits hold it), reading is narrow: only so many bodies wait for a
worker at a time, so that a large poll does not fill the memory.
"""

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from datetime import datetime

from monitor.domain.change import Change
from monitor.domain.feed import (
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

BODIES_WAITING = 48


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

    async def _poll(
        self, todo: Sequence[FeedForFetch], progress: Callable[[int, int], None]
    ) -> None:
        bodies = asyncio.Semaphore(BODIES_WAITING)
        progress(0, len(todo))
        async with HttpClient(self._settings.fetch) as client:
            tasks = {
                feed.feed_id: asyncio.ensure_future(self._one(client, feed, bodies))
                for feed in todo
            }
            self._under_way.update(tasks)
            try:
                for done, task in enumerate(asyncio.as_completed(tasks.values()), 1):
                    await task
                    progress(done, len(todo))
            finally:
                for feed_id, task in tasks.items():
                    task.cancel()
                    self._under_way.pop(feed_id, None)

    async def _one(self, client: HttpClient, feed: FeedForFetch, bodies: asyncio.Semaphore) -> None:
        outcome = await fetch(client, feed, self._clock)
        async with bodies:
            await self._take(outcome)

    async def _take(self, outcome: FetchOutcome) -> None:
        state = stored_feeds.state(self._db, outcome.feed_id)
        intent = await self._intent(outcome, state)
        for part in decide.in_transactions(intent):
            self._publish(stored_items.save(self._db, part))
            await asyncio.sleep(0)  # a person's click may go in between

    async def _intent(self, outcome: FetchOutcome, state: FeedState) -> FeedIntent:
        if not isinstance(outcome, Fetched):
            return decide.decide_nothing(outcome, self._after(state, outcome))
        (read,) = await self._workers.run(
            analysis.analyse_feeds, [outcome], self._settings.workers.timeout_seconds
        )
        if isinstance(read, ParseFailed | Poisoned):
            sentence = read.sentence if isinstance(read, ParseFailed) else _unread(read)
            failed = decide.unreadable(outcome, sentence)
            return decide.decide_nothing(failed, self._after(state, failed), unreadable=True)
        known = stored_items.known(self._db, outcome.feed_id, read.entries)
        return decide.decide(outcome, read, known, self._after(state, outcome))

    def _after(self, state: FeedState, outcome: FetchOutcome) -> FeedState:
        jitter = self._random.random()
        return decide.state_after(state, outcome, self._settings.fetch, jitter)


def _unread(poisoned: Poisoned) -> str:
    return f"The document could not be read: {poisoned.reason}."
