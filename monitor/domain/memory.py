"""What is shown of the translation memory."""

from dataclasses import dataclass

from monitor.domain.translation import MemoryEntry, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class PairInMemory:
    """How many sentences of a pair one version of an engine (or a person) translated."""

    pair: Pair
    engine: str
    version: str
    sentences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryView:
    """The translation memory of one target language.

    Of the `asked` sentences that items needed so far, `known` were remembered already; `stale` are
    those by an older pack that are to be made again. `pairs` has most sentences first.
    """

    target: str
    asked: int
    known: int
    stale: int
    pairs: tuple[PairInMemory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """What a change of the glossary touches: ids of sentences, the number of their items.

    `last` is the highest id that was looked at.
    """

    sentences: tuple[int, ...]
    items: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedSentence:
    """A sentence with the translation that is shown of it."""

    source: str
    entry: MemoryEntry
