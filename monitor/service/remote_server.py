"""The commands on the translation server from a second process: what it may ask, and how."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any

import msgspec

from monitor.domain.change import Change
from monitor.domain.server import ServerChoice, ServerFacts
from monitor.service.remote_packs import Ask

# What a visitor may call, and how its arguments are read from JSON
SERVER_REQUESTS: dict[str, tuple[Any, ...]] = {
    "server.chosen": (),
    "server.set": (str, str | None, list[str]),
    "server.test": (),
    "server.forget": (),
}


class RemoteServer:
    """`TranslationServer` of a profile that another process has open."""

    def __init__(self, ask: Ask, reloaded: Callable[[Future[Change]], Future[Change]]) -> None:
        """`reloaded` has the settings read again after the holder has changed them."""
        self._ask = ask
        self._reloaded = reloaded

    def chosen(self) -> Future[ServerChoice]:
        """As `TranslationServer.chosen`."""
        return self._ask(partial(msgspec.convert, type=ServerChoice), "server.chosen")

    def set(
        self, address: str, key: str | None = None, pairs: Sequence[str] = ()
    ) -> Future[Change]:
        """As `TranslationServer.set`."""
        return self._reloaded(self._ask(_change, "server.set", address, key, list(pairs)))

    def test(self) -> Future[ServerFacts]:
        """As `TranslationServer.test`."""
        return self._ask(partial(msgspec.convert, type=ServerFacts), "server.test")

    def forget(self) -> Future[Change]:
        """As `TranslationServer.forget`."""
        return self._reloaded(self._ask(_change, "server.forget"))


def _change(changed: object) -> Change:
    return Change(translations=bool(changed))
