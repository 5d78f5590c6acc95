"""Items as lists show them: one page of ids, then all that one row needs, whatever the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from monitor.domain.ids import FeedId, ItemId, StoryId, TagId
from monitor.domain.item import State
from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.domain.views import TagView
from monitor.storage.database import Database
from monitor.storage.read_filter import Filter
from monitor.storage.rows import as_list

# ruff: noqa: S608 - the parts put together are constants of this module and of read_filter

LAST = "~"  # after every time


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One item as stored, bodies left aside. Times are TEXT as stored.

    `title` is the beginning of the text where an item has no title; `headline` the title put
    together in the target language, None = none.
    `title_language` has most characters of the title; None where nothing is detected yet.
    `detect` = done also while a text whose languages are known is looked at again.
    `translate`, `reason`: state for the target language, None = not yet decided.
    """

    item_id: ItemId
    feed_id: FeedId
    story_id: StoryId | None
    title: str
    url: str | None
    sort_at: str
    dominant: str | None
    shares: str | None
    outlet: str
    headline: str | None
    headline_engine: str | None
    headline_version: str | None
    headline_made: str | None
    detect: State | None
    translate: State | None
    reason: str | None
    read: bool
    flag: int
    has_note: bool
    title_language: str | None
    tags: tuple[TagView, ...]

    @property
    def language_of_title(self) -> str:
        """The language of the title; that of the item where the title has none, "und" unread."""
        if self.title_language not in (None, UNDETERMINED, NO_LANGUAGE):
            return self.title_language
        return self.dominant or UNDETERMINED


ROWS = """
SELECT i.id, i.feed_id, si.story_id,
  coalesce(nullif(i.title, ''),
    (SELECT substr(b.text, 1, 160) FROM bodies b WHERE b.item_id = i.id), ''),
  i.url, i.sort_at, i.dominant, i.shares,
  coalesce(f.title_given, nullif(f.title, ''), f.url), h.text, h.engine, h.version, h.made_at,
  CASE WHEN sd.state = 'queued' AND i.detected_fingerprint = i.fingerprint THEN 'done'
       ELSE sd.state END, st.state, st.reason, coalesce(m.read, 0), coalesce(m.flag, 0),
  EXISTS (SELECT 1 FROM notes n WHERE n.item_id = i.id),
  (SELECT g.language FROM segments g WHERE g.item_id = i.id AND g.part = 'title'
   GROUP BY g.language ORDER BY g.language IN ('und', 'zxx'), sum(g."end" - g.start) DESC LIMIT 1)
FROM json_each(:ids) wanted
CROSS JOIN items i ON i.id = wanted.value
JOIN feeds f ON f.id = i.feed_id
LEFT JOIN story_items si ON si.item_id = i.id
LEFT JOIN headlines h ON h.item_id = i.id AND h.target = :target
LEFT JOIN states sd ON sd.item_id = i.id AND sd.stage = 'detect' AND sd.target = ''
LEFT JOIN states st ON st.item_id = i.id AND st.stage = 'translate' AND st.target = :target
LEFT JOIN marks m ON m.item_id = i.id
ORDER BY wanted.key
"""

TAGS = """
SELECT it.item_id, t.id, t.name, t.color FROM json_each(:ids) wanted
CROSS JOIN item_tags it ON it.item_id = wanted.value JOIN tags t ON t.id = it.tag_id
ORDER BY t.name
"""


def page(
    db: Database,
    wanted: Filter,
    hits: Sequence[int] | None,
    after: tuple[str, int] | None,
    limit: int,
) -> list[tuple[str, int]]:
    """(sort_at, id) of the items after `after`, newest first; among `hits` where they are given."""
    at, ident = after or (LAST, 0)
    if hits is None:
        source = f"items i WHERE {wanted.condition}"
    else:
        source = "json_each(:hits) wanted CROSS JOIN items i ON i.id = wanted.value WHERE 1"
    sql = (
        f"SELECT i.sort_at, i.id FROM {source} AND (i.sort_at, i.id) < (:at, :id) "
        "ORDER BY i.sort_at DESC, i.id DESC LIMIT :limit"
    )
    given = {"hits": as_list(hits or ()), "at": at, "id": ident, "limit": limit}
    return [(row[0], row[1]) for row in db.rows(sql, wanted.parameters | given)]


def rows(db: Database, ids: Sequence[int], target: str) -> list[ItemRow]:
    """The items of `ids` that exist, in that order."""
    given = {"ids": as_list(ids), "target": target}
    tags = _tags(db, ids)
    return [_row(row, tags) for row in db.rows(ROWS, given)]


def _row(row: tuple[Any, ...], tags: dict[int, list[TagView]]) -> ItemRow:
    return ItemRow(
        item_id=ItemId(row[0]),
        feed_id=FeedId(row[1]),
        story_id=None if row[2] is None else StoryId(row[2]),
        title=" ".join(row[3].split()),
        url=row[4],
        sort_at=row[5],
        dominant=row[6],
        shares=row[7],
        outlet=row[8],
        headline=row[9],
        headline_engine=row[10],
        headline_version=row[11],
        headline_made=row[12],
        detect=_state(row[13]),
        translate=_state(row[14]),
        reason=row[15],
        read=bool(row[16]),
        flag=row[17],
        has_note=bool(row[18]),
        title_language=row[19],
        tags=tuple(tags.get(row[0], ())),
    )


def of_story(db: Database, story_id: int, limit: int, *, oldest_first: bool = False) -> list[int]:
    """Ids of a story's items, newest first unless asked otherwise."""
    order = "ASC" if oldest_first else "DESC"
    sql = (
        "SELECT i.id FROM story_items si JOIN items i ON i.id = si.item_id WHERE si.story_id = ? "
        f"ORDER BY i.sort_at {order}, i.id {order} LIMIT ?"
    )
    return [row[0] for row in db.rows(sql, (story_id, limit))]


def story_of(db: Database, item_id: int) -> StoryId | None:
    """The story that an item has been put into."""
    row = db.one("SELECT story_id FROM story_items WHERE item_id = ?", (item_id,))
    return None if row is None else StoryId(row[0])


def _tags(db: Database, ids: Sequence[int]) -> dict[int, list[TagView]]:
    found: dict[int, list[TagView]] = {}
    for item, tag, name, color in db.rows(TAGS, {"ids": as_list(ids)}):
        found.setdefault(item, []).append(TagView(tag_id=TagId(tag), name=name, color=color))
    return found


def _state(text: str | None) -> State | None:
    return None if text is None else State(text)
