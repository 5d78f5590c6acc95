"""The texts of several items at once, as far as what they say is looked into."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.ids import ItemId
from monitor.domain.item import Segment
from monitor.storage import segments
from monitor.storage.database import Database
from monitor.storage.rows import as_list


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredText:
    """Title and the beginning of the body of an item; `sort_at` TEXT as stored.

    `segments` are () where they are of another text than the present one, or not found yet.
    """

    item_id: ItemId
    outlet: str
    sort_at: str
    dominant: str | None
    title: str
    text: str
    segments: tuple[Segment, ...]


TEXTS = """
SELECT i.id, coalesce(f.title_given, nullif(f.title, ''), f.url), i.sort_at, i.dominant,
  i.title, substr(b.text, 1, :longest), i.detected_fingerprint IS i.fingerprint
FROM json_each(:ids) wanted
CROSS JOIN items i ON i.id = wanted.value
JOIN bodies b ON b.item_id = i.id
JOIN feeds f ON f.id = i.feed_id
ORDER BY wanted.key
"""


def texts(db: Database, items: Sequence[ItemId], longest: int) -> list[StoredText]:
    """Those of `items` that exist, in that order; of a body the first `longest` characters."""
    cut = segments.of_items(db, items)
    return [
        StoredText(
            item_id=ItemId(ident),
            outlet=outlet,
            sort_at=sort_at,
            dominant=dominant,
            title=title or "",
            text=text or "",
            segments=tuple(cut[ItemId(ident)]) if is_read else (),
        )
        for ident, outlet, sort_at, dominant, title, text, is_read in db.rows(
            TEXTS, {"ids": as_list(items), "longest": longest}
        )
    ]
