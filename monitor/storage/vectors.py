"""Sentence vectors of items on disk: of each space the latest."""

from collections.abc import Sequence

from monitor.domain.encoder import space_of
from monitor.domain.ids import ItemId
from monitor.storage.database import Database

PUT = """
INSERT INTO vectors (item_id, model, vector) SELECT id, :model, :vector FROM items WHERE id = :item
ON CONFLICT (item_id, model) DO UPDATE SET vector = excluded.vector
"""
FORGET_OLDER = """
DELETE FROM vectors
WHERE item_id = :item AND model >= :first AND model < :end AND model <> :model
"""


def put(db: Database, found: Sequence[tuple[ItemId, str, bytes]]) -> int:
    """Write vectors as (item, model, vector) in place of those of the same space.

    Within a transaction of the caller's. Answers how many were written: none for unknown items.
    """
    count = 0
    for item, model, vector in found:
        first, end = space_of(model)
        given = {"item": item, "model": model, "first": first, "end": end}
        db.run(FORGET_OLDER, given)
        count += db.run(PUT, {"item": item, "model": model, "vector": vector})
    return count
