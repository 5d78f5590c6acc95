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
from monitor.library import names, said, silent, topics
from monitor.settings import LanguageSettings
from monitor.storage import copies
from monitor.storage.database import Database
from monitor.storage.read_items import ItemRow

Copies = Mapping[ItemId, tuple[ItemId, float]]
"""Of each copy: the earliest version of its text, and the share (0..1) of its words in common."""


Said = tuple[tuple[FigureThatDiffers, ...], tuple[Quotation, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The story that something is said of; `rows` are its items in order of time, at most 500.

    `zone` is the person's time zone (IANA).
    """

    db: Database
    languages: LanguageSettings
    story_id: StoryId
    rows: Sequence[ItemRow]
    now: datetime
    zone: str


def _said(asked: Asked) -> Said:
    items = [row.item_id for row in asked.rows]
    return said.figures_and_quotations(asked.db, asked.languages, items)


def _copies(asked: Asked) -> Copies:
    """Of which member each copy is one: of the item it was found to be, else of its group's head.

    What it is a copy of may be in no story, or in another one: then that is named all the same.
    """
    here = {row.item_id for row in asked.rows}
    found = copies.of_items(asked.db, here)
    return {
        item: (one.of if one.of in here or one.head not in here else one.head, one.common)
        for item, one in found.items()
    }


def _silent(asked: Asked) -> tuple[SilentOutlet, ...]:
    return silent.silent(asked.db, asked.story_id, asked.now, asked.zone)


def _names(asked: Asked) -> tuple[NameSpellings, ...]:
    return names.of_story(asked.db, asked.story_id, asked.languages.wants)


def _topic(asked: Asked) -> Topic | None:
    return topics.of_story(asked.db, asked.languages, asked.story_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """One function for each part; `said` are figures that differ, and quotations."""

    copies: Callable[[Asked], Copies] = _copies
    silent: Callable[[Asked], tuple[SilentOutlet, ...]] = _silent
    said: Callable[[Asked], Said] = _said
    names: Callable[[Asked], tuple[NameSpellings, ...]] = _names
    topic: Callable[[Asked], Topic | None] = _topic


PARTS = Parts()
