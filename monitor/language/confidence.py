"""How sure we are of a span's language: a share of spans that is right, not a feeling.

A logistic regression on a few figures of a span. Its coefficients were fitted on mixed items and on
crops of one to ten words, in 47 languages, by `tests/bench/confidence.py`, so that of the spans
that are given 0.8 eight in ten are right (J. Platt, "Probabilistic Outputs for Support Vector
Machines", 1999). Near twins count as wrong for each other there: hr for sr lowers the figure.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED

_WIDEST = 12.0  # a piece's lead over the next language is counted up to here, logarithms,
_MOST = 16.0  # and that of all pieces together up to here
_FURTHEST_BEHIND = -8.0
_LEAST_UNLIKE = 6.0  # what is so far from being called unlike any language is not so at all
# constant, lead, logarithm of the letters, share of the item, script of one language, share of
# letters in the language's own script, whether detectors were asked, their mean vote, how
# much it is unlike any language
COEFFICIENTS = (1.16, 0.304, 0.0897, 2.49, 6.59, -2.84, -1.17, 2.62, -0.44)


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a span's confidence is made of.

    `lead` is the sum over its pieces of how far the language is ahead of the next (natural
    logarithms, capped); `share` the language's of the item's votes, 0..1; `alone` = its script is
    written by no other language; `in_script` the share of letters in a script of the language;
    `vote` the mean probability that the detectors gave the language, None where none was asked;
    `unlike` = how much its most doubtful sentence is unlike every language, 0 = not at all.
    """

    lead: float
    letters: int
    share: float
    alone: bool
    in_script: float
    vote: float | None
    unlike: float

    def row(self) -> tuple[float, ...]:
        """Give the figures in the order of the coefficients."""
        size = math.log1p(self.letters)
        asked = float(self.vote is not None)
        known = (1.0, self.lead, size, self.share, float(self.alone), self.in_script)
        return (*known, asked, self.vote or 0.0, self.unlike)


Scores = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A piece of a span: its letters, its scores, the votes of each detector, and `unlike`."""

    letters: int
    scores: Scores
    votes: Sequence[Scores] = ()
    unlike: float | None = None


def features(language: str, evidence: Sequence[Heard], share: float) -> Features:
    """Gather what the confidence in a span's language is made of.

    Args:
        language: what was decided, a base language.
        evidence: the pieces of the span; scores are natural logarithms, 0 for the likeliest
            language, votes probabilities.
        share: of the whole item's votes that the language got, 0..1.
    """
    lead, letters, own, alone = 0.0, 0, 0, True
    for one in evidence:
        letters += one.letters
        if language not in one.scores:
            continue
        own += one.letters
        others = [score for code, score in one.scores.items() if code != language]
        if others:
            alone = False
            lead += max(_FURTHEST_BEHIND, min(_WIDEST, one.scores[language] - max(others)))
    return Features(
        lead=max(-_MOST, min(_MOST, lead)), letters=letters, share=share, alone=alone and own > 0,
        in_script=own / letters if letters else 0.0, vote=_mean_vote(language, evidence),
        unlike=_most_unlike(evidence),
    )  # fmt: skip


def _mean_vote(language: str, evidence: Sequence[Heard]) -> float | None:
    votes = [
        (one.letters, vote.get(language, 0.0)) for one in evidence for vote in one.votes if vote
    ]
    total = sum(count for count, _ in votes)
    return sum(count * vote for count, vote in votes) / total if total else None


def _most_unlike(evidence: Sequence[Heard]) -> float:
    known = [one.unlike for one in evidence if one.unlike is not None]
    return max(0.0, _LEAST_UNLIKE + max(known)) if known else 0.0


def confidence(language: str, evidence: Sequence[Heard], share: float) -> float:
    """Give the confidence in a span's language, 0..1.

    Args:
        language: as for `features`, like the others.
        evidence: the pieces of the span.
        share: of the item.

    Returns:
        The share of such spans that are right. 1 for masked stretches, 0 for words of no language.
    """
    if language == NO_LANGUAGE:
        return 1.0
    if language == UNDETERMINED:
        return 0.0
    row = features(language, evidence, share).row()
    total = sum(weight * value for weight, value in zip(COEFFICIENTS, row, strict=True))
    return round(1.0 / (1.0 + math.exp(-total)), 3)
