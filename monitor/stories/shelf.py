"""The recent items in memory, as they are compared: what is most like a new one, and how much."""

from array import array
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from monitor.domain.ids import ItemId
from monitor.domain.item import ItemForGroup
from monitor.domain.language import base_of
from monitor.stories import comparing, encoders, features, rule
from monitor.stories.comparing import Side

FIRST_ROWS = 1024
BY_VECTOR = 18
"""How many of the nearest by vector are looked at closely, of each encoder; more gains nothing."""
BY_STEMS = 10
SHORTLIST = 2 * BY_VECTOR
"""Of so many that are nearest by the shortened vectors the whole vectors are compared."""
LIKELY = 0.25 * encoders.SCALE**2
"""Mostly there are enough that are nearer than this, which spares sorting all."""
TOGETHER = 16
"""Items whose pairs are looked at at once; more would not fit the caches."""
COMMON = 300
"""A stem that more live items have than this finds nobody."""


@dataclass(frozen=True, slots=True)
class Near:
    """Items most like one, the likeliest first, with the logit that they are on the same event."""

    items: tuple[Side, ...]
    logits: tuple[float, ...]
    evidence: rule.Evidence


class Shelf:
    """Items within reach of new ones. Not safe for several threads.

    What is found depends only on what is held, not on the order in which it came: products of
    whole numbers are exact, equals are in order of item id.
    """

    def __init__(self, window: timedelta) -> None:
        self.window = window
        self._sides: list[Side] = []
        self._rows: dict[ItemId, int] = {}
        self._stems: dict[int, array[int]] = {}
        self._times = np.zeros(FIRST_ROWS)
        self._ids = np.zeros(FIRST_ROWS, dtype=np.int64)
        self._matrices = {
            encoder: np.zeros((FIRST_ROWS, encoders.AXES), dtype=np.float32)
            for encoder in encoders.SPACES
        }
        self._has = {encoder: np.zeros(FIRST_ROWS, dtype=bool) for encoder in encoders.SPACES}

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._rows

    def side(self, item_id: ItemId) -> Side:
        """A held item; KeyError where it is not held."""
        return self._sides[self._rows[item_id]]

    def put(self, side: Side) -> None:
        """Hold an item, in place of what was held of it."""
        self.take([side.item_id])
        row = len(self._sides)
        self._make_room(row + 1)
        self._sides.append(side)
        self._rows[side.item_id] = row
        self._times[row] = side.when.timestamp()
        self._ids[row] = side.item_id
        for encoder in encoders.SPACES:
            vector = side.vectors.get(encoder.name)
            self._has[encoder][row] = vector is not None
            self._matrices[encoder][row] = 0 if vector is None else encoder.shortened(vector)
        for stem in side.features.telling.tolist():
            self._stems.setdefault(stem, array("l")).append(row)

    def take(self, items: Iterable[ItemId]) -> None:
        """Let go of items; those not held are passed by."""
        for item in items:
            row = self._rows.pop(item, None)
            if row is not None:  # the row stays, as of nobody, until the next tidying
                self._times[row] = -np.inf
                self._ids[row] = -1

    def near(self, sides: Sequence[Side], *, earlier_only: bool = False) -> list[Near]:
        """For each held item the `candidates` with how likely each is on the same event."""
        found = self.candidates(sides, earlier_only=earlier_only)
        answer: list[Near] = []
        for start in range(0, len(sides), TOGETHER):
            answer += _near(sides[start : start + TOGETHER], found[start : start + TOGETHER])
        return answer

    def candidates(self, sides: Sequence[Side], *, earlier_only: bool = False) -> list[list[Side]]:
        """For each held item those of the others that are most like it, within the window.

        The nearest by each encoder and by telling stems, in order of item id. With `earlier_only`
        what was put after an item is left out, as if it were not there yet.

        Raises:
            KeyError: an item is not held.
        """
        count = len(self._sides)
        alike = [self._alike(encoder, sides, count) for encoder in encoders.SPACES]
        return [
            self._chosen(
                side, [found[place] for found in alike], self._within(side, count, earlier_only)
            )
            for place, side in enumerate(sides)
        ]

    def forget(self, before: datetime) -> list[ItemId]:
        """Drop items from before a moment; nothing is done until they are a quarter of all rows."""
        count = len(self._sides)
        kept = np.flatnonzero(self._times[:count] >= before.timestamp())
        if count - kept.size < max(256, count // 4):
            return []
        sides = [self._sides[row] for row in kept]
        gone = set(self._rows) - {side.item_id for side in sides}
        self._clear(kept.size)
        for side in sides:
            self.put(side)
        return sorted(gone)

    def _within(self, side: Side, count: int, earlier_only: bool) -> NDArray[np.bool_]:
        reach = self.window.total_seconds()
        within = np.abs(self._times[:count] - side.when.timestamp()) <= reach
        own = self._rows[side.item_id]
        within[own] = False
        if earlier_only:
            within[own:] = False
        return within

    def _chosen(
        self,
        side: Side,
        alike: Sequence[NDArray[np.float32] | None],
        within: NDArray[np.bool_],
    ) -> list[Side]:
        rows = set(self._by_stems(side, within))
        for space, scores in zip(encoders.SPACES, alike, strict=True):
            if scores is not None:
                able = within & self._has[space][: within.size]
                rows.update(self._by_vector(side, space, scores, able))
        return [self._sides[row] for row in sorted(rows, key=self._ids.__getitem__)]

    def _by_vector(
        self,
        side: Side,
        space: encoders.Space,
        scores: NDArray[np.float32],
        able: NDArray[np.bool_],
    ) -> list[int]:
        """The nearest by the whole vector of those that are near by the shortened one."""
        rows = np.flatnonzero(able & (scores > LIKELY))
        if rows.size < SHORTLIST:
            rows = np.flatnonzero(able)
        if not rows.size:
            return []
        if rows.size > SHORTLIST:
            held = scores[rows]
            border = np.partition(held, rows.size - SHORTLIST)[rows.size - SHORTLIST]
            rows = rows[held >= border]
        others = np.stack([self._sides[row].vectors[space.name] for row in rows])
        exact = np.einsum("ij,j->i", others, side.vectors[space.name], dtype=np.float64)
        return self._best(rows, exact, BY_VECTOR)

    def _alike(
        self, encoder: encoders.Space, sides: Sequence[Side], count: int
    ) -> list[NDArray[np.float32] | None]:
        vectors = [side.vectors.get(encoder.name) for side in sides]
        given = [place for place, vector in enumerate(vectors) if vector is not None]
        answer: list[NDArray[np.float32] | None] = [None] * len(sides)
        if not given:
            return answer
        wanted = np.stack([encoder.shortened(v) for v in vectors if v is not None])
        with _one_thread():
            products = wanted @ self._matrices[encoder][:count].T
        for place, row in zip(given, products, strict=True):
            answer[place] = row
        return answer

    def _by_stems(self, side: Side, within: NDArray[np.bool_]) -> list[int]:
        stems = side.features.stems
        found, worths = [], []
        for stem, worth in zip(stems.buckets.tolist(), stems.rarities.tolist(), strict=True):
            rows = self._stems.get(stem) if worth >= features.TELLING else None
            if rows is None:
                continue
            here = np.array(rows)
            here = here[within[here]]
            if here.size <= COMMON:
                found.append(here)
                worths.append(np.full(here.size, worth, dtype=np.int64))
        if not found:
            return []
        rows_of, places = np.unique(np.concatenate(found), return_inverse=True)
        scores = np.bincount(places, np.concatenate(worths)).astype(np.float64)
        return self._best(rows_of, scores, BY_STEMS)

    def _best(self, rows: NDArray[np.intp], scores: NDArray[np.float64], limit: int) -> list[int]:
        """Those of `rows` with the `limit` best scores; equals in order of item id."""
        order = np.lexsort((self._ids[rows], -scores))
        best: list[int] = rows[order][:limit].tolist()
        return best

    def _clear(self, rows: int) -> None:
        self._sides, self._rows, self._stems = [], {}, {}
        room = FIRST_ROWS
        while room < rows:
            room *= 2
        self._times, self._ids = np.zeros(room), np.zeros(room, dtype=np.int64)
        for encoder in encoders.SPACES:
            self._matrices[encoder] = np.zeros((room, encoders.AXES), dtype=np.float32)
            self._has[encoder] = np.zeros(room, dtype=bool)

    def _make_room(self, rows: int) -> None:
        held = len(self._times)
        if rows <= held:
            return
        self._times = np.concatenate((self._times, np.zeros(held)))
        self._ids = np.concatenate((self._ids, np.zeros(held, dtype=np.int64)))
        for encoder in encoders.SPACES:
            matrix, has = self._matrices[encoder], self._has[encoder]
            self._matrices[encoder] = np.concatenate((matrix, np.zeros_like(matrix)))
            self._has[encoder] = np.concatenate((has, np.zeros(held, dtype=bool)))


NOTHING_NEAR = Near(
    (),
    (),
    rule.Evidence(
        np.zeros((0, len(rule.PLAIN))), np.zeros(0), np.zeros(0), np.zeros(0, dtype=bool)
    ),
)


def _near(sides: Sequence[Side], candidates: Sequence[Sequence[Side]]) -> list[Near]:
    """As `Shelf.near`, of several at once, which saves most of numpy's calls."""
    given = [(side, others) for side, others in zip(sides, candidates, strict=True) if others]
    if not given:
        return [NOTHING_NEAR for _ in sides]
    evidence = comparing.each(given)
    found = rule.logits(evidence)
    answer, start = [], 0
    for others in candidates:
        end = start + len(others)
        answer.append(
            _sorted(others, found[start:end], evidence, start) if others else NOTHING_NEAR
        )
        start = end
    return answer


def _sorted(
    others: Sequence[Side], found: NDArray[np.float64], evidence: rule.Evidence, start: int
) -> Near:
    order = np.lexsort((np.array([other.item_id for other in others]), -found))
    return Near(
        tuple(others[at] for at in order),
        tuple(found[order].tolist()),
        _ordered(evidence, start + order),
    )


def _ordered(evidence: rule.Evidence, order: NDArray[np.intp]) -> rule.Evidence:
    return rule.Evidence(
        evidence.plain[order],
        evidence.first[order],
        evidence.second[order],
        evidence.same_language[order],
    )


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def _one_thread() -> AbstractContextManager[object]:
    """Several BLAS threads gain nothing on few rows and take a core from the window."""
    limited: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limited


def side_of(item: ItemForGroup) -> Side:
    """An item as it is compared."""
    vectors = {}
    language = base_of(item.language)
    for space, given in zip(encoders.SPACES, (item.vector, item.second), strict=True):
        if given:
            vectors[space.name] = space.whole_numbers(given, language)
    return Side(
        item_id=item.item_id,
        feed_id=item.feed_id,
        outlet=item.outlet,
        language=language,
        when=item.when,
        title=item.title,
        features=features.of_item(item.title, item.lead, item.translated, language, item.names),
        vectors=vectors,
    )
