"""An item (what is stored) on its way through the later stages."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.language import (
    UNKNOWN_FEED,
    Dateline,
    FeedLanguages,
    LanguageSpan,
    SpanKind,
    SpanReason,
)


class Part(StrEnum):
    """Which text an offset counts in: each part has its own coordinates, from 0."""

    TITLE = "title"
    BODY = "body"


class Stage(StrEnum):
    """Work that is found by query, one state per item and stage."""

    DETECT = "detect"
    GROUP = "group"
    TRANSLATE = "translate"


class State(StrEnum):
    """The state of an item in a stage. `no_model` and `doubtful` belong to translate alone."""

    QUEUED = "queued"
    DONE = "done"
    NOT_NEEDED = "not_needed"
    FAILED = "failed"
    NO_MODEL = "no_model"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The person's word on the language of an item, or of a stretch of it.

    `part` None = the item's main language: whatever was taken to be in the dominant language is in
    `language`. Else `[start, end)` of that part is, whose text was `text` when it was said: an item
    that is edited later keeps the correction where it still holds that text. `kind` None = as it
    was found.
    """

    language: str
    kind: SpanKind | None = None
    part: Part | None = None
    start: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText:
    """An item as the detecting worker gets it; `fingerprint` is of the text that it holds.

    `repeated` are the feed's own lines that come again and again, folded as by
    `language.repeats.folded`. `embedded` and `second_embedded` = there is a
    vector of this text by the first and by the second encoder: none need be made.
    """

    item_id: ItemId
    title: str
    text: str
    published: datetime | None
    fetched_at: datetime
    feed: FeedLanguages = UNKNOWN_FEED
    repeated: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    fingerprint: str = ""
    embedded: bool = False
    second_embedded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One stored span of one part of an item."""

    part: Part
    span: LanguageSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class PartReason:
    """Why one stored span is in its language; `text` is what it holds, shortened."""

    part: Part
    text: str
    reason: SpanReason


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDateline:
    """A dateline and the part whose coordinates it has."""

    part: Part
    dateline: Dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnalysis:
    """What the worker found: languages, dateline, vector, folded words.

    `vector` is 512 float32 little-endian bytes, L2-normalised, or None where the model does not
    know the dominant language (the item is matched again after translation). `second` are 384 of
    the second encoder, None where that is not installed or does not know the language. `folded` is
    the text for the search index: casefolded, without diacritics, CJK as bigrams. `fingerprint` is
    that of the `ItemText` it was made from: when the item was edited meanwhile, the analysis is
    not stored.
    `bands` are where near-copies of it are looked for, as of `stories.copies_bands`.
    """

    item_id: ItemId
    segments: tuple[Segment, ...]
    dominant: str
    dateline: ItemDateline | None
    vector: bytes | None
    vector_model: str
    folded: str
    fingerprint: str = ""
    second: bytes | None = None
    second_model: str = ""
    bands: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForGroup:
    """An item as the matcher sees it. `when` = published, else fetched; UTC.

    `lead` is the opening of its plain text. `translated` is title and lead in the person's
    language, "" where there is no translation. `vector` and `second` are float32 little-endian,
    L2-normalised, of the first and the second encoder; b"" where there is none.
    `names` are those names of it that the person joined, one word for all spellings of each.
    """

    item_id: ItemId
    feed_id: FeedId
    outlet: str
    language: str
    when: datetime
    title: str
    vector: bytes
    lead: str = ""
    translated: str = ""
    second: bytes = b""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a stage failed for an item; no `next_try` = quarantined."""

    item_id: ItemId
    reason: str
    next_try: datetime | None
