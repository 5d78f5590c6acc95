"""From a feed's bytes to a translation by the person's own server, and back to this computer.

The last tests ask a real LibreTranslate, where DATELINE_LIBRETRANSLATE names its address.
"""

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.bus import News
from monitor.domain.item import State
from monitor.domain.query import Query
from monitor.domain.translation import Pair
from monitor.domain.views import ItemView, Notice
from monitor.passwords import TRANSLATION_KEY
from monitor.service import Monitor
from monitor.translation import engines as engine_rules
from monitor.translation.server_words import codes_for
from tests.keyrings import MemoryKeyring, in_place
from tests.libre import LibreServer, libre_server, said
from tests.tiny_pack import build

TITLES = (
    "Правительство обсудило восстановление моста через реку",
    "Президент посетил город и встретился с жителями",
    "Тысячи людей вышли на улицы столицы в воскресенье",
)
FEED = "<rss version='2.0'><channel><title>Голос</title><language>ru</language>{}</channel></rss>"
ITEM = (
    "<item><guid>{n}</guid><title>{title}</title><description>Полиция не вмешивалась, "
    "сообщили в номере {n} газеты.</description></item>"
)


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(TRANSLATION_KEY, raising=False)
    with in_place(MemoryKeyring()):
        yield


@pytest.fixture
def server() -> Iterator[LibreServer]:
    with libre_server() as one:
        yield one


@pytest.fixture
def notices(monitor: Monitor) -> list[str]:
    heard: list[str] = []

    def hear(news: News) -> None:
        if isinstance(news, Notice):
            heard.append(news.sentence)

    monitor.bus.subscribe(hear)
    return heard


def publish(site, monitor: Monitor, *numbers: int) -> None:
    items = (ITEM.format(n=n, title=TITLES[n]) for n in numbers)
    url = site.serves("/feed.xml", FEED.format("".join(items)))
    feed_id = monitor.add_feed(url).result(timeout=60)
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)


def views(monitor: Monitor) -> list[ItemView]:
    library = monitor.library()
    try:
        found = [library.item(row.item_id) for row in library.items(Query()).items]
        return [view for view in found if view is not None]
    finally:
        library.close()


def engines(view: ItemView) -> set[str]:
    units = [*view.title_units, *(unit for block in view.blocks for unit in block.units)]
    return {unit.provenance.engine for unit in units if unit.provenance is not None}


def test_nothing_is_sent_before_the_person_says_so(site, monitor: Monitor, server) -> None:
    publish(site, monitor, 0)
    assert {view.state for view in views(monitor)} == {State.NO_MODEL}
    assert (server.looks, server.asked) == (0, [])


def test_a_server_that_is_set_takes_what_waited_and_says_where_it_comes_from(
    site, monitor: Monitor, server: LibreServer
) -> None:
    publish(site, monitor, 0, 1)
    monitor.server.set(server.address, None, ["ru→en"]).result(timeout=20)
    monitor.settle().result(timeout=120)
    for view in views(monitor):
        assert view.state in (State.DONE, State.DOUBTFUL)
        assert engines(view) == {"libretranslate"}
        (unit,) = [unit for unit in view.title_units if unit.foreign]
        assert unit.provenance is not None
        assert unit.provenance.version == f"1.9.6 on {server.host}"
    sent = [text for texts in server.asked for text in texts]
    assert set(TITLES[:2]) <= set(sent)
    assert len(sent) == len(set(sent))  # the memory has them from then on
    request = server.requests[0]
    assert set(request) == {"q", "source", "target", "format"}


def test_a_server_that_fails_is_told_of_and_this_computer_goes_on(
    site, monitor: Monitor, server: LibreServer, notices: list[str], tmp_path: Path
) -> None:
    monitor.packs.install(build(tmp_path, source="ru", target="en")).result(timeout=60)
    monitor.server.set(server.address, None, ["ru→en"]).result(timeout=20)
    server.always_answers(said(403, {"error": "Too many request limits violations"}))
    publish(site, monitor, 0, 1)
    for view in views(monitor):
        assert engines(view) == {"argos"}
    assert len(server.asked) == 1  # it is left alone
    assert len(notices) == 1
    assert "Too many request limits violations; it is translated on this computer." in notices[0]


def test_a_server_that_goes_away_in_the_middle_leaves_no_item_behind(
    site, monitor: Monitor, server: LibreServer, notices: list[str], tmp_path: Path
) -> None:
    monitor.packs.install(build(tmp_path, source="ru", target="en")).result(timeout=60)
    monitor.server.set(server.address, None, ["ru→en"]).result(timeout=20)
    server.goes_away_after(1)  # headlines go first, in one request
    publish(site, monitor, 0, 1, 2)
    found = views(monitor)
    assert {view.state for view in found} <= {State.DONE, State.DOUBTFUL}
    assert [engines(view) for view in found] == [{"libretranslate", "argos"}] * 3
    assert len(notices) == 1
    assert notices[0].endswith("; it is translated on this computer.")


def test_without_packs_what_the_server_did_not_do_has_its_reason_and_is_done_later(
    site, monitor: Monitor, server: LibreServer
) -> None:
    server.needs_key, server.key = True, "secret-1"
    monitor.server.set(server.address).result(timeout=20)
    publish(site, monitor, 0)
    (view,) = views(monitor)
    assert view.state is State.FAILED
    assert "translates for nobody without a key" in (view.state_words or "")
    assert server.asked == []
    monitor.server.set(server.address, "secret-1").result(timeout=20)
    monitor.settle().result(timeout=120)
    (view,) = views(monitor)
    assert view.state in (State.DONE, State.DOUBTFUL)
    assert "secret-1" not in monitor.paths.settings.read_text("utf-8")


def test_a_pair_that_the_server_lacks_is_one_without_a_model(
    site, monitor: Monitor, server: LibreServer
) -> None:
    server.pairs = {"pt": ["en"]}
    monitor.server.set(server.address).result(timeout=20)
    publish(site, monitor, 0)
    monitor.try_again().result(timeout=20)
    monitor.settle().result(timeout=120)
    (view,) = views(monitor)
    assert view.state is State.NO_MODEL
    assert server.asked == []


def test_a_pair_of_the_server_needs_no_pack_and_one_that_it_lacks_does(
    site, monitor: Monitor, server: LibreServer
) -> None:
    publish(site, monitor, 0)
    monitor.memory.pause(True).result(timeout=20)
    monitor.server.set(server.address).result(timeout=20)
    shelf = monitor.packs.shelf().result(timeout=20)
    (served,) = shelf.served
    assert (str(served.pair), served.host, served.waiting) == ("ru→en", server.host, 1)
    assert shelf.needed == ()
    server.pairs = {"pt": ["en"]}
    monitor.server.test().result(timeout=20)
    shelf = monitor.packs.shelf().result(timeout=20)
    assert shelf.served == ()
    assert [str(offer.pair) for offer in shelf.needed] == ["ru→en"]


def test_after_the_rest_of_a_server_only_what_failed_because_of_it_is_tried_again(
    site, monitor: Monitor, server: LibreServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_rules, "FIRST_PAUSE", timedelta(seconds=2))
    monitor.server.set(server.address).result(timeout=20)
    server.breaks_on = "Президент"
    publish(site, monitor, 1)  # one text breaks the server whenever it is asked
    (poisonous,) = views(monitor)
    assert poisonous.state is State.FAILED
    tries = sum("Президент" in text for texts in server.asked for text in texts)
    server.always_answers(said(403, {"error": "Banned"}))
    publish(site, monitor, 0, 1)
    (waits,) = [view for view in views(monitor) if view.item_id != poisonous.item_id]
    assert (waits.state, (waits.state_words or "").partition(": ")[2]) == (
        State.FAILED,
        f"{server.host} does not translate it: Banned; the server is asked again later",
    )
    server.always_answers(None)
    end = time.monotonic() + 30
    while not any(view.state in (State.DONE, State.DOUBTFUL) for view in views(monitor)):
        assert time.monotonic() < end
        time.sleep(0.1)
    monitor.settle().result(timeout=60)
    assert sum("Президент" in text for texts in server.asked for text in texts) == tries


def test_markup_of_a_server_is_shown_as_text(site, monitor: Monitor, server: LibreServer) -> None:
    server.translated = lambda text: f"{'word ' * (len(text) // 5)}<script>alert(1)</script>"
    monitor.server.set(server.address).result(timeout=20)
    publish(site, monitor, 0)
    (view,) = views(monitor)
    assert view.state is State.DOUBTFUL
    (unit,) = [unit for unit in view.title_units if unit.foreign]
    assert "<script>" in (unit.translated or "")


def test_what_is_in_the_log_names_neither_text_nor_key(
    site, monitor: Monitor, server: LibreServer
) -> None:
    server.always_answers(said(403, {"error": f"no {TITLES[0]} for secret-1"}))
    monitor.server.set(server.address, "secret-1").result(timeout=20)
    publish(site, monitor, 0)
    log = "".join(path.read_text("utf-8") for path in monitor.paths.logs.iterdir())
    assert "does not translate" in log
    assert "secret-1" not in log
    assert TITLES[0] not in log


def test_what_a_server_repeats_of_a_sentence_does_not_get_into_the_log(
    site, monitor: Monitor, server: LibreServer, notices: list[str]
) -> None:
    server.always_answers(said(403, {"error": f"cannot read {TITLES[0][:23]} at 12"}))
    monitor.server.set(server.address).result(timeout=20)
    publish(site, monitor, 0)
    log = "".join(path.read_text("utf-8") for path in monitor.paths.logs.iterdir())
    assert f"{server.host} does not translate ru→en: HTTP 403" in log
    assert TITLES[0].split()[0] not in log
    assert "cannot read" not in log
    assert "cannot read" in notices[0]  # the person may know it


@pytest.fixture
def real_server() -> str:
    address = os.environ.get("DATELINE_LIBRETRANSLATE")
    if not address:
        pytest.skip("DATELINE_LIBRETRANSLATE is not set: no real LibreTranslate here")
    return address


def test_a_real_server_says_what_it_can_do_and_translates(
    site, monitor: Monitor, real_server: str
) -> None:
    monitor.server.set(real_server).result(timeout=20)
    facts = monitor.server.test().result(timeout=60)
    assert facts.version
    publish(site, monitor, 0, 1, 2)
    if codes_for(Pair(source="ru", target="en"), facts.languages) is None:
        pytest.skip("this LibreTranslate has no ru→en")
    for view in views(monitor):
        assert view.state in (State.DONE, State.DOUBTFUL)
        assert engines(view) == {"libretranslate"}
        (unit,) = [unit for unit in view.title_units if unit.foreign]
        assert unit.translated
        assert unit.translated.isascii()
        assert unit.provenance is not None
        assert unit.provenance.version == f"{facts.version} on {facts.host}"
