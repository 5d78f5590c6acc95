"""What the later stages share; built once by the engine."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from monitor.domain.change import Change
from monitor.domain.translation import Mode
from monitor.pipeline.small_print import SmallPrint
from monitor.settings import LanguageSettings
from monitor.storage.database import Database
from monitor.workers import Workers

Publish = Callable[[Change], None]
Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes:
    """How headlines and how bodies are translated."""

    headlines: Mode
    bodies: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What every stage needs.

    `languages` is asked anew for each step: the person may change them at any time. `timeout` is
    that of a batch of the workers, in seconds. `modes` are those of headlines and of bodies.
    """

    db: Database
    languages: Callable[[], LanguageSettings]
    detector: str
    timeout: float
    workers: Workers
    modes: Modes
    publish: Publish
    report: Report
    clock: Callable[[], datetime]
    unhurried: asyncio.Event  # headlines of fetched feeds come before the languages of stored ones
    small_print: SmallPrint
