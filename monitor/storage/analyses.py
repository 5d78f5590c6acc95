"""What the worker found in items is stored beside them; what was known and still holds is kept."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monitor.domain.change import Change
from monitor.domain.ids import ItemId
from monitor.domain.item import ItemAnalysis, Part, Segment, Stage, State
from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.storage import copies, segments, story_marks, story_queue, vectors
from monitor.storage.database import Database
from monitor.storage.rows import as_list, dateline_to_text, shares_to_text


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisPlan:
    """What is to be done with an item once its languages are known.

    `translate` is its state for the language `target`; `group` its state in grouping, unless it is
    in a story already.
    """

    target: str
    translate: State
    group: State


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """An item as it is; `before` are its segments where they are of its present text, else None."""

    fingerprint: str
    text: str
    grouped: bool
    waits: bool
    before: tuple[Segment, ...] | None


ANALYSED_TEXTS = """
SELECT i.id, i.fingerprint, i.title || char(10) || b.text,
       EXISTS (SELECT 1 FROM story_items si WHERE si.item_id = i.id),
       NOT EXISTS (SELECT 1 FROM states s WHERE s.item_id = i.id AND s.stage = 'detect'
                   AND s.target = '' AND s.state = 'done'),
       coalesce(i.detected_fingerprint = i.fingerprint, 0)
FROM items i JOIN bodies b ON b.item_id = i.id
WHERE i.id IN (SELECT value FROM json_each(?))
"""
PUT_LANGUAGES = """
UPDATE items SET dominant = :dominant, shares = :shares, dateline = :dateline,
  dateline_date = :day, detected_fingerprint = fingerprint
WHERE id = :item AND (dominant, shares, dateline, dateline_date, detected_fingerprint)
  IS NOT (:dominant, :shares, :dateline, :day, fingerprint)
"""
PUT_STATE = """
INSERT INTO states (item_id, stage, target, state) VALUES (?, ?, ?, ?)
ON CONFLICT (item_id, stage, target)
DO UPDATE SET state = excluded.state, reason = NULL, next_try = NULL
"""
OTHER_TARGETS = """
UPDATE states SET state = 'queued', reason = NULL, next_try = NULL
WHERE item_id = ? AND stage = 'translate' AND target <> ?
"""
PUT_WORDS = """
INSERT INTO fts (rowid, original, translated, original_folded, translated_folded)
VALUES (?, ?, '', ?, '')
"""


def save(
    db: Database, analyses: Sequence[ItemAnalysis], plans: Mapping[ItemId, AnalysisPlan]
) -> Change:
    """Store what the worker found in a few items, in place of what was known of them before.

    An item that is gone is left out, and so is one that was edited since the analysis was begun:
    it still waits to be detected. One whose text is cut into languages as it was keeps its
    translations and its states; of another the translations into all languages are queued, and
    its headline goes where the title is cut in another way. Its story it keeps until it has been
    matched again. The change names what differs from before.
    """
    with db.transaction():
        stored = _stored(db, [one.item_id for one in analyses])
        good = [
            one
            for one in analyses
            if one.item_id in stored and one.fingerprint in ("", stored[one.item_id].fingerprint)
        ]
        cut_anew = [one for one in good if not _is_as_before(one, stored[one.item_id], None)]
        touched = _write_languages(db, good, stored)
        _forget_renderings(db, cut_anew, stored, plans)
        words = [(one.item_id, stored[one.item_id].text, one.folded) for one in cut_anew]
        db.run_many(PUT_WORDS, words)
        found = [(one.item_id, one.vector_model, one.vector) for one in good if one.vector]
        found += [(one.item_id, one.second_model, one.second) for one in good if one.second]
        vectors.put(db, found)
        embedded = {item for item, _, _ in found}
        better_known = [one.item_id for one in good if one.item_id in embedded or one in cut_anew]
        story_queue.match_again(db, better_known)
        story_marks.head_again(db, better_known)
        _put_states(db, {one.item_id: plans[one.item_id] for one in cut_anew}, stored)
        _put_detected(db, [one.item_id for one in good])
        copies.put_bands(
            db,
            {one.item_id: one.bands for one in good},
            {one.item_id for one in good if stored[one.item_id].before is None},
        )
    changed = touched | {one.item_id for one in good if stored[one.item_id].waits}
    return Change(items=frozenset(changed), translations=bool(cut_anew))


def _stored(db: Database, items: Sequence[ItemId]) -> dict[ItemId, _Stored]:
    rows = db.rows(ANALYSED_TEXTS, (as_list(items),))
    before = segments.of_items(db, [item for item, *_, is_current in rows if is_current])
    return {
        ItemId(item): _Stored(
            fingerprint=fingerprint,
            text=text,
            grouped=bool(grouped),
            waits=bool(waits),
            before=tuple(before[item]) if is_current else None,
        )
        for item, fingerprint, text, grouped, waits, is_current in rows
    }


def _is_as_before(one: ItemAnalysis, stored: _Stored, part: Part | None) -> bool:
    """Whether a part (None = both) is cut into the same languages and kinds as it was."""
    return stored.before is not None and _cut(one.segments, part) == _cut(stored.before, part)


def _cut(found: Iterable[Segment], part: Part | None) -> list[tuple[Any, ...]]:
    return [
        (one.part, one.span.start, one.span.end, one.span.language, one.span.kind)
        for one in found
        if part is None or one.part is part
    ]


def _write_languages(
    db: Database, analyses: Sequence[ItemAnalysis], stored: Mapping[ItemId, _Stored]
) -> set[ItemId]:
    """Write segments and the row of each item; answers the items of which something differs."""
    other = [one for one in analyses if one.segments != stored[one.item_id].before]
    segments.replace_all(db, [(one.item_id, one.segments) for one in other])
    touched = {one.item_id for one in other}
    for one in analyses:
        if db.run(PUT_LANGUAGES, _language_row(one)):
            touched.add(one.item_id)
    return touched


def _language_row(one: ItemAnalysis) -> dict[str, Any]:
    found = one.dateline
    day = found.dateline.date if found else None
    return {
        "dominant": one.dominant,
        "shares": shares_to_text(_shares(one.segments)),
        "dateline": dateline_to_text(found) if found else None,
        "day": day.isoformat() if day else None,
        "item": one.item_id,
    }


def _shares(found: Iterable[Segment]) -> dict[str, float]:
    """What part of an item's letters each language has, by the lengths of its spans."""
    letters: Counter[str] = Counter()
    for segment in found:
        if segment.span.language not in (UNDETERMINED, NO_LANGUAGE):
            letters[segment.span.language] += segment.span.end - segment.span.start
    total = letters.total()
    return {language: count / total for language, count in letters.items()} if total else {}


def _forget_renderings(
    db: Database,
    cut_anew: Sequence[ItemAnalysis],
    stored: Mapping[ItemId, _Stored],
    plans: Mapping[ItemId, AnalysisPlan],
) -> None:
    """Take away headlines and words for searching that were made of another cut of the text."""
    retitled = [
        one.item_id
        for one in cut_anew
        if plans[one.item_id].translate is State.NOT_NEEDED
        or not _is_as_before(one, stored[one.item_id], Part.TITLE)
    ]
    db.run(
        "DELETE FROM headlines WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(retitled),),
    )
    ids = (as_list(one.item_id for one in cut_anew),)
    db.run("DELETE FROM fts WHERE rowid IN (SELECT value FROM json_each(?))", ids)


def _put_states(
    db: Database, plans: Mapping[ItemId, AnalysisPlan], stored: Mapping[ItemId, _Stored]
) -> None:
    rows = []
    for item, plan in plans.items():
        group = State.DONE if stored[item].grouped else plan.group
        rows.append((item, Stage.GROUP.value, "", group.value))
        rows.append((item, Stage.TRANSLATE.value, plan.target, plan.translate.value))
    db.run_many(PUT_STATE, rows)
    db.run_many(OTHER_TARGETS, [(item, plan.target) for item, plan in plans.items()])


def _put_detected(db: Database, items: Sequence[ItemId]) -> None:
    db.run_many(PUT_STATE, [(item, Stage.DETECT.value, "", State.DONE.value) for item in items])
    db.run(
        "DELETE FROM detect_first WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
