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
  BEGIN INSERT OR IGNORE INTO copies_wanted SELECT item_id FROM copies WHERE of_id = old.id; END
"""
