"""A local door into an open profile: a second process knocks instead of writing itself.

A Unix socket in the profile folder (0600), a named pipe on Windows; no TCP. Messages are JSON; the
two sides prove by a key, kept in a 0600 file of the profile, that they may use the profile.
"""

import logging
import os
import secrets
import sys
import time
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from tempfile import gettempdir
from threading import Thread
from typing import Any

import msgspec

from monitor.domain.errors import MonitorError, ProfileInUseError
from monitor.storage.rows import storable

log = logging.getLogger(__name__)

LONGEST_SOCKET_PATH = 100  # bytes; the limit of the smallest system is 104


class Request(msgspec.Struct, frozen=True):
    """One call: a method's name and its arguments as JSON has them."""

    method: str
    arguments: list[Any]


class Reply(msgspec.Struct, frozen=True):
    """What the holder answers: a result, or one sentence of error."""

    result: Any = None
    error: str | None = None


class Address(msgspec.Struct, frozen=True):
    """Where the door is and the key to it; kept in the profile, readable by its owner only."""

    place: str
    key: str


Handler = Callable[[Request], object]


class Door:
    """Listens from construction to `close`; each visitor gets a thread."""

    def __init__(self, folder: Path, handle: Handler) -> None:
        """Open the door of the profile in `folder`.

        `handle` answers a request with what JSON can carry; a MonitorError that it raises is sent
        back as its sentence.
        """
        self._handle = handle
        self._note = folder / "door"
        place = _place(folder)
        with suppress(FileNotFoundError):
            Path(place).unlink()
        key = secrets.token_bytes(32)
        self._listener = Listener(place, family=_family(), authkey=key)
        if sys.platform != "win32":
            Path(place).chmod(0o600)
        _write_private(self._note, msgspec.json.encode(Address(place=place, key=key.hex())))
        self._open = True
        Thread(target=self._welcome, name="door", daemon=True).start()

    def close(self) -> None:
        """Let nobody in any more."""
        self._open = False
        self._note.unlink(missing_ok=True)
        self._listener.close()

    def _welcome(self) -> None:
        while self._open:
            try:
                visitor = self._listener.accept()
            except (OSError, EOFError, AuthenticationError):
                time.sleep(0.05)  # out of file handles, say: do not spin
                continue
            Thread(target=self._serve, args=(visitor,), name="visitor", daemon=True).start()

    def _serve(self, visitor: "Connection[bytes, bytes]") -> None:
        with visitor, suppress(EOFError, OSError):
            while True:
                visitor.send_bytes(msgspec.json.encode(self._answer(visitor.recv_bytes())))

    def _answer(self, message: bytes) -> Reply:
        try:
            return Reply(result=self._handle(msgspec.json.decode(message, type=Request)))
        except MonitorError as error:
            return Reply(error=str(error))
        except CancelledError:
            return Reply(error="Dateline was closed before this was done.")
        except Exception as error:
            log.exception("a request through the door failed")
            return Reply(error=f"The open Dateline could not do it: {error}.")


def door(folder: Path, handle: Handler) -> Door | None:
    """Open the door of a profile, None where the file system has no sockets.

    All but second processes works without one.
    """
    try:
        return Door(folder, handle)
    except OSError:
        log.exception("no second process can hand its commands to this one")
        return None


def knock(folder: Path) -> "Visit":
    """Visit the process that has the profile in `folder` open.

    Raises:
        ProfileInUseError: it has no door or does not open.
    """
    try:
        address = msgspec.json.decode((folder / "door").read_bytes(), type=Address)
        key = bytes.fromhex(address.key)
        return Visit(Client(address.place, family=_family(), authkey=key), folder)
    except (OSError, EOFError, ValueError, msgspec.MsgspecError, AuthenticationError) as error:
        raise ProfileInUseError(
            f"The profile {folder} is open in another Dateline, which does not answer."
        ) from error


class Visit:
    """One connection to the holder."""

    def __init__(self, connection: "Connection[bytes, bytes]", folder: Path) -> None:
        self._connection = connection
        self._folder = folder

    def ask(self, method: str, *arguments: object) -> object:
        """Call a method of the holder and wait for its result.

        Raises:
            MonitorError: with the holder's sentence.
            ProfileInUseError: the holder went away.
        """
        given = [_sendable(msgspec.to_builtins(one, enc_hook=str)) for one in arguments]
        request = Request(method=method, arguments=given)
        try:
            self._connection.send_bytes(msgspec.json.encode(request))
            reply = msgspec.json.decode(self._connection.recv_bytes(), type=Reply)
        except (OSError, EOFError) as error:
            raise ProfileInUseError(
                f"The Dateline that has {self._folder} open went away."
            ) from error
        if reply.error is not None:
            raise MonitorError(reply.error)
        result: object = reply.result
        return result

    def close(self) -> None:
        """End the visit."""
        self._connection.close()


def _sendable(value: object) -> object:
    """As it is, but for halves of surrogate pairs: a shell gives them, JSON has none."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list | tuple):
        return [_sendable(one) for one in value]
    if isinstance(value, dict):
        return {_sendable(key): _sendable(one) for key, one in value.items()}
    return value


def _family() -> str:
    return "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


def _place(folder: Path) -> str:
    if sys.platform == "win32":
        return rf"\\.\pipe\dateline-{secrets.token_hex(8)}"
    inside = str(folder.absolute() / "door.sock")
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_PATH:
        return inside
    return str(Path(gettempdir()) / f"dateline-{secrets.token_hex(8)}.sock")


def _write_private(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
