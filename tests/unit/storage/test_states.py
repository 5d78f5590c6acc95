import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.item import Failure, Stage, State
from monitor.storage import items, states
from monitor.storage.database import DriverError
from monitor.storage.rows import CHUNK
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    detected,
    edited,
    entry,
    state_of,
    stored,
    subscribed,
    translating,
)


@pytest.fixture
def ids(db):
    return stored(db, subscribed(db), *(entry(n) for n in range(4)))


def failed(item, next_try=None):
    return Failure(item_id=item, reason="it was too long", next_try=next_try)


def waiting(db, now=NOW):
    return [one.item_id for one in items.to_detect(db, now, 10)]


def test_a_failure_waits_for_its_next_try(db, ids):
    change = states.fail(db, failed(ids[0], NOW + HOUR), Stage.DETECT)
    assert change == Change(items=frozenset({ids[0]}))
    assert waiting(db) == ids[1:]
    assert set(waiting(db, NOW + HOUR)) == set(ids)


def test_a_failure_without_a_next_try_is_quarantined(db, ids):
    states.fail(db, failed(ids[0]), Stage.DETECT)
    assert waiting(db, NOW + 1000 * HOUR) == ids[1:]
    assert state_of(db, ids[0]) == ("failed", "it was too long", None)


def test_a_failure_of_an_item_that_is_gone_is_nothing(db):
    assert states.fail(db, failed(999), Stage.DETECT) == NOTHING
    assert states.put(db, 999, Stage.GROUP, State.DONE) == NOTHING
    assert states.counts(db) == {}


def test_a_state_that_is_as_it_was_is_no_news(db, ids):
    assert states.put(db, ids[0], Stage.DETECT, State.QUEUED) == NOTHING
    assert states.fail(db, failed(ids[0]), Stage.DETECT)
    assert states.fail(db, failed(ids[0]), Stage.DETECT) == NOTHING


def test_a_state_follows_upon_another(db, ids):
    detected(db, ids[0])
    states.fail(db, failed(ids[0], NOW), Stage.TRANSLATE, "en")
    change = states.put(db, ids[0], Stage.TRANSLATE, State.DONE, "en")
    assert change == Change(items=frozenset({ids[0]}), translations=True)
    assert state_of(db, ids[0], Stage.TRANSLATE, "en") == ("done", None, None)


@pytest.mark.parametrize(
    ("stage", "state", "target", "next_try"),
    [
        (Stage.DETECT, State.NO_MODEL, "", None),
        (Stage.GROUP, State.DOUBTFUL, "", None),
        (Stage.TRANSLATE, State.DONE, "", None),
        (Stage.DETECT, State.DONE, "en", None),
        (Stage.DETECT, State.QUEUED, "", NOW),
    ],
)
def test_states_that_a_stage_cannot_have_are_refused(db, ids, stage, state, target, next_try):
    with pytest.raises(DriverError, match="CHECK"):
        states.put(db, ids[0], stage, state, target, None, next_try)


def test_items_in_some_states_are_queued_again(db, ids):
    detected(db, *ids)
    translating(db, ids[0], State.NO_MODEL, reason="no hy→en model")
    translating(db, ids[1], State.FAILED, next_try=NOW + HOUR)
    translating(db, ids[2], State.DONE)
    change = states.requeue(db, Stage.TRANSLATE, "en", [State.NO_MODEL, State.DONE, State.QUEUED])
    assert change == Change(items=frozenset({ids[0], ids[2]}), translations=True)
    assert state_of(db, ids[0], Stage.TRANSLATE, "en") == ("queued", None, None)
    assert state_of(db, ids[1], Stage.TRANSLATE, "en")[0] == "failed"
    assert states.requeue(db, Stage.TRANSLATE, "de", list(State)) == NOTHING
    assert states.requeue(db, Stage.TRANSLATE, "en", [State.NO_MODEL]) == NOTHING


def test_any_number_of_items_is_queued_again(db):
    many = stored(db, subscribed(db), *(entry(n) for n in range(CHUNK + 20)))
    detected(db, *many)
    assert states.requeue(db, Stage.DETECT, "", [State.DONE]).items == set(many)


def test_states_are_counted_by_stage_and_target(db, ids):
    detected(db, *ids[:3], translate=State.NOT_NEEDED)
    translating(db, ids[0], State.NO_MODEL)
    assert states.counts(db) == {
        (Stage.DETECT, "", State.DONE): 3,
        (Stage.DETECT, "", State.QUEUED): 1,
        (Stage.GROUP, "", State.QUEUED): 3,
        (Stage.TRANSLATE, "en", State.NOT_NEEDED): 2,
        (Stage.TRANSLATE, "en", State.NO_MODEL): 1,
    }
    assert states.open_counts(db) == {
        key: n
        for key, n in states.counts(db).items()
        if key[2] not in (State.DONE, State.NOT_NEEDED)
    }


def test_an_edited_item_waits_for_detection_before_anything_else(db, ids):
    detected(db, *ids, translate=State.QUEUED)
    feed = db.one("SELECT feed_id FROM items")[0]
    edited(db, feed, ids[0], entry(0, text="Another body"))
    for stage, target in ((Stage.GROUP, ""), (Stage.TRANSLATE, "en")):
        assert states.waiting(db, stage, target, NOW, 10) == ids[1:]
        assert states.waiting(db, stage, target, NOW, 2) == ids[1:3]
        assert states.waiting(db, stage, target, NOW, 2, newest_first=True) == [ids[3], ids[2]]
    assert states.waiting_among(
        db, Stage.TRANSLATE, "en", NOW, [ids[0], ids[3], ids[1], ids[3]]
    ) == [
        ids[3],
        ids[1],
    ]


@pytest.mark.parametrize("query", [states.OLDEST_WAITING, states.NEWEST_WAITING])
def test_looking_for_work_does_not_read_what_is_done(db, query):
    asked = {"stage": "detect", "target": "", "now": "", "limit": 1}
    plan = " ".join(row[3] for row in db.rows(f"EXPLAIN QUERY PLAN {query}", asked))
    assert plan.count("COVERING INDEX states_open (stage=? AND target=? AND state=?)") == 2
    assert "ORDER BY" not in plan
