"""What a write changed: each write answers with one Change, panes decide what to read again."""

from dataclasses import dataclass, field, fields

from monitor.domain.ids import FeedId, ItemId, StoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Ids and kinds touched by one write.

    Ids are those whose rows differ from before. `subscriptions` is the list of folders and feeds
    itself; `health` a feed's fetch state; `marks` read state and flags; `tags` the list of tags or
    an item's tags; `translations` sentences or translate states; `packs` installed models;
    `names` what is said of names and topics;
    `languages` what the person reads and wants: an open `Library` is to be opened anew then.
    """

    feeds: frozenset[FeedId] = field(default=frozenset())
    items: frozenset[ItemId] = field(default=frozenset())
    stories: frozenset[StoryId] = field(default=frozenset())
    subscriptions: bool = False
    health: bool = False
    marks: bool = False
    tags: bool = False
    notes: bool = False
    translations: bool = False
    packs: bool = False
    languages: bool = False
    names: bool = False

    def __or__(self, other: "Change") -> "Change":
        """Join two changes; associative, and `Change()` is neutral."""
        return Change(
            **{f.name: getattr(self, f.name) | getattr(other, f.name) for f in fields(self)}
        )

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(self))


NOTHING = Change()
