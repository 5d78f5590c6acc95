"""Translations by a pack that has been replaced since: marked, then made again in idle time."""

from collections.abc import Iterable
from dataclasses import dataclass

from monitor.domain.language import base_of
from monitor.domain.translation import Mode, Pair
from monitor.storage.database import Database
from monitor.storage.rows import as_list

ARGOS = "argos"
AT_ONCE = 500  # rows of one transaction
NOT_STALE, IDLY, TRIED, NOW = 0, 1, 2, 3

# by seeks in the index translations_by_pair: a DISTINCT would read all of it
NEXT_SOURCE = """
SELECT min(source_language) FROM translations
WHERE engine = 'argos' AND target_language = ? AND source_language > ?
"""
NEXT_VERSION = """
SELECT min(version) FROM translations
WHERE engine = 'argos' AND target_language = ? AND source_language = ? AND version > ?
"""
OF_VERSION = """
SELECT source_hash FROM translations
WHERE engine = 'argos' AND target_language = :target AND source_language = :source
  AND version = :version
"""
TO_MARK = {
    True: f"{OF_VERSION} AND stale = 0 LIMIT :most",
    False: f"{OF_VERSION} AND stale > 0 LIMIT :most",
}
MARK = """
UPDATE translations SET stale = :stale
WHERE engine = 'argos' AND target_language = :target AND source_language = :source
  AND version = :version AND source_hash IN (SELECT value FROM json_each(:hashes))
"""
ASK_AGAIN = """
UPDATE translations SET stale = 3
WHERE engine IN ('argos', 'libretranslate') AND target_language = ? AND source_hash = ?
  AND source_language IN (SELECT value FROM json_each(?))
"""
NEXT = """
SELECT source_language, source_hash, mode FROM translations
WHERE stale > 0 AND stale = ? AND target_language = ? ORDER BY source_language LIMIT ?
"""
SUPERSEDE = """
DELETE FROM translations WHERE stale > 0 AND engine IN ('argos', 'libretranslate')
  AND target_language = ? AND source_language = ?
  AND source_hash IN (SELECT value FROM json_each(?))
"""
GIVE_UP = """
UPDATE translations SET stale = 2 WHERE stale IN (1, 3) AND target_language = ?
  AND source_language = ? AND source_hash IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleSentences:
    """Sentences of one pair, to be made again; (source hash, text) of each."""

    pair: Pair
    mode: Mode
    sources: tuple[tuple[str, str], ...]


def versions(db: Database, target: str) -> list[tuple[str, str]]:
    """(source language, version) of the packs that made what the memory has in `target`."""
    found = []
    source = _least(db, NEXT_SOURCE, target, "")
    while source is not None:
        version = _least(db, NEXT_VERSION, target, source, "")
        while version is not None:
            found.append((source, version))
            version = _least(db, NEXT_VERSION, target, source, version)
        source = _least(db, NEXT_SOURCE, target, source)
    return found


def _least(db: Database, query: str, *given: str) -> str | None:
    row = db.one(query, given)
    return row[0] if row else None


def mark(db: Database, pair: Pair, version: str, *, stale: bool) -> int:
    """Mark what one version made as stale, or as good again; at most 500, how many there were.

    Good again = the version was put back. Call it until it answers 0.
    """
    place = {"target": pair.target, "source": pair.source, "version": version}
    found = db.rows(TO_MARK[stale], {**place, "most": AT_ONCE})
    hashes = as_list(row[0] for row in found)
    if found:
        db.run(MARK, {**place, "hashes": hashes, "stale": IDLY if stale else NOT_STALE})
    return len(found)


def ask_again(db: Database, places: Iterable[tuple[str, str]], target: str) -> int:
    """Have sentences (source hash, language) made again, before all else; how many there are.

    Until there is something newer, what there is stays.
    """
    touched = 0
    for source_hash, language in places:
        rows = db.rows(
            "SELECT DISTINCT source_language FROM translations"
            " WHERE source_hash = ? AND target_language = ?",
            (source_hash, target),
        )
        codes = as_list(code for (code,) in rows if base_of(code) == language)
        touched += db.run(ASK_AGAIN, (target, source_hash, codes))
    return touched


def to_redo(db: Database, target: str, limit: int, when: int = IDLY) -> StaleSentences | None:
    """Some stale sentences of one pair, None = there are none; `when` is IDLY or NOW.

    What a person asks for again is made in the exact mode: the fast one would say the same. Those
    whose words are not known (no item has them any more) are passed over for good.
    """
    rows = db.rows(NEXT, (when, target, limit))
    if not rows:
        return None
    source, mode = rows[0][0], rows[0][2]
    hashes = [row[1] for row in rows if (row[0], row[2]) == (source, mode)]
    texts = dict(
        db.rows(
            "SELECT source_hash, text FROM sentences"
            " WHERE language = ? AND source_hash IN (SELECT value FROM json_each(?))",
            (base_of(source), as_list(hashes)),
        )
    )
    pair = Pair(source=source, target=target)
    give_up(db, pair, [one for one in hashes if one not in texts])
    found = tuple((one, texts[one]) for one in dict.fromkeys(hashes) if one in texts)
    mode = Mode.EXACT if when == NOW else Mode(mode)
    return StaleSentences(pair=pair, mode=mode, sources=found)


def supersede(db: Database, pair: Pair, hashes: list[str]) -> None:
    """Take out what older packs made of these sentences: there is something newer."""
    db.run(SUPERSEDE, (pair.target, pair.source, as_list(hashes)))


def give_up(db: Database, pair: Pair, hashes: list[str]) -> None:
    """Leave these stale ones as they are: the newer pack failed at them, or nobody has them."""
    if hashes:
        db.run(GIVE_UP, (pair.target, pair.source, as_list(hashes)))


def count(db: Database, target: str) -> int:
    """How many translations into `target` are to be made again."""
    row = db.one(
        "SELECT count(*) FROM translations WHERE stale > 0 AND stale IN (1, 3)"
        " AND target_language = ?",
        (target,),
    )
    return int(row[0]) if row else 0
