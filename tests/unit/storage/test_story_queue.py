"""Who waits to be grouped or matched again, and what the matcher is told of items."""

import pytest

from monitor.domain.item import Stage, State
from monitor.storage import analyses, states, stories, story_queue, translations
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    VECTOR,
    analysis,
    detected,
    edited,
    entry,
    grouped,
    plan,
    stored,
    subscribed,
    together,
)


@pytest.fixture
def feed(db):
    return subscribed(db, title="The Paper")


def waiting(db, now=NOW):
    return story_queue.for_group(db, story_queue.next_round(db, now))


def test_items_wait_to_be_grouped_and_come_by_their_time(db, feed):
    ids = stored(db, feed, entry(1), entry(3), entry(-5, published=None))
    detected(db, *ids)
    found = waiting(db)
    assert [one.item_id for one in found] == [ids[1], ids[0], ids[2]]
    first = found[0]
    assert (first.feed_id, first.outlet, first.language) == (feed, "The Paper", "en")
    assert (first.when, first.title, first.vector) == (NOW - 3 * HOUR, "Title 3", VECTOR)
    assert (first.lead, first.translated, first.second) == ("Body of 3", "", b"")
    assert found[2].when == NOW


def test_an_item_without_a_vector_waits_too(db, feed):
    (item,) = stored(db, feed, entry(1))
    analyses.save(db, [analysis(item, vector=None)], {item: plan(State.QUEUED, State.QUEUED)})
    (found,) = waiting(db)
    assert (found.item_id, found.vector) == (item, b"")


def test_the_latest_vector_of_each_encoder_counts(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    for model, byte in (("usem3-newer", b"\1"), ("e5-small", b"\2"), ("other", b"\3")):
        translations.replace_vector(db, item, model, byte * 2048)
    (found,) = waiting(db)
    assert (found.vector[:1], found.second[:1]) == (b"\1", b"\2")


def test_the_translation_is_title_and_opening(db, feed):
    first, second = stored(db, feed, entry(2), entry(1))
    detected(db, first, second)
    whole = f"A flood\n{'The bridge is gone. ' * 100}"
    translations.save_rendering(db, first, "en", "A flood", whole, "argos", "1", NOW)
    translations.save_rendering(db, second, "en", None, "\nThe bridge.", "argos", "1", NOW)
    one, other = waiting(db)
    assert one.translated.startswith("A flood\nThe bridge is gone.")
    assert len(one.translated) <= story_queue.TRANSLATED
    assert other.translated == "Title 1\nThe bridge."  # the title needed no translation


def test_arrivals_that_go_together_do_so_after_a_restart(db, feed):
    ids = stored(db, feed, entry(1), entry(5), entry(3))
    detected(db, *ids)
    assert story_queue.next_round(db, NOW) == [ids[1], ids[2], ids[0]]
    together(db, ids[1])
    (late,) = stored(db, feed, entry(4))
    detected(db, late)
    assert story_queue.next_round(db, NOW) == [ids[2], ids[0]]
    together(db, *ids[2:], ids[0])
    assert story_queue.next_round(db, NOW) == [late]


def test_grouping_that_failed_is_tried_again(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    states.put(db, item, Stage.GROUP, State.FAILED, reason="x", next_try=NOW)
    assert waiting(db, NOW - HOUR) == []
    assert [one.item_id for one in waiting(db)] == [item]


def test_an_edited_item_waits_until_it_is_read_again(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    edited(db, feed, item, entry(1, title="Other"))
    assert waiting(db) == []


def test_what_is_better_known_is_matched_again_once_it_is_in_a_story(db, feed):
    first, second, loose = stored(db, feed, entry(3), entry(2), entry(1))
    detected(db, first, second, loose)
    story_queue.match_again(db, [first])
    assert story_queue.to_match_again(db, 5) == {}  # it is still to be placed
    together(db, first, second)
    translations.replace_vector(db, second, "usem3-test", VECTOR)
    translations.replace_vector(db, loose, "usem3-test", VECTOR)
    assert story_queue.to_match_again(db, 5) == {second: 1}
    translations.save_rendering(db, first, "en", "One", "One", "argos", "1", NOW)
    edited(db, feed, second, entry(2, title="Other"))
    assert story_queue.to_match_again(db, 5) == {first: 1, second: 2}
    assert story_queue.to_match_again(db, 1) == {first: 1}
    story_queue.matched_again(db, [first, second])
    assert story_queue.to_match_again(db, 5) == {}


def test_a_text_that_is_read_again_is_matched_again(db, feed):
    (item,) = stored(db, feed, entry(1))
    grouped(db, item)
    edited(db, feed, item, entry(1, title="Other"))
    story_queue.matched_again(db, [item])
    detected(db, item)
    assert list(story_queue.to_match_again(db, 5)) == [item]


def test_recent_items_come_by_their_time_whatever_their_number(db, feed, monkeypatch):
    monkeypatch.setattr(story_queue, "PAGE", 3)
    ids = stored(db, feed, *(entry(n) for n in range(10)), entry(4, title="same time"))
    assert story_queue.latest(db) is None
    story = grouped(db, *ids)
    (loose,) = stored(db, feed, entry(-2, title="in no story"))
    detected(db, loose)
    assert story_queue.latest(db) == NOW
    since = "2026-11-22T05:00:00.000Z"
    found = list(story_queue.recent(db, since))
    assert [one.item_id for one, _ in found] == [
        ids[7], ids[6], ids[5], ids[4], ids[10], ids[3], ids[2], ids[1], ids[0],
    ]  # fmt: skip
    assert {of for _, of in found} == {story}
    assert found[0][0].vector == VECTOR
    assert stories.next_id(db) == story + 1
