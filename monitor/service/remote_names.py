"""The commands on names and topics from a second process: what it may ask, and how."""

from concurrent.futures import Future
from typing import Any, Protocol

from monitor.domain.change import Change
from monitor.domain.ids import StoryId
from monitor.service.remote_packs import Ask


class NameRequests(Protocol):
    """What a shell asks of names; see `NameCommands` for each."""

    def join(self, spelling: str, other: str, /) -> Future[Change]: ...  # noqa: D102
    def part(self, spelling: str, /) -> Future[Change]: ...  # noqa: D102
    def undo(self) -> Future[Change]: ...  # noqa: D102


class TopicRequests(Protocol):
    """What a shell asks of topics; see `TopicCommands` for each."""

    def rename(self, story_id: StoryId, title: str, /) -> Future[Change]: ...  # noqa: D102
    def remove(self, story_id: StoryId, /) -> Future[Change]: ...  # noqa: D102


# What a visitor may call, and how its arguments are read from JSON
NAME_REQUESTS: dict[str, tuple[Any, ...]] = {
    "names.join": (str, str),
    "names.part": (str,),
    "names.undo": (),
    "topics.rename": (int, str),
    "topics.remove": (int,),
}


class RemoteNames:
    """`NameRequests` on a profile that another process has open."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def join(self, spelling: str, other: str) -> Future[Change]:
        """As `NameCommands.join`."""
        return self._ask(_change, "names.join", spelling, other)

    def part(self, spelling: str) -> Future[Change]:
        """As `NameCommands.part`."""
        return self._ask(_change, "names.part", spelling)

    def undo(self) -> Future[Change]:
        """As `NameCommands.undo`."""
        return self._ask(_change, "names.undo")


class RemoteTopics:
    """`TopicRequests` on a profile that another process has open."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def rename(self, story_id: StoryId, title: str) -> Future[Change]:
        """As `TopicCommands.rename`."""
        return self._ask(_change, "topics.rename", story_id, title)

    def remove(self, story_id: StoryId) -> Future[Change]:
        """As `TopicCommands.remove`."""
        return self._ask(_change, "topics.remove", story_id)


def _change(changed: object) -> Change:
    return Change(names=bool(changed))
