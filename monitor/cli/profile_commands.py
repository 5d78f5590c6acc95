"""Looking after a profile: checks, backup and restore."""

import shutil
from pathlib import Path

import click
from filelock import FileLock, Timeout

from monitor.cli.shared import PROFILE, aside_line, folder_of
from monitor.domain.errors import ProfileInUseError, StorageError
from monitor.domain.item import State
from monitor.paths import ProfilePaths
from monitor.storage import doctor as checks
from monitor.storage import states
from monitor.storage.database import open_reader, sqlite_version, wal_is_safe


@click.command()
@click.option("--quick", is_flag=True, help="Leave the slow checks out.")
@PROFILE
def doctor(quick: bool, profile: Path | None) -> int:
    """Check the profile; what is wrong is named, and the exit code is 1 then."""
    db = open_reader(ProfilePaths(folder_of(profile)).database)
    try:
        found = checks.check(db, quick)
        aside = {key: n for key, n in states.open_counts(db).items() if key[2] is State.FAILED}
    finally:
        db.close()
    for sentence in found:
        click.echo(sentence)
    for (stage, _, _), count in aside.items():
        click.echo(aside_line(count, stage))
    safe = "" if wal_is_safe() else " (older than 3.51.3: its WAL bug can damage a database)"
    click.echo(f"SQLite {sqlite_version()}{safe}.")
    wrong = "1 thing is wrong." if len(found) == 1 else f"{len(found)} things are wrong."
    click.echo(wrong if found else "The profile is sound.")
    return int(bool(found))


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@PROFILE
def backup(file: Path, profile: Path | None) -> int:
    """Copy the database to FILE, also while it is in use, and check the copy."""
    db = open_reader(ProfilePaths(folder_of(profile)).database, older=True)
    try:
        checks.backup(db, file)
    finally:
        db.close()
    click.echo(f"Saved to {file}.")
    return 0


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@PROFILE
def restore(file: Path, profile: Path | None) -> int:
    """Put the database saved in FILE in place; the present one is kept beside it."""
    paths = ProfilePaths(folder_of(profile))
    paths.folder.mkdir(parents=True, exist_ok=True)
    saved = open_reader(file, older=True)
    try:
        wrong = checks.check(saved, True)
    finally:
        saved.close()
    if wrong:
        raise StorageError(f"{file} is not sound, nothing was changed: {wrong[0]}")
    lock = FileLock(paths.lock)
    try:
        with lock.acquire(timeout=0):
            _exchange(file, paths)
    except Timeout as error:
        raise ProfileInUseError(
            f"The profile {paths.folder} is open in another Dateline; close it first."
        ) from error
    click.echo(f"Restored {file}.")
    return 0


def _exchange(file: Path, paths: ProfilePaths) -> None:
    draft = paths.database.with_suffix(".restoring")
    kept = paths.database.with_suffix(".before-restore.db")
    try:
        shutil.copyfile(file, draft)
        for suffix in ("", "-wal", "-shm"):
            old = paths.database.with_name(paths.database.name + suffix)
            if old.exists():
                old.replace(kept.with_name(kept.name + suffix))
        draft.replace(paths.database)
    except OSError as error:
        raise StorageError(f"{file} could not be put in place: {error.strerror}.") from error
