"""Opening the one SQLite file: one writer, any number of readers, nobody else.

The writer lives on the engine thread; readers are opened read-only, one a thread. SQLite's own
errors are translated here: what a person can mend becomes StorageError, a bug stays what it is.
"""

import logging
import sqlite3 as stdlib_sqlite
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlite_utils

from monitor.domain.errors import ProfileTooNewError, StorageError
from monitor.storage.migrations import migrations

try:  # the driver that sqlite-utils itself prefers: a newer SQLite than the system's
    import pysqlite3 as driver
except ImportError:
    import sqlite3 as driver

log = logging.getLogger(__name__)

APPLICATION_ID = 0x444C4E31  # "DLN1"
FIXED_WAL = (3, 51, 3)  # first release without the WAL-reset corruption

DriverError = (driver.DatabaseError, stdlib_sqlite.DatabaseError)
Parameters = Sequence[Any] | dict[str, Any]

SENTENCES = (
    ("disk is full", "the disk is full; free some space and try again"),
    ("readonly", "the file cannot be written; look at its permissions"),
    ("malformed", "the file is damaged; restore the last backup"),
    ("not a database", "the file is not a database"),
    ("locked", "another program holds the file"),
    ("unable to open", "the file cannot be opened"),
    ("disk i/o", "the disk gave an error"),
)


def sqlite_version() -> str:
    """The version of the SQLite library in use."""
    return str(driver.sqlite_version)


def wal_is_safe() -> bool:
    """Whether this SQLite is free of the WAL-reset bug (3.7.0 to 3.51.2)."""
    return tuple(int(part) for part in sqlite_version().split(".")) >= FIXED_WAL


@contextmanager
def known_errors(path: Path | str) -> Iterator[None]:
    """Turn what the disk or the file does into one sentence; let bugs through."""
    try:
        yield
    except DriverError as error:
        said = str(error).lower()
        for sign, sentence in SENTENCES:
            if sign in said:
                raise StorageError(f"{path}: {sentence}.") from error
        raise


class Database:
    """A connection with what the storage modules need; `raw` is sqlite-utils' own object."""

    def __init__(self, raw: sqlite_utils.Database, path: Path) -> None:
        self.raw = raw
        self.path = path
        self.is_writer = False

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """All rows of a SELECT as tuples."""
        with known_errors(self.path):
            return self.raw.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """The first row of a SELECT, None where there is none."""
        with known_errors(self.path):
            row: tuple[Any, ...] | None = self.raw.execute(sql, parameters).fetchone()
            return row

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """A statement that writes; the number of rows it touched."""
        with known_errors(self.path):
            return int(self.raw.execute(sql, parameters).rowcount)

    def run_many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """One statement for many rows, all of them or none."""
        with self.transaction(), known_errors(self.path):
            self.raw.conn.executemany(sql, rows)

    def insert(self, sql: str, parameters: Parameters = ()) -> int:
        """An INSERT; the new row's id."""
        with known_errors(self.path):
            return int(self.raw.execute(sql, parameters).lastrowid or 0)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing; nested use joins the outer one."""
        if self.raw.conn.in_transaction:
            yield
            return
        with known_errors(self.path):
            self.raw.conn.execute("BEGIN IMMEDIATE")
            try:
                yield
                # a COMMIT that fails (disk full) leaves the transaction open: undo it as well,
                # or every later one would join it and never be written
                self.raw.conn.commit()
            except BaseException:
                self.raw.conn.rollback()
                raise

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever is written meanwhile; for readers."""
        if self.raw.conn.in_transaction:
            yield
            return
        with known_errors(self.path):
            self.raw.conn.execute("BEGIN")
            try:
                yield
            finally:
                self.raw.conn.rollback()  # nothing was written

    def close(self) -> None:
        """Close the connection; a writer lets SQLite refresh its statistics first."""
        try:
            if self.is_writer:
                self.raw.execute("PRAGMA analysis_limit=400")  # else older SQLite reads it all
                self.raw.execute("PRAGMA optimize")
        except DriverError:  # statistics only make queries faster
            log.warning("no statistics for %s", self.path, exc_info=True)
        finally:
            self.raw.close()


def open_writer(path: Path, backups: Path, now: datetime | None = None) -> Database:
    """Open or make the profile's database for writing and bring its schema up to date.

    An existing file is copied to `backups` before a migration is applied. The connection may be
    used from one thread at a time.

    Raises:
        ProfileTooNewError: the file has steps that this version does not know; it is untouched.
        StorageError: the file is not Dateline's, damaged, read-only, or the disk is full.
    """
    existed = path.exists() and path.stat().st_size > 0
    with known_errors(path):
        db = Database(_connect(str(path)), path)
        try:
            existed = existed and not _is_blank(db)
            if existed:
                _refuse_foreign(db)
            pending = migrations.pending(db.raw)
            if existed and pending:
                _copy_before(db, backups, now or datetime.now(UTC))
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "journal_size_limit=67108864"):
                db.raw.execute(f"PRAGMA {pragma}").fetchall()
            db.raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
            if pending:
                migrations.apply(db.raw)
            db.is_writer = True
        except BaseException:
            db.close()
            raise
    return db


def open_reader(path: Path, *, older: bool = False) -> Database:
    """Open the database read-only; it must exist.

    Readers do not bring a schema up to date. With `older` one of before is opened all the same, for
    what looks at the file as a whole.

    Raises:
        StorageError: there is no such database, it cannot be read, or an older version wrote it.
    """
    if not path.exists():
        raise StorageError(f"There is no database at {path}.")
    with known_errors(path):
        db = Database(_connect(f"{path.absolute().as_uri()}?mode=ro", uri=True), path)
        try:
            _refuse_foreign(db)
            if not older and is_older(db):
                raise StorageError(
                    f"{path} was written by an older Dateline; open it once "
                    "(`python main.py poll`) to bring it up to date."
                )
            db.raw.execute("PRAGMA query_only=ON")
        except BaseException:
            db.close()
            raise
    return db


def is_older(db: Database) -> bool:
    """Whether the schema is that of an older version: steps are to be applied."""
    return bool(migrations.pending(db.raw))


def _connect(target: str, *, uri: bool = False) -> sqlite_utils.Database:
    # isolation_level None: the driver opens no transaction of its own that nobody would commit
    connection = driver.connect(
        target, uri=uri, check_same_thread=False, timeout=10, isolation_level=None
    )
    db = sqlite_utils.Database(connection)
    for pragma in ("foreign_keys=ON", "trusted_schema=OFF", "cache_size=-65536"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _is_blank(db: Database) -> bool:
    """Whether a crash left the file of a profile that was just being made, nothing in it yet."""
    (tables,) = db.one("SELECT count(*) FROM sqlite_schema") or (0,)
    (application,) = db.one("PRAGMA application_id") or (0,)
    return bool(tables == 0 and application == 0)


def _refuse_foreign(db: Database) -> None:
    found = int((db.one("PRAGMA application_id") or (0,))[0])
    if found != APPLICATION_ID:
        raise StorageError(f"{db.path} is a database, but not one of Dateline's.")
    known = {step.name for step in migrations._migrations}
    applied = {step.name for step in migrations.applied(db.raw)}
    if applied - known:
        raise ProfileTooNewError(
            f"{db.path} was written by a newer Dateline (it knows {min(applied - known)}); "
            "update the program, the file was left as it is."
        )


def _copy_before(db: Database, backups: Path, now: datetime) -> None:
    backups.mkdir(parents=True, exist_ok=True)
    copy_verified(db, backups / f"before-migration-{now:%Y%m%dT%H%M%SZ}.db")


def copy_verified(db: Database, target: Path) -> None:
    """Copy a live database by SQLite's backup API; `target` appears only when it is sound.

    The copy is one plain file (no WAL beside it). An existing `target` is replaced.

    Raises:
        StorageError: the copy cannot be written, or does not pass SQLite's quick check.
    """
    draft = target.with_name(f"{target.name}.partial")
    try:
        with known_errors(draft):
            copy = driver.connect(str(draft), isolation_level=None)
            try:
                db.raw.conn.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE").fetchall()
                (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
            finally:
                copy.close()
        if verdict != "ok":
            raise StorageError(f"The copy of {db.path} is not sound: {verdict}.")
        draft.replace(target)
    except OSError as error:
        raise StorageError(f"{target} cannot be written: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)
