"""Work is found by query: the state of each item in each stage, and who waits for what."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import Failure, Stage, State
from monitor.storage import facts
from monitor.storage.database import Database
from monitor.storage.rows import as_list, in_chunks, to_text, to_text_or_none

# Both halves end early at :limit by the index states_open, which SQLite takes only when the query
# repeats the words of the index's WHERE. Translating and grouping pass by items that were edited
# and are not detected again yet (their segments belong to the old text), and grouping those that
# have no vector yet.
OLDEST_WAITING = """
SELECT item_id FROM (
  SELECT s.item_id FROM states s
  WHERE s.state NOT IN ('done', 'not_needed')
    AND s.stage = :stage AND s.target = :target AND s.state = 'queued'
    AND (:stage = 'detect' OR EXISTS (SELECT 1 FROM states d
         WHERE d.item_id = s.item_id AND d.stage = 'detect' AND d.target = '' AND d.state = 'done'))
  ORDER BY s.item_id LIMIT :limit)
UNION ALL
SELECT item_id FROM (
  SELECT s.item_id FROM states s
  WHERE s.state NOT IN ('done', 'not_needed')
    AND s.stage = :stage AND s.target = :target AND s.state = 'failed' AND s.next_try <= :now
    AND (:stage = 'detect' OR EXISTS (SELECT 1 FROM states d
         WHERE d.item_id = s.item_id AND d.stage = 'detect' AND d.target = '' AND d.state = 'done'))
  ORDER BY s.item_id LIMIT :limit)
LIMIT :limit
"""
NEWEST_WAITING = OLDEST_WAITING.replace("ORDER BY s.item_id", "ORDER BY s.item_id DESC")

WAITING_AMONG = """
SELECT s.item_id FROM states s
WHERE s.item_id IN (SELECT value FROM json_each(:among))
  AND s.stage = :stage AND s.target = :target
  AND (s.state = 'queued' OR (s.state = 'failed' AND s.next_try <= :now))
  AND EXISTS (SELECT 1 FROM states d WHERE d.item_id = s.item_id
              AND d.stage = 'detect' AND d.target = '' AND d.state = 'done')
"""

PUT = """
INSERT INTO states (item_id, stage, target, state, reason, next_try)
SELECT id, :stage, :target, :state, :reason, :next_try FROM items WHERE id = :item
ON CONFLICT (item_id, stage, target) DO UPDATE
SET state = excluded.state, reason = excluded.reason, next_try = excluded.next_try
WHERE (state, reason, next_try) IS NOT (excluded.state, excluded.reason, excluded.next_try)
"""

DETECTED_AFTER = """
SELECT item_id FROM states
WHERE stage = 'detect' AND target = '' AND state = 'done' AND item_id > ?
ORDER BY item_id LIMIT ?
"""
QUEUE_TRANSLATION = """
INSERT INTO states (item_id, stage, target, state) VALUES (?, 'translate', ?, 'queued')
ON CONFLICT (item_id, stage, target)
DO UPDATE SET state = 'queued', reason = NULL, next_try = NULL
"""


def waiting(
    db: Database,
    stage: Stage,
    target: str,
    now: datetime,
    limit: int,
    *,
    newest_first: bool = False,
) -> list[ItemId]:
    """Items to work on: queued, or failed with a next try that has come; by order of arrival."""
    rows = db.rows(
        NEWEST_WAITING if newest_first else OLDEST_WAITING,
        {"stage": stage.value, "target": target, "now": to_text(now), "limit": limit},
    )
    return [ItemId(item) for (item,) in rows]


def waiting_among(
    db: Database, stage: Stage, target: str, now: datetime, among: Sequence[ItemId]
) -> list[ItemId]:
    """Those of `among` that wait for translating or grouping, in the order of `among`."""
    parameters = {
        "stage": stage.value,
        "target": target,
        "now": to_text(now),
        "among": as_list(among),
    }
    found = {item for (item,) in db.rows(WAITING_AMONG, parameters)}
    return [item for item in dict.fromkeys(among) if item in found]


def fail(db: Database, failure: Failure, stage: Stage, target: str = "") -> Change:
    """Record that a stage failed for an item; no next try = quarantined; item gone: nothing."""
    return put(
        db,
        failure.item_id,
        stage,
        State.FAILED,
        target,
        reason=failure.reason,
        next_try=failure.next_try,
    )


def put(  # noqa: PLR0913, PLR0917 - the columns of one state
    db: Database,
    item_id: ItemId,
    stage: Stage,
    state: State,
    target: str = "",
    reason: str | None = None,
    next_try: datetime | None = None,
) -> Change:
    """Set the one state of an item in a stage (and for translate: a target).

    Nothing is written for an item that is gone. A state that a stage cannot have (`no_model`
    outside of translate, a `next_try` without a failure, translate without a target) is a bug and
    breaks a CHECK of the schema.
    """
    with db.transaction():
        touched = db.run(
            PUT,
            {
                "item": item_id,
                "stage": stage.value,
                "target": target,
                "state": state.value,
                "reason": reason,
                "next_try": to_text_or_none(next_try),
            },
        )
    return _changed([item_id], stage) if touched else NOTHING


def requeue(db: Database, stage: Stage, target: str, states: Sequence[State]) -> Change:
    """Queue again all items of a stage that are in one of `states`; 500 a transaction."""
    change = NOTHING
    for of_some in requeueing(db, stage, target, states):
        change |= of_some
    return change


def requeueing(
    db: Database, stage: Stage, target: str, states: Sequence[State]
) -> Iterator[Change]:
    """As `requeue`, one transaction a step."""
    for chunk in in_chunks(_in_states(db, stage, target, states)):
        with db.transaction():
            rows = db.rows(
                "UPDATE states SET state = 'queued', reason = NULL, next_try = NULL, tries = 0"
                " WHERE item_id IN (SELECT value FROM json_each(?)) AND stage = ? AND target = ?"
                " RETURNING item_id",
                (as_list(chunk), stage.value, target),
            )
        yield _changed([ItemId(item) for (item,) in rows], stage)


def plan_anew(db: Database, target: str, reads: Sequence[str]) -> Iterator[Change]:
    """Queue every detected item for `target` where the languages read or wanted have changed.

    Translating then finds in the memory what was translated before, and says "not needed" of what
    is read now. 500 items a transaction; whoever stops in between finds the rest still to do.
    """
    wanted = f"{target} for {' '.join(sorted(reads))}"
    if facts.get(db, facts.LANGUAGES) == wanted:
        return
    last = 0
    while rows := db.rows(DETECTED_AFTER, (last, 500)):
        items = [ItemId(item) for (item,) in rows]
        with db.transaction():
            db.run_many(QUEUE_TRANSLATION, [(item, target) for item in items])
        yield _changed(items, Stage.TRANSLATE)
        last = items[-1]
    facts.put(db, facts.LANGUAGES, wanted)


def counts(db: Database) -> dict[tuple[Stage, str, State], int]:
    """How many items are in each state, by stage and target language; reads every state."""
    rows = db.rows("SELECT stage, target, state, count(*) FROM states GROUP BY 1, 2, 3")
    return {(Stage(stage), target, State(state)): n for stage, target, state, n in rows}


def open_counts(db: Database) -> dict[tuple[Stage, str, State], int]:
    """As `counts`, without what is done or not needed: takes as long as the open work is much."""
    rows = db.rows(
        "SELECT stage, target, state, count(*) FROM states"
        " WHERE state NOT IN ('done', 'not_needed') GROUP BY 1, 2, 3"
    )
    return {(Stage(stage), target, State(state)): n for stage, target, state, n in rows}


def _in_states(
    db: Database, stage: Stage, target: str, states: Iterable[State]
) -> Iterable[ItemId]:
    for state in set(states) - {State.QUEUED}:
        closed = state in {State.DONE, State.NOT_NEEDED}
        rows = db.rows(
            "SELECT item_id FROM states WHERE stage = ? AND target = ? AND state = ?"
            if closed
            else "SELECT item_id FROM states WHERE stage = ? AND target = ? AND state = ?"
            " AND state NOT IN ('done', 'not_needed')",
            (stage.value, target, state.value),
        )
        yield from (ItemId(item) for (item,) in rows)


def _changed(items: Sequence[ItemId], stage: Stage) -> Change:
    return Change(items=frozenset(items), translations=stage is Stage.TRANSLATE)
