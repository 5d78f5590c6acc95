"""Looking at an archive again: how far down it is done is a row, so that a crash loses nothing.

A re-detection goes from the newest item down. Nothing of the items themselves is marked: they keep
their states and what is known of them until they are read anew.
"""

from dataclasses import dataclass
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import FeedId, ItemId
from monitor.storage.database import Database
from monitor.storage.rows import to_text

TOTALS = {
    True: "SELECT count(*), (SELECT max(id) FROM items) FROM items",
    False: "SELECT count(*), (SELECT max(id) FROM items) FROM items WHERE feed_id = ?",
}
# an item that waits to be detected anyway is passed over
DETECTED = """EXISTS (SELECT 1 FROM states s WHERE s.item_id = i.id AND s.stage = 'detect'
  AND s.target = '' AND s.state = 'done')"""
BELOW = {
    True: f"""
SELECT i.id FROM items i WHERE i.id < :below AND i.id >= :down_to
  AND i.dominant IS NOT NULL AND {DETECTED}
ORDER BY i.id DESC LIMIT :limit""",  # noqa: S608 - constants
    False: f"""
SELECT i.id FROM items i WHERE i.feed_id = :feed AND i.id < :below
  AND i.id >= :down_to AND i.dominant IS NOT NULL AND {DETECTED}
ORDER BY i.id DESC LIMIT :limit""",  # noqa: S608 - constants
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Redetection:
    """An archive that is being looked at again: that of a feed, None = of all.

    From the item before `below` down to the item `down_to`, 0 = to the first.
    """

    ident: int
    feed_id: FeedId | None
    below: int
    done: int
    total: int
    down_to: int = 0


def ask(db: Database, feed_id: FeedId | None, now: datetime) -> Change:
    """Look at a feed's items again, or at all; what was begun for the same starts anew.

    Nothing is done where there is no item. One that a worker has just now is looked at again, too.
    """
    with db.transaction():
        if feed_id is None:
            db.run("DELETE FROM redetections")  # all of it is among all
        db.run("DELETE FROM redetections WHERE feed_id IS ?", (feed_id,))
        given = () if feed_id is None else (feed_id,)
        total, last = db.one(TOTALS[feed_id is None], given) or (0, None)
        if not total:
            return NOTHING
        db.insert(
            "INSERT INTO redetections (feed_id, below, total, asked_at) VALUES (?, ?, ?, ?)",
            (feed_id, last + 1, total, to_text(now)),
        )
        feeds = [feed_id] if feed_id is not None else _feeds(db)
    return Change(feeds=frozenset(feeds))


def current(db: Database) -> Redetection | None:
    """The one to go on with: a feed's before that of all, the latest first."""
    row = db.one(
        "SELECT id, feed_id, below, done, total, down_to FROM redetections"
        " ORDER BY feed_id IS NULL, id DESC LIMIT 1"
    )
    if row is None:
        return None
    feed = None if row[1] is None else FeedId(row[1])
    return Redetection(
        ident=row[0], feed_id=feed, below=row[2], done=row[3], total=row[4], down_to=row[5]
    )


def waiting(db: Database, one: Redetection, limit: int) -> list[ItemId]:
    """The next items of an archive, newest first; [] = it is done."""
    given = {"below": one.below, "down_to": one.down_to, "limit": limit}
    if one.feed_id is not None:
        given["feed"] = one.feed_id
    return [ItemId(item) for (item,) in db.rows(BELOW[one.feed_id is None], given)]


def advance(db: Database, one: Redetection, items: list[ItemId]) -> None:
    """Remember that these items are done; none = so is the archive. One asked anew stays."""
    with db.transaction():
        if items:
            db.run(
                "UPDATE redetections SET below = ?, done = done + ? WHERE id = ?",
                (min(items), len(items), one.ident),
            )
        else:
            db.run("DELETE FROM redetections WHERE id = ?", (one.ident,))


def _feeds(db: Database) -> list[FeedId]:
    return [FeedId(feed) for (feed,) in db.rows("SELECT id FROM feeds")]
