"""What is written of a worker's answer."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.domain.change import Change
from monitor.domain.item import Stage, State
from monitor.domain.translation import Mode
from monitor.pipeline import analysis, detecting
from monitor.pipeline.small_print import SmallPrint
from monitor.pipeline.tools import Modes, Tools
from monitor.settings import LanguageSettings
from monitor.storage import corrections, items
from monitor.storage.database import Database, open_writer
from monitor.workers import Poisoned, Workers
from tests.unit.storage.samples import NOW, entry, state_of, stored, subscribed

ENGLISH = "Officials said on Sunday that talks about the border crossing would go on all night."


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


def dominant(db: Database, item: int) -> str | None:
    row = db.one("SELECT dominant FROM items WHERE id = ?", (item,))
    return row[0] if row else None


def test_an_answer_that_knows_nothing_of_a_correction_is_thrown_away(db, tools, heard) -> None:
    (item,) = stored(db, subscribed(db), entry(1, text=ENGLISH))
    (begun,) = items.to_detect(db, NOW, 1)
    corrections.correct_item(db, item, "nl", NOW)
    detecting.write(tools, [(begun, Poisoned("it was too long"))])
    detecting.write(tools, list(zip([begun], analysis.detect_items([begun]), strict=True)))
    assert dominant(db, item) is None
    assert state_of(db, item) == ("queued", None, None)
    (again,) = items.to_detect(db, NOW, 1)
    detecting.write(tools, list(zip([again], analysis.detect_items([again]), strict=True)))
    assert dominant(db, item) == "nl"
    assert state_of(db, item) == ("done", None, None)
    assert heard[-1].items == {item}


def test_what_a_worker_cannot_read_is_put_aside(db, tools) -> None:
    (item,) = stored(db, subscribed(db), entry(1, text=ENGLISH))
    (begun,) = items.to_detect(db, NOW, 1)
    detecting.write(tools, [(begun, Poisoned("it was too long"))])
    assert state_of(db, item) == ("failed", "it was too long", None)


def test_a_dutch_item_is_to_be_translated_and_one_with_a_vector_compared(db, tools) -> None:
    (item,) = stored(db, subscribed(db), entry(1, text=ENGLISH))
    (text,) = items.to_detect(db, NOW, 1)
    (found,) = analysis.detect_items([text])
    languages = LanguageSettings()
    assert detecting.plan(found, languages).translate is State.NOT_NEEDED
    assert detecting.plan(found, languages).group is State.QUEUED
    dutch = LanguageSettings(reads=("nl",), wants="nl")
    assert detecting.plan(found, dutch).translate is State.QUEUED
    assert detecting.plan(found, dutch).target == "nl"
    assert state_of(db, item, Stage.GROUP) is None
