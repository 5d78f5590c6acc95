"""Items as they are compared, made for tests."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import ItemForGroup
from monitor.stories import encoders
from monitor.stories.comparing import Side
from monitor.stories.shelf import side_of

NOON = datetime(2023, 11, 22, 12, 0, tzinfo=UTC)


def item_of(number: int, title: str = "", hours: float = 0, **given: Any) -> ItemForGroup:
    """An item without vectors, of an outlet of its own."""
    fields: dict[str, Any] = {
        "item_id": ItemId(number),
        "feed_id": FeedId(number),
        "outlet": f"Outlet {number}",
        "language": "en",
        "when": NOON + timedelta(hours=hours),
        "title": title,
        "vector": b"",
    }
    return ItemForGroup(**(fields | given))


def make_side(number: int, title: str = "", hours: float = 0, **given: Any) -> Side:
    """The same, ready to be compared."""
    return side_of(item_of(number, title, hours, **given))


def vector(space: encoders.Space, parts: Mapping[int, float], language: str = "en") -> bytes:
    """A vector that, with the mean of its language taken out, has these parts and no other."""
    row = space.mean_of(language).copy()
    for place, value in parts.items():
        row[place] += value
    return row.astype("<f4").tobytes()


def first(**parts: float) -> bytes:
    """A vector of the first encoder: `first(_0=1, _3=0.5)`."""
    return vector(encoders.FIRST, {int(name[1:]): value for name, value in parts.items()})


def random_vector(space: encoders.Space, seed: int) -> bytes:
    """Any vector of length one."""
    row = np.random.default_rng(seed).normal(size=space.dimension)
    return (row / np.linalg.norm(row)).astype("<f4").tobytes()
