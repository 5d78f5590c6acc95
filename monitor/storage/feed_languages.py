"""What is known of a feed's language: the person's word, its own, and what its items were in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.storage.database import Database
from monitor.storage.rows import as_list

LAST = 100  # items of a feed whose languages are usual
LAST_TEXTS = 40  # items of a feed whose lines are compared
AT_EITHER_END = 2_000  # characters of a body that are looked at for lines that come again

# index items_detected_by_feed alone: the table is not touched
LAST_LANGUAGES = """
SELECT dominant, count(*), min(id) FROM (
  SELECT id, dominant FROM items WHERE feed_id = ? AND dominant IS NOT NULL
  ORDER BY id DESC LIMIT ?)
GROUP BY dominant
"""
NEWEST = "SELECT id FROM items WHERE feed_id = ? ORDER BY sort_at DESC, id DESC LIMIT ?"
ENDS = """
SELECT CASE WHEN length(text) <= 2 * :n THEN text
            ELSE substr(text, 1, :n) || char(10) || substr(text, -:n) END
FROM bodies WHERE item_id IN (SELECT value FROM json_each(:ids)) ORDER BY item_id
"""
FEED = """
SELECT coalesce(title_given, nullif(title, ''), url), language_given, language FROM feeds
WHERE id = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedWords:
    """A feed's name, the person's word on its language, and its own."""

    title: str
    given: str | None
    declared: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLanguages:
    """How many of a feed's last items were in each language; `since` is the first of them."""

    counts: Mapping[str, int]
    since: ItemId

    @property
    def seen(self) -> int:
        """The number of items that were in any language."""
        return sum(self.counts.values())


def last_languages(db: Database, feed_id: FeedId) -> LastLanguages:
    """The dominant languages of a feed's last hundred detected items; no language, no say."""
    rows = db.rows(LAST_LANGUAGES, (feed_id, LAST))
    counts = {code: n for code, n, _ in rows if code not in (UNDETERMINED, NO_LANGUAGE)}
    return LastLanguages(counts=counts, since=ItemId(min((row[2] for row in rows), default=0)))


def without(last: LastLanguages, item_id: ItemId, dominant: str | None) -> LastLanguages:
    """The same without one item, should it be among them: it has no say in what it is judged by."""
    if dominant not in last.counts or item_id < last.since:
        return last
    left = {code: n - (code == dominant) for code, n in last.counts.items()}
    return LastLanguages(counts={code: n for code, n in left.items() if n}, since=last.since)


def usual(last: LastLanguages) -> tuple[tuple[str, float], ...]:
    """The share of each language, the commonest first."""
    ordered = sorted(last.counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((language, count / last.seen) for language, count in ordered)


def words_of(db: Database, feed_id: FeedId) -> FeedWords | None:
    """What is said of a feed's language, None where there is no such feed."""
    row = db.one(FEED, (feed_id,))
    return None if row is None else FeedWords(title=row[0], given=row[1], declared=row[2])


def give(db: Database, feed_id: FeedId, language: str | None) -> Change:
    """Set the person's word on a feed's language; None takes it back."""
    with db.transaction():
        touched = db.run(
            "UPDATE feeds SET language_given = ? WHERE id = ? AND language_given IS NOT ?",
            (language, feed_id, language),
        )
    return Change(feeds=frozenset({feed_id})) if touched else NOTHING


def of_items(db: Database, items: Iterable[ItemId]) -> dict[ItemId, FeedId]:
    """The feed of each item."""
    rows = db.rows(
        "SELECT id, feed_id FROM items WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return {ItemId(item): FeedId(feed) for item, feed in rows}


def newest(db: Database, feed_id: FeedId) -> frozenset[ItemId]:
    """The feed's newest items, detected or not: those whose lines are compared."""
    return frozenset(ItemId(item) for (item,) in db.rows(NEWEST, (feed_id, LAST_TEXTS)))


def beginnings_and_ends(db: Database, items: Iterable[ItemId]) -> tuple[str, ...]:
    """The plain text of items, of a long one its beginning and its end, by order of arrival.

    SQLite reads the whole of each body, some 2 ms for half a million characters: ask for a few.
    """
    given = {"n": AT_EITHER_END, "ids": as_list(items)}
    return tuple(text for (text,) in db.rows(ENDS, given))
