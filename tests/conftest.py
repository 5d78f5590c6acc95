"""What all tests share: no network but this machine, no screen, slow tests only when asked for."""

import ipaddress
import os
import socket
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--runslow", action="store_true", help="also run tests over 20 seconds")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--runslow"):
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="slow: run with --runslow"))


def _is_here(address: object) -> bool:
    if not isinstance(address, tuple):  # a Unix socket
        return True
    host = address[0]
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that would leave this machine."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def checked(self: socket.socket, address: object) -> object:
        if not _is_here(address):
            raise AssertionError(f"a test tried to reach {address}")
        return connect(self, address)

    def checked_ex(self: socket.socket, address: object) -> object:
        if not _is_here(address):
            raise AssertionError(f"a test tried to reach {address}")
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", checked)
    monkeypatch.setattr(socket.socket, "connect_ex", checked_ex)


@pytest.fixture
def shared_data() -> Path:
    """The folder of shared test data, which DATELINE_DATA names."""
    folder = os.environ.get("DATELINE_DATA")
    if not folder:
        pytest.skip("DATELINE_DATA is not set: no shared test data here")
    return Path(folder)
