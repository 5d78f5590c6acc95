"""The stored segments of items: one place that knows their columns."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from monitor.domain.ids import ItemId
from monitor.domain.item import Part, Segment
from monitor.domain.language import LanguageSpan, SpanKind
from monitor.storage.database import Database
from monitor.storage.rows import as_list

SEGMENTS = """
SELECT item_id, part, start, "end", language, confidence, kind, given FROM segments
WHERE item_id IN (SELECT value FROM json_each(?)) ORDER BY item_id, part DESC, start
"""
PUT_SEGMENT = """
INSERT INTO segments (item_id, part, start, "end", language, confidence, kind, given)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


def of_items(db: Database, items: Iterable[ItemId]) -> defaultdict[ItemId, list[Segment]]:
    """Segments by item, the title's first, in order of text."""
    found: defaultdict[ItemId, list[Segment]] = defaultdict(list)
    for item, part, start, end, language, confidence, kind, given in db.rows(
        SEGMENTS, (as_list(items),)
    ):
        span = LanguageSpan(
            start=start,
            end=end,
            language=language,
            confidence=confidence,
            kind=SpanKind(kind),
            given=bool(given),
        )
        found[ItemId(item)].append(Segment(part=Part(part), span=span))
    return found


def current(db: Database, item: ItemId) -> tuple[Segment, ...]:
    """The segments of an item, () where they are of an earlier text of it."""
    fresh = db.rows(
        "SELECT 1 FROM items WHERE id = ? AND detected_fingerprint = fingerprint", (item,)
    )
    return tuple(of_items(db, [item])[item]) if list(fresh) else ()


def replace_all(db: Database, cut: Iterable[tuple[ItemId, Sequence[Segment]]]) -> None:
    """Store these segments of items in place of all that they had; part of a transaction."""
    rows = list(cut)
    db.run(
        "DELETE FROM segments WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(item for item, _ in rows),),
    )
    db.run_many(PUT_SEGMENT, [_row(item, one) for item, segments in rows for one in segments])


def _row(item: ItemId, segment: Segment) -> tuple[Any, ...]:
    span = segment.span
    return (
        item,
        segment.part.value,
        span.start,
        span.end,
        span.language,
        span.confidence,
        span.kind.value,
        int(span.given),
    )
