"""Who may start a request now: so many at once to a host, a gap between starts, so many overall."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class _Host:
    """What is known of one host: its free slots, whose turn it is, when the next may start."""

    def __init__(self, slots: int) -> None:
        self.slots = asyncio.Semaphore(slots)
        self.turn = asyncio.Lock()
        self.not_before = 0.0


class Limits:
    """Slots for requests; times are seconds of the running loop's clock.

    A request that waits for its host holds no overall slot, so one slow host with many feeds
    cannot keep the other hosts from being asked.
    """

    def __init__(self, *, per_host: int, gap_seconds: float, overall: int) -> None:
        self._per_host = per_host
        self._gap = gap_seconds
        self._overall = asyncio.Semaphore(overall)
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def slot(self, name: str) -> AsyncIterator[None]:
        """Wait until a request to host `name` may start, and hold its slots while it lasts."""
        host = self._hosts.setdefault(name, _Host(self._per_host))
        async with host.slots:
            await self._start(host)
            try:
                yield
            finally:
                self._overall.release()

    async def _start(self, host: _Host) -> None:
        """Take an overall slot, keeping the gap: one request of a host at a time gets this far."""
        clock = asyncio.get_running_loop().time
        async with host.turn:
            await asyncio.sleep(max(0.0, host.not_before - clock()))
            await self._overall.acquire()
            host.not_before = clock() + self._gap
