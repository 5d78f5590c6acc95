import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.item import Part, Stage, State
from monitor.storage import analyses, states, translation_queue
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    analysis,
    detected,
    edited,
    entry,
    plan,
    segment,
    state_of,
    stored,
    subscribed,
    together,
    translating,
)


@pytest.fixture
def feed(db):
    return subscribed(db)


@pytest.fixture
def ids(db, feed):
    made = stored(db, feed, *(entry(n) for n in range(4)))
    detected(db, *made, translate=State.QUEUED)
    return made


def bodies(db, limit=10, now=NOW, target="en"):
    return translation_queue.bodies(db, target, now, limit)


def test_bodies_come_newest_first(db, ids):
    assert bodies(db) == ids[::-1]
    assert bodies(db, limit=2) == [ids[3], ids[2]]
    assert bodies(db, target="de") == []


def test_headlines_of_large_stories_come_first_then_the_newest(db, ids):
    together(db, ids[0], ids[2])
    assert translation_queue.headlines(db, "en", 10) == [ids[2], ids[0], ids[3], ids[1]]
    assert translation_queue.headlines(db, "en", 1) == [ids[2]]
    assert translation_queue.headlines(db, "de", 10) == []


def test_what_the_person_sees_comes_in_the_order_of_the_list(db, ids):
    seen = [ids[1], 999, ids[0], ids[1]]
    assert translation_queue.in_sight(db, "en", NOW, seen) == ([ids[1], ids[0]], [ids[1], ids[0]])
    translation_queue.step(db, [ids[1]], "en", translation_queue.HEADLINE_DONE)
    assert translation_queue.in_sight(db, "en", NOW, seen) == ([ids[0]], [ids[1], ids[0]])
    assert ids[1] not in translation_queue.headlines(db, "en", 10)
    assert ids[1] in bodies(db)  # the rest of it still waits


def test_done_and_quarantined_items_do_not_wait_even_when_looked_at(db, ids):
    translating(db, ids[0], State.DONE)
    translating(db, ids[1], State.FAILED)
    translating(db, ids[2], State.FAILED, next_try=NOW + HOUR)
    assert translation_queue.in_sight(db, "en", NOW, ids) == ([ids[3]], [ids[3]])
    assert translation_queue.headlines(db, "en", 10) == [ids[3]]
    assert set(bodies(db, now=NOW + HOUR)) == {ids[2], ids[3]}


def test_an_edited_item_is_not_translated_with_the_segments_of_its_old_text(db, feed, ids):
    edited(db, feed, ids[3], entry(3, text="Another body"))
    assert translation_queue.in_sight(db, "en", NOW, [ids[3]]) == ([], [])
    assert translation_queue.headlines(db, "en", 10) == bodies(db) == [ids[2], ids[1], ids[0]]


def test_an_item_that_is_queued_again_begins_with_its_headline(db, ids):
    for again in (
        lambda: states.requeue(db, Stage.TRANSLATE, "en", [State.DONE]),
        lambda: translation_queue.queue(db, "en", [ids[0]]),
        lambda: states.put(db, ids[0], Stage.TRANSLATE, State.QUEUED, "en"),
    ):
        translation_queue.finish(db, ids[0], "en", State.DONE)
        assert ids[0] not in translation_queue.headlines(db, "en", 10)
        again()
        assert ids[0] in translation_queue.headlines(db, "en", 10)


def test_an_item_comes_with_its_text_and_all_segments_in_order(db, feed):
    (item,) = stored(db, feed, entry(1, title="", text="Привет. Hello."))
    parts = (
        segment("en", 8, 14),
        segment("ru", 0, 8),
        segment("ru", 0, 3, Part.TITLE),
    )
    analyses.save(db, [analysis(item, *parts)], {item: plan(State.QUEUED)})
    ((found, segments),) = translation_queue.texts(db, "en", [item, 999])
    assert (found.item_id, found.title, found.text) == (item, "", "Привет. Hello.")
    assert found.target == "en"
    assert segments == (parts[2], parts[1], parts[0])


def test_failures_one_after_the_other_are_counted(db, ids):
    assert translation_queue.tries(db, ids[0], "en") == 0
    for n in (1, 2):
        change = translation_queue.finish(db, ids[0], "en", State.FAILED, "it died", NOW + n * HOUR)
        assert change == Change(items=frozenset({ids[0]}), translations=True)
        assert translation_queue.tries(db, ids[0], "en") == n
    assert state_of(db, ids[0], Stage.TRANSLATE, "en")[:2] == ("failed", "it died")
    translation_queue.finish(db, ids[0], "en", State.DONE)
    assert translation_queue.tries(db, ids[0], "en") == 0
    assert translation_queue.tries(db, 999, "en") == 0


def test_exactly_the_named_items_are_queued_again(db, ids):
    for item in ids:
        translation_queue.finish(db, item, "en", State.DONE)
    change = translation_queue.queue(db, "en", [ids[1], ids[3], 999])
    assert change == Change(items=frozenset({ids[1], ids[3]}), translations=True)
    assert bodies(db) == [ids[3], ids[1]]
    assert translation_queue.queue(db, "en", []) == NOTHING


def test_items_done_before_sentences_were_listed_are_found(db, ids):
    translating(db, ids[0], State.DONE)
    translating(db, ids[1], State.DOUBTFUL)
    assert translation_queue.unlisted(db, "en", 10) == [ids[1], ids[0]]
    translation_queue.step(db, [ids[1]], "en", translation_queue.ALL_DONE)
    assert translation_queue.unlisted(db, "en", 10) == [ids[0]]


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (translation_queue.OF_LARGE_STORIES, "states_without_headline"),
        (translation_queue.UNLISTED, "states_unlisted"),
    ],
)
def test_the_queue_is_found_without_reading_what_is_done(db, query, index):
    given = {"target": "en", "newest": 1, "limit": 1} if ":" in query else ("en", 1)
    plan = " ".join(row[3] for row in db.rows(f"EXPLAIN QUERY PLAN {query}", given))
    assert index in plan
