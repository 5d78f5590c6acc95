"""The commands on translations and the glossary from a second process: what it may ask, and how."""

from concurrent.futures import Future
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.translation import Pair
from monitor.service.remote_packs import Ask

R = TypeVar("R")


class MemoryRequests(Protocol):
    """What a shell asks of translations and the glossary; see `MemoryCommands` for each."""

    def edit(self, pair: Pair, source: str, text: str, /) -> Future[Change]: ...  # noqa: D102
    def unedit(self, pair: Pair, source: str, /) -> Future[Change]: ...  # noqa: D102
    def translate_again(self, item_id: ItemId, target: str, /) -> Future[Change]: ...  # noqa: D102
    def set_term(  # noqa: D102
        self, pair: Pair, source: str, rendering: str | None, /
    ) -> Future[int]: ...
    def remove_term(self, pair: Pair, source: str, /) -> Future[int]: ...  # noqa: D102
    def undo_term(self) -> Future[int]: ...  # noqa: D102
    def import_tmx(self, path: Path, /) -> Future[int]: ...  # noqa: D102
    def forget_imported(self) -> Future[int]: ...  # noqa: D102
    def export_tmx(self, path: Path, /) -> Future[int]: ...  # noqa: D102


# What a visitor may call, and how its arguments are read from JSON
MEMORY_REQUESTS: dict[str, tuple[Any, ...]] = {
    "memory.edit": (Pair, str, str),
    "memory.unedit": (Pair, str),
    "memory.translate_again": (int, str),
    "memory.set_term": (Pair, str, str | None),
    "memory.remove_term": (Pair, str),
    "memory.undo_term": (),
    "memory.import_tmx": (Path,),
    "memory.forget_imported": (),
    "memory.export_tmx": (Path,),
}


class RemoteMemory:
    """`MemoryRequests` on a profile that another process has open."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def edit(self, pair: Pair, source: str, text: str) -> Future[Change]:
        """As `MemoryCommands.edit`."""
        return self._ask(_change, "memory.edit", pair, source, text)

    def unedit(self, pair: Pair, source: str) -> Future[Change]:
        """As `MemoryCommands.unedit`."""
        return self._ask(_change, "memory.unedit", pair, source)

    def translate_again(self, item_id: ItemId, target: str) -> Future[Change]:
        """As `MemoryCommands.translate_again`."""
        return self._ask(_change, "memory.translate_again", item_id, target)

    def set_term(self, pair: Pair, source: str, rendering: str | None) -> Future[int]:
        """As `MemoryCommands.set_term`."""
        return self._ask(_number, "memory.set_term", pair, source, rendering)

    def remove_term(self, pair: Pair, source: str) -> Future[int]:
        """As `MemoryCommands.remove_term`."""
        return self._ask(_number, "memory.remove_term", pair, source)

    def undo_term(self) -> Future[int]:
        """As `MemoryCommands.undo_term`."""
        return self._ask(_number, "memory.undo_term")

    def import_tmx(self, path: Path) -> Future[int]:
        """As `MemoryCommands.import_tmx`."""
        return self._ask(_number, "memory.import_tmx", path.absolute())

    def forget_imported(self) -> Future[int]:
        """As `MemoryCommands.forget_imported`."""
        return self._ask(_number, "memory.forget_imported")

    def export_tmx(self, path: Path) -> Future[int]:
        """As `MemoryCommands.export_tmx`."""
        return self._ask(_number, "memory.export_tmx", path.absolute())


def _change(changed: object) -> Change:
    return Change(translations=bool(changed))


def _number(value: object) -> int:
    return msgspec.convert(value, int)
