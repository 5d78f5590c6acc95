"""What makes an entry the same entry the next time: guid, link, title with date, fingerprint."""

import re
from hashlib import sha256
from urllib.parse import SplitResult, urlsplit, urlunsplit

from monitor.domain.feed import AnalysedEntry, ParsedEntry

TRACKING = re.compile(
    r"""
    utm_\w+ | mtm_\w+ | pk_\w+ | piwik_\w+ | matomo_\w+ | hsa_\w+ | _hs\w+ | at_\w+ | ns_\w+
    | itm_\w+ | oly_\w+ | vero_\w+ | ga_\w+ | wickedid | yclid | ysclid | fbclid | gclid | gclsrc
    | gbraid | wbraid | dclid | msclkid | twclid | ttclid | igshid? | mc_cid | mc_eid | mkt_tok
    | s_cid | rb_clickid | cmpid | ocid | ito | _openstat | xtor | srsltid | ref_src | ref_url
    | guccounter | phpsessid | jsessionid | aspsessionid\w* | sessionid | session_id
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Query parameters that say where a reader comes from, or which session it is, never what it is."""

_SESSION_IN_PATH = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_PORTS = {"http": ":80", "https": ":443"}
_LENGTH = 32
"""Hexadecimal digits kept of a hash: 128 bits, no collision in any library."""


def identify(entry: ParsedEntry) -> AnalysedEntry:
    """Give an entry its identities within its feed; pure, and stable from poll to poll."""
    link = canonical_link(entry.link) if entry.link else None
    return AnalysedEntry(
        entry=entry,
        canonical_link=link,
        title_date=_title_date(entry, link),
        fingerprint=_hash(entry.title, entry.author or "", entry.text),
        details=_details(entry, link),
    )


def canonical_link(url: str) -> str | None:
    """Give a link without what differs between two ways to the same page.

    Scheme and host are lower-cased; the default port and tracking and session parameters go, also
    those in the fragment ("#xtor=RSS-1"). Any other fragment stays: the entries of a live page
    differ in nothing else. None where there is no http(s) address.
    """
    try:
        parts = urlsplit("".join(url.split()))
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not parts.netloc:
        return None
    bare = SplitResult(
        scheme=scheme,
        netloc=parts.netloc.lower().removesuffix(_PORTS[scheme]),
        path=_SESSION_IN_PATH.sub("", parts.path) or "/",
        query=_without_tracking(parts.query),
        fragment=_without_tracking(parts.fragment),
    )
    return urlunsplit(bare)


def _without_tracking(query: str) -> str:
    """The other parameters, in their order and exactly as written."""
    kept = [
        part for part in query.split("&") if part and not TRACKING.fullmatch(part.partition("=")[0])
    ]
    return "&".join(kept)


def _title_date(entry: ParsedEntry, link: str | None) -> str:
    """A hash of title and date; an undated title alone ("Weather") would match too much."""
    if entry.published is not None:
        moment = entry.published.isoformat(timespec="seconds")
    else:
        moment = link or entry.guid or entry.text
    return _hash(" ".join(entry.title.casefold().split()), moment)


def _details(entry: ParsedEntry, link: str | None) -> str:
    moment = entry.published.isoformat(timespec="seconds") if entry.published else ""
    files = [one.url for one in entry.enclosures]
    return _hash(link or "", moment, entry.html, *files, "", *entry.categories)


def _hash(*parts: str) -> str:
    """A hash of the parts that no other way of cutting them gives; any string will do."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return sha256(joined).hexdigest()[:_LENGTH]
