"""Commands for people. `run` is what main.py calls; every command but `lab` takes --profile."""

from monitor.cli.program import run

__all__ = ["run"]
