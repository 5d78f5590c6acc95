"""Keys lie in the system's keyring; where there is none, an environment variable will do."""

import subprocess
import sys

import pytest

from monitor import passwords
from monitor.domain.errors import PasswordError
from monitor.passwords import SERVICE, TRANSLATION_KEY
from tests.keyrings import LockedKeyring, MemoryKeyring, NoKeyring, in_place

NAME = "https://mt.example.org for /profile"


def read() -> str | None:
    return passwords.read(NAME, TRANSLATION_KEY).result(timeout=10)


def keep(secret: str) -> None:
    passwords.keep(NAME, secret, TRANSLATION_KEY).result(timeout=10)


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TRANSLATION_KEY, raising=False)


def test_a_key_is_kept_read_replaced_and_forgotten() -> None:
    memory = MemoryKeyring()
    with in_place(memory):
        assert read() is None
        keep("secret-1")
        assert read() == "secret-1"
        keep("secret-2")
        assert memory.entries == {(SERVICE, NAME): "secret-2"}
        passwords.forget(NAME).result(timeout=10)
        assert read() is None
        passwords.forget(NAME).result(timeout=10)  # gone is gone


def test_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TRANSLATION_KEY, " secret-3\n")
    with in_place(MemoryKeyring()):
        keep("secret-1")
        assert read() == "secret-3"


def test_without_a_keyring_nothing_is_read_and_keeping_names_the_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with in_place(NoKeyring()):
        assert read() is None
        with pytest.raises(PasswordError, match=rf"no keyring .* variable {TRANSLATION_KEY}") as no:
            keep("secret-1")
        assert "secret-1" not in str(no.value)
        passwords.forget(NAME).result(timeout=10)
        monkeypatch.setenv(TRANSLATION_KEY, "secret-3")
        assert read() == "secret-3"


def test_a_keyring_that_refuses_is_named_without_its_words() -> None:
    with in_place(LockedKeyring()):
        for ask in (read, lambda: keep("secret-1"), lambda: passwords.forget(NAME).result(10)):
            with pytest.raises(PasswordError, match=r"refuses .*locked") as refused:
                ask()
            assert "secret-1" not in str(refused.value)


def test_the_keyring_is_not_imported_before_it_is_needed() -> None:
    code = "import sys; import monitor.service; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
