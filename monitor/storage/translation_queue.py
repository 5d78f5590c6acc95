"""What waits to be translated, and in which order: found by query, so that nothing can be lost.

What the person looks at comes first, then headlines (those in sight, then those of large stories),
then bodies, the newest first. An item is `queued` until all of it is done; `step` tells one whose
headline is done already.
"""

from collections.abc import Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import Segment, Stage, State
from monitor.domain.translation import ItemForTranslation
from monitor.storage import segments, states
from monitor.storage.database import Database
from monitor.storage.rows import as_list, in_chunks

HEADLINE_DONE, ALL_DONE = 1, 2
NEWEST = 2_000  # headlines that are looked at to find those of the largest stories

IS_READ = """EXISTS (SELECT 1 FROM states d WHERE d.item_id = s.item_id
  AND d.stage = 'detect' AND d.target = '' AND d.state = 'done')"""
WITHOUT_HEADLINE = f"""
SELECT s.item_id FROM states s
WHERE s.stage = 'translate' AND s.state = 'queued' AND s.step = 0
  AND s.target = :target AND {IS_READ}
"""  # noqa: S608 - constants
AMONG = f"{WITHOUT_HEADLINE} AND s.item_id IN (SELECT value FROM json_each(:among))"  # noqa: S608
# an item of no story is a story of one
OF_LARGE_STORIES = f"""
SELECT w.item_id FROM ({WITHOUT_HEADLINE} ORDER BY s.item_id DESC LIMIT :newest) w
LEFT JOIN story_items si ON si.item_id = w.item_id LEFT JOIN stories st ON st.id = si.story_id
ORDER BY coalesce(st.item_count, 1) DESC, w.item_id DESC LIMIT :limit
"""  # noqa: S608 - constants
UNLISTED = """
SELECT item_id FROM states
WHERE stage = 'translate' AND state IN ('done', 'doubtful') AND step < 2 AND target = ?
ORDER BY item_id DESC LIMIT ?
"""
# in no other state than those that say something was tried
QUEUE = """
UPDATE states SET state = 'queued', reason = NULL, next_try = NULL, tries = 0
WHERE stage = 'translate' AND target = ? AND item_id IN (SELECT value FROM json_each(?))
RETURNING item_id
"""


def in_sight(
    db: Database, target: str, now: datetime, first: Sequence[ItemId]
) -> tuple[list[ItemId], list[ItemId]]:
    """Those of `first` that wait, in its order: (without a headline yet, all)."""
    waiting = states.waiting_among(db, Stage.TRANSLATE, target, now, first)
    given = {"target": target, "among": as_list(waiting)}
    found = {item for (item,) in db.rows(AMONG, given)}
    return [item for item in waiting if item in found], waiting


def headlines(db: Database, target: str, limit: int) -> list[ItemId]:
    """Items whose headline waits, those of the largest stories first, among the newest 2,000."""
    given = {"target": target, "newest": NEWEST, "limit": limit}
    return [ItemId(item) for (item,) in db.rows(OF_LARGE_STORIES, given)]


def bodies(db: Database, target: str, now: datetime, limit: int) -> list[ItemId]:
    """Items that wait or are to be tried again, the newest first."""
    return states.waiting(db, Stage.TRANSLATE, target, now, limit, newest_first=True)


def unlisted(db: Database, target: str, limit: int) -> list[ItemId]:
    """Items that were done before their sentences were listed, the newest first."""
    return [ItemId(item) for (item,) in db.rows(UNLISTED, (target, limit))]


def texts(
    db: Database, target: str, ids: Sequence[ItemId]
) -> list[tuple[ItemForTranslation, tuple[Segment, ...]]]:
    """Items with all their segments (title first, in order of text); those gone are left out."""
    found = {
        ItemId(item): ItemForTranslation(
            item_id=ItemId(item), title=title, text=text, target=target, fingerprint=fingerprint
        )
        for item, title, text, fingerprint in db.rows(
            "SELECT i.id, i.title, b.text, i.fingerprint FROM items i"
            " JOIN bodies b ON b.item_id = i.id"
            " WHERE i.id IN (SELECT value FROM json_each(?))",
            (as_list(ids),),
        )
    }
    cut = segments.of_items(db, ids)
    return [(found[item], tuple(cut[item])) for item in ids if item in found]


def finish(
    db: Database,
    item_id: ItemId,
    target: str,
    state: State,
    reason: str | None = None,
    next_try: datetime | None = None,
) -> Change:
    """Set the state that an item ends in; a failure is counted, another state ends the count."""
    with db.transaction():
        change = states.put(db, item_id, Stage.TRANSLATE, state, target, reason, next_try)
        tries = "tries + 1" if state is State.FAILED else "0"
        db.run(
            f"UPDATE states SET step = ?, tries = {tries}"  # noqa: S608 - constants
            " WHERE item_id = ? AND stage = 'translate' AND target = ?",
            (ALL_DONE, item_id, target),
        )
    return change


def tries(db: Database, item_id: ItemId, target: str) -> int:
    """How often translating an item has failed, one time after the other."""
    row = db.one(
        "SELECT tries FROM states WHERE item_id = ? AND stage = 'translate' AND target = ?",
        (item_id, target),
    )
    return row[0] if row else 0


def step(db: Database, items: Sequence[ItemId], target: str, done: int) -> None:
    """Remember how far items have come, their states apart."""
    db.run(
        "UPDATE states SET step = ? WHERE stage = 'translate' AND target = ?"
        " AND item_id IN (SELECT value FROM json_each(?))",
        (done, target, as_list(items)),
    )


def queue(db: Database, target: str, items: Sequence[ItemId]) -> Change:
    """Queue items again, whatever their state; 500 a transaction."""
    change = NOTHING
    for chunk in in_chunks(items):
        with db.transaction():
            rows = db.rows(QUEUE, (target, as_list(chunk)))
        change |= Change(items=frozenset(ItemId(item) for (item,) in rows), translations=bool(rows))
    return change
