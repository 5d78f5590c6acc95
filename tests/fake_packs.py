"""Language packs as a list in memory; what is fetched comes when a test says so."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from monitor.bus import Bus
from monitor.domain.change import Change
from monitor.domain.errors import PackError
from monitor.domain.packs import (
    IndexedPack,
    InstalledPack,
    PackOffer,
    PackProgress,
    PackShelf,
    PacksInstalled,
    PackStage,
    Way,
)
from monitor.domain.translation import Pack, Pair

ADDRESS = "https://packs.example/argos/index.json"
NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "de": "German", "en": "English", "es": "Spanish",
    "fa": "Persian", "hy": "Armenian", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish",
    "uk": "Ukrainian", "zt": "Chinese (traditional)",
}  # fmt: skip


def pair_of(code: str) -> Pair:
    source, _, target = code.partition("_")
    return Pair(source=source, target=target)


def a_pack(code: str, version: str = "1.9", size: int = 68_000_000) -> Pack:
    pair = pair_of(code)
    return Pack(
        code=code,
        pair=pair,
        source_name=NAMES.get(pair.source, pair.source),
        target_name=NAMES.get(pair.target, pair.target),
        version=version,
        size=size,
        folder=f"/packs/{code}",
        has_splitter=True,
    )


def on_offer(
    code: str, version: str = "1.9", size: int | None = 68_000_000, sha256: str | None = None
) -> IndexedPack:
    pair = pair_of(code)
    return IndexedPack(
        code=code,
        pair=pair,
        source_name=NAMES.get(pair.source, pair.source),
        target_name=NAMES.get(pair.target, pair.target),
        version=version,
        links=(f"https://files.example/{code}.argosmodel",),
        size=size,
        sha256=sha256,
    )


def needed(code: str, waiting: int, way: Way, *packs: IndexedPack) -> PackOffer:
    pair = pair_of(code)
    return PackOffer(
        pair=pair,
        source_name=NAMES.get(pair.source, pair.source),
        target_name=NAMES.get(pair.target, pair.target),
        waiting=waiting,
        way=way,
        packs=packs,
        via="en" if way is Way.PIVOT else None,
    )


EMPTY = PackShelf(installed=(), routes=(), needed=(), available=(), index_address=ADDRESS)


class Monitor(Protocol):
    """What is needed of the fake monitor."""

    bus: Bus
    calls: list[tuple[Any, ...]]

    def do(
        self, call: tuple[Any, ...], work: Callable[[], Change], answer: Any = None
    ) -> Future[Any]: ...


class FakePacks:
    """Commands on packs; `shelf_now` is what there is, a download stays open until it is ended."""

    def __init__(self, monitor: Monitor) -> None:
        self._monitor = monitor
        self.shelf_now = EMPTY
        self.fetching: dict[str, Future[Any]] = {}
        self.asked_index: Future[Any] | None = None

    # what a test says

    def has(self, **lists: Any) -> None:
        """Let the lists be these."""
        self.shelf_now = replace(self.shelf_now, **lists)

    def is_at(self, code: str, done: int, total: int | None) -> None:
        """Tell that so much of a package is here."""
        self._tell(code, PackStage.DOWNLOADING, done, total)

    def comes(self, name: str, pack: Pack) -> None:
        """End a download well."""
        installed = (*self.shelf_now.installed, InstalledPack(pack=pack))
        self.has(installed=installed, needed=(), available=())
        self._tell(pack.code, PackStage.ENDED)
        self._monitor.bus.publish(Change(packs=True))
        self.fetching.pop(name).set_result((pack,))

    def does_not_come(self, name: str, sentence: str) -> None:
        """End a download badly."""
        self._tell(name, PackStage.ENDED)
        self.fetching.pop(name).set_exception(PackError(sentence))

    # what the window asks

    def shelf(self) -> Future[PackShelf]:
        future: Future[PackShelf] = Future()
        future.set_result(self.shelf_now)
        return future

    def install(self, source: Path) -> Future[Any]:
        return self._monitor.do(("packs.install", source), lambda: Change(packs=True))

    def install_all(self, sources: Sequence[Path]) -> Future[Any]:
        refused = tuple(f"{path.name} is no Argos package." for path in sources if path.is_dir())
        packs = tuple(
            a_pack(path.stem.removeprefix("translate-")) for path in sources if not path.is_dir()
        )
        done = PacksInstalled(packs=packs, refused=refused)
        call = ("packs.install_all", tuple(sources))
        return self._monitor.do(call, lambda: Change(packs=True), answer=done)

    def remove(self, code: str) -> Future[Any]:
        left = tuple(one for one in self.shelf_now.installed if one.pack.code != code)
        self.has(installed=left)
        call = ("packs.remove", code)
        return self._monitor.do(call, lambda: Change(packs=True), answer=a_pack(code))

    def refresh_index(self) -> Future[Any]:
        self._monitor.calls.append(("packs.refresh_index",))
        self.asked_index = Future()
        return self.asked_index

    def set_index(self, address: str) -> Future[Any]:
        self.has(index_address=address, index_read_at=None, available=())
        call = ("packs.set_index", address)
        return self._monitor.do(call, lambda: Change(packs=True), answer=address)

    def download(self, name: str) -> Future[Any]:
        self._monitor.calls.append(("packs.download", name))
        self.fetching[name] = Future()
        return self.fetching[name]

    def update(self) -> Future[Any]:
        return self._monitor.do(("packs.update",), Change, answer=PacksInstalled(packs=()))

    def cancel(self, name: str) -> Future[Any]:
        self._monitor.calls.append(("packs.cancel", name))
        future: Future[Any] = Future()
        future.set_result(name in self.fetching)
        if name in self.fetching:
            self.does_not_come(name, f"Fetching {name} was stopped; what has come is kept.")
        return future

    def _tell(self, code: str, stage: PackStage, done: int = 0, total: int | None = None) -> None:
        self._monitor.bus.publish(PackProgress(code=code, stage=stage, done=done, total=total))
