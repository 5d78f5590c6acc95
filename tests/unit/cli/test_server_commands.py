"""A translation server from a shell: what is printed, where the key comes from, exit codes."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.cli import run
from monitor.passwords import TRANSLATION_KEY
from tests.keyrings import MemoryKeyring, in_place
from tests.libre import LibreServer, libre_server


def dateline(*arguments: str | Path) -> int:
    return run([str(one) for one in arguments], window=lambda: pytest.fail("no window"))


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.delenv(TRANSLATION_KEY, raising=False)
    memory = MemoryKeyring()
    with in_place(memory):
        yield memory


@pytest.fixture
def server() -> Iterator[LibreServer]:
    with libre_server() as one:
        yield one


def test_a_server_is_set_shown_looked_at_and_left(
    server: LibreServer, tmp_path: Path, capsys
) -> None:
    profile = ("--profile", tmp_path / "profile")
    assert dateline("server", "set", server.address, "--pair", "ru:en", *profile) == 0
    said = capsys.readouterr().out
    assert f"Sentences go to {server.address} for ru→en, without a key.\n" in said
    assert f"{server.host} answers: LibreTranslate 1.9.6, 2 languages.\n" in said
    assert "    ru (RU) → en, pt\n" in said
    assert dateline("server", "show", *profile) == 0
    assert "Sentences go to" in capsys.readouterr().out
    assert dateline("server", "test", *profile) == 0
    assert "answers: LibreTranslate 1.9.6" in capsys.readouterr().out
    assert dateline("server", "off", *profile) == 0
    assert capsys.readouterr().out == "Nothing leaves this computer.\n"
    assert dateline("server", "off", *profile) == 0
    assert capsys.readouterr().out == "No server was set.\n"
    assert dateline("server", "show", *profile) == 0
    assert "everything is translated on this computer" in capsys.readouterr().out


def test_a_poll_says_first_where_text_goes(server: LibreServer, tmp_path: Path, capsys) -> None:
    profile = ("--profile", tmp_path / "profile")
    assert dateline("poll", *profile) == 0
    assert capsys.readouterr().err == ""
    dateline("server", "set", server.address, "--pair", "ru:en", "--pair", "*:fr", *profile)
    capsys.readouterr()
    assert dateline("poll", *profile) == 0
    assert capsys.readouterr().err == f"Text goes to {server.host} for ru→en, all→fr.\n"
    dateline("server", "set", server.address, *profile)
    capsys.readouterr()
    assert dateline("poll", *profile) == 0
    assert capsys.readouterr().err == f"Text goes to {server.host} for all languages.\n"


def test_one_language_is_one(server: LibreServer, tmp_path: Path, capsys) -> None:
    server.pairs, server.char_limit = {"ru": ["en"]}, 1
    dateline("server", "set", server.address, "--profile", tmp_path / "profile")
    assert "LibreTranslate 1.9.6, 1 language, texts of at most 1 character.\n" in (
        capsys.readouterr().out
    )


def test_the_key_is_read_from_what_is_piped_in(
    server: LibreServer,
    tmp_path: Path,
    capsys,
    keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.needs_key, server.key = True, "secret-1"
    profile = ("--profile", tmp_path / "profile")
    assert dateline("server", "set", server.address, *profile) == 0
    assert "translates for nobody without a key" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("secret-1\n"))
    assert dateline("server", "set", server.address, "--key", *profile) == 0
    printed = capsys.readouterr()
    assert "for everything, with a key." in printed.out
    assert "secret-1" not in printed.out + printed.err
    assert list(keyring.entries.values()) == ["secret-1"]


def test_a_server_that_does_not_answer_is_set_and_named(
    server: LibreServer, tmp_path: Path, capsys
) -> None:
    server.close()
    profile = ("--profile", tmp_path / "profile")
    assert dateline("server", "set", server.address, *profile) == 1
    printed = capsys.readouterr()
    assert "does not answer as it should" in printed.err
    assert "refuses the connection" in printed.err
    assert dateline("server", "test", *profile) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("mt.example.org",), "should look like https://"),
        (("http://9.9.9.9:5000",), "everybody on the way could read"),
        (("https://mt.example.org", "--pair", "russian"), "“russian” is no pair of languages"),
        (("https://user:secret-1@mt.example.org",), "a key is given apart"),
    ],
)
def test_what_cannot_be_set_is_said_in_a_sentence(
    arguments: tuple[str, ...], sentence: str, tmp_path: Path, capsys
) -> None:
    assert dateline("server", "set", *arguments, "--profile", tmp_path / "profile") == 1
    printed = capsys.readouterr()
    assert sentence in printed.err
    assert "secret-1" not in printed.err
