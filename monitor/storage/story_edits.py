"""The monitor's word on stories: what was said, where items were before, what was taken back."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEdit:
    """An edit with what is needed to take it back. `made_at` TEXT as stored."""

    edit: HandEdit
    before: Before
    made_at: str
    undone: bool
    words: str


# ruff: noqa: S608 - the parts put together are constants of this module

EDITS = "SELECT id, kind, before, made_at, undone, words FROM story_edits"
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


def put_undone(db: Database, edit_id: int) -> bool:
    """Take an edit back; False = there is none, or it was taken back before."""
    done = db.run("UPDATE story_edits SET undone = 1 WHERE id = ? AND undone = 0", (edit_id,))
    return bool(done)


def in_force(db: Database, since: int = 0) -> list[HandEdit]:
    """All edits after `since` that are not taken back, in the order in which they were made.

    An item that is gone is in none of them.
    """
    rows = db.rows(f"{EDITS} WHERE undone = 0 AND id > ? ORDER BY id", (since,))
    return [one.edit for one in _stored(db, rows)]


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


def _stored(db: Database, rows: Sequence[tuple[int, str, str, str, int, str]]) -> list[StoredEdit]:
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
        )
        for ident, kind, before, made_at, undone, words in rows
    ]
