"""Which stories are meant by what is selected in the timeline."""

from monitor.domain.ids import StoryId
from ui.timeline.model import ROW
from ui.timeline.pane import TimelinePane
from ui.timeline.rows import ItemRow, StoryRow


def chosen_stories(pane: TimelinePane) -> tuple[StoryId, ...]:
    """The stories of the selected rows, top to bottom, each once; an item stands for its story.

    Where no row is selected it is the story of the item that the reader shows; () = none.
    """
    found: list[StoryId] = []
    indexes = sorted(pane.view.selectionModel().selectedRows(), key=lambda index: index.row())
    for index in indexes:
        row = index.data(ROW)
        if isinstance(row, StoryRow):
            found.append(row.story.story_id)
        elif isinstance(row, ItemRow):
            story_id = row.under if row.under is not None else row.item.story_id
            found.extend([] if story_id is None else [story_id])
    return tuple(dict.fromkeys(found))


def has_heads(pane: TimelinePane) -> bool:
    """Whether the head of a story is selected: what is about items would be about which?"""
    rows = pane.view.selectionModel().selectedRows()
    return any(isinstance(index.data(ROW), StoryRow) for index in rows)


def headline_of(pane: TimelinePane, story_id: StoryId) -> str:
    """The headline of a listed story; "" where it is not listed."""
    for row in pane.model.rows:
        if isinstance(row, StoryRow) and row.story.story_id == story_id:
            return row.story.headline
        if isinstance(row, ItemRow) and row.item.story_id == story_id and row.under is None:
            return row.item.headline
    return ""


def is_pinned(pane: TimelinePane, story_id: StoryId) -> bool:
    """Whether a listed story is pinned."""
    return any(
        isinstance(row, StoryRow) and row.story.story_id == story_id and row.story.pinned
        for row in pane.model.rows
    )
