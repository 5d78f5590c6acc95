"""An Argos package as a folder that somebody unpacked: looked at as hard as an archive is."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from monitor.domain.errors import PackError
from monitor.translation import archive
from monitor.translation.archive import Contents


def is_package(folder: Path) -> bool:
    """Tell whether a folder looks like a package: it has its metadata at the top."""
    return (folder / archive.METADATA).is_file()


def check(folder: Path) -> Contents:
    """Look at a folder without copying it.

    Raises:
        PackError: it holds links, or far too much, or is no package that could work.
        OSError: it cannot be read.
    """
    size, files = 0, []
    for number, path in enumerate(_files(folder), 1):
        if number > archive.MOST_ENTRIES:
            raise PackError(
                f"{folder.name} is refused: it holds over {archive.MOST_ENTRIES} files."
            )
        size += path.stat().st_size
        files.append(path.relative_to(folder).as_posix())
    if size > archive.MOST_BYTES:
        raise PackError(f"{folder.name} is refused: it holds {size // 1024**2} MB.")
    archive.check_files(files, folder.name)
    metadata = folder / archive.METADATA
    if metadata.stat().st_size > archive.MOST_METADATA:
        raise PackError(f"{folder.name} is refused: its {archive.METADATA} is too large.")
    return archive.read_metadata(metadata.read_bytes(), folder.name)


def copy(folder: Path, place: Path) -> None:
    """Copy a checked folder's files into the new folder `place`.

    Raises:
        PackError: a link has come since.
        OSError: the disk refuses.
    """
    place.mkdir()
    for path in _files(folder):
        target = place / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target, follow_symlinks=False)


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, links refused."""
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                elif entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)
                else:
                    raise PackError(f"{folder.name} is refused: {entry.name!r} is no plain file.")
