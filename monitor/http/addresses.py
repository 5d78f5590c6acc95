"""Addresses as people and servers write them, read with care."""

import aiohttp
from yarl import URL

from monitor.http.trouble import HttpError

REDIRECTS = frozenset({301, 302, 303, 307, 308})


def web_url(text: str, what: str) -> URL:
    """Read an address.

    Raises:
        HttpError: it is not http or https, or has no host.
    """
    try:
        url = URL(text.strip()).with_fragment(None)
        scheme, host = url.scheme, url.host
    except ValueError as error:
        raise HttpError(f"{what} is not one that can be asked.") from error
    if scheme not in ("http", "https"):
        raise HttpError(f"{what} is not a web address: “{scheme or text[:40]}:” is never opened.")
    if not host:
        raise HttpError(f"{what} names no host.")
    return url


def redirected_to(response: aiohttp.ClientResponse) -> URL:
    """Where a redirect leads.

    Raises:
        HttpError: it says nothing, or nothing that can be asked.
    """
    location = response.headers.get("Location", "").strip()
    if not location:
        raise HttpError(f"{response.url.host} redirects without saying where to.")
    try:
        target = str(response.url.join(URL(location)))
    except ValueError as error:
        raise HttpError(f"{response.url.host} redirects to something unreadable.") from error
    return web_url(target, "The address redirected to")
