"""The commands on language packs from a second process: what it may ask, and how."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from monitor.domain.packs import PackIndex, PackShelf, PacksInstalled
from monitor.domain.translation import Pack

R = TypeVar("R")


class PackRequests(Protocol):
    """What a shell or the window asks of language packs; see `PackCommands` for each."""

    def shelf(self) -> Future[PackShelf]: ...  # noqa: D102
    def install(self, source: Path, /) -> Future[Pack]: ...  # noqa: D102
    def install_all(self, sources: Sequence[Path], /) -> Future[PacksInstalled]: ...  # noqa: D102
    def remove(self, code: str, /) -> Future[Pack]: ...  # noqa: D102
    def refresh_index(self) -> Future[PackIndex]: ...  # noqa: D102
    def set_index(self, address: str, /) -> Future[str]: ...  # noqa: D102
    def download(self, name: str, /) -> Future[tuple[Pack, ...]]: ...  # noqa: D102
    def update(self) -> Future[PacksInstalled]: ...  # noqa: D102
    def cancel(self, name: str, /) -> Future[bool]: ...  # noqa: D102


# What a visitor may call, and how its arguments are read from JSON
PACK_REQUESTS: dict[str, tuple[Any, ...]] = {
    "packs.shelf": (),
    "packs.install": (Path,),
    "packs.install_all": (list[Path],),
    "packs.remove": (str,),
    "packs.refresh_index": (),
    "packs.set_index": (str,),
    "packs.download": (str,),
    "packs.update": (),
    "packs.cancel": (str,),
}


class Ask(Protocol):
    """Calls a method of the holder and reads its answer."""

    def __call__(self, read: Callable[[object], R], method: str, *arguments: object) -> Future[R]:
        """Wait for the answer."""
        ...


class RemotePacks:
    """`PackRequests` on a profile that another process has open."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def shelf(self) -> Future[PackShelf]:
        """As `PackCommands.shelf`."""
        return self._ask(_as(PackShelf), "packs.shelf")

    def install(self, source: Path) -> Future[Pack]:
        """As `PackCommands.install`."""
        return self._ask(_as(Pack), "packs.install", source.absolute())

    def install_all(self, sources: Sequence[Path]) -> Future[PacksInstalled]:
        """As `PackCommands.install_all`."""
        whole = [str(source.absolute()) for source in sources]
        return self._ask(_as(PacksInstalled), "packs.install_all", whole)

    def remove(self, code: str) -> Future[Pack]:
        """As `PackCommands.remove`."""
        return self._ask(_as(Pack), "packs.remove", code)

    def refresh_index(self) -> Future[PackIndex]:
        """As `PackCommands.refresh_index`."""
        return self._ask(_as(PackIndex), "packs.refresh_index")

    def set_index(self, address: str) -> Future[str]:
        """As `PackCommands.set_index`."""
        return self._ask(_as(str), "packs.set_index", address)

    def download(self, name: str) -> Future[tuple[Pack, ...]]:
        """As `PackCommands.download`."""
        return self._ask(_as(tuple[Pack, ...]), "packs.download", name)

    def update(self) -> Future[PacksInstalled]:
        """As `PackCommands.update`."""
        return self._ask(_as(PacksInstalled), "packs.update")

    def cancel(self, name: str) -> Future[bool]:
        """As `PackCommands.cancel`."""
        return self._ask(_as(bool), "packs.cancel", name)


def _as(kind: type[R]) -> Callable[[object], R]:
    return lambda value: msgspec.convert(value, kind)
