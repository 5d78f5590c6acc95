"""Counts for the status bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.language import base_of
from monitor.storage.database import Database
from monitor.storage.rows import as_list

MOST_WAITING = 20_000  # items that are looked at to say which languages wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the status bar counts; `last_poll` TEXT as stored, None = never polled."""

    feeds: int
    failing: int
    last_poll: str | None
    items: int
    to_detect: int
    to_translate: int
    translated: int
    failed: int = 0


# Items are counted as unread or marked read, which is far smaller to go through than `items`.
# SQLite uses the partial index of open states only where its very condition is said: NOT IN (…)
COUNTS = """
SELECT
  (SELECT count(*) FROM feeds),
  (SELECT count(*) FROM feeds WHERE gone OR failures > 0),
  (SELECT max(at) FROM fetches),
  (SELECT count(*) FROM unread) + (SELECT count(*) FROM marks WHERE read = 1),
  (SELECT count(*) FROM states WHERE stage = 'detect' AND target = '' AND state = 'queued'
    AND state NOT IN ('done', 'not_needed'))
    + (SELECT coalesce(sum(max(total - done, 0)), 0) FROM redetections),
  (SELECT count(*) FROM states WHERE stage = 'translate' AND target = :target AND state = 'queued'
    AND state NOT IN ('done', 'not_needed')),
  (SELECT count(*) FROM states WHERE stage = 'translate' AND target = :target AND state = 'done'),
  (SELECT count(DISTINCT item_id) FROM states WHERE target IN ('', :target) AND state = 'failed'
    AND state NOT IN ('done', 'not_needed'))
"""

# shares matter only where the language with most letters is one that is read
WAITING = """
SELECT i.dominant, CASE
  WHEN substr(i.dominant, 1, instr(i.dominant || '-', '-') - 1)
    IN (SELECT value FROM json_each(:reads)) THEN i.shares END,
  count(*)
FROM (SELECT item_id FROM states
      WHERE stage = 'translate' AND target = :target AND state IN ('queued', 'no_model')
        AND state NOT IN ('done', 'not_needed') LIMIT :most) s
CROSS JOIN items i ON i.id = s.item_id
GROUP BY 1, 2
"""


def counts(db: Database, target: str) -> Counts:
    """Feeds, items and what is to be done, for the target language."""
    row = db.one(COUNTS, {"target": target}) or (0, 0, None, 0, 0, 0, 0, 0)
    return Counts(
        feeds=row[0],
        failing=row[1],
        last_poll=row[2],
        items=row[3],
        to_detect=row[4],
        to_translate=row[5],
        translated=row[6],
        failed=row[7],
    )


def waiting(
    db: Database, target: str, reads: Sequence[str]
) -> list[tuple[str | None, str | None, int]]:
    """(dominant language, shares or None, items) of what waits for a translation or a model.

    Looks at 20,000 items at most.
    """
    bases = as_list(base_of(one) for one in reads)
    given = {"target": target, "reads": bases, "most": MOST_WAITING}
    return [(row[0], row[1], row[2]) for row in db.rows(WAITING, given)]
