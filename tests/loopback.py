"""A web server on this machine that does what a test tells it, right or wrong, byte by byte."""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Self

Behaviour = Callable[["Visit"], Awaitable[None]]


@dataclass
class Visit:
    """One request: its path, its headers (names in lower case), its body, how to answer it."""

    path: str
    headers: dict[str, str]
    writer: asyncio.StreamWriter
    body: bytes = b""

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def reset(self) -> None:
        """Break the connection off with a TCP RST."""
        raw = self.writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


def answer(status: int = 200, body: bytes = b"", **headers: str) -> bytes:
    """A whole response; header names are written with underscores for hyphens."""
    lines = {name.replace("_", "-"): value for name, value in headers.items()}
    lines.setdefault("Content-Length", str(len(body)))
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status} x\r\n{head}\r\n".encode() + body


@dataclass
class Web:
    """Use as `async with Web() as web`; a path that was not told of is a 404."""

    host: str = "127.0.0.1"
    port: int = 0
    visits: list[Visit] = field(default_factory=list)
    behaviours: dict[str, Behaviour] = field(default_factory=dict)
    at_once: int = 0
    most_at_once: int = 0
    starts: list[float] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        self._writers: set[asyncio.StreamWriter] = set()
        self._server = await asyncio.start_server(self._serve, self.host, self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.sleep(0.01)

    def url(self, path: str) -> str:
        return f"http://{self.host}:{self.port}{path}"

    def serves(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        return self.sends(path, answer(status, body, **headers))

    def redirects(self, path: str, to: str, status: int = 302, **headers: str) -> str:
        return self.serves(path, status=status, Location=to, **headers)

    def sends(self, path: str, raw: bytes, *, then_closes: bool = False) -> str:
        async def behave(visit: Visit) -> None:
            await visit.send(raw)
            if then_closes:
                visit.writer.close()

        return self.does(path, behave)

    def does(self, path: str, behaviour: Behaviour) -> str:
        self.behaviours[path] = behaviour
        return self.url(path)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            while not writer.is_closing():
                visit = _visit(await reader.readuntil(b"\r\n\r\n"), writer)
                visit.body = await reader.readexactly(int(visit.headers.get("content-length", 0)))
                await self._answer(visit)
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            writer.close()

    async def _answer(self, visit: Visit) -> None:
        self.visits.append(visit)
        self.starts.append(asyncio.get_running_loop().time())
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            behave = self.behaviours.get(visit.path)
            await (behave(visit) if behave else visit.send(answer(404)))
        finally:
            self.at_once -= 1


def _visit(raw: bytes, writer: asyncio.StreamWriter) -> Visit:
    line, *rest = raw.decode("latin-1").strip().split("\r\n")
    pairs = [one.partition(":") for one in rest]
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Visit(path=line.split(" ")[1], headers=headers, writer=writer)
