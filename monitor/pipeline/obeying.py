"""The hand's word on items that are not in memory any more: what the matcher decided is looked at.

The matcher holds two windows of items. An edit may speak of older ones; so whatever happens to an
item that an edit speaks of, or to a story, is compared with all that is stored before it is done.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story import StoryEvent, StoryEventKind
from monitor.stories import reasons
from monitor.stories.hold import Hold
from monitor.stories.live import LiveStories

StoryOf = Callable[[Iterable[ItemId]], Mapping[ItemId, StoryId]]
Members = Callable[[Iterable[StoryId]], Mapping[StoryId, Sequence[ItemId]]]


def obeyed(
    event: StoryEvent, hold: Hold, live: LiveStories, story_of: StoryOf, members: Members
) -> StoryEvent | None:
    """What is to be done instead of `event` so that the edits are obeyed, None = nothing.

    `story_of` and `members` ask the store as it is just before the event. What is in memory is put
    right where the answer is another than the event.
    """
    if not hold:
        return event
    if event.kind is StoryEventKind.MERGED and event.from_story is not None:
        return _merged(event, event.from_story, hold, live, members)
    held = [item for item in event.items if item in hold]
    if not held or event.kind is StoryEventKind.SPLIT:
        return event
    (item,) = held  # founded, joined and moved are of one item
    with_it = story_of(hold.companions(item)).values()
    story = next(iter(with_it), event.story_id)
    if story == event.story_id:
        if not hold.parts(item, members([story]).get(story, ())):
            return event
        story = event.from_story or live.new_story()
    live.assign({item: story})
    if story == event.from_story:
        return None
    kind = event.kind
    if event.from_story is None:
        kind = StoryEventKind.JOINED if with_it else StoryEventKind.FOUNDED
    return replace(event, kind=kind, story_id=story, score=1.0, because=reasons.BY_HAND)


def _merged(
    event: StoryEvent, gone: StoryId, hold: Hold, live: LiveStories, members: Members
) -> StoryEvent | None:
    found = members([event.story_id, gone])
    if not hold.parts_any(found.get(gone, ()), found.get(event.story_id, ())):
        return event
    live.assign(dict.fromkeys(event.items, gone))
    return None
