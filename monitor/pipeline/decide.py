"""What an attempt to fetch a feed means: which entries are new, which are known, what to write.

Nothing here reads or writes anything; `now` and the jitter are arguments. Identity within a feed:
guid, else link, else title and date. A key counts only where it names one entry: feeds are met that
put one guid on everything, or a new guid on the same entry at every fetch (then the link decides).
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from datetime import UTC, datetime

from monitor.domain.feed import (
    AnalysedEntry,
    AnalysedFeed,
    ChangedItem,
    FeedIntent,
    FeedState,
    FetchAttempt,
    Fetched,
    FetchFailed,
    FetchOutcome,
    KnownItem,
    NotModified,
)
from monitor.domain.ids import ItemId
from monitor.feeds import schedule
from monitor.settings import FetchSettings

LONG_AGO = datetime.min.replace(tzinfo=UTC)  # undated entries count as oldest, in feed order
ROWS_A_TRANSACTION = 16  # items; each is three rows, and a person's click waits for the transaction


def decide(
    fetched: Fetched,
    analysed: AnalysedFeed,
    known: Sequence[KnownItem],
    state: FeedState,
) -> FeedIntent:
    """Turn a readable document into what will be written: `state` is the one after the attempt."""
    new, changed = sort_out(analysed.entries, known)
    attempt = FetchAttempt(
        feed_id=fetched.feed_id,
        at=fetched.fetched_at,
        outcome="ok",
        status=fetched.status,
        elapsed_ms=fetched.elapsed_ms,
        size=len(fetched.body),
        new_items=len(new),
        changed_items=len(changed),
        sentence="; ".join(analysed.feed.problems) or None,
    )
    return FeedIntent(
        feed_id=fetched.feed_id,
        fetched_at=fetched.fetched_at,
        state=state,
        attempt=attempt,
        title=analysed.feed.title or None,
        site=analysed.feed.link,
        language=analysed.feed.language,
        new=new,
        changed=changed,
    )


def decide_nothing(
    outcome: NotModified | FetchFailed, state: FeedState, *, unreadable: bool = False
) -> FeedIntent:
    """What to write when there is nothing to read: 304, a failure, a document that is no feed."""
    failed = isinstance(outcome, FetchFailed)
    name = "unreadable" if unreadable else "failed" if failed else "not_modified"
    attempt = FetchAttempt(
        feed_id=outcome.feed_id,
        at=outcome.fetched_at,
        outcome=name,
        status=outcome.status if isinstance(outcome, FetchFailed) else 304,
        elapsed_ms=outcome.elapsed_ms,
        size=0,
        new_items=0,
        changed_items=0,
        sentence=outcome.sentence if isinstance(outcome, FetchFailed) else None,
    )
    return FeedIntent(
        feed_id=outcome.feed_id, fetched_at=outcome.fetched_at, state=state, attempt=attempt
    )


def unreadable(fetched: Fetched, sentence: str) -> FetchFailed:
    """A body that came but cannot be read counts as a failure: it backs off like one."""
    return FetchFailed(
        feed_id=fetched.feed_id,
        url=fetched.url,
        fetched_at=fetched.fetched_at,
        elapsed_ms=fetched.elapsed_ms,
        sentence=sentence,
        status=fetched.status,
    )


def state_after(
    state: FeedState, outcome: FetchOutcome, settings: FetchSettings, jitter: float
) -> FeedState:
    """Schedule and health after an attempt, see `feeds.schedule.after`."""
    return schedule.after(state, outcome, settings, jitter)


def in_transactions(intent: FeedIntent) -> list[FeedIntent]:
    """Cut an intent so that no transaction is long; only the last part carries the feed's state.

    Whoever stops in between finds the feed still due: the entries saved so far are known then.
    """
    parts: list[tuple[tuple[AnalysedEntry, ...], tuple[ChangedItem, ...]]] = []
    size = ROWS_A_TRANSACTION
    parts.extend((intent.new[n : n + size], ()) for n in range(0, len(intent.new), size))
    parts.extend(((), intent.changed[n : n + size]) for n in range(0, len(intent.changed), size))
    parts = parts or [((), ())]
    last = len(parts) - 1
    return [
        FeedIntent(
            feed_id=intent.feed_id,
            fetched_at=intent.fetched_at,
            state=intent.state if n == last else None,
            attempt=intent.attempt if n == last else None,
            title=intent.title,
            site=intent.site,
            language=intent.language,
            new=new,
            changed=changed,
        )
        for n, (new, changed) in enumerate(parts)
    ]


def sort_out(
    entries: Sequence[AnalysedEntry], known: Sequence[KnownItem]
) -> tuple[tuple[AnalysedEntry, ...], tuple[ChangedItem, ...]]:
    """Which entries are new (oldest first) and which known items changed.

    Every known item is claimed by at most one entry, and of entries that are the same to the
    letter only one is kept, so that a re-sent item updates and never doubles.
    """
    entries = list({_by_everything(entry): entry for entry in reversed(entries)}.values())[::-1]
    free = {item.item_id: item for item in known}
    claimed: dict[int, ItemId] = {}
    for key in (_by_everything, _by_guid, _by_guid_and_link, _by_link, _by_title_and_date):
        _claim(key, entries, free, claimed)
    stored = {item.item_id: (item.fingerprint, item.details) for item in known}
    changed = tuple(
        ChangedItem(item_id=claimed[n], entry=entry)
        for n, entry in enumerate(entries)
        if n in claimed and (entry.fingerprint, entry.details) != stored[claimed[n]]
    )
    fresh = [entry for n, entry in enumerate(entries) if n not in claimed]
    return tuple(sorted(reversed(fresh), key=_age)), changed


Thing = AnalysedEntry | KnownItem
Key = Callable[[Thing], Hashable | None]


def _claim(
    key: Key,
    entries: Sequence[AnalysedEntry],
    free: dict[ItemId, KnownItem],
    claimed: dict[int, ItemId],
) -> None:
    counts = Counter(key(entry) for entry in entries)
    stored = Counter(key(item) for item in free.values())
    found = {key(item): item.item_id for item in free.values()}
    for n, entry in enumerate(entries):
        value = key(entry)
        if n in claimed or value is None or counts[value] > 1 or stored[value] > 1:
            continue
        item_id = found.get(value)
        if item_id is not None and item_id in free and _may_be(entry, free[item_id]):
            claimed[n] = item_id
            del free[item_id]


def _may_be(entry: AnalysedEntry, item: KnownItem) -> bool:
    """Whether two that share a key may be one: where guids differ, title or date must agree.

    A feed that gives new guids at every fetch keeps at least one of them; a feed whose entries all
    link to one page ("/status") keeps neither.
    """
    guid, other = _guid(entry), _guid(item)
    if guid is None or other is None or guid == other:
        return True
    published = entry.entry.published
    same_moment = published is not None and published == item.published
    return same_moment or entry.entry.title == item.title


def _guid(thing: Thing) -> str | None:
    guid = thing.entry.guid if isinstance(thing, AnalysedEntry) else thing.guid
    # Feeds flip between http and https guids when their site does
    return guid.removeprefix("https://").removeprefix("http://") if guid else None


def _by_everything(thing: Thing) -> Hashable | None:
    # Entries may share a guid and even a link: then only all three keys together tell them apart
    return (_guid(thing), thing.canonical_link, thing.title_date)


def _by_guid(thing: Thing) -> Hashable | None:
    return _guid(thing)


def _by_guid_and_link(thing: Thing) -> Hashable | None:
    guid, link = _guid(thing), thing.canonical_link
    return (guid, link) if guid and link else None


def _by_link(thing: Thing) -> Hashable | None:
    return thing.canonical_link


def _by_title_and_date(thing: Thing) -> Hashable | None:
    # An entry with an identity of its own that matched nothing is new, whatever its title
    return thing.title_date if _guid(thing) is None and thing.canonical_link is None else None


def _age(entry: AnalysedEntry) -> datetime:
    return entry.entry.published or LONG_AGO
