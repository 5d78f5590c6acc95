"""What fits on one line of a row: pure functions over widths in pixels.

Marks that a person has set come first: a tag is always shown, if need be elided and with the number
of the others. Words of the program give way: they are said shorter, then elided, then left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 8.0
LEAST_PILL = 34.0  # a pill with one letter and an ellipsis
LEAST_WORDS = 34.0  # fewer pixels of words say nothing
OUTLET_SHARE = 0.6
SHORT_STATES = {
    "translated (sample, by hand)": "translated · by hand",
    "translated by a person": "by a person",
    "waiting for translation": "waiting",
    "translation failed": "failed",
    "translation doubtful": "doubtful",
    "languages not recognised": "not recognised",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Widths of what is to stand on an item's line.

    `states` are the state's words, the fullest first, () = none; `more` is the width of "+2".
    """

    outlet: float
    languages: float
    states: tuple[float, ...]
    tags: tuple[float, ...]
    more: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Widths that things get; `state` says which of the words, `tags` are those that are shown."""

    outlet: float
    state: int
    state_width: float
    tags: tuple[float, ...]


def state_variants(words: str | None) -> tuple[str, ...]:
    """The words for a state, in full and shorter; () = nothing to say."""
    if not words:
        return ()
    return (words, SHORT_STATES[words]) if words in SHORT_STATES else (words,)


def fit_line(wanted: Wanted, room: float) -> Fit:
    """Share the room of one line."""
    least = _least(wanted)
    fixed = GAP + (wanted.languages + GAP if wanted.languages else 0.0)
    outlet = min(wanted.outlet, room * OUTLET_SHARE)
    outlet = min(outlet, max(LEAST_WORDS, room - fixed - least))
    left = max(0.0, room - outlet - fixed)
    place, width = _fit_state(wanted, left, least)
    left -= width + GAP if width else 0.0
    tags = fit_row(wanted.tags, left, wanted.more)
    if wanted.tags and not tags:
        left -= wanted.more + GAP if len(wanted.tags) > 1 else 0.0
        tags = (min(wanted.tags[0], max(LEAST_PILL, left)),)
    return Fit(outlet=outlet, state=place, state_width=width, tags=tags)


def _least(wanted: Wanted) -> float:
    """The room that the tags need at least: one of them, and the number of the others."""
    if not wanted.tags:
        return 0.0
    first = min(wanted.tags[0], 2 * LEAST_PILL)
    return first + (wanted.more + GAP if len(wanted.tags) > 1 else 0.0)


def _fit_state(wanted: Wanted, left: float, least: float) -> tuple[int, float]:
    """Which words, and how wide; without room for any of them the width is 0."""
    pills = sum(wanted.tags) + GAP * len(wanted.tags)
    for place, width in enumerate(wanted.states):
        if width + pills <= left:
            return place, width
    if not wanted.states:
        return 0, 0.0
    last = len(wanted.states) - 1
    room = left - (least + GAP if wanted.tags else 0.0)
    width = min(wanted.states[last], room)
    return last, width if width >= LEAST_WORDS else 0.0


def fit_row(widths: Sequence[float], room: float, more: float) -> tuple[float, ...]:
    """Take as many as fit beside each other, with `more` behind them unless all do."""
    if sum(widths) + GAP * (len(widths) - 1) <= room:
        return tuple(widths)
    taken: list[float] = []
    for width in widths:
        if sum(taken) + width + GAP * (len(taken) + 1) + more > room:
            break
        taken.append(width)
    return tuple(taken)
