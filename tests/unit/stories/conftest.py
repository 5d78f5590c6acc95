from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import ItemForGroup

NOON = datetime(2023, 11, 22, 12, 0, tzinfo=UTC)


def unit_vector(*parts: float) -> bytes:
    """A vector of length one that begins with these parts."""
    row = np.zeros(512, dtype="<f4")
    row[: len(parts)] = parts
    return (row / np.linalg.norm(row)).astype("<f4").tobytes()


def make_item(number: int, *, hours: float = 0, **given: Any) -> ItemForGroup:
    fields: dict[str, Any] = {
        "item_id": ItemId(number),
        "feed_id": FeedId(number),
        "outlet": f"Outlet {number}",
        "language": "en",
        "when": NOON + timedelta(hours=hours),
        "title": f"Title {number}",
        "vector": unit_vector(1),
    }
    return ItemForGroup(**(fields | given))


@pytest.fixture
def item() -> Callable[..., ItemForGroup]:
    return make_item


@pytest.fixture
def vector() -> Callable[..., bytes]:
    return unit_vector
