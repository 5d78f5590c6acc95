"""What other parts of the engine say of a story, put together in one place for the story view."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story_views import (
    FigureThatDiffers,
    NameSpellings,
    Quotation,
    SilentOutlet,
    Topic,
)
from monitor.library import said
from monitor.settings import LanguageSettings
from monitor.storage.database import Database
from monitor.storage.read_items import ItemRow

Copies = Mapping[ItemId, tuple[ItemId, float]]
"""Of each copy: the earliest version of its text, and the share (0..1) of its words in common."""


Said = tuple[tuple[FigureThatDiffers, ...], tuple[Quotation, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The story that something is said of; `rows` are its items in order of time, at most 500."""

    db: Database
    languages: LanguageSettings
    story_id: StoryId
    rows: Sequence[ItemRow]
    now: datetime


def _none(_: Asked) -> tuple[()]:
    return ()


def _said(asked: Asked) -> Said:
    items = [row.item_id for row in asked.rows]
    return said.figures_and_quotations(asked.db, asked.languages, items)


def _no_copies(_: Asked) -> Copies:
    return {}


def _no_topic(_: Asked) -> Topic | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """One function for each part; `said` are figures that differ, and quotations."""

    copies: Callable[[Asked], Copies] = _no_copies
    silent: Callable[[Asked], tuple[SilentOutlet, ...]] = _none
    said: Callable[[Asked], Said] = _said
    names: Callable[[Asked], tuple[NameSpellings, ...]] = _none
    topic: Callable[[Asked], Topic | None] = _no_topic


PARTS = Parts()
