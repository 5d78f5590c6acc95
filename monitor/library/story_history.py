"""What happened to a story, in sentences. Pure."""

from collections.abc import Iterable

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import EditKind, StoryEventKind
from monitor.domain.story_views import HistoryLine
from monitor.storage.rows import to_moment
from monitor.storage.story_edits import StoredEdit
from monitor.storage.story_events import StoredEvent

CAME = {
    StoryEventKind.MERGED: "Another story ({items}) was merged into this one",
    StoryEventKind.SPLIT: "This story ({items}) was split off another one",
    StoryEventKind.MOVED: "From another story came {items}",
}
WENT = {
    StoryEventKind.MERGED: "All of it ({items}) went into another story",
    StoryEventKind.SPLIT: "Split off into a story of its own: {items}",
    StoryEventKind.MOVED: "To another story went {items}",
}


def lines(
    story_id: StoryId, events: Iterable[StoredEvent], edits: Iterable[StoredEdit], limit: int
) -> tuple[HistoryLine, ...]:
    """Changes by hand and by themselves, the latest first.

    What the hand moved is told by its edit, so that of `events` only those by themselves count.
    """
    told = [_of_event(story_id, event) for event in events if event.edit_id is None]
    told += [of_edit(edit) for edit in edits]
    return tuple(sorted(told, key=lambda line: line.when, reverse=True)[:limit])


def by_hand(edits: Iterable[StoredEdit]) -> frozenset[ItemId]:
    """The items that are where they are because of the person: moved or kept by an edit."""
    found: set[ItemId] = set()
    for edit in edits:
        if not edit.undone:
            found.update(item for items in edit.before.values() for item in items)
            if edit.edit.kind is EditKind.PIN:
                found.update(edit.edit.moved)
    return frozenset(found)


def _of_event(story_id: StoryId, event: StoredEvent) -> HistoryLine:
    came = event.story_id == story_id
    words = (CAME if came else WENT)[event.kind].format(items=counted(event.count))
    return HistoryLine(
        when=to_moment(event.at),
        words=f"{words}: {event.because}" if event.because else words,
        by_hand=False,
        event=event.event_id if came else None,
    )


def of_edit(stored: StoredEdit) -> HistoryLine:
    """An edit as a line, with its number where it is not taken back."""
    words = stored.words[:1].upper() + stored.words[1:]
    return HistoryLine(
        when=to_moment(stored.made_at),
        words=f"{words} (taken back)" if stored.undone else words,
        by_hand=True,
        edit=None if stored.undone else stored.edit.edit_id,
    )


def counted(number: int, one: str = "item") -> str:
    """As in "1 item", "3 items"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
