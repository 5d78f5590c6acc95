"""The translation memory, and what came of an item."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import Segment
from monitor.domain.language import base_of
from monitor.domain.translation import Alignment, ItemForTranslation, MemoryEntry, Mode, Pair
from monitor.storage import segments, story_marks, story_queue, vectors
from monitor.storage.database import Database
from monitor.storage.rows import as_list, in_chunks, to_moment, to_text
from monitor.text.folding import fold

ENTRIES_AT_ONCE = 200  # of the memory, in one transaction: a few milliseconds

PUT_ENTRY = """
INSERT INTO translations (source_hash, source_language, target_language, engine, version, mode,
                          terms, text, doubtful, reason, via, alignment, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (source_hash, source_language, target_language, engine, version, mode, terms)
DO UPDATE SET text = excluded.text, doubtful = excluded.doubtful, reason = excluded.reason,
              via = excluded.via, alignment = excluded.alignment, stale = 0,
              made_at = excluded.made_at
"""
LOOKUP = """
SELECT source_hash, source_language, target_language, engine, version, mode, text, doubtful,
       made_at, reason, via, alignment, terms, stale FROM translations
WHERE source_hash IN (SELECT value FROM json_each(?)) AND target_language = ?
"""
PUT_HEADLINE = """
INSERT INTO headlines (item_id, target, text, engine, version, made_at)
SELECT id, ?, ?, ?, ?, ? FROM items WHERE id = ?
ON CONFLICT (item_id, target)
DO UPDATE SET text = excluded.text, engine = excluded.engine, version = excluded.version,
              made_at = excluded.made_at
"""
SHOWN = """
SELECT f.translated, h.text, h.engine, h.version
FROM fts f LEFT JOIN headlines h ON h.item_id = f.rowid AND h.target = ? WHERE f.rowid = ?
"""


def current(
    db: Database, handed_out: Iterable[tuple[ItemForTranslation, Sequence[Segment]]]
) -> set[ItemId]:
    """Those items that still have the text and the segments that were handed out."""
    asked = {item.item_id: (item.fingerprint, list(cut)) for item, cut in handed_out}
    fingerprints = "SELECT id, fingerprint FROM items WHERE id IN (SELECT value FROM json_each(?))"
    prints = dict(db.rows(fingerprints, (as_list(asked),)))
    cut_now = segments.of_items(db, asked)
    return {item for item, known in asked.items() if (prints.get(item), cut_now[item]) == known}


def lookup(
    db: Database, hashes: Sequence[str], target: str
) -> dict[tuple[str, str], list[MemoryEntry]]:
    """What the memory has for these sources in `target`, by (hash, base of the source language).

    The script of a sentence shows in the sentence: what was remembered of "sr" holds for "sr-Latn".
    """
    found: defaultdict[tuple[str, str], list[MemoryEntry]] = defaultdict(list)
    for row in db.rows(LOOKUP, (as_list(hashes), target)):
        entry = _entry(row)
        found[entry.source_hash, base_of(entry.pair.source)].append(entry)
    return dict(found)


def save(db: Database, entries: Sequence[MemoryEntry]) -> Change:
    """Remember translations; the same source, pair, engine, version, mode and terms is replaced."""
    for chunk in in_chunks(entries, ENTRIES_AT_ONCE):
        db.run_many(PUT_ENTRY, [_entry_row(entry) for entry in chunk])
    return Change(translations=bool(entries))


def of_engine(db: Database, engine: str, limit: int) -> list[tuple[str, str, str]]:
    """(source hash, language, target) of some sentences that an engine translated."""
    rows = db.rows(
        "SELECT source_hash, source_language, target_language FROM translations"
        " WHERE engine = ? LIMIT ?",
        (engine, limit),
    )
    return [(source_hash, base_of(source), target) for source_hash, source, target in rows]


def counts(db: Database, target: str) -> list[tuple[str, str, str, int]]:
    """(source language, engine, version, sentences) of all that is remembered in `target`."""
    return [
        (source, engine, version, count)
        for source, engine, version, count in db.rows(
            "SELECT source_language, engine, version, count(*) FROM translations"
            " WHERE target_language = ? GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3",
            (target,),
        )
    ]


def targets(db: Database) -> list[str]:
    """The languages that anything was translated into."""
    rows = db.rows("SELECT DISTINCT target_language FROM translations ORDER BY 1")
    return [code for (code,) in rows]


def forget(db: Database, place: tuple[str, str], target: str, engine: str) -> int:
    """Take out what one engine made of a sentence (source hash, language); how many there were."""
    source_hash, language = place
    rows = db.rows(
        "SELECT DISTINCT source_language FROM translations"
        " WHERE source_hash = ? AND target_language = ? AND engine = ?",
        (source_hash, target, engine),
    )
    codes = [code for (code,) in rows if base_of(code) == language]
    return db.run(
        "DELETE FROM translations WHERE source_hash = ? AND target_language = ? AND engine = ?"
        " AND source_language IN (SELECT value FROM json_each(?))",
        (source_hash, target, engine, as_list(codes)),
    )


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
    `translated_text` is what is searched, title included. Where the item is in a story it is
    matched again, and the story's headline is chosen again.
    """
    shown = db.one(SHOWN, (target, item_id))
    wanted = (title, engine, version) if title is not None else (None, None, None)
    if shown == (translated_text, *wanted):  # folding and indexing take most of the time
        return NOTHING
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
        story_queue.match_again(db, [item_id])
        story_marks.head_again(db, [item_id])
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
    """Store an item's vector, in place of one of the same space; unknown items: nothing.

    Where the item is in a story already it is matched again.
    """
    with db.transaction():
        touched = vectors.put(db, [(item_id, model, vector)])
        story_queue.match_again(db, [item_id])
    return Change(items=frozenset({item_id})) if touched else NOTHING


def _entry_row(entry: MemoryEntry) -> tuple[Any, ...]:
    return (
        entry.source_hash,
        entry.pair.source,
        entry.pair.target,
        entry.engine,
        entry.version,
        entry.mode.value,
        entry.terms,
        entry.text,
        int(entry.doubtful),
        entry.reason,
        entry.via,
        _alignment_text(entry.alignment),
        to_text(entry.made_at),
    )


def _entry(row: tuple[Any, ...]) -> MemoryEntry:
    (source_hash, source, target, engine, version, mode, text, doubtful, made_at, *rest) = row
    reason, via, alignment, terms, stale = rest
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
        via=via,
        alignment=_alignment(alignment),
        terms=terms,
        stale=bool(stale),
    )


def _alignment_text(alignment: Alignment) -> str:
    """One flat list, in a third of the bytes."""
    flat = [number for link in alignment for number in link]
    return msgspec.json.encode(flat).decode() if flat else ""


def _alignment(text: str) -> Alignment:
    if not text:
        return ()
    flat = msgspec.json.decode(text, type=list[int])
    return tuple(zip(flat[::4], flat[1::4], flat[2::4], flat[3::4], strict=True))
