"""The commands of an open profile, also from a second process: through its door."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from operator import attrgetter
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from monitor import settings
from monitor.domain.change import Change
from monitor.domain.digest import DigestSelection
from monitor.domain.errors import MonitorError, ProfileInUseError
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Part, PartReason
from monitor.domain.language import SpanKind
from monitor.library import Library
from monitor.paths import ProfilePaths
from monitor.service.door import Request, Visit, knock
from monitor.service.remote_memory import MEMORY_REQUESTS, MemoryRequests, RemoteMemory
from monitor.service.remote_names import (
    NAME_REQUESTS,
    NameRequests,
    RemoteNames,
    RemoteTopics,
    TopicRequests,
)
from monitor.service.remote_packs import PACK_REQUESTS, PackRequests, RemotePacks
from monitor.service.remote_server import SERVER_REQUESTS, RemoteServer
from monitor.service.remote_stories import STORY_REQUESTS, RemoteStories, StoryRequests
from monitor.service.translation_server import TranslationServer
from monitor.settings import Settings

R = TypeVar("R")


class Commands(Protocol):
    """What a shell asks of a profile, whoever has it open; see `Monitor` for each."""

    @property
    def paths(self) -> ProfilePaths:
        """Where the profile lies."""
        ...

    @property
    def settings(self) -> Settings:
        """The profile's settings."""
        ...

    @property
    def memory(self) -> MemoryRequests:
        """What is asked of translations and the glossary."""
        ...

    @property
    def names(self) -> NameRequests:
        """What is asked of names."""
        ...

    @property
    def topics(self) -> TopicRequests:
        """What is asked of topics."""
        ...

    @property
    def packs(self) -> PackRequests:
        """What is asked of language packs."""
        ...

    @property
    def stories(self) -> StoryRequests:
        """What is asked of stories."""
        ...

    @property
    def server(self) -> TranslationServer:
        """Commands about the translation server."""
        ...

    def library(self) -> Library: ...  # noqa: D102 - as Monitor
    def add_feed(self, url: str, folder: tuple[str, ...] = ()) -> Future[FeedId]: ...  # noqa: D102
    def import_opml(self, path: Path) -> Future[int]: ...  # noqa: D102
    def poll(self, only: Sequence[FeedId] | None = None) -> Future[None]: ...  # noqa: D102
    def watch(self) -> Future[None]: ...  # noqa: D102
    def settle(self) -> Future[None]: ...  # noqa: D102
    def try_again(self) -> Future[Change]: ...  # noqa: D102
    def set_flag(self, ids: Sequence[ItemId], level: int) -> Future[Change]: ...  # noqa: D102
    def tag(self, ids: Sequence[ItemId], name: str) -> Future[Change]: ...  # noqa: D102
    def untag(self, ids: Sequence[ItemId], name: str) -> Future[Change]: ...  # noqa: D102
    def add_note(self, item_id: ItemId, text: str) -> Future[Change]: ...  # noqa: D102
    def write_digest(  # noqa: D102
        self, selection: DigestSelection, formats: Sequence[str], folder: Path
    ) -> Future[tuple[Path, ...]]: ...
    def correct_item(self, item_id: ItemId, language: str) -> Future[Change]: ...  # noqa: D102
    def correct_span(  # noqa: D102 - as Monitor
        self,
        item_id: ItemId,
        part: Part,
        start: int,
        end: int,
        language: str,
        kind: SpanKind | None = None,
    ) -> Future[Change]: ...
    def uncorrect_item(self, item_id: ItemId) -> Future[Change]: ...  # noqa: D102
    def correct_feed(self, feed_id: FeedId, language: str | None) -> Future[Change]: ...  # noqa: D102
    def redetect(self, feed_id: FeedId | None = None) -> Future[Change]: ...  # noqa: D102
    def why(self, item_id: ItemId) -> Future[tuple[PartReason, ...]]: ...  # noqa: D102
    def set_languages(self, reads: Sequence[str], wants: str) -> Future[Change]: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102


# What a visitor may call, and how its arguments are read from JSON
ALLOWED: dict[str, tuple[Any, ...]] = {
    "add_feed": (str, tuple[str, ...]),
    "import_opml": (Path,),
    "poll": (list[int] | None,),
    "settle": (),
    "try_again": (),
    "set_flag": (list[int], int),
    "tag": (list[int], str),
    "untag": (list[int], str),
    "add_note": (int, str),
    "correct_item": (int, str),
    "correct_span": (int, Part, int, int, str, SpanKind | None),
    "uncorrect_item": (int,),
    "correct_feed": (int, str | None),
    "redetect": (int | None,),
    "why": (int,),
    "set_languages": (list[str], str),
    "write_digest": (DigestSelection, list[str], Path),
    **MEMORY_REQUESTS,
    **NAME_REQUESTS,
    **PACK_REQUESTS,
    **SERVER_REQUESTS,
    **STORY_REQUESTS,
}


def _path(wanted: type, value: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    raise MonitorError(f"{value!r} is no {wanted.__name__}.")


def handler(commands: Commands, raise_window: Callable[[], None]) -> Callable[[Request], object]:
    """What an open profile answers at its door."""

    def handle(request: Request) -> object:
        if request.method == "raise_window":
            raise_window()
            return None
        wanted = ALLOWED.get(request.method)
        if wanted is None or len(wanted) != len(request.arguments):
            raise MonitorError(f"The open Dateline knows no command “{request.method}”.")
        arguments = [
            msgspec.convert(value, kind, dec_hook=_path)
            for value, kind in zip(request.arguments, wanted, strict=True)
        ]
        result = attrgetter(request.method)(commands)(*arguments).result()
        if isinstance(result, Change):  # only whether anything changed is of use elsewhere
            return bool(result)
        return msgspec.to_builtins(result, enc_hook=str)

    return handle


class RemoteMonitor:
    """`Commands` on a profile that another process has open. Each call waits for its answer."""

    def __init__(self, paths: ProfilePaths, chosen: Settings, visit: Visit) -> None:
        self.paths = paths
        self.settings = chosen
        self._visit = visit
        self.memory = RemoteMemory(self._ask)
        self.names = RemoteNames(self._ask)
        self.topics = RemoteTopics(self._ask)
        self.packs = RemotePacks(self._ask)
        self.stories = RemoteStories(self._ask)
        self.server = RemoteServer(self._ask, self._reloaded)

    def library(self) -> Library:
        """A reader of the profile; reading needs no holder."""
        chosen = self.settings
        paths = self.paths
        return Library(paths.database, chosen.languages, paths.packs, server=chosen.server)

    def add_feed(self, url: str, folder: tuple[str, ...] = ()) -> Future[FeedId]:
        """As `Monitor.add_feed`."""
        return self._ask(_feed, "add_feed", url, folder)

    def import_opml(self, path: Path) -> Future[int]:
        """As `Monitor.import_opml`."""
        return self._ask(_number, "import_opml", path.absolute())

    def poll(self, only: Sequence[FeedId] | None = None) -> Future[None]:
        """As `Monitor.poll`."""
        return self._ask(_nothing, "poll", None if only is None else list(only))

    def watch(self) -> Future[None]:
        """The holder is the one that polls.

        Raises:
            ProfileInUseError: always.
        """
        raise ProfileInUseError(
            f"The profile {self.paths.folder} is open in another Dateline, which polls it."
        )

    def settle(self) -> Future[None]:
        """As `Monitor.settle`."""
        return self._ask(_nothing, "settle")

    def try_again(self) -> Future[Change]:
        """As `Monitor.try_again`."""
        return self._ask(_change, "try_again")

    def set_flag(self, ids: Sequence[ItemId], level: int) -> Future[Change]:
        """As `Monitor.set_flag`."""
        return self._ask(_change, "set_flag", list(ids), level)

    def tag(self, ids: Sequence[ItemId], name: str) -> Future[Change]:
        """As `Monitor.tag`."""
        return self._ask(_change, "tag", list(ids), name)

    def untag(self, ids: Sequence[ItemId], name: str) -> Future[Change]:
        """As `Monitor.untag`."""
        return self._ask(_change, "untag", list(ids), name)

    def add_note(self, item_id: ItemId, text: str) -> Future[Change]:
        """As `Monitor.add_note`."""
        return self._ask(_change, "add_note", item_id, text)

    def correct_item(self, item_id: ItemId, language: str) -> Future[Change]:
        """As `Monitor.correct_item`."""
        return self._ask(_change, "correct_item", item_id, language)

    def correct_span(
        self,
        item_id: ItemId,
        part: Part,
        start: int,
        end: int,
        language: str,
        kind: SpanKind | None = None,
    ) -> Future[Change]:
        """As `Monitor.correct_span`."""
        return self._ask(_change, "correct_span", item_id, part, start, end, language, kind)

    def uncorrect_item(self, item_id: ItemId) -> Future[Change]:
        """As `Monitor.uncorrect_item`."""
        return self._ask(_change, "uncorrect_item", item_id)

    def correct_feed(self, feed_id: FeedId, language: str | None) -> Future[Change]:
        """As `Monitor.correct_feed`."""
        return self._ask(_change, "correct_feed", feed_id, language)

    def redetect(self, feed_id: FeedId | None = None) -> Future[Change]:
        """As `Monitor.redetect`."""
        return self._ask(_change, "redetect", feed_id)

    def why(self, item_id: ItemId) -> Future[tuple[PartReason, ...]]:
        """As `Monitor.why`."""
        return self._ask(_reasons, "why", item_id)

    def set_languages(self, reads: Sequence[str], wants: str) -> Future[Change]:
        """As `Monitor.set_languages`."""
        return self._reloaded(self._ask(_change, "set_languages", list(reads), wants))

    def write_digest(
        self, selection: DigestSelection, formats: Sequence[str], folder: Path
    ) -> Future[tuple[Path, ...]]:
        """As `Monitor.write_digest`."""
        names = list(formats)
        return self._ask(_paths, "write_digest", selection, names, folder.absolute())

    def close(self) -> None:
        """End the visit; the holder goes on."""
        self._visit.close()

    def _reloaded(self, asked: Future[Change]) -> Future[Change]:
        """Read the settings again after the holder has changed them."""
        if asked.exception() is None:
            self.settings = settings.load(self.paths.settings)
        return asked

    def _ask(self, read: Callable[[object], R], method: str, *arguments: object) -> Future[R]:
        future: Future[R] = Future()
        try:
            future.set_result(read(self._visit.ask(method, *arguments)))
        except MonitorError as error:
            future.set_exception(error)
        return future


def _nothing(_: object) -> None:
    return None


def _feed(value: object) -> FeedId:
    return FeedId(_number(value))


def _number(value: object) -> int:
    return msgspec.convert(value, int)


def _change(changed: object) -> Change:
    return Change(marks=bool(changed))


def _reasons(values: object) -> tuple[PartReason, ...]:
    return msgspec.convert(values, tuple[PartReason, ...])


def _paths(values: object) -> tuple[Path, ...]:
    return tuple(Path(value) for value in msgspec.convert(values, list[str]))


def call_holder(paths: ProfilePaths, chosen: Settings) -> RemoteMonitor:
    """Commands through the process that has the profile open.

    Raises:
        ProfileInUseError: it does not answer.
    """
    return RemoteMonitor(paths, chosen, knock(paths.folder))


def raise_window(folder: Path) -> None:
    """Ask the window that has the profile in `folder` open to come to the front.

    Raises:
        ProfileInUseError: it does not answer, or has no window.
    """
    visit = knock(folder)
    try:
        visit.ask("raise_window")
    except MonitorError as error:
        raise ProfileInUseError(str(error)) from error
    finally:
        visit.close()
