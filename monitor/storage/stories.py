"""Stories on disk: what the matcher and the hand do to them, with counts that are right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import StoryEvent, StoryEventKind
from monitor.storage import story_marks
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_text

MOST_NAMED = 2_000  # items that a recorded change names

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

# one item alone has the headline
TO_HEAD = """
UPDATE stories SET to_head = item_count > 1,
  headline_item = CASE WHEN item_count > 1 THEN headline_item ELSE founded_by END
WHERE id IN (SELECT value FROM json_each(?))
"""

GROUPED = """
INSERT INTO states (item_id, stage, target, state)
SELECT id, 'group', '', 'done' FROM items WHERE id IN (SELECT value FROM json_each(?))
ON CONFLICT (item_id, stage, target) DO UPDATE SET state = 'done', reason = NULL, next_try = NULL
"""

FOUND = """
INSERT OR IGNORE INTO stories
  (id, founded_by, first_seen, last_seen, item_count, outlet_count)
SELECT ?, id, sort_at, sort_at, 0, 0 FROM items WHERE id IN (SELECT value FROM json_each(?))
ORDER BY sort_at, id LIMIT 1
RETURNING id
"""

PUT_MEMBERS = """
INSERT INTO story_items (item_id, story_id, score, because, joined_at)
SELECT id, ?, ?, ?, ? FROM items WHERE id IN (SELECT value FROM json_each(?))
ON CONFLICT (item_id) DO NOTHING
RETURNING item_id
"""

MERGE = "UPDATE story_items SET story_id = ? WHERE story_id = ? RETURNING item_id"

MOVE = """
UPDATE story_items SET story_id = ?, score = ?, because = ?, joined_at = ?
WHERE story_id = ? AND item_id IN (SELECT value FROM json_each(?)) RETURNING item_id
"""

RECORD = """
INSERT INTO story_events (at, kind, story_id, from_story, count, items, because, edit_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


def next_id(db: Database) -> StoryId:
    """The id of the next story that is founded: no id is ever given twice."""
    row = db.one("SELECT seq FROM sqlite_sequence WHERE name = 'stories'")
    return StoryId(1 if row is None else row[0] + 1)


def apply(db: Database, events: Sequence[StoryEvent], now: datetime) -> Change:
    """Do what the matcher decided, in order and in one transaction.

    An item that is gone is left out, and one that has a story is not founded or joined again.
    Merges, splits and moves are recorded.
    """
    if not events:
        return NOTHING
    items: set[ItemId] = set()
    touched: set[StoryId] = set()
    with db.transaction():
        for event in events:
            items.update(_happen(db, event, to_text(now)))
            touched.add(event.story_id)
            if event.from_story is not None:
                touched.add(event.from_story)
        new = [e.items for e in events if e.from_story is None]
        put_grouped(db, [item for some in new for item in some])
        recounted = recount(db, touched)
    stories = frozenset(touched) | recounted.stories if items else recounted.stories
    return Change(stories=stories, items=frozenset(items))


def relocate(
    db: Database,
    places: Mapping[ItemId, StoryId],
    because: str,
    now: datetime,
    edit_id: int | None,
) -> Change:
    """Put items of stories into other ones, which are founded where they are not there.

    In one transaction; each move is recorded, under the edit that it comes from. Items that are
    gone, in no story, or where they are to be already are left out.
    """
    moves: defaultdict[tuple[StoryId, StoryId], list[ItemId]] = defaultdict(list)
    with db.transaction():
        for item, story in sorted(story_of(db, places).items()):
            if story != places[item]:
                moves[story, places[item]].append(item)
        for (of, to), items in moves.items():
            is_new = bool(db.rows(FOUND, (to, as_list(items))))
            db.rows(MOVE, (to, 1.0, because, to_text(now), of, as_list(items)))
            story_marks.stay(db, of, to, items)
            left = db.one("SELECT 1 FROM story_items WHERE story_id = ?", (of,))
            kind = _kind(is_empty=left is None, is_new=is_new)
            _record(db, kind, (of, to, items), because, to_text(now), edit_id)
        stories = frozenset(story for pair in moves for story in pair)
        recounted = recount(db, stories)
    moved = frozenset(item for items in moves.values() for item in items)
    return Change(stories=stories, items=moved) | recounted


def recount(db: Database, stories: Iterable[StoryId]) -> Change:
    """Make counts, times and founders of stories right after items came, moved or went.

    A story without items is deleted; of the others the headline is to be chosen anew. The change
    names the stories that differ from before.
    """
    touched = as_list(sorted(stories))
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
        db.run(TO_HEAD, (touched,))
    return Change(stories=frozenset(StoryId(story) for (story,) in [*gone, *headed, *counted]))


def put_grouped(db: Database, items: Iterable[ItemId]) -> None:
    """Say of items that they wait no more."""
    db.run(GROUPED, (as_list(items),))


def of_items(db: Database, items: Iterable[ItemId]) -> frozenset[StoryId]:
    """The stories that hold any of these items."""
    return frozenset(story_of(db, items).values())


def story_of(db: Database, items: Iterable[ItemId]) -> dict[ItemId, StoryId]:
    """Where each item is; items of no story are left out."""
    rows = db.rows(
        "SELECT item_id, story_id FROM story_items"
        " WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return {ItemId(item): StoryId(story) for item, story in rows}


def members(db: Database, stories: Iterable[StoryId]) -> dict[StoryId, tuple[ItemId, ...]]:
    """All items of stories, in order of time; a story that is not there is left out."""
    rows = db.rows(
        "SELECT si.story_id, i.id FROM json_each(?) wanted"
        " CROSS JOIN story_items si ON si.story_id = wanted.value"
        " CROSS JOIN items i ON i.id = si.item_id ORDER BY i.sort_at, i.id",
        (as_list(dict.fromkeys(stories)),),
    )
    found: defaultdict[StoryId, list[ItemId]] = defaultdict(list)
    for story, item in rows:
        found[StoryId(story)].append(ItemId(item))
    return {story: tuple(items) for story, items in found.items()}


def _happen(db: Database, event: StoryEvent, at: str) -> list[ItemId]:
    """Do one thing; the items that it was done to."""
    if event.from_story == event.story_id:
        return []
    items = as_list(event.items)
    db.rows(FOUND, (event.story_id, items))
    if event.from_story is None:
        given = (event.story_id, event.score, event.because, at, items)
        return [ItemId(item) for (item,) in db.rows(PUT_MEMBERS, given)]
    if event.kind is StoryEventKind.MERGED:
        rows = db.rows(MERGE, (event.story_id, event.from_story))
    else:
        row = (event.story_id, event.score, event.because, at, event.from_story, items)
        rows = db.rows(MOVE, row)
    moved = sorted(ItemId(item) for (item,) in rows)
    if moved:
        story_marks.stay(db, event.from_story, event.story_id, moved)
        _record(db, event.kind, (event.from_story, event.story_id, moved), event.because, at, None)
    return moved


def _kind(*, is_empty: bool, is_new: bool) -> StoryEventKind:
    if is_empty:
        return StoryEventKind.MERGED
    return StoryEventKind.SPLIT if is_new else StoryEventKind.MOVED


def _record(
    db: Database,
    kind: StoryEventKind,
    way: tuple[StoryId, StoryId, Sequence[ItemId]],
    because: str,
    at: str,
    edit_id: int | None,
) -> None:
    of, to, items = way
    named = as_list(items[:MOST_NAMED])
    db.run(RECORD, (at, kind.value, to, of, len(items), named, because, edit_id))
