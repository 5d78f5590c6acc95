"""How much a sentence is unlike every language that is written in its script.

Romanised Russian, Arabic chat, gibberish: the detectors know nothing of such text, so each is in
doubt, or sure of something else than the others, and hardly a word is frequent in any language. A
logistic regression on that tells it from the sentences of 31 languages in Latin letters; fitted by
`tests/bench/unlike.py` on crops of three to twenty words, and on the same crops of other scripts
written in Latin letters by anyascii.
"""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from monitor.language.prior import family_of
from monitor.language.sight import coverage

SHORTEST = 15  # letters below which nothing can be told
# constant, mean vote for the likeliest language and its relatives, the highest mean vote of any
# such family, share of words frequent in the likeliest language, in any one language, logarithm of
# the letters, whether there are letters beyond a-z
COEFFICIENTS = (2.34, -4.66, -5.19, -1.36, -2.59, 1.57, -11.4)
# Above this a sentence is called unlike all: one real crop in some hundred and fifty is.
THRESHOLD = 2.9
# Of these the detectors are often in doubt which, and of nothing else.
_ALIKE = (("ca", "es", "gl", "pt"), ("da", "no", "sv"), ("cs", "sk"), ("az", "tr"))

Votes = Sequence[Mapping[str, float]]


def row(words: Sequence[str], letters: int, likeliest: str, votes: Votes) -> tuple[float, ...]:
    """Gather the figures of a sentence, in the order of the coefficients.

    Args:
        words: its words as written.
        letters: how many letters it has.
        likeliest: the language that all evidence together speaks for.
        votes: for each detector the probabilities of the languages, 0..1.
    """
    families: dict[str, float] = {}
    for vote in votes:
        for language, probability in vote.items():
            family = _family(language)
            families[family] = families.get(family, 0.0) + probability / len(votes)
    own, of_any = coverage(words, likeliest)
    plain = all(word.isascii() for word in words)
    return (
        1.0, families.get(_family(likeliest), 0.0), max(families.values(), default=0.0), own,
        of_any, math.log(max(1, letters)), float(not plain),
    )  # fmt: skip


def unlikeness(words: Sequence[str], letters: int, likeliest: str, votes: Votes) -> float:
    """Tell how much a sentence is unlike every language: above 0 it is called so.

    The arguments are those of `row`. The figure is a logarithm of odds less the threshold.
    """
    figures = row(words, letters, likeliest, votes)
    total = sum(weight * value for weight, value in zip(COEFFICIENTS, figures, strict=True))
    return total - THRESHOLD


@lru_cache(maxsize=128)
def _family(language: str) -> str:
    return next((one[0] for one in _ALIKE if language in one), family_of(language))
