"""Near-copies: where they are looked for, which wait to be looked for, what was found."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from monitor.domain.change import NOTHING, Change
from monitor.domain.copies import COMPARED, CopyKind, CopyText, Fold, NearCopy, Place
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.language import UNDETERMINED
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_moment

WEEKS_AROUND = 2  # copies are published within 14 days
KEPT_WEEKS = 10  # before the newest one
OF_A_BAND = 32  # items looked at from either end; a refrain has thousands
CANDIDATES = 24
LINE = 8  # copies of copies that are followed
PRUNED_AT_ONCE = 500
GROUP = timedelta(days=14)

PUT_SKETCH = """
INSERT INTO copy_sketches (item_id, week, bands)
SELECT id, CAST(julianday(sort_at) / 7 AS INTEGER), :bands FROM items WHERE id = :item
ON CONFLICT (item_id) DO UPDATE SET week = excluded.week, bands = excluded.bands
WHERE (week, bands) IS NOT (excluded.week, excluded.bands)
"""
PUT_BANDS = """
INSERT OR IGNORE INTO copy_bands (week, band, item_id)
SELECT s.week, b.value, s.item_id FROM copy_sketches s, json_each(:bands) b
WHERE s.item_id = :item
"""
WANT = """
INSERT OR IGNORE INTO copies_wanted
SELECT :item UNION SELECT item_id FROM copies WHERE of_id = :item
"""
OF_BAND = "SELECT item_id FROM copy_bands WHERE week IN (?, ?, ?, ?, ?) AND band = ? LIMIT ?"
OF_WEEK = """
SELECT item_id FROM copy_bands WHERE week = ? AND band = ? ORDER BY item_id {order} LIMIT ?
"""
TEXTS = """
SELECT i.id, i.feed_id, i.sort_at, coalesce(i.dominant, :unknown), i.title,
       substr(b.text, 1, :most), i.fingerprint
FROM items i JOIN bodies b ON b.item_id = i.id WHERE i.id IN (SELECT value FROM json_each(:items))
"""
WEEKS = """
SELECT (SELECT max(week) FROM copy_sketches),
  (SELECT coalesce(min(week), 1e9) FROM copy_bands),
  (SELECT coalesce(min(week), 1e9) FROM copy_sketches)
"""
PUT_COPY = """
INSERT INTO copies (item_id, of_id, common, kind) VALUES (?, ?, ?, ?)
ON CONFLICT (item_id) DO UPDATE
SET of_id = excluded.of_id, common = excluded.common, kind = excluded.kind
WHERE (of_id, common, kind) IS NOT (excluded.of_id, excluded.common, excluded.kind)
"""
UNDER = """
SELECT c.item_id, c.of_id, c.common, c.kind, o.sort_at, i.sort_at FROM copies c
JOIN items o ON o.id = c.of_id JOIN items i ON i.id = c.item_id
WHERE c.item_id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyWork:
    """An item with the stored items that may be versions of it."""

    item: CopyText
    others: tuple[CopyText, ...]


def put_bands(db: Database, found: Mapping[ItemId, tuple[int, ...]], edited: set[ItemId]) -> None:
    """Write where copies of items are looked for; they wait to be looked for where that is new.

    So do the copies of an item that was edited. Within a transaction of the caller's.
    """
    for item, bands in found.items():
        sketch = np.array(bands, dtype="<i4").tobytes()
        is_new = db.run(PUT_SKETCH, {"item": item, "bands": sketch})
        if is_new:
            db.run(PUT_BANDS, {"item": item, "bands": as_list(bands)})
        if is_new or item in edited:
            db.run(WANT, {"item": item})


def wanted(db: Database, limit: int) -> list[ItemId]:
    """Items whose copies are to be looked for, by arrival."""
    rows = db.rows("SELECT item_id FROM copies_wanted ORDER BY item_id LIMIT ?", (limit,))
    return [ItemId(item) for (item,) in rows]


def give_up(db: Database, item_id: ItemId) -> None:
    """Look no longer for copies of an item: it cannot be compared."""
    db.run("DELETE FROM copies_wanted WHERE item_id = ?", (item_id,))


def work_for(db: Database, item_id: ItemId) -> CopyWork | None:
    """An item with its candidates: those that share most, and what they and it stand under.

    None where the item is gone. At most 24 candidates, and as many that those stand under; of a
    band that very many items have the first and the last of each week are looked at.
    """
    near = _sharing(db, item_id)
    above = [copy.of for copy in _edges(db, [item_id, *near]).values()]
    texts = _texts(db, [item_id, *near, *above])
    item = texts.pop(item_id, None)
    if item is None:
        return None
    return CopyWork(item=item, others=tuple(texts[number] for number in sorted(texts)))


def _sharing(db: Database, item_id: ItemId) -> list[ItemId]:
    row = db.one("SELECT week, bands FROM copy_sketches WHERE item_id = ?", (item_id,))
    if row is None:
        return []
    shared: defaultdict[int, float] = defaultdict(float)
    weeks = range(row[0] - WEEKS_AROUND, row[0] + WEEKS_AROUND + 1)
    for band in np.frombuffer(row[1], dtype="<i4").tolist():
        found = _of_band(db, weeks, band)
        for number in found:  # a band that many have says little
            shared[number] += 1 / len(found)
    shared.pop(item_id, None)
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
    return [ItemId(number) for number, _ in ranked[:CANDIDATES]]


def _of_band(db: Database, weeks: range, band: int) -> set[int]:
    """The items of a band; of very many the earliest and the latest to arrive in their weeks."""
    rows = db.rows(OF_BAND, (*weeks, band, 2 * OF_A_BAND))
    found = {item for (item,) in rows}
    if len(rows) == 2 * OF_A_BAND:
        for week in weeks:
            for order in ("ASC", "DESC"):
                some = db.rows(OF_WEEK.format(order=order), (week, band, OF_A_BAND // 2))
                found.update(item for (item,) in some)
    return found


def _texts(db: Database, items: Sequence[ItemId]) -> dict[ItemId, CopyText]:
    return {
        ItemId(item): CopyText(
            item_id=ItemId(item),
            feed_id=FeedId(feed),
            when=to_moment(when),
            language=language,
            title=title,
            text=text,
            fingerprint=fingerprint,
        )
        for item, feed, when, language, title, text, fingerprint in db.rows(
            TEXTS, {"unknown": UNDETERMINED, "most": COMPARED, "items": as_list(items)}
        )
    }


def places(db: Database, items: Iterable[ItemId]) -> dict[ItemId, Place]:
    """Where items stand in the order of versions; those that are gone are left out."""
    rows = db.rows(
        "SELECT id, sort_at FROM items WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return {ItemId(item): (to_moment(when), ItemId(item)) for item, when in rows}


def under(db: Database, items: Iterable[ItemId]) -> dict[ItemId, ItemId]:
    """What items are folded under; those that are no copies are left out."""
    return {item: edge.of for item, edge in _edges(db, items).items()}


def save(db: Database, item: CopyText, folds: Sequence[Fold]) -> Change:
    """Write what an item and others are folded under, and that it need not be looked at again.

    Nothing is written where the item was edited since it was read: it still waits.
    """
    with db.transaction():
        row = db.one("SELECT fingerprint FROM items WHERE id = ?", (item.item_id,))
        if row is None or row[0] != item.fingerprint:
            return NOTHING
        touched = {fold.item_id for fold in folds if _put(db, fold)}
        give_up(db, item.item_id)
    return Change(items=frozenset(touched)) if touched else NOTHING


def _put(db: Database, fold: Fold) -> bool:
    if fold.of is None:
        return bool(db.run("DELETE FROM copies WHERE item_id = ?", (fold.item_id,)))
    return bool(db.run(PUT_COPY, (fold.item_id, fold.of, fold.common, fold.kind.value)))


@dataclass(frozen=True, slots=True)
class _Edge:
    of: ItemId
    common: float
    kind: CopyKind
    earlier: datetime
    later: datetime


def _edges(db: Database, items: Iterable[ItemId]) -> dict[ItemId, _Edge]:
    return {
        ItemId(item): _Edge(
            ItemId(of), common, CopyKind(kind), to_moment(earlier), to_moment(later)
        )
        for item, of, common, kind, earlier, later in db.rows(UNDER, (as_list(items),))
    }


def of_items(db: Database, items: Iterable[ItemId]) -> dict[ItemId, NearCopy]:
    """Of which earlier items some are copies; those that are none are left out.

    A head is at most fourteen days older: of a line of copies of copies, what is older is another
    group.
    """
    asked = list(items)
    edges = _edges(db, asked)
    above = dict(edges)
    for _ in range(LINE):
        missing = {edge.of for edge in above.values()} - above.keys()
        if not (more := _edges(db, sorted(missing))):
            break
        above |= more
    return {item: _copy(item, above) for item in asked if item in edges}


def _copy(item: ItemId, above: Mapping[ItemId, _Edge]) -> NearCopy:
    edge = above[item]
    head = edge.of
    while (step := above.get(head)) and edge.later - step.earlier <= GROUP:
        head = step.of
    return NearCopy(item_id=item, of=edge.of, head=head, common=edge.common, kind=edge.kind)


def copies_of(db: Database, item_id: ItemId, limit: int) -> tuple[NearCopy, ...]:
    """What is folded under an item, directly or as a copy of a copy, by arrival."""
    rows = db.rows(
        """
        WITH RECURSIVE below(item_id, depth) AS (
          SELECT item_id, 1 FROM copies WHERE of_id = :item
          UNION SELECT c.item_id, b.depth + 1 FROM copies c JOIN below b ON c.of_id = b.item_id
          WHERE b.depth < :line)
        SELECT DISTINCT item_id FROM below ORDER BY item_id LIMIT :limit
        """,
        {"item": item_id, "line": LINE, "limit": limit},
    )
    found = of_items(db, [ItemId(item) for (item,) in rows])
    return tuple(copy for copy in found.values() if copy.head == item_id)


def prune(db: Database) -> bool:
    """Forget a few bands of weeks in which no copy is looked for any more; whether any were left.

    Ten weeks before the newest are kept, by the items' own times: an archive stays as it is.
    """
    newest, *oldest = db.one(WEEKS) or (None,)
    if newest is None or newest - KEPT_WEEKS <= min(oldest):
        return False
    old = newest - KEPT_WEEKS
    with db.transaction():
        gone = db.run(
            "DELETE FROM copy_bands WHERE (week, band, item_id) IN"
            " (SELECT week, band, item_id FROM copy_bands WHERE week < ? LIMIT ?)",
            (old, PRUNED_AT_ONCE),
        )
        gone += db.run(
            "DELETE FROM copy_sketches WHERE item_id IN"
            " (SELECT item_id FROM copy_sketches WHERE week < ? LIMIT ?)",
            (old, PRUNED_AT_ONCE),
        )
    return bool(gone)
