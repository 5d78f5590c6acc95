"""A translation server on this machine that speaks LibreTranslate's protocol, right or wrong.

It answers as the real one (1.9) does, status by status; `anyascii` stands in for a model: what
comes back is in Latin letters, has the same numbers and is about as long.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from anyascii import anyascii

Answer = tuple[int, bytes, dict[str, str]]


def said(status: int, value: object, **headers: str) -> Answer:
    """An answer in JSON; header names are written with underscores for hyphens."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return status, json.dumps(value).encode(), {"Content-Type": "application/json", **named}


class LibreServer:
    """Use by `libre_server()`; what it was asked is in `asked` and `requests`."""

    def __init__(self) -> None:
        self.pairs: dict[str, list[str]] = {"ru": ["en", "pt"], "pt": ["en"]}
        self.version = "1.9.6"
        self.char_limit = -1
        self.batch_limit = -1
        self.key: str | None = None
        self.needs_key = False
        self.translated: Callable[[str], str] = anyascii
        self.breaks_on: str | None = None
        self.seconds = 0.0
        self.looks = 0
        self.asked: list[list[str]] = []
        self.requests: list[dict[str, Any]] = []
        self._next: list[Answer] = []
        self._lives_for: int | None = None
        self._always: Answer | None = None
        self._closing = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._send(server.shown(self.path))

            def do_POST(self) -> None:
                size = int(self.headers["Content-Length"])
                self._send(server.answer(json.loads(self.rfile.read(size))))

            def _send(self, answer: Answer) -> None:
                status, body, headers = answer
                if server.is_gone():
                    self.close_connection = True
                    self.connection.close()
                    return
                try:
                    self.send_response(status)
                    for name, text in headers.items():
                        self.send_header(name, text)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:  # whoever asked did not wait
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.host = f"127.0.0.1:{self._http.server_port}"
        self.address = f"http://{self.host}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    # what a test says

    def answers(self, *answers: Answer) -> None:
        """Give these next, one a request for translations, whatever is asked."""
        self._next += answers

    def always_answers(self, answer: Answer | None) -> None:
        """Give this from now on; None = translate again."""
        self._always = answer

    def goes_away_after(self, requests: int) -> None:
        """Answer so many requests for translations, then be gone in the middle of the next."""
        self._lives_for = requests

    def close(self) -> None:
        self._closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    # what the server does

    def is_gone(self) -> bool:
        return self._lives_for is not None and len(self.asked) > self._lives_for

    def shown(self, path: str) -> Answer:
        if path == "/languages":
            self.looks += 1
            listed = [
                {"code": code, "name": code.upper(), "targets": [*targets, code]}
                for code, targets in self.pairs.items()
            ]
            return said(200, listed)
        if path == "/frontend/settings":
            return said(200, {"charLimit": self.char_limit, "keyRequired": self.needs_key})
        if path == "/spec":
            return said(200, {"info": {"title": "LibreTranslate", "version": self.version}})
        return said(404, {"error": "Not found"})

    def answer(self, request: dict[str, Any]) -> Answer:
        texts = request["q"]
        self.asked.append(texts)
        self.requests.append(request)
        self._closing.wait(self.seconds)
        if self._next:
            return self._next.pop(0)
        if self._always:
            return self._always
        return self._refusal(request) or self._translation(request)

    def _refusal(self, request: dict[str, Any]) -> Answer | None:
        texts, key = request["q"], request.get("api_key")
        longest = max(map(len, texts))
        if key is not None and key != self.key:
            return said(403, {"error": "Invalid API key"})
        if self.needs_key and key is None:
            return said(400, {"error": "Please contact the server operator to get an API key"})
        if -1 < self.batch_limit < len(texts):
            words = f"request ({len(texts)}) exceeds text limit ({self.batch_limit})"
            return said(400, {"error": f"Invalid request: {words}"})
        if -1 < self.char_limit < longest:
            words = f"request ({longest}) exceeds text limit ({self.char_limit})"
            return said(400, {"error": f"Invalid request: {words}"})
        if request["target"] not in self.pairs.get(request["source"], ()):
            return said(400, {"error": f"{request['source']} is not supported"})
        return None

    def _translation(self, request: dict[str, Any]) -> Answer:
        if self.breaks_on and any(self.breaks_on in text for text in request["q"]):
            return said(500, {"error": "The server encountered an internal error."})
        return said(200, {"translatedText": [self.translated(text) for text in request["q"]]})


@contextmanager
def libre_server() -> Iterator[LibreServer]:
    """A server for the length of a test."""
    server = LibreServer()
    try:
        yield server
    finally:
        server.close()


def wait_until(true: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether something comes true within some seconds."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()
