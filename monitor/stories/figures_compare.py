"""Which figures of a story differ between its items, across languages. Pure.

Two figures are of the same thing when the concept tables say so, in whatever language; of nouns and
of things without a fate only where the sentences, as the reader reads them, share other words too.
Each item has one say a thing: what its title says, else what it says first; all else may be a part
or an older count. A wrong row is worse than none: what cannot be told is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.domain.ids import ItemId
from monitor.domain.story_views import FigureSaid, FigureThatDiffers, SourceSentence
from monitor.stories import figures_concepts as concepts
from monitor.stories.figures import Figure
from monitor.stories.figures_bounds import Bound
from monitor.stories.figures_concepts import PEOPLE
from monitor.stories.figures_wording import about, shown

SOURCES = 12
"""Sentences shown for one value, at most."""
VALUES = 12
ROWS = 20

APART = 10  # times: counts further apart are of different things, a day's dead and a war's
SHARED = 0.3  # of the words of two sentences that count a noun the tables do not have
_STEM = 5  # letters of a noun by which it is the same in plural and cases
_LOOSE = frozenset(("hostages", "prisoners", "migrants", "passengers", "workers"))

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure that an item states, with its sentence.

    `place` is the sentence's number in the item, 0 the title. `words` are the beginnings of the
    words of the sentence as the reader reads it; `readable` = the figure was found in that.
    """

    figure: Figure
    source: SourceSentence
    place: int
    words: frozenset[str]
    readable: bool


def differing(claims: Iterable[Claim]) -> tuple[FigureThatDiffers, ...]:
    """The figures that differ, most sources first; at most `ROWS`."""
    by_key: dict[Key, list[Claim]] = {}
    for claim in sorted(claims, key=_order):
        for key in _keys(claim):
            by_key.setdefault(key, []).append(claim)
    rows: list[_Row] = []
    for key, some in by_key.items():
        for side, of_side in _sides(some):
            row = _row(key, side, _comparable(key, _one_each(of_side)))
            if row is not None:
                rows.append(row)
    rows.sort(key=lambda row: (-len(row.claims), _order(row.claims[0])))
    return tuple(_written(group) for group in _put_together(rows))[:ROWS]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    key: Key
    side: str | None
    claims: tuple[Claim, ...]


def _order(claim: Claim) -> tuple[str, int, int, int]:
    source = claim.source
    return source.when.isoformat(), source.item_id, claim.place, source.start


def _keys(claim: Claim) -> list[Key]:
    """What a figure is about: (kind, thing, unit); none where it cannot be compared."""
    figure = claim.figure
    if figure.purpose is not None:
        return [("purpose", figure.purpose, figure.number.unit)]
    if figure.noun is not None:
        kind = figure.fate or "noun"
        return [(kind, f"~{figure.noun[:_STEM]}", "")] if claim.readable else []
    thing = figure.thing or PEOPLE
    if figure.fate is not None:
        return [(figure.fate, thing, "")]
    loose = thing in _LOOSE or not concepts.is_people(thing)
    return [("", thing, "")] if loose else []


def _sides(claims: Sequence[Claim]) -> list[tuple[str | None, list[Claim]]]:
    """Claims by side. What names none goes with the only side that is named."""
    named = list(dict.fromkeys(c.figure.side for c in claims if c.figure.side is not None))
    if len(named) < 2:
        return [(named[0] if named else None, list(claims))]
    return [(side, [c for c in claims if c.figure.side == side]) for side in named]


def _one_each(claims: Iterable[Claim]) -> list[Claim]:
    """What each item says first; with the bound that it gives the same number elsewhere.

    A headline has no room for "at least".
    """
    said: dict[ItemId, Claim] = {}
    for claim in sorted(claims, key=lambda one: (one.place, one.source.start)):
        first = said.setdefault(claim.source.item_id, claim)
        own, other = first.figure.number, claim.figure.number
        if (own.bound, own.value, own.upper) == (Bound.EXACT, other.value, other.upper):
            said[claim.source.item_id] = claim if other.bound is not Bound.EXACT else first
    return sorted(said.values(), key=_order)


def _comparable(key: Key, claims: list[Claim]) -> list[Claim]:
    """Those that are of one order of size and, where words must tell, of one event."""
    if key[0] in ("", "noun"):
        claims = _alike(claims)
    ordered = sorted(claims, key=lambda claim: claim.figure.number.value)
    runs: list[list[Claim]] = []
    for claim in ordered:
        value = claim.figure.number.value
        if runs and value <= runs[-1][-1].figure.number.value * APART:
            runs[-1].append(claim)
        else:
            runs.append([claim])
    best = max(runs, key=len, default=[])
    return sorted(best, key=_order)


def _alike(claims: list[Claim]) -> list[Claim]:
    """The largest set of claims whose sentences are like that of one of them."""
    best: list[Claim] = []
    for one in claims:
        near = [
            other
            for other in claims
            if len(one.words & other.words) >= SHARED * max(1, len(one.words | other.words))
        ]
        if len(near) > len(best):
            best = near
    return best


def _row(key: Key, side: str | None, claims: Sequence[Claim]) -> _Row | None:
    """A row where any two of the claims cannot both hold."""
    numbers = [claim.figure.number for claim in claims]
    apart = any(
        one.low > other.high or other.low > one.high
        for n, one in enumerate(numbers)
        for other in numbers[n + 1 :]
        if not _same_bound(one.bound, other.bound, one.value, other.value)
    )
    return _Row(key=key, side=side, claims=tuple(claims)) if apart else None


def _same_bound(one: Bound, other: Bound, value: float, more: float) -> bool:
    return one is other and value == more


def _put_together(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Rows of things that the same sentences count, and that met the same fate: one row."""
    groups: list[list[_Row]] = []
    for row in rows:
        for group in groups:
            first = group[0]
            if (
                row.key[0] == first.key[0]
                and row.key[0] not in ("noun", "purpose")
                and row.side == first.side
                and row.key[1] not in [one.key[1] for one in group]
                and _sentences(row) == _sentences(first)
            ):
                group.append(row)
                break
        else:
            groups.append([row])
    return groups


def _sentences(row: _Row) -> list[tuple[ItemId, int]]:
    return [(claim.source.item_id, claim.place) for claim in row.claims]


def _written(group: Sequence[_Row]) -> FigureThatDiffers:
    """The row with its values in order of who said it first."""
    said: dict[str, list[SourceSentence]] = {}
    for number, claim in enumerate(group[0].claims):
        value = " / ".join(shown(row.claims[number].figure.number) for row in group)
        said.setdefault(value, []).append(claim.source)
    first = group[0]
    nouns = [row.claims[0].figure.noun or row.key[1] for row in group]
    return FigureThatDiffers(
        about=about(first.key[0], nouns, first.side),
        said=tuple(
            FigureSaid(value=value, sources=tuple(sources[:SOURCES]))
            for value, sources in list(said.items())[:VALUES]
        ),
    )
