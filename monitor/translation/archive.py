"""An Argos package as a file: a zip that nobody has looked at yet.

What is refused, and why: names that lead out of the folder, links, and archives that unpack to
something huge; and what would not work later: no metadata, no model, no tokenizer. What an archive
says of its sizes is checked again while it is unpacked.
"""

import json
import re
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from monitor.domain.errors import PackError
from monitor.domain.translation import Pair

METADATA = "metadata.json"
MODEL = "model/model.bin"
TOKENIZERS = ("sentencepiece.model", "bpe.model")

MOST_ENTRIES = 1000
MOST_BYTES = 2 * 1024**3
MOST_METADATA = 1024**2
RATIO_FROM_BYTES = 32 * 1024**2
LONGEST_NAME = 60
MOST_RATIO = 50
"""Uncompressed to compressed, asked above RATIO_FROM_BYTES: models compress to 0.8 or so."""

CHUNK = 1024**2
METHODS = (ZIP_STORED, ZIP_DEFLATED)
"""The others unpack a whole chunk at once, however much it swells to; no package uses them."""

CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a package says of itself. `top` = the one folder of the archive."""

    top: str
    pair: Pair
    source_name: str
    target_name: str
    version: str


def check(opened: ZipFile, name: str) -> Contents:
    """Look at an archive without unpacking it; `name` is for the sentence.

    Raises:
        PackError: it is dangerous, or no package that could work.
    """
    entries = opened.infolist()
    _check_size(entries, name)
    _check_overlap(opened, entries, name)
    for entry in entries:
        _check_entry(entry, name)
    tops = {entry.filename.partition("/")[0] for entry in entries}
    files = {entry.filename for entry in entries if not entry.is_dir()}
    if len(tops) != 1:
        raise PackError(f"{name} is no Argos package: it has not exactly one folder at its top.")
    if len({file.casefold() for file in files}) != len([e for e in entries if not e.is_dir()]):
        raise PackError(f"{name} is refused: it holds two files of one name.")
    top = tops.pop()
    check_files((file.removeprefix(f"{top}/") for file in files), name)
    if opened.getinfo(f"{top}/{METADATA}").file_size > MOST_METADATA:
        raise PackError(f"{name} is refused: its {METADATA} is too large.")
    return read_metadata(opened.read(f"{top}/{METADATA}"), top)


def check_files(files: Iterable[str], name: str) -> None:
    """Look whether all is there that a package needs; `files` are paths below its top folder.

    Raises:
        PackError: something lacks.
    """
    there = frozenset(files)
    for needed in (METADATA, MODEL):
        if needed not in there:
            raise PackError(f"{name} is no Argos package: it has no {needed}.")
    if there.isdisjoint(TOKENIZERS):
        raise PackError(f"{name} is no Argos package: it has no {' and no '.join(TOKENIZERS)}.")


def read_metadata(data: bytes, top: str) -> Contents:
    """Read a metadata.json; `top` is the folder that it lies in.

    Raises:
        PackError: it is no JSON object, or does not name a pair of languages.
    """
    try:
        values = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise PackError(f"The {METADATA} of {top} cannot be read: {error}.") from error
    if not isinstance(values, dict) or values.get("type", "translate") != "translate":
        raise PackError(f"The package {top} does not translate.")
    source, target = (values.get(f"{end}_code") for end in ("from", "to"))
    for code in (source, target):
        if not isinstance(code, str) or not CODE.fullmatch(code):
            raise PackError(f"The package {top} does not say from and to which language it goes.")
    return Contents(
        top=top,
        pair=Pair(source=str(source), target=str(target)),
        source_name=plain_name(values.get("from_name"), str(source)),
        target_name=plain_name(values.get("to_name"), str(target)),
        version=plain_version(values.get("package_version")),
    )


def plain_name(value: object, code: str) -> str:
    """What a stranger calls a language, short and on one line; the code where it is nothing."""
    if not isinstance(value, str):
        return code
    plain = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return plain[:LONGEST_NAME] or code


def plain_version(value: object) -> str:
    """A version of letters, figures, points and signs between them; "0" where there is none."""
    text = str(value) if isinstance(value, str | int | float) else ""
    return re.sub(r"[^\w.+-]+", "_", text).strip("_")[:20] or "0"


def unpack(opened: ZipFile, top: str, place: Path) -> None:
    """Write a checked archive's files, without its top folder, into the new folder `place`.

    Raises:
        BadZipFile: a file's checksum is wrong, or it is not as long as the archive says.
        OSError: the disk refuses.
    """
    place.mkdir()
    for entry in opened.infolist():
        path = place / entry.filename.removeprefix(f"{top}/")
        if entry.is_dir():
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with opened.open(entry) as packed, path.open("xb") as plain:
            if _copied(packed, plain, entry.file_size) != entry.file_size:
                raise BadZipFile(f"{entry.filename!r} has another length than it says")


def _copied(packed: IO[bytes], plain: IO[bytes], most: int) -> int:
    """Copy in chunks, and stop once it is more than `most`; the number of bytes."""
    size = 0
    while size <= most and (data := packed.read(CHUNK)):
        size += len(data)
        plain.write(data)
    return size


def _check_size(entries: Sequence[ZipInfo], name: str) -> None:
    if len(entries) > MOST_ENTRIES:
        raise PackError(f"{name} is refused: it holds {len(entries)} files.")
    size = sum(entry.file_size for entry in entries)
    if size > MOST_BYTES:
        raise PackError(f"{name} is refused: it would unpack to {size // 1024**2} MB.")
    packed = sum(entry.compress_size for entry in entries)
    if size > RATIO_FROM_BYTES and size > MOST_RATIO * packed:
        raise PackError(f"{name} is refused: it unpacks to {size // max(packed, 1)} times itself.")


def _check_overlap(opened: ZipFile, entries: Sequence[ZipInfo], name: str) -> None:
    """Refuse entries that share their data: so a small file can swell many times over."""
    file = opened.fp
    if file is None:  # closed: nothing can be read from it either
        return
    end = file.seek(0, 2)
    if sum(entry.compress_size for entry in entries) > end:
        raise PackError(f"{name} is refused: it says that it holds more than the file is long.")


def _check_entry(entry: ZipInfo, name: str) -> None:
    parts = entry.filename.removesuffix("/").split("/")
    strange = any(part in ("", ".", "..") or part != part.strip() for part in parts)
    if strange or re.search(r'[\\:*?"<>|\x00-\x1f]', entry.orig_filename):
        raise PackError(f"{name} is refused: a name in it leads elsewhere ({entry.filename!r}).")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackError(f"{name} is refused: {entry.filename!r} is a link, not a file.")
    if entry.flag_bits & 1:
        raise PackError(f"{name} is refused: it is locked by a password.")
    if entry.compress_type not in METHODS:
        raise PackError(f"{name} is refused: it is packed in a way that no package is.")
    if len(parts) == 1 and not entry.is_dir():
        raise PackError(f"{name} is no Argos package: {entry.filename!r} lies beside its folder.")
