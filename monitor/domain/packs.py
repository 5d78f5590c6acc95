"""Packages: what an index offers, what a profile needs, what came of installing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.domain.translation import Pack, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedPack:
    """One package of an index, its newest version.

    `links` are whole http(s) addresses, best first. `size` in bytes and `sha256` (64 hex digits,
    lower case) are None where the index states none. `here` bytes came in an earlier try.
    """

    code: str
    pair: Pair
    source_name: str
    target_name: str
    version: str
    links: tuple[str, ...]
    size: int | None = None
    sha256: str | None = None
    here: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PackIndex:
    """An index as it was read: one package a pair, sorted by code.

    `passed_over` = entries that could not be used (no link, no pair, not a translation).
    """

    address: str
    read_at: datetime
    packs: tuple[IndexedPack, ...]
    passed_over: int = 0


class Way(StrEnum):
    """How a pair could be served: `unknown` = no index was read yet."""

    DIRECT = "direct"
    PIVOT = "pivot"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOffer:
    """A pair that items wait for, and what would serve it.

    `packs` are those to fetch, in order of the steps; a step that is installed is not among them.
    `via` is the language between of a way by two steps. `size` is None where it is not stated.
    """

    pair: Pair
    source_name: str
    target_name: str
    waiting: int
    way: Way
    packs: tuple[IndexedPack, ...] = ()
    via: str | None = None

    @property
    def size(self) -> int | None:
        """Bytes to fetch, of all steps."""
        sizes = [pack.size for pack in self.packs]
        known = [size for size in sizes if size is not None]
        return sum(known) if known and len(known) == len(sizes) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledPack:
    """An installed package as lists show it.

    `waiting` items wait to be translated by it as the first or only step. `update` is a higher
    version of the index. `note` are the package's own first words on itself, "" = none.
    """

    pack: Pack
    waiting: int = 0
    update: IndexedPack | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotRoute:
    """A pair that installed packages serve in two steps."""

    pair: Pair
    source_name: str
    target_name: str
    steps: tuple[Pack, Pack]
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedPair:
    """A pair that items wait for and that the translation server `host` translates."""

    pair: Pair
    host: str
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackShelf:
    """All there is to say of packages: installed, by way of English, needed, on offer.

    `served` are pairs that need none, because a translation server does them.
    `needed` begins with what most items wait for; `available` is the rest of the index, sorted by
    name. `index_address` is that of the settings; `index_read_at` None = it was not read yet.
    """

    installed: tuple[InstalledPack, ...]
    routes: tuple[PivotRoute, ...]
    needed: tuple[PackOffer, ...]
    available: tuple[IndexedPack, ...]
    index_address: str
    index_read_at: datetime | None = None
    served: tuple[ServedPair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PacksInstalled:
    """What came of installing several: those that are in, and a sentence for each that is not."""

    packs: tuple[Pack, ...]
    refused: tuple[str, ...] = ()


class PackStage(StrEnum):
    """How far the fetching of a package is."""

    WAITING = "waiting"
    DOWNLOADING = "downloading"
    INSTALLING = "installing"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackProgress:
    """How far a package ("ru_en") is: published on the bus, never stored.

    `done` of `total` bytes are here, `total` None = not known. Once it has `ended`, well or not,
    its future says how.
    """

    code: str
    stage: PackStage
    done: int = 0
    total: int | None = None
