"""The schema of step 0004: stories by hand, and what happened to stories. Never edited."""

STORIES_BY_HAND = """
-- the member whose headline heads the story, NULL = none chosen yet
ALTER TABLE stories ADD COLUMN headline_item INTEGER;

-- 1 = the headline is to be chosen, or chosen anew
ALTER TABLE stories ADD COLUMN to_head INTEGER NOT NULL DEFAULT 1;

UPDATE stories SET headline_item = founded_by, to_head = 0 WHERE item_count = 1;

CREATE INDEX stories_to_head ON stories(last_seen, id) WHERE to_head = 1;

CREATE TABLE story_edits (            -- the monitor's word; the later one wins
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL
    CHECK (kind IN ('merge', 'split', 'move', 'apart', 'pin', 'title', 'pin_story')),
  made_at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  before TEXT NOT NULL,               -- JSON: [[story, [item, ...]], ...], where items were
  words TEXT NOT NULL,
  marked INTEGER,                     -- the story that a title or a pin was given to
  marks TEXT                          -- JSON: [[item, story, title, at], ...], those of before
) STRICT;

CREATE INDEX story_edits_in_force ON story_edits(id) WHERE undone = 0;

CREATE TABLE story_edit_items (       -- of whom an edit speaks, as domain HandEdit says it
  edit_id INTEGER NOT NULL REFERENCES story_edits(id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('moved', 'beside', 'away')),
  PRIMARY KEY (edit_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_edit_items_by_item ON story_edit_items(item_id, edit_id);

CREATE TABLE story_events (           -- every change of story of an item that was in one
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('merged', 'split', 'moved')),
  story_id INTEGER NOT NULL,          -- where the items are from then on; may be gone by now
  from_story INTEGER NOT NULL,
  count INTEGER NOT NULL,             -- of items
  items TEXT NOT NULL,                -- JSON: the first 2,000 of them
  because TEXT NOT NULL,
  edit_id INTEGER REFERENCES story_edits(id) ON DELETE CASCADE  -- NULL = not by hand
) STRICT;

CREATE INDEX story_events_into ON story_events(story_id, id);

CREATE INDEX story_events_out_of ON story_events(from_story, id);

CREATE INDEX story_events_by_edit ON story_events(edit_id) WHERE edit_id IS NOT NULL;

CREATE TABLE story_titles (           -- shown by the story that holds the item; its own one wins
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL,          -- to which it was given; may be part of another one by now
  title TEXT NOT NULL,
  given_at TEXT NOT NULL,
  PRIMARY KEY (item_id, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_titles_by_story ON story_titles(story_id);

CREATE TABLE story_pins (             -- the stories that hold these items stand on top
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL,
  pinned_at TEXT NOT NULL,
  PRIMARY KEY (item_id, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_pins_by_story ON story_pins(story_id);

-- an item goes, its story stays: so do title and pin, on the next one
CREATE TRIGGER story_title_stays BEFORE DELETE ON items
  WHEN EXISTS (SELECT 1 FROM story_titles t WHERE t.item_id = old.id) BEGIN
    UPDATE OR REPLACE story_titles SET item_id = heir.id FROM (
      SELECT i.id FROM story_items here
      JOIN story_items si ON si.story_id = here.story_id AND si.item_id <> here.item_id
      JOIN items i ON i.id = si.item_id
      WHERE here.item_id = old.id ORDER BY i.sort_at, i.id LIMIT 1) heir
    WHERE item_id = old.id; END;

CREATE TRIGGER story_pin_stays BEFORE DELETE ON items
  WHEN EXISTS (SELECT 1 FROM story_pins p WHERE p.item_id = old.id) BEGIN
    UPDATE OR REPLACE story_pins SET item_id = heir.id FROM (
      SELECT i.id FROM story_items here
      JOIN story_items si ON si.story_id = here.story_id AND si.item_id <> here.item_id
      JOIN items i ON i.id = si.item_id
      WHERE here.item_id = old.id ORDER BY i.sort_at, i.id LIMIT 1) heir
    WHERE item_id = old.id; END;

CREATE TABLE story_again (            -- items in stories that are to be matched again
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  changes INTEGER NOT NULL DEFAULT 1  -- how often something became better known meanwhile
) STRICT;

CREATE TABLE story_anew (             -- stories made anew, before they take the place of the others
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL,          -- numbered apart from `stories`
  score REAL NOT NULL,
  because TEXT NOT NULL
) STRICT;

CREATE INDEX story_anew_by_story ON story_anew(story_id, item_id);

-- an item without a vector is grouped too, by its names, numbers and dates
UPDATE states SET state = 'queued' WHERE stage = 'group' AND state = 'not_needed';
"""
