"""What a person gives: an address, a file, a day. Checked before anything is done with it."""

from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from monitor.digest import window
from monitor.domain.digest import DigestSelection
from monitor.domain.errors import FeedError


def todays_selection(
    now: datetime, *, flagged_only: bool = False, tag: str | None = None
) -> DigestSelection:
    """What a digest of today, in this computer's time zone, takes in."""
    zone = window.local_zone()
    return DigestSelection(
        day=window.local_day(zone, now), timezone=zone, flagged_only=flagged_only, tag=tag
    )


def web_address(text: str) -> str:
    """The address a person typed, with a scheme; feed: is http.

    Raises:
        FeedError: it is no http or https address.
    """
    url = text.strip()
    if url.lower().startswith("feed:"):
        url = url[5:].removeprefix("//")
    typed_whole = "://" in url
    if not typed_whole:
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
        good = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
        good = good and " " not in url and (parts.port is None or parts.port > 0)
        # without a scheme, one word is no address and what has an @ is a mail address
        bare = "." in (parts.hostname or "") and parts.username is None
        good = good and (typed_whole or bare)
    except ValueError:
        good = False
    if not good:
        raise FeedError(f"“{text.strip()}” is no web address; it should begin with https://.")
    return url


def bytes_of(path: Path) -> bytes:
    """A whole file.

    Raises:
        FeedError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise FeedError(f"{path} cannot be read: {error.strerror}.") from error
