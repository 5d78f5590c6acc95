"""A made stream of headlines on invented events, as items of a profile: for tests of grouping."""

import random
from datetime import UTC, datetime, timedelta

import numpy as np

from monitor.domain.ids import ItemId
from monitor.storage import analyses, stories, translations
from monitor.storage.database import Database
from tests.unit.storage.samples import analysis, entry, plan, stored, subscribed

START = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
NOW = START + timedelta(days=30)
WINDOW = timedelta(days=4)
MODEL = "usem3-test"

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def words_of(event: int) -> list[str]:
    """Six invented words that items of an event say, and others do not."""
    chance = random.Random(1000 + event)  # noqa: S311 - not for secrets
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(6)]


def title_of(event: int, chance: random.Random) -> str:
    """A headline on the event: four of its words, in some order."""
    return " ".join(chance.sample(words_of(event), 4)).capitalize()


def vector(event: int, chance: random.Random) -> bytes:
    """A vector more or less near all others of the event, and far from those of other events."""
    base = np.random.default_rng(event).standard_normal(512)
    noise = np.random.default_rng(chance.randrange(2**32)).standard_normal(512)
    made = base + chance.uniform(0.3, 2.0) * noise
    return (made / np.linalg.norm(made)).astype("<f4").tobytes()


class Stream:
    """`count` items on events that come and go, arrived and detected; nothing is grouped.

    A share of `lasting` is on one event that never ends.
    """

    def __init__(self, db: Database, count: int = 120, seed: int = 1, lasting: float = 0.0) -> None:
        self.db = db
        self.lasting = lasting
        self.chance = random.Random(seed)  # noqa: S311 - not for secrets
        self.events: dict[ItemId, int] = {}
        self.blind: list[ItemId] = []  # items in a language that the vectors do not know
        feeds = [subscribed(db, f"https://{n}.example/feed", title=f"Outlet {n}") for n in range(6)]
        for n in range(count):
            self._item(n, feeds[self.chance.randrange(6)])

    def _item(self, n: int, feed: int) -> None:
        event = n // 12 * 3 + self.chance.randrange(5)  # events overlap in time
        if self.chance.random() < self.lasting:
            event = 0
        when = START + timedelta(minutes=23 * n + self.chance.randrange(300))
        blind = self.chance.random() < 0.2  # its language is unknown to the vectors
        said = event + 10_000 if blind else event  # and has other words
        title, lead = (title_of(said, self.chance) for _ in range(2))
        one = entry(n, title=title, text=f"{lead}.", published=when)
        (item,) = stored(self.db, feed, one, at=NOW)
        found = analysis(item, vector=None if blind else vector(event, self.chance))
        analyses.save(self.db, [found], {item: plan()})
        self.events[item] = event
        if blind:
            self.blind.append(item)

    def becomes_better_known(self, item: ItemId) -> None:
        """Its translation comes, and a vector of that."""
        words = title_of(self.events[item], random.Random(item))  # noqa: S311 - not for secrets
        translations.save_rendering(self.db, item, "en", words, words, "argos", "1", NOW)
        made = vector(self.events[item], random.Random(item))  # noqa: S311 - not for secrets
        translations.replace_vector(self.db, item, MODEL, made)


def partition(db: Database) -> dict[ItemId, int]:
    """Where each item is."""
    items = [ItemId(item) for (item,) in db.rows("SELECT id FROM items ORDER BY id")]
    return dict(sorted(stories.story_of(db, items).items()))


def groups(db: Database) -> set[frozenset[ItemId]]:
    """The stories as sets of items, whatever their numbers."""
    found: dict[int, set[ItemId]] = {}
    for item, story in partition(db).items():
        found.setdefault(story, set()).add(item)
    return {frozenset(items) for items in found.values()}
