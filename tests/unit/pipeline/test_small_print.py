"""Lines that a feed repeats are learned from its items, and anew when there are new ones."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.domain.item import ItemText
from monitor.pipeline import analysis
from monitor.pipeline.small_print import BODIES_AT_ONCE, Learned, SmallPrint, is_stale
from monitor.storage import items
from monitor.storage.database import Database, open_writer
from monitor.workers import Workers
from tests.unit.storage.samples import NOW, entry, stored, subscribed

PROMPT = "Pročitajte više na našem portalu"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_writer(tmp_path / "dateline.db", tmp_path)
    yield opened
    opened.close()


def learned(*items) -> Learned:
    return Learned(items=frozenset(items), lines=frozenset())


def test_lines_are_learned_anew_when_a_quarter_of_the_items_is_new() -> None:
    assert is_stale(learned(), frozenset({1}))
    assert not is_stale(learned(), frozenset())
    assert not is_stale(learned(*range(40)), frozenset(range(10, 50)))
    assert is_stale(learned(*range(40)), frozenset(range(11, 51)))


def test_a_batch_of_a_feed_gives_its_repeated_lines() -> None:
    texts = tuple(f"Vijest broj {n}.\n{PROMPT}" for n in range(5))
    found, nothing = analysis.learn_repeats([texts, ("alone",)])
    assert PROMPT.lower() in found
    assert nothing == frozenset()


def test_items_are_handed_out_with_the_lines_of_their_own_feed(db) -> None:
    feed, other = subscribed(db), subscribed(db, "https://other.example/feed")
    words = ("most", "cesta", "grad", "rijeka", "more")
    stored(db, feed, *(entry(n, text=f"Otvoren je {w}.\n{PROMPT}.") for n, w in enumerate(words)))
    stored(db, other, *(entry(n, text=f"Nešto je {w}.") for n, w in enumerate(words)))
    workers = Workers(1)
    try:
        small_print = SmallPrint(db, workers)
        waiting = items.to_detect(db, NOW, 20)
        told = asyncio.run(small_print.added(waiting))
    finally:
        workers.close()
    assert [one.item_id for one in told] == [one.item_id for one in waiting]
    assert all(PROMPT.lower() in one.repeated for one in told[:5])
    assert all(one.repeated == frozenset() for one in told[5:])


class Watched:
    """Workers that keep what they were asked, and how often others had a turn before that."""

    def __init__(self, workers: Workers) -> None:
        self.workers = workers
        self.asked: list[tuple[int, int]] = []
        self.turns = 0

    async def run(self, function, batch, timeout):
        self.asked.append((len(batch), self.turns))
        return await self.workers.run(function, batch, timeout)

    async def count_turns(self) -> None:
        while True:
            self.turns += 1
            await asyncio.sleep(0)


@pytest.fixture
def watched() -> Iterator[Watched]:
    workers = Workers(1)
    yield Watched(workers)
    workers.close()


def test_chunks_that_come_together_learn_a_feed_once(db, watched) -> None:
    feed, other = subscribed(db), subscribed(db, "https://other.example/feed")
    stored(db, feed, *(entry(n, text=f"Otvoren je {n} put.\n{PROMPT}.") for n in range(8)))
    stored(db, other, *(entry(n, text=f"Zatvoren je {n} put.\n{PROMPT}.") for n in range(4)))
    small_print = SmallPrint(db, watched)
    waiting = items.to_detect(db, NOW, 20)

    async def together() -> list[list[ItemText]]:
        chunks = (waiting[:4], waiting[4:10], waiting[10:])
        return await asyncio.gather(*(small_print.added(chunk) for chunk in chunks))

    told = [one for chunk in asyncio.run(together()) for one in chunk]
    assert sorted(feeds for feeds, _ in watched.asked if feeds) == [1, 1]
    assert len(told) == 12
    assert all(PROMPT.lower() in one.repeated for one in told)


def test_who_waits_for_a_feed_goes_on_when_learning_it_is_given_up(db, watched) -> None:
    feed = subscribed(db)
    stored(db, feed, *(entry(n, text=f"Otvoren je {n} put.\n{PROMPT}.") for n in range(8)))
    small_print = SmallPrint(db, watched)
    waiting = items.to_detect(db, NOW, 20)

    async def given_up() -> tuple[list[ItemText], list[ItemText]]:
        first = asyncio.create_task(small_print.added(waiting[:4]))
        second = asyncio.create_task(small_print.added(waiting[4:]))
        while not watched.asked:
            await asyncio.sleep(0)
        first.cancel()
        without = await second
        return without, await small_print.added(waiting)

    without, told = asyncio.run(given_up())
    assert all(one.repeated == frozenset() for one in without)
    assert all(PROMPT.lower() in one.repeated for one in told)


def test_others_have_a_turn_while_the_bodies_of_a_feed_are_read(db, watched) -> None:
    feed = subscribed(db)
    stored(db, feed, *(entry(n, text=f"Otvoren je {n} put.\n{PROMPT}.") for n in range(40)))
    small_print = SmallPrint(db, watched)

    async def beside_others() -> None:
        counting = asyncio.create_task(watched.count_turns())
        await small_print.added(items.to_detect(db, NOW, 1))
        counting.cancel()

    asyncio.run(beside_others())
    ((feeds, turns),) = watched.asked
    assert feeds == 1
    assert turns >= 40 / BODIES_AT_ONCE
