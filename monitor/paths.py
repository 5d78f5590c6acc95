"""Where things lie: the profile folder and what is in it, and the bundled resources."""

import os
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


def default_profile() -> Path:
    """The profile folder used when no --profile is given; by the platform's own rule."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(base) / "Dateline"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Dateline"
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "dateline"


@dataclass(frozen=True, slots=True)
class ProfilePaths:
    """The files of one profile; all of it lies in `folder`."""

    folder: Path

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.folder / "dateline.db"

    @property
    def settings(self) -> Path:
        """Settings a person may edit, TOML."""
        return self.folder / "settings.toml"

    @property
    def packs(self) -> Path:
        """Installed Argos packages, a folder each."""
        return self.folder / "packs"

    @property
    def downloads(self) -> Path:
        """Packages that are not whole yet, and the index of packages as it was last read."""
        return self.folder / "downloads"

    @property
    def exports(self) -> Path:
        """Where digests go when no folder is named."""
        return self.folder / "exports"

    @property
    def backups(self) -> Path:
        """Copies of the database taken before a migration."""
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.folder / "logs"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.folder / "lock"

    @property
    def window_state(self) -> Path:
        """Sizes and positions of the window's panes."""
        return self.folder / "window.ini"


def resource(*parts: str) -> Path:
    """A bundled file or folder below resources/; works from a checkout and from a wheel."""
    return Path(str(files("resources").joinpath(*parts)))
