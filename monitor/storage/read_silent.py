"""Which outlets had an item in which stories, to tell who normally covers such ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.domain.ids import FeedId, StoryId
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_moment, to_text

BEFORE = timedelta(days=30)
STORIES = 1_000  # the latest that are looked at
ITEMS = 20_000  # of all of them together
OUTLETS = 3  # of a story that says anything about who covers such ones

STORY = "SELECT first_seen, last_seen FROM stories WHERE id = ?"
EARLIER = """
SELECT id, item_count FROM stories
WHERE last_seen >= :since AND last_seen < :until AND id <> :story AND outlet_count >= :outlets
ORDER BY last_seen DESC, id DESC LIMIT :limit
"""
COVERED = """
SELECT si.story_id, i.feed_id, min(i.sort_at) FROM json_each(?) wanted
CROSS JOIN story_items si ON si.story_id = wanted.value
CROSS JOIN items i ON i.id = si.item_id
GROUP BY si.story_id, i.feed_id ORDER BY si.story_id, i.feed_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A story's outlets, each with the time of its first item there."""

    story_id: StoryId
    first: dict[FeedId, datetime]


def coverage(db: Database, stories: Sequence[StoryId]) -> dict[StoryId, Coverage]:
    """Who covered stories, and since when; those that are gone are left out."""
    found: dict[StoryId, Coverage] = {}
    for story, feed, when in db.rows(COVERED, (as_list(stories),)):
        one = found.setdefault(StoryId(story), Coverage(story_id=StoryId(story), first={}))
        one.first[FeedId(feed)] = to_moment(when)
    return found


def earlier(db: Database, story_id: StoryId) -> list[StoryId]:
    """Stories of the thirty days before a story ended, of three outlets or more, latest first.

    At most 1,000, and not more than have 20,000 items together.
    """
    row = db.one(STORY, (story_id,))
    if row is None:
        return []
    found = db.rows(
        EARLIER,
        {
            "since": to_text(to_moment(row[0]) - BEFORE),
            "until": row[1],
            "story": story_id,
            "outlets": OUTLETS,
            "limit": STORIES,
        },
    )
    chosen, left = [], ITEMS
    for story, items in found:
        left -= items
        if left < 0:
            break
        chosen.append(StoryId(story))
    return chosen
