"""What happened to stories, as recorded: merges, splits and moves, by hand or not."""

from dataclasses import dataclass

import msgspec

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import StoryEventKind
from monitor.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """A change of `count` items, of which `items` are named. `at` TEXT; `edit_id` None = by itself.

    The items are in `story_id` from then on, and left `from_story`.
    """

    event_id: int
    at: str
    kind: StoryEventKind
    story_id: StoryId
    from_story: StoryId
    count: int
    items: tuple[ItemId, ...]
    because: str
    edit_id: int | None


# ruff: noqa: S608 - the parts put together are constants of this module

EVENTS = """
SELECT id, at, kind, story_id, from_story, count, items, because, edit_id FROM story_events
"""


MERGED_INTO = """
SELECT story_id, edit_id FROM story_events WHERE from_story = ? AND kind = 'merged'
ORDER BY id DESC LIMIT 1
"""


def get(db: Database, event_id: int) -> StoredEvent | None:
    """A recorded change, None where there is no such one."""
    row = db.one(f"{EVENTS} WHERE id = ?", (event_id,))
    return None if row is None else _event(row)


def of_story(db: Database, story_id: StoryId, limit: int) -> list[StoredEvent]:
    """The latest changes into and out of a story, the latest first."""
    rows = db.rows(
        f"SELECT * FROM ({EVENTS} WHERE story_id = :story ORDER BY id DESC LIMIT :limit)"
        f" UNION SELECT * FROM ({EVENTS} WHERE from_story = :story ORDER BY id DESC LIMIT :limit)"
        " ORDER BY id DESC LIMIT :limit",
        {"story": story_id, "limit": limit},
    )
    return [_event(row) for row in rows]


def where_went(db: Database, story_id: StoryId, but: int) -> StoryId:
    """The story that holds what was `story_id`: this one, or what it was merged into since.

    Merges under the edit `but` do not count, as if it had never been made.
    """
    seen = {story_id}
    while db.one("SELECT 1 FROM stories WHERE id = ?", (story_id,)) is None:
        row = db.one(MERGED_INTO, (story_id,))
        if row is None or row[1] == but or row[0] in seen:
            break
        story_id = StoryId(row[0])
        seen.add(story_id)
    return story_id


def _event(row: tuple[int, str, str, int, int, int, str, str, int | None]) -> StoredEvent:
    ident, at, kind, story, of, count, items, because, edit_id = row
    return StoredEvent(
        event_id=ident,
        at=at,
        kind=StoryEventKind(kind),
        story_id=StoryId(story),
        from_story=StoryId(of),
        count=count,
        items=tuple(ItemId(item) for item in msgspec.json.decode(items, type=list[int])),
        because=because,
        edit_id=edit_id,
    )
