"""Packages of a profile: put in from a file, a folder or the network, updated, taken out."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from monitor.bus import News
from monitor.domain.change import Change
from monitor.domain.errors import PackError
from monitor.domain.packs import (
    IndexedPack,
    PackIndex,
    PackProgress,
    PackShelf,
    PacksInstalled,
    PackStage,
)
from monitor.domain.translation import Pack
from monitor.http.addresses import web_url
from monitor.paths import ProfilePaths
from monitor.service import pack_downloads
from monitor.service.pack_shelf import read_shelf
from monitor.settings import PackSettings, Settings
from monitor.translation import pack_offers, packs

R = TypeVar("R")

AT_ONCE = 2  # packages that are fetched


class Submit(Protocol):
    """`Engine.submit`."""

    def __call__(self, work: Coroutine[Any, Any, R]) -> Future[R]:
        """Run a coroutine on the engine's loop."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PackTools:
    """What packages need of an open profile.

    `files` does one change of the folder of packages after the other; `changed` is called there
    after packages came, went or were replaced.
    """

    paths: ProfilePaths
    settings: Callable[[], Settings]
    keep_settings: Callable[[Settings], bool]
    submit: Submit
    files: Executor
    publish: Callable[[News], None]
    changed: Callable[[], None]
    clock: Callable[[], datetime]


class PackCommands:
    """The commands on packages; each answers with a future, and none waits for another's network.

    Futures raise PackError with a sentence.
    """

    def __init__(self, tools: PackTools) -> None:
        self._tools = tools
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._one_at_a_time: dict[str, asyncio.Lock] = {}
        self._running: dict[str, asyncio.Task[Any]] = {}  # by what was asked for
        self._fetching: dict[str, asyncio.Task[Any]] = {}  # by the code of the package
        self._installing: set[asyncio.Task[Any] | None] = set()  # which cannot be stopped half way
        self._stopped: set[asyncio.Task[Any]] = set()  # by the person, and has not heard of it yet

    def shelf(self) -> Future[PackShelf]:
        """What is installed, needed and on offer; nothing is fetched."""
        tools = self._tools

        async def read() -> PackShelf:
            return await asyncio.to_thread(read_shelf, tools.paths, tools.settings())

        return tools.submit(read())

    def install(self, source: Path) -> Future[Pack]:
        """Install a file or the folder of an unpacked package."""

        def put_in() -> Pack:
            pack = packs.install(source, self._tools.paths.packs)
            self._tools.changed()
            return pack

        return self._tools.files.submit(put_in)

    def install_all(self, sources: Sequence[Path]) -> Future[PacksInstalled]:
        """Install files, unpacked packages and folders of either; what cannot be is named."""

        def put_in() -> PacksInstalled:
            done = packs.install_all(sources, self._tools.paths.packs)
            if done.packs:
                self._tools.changed()
            return done

        return self._tools.files.submit(put_in)

    def remove(self, code: str) -> Future[Pack]:
        """Remove an installed package."""

        def take_out() -> Pack:
            pack = packs.remove(code, self._tools.paths.packs)
            self._tools.changed()
            return pack

        return self._tools.files.submit(take_out)

    def refresh_index(self) -> Future[PackIndex]:
        """Ask the network for the index of packages."""
        return self._tools.submit(self._fresh_index())

    def set_index(self, address: str) -> Future[str]:
        """Take another index from now on; "." is the public one of Argos. The address as kept.

        The future raises HttpError where it is no web address. Nothing is asked yet.
        """
        tools = self._tools

        async def change() -> str:
            default = PackSettings().index
            chosen = default if address.strip() == "." else str(web_url(address, "The index"))
            tools.keep_settings(
                msgspec.structs.replace(tools.settings(), packs=PackSettings(index=chosen))
            )
            tools.publish(Change(packs=True))
            return chosen

        return tools.submit(change())

    def download(self, name: str) -> Future[tuple[Pack, ...]]:
        """Fetch and install the packages of a pair ("ru_en"), both where it takes two steps.

        Those that are installed in the index's version are not fetched again; () = all are.
        """
        return self._tools.submit(self._download(name))

    def update(self) -> Future[PacksInstalled]:
        """Ask for the index anew, and fetch what is of a higher version than the installed one."""
        return self._tools.submit(self._update())

    def cancel(self, name: str) -> Future[bool]:
        """Stop fetching what was asked for as `name`, or the package `name`; what has come is kept.

        The future of the download then raises PackError; an update goes on with the next package.
        The answer is False where nothing is being fetched.
        """

        async def stop() -> bool:
            task = self._running.get(name) or self._fetching.get(name)
            if task is None or task in self._installing:
                return False
            self._stopped.add(task)
            return task.cancel()

        return self._tools.submit(stop())

    # on the engine's loop

    async def _download(self, name: str) -> tuple[Pack, ...]:
        if name in self._running:
            raise PackError(f"{name} is being fetched already.")
        task = asyncio.current_task()
        if task is not None:
            self._running[name] = task
        try:
            index = await self._index()
            installed = await asyncio.to_thread(packs.installed, self._tools.paths.packs)
            wanted, _ = pack_offers.wanted(name, installed, index)
            return tuple([await self._obtain(pack) for pack in wanted])
        except asyncio.CancelledError as error:
            if self._ends(task):
                raise
            raise PackError(f"Fetching {name} was stopped; what has come is kept.") from error
        finally:
            self._running.pop(name, None)

    def _ends(self, task: asyncio.Task[Any] | None) -> bool:
        """Whether a task was cancelled by more than the person, who stops one download.

        While the program closes an update must not go on with the next package.
        """
        if task is None or task not in self._stopped:
            return True
        self._stopped.discard(task)
        return task.uncancel() > 0

    async def _update(self) -> PacksInstalled:
        index = await self._fresh_index()
        done: list[Pack] = []
        refused: list[str] = []
        for pack in await asyncio.to_thread(packs.installed, self._tools.paths.packs):
            newer = pack_offers.update_of(pack, index.packs)
            if newer is None:
                continue
            try:
                done.extend(await self._download(newer.code))
            except PackError as error:
                refused.append(str(error))
        return PacksInstalled(packs=tuple(done), refused=tuple(refused))

    async def _obtain(self, pack: IndexedPack) -> Pack:
        """Fetch, check and install one package, unless another request just did."""
        self._tell(pack, PackStage.WAITING)
        lock = self._one_at_a_time.setdefault(pack.code, asyncio.Lock())
        try:
            async with lock, self._slots:
                return await self._there(pack) or await self._put_in(pack)
        finally:
            self._tell(pack, PackStage.ENDED)

    async def _there(self, pack: IndexedPack) -> Pack | None:
        """The installed package, where it is no older than that of the index."""
        installed = await asyncio.to_thread(packs.installed, self._tools.paths.packs)
        same = next((one for one in installed if one.pair == pack.pair), None)
        return None if same is None or pack_offers.update_of(same, [pack]) else same

    async def _put_in(self, pack: IndexedPack) -> Pack:
        task = asyncio.current_task()
        if task is not None:
            self._fetching[pack.code] = task
        try:
            part = await self._fetch(pack)
        finally:
            self._fetching.pop(pack.code, None)
        self._tell(pack, PackStage.INSTALLING)
        self._installing.add(task)
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._tools.files, self._take_in, pack, part)
        finally:
            self._installing.discard(task)

    async def _fetch(self, pack: IndexedPack) -> Path:
        settings, folder = self._tools.settings(), self._tools.paths.downloads

        def told(done: int, total: int | None) -> None:
            self._tell(pack, PackStage.DOWNLOADING, done, total)

        told(0, pack.size)
        return await pack_downloads.fetch_pack(
            pack, folder, settings.packs.index, settings.fetch.proxy, told
        )

    async def _index(self) -> PackIndex:
        """The index as it was last read; the network is asked where it never was."""
        tools = self._tools
        address = tools.settings().packs.index
        saved = await asyncio.to_thread(pack_downloads.saved_index, tools.paths.downloads, address)
        return saved or await self._fresh_index()

    async def _fresh_index(self) -> PackIndex:
        tools, settings = self._tools, self._tools.settings()
        return await pack_downloads.fetch_index(
            tools.paths.downloads, settings.packs.index, settings.fetch.proxy, tools.clock()
        )

    # on the thread of files

    def _take_in(self, pack: IndexedPack, part: Path) -> Pack:
        """Check a fetched file and install it; it is kept only where the disk refuses."""
        pack_downloads.check_file(pack, part)
        try:
            installed = packs.install(part, self._tools.paths.packs, pack)
        except PackError as error:
            if not isinstance(error.__cause__, OSError):
                pack_downloads.forget(pack, part.parent)
            raise
        pack_downloads.forget(pack, part.parent)
        self._tools.changed()
        return installed

    def _tell(
        self, pack: IndexedPack, stage: PackStage, done: int = 0, total: int | None = None
    ) -> None:
        self._tools.publish(PackProgress(code=pack.code, stage=stage, done=done, total=total))
