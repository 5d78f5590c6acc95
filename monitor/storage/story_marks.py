"""What a person gave a story beside its items: a title, a place on top. And its best headline.

Titles and pins hang on an item, since stories are recomputable: whichever story holds the item
has them. They also know the number of the story that they were given to: of several titles in a
merged story its own one is shown, and where the item leaves a story that goes on, they stay there.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind
from monitor.storage import facts
from monitor.storage.database import Database
from monitor.storage.rows import CHUNK, as_list, to_text
from monitor.storage.story_edits import Mark

# ruff: noqa: S608 - the parts put together are constants of this module

MOST_PINNED = 50
HEADED_FOR = "headlines of stories for"  # the languages that headlines were chosen for

# few titles and pins, many members: begin with the few
TITLES = """
SELECT si.story_id, t.title FROM story_titles t
CROSS JOIN story_items si ON si.item_id = t.item_id
WHERE si.story_id IN (SELECT value FROM json_each(?))
ORDER BY t.story_id = si.story_id, t.given_at, t.item_id
"""
PINNED = """
SELECT si.story_id FROM story_pins p CROSS JOIN story_items si ON si.item_id = p.item_id
GROUP BY si.story_id ORDER BY max(p.pinned_at) DESC, si.story_id DESC LIMIT ?
"""
OF_STORY = """
DELETE FROM story_titles WHERE item_id IN (SELECT item_id FROM story_items WHERE story_id = ?)
"""
MARKS = {  # of each kind of edit: the table, and its columns after item and story
    EditKind.TITLE: ("story_titles", "title, given_at"),
    EditKind.PIN_STORY: ("story_pins", "'', pinned_at"),
}
# a mark of the very story that the items went to goes with them: it was merged into this one
STAY = """
UPDATE OR REPLACE {} SET item_id = heir.id FROM (
  SELECT i.id FROM story_items si JOIN items i ON i.id = si.item_id
  WHERE si.story_id = :left ORDER BY i.sort_at, i.id LIMIT 1) heir
WHERE item_id IN (SELECT value FROM json_each(:items)) AND story_id <> :to
"""

# in a language of the person first, then translated, then the earliest
CANDIDATES = """
SELECT story, item FROM (
  SELECT si.story_id AS story, i.id AS item, row_number() OVER (
    PARTITION BY si.story_id
    ORDER BY substr(i.dominant, 1, instr(i.dominant || '-', '-') - 1)
        IN (SELECT value FROM json_each(:reads)) DESC,
      EXISTS (SELECT 1 FROM headlines h WHERE h.item_id = i.id AND h.target = :target) DESC,
      i.sort_at, i.id) AS place
  FROM json_each(:stories) wanted
  CROSS JOIN story_items si ON si.story_id = wanted.value
  CROSS JOIN items i ON i.id = si.item_id)
WHERE place <= :each ORDER BY story, place
"""


def rename(db: Database, story_id: StoryId, title: str | None, now: datetime) -> Change:
    """Give a story a title; None takes every title of it away."""
    with db.transaction():
        if title is None:
            touched = db.run(OF_STORY, (story_id,))
        elif titles(db, [story_id]).get(story_id) == title:
            return NOTHING
        else:
            db.run(f"{OF_STORY} AND story_id = ?", (story_id, story_id))
            touched = db.run(
                "INSERT OR REPLACE INTO story_titles SELECT id, ?, ?, ? FROM items WHERE id = ?",
                (story_id, title, to_text(now), _anchor(db, story_id)),
            )
    return Change(stories=frozenset({story_id})) if touched else NOTHING


def pin(db: Database, story_id: StoryId, on: bool, now: datetime) -> Change:
    """Let a story stand on top of the list, or no more."""
    with db.transaction():
        if (story_id in pinned(db)) == on:
            return NOTHING
        if on:
            db.run(
                "INSERT OR REPLACE INTO story_pins SELECT id, ?, ? FROM items WHERE id = ?",
                (story_id, to_text(now), _anchor(db, story_id)),
            )
        else:
            db.run(
                "DELETE FROM story_pins"
                " WHERE item_id IN (SELECT item_id FROM story_items WHERE story_id = ?)",
                (story_id,),
            )
    return Change(stories=frozenset({story_id}))


def stay(db: Database, left: StoryId, to: StoryId, items: Iterable[ItemId]) -> None:
    """Let titles and pins stay with the story that `items` left, on its earliest item.

    To be called when the items are in `to`; where the story has no other items, all went there.
    """
    for table, _ in MARKS.values():
        db.run(STAY.format(table), {"left": left, "to": to, "items": as_list(items)})


def held(db: Database, kind: EditKind, story_id: StoryId) -> list[Mark]:
    """All marks of a kind that hang on items of a story, also those that are not shown."""
    table, columns = MARKS[kind]
    return db.rows(
        f"SELECT item_id, story_id, {columns} FROM {table}"
        " WHERE item_id IN (SELECT item_id FROM story_items WHERE story_id = ?)"
        " ORDER BY item_id, story_id",
        (story_id,),
    )


def put_back(
    db: Database, kind: EditKind, story_id: StoryId, now_in: StoryId, lost: Iterable[Mark]
) -> None:
    """Take a mark off that was given to `story_id`, and give those back that were lost by it.

    `now_in` is where that story is now; its own marks hang there. Those of other stories, which it
    had been merged with, hang where they did, unless these have been given others since.
    """
    table, _ = MARKS[kind]
    with db.transaction():
        db.run(f"DELETE FROM {table} WHERE story_id = ?", (story_id,))
        for item, of, title, at in lost:
            there = db.one("SELECT id FROM items WHERE id = ?", (item,)) if of != story_id else None
            anchor = there[0] if there else _anchor(db, now_in)
            values = (of, title, at) if kind is EditKind.TITLE else (of, at)
            db.run(
                f"INSERT INTO {table} SELECT id, {', '.join('?' * len(values))} FROM items"
                f" WHERE id = ? AND NOT EXISTS (SELECT 1 FROM {table} WHERE story_id = ?)",
                (*values, anchor, of),
            )


def titles(db: Database, stories: Iterable[int]) -> dict[int, str]:
    """The titles that a person gave to those of `stories` that have one; the latest wins."""
    return dict(db.rows(TITLES, (as_list(stories),)))


def pinned(db: Database) -> list[StoryId]:
    """The stories that stand on top, the last pinned first, at most 50."""
    return [StoryId(story) for (story,) in db.rows(PINNED, (MOST_PINNED,))]


def to_head(db: Database, limit: int) -> list[StoryId]:
    """Stories whose headline is to be chosen, the newest first."""
    rows = db.rows(
        "SELECT id FROM stories WHERE to_head = 1 ORDER BY last_seen DESC, id DESC LIMIT ?",
        (limit,),
    )
    return [StoryId(story) for (story,) in rows]


def candidates(
    db: Database, stories: Sequence[StoryId], reads: Sequence[str], target: str, each: int
) -> dict[StoryId, list[ItemId]]:
    """Up to `each` items of every story that may head it; `reads` are languages without script."""
    given = {"stories": as_list(stories), "reads": as_list(reads), "target": target, "each": each}
    found: dict[StoryId, list[ItemId]] = {story: [] for story in stories}
    for story, item in db.rows(CANDIDATES, given):
        found[StoryId(story)].append(ItemId(item))
    return found


def put_headlines(db: Database, chosen: Mapping[StoryId, ItemId | None]) -> Change:
    """Keep which item heads each story; the change names the stories that differ."""
    with db.transaction():
        differ = [
            StoryId(story)
            for story, item in chosen.items()
            for (story,) in db.rows(
                "UPDATE stories SET headline_item = ? WHERE id = ? AND headline_item IS NOT ?"
                " RETURNING id",
                (item, story, item),
            )
        ]
        db.run(
            "UPDATE stories SET to_head = 0 WHERE id IN (SELECT value FROM json_each(?))",
            (as_list(chosen),),
        )
    return Change(stories=frozenset(differ))


def head_again(db: Database, items: Iterable[ItemId]) -> None:
    """Let the headlines of the stories that hold these items be chosen anew."""
    db.run(
        "UPDATE stories SET to_head = 1 WHERE to_head = 0 AND item_count > 1 AND id IN (SELECT"
        " story_id FROM story_items WHERE item_id IN (SELECT value FROM json_each(?)))",
        (as_list(items),),
    )


def head_all_again(db: Database, languages: str) -> bool:
    """Let all headlines be chosen anew for other languages, 500 a call; False = none is left."""
    if facts.get(db, HEADED_FOR) == languages:
        return False
    with db.transaction():
        changed = db.run(
            "UPDATE stories SET to_head = 1 WHERE id IN"
            " (SELECT id FROM stories WHERE to_head = 0 AND item_count > 1 LIMIT ?)",
            (CHUNK,),
        )
        if changed < CHUNK:
            facts.put(db, HEADED_FOR, languages)
    return changed == CHUNK


def _anchor(db: Database, story_id: StoryId) -> int | None:
    """The earliest item of a story."""
    row = db.one(
        "SELECT i.id FROM story_items si JOIN items i ON i.id = si.item_id"
        " WHERE si.story_id = ? ORDER BY i.sort_at, i.id LIMIT 1",
        (story_id,),
    )
    return None if row is None else int(row[0])
