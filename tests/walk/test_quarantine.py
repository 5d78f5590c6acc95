"""An item that kills its worker is tried once more, then put aside with its reason."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from monitor.domain.item import ItemAnalysis, ItemText, State
from monitor.domain.query import Query
from monitor.pipeline import analysis
from monitor.service import Monitor
from monitor.storage.database import open_reader

detect_for_real = analysis.detect_items

FEED = """<rss version="2.0"><channel><title>Harbour News</title>{items}</channel></rss>"""
ENTRY = (
    "<item><guid>{n}</guid><title>{title}</title>"
    "<description>The harbour master said that the ferry would sail again.</description></item>"
)


def detect_or_die(batch: Sequence[ItemText], detector: str) -> list[ItemAnalysis]:
    if any("poison" in item.title for item in batch):
        os.kill(os.getpid(), signal.SIGKILL)
    return detect_for_real(batch, detector)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_one_poisonous_item_costs_only_itself(
    site, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysis, "detect_items", detect_or_die)
    titles = ["Ferry sails", "A poison pill", "Bridge opens", "Rain is expected"]
    entries = "".join(ENTRY.format(n=n, title=title) for n, title in enumerate(titles))
    feed_id = monitor.add_feed(site.serves("/feed.xml", FEED.format(items=entries))).result()
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    assert states(monitor.paths.database) == {
        "Ferry sails": (State.DONE, None),
        "A poison pill": (State.FAILED, "the worker died (exit code -9)"),
        "Bridge opens": (State.DONE, None),
        "Rain is expected": (State.DONE, None),
    }
    library = monitor.library()
    try:
        assert len(library.items(Query()).items) == 4  # it is still there to be read
        assert library.status().failed == 1
    finally:
        library.close()
    monkeypatch.setattr(analysis, "detect_items", detect_for_real)
    monitor.try_again().result()
    monitor.settle().result(timeout=120)
    assert {state for state, _ in states(monitor.paths.database).values()} == {State.DONE}


def states(database: Path) -> dict[str, tuple[State, str | None]]:
    db = open_reader(database)
    try:
        rows = db.rows(
            "SELECT items.title, states.state, states.reason FROM states"
            " JOIN items ON items.id = states.item_id WHERE stage = 'detect'"
        )
    finally:
        db.close()
    return {title: (State(state), reason) for title, state, reason in rows}
