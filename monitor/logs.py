"""Logging of one process: a rotating file in the profile."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def to_file(folder: Path) -> logging.Handler:
    """Write what is logged from INFO upwards to `folder`/dateline.log, three files of 2 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "dateline.log", maxBytes=2_000_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(LINE))
    handler.setLevel(logging.INFO)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def remove(handler: logging.Handler) -> None:
    """Take a handler off again and close its file (tests, a second profile)."""
    logging.getLogger().removeHandler(handler)
    handler.close()
