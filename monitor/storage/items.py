"""Items: what a feed brought is saved, and handed out to be read by a worker."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from monitor.domain.change import NOTHING, Change
from monitor.domain.encoder import FIRST_MODEL, SECOND_MODEL
from monitor.domain.feed import AnalysedEntry, FeedIntent, KnownItem, ParsedEntry
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import Correction, ItemText, Stage
from monitor.domain.language import FeedLanguages
from monitor.storage import corrections, feed_languages, feeds, stories, story_queue
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
from monitor.storage.states import waiting

KNOWN = """
SELECT id, guid, canonical_url, title_date, fingerprint, details, title, published FROM items
WHERE feed_id = :feed AND guid IN (SELECT value FROM json_each(:guids))
UNION SELECT id, guid, canonical_url, title_date, fingerprint, details, title, published FROM items
WHERE feed_id = :feed AND canonical_url IN (SELECT value FROM json_each(:links))
UNION SELECT id, guid, canonical_url, title_date, fingerprint, details, title, published FROM items
WHERE feed_id = :feed AND title_date IN (SELECT value FROM json_each(:title_dates))
"""

NEW_ITEM = """
INSERT INTO items (feed_id, guid, url, canonical_url, title_date, fingerprint, details, title,
                   author, published, edited, fetched_at, sort_at, declared_language)
VALUES (:feed, :guid, :url, :canonical_url, :title_date, :fingerprint, :details, :title, :author,
        :published, NULL, :fetched_at, min(coalesce(:published, :fetched_at), :fetched_at),
        :language)
"""
NEW_BODY = """
INSERT INTO bodies (item_id, html, text, enclosures, categories)
VALUES (:item, :html, :text, :enclosures, :categories)
"""

KEEP_REVISION = """
INSERT INTO revisions (item_id, replaced_at, title, html, text, fingerprint)
SELECT i.id, ?, i.title, b.html, b.text, i.fingerprint FROM items i
JOIN bodies b ON b.item_id = i.id WHERE i.id IN (SELECT value FROM json_each(?))
"""
CHANGE_ITEM = """
UPDATE items SET guid = :guid, url = :url, canonical_url = :canonical_url,
  title_date = :title_date, fingerprint = :fingerprint, details = :details, title = :title,
  author = :author, published = coalesce(:published, published),
  edited = CASE WHEN fingerprint = :fingerprint THEN edited ELSE :edited END,
  sort_at = CASE WHEN :published IS NULL OR :published = published THEN sort_at
                 ELSE min(:published, fetched_at) END,
  declared_language = :language
WHERE id = :item
"""
CHANGE_BODY = """
UPDATE bodies SET html = :html, text = :text, enclosures = :enclosures, categories = :categories
WHERE item_id = :item
"""
DETECT_AGAIN = """
UPDATE states SET state = 'queued', reason = NULL, next_try = NULL
WHERE stage = 'detect' AND target = '' AND item_id IN (SELECT value FROM json_each(?))
"""

TO_DETECT = """
SELECT i.id, i.title, b.text, i.published, i.fetched_at,
       coalesce(i.declared_language, f.language), i.fingerprint, i.feed_id, f.language_given,
       i.detected_fingerprint = i.fingerprint AND EXISTS (SELECT 1 FROM vectors v
         WHERE v.item_id = i.id AND v.model = :first),
       i.detected_fingerprint = i.fingerprint AND EXISTS (SELECT 1 FROM vectors v
         WHERE v.item_id = i.id AND v.model = :second),
       i.dominant
FROM items i JOIN bodies b ON b.item_id = i.id JOIN feeds f ON f.id = i.feed_id
WHERE i.id IN (SELECT value FROM json_each(:items))
"""


def known(db: Database, feed_id: FeedId, entries: Sequence[AnalysedEntry]) -> list[KnownItem]:
    """Items of a feed that any of the entries may be: by guid, canonical link or title and date.

    Guids that differ by http or https alone are found too. Each item once, oldest first.
    """
    guids = {variant for one in entries for variant in _flips(storable(one.entry.guid or ""))}
    links = {storable(one.canonical_link) for one in entries if one.canonical_link}
    found = db.rows(
        KNOWN,
        {
            "feed": feed_id,
            "guids": as_list(guids - {""}),
            "links": as_list(links),
            "title_dates": as_list({one.title_date for one in entries}),
        },
    )
    return [
        KnownItem(
            item_id=ItemId(item),
            guid=guid,
            canonical_link=link,
            title_date=title_date,
            fingerprint=fingerprint,
            details=details,
            title=title,
            published=to_moment_or_none(published),
        )
        for item, guid, link, title_date, fingerprint, details, title, published in sorted(
            found, key=lambda row: int(row[0])
        )
    ]


def save(db: Database, intent: FeedIntent) -> Change:
    """Write all that one attempt to fetch a feed brought, in one transaction.

    New items wait to be detected. Of a changed one the old version goes to `revisions`, and it
    waits to be detected again; marks, tags, notes, its story and its old segments stay. For a
    feed that was removed meanwhile nothing is written.
    """
    with db.transaction():
        if db.one("SELECT 1 FROM feeds WHERE id = ?", (intent.feed_id,)) is None:
            return NOTHING
        change = Change(items=_insert(db, intent)) | _update(db, intent)
        change |= feeds.save_outcome(db, intent)
    return change | Change(feeds=frozenset({intent.feed_id})) if change else NOTHING


def to_detect(db: Database, now: datetime, limit: int) -> list[ItemText]:
    """Items whose languages are to be found: those the person waits for, then by arrival.

    What the person waits for is what was corrected, the latest first.
    """
    found = [*corrections.waited_for(db, limit), *waiting(db, Stage.DETECT, "", now, limit)]
    return texts(db, list(dict.fromkeys(found))[:limit])


def texts(db: Database, ids: Sequence[ItemId]) -> list[ItemText]:
    """Items with all that a worker needs to find their languages, in the order of `ids`.

    What is usual in an item's feed is told by the feed's other items, never by the item itself. A
    vector of an older model does not count: it is made anew.
    """
    given = {"items": as_list(ids), "first": FIRST_MODEL, "second": SECOND_MODEL}
    rows = {row[0]: row for row in db.rows(TO_DETECT, given)}
    said = corrections.of_items(db, ids)
    last = {feed: feed_languages.last_languages(db, feed) for feed in {r[7] for r in rows.values()}}
    return [
        _text(rows[item], last[rows[item][7]], said.get(item, ())) for item in ids if item in rows
    ]


def _text(
    row: tuple[Any, ...],
    last: feed_languages.LastLanguages,
    said: tuple[Correction, ...],
) -> ItemText:
    item, title, text, published, fetched_at, declared, fingerprint, _, given, *vectors, was = row
    others = feed_languages.without(last, item, was)
    return ItemText(
        item_id=ItemId(item),
        title=title,
        text=text,
        published=to_moment_or_none(published),
        fetched_at=to_moment(fetched_at),
        feed=FeedLanguages(
            given=given,
            declared=declared,
            usual=feed_languages.usual(others),
            seen=others.seen,
        ),
        corrections=said,
        fingerprint=fingerprint,
        embedded=bool(vectors[0]),
        second_embedded=bool(vectors[1]),
    )


def _flips(guid: str) -> tuple[str, ...]:
    for scheme, other in (("http://", "https://"), ("https://", "http://")):
        if guid.startswith(scheme):
            return guid, other + guid.removeprefix(scheme)
    return (guid,)


def _insert(db: Database, intent: FeedIntent) -> frozenset[ItemId]:
    contents = [_columns(one, intent) for one in intent.new]
    items = [db.insert(NEW_ITEM, one) for one in contents]
    db.run_many(
        NEW_BODY, [{**one, "item": item} for item, one in zip(items, contents, strict=True)]
    )
    db.run_many(
        "INSERT INTO states (item_id, stage, target, state) VALUES (?, 'detect', '', 'queued')",
        [(item,) for item in items],
    )
    return frozenset(ItemId(item) for item in items)


def _update(db: Database, intent: FeedIntent) -> Change:
    entries = {one.item_id: one.entry for one in intent.changed}
    stored = db.rows(
        "SELECT id, fingerprint, title FROM items"
        " WHERE feed_id = ? AND id IN (SELECT value FROM json_each(?))",
        (intent.feed_id, as_list(entries)),
    )
    if not stored:
        return NOTHING
    here = [ItemId(item) for item, _, _ in stored]
    edited = [item for item, old, _ in stored if entries[ItemId(item)].fingerprint != old]
    retitled = [item for item, _, old in stored if entries[ItemId(item)].entry.title != old]
    db.run(KEEP_REVISION, (to_text(intent.fetched_at), as_list(edited)))
    contents = [{**_columns(entries[item], intent), "item": item} for item in here]
    db.run_many(CHANGE_ITEM, contents)
    db.run_many(CHANGE_BODY, contents)
    db.run(DETECT_AGAIN, (as_list(edited),))
    # a translated headline must not outlive the title that it was made from
    db.run(
        "DELETE FROM headlines WHERE item_id IN (SELECT value FROM json_each(?))",
        (as_list(retitled),),
    )
    story_queue.match_again(db, here)
    moved = stories.recount(db, stories.of_items(db, here))
    return Change(items=frozenset(here)) | moved


def _columns(one: AnalysedEntry, intent: FeedIntent) -> dict[str, Any]:
    entry = one.entry
    return {
        "feed": intent.feed_id,
        "guid": storable_or_none(entry.guid),
        "url": storable_or_none(entry.link),
        "canonical_url": storable_or_none(one.canonical_link),
        "title_date": one.title_date,
        "fingerprint": one.fingerprint,
        "details": one.details,
        "title": storable(entry.title),
        "author": storable_or_none(entry.author),
        "published": to_text_or_none(entry.published),
        "edited": to_text(entry.updated or intent.fetched_at),
        "fetched_at": to_text(intent.fetched_at),
        "language": storable_or_none(entry.language),
        "html": storable(entry.html),
        "text": storable(entry.text),
        "enclosures": _enclosures(entry),
        "categories": as_list(storable(category) for category in entry.categories),
    }


def _enclosures(entry: ParsedEntry) -> str:
    columns = [
        {
            "url": storable(one.url),
            "media_type": storable_or_none(one.media_type),
            "length": one.length,
        }
        for one in entry.enclosures
    ]
    return msgspec.json.encode(columns).decode()
