"""The commands on language packs: what they print and their exit codes."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.cli import pack_commands, run
from monitor.domain.packs import IndexedPack, PackOffer, ServedPair, Way
from monitor.domain.translation import Pair
from monitor.settings import PackSettings, Settings, save
from tests.pack_site import PackSite
from tests.tiny_pack import build
from tests.unit.cli.test_commands import no_window


@pytest.fixture
def site() -> Iterator[PackSite]:
    with PackSite() as served:
        yield served


@pytest.fixture
def profile(tmp_path: Path, site: PackSite) -> Path:
    return at(tmp_path / "profile", site.address)


def at(folder: Path, address: str) -> Path:
    folder.mkdir()
    save(folder / "settings.toml", Settings(packs=PackSettings(index=address)))
    return folder


def packs(profile: Path, *arguments: str | Path) -> int:
    words = ["packs", *map(str, arguments), "--profile", str(profile)]
    return run(words, window=no_window)


def test_a_file_is_installed_listed_and_removed(profile, tmp_path, capsys):
    assert packs(profile, "list") == 0
    assert (
        capsys.readouterr().out
        == "No models are installed; `packs install FILE` installs one from a file.\n"
    )
    file = build(tmp_path)
    assert packs(profile, "install", file) == 0
    assert capsys.readouterr().out.startswith("Installed pt_en · PT → EN · version 1.0 · ")
    assert packs(profile, "list") == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("pt_en · PT → EN · version 1.0")
    assert packs(profile, "remove", "pt-en") == 0
    assert capsys.readouterr().out.startswith("Removed pt_en")
    assert packs(profile, "remove", "pt-en") == 1
    assert capsys.readouterr().err == "No model pt-en is installed.\n"


def test_the_list_says_what_a_package_says_of_itself(profile, tmp_path, capsys):
    packs(profile, "install", build(tmp_path))
    capsys.readouterr()
    packs(profile, "list")
    assert "    of itself: A package for tests." in capsys.readouterr().out.splitlines()


def test_a_folder_is_installed_and_what_is_none_makes_the_exit_code(profile, tmp_path, capsys):
    folder = tmp_path / "files"
    folder.mkdir()
    build(folder)
    build(folder, "ru")
    (folder / "junk.argosmodel").write_bytes(b"junk")
    assert packs(profile, "install", folder) == 1
    said = capsys.readouterr()
    assert [line.split(" ")[1] for line in said.out.splitlines()] == ["pt_en", "ru_en"]
    assert said.err.startswith("junk.argosmodel is no Argos package")


@pytest.mark.parametrize("name", ["none.argosmodel", "no/such/file"])
def test_a_file_that_is_not_there_is_said(profile, capsys, name):
    assert packs(profile, "install", name) == 1
    assert capsys.readouterr().err == f"There is no file {name}.\n"


def test_a_pair_of_a_server_is_said_to_need_no_pack():
    served = ServedPair(pair=Pair(source="ru", target="en"), host="mt.example.org", waiting=1)
    assert pack_commands.served_line(served) == (
        "ru→en · 1 item to translate by mt.example.org: no pack is needed"
    )


def test_naming_nothing_is_wrong_usage(profile, capsys):
    assert packs(profile, "install") == 2
    assert "--needed" in capsys.readouterr().err


def test_what_is_available_is_asked_of_the_network_and_kept(profile, site, tmp_path, capsys):
    assert packs(profile, "available", "--last") == 1
    assert capsys.readouterr().err == "The index was never read.\n"
    assert site.asked("/index.json") == []
    site.offers(build(tmp_path), size=68_000_000)
    site.offers(build(tmp_path, "ru"), size=None)
    for options in ([], ["--last"]):
        assert packs(profile, "available", *options) == 0
        assert capsys.readouterr().out.splitlines() == [
            "pt_en · PT → EN · version 1.0 · 68.0 MB",
            "ru_en · RU → EN · version 1.0 · size not stated",
        ]
    assert len(site.asked("/index.json")) == 1


def test_a_code_is_fetched_and_an_update_found(profile, site, tmp_path, capsys):
    site.offers(build(tmp_path))
    assert packs(profile, "install", "pt_en") == 0
    assert capsys.readouterr().out.startswith("Installed pt_en")
    assert packs(profile, "install", "pt_en") == 0
    assert "installed already" in capsys.readouterr().out
    assert packs(profile, "update") == 0
    assert capsys.readouterr().out == "Everything is in its newest version.\n"
    site.offers_nothing()
    site.offers(build(tmp_path, version="1.1"), package_version="1.1")
    assert packs(profile, "available") == 0
    assert capsys.readouterr().out.rstrip().endswith("· 1.0 is installed")
    assert packs(profile, "update") == 0
    assert capsys.readouterr().out.startswith("Installed pt_en · PT → EN · version 1.1")


def test_a_code_that_fails_is_named_and_the_others_are_fetched(profile, site, tmp_path, capsys):
    site.offers(build(tmp_path))
    assert packs(profile, "install", "hy_en", "pt_en") == 1
    said = capsys.readouterr()
    assert said.out.startswith("Installed pt_en")
    assert said.err == "The index has no pack hy_en, nor a way by way of English.\n"


def test_the_index_is_shown_and_changed(profile, site, capsys):
    assert packs(profile, "index") == 0
    assert capsys.readouterr().out.strip() == site.address
    assert packs(profile, "index", "ftp://packs.example") == 1
    assert "is not a web address" in capsys.readouterr().err
    assert packs(profile, "index", ".") == 0
    assert "raw.githubusercontent.com" in capsys.readouterr().out
    assert packs(profile, "index", "http://10.0.0.7/index.json") == 0
    capsys.readouterr()
    assert packs(profile, "index") == 0
    assert capsys.readouterr().out == "http://10.0.0.7/index.json\n"


def test_nothing_needed_is_nothing_fetched(profile, site, tmp_path, capsys):
    site.offers(build(tmp_path))
    assert packs(profile, "install", "--needed") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", [["available"], ["update"], ["install", "ru_en"]])
def test_without_a_network_one_sentence_comes_within_seconds(tmp_path, capsys, command):
    profile = at(tmp_path / "offline", "http://127.0.0.1:9/index.json")
    began = time.monotonic()
    assert packs(profile, *command) == 1
    assert time.monotonic() - began < 10
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == ("The index of packages was not read: 127.0.0.1 refuses the connection.\n")


def offer(waiting: int, way: Way, *codes: str, via: str | None = None) -> PackOffer:
    return PackOffer(
        pair=Pair(source="hy", target="pt"),
        source_name="Armenian",
        target_name="Portuguese",
        waiting=waiting,
        way=way,
        packs=tuple(
            IndexedPack(
                code=code,
                pair=Pair(source=code[:2], target=code[3:]),
                source_name="",
                target_name="",
                version="1.9",
                links=("https://x.example/a",),
                size=50_000_000,
            )
            for code in codes
        ),
        via=via,
    )


def test_what_waits_is_said_with_the_way_out():
    assert pack_commands.offer_line(offer(41, Way.NONE)) == (
        "41 items wait for hy→pt: no route: the index has no way for it"
    )
    assert pack_commands.offer_line(offer(1, Way.UNKNOWN)) == (
        "1 item waits for hy→pt: `packs available` asks the network for a pack"
    )
    assert pack_commands.offer_line(offer(1_200, Way.DIRECT, "hy_pt")) == (
        "1,200 items wait for hy→pt: hy_pt 1.9 · 50.0 MB"
    )
    assert pack_commands.offer_line(offer(2, Way.PIVOT, "hy_en", "en_pt", via="en")) == (
        "2 items wait for hy→pt: hy_en 1.9, en_pt 1.9 · 100.0 MB · "
        "by way of English: two steps, rougher"
    )
