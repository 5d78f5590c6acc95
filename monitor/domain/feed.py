"""A feed on its way from the network: fetched, parsed, decided."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.domain.ids import FeedId, FolderId, ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedForFetch:
    """What the fetcher needs to know of a subscription.

    `url` is the address to ask; `subscribed_url` the one the person gave (its host may be private).
    Validators are opaque and sent back as they came, quotes included.
    """

    feed_id: FeedId
    url: str
    subscribed_url: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A body came back (2xx). `body` is decompressed; `moved_to` the end of a chain of 301/308."""

    feed_id: FeedId
    url: str
    body: bytes
    content_type: str | None
    etag: str | None
    last_modified: str | None
    fetched_at: datetime
    elapsed_ms: int
    status: int
    moved_to: str | None = None
    max_age: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """304: nothing new. Validators are the new ones where the answer carried any."""

    feed_id: FeedId
    url: str
    fetched_at: datetime
    elapsed_ms: int
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    max_age: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchFailed:
    """No body. `sentence` is for the person; `retry_after` as the server asked; `gone` = 410."""

    feed_id: FeedId
    url: str
    fetched_at: datetime
    elapsed_ms: int
    sentence: str
    status: int | None = None
    retry_after: timedelta | None = None
    gone: bool = False


FetchOutcome = Fetched | NotModified | FetchFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file attached to an entry; nothing fetches it."""

    url: str
    media_type: str | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEntry:
    """One entry as parsed: sanitised and made plain, not yet known to be new.

    `title` is plain text on one line. `html` is sanitised. `text` is the plain text that every
    offset refers to (code points): blocks joined by a blank line, see `feeds.plain_text`.
    """

    guid: str | None
    link: str | None
    title: str
    author: str | None
    published: datetime | None
    updated: datetime | None
    html: str
    text: str
    language: str | None = None
    enclosures: tuple[Enclosure, ...] = ()
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A document understood. `version` as feedparser names it ("rss20", "atom10", "json11").

    `problems` are sentences about what was survived (a wrong encoding, a skipped entry).
    """

    title: str
    link: str | None
    language: str | None
    version: str
    encoding: str
    entries: tuple[ParsedEntry, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseFailed:
    """A document that is no feed; `sentence` says why."""

    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedEntry:
    """An entry with its identities within the feed.

    `canonical_link` lacks tracking parameters and fragments; `title_date` is a hash of title and
    date; `fingerprint` a hash of all that is read: when it differs, the entry was edited and its
    languages are found anew. `details` is a hash of the rest (link, date, markup, enclosures,
    categories): when only that differs, the item is corrected quietly.
    """

    entry: ParsedEntry
    canonical_link: str | None
    title_date: str
    fingerprint: str
    details: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedFeed:
    """What the worker made of one `Fetched`."""

    feed_id: FeedId
    feed: ParsedFeed
    entries: tuple[AnalysedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownItem:
    """What the store already has of a feed, as `decide` needs it."""

    item_id: ItemId
    guid: str | None
    canonical_link: str | None
    title_date: str
    fingerprint: str
    details: str = ""
    title: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """Schedule and health of one feed, before or after an attempt.

    `failures` counts attempts in a row that failed; `moved_to` and `moved_count` how often in a row
    a permanent redirect pointed to the same address; `last_error` is a sentence or None.
    `wait_until` is what the server asked for (Retry-After): not even a person's poll is sooner.
    """

    feed_id: FeedId
    url: str
    etag: str | None = None
    last_modified: str | None = None
    next_fetch: datetime | None = None
    failures: int = 0
    last_error: str | None = None
    moved_to: str | None = None
    moved_count: int = 0
    gone: bool = False
    wait_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchAttempt:
    """One row of `fetches`. `outcome` is ok | not_modified | failed | unreadable."""

    feed_id: FeedId
    at: datetime
    outcome: str
    status: int | None
    elapsed_ms: int
    size: int
    new_items: int
    changed_items: int
    sentence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedItem:
    """A known item whose content differs now."""

    item_id: ItemId
    entry: AnalysedEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedIntent:
    """All that one attempt will write.

    `title`, `site`, `language` are the feed's own words about itself, or None to keep what is
    stored. `new` is oldest first, so that rowid order is arrival order. A large feed is saved in
    several intents, one transaction each: only the last carries `state` and `attempt`, so that a
    crash in between fetches the feed again and loses nothing.
    """

    feed_id: FeedId
    fetched_at: datetime
    state: FeedState | None
    attempt: FetchAttempt | None
    title: str | None = None
    site: str | None = None
    language: str | None = None
    new: tuple[AnalysedEntry, ...] = ()
    changed: tuple[ChangedItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A feed to add: from `add`, from OPML. `folder` is a path of names, () = top."""

    url: str
    title: str | None = None
    site: str | None = None
    folder: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """A subscription with its health, as `feeds` lists it."""

    feed_id: FeedId
    url: str
    title: str
    site: str | None
    folder_id: FolderId | None
    folder: tuple[str, ...]
    language: str | None
    unread: int
    items: int
    last_fetch: datetime | None
    next_fetch: datetime | None
    failures: int
    last_error: str | None
    gone: bool
