"""Why an item is where it is, in words for the person. Pure."""

import re
from collections.abc import Sequence
from datetime import timedelta

from monitor.stories import features, rarity
from monitor.stories.comparing import Side
from monitor.stories.joining import Offer, Verdict
from monitor.stories.parting import Parted

BY_HAND = "you put them together"
QUOTED = 60  # characters of a title in a sentence for the person
MOST_WORDS = 3

_WORD = re.compile(r"[^\W_]+")


def joined(side: Side, offer: Offer) -> str:
    """Why an item joined a story: what it shares with the nearest of it, and how near that is.

    "shares “Stepanakert”, “helicopters”; similarity 0.71; 40 min after “…” (Outlet)"
    """
    return "; ".join((*_shared(side, offer.nearest, offer.similarity), _named(side, offer.nearest)))


def founded(side: Side, offers: Sequence[Offer]) -> str:
    """Why an item opened a story of its own."""
    if not offers:
        return "nothing like it yet"
    nearest = offers[0].nearest
    said = "; ".join(_shared(side, nearest, offers[0].similarity))
    return f"nothing near enough; the nearest is {_named(side, nearest)}, which {said}"


def merged(verdict: Verdict) -> str:
    """Why two stories became one."""
    one, other = verdict.nearest
    said = "; ".join(_shared(one, other, None))
    return f"later items link them: “{_short(one.title)}” and “{_short(other.title)}”: {said}"


def parted(found: Parted) -> str:
    """Why some items left a story."""
    one, other = found.leaving[0], found.staying[0]
    return f"later items show two stories: “{_short(one.title)}” and “{_short(other.title)}”"


def shared_words(one: Side, other: Side) -> list[str]:
    """The telling words of the first title that the other item has too, the rarest first."""
    theirs = set(other.features.telling.tolist())
    table = rarity.of_stems()
    found: dict[str, int] = {}
    for word in _WORD.findall(one.title[: features.LONGEST]):
        buckets = rarity.buckets_of(features.stems_in(word))
        worth = max((int(table[bucket]) for bucket in buckets if bucket in theirs), default=0)
        if worth >= features.TELLING and not word.isdigit():
            found.setdefault(word, worth)
    return sorted(found, key=lambda word: -found[word])


def _shared(one: Side, other: Side, similarity: float | None) -> list[str]:
    parts = []
    words = shared_words(one, other)[:MOST_WORDS]
    numbers = sorted(one.features.numbers & other.features.numbers, reverse=True)[:2]
    if words:
        parts.append("shares " + ", ".join(f"“{word}”" for word in words))
    if numbers:
        parts.append("the number " + " and ".join(str(number) for number in numbers))
    if similarity is not None:
        parts.append(f"similarity {similarity:.2f}")
    return parts or ["is like it in its letters"]


def _named(side: Side, other: Side) -> str:
    outlet = f" ({other.outlet})" if other.outlet else ""
    return f"{_ago(side.when - other.when)} “{_short(other.title)}”{outlet}"


def _short(title: str) -> str:
    title = " ".join(title.split())
    return f"{title[:QUOTED].rstrip()}…" if len(title) > QUOTED else title


def _ago(gap: timedelta) -> str:
    minutes = round(abs(gap) / timedelta(minutes=1))
    word = "after" if gap >= timedelta(0) else "before"
    if minutes < 1:
        return "at the same time as"
    if minutes < 60:
        return f"{minutes} min {word}"
    if minutes < 48 * 60:
        return f"{round(minutes / 60)} h {word}"
    return f"{round(minutes / 1440)} days {word}"
