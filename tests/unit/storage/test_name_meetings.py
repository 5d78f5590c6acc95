"""Which names meet, counted over large stories: the counts themselves, and where they end."""

import random

import pytest

from monitor.domain.name import FoundName, ItemNames, Spelling
from monitor.storage import name_meetings, names
from tests.unit.storage.samples import detected, entry, grouped, stored, subscribed

LANGUAGES = ("en", "ru", "tr", "de")


def spelling(n):
    return Spelling(f"Name {n}", LANGUAGES[n % 4])


def found(n, *, translated=False):
    return FoundName(
        spelling=spelling(n),
        folded=f"name {n}",
        keys=(),
        translated=translated,
        sure=True,
    )


def name_items(db, told):
    """Store names of items; `told` are items with numbers of names as written and translated."""
    texts = {text.item_id: text for text in names.to_find(db, "en", 10_000)}
    pairs = []
    for item, written, translated in told:
        every = [found(n) for n in written] + [found(n, translated=True) for n in translated]
        pairs.append((texts[item], ItemNames(item_id=item, names=tuple(every))))
    names.save(db, pairs)


def ident(db, n):
    (row,) = db.rows("SELECT id FROM names WHERE text = ?", (spelling(n).text,))
    return row[0]


def items_of(db, feed, first, count):
    return stored(db, feed, *(entry(first + n, text="") for n in range(count)))


@pytest.mark.parametrize("seed", range(6))
def test_meetings_are_those_that_counting_by_hand_gives(db, seed):
    chance = random.Random(seed)  # noqa: S311 - an example, no secret
    feed = subscribed(db)
    ids = items_of(db, feed, 1, 60)
    places = {item: chance.randrange(8) for item in ids}
    for place in range(8):
        own = [item for item in ids if places[item] == place]
        if own:
            grouped(db, *own)
    told = [(item, chance.sample(range(12), 4), chance.sample(range(12), 2)) for item in ids]
    name_items(db, told)

    one = 0
    mine = {places[item] for item, written, _ in told if one in written}
    stories = {
        other: len({places[i] for i, written, _ in told if other in written} & mine)
        for other in range(1, 12)
    }
    translations = {
        other: sum((one in w and other in t) + (one in t and other in w) for _, w, t in told)
        for other in range(1, 12)
    }
    others = {other: ident(db, other) for other in range(1, 12)}
    first = ident(db, one)
    met = names.met(db, first, others.values())
    for other, number in others.items():
        counted = met.get((min(first, number), max(first, number)))
        got = (counted.stories, counted.translations) if counted else (0, 0)
        assert got == (stories[other], translations[other])
    spoken = {spelling(n).language for item, w, _ in told if places[item] in mine for n in w} - {
        spelling(one).language
    }
    assert name_meetings.languages_beside(db, first) == tuple(sorted(spoken))
    for other in ("ru", "tr"):
        beside = name_meetings.in_stories(db, first, "en", other)
        # each of these names is a group of its own, and all items are English
        assert beside.of == 0 and not beside.counts
    assert name_meetings.in_stories(db, first, "en", "en").of == len(mine)


def test_of_a_large_story_the_latest_items_are_looked_at(db):
    feed = subscribed(db)
    ids = items_of(db, feed, 1, names.MOST_TOLD + 1)
    grouped(db, *ids)
    # the first is one too many; the second is the oldest that is looked at
    name_items(db, [(ids[0], [1], []), (ids[1], [2], []), (ids[-1], [0], [])])
    one, gone, kept = ident(db, 0), ident(db, 1), ident(db, 2)
    assert set(names.met(db, one, [gone, kept])) == {(min(one, kept), max(one, kept))}
    assert name_meetings.languages_beside(db, one) == (spelling(2).language,)
    assert name_meetings.in_stories(db, one, "en", "en").counts == {one: 1}


def test_translations_are_counted_in_the_latest_items_alone(db):
    feed = subscribed(db)
    ids = items_of(db, feed, 1, names.MOST_ITEMS + 20)
    detected(db, *ids)
    name_items(db, [(item, [0], [1]) for item in ids])
    (counted,) = names.met(db, ident(db, 0), [ident(db, 1)]).values()
    assert counted.translations == names.MOST_ITEMS
