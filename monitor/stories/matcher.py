"""Which story does an item belong to? A pure function of the item and of what is most like it.

A link between two items is 0.8 of the cosine of their vectors and 0.2 of the likeness of their
titles' character 4-grams, less a decay for the time between them. An item joins the story of its
strongest link, if that is strong enough. The hybrid and its weights are row 6 of the measured
baselines; pairs in one language need more than pairs in two, because the vectors of a text and of
its translation are never quite alike. Thresholds and decay were tuned on 48 hours of labelled
headlines (DEV 2023-11) and hold for title and summary together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from monitor.domain.item import ItemForGroup
from monitor.domain.story import Candidate, StoryDecision
from monitor.stories import features

CANDIDATES = 20
"""How many of the nearest items to hand to `match`; more changes nothing on DEV."""

TITLES = 0.2
DECAY_PER_DAY = 0.08
SAME_LANGUAGE = 0.44
CROSS_LANGUAGE = 0.40

SERIAL_TITLES = 0.75
"""Two titles of one outlet this much alike without their figures are instalments of a series."""
SERIAL_GAP = timedelta(hours=12)

QUOTED = 60  # characters of a title in a sentence for the person


@dataclass(frozen=True, slots=True)
class _Link:
    candidate: Candidate
    score: float
    margin: float


def match(item: ItemForGroup, candidates: Sequence[Candidate]) -> StoryDecision:
    """Join the story of the strongest link, or found one where no link is strong enough.

    `score` of the answer is that of the strongest link, 0 where there is none. The order of the
    candidates does not matter: equals are decided by the lower item id.
    """
    links = [_link(item, candidate) for candidate in candidates if not _serial(item, candidate)]
    if not links:
        return StoryDecision(
            item_id=item.item_id, story_id=None, score=0.0, because="nothing like it yet"
        )
    best = min(links, key=lambda link: (-link.margin, link.candidate.item_id))
    said = f"{best.score:.2f} like {_named(item, best.candidate)}"
    if best.margin >= 0:
        return StoryDecision(
            item_id=item.item_id,
            story_id=best.candidate.story_id,
            score=best.score,
            because=said,
        )
    return StoryDecision(
        item_id=item.item_id,
        story_id=None,
        score=best.score,
        because=f"nothing near enough; the nearest is {said}",
    )


def _link(item: ItemForGroup, candidate: Candidate) -> _Link:
    alike = (1 - TITLES) * candidate.similarity
    alike += TITLES * features.likeness(item.title, candidate.title)
    days = abs(item.when - candidate.when) / timedelta(days=1)
    # rounded, so that the last bits of a BLAS sum never decide
    score = round(alike - DECAY_PER_DAY * days, 6)
    same = _language(item.language) == _language(candidate.language)
    return _Link(candidate, score, round(score - (SAME_LANGUAGE if same else CROSS_LANGUAGE), 6))


def _serial(item: ItemForGroup, candidate: Candidate) -> bool:
    """Whether two items are different instalments of one series ("News at 18:00", "Day 637").

    Only within an outlet, where titles are made from one pattern. Dates and clock times must agree
    at any distance; other numbers only beyond half a day, since a toll rises within hours.
    """
    if item.feed_id != candidate.feed_id:
        return False
    one, other = features.numbers(item.title), features.numbers(candidate.title)
    if not one or not other or one == other:
        return False
    apart = abs(item.when - candidate.when) >= SERIAL_GAP
    if not apart and features.moments(item.title) == features.moments(candidate.title):
        return False
    stripped = (features.without_numbers(item.title), features.without_numbers(candidate.title))
    return features.likeness(*stripped) >= SERIAL_TITLES


def _language(code: str) -> str:
    return code.partition("-")[0]


def _named(item: ItemForGroup, candidate: Candidate) -> str:
    title = " ".join(candidate.title.split())
    if len(title) > QUOTED:
        title = f"{title[:QUOTED].rstrip()}…"
    parts = [candidate.outlet] if candidate.outlet else []
    parts.append(_ago(item.when - candidate.when))
    return f"“{title}” ({', '.join(parts)})"


def _ago(gap: timedelta) -> str:
    minutes = round(abs(gap) / timedelta(minutes=1))
    word = "earlier" if gap >= timedelta(0) else "later"
    if minutes < 1:
        return "at the same time"
    if minutes < 60:
        return f"{minutes} min {word}"
    if minutes < 48 * 60:
        return f"{round(minutes / 60)} h {word}"
    return f"{round(minutes / 1440)} days {word}"
