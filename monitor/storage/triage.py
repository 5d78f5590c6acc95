"""What the monitor does to items: read, flag, tag, note. No edit by a feed undoes any of it."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import TriageError
from monitor.domain.ids import FeedId, ItemId, NoteId
from monitor.storage.database import Database
from monitor.storage.rows import as_list, in_chunks, storable, to_text

HIGHEST_FLAG = 9
LONGEST_TAG = 60

# Paul Tol's "muted" scheme, told apart in all common kinds of colour blindness
# (https://personal.sron.nl/~pault/, SRON/EPS/TN/09-002)
TAG_COLORS = (
    "#cc6677",
    "#332288",
    "#ddcc77",
    "#117733",
    "#88ccee",
    "#882255",
    "#44aa99",
    "#999933",
    "#aa4499",
)

# Items that have no row yet are unread and not flagged: only a difference is written
PUT_READ = """
INSERT INTO marks (item_id, read, flag, marked_at)
SELECT i.id, :value, 0, :now FROM items i LEFT JOIN marks m ON m.item_id = i.id
WHERE i.id IN (SELECT value FROM json_each(:items)) AND coalesce(m.read, 0) <> :value
ON CONFLICT (item_id) DO UPDATE SET read = excluded.read, marked_at = excluded.marked_at
RETURNING item_id
"""
PUT_FLAG = """
INSERT INTO marks (item_id, read, flag, marked_at)
SELECT i.id, 0, :value, :now FROM items i LEFT JOIN marks m ON m.item_id = i.id
WHERE i.id IN (SELECT value FROM json_each(:items)) AND coalesce(m.flag, 0) <> :value
ON CONFLICT (item_id) DO UPDATE SET flag = excluded.flag, marked_at = excluded.marked_at
RETURNING item_id
"""
PUT_TAG = """
INSERT OR IGNORE INTO item_tags (item_id, tag_id)
SELECT i.id, ? FROM items i WHERE i.id IN (SELECT value FROM json_each(?)) RETURNING item_id
"""
DROP_UNUSED_TAG = """
DELETE FROM tags WHERE id = ? AND NOT EXISTS (SELECT 1 FROM item_tags WHERE tag_id = tags.id)
"""


def mark_read(db: Database, ids: Sequence[ItemId], read: bool, now: datetime) -> Change:
    """Mark items read or unread, 500 a transaction; the change names those that were not so yet."""
    return _mark(db, PUT_READ, ids, int(read), now)


def set_flag(db: Database, ids: Sequence[ItemId], level: int, now: datetime) -> Change:
    """Set the flag of items to a level of 0 (none) to 9.

    Raises:
        TriageError: there is no such level.
    """
    if not 0 <= level <= HIGHEST_FLAG:
        raise TriageError(f"A flag's level is 0 to {HIGHEST_FLAG}, not {level}.")
    return _mark(db, PUT_FLAG, ids, level, now)


def tag(db: Database, ids: Sequence[ItemId], name: str, now: datetime) -> Change:
    """Put a tag on items; a tag of a new name is made, its colour follows from the name.

    Names that differ in ASCII upper and lower case alone are one tag. `now` is not stored yet.

    Raises:
        TriageError: the name is empty or longer than 60 characters.
    """
    wanted = _tag_name(name)
    change = NOTHING
    for chunk in in_chunks(ids):
        with db.transaction():
            tag_id = _tag_id(db, wanted)
            rows = db.rows(PUT_TAG, (tag_id, as_list(chunk)))
            db.run(DROP_UNUSED_TAG, (tag_id,))
            change |= _of_items(db, rows, Change(tags=True))
    return change


def untag(db: Database, ids: Sequence[ItemId], name: str) -> Change:
    """Take a tag off items; a tag that no item has any more is deleted."""
    found = db.one("SELECT id FROM tags WHERE name = ?", (_trimmed(name),))
    if found is None:
        return NOTHING
    change = NOTHING
    for chunk in in_chunks(ids):
        with db.transaction():
            rows = db.rows(
                "DELETE FROM item_tags WHERE tag_id = ?"
                " AND item_id IN (SELECT value FROM json_each(?)) RETURNING item_id",
                (found[0], as_list(chunk)),
            )
            db.run(DROP_UNUSED_TAG, found)
            change |= _of_items(db, rows, Change(tags=True))
    return change


def add_note(db: Database, item_id: ItemId, text: str, now: datetime) -> tuple[NoteId, Change]:
    """Put a note on an item.

    Raises:
        TriageError: the note is empty, or there is no such item.
    """
    note = _note_text(text)
    with db.transaction():
        if db.one("SELECT 1 FROM items WHERE id = ?", (item_id,)) is None:
            raise TriageError("The item is no longer there; the note was not saved.")
        made = db.insert(
            "INSERT INTO notes (item_id, text, made_at) VALUES (?, ?, ?)",
            (item_id, note, to_text(now)),
        )
        change = _of_items(db, [(item_id,)], Change(notes=True))
    return NoteId(made), change


def edit_note(db: Database, note_id: NoteId, text: str, now: datetime) -> Change:
    """Change the text of a note.

    Raises:
        TriageError: the note is empty, or there is no such note.
    """
    note = _note_text(text)
    with db.transaction():
        rows = db.rows(
            "UPDATE notes SET text = ?, edited_at = ? WHERE id = ? RETURNING item_id",
            (note, to_text(now), note_id),
        )
        if not rows:
            raise TriageError("The note is no longer there; the change was not saved.")
        return _of_items(db, rows, Change(notes=True))


def remove_note(db: Database, note_id: NoteId) -> Change:
    """Delete a note; one that is gone already: nothing."""
    with db.transaction():
        rows = db.rows("DELETE FROM notes WHERE id = ? RETURNING item_id", (note_id,))
        return _of_items(db, rows, Change(notes=True))


def _mark(db: Database, sql: str, ids: Sequence[ItemId], value: int, now: datetime) -> Change:
    change = NOTHING
    for chunk in in_chunks(ids):
        with db.transaction():
            parameters = {"items": as_list(chunk), "value": value, "now": to_text(now)}
            change |= _of_items(db, db.rows(sql, parameters), Change(marks=True))
    return change


def _of_items(db: Database, rows: Sequence[tuple[int]], kind: Change) -> Change:
    """A change of these items and of their feeds, whose counts differ now; none: nothing."""
    if not rows:
        return NOTHING
    items = frozenset(ItemId(item) for (item,) in rows)
    feeds = db.rows(
        "SELECT DISTINCT feed_id FROM items WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return kind | Change(items=items, feeds=frozenset(FeedId(feed) for (feed,) in feeds))


def _trimmed(name: str) -> str:
    return " ".join(storable(name).split())


def _tag_name(name: str) -> str:
    trimmed = _trimmed(name)
    if not 1 <= len(trimmed) <= LONGEST_TAG:
        raise TriageError(f"A tag's name has 1 to {LONGEST_TAG} characters, not {len(trimmed)}.")
    return trimmed


def _tag_id(db: Database, name: str) -> int:
    known = db.one("SELECT id FROM tags WHERE name = ?", (name,))
    if known is not None:
        return int(known[0])
    number = int.from_bytes(sha256(name.casefold().encode()).digest()[:4], "big")
    color = TAG_COLORS[number % len(TAG_COLORS)]
    return db.insert("INSERT INTO tags (name, color) VALUES (?, ?)", (name, color))


def _note_text(text: str) -> str:
    note = storable(text).strip()
    if not note:
        raise TriageError("An empty note is not saved; delete the note instead.")
    return note
