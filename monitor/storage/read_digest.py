"""What goes into a digest, and what is missing from it: items of a stretch of time, its gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from monitor.storage.database import Database
from monitor.storage.rows import as_list

MOST_ATTEMPTS = 10_000
MOST_UNTRANSLATED = 10_000

FLAGGED = " AND EXISTS (SELECT 1 FROM marks m WHERE m.item_id = i.id AND m.flag > 0)"
TAGGED = (
    " AND EXISTS (SELECT 1 FROM item_tags it JOIN tags t ON t.id = it.tag_id"
    " WHERE it.item_id = i.id AND t.name = :tag)"
)

FAILURES = """
SELECT f.id, coalesce(f.title_given, nullif(f.title, ''), f.url), a.at, a.status, a.sentence
FROM fetches a JOIN feeds f ON f.id = a.feed_id
WHERE a.at >= :start AND a.at < :end AND a.outcome IN ('failed', 'unreadable')
ORDER BY a.at LIMIT :most
"""

UNTRANSLATED = """
SELECT s.state, i.dominant, i.shares, count(*) FROM (
  SELECT id, dominant, shares FROM items WHERE sort_at >= :start AND sort_at < :end LIMIT :most) i
JOIN states s ON s.item_id = i.id AND s.stage = 'translate' AND s.target = :target
WHERE s.state IN ('queued', 'no_model', 'failed') GROUP BY 1, 2, 3
"""

NOTES = """
SELECT n.item_id, n.text FROM json_each(:ids) wanted
CROSS JOIN notes n ON n.item_id = wanted.value ORDER BY n.id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedAttempt:
    """A fetch that brought nothing; `at` TEXT as stored."""

    feed: int
    name: str
    at: str
    status: int | None
    sentence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Untranslated:
    """`count` items that lack a translation, and why: queued, no_model or failed."""

    state: str
    dominant: str | None
    shares: str | None
    count: int


def items(
    db: Database, start: str, end: str, *, flagged: bool, tag: str | None, limit: int
) -> list[int]:
    """Ids of items from `start` to before `end` (TEXT), oldest first; flagged, tagged or all."""
    sql = "SELECT i.id FROM items i WHERE i.sort_at >= :start AND i.sort_at < :end"
    sql += (FLAGGED if flagged else "") + (TAGGED if tag is not None else "")
    given: dict[str, Any] = {"start": start, "end": end, "tag": tag, "limit": limit}
    rows = db.rows(f"{sql} ORDER BY i.sort_at, i.id LIMIT :limit", given)
    return [row[0] for row in rows]


def notes(db: Database, ids: Sequence[int]) -> dict[int, list[str]]:
    """Notes of items, in order of writing."""
    found: dict[int, list[str]] = {}
    for item, text in db.rows(NOTES, {"ids": as_list(ids)}):
        found.setdefault(item, []).append(text)
    return found


def failures(db: Database, start: str, end: str) -> list[FailedAttempt]:
    """Attempts that failed from `start` to before `end`, oldest first; at most 10,000."""
    given = {"start": start, "end": end, "most": MOST_ATTEMPTS}
    return [
        FailedAttempt(feed=row[0], name=row[1], at=row[2], status=row[3], sentence=row[4])
        for row in db.rows(FAILURES, given)
    ]


def untranslated(db: Database, start: str, end: str, target: str) -> list[Untranslated]:
    """Items from `start` to before `end` without their translation, by state and languages."""
    given = {"start": start, "end": end, "target": target, "most": MOST_UNTRANSLATED}
    return [
        Untranslated(state=row[0], dominant=row[1], shares=row[2], count=row[3])
        for row in db.rows(UNTRANSLATED, given)
    ]
