"""What the story view shows: one story with who, when, what differs, and items side by side.

Every time is an aware UTC `datetime`. Every list is bounded.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.views import CoverageBar, LanguageShare


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryOutlet:
    """An outlet's part in a story, from its `first` item on; `copies` of its `items` are copies.

    `language` is that of most of its items in the story.
    """

    feed_id: FeedId
    outlet: str
    language: str
    first: datetime
    items: int
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentOutlet:
    """An outlet that normally covers such stories and has nothing on this one.

    `usually` says why it was expected ("in 7 of the last 9 such stories"); `trouble` why it may be
    silent ("feed failing since 05:50", "nothing for 9 h, usually every 20 min"), None = it
    publishes as usual, just not on this.
    """

    feed_id: FeedId
    outlet: str
    usually: str
    trouble: str | None
    silent_for: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMember:
    """An item of the story. `because` = why it is here; `by_hand` = the monitor said so.

    `headline` is what is shown first; `original` the title where another is shown. `copy_of` is the
    earliest version of the text, of which the share `common` (0..1) of its words is taken.
    `readable` = the person reads the language of `headline`.
    """

    item_id: ItemId
    when: datetime
    outlet: str
    language: str
    headline: str
    headline_language: str
    original: str | None
    because: str
    by_hand: bool = False
    copy_of: ItemId | None = None
    common: float | None = None
    readable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSentence:
    """A sentence of an item, where a figure or a quotation stands.

    `[start, end)` in `text` is what is meant. `translated` is the sentence in the reader's
    language, None where it is read as it is or has no translation.
    """

    item_id: ItemId
    outlet: str
    language: str
    when: datetime
    text: str
    start: int
    end: int
    translated: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSaid:
    """One value, as shown ("12", "2 / 14", "$3.5 bn"), and where it was said, earliest first."""

    value: str
    sources: tuple[SourceSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureThatDiffers:
    """What is counted, in the reader's language where it is known, and the values that differ."""

    about: str
    said: tuple[FigureSaid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Who said what: `text` as in the earliest source, `translated` into the reader's language.

    `outlets` is how many had it, `sources` where, earliest first.
    """

    speaker: str
    role: str | None
    text: str
    language: str
    translated: str | None
    outlets: int
    sources: tuple[SourceSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpellings:
    """One person or place in its spellings; `group` is for correcting.

    Those in the person's language first, then the commonest.
    """

    group: int
    spellings: tuple[str, ...]
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicStory:
    """A story of a topic."""

    story_id: StoryId
    headline: str
    first_seen: datetime
    last_seen: datetime
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The line that links the stories of several days, oldest first; the shown one among them."""

    title: str
    stories: tuple[TopicStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """A recorded change of the story: `words` say what and why.

    `edit` is what takes back what was done by hand (`Monitor.stories.undo`), `event` what was done
    by itself (`undo_event`); None where nothing is to be taken back (any more).
    """

    when: datetime
    words: str
    by_hand: bool
    edit: int | None = None
    event: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """Everything the story view shows. `titled` = the person gave the headline.

    `members` are in order of time, at most 500; figures and quotations only where confident.
    """

    story_id: StoryId
    headline: str
    headline_language: str
    titled: bool
    pinned: bool
    count: int
    outlets: int
    languages: tuple[LanguageShare, ...]
    first_seen: datetime
    last_seen: datetime
    bars: tuple[CoverageBar, ...]
    who: tuple[StoryOutlet, ...]
    silent: tuple[SilentOutlet, ...]
    members: tuple[StoryMember, ...]
    figures: tuple[FigureThatDiffers, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[NameSpellings, ...]
    topic: Topic | None
    history: tuple[HistoryLine, ...]
    by_hand: int


class Mark(StrEnum):
    """How a stretch of a compared passage stands to the other items."""

    NONE = "none"
    SAME = "same"
    """Says the same, in other words or another language."""
    COPIED = "copied"
    """The same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A stretch of a passage with one mark."""

    text: str
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Sentences of one item that stand in one row of the comparison, as shown to the person.

    `original` is the text in its own language where a translation is shown. `shown` is () where the
    item says this in another row or in its headline.
    """

    shown: tuple[MarkedText, ...]
    language: str
    original: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedItem:
    """The head of a column. `translation` says of what is shown: None = it is as it was written.

    "translated · ru→en 1.9" speaks of the item's own language; where another one or a part alone
    was translated it is "partly translated · ru→en 1.9, no hy→en model" or "not translated yet".
    `copy` says of whom it is a copy ("68 % from Daily Wire, 27 Sep 12:10"), None = of none.
    """

    item_id: ItemId
    outlet: str
    language: str
    when: datetime
    headline: str
    translation: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two or more items side by side. A row has one cell a column.

    None = nothing on this anywhere in the item, as far as can be told.
    """

    columns: tuple[ComparedItem, ...]
    rows: tuple[tuple[Passage | None, ...], ...]
