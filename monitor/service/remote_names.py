"""The commands on names from a second process: what it may ask, and how."""

from concurrent.futures import Future
from typing import Any, Protocol

from monitor.domain.change import Change
from monitor.service.remote_packs import Ask


class NameRequests(Protocol):
    """What a shell asks of names; see `NameCommands` for each."""

    def join(self, spelling: str, other: str, /) -> Future[Change]: ...  # noqa: D102
    def part(self, spelling: str, /) -> Future[Change]: ...  # noqa: D102
    def undo(self) -> Future[Change]: ...  # noqa: D102


# What a visitor may call, and how its arguments are read from JSON
NAME_REQUESTS: dict[str, tuple[Any, ...]] = {
    "names.join": (str, str),
    "names.part": (str,),
    "names.undo": (),
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


def _change(changed: object) -> Change:
    return Change(names=bool(changed))
