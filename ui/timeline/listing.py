"""What the timeline has read, page after page, and marks set ahead of the store."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from monitor.domain.feed import FeedRow
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.query import Query, ScopeKind
from monitor.domain.views import TimelineItem, TimelineStory
from ui.background import ReadLibrary
from ui.timeline.rows import ItemRow, Row, key_of, rows_of_items, rows_of_stories
from ui.timeline.unfolded import Unfolded

STORIES_A_PAGE = 50
ITEMS_A_PAGE = 100
WHOLE_STORY = 200
MOST = 1000  # rows read again at once; what is further down is read again by scrolling


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Pages read so far, of stories or of items. `whole` = all items of open stories.

    `also` are other spellings of names that were searched too.
    """

    stories: tuple[TimelineStory, ...] = ()
    items: tuple[TimelineItem, ...] = ()
    whole: Mapping[StoryId, tuple[TimelineItem, ...]] = field(default_factory=dict)
    next_key: str | None = None
    also: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Stories or items, whichever this lists."""
        return len(self.stories) or len(self.items)

    def rows(
        self, opened: Mapping[StoryId, tuple[ItemId, ...]], entire: Collection[StoryId]
    ) -> list[Row]:
        """Lay it flat for the list; `opened` as for `items_to_show`."""
        if self.items:
            return rows_of_items(self.items)
        return rows_of_stories(self.stories, items_to_show(self, opened, entire), entire)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A listing; the item shown in the reader as it is now; the feed of a list that is empty."""

    listing: Listing = field(default_factory=Listing)
    shown: TimelineItem | None = None
    feed: FeedRow | None = None


def items_to_show(
    listing: Listing,
    opened: Mapping[StoryId, tuple[ItemId, ...]],
    entire: Collection[StoryId],
) -> dict[StoryId, tuple[TimelineItem, ...]]:
    """Find the items of each open story, in the order in which they were shown when it opened.

    The store sorts unread items first; an order that changed with every item that is read would
    move the list under the reader's eyes.

    Args:
        listing: what was read last.
        opened: ids as shown until now, for each open story.
        entire: stories of which everything is to be shown; what is new comes last.
    """
    answer = {}
    for story in listing.stories:
        if story.story_id not in opened:
            continue
        known = {item.item_id: item for item in story.items}
        known |= {item.item_id: item for item in listing.whole.get(story.story_id, ())}
        wanted = dict.fromkeys(opened[story.story_id])
        if story.story_id in entire:
            wanted |= dict.fromkeys(known)
        items = tuple(known[one] for one in wanted if one in known)
        answer[story.story_id] = items or story.items
    return answer


def has(listing: Listing, story: TimelineStory, item_id: ItemId) -> bool:
    """Tell whether a story of two or more items has this one, as far as it has been read."""
    items = (*story.items, *listing.whole.get(story.story_id, ()))
    return story.count > 1 and any(item.item_id == item_id for item in items)


def lacks(listing: Listing, story: TimelineStory, ids: Collection[ItemId]) -> bool:
    """Tell whether one of the ids of a story has not been read."""
    return not all(has(listing, story, item_id) for item_id in ids)


def unfold(unfolded: Unfolded, listing: Listing, shown: ItemId | None) -> None:
    """Open the first story of a new listing, and the one that has the shown item."""
    for place, story in enumerate(listing.stories):
        there = shown is not None and has(listing, story, shown)
        if place == 0 or there:
            unfolded.open(story)
        if there and shown is not None:
            unfolded.pin(story.story_id, shown)


def follow(
    unfolded: Unfolded, listing: Listing, old: Sequence[Row], item: TimelineItem | None
) -> Sequence[Row]:
    """Open the story that took the current item over since `old` was laid.

    Args:
        unfolded: what stands open; the story comes to it, with the item.
        listing: what was read last.
        old: the rows until now.
        item: the current item as it is now.

    Returns:
        `old` as if the item had stood under that story: whoever keeps the row keeps it there.
    """
    at = next((n for n, row in enumerate(old) if item and key_of(row) == ("item", item.item_id)), 0)
    row = old[at] if old else None
    if item is None or not isinstance(row, ItemRow) or row.item.item_id != item.item_id:
        return old
    for story in listing.stories:
        if story.story_id == item.story_id != row.under and story.count > 1:
            unfolded.open(story)
            unfolded.pin(story.story_id, item.item_id)
            return [*old[:at], ItemRow(item=item, under=story.story_id), *old[at + 1 :]]
    return old


def read_answer(
    library: ReadLibrary,
    read: Callable[[ReadLibrary], Listing],
    query: Query,
    shown: ItemId | None,
) -> Answer:
    """Read a listing by `read`, and what the list has to know beside it."""
    listing = read(library)
    feed = None
    if not listing.count and query.scope.kind is ScopeKind.FEED:
        feeds = (one for one in library.feeds() if one.feed_id == query.scope.ident)
        feed = next(feeds, None)
    item = None if shown is None else library.timeline_item(shown)
    return Answer(listing=listing, shown=item, feed=feed)


def also_words(listing: Listing) -> str:
    """What was searched beside the words as typed, for the status line."""
    return f"Also searched: {', '.join(listing.also)}. Write = before a word to search it alone."


def read_stories(
    library: ReadLibrary, query: Query, count: int, whole: Collection[StoryId]
) -> Listing:
    """Read at least `count` stories, as far as there are any, and all items of those in `whole`."""
    page = library.stories(query, None, STORIES_A_PAGE)
    stories = list(page.stories)
    while page.next_key is not None and len(stories) < min(count, MOST):
        page = library.stories(query, page.next_key, STORIES_A_PAGE)
        stories.extend(page.stories)
    there = {story.story_id for story in stories}
    return Listing(
        stories=_without_repeats(stories),
        whole={one: library.story_items(one, WHOLE_STORY) for one in whole if one in there},
        next_key=page.next_key,
        also=page.also,
    )


def read_items(library: ReadLibrary, query: Query, count: int) -> Listing:
    """Read at least `count` items, as far as there are any."""
    page = library.items(query, None, ITEMS_A_PAGE)
    items = list(page.items)
    while page.next_key is not None and len(items) < min(count, MOST):
        page = library.items(query, page.next_key, ITEMS_A_PAGE)
        items.extend(page.items)
    return Listing(items=tuple(items), next_key=page.next_key, also=page.also)


def read_after(library: ReadLibrary, query: Query, listing: Listing) -> Listing:
    """Read one page more."""
    if listing.items:
        items = library.items(query, listing.next_key, ITEMS_A_PAGE)
        known = {item.item_id for item in listing.items}
        new = tuple(item for item in items.items if item.item_id not in known)
        return replace(listing, items=listing.items + new, next_key=items.next_key)
    stories = library.stories(query, listing.next_key, STORIES_A_PAGE)
    return replace(
        listing,
        stories=_without_repeats([*listing.stories, *stories.stories]),
        next_key=stories.next_key,
    )


def _without_repeats(stories: list[TimelineStory]) -> tuple[TimelineStory, ...]:
    """A story that grew between two pages stands on both: the first one stays."""
    return tuple({story.story_id: story for story in reversed(stories)}.values())[::-1]


def marked(listing: Listing, ids: Collection[ItemId], values: Mapping[str, int]) -> Listing:
    """Set `read` or `flag` of some items before the store has answered; unread counts follow."""
    return replace(
        listing,
        stories=tuple(
            _marked_story(story, listing.whole.get(story.story_id), ids, values)
            for story in listing.stories
        ),
        items=_marked_items(listing.items, ids, values),
        whole={one: _marked_items(items, ids, values) for one, items in listing.whole.items()},
    )


def _marked_items(
    items: tuple[TimelineItem, ...], ids: Collection[ItemId], values: Mapping[str, int]
) -> tuple[TimelineItem, ...]:
    if not any(item.item_id in ids for item in items):
        return items
    return tuple(
        replace(item, **values) if item.item_id in ids else item  # type: ignore[arg-type]
        for item in items
    )


def _marked_story(
    story: TimelineStory,
    whole: tuple[TimelineItem, ...] | None,
    ids: Collection[ItemId],
    values: Mapping[str, int],
) -> TimelineStory:
    before = whole or story.items
    after = _marked_items(before, ids, values)
    if after is before:
        return story
    unread = story.unread + sum(item.read for item in before) - sum(item.read for item in after)
    items = _marked_items(story.items, ids, values)
    return replace(story, items=items, unread=max(0, unread))
