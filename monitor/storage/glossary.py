"""The person's glossary: what names and terms are called, a pair at a time, with a way back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from monitor.domain.translation import GlossaryEntry, Pair, Term
from monitor.storage.database import Database
from monitor.storage.rows import storable, storable_or_none, to_text

ENTRIES = "SELECT id, source_language, target_language, term, rendering FROM glossary"
PUT = """
INSERT INTO glossary (source_language, target_language, term, rendering) VALUES (?, ?, ?, ?)
ON CONFLICT (source_language, target_language, term) DO UPDATE SET rendering = excluded.rendering
"""
REMEMBER = """
INSERT INTO glossary_changes (source_language, target_language, term, existed, rendering, made_at)
VALUES (?, ?, ?, ?, ?, ?)
"""
KEPT = 200  # changes that can be undone
FORGET = "DELETE FROM glossary_changes WHERE id <= (SELECT max(id) FROM glossary_changes) - ?"


def entries(db: Database, target: str | None = None) -> tuple[GlossaryEntry, ...]:
    """All entries, or those of a target language, in order of pair and term."""
    where = "" if target is None else " WHERE target_language = ?"
    rows = db.rows(
        f"{ENTRIES}{where} ORDER BY source_language, target_language, term",
        () if target is None else (target,),
    )
    return tuple(
        GlossaryEntry(
            ident=ident,
            pair=Pair(source=source, target=to),
            term=Term(source=term, rendering=rendering),
        )
        for ident, source, to, term, rendering in rows
    )


def terms(db: Database, target: str) -> dict[str, tuple[Term, ...]]:
    """The terms of a target language by source language (without script and region)."""
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for entry in entries(db, target):
        found[entry.pair.source].append(entry.term)
    return {language: tuple(of_it) for language, of_it in found.items()}


def version(db: Database) -> tuple[int, int]:
    """Changes with every change of the glossary, and back when one is undone."""
    row = db.one(
        "SELECT (SELECT coalesce(max(id), 0) FROM glossary_changes),"
        " (SELECT count(*) FROM glossary)"
    )
    return (row[0], row[1]) if row else (0, 0)


def with_change(before: Iterable[Term], source: str, after: Term | None) -> tuple[Term, ...]:
    """The terms of a pair once that of `source` is `after`; None = it is taken out. Pure."""
    others = [term for term in before if term.source != source]
    return (*others, after) if after is not None else tuple(others)


def put(db: Database, pair: Pair, source: str, after: Term | None, now: datetime) -> bool:
    """Set the term `source` of a pair, or take it out (None); False = it is so already.

    What it was is remembered, so that it can be undone.
    """
    source = storable(source)
    row = db.one(
        "SELECT rendering FROM glossary"
        " WHERE source_language = ? AND target_language = ? AND term = ?",
        (pair.source, pair.target, source),
    )
    wanted = None if after is None else (storable_or_none(after.rendering),)
    if row == wanted:
        return False
    was = row[0] if row else None
    with db.transaction():
        moment = to_text(now)
        db.run(REMEMBER, (pair.source, pair.target, source, int(row is not None), was, moment))
        db.run(FORGET, (KEPT,))
        _write(db, pair, source, wanted)
    return True


def last_change(db: Database) -> tuple[int, Pair, str, Term | None] | None:
    """The last change: (id, pair, term, what it was before or None = not there); None = none."""
    row = db.one(
        "SELECT id, source_language, target_language, term, existed, rendering"
        " FROM glossary_changes ORDER BY id DESC LIMIT 1"
    )
    if row is None:
        return None
    ident, source, target, term, existed, rendering = row
    before = Term(source=term, rendering=rendering) if existed else None
    return ident, Pair(source=source, target=target), term, before


def undo(db: Database, ident: int, pair: Pair, source: str, before: Term | None) -> None:
    """Give a term back what it was before the change `ident`, which is then forgotten."""
    with db.transaction():
        _write(db, pair, source, None if before is None else (before.rendering,))
        db.run("DELETE FROM glossary_changes WHERE id = ?", (ident,))


def _write(db: Database, pair: Pair, source: str, wanted: tuple[str | None] | None) -> None:
    place = (pair.source, pair.target, source)
    if wanted is None:
        db.run(
            "DELETE FROM glossary WHERE source_language = ? AND target_language = ? AND term = ?",
            place,
        )
    else:
        db.run(PUT, (*place, *wanted))
