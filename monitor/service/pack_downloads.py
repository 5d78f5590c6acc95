"""Fetching an index of packages, and packages, with progress; on the engine's loop."""

import asyncio
import hashlib
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from monitor.domain.errors import MonitorError, PackError
from monitor.domain.packs import IndexedPack, PackIndex
from monitor.http import HttpError
from monitor.http.download import BrokenOffError, ChangedError, Download, download
from monitor.translation import pack_index
from monitor.translation.archive import MOST_BYTES

INDEX_FILE = "index.json"
MOST_INDEX_BYTES = 10 * 1024**2
MOST_TRIES = 4  # of one address, as long as each brings something
KEPT_DAYS = 30  # that a part waits for being gone on with
PAUSE = 0.5  # seconds before it is asked again, twice as long each time

Told = Callable[[int, int | None], None]


async def fetch_index(folder: Path, address: str, proxy: str, now: datetime) -> PackIndex:
    """Read the index at `address` and keep it in `folder` for `saved_index`.

    Raises:
        PackError: there is no answer, or it is no index; the one that is kept stays.
    """
    try:
        # in a place of its own: another process may be asking just now
        with TemporaryDirectory(prefix="dateline-index-") as scratch:
            part = Path(scratch) / INDEX_FILE
            wanted = _wanted(address, part, address, proxy, MOST_INDEX_BYTES)
            await download(wanted, lambda _done, _total: None)
            return await asyncio.to_thread(_keep_index, part, folder, address, now)
    except HttpError as error:
        raise PackError(f"The index of packages was not read: {error}") from error
    except OSError as error:
        raise PackError(f"The index cannot be kept: {error.strerror or error}.") from error


def saved_index(folder: Path, address: str) -> PackIndex | None:
    """The index of `address` as it was last read; None where it never was."""
    try:
        index = msgspec.json.decode((folder / INDEX_FILE).read_bytes(), type=PackIndex)
    except (OSError, msgspec.MsgspecError):
        return None
    return index if index.address == address else None


async def fetch_pack(
    pack: IndexedPack, folder: Path, index_address: str, proxy: str, told: Told
) -> Path:
    """Fetch a package from the first of its addresses that gives it; its file in `folder`.

    What an earlier try left is gone on with. The file is not checked yet, see `check_file`.

    Raises:
        PackError: no address gives it; the sentence is that of the last one.
    """
    part = part_of(pack, folder)
    _drop_others(part, pack)
    trouble: MonitorError = PackError(f"The index names no address for {pack.code}.")
    for link in pack.links:
        wanted = _wanted(link, part, index_address, proxy, MOST_BYTES, pack.size)
        try:
            await _persist(wanted, told)
        except HttpError as error:
            trouble = error
        except OSError as error:
            words = error.strerror or error
            raise PackError(f"{pack.code} cannot be written to disk: {words}.") from error
        else:
            return part
    raise PackError(f"{pack.code} was not fetched: {trouble}") from trouble


def check_file(pack: IndexedPack, part: Path) -> None:
    """Compare a fetched file with the checksum of the index, where it states one.

    Raises:
        PackError: it is another file; it is removed.
    """
    if pack.sha256 is None:
        return
    with part.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != pack.sha256:
        forget(pack, part.parent)
        raise PackError(
            f"The file of {pack.code} is not the one that the index describes "
            "(its SHA-256 is another); it was removed."
        )


def with_parts(index: PackIndex, folder: Path) -> PackIndex:
    """The index with what is here of its packages from earlier tries."""
    if not any(folder.glob("*.part")):
        return index
    packs = (replace(pack, here=_have(part_of(pack, folder))) for pack in index.packs)
    return replace(index, packs=tuple(packs))


def part_of(pack: IndexedPack, folder: Path) -> Path:
    """Where the file of a package lies until it is installed."""
    version = re.sub(r"[^A-Za-z0-9.]+", "_", pack.version)
    return folder / f"{pack.code}-{version}.part"


def forget(pack: IndexedPack, folder: Path) -> None:
    """Drop what was fetched of a package."""
    Download(url="", part=part_of(pack, folder), most=0).forget()


def _wanted(
    url: str, part: Path, index_address: str, proxy: str, most: int, size: int | None = None
) -> Download:
    # the person named the host of the index: it may be on this network, and no other may
    host = pack_index.host_of(index_address)
    return Download(
        url=url, part=part, most=most, size=size, allowed_private_host=host, proxy=proxy
    )


async def _persist(wanted: Download, told: Told) -> None:
    """Ask again while the connection breaks and something came, or where the file has changed."""
    for n in range(MOST_TRIES - 1):
        before = _have(wanted.part)
        try:
            await download(wanted, told)
        except ChangedError:
            pass
        except BrokenOffError:
            if _have(wanted.part) <= before:
                raise
            await asyncio.sleep(PAUSE * 2**n)
        else:
            return
    await download(wanted, told)


def _have(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _drop_others(part: Path, pack: IndexedPack) -> None:
    """Drop what is left of other versions of a package, and what nobody went on with for long."""
    old = time.time() - KEPT_DAYS * 86_400
    for other in part.parent.glob("*.part*"):
        if other.name.startswith(part.name):
            continue
        if other.name.startswith(f"{pack.code}-") or other.stat().st_mtime < old:
            other.unlink(missing_ok=True)


def _keep_index(part: Path, folder: Path, address: str, now: datetime) -> PackIndex:
    index = pack_index.read(part.read_bytes(), address, now)
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{INDEX_FILE}.{secrets.token_hex(4)}"
    try:
        draft.write_bytes(msgspec.json.encode(index))
        draft.replace(folder / INDEX_FILE)
    finally:
        draft.unlink(missing_ok=True)
    return index
