import pytest

from monitor.domain.errors import StorageError
from monitor.domain.item import Part, State
from monitor.storage import (
    analyses,
    corrections,
    doctor,
    feed_languages,
    feeds,
    items,
    redetection,
    sentences,
    translations,
    triage,
)
from monitor.storage.corrections import Stretch
from monitor.storage.database import open_reader, open_writer, sqlite_version
from tests.unit.storage.samples import (
    NOW,
    analysis,
    attempt,
    entry,
    grouped,
    intent,
    plan,
    state,
    stored,
    subscribed,
)

LANGUAGE_TABLES = ("feeds", "segments", "language_corrections", "detect_first", "redetections")


def lived_in(db):
    """A profile in which a bit of everything happened; the ids of two grouped items."""
    feed = subscribed(db)
    first, second, waiting = stored(db, feed, entry(1), entry(2), entry(3))
    grouped(db, first, second)
    items.save(db, intent(feed, state=state(feed), attempt=attempt(feed)))
    triage.mark_read(db, [first], True, NOW)
    triage.tag(db, [second], "Tag", NOW)
    triage.add_note(db, waiting, "A note", NOW)
    (foreign,) = stored(db, feed, entry(4))
    analyses.save(db, [analysis(foreign)], {foreign: plan(State.QUEUED)})
    translations.save_rendering(db, foreign, "en", "Headline", "Text", "argos", "1", NOW)
    with db.transaction():
        sentences.place(db, foreign, [("a" * 64, "ru", "Раз.")])
    feed_languages.give(db, feed, "sr")
    corrections.correct_item(db, waiting, "sr", NOW)
    stretch = Stretch(part=Part.BODY, start=0, end=4)
    corrections.correct_span(db, waiting, stretch, "hr", None, NOW)
    redetection.ask(db, feed, NOW)
    return first, second


@pytest.mark.parametrize("quick", [True, False])
def test_a_profile_that_was_lived_in_is_sound(db, quick):
    assert doctor.check(db, quick) == ()
    lived_in(db)
    assert doctor.check(db, quick) == ()
    reader = open_reader(db.path)
    assert doctor.check(reader, quick) == ()
    reader.close()


SICKNESSES = [
    ("DELETE FROM states WHERE stage = 'detect' AND item_id = 1", "without a detect state: 1"),
    ("DELETE FROM states WHERE stage = 'group'", "without a group state: 3 (first: 1)"),
    ("DELETE FROM states WHERE stage = 'translate'", "without a translate state: 3"),
    ("UPDATE items SET dominant = NULL WHERE id = 2", "without a language: 1 (first: 2)"),
    (
        "UPDATE states SET state = 'doubtful' WHERE item_id = 1 AND stage = 'detect'",
        "States that their stage cannot have: 1 (first: item 1)",
    ),
    (
        "UPDATE states SET next_try = '2026' WHERE item_id = 1 AND stage = 'group'",
        "States that their stage cannot have: 1",
    ),
    (
        "UPDATE states SET target = '' WHERE item_id = 1 AND stage = 'translate'",
        "States that their stage cannot have: 1",
    ),
    (
        "UPDATE states SET step = 2 WHERE item_id = 4 AND stage = 'translate'",
        "wait for a translation though it is done: 1 (first: 4)",
    ),
    ("UPDATE sentences SET text = ''", "Sentences without words or a language: 1"),
    ("DELETE FROM story_items WHERE item_id = 1", "counted as grouped but in no story: 1"),
    ("DELETE FROM story_items", "Stories without items: 1"),
    ("UPDATE stories SET item_count = 7", "Stories with wrong counts or times: 1"),
    ("UPDATE stories SET outlet_count = 7", "Stories with wrong counts or times: 1"),
    ("UPDATE stories SET last_seen = '2030'", "Stories with wrong counts or times: 1"),
    (
        "UPDATE states SET state = 'queued' WHERE stage = 'group' AND item_id = 1",
        "wait to be grouped though they are in a story: 1 (first: 1)",
    ),
    (
        "INSERT INTO story_again (item_id) SELECT id FROM items"
        " WHERE id NOT IN (SELECT item_id FROM story_items)",
        "matched again though they are in no story",
    ),
    ("INSERT INTO story_anew VALUES (1, 7, 0.5, '')", "no such work waits for: 1 (first: 1)"),
    (
        "UPDATE stories SET headline_item = 3, to_head = 0",
        "Stories headed by an item of another story: 1",
    ),
    (
        "INSERT INTO story_edits (kind, made_at, before, words) VALUES ('pin', '', '{', '')",
        "Edits and changes of stories that cannot be read: 1",
    ),
    (
        "INSERT INTO story_events (at, kind, story_id, from_story, count, items, because)"
        " VALUES ('', 'moved', 1, 1, 1, '[1]', '')",
        "Changes of stories that change nothing: 1",
    ),
    ("DELETE FROM fts WHERE rowid = 2", "that a search cannot find: 1 (first: 2)"),
    ("INSERT INTO fts (rowid, original) VALUES (77, 'x')", "that belong to no item: 1 (first: 77)"),
    ("DELETE FROM bodies WHERE item_id = 3", "without a body: 1 (first: 3)"),
    ("DELETE FROM unread WHERE item_id = 3", "wrongly counted as read or unread: 1 (first: 3)"),
    ("INSERT INTO unread VALUES (1, 1)", "wrongly counted as read or unread: 1 (first: 1)"),
    (
        "UPDATE items SET detected_fingerprint = 'other' WHERE id = 2",
        "with segments of another text: 1 (first: 2)",
    ),
    ("INSERT INTO detect_first (item_id) VALUES (2)", "read first but do not wait: 1 (first: 2)"),
    (
        "INSERT INTO redetections (below, total, asked_at) VALUES (9, 9, ''), (9, 9, '')",
        "read again twice at once: 1",
    ),
    (
        "UPDATE language_corrections SET text = 'x' WHERE part = 'body'",
        "that say nothing: 1 (first: of item 3)",
    ),
    ("DELETE FROM feeds", "Rows of items that belong to no row of feeds: 4."),
    ("DELETE FROM tags", "Rows of item_tags that belong to no row of tags: 1."),
]


@pytest.mark.parametrize(("harm", "sentence"), SICKNESSES)
def test_what_is_wrong_is_named(sick_db, harm, sentence):
    lived_in(sick_db)
    sick_db.run("PRAGMA foreign_keys = OFF")
    sick_db.run("PRAGMA ignore_check_constraints = ON")
    sick_db.run(harm)
    sick_db.run("PRAGMA ignore_check_constraints = OFF")
    found = doctor.check(sick_db, quick=True)
    assert any(sentence in one for one in found), found


@pytest.mark.parametrize("quick", [True, False])
def test_a_damaged_file_is_named_and_nothing_more_is_read(tmp_path, quick):
    db = open_writer(tmp_path / "a.db", tmp_path)
    stored(db, subscribed(db), *(entry(n, text="x" * 3000) for n in range(60)))
    db.close()
    data = bytearray((tmp_path / "a.db").read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 16384] = bytes(range(256)) * 64
    (tmp_path / "a.db").write_bytes(data)
    reader = open_reader(tmp_path / "a.db")
    found = doctor.check(reader, quick)
    assert found
    assert all("damaged" in sentence for sentence in found)
    reader.close()


def test_the_thorough_check_finds_a_search_index_that_lost_its_words(sick_db):
    lived_in(sick_db)
    sick_db.run("UPDATE fts_content SET c0 = 'other words' WHERE id = 1")
    if tuple(map(int, sqlite_version().split("."))) < (3, 44):
        pytest.skip("this SQLite does not check search indexes")
    assert doctor.check(sick_db, quick=True) == ()
    (found,) = doctor.check(sick_db, quick=False)
    assert "fts" in found


def test_a_backup_is_the_same_library_in_one_file(db, tmp_path):
    lived_in(db)
    doctor.backup(db, tmp_path / "saved.db")
    assert not list(tmp_path.glob("saved.db*-*"))
    assert not list(tmp_path.glob("*.partial"))
    saved = open_reader(tmp_path / "saved.db")
    assert doctor.check(saved, quick=False) == ()
    for table in ("items", "marks", "notes", "story_items", "fts", *LANGUAGE_TABLES):
        query = f"SELECT * FROM {table} ORDER BY 1"  # noqa: S608 - names of this test
        assert saved.rows(query) == db.rows(query)
    saved.close()
    again = open_writer(tmp_path / "saved.db", tmp_path)
    assert again.one("PRAGMA journal_mode") == ("wal",)
    again.close()


def test_a_reader_can_make_the_backup_while_the_writer_writes(db, tmp_path):
    feed = subscribed(db)
    reader = open_reader(db.path)
    with db.transaction():
        stored(db, feed, entry(1))
        doctor.backup(reader, tmp_path / "saved.db")
    reader.close()
    saved = open_reader(tmp_path / "saved.db")
    assert [row.items for row in feeds.rows(saved)] == [0]
    saved.close()


def test_a_backup_never_overwrites_a_file(db, tmp_path):
    (tmp_path / "saved.db").write_text("mine")
    with pytest.raises(StorageError, match="exists already; choose another name"):
        doctor.backup(db, tmp_path / "saved.db")
    assert (tmp_path / "saved.db").read_text() == "mine"


def test_a_backup_into_no_folder_is_said_in_a_sentence(db, tmp_path):
    with pytest.raises(StorageError, match="the file cannot be opened"):
        doctor.backup(db, tmp_path / "nowhere" / "saved.db")


def test_a_damaged_database_is_not_taken_for_a_backup(tmp_path):
    db = open_writer(tmp_path / "a.db", tmp_path)
    stored(db, subscribed(db), *(entry(n, text="x" * 3000) for n in range(60)))
    db.close()
    data = bytearray((tmp_path / "a.db").read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 16384] = bytes(range(256)) * 64
    (tmp_path / "a.db").write_bytes(data)
    reader = open_reader(tmp_path / "a.db")
    with pytest.raises(StorageError, match="not sound"):
        doctor.backup(reader, tmp_path / "saved.db")
    reader.close()
    assert not (tmp_path / "saved.db").exists()
    assert not (tmp_path / "saved.db.partial").exists()
