"""Keys and passwords: in the system's keyring, never in a file, the database or a log of ours.

The keyring may talk to another program, which may ask the person to unlock it, and importing it is
slow: so it is imported when it is first needed, and asked on a thread of its own, which whoever
asks should not wait for longer than `PATIENCE` seconds. Where a system has none (no desktop), an
environment variable will do.
"""

import os
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TypeVar

from monitor.domain.errors import PasswordError

R = TypeVar("R")

SERVICE = "dateline"
TRANSLATION_KEY = "DATELINE_TRANSLATION_KEY"
PATIENCE = 60.0


def translation_key(address: str, folder: Path) -> str:
    """Name the key of the translation server at `address`, of the profile in `folder`."""
    return f"translation server {address}, profile {folder.absolute()}"


def read(name: str, variable: str) -> Future[str | None]:
    """Look the secret `name` up; the environment's `variable`, where it is set, wins.

    The future has None where there is no such secret or no keyring at all.

    Raises:
        PasswordError: in the future, where there is a keyring and it refuses.
    """
    given = os.environ.get(variable, "").strip()
    return _aside(lambda: given or _read(name))


def key_of_server(address: str, profile: Path) -> Future[str | None]:
    """Look up the key of the translation server at `address`, as `read` does."""
    return read(translation_key(address, profile), TRANSLATION_KEY)


def keep(name: str, secret: str, variable: str) -> Future[None]:
    """Put a secret into the keyring under `name`; it replaces one that is there.

    Raises:
        PasswordError: in the future, where there is no keyring or it refuses; the sentence names
            `variable` as the way out.
    """
    return _aside(lambda: _keep(name, secret, variable))


def forget(name: str) -> Future[None]:
    """Take the secret `name` out of the keyring, where it is there.

    Raises:
        PasswordError: in the future, where the keyring refuses.
    """
    return _aside(lambda: _forget(name))


def _read(name: str) -> str | None:
    import keyring
    from keyring.errors import NoKeyringError

    with suppress(NoKeyringError):
        return keyring.get_password(SERVICE, name) or None
    return None


def _keep(name: str, secret: str, variable: str) -> None:
    import keyring
    from keyring.errors import NoKeyringError

    try:
        keyring.set_password(SERVICE, name, secret)
    except NoKeyringError as error:
        raise PasswordError(
            "This system has no keyring that could keep a key. Set the environment variable "
            f"{variable} to it before Dateline is started; no file of ours holds keys."
        ) from error


def _forget(name: str) -> None:
    import keyring
    from keyring.errors import NoKeyringError, PasswordDeleteError

    with suppress(NoKeyringError):
        if keyring.get_password(SERVICE, name) is not None:
            with suppress(PasswordDeleteError):
                keyring.delete_password(SERVICE, name)


def _aside(work: Callable[[], R]) -> Future[R]:
    """Do it on a thread of its own, which does not keep the program from ending."""
    future: Future[R] = Future()

    def run() -> None:
        future.set_running_or_notify_cancel()  # who stops waiting does not stop the keyring
        try:
            future.set_result(work())
        except PasswordError as error:
            future.set_exception(error)
        except Exception as error:  # noqa: BLE001 - each system's keyring raises what it likes
            future.set_exception(_refusal(error))

    Thread(target=run, name="keyring", daemon=True).start()
    return future


def _refusal(error: Exception) -> PasswordError:
    """The words of a keyring's error might hold what was asked for: only its kind is told."""
    return PasswordError(
        f"The system's keyring refuses ({type(error).__name__}); is it locked, or was it closed?"
    )
