"""JSON to and from one server that the person chose: its answers are no more trusted than a feed's.

Nothing is sent unencrypted but to this computer's own network, and no redirect is followed: what is
sent is the text of what the person reads, and perhaps a key. The person named the address, so it
may be private.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from types import TracebackType
from typing import Self

import aiohttp
import msgspec
from yarl import URL

from monitor.http.addresses import REDIRECTS
from monitor.http.client import USER_AGENT
from monitor.http.decoding import MEBIBYTE, read_body
from monitor.http.guard import (
    LocalResolver,
    PrivateAddressError,
    Resolver,
    is_public,
    refuse_local_name,
)
from monitor.http.trouble import (
    HttpError,
    Progress,
    TooSlowError,
    readable,
    sentence,
    too_slow,
)

MOST_BYTES = 8 * MEBIBYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonAnswer:
    """What a server said, whatever the status; names of `headers` are in lower case."""

    host: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    def value(self) -> object:
        """The body read as JSON.

        Raises:
            HttpError: it is none.
        """
        try:
            return msgspec.json.decode(self.body)
        except (msgspec.DecodeError, ValueError) as error:
            raise HttpError(f"{self.host} answers, but not in JSON.") from error


def server_address(text: str) -> str:
    """The address of a server as a person writes it, without "/" at its end.

    Raises:
        HttpError: nothing can or should be sent there; the sentence says why.
    """
    try:
        url = URL(text.strip())
        host, _ = url.host, url.port
    except ValueError as error:
        raise HttpError("The address of the server is not one that can be asked.") from error
    if url.scheme not in ("http", "https") or not host:
        raise HttpError("The address of the server should look like https://translate.example.org.")
    if url.user or url.password or url.query_string or url.fragment:
        raise HttpError(
            "The address of the server should have no name, password or “?” in it; "
            "a key is given apart."
        )
    if url.scheme == "http" and _is_ip(host) and is_public(host):
        raise HttpError(readable(host))
    return str(url).rstrip("/")


def host_of(address: str) -> str:
    """The host of a server's address, with its port where that is an unusual one."""
    url = URL(address)
    host = url.host or ""
    name = f"[{host}]" if ":" in host else host
    return name if url.is_default_port() or url.port is None else f"{name}:{url.port}"


class JsonClient:
    """Asks one server; use as `async with`. Each request may take `seconds`, its answer 8 MB."""

    def __init__(self, address: str, seconds: float, proxy: str = "") -> None:
        """Be ready to ask the server at `address`.

        A `proxy` is for servers outside of this computer's network.

        Raises:
            HttpError: nothing can or should be sent there.
        """
        self.address = server_address(address)
        self._url = URL(self.address)
        self.host = host_of(self.address)
        self._seconds = seconds
        self._proxy = proxy if proxy and not _is_local(self._url.host or "") else None
        if self._proxy and self._url.scheme == "http":  # the proxy would look the name up
            raise HttpError(readable(self.host))

    async def __aenter__(self) -> Self:
        """Open the connections, on the running loop."""
        encrypted = self._url.scheme == "https"
        resolver = Resolver(guarded=False) if encrypted else LocalResolver()
        self._connector = aiohttp.TCPConnector(limit=4, resolver=resolver)
        self._session = aiohttp.ClientSession(
            connector=self._connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={
                "User-Agent": USER_AGENT,
                "Accept": "application/json",
                "Accept-Encoding": "gzip, deflate, br",
                "Accept-Language": "en",  # what it says of an error is shown
            },
            timeout=aiohttp.ClientTimeout(total=None),
            auto_decompress=False,
            trust_env=False,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every connection."""
        await self._session.close()
        await self._connector.close()

    async def get(self, path: str) -> JsonAnswer:
        """Ask for `path`, which begins with "/" and is added to the address.

        Raises:
            HttpError: there is no answer.
        """
        return await self._ask("GET", path, None)

    async def post(self, path: str, value: object) -> JsonAnswer:
        """Send `value` as JSON.

        Raises:
            HttpError: there is no answer.
        """
        return await self._ask("POST", path, msgspec.json.encode(value))

    async def _ask(self, method: str, path: str, body: bytes | None) -> JsonAnswer:
        progress = Progress()
        try:
            async with asyncio.timeout(self._seconds) as deadline:
                return await self._answer(method, path, body, progress)
        except TimeoutError as error:
            if not deadline.expired():
                raise HttpError(sentence(error, self.host, progress)) from error
            raise TooSlowError(too_slow(self.host, self._seconds, progress)) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise HttpError(sentence(error, self.host, progress)) from error

    async def _answer(
        self, method: str, path: str, body: bytes | None, progress: Progress
    ) -> JsonAnswer:
        async with self._session.request(
            method,
            URL(f"{self.address}{path}"),
            data=body,
            headers={"Content-Type": "application/json"} if body is not None else None,
            allow_redirects=False,
            proxy=self._proxy,
        ) as response:
            progress.phase = "body"
            if response.status in REDIRECTS:
                raise HttpError(self._redirected(response))
            return JsonAnswer(
                host=self.host,
                status=response.status,
                headers={name.lower(): value for name, value in response.headers.items()},
                body=await read_body(response, MOST_BYTES, progress),
            )

    def _redirected(self, response: aiohttp.ClientResponse) -> str:
        try:
            to = response.url.join(URL(response.headers.get("Location", ""))).origin()
        except ValueError:
            return f"{self.host} redirects to something unreadable; nothing is sent after it."
        return (
            f"{self.host} redirects to {to}, and nothing is sent after it; "
            "if that is the right server, give its address."
        )


def _is_ip(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_local(host: str) -> bool:
    """Whether a host is written as one of this computer or its network."""
    if _is_ip(host):
        return not is_public(host)
    try:
        refuse_local_name(host)
    except PrivateAddressError:
        return True
    return False
