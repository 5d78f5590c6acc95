"""The processes that do what would hold the GIL: parse, detect, embed, translate.

`submit(function, batch, timeout)` is the seam: `function` is a picklable module-level function that
answers a batch of values with a list of values, one each, in order. Workers are spawned (never
forked: the parent has threads), run at low priority with one BLAS thread each, and are replaced
when they crash or overrun. They know no database and no network.
"""

import asyncio
import logging
import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from threading import Thread
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from monitor.domain.errors import MonitorError

T = TypeVar("T")
R = TypeVar("R")

log = logging.getLogger(__name__)

NICENESS = 10
KILLED = -9  # by the person or by a system that is out of memory
MISHAPS = 3  # one after the other, until the batch itself is suspected
BLAS_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Poisoned:
    """An element that made its worker crash, overrun or raise, twice; `reason` in words."""

    reason: str


def prepare() -> None:
    """Set up a new worker: low priority, one BLAS thread (before numpy is imported)."""
    for variable in BLAS_VARIABLES:
        os.environ[variable] = "1"
    if hasattr(os, "nice"):
        os.nice(NICENESS)


class Workers:
    """A pool of processes that survives what runs in it."""

    def __init__(self, processes: int = 1, tasks_per_process: int = 0) -> None:
        """Make the pool; processes start with the first task.

        `tasks_per_process` > 0 replaces a process after so many tasks, which gives memory back.
        """
        self.processes = processes
        self._tasks_per_process = tasks_per_process
        self._pool: ProcessPool | None = None

    def submit(
        self, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T], timeout: float
    ) -> Future[list[R]]:
        """Run `function(batch)` in a worker, once.

        `timeout` in seconds counts from the start of the work, not from here. The future raises
        TimeoutError or pebble's ProcessExpired when the worker overran or died, else what the
        function raised. Cancelling it ends the worker.

        Raises:
            BrokenProcessPool: a process died just now; the next call makes new ones.
        """
        if self._pool is not None and not self._pool.active:
            # pebble gives the whole pool up when a process dies that has nothing to do
            log.warning("the pool of workers broke; it is made anew")
            self.rest()
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self.processes,
                max_tasks=self._tasks_per_process,
                initializer=prepare,
                context=multiprocessing.get_context("spawn"),
            )
        try:
            future: Future[list[R]] = self._pool.schedule(function, args=[batch], timeout=timeout)
        except RuntimeError as error:  # it broke just now
            raise BrokenProcessPool(str(error)) from error
        return future

    async def run(
        self, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T], timeout: float
    ) -> list[R | Poisoned]:
        """Run `function(batch)` so that one bad element costs only itself.

        A batch that fails is halved until the element is found; that one is tried once more alone
        and then answered with `Poisoned`. The answers are in the order of `batch`.
        """
        if not batch:
            return []
        try:
            return [*await self._attempt(function, batch, timeout)]
        except WorkFailed as failed:
            log.warning("%d element(s) failed in a worker: %s", len(batch), failed)
        if len(batch) > 1:
            middle = len(batch) // 2
            first = await self.run(function, batch[:middle], timeout)
            return first + await self.run(function, batch[middle:], timeout)
        try:
            return [*await self._attempt(function, batch, timeout)]
        except WorkFailed as failed:
            return [Poisoned(str(failed))]

    async def _attempt(
        self, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T], timeout: float
    ) -> list[R]:
        """Run a batch; what is no fault of it (a pool that broke, a kill) is tried again first."""
        for left in reversed(range(MISHAPS)):
            try:
                answers = await self._once(function, batch, timeout)
            except Mishap as mishap:
                if not left:
                    raise
                log.warning("a worker is started anew: %s", mishap)
            else:
                if len(answers) != len(batch):
                    raise WorkFailed(f"{len(answers)} answers to {len(batch)} elements")
                return answers
        raise AssertionError("the last attempt answers or raises")

    async def _once(
        self, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T], timeout: float
    ) -> list[R]:
        try:
            return await asyncio.wrap_future(self.submit(function, batch, timeout))
        except TimeoutError as error:
            raise WorkFailed(f"took longer than {timeout:g} s") from error
        except ProcessExpired as error:
            sentence = f"the worker died (exit code {error.exitcode})"
            if error.exitcode == KILLED:
                raise Mishap(sentence) from error
            raise WorkFailed(sentence) from error
        except asyncio.CancelledError:
            raise
        except MonitorError as error:  # a sentence for people
            raise WorkFailed(str(error)) from error
        except BrokenProcessPool as error:
            raise Mishap(f"the pool of workers broke: {error}") from error
        except Exception as error:
            raise WorkFailed(f"{type(error).__name__}: {error}"[:500]) from error

    def close(self) -> None:
        """End the processes at once; what was under way is found again by query."""
        pool, self._pool = self._pool, None
        _end(pool)

    def rest(self) -> None:
        """Give back the processes' memory without waiting; a later task starts new ones."""
        pool, self._pool = self._pool, None
        Thread(target=_end, args=(pool,), name="rest", daemon=True).start()


def _end(pool: ProcessPool | None) -> None:
    if pool is not None:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


class WorkFailed(Exception):  # noqa: N818 - never leaves this module: an outcome, not an error
    """A batch did not come back."""


class Mishap(WorkFailed):
    """It did not, and that may well have nothing to do with the batch."""
