"""Bodies as they come in: decompressed piece by piece, stopped at the limit, never swallowed whole.

aiohttp's own decompression is off: it inflates what has arrived before anyone can count it.
"""

import zlib
from typing import Protocol

import brotli  # type: ignore[import-untyped]
from aiohttp import ClientResponse

from monitor.http.trouble import HttpError, Progress

CHUNK = 16_384
MEBIBYTE = 1 << 20
_DEEPEST = 2
"""Encodings put one upon the other; nobody sends more than one in earnest."""


class Decoder(Protocol):
    """Undoes one content encoding."""

    def decode(self, data: bytes, most: int) -> bytes:
        """Give what `data` decodes to; the answer may be cut once it is longer than `most`."""

    def complete(self) -> bool:
        """Tell whether the data has come to its own end."""


class _Inflate:
    """gzip, or deflate in either of the two meanings that servers give it."""

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._engine = zlib.decompressobj(31) if gzip else None

    def decode(self, data: bytes, most: int) -> bytes:
        if self._engine is None:
            # RFC 9110 means zlib's format; a few servers send the bare stream. Byte 1 tells.
            self._engine = zlib.decompressobj(15 if data[0] & 0x0F == 8 else -15)
        out = self._engine.decompress(data, most + 1)
        while self._gzip and self._engine.eof and self._engine.unused_data[:2] == b"\x1f\x8b":
            rest = self._engine.unused_data
            self._engine = zlib.decompressobj(31)
            out += self._engine.decompress(rest, max(1, most + 1 - len(out)))
            if len(out) > most:
                break
        return out

    def complete(self) -> bool:
        return self._engine is not None and self._engine.eof


class _Brotli:
    def __init__(self) -> None:
        self._engine = brotli.Decompressor()

    def decode(self, data: bytes, most: int) -> bytes:
        pieces = [self._engine.process(data, output_buffer_limit=most + 1)]
        size = len(pieces[0])
        while size <= most and not self._engine.can_accept_more_data():
            pieces.append(self._engine.process(b"", output_buffer_limit=most + 1 - size))
            size += len(pieces[-1])
        return b"".join(pieces)

    def complete(self) -> bool:
        return bool(self._engine.is_finished())


def _decoders(header: str) -> list[Decoder]:
    """Decoders for a Content-Encoding header, in the order in which to apply them.

    Raises:
        HttpError: an encoding that was not asked for.
    """
    found: list[Decoder] = []
    for name in reversed([part.strip().lower() for part in header.split(",")]):
        if name in ("gzip", "x-gzip"):
            found.append(_Inflate(gzip=True))
        elif name == "deflate":
            found.append(_Inflate(gzip=False))
        elif name == "br":
            found.append(_Brotli())
        elif name not in ("", "identity"):
            raise HttpError(f"The answer is compressed in a way that was not asked for ({name}).")
    if len(found) > _DEEPEST:
        raise HttpError("The answer is compressed several times over.")
    return found


async def read_body(response: ClientResponse, limit: int, progress: Progress) -> bytes:
    """Read a body to its end, decompressed; `limit` is in bytes after decompression.

    Raises:
        HttpError: the body is too large, cut, or not compressed as it says.
    """
    decoders = _decoders(response.headers.get("Content-Encoding", ""))
    pieces: list[bytes] = []
    size = 0
    async for data in response.content.iter_chunked(CHUNK):
        progress.received += len(data)
        piece = _decode(data, decoders, limit - size)
        size += len(piece)
        if size > limit:
            raise HttpError(
                f"The answer is larger than the limit of {limit / MEBIBYTE:g} MB; "
                "the rest of it was not read."
            )
        pieces.append(piece)
    if progress.received and not all(decoder.complete() for decoder in decoders):
        raise HttpError("The answer was cut short: its compressed data stop before their end.")
    return b"".join(pieces)


def _decode(data: bytes, decoders: list[Decoder], most: int) -> bytes:
    try:
        for decoder in decoders:
            if data:
                data = decoder.decode(data, most)
    except (zlib.error, brotli.error) as error:
        raise HttpError("The answer is not compressed as it says; it cannot be read.") from error
    return data
