"""The monitor's word on stories: what was said, where items were before, what was taken back.

What is said of a story as such (its title, its pin) stands among the edits, with the marks that it
took away, so that the last thing done is the first to be taken back; the matcher is not told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind, HandEdit
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_text

Before = Mapping[StoryId, tuple[ItemId, ...]]
"""Where the items that an edit touched were before it, by story."""


Mark = tuple[int, int, str, str]
"""A title, or a pin with "" for it: (item that it hangs on, story it was given to, title, when)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEdit:
    """An edit with what is needed to take it back. `made_at` TEXT as stored.

    `marked` is the story that a title or a pin was given to, None = the edit is of items.
    """

    edit: HandEdit
    before: Before
    made_at: str
    undone: bool
    words: str
    marked: StoryId | None


# ruff: noqa: S608 - the parts put together are constants of this module

Row = tuple[int, str, str, str, int, str, int | None]

EDITS = "SELECT id, kind, before, made_at, undone, words, marked FROM story_edits"
IN_FORCE = "undone = 0 AND marked IS NULL"
SIDES = """
SELECT edit_id, side, item_id FROM story_edit_items
WHERE edit_id IN (SELECT value FROM json_each(?)) ORDER BY edit_id, item_id
"""
PUT_SIDE = "INSERT INTO story_edit_items SELECT ?, id, ? FROM items WHERE id = ?"


def add(db: Database, said: HandEdit, before: Before, words: str, now: datetime) -> int:
    """Remember an edit (its `edit_id` is not looked at); the id that it gets."""
    kept = msgspec.json.encode([[story, items] for story, items in before.items()]).decode()
    sides = {"moved": said.moved, "beside": said.beside, "away": said.away}
    with db.transaction():
        ident = db.insert(
            "INSERT INTO story_edits (kind, made_at, before, words) VALUES (?, ?, ?, ?)",
            (said.kind.value, to_text(now), kept, words),
        )
        rows = [(ident, side, item) for side, items in sides.items() for item in items]
        db.run_many(PUT_SIDE, rows)
    return ident


def add_mark(
    db: Database, said: HandEdit, story: StoryId, lost: Sequence[Mark], words: str, now: datetime
) -> int:
    """Remember a title or a pin of a story and the marks `lost` by it; the id that it gets."""
    with db.transaction():
        ident = add(db, said, {}, words, now)
        kept = msgspec.json.encode(lost).decode()
        db.run("UPDATE story_edits SET marked = ?, marks = ? WHERE id = ?", (story, kept, ident))
    return ident


def lost_marks(db: Database, edit_id: int) -> list[Mark]:
    """The marks that an edit took away; [] where it is of items."""
    row = db.one("SELECT coalesce(marks, '[]') FROM story_edits WHERE id = ?", (edit_id,))
    return msgspec.json.decode(row[0], type=list[Mark]) if row else []


def is_marked_again(db: Database, edit: StoredEdit) -> bool:
    """Whether a later edit in force gave a mark of the same kind to the same story."""
    said = edit.edit
    row = db.one(
        "SELECT 1 FROM story_edits WHERE undone = 0 AND id > ? AND marked = ? AND kind = ?",
        (said.edit_id, edit.marked, said.kind.value),
    )
    return row is not None


def put_undone(db: Database, edit_id: int) -> bool:
    """Take an edit back; False = there is none, or it was taken back before."""
    done = db.run("UPDATE story_edits SET undone = 1 WHERE id = ? AND undone = 0", (edit_id,))
    return bool(done)


def in_force(db: Database, since: int = 0) -> list[HandEdit]:
    """All edits of items after `since` that are not taken back, in the order they were made in.

    An item that is gone is in none of them.
    """
    rows = db.rows(f"{EDITS} WHERE {IN_FORCE} AND id > ? ORDER BY id", (since,))
    return [one.edit for one in _stored(db, rows)]


def that_moved(db: Database, since: int) -> list[HandEdit]:
    """Those of the edits in force after `since` by which items went elsewhere, in order."""
    sql = f"{EDITS} WHERE {IN_FORCE} AND id > ? AND before <> '[]' ORDER BY id"
    return [one.edit for one in _stored(db, db.rows(sql, (since,)))]


def get(db: Database, edit_id: int) -> StoredEdit | None:
    """An edit, None where there is no such one."""
    found = _stored(db, db.rows(f"{EDITS} WHERE id = ?", (edit_id,)))
    return found[0] if found else None


def last(db: Database) -> StoredEdit | None:
    """The last edit that is not taken back, None where there is none."""
    found = _stored(db, db.rows(f"{EDITS} WHERE undone = 0 ORDER BY id DESC LIMIT 1"))
    return found[0] if found else None


def of_items(db: Database, items: Iterable[ItemId], limit: int) -> list[StoredEdit]:
    """The latest edits that say something of any of the items, the latest first."""
    rows = db.rows(
        f"{EDITS} WHERE id IN (SELECT edit_id FROM story_edit_items"
        " WHERE item_id IN (SELECT value FROM json_each(?))) ORDER BY id DESC LIMIT ?",
        (as_list(items), limit),
    )
    return _stored(db, rows)


def _stored(db: Database, rows: Sequence[Row]) -> list[StoredEdit]:
    sides: defaultdict[tuple[int, str], list[ItemId]] = defaultdict(list)
    for edit_id, side, item in db.rows(SIDES, (as_list(row[0] for row in rows),)):
        sides[edit_id, side].append(ItemId(item))
    return [
        StoredEdit(
            edit=HandEdit(
                edit_id=ident,
                kind=EditKind(kind),
                moved=tuple(sides[ident, "moved"]),
                beside=tuple(sides[ident, "beside"]),
                away=tuple(sides[ident, "away"]),
            ),
            before={
                StoryId(story): tuple(ItemId(item) for item in items)
                for story, items in msgspec.json.decode(before, type=list[tuple[int, list[int]]])
            },
            made_at=made_at,
            undone=bool(undone),
            words=words,
            marked=None if marked is None else StoryId(marked),
        )
        for ident, kind, before, made_at, undone, words, marked in rows
    ]
