"""A site with an index of packages on this machine, with good and bad manners."""

import asyncio
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any, Self

from tests.loopback import Visit, Web, answer


class PackSite:
    """Use as `with PackSite() as site`; it runs on a thread of its own."""

    def __init__(self) -> None:
        self.entries: list[dict[str, Any]] = []
        self._loop = asyncio.new_event_loop()
        self._web = Web()
        self._ready, self._stop = Event(), asyncio.Event()
        self._thread = Thread(target=self._run, daemon=True)
        self.held = Event()

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        self._web.does("/index.json", self._send_index)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)
        self._loop.close()

    @property
    def address(self) -> str:
        """Of the index."""
        return self._web.url("/index.json")

    def asked(self, path: str) -> list[Visit]:
        """The visits to a path."""
        return [visit for visit in self._web.visits if visit.path == path]

    def offers(self, file: Path, **changes: Any) -> str:
        """Put a package into the index and serve it with ranges; its path."""
        path = f"/{file.name}"
        self._index(file, path, changes)
        self._web.does(path, _server_of(file.read_bytes()))
        return path

    def offers_nothing(self) -> None:
        """Let the index be empty."""
        self.entries.clear()

    def breaks(self, file: Path, times: int = 1) -> None:
        """Break off in the middle of a package, some times, then behave."""
        body = file.read_bytes()
        serve, left = _server_of(body), [times]

        async def behave(visit: Visit) -> None:
            if left[0] == 0:
                await serve(visit)
                return
            left[0] -= 1
            start = _start(visit)
            head = _head(body, start)
            await visit.send(head + body[start : start + (len(body) - start) // 2])
            await asyncio.sleep(0.1)  # a reset drops what the other side has not taken yet
            visit.reset() if left[0] % 2 else visit.writer.close()

        self._web.does(f"/{file.name}", behave)

    def stalls(self, file: Path) -> None:
        """Send the first half of a package, and then nothing for as long as it is asked."""
        body = file.read_bytes()

        async def behave(visit: Visit) -> None:
            await visit.send(_head(body, 0) + body[: len(body) // 2])
            self.held.set()
            await asyncio.sleep(60)

        self._web.does(f"/{file.name}", behave)

    def serves(self, file: Path) -> None:
        """Behave again."""
        self._web.does(f"/{file.name}", _server_of(file.read_bytes()))

    def sends(self, path: str, raw: bytes) -> None:
        """Answer with these bytes."""
        self._web.sends(path, raw, then_closes=True)

    def _index(self, file: Path, path: str, changes: dict[str, Any]) -> None:
        source, target = file.stem.removeprefix("translate-").split("_")[:2]
        entry = {
            "package_version": "1.0",
            "argos_version": "1.9.0",
            "from_code": source,
            "from_name": source.upper(),
            "to_code": target,
            "to_name": target.upper(),
            "links": [self._web.url(path), "ipfs://Qm"],
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "size": file.stat().st_size,
            **changes,
        }
        self.entries.append({name: value for name, value in entry.items() if value is not None})

    async def _send_index(self, visit: Visit) -> None:
        await visit.send(answer(200, json.dumps(self.entries).encode()))

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))

    async def _serve(self) -> None:
        async with self._web:
            self._ready.set()
            await self._stop.wait()


def _server_of(body: bytes) -> Callable[[Visit], Any]:
    async def behave(visit: Visit) -> None:
        start = _start(visit)
        await visit.send(_head(body, start) + body[start:])

    return behave


def _etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def _start(visit: Visit) -> int:
    return int(visit.headers.get("range", "bytes=0-").removeprefix("bytes=").partition("-")[0])


def _head(body: bytes, start: int) -> bytes:
    lines = [f"ETag: {_etag(body)}", f"Content-Length: {len(body) - start}"]
    if start:
        lines.append(f"Content-Range: bytes {start}-{len(body) - 1}/{len(body)}")
    status = 206 if start else 200
    return f"HTTP/1.1 {status} x\r\n".encode() + "\r\n".join([*lines, "", ""]).encode()
