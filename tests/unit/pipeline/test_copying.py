"""Near-copies, from stored texts to what is folded under what."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.domain.change import Change
from monitor.domain.translation import Mode
from monitor.pipeline import copying, detecting
from monitor.pipeline.small_print import SmallPrint
from monitor.pipeline.tools import Modes, Tools
from monitor.settings import LanguageSettings
from monitor.storage import copies, feeds, redetection
from monitor.storage.database import Database, open_writer
from monitor.workers import Poisoned, Workers
from tests.unit.storage.samples import NOW, edited, entry, stored, subscribed

TITLE = "Old paper mill by the river burns for a third night"
TEXT = (
    "Crews from four towns fought the blaze in the old paper mill on Sunday. Nobody was hurt, "
    "the mayor said, but the roof above the drying hall has fallen in. The mill closed in spring."
)
SPUN = TEXT.replace("blaze", "fire").replace("Nobody was hurt", "No one was injured")
OTHER = "The choir from the hills sang for an hour and was given the prize of the jury at night."


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers(1)
    yield made
    made.close()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_writer(tmp_path / "dateline.db", tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def heard() -> list[Change]:
    return []


@pytest.fixture
def tools(db: Database, workers: Workers, heard: list[Change]) -> Tools:
    unhurried = asyncio.Event()
    unhurried.set()
    return Tools(
        db=db,
        languages=LanguageSettings,
        detector="langdetect",
        timeout=60.0,
        workers=workers,
        modes=Modes(headlines=Mode.FAST, bodies=Mode.FAST),
        publish=heard.append,
        report=lambda *_: None,
        clock=lambda: NOW,
        unhurried=unhurried,
        small_print=SmallPrint(db, workers),
    )


async def arrive(tools: Tools) -> None:
    await detecting.detect(tools)
    await copying.fold(tools)


def under(db: Database, *items: int) -> dict[int, int]:
    return {item: copy.head for item, copy in copies.of_items(db, items).items()}


def test_copies_of_many_feeds_are_folded_under_the_earliest(db, tools, heard) -> None:
    paper, daily = subscribed(db), subscribed(db, "https://daily.example/feed")
    late, stranger = stored(
        db, paper, entry(1, title=TITLE, text=SPUN), entry(2, title="A choir sings", text=OTHER)
    )
    (first,) = stored(db, daily, entry(5, title=TITLE, text=TEXT))
    asyncio.run(arrive(tools))
    assert under(db, late, stranger, first) == {late: first}
    assert copies.wanted(db, 9) == []
    assert any(late in change.items for change in heard[-3:])

    # a still earlier version arrives last: the group goes under it
    wire = subscribed(db, "https://wire.example/feed")
    (agency,) = stored(db, wire, entry(9, title="Mill roof falls in", text=TEXT))
    asyncio.run(arrive(tools))
    assert under(db, late, first) == {late: agency, first: agency}

    # it is edited into another story, and the group is as it was
    edited(db, wire, agency, entry(9, title="Snow shuts the pass", text="Snow lies on it."))
    asyncio.run(arrive(tools))
    assert under(db, late, first) == {late: first}
    assert under(db, agency) == {}

    # its feed goes: what is left of the group stands alone
    feeds.remove(db, daily)
    asyncio.run(arrive(tools))
    assert under(db, late, stranger) == {}


def test_copies_of_what_was_stored_before_are_found_once_it_is_read_again(db, tools) -> None:
    (first,) = stored(db, subscribed(db), entry(5, title=TITLE, text=TEXT))
    asyncio.run(arrive(tools))
    states = db.rows("SELECT * FROM states")
    for table in ("copy_bands", "copy_sketches", "copies_wanted"):  # as a profile of before has it
        db.run(f"DELETE FROM {table}")  # noqa: S608 - constants
    (late,) = stored(
        db, subscribed(db, "https://daily.example/feed"), entry(1, title=TITLE, text=SPUN)
    )
    asyncio.run(arrive(tools))
    assert under(db, late) == {}
    redetection.ask(db, None, NOW)
    while asyncio.run(detecting.redetect(tools)):
        asyncio.run(arrive(tools))
    assert under(db, late, first) == {late: first}
    assert db.rows("SELECT * FROM states WHERE item_id = ?", (first,)) == states


def test_an_item_that_ends_its_worker_is_passed_over(db, tools, monkeypatch) -> None:
    one, two = stored(db, subscribed(db), entry(2, title=TITLE), entry(1, title=TITLE))
    asyncio.run(detecting.detect(tools))

    async def refuse(_, batch, __):
        return [Poisoned("it was too long") for _ in batch]

    monkeypatch.setattr(tools.workers, "run", refuse)
    asyncio.run(copying.fold(tools))
    assert copies.wanted(db, 9) == []
    assert under(db, one, two) == {}
