"""Dateline: no arguments opens the window, sub-commands run without one."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.cli.program import Window


def _window() -> "Window":
    """Import the window only when one is wanted: commands run where there is no Qt at all."""
    from ui.application import run

    return run


def main() -> int:
    """Put the program together and run it; the answer is the exit code."""
    from monitor.cli import run
    from monitor.lab import lab

    return run(sys.argv[1:], window=_window, extra=(lab,))


if __name__ == "__main__":
    sys.exit(main())
