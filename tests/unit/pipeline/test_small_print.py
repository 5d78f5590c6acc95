"""Lines that a feed repeats are learned from its items, and anew when there are new ones."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.pipeline import analysis
from monitor.pipeline.small_print import Learned, SmallPrint, is_stale
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
