"""Archives and folders that somebody made with bad intent: nothing of them is left behind."""

import json
import os
import zipfile
import zlib
from pathlib import Path

import pytest

from monitor.domain.errors import PackError
from monitor.domain.packs import IndexedPack
from monitor.domain.translation import Pair
from monitor.translation import archive, packs
from tests import tiny_pack
from tests.unit.translation.test_packs import FILES, METADATA, everything, pack, zipped

MODEL = "p/model/model.bin"
CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def record(data: bytes, name: str, signature: bytes) -> int:
    """Where the header of an entry begins, in the directory or before its data."""
    length = 46 if signature == CENTRAL else 30
    at = -1
    while (at := data.find(signature, at + 1)) >= 0:
        if data[at + length : at + length + len(name)] == name.encode():
            return at
    raise AssertionError(f"no {name}")


def says(file: Path, name: str, *, size: int | None = None, crc: int | None = None) -> None:
    """Let both headers of an entry say another unpacked size, or another checksum."""
    data = bytearray(file.read_bytes())
    for signature, to_crc, to_size in ((CENTRAL, 16, 24), (LOCAL, 14, 22)):
        at = record(bytes(data), name, signature)
        if crc is not None:
            data[at + to_crc : at + to_crc + 4] = crc.to_bytes(4, "little")
        if size is not None:
            data[at + to_size : at + to_size + 4] = size.to_bytes(4, "little")
    file.write_bytes(data)


def refused(file: Path, folder: Path) -> str:
    """Install it beside a good package; the sentence. Nothing but the good one is there then."""
    good = packs.install(tiny_pack.build(folder.parent, "ru", "en"), folder)
    before = everything(folder)
    with pytest.raises(PackError) as caught:
        packs.install(file, folder)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert everything(folder) == before
    assert packs.installed(folder) == (good,)
    return sentence


def test_a_bomb_that_says_it_is_small_is_stopped_at_what_it_says(tmp_path):
    files = [(name, data) for name, data in FILES.items() if name != MODEL]
    bomb = bytes(20 * 1024**2)
    file = zipped(tmp_path / "bomb.argosmodel", [*files, (MODEL, bomb)], zipfile.ZIP_DEFLATED)
    says(file, MODEL, size=100)
    assert "damaged" in refused(file, tmp_path / "packs")


def test_a_bomb_whose_checksum_fits_what_it_says_unpacks_to_no_more(tmp_path):
    files = [(name, data) for name, data in FILES.items() if name != MODEL]
    bomb = bytes(20 * 1024**2)
    file = zipped(tmp_path / "bomb.argosmodel", [*files, (MODEL, bomb)], zipfile.ZIP_DEFLATED)
    says(file, MODEL, size=100, crc=zlib.crc32(bytes(100)))
    done = packs.install(file, tmp_path / "packs")
    assert done.size < 10_000


@pytest.mark.parametrize("size", [2**20, 30 * 2**20])
def test_an_entry_that_says_it_is_larger_than_it_is_is_damaged(tmp_path, size):
    file = zipped(tmp_path / "liar.argosmodel", FILES.items())
    says(file, MODEL, size=size)
    assert "damaged" in refused(file, tmp_path / "packs")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_unpacks_without_measure_is_not_tried(tmp_path, method):
    bomb = [*FILES.items(), ("p/zeros", bytes(8 * 1024**2))]
    file = zipped(tmp_path / "bomb.argosmodel", bomb, method)
    assert "packed in a way" in refused(file, tmp_path / "packs")


def test_entries_that_share_their_data_are_refused(tmp_path):
    file = zipped(tmp_path / "quine.argosmodel", [*FILES.items(), ("p/a", bytes(50_000))])
    data = bytearray(file.read_bytes())
    at = record(bytes(data), "p/a", CENTRAL)
    entry, end = bytes(data[at : at + 46 + 3]), data.rindex(b"PK\x05\x06")
    copies = b"".join(entry[:46] + b"p/" + letter.encode() for letter in "bcdefgh")
    data[end:end] = copies
    end += len(copies)
    count = int.from_bytes(data[end + 10 : end + 12], "little") + 7
    size = int.from_bytes(data[end + 12 : end + 16], "little") + len(copies)
    data[end + 8 : end + 12] = count.to_bytes(2, "little") * 2
    data[end + 12 : end + 16] = size.to_bytes(4, "little")
    file.write_bytes(data)
    assert "more than the file is long" in refused(file, tmp_path / "packs")


def test_a_name_that_differs_between_directory_and_data_is_refused(tmp_path):
    file = zipped(tmp_path / "two-faced.argosmodel", FILES.items())
    data = bytearray(file.read_bytes())
    at = record(bytes(data), MODEL, LOCAL) + 30
    data[at : at + len(MODEL)] = b"../../../../evil."
    file.write_bytes(data)
    refused(file, tmp_path / "packs")
    assert not list(tmp_path.glob("**/evil*"))


@pytest.mark.parametrize(
    "name", ["p/..", "p/./a", "p//a", "p/ a", "p/a ", "p/nul\u0000l", "..", "p/a:b", "p/a|b"]
)
def test_names_that_no_package_has_are_refused(tmp_path, name):
    file = tmp_path / "names.argosmodel"
    with zipfile.ZipFile(file, "w") as opened:
        for other, data in FILES.items():
            opened.writestr(other, data)
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        opened.writestr(entry, "evil")
    refused(file, tmp_path / "packs")


def test_two_packages_in_one_archive_are_none(tmp_path):
    both = [*FILES.items(), *((name.replace("p/", "q/"), data) for name, data in FILES.items())]
    assert "exactly one folder" in refused(
        zipped(tmp_path / "two.argosmodel", both), tmp_path / "packs"
    )


def test_words_that_a_terminal_or_a_window_would_obey_are_made_plain(tmp_path):
    metadata = {
        "from_code": "pt",
        "from_name": "Portu\x1b[31mguese\n\u202eX" + "x" * 500,
        "to_code": "en",
        "to_name": {"a": 1},
        "package_version": "1.0\x1b[2J/../..",
    }
    files = {**FILES, "p/metadata.json": json.dumps(metadata)}
    done = packs.install(zipped(tmp_path / "a.argosmodel", files.items()), tmp_path / "packs")
    assert done.source_name.startswith("Portu [31mguese Xx")
    assert len(done.source_name) <= archive.LONGEST_NAME
    assert (done.target_name, done.version) == ("en", "1.0_2J_.._..")
    assert packs.installed(tmp_path / "packs") == (done,)


def promised(code: str, version: str) -> IndexedPack:
    source, target = code.split("_")
    return IndexedPack(
        code=code,
        pair=Pair(source=source, target=target),
        source_name=source,
        target_name=target,
        version=version,
        links=(),
    )


@pytest.mark.parametrize(
    ("expected", "said"),
    [(promised("ru_en", "1.0"), "promises ru→en"), (promised("pt_en", "1.9"), "version 1.9")],
)
def test_a_package_that_is_not_what_the_index_promises_is_refused(tmp_path, expected, said):
    file, folder = tiny_pack.build(tmp_path), tmp_path / "packs"
    with pytest.raises(PackError, match=said):
        packs.install(file, folder, expected)
    assert packs.installed(folder) == ()
    assert packs.install(file, folder, promised("pt_en", "1")).code == "pt_en"


# folders


def unzipped(file: Path, folder: Path) -> Path:
    with zipfile.ZipFile(file) as opened:
        opened.extractall(folder)
    (top,) = folder.iterdir()
    return top


def test_the_folder_of_an_unpacked_package_is_installed(tmp_path):
    source = unzipped(tiny_pack.build(tmp_path), tmp_path / "unpacked")
    before = everything(source)
    done = packs.install(source, tmp_path / "packs")
    assert done.code == "pt_en"
    assert everything(source) == before
    assert everything(Path(done.folder)) == before


def test_a_folder_with_a_link_is_refused(tmp_path):
    source = unzipped(tiny_pack.build(tmp_path), tmp_path / "unpacked")
    (source / "model" / "secret").symlink_to("/etc/passwd")
    assert "no plain file" in refused(source, tmp_path / "packs")


def test_a_folder_with_a_pipe_is_refused_and_not_waited_for(tmp_path):
    source = unzipped(tiny_pack.build(tmp_path), tmp_path / "unpacked")
    os.mkfifo(source / "model" / "pipe")
    assert "no plain file" in refused(source, tmp_path / "packs")


@pytest.mark.parametrize("lacking", ["model/model.bin", "sentencepiece.model"])
def test_a_folder_that_lacks_something_is_no_package(tmp_path, lacking):
    source = unzipped(tiny_pack.build(tmp_path), tmp_path / "unpacked")
    (source / lacking).unlink()
    assert "it has no" in refused(source, tmp_path / "packs")


def test_a_folder_with_far_too_much_is_refused(tmp_path):
    source = unzipped(tiny_pack.build(tmp_path), tmp_path / "unpacked")
    with (source / "huge").open("wb") as huge:
        huge.truncate(archive.MOST_BYTES)
    assert "MB" in refused(source, tmp_path / "packs")
    (source / "huge").unlink()
    for number in range(archive.MOST_ENTRIES):
        (source / str(number)).touch()
    assert "holds over" in refused(source, tmp_path / "packs")


def test_a_folder_of_packages_is_installed_and_what_is_none_is_named(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "old").mkdir()
    tiny_pack.build(source, "pt", "en", "1.10")
    tiny_pack.build(source / "old", "pt", "en", "1.9").rename(source / "z.argosmodel")
    unzipped(tiny_pack.build(source / "old", "ru", "en"), source / "old" / "un").rename(
        source / "unpacked"
    )
    (source / "junk.argosmodel").write_bytes(b"junk")
    (source / "notes.txt").write_text("no package")
    done = packs.install_all([source], tmp_path / "packs")
    assert sorted((one.code, one.version) for one in done.packs) == [
        ("pt_en", "1.10"),
        ("ru_en", "1.0"),
    ]
    assert len(done.refused) == 1
    assert done.refused[0].startswith("junk.argosmodel is no Argos package")
    assert packs.installed(tmp_path / "packs") == tuple(
        sorted(done.packs, key=lambda one: one.code)
    )


def test_what_is_not_there_and_what_holds_nothing_is_named(tmp_path):
    (tmp_path / "empty").mkdir()
    done = packs.install_all([tmp_path / "none.argosmodel", tmp_path / "empty"], tmp_path / "packs")
    assert done.packs == ()
    assert done.refused == (
        f"There is no file {tmp_path / 'none.argosmodel'}.",
        "There is no package in the folder empty.",
    )


def test_routes_are_found_among_what_an_index_offers_too():
    known = [promised("ru_en", "1.0"), pack("en", "pt")]
    assert packs.route("ru", "pt", known) == tuple(known)


def test_the_metadata_of_the_tests_are_such_that_only_the_harm_is_refused(tmp_path):
    assert METADATA in FILES.values()
    assert packs.install(zipped(tmp_path / "a.argosmodel", FILES.items()), tmp_path / "p").size > 0
