"""Which packages a profile needs, which it has, and what an index has for it. Pure."""

from collections.abc import Collection, Mapping, Sequence

from monitor.domain.errors import PackError
from monitor.domain.packs import (
    IndexedPack,
    InstalledPack,
    PackIndex,
    PackOffer,
    PackShelf,
    PivotRoute,
    Way,
)
from monitor.domain.translation import Pack, Pair
from monitor.domain.views import PairStatus
from monitor.translation.pack_versions import is_higher
from monitor.translation.packs import PIVOT, names_of, route


def shelf(
    pairs: Sequence[PairStatus],
    installed: Sequence[Pack],
    index: PackIndex | None,
    address: str,
    notes: Mapping[str, str],
) -> PackShelf:
    """Put all lists together.

    `pairs` say how many items wait for what, `notes` what packages say of themselves, by code.
    """
    offered = index.packs if index else ()
    needed = offers(pairs, installed, index)
    spoken_for = {pack.code for pack in installed}
    spoken_for.update(pack.code for offer in needed for pack in offer.packs)
    ways = [(pair, route(pair.source, pair.target, installed)) for pair in pairs]
    direct = {way[0].code: pair.waiting for pair, way in ways if way and len(way) == 1}
    rest = [pack for pack in offered if pack.code not in spoken_for]
    return PackShelf(
        installed=tuple(
            InstalledPack(
                pack=pack,
                waiting=direct.get(pack.code, 0),
                update=update_of(pack, offered),
                note=notes.get(pack.code, ""),
            )
            for pack in installed
        ),
        routes=tuple(_pivot(pair, way) for pair, way in ways if way and len(way) == 2),
        needed=needed,
        available=tuple(sorted(rest, key=lambda one: (one.source_name, one.target_name))),
        index_address=address,
        index_read_at=index.read_at if index else None,
    )


def offers(
    pairs: Sequence[PairStatus], installed: Sequence[Pack], index: PackIndex | None
) -> tuple[PackOffer, ...]:
    """What would serve the pairs that items wait for and no package serves, most wanted first.

    A direct package is better than two steps by way of English; a step that is installed needs
    not be fetched.
    """
    lacking = [pair for pair in pairs if pair.version is None and pair.waiting]
    lacking.sort(key=lambda pair: (-pair.waiting, pair.source))
    return tuple(_offer(pair, installed, index) for pair in lacking)


def update_of(pack: Pack, offered: Sequence[IndexedPack]) -> IndexedPack | None:
    """The package of an index that is a higher version of an installed one."""
    same = (one for one in offered if one.pair == pack.pair)
    return next((one for one in same if is_higher(one.version, pack.version)), None)


def wanted(
    name: str, installed: Sequence[Pack], index: PackIndex
) -> tuple[tuple[IndexedPack, ...], Pair]:
    """The packages to fetch for what a person names: "ru_en", "ru-en", "translate-ru_en".

    A pair without a package of its own means both steps by way of English; steps that are installed
    in the index's version or a higher one are not among them, so the answer may be ().

    Raises:
        PackError: `name` is no pair, or the index has no way for it.
    """
    named = next((pack for pack in index.packs if name in names_of(pack)), None)
    if named is not None:
        have = {pack.pair: pack.version for pack in installed}
        version = have.get(named.pair)
        there = version is not None and not is_higher(named.version, version)
        return (() if there else (named,)), named.pair
    source, _, target = name.removeprefix("translate-").replace("→", "_").partition("_")
    if not target:
        source, _, target = name.partition("-")
    way = route(source, target, _known(installed, index)) if source and target else None
    if way is None:
        raise PackError(f"The index has no pack {name}, nor a way by way of English.")
    return _to_fetch(way), Pair(source=source, target=target)


def _offer(pair: PairStatus, installed: Sequence[Pack], index: PackIndex | None) -> PackOffer:
    found = Pair(source=pair.source, target=pair.target)
    way = route(pair.source, pair.target, _known(installed, index)) if index else None
    known: list[Pack | IndexedPack] = [*installed, *(index.packs if index else ())]
    return PackOffer(
        pair=found,
        source_name=_name_of(pair.source, known),
        target_name=_name_of(pair.target, known),
        waiting=pair.waiting,
        way=_kind(way, index),
        packs=_to_fetch(way) if way else (),
        via=PIVOT if way and len(way) == 2 else None,
    )


def _kind(way: tuple[Pack | IndexedPack, ...] | None, index: PackIndex | None) -> Way:
    if index is None:
        return Way.UNKNOWN
    if way is None:
        return Way.NONE
    return Way.DIRECT if len(way) == 1 else Way.PIVOT


def _known(installed: Sequence[Pack], index: PackIndex | None) -> list[Pack | IndexedPack]:
    """What is installed, then what could be: the first that fits is taken."""
    have = {pack.pair for pack in installed}
    offered = index.packs if index else ()
    return [*installed, *(pack for pack in offered if pack.pair not in have)]


def _to_fetch(way: Sequence[Pack | IndexedPack]) -> tuple[IndexedPack, ...]:
    return tuple(pack for pack in way if isinstance(pack, IndexedPack))


def _pivot(pair: PairStatus, way: tuple[Pack, ...]) -> PivotRoute:
    first, second = way
    return PivotRoute(
        pair=Pair(source=pair.source, target=pair.target),
        source_name=first.source_name,
        target_name=second.target_name,
        steps=(first, second),
        waiting=pair.waiting,
    )


def _name_of(code: str, packs: Collection[Pack | IndexedPack]) -> str:
    """What packages call a language, the code where none does."""
    for pack in packs:
        if pack.pair.source == code:
            return pack.source_name
        if pack.pair.target == code:
            return pack.target_name
    return code
