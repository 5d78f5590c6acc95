"""What the panes show: values read by `Library`, complete enough to paint without a further read.

Every time is an aware UTC `datetime`; panes convert to local time. Every list is bounded.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from monitor.domain.ids import FeedId, ItemId, NoteId, StoryId, TagId
from monitor.domain.item import Part, State
from monitor.domain.language import SpanKind
from monitor.domain.query import Scope
from monitor.domain.translation import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One row of the sidebar. `trouble` is the sentence of a failing feed; `color` "#rrggbb"."""

    scope: Scope
    name: str
    unread: int
    trouble: str | None = None
    color: str | None = None
    children: tuple["SourceRow", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSection:
    """A headed group of sidebar rows: Monitor, Tags, Feeds."""

    title: str
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The whole sidebar."""

    sections: tuple[SourceSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView:
    """A tag as shown on an item."""

    tag_id: TagId
    name: str
    color: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageShare:
    """`share` of the letters of an item, 0..1; `name` in the reader's language."""

    language: str
    name: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChoice:
    """A language that a person may choose: `code` is BCP 47, `name` in the reader's language."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLanguageView:
    """What is known of a feed's language: the person's word, the feed's own, what was learned.

    `usual` are the shares of its last `seen` items by dominant language, the commonest first.
    """

    feed_id: FeedId
    title: str
    given: LanguageChoice | None
    declared: LanguageChoice | None
    usual: tuple[LanguageShare, ...]
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One headline of a story.

    `headline` is what is shown first (the translation where there is one), `original` the original
    under it (None when they are the same). `state` is the item's translate state; `state_words`
    says it ("translated", "waiting", "no hy→en model"), None when nothing was foreign.
    """

    item_id: ItemId
    story_id: StoryId | None
    headline: str
    headline_language: str
    original: str | None
    original_language: str
    outlet: str
    when: datetime
    languages: tuple[str, ...]
    state: State
    state_words: str | None
    url: str | None
    tags: tuple[TagView, ...]
    flag: int
    read: bool
    has_note: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineStory:
    """One story of the middle pane with its first items.

    `languages` counts items by dominant language, most first. `activity` = items an hour or so in
    equal steps from first to last, oldest first, for the spark line. `more` = items not in `items`.
    `pinned` = the person wants it on top.
    """

    story_id: StoryId
    headline: str
    headline_language: str
    count: int
    outlets: int
    languages: tuple[tuple[str, int], ...]
    first_seen: datetime
    last_seen: datetime
    unread: int
    activity: tuple[int, ...]
    items: tuple[TimelineItem, ...]
    more: int
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """Stories in order; `next_key` is handed back for the page after, None at the end.

    `also` are other spellings of the names among the words, which were searched too.
    """

    stories: tuple[TimelineStory, ...]
    next_key: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """Items in order; `next_key` and `also` as in `StoryPage`."""

    items: tuple[TimelineItem, ...]
    next_key: str | None
    also: tuple[str, ...] = ()


class BlockKind(StrEnum):
    """How a block of an article is set."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    PRE = "pre"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineRun:
    """A stretch of one block with one look. `href` is http(s) or mailto only."""

    text: str
    href: str | None = None
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph-like part of an article; `[start, end)` in the plain text of the body.

    The text of `runs` joined is that slice. An image has no text: `alt` and `src` say what it is;
    nothing is loaded. `level` is the depth of a list item or heading, from 1.
    """

    kind: BlockKind
    start: int
    end: int
    runs: tuple[InlineRun, ...]
    level: int = 1
    alt: str | None = None
    src: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch of a block in one language: a sentence where it is foreign.

    The units of a block cover it: their `runs` joined are the block's text. `translated` is the
    text in the reader's language: of a model (then `provenance`), of the date rule (kind dateline,
    provenance engine "date rule"), or None; `state` says which of the states it is in.
    `number` is unique within the item and links a unit to its translation. `given` = the person
    said which language it is in. `[start, end)` are its code points in `part`, which a correction
    names; a unit of no part cannot be corrected. `translated_runs` are `translated` again with the
    links and looks of `runs` carried over to the words that say the same; () = there are none.
    Links that found no word there follow as numbers in brackets.
    """

    number: int
    runs: tuple[InlineRun, ...]
    language: str
    kind: SpanKind
    confidence: float
    foreign: bool
    translated: str | None
    state: State
    provenance: Provenance | None
    given: bool = False
    part: Part | None = None
    start: int = 0
    end: int = 0
    translated_runs: tuple[InlineRun, ...] = ()

    @property
    def text(self) -> str:
        """The unit's own text, all of it."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A block cut into units."""

    kind: BlockKind
    units: tuple[Unit, ...]
    level: int = 1
    alt: str | None = None
    src: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineView:
    """The dateline line of the reader: `shown` by CLDR in the reader's language.

    `conflict` says in words how it differs from the feed's own date, None when they agree.
    """

    original: str
    language: str
    shown: str
    date: date | None
    place: str | None
    conflict: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A person's note on an item."""

    note_id: NoteId
    text: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageLine:
    """One line of the story panel: who had it when."""

    item_id: ItemId
    when: datetime
    outlet: str
    language: str
    headline: str
    headline_language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageBar:
    """Items of one stretch of time by language, most frequent language first."""

    start: datetime
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryContext:
    """The panel under the reader: the story that an item belongs to. `because` = why it joined."""

    story_id: StoryId
    headline: str
    count: int
    outlets: int
    languages: int
    first_seen: datetime
    first_outlet: str
    lines: tuple[CoverageLine, ...]
    bars: tuple[CoverageBar, ...]
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """Everything the reader pane shows of one item.

    `title_units` cover the title as a block's units do. `target` is the reader's language.
    `state_words` says the translate state in words, with the way out where one is missing.
    `corrected` = the person corrected a language of it.
    """

    item_id: ItemId
    feed_id: FeedId
    outlet: str
    author: str | None
    url: str | None
    published: datetime | None
    fetched_at: datetime
    title_units: tuple[Unit, ...]
    blocks: tuple[BlockView, ...]
    shares: tuple[LanguageShare, ...]
    dateline: DatelineView | None
    target: str
    target_name: str
    dominant: str
    state: State
    state_words: str | None
    read: bool
    flag: int
    tags: tuple[TagView, ...]
    notes: tuple[NoteView, ...]
    story: StoryContext | None
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairStatus:
    """Items that wait for one pair; `version` of the installed pack, None = no model.

    `server` is the host of the translation server that translates the pair, None = none does.
    """

    source: str
    target: str
    version: str | None
    waiting: int
    server: str | None = None

    @property
    def lacks_model(self) -> bool:
        """Whether nothing translates the pair: neither a pack nor a server."""
        return self.version is None and self.server is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The status bar. `last_poll` None = never polled; `failed` items were put aside by a stage.

    `paused` says why nothing is translated now ("by you", "on battery"), None = it may be.
    `remembered` is the share of needed sentences that the memory had, None = none was needed yet.
    `leaves_to` is the host of the translation server that sentences are sent to, for `leaves_for`
    ("ru→en", "*" = all pairs), None = everything is translated on this computer.
    """

    feeds: int
    feeds_failing: int
    last_poll: datetime | None
    items: int
    to_detect: int
    to_translate: int
    translated: int
    pairs: tuple[PairStatus, ...]
    failed: int = 0
    paused: str | None = None
    remembered: float | None = None
    leaves_to: str | None = None
    leaves_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence for the person about what just happened: published on the bus, never stored."""

    sentence: str
    trouble: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What the engine is doing now: published on the bus, never stored.

    `stage` is "poll" | "detect" | "group" | "translate" | "idle"; done/total of the current run.
    """

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowWanted:
    """A second start of the program asks the open window to come to the front."""
