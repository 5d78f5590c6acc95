"""Keyrings for tests: in place of the system's, which no test may touch."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps entries in `entries`, by service and name."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class LockedKeyring(KeyringBackend):
    """A keyring that the person does not unlock, and that says too much about it."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("the entry secret-1 is locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"{password} cannot be kept")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("secret-1")


@contextmanager
def in_place(of_tests: KeyringBackend) -> Iterator[None]:
    """Let keyring use the given one."""
    before = keyring.get_keyring()
    keyring.set_keyring(of_tests)
    try:
        yield
    finally:
        keyring.set_keyring(before)


__all__ = ["LockedKeyring", "MemoryKeyring", "NoKeyring", "in_place"]
