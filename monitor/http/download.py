"""A large file to disk: streamed, bounded, and taken up again where it was broken off.

What has come lies in a `.part` file; a note beside it says of which address and version it is, so
that only the very same file is continued (RFC 9110: Range with If-Range). Both stay after a break,
a cancel or a crash, and go when what is there cannot be used.
"""

import json
import re
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import aiohttp
from yarl import URL

from monitor.http.addresses import REDIRECTS, redirected_to, web_url
from monitor.http.client import USER_AGENT
from monitor.http.guard import (
    PrivateAddressError,
    Resolver,
    refuse_local_name,
    refuse_private_literal,
)
from monitor.http.trouble import HttpError, Progress, sentence

CHUNK = 64 * 1024
TOLD_EVERY = 0.1  # seconds
MOST_REDIRECTS = 8
RESERVE = 100 * 1024**2  # bytes that stay free on the disk
_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15}|\*)")

Told = Callable[[int, int | None], None]


class BrokenOffError(HttpError):
    """The connection broke; what has come is kept, and asking again goes on from there."""


class UnusableError(HttpError):
    """What the server offers is not what is wanted; nothing of it is kept."""


class ChangedError(UnusableError):
    """The server has another file than the one that was begun; asking again begins anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file that is wanted.

    `most` bytes are taken at most; `size` are exactly how many there must be, None = not known.
    `allowed_private_host` is the one host that may be at a private address. `connect_seconds` are
    for a connection, `read_seconds` for the next piece; the whole may take as long as it does.
    """

    url: str
    part: Path
    most: int
    size: int | None = None
    allowed_private_host: str | None = None
    proxy: str = ""
    connect_seconds: float = 10.0
    read_seconds: float = 30.0

    @property
    def note(self) -> Path:
        """What is known of the part."""
        return self.part.with_name(f"{self.part.name}.json")

    def forget(self) -> None:
        """Drop what is there of it."""
        self.part.unlink(missing_ok=True)
        self.note.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """What is there of a file: `have` bytes of `total`, of the version that `validator` names."""

    have: int
    total: int | None
    validator: str


async def download(wanted: Download, told: Told) -> None:
    """Fetch a file into its part, from where an earlier try stopped; `told` hears how far it is.

    Raises:
        BrokenOffError: the connection broke; the part stays.
        UnusableError: what is offered is not the file that is wanted; no part stays.
        HttpError: there is no answer; what is there stays as it was.
        OSError: the disk refuses.
    """
    wanted.part.parent.mkdir(parents=True, exist_ok=True)
    begun = _begun(wanted)
    if begun is not None and begun.have == begun.total:
        told(begun.have, begun.total)
        return
    url = web_url(wanted.url, "The address")
    resolvers = {guarded: Resolver(guarded=guarded) for guarded in (True, False)}
    sessions = {guarded: _session(wanted, one) for guarded, one in resolvers.items()}
    try:
        await _follow(sessions, url, wanted, begun, told)
    except UnusableError:
        wanted.forget()
        raise
    finally:
        for session in sessions.values():
            await session.close()
        for resolver in resolvers.values():
            await resolver.close()


async def _follow(
    sessions: Mapping[bool, aiohttp.ClientSession],
    url: URL,
    wanted: Download,
    begun: _Begun | None,
    told: Told,
) -> None:
    """Ask, and ask where redirects lead, until the file is here."""
    for _ in range(MOST_REDIRECTS + 1):
        session = sessions[_guarded(url, wanted)]
        try:
            target = await _ask(session, url, wanted, begun, told)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            if isinstance(getattr(error, "os_error", None), PrivateAddressError):
                raise HttpError(_private(url.host or "")) from error
            raise HttpError(sentence(error, url.host or "", Progress())) from error
        if target is None:
            return
        url = next_hop(url, target)
    raise HttpError(f"{url.host} redirects more than {MOST_REDIRECTS} times in a row.")


def next_hop(url: URL, target: URL) -> URL:
    """Follow a redirect, but never out of encryption.

    Raises:
        UnusableError: it leads from https to http.
    """
    if url.scheme == "https" and target.scheme != "https":
        raise UnusableError(f"{url.host} redirects to an address without encryption.")
    return target


def _session(wanted: Download, resolver: Resolver) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(resolver=resolver, force_close=True),
        cookie_jar=aiohttp.DummyCookieJar(),
        # a part of a compressed body is of no use: the file is wanted as it is
        headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity"},
        timeout=aiohttp.ClientTimeout(
            total=None,
            connect=wanted.connect_seconds,
            sock_connect=wanted.connect_seconds,
            sock_read=wanted.read_seconds,
        ),
        auto_decompress=False,
        trust_env=False,
    )


def _guarded(url: URL, wanted: Download) -> bool:
    """Whether the host must be at a public address; see `HttpClient`.

    Raises:
        HttpError: it is written as a private one.
    """
    host = (url.host or "").lower()
    if host == (wanted.allowed_private_host or "").lower():
        return False
    try:
        refuse_private_literal(host)
        if wanted.proxy:
            refuse_local_name(host)
    except PrivateAddressError as error:
        raise HttpError(_private(host)) from error
    return not wanted.proxy


def _private(host: str) -> str:
    return f"{host} is a private address of this computer or its network; it was not asked."


async def _ask(
    session: aiohttp.ClientSession, url: URL, wanted: Download, begun: _Begun | None, told: Told
) -> URL | None:
    """Ask once; the address to ask instead, None when the whole file is here."""
    headers = {}
    if begun is not None:
        headers = {"Range": f"bytes={begun.have}-", "If-Range": begun.validator}
    request = session.get(url, headers=headers, allow_redirects=False, proxy=wanted.proxy or None)
    async with request as response:
        if response.status in REDIRECTS:
            return redirected_to(response)
        if response.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and begun is not None:
            raise ChangedError(f"{url.host} has another file now; the next try begins anew.")
        if response.status not in (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT):
            raise HttpError(f"{url.host} does not give the file (HTTP {response.status}).")
        await _take(response, wanted, begun, told)
        return None


async def _take(
    response: aiohttp.ClientResponse, wanted: Download, begun: _Begun | None, told: Told
) -> None:
    host = response.url.host or ""
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnusableError(f"{host} sends the file compressed, which was not asked for.")
    start = _start(response, begun)
    total = _total(response, start)
    _check_total(total, wanted, host)
    _check_room((total or 0) - start, wanted.part.parent)
    if not start:
        wanted.forget()  # a crash must never leave the note of one file beside bytes of another
        _write_note(wanted, response, total)
    with wanted.part.open("r+b" if start else "wb") as file:
        file.seek(start)
        file.truncate()
        have = await _pour(response, file.write, (start, total), wanted, told)
    if total is not None and have != total:
        raise BrokenOffError(f"{host} broke off: {have:,} of {total:,} bytes are here.")
    if wanted.size is not None and have != wanted.size:
        raise UnusableError(_other_size(host, have, wanted.size))
    if total is None:
        _write_note(wanted, response, have)
    told(have, have)


async def _pour(
    response: aiohttp.ClientResponse,
    write: Callable[[bytes], int],
    place: tuple[int, int | None],
    wanted: Download,
    told: Told,
) -> int:
    """Write what comes; the number of bytes that are in the file then.

    Writing 64 KB into the system's cache takes microseconds, so it is done here, on the loop.
    """
    (have, total), host, last = place, response.url.host or "", 0.0
    most = wanted.size if wanted.size is not None else wanted.most
    try:
        async for data in response.content.iter_chunked(CHUNK):
            have += len(data)
            if have > most:
                raise UnusableError(f"{host} sends more than the {most:,} bytes that are taken.")
            write(data)
            if time.monotonic() - last > TOLD_EVERY:
                last = time.monotonic()
                told(have, total)
    except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
        progress = Progress()
        progress.phase, progress.received = "body", have
        raise BrokenOffError(sentence(error, host, progress)) from error
    return have


def _start(response: aiohttp.ClientResponse, begun: _Begun | None) -> int:
    """Where in the file the body begins; a server may send the whole again.

    Raises:
        ChangedError: it sends another part than the one that was asked for.
    """
    if response.status == HTTPStatus.OK:
        return 0
    match = _RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
    if begun is None or match is None or int(match[1]) != begun.have:
        raise ChangedError(f"{response.url.host} sends another part than was asked for.")
    if begun.total is not None and match[3] not in ("*", str(begun.total)):
        raise ChangedError(f"{response.url.host} has another file now.")
    return begun.have


def _total(response: aiohttp.ClientResponse, start: int) -> int | None:
    """The length of the whole file, None where the server does not say."""
    match = _RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
    if start and match is not None and match[3] != "*":
        return int(match[3])
    length = response.content_length
    return None if length is None else start + length


def _check_total(total: int | None, wanted: Download, host: str) -> None:
    if total is None:
        return
    if wanted.size is not None and total != wanted.size:
        raise UnusableError(_other_size(host, total, wanted.size))
    if total > wanted.most:
        megabytes = wanted.most // 1024**2
        raise UnusableError(
            f"{host} offers {total // 1024**2:,} MB; more than {megabytes:,} MB are not taken."
        )


def _check_room(size: int, folder: Path) -> None:
    """Leave the disk some room: what is stored on it besides must not fail for a download."""
    free = shutil.disk_usage(folder).free
    if size + RESERVE > free:
        raise HttpError(
            f"There is not enough room on the disk: {size // 1024**2:,} MB are to come, "
            f"{free // 1024**2:,} MB are free."
        )


def _other_size(host: str, size: int, promised: int) -> str:
    return f"The file at {host} has {size:,} bytes, the index promises {promised:,}."


def _begun(wanted: Download) -> _Begun | None:
    """What an earlier try left and can be gone on with; what cannot is dropped."""
    try:
        note = json.loads(wanted.note.read_bytes())
        have, total = wanted.part.stat().st_size, note["total"]
        known = total is None or isinstance(total, int)
        good = note["url"] == wanted.url and note["size"] == wanted.size and known
        if good and have and note["validator"] and (total is None or have <= total):
            return _Begun(have=have, total=total, validator=str(note["validator"]))
    except (OSError, ValueError, KeyError, TypeError):
        pass
    wanted.forget()
    return None


def _write_note(wanted: Download, response: aiohttp.ClientResponse, total: int | None) -> None:
    """Note which file this is the part of."""
    validator = response.headers.get("ETag", "").strip()
    if not validator or validator.startswith("W/"):  # a weak one does not promise the same bytes
        validator = response.headers.get("Last-Modified", "").strip()
    known = {"url": wanted.url, "size": wanted.size, "total": total, "validator": validator}
    wanted.note.write_text(json.dumps(known), encoding="utf-8")
