"""Sentences to translate and what became of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.domain.ids import ItemId


class Mode(StrEnum):
    """`exact` = beam 4; `fast` = beam 2, the default for headlines and bodies alike."""

    EXACT = "exact"
    FAST = "fast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """From one language to another, codes as in `LanguageSpan.language`."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source}→{self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A unit of translation: `[start, end)` in its part's coordinates, `text` = that slice.

    Surrounding white space belongs to no sentence; it is kept by whoever puts the text together.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationJob:
    """Sentences of one pair, of any number of items, in one call of the translating process.

    `packs` is the folder of installed packages. The answer has one `TranslatedSentence` for each
    source, in order.
    """

    pair: Pair
    sources: tuple[str, ...]
    packs: str
    mode: Mode = Mode.FAST


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedSentence:
    """One sentence with where its translation comes from.

    `text` is None where the engine gave nothing usable; `reason` then says why. `doubtful` =
    there is a text, but a check failed (`reason` names it).
    """

    source: str
    text: str | None
    engine: str
    version: str
    doubtful: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryEntry:
    """One row of the translation memory.

    `engine` is "argos", "sample" (shown as "sample, by hand") or "person"; `source_hash` is
    `translation.memory.key(source)`.
    """

    source_hash: str
    pair: Pair
    engine: str
    version: str
    mode: Mode
    text: str
    doubtful: bool
    made_at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a shown translation comes from."""

    engine: str
    version: str
    pair: Pair
    made_at: datetime
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """An installed Argos package. `size` in bytes; `has_splitter` = brings its own .onnx."""

    code: str
    pair: Pair
    source_name: str
    target_name: str
    version: str
    size: int
    folder: str
    has_splitter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForTranslation:
    """An item whose foreign sentences are to be looked up or translated into `target`.

    `fingerprint` is of the text that it holds: the item may be edited while it is translated.
    """

    item_id: ItemId
    title: str
    text: str
    target: str
    fingerprint: str = ""
