"""The schema of step 0003: sentences, what was made of them, the glossary. Never edited."""

TRANSLATION_MEMORY = """
CREATE TABLE sentences (              -- foreign sentences, each once a language
  id INTEGER PRIMARY KEY,
  source_hash TEXT NOT NULL,
  language TEXT NOT NULL,             -- without script and region, as domain base_of has it
  text TEXT NOT NULL,
  UNIQUE (source_hash, language)
) STRICT;

CREATE INDEX sentences_by_language ON sentences(language, id);

CREATE TABLE item_sentences (         -- where they stand
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  sentence_id INTEGER NOT NULL REFERENCES sentences(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id, sentence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX items_by_sentence ON item_sentences(sentence_id, item_id);

CREATE TABLE orphaned_sentences (     -- of no item any more, since theirs is gone
  sentence_id INTEGER PRIMARY KEY REFERENCES sentences(id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER sentence_left_alone AFTER DELETE ON item_sentences
  WHEN NOT EXISTS (SELECT 1 FROM item_sentences i WHERE i.sentence_id = old.sentence_id)
  BEGIN INSERT OR IGNORE INTO orphaned_sentences VALUES (old.sentence_id); END;

CREATE TABLE changed_sentences (      -- translated anew: their items are to be put together again
  target TEXT NOT NULL,
  sentence_id INTEGER NOT NULL REFERENCES sentences(id) ON DELETE CASCADE,
  PRIMARY KEY (target, sentence_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE translations RENAME TO translations_before;

CREATE TABLE translations (
  source_hash TEXT NOT NULL,
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  engine TEXT NOT NULL,
  version TEXT NOT NULL,
  mode TEXT NOT NULL,
  terms TEXT NOT NULL DEFAULT '',     -- fingerprint of the glossary's terms that were applied
  text TEXT NOT NULL,
  doubtful INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  via TEXT,                           -- the language between, of two steps
  alignment TEXT NOT NULL DEFAULT '', -- JSON: a, b, c, d, a, b, … of domain Alignment
  stale INTEGER NOT NULL DEFAULT 0    -- to be made again: 1 = when nothing else waits, 3 = now;
    CHECK (stale IN (0, 1, 2, 3)),    -- 2 = that was tried in vain
  made_at TEXT NOT NULL,
  PRIMARY KEY (source_hash, source_language, target_language, engine, version, mode, terms)
) STRICT, WITHOUT ROWID;

INSERT INTO translations (source_hash, source_language, target_language, engine, version, mode,
                          text, doubtful, reason, made_at)
SELECT source_hash, source_language, target_language, engine, version, mode,
       text, doubtful, reason, made_at FROM translations_before;

DROP TABLE translations_before;

CREATE INDEX translations_by_pair
  ON translations(engine, target_language, source_language, version, stale);

-- used only by a query that says "stale > 0" in these very words
CREATE INDEX translations_stale ON translations(target_language, stale, source_language)
  WHERE stale > 0;

CREATE TABLE glossary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  term TEXT NOT NULL CHECK (term <> ''),
  rendering TEXT,                     -- NULL = left as it is
  UNIQUE (source_language, target_language, term)
) STRICT;

CREATE TABLE glossary_changes (       -- newest last; what is undone goes
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  term TEXT NOT NULL,
  existed INTEGER NOT NULL,
  rendering TEXT,                     -- before the change
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE memory_use (             -- sentences that items needed, and those already remembered
  target TEXT PRIMARY KEY,
  asked INTEGER NOT NULL,
  known INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- of translate: 0 = nothing is done, 1 = the headline is, 2 = all is and its sentences are listed
ALTER TABLE states ADD COLUMN step INTEGER NOT NULL DEFAULT 0;

-- failures one after the other, of translate
ALTER TABLE states ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;

-- of items without headline, and of those done before sentences were listed
CREATE INDEX states_without_headline ON states(target, item_id)
  WHERE stage = 'translate' AND state = 'queued' AND step = 0;

CREATE INDEX states_unlisted ON states(target, item_id)
  WHERE stage = 'translate' AND state IN ('done', 'doubtful') AND step < 2;

-- whoever queues an item again means all of it
CREATE TRIGGER queued_from_the_start AFTER UPDATE OF state ON states
  WHEN new.stage = 'translate' AND new.state = 'queued' AND new.step > 0
  BEGIN UPDATE states SET step = 0
  WHERE item_id = new.item_id AND stage = new.stage AND target = new.target; END;
"""
