"""The person's translation server: set, looked at, forgotten, here and through the door."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor import passwords, settings
from monitor.domain.change import Change
from monitor.domain.errors import MonitorError, PasswordError, TranslationError
from monitor.domain.server import ServerChoice
from monitor.http import HttpError
from monitor.passwords import SERVICE, TRANSLATION_KEY
from monitor.service import Monitor, call_holder, open_profile
from monitor.settings import ServerSettings
from tests.keyrings import LockedKeyring, MemoryKeyring, NoKeyring, in_place
from tests.libre import LibreServer, libre_server


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.delenv(TRANSLATION_KEY, raising=False)
    memory = MemoryKeyring()
    with in_place(memory):
        yield memory


@pytest.fixture
def server() -> Iterator[LibreServer]:
    with libre_server() as one:
        yield one


@pytest.fixture
def monitor(tmp_path: Path) -> Iterator[Monitor]:
    opened = open_profile(tmp_path / "profile")
    yield opened
    opened.close()


def chosen(monitor: Monitor) -> ServerChoice:
    return monitor.server.chosen().result(timeout=20)


def test_there_is_none_until_one_is_set(monitor: Monitor) -> None:
    assert chosen(monitor) == ServerChoice(address="", pairs=(), has_key=False)
    with pytest.raises(TranslationError, match="No translation server is set"):
        monitor.server.test().result(timeout=20)


def test_a_server_is_set_with_its_key_and_forgotten_with_it(
    monitor: Monitor, server: LibreServer, keyring: MemoryKeyring
) -> None:
    heard: list[object] = []
    monitor.bus.subscribe(heard.append)
    monitor.server.set(f"{server.address}/", "secret-1", ["ru:en"]).result(timeout=20)
    assert chosen(monitor) == ServerChoice(address=server.address, pairs=("ru→en",), has_key=True)
    name = passwords.translation_key(server.address, monitor.paths.folder)
    assert keyring.entries == {(SERVICE, name): "secret-1"}
    assert any(isinstance(one, Change) and one.languages for one in heard)
    monitor.server.forget().result(timeout=20)
    assert chosen(monitor) == ServerChoice(address="", pairs=(), has_key=False)
    assert keyring.entries == {}
    assert not monitor.server.forget().result(timeout=20)


def test_the_key_is_in_no_file_of_the_profile(monitor: Monitor, server: LibreServer) -> None:
    monitor.server.set(server.address, "secret-1").result(timeout=20)
    monitor.server.test().result(timeout=20)
    monitor.settle().result(timeout=60)
    files = [path for path in monitor.paths.folder.rglob("*") if path.is_file()]
    assert monitor.paths.settings in files
    assert not [path for path in files if b"secret-1" in path.read_bytes()]


def test_the_settings_keep_the_server_and_its_limits(monitor: Monitor, server: LibreServer) -> None:
    monitor.server.set(server.address).result(timeout=20)
    stored = settings.load(monitor.paths.settings).server
    assert stored == ServerSettings(address=server.address, pairs=("*",))
    assert monitor.settings.server == stored


def test_setting_it_again_without_a_key_leaves_the_key_and_an_empty_one_takes_it_out(
    monitor: Monitor, server: LibreServer
) -> None:
    monitor.server.set(server.address, "secret-1").result(timeout=20)
    monitor.server.set(server.address, None, ["pt→en"]).result(timeout=20)
    assert chosen(monitor).has_key
    monitor.server.set(server.address, " ", ["pt→en"]).result(timeout=20)
    assert not chosen(monitor).has_key


@pytest.mark.parametrize(
    ("address", "pairs", "error"),
    [
        ("mt.example.org", (), HttpError),
        ("http://9.9.9.9", (), HttpError),
        ("https://mt.example.org", ("russian",), TranslationError),
    ],
)
def test_what_cannot_be_is_refused_at_once_and_nothing_changes(
    monitor: Monitor, address: str, pairs: tuple[str, ...], error: type[MonitorError]
) -> None:
    with pytest.raises(error):
        monitor.server.set(address, "secret-1", pairs)
    assert chosen(monitor).address == ""


def test_without_a_keyring_nothing_is_set_but_without_a_key_it_is(
    monitor: Monitor, server: LibreServer
) -> None:
    with in_place(NoKeyring()):
        with pytest.raises(PasswordError, match=TRANSLATION_KEY):
            monitor.server.set(server.address, "secret-1").result(timeout=20)
        assert chosen(monitor).address == ""
        monitor.server.set(server.address).result(timeout=20)
        assert chosen(monitor) == ServerChoice(address=server.address, pairs=("*",), has_key=False)
        monitor.server.forget().result(timeout=20)
        assert chosen(monitor).address == ""


def test_a_locked_keyring_does_not_keep_a_server_in_use(
    monitor: Monitor, server: LibreServer
) -> None:
    monitor.server.set(server.address).result(timeout=20)
    with in_place(LockedKeyring()), pytest.raises(PasswordError, match="locked"):
        monitor.server.forget().result(timeout=20)
    assert monitor.settings.server.address == ""


def test_it_is_looked_at(monitor: Monitor, server: LibreServer) -> None:
    monitor.server.set(server.address).result(timeout=20)
    facts = monitor.server.test().result(timeout=20)
    assert (facts.host, facts.version, len(facts.languages)) == (server.host, "1.9.6", 2)
    server.close()
    with pytest.raises(TranslationError, match="refuses the connection"):
        monitor.server.test().result(timeout=20)


def test_the_status_says_where_text_goes(monitor: Monitor, server: LibreServer) -> None:
    def said() -> tuple[str | None, tuple[str, ...]]:
        library = monitor.library()
        try:
            status = library.status()
            return status.leaves_to, status.leaves_for
        finally:
            library.close()

    assert said() == (None, ())
    monitor.server.set(server.address, None, ["ru→en"]).result(timeout=20)
    assert said() == (server.host, ("ru→en",))
    monitor.server.forget().result(timeout=20)
    assert said() == (None, ())


def test_a_second_process_does_the_same_through_the_door(
    monitor: Monitor, server: LibreServer
) -> None:
    there = call_holder(monitor.paths, monitor.settings)
    try:
        there.server.set(server.address, "secret-1", ["ru→en"]).result()
        assert there.settings.server.address == server.address
        assert there.server.chosen().result() == chosen(monitor)
        assert chosen(monitor).has_key
        assert there.server.test().result() == monitor.server.test().result(timeout=20)
        with pytest.raises(MonitorError, match="is no pair"):
            there.server.set(server.address, None, ["x"]).result()
        there.server.forget().result()
        assert there.settings.server.address == ""
        assert chosen(monitor).address == ""
    finally:
        there.close()
