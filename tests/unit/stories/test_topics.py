import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.ids import StoryId
from monitor.domain.name import Spelling, Usage
from monitor.domain.topic import StoryProfile
from monitor.stories.topics import best, spelled, title, weights

RARE, RARE_TOO, COMMON = 1, 2, 3
WEIGHT = weights({RARE: 8, RARE_TOO: 12, COMMON: 2_000}, 20_000)


def vector(*numbers):
    return np.array([*numbers, 0, 0, 0, 0][:4], dtype="<f4").tobytes()


NEAR, FAR = vector(1, 0.2), vector(0, 1)


def story(ident, names, *vectors):
    return StoryProfile(story_id=StoryId(ident), names=names, vectors=vectors or (vector(1),))


def test_stories_that_share_telling_names_and_are_alike_are_of_one_topic():
    found = best(story(9, {RARE: 1.0, COMMON: 0.5}), [story(1, {RARE: 0.8}, NEAR)], WEIGHT)
    assert found is not None
    assert found.story_id == 1


def test_a_common_name_is_not_enough():
    assert best(story(9, {COMMON: 1.0}), [story(1, {COMMON: 1.0})], WEIGHT) is None


def test_texts_that_are_unlike_are_of_no_topic_whatever_they_share():
    assert best(story(9, {RARE: 1.0}), [story(1, {RARE: 1.0}, FAR)], WEIGHT) is None


def test_a_name_in_passing_is_not_enough():
    other = story(1, {RARE: 0.3, 4: 1.0, 5: 1.0, 6: 1.0}, NEAR)
    assert best(story(9, {RARE: 0.3, 7: 1.0, 8: 1.0}), [other], WEIGHT) is None


def test_stories_without_vectors_or_names_are_linked_with_none():
    full = story(1, {RARE: 1.0})
    assert (
        best(StoryProfile(story_id=StoryId(9), names={RARE: 1.0}, vectors=()), [full], WEIGHT)
        is None
    )
    assert best(story(9, {}), [full], WEIGHT) is None
    assert best(story(9, {RARE: 1.0}), [story(2, {RARE: 1.0}, bytes(4))], WEIGHT) is None


def test_of_several_the_most_alike_is_taken_and_of_equals_the_older():
    others = [story(3, {RARE: 1.0}, NEAR), story(2, {RARE: 1.0}), story(1, {RARE: 1.0})]
    found = best(story(9, {RARE: 1.0}), others, WEIGHT)
    assert found is not None
    assert found.story_id == 1


@given(st.permutations(range(5)))
def test_the_order_of_the_others_does_not_matter(order):
    others = [story(n, {RARE: 0.5 + n / 10, RARE_TOO: 0.3}, NEAR) for n in order]
    found = best(story(9, {RARE: 1.0}), others, WEIGHT)
    assert found is not None
    assert (
        found.story_id
        == best(story(9, {RARE: 1.0}), sorted(others, key=lambda s: s.story_id), WEIGHT).story_id
    )


def usage(ident, text, language, items):
    return Usage(ident=ident, spelling=Spelling(text, language), items=items, sure=items)


KARABAKH = (usage(1, "Нагорный Карабах", "ru", 9), usage(2, "Nagorno-Karabakh", "en", 4))
ARMENIA = (usage(3, "Армения", "ru", 5), usage(4, "Ереван", "ru", 1))


def test_a_title_has_the_most_telling_shared_names_in_the_readers_language():
    stories = [
        story(1, {RARE: 1.0, RARE_TOO: 0.6, COMMON: 1.0}),
        story(2, {RARE: 0.9, RARE_TOO: 0.5}),
    ]
    spellings = {RARE: KARABAKH, RARE_TOO: ARMENIA, COMMON: (usage(9, "News", "en", 99),)}
    assert title(stories, spellings, WEIGHT, "en") == "Nagorno-Karabakh, Армения"
    assert title(stories, spellings, WEIGHT, "ru-RU") == "Нагорный Карабах, Армения"
    assert title(stories, {}, WEIGHT, "en") == ""


def test_what_only_a_translation_says_is_no_spelling():
    assert spelled([usage(1, "Cold Ridge", "en", 0), usage(2, "Кряж", "ru", 3)], "en") == "Кряж"
