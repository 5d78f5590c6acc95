"""Is the file sound, and does what it says agree with itself? And a copy that is known to be."""

from pathlib import Path

from monitor.domain.errors import StorageError
from monitor.storage.database import Database, copy_verified, is_older

# Table by table: the search index is looked at as the tables it is kept in. Its own check, which
# compares every word with its text, takes nine tenths of the time
QUICK = """
SELECT q.quick_check FROM sqlite_schema s, pragma_quick_check(s.name) q
WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' AND q.quick_check <> 'ok'
"""
BROKEN_RULE = "CHECK constraint failed in "

# Each query gives the ids of what is wrong; the sentence is filled with their number and the first
CHECKS = (
    (
        "Items without a detect state: {n} (first: {first}).",
        "SELECT id FROM items i WHERE NOT EXISTS"
        " (SELECT 1 FROM states s WHERE s.item_id = i.id AND s.stage = 'detect')",
    ),
    (
        "Detected items without a group state: {n} (first: {first}).",
        "SELECT d.item_id FROM states d WHERE d.stage = 'detect' AND d.state = 'done'"
        " AND NOT EXISTS (SELECT 1 FROM states s"
        " WHERE s.item_id = d.item_id AND s.stage = 'group')",
    ),
    (
        "Detected items without a translate state: {n} (first: {first}).",
        "SELECT d.item_id FROM states d WHERE d.stage = 'detect' AND d.state = 'done'"
        " AND NOT EXISTS (SELECT 1 FROM states s"
        " WHERE s.item_id = d.item_id AND s.stage = 'translate')",
    ),
    (
        "Detected items without a language: {n} (first: {first}).",
        "SELECT i.id FROM items i JOIN states d ON d.item_id = i.id"
        " WHERE d.stage = 'detect' AND d.state = 'done' AND i.dominant IS NULL",
    ),
    (
        "Detected items with segments of another text: {n} (first: {first}).",
        "SELECT i.id FROM items i JOIN states d ON d.item_id = i.id"
        " WHERE d.stage = 'detect' AND d.state = 'done'"
        " AND i.detected_fingerprint IS NOT i.fingerprint",
    ),
    (
        "Items that are to be read first but do not wait: {n} (first: {first}).",
        "SELECT f.item_id FROM detect_first f JOIN states d ON d.item_id = f.item_id"
        " WHERE d.stage = 'detect' AND d.state = 'done'",
    ),
    (
        "Archives that are read again twice at once: {n} (first: {first}).",
        "SELECT id FROM redetections r WHERE EXISTS (SELECT 1 FROM redetections o"
        " WHERE o.feed_id IS r.feed_id AND o.id < r.id)",
    ),
    (
        "Corrections of languages that say nothing: {n} (first: of item {first}).",
        "SELECT item_id FROM language_corrections WHERE language = ''"
        ' OR (part IS NOT NULL AND length(text) <> "end" - start)',
    ),
    (
        "States that their stage cannot have: {n} (first: item {first}).",
        "SELECT item_id FROM states WHERE (stage = 'translate') <> (target <> '')"
        " OR (stage <> 'translate' AND state IN ('no_model', 'doubtful'))"
        " OR (next_try IS NOT NULL AND state <> 'failed')",
    ),
    (
        "Items that wait for a translation though it is done: {n} (first: {first}).",
        "SELECT item_id FROM states WHERE stage = 'translate' AND state = 'queued' AND step > 1",
    ),
    (
        "Sentences without words or a language: {n} (first: {first}).",
        "SELECT id FROM sentences WHERE language = '' OR text = ''",
    ),
    (
        "Items counted as grouped but in no story: {n} (first: {first}).",
        "SELECT s.item_id FROM states s WHERE s.stage = 'group' AND s.state = 'done' AND NOT EXISTS"
        " (SELECT 1 FROM story_items si WHERE si.item_id = s.item_id)",
    ),
    (
        "Stories without items: {n} (first: {first}).",
        "SELECT id FROM stories WHERE NOT EXISTS"
        " (SELECT 1 FROM story_items si WHERE si.story_id = stories.id)",
    ),
    (
        "Stories with wrong counts or times: {n} (first: {first}).",
        "SELECT story FROM (SELECT si.story_id AS story, count(*) AS n,"
        " count(DISTINCT i.feed_id) AS outlets, min(i.sort_at) AS first, max(i.sort_at) AS last"
        " FROM story_items si JOIN items i ON i.id = si.item_id GROUP BY si.story_id)"
        " JOIN stories ON stories.id = story"
        " WHERE (item_count, outlet_count, first_seen, last_seen) IS NOT (n, outlets, first, last)",
    ),
    (
        "Items that wait to be grouped though they are in a story: {n} (first: {first}).",
        "SELECT s.item_id FROM states s JOIN story_items si ON si.item_id = s.item_id"
        " WHERE s.stage = 'group' AND s.state IN ('queued', 'not_needed')",
    ),
    (
        "Items that are to be matched again though they are in no story: {n} (first: {first}).",
        "SELECT item_id FROM story_again EXCEPT SELECT item_id FROM story_items",
    ),
    (
        "Items put aside for stories made anew that no such work waits for: {n} (first: {first}).",
        "SELECT item_id FROM story_anew"
        " WHERE NOT EXISTS (SELECT 1 FROM facts WHERE name = 'stories anew')",
    ),
    (
        "Stories headed by an item of another story: {n} (first: {first}).",
        "SELECT id FROM stories s WHERE to_head = 0 AND headline_item IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM story_items si"
        " WHERE si.item_id = s.headline_item AND si.story_id = s.id)",
    ),
    (
        "Edits and changes of stories that cannot be read: {n} (first: {first}).",
        "SELECT id FROM story_edits WHERE NOT json_valid(before)"
        " UNION ALL SELECT id FROM story_events WHERE NOT json_valid(items)",
    ),
    (
        "Changes of stories that change nothing: {n} (first: {first}).",
        "SELECT id FROM story_events WHERE story_id = from_story OR count < 1",
    ),
    (
        "Detected items that a search cannot find: {n} (first: {first}).",
        "SELECT item_id FROM states WHERE stage = 'detect' AND state = 'done'"
        " EXCEPT SELECT id FROM fts_docsize",
    ),
    (
        "Rows of the search index that belong to no item: {n} (first: {first}).",
        "SELECT id FROM fts_docsize EXCEPT SELECT id FROM items",
    ),
    (
        "Items without a body: {n} (first: {first}).",
        "SELECT id FROM items EXCEPT SELECT item_id FROM bodies",
    ),
    (
        "Items wrongly counted as read or unread: {n} (first: {first}).",
        "SELECT i.id FROM items i LEFT JOIN marks m ON m.item_id = i.id"
        " LEFT JOIN unread u ON u.feed_id = i.feed_id AND u.item_id = i.id"
        " WHERE (coalesce(m.read, 0) = 1) = (u.item_id IS NOT NULL)",
    ),
)


def check(db: Database, quick: bool) -> tuple[str, ...]:
    """What is wrong with a profile's file, in sentences; () = it is sound.

    SQLite's own check (`quick` leaves out whether indexes agree with their tables, and the words
    of the search index), foreign keys, and what the tables say of each other; of a file that an
    older version wrote the last is left out. Reads only: a reader's connection will do.
    """
    try:
        damage, broken = _damage(db, quick)
        found = damage or (*broken, *_orphans(db))
        return found if damage or is_older(db) else (*found, *_disagreements(db))
    except StorageError as error:
        return (str(error),)


def backup(db: Database, target: Path) -> None:
    """Copy the file while it is in use, and check the copy before it gets its name.

    Takes as long as the disk needs; a reader's connection on a thread of its own will do.

    Raises:
        StorageError: there is such a file already, or the copy cannot be written or is not sound.
    """
    if target.exists():
        raise StorageError(f"{target} exists already; choose another name for the backup.")
    copy_verified(db, target)


def _damage(db: Database, quick: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What SQLite itself finds: damage to the file, and rows that break a rule of their table."""
    found = db.rows(QUICK if quick else "PRAGMA integrity_check(10)")
    said = [str(line) for (line,) in found if line != "ok"]
    broken = [line for line in said if line.startswith(BROKEN_RULE)]
    return (
        tuple(f"SQLite finds the file damaged: {line}." for line in said if line not in broken),
        tuple(f"Rows of {line.removeprefix(BROKEN_RULE)} break its rules." for line in broken),
    )


def _orphans(db: Database) -> tuple[str, ...]:
    found = db.rows(
        'SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2'
    )
    return tuple(
        f"Rows of {table} that belong to no row of {parent}: {n}." for table, parent, n in found
    )


def _disagreements(db: Database) -> tuple[str, ...]:
    said = []
    for sentence, query in CHECKS:
        ids = [row[0] for row in db.rows(query)]
        if ids:
            said.append(sentence.format(n=len(ids), first=min(ids)))
    return tuple(said)
