"""Subscriptions: adding and removing them, which are due, how they fare."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from monitor.domain.change import NOTHING, Change
from monitor.domain.feed import (
    FeedForFetch,
    FeedIntent,
    FeedRow,
    FeedState,
    FetchAttempt,
    Subscription,
)
from monitor.domain.ids import FeedId, FolderId, ItemId
from monitor.storage import stories
from monitor.storage.database import Database
from monitor.storage.rows import (
    as_list,
    storable,
    storable_or_none,
    to_moment,
    to_moment_or_none,
    to_text,
    to_text_or_none,
)

REMOVED_AT_ONCE = 50  # items of a feed that goes, in one transaction
ATTEMPTS_KEPT = timedelta(days=90)  # hourly polls of 5,000 feeds leave 120,000 rows a day

DUE = """
SELECT id, url, subscribed_url, etag, last_modified FROM feeds
WHERE gone = 0 AND (next_fetch IS NULL OR next_fetch <= ?) ORDER BY next_fetch, id LIMIT ?
"""
ASKED_FOR = """
SELECT id, url, subscribed_url, etag, last_modified FROM feeds
WHERE id IN (SELECT value FROM json_each(?)) AND (wait_until IS NULL OR wait_until <= ?)
ORDER BY next_fetch, id LIMIT ?
"""

ROWS = """
SELECT f.id, f.url, coalesce(f.title_given, nullif(f.title, ''), f.url), f.site, f.folder_id,
       f.language, (SELECT count(*) FROM unread u WHERE u.feed_id = f.id),
       (SELECT count(*) FROM items i WHERE i.feed_id = f.id),
       f.last_fetch, f.next_fetch, f.failures, f.last_error, f.gone
FROM feeds f ORDER BY f.id
"""

PUT_NAMES = """
UPDATE feeds SET title = coalesce(nullif(:title, ''), title), site = coalesce(:site, site),
                 language = coalesce(:language, language)
WHERE id = :feed
  AND (title, site, language) IS NOT
      (coalesce(nullif(:title, ''), title), coalesce(:site, site), coalesce(:language, language))
"""
# another subscription may have the new address already: then this one keeps its old one
PUT_STATE = """
UPDATE feeds SET
  url = CASE WHEN EXISTS (SELECT 1 FROM feeds o WHERE o.url = :url AND o.id <> :feed)
             THEN url ELSE :url END,
  etag = :etag, last_modified = :last_modified, next_fetch = :next_fetch, failures = :failures,
  last_error = :last_error, moved_to = :moved_to, moved_count = :moved_count, gone = :gone,
  wait_until = :wait_until
WHERE id = :feed
"""


def add(db: Database, subscription: Subscription, now: datetime) -> tuple[FeedId, Change]:
    """Subscribe; a feed that is there already, by the address it has or once had, is answered.

    Folders of the path are made where they are missing. A given title is the person's and wins
    over the feed's own.
    """
    with db.transaction():
        known = db.one(
            "SELECT id FROM feeds WHERE url = :url OR subscribed_url = :url ORDER BY url <> :url",
            {"url": subscription.url},
        )
        if known is not None:
            return FeedId(known[0]), NOTHING
        feed = db.insert(
            "INSERT INTO feeds (url, subscribed_url, title_given, site, folder_id, added_at)"
            " VALUES (:url, :url, :title, :site, :folder, :now)",
            {
                "url": subscription.url,
                "title": _given(subscription.title),
                "site": subscription.site,
                "folder": _folder(db, subscription.folder),
                "now": to_text(now),
            },
        )
    return FeedId(feed), Change(feeds=frozenset({FeedId(feed)}), subscriptions=True)


def remove(db: Database, feed_id: FeedId) -> Change:
    """Unsubscribe; the feed's items go with their marks, tags and notes, stories are recounted."""
    change = NOTHING
    for part in removing(db, feed_id):
        change |= part
    return change


def removing(db: Database, feed_id: FeedId) -> Iterator[Change]:
    """Do the work of `remove` in short transactions, so that others may write in between.

    The feed is not polled any more from the first step on. Whoever stops half-way finds a feed
    with fewer items, and removes it again.
    """
    with db.transaction():
        db.run("UPDATE feeds SET gone = 1 WHERE id = ?", (feed_id,))
    while items := _oldest(db, feed_id):
        with db.transaction():
            touched = stories.of_items(db, items)
            ids = (as_list(items),)
            db.run("DELETE FROM fts WHERE rowid IN (SELECT value FROM json_each(?))", ids)
            db.run("DELETE FROM items WHERE id IN (SELECT value FROM json_each(?))", ids)
            recounted = stories.recount(db, touched)
        yield Change(feeds=frozenset({feed_id}), items=frozenset(items)) | recounted
    with db.transaction():
        touched_rows = db.run("DELETE FROM feeds WHERE id = ?", (feed_id,))
    if touched_rows:
        yield Change(feeds=frozenset({feed_id}), subscriptions=True)


def rename(db: Database, feed_id: FeedId, title: str) -> Change:
    """Give a feed the person's own title; an empty one brings the feed's own back."""
    given = _given(title)
    with db.transaction():
        touched = db.run(
            "UPDATE feeds SET title_given = ? WHERE id = ? AND title_given IS NOT ?",
            (given, feed_id, given),
        )
    return Change(feeds=frozenset({feed_id}), subscriptions=True) if touched else NOTHING


def due(
    db: Database, now: datetime, limit: int, only: Sequence[FeedId] | None = None
) -> list[FeedForFetch]:
    """Feeds to fetch now, the longest overdue first; those in `only` whether due or not.

    A feed whose server asked to wait (Retry-After) is left out until then in any case.
    """
    if only is None:
        rows = db.rows(DUE, (to_text(now), limit))
    else:
        rows = db.rows(ASKED_FOR, (as_list(only), to_text(now), limit))
    return [
        FeedForFetch(
            feed_id=FeedId(feed),
            url=url,
            subscribed_url=subscribed_url,
            etag=etag,
            last_modified=last_modified,
        )
        for feed, url, subscribed_url, etag, last_modified in rows
    ]


def state(db: Database, feed_id: FeedId) -> FeedState:
    """Schedule and health of a feed.

    That of a feed which was removed meanwhile is blank: what is saved for it then goes nowhere.
    """
    row = db.one(
        "SELECT url, etag, last_modified, next_fetch, failures, last_error, moved_to, moved_count,"
        " gone, wait_until FROM feeds WHERE id = ?",
        (feed_id,),
    )
    if row is None:
        return FeedState(feed_id=feed_id, url="")
    return FeedState(
        feed_id=feed_id,
        url=row[0],
        etag=row[1],
        last_modified=row[2],
        next_fetch=to_moment_or_none(row[3]),
        failures=row[4],
        last_error=row[5],
        moved_to=row[6],
        moved_count=row[7],
        gone=bool(row[8]),
        wait_until=to_moment_or_none(row[9]),
    )


def save_outcome(db: Database, intent: FeedIntent) -> Change:
    """Write what an attempt said of the feed itself; part of the transaction of `items.save`."""
    with db.transaction():
        names = {
            "feed": intent.feed_id,
            "title": storable_or_none(intent.title),
            "site": storable_or_none(intent.site),
            "language": storable_or_none(intent.language),
        }
        renamed = db.run(PUT_NAMES, names) > 0
        db.run(
            "UPDATE feeds SET last_fetch = ? WHERE id = ?",
            (to_text(intent.fetched_at), intent.feed_id),
        )
        if intent.state is not None:
            db.run(PUT_STATE, _state_columns(intent.feed_id, intent.state))
        if intent.attempt is not None:
            _save_attempt(db, intent.attempt)
    attempted = intent.state is not None or intent.attempt is not None
    return Change(subscriptions=renamed, health=attempted)


def rows(db: Database) -> list[FeedRow]:
    """All subscriptions with their health, in order of subscription."""
    paths = _folder_paths(db)
    return [
        FeedRow(
            feed_id=FeedId(feed),
            url=url,
            title=title,
            site=site,
            folder_id=None if folder is None else FolderId(folder),
            folder=paths.get(folder, ()),
            language=language,
            unread=unread,
            items=items,
            last_fetch=to_moment_or_none(last_fetch),
            next_fetch=to_moment_or_none(next_fetch),
            failures=failures,
            last_error=last_error,
            gone=bool(gone),
        )
        for (
            feed,
            url,
            title,
            site,
            folder,
            language,
            unread,
            items,
            last_fetch,
            next_fetch,
            failures,
            last_error,
            gone,
        ) in db.rows(ROWS)
    ]


def next_due(db: Database) -> datetime | None:
    """When the next feed falls due, in the past where one is; None = there is nothing to poll."""
    row = db.one("SELECT min(coalesce(next_fetch, added_at)) FROM feeds WHERE gone = 0")
    return None if row is None or row[0] is None else to_moment(row[0])


def _state_columns(feed_id: FeedId, after: FeedState) -> dict[str, Any]:
    return {
        "feed": feed_id,
        "url": after.url,
        "etag": after.etag,
        "last_modified": after.last_modified,
        "next_fetch": to_text_or_none(after.next_fetch),
        "failures": after.failures,
        "last_error": storable_or_none(after.last_error),
        "moved_to": after.moved_to,
        "moved_count": after.moved_count,
        "gone": int(after.gone),
        "wait_until": to_text_or_none(after.wait_until),
    }


def _save_attempt(db: Database, attempt: FetchAttempt) -> None:
    db.run(
        "INSERT INTO fetches (feed_id, at, outcome, status, elapsed_ms, size, new_items,"
        " changed_items, sentence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt.feed_id,
            to_text(attempt.at),
            attempt.outcome,
            attempt.status,
            attempt.elapsed_ms,
            attempt.size,
            attempt.new_items,
            attempt.changed_items,
            storable_or_none(attempt.sentence),
        ),
    )
    db.run(
        "DELETE FROM fetches WHERE feed_id = ? AND at < ?",
        (attempt.feed_id, to_text(attempt.at - ATTEMPTS_KEPT)),
    )


def _given(title: str | None) -> str | None:
    return storable(title or "").strip() or None


def _oldest(db: Database, feed_id: FeedId) -> list[ItemId]:
    found = db.rows(
        "SELECT id FROM items WHERE feed_id = ? ORDER BY sort_at, id LIMIT ?",
        (feed_id, REMOVED_AT_ONCE),
    )
    return [ItemId(item) for (item,) in found]


def _folder(db: Database, path: Sequence[str]) -> FolderId | None:
    """The folder at a path of names, made where it is missing; () is the top: None."""
    folder: FolderId | None = None
    for name in path:
        known = db.one(
            "SELECT id FROM folders WHERE coalesce(parent_id, 0) = ? AND name = ?",
            (folder or 0, name),
        )
        folder = FolderId(
            known[0]
            if known is not None
            else db.insert("INSERT INTO folders (parent_id, name) VALUES (?, ?)", (folder, name))
        )
    return folder


def _folder_paths(db: Database) -> dict[int | None, tuple[str, ...]]:
    # parents are made before their children, so that one pass in order of ids is enough
    paths: dict[int | None, tuple[str, ...]] = {None: ()}
    for folder, parent, name in db.rows("SELECT id, parent_id, name FROM folders ORDER BY id"):
        paths[folder] = (*paths.get(parent, ()), name)
    return paths
