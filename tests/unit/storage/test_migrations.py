import pytest
import sqlite_utils

from monitor.storage.database import open_writer
from monitor.storage.migrations import migrations


def upgraded_to(name, path):
    """A file as it was just before the step `name`, with the rows of then still to be written."""
    db = sqlite_utils.Database(path)
    migrations.apply(db, stop_before=name)
    return db


def tables_of(db):
    return {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def steps():
    return [step.name for step in migrations.pending(sqlite_utils.Database(memory=True))]


@pytest.mark.parametrize("name", steps())
def test_every_migration_has_a_test(name):
    assert f"test_{name.partition('_')[2]}" in globals()


def test_the_names_of_migrations_count_up():
    numbers = [int(name.partition("_")[0]) for name in steps()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_spine(tmp_path):
    db = upgraded_to("0001_spine", tmp_path / "old.db")
    assert "feeds" not in tables_of(db)
    migrations.apply(db)
    assert {"feeds", "items", "states", "marks", "fts"} <= tables_of(db)
    ours = [
        row
        for row in db.query("PRAGMA table_list")
        if not row["name"].startswith(("sqlite_", "_sqlite", "fts")) and row["type"] == "table"
    ]
    assert [row["name"] for row in ours if not row["strict"]] == []
    db.close()


def test_language_corrections(tmp_path):
    db = upgraded_to("0002_language_corrections", tmp_path / "old.db")
    db.execute("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    for item, state in ((1, "done"), (2, "queued")):
        db.execute(
            "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at,"
            " dominant) VALUES (?, 1, 't', 'print', 'T', '2026', '2026', 'ru')",
            (item,),
        )
        db.execute("INSERT INTO states VALUES (?, 'detect', '', ?, NULL, NULL)", (item, state))
    db.execute("INSERT INTO segments VALUES (1, 'title', 0, 1, 'ru', 0.9, 'prose')")
    db.conn.commit()

    migrations.apply(db)
    # segments of a text that was edited and not read again stay out of sight
    rows = db.execute("SELECT id, detected_fingerprint FROM items ORDER BY id").fetchall()
    assert rows == [(1, "print"), (2, None)]
    assert db.execute("SELECT given FROM segments").fetchall() == [(0,)]
    assert db.execute("SELECT language_given FROM feeds").fetchall() == [(None,)]
    assert {"language_corrections", "detect_first", "redetections"} <= tables_of(db)
    db.close()


def test_translation_memory(tmp_path):
    db = upgraded_to("0003_translation_memory", tmp_path / "old.db")
    db.execute("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    db.execute(
        "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at)"
        " VALUES (1, 1, 't', 'print', 'T', '2026', '2026')"
    )
    db.execute("INSERT INTO states VALUES (1, 'translate', 'en', 'done', NULL, NULL)")
    db.execute(
        "INSERT INTO translations VALUES"
        " ('h', 'ru', 'en', 'argos', '1.9', 'fast', 'Text', 1, 'why', '2026')"
    )
    db.conn.commit()

    migrations.apply(db)
    assert list(db.query("SELECT * FROM translations")) == [
        {
            "source_hash": "h",
            "source_language": "ru",
            "target_language": "en",
            "engine": "argos",
            "version": "1.9",
            "mode": "fast",
            "terms": "",
            "text": "Text",
            "doubtful": 1,
            "reason": "why",
            "via": None,
            "alignment": "",
            "stale": 0,
            "made_at": "2026",
        }
    ]
    # what was done stays done, and is found where sentences are to be listed
    assert db.execute("SELECT state, step, tries FROM states").fetchall() == [("done", 0, 0)]
    assert {"sentences", "item_sentences", "glossary", "memory_use"} <= tables_of(db)
    assert "translations_before" not in tables_of(db)
    db.close()


def test_stories_by_hand(tmp_path):
    db = upgraded_to("0004_stories_by_hand", tmp_path / "old.db")
    db.execute("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    for item, state in ((1, "done"), (2, "not_needed")):
        db.execute(
            "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at)"
            " VALUES (?, 1, 't', 'print', 'T', '2026', '2026')",
            (item,),
        )
        db.execute(
            "INSERT INTO states (item_id, stage, state) VALUES (?, 'group', ?)", (item, state)
        )
    db.execute("INSERT INTO stories VALUES (7, 1, '2026', '2026', 1, 1)")
    db.execute("INSERT INTO story_items VALUES (1, 7, 0.5, 'because', '2026')")
    db.conn.commit()

    migrations.apply(db)
    # stories stay; one item has the headline, and what stood alone is grouped now
    assert db.execute("SELECT id, headline_item, to_head FROM stories").fetchall() == [(7, 1, 0)]
    assert db.execute("SELECT story_id FROM story_items").fetchall() == [(7,)]
    assert db.execute("SELECT state FROM states ORDER BY item_id").fetchall() == [
        ("done",),
        ("queued",),
    ]
    wanted = {"story_edits", "story_edit_items", "story_events", "story_titles", "story_pins"}
    assert wanted | {"story_again", "story_anew"} <= tables_of(db)
    db.close()


def test_near_copies(tmp_path):
    db = upgraded_to("0005_near_copies", tmp_path / "old.db")
    db.execute("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    for item, day in ((1, "01T00"), (2, "07T07"), (3, "08T09"), (4, "15T00"), (5, "22T08")):
        db.execute(
            "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at,"
            " dominant) VALUES (?, 1, 't', 'print', 'T', ?, '2026-01-01', ?)",
            (item, f"2026-01-{day}:00:00.000Z", "en" if item != 4 else None),
        )
    db.conn.commit()

    migrations.apply(db)
    assert {"copy_bands", "copy_sketches", "copies_wanted", "copies"} <= tables_of(db)
    # what arrived in the last fourteen days is read again, since a copy of it may come
    asked = "SELECT feed_id, below, down_to, done, total FROM redetections"
    assert db.execute(asked).fetchall() == [(None, 6, 3, 0, 2)]
    # when an original goes its copies are looked for again
    assert db.execute("SELECT count(*) FROM copies_wanted").fetchone() == (0,)
    db.execute("PRAGMA foreign_keys=ON")
    db.execute("INSERT INTO copies VALUES (2, 1, 0.9, 'same')")
    db.execute("DELETE FROM items WHERE id = 1")
    assert db.execute("SELECT item_id FROM copies_wanted").fetchall() == [(2,)]
    assert db.execute("SELECT count(*) FROM copies").fetchone() == (0,)
    db.close()


def test_near_copies_where_everything_is_being_read_again(tmp_path):
    db = upgraded_to("0005_near_copies", tmp_path / "old.db")
    db.execute("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    for item in (1, 2):
        db.execute(
            "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at,"
            " dominant) VALUES (?, 1, 't', 'print', 'T', '2026-01-01', '2026-01-01', 'en')",
            (item,),
        )
    db.execute("INSERT INTO redetections VALUES (7, NULL, 2, 1, 2, '2026')")
    db.conn.commit()

    migrations.apply(db)
    asked = "SELECT feed_id, below, down_to, done, total FROM redetections"
    assert db.execute(asked).fetchall() == [(None, 3, 0, 0, 2)]
    db.close()


def test_names_and_topics(tmp_path):
    db = upgraded_to("0006_names_and_topics", tmp_path / "old.db")
    db.execute("INSERT INTO feeds (id, url, subscribed_url, added_at) VALUES (1, 'u', 'u', '2026')")
    for item, dominant in ((1, "en"), (2, None), (3, "ru")):
        db.execute(
            "INSERT INTO items (id, feed_id, title_date, fingerprint, title, fetched_at, sort_at,"
            " dominant) VALUES (?, 1, 't', 'print', 'T', '2026', '2026', ?)",
            (item, dominant),
        )
    db.execute(
        "INSERT INTO stories (id, founded_by, first_seen, last_seen, item_count, outlet_count)"
        " VALUES (1, 1, '2026', '2026', 3, 1), (2, 3, '2026', '2026', 1, 1)"
    )
    db.conn.commit()

    migrations.apply(db)
    # names are looked for in what is detected already, topics of stories that are large enough
    assert db.execute("SELECT item_id FROM names_to_find").fetchall() == [(1,), (3,)]
    assert db.execute("SELECT story_id FROM stories_to_link").fetchall() == [(1,)]
    assert {"names", "item_names", "name_edits", "topics", "topic_anchors"} <= tables_of(db)
    db.close()


def test_an_up_to_date_file_has_nothing_pending(tmp_path):
    db = open_writer(tmp_path / "a.db", tmp_path / "backups")
    assert migrations.pending(db.raw) == []
    db.close()
