"""The person's word on the languages of items, and the items that wait to be read anew for it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.errors import LanguageError
from monitor.domain.ids import ItemId
from monitor.domain.item import Correction, Part
from monitor.domain.language import SpanKind
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_text

SAY = """
INSERT INTO language_corrections (item_id, part, start, "end", text, language, kind, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
# what lies wholly under a new correction of a stretch has been said anew
SWALLOW = """
DELETE FROM language_corrections
WHERE item_id = ? AND part IS ? AND start >= ? AND "end" <= ?
"""
CORRECTIONS = """
SELECT item_id, part, start, "end", text, language, kind FROM language_corrections
WHERE item_id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
QUEUE = """
UPDATE states SET state = 'queued', reason = NULL, next_try = NULL
WHERE item_id = ? AND stage = 'detect' AND target = ''
"""
WAITED_FOR = """
SELECT f.item_id FROM detect_first f
JOIN states s ON s.item_id = f.item_id AND s.stage = 'detect' AND s.target = ''
WHERE s.state = 'queued' ORDER BY f.id DESC LIMIT ?
"""
TEXTS = {
    Part.TITLE: "SELECT title FROM items WHERE id = ?",
    Part.BODY: "SELECT text FROM bodies WHERE item_id = ?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`[start, end)` of a part of an item, in that part's coordinates."""

    part: Part
    start: int
    end: int


def correct_item(db: Database, item_id: ItemId, language: str, now: datetime) -> Change:
    """Say which language an item is mainly in; an item that is gone: nothing."""
    if not _exists(db, item_id):
        return NOTHING
    with db.transaction():
        db.run(SWALLOW, (item_id, None, 0, 0))
        db.run(SAY, (item_id, None, 0, 0, "", language, None, to_text(now)))
        return _read_first(db, item_id)


def correct_span(
    db: Database,
    item_id: ItemId,
    stretch: Stretch,
    language: str,
    kind: SpanKind | None,
    now: datetime,
) -> Change:
    """Say which language a stretch of an item is in; an item that is gone: nothing.

    Raises:
        LanguageError: the stretch is not within its part, or there is nothing but white space.
    """
    row = db.one(TEXTS[stretch.part], (item_id,))
    if row is None:
        return NOTHING
    start, end = stretch.start, stretch.end
    text = str(row[0])[start:end] if 0 <= start < end <= len(row[0]) else ""
    if not text.strip():
        raise LanguageError("There are no words in that stretch of the item.")
    part, said = stretch.part.value, kind.value if kind else None
    with db.transaction():
        db.run(SWALLOW, (item_id, part, start, end))
        db.run(SAY, (item_id, part, start, end, text, language, said, to_text(now)))
        return _read_first(db, item_id)


def take_back(db: Database, item_id: ItemId) -> Change:
    """Take back all that was said of an item's languages; nothing where nothing was said."""
    with db.transaction():
        if not db.run("DELETE FROM language_corrections WHERE item_id = ?", (item_id,)):
            return NOTHING
        return _read_first(db, item_id)


def of_items(db: Database, items: Iterable[ItemId]) -> dict[ItemId, tuple[Correction, ...]]:
    """What was said of each item, the earliest first; items of which nothing was said are left out.

    An item-wide correction comes in the order in which it was said, as any other.
    """
    found: defaultdict[ItemId, list[Correction]] = defaultdict(list)
    for item, part, start, end, text, language, kind in db.rows(CORRECTIONS, (as_list(items),)):
        correction = Correction(
            language=language,
            kind=SpanKind(kind) if kind else None,
            part=Part(part) if part else None,
            start=start,
            end=end,
            text=text,
        )
        found[ItemId(item)].append(correction)
    return {item: tuple(said) for item, said in found.items()}


def is_corrected(db: Database, item_id: ItemId) -> bool:
    """Whether the person said anything of an item's languages."""
    row = db.one("SELECT 1 FROM language_corrections WHERE item_id = ? LIMIT 1", (item_id,))
    return row is not None


def waited_for(db: Database, limit: int) -> list[ItemId]:
    """Queued items that the person waits for, the last asked for first."""
    return [ItemId(item) for (item,) in db.rows(WAITED_FOR, (limit,))]


def _exists(db: Database, item_id: ItemId) -> bool:
    return db.one("SELECT 1 FROM items WHERE id = ?", (item_id,)) is not None


def _read_first(db: Database, item_id: ItemId) -> Change:
    db.run(QUEUE, (item_id,))
    db.run("DELETE FROM detect_first WHERE item_id = ?", (item_id,))
    db.run("INSERT INTO detect_first (item_id) VALUES (?)", (item_id,))
    return Change(items=frozenset({item_id}))
