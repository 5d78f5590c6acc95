"""Argos packages in a folder of our own: which are there, putting one in, taking one out.

Argos's own installer unzips whatever it is given in place; here an archive is looked at first
(`archive.check`), unpacked beside its place and renamed, so that a folder of packages is whole at
any moment. Nothing of argostranslate is needed, or imported, for this.
"""

import re
import shutil
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile, ZipFile

from filelock import FileLock

from monitor.domain.errors import PackError
from monitor.domain.language import base_of, modelled
from monitor.domain.packs import IndexedPack, PacksInstalled
from monitor.domain.translation import Pack, Pair
from monitor.translation import archive, unpacked
from monitor.translation.pack_versions import numbers

P = TypeVar("P", Pack, IndexedPack, Pack | IndexedPack)

PIVOT = "en"
SUFFIX = ".argosmodel"
_DAMAGE = (BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error)
_NEW, _OLD = ".new-", ".old-"

# Argos has codes of its own for some written languages.
_ARGOS_CODES = {
    "pt-br": ("pb",),
    "zh-hant": ("zt",),
    "zh-tw": ("zt",),
    "zh-hk": ("zt",),
    "zh": ("zt",),
    "pt": ("pb",),
    "nb": ("no",),
    "nn": ("nb", "no"),
    "no": ("nb",),
    "fil": ("tl",),
}


def installed(folder: Path) -> tuple[Pack, ...]:
    """List the packages of a folder, one a pair (the highest version), sorted by code.

    What is no package is passed over; a folder that does not exist holds none.
    """
    best: dict[str, Pack] = {}
    for pack in filter(None, map(_read, _folders(folder))):
        other = best.get(pack.code)
        if other is None or _version(pack) > _version(other):
            best[pack.code] = pack
    return tuple(best[code] for code in sorted(best))


def install(source: Path, folder: Path, expected: IndexedPack | None = None) -> Pack:
    """Put the package `source` into `folder`; it replaces one of the same pair.

    `source` is an .argosmodel, or the folder of an unpacked one. With `expected` it must be the
    package that an index promised.

    Raises:
        PackError: the file is none, is damaged or dangerous, or the disk refuses; the folder is
            then as it was.
    """
    with _in_words(source, "installed"):
        if source.is_dir():
            contents = unpacked.check(source)
            return _take_in(contents, folder, expected, partial(unpacked.copy, source))
        with ZipFile(source) as opened:
            contents = archive.check(opened, source.name)
            unpack = partial(archive.unpack, opened, contents.top)
            return _take_in(contents, folder, expected, unpack)


def install_all(sources: Sequence[Path], folder: Path) -> PacksInstalled:
    """Install files, unpacked packages, and folders of either; of one pair the highest version.

    What cannot be installed is named and keeps nothing else from being installed.
    """
    found, refused = _highest(sources)
    packs = []
    for source in found:
        try:
            packs.append(install(source, folder))
        except PackError as error:
            refused.append(str(error))
    return PacksInstalled(packs=tuple(packs), refused=tuple(refused))


def remove(code: str, folder: Path) -> Pack:
    """Take the package with `code` ("pt_en"; "pt-en" and "translate-pt_en" do too) out.

    Raises:
        PackError: there is none, or the disk refuses.
    """
    found = next((pack for pack in installed(folder) if code in names_of(pack)), None)
    if found is None:
        raise PackError(f"No model {code} is installed.")
    try:
        with _changing(folder):
            for other in _folders(folder):
                pack = _read(other)
                if pack is not None and pack.pair == found.pair:
                    _discard(other)
    except OSError as error:
        raise PackError(f"{found.code} cannot be removed: {error.strerror or error}.") from error
    return found


def route(source: str, target: str, packs: Sequence[P]) -> tuple[P, ...] | None:
    """Find the way from one language to another: one package, or two by way of English.

    `packs` are those that are installed, or that an index offers.

    A language with a region or script ("pt-BR") is served by its own package or that of the bare
    language: "zh-Hant" by "zt" where that is there. None where there is no way; a language has
    none to itself in another script, and none from Latin letters where it has its own.
    """
    if base_of(source.lower()) == base_of(target.lower()):  # another script is no translation
        return None
    if modelled(source) != base_of(source):
        return None
    direct = _leg(source, target, packs)
    if direct is not None:
        return (direct,)
    first, second = _leg(source, PIVOT, packs), _leg(PIVOT, target, packs)
    return None if first is None or second is None else (first, second)


def _highest(sources: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """The packages at `sources`, one a pair, in order; and what is none, in words."""
    best: dict[Pair, tuple[tuple[int, ...], Path]] = {}
    refused = []
    for source in sources:
        candidates = _candidates(source)
        if not candidates:
            refused.append(f"There is no package in the folder {source.name}.")
        for one in candidates:
            try:
                contents = look(one)
            except PackError as error:
                refused.append(str(error))
                continue
            version = numbers(contents.version)
            if contents.pair not in best or version > best[contents.pair][0]:
                best[contents.pair] = (version, one)
    return [path for _, path in best.values()], refused


def _candidates(source: Path) -> list[Path]:
    """What may be a package: `source` itself, or what lies in it if it is a plain folder."""
    if not source.is_dir() or unpacked.is_package(source):
        return [source]
    files = [path for path in source.glob(f"*{SUFFIX}") if path.is_file()]
    return sorted([*files, *filter(unpacked.is_package, _folders(source))])


def look(source: Path) -> archive.Contents:
    """Look at a package, file or folder, without installing it.

    Raises:
        PackError: as `install`.
    """
    with _in_words(source, "read"):
        if source.is_dir():
            return unpacked.check(source)
        with ZipFile(source) as opened:
            return archive.check(opened, source.name)


@contextmanager
def _in_words(source: Path, done: str) -> Iterator[None]:
    """Turn what goes wrong with a package into a sentence."""
    try:
        yield
    except FileNotFoundError as error:
        raise PackError(f"There is no file {source}.") from error
    except _DAMAGE as error:
        raise PackError(f"{source.name} is no Argos package, or a damaged one: {error}.") from error
    except OSError as error:
        raise PackError(f"{source.name} cannot be {done}: {error.strerror or error}.") from error


def usable(place: Path, scratch: Path) -> Path:
    """Answer a folder of installed packages for what a person points at.

    `place` may be such a folder (then it is the answer), a package file, or a folder of package
    files: files are installed into `scratch`, which is then the answer.

    Raises:
        PackError: there is nothing at `place`, or one of the files cannot be installed.
    """
    if not place.exists():
        raise PackError(f"There is no folder {place}.")
    files = sorted(place.glob(f"*{SUFFIX}")) if place.is_dir() else [place]
    for file in files:
        install(file, scratch)
    if files:
        for pack in installed(place):
            shutil.copytree(pack.folder, scratch / Path(pack.folder).name, dirs_exist_ok=True)
    return scratch if files else place


def _take_in(
    contents: archive.Contents,
    folder: Path,
    expected: IndexedPack | None,
    unpack: Callable[[Path], None],
) -> Pack:
    """Unpack a package that was looked at beside its place, and let it take the old one's."""
    if expected is not None:
        _check_promise(contents, expected)
    with _changing(folder):
        place = _free_place(folder, contents.pair, contents.version)
        draft = folder / f"{_NEW}{place.name}"
        unpack(draft)
        draft.rename(place)
        for other in _folders(folder):
            pack = _read(other)
            if pack is not None and pack.pair == contents.pair and other != place:
                _discard(other)
        return _must_read(place, contents.top)


def _check_promise(contents: archive.Contents, expected: IndexedPack) -> None:
    if contents.pair != expected.pair:
        raise PackError(
            f"The package is refused: the index promises {expected.pair}, it is {contents.pair}."
        )
    if numbers(contents.version) != numbers(expected.version):
        raise PackError(
            f"The package {expected.code} is refused: the index promises version "
            f"{expected.version}, it is {contents.version}."
        )


def _leg(source: str, target: str, packs: Sequence[P]) -> P | None:
    for one in _spellings(source):
        for other in _spellings(target):
            for pack in packs:
                if (pack.pair.source.lower(), pack.pair.target.lower()) == (one, other):
                    return pack
    return None


def _spellings(language: str) -> tuple[str, ...]:
    """The codes under which packages for a language may be found, best first, lower case."""
    full = language.lower().replace("_", "-")
    base = full.partition("-")[0]
    return tuple(
        dict.fromkeys((full, *_ARGOS_CODES.get(full, ()), base, *_ARGOS_CODES.get(base, ())))
    )


def _folders(folder: Path) -> list[Path]:
    """Possible packages; a name with a dot in front is a draft, a leftover or our own."""
    if not folder.is_dir():
        return []
    return sorted(
        path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")
    )


def _read(folder: Path) -> Pack | None:
    try:
        contents = archive.read_metadata((folder / archive.METADATA).read_bytes(), folder.name)
    except (OSError, PackError):
        return None
    tokenizers = (folder / name for name in archive.TOKENIZERS)
    if not (folder / archive.MODEL).is_file() or not any(map(Path.is_file, tokenizers)):
        return None
    return Pack(
        code=f"{contents.pair.source}_{contents.pair.target}",
        pair=contents.pair,
        source_name=contents.source_name,
        target_name=contents.target_name,
        version=contents.version,
        size=sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()),
        folder=str(folder),
        has_splitter=any(folder.glob("minisbd/*.onnx")),
    )


def _must_read(place: Path, name: str) -> Pack:
    pack = _read(place)
    if pack is None:
        raise PackError(f"{name} was unpacked but cannot be read again.")
    return pack


def _version(pack: Pack) -> tuple[tuple[int, ...], int]:
    """Numbers of the version, then the age of the folder: the later of two equal ones counts."""
    return numbers(pack.version), (Path(pack.folder) / archive.METADATA).stat().st_mtime_ns


def names_of(pack: Pack | IndexedPack) -> tuple[str, ...]:
    """What a person may call a package: "pt_en", "pt-en", "pt→en", "translate-pt_en"."""
    pair = pack.pair
    own = (Path(pack.folder).name,) if isinstance(pack, Pack) else ()
    return (pack.code, f"translate-{pack.code}", f"{pair.source}-{pair.target}", str(pair), *own)


def _free_place(folder: Path, pair: Pair, version: str) -> Path:
    """A folder name not taken: the old package stays until the new one is in its place."""
    plain = re.sub(r"[^A-Za-z0-9.]+", "_", version).strip(".")[:20]
    name = f"translate-{pair.source}_{pair.target}-{plain or '0'}"
    number = 1
    while (place := folder / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return place


def _discard(package: Path) -> None:
    """Take a package away at one blow; only then delete its files."""
    old = package.with_name(f"{_OLD}{package.name}")
    package.rename(old)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    """Be alone at changing the folder, and leave no draft behind, one's own or a crashed one's."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".lock"):
        _sweep(folder)
        try:
            yield
        finally:
            _sweep(folder)


def _sweep(folder: Path) -> None:
    for prefix in (_NEW, _OLD):
        for leftover in folder.glob(f"{prefix}*"):
            shutil.rmtree(leftover, ignore_errors=True)
