"""One story as the story view shows it: who had it, how much an hour, why each item is in it."""

from dataclasses import dataclass

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.storage.database import Database
from monitor.storage.rows import as_list

MOST_OUTLETS = 500

HOURS = """
SELECT substr(i.sort_at, 1, 13), coalesce(i.dominant, 'und'), count(*)
FROM story_items si CROSS JOIN items i ON i.id = si.item_id
WHERE si.story_id = ? GROUP BY 1, 2 ORDER BY 1, 2
"""
WHO = """
SELECT i.feed_id, coalesce(f.title_given, nullif(f.title, ''), f.url),
  coalesce(i.dominant, 'und'), min(i.sort_at), count(*)
FROM story_items si CROSS JOIN items i ON i.id = si.item_id JOIN feeds f ON f.id = i.feed_id
WHERE si.story_id = ? GROUP BY 1, 3 ORDER BY 4, 1, 3 LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourCount:
    """`count` items in `language` within the hour "YYYY-MM-DDTHH" (UTC)."""

    hour: str
    language: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPart:
    """Items of one outlet in one language; `first` TEXT as stored."""

    feed_id: FeedId
    outlet: str
    language: str
    first: str
    items: int


def hours(db: Database, story_id: StoryId) -> list[HourCount]:
    """How many items of a story there were in each hour that had any, by language."""
    return [
        HourCount(hour=hour, language=language, count=count)
        for hour, language, count in db.rows(HOURS, (story_id,))
    ]


def who(db: Database, story_id: StoryId) -> list[OutletPart]:
    """Who had a story in which language, the earliest first."""
    return [
        OutletPart(feed_id=FeedId(feed), outlet=outlet, language=language, first=first, items=n)
        for feed, outlet, language, first, n in db.rows(WHO, (story_id, MOST_OUTLETS))
    ]


def because(db: Database, items: list[int]) -> dict[ItemId, str]:
    """Why each of the items is in its story."""
    rows = db.rows(
        "SELECT item_id, because FROM story_items"
        " WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return {ItemId(item): words for item, words in rows}
