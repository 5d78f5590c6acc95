"""Which item heads a story, chosen from what is stored for the person's languages."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from monitor.domain.change import Change
from monitor.domain.item import Stage, State
from monitor.pipeline import heading
from monitor.settings import LanguageSettings
from monitor.storage import states, story_marks
from monitor.storage.database import Database
from tests.unit.library.samples import Shelf


@dataclass
class Bench:
    """What choosing headlines needs of the engine's tools."""

    db: Database
    chosen: LanguageSettings = field(default_factory=LanguageSettings)
    heard: list[Change] = field(default_factory=list)

    def languages(self) -> LanguageSettings:
        return self.chosen

    def publish(self, change: Change) -> None:
        self.heard.append(change)


@pytest.fixture
def shelf(tmp_path: Path):
    made = Shelf(tmp_path)
    yield made
    made.db.close()


def headed(bench: Bench) -> dict[int, int]:
    asyncio.run(heading.head(bench))
    assert story_marks.to_head(bench.db, 9) == []
    return dict(bench.db.rows("SELECT id, headline_item FROM stories ORDER BY id"))


def test_each_story_gets_the_best_headline_in_the_persons_languages(shelf) -> None:
    foreign = shelf.item("Наводнение смыло мост в Велморе", language="ru", hours=9)
    label = shelf.item("LIVE: flood in Velmora", hours=8)
    good = shelf.item("Flood washes the bridge at Velmora away", hours=7)
    first = shelf.is_story(foreign, label, good)
    doubtful = shelf.item("Забастовка закрыла порт Орлина", language="ru", hours=6)
    sure = shelf.item("Забастовка в порту Орлина", language="ru", hours=5)
    shelf.has_headline(doubtful, "A strike closes the port of Orlin")
    shelf.has_headline(sure, "Strike in the port of Orlin")
    states.put(shelf.db, doubtful, Stage.TRANSLATE, State.DOUBTFUL, "en")
    second = shelf.is_story(doubtful, sure)
    bench = Bench(shelf.db)
    assert headed(bench) == {first: good, second: sure}
    assert {story for change in bench.heard for story in change.stories} == {first, second}
    bench.chosen = LanguageSettings(reads=("ru",), wants="ru")
    assert headed(bench)[first] == foreign
    bench.heard.clear()
    assert headed(bench)[first] == foreign
    assert bench.heard == []
