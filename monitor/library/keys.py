"""Where a page ended, as the opaque string that a pane hands back for the next one."""

from typing import TypeVar

import msgspec

from monitor.domain.errors import QueryError
from monitor.storage.read_stories import Entry

T = TypeVar("T")


def of_story(entry: Entry) -> str:
    """The place after a story."""
    return msgspec.json.encode([entry.size, entry.at, entry.ident]).decode()


def to_story(key: str | None) -> Entry | None:
    """Back from `of_story`; None stays None.

    Raises:
        QueryError: this is no key of a list of stories.
    """
    if key is None:
        return None
    size, at, ident = _decoded(key, tuple[int, str, int])
    return Entry(ident=ident, at=at, size=size)


def of_item(place: tuple[str, int]) -> str:
    """The place after an item, by its time and id."""
    return msgspec.json.encode(place).decode()


def to_item(key: str | None) -> tuple[str, int] | None:
    """Back from `of_item`; None stays None.

    Raises:
        QueryError: this is no key of a list of items.
    """
    return None if key is None else _decoded(key, tuple[str, int])


def _decoded(key: str, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(key, type=shape)
    except msgspec.MsgspecError as error:
        raise QueryError("The list cannot be continued from there; read it again.") from error
