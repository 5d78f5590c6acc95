"""Dateline: no arguments opens the window, sub-commands run without one."""

import sys


def main() -> int:
    """Put the program together and run it; the answer is the exit code."""
    from monitor.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
