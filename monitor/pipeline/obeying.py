"""Telling the stories in memory what the monitor's hand said, also of items that are too old."""

from collections.abc import Callable, Iterable, Mapping

from monitor.domain.ids import ItemId, StoryId
from monitor.storage import story_edits
from monitor.storage.database import Database
from monitor.stories.live import LiveStories

StoryOf = Callable[[Database, Iterable[ItemId]], Mapping[ItemId, StoryId]]


def obey(live: LiveStories, db: Database, story_of: StoryOf) -> None:
    """Let all edits in force be obeyed, and be known where the items are that they name.

    Called when all recent items are in memory, and whenever the edits are others; `story_of` tells
    where items are as stored.
    """
    edits = story_edits.in_force(db)
    live.obey(edits)
    named = {item for one in edits for item in (*one.moved, *one.beside, *one.away)}
    for item, story in sorted(story_of(db, sorted(named)).items()):
        live.anchor(item, story)
