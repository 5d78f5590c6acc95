"""Subscription lists in OPML: read what others write, write what others read.

Only addresses of feeds are taken. Scripts, commands and files that a list may name are never
touched (another reader once ran them).
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from yarl import URL

from monitor.domain.errors import FeedError
from monitor.domain.feed import FeedRow, Subscription
from monitor.feeds.plain_text import title_of
from monitor.feeds.sanitizer import address

DEEPEST = 100
MOST = 50_000
_LISTS = frozenset({"include", "link", "script"})
_WEB = frozenset({"http", "https"})
_FEED_SCHEME = re.compile(r"feed:(?://)?(?=https?:)|feed:(?=//)", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_Opened = tuple[etree._Element, tuple[str, ...]]


def read(data: bytes) -> tuple[Subscription, ...]:
    """Read a subscription list, in its order; the first of several with one address is kept.

    `folder` is the path of titles of the outlines around a feed.

    Raises:
        FeedError: this is no OPML, it is broken, or it declares entities; the sentence says which.
    """
    found: dict[str, Subscription] = {}
    for subscription in _subscriptions(_body(data)):
        found.setdefault(_same(subscription.url), subscription)
        if len(found) > MOST:
            raise FeedError(f"The OPML file has more than {MOST:,} feeds; nothing was taken.")
    return tuple(found.values())


def feed_address(raw: str) -> str | None:
    """The http(s) address that is meant by "feed:…" or by an address with blanks around it."""
    return address(_FEED_SCHEME.sub(_meant, raw.strip(), count=1), None, _WEB)


def _same(url: str) -> str:
    """What two ways of writing one address have in common; an odd one is only itself."""
    try:
        return str(URL(url))
    except ValueError:  # a port that cannot be: fetching it will say so beside the feed
        return url


def _meant(scheme: re.Match[str]) -> str:
    return "http:" if scheme.string[scheme.end() :].startswith("//") else ""


def _body(data: bytes) -> etree._Element:
    if not data.strip():
        raise FeedError("The OPML file is empty.")
    if re.search(rb"<!(?:ENTITY|DOCTYPE[^>]*\[)", data.replace(b"\x00", b"")):
        raise FeedError("The OPML file declares entities, which are never expanded; nothing taken.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        where = getattr(error, "lineno", None)
        line = f" (line {where})" if where else ""
        raise FeedError(f"The OPML file is broken{line}; nothing was taken from it.") from error
    if _name(root) != "opml":
        raise FeedError("This is not an OPML file.")
    return root


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _subscriptions(root: etree._Element) -> Iterator[Subscription]:
    """Walk the outlines in document order, without recursion."""
    waiting: list[_Opened] = [(root, ())]
    while waiting:
        element, folder = waiting.pop()
        inner = folder
        if _name(element) == "outline":
            found = {key.lower(): value for key, value in element.attrib.items()}
            url = _url(found)
            if url:
                yield Subscription(
                    url=url,
                    title=_title(found) or None,
                    site=feed_address(found.get("htmlurl", "")),
                    folder=folder,
                )
            elif _title(found) and len(folder) < DEEPEST:
                inner = (*folder, _title(found))
        waiting.extend((child, inner) for child in reversed(element))


def _url(found: dict[str, str]) -> str | None:
    """The address of the feed that an outline names; other outlines of "rss" type use `url`."""
    if found.get("type", "").strip().lower() in _LISTS:
        return None
    return feed_address(found.get("xmlurl", ""))


def _title(found: dict[str, str]) -> str:
    return title_of(found.get("title", "")) or title_of(found.get("text", ""))


def write(rows: Sequence[FeedRow], title: str) -> bytes:
    """Write subscriptions as OPML 2.0, by folder, in the order given."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _xml(title)
    body = etree.SubElement(root, "body")
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for row in rows:
        outline = etree.SubElement(
            _folder(folders, row.folder),
            "outline",
            type="rss",
            text=_xml(row.title or row.url),
            title=_xml(row.title or row.url),
            xmlUrl=_xml(row.url),
        )
        if row.site:
            outline.set("htmlUrl", _xml(row.site))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _folder(
    folders: dict[tuple[str, ...], etree._Element], path: tuple[str, ...]
) -> etree._Element:
    """The outline of a folder, made where it is missing."""
    for depth in range(1, len(path) + 1):
        here = path[:depth]
        if here not in folders:
            name = _xml(here[-1])
            folders[here] = etree.SubElement(folders[here[:-1]], "outline", text=name, title=name)
    return folders[path]


def _xml(text: str) -> str:
    """Text that XML can hold."""
    return _FORBIDDEN.sub("", text)
