"""Names of people, places and bodies: how they are spelled, where, and what the person said."""

from dataclasses import dataclass

from monitor.domain.ids import ItemId


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """A name as it is written in a language (BCP 47)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A candidate: `text` is `[start, end)` of what was searched, code points.

    `known` is the id of a name known beforehand ("=DE"), else None. `sure` = it is written as a
    name and as nothing else.
    """

    text: str
    start: int
    end: int
    language: str
    sure: bool
    known: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextForNames:
    """An item as names are looked for in it.

    `translated` is its headline in `target`, "" where there is none.
    """

    item_id: ItemId
    language: str
    title: str
    lead: str
    translated: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """A spelling that stands in an item, or in its translated headline.

    `folded` as by `text.folding.plain_words`; `keys` are what it may share with the same name.
    """

    spelling: Spelling
    folded: str
    keys: tuple[str, ...]
    sure: bool
    translated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNames:
    """The names of an item, each spelling once as written and once as translated at most."""

    item_id: ItemId
    names: tuple[FoundName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A spelling as it is used: in `items` items, in `sure` of them written as a name for sure."""

    ident: int
    spelling: Spelling
    items: int
    sure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """How often two spellings met: in how many `stories`, and as an item and its translation."""

    stories: int = 0
    translations: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The person's word, of folded spellings.

    Join: `moved` are one name, `away` is (). Part: `moved` are none of `away`. The later word wins.
    """

    ident: int
    moved: tuple[str, ...]
    away: tuple[str, ...] = ()
