"""Make HTML from a feed harmless: an allow-list, nothing that runs, loads or submits.

nh3 does the work by a real HTML5 parser; what this module adds is the scheme and base of links
(nh3 lets pass what it cannot parse as a URL) and bounds on nesting (its time grows with the square
of the depth: 200,000 nested <div> took 157 s).
"""

import re
from contextvars import ContextVar
from urllib.parse import urljoin, urlsplit

import nh3

DEEPEST = 100
"""Levels of nesting that are kept; the text of what lies deeper stays, its tags go."""

_KEPT = """
    a abbr address article aside b bdi bdo blockquote br caption center cite code dd del details
    dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark
    ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td
    tfoot th thead time tr tt u ul var wbr
"""
_DROPPED = """
    head noembed noframes option script select style svg template textarea title xmp
"""
TAGS = frozenset(_KEPT.split())
DROPPED_WITH_CONTENT = frozenset(_DROPPED.split())
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href"},
    "img": {"alt", "src", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "time": {"datetime"},
}
LINK_SCHEMES = frozenset({"http", "https", "mailto"})
IMAGE_SCHEMES = frozenset({"http", "https"})
REL = "noopener noreferrer nofollow"

_NO_END_TAG = "area base br col embed hr img input link meta param source track wbr"
_ENDED_BY_THE_NEXT = "p li td th tr dd dt option thead tbody tfoot colgroup"
_VOID = frozenset(_NO_END_TAG.split())
_CLOSED_BY_THE_NEXT = frozenset(_ENDED_BY_THE_NEXT.split())
"""An open <p> is closed by the next one: a thousand of them without </p> are not nested."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)[^<>]*>?")
_LONGEST_TAG = 8192
"""A tag beyond that is an image written into its URL, or an attack by thousands of attributes."""
_HUGE_TAG = re.compile(rf"<[A-Za-z][^<>]{{{_LONGEST_TAG},}}>?")
_LINE_ENDS_AFTER_PRE = re.compile(r'(<pre(?: [a-z]+="[^"]*")*>)\n+')
"""A parser drops the first of them, so that each time one less would be left."""
_MOST_PASSES = 4
_NESTED = re.compile(r"<(/?)(?:(table)|(a)|h[1-6])(?=[ >])")
_RAW = re.compile(r"</?(?:iframe|noscript)\b[^<>]*>", re.IGNORECASE)
"""Inside of them nothing is markup to the parser: an <iframe> that is never closed would swallow
the article, and <noscript>, where the images of many sites stand, would come out as text."""
_PLAYER = re.compile(r"<(video|audio|canvas)\b[^<>]*>.{0,400}?</\1\s*>", re.IGNORECASE | re.DOTALL)
"""What stands inside is for browsers of long ago ("does not support the video tag")."""
_NO_DECLARATION = re.compile(r"<!(?!--|doctype|\[CDATA\[)", re.IGNORECASE)
_RARE = re.compile(r"<(?:!|/?(?:iframe|noscript|video|audio|canvas))", re.IGNORECASE)
_PLAIN = re.compile(r"https?://[A-Za-z0-9]")
_IGNORED_IN_URLS = re.compile(r"[\t\r\n]")
_NOT_IN_A_SCHEME = re.compile(r"[^\x21-\x7e]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")

_base: ContextVar[str | None] = ContextVar("base", default=None)


def sanitise(html: str, base: str | None) -> str:
    """Give the harmless part of `html`; doing it again changes nothing.

    Relative links and images are resolved against `base`; where there is none, or it is not http
    or https, they lose their target. Time is linear in the length.
    """
    token = _base.set(base if base and base.startswith(("http://", "https://")) else None)
    try:
        clean = _once(html)
        for _ in range(_MOST_PASSES):
            if not _is_unstable(clean):
                break
            before, clean = clean, _once(clean)
            if before == clean:
                break
        return clean
    finally:
        _base.reset(token)


def _once(html: str) -> str:
    clean = _CLEANER.clean(_bounded(html))
    return _LINE_ENDS_AFTER_PRE.sub(r"\1", clean) if "<pre" in clean else clean


def _is_unstable(html: str) -> bool:
    """Tell HTML that a parser would build differently from what it was written from.

    HTML has trees that no HTML gives: links in links, headings in headings, things put before a
    table. Sanitising once more settles them.
    """
    opened = {"a": 0, "h": 0}
    for tag in _NESTED.finditer(html):
        kind = "a" if tag[3] else "h"
        if tag[2] or (not tag[1] and opened[kind]):
            return True
        opened[kind] += -1 if tag[1] else 1
    return False


def _bounded(html: str) -> str:
    """Take out what would cost more than it can be worth: depth, and attributes of one tag."""
    if len(html) > _LONGEST_TAG:
        html = _HUGE_TAG.sub(" ", html)
    if "<" not in html:
        return html
    if _RARE.search(html):
        html = _PLAYER.sub(" ", _RAW.sub(" ", _NO_DECLARATION.sub("&lt;!", html)))
    if html.count("<") <= DEEPEST:
        return html
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        if name in _VOID or name in _CLOSED_BY_THE_NEXT:
            return tag[0]
        if tag[1]:
            depth -= 1
            return tag[0] if 0 <= depth < DEEPEST else ""
        depth = max(depth, 0) + 1
        return tag[0] if depth <= DEEPEST else ""

    return _TAG.sub(keep, html)


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Decide about one attribute that the allow-list lets pass."""
    if name == "href":
        return address(value, _base.get(), LINK_SCHEMES)
    if name == "src":
        return address(value, _base.get(), IMAGE_SCHEMES)
    if tag == "img" and name in ("width", "height"):
        return value if value.isascii() and value.isdigit() and len(value) <= 5 else None
    return value


def address(raw: str, base: str | None, schemes: frozenset[str]) -> str | None:
    """Resolve an address as a browser would, and give it only if its scheme is one of `schemes`.

    What a browser ignores in a URL (line ends, control characters around it) is not a disguise
    here; what looks like a scheme after all invisible characters are gone counts as one.
    """
    value = _IGNORED_IN_URLS.sub("", raw).strip("".join(map(chr, range(33))))
    scheme = _SCHEME.match(_NOT_IN_A_SCHEME.sub("", value))
    if scheme:
        allowed = scheme[1].lower() in schemes and value[: scheme.end()] == scheme[0]
        return value if allowed and _readable(value) else None
    if not base or not value:
        return None
    try:
        joined = urljoin(base, value)
    except ValueError:
        return None
    return joined if joined.startswith(("http://", "https://")) and _readable(joined) else None


def _readable(url: str) -> bool:
    """Tell an address that has a host and that whoever takes it apart later can take apart."""
    if _PLAIN.match(url) and "[" not in url and url.isascii():
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc or parts.scheme == "mailto")


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(DROPPED_WITH_CONTENT),
    attributes=ATTRIBUTES,
    attribute_filter=_attribute,
    link_rel=REL,
    url_schemes=set(LINK_SCHEMES),
)
