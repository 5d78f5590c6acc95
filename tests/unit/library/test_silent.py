from datetime import timedelta

import pytest

from monitor.library.silent import silent
from monitor.storage import items
from monitor.storage.database import open_writer
from tests.unit.storage.samples import (
    HOUR,
    NOW,
    attempt,
    entry,
    grouped,
    intent,
    state,
    stored,
    subscribed,
)

DAY = timedelta(days=1)
numbers = iter(range(1, 10**6))


@pytest.fixture
def db(tmp_path):
    opened = open_writer(tmp_path / "dateline.db", tmp_path / "backups")
    yield opened
    opened.close()


class World:
    """Feeds by name, and stories of which is told who had them, and how long after the first."""

    def __init__(self, db):
        self.db = db
        self.feeds = {}

    def publishes(self, name, when):
        if name not in self.feeds:
            self.feeds[name] = subscribed(self.db, f"https://{name}.example/feed", title=name)
        made = entry(next(numbers), published=when)
        return stored(self.db, self.feeds[name], made, at=max(when, NOW))[0]

    def story(self, began, **delays):
        ids = [self.publishes(name, began + hours * HOUR) for name, hours in delays.items()]
        return grouped(self.db, *ids)

    def asked(self, name, when, failures=0):
        feed = self.feeds[name]
        url = f"https://{name}.example/feed"
        after = state(feed, url, failures=failures, last_error="No route." if failures else None)
        tried = attempt(feed, at=when, outcome="failed" if failures else "ok")
        items.save(self.db, intent(feed, at=when, state=after, attempt=tried))

    def silent(self, story, now=NOW):
        return {one.outlet: one for one in silent(self.db, story, now, "Europe/Berlin")}


@pytest.fixture
def world(db):
    """Three weeks in which two papers, a wire and a radio had the same stories."""
    made = World(db)
    for day in range(1, 16):
        began = NOW - day * DAY - 10 * HOUR
        made.story(began, north=0, south=1, wire=0.5, **({"radio": 3} if day % 5 else {}))
        made.publishes("garden", began)
    return made


def test_who_had_most_such_stories_and_goes_on_without_this_one_is_silent(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1)
    world.publishes("radio", NOW - 2 * HOUR)
    found = world.silent(story)
    assert list(found) == ["radio"]
    assert found["radio"].usually == "in 12 of the last 15 such stories"
    assert found["radio"].trouble is None
    assert found["radio"].silent_for is None


def test_before_its_usual_delay_has_passed_nobody_is_silent(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1)
    world.publishes("radio", NOW - 7 * HOUR)
    assert world.silent(story, NOW - 6.5 * HOUR) == {}
    assert list(world.silent(story, NOW - 5.5 * HOUR)) == ["radio"]


def test_one_that_is_not_awake_yet_is_not_silent(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1)
    assert world.silent(story) == {}  # its last was a day ago, as always


def test_a_failing_feed_says_since_when(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1)
    world.asked("radio", NOW - 10 * HOUR)
    world.asked("radio", NOW - 8 * HOUR, failures=1)
    found = world.silent(story)["radio"]
    assert found.trouble == "feed failing since 05:00"
    assert found.silent_for > 20 * HOUR
    later = world.silent(story, NOW + DAY)["radio"]
    assert later.trouble == "feed failing since 22 Nov 05:00"


def test_one_that_is_silent_against_its_own_rhythm_says_so(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1)
    world.publishes("radio", NOW - 8 * HOUR)
    world.asked("radio", NOW + 6 * DAY)
    found = world.silent(story, NOW + 6 * DAY)["radio"]
    assert found.trouble.startswith("nothing for 6 days, usually every ")
    assert found.silent_for == 6 * DAY + 8 * HOUR


def test_what_was_not_asked_since_the_story_began_is_not_said_to_be_silent(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1)
    world.asked("radio", NOW - 10 * HOUR)
    assert world.silent(story) == {}


def test_of_too_few_outlets_or_stories_nothing_is_said(world, db):
    alone = world.story(NOW - 9 * HOUR, garden=0)
    assert world.silent(alone) == {}
    assert silent(db, 10**6, NOW, "UTC") == ()


def test_one_that_has_the_story_is_not_silent(world):
    story = world.story(NOW - 9 * HOUR, north=0, south=1, wire=1, radio=5)
    assert world.silent(story) == {}
