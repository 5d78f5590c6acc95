import json
import stat
import zipfile
from pathlib import Path

import pytest

from monitor.domain.errors import PackError
from monitor.domain.translation import Pack, Pair
from monitor.translation import archive, packs
from tests import tiny_pack

METADATA = json.dumps({"from_code": "pt", "to_code": "en", "package_version": "1.0"})
FILES = {
    "p/metadata.json": METADATA,
    "p/model/model.bin": "weights",
    "p/sentencepiece.model": "pieces",
}


def zipped(file, entries, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(file, "w", compression) as opened:
        for name, data in entries:
            opened.writestr(name, data)
    return file


def pack(source, target, version="1.0"):
    return Pack(
        code=f"{source}_{target}",
        pair=Pair(source=source, target=target),
        source_name=source,
        target_name=target,
        version=version,
        size=1,
        folder=f"/{source}_{target}",
        has_splitter=False,
    )


def everything(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.name != ".lock")


def test_a_package_is_installed_listed_and_removed(tmp_path):
    folder = tmp_path / "profile" / "packs"
    file = tiny_pack.build(tmp_path)
    new = packs.install(file, folder)
    assert new.code == "pt_en"
    assert new.pair == Pair(source="pt", target="en")
    assert (new.source_name, new.target_name, new.version) == ("PT", "EN", "1.0")
    assert new.size > 1_000_000
    assert not new.has_splitter
    assert Path(new.folder).parent == folder
    assert packs.installed(folder) == (new,)
    assert packs.remove("pt_en", folder) == new
    assert packs.installed(folder) == ()
    assert everything(folder) == []


def test_a_folder_that_does_not_exist_holds_none(tmp_path):
    assert packs.installed(tmp_path / "none") == ()


def test_another_version_takes_the_place_of_the_old(tmp_path):
    other = packs.install(tiny_pack.build(tmp_path, "ru", "en"), tmp_path / "packs")
    for version in ("1.0", "1.10", "1.9", "1.9"):
        new = packs.install(tiny_pack.build(tmp_path, version=version), tmp_path / "packs")
        assert new.version == version
        assert packs.installed(tmp_path / "packs") == (new, other)
    folders = [path.name for path in (tmp_path / "packs").iterdir() if path.is_dir()]
    assert sorted(folders) == sorted([Path(new.folder).name, Path(other.folder).name])


def test_of_two_versions_the_higher_counts(tmp_path):
    for version in ("1.9", "1.10"):
        place = tmp_path / version
        packs.install(tiny_pack.build(tmp_path, version=version), place)
        found = packs.installed(place)[0]
        Path(found.folder).rename(tmp_path / f"copied-{version}")
    assert [one.version for one in packs.installed(tmp_path)] == ["1.10"]


def test_what_is_no_package_is_passed_over(tmp_path):
    good = packs.install(tiny_pack.build(tmp_path), tmp_path / "packs")
    for name, files in {
        "empty": {},
        "no-model": {"metadata.json": METADATA, "sentencepiece.model": ""},
        "no-tokenizer": {"metadata.json": METADATA, "model/model.bin": ""},
        "junk": {"metadata.json": "{", "model/model.bin": "", "bpe.model": ""},
        "no-codes": {"metadata.json": "{}", "model/model.bin": "", "bpe.model": ""},
        "list": {"metadata.json": "[]", "model/model.bin": "", "bpe.model": ""},
        ".new-draft": {"metadata.json": METADATA, "model/model.bin": "", "bpe.model": ""},
    }.items():
        folder = tmp_path / "packs" / name
        (folder / "model").mkdir(parents=True)
        for file, data in files.items():
            (folder / file).write_text(data)
    (tmp_path / "packs" / "file.txt").write_text("no folder")
    assert packs.installed(tmp_path / "packs") == (good,)


def without(name):
    return [(one, data) for one, data in FILES.items() if one != name]


def renamed(name, new):
    return [(new if one == name else one, data) for one, data in FILES.items()]


def with_metadata(data):
    return [*without("p/metadata.json"), ("p/metadata.json", data)]


def link():
    entry = zipfile.ZipInfo("p/link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


BROKEN = {
    "empty": [],
    "no metadata": without("p/metadata.json"),
    "no model": without("p/model/model.bin"),
    "no tokenizer": without("p/sentencepiece.model"),
    "metadata no json": with_metadata("{not json"),
    "metadata no text": with_metadata(b"\xff\xfe\x00"),
    "metadata deep": with_metadata("[" * 100_000),
    "metadata a list": with_metadata("[]"),
    "metadata without codes": with_metadata('{"from_code": "pt"}'),
    "metadata with a path for a code": with_metadata('{"from_code": "../..", "to_code": "en"}'),
    "metadata with a number for a code": with_metadata('{"from_code": 1, "to_code": "en"}'),
    "metadata of another type": with_metadata('{"from_code":"pt","to_code":"en","type":"sbd"}'),
    "metadata huge": with_metadata(METADATA + " " * archive.MOST_METADATA),
    "two folders": [*FILES.items(), ("q/more.txt", "")],
    "no folder": [(name.removeprefix("p/"), data) for name, data in FILES.items()],
    "a file beside the folder": [*FILES.items(), ("p.txt", "")],
    "a way up": [*FILES.items(), ("p/../../evil.txt", "evil")],
    "a way up at the top": renamed("p/model/model.bin", "../p/model/model.bin"),
    "an absolute name": [*FILES.items(), ("/tmp/evil.txt", "evil")],  # noqa: S108 - never written
    "a drive": [*FILES.items(), ("p/C:evil.txt", "evil")],
    "a back slash": [*FILES.items(), ("p/..\\evil.txt", "evil")],
    "a name with a control character": [*FILES.items(), ("p/a\x01b", "")],
    "a link": [*FILES.items(), (link(), "/etc/passwd")],
    "two files of one name": [*FILES.items(), ("p/Model/model.bin", "other")],
    "too many files": [*FILES.items(), *((f"p/{n}", "") for n in range(archive.MOST_ENTRIES))],
    "a file that is also a folder": [*FILES.items(), ("p/model", "")],
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_or_dangerous_archive_leaves_nothing_behind(tmp_path, case):
    file = zipped(tmp_path / "bad.argosmodel", BROKEN[case])
    folder = tmp_path / "packs"
    good = packs.install(tiny_pack.build(tmp_path, "ru", "en"), folder)
    before = everything(tmp_path)
    with pytest.raises(PackError, match=r"\.$"):
        packs.install(file, folder)
    assert everything(tmp_path) == before
    assert packs.installed(folder) == (good,)


def test_an_archive_that_swells_is_refused(tmp_path):
    swelling = [*FILES.items(), ("p/zeros", bytes(archive.RATIO_FROM_BYTES + 1))]
    file = zipped(tmp_path / "bomb.argosmodel", swelling, zipfile.ZIP_DEFLATED)
    with pytest.raises(PackError, match="times itself"):
        packs.install(file, tmp_path / "packs")


def test_an_archive_that_claims_to_be_huge_is_refused(tmp_path):
    file = zipped(tmp_path / "huge.argosmodel", FILES.items())
    data = bytearray(file.read_bytes())
    entry = data.rindex(b"p/sentencepiece.model") - 46  # its record in the central directory
    data[entry + 24 : entry + 28] = (2**32 - 2).to_bytes(4, "little")
    file.write_bytes(data)
    with pytest.raises(PackError, match="MB"):
        packs.install(file, tmp_path / "packs")


@pytest.mark.parametrize("damage", ["cut", "flipped", "text", "empty", "locked"])
def test_a_damaged_file_leaves_nothing_behind(tmp_path, damage):
    file = tiny_pack.build(tmp_path)
    data = bytearray(file.read_bytes())
    if damage == "cut":
        del data[len(data) // 2 :]
    elif damage == "flipped":
        middle = len(data) // 2
        data[middle : middle + 64] = bytes(byte ^ 0xFF for byte in data[middle : middle + 64])
    elif damage == "locked":
        for start in range(len(data) - 4):
            if data[start : start + 4] == b"PK\x01\x02":
                data[start + 8] |= 1
    else:
        data = bytearray(b"no archive" if damage == "text" else b"")
    file.write_bytes(data)
    with pytest.raises(PackError, match=r"\.$"):
        packs.install(file, tmp_path / "packs")
    assert not (tmp_path / "packs").exists() or everything(tmp_path / "packs") == []


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(PackError, match="no file"):
        packs.install(tmp_path / "none.argosmodel", tmp_path / "packs")
    with pytest.raises(PackError, match="no metadata"):
        packs.install(tmp_path, tmp_path / "packs")


def test_leftovers_of_a_crash_are_swept_up(tmp_path):
    folder = tmp_path / "packs"
    for name in (".new-translate-ru_en-1.0", ".old-translate-pt_en-1.0"):
        (folder / name / "model").mkdir(parents=True)
    packs.install(tiny_pack.build(tmp_path), folder)
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["translate-pt_en-1.0"]


@pytest.mark.parametrize("code", ["pt_en", "pt-en", "pt→en", "translate-pt_en"])
def test_a_package_is_found_by_each_way_of_naming_it(tmp_path, code):
    packs.install(tiny_pack.build(tmp_path), tmp_path / "packs")
    assert packs.remove(code, tmp_path / "packs").code == "pt_en"


@pytest.mark.parametrize("code", ["en_pt", "..", "", "../packs"])
def test_removing_what_is_not_there_is_said(tmp_path, code):
    packs.install(tiny_pack.build(tmp_path), tmp_path / "packs")
    with pytest.raises(PackError, match=r"^No model .* is installed\.$"):
        packs.remove(code, tmp_path / "packs")
    assert len(packs.installed(tmp_path / "packs")) == 1


PT, RU, EN_PT, RU_PT = pack("pt", "en"), pack("ru", "en"), pack("en", "pt"), pack("ru", "pt")


def test_a_direct_way_is_better_than_two_steps():
    assert packs.route("ru", "pt", [RU, EN_PT, RU_PT]) == (RU_PT,)
    assert packs.route("ru", "pt", [RU, EN_PT, PT]) == (RU, EN_PT)


def test_a_way_that_is_not_there_is_none():
    assert packs.route("hy", "en", [PT, RU]) is None
    assert packs.route("pt", "ru", [PT, RU]) is None
    assert packs.route("en", "ru", [RU]) is None
    assert packs.route("ru", "ru", [RU, RU_PT]) is None
    assert packs.route("pt", "en", []) is None


def test_a_variety_is_served_by_its_own_package_or_by_the_language_s():
    brazilian, traditional, chinese = pack("pb", "en"), pack("zt", "en"), pack("zh", "en")
    assert packs.route("pt-BR", "en", [PT, brazilian]) == (brazilian,)
    assert packs.route("pt-BR", "en", [PT]) == (PT,)
    assert packs.route("pt", "en", [brazilian]) == (brazilian,)
    assert packs.route("zh-Hant", "en", [chinese, traditional]) == (traditional,)
    assert packs.route("zh", "en-GB", [traditional, chinese]) == (chinese,)


def test_a_script_of_a_language_is_served_by_the_language_s_package():
    serbian, chinese, traditional = pack("sr", "en"), pack("zh", "en"), pack("zt", "en")
    for tag in ("sr-Latn", "sr-Cyrl", "sr"):
        assert packs.route(tag, "en", [serbian]) == (serbian,)
    assert packs.route("zh-Hant", "en", [chinese]) == (chinese,)
    assert packs.route("zh-Hans", "en", [traditional, chinese]) == (chinese,)


def test_no_language_is_translated_into_another_of_its_scripts():
    traditional, into = pack("zt", "en"), pack("en", "zh")
    assert packs.route("zh-Hant", "zh-Hans", [traditional, into]) is None


def test_a_folder_of_package_files_is_made_usable(tmp_path):
    files, scratch = tmp_path / "files", tmp_path / "scratch"
    files.mkdir()
    tiny_pack.build(files, "ru", "en")
    packs.install(tiny_pack.build(tmp_path), files)
    before = everything(files)
    assert packs.usable(files, scratch) == scratch
    assert [one.code for one in packs.installed(scratch)] == ["pt_en", "ru_en"]
    assert everything(files) == before


def test_a_folder_of_installed_packages_is_usable_as_it_is(tmp_path):
    packs.install(tiny_pack.build(tmp_path), tmp_path / "packs")
    assert packs.usable(tmp_path / "packs", tmp_path / "scratch") == tmp_path / "packs"
    assert not (tmp_path / "scratch").exists()
    with pytest.raises(PackError, match="no folder"):
        packs.usable(tmp_path / "none", tmp_path / "scratch")


def test_a_romanised_language_has_no_route_by_the_models_of_its_script():
    russian = pack("ru", "en")
    assert packs.route("ru", "en", [russian]) == (russian,)
    assert packs.route("ru-Latn", "en", [russian]) is None
