"""Stories as the middle pane shows them: a page in order, then heads, counts and first items.

An item that is in no story yet stands as one of its own, under its negative id; it is never
hidden for want of a model that knows its language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from monitor.domain.language import base_of
from monitor.domain.query import StoryOrder
from monitor.storage import story_marks
from monitor.storage.database import Database
from monitor.storage.read_filter import Filter
from monitor.storage.rows import as_list

# ruff: noqa: S608 - the parts put together are constants of this module and of read_filter

STEPS = 24  # of a spark line or a row of bars, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place in the list: `ident` < 0 = an item alone; `at` = last seen, TEXT as stored."""

    ident: int
    at: str
    size: int


START = Entry(ident=2**62, at="~", size=2**62)  # before the first


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story as stored; TEXT times.

    `heading` is the item whose headline was chosen, else the founding one; `title` what the person
    calls it, None = nothing; `pinned` = it stands on top.
    """

    ident: int
    first_seen: str
    last_seen: str
    items: int
    outlets: int
    heading: int | None
    title: str | None = None
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`count` items of `story` in `language` in step `step` of `steps`, `unread` of them unread."""

    story: int
    language: str
    steps: int
    step: int
    count: int
    unread: int


KEYS = {
    StoryOrder.NEWEST: "at, id",
    StoryOrder.MOST_COVERED: "size, at, id",
}
BOUNDS = {
    StoryOrder.NEWEST: "(:at, :id)",
    StoryOrder.MOST_COVERED: "(:size, :at, :id)",
}
COLUMNS = {
    StoryOrder.NEWEST: "s.last_seen, s.id",
    StoryOrder.MOST_COVERED: "s.item_count, s.last_seen, s.id",
}

GATHERED = """
SELECT s.id AS id, s.last_seen AS at, s.item_count AS size FROM stories s
WHERE s.id IN (SELECT si.story_id FROM json_each(:hits) h
               CROSS JOIN story_items si ON si.item_id = h.value)
UNION ALL
SELECT -i.id, i.sort_at, 1 FROM json_each(:hits) h CROSS JOIN items i ON i.id = h.value
WHERE NOT EXISTS (SELECT 1 FROM story_items si WHERE si.item_id = i.id)
"""

# one pass over the items of a page's stories gives languages, unread and the course in time
TALLIES = f"""
SELECT story, language, steps,
  max(0, min(steps - 1, cast((julianday(sort_at) - began) * steps / span AS INTEGER))) AS step,
  count(*), sum(unread)
FROM (
  SELECT story, language, sort_at, unread, began, span,
    min({STEPS}, cast(span * 24 AS INTEGER) + 1) AS steps
  FROM (
    SELECT s.id AS story, coalesce(i.dominant, 'und') AS language, i.sort_at,
      julianday(s.first_seen) AS began,
      max(1e-6, julianday(s.last_seen) - julianday(s.first_seen)) AS span,
      NOT EXISTS (SELECT 1 FROM marks m WHERE m.item_id = i.id AND m.read = 1) AS unread
    FROM json_each(:stories) wanted
    CROSS JOIN stories s ON s.id = wanted.value
    CROSS JOIN story_items si ON si.story_id = s.id
    CROSS JOIN items i ON i.id = si.item_id))
GROUP BY story, language, steps, step ORDER BY story, language, step
"""

PICKED = """
SELECT story, item FROM (
  SELECT si.story_id AS story, i.id AS item, row_number() OVER (
    PARTITION BY si.story_id ORDER BY {first} DESC,
      EXISTS (SELECT 1 FROM marks m WHERE m.item_id = i.id AND m.read = 1),
      i.sort_at DESC, i.id DESC) AS place
  FROM json_each(:stories) wanted
  CROSS JOIN story_items si ON si.story_id = wanted.value
  CROSS JOIN items i ON i.id = si.item_id)
WHERE place <= :each ORDER BY story, place
"""

AMONG = """
SELECT s.id, s.last_seen, s.item_count
FROM json_each(:stories) wanted CROSS JOIN stories s ON s.id = wanted.value
WHERE EXISTS (SELECT 1 FROM story_items si CROSS JOIN items i ON i.id = si.item_id
              WHERE si.story_id = s.id AND {matches})
ORDER BY wanted.key
"""

HEADS = """
SELECT s.id, s.first_seen, s.last_seen, s.item_count, s.outlet_count,
  coalesce(h.item_id, founder.id)
FROM json_each(:stories) wanted CROSS JOIN stories s ON s.id = wanted.value
LEFT JOIN items founder ON founder.id = s.founded_by
LEFT JOIN story_items h ON h.item_id = s.headline_item AND h.story_id = s.id
"""

# the earliest item of a story that can be read: in a language of the person, else translated
BASE = "substr(i.dominant, 1, instr(i.dominant || '-', '-') - 1)"  # "sr" of "sr-Latn"
READABLE = f"""
SELECT story, item FROM (
  SELECT si.story_id AS story, i.id AS item, row_number() OVER (
    PARTITION BY si.story_id
    ORDER BY {BASE} IN (SELECT value FROM json_each(:reads)) DESC, i.sort_at, i.id) AS place
  FROM json_each(:stories) wanted
  CROSS JOIN story_items si ON si.story_id = wanted.value
  CROSS JOIN items i ON i.id = si.item_id
  WHERE {BASE} IN (SELECT value FROM json_each(:reads))
    OR EXISTS (SELECT 1 FROM headlines h WHERE h.item_id = i.id AND h.target = :target))
WHERE place = 1
"""


def page(
    db: Database,
    wanted: Filter,
    hits: Sequence[int] | None,
    order: StoryOrder,
    after: Entry | None,
    limit: int,
) -> list[Entry]:
    """Stories with a matching item, and matching items alone, after `after`."""
    start = after or START
    if hits is not None:
        return _gathered(db, hits, order, start, limit)
    grouped = _walked(db, wanted, order, start, limit)
    alone = _alone(db, wanted, order, start, _floor(grouped, order, limit), limit)
    both = sorted((*grouped, *alone), key=partial(_rank, order), reverse=True)
    return both[:limit]


def among(
    db: Database, wanted: Filter, hits: Sequence[int] | None, stories: Sequence[int]
) -> list[Entry]:
    """Those of `stories` that have a matching item, in the order of `stories`."""
    given = wanted.parameters | {"stories": as_list(stories), "hits": as_list(hits or ())}
    matches = wanted.condition if hits is None else "i.id IN (SELECT value FROM json_each(:hits))"
    return _entries(db.rows(AMONG.format(matches=matches), given))


def _rank(order: StoryOrder, entry: Entry) -> tuple[int, str, int]:
    return (entry.size if order is StoryOrder.MOST_COVERED else 0, entry.at, entry.ident)


def _gathered(
    db: Database, hits: Sequence[int], order: StoryOrder, start: Entry, limit: int
) -> list[Entry]:
    columns, bounds = KEYS[order], BOUNDS[order]
    descending = columns.replace(",", " DESC,")
    sql = (
        f"SELECT id, at, size FROM ({GATHERED}) WHERE ({columns}) < {bounds} "
        f"ORDER BY {descending} DESC LIMIT :limit"
    )
    return _entries(db.rows(sql, _place(start, limit) | {"hits": as_list(hits)}))


def _walked(
    db: Database, wanted: Filter, order: StoryOrder, start: Entry, limit: int
) -> list[Entry]:
    columns, bounds = COLUMNS[order], BOUNDS[order]
    descending = columns.replace(",", " DESC,")
    having = "1"
    if not wanted.is_open:
        # a story is never older than its newest item, which spares looking into older ones
        having = (
            "s.last_seen >= :since AND EXISTS (SELECT 1 FROM story_items si "
            "CROSS JOIN items i ON i.id = si.item_id "
            f"WHERE si.story_id = s.id AND {wanted.condition})"
        )
    sql = (
        f"SELECT s.id, s.last_seen, s.item_count FROM stories s WHERE ({columns}) < {bounds} "
        f"AND {having} ORDER BY {descending} DESC LIMIT :limit"
    )
    return _entries(db.rows(sql, wanted.parameters | _place(start, limit)))


def _floor(grouped: Sequence[Entry], order: StoryOrder, limit: int) -> str | None:
    """The time below which no item alone can reach this page; None = none can reach it at all."""
    if len(grouped) < limit:
        return ""
    last = grouped[-1]
    if order is StoryOrder.MOST_COVERED and last.size > 1:
        return None
    return last.at


def _alone(
    db: Database, wanted: Filter, order: StoryOrder, start: Entry, floor: str | None, limit: int
) -> list[Entry]:
    if floor is None:
        return []
    if order is StoryOrder.MOST_COVERED and start.size > 1:
        start = Entry(ident=START.ident, at=START.at, size=1)
    sql = (
        "SELECT -i.id, i.sort_at, 1 FROM items i WHERE i.sort_at <= :at AND i.sort_at >= :floor "
        f"AND (i.sort_at, -i.id) < (:at, :id) AND {wanted.condition} "
        "AND NOT EXISTS (SELECT 1 FROM story_items si WHERE si.item_id = i.id) "
        "ORDER BY i.sort_at DESC, i.id LIMIT :limit"
    )
    given = wanted.parameters | _place(start, limit) | {"floor": floor}
    return _entries(db.rows(sql, given))


def _place(start: Entry, limit: int) -> dict[str, object]:
    return {"id": start.ident, "at": start.at, "size": start.size, "limit": limit}


def _entries(found: Sequence[tuple[int, str, int]]) -> list[Entry]:
    return [Entry(ident=ident, at=at, size=size) for ident, at, size in found]


def heads(db: Database, stories: Sequence[int]) -> dict[int, StoryRow]:
    """The stories of `stories` that exist, by id."""
    found = db.rows(HEADS, {"stories": as_list(stories)})
    titles = story_marks.titles(db, stories)
    pinned = set(story_marks.pinned(db))
    return {
        row[0]: StoryRow(
            ident=row[0],
            first_seen=row[1],
            last_seen=row[2],
            items=row[3],
            outlets=row[4],
            heading=row[5],
            title=titles.get(row[0]),
            pinned=row[0] in pinned,
        )
        for row in found
    }


def tallies(db: Database, stories: Sequence[int]) -> list[Tally]:
    """Items by story, language and step: as many steps as hours from first to last, at most 24."""
    return [
        Tally(
            story=row[0],
            language=row[1],
            steps=row[2],
            step=row[3],
            count=row[4],
            unread=row[5],
        )
        for row in db.rows(TALLIES, {"stories": as_list(stories)})
    ]


def first_items(
    db: Database, wanted: Filter, hits: Sequence[int] | None, stories: Sequence[int], each: int
) -> dict[int, list[int]]:
    """Up to `each` items of every story: those that match first, then unread, then newest."""
    first = wanted.condition
    if hits is not None:
        first = "i.id IN (SELECT value FROM json_each(:hits))"
    given = {"hits": as_list(hits or ()), "stories": as_list(stories), "each": each}
    found: dict[int, list[int]] = {}
    for story, item in db.rows(PICKED.format(first=first), wanted.parameters | given):
        found.setdefault(story, []).append(item)
    return found


def readable(
    db: Database, stories: Sequence[int], reads: Sequence[str], target: str
) -> dict[int, int]:
    """For each story its earliest item that the person can read or that has a headline for them."""
    bases = as_list(base_of(one) for one in reads)
    given = {"stories": as_list(stories), "reads": bases, "target": target}
    return {story: item for story, item in db.rows(READABLE, given)}
