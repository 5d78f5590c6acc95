"""Stories made anew: put aside as they are made, then swapped in, a story a transaction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import ItemForGroup
from monitor.domain.story import StoryEvent, StoryEventKind
from monitor.storage import facts, stories
from monitor.storage.database import Database
from monitor.storage.rows import as_list
from monitor.storage.story_queue import for_group

ANEW = "stories anew"  # the fact that tells the phase
CLEARING, WALKING, SWAPPING = "clearing", "walking", "swapping"
BECAUSE = "all stories were made anew"
PAGE = 200

NEXT = """
SELECT i.sort_at, i.id FROM items i JOIN story_items si ON si.item_id = i.id
WHERE (i.sort_at, i.id) > (?, ?) ORDER BY i.sort_at, i.id LIMIT ?
"""
# also those of the last moment that do not fit: the items of a moment have an order of their own
MOMENTS = f"""
WITH few AS ({NEXT})
SELECT i.id FROM items i JOIN story_items si ON si.item_id = i.id
WHERE i.sort_at >= (SELECT min(sort_at) FROM few) AND i.sort_at <= (SELECT max(sort_at) FROM few)
  AND (i.sort_at, i.id) > (?, ?)
ORDER BY i.sort_at, i.fingerprint, i.id
"""  # noqa: S608 - constants
PUT = """
INSERT INTO story_anew SELECT id, ?, ?, ? FROM items WHERE id IN (SELECT value FROM json_each(?))
ON CONFLICT (item_id) DO UPDATE
SET story_id = excluded.story_id, score = excluded.score, because = excluded.because
"""
MADE = """
SELECT i.sort_at, a.item_id, a.story_id FROM story_anew a JOIN items i ON i.id = a.item_id
WHERE i.sort_at > ? ORDER BY i.sort_at, i.id
"""
# where the members of a story made anew are now, most of them first
WHERE_FROM = """
SELECT si.story_id FROM story_anew a JOIN story_items si ON si.item_id = a.item_id
WHERE a.story_id = ? GROUP BY si.story_id ORDER BY count(*) DESC, si.story_id LIMIT 1
"""
WHERE_TO = """
SELECT a.story_id FROM story_items si JOIN story_anew a ON a.item_id = si.item_id
WHERE si.story_id = ? GROUP BY a.story_id ORDER BY count(*) DESC, a.story_id LIMIT 1
"""
HAS_OTHERS = """
SELECT 1 FROM story_items si LEFT JOIN story_anew a ON a.item_id = si.item_id
WHERE si.story_id = ? AND a.item_id IS NULL LIMIT 1
"""


def state(db: Database) -> str | None:
    """One of the phases, None where no stories are being made anew."""
    return facts.get(db, ANEW)


def put_state(db: Database, wanted: str | None) -> None:
    """Begin a phase; None = all is done."""
    facts.put(db, ANEW, wanted)


def forget_some(db: Database, limit: int) -> bool:
    """Throw away some of what was put aside; False = there is no more."""
    gone = db.run(
        "DELETE FROM story_anew WHERE item_id IN (SELECT item_id FROM story_anew LIMIT ?)",
        (limit,),
    )
    return gone == limit


def grouped_after(db: Database, place: tuple[str, int], limit: int) -> list[tuple[str, ItemId]]:
    """(time, item) of items in stories after a place in the order of time and id."""
    return [(at, ItemId(item)) for at, item in db.rows(NEXT, (*place, limit))]


def next_moments(db: Database, place: tuple[str, int], limit: int) -> list[ItemId]:
    """The next `limit` items of stories, and all of the last one's moment, in the order to place.

    The end of the stretch is the place after the latest of them, with the highest id.
    """
    return [ItemId(item) for (item,) in db.rows(MOMENTS, (*place, limit, *place))]


def place_after(db: Database, items: Sequence[ItemId]) -> tuple[str, int]:
    """The place in the order of time and id after all of these items."""
    row = db.one(
        "SELECT sort_at, id FROM items WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY sort_at DESC, id DESC LIMIT 1",
        (as_list(items),),
    )
    if row is None:
        raise ValueError("there is no place after nothing")
    return row[0], row[1]


def not_made(db: Database, items: Sequence[ItemId]) -> list[ItemForGroup]:
    """Those of the items that are not put aside yet, in order of time."""
    made = story_of(db, items)
    return for_group(db, [item for item in items if item not in made])


def put(db: Database, events: Sequence[StoryEvent]) -> None:
    """Put aside what the matcher decided, in one transaction."""
    with db.transaction():
        for event in events:
            if event.kind is StoryEventKind.MERGED:
                db.run(
                    "UPDATE story_anew SET story_id = ? WHERE story_id = ?",
                    (event.story_id, event.from_story),
                )
            else:
                given = (event.story_id, event.score, event.because, as_list(event.items))
                db.run(PUT, given)


def story_of(db: Database, items: Iterable[ItemId]) -> dict[ItemId, StoryId]:
    """Where each item is put aside; those that are not are left out."""
    rows = db.rows(
        "SELECT item_id, story_id FROM story_anew"
        " WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(items),),
    )
    return {ItemId(item): StoryId(story) for item, story in rows}


def members(db: Database, of: Iterable[StoryId]) -> dict[StoryId, list[ItemId]]:
    """What is put aside for stories, by item id."""
    rows = db.rows(
        "SELECT story_id, item_id FROM story_anew"
        " WHERE story_id IN (SELECT value FROM json_each(?)) ORDER BY item_id",
        (as_list(of),),
    )
    found: dict[StoryId, list[ItemId]] = {}
    for story, item in rows:
        found.setdefault(StoryId(story), []).append(ItemId(item))
    return found


def progress(db: Database) -> tuple[int, int]:
    """How many items are put aside, and how many are in stories."""
    row = db.one("SELECT (SELECT count(*) FROM story_anew), (SELECT count(*) FROM story_items)")
    made, every = row or (0, 0)
    return made, every


def all_made(db: Database) -> bool:
    """Whether every item of a story is put aside."""
    made, every = progress(db)
    return made == every


def latest(db: Database) -> str | None:
    """The time (TEXT) of the latest item that is put aside."""
    row = db.one("SELECT max(i.sort_at) FROM story_anew a JOIN items i ON i.id = a.item_id")
    return None if row is None else row[0]


def next_id(db: Database) -> StoryId:
    """The number that the next story made anew gets: they are counted apart, from 1."""
    row = db.one("SELECT max(story_id) FROM story_anew")
    return StoryId(1 + (row[0] or 0) if row else 1)


def made_since(db: Database, since: str) -> Iterator[tuple[ItemForGroup, StoryId]]:
    """What is put aside of items since a moment (TEXT), in order of time."""
    rows = db.rows(MADE, (since,))
    for n in range(0, len(rows), PAGE):
        story = {ItemId(item): StoryId(of) for _, item, of in rows[n : n + PAGE]}
        yield from ((item, story[item.item_id]) for item in for_group(db, list(story)))


def swap_next(db: Database, new: StoryId, now: datetime) -> Change | None:
    """Give one story made anew its place, in one transaction; None = there is none left.

    It keeps the number of the story from which most of it comes, if that story gives most of what
    it has to this one; else it gets the number `new`.
    """
    row = db.one("SELECT min(story_id) FROM story_anew")
    if row is None or row[0] is None:
        return None
    made = StoryId(row[0])
    with db.transaction():
        story = _number(db, made) or new
        rows = db.rows(
            "SELECT item_id, score, because FROM story_anew WHERE story_id = ? ORDER BY item_id",
            (made,),
        )
        places = {ItemId(item): story for item, _, _ in rows}
        change = stories.relocate(db, places, BECAUSE, now, None)
        db.run_many(
            "UPDATE story_items SET score = ?, because = ? WHERE item_id = ?",
            [(score, because, item) for item, score, because in rows],
        )
        db.run("DELETE FROM story_anew WHERE story_id = ?", (made,))
    return change


def _number(db: Database, made: StoryId) -> StoryId | None:
    of = db.one(WHERE_FROM, (made,))
    # members that are not put aside have been swapped in already: the number is taken
    if of is None or db.one(HAS_OTHERS, of) is not None:
        return None
    return StoryId(of[0]) if db.one(WHERE_TO, of) == (made,) else None
