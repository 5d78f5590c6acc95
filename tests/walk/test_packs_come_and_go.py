"""Portuguese, English and Russian in one feed, while packs come and go: right at each step."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.domain.item import State
from monitor.domain.packs import Way
from monitor.domain.query import Query
from monitor.domain.translation import Pack
from monitor.domain.views import ItemView
from monitor.service import Monitor, todays_selection
from tests.tiny_pack import build
from tests.walk.test_bytes_to_pane_and_digest import polled, rss
from ui.reader import article_html
from ui.reader.article_html import Mode
from ui.theme.palette import LIGHT

QUOTE = "A água chegou à porta da minha casa às quatro da manhã."
ENGLISH = "The storm reached the coast before dawn, and the old town was under water by noon."
MIXED = ("mixed", "Storm reaches the coast", f"<p>{ENGLISH}</p><p>“{QUOTE}”</p>")
PORTUGUESE = (
    "pt",
    "Governo anuncia novas medidas contra a seca",
    "<p>O presidente visitou a cidade ontem e falou com os moradores.</p>",
)
RUSSIAN = (
    "ru",
    "Правительство объявило о новых мерах против засухи",
    "<p>Президент посетил город вчера и говорил с жителями.</p>",
)
LATER = ("ru2", "Полиция не вмешивалась в протесты", "<p>Тысячи людей вышли на улицы.</p>")
TITLES = {"mixed": MIXED[1], "pt": PORTUGUESE[1], "ru": RUSSIAN[1], "ru2": LATER[1]}


@pytest.fixture(params=["tiny", "real"])
def files(request, tmp_path: Path) -> tuple[Path, Path]:
    """A pack from Portuguese and one from Russian, into English."""
    if request.param == "tiny":
        return build(tmp_path, "pt", "en"), build(tmp_path, "ru", "en")
    argos = request.getfixturevalue("shared_data") / "argos"
    return argos / "translate-pt_en.argosmodel", argos / "translate-ru_en.argosmodel"


class Step:
    """What a person sees now: the items by name, the packs, the digest."""

    def __init__(self, monitor: Monitor, folder: Path) -> None:
        monitor.settle().result(timeout=120)
        self.views = _views(monitor)
        shelf = monitor.packs.shelf().result(timeout=30)
        self.needed = {str(one.pair): (one.waiting, one.way) for one in shelf.needed}
        self.installed = [one.pack.code for one in shelf.installed]
        selection = todays_selection(datetime.now(UTC))
        (path,) = monitor.write_digest(selection, ["md"], folder).result(timeout=60)
        self.digest = path.read_text(encoding="utf-8")

    @property
    def states(self) -> dict[str, State]:
        return {name: view.state for name, view in self.views.items()}

    def shown(self, name: str) -> str:
        return article_html.render(self.views[name], Mode.TRANSLATION, LIGHT)

    def title(self, name: str) -> str:
        """The title in English, "" where there is none."""
        return "".join(unit.translated or "" for unit in self.views[name].title_units)


def _views(monitor: Monitor) -> dict[str, ItemView]:
    library = monitor.library()
    try:
        found = [library.item(row.item_id) for row in library.items(Query()).items]
    finally:
        library.close()
    by_title = {"".join(u.text for u in one.title_units): one for one in found if one is not None}
    return {name: by_title[title] for name, title in TITLES.items() if title in by_title}


def test_states_views_and_digest_are_right_while_packs_come_and_go(
    site, monitor: Monitor, tmp_path: Path, files: tuple[Path, Path]
) -> None:
    portuguese, russian = files
    monitor.packs.install(portuguese).result(timeout=60)
    url = site.serves("/feed.xml", rss(MIXED, PORTUGUESE, RUSSIAN))
    polled(monitor, url)

    missing = Step(monitor, tmp_path)
    assert missing.states["mixed"] in (State.DONE, State.DOUBTFUL)
    assert missing.states["pt"] in (State.DONE, State.DOUBTFUL)
    assert missing.states["ru"] is State.NO_MODEL
    assert missing.needed == {"ru→en": (1, Way.UNKNOWN)}
    assert ENGLISH in missing.shown("mixed")  # not a letter of it was touched
    assert "no ru→en model" in missing.shown("ru")
    assert missing.title("pt")
    assert not missing.title("ru")
    assert "no ru→en model" in missing.digest
    assert missing.title("pt") in missing.digest

    pack: Pack = monitor.packs.install(russian).result(timeout=60)
    there = Step(monitor, tmp_path)
    assert there.states["ru"] in (State.DONE, State.DOUBTFUL)
    assert there.needed == {}
    assert there.installed == ["pt_en", "ru_en"]
    assert there.title("ru") in there.digest
    assert "no ru→en model" not in there.digest
    provenance = there.views["ru"].title_units[0].provenance
    assert provenance is not None
    assert (provenance.engine, provenance.version) == ("argos", pack.version)
    for name in ("mixed", "pt"):
        assert there.shown(name) == missing.shown(name)

    monitor.packs.remove("ru_en").result(timeout=60)
    site.serves("/feed.xml", rss(MIXED, PORTUGUESE, RUSSIAN, LATER))
    monitor.poll_all().result(timeout=60)
    gone = Step(monitor, tmp_path)
    assert gone.states["ru"] is there.states["ru"]  # what was translated stays
    assert gone.title("ru") == there.title("ru")
    assert gone.states["ru2"] is State.NO_MODEL
    assert gone.needed == {"ru→en": (1, Way.UNKNOWN)}
    assert "no ru→en model" in gone.digest
    assert there.title("ru") in gone.digest


def test_a_pack_that_is_replaced_translates_in_its_new_version(
    site, monitor: Monitor, tmp_path: Path
) -> None:
    monitor.packs.install(build(tmp_path, "ru", "en")).result(timeout=60)
    polled(monitor, site.serves("/feed.xml", rss(RUSSIAN)))
    monitor.packs.install(build(tmp_path, "ru", "en", "1.1")).result(timeout=60)
    site.serves("/feed.xml", rss(RUSSIAN, LATER))
    monitor.poll_all().result(timeout=60)
    monitor.settle().result(timeout=120)
    provenance = _views(monitor)["ru2"].title_units[0].provenance
    assert provenance is not None
    assert provenance.version == "1.1"
