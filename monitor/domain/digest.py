"""A digest as composed: the same value goes to every exporter."""

from dataclasses import dataclass
from datetime import date, datetime

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.translation import Provenance

Runs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSelection:
    """What goes in: items of `day` in `timezone` (IANA name), all or only flagged or tagged ones.

    With `any_day` the flagged or tagged items of all days up to the end of `day` go in.
    """

    day: date
    timezone: str
    flagged_only: bool = False
    tag: str | None = None
    any_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    """One source line. `headline` is the original; `translated` None where nothing was needed.

    `languages` are those of the item, the dominant one first. `state_words` says in words why a
    foreign headline has no translation ("no uk→en model"), else None. `lead` is the first
    paragraph in the reader's language where there is one (translated or original). The `runs` of
    headline and lead are these again as (text, language), cut where the language changes; () = all
    of it is in one.
    """

    item_id: ItemId
    story_id: StoryId | None
    headline: str
    headline_language: str
    translated: str | None
    provenance: Provenance | None
    outlet: str
    languages: tuple[str, ...]
    when: datetime
    url: str | None
    dateline: str | None
    lead: str | None
    lead_language: str
    lead_provenances: tuple[Provenance, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    flag: int
    state_words: str | None
    headline_runs: Runs = ()
    lead_runs: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestStory:
    """Items on one event, first seen first; `headline` in the reader's language where known."""

    headline: str
    headline_language: str
    items: tuple[DigestItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One issue. `covers_from`/`covers_to` and every time in it are aware; `timezone` to show.

    `gaps` are sentences: feeds that failed in the window, items without a model. `target` is the
    reader's language.
    """

    title: str
    day: date
    timezone: str
    covers_from: datetime
    covers_to: datetime
    made_at: datetime
    target: str
    feeds_total: int
    feeds_failing: int
    stories: tuple[DigestStory, ...]
    gaps: tuple[str, ...]
