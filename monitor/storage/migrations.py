"""The schema, as steps that are only ever added at the end.

A released step is never edited. Each has a test, and the file is copied before a step is applied.
Times are TEXT, UTC, "YYYY-MM-DDTHH:MM:SS.mmmZ": they sort as they read. Ids grow with arrival.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from monitor.storage.schema_of_copies import COPIES
from monitor.storage.schema_of_names import NAMES_AND_TOPICS
from monitor.storage.schema_of_stories import STORIES_BY_HAND
from monitor.storage.schema_of_translations import TRANSLATION_MEMORY

migrations = Migrations("dateline")


@migrations(name="0001_spine")
def _spine(db: Database) -> None:
    """Content (feeds, items, bodies) apart from what the monitor did to it (marks, tags, notes)."""
    for statement in SPINE.split(";\n"):
        if statement.strip():
            db.execute(statement)


SPINE = """
CREATE TABLE folders (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES folders(id) ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX folders_by_name ON folders(coalesce(parent_id, 0), name);

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,           -- asked; rewritten after a permanent redirect has held
  subscribed_url TEXT NOT NULL,       -- as the person gave it
  title TEXT NOT NULL DEFAULT '',     -- the feed's own
  title_given TEXT,                   -- the person's, wins
  site TEXT,
  language TEXT,                      -- as declared by the feed
  folder_id INTEGER REFERENCES folders(id) ON DELETE SET NULL,
  etag TEXT,
  last_modified TEXT,
  next_fetch TEXT,                    -- NULL = due at once
  wait_until TEXT,                    -- Retry-After: not asked sooner, whoever wants it
  failures INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  moved_to TEXT,
  moved_count INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,
  added_at TEXT NOT NULL,
  last_fetch TEXT
) STRICT;
CREATE INDEX feeds_due ON feeds(gone, next_fetch);
CREATE INDEX feeds_by_subscribed ON feeds(subscribed_url);

CREATE TABLE fetches (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'not_modified', 'failed', 'unreadable')),
  status INTEGER,
  elapsed_ms INTEGER NOT NULL,
  size INTEGER NOT NULL,
  new_items INTEGER NOT NULL,
  changed_items INTEGER NOT NULL,
  sentence TEXT
) STRICT;
CREATE INDEX fetches_by_feed ON fetches(feed_id, at);
CREATE INDEX fetches_by_time ON fetches(at);

CREATE TABLE items (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: marks of a purged item stay its own
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  guid TEXT,
  url TEXT,
  canonical_url TEXT,
  title_date TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '',   -- hash of what may be corrected without being read anew
  title TEXT NOT NULL,
  author TEXT,
  published TEXT,
  edited TEXT,
  fetched_at TEXT NOT NULL,
  sort_at TEXT NOT NULL,              -- published, but never later than fetched_at; else fetched_at
  declared_language TEXT,
  dominant TEXT,                      -- NULL until detected
  shares TEXT,                        -- "en:0.95 ru:0.05", most letters first
  dateline TEXT,                      -- JSON of domain ItemDateline, NULL = none
  dateline_date TEXT                  -- YYYY-MM-DD
) STRICT;
CREATE INDEX items_by_guid ON items(feed_id, guid);
CREATE INDEX items_by_link ON items(feed_id, canonical_url);
CREATE INDEX items_by_title_date ON items(feed_id, title_date);
CREATE INDEX items_by_feed_time ON items(feed_id, sort_at, id);
CREATE INDEX items_by_time ON items(sort_at, id);

CREATE TABLE bodies (
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  enclosures TEXT NOT NULL DEFAULT '[]',
  categories TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  replaced_at TEXT NOT NULL,
  title TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_by_item ON revisions(item_id, id);

CREATE TABLE states (
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('detect', 'group', 'translate')),
  target TEXT NOT NULL DEFAULT '',    -- language, for translate
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'done', 'not_needed', 'failed', 'no_model', 'doubtful')),
  reason TEXT,
  next_try TEXT,                      -- failed with NULL = quarantined
  PRIMARY KEY (item_id, stage, target),
  CHECK ((stage = 'translate') = (target <> '')),
  CHECK (stage = 'translate' OR state NOT IN ('no_model', 'doubtful')),
  CHECK (next_try IS NULL OR state = 'failed')
) STRICT, WITHOUT ROWID;
-- used only by a query that says "state NOT IN ('done', 'not_needed')" in these very words
CREATE INDEX states_open ON states(stage, target, state, item_id, next_try)
  WHERE state NOT IN ('done', 'not_needed');
CREATE INDEX states_translated ON states(target, item_id)
  WHERE stage = 'translate' AND state = 'done';

CREATE TABLE segments (
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('title', 'body')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  language TEXT NOT NULL,
  confidence REAL NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (item_id, part, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE translations (
  source_hash TEXT NOT NULL,
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  engine TEXT NOT NULL,
  version TEXT NOT NULL,
  mode TEXT NOT NULL,
  text TEXT NOT NULL,
  doubtful INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  made_at TEXT NOT NULL,
  PRIMARY KEY (source_hash, source_language, target_language, engine, version, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE headlines (              -- a title put together in a target language; recomputable
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  target TEXT NOT NULL,
  text TEXT NOT NULL,
  engine TEXT NOT NULL,
  version TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (item_id, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE vectors (
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  model TEXT NOT NULL,
  vector BLOB NOT NULL,               -- float32, little-endian, L2-normalised
  PRIMARY KEY (item_id, model)
) STRICT;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  founded_by INTEGER,                 -- item whose title heads the story
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  item_count INTEGER NOT NULL,
  outlet_count INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_by_time ON stories(last_seen, id);
CREATE INDEX stories_by_size ON stories(item_count, last_seen, id);

CREATE TABLE story_items (
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
  score REAL NOT NULL,
  because TEXT NOT NULL,
  joined_at TEXT NOT NULL
) STRICT;
CREATE INDEX story_items_by_story ON story_items(story_id, item_id);

CREATE TABLE marks (
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  read INTEGER NOT NULL DEFAULT 0,
  flag INTEGER NOT NULL DEFAULT 0,
  marked_at TEXT NOT NULL
) STRICT;
CREATE INDEX marks_flagged ON marks(flag, item_id) WHERE flag > 0;
CREATE INDEX marks_read ON marks(item_id) WHERE read = 1;

CREATE TABLE unread (                 -- items without a read mark; kept by the triggers below alone
  feed_id INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  PRIMARY KEY (feed_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER unread_when_arrived AFTER INSERT ON items
  BEGIN INSERT OR IGNORE INTO unread VALUES (new.feed_id, new.id); END;
CREATE TRIGGER unread_when_purged AFTER DELETE ON items
  BEGIN DELETE FROM unread WHERE feed_id = old.feed_id AND item_id = old.id; END;
CREATE TRIGGER unread_when_marked_read AFTER INSERT ON marks WHEN new.read = 1 BEGIN
  DELETE FROM unread WHERE item_id = new.item_id
  AND feed_id = (SELECT feed_id FROM items WHERE id = new.item_id); END;
CREATE TRIGGER unread_when_marked_unread AFTER INSERT ON marks WHEN new.read <> 1
  BEGIN INSERT OR IGNORE INTO unread SELECT feed_id, id FROM items WHERE id = new.item_id; END;
CREATE TRIGGER unread_when_turned_read AFTER UPDATE OF read ON marks WHEN new.read = 1 BEGIN
  DELETE FROM unread WHERE item_id = new.item_id
  AND feed_id = (SELECT feed_id FROM items WHERE id = new.item_id); END;
CREATE TRIGGER unread_when_turned_unread AFTER UPDATE OF read ON marks WHEN new.read <> 1
  BEGIN INSERT OR IGNORE INTO unread SELECT feed_id, id FROM items WHERE id = new.item_id; END;
CREATE TRIGGER unread_when_mark_removed AFTER DELETE ON marks
  BEGIN INSERT OR IGNORE INTO unread SELECT feed_id, id FROM items WHERE id = old.item_id; END;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: a pane may still ask for a tag that went
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  color TEXT NOT NULL
) STRICT;

CREATE TABLE item_tags (
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_tags_by_tag ON item_tags(tag_id, item_id);

CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  made_at TEXT NOT NULL,
  edited_at TEXT
) STRICT;
CREATE INDEX notes_by_item ON notes(item_id);

CREATE TABLE facts (                  -- what the rows above were made for, e.g. languages read
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE fts USING fts5(
  original, translated, original_folded, translated_folded,
  tokenize = "unicode61 remove_diacritics 2"
);
"""


@migrations(name="0002_language_corrections")
def _language_corrections(db: Database) -> None:
    """The person's word on languages, and which text the stored segments belong to."""
    for statement in LANGUAGE_CORRECTIONS.split(";\n"):
        if statement.strip():
            db.execute(statement)


LANGUAGE_CORRECTIONS = """
-- the person's word, which wins
ALTER TABLE feeds ADD COLUMN language_given TEXT;
ALTER TABLE segments ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
-- of the text that segments and dateline belong to; another than `fingerprint` = of an earlier one
ALTER TABLE items ADD COLUMN detected_fingerprint TEXT;
UPDATE items SET detected_fingerprint = fingerprint WHERE EXISTS (
  SELECT 1 FROM states s
  WHERE s.item_id = items.id AND s.stage = 'detect' AND s.target = '' AND s.state = 'done');
-- a feed's detected items in order of arrival, with what is asked of the last hundred
CREATE INDEX items_detected_by_feed ON items(feed_id, id, dominant) WHERE dominant IS NOT NULL;

CREATE TABLE language_corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- the later one wins
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  part TEXT CHECK (part IN ('title', 'body')),   -- NULL = the item's main language
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,                 -- what the stretch held when it was said
  language TEXT NOT NULL,
  kind TEXT,                          -- NULL = as it was found
  made_at TEXT NOT NULL,
  CHECK (part IS NOT NULL OR (start = 0 AND "end" = 0 AND text = '')),
  CHECK (part IS NULL OR (start >= 0 AND start < "end"))
) STRICT;
CREATE INDEX language_corrections_by_item ON language_corrections(item_id, id);

CREATE TABLE detect_first (           -- items that the person waits for, the last asked for first
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL UNIQUE REFERENCES items(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE redetections (           -- archives to be looked at again, from the newest item down
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed_id INTEGER UNIQUE REFERENCES feeds(id) ON DELETE CASCADE,  -- NULL = all feeds
  below INTEGER NOT NULL,             -- items with smaller ids are still to be done
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL,
  asked_at TEXT NOT NULL
) STRICT;
"""


@migrations(name="0003_translation_memory")
def _translation_memory(db: Database) -> None:
    """Sentences and where they stand, what they were translated with, the person's glossary."""
    for statement in TRANSLATION_MEMORY.split(";\n\n"):
        if statement.strip():
            db.execute(statement)


@migrations(name="0004_stories_by_hand")
def _stories_by_hand(db: Database) -> None:
    """The monitor's edits of stories, what happened to them, their headlines, titles and pins."""
    for statement in STORIES_BY_HAND.split(";\n\n"):
        if statement.strip():
            db.execute(statement)


@migrations(name="0005_near_copies")
def _near_copies(db: Database) -> None:
    """Where near-copies are looked for, and under which item each is folded."""
    for statement in COPIES.split(";\n\n"):
        if statement.strip():
            db.execute(statement)


@migrations(name="0006_names_and_topics")
def _names_and_topics(db: Database) -> None:
    """Names in their spellings, the person's word on them, and what links stories of many days."""
    for statement in NAMES_AND_TOPICS.split(";\n\n"):
        if statement.strip():
            db.execute(statement)
