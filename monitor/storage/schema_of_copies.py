"""The schema of step 0005: where near-copies are looked for, and what was found. Never edited."""

COPIES = """
-- Rows of items that are gone or were edited stay until their week goes: ids are never used twice,
-- and what is found here is compared word by word. So neither an index by item nor a trigger is
-- needed, which would double the size.
CREATE TABLE copy_bands (
  week INTEGER NOT NULL,              -- of items.sort_at, since Julian day 0
  band INTEGER NOT NULL,              -- a number of 32 bits
  item_id INTEGER NOT NULL,
  PRIMARY KEY (week, band, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_sketches (          -- the bands of each item, to look its copies up again
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  week INTEGER NOT NULL,
  bands BLOB NOT NULL                 -- int32, little-endian
) STRICT;

CREATE INDEX copy_sketches_by_week ON copy_sketches(week);

CREATE TABLE copies_wanted (          -- items whose copies are still to be looked for
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE copies (
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  of_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  common REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'shortened', 'extended', 'rewritten')),
  CHECK (item_id <> of_id)
) STRICT;

CREATE INDEX copies_by_original ON copies(of_id, item_id);

CREATE TRIGGER original_gone BEFORE DELETE ON items
  BEGIN INSERT OR IGNORE INTO copies_wanted SELECT item_id FROM copies WHERE of_id = old.id; END;

-- A copy comes within fourteen days of its original: what arrived in the last fourteen (at most
-- 5,000 items) is read again when there is nothing else to do, which makes its bands; else the
-- copies of what is stored would not be found. An archive that is being read again begins anew.
ALTER TABLE redetections ADD COLUMN down_to INTEGER NOT NULL DEFAULT 0;

UPDATE redetections SET below = (SELECT max(id) FROM items) + 1, done = 0
WHERE EXISTS (SELECT 1 FROM items);

INSERT INTO redetections (feed_id, below, down_to, total, asked_at)
SELECT NULL, max(id) + 1, min(id), count(*), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM (SELECT id, fetched_at, dominant FROM items ORDER BY id DESC LIMIT 5000)
WHERE julianday(fetched_at) >= (
    SELECT julianday(fetched_at) FROM items ORDER BY id DESC LIMIT 1) - 14
  AND dominant IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM redetections WHERE feed_id IS NULL)
HAVING count(*) > 0
"""
