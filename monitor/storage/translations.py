"""The translation memory, what waits to be translated, and what came of an item."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import Segment, Stage
from monitor.domain.language import base_of
from monitor.domain.translation import ItemForTranslation, MemoryEntry, Mode, Pair
from monitor.storage import segments
from monitor.storage.database import Database
from monitor.storage.rows import as_list, in_chunks, to_moment, to_text
from monitor.storage.states import waiting, waiting_among
from monitor.text.folding import fold

ENTRIES_AT_ONCE = 200  # of the memory, in one transaction: a few milliseconds

PUT_ENTRY = """
INSERT INTO translations (source_hash, source_language, target_language, engine, version, mode,
                          text, doubtful, reason, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (source_hash, source_language, target_language, engine, version, mode)
DO UPDATE SET text = excluded.text, doubtful = excluded.doubtful, reason = excluded.reason,
              made_at = excluded.made_at
"""
PUT_HEADLINE = """
INSERT INTO headlines (item_id, target, text, engine, version, made_at)
SELECT id, ?, ?, ?, ?, ? FROM items WHERE id = ?
ON CONFLICT (item_id, target)
DO UPDATE SET text = excluded.text, engine = excluded.engine, version = excluded.version,
              made_at = excluded.made_at
"""
PUT_VECTOR = """
INSERT INTO vectors (item_id, model, vector) SELECT id, ?, ? FROM items WHERE id = ?
ON CONFLICT (item_id, model) DO UPDATE SET vector = excluded.vector
"""


def to_translate(
    db: Database, target: str, now: datetime, limit: int, first: Sequence[ItemId] = ()
) -> list[tuple[ItemForTranslation, tuple[Segment, ...]]]:
    """Items that wait for `target`, with all their segments (title first, in order of text).

    Those of `first` that wait come before all others, in its order; then the newest arrivals.
    """
    chosen = waiting_among(db, Stage.TRANSLATE, target, now, first)
    chosen += waiting(db, Stage.TRANSLATE, target, now, limit, newest_first=True)
    ids = list(dict.fromkeys(chosen))[:limit]
    texts = {
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
    return [(texts[item], tuple(cut[item])) for item in ids if item in texts]


def is_current(db: Database, item: ItemForTranslation, cut: Sequence[Segment]) -> bool:
    """Whether the item still has the text and the segments that were handed out."""
    row = db.one("SELECT fingerprint FROM items WHERE id = ?", (item.item_id,))
    if row is None or row[0] != item.fingerprint:
        return False
    return segments.of_items(db, [item.item_id])[item.item_id] == list(cut)


def lookup(
    db: Database, hashes: Sequence[str], target: str
) -> dict[tuple[str, str], list[MemoryEntry]]:
    """What the memory has for these sources in `target`, by (hash, base of the source language).

    The script of a sentence shows in the sentence: what was remembered of "sr" holds for "sr-Latn".
    """
    found: defaultdict[tuple[str, str], list[MemoryEntry]] = defaultdict(list)
    for row in db.rows(
        "SELECT source_hash, source_language, target_language, engine, version, mode, text,"
        " doubtful, made_at, reason FROM translations"
        " WHERE source_hash IN (SELECT value FROM json_each(?)) AND target_language = ?",
        (as_list(hashes), target),
    ):
        entry = _entry(row)
        found[entry.source_hash, base_of(entry.pair.source)].append(entry)
    return dict(found)


def save(db: Database, entries: Sequence[MemoryEntry]) -> Change:
    """Remember translations; the same source, pair, engine, version and mode is replaced."""
    for chunk in in_chunks(entries, ENTRIES_AT_ONCE):
        db.run_many(PUT_ENTRY, [_entry_row(entry) for entry in chunk])
    return Change(translations=bool(entries))


def save_rendering(  # noqa: PLR0913, PLR0917 - one row of headlines and one of the search index
    db: Database,
    item_id: ItemId,
    target: str,
    title: str | None,
    translated_text: str,
    engine: str,
    version: str,
    now: datetime,
) -> Change:
    """Store an item put together in a target language, for lists and for searching.

    `title` None = nothing of the title was translated: a headline of before is taken away.
    `translated_text` is what is searched, title included.
    """
    with db.transaction():
        if title is None:
            row = (item_id, target)
            touched = db.run("DELETE FROM headlines WHERE item_id = ? AND target = ?", row)
        else:
            columns = (target, title, engine, version, to_text(now), item_id)
            touched = db.run(PUT_HEADLINE, columns)
        touched += db.run(
            "UPDATE fts SET translated = ?, translated_folded = ? WHERE rowid = ?",
            (translated_text, fold(translated_text), item_id),
        )
    return Change(items=frozenset({item_id}), translations=True) if touched else NOTHING


def lacks_vector(db: Database, item_id: ItemId) -> bool:
    """Whether there is such an item and it has no vector yet."""
    return (
        db.one(
            "SELECT 1 FROM items i WHERE i.id = ?"
            " AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.item_id = i.id)",
            (item_id,),
        )
        is not None
    )


def replace_vector(db: Database, item_id: ItemId, model: str, vector: bytes) -> Change:
    """Store an item's vector, in place of one of the same model; unknown items: nothing."""
    with db.transaction():
        touched = db.run(PUT_VECTOR, (model, vector, item_id))
    return Change(items=frozenset({item_id})) if touched else NOTHING


def _entry_row(entry: MemoryEntry) -> tuple[Any, ...]:
    return (
        entry.source_hash,
        entry.pair.source,
        entry.pair.target,
        entry.engine,
        entry.version,
        entry.mode.value,
        entry.text,
        int(entry.doubtful),
        entry.reason,
        to_text(entry.made_at),
    )


def _entry(row: tuple[Any, ...]) -> MemoryEntry:
    source_hash, source, target, engine, version, mode, text, doubtful, made_at, reason = row
    return MemoryEntry(
        source_hash=source_hash,
        pair=Pair(source=source, target=target),
        engine=engine,
        version=version,
        mode=Mode(mode),
        text=text,
        doubtful=bool(doubtful),
        made_at=to_moment(made_at),
        reason=reason,
    )
