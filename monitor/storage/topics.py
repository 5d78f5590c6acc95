"""Topics on disk. A topic holds by items, its anchors: stories are recomputable and may change.

A story is of a topic where it has one of the topic's anchors; of several topics the oldest counts.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from monitor.domain.encoder import FIRST_MODEL, space_of
from monitor.domain.ids import StoryId
from monitor.domain.topic import StoryProfile
from monitor.storage.database import Database
from monitor.storage.rows import as_list, storable, to_moment, to_text

MOST_VECTORS = 24  # of a story, of its latest items
MOST_NAMES = 24  # of a story
MOST_OTHERS = 12  # stories that one is compared with
LONGEST_AGO = timedelta(days=60)
SHARE = 0.25  # of a story's items that have a name which is of the story, at the least

# too small a story is looked at again when it has grown; names come first
WAITING = """
SELECT w.story_id FROM stories_to_link w JOIN stories s ON s.id = w.story_id
WHERE (s.item_count >= 3 OR s.outlet_count >= 2) AND NOT EXISTS (
  SELECT 1 FROM story_items si JOIN names_to_find n ON n.item_id = si.item_id
  WHERE si.story_id = w.story_id)
ORDER BY w.story_id LIMIT ?
"""
SMALL = """
DELETE FROM stories_to_link WHERE story_id IN (
  SELECT id FROM stories WHERE item_count < 3 AND outlet_count < 2)
"""
NAMES = """
SELECT n.group_id, count(DISTINCT i.item_id) * 1.0 / s.item_count AS share
FROM stories s JOIN story_items si ON si.story_id = s.id
JOIN item_names i ON i.item_id = si.item_id AND i.translated = 0
JOIN names n ON n.id = i.name_id
WHERE s.id = :story GROUP BY n.group_id
HAVING share >= :share AND (count(DISTINCT i.item_id) > 1 OR s.item_count = 1) AND sum(n.sure) > 0
ORDER BY share DESC, n.group_id LIMIT :most
"""
VECTORS = """
SELECT v.vector FROM story_items si JOIN vectors v ON v.rowid = (
  SELECT max(w.rowid) FROM vectors w
  WHERE w.item_id = si.item_id AND w.model >= :first AND w.model < :end)
WHERE si.story_id = :story ORDER BY si.item_id DESC LIMIT :most
"""
OTHERS = """
SELECT o.story_id FROM json_each(:groups) g
JOIN names n ON n.group_id = g.value
JOIN item_names i ON i.name_id = n.id AND i.translated = 0
JOIN story_items o ON o.item_id = i.item_id
JOIN stories s ON s.id = o.story_id
WHERE o.story_id <> :story AND s.last_seen >= :since AND s.first_seen <= :until
  AND (s.item_count >= 3 OR s.outlet_count >= 2)
GROUP BY o.story_id
ORDER BY count(DISTINCT g.value) DESC, s.last_seen DESC, o.story_id LIMIT :most
"""
FREQUENT = 2_000  # items: a name in more of them leads to no story
COUNTS = """
SELECT group_id, sum(items) FROM names WHERE group_id IN (SELECT value FROM json_each(?))
GROUP BY group_id
"""
TOPICS_OF = """
SELECT DISTINCT a.topic_id FROM story_items si JOIN topic_anchors a ON a.item_id = si.item_id
WHERE si.story_id = ? ORDER BY a.topic_id
"""
REFUSED = """
SELECT DISTINCT r.topic_id FROM story_items si JOIN topic_refusals r ON r.item_id = si.item_id
WHERE si.story_id = ?
"""
# the founding item, or the earliest where that has left
ANCHOR = """
INSERT OR IGNORE INTO topic_anchors (item_id, topic_id)
SELECT i.id, :topic FROM stories s JOIN story_items si ON si.story_id = s.id
JOIN items i ON i.id = si.item_id WHERE s.id = :story
ORDER BY i.id = s.founded_by DESC, i.sort_at, i.id LIMIT 1
"""
STORIES_OF = """
SELECT DISTINCT s.id, s.first_seen, s.last_seen, s.item_count FROM topic_anchors a
JOIN story_items si ON si.item_id = a.item_id JOIN stories s ON s.id = si.story_id
WHERE a.topic_id = ? ORDER BY s.first_seen DESC, s.id DESC LIMIT ?
"""


def waiting(db: Database, limit: int) -> list[StoryId]:
    """Stories that changed and whose names are known, in order of id; small ones wait no longer."""
    db.run(SMALL)
    return [StoryId(story) for (story,) in db.rows(WAITING, (limit,))]


def looked(db: Database, story: StoryId) -> None:
    """The topic of a story was looked for."""
    db.run("DELETE FROM stories_to_link WHERE story_id = ?", (story,))


def profile(db: Database, story: StoryId) -> StoryProfile:
    """A story's names with their shares, and some vectors of the first encoder.

    Those of older models serve as well: see `domain.encoder`.
    """
    first, end = space_of(FIRST_MODEL)
    given = {"story": story, "share": SHARE, "most": MOST_NAMES}
    space = {"story": story, "first": first, "end": end, "most": MOST_VECTORS}
    return StoryProfile(
        story_id=story,
        names=dict(db.rows(NAMES, given)),
        vectors=tuple(row[0] for row in db.rows(VECTORS, space)),
    )


def item_counts(db: Database, groups: Iterable[int]) -> dict[int, int]:
    """How many items have each name."""
    return dict(db.rows(COUNTS, (as_list(sorted(groups)),)))


def total(db: Database) -> int:
    """About how many items there are: the highest id."""
    row = db.one("SELECT coalesce(max(id), 0) FROM items")
    return int(row[0]) if row else 0


def others(db: Database, one: StoryProfile, counts: dict[int, int]) -> list[StoryId]:
    """Stories of sixty days around a story that share a name which is not too frequent."""
    row = db.one("SELECT first_seen, last_seen FROM stories WHERE id = ?", (one.story_id,))
    rare = sorted(group for group in one.names if counts.get(group, 0) <= FREQUENT)
    if row is None or not rare:
        return []
    given = {
        "groups": as_list(rare),
        "story": one.story_id,
        "since": to_text(to_moment(row[0]) - LONGEST_AGO),
        "until": to_text(to_moment(row[1]) + LONGEST_AGO),
        "most": MOST_OTHERS,
    }
    return [StoryId(story) for (story,) in db.rows(OTHERS, given)]


def topics_of(db: Database, story: StoryId) -> list[int]:
    """The topics that a story has an anchor of, the oldest first."""
    return [topic for (topic,) in db.rows(TOPICS_OF, (story,))]


def refused(db: Database, story: StoryId) -> frozenset[int]:
    """The topics that the monitor said a story is not of."""
    return frozenset(topic for (topic,) in db.rows(REFUSED, (story,)))


def link(db: Database, topic: int | None, stories: Sequence[StoryId], title: str) -> int:
    """Make stories part of a topic, of a new one where it is None; the topic's id."""
    with db.transaction():
        if topic is None:
            topic = db.insert("INSERT INTO topics (title) VALUES (?)", (storable(title),))
        for story in stories:
            db.run(ANCHOR, {"topic": topic, "story": story})
    return topic


def refuse(db: Database, story: StoryId, topic: int) -> None:
    """A story is not of a topic: that holds for all its items, wherever they are put."""
    with db.transaction():
        db.run(
            "INSERT OR IGNORE INTO topic_refusals"
            " SELECT item_id, ? FROM story_items WHERE story_id = ?",
            (topic, story),
        )
        db.run(
            "DELETE FROM topic_anchors WHERE topic_id = ? AND item_id IN"
            " (SELECT item_id FROM story_items WHERE story_id = ?)",
            (topic, story),
        )


def admit(db: Database, story: StoryId, topic: int) -> None:
    """A story is of a topic after all."""
    with db.transaction():
        db.run(
            "DELETE FROM topic_refusals WHERE topic_id = ? AND item_id IN"
            " (SELECT item_id FROM story_items WHERE story_id = ?)",
            (topic, story),
        )
        link(db, topic, [story], "")


def rename(db: Database, topic: int, title: str | None) -> bool:
    """Give a topic the monitor's title, None = its own again; whether it is another than before."""
    changed = db.run(
        "UPDATE topics SET title_given = ? WHERE id = ? AND title_given IS NOT ?",
        (title, topic, title),
    )
    return bool(changed)


def title_of(db: Database, topic: int) -> str:
    """A topic's title, the monitor's before its own."""
    row = db.one("SELECT coalesce(title_given, title) FROM topics WHERE id = ?", (topic,))
    return str(row[0]) if row else ""


def stories_of(db: Database, topic: int, limit: int) -> list[tuple[StoryId, str, str, int]]:
    """(story, first seen, last seen, items) of a topic's latest stories, oldest first.

    Times are TEXT as stored.
    """
    rows = db.rows(STORIES_OF, (topic, limit))
    return [(StoryId(row[0]), row[1], row[2], row[3]) for row in reversed(rows)]
