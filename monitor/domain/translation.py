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


Alignment = tuple[tuple[int, int, int, int], ...]
"""Words that say the same: `(a, b, c, d)` = `[a, b)` of a sentence is `[c, d)` of its translation.

Code points of each, in order of the translation; words of either side may be in none.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What a person wants a name or a term to be called; `rendering` None = leave it as it is.

    `source` is written as in a dictionary; it is found in other cases and inflections too.
    """

    source: str
    rendering: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term of the person's glossary; the languages of `pair` are without script and region."""

    ident: int
    pair: Pair
    term: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationJob:
    """Sentences of one pair, of any number of items, in one call of the translating process.

    `packs` is the folder of installed packages. `terms` is the glossary of the pair; each sentence
    takes those that occur in it. The answer has one `TranslatedSentence` for each source, in order.
    """

    pair: Pair
    sources: tuple[str, ...]
    packs: str
    mode: Mode = Mode.FAST
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedSentence:
    """One sentence with where its translation comes from.

    `text` is None where the engine gave nothing usable; `reason` then says why. `doubtful` =
    there is a text, but a check failed (`reason` names it). `via` is the language between where it
    took two steps; `version` then has both ("1.9+1.2"). `alignment` is () where the engine gives
    none. `terms` is `translation.glossary.fingerprint` of the terms that were applied, "" = none.
    """

    source: str
    text: str | None
    engine: str
    version: str
    doubtful: bool = False
    reason: str | None = None
    via: str | None = None
    alignment: Alignment = ()
    terms: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryEntry:
    """One row of the translation memory.

    `engine` is "argos", "libretranslate", "sample" (shown as "sample, by hand"), "tmx" (imported)
    or "person"; `source_hash` is `translation.memory.key(source)`. `stale` = made with a pack that
    has been replaced since. The rest as in `TranslatedSentence`.
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
    via: str | None = None
    alignment: Alignment = ()
    terms: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a shown translation comes from; the fields are those of `MemoryEntry`."""

    engine: str
    version: str
    pair: Pair
    made_at: datetime
    doubtful: bool = False
    reason: str | None = None
    via: str | None = None
    stale: bool = False


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
