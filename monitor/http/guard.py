"""Which addresses may be connected to: nothing private, unless the person subscribed there.

The check is made on the addresses that DNS gave and that are then connected to, so a name that
changes its mind between check and connection (DNS rebinding) gains nothing.
"""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from aiohttp.abc import AbstractResolver, ResolveResult

DNS_THREADS = 16
"""Names that do not answer hold a thread for seconds; the others must not wait for them."""

_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAMES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa")


class PrivateAddressError(OSError):
    """The host is at a private, loopback, link-local or reserved address."""


class PublicAddressError(OSError):
    """The host is on the public Internet, where nothing may go unencrypted."""


def is_public(address: str) -> bool:
    """Tell whether an IP address in its usual notation belongs to the public Internet.

    IPv4 addresses inside IPv6 ones (mapped, 6to4, Teredo, NAT64) count as what they contain.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inside(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def _inside(ip: IPv6Address) -> IPv4Address | None:
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip.sixtofour is not None:
        return ip.sixtofour
    if ip.teredo is not None:
        return ip.teredo[1]
    return IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None


def refuse_private_literal(host: str) -> None:
    """Refuse an IP address written in the URL: no resolver ever sees it.

    Raises:
        PrivateAddressError: `host` is an address, and not a public one.
    """
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return
    if not is_public(host):
        raise PrivateAddressError(host)


def refuse_local_name(host: str) -> None:
    """Refuse names that mean this machine or network; for requests whose DNS a proxy does.

    Raises:
        PrivateAddressError: `host` has no dot or an ending that is local by definition.
    """
    name = host.rstrip(".").lower()
    if ":" not in name and ("." not in name or name.endswith(_LOCAL_NAMES)):
        raise PrivateAddressError(host)


class Resolver(AbstractResolver):
    """The system's DNS in threads of its own; with `guarded` only public addresses come out."""

    def __init__(self, *, guarded: bool) -> None:
        self._guarded = guarded
        self._threads = ThreadPoolExecutor(DNS_THREADS, thread_name_prefix="dns")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Look `host` up.

        Raises:
            PrivateAddressError: there are addresses, but none is public.
            OSError: the name is not known, or there is no DNS.
        """
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, _look_up, host, port, family)
        kept = [one for one in found if not self._guarded or is_public(one["host"])]
        if found and not kept:
            raise PrivateAddressError(host)
        return kept

    async def close(self) -> None:
        """Let the threads go; a look-up under way is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)


class LocalResolver(AbstractResolver):
    """The system's DNS, of which only private addresses come out: for what goes unencrypted."""

    def __init__(self) -> None:
        self._all = Resolver(guarded=False)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Look `host` up.

        Raises:
            PublicAddressError: there are addresses, but all are public.
            OSError: the name is not known, or there is no DNS.
        """
        found = await self._all.resolve(host, port, family)
        kept = [one for one in found if not is_public(one["host"])]
        if found and not kept:
            raise PublicAddressError(host)
        return kept

    async def close(self) -> None:
        """Let the threads go."""
        await self._all.close()


def _look_up(host: str, port: int, family: socket.AddressFamily) -> list[ResolveResult]:
    found = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, family=family, flags=socket.AI_ADDRCONFIG
    )
    return [
        ResolveResult(
            hostname=host,
            host=_address(kind, where),
            port=port,
            family=kind,
            proto=proto,
            flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
        )
        for kind, _, proto, _, where in found
    ]


def _address(kind: int, where: tuple[object, ...]) -> str:
    """The address as text, with its zone where it has one (fe80::1%3)."""
    if kind == socket.AF_INET6 and len(where) > 3 and where[3]:
        return f"{where[0]}%{where[3]}"
    return str(where[0])
