"""The rows of the middle pane as values, and what becomes of them: pure functions.

A list of stories is laid flat: a story's head, its items where it is open, "+ N more". A story of
one item is that item's row alone.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.views import TimelineItem, TimelineStory


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """The head of a story of two or more items."""

    story: TimelineStory
    opened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One item; `under` is the story whose head stands above it, None where it stands alone."""

    item: TimelineItem
    under: StoryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreRow:
    """Items of an open story that are not shown yet."""

    story_id: StoryId
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FewerRow:
    """The end of a story that is shown as a whole; `hidden` items are too many even so."""

    story_id: StoryId
    hidden: int = 0


Row = StoryRow | ItemRow | MoreRow | FewerRow
RowKey = tuple[str, int]


def key_of(row: Row) -> RowKey:
    """What makes a row the same row after a new read."""
    if isinstance(row, StoryRow):
        return ("story", row.story.story_id)
    if isinstance(row, ItemRow):
        return ("item", row.item.item_id)
    return ("more" if isinstance(row, MoreRow) else "fewer", row.story_id)


def rows_of_stories(
    stories: Sequence[TimelineStory],
    shown: Mapping[StoryId, tuple[TimelineItem, ...]],
    entire: Collection[StoryId] = (),
) -> list[Row]:
    """Lay stories flat; `shown` = the items of each open story, `entire` = those shown whole."""
    rows: list[Row] = []
    for story in stories:
        if story.count == 1 and len(story.items) == 1:
            rows.append(ItemRow(item=story.items[0]))
            continue
        items = shown.get(story.story_id)
        rows.append(StoryRow(story=story, opened=items is not None))
        if items is None:
            continue
        rows.extend(ItemRow(item=item, under=story.story_id) for item in items)
        hidden = max(0, story.count - len(items))
        if story.story_id in entire:
            rows.append(FewerRow(story_id=story.story_id, hidden=hidden))
        elif hidden:
            rows.append(MoreRow(story_id=story.story_id, hidden=hidden))
    return rows


def rows_of_items(items: Sequence[TimelineItem]) -> list[Row]:
    """Rows of the Items tab."""
    return [ItemRow(item=item) for item in items]


def inside(rows: Sequence[Row], story_id: StoryId) -> list[Row]:
    """Find what stands under the head of an open story."""
    found = []
    for row in rows:
        under = row.under if isinstance(row, ItemRow) else None
        if isinstance(row, MoreRow | FewerRow):
            under = row.story_id
        if under == story_id:
            found.append(row)
    return found


def keep_row(old: Sequence[Row], new: list[Row], key: RowKey | None) -> list[Row]:
    """Keep the current row where a new read no longer has it.

    An item that was just read leaves the list of unread ones; it must not vanish under the eyes of
    who reads it. It stays after the row that stood before it, in its story while that is open.
    """
    if key is None or any(key_of(row) == key for row in new):
        return new
    place = next((at for at, row in enumerate(old) if key_of(row) == key), None)
    if place is None or isinstance(old[place], MoreRow | FewerRow):
        return new
    kept = old[place]
    known = {key_of(row): at for at, row in enumerate(new)}
    before = next((known[key_of(row)] for row in reversed(old[:place]) if key_of(row) in known), -1)
    if isinstance(kept, ItemRow):
        if kept.under is not None and _is_open(new, kept.under):
            end = _end_of(new, known[("story", kept.under)])
            return [*new[:end], kept, *new[end:]]
        kept = replace(kept, under=None)
    while before + 1 < len(new) and _is_inside(new[before + 1]):
        before += 1
    return [*new[: before + 1], kept, *new[before + 1 :]]


def _is_open(rows: Sequence[Row], story_id: StoryId) -> bool:
    heads = (row for row in rows if isinstance(row, StoryRow))
    return any(row.opened and row.story.story_id == story_id for row in heads)


def _end_of(rows: Sequence[Row], head: int) -> int:
    """The place behind the last item of an open story, before its "more" or "fewer"."""
    end = head + 1
    while end < len(rows) and isinstance(rows[end], ItemRow) and _is_inside(rows[end]):
        end += 1
    return end


def _is_inside(row: Row) -> bool:
    return isinstance(row, MoreRow | FewerRow) or (
        isinstance(row, ItemRow) and row.under is not None
    )


def changed_stretch(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int, int]:
    """Find the stretch that differs by keys.

    Returns:
        `(start, old_end, new_end)`: rows before `start` and after the ends are the same rows.
    """
    one, two = [key_of(row) for row in old], [key_of(row) for row in new]
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    tail = 0
    while tail < min(len(one), len(two)) - start and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    return start, len(one) - tail, len(two) - tail


def next_unread(rows: Sequence[Row], after: int) -> int | None:
    """Find the next place with something unread: an item, a closed story, hidden items.

    Args:
        rows: all rows.
        after: the place to start behind; -1 = from the top.
    """
    unread = {row.story.story_id: row.story.unread for row in rows if isinstance(row, StoryRow)}
    shown: dict[StoryId, int] = {}
    for row in rows:
        if isinstance(row, ItemRow) and row.under is not None and not row.item.read:
            shown[row.under] = shown.get(row.under, 0) + 1
    for place in range(after + 1, len(rows)):
        row = rows[place]
        if isinstance(row, ItemRow):
            found = not row.item.read
        elif isinstance(row, StoryRow):
            found = not row.opened and row.story.unread > 0
        elif isinstance(row, FewerRow):
            found = False
        else:
            found = unread.get(row.story_id, 0) > shown.get(row.story_id, 0)
        if found:
            return place
    return None


def marked(rows: Sequence[Row], ids: Collection[ItemId], values: Mapping[str, int]) -> list[Row]:
    """Set `read` or `flag` of some items' rows."""
    return [
        replace(row, item=replace(row.item, **values))  # type: ignore[arg-type]
        if isinstance(row, ItemRow) and row.item.item_id in ids
        else row
        for row in rows
    ]
