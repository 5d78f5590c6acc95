"""Stories on disk: who waits to be grouped, what the matcher decided, counts that are right."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.item import ItemForGroup, Stage
from monitor.domain.language import UNDETERMINED
from monitor.domain.story import StoryDecision
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_moment, to_text
from monitor.storage.states import waiting

PAGE = 500

FOR_GROUP = """
SELECT i.id, i.feed_id, coalesce(f.title_given, nullif(f.title, ''), f.url), i.dominant, i.sort_at,
       i.title, v.vector
FROM items i JOIN feeds f ON f.id = i.feed_id
JOIN vectors v ON v.rowid = (SELECT max(rowid) FROM vectors WHERE item_id = i.id)
WHERE i.id IN (SELECT value FROM json_each(?))
ORDER BY i.sort_at, i.id
"""

RECENT = """
SELECT i.id, i.feed_id, coalesce(f.title_given, nullif(f.title, ''), f.url), i.dominant, i.sort_at,
       i.title, v.vector, si.story_id
FROM items i JOIN feeds f ON f.id = i.feed_id JOIN story_items si ON si.item_id = i.id
JOIN vectors v ON v.rowid = (SELECT max(rowid) FROM vectors WHERE item_id = i.id)
WHERE (i.sort_at, i.id) > (?, ?)
ORDER BY i.sort_at, i.id LIMIT ?
"""

RECOUNT = """
UPDATE stories SET item_count = n, outlet_count = outlets, first_seen = first, last_seen = last
FROM (
  SELECT si.story_id AS story, count(*) AS n, count(DISTINCT i.feed_id) AS outlets,
         min(i.sort_at) AS first, max(i.sort_at) AS last
  FROM story_items si JOIN items i ON i.id = si.item_id
  WHERE si.story_id IN (SELECT value FROM json_each(?)) GROUP BY si.story_id)
WHERE stories.id = story
  AND (item_count, outlet_count, first_seen, last_seen) IS NOT (n, outlets, first, last)
RETURNING stories.id
"""

NEW_FOUNDER = """
UPDATE stories SET founded_by = (
  SELECT i.id FROM story_items si JOIN items i ON i.id = si.item_id
  WHERE si.story_id = stories.id ORDER BY i.sort_at, i.id LIMIT 1)
WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
  SELECT 1 FROM story_items si WHERE si.item_id = founded_by AND si.story_id = stories.id)
RETURNING id
"""

GROUPED = """
INSERT INTO states (item_id, stage, target, state)
SELECT value, 'group', '', 'done' FROM json_each(?) WHERE true
ON CONFLICT (item_id, stage, target) DO UPDATE SET state = 'done', reason = NULL, next_try = NULL
"""


def to_group(db: Database, now: datetime, limit: int) -> list[ItemForGroup]:
    """Detected items with a vector that wait to be grouped, oldest first.

    The oldest arrivals are taken, and handed out by their time. `when` is never in the future: it
    is `published` but at most the time of arrival. The vector is the latest, of whatever model.
    """
    items = waiting(db, Stage.GROUP, "", now, limit)
    return [_for_group(row) for row in db.rows(FOR_GROUP, (as_list(items),))]


def recent(db: Database, since: datetime) -> Iterator[tuple[ItemForGroup, StoryId]]:
    """Grouped items since a moment with their stories, oldest first; read 500 at a time."""
    key: tuple[str, int] = (to_text(since), -1)
    while rows := db.rows(RECENT, (*key, PAGE)):
        yield from ((_for_group(row[:7]), StoryId(row[7])) for row in rows)
        key = (rows[-1][4], rows[-1][0])


def save(
    db: Database, decisions: Sequence[StoryDecision], now: datetime
) -> tuple[dict[ItemId, StoryId], Change]:
    """Put items into stories and answer where each one is now.

    An item that is gone is left out; one that has a story keeps it; where the story to join is
    gone, a new one is founded, so that no item waits for ever.
    """
    with db.transaction():
        here = _times(db, decisions)
        kept = _grouped(db, here)
        alive = _alive(db, decisions)
        placed: dict[ItemId, StoryId] = {}
        rows = []
        for decision in decisions:
            item = decision.item_id
            if item not in here or item in kept or item in placed:
                continue
            story = decision.story_id if decision.story_id in alive else None
            placed[item] = _found(db, item, here[item]) if story is None else story
            rows.append((item, placed[item], decision.score, decision.because, to_text(now)))
        db.run_many("INSERT INTO story_items VALUES (?, ?, ?, ?, ?)", rows)
        touched = frozenset(placed.values())
        recount(db, touched)
        db.run(GROUPED, (as_list([*kept, *placed]),))
    return {**kept, **placed}, Change(stories=touched, items=frozenset(placed))


def recount(db: Database, stories: Iterable[StoryId]) -> Change:
    """Make counts, times and founders of stories right after items came, moved or went.

    A story without items is deleted. The change names the stories that differ from before.
    """
    touched = as_list(stories)
    if touched == "[]":
        return NOTHING
    with db.transaction():
        gone = db.rows(
            "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS"
            " (SELECT 1 FROM story_items si WHERE si.story_id = stories.id) RETURNING id",
            (touched,),
        )
        headed = db.rows(NEW_FOUNDER, (touched,))
        counted = db.rows(RECOUNT, (touched,))
    return Change(stories=frozenset(StoryId(story) for (story,) in [*gone, *headed, *counted]))


def of_items(db: Database, items: Iterable[ItemId]) -> frozenset[StoryId]:
    """The stories that hold any of these items."""
    rows = db.rows(
        "SELECT DISTINCT story_id FROM story_items"
        " WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return frozenset(StoryId(story) for (story,) in rows)


def _for_group(row: tuple[int, int, str, str | None, str, str, bytes]) -> ItemForGroup:
    item, feed, outlet, language, when, title, vector = row
    return ItemForGroup(
        item_id=ItemId(item),
        feed_id=FeedId(feed),
        outlet=outlet,
        language=language or UNDETERMINED,
        when=to_moment(when),
        title=title,
        vector=vector,
    )


def _times(db: Database, decisions: Sequence[StoryDecision]) -> dict[ItemId, str]:
    rows = db.rows(
        "SELECT id, sort_at FROM items WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(decision.item_id for decision in decisions),),
    )
    return {ItemId(item): sort_at for item, sort_at in rows}


def _grouped(db: Database, items: Iterable[ItemId]) -> dict[ItemId, StoryId]:
    rows = db.rows(
        "SELECT item_id, story_id FROM story_items"
        " WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return {ItemId(item): StoryId(story) for item, story in rows}


def _alive(db: Database, decisions: Sequence[StoryDecision]) -> frozenset[StoryId]:
    wanted = (one.story_id for one in decisions if one.story_id is not None)
    rows = db.rows(
        "SELECT id FROM stories WHERE id IN (SELECT value FROM json_each(?))", (as_list(wanted),)
    )
    return frozenset(StoryId(story) for (story,) in rows)


def _found(db: Database, item: ItemId, seen: str) -> StoryId:
    return StoryId(
        db.insert(
            "INSERT INTO stories (founded_by, first_seen, last_seen, item_count, outlet_count)"
            " VALUES (?, ?, ?, 0, 0)",
            (item, seen, seen),
        )
    )
