"""The commands on stories from a second process: what it may ask, and how."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, Protocol

from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.service.remote_packs import Ask

MADE_UP = StoryId(0)  # stands for "some story": only whether anything changed comes back


class StoryRequests(Protocol):
    """What a shell or the window asks of stories; see `StoryCommands` for each."""

    def merge(self, of: Sequence[StoryId], /) -> Future[Change]: ...  # noqa: D102
    def split(self, story: StoryId, items: Sequence[ItemId], /) -> Future[Change]: ...  # noqa: D102
    def move(  # noqa: D102
        self, items: Sequence[ItemId], to_story: StoryId | None = None, /
    ) -> Future[Change]: ...
    def apart(  # noqa: D102
        self, story: StoryId, other: StoryId | None = None, items: Sequence[ItemId] = (), /
    ) -> Future[Change]: ...
    def pin_item(self, item: ItemId, /) -> Future[Change]: ...  # noqa: D102
    def rename(self, story: StoryId, title: str | None, /) -> Future[Change]: ...  # noqa: D102
    def pin(self, story: StoryId, on: bool = True, /) -> Future[Change]: ...  # noqa: D102
    def undo(self, edit_id: int | None = None, /) -> Future[Change]: ...  # noqa: D102
    def undo_event(self, event_id: int, /) -> Future[Change]: ...  # noqa: D102
    def regroup(self) -> Future[Change]: ...  # noqa: D102


# What a visitor may call, and how its arguments are read from JSON
STORY_REQUESTS: dict[str, tuple[Any, ...]] = {
    "stories.merge": (list[int],),
    "stories.split": (int, list[int]),
    "stories.move": (list[int], int | None),
    "stories.apart": (int, int | None, list[int]),
    "stories.pin_item": (int,),
    "stories.rename": (int, str | None),
    "stories.pin": (int, bool),
    "stories.undo": (int | None,),
    "stories.undo_event": (int,),
    "stories.regroup": (),
}


class RemoteStories:
    """`StoryRequests` on a profile that another process has open."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def merge(self, of: Sequence[StoryId]) -> Future[Change]:
        """As `StoryCommands.merge`."""
        return self._ask(_change, "stories.merge", list(of))

    def split(self, story: StoryId, items: Sequence[ItemId]) -> Future[Change]:
        """As `StoryCommands.split`."""
        return self._ask(_change, "stories.split", story, list(items))

    def move(self, items: Sequence[ItemId], to_story: StoryId | None = None) -> Future[Change]:
        """As `StoryCommands.move`."""
        return self._ask(_change, "stories.move", list(items), to_story)

    def apart(
        self, story: StoryId, other: StoryId | None = None, items: Sequence[ItemId] = ()
    ) -> Future[Change]:
        """As `StoryCommands.apart`."""
        return self._ask(_change, "stories.apart", story, other, list(items))

    def pin_item(self, item: ItemId) -> Future[Change]:
        """As `StoryCommands.pin_item`."""
        return self._ask(_change, "stories.pin_item", item)

    def rename(self, story: StoryId, title: str | None) -> Future[Change]:
        """As `StoryCommands.rename`."""
        return self._ask(_change, "stories.rename", story, title)

    def pin(self, story: StoryId, on: bool = True) -> Future[Change]:
        """As `StoryCommands.pin`."""
        return self._ask(_change, "stories.pin", story, on)

    def undo(self, edit_id: int | None = None) -> Future[Change]:
        """As `StoryCommands.undo`."""
        return self._ask(_change, "stories.undo", edit_id)

    def undo_event(self, event_id: int) -> Future[Change]:
        """As `StoryCommands.undo_event`."""
        return self._ask(_change, "stories.undo_event", event_id)

    def regroup(self) -> Future[Change]:
        """As `StoryCommands.regroup`."""
        return self._ask(_change, "stories.regroup")


def _change(changed: object) -> Change:
    return Change(stories=frozenset({MADE_UP})) if changed else Change()
