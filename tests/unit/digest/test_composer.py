import random
from datetime import timedelta

import pytest

from monitor.digest.composer import leading


def test_every_item_is_in_the_issue_exactly_once(digest, item):
    items = [item(n, story_id=n % 7 or None) for n in range(1, 60)]
    made = digest(*items)
    assert sorted(one.item_id for s in made.stories for one in s.items) == list(range(1, 60))


def test_the_order_of_the_items_given_does_not_matter(digest, item):
    items = [item(n, story_id=n % 5 or None, when=item(1).when) for n in range(1, 30)]
    shuffled = items[:]
    random.Random(3).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert digest(*items) == digest(*shuffled)


def test_stories_with_most_items_come_first_then_those_first_seen(digest, item):
    made = digest(
        item(1), item(2, story_id=5), item(3, story_id=5), item(4, story_id=4), item(5, story_id=4)
    )
    assert [[one.item_id for one in story.items] for story in made.stories] == [[2, 3], [4, 5], [1]]


def test_items_of_a_story_are_first_seen_first(digest, item):
    late, early = item(1, story_id=9), item(2, story_id=9, when=item(1).when - timedelta(hours=3))
    assert [one.item_id for one in digest(late, early).stories[0].items] == [2, 1]


def test_an_item_of_no_story_does_not_join_the_story_of_its_number(digest, item):
    assert len(digest(item(3), item(4, story_id=3)).stories) == 2


def test_the_headline_is_that_of_the_first_item_in_the_readers_language(digest, item):
    made = digest(
        item(1, story_id=1, headline="Да", headline_language="ru", translated="Yes"),
        item(2, story_id=1, headline="Yes, they say", headline_language="en-GB"),
        item(3, story_id=1, headline="Later", headline_language="en"),
    )
    assert (made.stories[0].headline, made.stories[0].headline_language) == (
        "Yes, they say",
        "en-GB",
    )


def test_the_storys_own_headline_heads_it_unless_its_origin_could_not_be_told(digest, item):
    items = [
        item(1, story_id=1, headline="Yes", headline_language="en"),
        item(2, story_id=1, headline="Да, да", headline_language="ru", translated="Yes, yes"),
        item(3, story_id=2, headline="No", headline_language="en"),
        item(4, story_id=3, headline="Maybe", headline_language="en"),
    ]
    given = {1: ("Yes, yes", "en", True), 2: ("By a person", "en", False), 3: ("X", "en", True)}
    made = {
        story.items[0].story_id: story.headline for story in digest(*items, headlines=given).stories
    }
    # the third is the translation of an item that is not in this issue
    assert made == {1: "Yes, yes", 2: "By a person", 3: "Maybe"}
    assert leading(items[:2], "en", "Yes, yes") is items[1]
    assert leading(items[:2], "en", "By a person") is items[0]


def test_without_one_the_first_translation_heads_the_story(digest, item):
    made = digest(
        item(1, story_id=1, headline="Հայ", headline_language="hy"),
        item(2, story_id=1, headline="Да", headline_language="ru", translated="Yes"),
    )
    assert (made.stories[0].headline, made.stories[0].headline_language) == ("Yes", "en")


def test_without_any_the_first_item_heads_the_story_as_it_is(digest, item):
    made = digest(item(1, headline="Հայ", headline_language="hy"))
    assert (made.stories[0].headline, made.stories[0].headline_language) == ("Հայ", "hy")


def test_what_is_said_of_the_issue_is_kept(digest, item):
    made = digest(item(1), gaps=["one", "two"], target="de", feeds_total=9, feeds_failing=2)
    assert (made.gaps, made.target, made.feeds_total, made.feeds_failing) == (
        ("one", "two"),
        "de",
        9,
        2,
    )
    assert (made.timezone, made.day.isoformat()) == ("Europe/Paris", "2020-09-28")


def test_a_story_without_items_is_a_bug():
    with pytest.raises(ValueError, match="without items"):
        leading((), "en")
