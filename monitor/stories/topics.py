"""Which earlier story is on the same long-running thing? A pure function of stories as profiles.

Two stories are of one topic where they share telling names and their mean vectors are alike: the
names weigh by how rare they are, as in TF-IDF (Spärck Jones, Journal of Documentation 28, 1972).
Both are needed, since "Trump" and "Gaza" stand in many things, and all football is alike to
vectors. The thresholds were set by eye on 48 hours of grouped headlines, with room to spare: a
topic that is not seen costs less than one that is wrong.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from monitor.domain.name import Usage
from monitor.domain.topic import StoryProfile
from monitor.stories.names_joining import shown

NAMES_ALIKE = 0.4
TEXTS_ALIKE = 0.65
TELLING = 6.0
"""The least sum of weights of shared names: one rare one, or two of the second rank."""
FEWEST_ITEMS = 5_000
"""A young profile has too few items to tell by them how rare a name is."""
MOST_IN_TITLE = 2

Weight = Callable[[int], float]


def weights(items: Mapping[int, int], total: int) -> Weight:
    """How telling a name is, by the number of items that have it among `total`."""
    every = max(total, FEWEST_ITEMS)

    def weight(group: int) -> float:
        return math.log(every / (items.get(group, 0) + 1))

    return weight


def best(
    story: StoryProfile, others: Iterable[StoryProfile], weight: Weight
) -> StoryProfile | None:
    """The story that is surely of the same topic, the most alike of several; None = there is none.

    Equals are decided by the lower story id.
    """
    mine = _mean(story.vectors)
    if mine is None:
        return None
    found: list[tuple[float, int, StoryProfile]] = []
    for other in others:
        score = _score(story, mine, other, weight)
        if score > 0:
            found.append((-score, other.story_id, other))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _score(
    story: StoryProfile, mine: NDArray[np.float64], other: StoryProfile, weight: Weight
) -> float:
    shared = sorted(story.names.keys() & other.names.keys())
    if sum(map(weight, shared)) < TELLING:
        return 0.0
    names = _names_alike(story.names, other.names, shared, weight)
    if names < NAMES_ALIKE:
        return 0.0
    theirs = _mean(other.vectors)
    if theirs is None or len(theirs) != len(mine):
        return 0.0
    texts = round(float(mine @ theirs), 6)
    return names + texts if texts >= TEXTS_ALIKE else 0.0


def _names_alike(
    one: Mapping[int, float], other: Mapping[int, float], shared: Sequence[int], weight: Weight
) -> float:
    """Cosine of the shares of names by their weights, 0..1."""
    product = sum(weight(group) ** 2 * one[group] * other[group] for group in shared)
    lengths = [
        math.sqrt(sum((weight(group) * names[group]) ** 2 for group in sorted(names)))
        for names in (one, other)
    ]
    return round(product / (lengths[0] * lengths[1]), 6) if all(lengths) else 0.0


def _mean(vectors: Sequence[bytes]) -> NDArray[np.float64] | None:
    """The direction of the mean of vectors, L2-normalised; None where there are none."""
    sizes = [len(one) for one in vectors]
    if not sizes or any(size != sizes[0] for size in sizes):
        return None
    matrix = np.frombuffer(b"".join(vectors), dtype="<f4").reshape(len(vectors), -1)
    mean = matrix.astype(np.float64).mean(axis=0)
    length = float(np.sqrt(np.sum(mean * mean)))
    return mean / length if length else None


def title(
    stories: Sequence[StoryProfile],
    spellings: Mapping[int, Sequence[Usage]],
    weight: Weight,
    language: str,
) -> str:
    """The most telling names of a topic's stories, as they are spelled in a language if at all.

    Names that all of the stories share come first. "" where no name has a spelling.
    """
    groups = {group for story in stories for group in story.names if group in spellings}
    ranked = sorted(groups, key=lambda group: (*_rank(group, stories, weight), group))
    names: dict[str, None] = {}
    for group in ranked:
        text = spelled(spellings[group], language)
        if text and not any(text in known or known in text for known in names):
            names[text] = None
        if len(names) == MOST_IN_TITLE:
            break
    return ", ".join(names)


def _rank(group: int, stories: Sequence[StoryProfile], weight: Weight) -> tuple[int, float]:
    shares = [story.names.get(group, 0.0) for story in stories]
    return -sum(share > 0 for share in shares), -weight(group) * sum(shares)


def spelled(usages: Iterable[Usage], language: str) -> str:
    """The spelling that a reader of a language wants: the most used in it, else of all."""
    every = [one for one in shown(usages) if one.items > 0]
    own = [one for one in every if one.spelling.language == language.partition("-")[0]]
    return next((one.spelling.text for one in (*own, *every)), "")
