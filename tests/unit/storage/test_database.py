import os
import sqlite3

import pytest
import sqlite_utils

from monitor.domain.errors import MonitorError, ProfileTooNewError, StorageError
from monitor.storage import items
from monitor.storage.database import (
    APPLICATION_ID,
    DriverError,
    open_reader,
    open_writer,
    sqlite_version,
    wal_is_safe,
)
from monitor.storage.migrations import migrations
from tests.unit.storage.samples import NOW, entry, intent, stored, subscribed


def opened(tmp_path, name="a.db"):
    return open_writer(tmp_path / name, tmp_path / "backups", NOW)


def folders(db):
    return [name for (name,) in db.rows("SELECT name FROM folders ORDER BY name")]


def add_folder(db, name):
    db.run("INSERT INTO folders (name) VALUES (?)", (name,))


def test_a_new_profile_is_marked_as_ours_and_uses_wal(db):
    assert db.one("PRAGMA application_id") == (APPLICATION_ID,)
    assert db.one("PRAGMA journal_mode") == ("wal",)
    assert db.one("PRAGMA foreign_keys") == (1,)
    assert db.one("PRAGMA trusted_schema") == (0,)


def test_the_version_in_use_is_known():
    assert wal_is_safe() == (tuple(map(int, sqlite_version().split("."))) >= (3, 51, 3))


def test_what_was_written_is_there_after_opening_again(tmp_path):
    db = opened(tmp_path)
    add_folder(db, "kept")
    db.close()
    db = opened(tmp_path)
    assert folders(db) == ["kept"]
    assert not (tmp_path / "backups").exists()
    db.close()


def test_a_transaction_that_fails_leaves_nothing(db):
    with pytest.raises(RuntimeError), db.transaction():
        add_folder(db, "lost")
        raise RuntimeError
    assert folders(db) == []


def test_a_transaction_inside_another_belongs_to_it(db):
    with pytest.raises(RuntimeError), db.transaction():
        with db.transaction():
            add_folder(db, "lost")
        raise RuntimeError
    assert folders(db) == []


def test_many_rows_are_committed_without_a_transaction_around_them(db):
    db.run_many("INSERT INTO folders (name) VALUES (?)", [("a",), ("b",)])
    reader = open_reader(db.path)
    assert folders(reader) == ["a", "b"]
    reader.close()


def test_of_many_rows_all_or_none_are_written(db):
    with pytest.raises(DriverError):
        db.run_many("INSERT INTO folders (name) VALUES (?)", [("a",), ("a",)])
    assert folders(db) == []


def test_a_statement_that_returns_rows_is_committed_too(db):
    db.rows("INSERT INTO folders (name) VALUES ('a') RETURNING id")
    reader = open_reader(db.path)
    assert folders(reader) == ["a"]
    reader.close()


def test_our_own_mistakes_are_not_hidden(db):
    with pytest.raises(DriverError) as caught:
        db.run("SELECT nonsense")
    assert not isinstance(caught.value, MonitorError)


def test_a_full_disk_is_said_in_a_sentence_and_nothing_is_half_written(db):
    feed = subscribed(db)
    (pages,) = db.one("PRAGMA page_count")
    db.rows(f"PRAGMA max_page_count = {pages + 2}")
    large = [entry(n, text="x" * 4000) for n in range(20)]
    with pytest.raises(StorageError, match="the disk is full; free some space"):
        items.save(db, intent(feed, new=large))
    assert db.one("SELECT count(*) FROM items") == (0,)
    db.rows("PRAGMA max_page_count = 100000")
    stored(db, feed, *large)
    reader = open_reader(db.path)
    assert reader.one("SELECT count(*) FROM items") == (20,)
    reader.close()


def test_a_reader_cannot_write(db):
    reader = open_reader(db.path)
    with pytest.raises(StorageError, match="cannot be written; look at its permissions"):
        add_folder(reader, "a")
    reader.close()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write to any file"
)
def test_a_read_only_file_is_said_in_a_sentence(tmp_path):
    opened(tmp_path).close()
    (tmp_path / "a.db").chmod(0o400)
    with pytest.raises(StorageError, match="cannot be written; look at its permissions"):
        opened(tmp_path)


def test_a_file_that_another_program_holds_is_said_in_a_sentence(db):
    other = open_writer(db.path, db.path.parent)
    db.rows("PRAGMA busy_timeout = 0")
    held = pytest.raises(StorageError, match="another program holds the file")
    with other.transaction(), held:
        add_folder(db, "now")
    add_folder(db, "later")
    other.close()
    assert folders(db) == ["later"]


def test_a_missing_database_cannot_be_read(tmp_path):
    with pytest.raises(StorageError, match="There is no database at"):
        open_reader(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path):
    with pytest.raises(StorageError, match="the file cannot be opened"):
        opened(tmp_path / "nowhere")


@pytest.mark.parametrize("open_it", [opened, lambda path: open_reader(path / "a.db")])
def test_the_database_of_another_program_is_refused_untouched(tmp_path, open_it):
    other = sqlite3.connect(tmp_path / "a.db")
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    before = (tmp_path / "a.db").read_bytes()
    with pytest.raises(StorageError, match=r"a\.db is a database, but not one of Dateline's"):
        open_it(tmp_path)
    assert (tmp_path / "a.db").read_bytes() == before


@pytest.mark.parametrize("open_it", [opened, lambda path: open_reader(path / "a.db")])
def test_a_newer_file_is_refused_untouched(tmp_path, open_it):
    db = opened(tmp_path)
    db.run(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('dateline', '9999_flying_cars', '2040-01-01')"
    )
    db.close()
    before = (tmp_path / "a.db").read_bytes()
    with pytest.raises(ProfileTooNewError, match=r"newer Dateline .*9999_flying_cars"):
        open_it(tmp_path)
    assert (tmp_path / "a.db").read_bytes() == before
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("open_it", [opened, lambda path: open_reader(path / "a.db")])
def test_a_file_that_is_no_database_is_refused_untouched(tmp_path, open_it):
    (tmp_path / "a.db").write_text("Dear diary, " * 1000)
    with pytest.raises(StorageError, match="is not a database"):
        open_it(tmp_path)
    assert (tmp_path / "a.db").read_text() == "Dear diary, " * 1000


def test_a_damaged_page_is_said_in_a_sentence(tmp_path):
    db = opened(tmp_path)
    feed = subscribed(db)
    stored(db, feed, *(entry(n, text="x" * 2000) for n in range(50)))
    db.close()
    data = bytearray((tmp_path / "a.db").read_bytes())
    data[4096 * 4 :] = b"\xff" * (len(data) - 4096 * 4)
    (tmp_path / "a.db").write_bytes(data)
    with pytest.raises(StorageError, match="damaged; restore the last backup"):
        broken = opened(tmp_path)
        try:
            broken.rows("SELECT * FROM items")
        finally:
            broken.raw.close()


def test_a_profile_whose_making_was_interrupted_is_made_anew(tmp_path):
    blank = sqlite3.connect(tmp_path / "a.db")
    blank.execute("PRAGMA journal_mode=WAL")
    blank.close()
    assert (tmp_path / "a.db").stat().st_size > 0
    db = opened(tmp_path)
    assert folders(db) == []
    db.close()


def test_a_backup_is_made_before_a_migration(tmp_path):
    old = sqlite_utils.Database(tmp_path / "a.db")
    migrations.apply(old, stop_before="0001_spine")
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old["before"].insert({"word": "kept"})
    old.close()

    opened(tmp_path).close()

    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "before-migration-20261122T120000Z.db"
    saved = sqlite_utils.Database(copy)
    assert list(saved["before"].rows) == [{"word": "kept"}]
    assert not saved["items"].exists()
    saved.close()


def test_closing_a_writer_leaves_one_file(tmp_path):
    db = opened(tmp_path)
    stored(db, subscribed(db), entry(1))
    db.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_what_is_read_at_one_moment_fits_together(tmp_path):
    writer = open_writer(tmp_path / "a.db", tmp_path)
    reader = open_reader(tmp_path / "a.db")
    count = "SELECT count(*) FROM tags"
    with reader.one_moment():
        before = reader.one(count)
        writer.run("INSERT INTO tags (name, color) VALUES ('water', '#123456')")
        with reader.one_moment():
            assert reader.one(count) == before
        assert reader.one(count) == before
    assert reader.one(count) != before
    with pytest.raises(ZeroDivisionError), reader.one_moment():
        raise ZeroDivisionError
    assert not reader.raw.conn.in_transaction
    reader.close()
    writer.close()
