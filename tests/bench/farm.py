"""Starts a feed farm, a script that serves seeded feeds on loopback, for benches that need one."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Farm:
    """A running farm; `base` is its address on 127.0.0.1."""

    base: str

    def control(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.base}/_ctl/{path}", timeout=30) as answer:  # noqa: S310
            return json.loads(answer.read())

    def urls(self) -> list[str]:
        with urllib.request.urlopen(f"{self.base}/urls.txt", timeout=30) as answer:  # noqa: S310
            return answer.read().decode().split()


@contextmanager
def running(script: Path, arguments: list[str]) -> Iterator[Farm]:
    """Run the farm's script with `arguments` until the block ends."""
    process = subprocess.Popen(
        [sys.executable, str(script), *arguments], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        hello = json.loads(process.stdout.readline())
        yield Farm(hello["base"])
    finally:
        process.terminate()
        process.wait(timeout=10)
