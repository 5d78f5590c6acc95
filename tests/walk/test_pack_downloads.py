"""Packs from a network that breaks off, lies and is slow: from the index to a translated item."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest
from filelock import FileLock

from monitor.bus import News
from monitor.domain.errors import PackError
from monitor.domain.item import State
from monitor.domain.packs import PackProgress, PackStage, Way
from monitor.service import Monitor, call_holder, open_profile
from monitor.service.pack_downloads import MOST_TRIES
from monitor.settings import PackSettings, Settings, save
from tests.pack_site import PackSite
from tests.tiny_pack import build
from tests.walk.test_packs import FEED, only_item

FILE = "/translate-uk_en.argosmodel"


@pytest.fixture
def packs_site() -> Iterator[PackSite]:
    with PackSite() as site:
        yield site


@pytest.fixture
def profile(tmp_path: Path, packs_site: PackSite) -> Path:
    folder = tmp_path / "profile"
    folder.mkdir()
    save(folder / "settings.toml", Settings(packs=PackSettings(index=packs_site.address)))
    return folder


@pytest.fixture
def monitor(profile: Path) -> Iterator[Monitor]:
    opened = open_profile(profile)
    yield opened
    opened.close()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return build(tmp_path, source="uk", target="en")


class Heard:
    """What was told of packages."""

    def __init__(self, monitor: Monitor) -> None:
        self.news: list[PackProgress] = []
        self.some = threading.Event()
        monitor.bus.subscribe(self._hear)

    def _hear(self, news: News) -> None:
        if isinstance(news, PackProgress):
            self.news.append(news)
            if news.done:
                self.some.set()


def downloads(monitor: Monitor) -> list[str]:
    folder = monitor.paths.downloads
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def installed(monitor: Monitor) -> list[tuple[str, str]]:
    shelf = monitor.packs.shelf().result(timeout=30)
    return [(one.pack.code, one.pack.version) for one in shelf.installed]


def test_what_waits_is_offered_fetched_and_translated(site, monitor, packs_site, pack) -> None:
    feed_id = monitor.add_feed(site.serves("/feed.xml", FEED)).result()
    monitor.poll([feed_id]).result(timeout=60)
    monitor.settle().result(timeout=120)
    shelf = monitor.packs.shelf().result(timeout=30)
    assert [(str(one.pair), one.waiting, one.way) for one in shelf.needed] == [
        ("uk→en", 1, Way.UNKNOWN)
    ]
    assert packs_site.asked("/index.json") == []  # nothing is asked before a person says so
    packs_site.offers(pack)
    packs_site.offers(build(pack.parent, source="tr", target="en"))
    index = monitor.packs.refresh_index().result(timeout=30)
    assert [one.code for one in index.packs] == ["tr_en", "uk_en"]
    shelf = monitor.packs.shelf().result(timeout=30)
    (offer,) = shelf.needed
    assert (offer.waiting, offer.way, offer.size) == (1, Way.DIRECT, pack.stat().st_size)
    assert [one.code for one in shelf.available] == ["tr_en"]
    heard = Heard(monitor)
    (done,) = monitor.packs.download("uk_en").result(timeout=60)
    assert (done.code, done.version) == ("uk_en", "1.0")
    assert [news.stage for news in heard.news][:1] == [PackStage.WAITING]
    assert heard.news[-1].stage is PackStage.ENDED
    assert max(news.done for news in heard.news) == pack.stat().st_size
    monitor.settle().result(timeout=120)
    assert only_item(monitor).state is State.DONE
    assert monitor.packs.shelf().result(timeout=30).needed == ()
    assert downloads(monitor) == ["index.json"]


def test_a_download_that_breaks_off_goes_on_by_itself(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.breaks(pack, times=2)
    assert [one.code for one in monitor.packs.download("uk_en").result(timeout=60)] == ["uk_en"]
    ranges = [visit.headers.get("range", "") for visit in packs_site.asked(FILE)]
    starts = [int(one.removeprefix("bytes=").rstrip("-") or 0) for one in ranges]
    assert ranges[0] == ""
    assert 0 == starts[0] < starts[1] < starts[2] < pack.stat().st_size
    assert downloads(monitor) == ["index.json"]


def test_what_came_before_a_quit_is_not_fetched_again(profile, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.stalls(pack)
    first = open_profile(profile)
    heard = Heard(first)
    future = first.packs.download("uk_en")
    assert packs_site.held.wait(10)
    assert heard.some.wait(10)
    first.close()
    with pytest.raises(CancelledError):
        future.result(timeout=10)
    (part,) = profile.glob("downloads/*.part")
    have = part.stat().st_size
    assert have > 0
    packs_site.serves(pack)
    second = open_profile(profile)
    try:
        assert second.packs.download("uk_en").result(timeout=60)
        assert packs_site.asked(FILE)[-1].headers["range"] == f"bytes={have}-"
        assert installed(second) == [("uk_en", "1.0")]
        assert downloads(second) == ["index.json"]
    finally:
        second.close()


def test_a_slow_download_is_cancelled_at_once_and_goes_on_later(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.stalls(pack)
    heard = Heard(monitor)
    future = monitor.packs.download("uk_en")
    assert packs_site.held.wait(10)
    assert heard.some.wait(10)
    began = time.monotonic()
    assert monitor.packs.cancel("uk_en").result(timeout=5)
    with pytest.raises(PackError, match="what has come is kept"):
        future.result(timeout=5)
    assert time.monotonic() - began < 5
    assert not monitor.packs.cancel("uk_en").result(timeout=5)
    assert heard.news[-1].stage is PackStage.ENDED
    assert [name for name in downloads(monitor) if name.endswith(".part")] == ["uk_en-1.0.part"]
    (known,) = monitor.packs.shelf().result(timeout=30).available
    assert known.here > 0
    packs_site.serves(pack)
    assert monitor.packs.download("uk_en").result(timeout=60)
    assert "range" in packs_site.asked(FILE)[-1].headers
    assert downloads(monitor) == ["index.json"]


def test_closing_in_the_middle_of_an_update_asks_for_no_further_package(
    profile, packs_site, tmp_path
) -> None:
    monitor = open_profile(profile)
    newer = []
    for source in ("tr", "uk"):
        monitor.packs.install(build(tmp_path, source=source, target="en")).result(timeout=60)
        newer.append(build(tmp_path, source=source, target="en", version="1.1"))
        packs_site.offers(newer[-1], package_version="1.1")
        packs_site.stalls(newer[-1])
    future = monitor.packs.update()
    assert packs_site.held.wait(20)
    began = time.monotonic()
    monitor.close()
    assert time.monotonic() - began < 10
    with pytest.raises(CancelledError):
        future.result(timeout=1)
    assert [len(packs_site.asked(f"/{file.name}")) for file in newer].count(0) == 1


def test_an_update_goes_on_with_the_next_package_when_one_is_cancelled(
    monitor, packs_site, tmp_path
) -> None:
    for source in ("tr", "uk"):
        monitor.packs.install(build(tmp_path, source=source, target="en")).result(timeout=60)
        newer = build(tmp_path, source=source, target="en", version="1.1")
        packs_site.offers(newer, package_version="1.1")
        if source == "tr":
            packs_site.stalls(newer)
    future = monitor.packs.update()
    assert packs_site.held.wait(20)
    assert monitor.packs.cancel("tr_en").result(timeout=5)
    done = future.result(timeout=30)
    assert [one.code for one in done.packs] == ["uk_en"]
    assert "Fetching tr_en was stopped" in done.refused[0]


def test_what_is_being_installed_is_not_stopped_half_way(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    heard = Heard(monitor)
    monitor.paths.packs.mkdir(exist_ok=True)
    with FileLock(monitor.paths.packs / ".lock"):  # nobody else changes the folder meanwhile
        future = monitor.packs.download("uk_en")
        wait_until(lambda: any(news.stage is PackStage.INSTALLING for news in heard.news))
        assert not monitor.packs.cancel("uk_en").result(timeout=5)
    assert [one.code for one in future.result(timeout=30)] == ["uk_en"]


def test_a_connection_that_brings_nothing_is_given_up(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.sends(FILE, b'HTTP/1.1 200 x\r\nContent-Length: 5000\r\nETag: "1"\r\n\r\n')
    with pytest.raises(PackError, match="uk_en was not fetched"):
        monitor.packs.download("uk_en").result(timeout=60)
    assert len(packs_site.asked(FILE)) < MOST_TRIES
    assert installed(monitor) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sha256": "0" * 64}, "SHA-256"),
        ({"size": 12_345}, "promises 12,345"),
        ({"package_version": "2.0"}, "promises version 2.0"),
        ({"from_code": "ru"}, "promises ru→en"),
    ],
    ids=["checksum", "size", "version", "pair"],
)
def test_a_file_that_is_not_what_the_index_says_leaves_nothing_behind(
    monitor, packs_site, pack, change, said
) -> None:
    packs_site.offers(pack, **change)
    code = "ru_en" if "from_code" in change else "uk_en"
    with pytest.raises(PackError, match=said):
        monitor.packs.download(code).result(timeout=60)
    assert installed(monitor) == []
    assert downloads(monitor) == ["index.json"]


def test_a_damaged_file_without_a_checksum_leaves_nothing_behind(monitor, packs_site, pack) -> None:
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 0xFF
    pack.write_bytes(data)
    packs_site.offers(pack, sha256=None, size=None)
    with pytest.raises(PackError, match="damaged"):
        monitor.packs.download("uk_en").result(timeout=60)
    assert installed(monitor) == []
    assert downloads(monitor) == ["index.json"]


def test_the_next_address_is_asked_where_the_first_fails(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.entries[0]["links"] = ["/gone", *packs_site.entries[0]["links"]]
    assert monitor.packs.download("uk_en").result(timeout=60)
    assert len(packs_site.asked("/gone")) == 1


def test_both_steps_by_way_of_english_are_fetched(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.offers(build(pack.parent, source="en", target="pt"))
    done = monitor.packs.download("uk_pt").result(timeout=60)
    assert [one.code for one in done] == ["uk_en", "en_pt"]
    assert monitor.packs.download("uk_pt").result(timeout=60) == ()


def test_two_requests_for_one_package_fetch_it_once(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.offers(build(pack.parent, source="en", target="pt"))
    monitor.packs.refresh_index().result(timeout=30)
    both = [monitor.packs.download(name) for name in ("uk_pt", "uk_en")]
    assert [len(future.result(timeout=60)) for future in both] == [2, 1]
    assert len(packs_site.asked(FILE)) == 1


def test_updates_are_found_and_installed_and_the_old_one_goes(
    monitor, packs_site, pack, tmp_path
) -> None:
    assert monitor.packs.install(pack).result(timeout=60).version == "1.0"
    packs_site.offers(build(tmp_path, source="uk", target="en", version="1.10"))
    packs_site.entries[0]["package_version"] = "1.10"
    done = monitor.packs.update().result(timeout=60)
    assert [(one.code, one.version) for one in done.packs] == [("uk_en", "1.10")]
    assert installed(monitor) == [("uk_en", "1.10")]
    assert monitor.packs.update().result(timeout=60).packs == ()


def test_an_update_that_fails_leaves_the_old_version_at_work(monitor, packs_site, pack) -> None:
    monitor.packs.install(pack).result(timeout=60)
    packs_site.offers(pack, package_version="1.1", sha256="0" * 64)
    done = monitor.packs.update().result(timeout=60)
    assert done.packs == ()
    assert "SHA-256" in done.refused[0]
    assert installed(monitor) == [("uk_en", "1.0")]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"HTTP/1.1 200 x\r\nContent-Length: 4\r\n\r\njunk", "is no JSON"),
        (b"HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n", "HTTP 503"),
        (b"HTTP/1.1 200 x\r\nContent-Length: 99999999999\r\n\r\n", "are not taken"),
        (b"HTTP/1.1 302 x\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n", "private"),
        (b"nonsense\r\n\r\n", "does not answer in HTTP"),
    ],
    ids=["junk", "503", "huge", "private", "no http"],
)
def test_an_index_that_cannot_be_read_is_said_and_the_last_one_stays(
    monitor, packs_site, pack, raw, said
) -> None:
    packs_site.offers(pack)
    monitor.packs.refresh_index().result(timeout=30)
    packs_site.sends("/index.json", raw)
    with pytest.raises(PackError, match=said) as caught:
        monitor.packs.refresh_index().result(timeout=30)
    assert str(caught.value).endswith(".")
    assert downloads(monitor) == ["index.json"]
    assert len(monitor.packs.shelf().result(timeout=30).available) == 1


def test_the_index_of_another_address_is_forgotten(profile, packs_site, pack) -> None:
    packs_site.offers(pack)
    first = open_profile(profile)
    first.packs.refresh_index().result(timeout=30)
    first.close()
    elsewhere = packs_site.address.replace("127.0.0.1", "localhost")
    save(profile / "settings.toml", Settings(packs=PackSettings(index=elsewhere)))
    second = open_profile(profile)
    try:
        assert second.packs.shelf().result(timeout=30).index_read_at is None
    finally:
        second.close()


def test_packages_are_managed_from_a_second_process_too(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    remote = call_holder(monitor.paths, monitor.settings)
    try:
        assert [one.code for one in remote.packs.refresh_index().result().packs] == ["uk_en"]
        assert [one.code for one in remote.packs.shelf().result().available] == ["uk_en"]
        assert [one.code for one in remote.packs.download("uk_en").result()] == ["uk_en"]
        assert remote.packs.update().result().packs == ()
        assert remote.packs.set_index(packs_site.address).result() == packs_site.address
        with pytest.raises(Exception, match="not a web address"):
            remote.packs.set_index("file:///etc/passwd").result()
        assert not remote.packs.cancel("uk_en").result()
        assert remote.packs.remove("uk_en").result().code == "uk_en"
        assert remote.packs.install(pack).result().code == "uk_en"
        done = remote.packs.install_all([pack, pack.with_name("none.argosmodel")]).result()
        assert ([one.code for one in done.packs], len(done.refused)) == (["uk_en"], 1)
        with pytest.raises(Exception, match="no pack hy_en"):
            remote.packs.download("hy_en").result()
    finally:
        remote.close()


def test_a_real_model_is_fetched_whole_over_a_connection_that_breaks(
    monitor, packs_site, shared_data: Path
) -> None:
    real = shared_data / "argos" / "translate-ru_en.argosmodel"
    packs_site.offers(real, package_version="0.1")
    packs_site.breaks(real, times=3)
    (done,) = monitor.packs.download("ru_en").result(timeout=120)
    assert (done.code, done.version, done.has_splitter) == ("ru_en", "0.1", True)
    assert len(packs_site.asked(f"/{real.name}")) == 4
    (one,) = monitor.packs.shelf().result(timeout=30).installed
    assert "BLEU" in one.note


def test_a_killed_download_goes_on_where_it_was(profile, packs_site, pack) -> None:
    packs_site.offers(pack)
    packs_site.stalls(pack)
    words = [sys.executable, "main.py", "packs", "install", "uk_en", "--profile", str(profile)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE) as first:
        assert packs_site.held.wait(60)
        wait_until(lambda: bool(list(profile.glob("downloads/*.part"))))
        wait_until(lambda: next(profile.glob("downloads/*.part")).stat().st_size > 0)
        first.kill()
    have = next(profile.glob("downloads/*.part")).stat().st_size
    packs_site.serves(pack)
    again = subprocess.run(words, cwd=root, capture_output=True, text=True, check=True, timeout=120)
    assert again.stdout.startswith("Installed uk_en")
    assert packs_site.asked(FILE)[-1].headers["range"] == f"bytes={have}-"
    assert [path.name for path in profile.glob("downloads/*")] == ["index.json"]
    assert [path.name for path in profile.glob("packs/[!.]*")] == ["translate-uk_en-1.0"]


def test_a_disk_that_refuses_is_said(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    monitor.paths.downloads.write_text("a file where a folder belongs")
    with pytest.raises(PackError, match="The index cannot be kept: File exists"):
        monitor.packs.refresh_index().result(timeout=30)
    monitor.paths.downloads.unlink()
    monitor.packs.refresh_index().result(timeout=30)
    (monitor.paths.downloads / "uk_en-1.0.part").mkdir()
    with pytest.raises(PackError, match="uk_en cannot be written to disk"):
        monitor.packs.download("uk_en").result(timeout=30)


def test_a_part_that_nobody_went_on_with_for_long_is_dropped(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    monitor.packs.refresh_index().result(timeout=30)
    for name, age in (("tr_en-1.0.part", 90), ("de_en-1.0.part", 1), ("uk_en-0.9.part", 1)):
        part = monitor.paths.downloads / name
        part.write_bytes(b"some")
        then = time.time() - age * 86_400
        os.utime(part, (then, then))
    assert monitor.packs.download("uk_en").result(timeout=60)
    assert downloads(monitor) == ["de_en-1.0.part", "index.json"]


def test_asking_for_the_index_twice_at_once_is_no_trouble(monitor, packs_site, pack) -> None:
    packs_site.offers(pack)
    asked = [monitor.packs.refresh_index() for _ in range(5)]
    assert [len(future.result(timeout=30).packs) for future in asked] == [1] * 5
    assert downloads(monitor) == ["index.json"]


def wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)
