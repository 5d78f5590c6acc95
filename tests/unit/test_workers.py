"""The pool survives what runs in it; functions here are picklable and run in spawned processes."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator, Sequence

import pytest

from monitor.workers import Poisoned, Workers


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(1)
    yield pool
    pool.close()


def double(batch: Sequence[int]) -> list[int]:
    return [2 * one for one in batch]


def die_on_seven(batch: Sequence[int]) -> list[int]:
    if 7 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * one for one in batch]


def raise_on_seven(batch: Sequence[int]) -> list[int]:
    if 7 in batch:
        raise ValueError("seven is not a number that I like")
    return list(batch)


def sleep_on_seven(batch: Sequence[int]) -> list[int]:
    if 7 in batch:
        time.sleep(60)
    return list(batch)


def say_too_little(batch: Sequence[int]) -> list[int]:
    return list(batch)[1:]


def surroundings(batch: Sequence[int]) -> list[tuple[int, str | None, int]]:
    nice = os.nice(0)
    return [(os.getpid(), os.environ.get("OPENBLAS_NUM_THREADS"), nice) for _ in batch]


def die_once(batch: Sequence[str]) -> list[str]:
    for path in batch:
        if not os.path.exists(path):  # noqa: PTH110 - plainest thing in a worker
            with open(path, "w"):  # noqa: PTH123
                os.kill(os.getpid(), signal.SIGKILL)
    return ["survived" for _ in batch]


def test_answers_come_in_order(workers: Workers) -> None:
    assert asyncio.run(workers.run(double, [3, 1, 2], 30)) == [6, 2, 4]


def test_an_empty_batch_needs_no_worker(workers: Workers) -> None:
    assert asyncio.run(workers.run(double, [], 30)) == []


def test_a_crash_costs_only_the_element_that_causes_it(workers: Workers) -> None:
    answers = asyncio.run(workers.run(die_on_seven, [1, 2, 7, 4, 5], 30))
    assert [one for one in answers if not isinstance(one, Poisoned)] == [2, 4, 8, 10]
    assert isinstance(answers[2], Poisoned)
    assert "died" in answers[2].reason


def test_an_exception_is_quoted_as_the_reason(workers: Workers) -> None:
    answers = asyncio.run(workers.run(raise_on_seven, [6, 7], 30))
    assert answers[0] == 6
    assert answers[1] == Poisoned("ValueError: seven is not a number that I like")


def test_an_element_that_takes_too_long_is_given_up(workers: Workers) -> None:
    answers = asyncio.run(workers.run(sleep_on_seven, [7, 8], 1.0))
    assert answers == [Poisoned("took longer than 1 s"), 8]


def test_a_crash_that_does_not_repeat_is_forgotten(workers: Workers, tmp_path: object) -> None:
    path = os.path.join(str(tmp_path), "was-here")  # noqa: PTH118
    assert asyncio.run(workers.run(die_once, [path], 30)) == ["survived"]


def test_answers_that_do_not_fit_the_batch_are_refused(workers: Workers) -> None:
    (only,) = asyncio.run(workers.run(say_too_little, [1], 30))
    assert isinstance(only, Poisoned)
    assert "0 answers to 1" in only.reason


@pytest.mark.skipif(not hasattr(os, "nice"), reason="no priorities here")
def test_workers_are_other_processes_of_low_priority_with_one_blas_thread(
    workers: Workers,
) -> None:
    ((process, threads, nice),) = asyncio.run(workers.run(surroundings, [1], 30))
    assert process != os.getpid()
    assert threads == "1"
    assert nice >= 10


def test_a_process_that_is_killed_while_it_has_nothing_to_do_is_replaced() -> None:
    pool = Workers(1)
    try:
        ((pid, _, _),) = asyncio.run(pool.run(surroundings, [1], 60))
        os.kill(pid, signal.SIGKILL)
        time.sleep(0.5)
        assert asyncio.run(pool.run(double, [1, 2], 60)) == [2, 4]
        assert asyncio.run(pool.run(double, [3], 60)) == [6]
    finally:
        pool.close()


def test_what_was_closed_begins_anew_with_the_next_batch() -> None:
    pool = Workers(1)
    try:
        ((first, _, _),) = asyncio.run(pool.run(surroundings, [1], 60))
        pool.close()
        pool.close()
        ((second, _, _),) = asyncio.run(pool.run(surroundings, [1], 60))
        assert first != second
    finally:
        pool.close()
