"""Reading an index of packages: a JSON list in the manner of Argos. Pure.

Nothing in it is trusted: what does not name a pair, or has no address that may be asked, is passed
over, and fields that we do not know are none of our business.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from monitor.domain.errors import PackError
from monitor.domain.packs import IndexedPack, PackIndex
from monitor.domain.translation import Pair
from monitor.translation.archive import CODE, plain_name, plain_version
from monitor.translation.pack_versions import is_higher

MOST_ENTRIES = 10_000
MOST_LINKS = 8
LONGEST_LINK = 2_000
_SHA256 = re.compile(r"(?:sha-?256[:=-])?([0-9a-f]{64})")
_SURELY_SHA256 = ("sha256", "sha256sum", "sha_256")
_PERHAPS_SHA256 = ("checksum", "hash", "digest")
_SIZES = ("size", "size_bytes", "file_size", "bytes")
_NO_CHECKSUM = ""


def read(data: bytes, address: str, read_at: datetime) -> PackIndex:
    """Read an index that came from `address`; the newest version of each pair is kept.

    Raises:
        PackError: it is no JSON list, or nothing in it could be installed.
    """
    host = host_of(address)
    try:
        entries = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise PackError(f"What {host} sent is no index of packages: it is no JSON.") from error
    if not isinstance(entries, list):
        raise PackError(f"What {host} sent is no index of packages: it is no JSON list.")
    if len(entries) > MOST_ENTRIES:
        raise PackError(f"The index of {host} is refused: it has {len(entries)} entries.")
    found = [_entry(entry, address) for entry in entries]
    packs = newest(pack for pack in found if pack is not None)
    if entries and not packs:
        raise PackError(f"No entry in the index of {host} names a pair and a file to fetch.")
    passed_over = sum(pack is None for pack in found)
    return PackIndex(address=address, read_at=read_at, packs=packs, passed_over=passed_over)


def newest(packs: Iterable[IndexedPack]) -> tuple[IndexedPack, ...]:
    """Keep the highest version of each pair, the first of two equal ones; sorted by code."""
    best: dict[str, IndexedPack] = {}
    for pack in packs:
        other = best.get(pack.code.lower())
        if other is None or is_higher(pack.version, other.version):
            best[pack.code.lower()] = pack
    return tuple(best[code] for code in sorted(best))


def host_of(address: str) -> str:
    """The host of an address, for a sentence; the address itself where it has none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def _entry(entry: object, address: str) -> IndexedPack | None:
    """One package; None where it is none that we could fetch and use."""
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return None
    source, target = _code(entry.get("from_code")), _code(entry.get("to_code"))
    sha256 = _checksum(entry)
    links = _links(entry.get("links"), address)
    if not source or not target or source == target or not links or sha256 == _NO_CHECKSUM:
        return None
    return IndexedPack(
        code=f"{source}_{target}",
        pair=Pair(source=source, target=target),
        source_name=plain_name(entry.get("from_name"), source),
        target_name=plain_name(entry.get("to_name"), target),
        version=plain_version(entry.get("package_version")),
        links=links,
        size=_size(entry),
        sha256=sha256,
    )


def _code(value: object) -> str | None:
    return value if isinstance(value, str) and CODE.fullmatch(value) else None


def _links(values: object, address: str) -> tuple[str, ...]:
    """Addresses that may be asked: an index that came over https leads to https only."""
    if isinstance(values, str):
        values = [values]
    if not isinstance(values, list):
        return ()
    allowed = ("https",) if address.lower().startswith("https:") else ("http", "https")
    whole = [_whole(value, address) for value in values if isinstance(value, str)]
    whole = [link for link in whole if link != address]  # what an empty link comes to
    good = [link for link in whole if urlsplit(link).scheme in allowed and host_of(link) != link]
    return tuple(dict.fromkeys(good))[:MOST_LINKS]


def _whole(link: str, address: str) -> str:
    """A link as a whole address; "" where it cannot be one. Relative ones count from the index."""
    try:
        whole = urljoin(address, link.strip())
        urlsplit(whole)
    except ValueError:
        return ""
    return whole if len(whole) <= LONGEST_LINK else ""


def _checksum(entry: Mapping[str, object]) -> str | None:
    """The SHA-256 in hex; None = the index states none, `_NO_CHECKSUM` = one that is no SHA-256."""
    for field in (*_SURELY_SHA256, *_PERHAPS_SHA256):
        value = entry.get(field)
        if value is None:
            continue
        match = _SHA256.fullmatch(value.strip().lower()) if isinstance(value, str) else None
        if match:
            return match[1]
        if field in _SURELY_SHA256:
            return _NO_CHECKSUM
    return None


def _size(entry: Mapping[str, object]) -> int | None:
    for field in _SIZES:
        value = entry.get(field)
        if isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value[:20])
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
    return None
