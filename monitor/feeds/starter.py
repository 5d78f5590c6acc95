"""The bundled sample: its feeds, its hand-made translations, and the server that serves them.

The feeds of resources/starter/feeds are templates. A placeholder holds a moment that lies before
`now`, so that the sample is never old:

    {{rfc822 -3h20m}}                     RSS's way to write a date
    {{iso -26h}}                          Atom's, RDF's and JSON Feed's
    {{date ru -3h EEEE, d MMMM y}}        words of a language, a CLDR pattern (Babel)

All moments are in UTC. The server is the only listener that Dateline ever opens: on 127.0.0.1, a
free port, for the length of one poll. It is the standard library's, since nothing else is asked
of it than a dozen small answers.
"""

import hashlib
import logging
import re
import socketserver
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from typing import Self

import msgspec
from babel.dates import format_datetime as in_words

from monitor.domain.feed import Subscription
from monitor.paths import resource

ENGINE = "sample"  # the memory's engine name, shown as "sample, by hand"
HOST = "127.0.0.1"
PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}")
MOMENT = re.compile(
    r"(?P<form>rfc822|iso|date (?P<locale>\w+)) "
    r"-(?:(?P<hours>\d+)h)?(?:(?P<minutes>\d+)m)?"
    r"(?: (?P<pattern>.+))?"
)

log = logging.getLogger(__name__)


class ListedFeed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of feeds.json.

    `path` names the file in feeds/ and the address below the server. A `status` other than 200
    has no file: the answer is `says`, to be asked again after `retry_after` seconds.
    """

    path: str
    title: str
    site: str
    folder: tuple[str, ...]
    content_type: str
    status: int = 200
    retry_after: int | None = None
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    etag: str | None = None
    last_modified: str | None = None


NO_SUCH_PAGE = _Page(
    status=404,
    headers=(("Content-Type", "text/plain; charset=utf-8"),),
    body=b"There is no such feed in the sample.\n",
)


def listed() -> tuple[ListedFeed, ...]:
    """The rows of feeds.json, in the order in which a sidebar should show them."""
    data = resource("starter", "feeds.json").read_bytes()
    return msgspec.json.decode(data, type=tuple[ListedFeed, ...])


def subscriptions(base_url: str) -> tuple[Subscription, ...]:
    """What to subscribe to while the sample is served at `base_url`; one of them fails."""
    return tuple(
        Subscription(
            url=f"{base_url.rstrip('/')}/{feed.path}",
            title=feed.title,
            site=feed.site,
            folder=feed.folder,
        )
        for feed in listed()
    )


def translations() -> bytes:
    """The sample's translations into English, made by hand: a TMX 1.4 document, UTF-8."""
    return resource("starter", "translations.tmx").read_bytes()


def fill(template: str, now: datetime) -> str:
    """Put moments before `now` (aware) in the place of a template's placeholders.

    Raises:
        ValueError: a placeholder is not understood: a slip in a bundled file.
    """
    return PLACEHOLDER.sub(lambda found: _moment(found[1], now.astimezone(UTC)), template)


def _moment(inside: str, now: datetime) -> str:
    found = MOMENT.fullmatch(inside)
    if found is None or (found["locale"] is None) != (found["pattern"] is None):
        raise ValueError(f"The placeholder {{{{{inside}}}}} is not understood.")
    moment = now - timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    if found["form"] == "rfc822":
        return format_datetime(moment)
    if found["form"] == "iso":
        return moment.isoformat(timespec="seconds")
    return in_words(moment, found["pattern"], tzinfo=UTC, locale=found["locale"])


class SampleServer:
    """Serves the sample over HTTP on 127.0.0.1 while its `with` block runs.

    Dates are fixed when it is made, so that a second poll is answered with 304. Leaving the block
    closes the port and ends the thread.

    Attributes:
        base_url: "http://127.0.0.1:PORT", known from the start: the port is bound at once.
        port: that port, for a later server that is to have the same addresses.
    """

    def __init__(self, now: datetime, port: int = 0) -> None:
        """Bind `port`, or a free one where it is 0; `now` is what all dates are relative to."""
        self._pages = _pages(now)
        self._server = _Server((HOST, port), _handler(self._pages))
        self._thread = threading.Thread(target=self._serve, name="sample-server", daemon=True)
        self.port = int(self._server.server_address[1])
        self.base_url = f"http://{HOST}:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()  # waits for answers that are still under way

    def _serve(self) -> None:
        self._server.serve_forever(poll_interval=0.05)


def _pages(now: datetime) -> dict[str, _Page]:
    return {f"/{feed.path}": _page(feed, now) for feed in listed()}


def _page(feed: ListedFeed, now: datetime) -> _Page:
    headers: tuple[tuple[str, str], ...] = (("Content-Type", feed.content_type),)
    if feed.status != HTTPStatus.OK:
        if feed.retry_after is not None:
            headers += (("Retry-After", str(feed.retry_after)),)
        return _Page(status=feed.status, headers=headers, body=f"{feed.says}\n".encode())
    template = resource("starter", "feeds", feed.path).read_text(encoding="utf-8")
    body = fill(template, now).encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    last_modified = format_datetime(now.astimezone(UTC), usegmt=True)
    headers += (("ETag", etag), ("Last-Modified", last_modified))
    return _Page(status=200, headers=headers, body=body, etag=etag, last_modified=last_modified)


def _is_fresh(page: _Page, tags: str | None, since: str | None) -> bool:
    """Whether the client has this page already; tags come before the date (RFC 9110, 13.2.2)."""
    if tags is not None:
        return page.etag in {tag.strip().removeprefix("W/") for tag in tags.split(",")}
    return page.last_modified is not None and since == page.last_modified


class _Server(socketserver.ThreadingTCPServer):
    """A thread an answer; `server_close` joins them all.

    Not HTTPServer, whose start asks the name service what 127.0.0.1 is called.
    """

    request_queue_size = 32
    # A port that was just let go can be taken again (TIME_WAIT); on Windows the option means
    # another thing: that two programs may hold one port at once.
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, request: object, client_address: object) -> None:
        """Note a client that went away instead of writing to standard error."""
        log.debug("The sample server could not answer %s.", client_address, exc_info=True)


def _handler(pages: Mapping[str, _Page]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """One request, then the connection is closed (HTTP/1.0), so that no thread lingers."""

        timeout = 5.0  # seconds for a client that connects and says nothing
        server_version = "Dateline-sample"
        sys_version = ""

        def do_GET(self) -> None:
            page = pages.get(self.path.partition("?")[0], NO_SUCH_PAGE)
            tags, since = self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")
            fresh = _is_fresh(page, tags, since)
            body = b"" if fresh else page.body
            self.send_response(HTTPStatus.NOT_MODIFIED if fresh else page.status)
            for name, value in page.headers:
                self.send_header(name, value)
            if not fresh:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            log.debug("The sample server: %s", format % args)

    return Handler
