"""Holding a profile: its lock taken, its settings read, its database open for writing."""

from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from monitor import settings
from monitor.domain.errors import ProfileError, ProfileInUseError
from monitor.language.detectors import panel_named
from monitor.paths import ProfilePaths
from monitor.service import sample as sample_profile
from monitor.settings import Settings
from monitor.storage.database import Database, open_writer


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldProfile:
    """A profile whose lock this process has taken."""

    paths: ProfilePaths
    lock: FileLock
    db: Database
    settings: Settings
    sample: bool


def hold(folder: Path, *, sample: bool) -> HeldProfile:
    """Take the profile at `folder`, made where it is not there.

    Raises:
        ProfileInUseError: another process has it open.
        ProfileError: the folder or its settings cannot be used.
        StorageError: the database cannot be used.
    """
    paths = ProfilePaths(folder)
    try:
        for each in (folder, paths.packs, paths.logs):
            each.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProfileError(f"{folder} cannot be used as a profile: {error.strerror}.") from error
    lock = FileLock(paths.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ProfileInUseError(f"The profile {folder} is open in another Dateline.") from error
    try:
        chosen = sample_profile.SETTINGS if sample else settings.load(paths.settings)
        panel_named(chosen.languages.detector)
        db = open_writer(paths.database, paths.backups)
    except BaseException:
        lock.release()
        raise
    return HeldProfile(paths=paths, lock=lock, db=db, settings=chosen, sample=sample)
