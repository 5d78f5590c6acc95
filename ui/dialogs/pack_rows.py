"""What the window of language packs lists, in words: rows of a shelf. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from urllib.parse import urlsplit

from monitor.domain.packs import (
    IndexedPack,
    InstalledPack,
    PackOffer,
    PackProgress,
    PackShelf,
    PackStage,
    PivotRoute,
    ServedPair,
    Way,
)
from monitor.domain.translation import Pair
from ui.theme.words import counted, language_name

ROUGHER = "by way of English: two steps, rougher"
NO_SIZE = "size not stated"
SMALL = 40_000_000  # bytes; those of the public index have 60 MB and more


class Action(StrEnum):
    """What a button in a row says and does."""

    INSTALL = "Install"
    CANCEL = "Cancel"
    UPDATE = "Update"
    REMOVE = "Remove"
    FIND = "Find…"


class Tone(Enum):
    """How the state of a row is coloured; it is always said in words too."""

    PLAIN = "muted"
    WAITS = "amber"
    GOOD = "green"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow:
    """The name of a group of rows."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRow:
    """One pack, pair or route.

    `command` is what the engine is asked for ("ru_en"), `codes` are the packages it is made of.
    `done` of `total` bytes are here while it is fetched; `total` 0 = nobody knows, `done` None = it
    is not being fetched. The first of `actions` is that of the Enter key.
    """

    command: str
    name: str
    pair: str
    facts: str
    codes: tuple[str, ...]
    state: str = ""
    tone: Tone = Tone.PLAIN
    note: str = ""
    tip: str = ""
    actions: tuple[Action, ...] = ()
    done: int | None = None
    total: int = 0

    @property
    def spoken(self) -> str:
        """The row as one sentence, for those who hear it."""
        state = "" if self.done is not None else self.state  # the facts say it then
        said = ", ".join(part for part in (self.name, state, self.facts, self.note) if part)
        return f"{said}. Enter: {self.actions[0].lower()}" if self.actions else said


Row = HeadingRow | PackRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What goes on: commands that were given and have not ended, and how far packages are."""

    commands: Collection[str] = field(default=frozenset())
    progress: Mapping[str, PackProgress] = field(default_factory=dict)


def own_rows(shelf: PackShelf, doing: Doing) -> tuple[Row, ...]:
    """What is needed, what is installed, what goes by way of English, what a server does."""
    return (
        *_group("Needed", (_offer_row(offer, doing) for offer in shelf.needed)),
        *_group("Installed", (_installed_row(one, doing) for one in shelf.installed)),
        *_group("By way of English", map(_route_row, shelf.routes)),
        *_group("By your translation server", map(_served_row, shelf.served)),
    )


def index_rows(shelf: PackShelf, doing: Doing, words: str = "") -> tuple[Row, ...]:
    """What the index has, with what is needed above; `words` narrow it by name or code."""
    needed = [_offer_row(one, doing) for one in shelf.needed if one.packs]
    others = [_indexed_row(pack, doing) for pack in shelf.available]
    wanted = words.casefold().split()
    return (
        *_group("Needed", _narrowed(needed, wanted)),
        *_group("All others" if needed else "All", _narrowed(others, wanted)),
    )


def host_of(address: str) -> str:
    """The host that an address asks: "raw.githubusercontent.com"."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def megabytes(size: int) -> str:
    """As in "68.0 MB"."""
    return f"{size / 1e6:,.1f} MB"


def _group(title: str, rows: Iterable[PackRow]) -> tuple[Row, ...]:
    found = tuple(rows)
    return (HeadingRow(title=title), *found) if found else ()


def _narrowed(rows: Iterable[PackRow], words: Collection[str]) -> list[PackRow]:
    texts = ((row, f"{row.name} {row.pair} {row.command}".casefold()) for row in rows)
    return [row for row, text in texts if all(word in text for word in words)]


def _offer_row(offer: PackOffer, doing: Doing) -> PackRow:
    waits = f"{counted(offer.waiting, 'item')} {'waits' if offer.waiting == 1 else 'wait'}"
    row = PackRow(
        command=f"{offer.pair.source}_{offer.pair.target}",
        name=_name(offer.pair, (offer.source_name, offer.target_name)),
        pair=str(offer.pair),
        facts=_offer_facts(offer),
        codes=tuple(pack.code for pack in offer.packs),
        state=waits,
        tone=Tone.WAITS,
        note=ROUGHER if offer.way is Way.PIVOT else "",
        tip=_source_words(offer.packs),
        actions=_offer_actions(offer),
    )
    if len(offer.packs) == 1 and offer.way is Way.DIRECT:
        row = replace(row, command=offer.packs[0].code)
    return _with_progress(row, doing)


def _offer_facts(offer: PackOffer) -> str:
    if offer.way is Way.UNKNOWN:
        return "no pack is installed"
    if offer.way is Way.NONE:
        return "no route: the index has no way for it"
    versions = " + ".join(f"{pack.code} {pack.version}" for pack in offer.packs)
    if offer.way is Way.DIRECT and len(offer.packs) == 1:
        versions = f"version {offer.packs[0].version}"
    size = NO_SIZE if offer.size is None else megabytes(offer.size)
    return f"{versions} · {size}{_here_words(offer.packs)}"


def _here_words(packs: Iterable[IndexedPack]) -> str:
    """What an earlier try brought: installing goes on from there."""
    here = sum(pack.here for pack in packs)
    return f" · {megabytes(here)} are here already" if here else ""


def _offer_actions(offer: PackOffer) -> tuple[Action, ...]:
    if offer.way is Way.UNKNOWN:
        return (Action.FIND,)
    return (Action.INSTALL,) if offer.packs else ()


def _installed_row(one: InstalledPack, doing: Doing) -> PackRow:
    pack, update = one.pack, one.update
    facts = f"version {pack.version} · {megabytes(pack.size)}"
    if pack.size < SMALL:
        facts += ", a small model"
    if update is not None:
        facts += f" · {update.version} is out"
    row = PackRow(
        command=pack.code,
        name=_name(pack.pair, (pack.source_name, pack.target_name)),
        pair=str(pack.pair),
        facts=facts,
        codes=(pack.code,),
        state=f"{counted(one.waiting, 'item')} to translate" if one.waiting else "",
        note=one.note,
        tip=_source_words((update,)) if update else "",
        actions=(Action.UPDATE, Action.REMOVE) if update else (Action.REMOVE,),
    )
    return _with_progress(row, doing)


def _route_row(route: PivotRoute) -> PackRow:
    first, second = route.steps
    return PackRow(
        command="",
        name=_name(route.pair, (route.source_name, route.target_name)),
        pair=str(route.pair),
        facts=f"{first.code} {first.version} + {second.code} {second.version}",
        codes=(),
        state=f"{counted(route.waiting, 'item')} to translate" if route.waiting else "",
        note=ROUGHER,
    )


def _served_row(served: ServedPair) -> PackRow:
    return PackRow(
        command="",
        name=_name(served.pair, ("", "")),
        pair=str(served.pair),
        facts=f"translated by {served.host}, no pack is needed",
        codes=(),
        state=f"{counted(served.waiting, 'item')} to translate" if served.waiting else "",
    )


def _indexed_row(pack: IndexedPack, doing: Doing) -> PackRow:
    size = NO_SIZE if pack.size is None else megabytes(pack.size)
    row = PackRow(
        command=pack.code,
        name=_name(pack.pair, (pack.source_name, pack.target_name)),
        pair=str(pack.pair),
        facts=f"version {pack.version} · {size}{_here_words((pack,))}",
        codes=(pack.code,),
        tip=_source_words((pack,)),
        actions=(Action.INSTALL,),
    )
    return _with_progress(row, doing)


def _with_progress(row: PackRow, doing: Doing) -> PackRow:
    """The row while it is fetched: a bar, and the button that stops it."""
    under_way = [doing.progress[code] for code in row.codes if code in doing.progress]
    busy = [one for one in under_way if one.stage is not PackStage.WAITING] or under_way
    if not busy:
        if row.command not in doing.commands:
            return row
        words = f"asking… · {row.state}" if row.state else "asking…"
        return replace(row, facts=words, actions=(Action.CANCEL,), done=0)
    now = busy[0]
    actions = () if now.stage is PackStage.INSTALLING else (Action.CANCEL,)
    total = now.total or 0
    done = total or 1 if now.stage is PackStage.INSTALLING else now.done
    words = _progress_words(now, several=len(row.codes) > 1)
    words = f"{words} · {row.state}" if row.state else words
    return replace(row, facts=words, actions=actions, done=done, total=total)


def _progress_words(now: PackProgress, *, several: bool) -> str:
    which = f"{now.code}: " if several else ""
    if now.stage is PackStage.DOWNLOADING:
        of = f" of {megabytes(now.total)}" if now.total else " MB"
        return f"{which}{now.done / 1e6:,.1f}{of}"
    return which + {
        PackStage.WAITING: "waits for its turn",
        PackStage.INSTALLING: "checking and installing…",
    }.get(now.stage, "")


def _name(pair: Pair, given: tuple[str, str]) -> str:
    """As in "Russian → English"; codes that only Argos has ("zt") by the name it gives them."""
    names = []
    for code, other in zip((pair.source, pair.target), given, strict=True):
        known = language_name(code)
        names.append(known if known != code else other or code)
    return " → ".join(names)


def _source_words(packs: Iterable[IndexedPack]) -> str:
    """Which hosts a button asks: "From argos-net.com, checked against the index's SHA-256"."""
    found = [(host_of(pack.links[0]), pack.sha256 is not None) for pack in packs if pack.links]
    if not found:
        return ""
    hosts = " and ".join(dict.fromkeys(host for host, _ in found))
    checked = (
        "checked against the checksum of the index"
        if all(c for _, c in found)
        else ("the index states no checksum")
    )
    return f"From {hosts}; {checked}"
