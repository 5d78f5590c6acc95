"""Names on disk: which spellings stand in which items, and which spellings are one name.

Everything but `name_edits` is recomputable: spellings from items, groups from spellings and edits.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from monitor.domain.ids import ItemId
from monitor.domain.language import UNDETERMINED
from monitor.domain.name import ItemNames, Said, Spelling, TextForNames, Together, Usage
from monitor.storage.database import Database
from monitor.storage.rows import as_list, storable, to_text

LEAD = 600  # characters of the body that are looked at
MOST_GROUPS = 24  # that a spelling is compared with
MOST_ITEMS = 150  # of a spelling, the latest, by which its stories are found
MOST_TOLD = 200  # items of one of these stories, the latest, in which others are counted
MOST_MEMBERS = 16  # of a group that is compared, the most used

TO_FIND = """
SELECT i.id, coalesce(i.dominant, ''), i.title, substr(b.text, 1, :lead), coalesce(h.text, '')
FROM names_to_find w JOIN items i ON i.id = w.item_id JOIN bodies b ON b.item_id = i.id
LEFT JOIN headlines h ON h.item_id = i.id AND h.target = :target
ORDER BY w.item_id DESC LIMIT :limit
"""
PRESENT = """
SELECT i.title, coalesce(h.text, '') FROM items i
LEFT JOIN headlines h ON h.item_id = i.id AND h.target = :target WHERE i.id = :item
"""
FORGET = "DELETE FROM item_names WHERE item_id = ? AND name_id = ? AND translated = ?"
PUT_NAME = """
INSERT INTO names (text, language, folded) VALUES (?, ?, ?)
ON CONFLICT (text, language) DO NOTHING
"""
NAMES_IN = "SELECT name_id, translated FROM item_names WHERE item_id = ?"
# used only in these very words, see the index
TO_JOIN = "SELECT id, text, language, items, sure FROM names WHERE items >= 2 * looked LIMIT ?"
LOOKED = "UPDATE names SET looked = max(1, items) WHERE id = ?"
COLUMNS = "n.id, n.text, n.language, n.items, n.sure"

CANDIDATES = """
SELECT n.group_id FROM name_keys k JOIN name_keys o ON o.key = k.key
JOIN names n ON n.id = o.name_id
WHERE k.name_id = :ident AND n.group_id <> (SELECT group_id FROM names WHERE id = :ident)
GROUP BY n.group_id ORDER BY max(n.items) DESC, n.group_id LIMIT :limit
"""
SAID_GROUPS = """
SELECT DISTINCT n.group_id FROM names n WHERE n.folded IN (
  SELECT value FROM json_each(?)) ORDER BY n.group_id
"""
MEMBERS = f"""
SELECT {COLUMNS} FROM names n WHERE n.group_id = ? ORDER BY n.items DESC, n.id LIMIT ?
"""  # noqa: S608 - the columns are a constant of this module
# Stories are made distinct before their items are looked at, and the unary plus keeps the many
# others from being looked for in each item: else one large story is read for each item of it
MET_IN_STORIES = """
WITH mine AS (
  SELECT item_id FROM item_names WHERE name_id = :ident AND translated = 0
  ORDER BY item_id DESC LIMIT :items),
st AS MATERIALIZED (
  SELECT DISTINCT a.story_id AS story, coalesce((
    SELECT l.item_id FROM story_items l WHERE l.story_id = a.story_id
    ORDER BY l.item_id DESC LIMIT 1 OFFSET :told - 1), 0) AS since
  FROM mine JOIN story_items a ON a.item_id = mine.item_id)
SELECT o.name_id, count(DISTINCT st.story) FROM st
CROSS JOIN story_items b ON b.story_id = st.story AND b.item_id >= st.since
CROSS JOIN item_names o ON o.item_id = b.item_id AND o.translated = 0
WHERE +o.name_id IN (SELECT value FROM json_each(:others))
GROUP BY o.name_id
"""
MET_IN_TRANSLATIONS = """
WITH mine AS MATERIALIZED (
  SELECT item_id, translated FROM item_names WHERE name_id = :ident
  ORDER BY item_id DESC, translated LIMIT :items)
SELECT o.name_id, count(*) FROM mine
CROSS JOIN item_names o ON o.item_id = mine.item_id AND o.translated <> mine.translated
WHERE +o.name_id IN (SELECT value FROM json_each(:others))
GROUP BY o.name_id
"""


def to_find(db: Database, target: str, limit: int) -> list[TextForNames]:
    """Items whose names are to be looked for, the newest first; `target` is of the headlines."""
    given = {"lead": LEAD, "target": target, "limit": limit}
    return [
        TextForNames(
            item_id=ItemId(item),
            language=language or UNDETERMINED,
            title=title,
            lead=lead,
            translated=translated,
            target=target,
        )
        for item, language, title, lead, translated in db.rows(TO_FIND, given)
    ]


def save(db: Database, found: Sequence[tuple[TextForNames, ItemNames]]) -> None:
    """Store the names of a few items in place of those known before; items that are gone go by.

    An item that was changed or translated since its text was read waits on.
    """
    with db.transaction():
        for text, one in found:
            now = db.one(PRESENT, {"item": one.item_id, "target": text.target})
            if now is None:
                continue
            _replace(db, one)
            if now == (text.title, text.translated):
                db.run("DELETE FROM names_to_find WHERE item_id = ?", (one.item_id,))


def _replace(db: Database, one: ItemNames) -> None:
    before = set(db.rows(NAMES_IN, (one.item_id,)))
    rows = []
    for name in one.names:
        ident = _ident(db, name.spelling, name.folded, name.keys)
        rows.append((one.item_id, ident, int(name.translated), int(name.sure)))
    # first the new ones: a name that stands there as before is not forgotten meanwhile
    db.run_many("INSERT OR IGNORE INTO item_names VALUES (?, ?, ?, ?)", rows)
    gone = sorted(before - {(row[1], row[2]) for row in rows})
    db.run_many(FORGET, [(one.item_id, *pair) for pair in gone])


def _ident(db: Database, spelling: Spelling, folded: str, keys: Iterable[str]) -> int:
    text = storable(spelling.text)
    where = (text, spelling.language)
    if db.run(PUT_NAME, (*where, storable(folded))):
        (ident,) = db.rows("SELECT id FROM names WHERE text = ? AND language = ?", where)[0]
        db.run("UPDATE names SET group_id = id WHERE id = ?", (ident,))
        db.run_many("INSERT INTO name_keys VALUES (?, ?)", [(key, ident) for key in sorted(keys)])
    else:
        (ident,) = db.rows("SELECT id FROM names WHERE text = ? AND language = ?", where)[0]
    return int(ident)


def to_join(db: Database, limit: int) -> list[Usage]:
    """Spellings whose group is to be looked for: new ones, and those used twice as often since."""
    return [usage_of(row) for row in db.rows(TO_JOIN, (limit,))]


def looked(db: Database, ident: int) -> None:
    """The group of a spelling was looked for."""
    db.run(LOOKED, (ident,))


def usage_of(row: tuple[Any, ...]) -> Usage:
    """A spelling of the columns id, text, language, items, sure."""
    return Usage(ident=row[0], spelling=Spelling(row[1], row[2]), items=row[3], sure=row[4])


def members(db: Database, group: int, limit: int = MOST_MEMBERS) -> tuple[Usage, ...]:
    """The spellings of a group, the most used first."""
    return tuple(usage_of(row) for row in db.rows(MEMBERS, (group, limit)))


def group_of(db: Database, ident: int) -> int | None:
    """The group of a spelling, None where there is no such spelling."""
    row = db.one("SELECT group_id FROM names WHERE id = ?", (ident,))
    return None if row is None else int(row[0])


def candidates(db: Database, ident: int, said: Iterable[str]) -> tuple[int, ...]:
    """Groups other than its own that may be the same name as a spelling.

    Those that share a key, the most used first, at most 24, and those of the folded spellings
    `said` that the person joined with it.
    """
    own = group_of(db, ident)
    rows = db.rows(CANDIDATES, {"ident": ident, "limit": MOST_GROUPS})
    rows += db.rows(SAID_GROUPS, (as_list(sorted(said)),))
    return tuple(dict.fromkeys(group for (group,) in rows if group != own))


def met(db: Database, ident: int, others: Iterable[int]) -> dict[tuple[int, int], Together]:
    """How often a spelling met each of the others; pairs are in order of their ids.

    Of its latest 150 items, and the latest 200 of each story that these are in.
    """
    given = {"ident": ident, "others": as_list(sorted(others)), "items": MOST_ITEMS}
    told = {"told": MOST_TOLD}
    stories: dict[int, int] = dict(db.rows(MET_IN_STORIES, given | told))
    translations: dict[int, int] = dict(db.rows(MET_IN_TRANSLATIONS, given))
    return {
        (min(ident, other), max(ident, other)): Together(
            stories=stories.get(other, 0), translations=translations.get(other, 0)
        )
        for other in sorted({*stories, *translations})
    }


def unite(db: Database, groups: Iterable[int]) -> None:
    """Make groups one; it goes by the lowest of their ids."""
    every = sorted(groups)
    db.run(
        "UPDATE names SET group_id = ? WHERE group_id IN (SELECT value FROM json_each(?))",
        (every[0], as_list(every)),
    )


def said(db: Database) -> tuple[Said, ...]:
    """The person's word on names, oldest first."""
    rows = db.rows("SELECT id, moved, away FROM name_edits ORDER BY id")
    return tuple(_said(*row) for row in rows)


def _said(ident: int, moved: str, away: str) -> Said:
    return Said(
        ident=ident,
        moved=tuple(msgspec.json.decode(moved, type=list[str])),
        away=tuple(msgspec.json.decode(away, type=list[str])),
    )


def say(db: Database, moved: Sequence[str], away: Sequence[str], now: datetime) -> None:
    """Keep the person's word: folded spellings that are one name, or are none of `away`."""
    with db.transaction():
        db.run(
            "INSERT INTO name_edits (moved, away, made_at) VALUES (?, ?, ?)",
            (as_list(moved), as_list(away), to_text(now)),
        )
        _part_groups(db, (*moved, *away))


def take_back(db: Database) -> Said | None:
    """Forget the person's last word on names and answer it, None where there is none."""
    with db.transaction():
        row = db.one("SELECT id, moved, away FROM name_edits ORDER BY id DESC LIMIT 1")
        if row is None:
            return None
        last = _said(*row)
        db.run("DELETE FROM name_edits WHERE id = ?", (last.ident,))
        _part_groups(db, (*last.moved, *last.away))
    return last


def _part_groups(db: Database, folded: Iterable[str]) -> None:
    """Let every spelling of the groups that have any of these look for its group anew."""
    db.run(
        "UPDATE names SET looked = 0, group_id = id WHERE group_id IN ("
        "SELECT n.group_id FROM names n WHERE n.folded IN (SELECT value FROM json_each(?)))",
        (as_list(sorted(set(folded))),),
    )
