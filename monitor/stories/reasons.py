"""Why an item is where it is, in words for the person. Pure."""

import re
from collections.abc import Iterator, Sequence, Set
from datetime import timedelta

from monitor.stories import comparing, features, rarity
from monitor.stories.comparing import Side
from monitor.stories.joining import Offer, Verdict
from monitor.stories.parting import Parted

BY_HAND = "you put them together"
QUOTED = 60  # characters of a title in a sentence for the person
MOST_WORDS = 3
MOST_NUMBERS = 2

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SAME_TIME = "at the same time"


def joined(side: Side, offer: Offer) -> str:
    """Why an item joined a story: what it shares with the nearest of it, and how near that is.

    "shares “Stepanakert”, “helicopters”; similarity 0.71; 40 min after “…” (Outlet)"
    """
    nearest = offer.nearest
    parts = [*_alike(side, nearest), f"{_ago(side, nearest)} {_named(nearest)}"]
    return "; ".join(parts)


def founded(side: Side, offers: Sequence[Offer]) -> str:
    """Why an item opened a story of its own.

    "nothing near enough; the nearest is “…” (Outlet), 3 h earlier: shares “Paris”; similarity 0.31"
    """
    if not offers:
        return "nothing like it yet"
    nearest = offers[0].nearest
    said = "; ".join(_alike(side, nearest))
    return f"nothing near enough; the nearest is {_named(nearest)}, {_when(side, nearest)}: {said}"


def merged(verdict: Verdict) -> str:
    """Why two stories became one."""
    one, other = verdict.nearest
    said = "; ".join(_alike(one, other, "share"))
    return f"later items link them: {_named(one)} and {_named(other)}: {said}"


def parted(found: Parted) -> str:
    """Why some items left a story."""
    one, other = found.leaving[0], found.staying[0]
    return f"later items show two stories: {_named(one)} and {_named(other)}"


def shared_words(one: Side, other: Side) -> list[str]:
    """The telling words of the first title that the other item has too, the rarest first.

    Of Chinese, Japanese and Korean, which are compared in pairs of characters, the stretches that
    are shared.
    """
    theirs = set(other.features.telling.tolist())
    found: dict[str, tuple[str, int]] = {}
    for word in features.words(one.title[: features.LONGEST]):
        for stretch, worth in _stretches(word, theirs):
            if not stretch.isdigit():
                found.setdefault(" ".join(features.stems_in(stretch)), (stretch, worth))
    return [shown for shown, _ in sorted(found.values(), key=lambda pair: -pair[1])]


def _stretches(word: str, theirs: Set[int]) -> Iterator[tuple[str, int]]:
    """What of a word is shared, with its rarity: all of it, or stretches of shared pairs."""
    if not features.is_unspaced(word):
        yield from _shown(word, features.stems_in(word), theirs)
        return
    start = 0
    pairs = [word[at : at + 2] for at in range(len(word) - 1)]
    for end in range(len(pairs) + 1):
        if end == len(pairs) or not any(_shown(pairs[end], [pairs[end]], theirs)):
            yield from _shown(word[start : end + 1], pairs[start:end], theirs)
            start = end + 1


def _shown(word: str, stems: Sequence[str], theirs: Set[int]) -> list[tuple[str, int]]:
    table = rarity.of_stems()
    shared = rarity.buckets_of(stems) & theirs
    return [(word, max(int(table[bucket]) for bucket in shared))] if shared else []


def _alike(one: Side, other: Side, verb: str = "shares") -> list[str]:
    """What two items have in common, in phrases; at least one."""
    shared = [f"“{word}”" for word in shared_words(one, other)[:MOST_WORDS]]
    numbers = _shared_numbers(one, other)
    if numbers:
        shared.append(f"the number{'s' * (len(numbers) - 1)} {' and '.join(numbers)}")
    parts = [f"{verb} {', '.join(shared)}"] if shared else []
    similarity = comparing.similarity(one, other)
    if similarity is not None:
        parts.append(f"similarity {similarity:.2f}")
    return parts or ["alike in spelling"]


def _shared_numbers(one: Side, other: Side) -> list[str]:
    """The two highest numbers that both titles have, as the first writes them.

    "6.1" and "1,200" are one number each, though the rule looks at their parts.
    """
    mine, theirs = _numbers(one.title), _numbers(other.title)
    shared = sorted(mine.keys() & theirs.keys())[-MOST_NUMBERS:]
    return [mine[parts] for parts in reversed(shared)]


def _numbers(title: str) -> dict[tuple[int, ...], str]:
    """The numbers of a title as written, by their parts."""
    written = _NUMBER.findall(title[: features.LONGEST])
    return {tuple(int(part) for part in re.split("[.,]", one)): one for one in written}


def _named(side: Side) -> str:
    title = f"“{_short(side.title)}”" if side.title.strip() else "an item without a title"
    return f"{title} ({side.outlet})" if side.outlet else title


def _short(title: str) -> str:
    title = " ".join(title.split())
    return f"{title[:QUOTED].rstrip()}…" if len(title) > QUOTED else title


def _ago(side: Side, other: Side) -> str:
    """How long after another an item is: "40 min after", "at the same time as"."""
    gap = _gap(side, other)
    if not gap:
        return f"{_SAME_TIME} as"
    return f"{gap} after" if side.when >= other.when else f"{gap} before"


def _when(side: Side, other: Side) -> str:
    """When the other was, seen from the first: "40 min earlier", "at the same time"."""
    gap = _gap(side, other)
    if not gap:
        return _SAME_TIME
    return f"{gap} earlier" if side.when >= other.when else f"{gap} later"


def _gap(side: Side, other: Side) -> str:
    minutes = round(abs(side.when - other.when) / timedelta(minutes=1))
    if minutes < 60:
        return f"{minutes} min" if minutes else ""
    if minutes < 48 * 60:
        return f"{round(minutes / 60)} h"
    return f"{round(minutes / 1440)} days"
