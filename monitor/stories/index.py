"""The vectors of recent items in memory, to find what is most like a new one."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.story import Candidate
from monitor.stories.vectors import DIMENSION

FIRST_ROWS = 1024


@dataclass(frozen=True, slots=True)
class _Entry:
    item_id: ItemId
    story_id: StoryId
    feed_id: FeedId
    language: str
    when: datetime
    title: str
    outlet: str


class VectorIndex:
    """Items with their stories, searched by cosine: a float32 matrix (rows, 512) and a list.

    `window` is how far apart in time two items may be to be compared, either way. The matrix grows
    by doubling; 50,000 items take 100 MB and a search among them some 10 ms.
    Not safe for several threads.
    """

    def __init__(self, window: timedelta) -> None:
        self.window = window
        self._matrix: NDArray[np.float32] = np.zeros((FIRST_ROWS, DIMENSION), dtype=np.float32)
        self._times: NDArray[np.float64] = np.zeros(FIRST_ROWS, dtype=np.float64)
        self._entries: list[_Entry] = []
        self._rows: dict[ItemId, int] = {}

    @property
    def size(self) -> int:
        """How many items are held."""
        return len(self._entries)

    def add(self, item: ItemForGroup, story_id: StoryId) -> None:
        """Hold an item as a member of a story; an item already held is replaced.

        Raises:
            ValueError: the vector has not 512 float32.
        """
        vector = _vector(item)
        row = self._rows.get(item.item_id)
        if row is None:
            row = len(self._entries)
            self._make_room(row + 1)
            self._rows[item.item_id] = row
            self._entries.append(_entry(item, story_id))
        else:
            self._entries[row] = _entry(item, story_id)
        self._matrix[row] = vector
        self._times[row] = item.when.timestamp()

    def near(self, item: ItemForGroup, limit: int) -> tuple[Candidate, ...]:
        """The held items most like `item`, within the window around it, most alike first.

        Similarities are rounded to six places, below which BLAS is not to be trusted; equals are
        in order of item id. The item itself is never among them.

        Raises:
            ValueError: the vector has not 512 float32.
        """
        vector = _vector(item)
        count = self.size
        gap = np.abs(self._times[:count] - item.when.timestamp())
        rows = np.flatnonzero(gap <= self.window.total_seconds())
        own = self._rows.get(item.item_id)
        if own is not None:
            rows = rows[rows != own]
        if not rows.size or limit < 1:
            return ()
        with _one_thread():
            alike = np.round(self._matrix[:count] @ vector, 6)[rows]
        return tuple(
            _candidate(self._entries[rows[at]], float(alike[at]))
            for at in self._best(rows, alike, limit)
        )

    def forget(self, before: datetime) -> None:
        """Drop the items from before a moment and give the room back.

        Nothing is done until they are a quarter of all, as it costs a copy (36 ms of 36,000): it
        may be called as often as one likes.
        """
        kept = np.flatnonzero(self._times[: self.size] >= before.timestamp())
        if self.size - kept.size < max(1, self.size // 4):
            return
        room = FIRST_ROWS
        while room < kept.size:
            room *= 2
        matrix = np.empty((room, DIMENSION), dtype=np.float32)
        times = np.empty(room, dtype=np.float64)
        # "clip" writes straight into `out`; the rows are known to be there
        np.take(self._matrix, kept, axis=0, out=matrix[: kept.size], mode="clip")
        np.take(self._times, kept, out=times[: kept.size], mode="clip")
        self._matrix, self._times = matrix, times
        self._entries = [self._entries[row] for row in kept]
        self._rows = {entry.item_id: row for row, entry in enumerate(self._entries)}

    def _best(
        self, rows: NDArray[np.intp], alike: NDArray[np.float32], limit: int
    ) -> NDArray[np.intp]:
        """Positions in `rows` of the `limit` best; equals at the border are all considered."""
        considered = np.arange(rows.size)
        if rows.size > limit:
            border = np.partition(alike, rows.size - limit)[rows.size - limit]
            considered = np.flatnonzero(alike >= border)
        ids = np.array([self._entries[rows[at]].item_id for at in considered])
        return considered[np.lexsort((ids, -alike[considered]))][:limit]

    def _make_room(self, rows: int) -> None:
        held = len(self._matrix)
        if rows <= held:
            return
        matrix = np.empty((held * 2, DIMENSION), dtype=np.float32)
        times = np.empty(held * 2, dtype=np.float64)
        matrix[:held], times[:held] = self._matrix, self._times
        self._matrix, self._times = matrix, times


def _vector(item: ItemForGroup) -> NDArray[np.float32]:
    if len(item.vector) != DIMENSION * 4:
        raise ValueError(f"item {item.item_id}: a vector of {len(item.vector)} bytes, not 2048")
    return np.frombuffer(item.vector, dtype="<f4").astype(np.float32, copy=False)


def _entry(item: ItemForGroup, story_id: StoryId) -> _Entry:
    return _Entry(
        item.item_id, story_id, item.feed_id, item.language, item.when, item.title, item.outlet
    )


def _candidate(entry: _Entry, similarity: float) -> Candidate:
    return Candidate(
        item_id=entry.item_id,
        story_id=entry.story_id,
        feed_id=entry.feed_id,
        language=entry.language,
        when=entry.when,
        title=entry.title,
        similarity=similarity,
        outlet=entry.outlet,
    )


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def _one_thread() -> AbstractContextManager[object]:
    """Several BLAS threads gain nothing on one row and take a core from the window."""
    limited: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limited
