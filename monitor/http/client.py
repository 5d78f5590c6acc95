"""One aiohttp client: redirects hop by hop, a total time-out, a size limit, no cookies kept."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from monitor.http.addresses import REDIRECTS, redirected_to, web_url
from monitor.http.decoding import MEBIBYTE, read_body
from monitor.http.guard import Resolver, refuse_local_name, refuse_private_literal
from monitor.http.limits import Limits
from monitor.http.trouble import HttpError, Progress, sentence, too_slow
from monitor.settings import FetchSettings

PERMANENT = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
KEEP_ALIVE_SECONDS = 15.0
NAMES_KEPT_SECONDS = 60


def _user_agent() -> str:
    try:
        return f"Dateline/{version('dateline')} (+media monitor)"
    except PackageNotFoundError:
        return "Dateline/0.1.0 (+media monitor)"


USER_AGENT = _user_agent()


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """The last answer of a chain of redirects.

    `headers` have lower-case names. `body` is decompressed, and empty unless the status is 2xx.
    `moved_to` is `url` where every hop was permanent (301, 308), else None. `elapsed_ms` leaves
    out the time spent waiting for a slot.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    moved_to: str | None
    elapsed_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Redirect:
    url: URL
    permanent: bool


class _Trip:
    """One `get` on its way: what it may still spend, what it was told on the way."""

    def __init__(self, headers: Mapping[str, str], allowed: str | None, seconds: float) -> None:
        self.headers = dict(headers)
        self.allowed = allowed.lower() if allowed else None
        self.left = seconds
        self.cookies: dict[str, dict[str, str]] = {}
        self.seen: set[tuple[str, str]] = set()
        self.permanent = True

    def headers_for(self, url: URL) -> dict[str, str]:
        """The headers of one hop; a host gets back the cookies it set itself, in this trip."""
        own = self.cookies.get(url.host or "", {})
        if not own:
            return self.headers
        return {**self.headers, "Cookie": "; ".join(f"{k}={v}" for k, v in own.items())}

    def arrive(self, url: URL) -> None:
        """Note a hop; the same address with the same cookies again is a loop."""
        here = (str(url), str(sorted(self.cookies.get(url.host or "", {}).items())))
        if here in self.seen:
            raise HttpError(f"{url.host} redirects in a circle.")
        self.seen.add(here)


class HttpClient:
    """Asks servers with good manners, and trusts nothing they say; use as `async with`.

    All limits are those of `settings`. Redirects to private addresses are refused after DNS.
    """

    def __init__(self, settings: FetchSettings, user_agent: str = USER_AGENT) -> None:
        self._settings = settings
        self._user_agent = user_agent

    async def __aenter__(self) -> Self:
        """Open the connection pools, on the running loop."""
        wanted = self._settings
        self._limits = Limits(
            per_host=wanted.per_host, gap_seconds=wanted.gap_seconds, overall=wanted.overall
        )
        # Two pools: a kept connection to a private host must never serve a guarded request.
        self._guarded = self._session(guarded=True)
        self._open = self._session(guarded=False)
        return self

    def _session(self, *, guarded: bool) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=0,
                resolver=Resolver(guarded=guarded),
                ttl_dns_cache=NAMES_KEPT_SECONDS,
                keepalive_timeout=KEEP_ALIVE_SECONDS,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate, br"},
            timeout=aiohttp.ClientTimeout(total=None),
            auto_decompress=False,
            trust_env=False,
        )

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every connection."""
        for session in (self._guarded, self._open):
            connector = session.connector
            await session.close()
            if isinstance(connector, aiohttp.TCPConnector):
                await connector.close()

    async def get(
        self, url: str, headers: Mapping[str, str], allowed_private_host: str | None = None
    ) -> HttpAnswer:
        """Ask for `url` and follow redirects.

        Args:
            url: http or https.
            headers: sent with every hop.
            allowed_private_host: the one host that may be at a private address.

        Raises:
            HttpError: there is no answer that could be used; the sentence says why.
        """
        trip = _Trip(headers, allowed_private_host, self._settings.total_seconds)
        try:
            answer = await self._follow(web_url(url, "The address"), trip)
        except HttpError as error:
            error.elapsed_ms = self._spent(trip)
            raise
        return replace(answer, elapsed_ms=self._spent(trip))

    def _spent(self, trip: _Trip) -> int:
        return round((self._settings.total_seconds - trip.left) * 1000)

    async def _follow(self, target: URL, trip: _Trip) -> HttpAnswer:
        for _ in range(self._settings.redirects + 1):
            trip.arrive(target)
            answer = await self._hop(target, trip)
            if isinstance(answer, HttpAnswer):
                return answer
            trip.permanent &= answer.permanent
            target = answer.url
        raise HttpError(
            f"{target.host} redirects more than {self._settings.redirects} times in a row."
        )

    async def _hop(self, url: URL, trip: _Trip) -> HttpAnswer | _Redirect:
        """Ask once, within the time that the trip has left; waiting for a slot costs nothing."""
        host = url.host or ""
        progress = Progress()
        async with self._limits.slot(host):
            began = time.monotonic()
            try:
                async with asyncio.timeout(trip.left) as deadline:
                    return await self._ask(url, trip, progress)
            except TimeoutError as error:
                if not deadline.expired():
                    raise HttpError(sentence(error, host, progress)) from error
                raise HttpError(too_slow(host, self._settings.total_seconds, progress)) from error
            except (aiohttp.ClientError, OSError, ValueError) as error:
                raise HttpError(sentence(error, host, progress)) from error
            finally:
                trip.left -= time.monotonic() - began

    async def _ask(self, url: URL, trip: _Trip, progress: Progress) -> HttpAnswer | _Redirect:
        session = self._session_for(url, trip)
        async with session.get(
            url,
            headers=trip.headers_for(url),
            allow_redirects=False,
            proxy=self._settings.proxy or None,
        ) as response:
            progress.phase = "body"
            if response.status in REDIRECTS:
                _keep_cookies(response, trip)
                return _redirect(response)
            body = b""
            if HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
                limit = int(self._settings.body_megabytes * MEBIBYTE)
                body = await read_body(response, limit, progress)
            return HttpAnswer(
                url=str(url),
                status=response.status,
                headers={name.lower(): value for name, value in response.headers.items()},
                body=body,
                moved_to=str(url) if trip.permanent and len(trip.seen) > 1 else None,
                elapsed_ms=0,
            )

    def _session_for(self, url: URL, trip: _Trip) -> aiohttp.ClientSession:
        """The pool for a hop, chosen by the guard.

        Raises:
            PrivateAddressError: the host is written as a private address.
        """
        host = (url.host or "").lower()
        if host == trip.allowed:
            return self._open
        refuse_private_literal(host)
        if self._settings.proxy:
            # The proxy looks names up, and may itself be on this network: only words can be judged.
            refuse_local_name(host)
            return self._open
        return self._guarded


def _redirect(response: aiohttp.ClientResponse) -> _Redirect:
    return _Redirect(url=redirected_to(response), permanent=response.status in PERMANENT)


def _keep_cookies(response: aiohttp.ClientResponse, trip: _Trip) -> None:
    """Some servers redirect to themselves until their cookie comes back; it lives for one trip."""
    own = trip.cookies.setdefault(response.url.host or "", {})
    own.update({name: morsel.coded_value for name, morsel in response.cookies.items()})
