"""Foreign sentences as the memory's sources: their words, and the items that they stand in.

A language here is without script and region (`base_of`): a sentence shows its script itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.domain.ids import ItemId
from monitor.domain.language import base_of
from monitor.storage.database import Database
from monitor.storage.rows import as_list, storable

PUT_SENTENCE = """
INSERT INTO sentences (source_hash, language, text) VALUES (?, ?, ?)
ON CONFLICT (source_hash, language) DO NOTHING
"""
WANTED = """
SELECT s.id FROM json_each(?) w
JOIN sentences s ON s.source_hash = w.value ->> 0 AND s.language = w.value ->> 1
"""
PUT_PLACE = "INSERT INTO item_sentences (item_id, sentence_id) SELECT id, ? FROM items WHERE id = ?"
LEFT = """
SELECT o.sentence_id, s.source_hash, s.language FROM orphaned_sentences o
JOIN sentences s ON s.id = o.sentence_id LIMIT ?
"""
BY_ENGINES = """
DELETE FROM translations WHERE source_hash = ? AND source_language = ?
AND engine IN ('argos', 'libretranslate')
"""
TO_RENEW = """
SELECT DISTINCT i.item_id FROM item_sentences i
JOIN states s ON s.item_id = i.item_id AND s.stage = 'translate' AND s.target = ?
WHERE i.sentence_id IN (SELECT value FROM json_each(?)) AND s.state <> 'queued' LIMIT ?
"""
COUNT_USE = """
INSERT INTO memory_use (target, asked, known) VALUES (?, ?, ?)
ON CONFLICT (target) DO UPDATE SET asked = asked + excluded.asked, known = known + excluded.known
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A sentence as stored; `source_hash` is `translation.memory.key(text)`."""

    ident: int
    source_hash: str
    language: str
    text: str


def place(
    db: Database, item_id: ItemId, found: Iterable[tuple[str, str, str]]
) -> tuple[tuple[str, str], ...]:
    """List the sentences of an item, in place of those listed before; part of a transaction.

    Args:
        db: the writer.
        item_id: where they stand; of an item that is gone nothing is listed.
        found: (source hash, language, text) of each sentence.

    Returns:
        (source hash, language) of those that were not listed for the item before.
    """
    texts = {(key, language): storable(text) for key, language, text in found}
    before = {
        (key, language): ident
        for ident, key, language in db.rows(
            "SELECT s.id, s.source_hash, s.language FROM item_sentences i"
            " JOIN sentences s ON s.id = i.sentence_id WHERE i.item_id = ?",
            (item_id,),
        )
    }
    new = tuple(one for one in texts if one not in before)
    gone = [ident for one, ident in before.items() if one not in texts]
    if gone:
        db.run(
            "DELETE FROM item_sentences WHERE item_id = ?"
            " AND sentence_id IN (SELECT value FROM json_each(?))",
            (item_id, as_list(gone)),
        )
        # the item is still there: who reads Russian today may want its translation tomorrow
        db.run(
            "DELETE FROM orphaned_sentences WHERE sentence_id IN (SELECT value FROM json_each(?))",
            (as_list(gone),),
        )
    if new:
        db.run_many(PUT_SENTENCE, [(*one, texts[one]) for one in new])
        wanted = "[" + ",".join(as_list(one) for one in new) + "]"
        db.run_many(PUT_PLACE, [(ident, item_id) for (ident,) in db.rows(WANTED, (wanted,))])
    return new


def count_use(db: Database, target: str, asked: int, known: int) -> None:
    """Count sentences that items needed, and those of them that the memory had already."""
    if asked:
        db.run(COUNT_USE, (target, asked, known))


def use(db: Database, target: str) -> tuple[int, int]:
    """(needed, already remembered) sentences of all items so far."""
    row = db.one("SELECT asked, known FROM memory_use WHERE target = ?", (target,))
    return (row[0], row[1]) if row else (0, 0)


def find(db: Database, source_hash: str, language: str) -> Source | None:
    """A sentence, None where no item has ever had it."""
    row = db.one(
        "SELECT id, source_hash, language, text FROM sentences"
        " WHERE source_hash = ? AND language = ?",
        (source_hash, language),
    )
    return _source(row) if row else None


def in_language(db: Database, language: str, after: int, limit: int) -> list[Source]:
    """Sentences of a language in order of id, those after the id `after`."""
    rows = db.rows(
        "SELECT id, source_hash, language, text FROM sentences"
        " WHERE language = ? AND id > ? ORDER BY id LIMIT ?",
        (language, after, limit),
    )
    return [_source(row) for row in rows]


def languages(db: Database) -> list[str]:
    """The languages that there are sentences in."""
    return [code for (code,) in db.rows("SELECT DISTINCT language FROM sentences ORDER BY 1")]


def items_with(db: Database, idents: Iterable[int]) -> list[ItemId]:
    """The items that any of these sentences stand in, newest first."""
    rows = db.rows(
        "SELECT DISTINCT item_id FROM item_sentences"
        " WHERE sentence_id IN (SELECT value FROM json_each(?)) ORDER BY item_id DESC",
        (as_list(idents),),
    )
    return [ItemId(item) for (item,) in rows]


def idents_of(db: Database, places: Sequence[tuple[str, str]]) -> list[int]:
    """The ids of sentences given as (source hash, language); unknown ones are left out."""
    wanted = "[" + ",".join(as_list(one) for one in places) + "]"
    return [ident for (ident,) in db.rows(WANTED, (wanted,))]


def changed(db: Database, target: str, idents: Sequence[int]) -> None:
    """Note that sentences are translated in another way now: their items are to be renewed."""
    db.run_many(
        "INSERT OR IGNORE INTO changed_sentences VALUES (?, ?)", [(target, one) for one in idents]
    )


def some_changed(db: Database, target: str, limit: int) -> list[int]:
    """The ids of some sentences whose items are to be renewed; [] = there are none."""
    rows = db.rows(
        "SELECT sentence_id FROM changed_sentences WHERE target = ? LIMIT ?", (target, limit)
    )
    return [ident for (ident,) in rows]


def renewed(db: Database, target: str, idents: Iterable[int]) -> None:
    """Forget that these sentences were changed: their items are queued."""
    db.run(
        "DELETE FROM changed_sentences WHERE target = ?"
        " AND sentence_id IN (SELECT value FROM json_each(?))",
        (target, as_list(idents)),
    )


def to_renew(db: Database, target: str, idents: Iterable[int], limit: int) -> list[ItemId]:
    """Items that these sentences stand in and that are not queued yet, some at a time."""
    return [ItemId(item) for (item,) in db.rows(TO_RENEW, (target, as_list(idents), limit))]


def prune(db: Database, limit: int) -> bool:
    """Forget some sentences that stand in no item any more; whether there were any.

    What people translated stays, and is exported with the rest.
    """
    found = db.rows(LEFT, (limit,))
    with db.transaction():
        for ident, source_hash, language in found:
            db.run("DELETE FROM orphaned_sentences WHERE sentence_id = ?", (ident,))
            if db.one("SELECT 1 FROM item_sentences WHERE sentence_id = ?", (ident,)):
                continue  # it came back
            codes = db.rows(
                "SELECT DISTINCT source_language, engine FROM translations WHERE source_hash = ?",
                (source_hash,),
            )
            own = [(code, engine) for code, engine in codes if base_of(code) == language]
            for code, _ in own:
                db.run(BY_ENGINES, (source_hash, code))
            if all(engine in ("argos", "libretranslate") for _, engine in own):
                db.run("DELETE FROM sentences WHERE id = ?", (ident,))
    return bool(found)


def places_of(db: Database, item_id: ItemId) -> list[tuple[str, str]]:
    """(source hash, language) of the sentences of an item."""
    rows = db.rows(
        "SELECT s.source_hash, s.language FROM item_sentences i"
        " JOIN sentences s ON s.id = i.sentence_id WHERE i.item_id = ?",
        (item_id,),
    )
    return [(source_hash, language) for source_hash, language in rows]


def _source(row: tuple[int, str, str, str]) -> Source:
    return Source(ident=row[0], source_hash=row[1], language=row[2], text=row[3])
