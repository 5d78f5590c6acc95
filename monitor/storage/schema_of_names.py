"""The schema of step 0006: names in their spellings, and topics. Never edited."""

NAMES_AND_TOPICS = """
CREATE TABLE names (                  -- a spelling in a language; recomputable from items
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: a group goes by the id of one that may go
  text TEXT NOT NULL,
  language TEXT NOT NULL,             -- without script and region
  folded TEXT NOT NULL,
  items INTEGER NOT NULL DEFAULT 0,   -- that it stands in; kept by the triggers below alone
  sure INTEGER NOT NULL DEFAULT 0,    -- of these, where it is written as a name for sure
  group_id INTEGER NOT NULL DEFAULT 0, -- the same for all spellings of one name
  looked INTEGER NOT NULL DEFAULT 0,  -- `items` when its group was last looked for
  UNIQUE (text, language)
) STRICT;

CREATE INDEX names_by_group ON names(group_id, id);

CREATE INDEX names_by_folded ON names(folded);

-- used only by a query that says "items >= 2 * looked" in these very words
CREATE INDEX names_to_join ON names(id) WHERE items >= 2 * looked;

CREATE TABLE name_keys (              -- what is alike of a name in every script
  key TEXT NOT NULL,
  name_id INTEGER NOT NULL REFERENCES names(id) ON DELETE CASCADE,
  PRIMARY KEY (key, name_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_keys_by_name ON name_keys(name_id);

CREATE TABLE item_names (             -- names of title and lead, and of the translated headline
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  name_id INTEGER NOT NULL REFERENCES names(id) ON DELETE CASCADE,
  translated INTEGER NOT NULL,
  sure INTEGER NOT NULL,
  PRIMARY KEY (item_id, name_id, translated)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_names_by_name ON item_names(name_id, translated, item_id);

CREATE TRIGGER name_counted AFTER INSERT ON item_names WHEN new.translated = 0
  BEGIN UPDATE names SET items = items + 1, sure = sure + new.sure WHERE id = new.name_id; END;

CREATE TRIGGER name_uncounted AFTER DELETE ON item_names BEGIN
  UPDATE names SET items = items - 1, sure = sure - old.sure
  WHERE id = old.name_id AND old.translated = 0;
  DELETE FROM names WHERE id = old.name_id AND NOT EXISTS (
    SELECT 1 FROM item_names i WHERE i.name_id = old.name_id); END;

CREATE TABLE name_edits (             -- the monitor's word, the last wins; what is undone goes
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  moved TEXT NOT NULL,                -- JSON list of folded spellings
  away TEXT NOT NULL,                 -- the same; [] = they are one name, else apart from these
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE names_to_find (          -- items whose names are not known yet, or not any more
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE
) STRICT;

-- no "OR IGNORE": the policy of the statement that fires a trigger would win over it
CREATE TRIGGER names_wanted_when_detected
  AFTER UPDATE OF dominant, detected_fingerprint ON items WHEN new.dominant IS NOT NULL
  BEGIN INSERT INTO names_to_find SELECT new.id WHERE NOT EXISTS (
    SELECT 1 FROM names_to_find n WHERE n.item_id = new.id); END;

CREATE TRIGGER names_wanted_when_translated AFTER INSERT ON headlines
  BEGIN INSERT INTO names_to_find SELECT new.item_id WHERE NOT EXISTS (
    SELECT 1 FROM names_to_find n WHERE n.item_id = new.item_id); END;

CREATE TRIGGER names_wanted_when_translated_anew AFTER UPDATE OF text ON headlines
  WHEN new.text <> old.text
  BEGIN INSERT INTO names_to_find SELECT new.item_id WHERE NOT EXISTS (
    SELECT 1 FROM names_to_find n WHERE n.item_id = new.item_id); END;

INSERT INTO names_to_find SELECT id FROM items WHERE dominant IS NOT NULL;

CREATE TABLE topics (                 -- a long-running thing
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title_given TEXT,                   -- the monitor's own, wins
  title TEXT NOT NULL
) STRICT;

CREATE TABLE topic_anchors (          -- an item whose story is of the topic, wherever it is put
  item_id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topics(id) ON DELETE CASCADE
) STRICT;

CREATE INDEX topic_anchors_by_topic ON topic_anchors(topic_id, item_id);

CREATE TRIGGER topic_left_alone AFTER DELETE ON topic_anchors
  WHEN NOT EXISTS (SELECT 1 FROM topic_anchors a WHERE a.topic_id = old.topic_id)
  BEGIN DELETE FROM topics WHERE id = old.topic_id AND title_given IS NULL; END;

CREATE TABLE topic_refusals (         -- "not this topic", of the story that has the item
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topics(id) ON DELETE CASCADE,
  PRIMARY KEY (item_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_refusals_by_topic ON topic_refusals(topic_id);

CREATE TABLE stories_to_link (        -- changed since it was last looked what topic they are of
  story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER story_to_link_when_joined AFTER INSERT ON story_items
  BEGIN INSERT INTO stories_to_link SELECT new.story_id WHERE NOT EXISTS (
    SELECT 1 FROM stories_to_link l WHERE l.story_id = new.story_id); END;

CREATE TRIGGER story_to_link_when_moved AFTER UPDATE OF story_id ON story_items
  BEGIN INSERT INTO stories_to_link SELECT new.story_id WHERE NOT EXISTS (
    SELECT 1 FROM stories_to_link l WHERE l.story_id = new.story_id); END;

INSERT INTO stories_to_link SELECT id FROM stories WHERE item_count >= 3 OR outlet_count >= 2;
"""
