from datetime import timedelta
from itertools import permutations

import pytest

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.story import Candidate
from monitor.stories.matcher import CROSS_LANGUAGE, SAME_LANGUAGE, match


def candidate(item, number: int, story: int, similarity: float, **given) -> Candidate:
    of = item(number)
    fields = {
        "item_id": ItemId(number),
        "story_id": StoryId(story),
        "feed_id": FeedId(number),
        "language": "en",
        "when": of.when,
        "title": "Quite something else entirely",
        "similarity": similarity,
        "outlet": "TASS",
    }
    return Candidate(**(fields | given))


def test_an_item_joins_the_story_of_its_strongest_link(item):
    decision = match(
        item(1, title="Clashes in Karabakh"),
        [candidate(item, 2, 7, 0.6), candidate(item, 3, 8, 0.8), candidate(item, 4, 7, 0.7)],
    )
    assert (decision.item_id, decision.story_id) == (1, 8)


def test_the_reason_names_what_it_is_like_who_said_it_and_when(item):
    now = item(1, title="Clashes in Karabakh go on", hours=2)
    near = candidate(item, 2, 7, 0.9, title="Clashes in Karabakh")
    decision = match(now, [near])
    assert decision.because == (
        f"{decision.score:.2f} like “Clashes in Karabakh” (TASS, 2 h earlier)"
    )


def test_nothing_near_enough_founds_a_story_and_says_what_was_nearest(item):
    decision = match(item(1), [candidate(item, 2, 7, 0.3)])
    assert decision.story_id is None
    assert decision.because.startswith("nothing near enough; the nearest is 0.2")


def test_no_candidates_found_a_story(item):
    decision = match(item(1), [])
    assert (decision.story_id, decision.score) == (None, 0.0)
    assert decision.because == "nothing like it yet"


def test_the_order_of_candidates_does_not_matter_and_equals_go_to_the_lower_id(item):
    same = [candidate(item, number, number + 10, 0.8) for number in (4, 2, 3)]
    assert {match(item(1), order).story_id for order in permutations(same)} == {12}


def test_time_apart_weakens_a_link_either_way(item):
    later = item(1, hours=48)
    scores = [
        match(later, [candidate(item, 2, 7, 0.6, when=later.when + timedelta(days=days))]).score
        for days in (0, -1, 1, -2)
    ]
    assert scores[0] > scores[1] == scores[2] > scores[3]


def test_two_languages_need_less_than_one(item):
    between = (SAME_LANGUAGE + CROSS_LANGUAGE) / 2 / 0.8
    one = match(item(1, title="¿"), [candidate(item, 2, 7, between)])
    two = match(item(1, title="¿"), [candidate(item, 2, 7, between, language="tr")])
    assert (one.story_id, two.story_id) == (None, 7)


def test_variants_of_a_language_are_one_language(item):
    between = (SAME_LANGUAGE + CROSS_LANGUAGE) / 2 / 0.8
    near = candidate(item, 2, 7, between, language="en-GB")
    assert match(item(1, title="¿"), [near]).story_id is None


def test_titles_alike_strengthen_a_link_across_scripts(item):
    plain = candidate(item, 2, 7, 0.45, language="ru")
    named = candidate(item, 2, 7, 0.45, language="ru", title="Пашинян, Алиев, Путин")
    title = "Pashinyan, Aliyev, Putin"
    assert match(item(1, title=title), [plain]).story_id is None
    assert match(item(1, title=title), [named]).story_id == 7


@pytest.mark.parametrize(
    ("before", "after", "hours", "joins"),
    [
        ("Evening bulletin, 22.11.", "Evening bulletin, 23.11.", 1, False),
        ("News at 18:00 in brief", "News at 19:00 in brief", 1, False),
        ("War in Ukraine: day 637", "War in Ukraine: day 638", 24, False),
        ("At least 7 killed in blast", "At least 17 killed in blast", 2, True),
        ("Pope appeals for peace", "Pope appeals for peace", 24, True),
        ("Blast in Ankara kills 7", "Turkish police arrest 12 over Ankara attack", 24, True),
    ],
)
def test_instalments_of_a_series_stay_apart_within_an_outlet(item, before, after, hours, joins):
    near = candidate(item, 2, 7, 0.95, title=before, feed_id=FeedId(5))
    now = item(1, title=after, hours=hours, feed_id=FeedId(5))
    assert (match(now, [near]).story_id == 7) is joins
    elsewhere = item(1, title=after, hours=hours, feed_id=FeedId(6))
    assert match(elsewhere, [near]).story_id == 7


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "at the same time"),
        (0.5, "30 min earlier"),
        (-3, "3 h later"),
        (47, "47 h earlier"),
        (72, "3 days earlier"),
    ],
)
def test_the_time_between_is_said_in_words(item, hours, said):
    near = candidate(item, 2, 7, 0.99)
    assert match(item(1, hours=hours), [near]).because.endswith(f"(TASS, {said})")


def test_a_long_title_is_cut_in_the_reason_and_stays_on_one_line(item):
    near = candidate(item, 2, 7, 0.99, title="Very\nlong " * 40)
    because = match(item(1), [near]).because
    assert len(because) < 110
    assert "\n" not in because
    assert "…”" in because
