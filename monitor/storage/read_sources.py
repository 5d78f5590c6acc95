"""Folders, feeds and tags with their counts, for the sidebar: a few grouped queries, no scan."""

from dataclasses import dataclass

from monitor.domain.ids import TagId
from monitor.domain.views import TagView
from monitor.storage.database import Database

MOST_FEEDS = 20_000
MOST_TAGS = 1_000
MOST_TODAY = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderCount:
    """A folder; `parent` None = at the top."""

    ident: int
    parent: int | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedCount:
    """A feed with its unread items; `trouble` is the sentence of a failing one."""

    ident: int
    folder: int | None
    name: str
    unread: int
    trouble: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts of the first section; `stories` counts items that are in none as one each."""

    stories: int
    flagged: int
    unread_today: int


FEEDS = """
WITH counted AS (SELECT feed_id, count(*) AS unread FROM unread GROUP BY feed_id)
SELECT f.id, f.folder_id, coalesce(f.title_given, nullif(f.title, ''), f.url),
  coalesce(c.unread, 0),
  CASE WHEN f.gone OR f.failures > 0
    THEN coalesce(f.last_error, CASE WHEN f.gone THEN 'The feed is gone.'
                                     ELSE 'The feed cannot be fetched.' END) END
FROM feeds f LEFT JOIN counted c ON c.feed_id = f.id ORDER BY f.id LIMIT ?
"""

TAGS = """
SELECT t.id, t.name, t.color,
  (SELECT count(*) FROM item_tags it WHERE it.tag_id = t.id)
FROM tags t ORDER BY t.name COLLATE NOCASE LIMIT ?
"""

# every item is unread or marked read; both are far smaller to count through than `items`
TOTALS = """
SELECT
  (SELECT count(*) FROM stories) - (SELECT count(*) FROM story_items)
    + (SELECT count(*) FROM unread) + (SELECT count(*) FROM marks WHERE read = 1),
  (SELECT count(*) FROM marks WHERE flag > 0),
  (SELECT count(*) FROM (
    SELECT 1 FROM items i WHERE i.sort_at >= :today AND NOT EXISTS (
      SELECT 1 FROM marks m WHERE m.item_id = i.id AND m.read = 1) LIMIT :most))
"""


def feeds(db: Database) -> list[FeedCount]:
    """All feeds with their unread items, at most 20,000 of them."""
    return [
        FeedCount(ident=row[0], folder=row[1], name=row[2], unread=row[3], trouble=row[4])
        for row in db.rows(FEEDS, (MOST_FEEDS,))
    ]


def folders(db: Database) -> list[FolderCount]:
    """All folders, at most 20,000 of them."""
    sql = "SELECT id, parent_id, name FROM folders ORDER BY id LIMIT ?"
    return [
        FolderCount(ident=row[0], parent=row[1], name=row[2]) for row in db.rows(sql, (MOST_FEEDS,))
    ]


def tags(db: Database) -> list[tuple[TagView, int]]:
    """Tags by name, each with the number of items that have it; at most 1,000 of them."""
    return [
        (TagView(tag_id=TagId(row[0]), name=row[1], color=row[2]), row[3])
        for row in db.rows(TAGS, (MOST_TAGS,))
    ]


def totals(db: Database, today: str) -> Totals:
    """Counts for the first section; `today` = start of the local day as TEXT."""
    row = db.one(TOTALS, {"today": today, "most": MOST_TODAY}) or (0, 0, 0)
    return Totals(stories=row[0], flagged=row[1], unread_today=row[2])
