"""From "no model" to a translated, grouped item: installing a pack, and taking it away again."""

from pathlib import Path

import pytest

from monitor.domain.errors import PackError
from monitor.domain.item import State
from monitor.domain.query import Query
from monitor.domain.views import ItemView
from monitor.service import Monitor
from tests.tiny_pack import build

TITLE = "Уряд обговорив відновлення мосту через річку"
BODY = "Прем'єр-міністр сказав, що роботи почнуться наступного тижня."
FEED = (
    '<rss version="2.0"><channel><title>Голос</title><language>uk</language><item><guid>1</guid>'
    f"<title>{TITLE}</title><description>{BODY}</description></item></channel></rss>"
)


def only_item(monitor: Monitor) -> ItemView:
    library = monitor.library()
    try:
        (row,) = library.items(Query()).items
        view = library.item(row.item_id)
        assert view is not None
        return view
    finally:
        library.close()


@pytest.fixture
def waiting(site, monitor: Monitor) -> Monitor:
    feed_id = monitor.add_feed(site.serves("/feed.xml", FEED)).result()
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    return monitor


def test_a_pack_wakes_what_waited_for_it(waiting: Monitor, tmp_path: Path) -> None:
    before = only_item(waiting)
    assert before.dominant == "uk"
    assert before.state is State.NO_MODEL
    assert before.story is not None  # by its words: the vectors do not know Ukrainian
    pack = waiting.packs.install(build(tmp_path, source="uk", target="en")).result(timeout=60)
    assert (pack.pair.source, pack.pair.target) == ("uk", "en")
    waiting.settle().result(timeout=120)
    after = only_item(waiting)
    assert after.state is State.DONE
    (title,) = [unit for unit in after.title_units if unit.foreign]
    assert title.text == TITLE
    assert title.translated
    assert title.provenance is not None
    assert (title.provenance.engine, title.provenance.version) == ("argos", "1.0")
    assert after.story is not None
    assert after.story.story_id == before.story.story_id
    library = waiting.library()
    try:
        assert [row.original for row in library.items(Query()).items] == [TITLE]
    finally:
        library.close()


def test_what_was_translated_stays_when_its_pack_goes(waiting: Monitor, tmp_path: Path) -> None:
    waiting.packs.install(build(tmp_path, source="uk", target="en")).result(timeout=60)
    waiting.settle().result(timeout=120)
    waiting.packs.remove("uk_en").result(timeout=60)
    waiting.settle().result(timeout=120)
    assert only_item(waiting).state is State.DONE


def test_a_broken_pack_changes_nothing(waiting: Monitor, tmp_path: Path) -> None:
    junk = tmp_path / "junk.argosmodel"
    junk.write_bytes(b"this is no archive")
    with pytest.raises(PackError):
        waiting.packs.install(junk).result(timeout=60)
    assert only_item(waiting).state is State.NO_MODEL


def test_a_real_model_translates_the_foreign_quote_only(
    site, monitor: Monitor, shared_data: Path
) -> None:
    quote = "A água chegou à porta da minha casa às quatro da manhã."
    english = "The storm reached the coast before dawn, and the old town was under water by noon."
    body = f"<p>{english}</p><p>“{quote}”</p>"
    feed = (
        '<rss version="2.0"><channel><title>Daily</title><language>en</language><item>'
        f"<guid>1</guid><title>Storm reaches the coast</title><description><![CDATA[{body}]]>"
        "</description></item></channel></rss>"
    )
    monitor.packs.install(shared_data / "argos" / "translate-pt_en.argosmodel").result(timeout=60)
    feed_id = monitor.add_feed(site.serves("/feed.xml", feed)).result()
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    view = only_item(monitor)
    assert view.state is State.DONE
    units = [unit for block in view.blocks for unit in block.units]
    assert english in "".join(unit.text for unit in units if not unit.foreign)
    foreign = [unit for unit in units if unit.foreign]
    assert quote in "".join(unit.text for unit in foreign)
    said = " ".join(unit.translated or "" for unit in foreign).lower()
    assert "water" in said
    assert "house" in said or "door" in said
