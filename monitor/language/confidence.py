"""How sure we are of a span's language: honest rather than high."""

import math
from collections.abc import Mapping, Sequence

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED

_SHARPEST = 8.0  # the evidence of neighbouring words is not independent: differences are capped
_LETTERS = 12.0  # so many letters make a piece's evidence count 63 per cent
_WITHOUT_LETTERS = 0.5


def confidence(
    language: str, evidence: Sequence[tuple[int, Mapping[str, float]]], share: float
) -> float:
    """Give the confidence in a span's language, 0..1.

    Args:
        language: what was decided.
        evidence: for each piece of the span its letters and its scores (natural logarithms, 0 for
            the likeliest language).
        share: of the whole item's votes that the language got, 0..1.

    Returns:
        The softmax share of the language in the evidence of the pieces, each weighted by its
        letters. What a piece is too short to say for itself is taken from the item as a whole. 1
        for masked stretches, 0 for words of no language.
    """
    if language == NO_LANGUAGE:
        return 1.0
    if language == UNDETERMINED:
        return 0.0
    total = sum(letters for letters, _ in evidence)
    if not total:
        return round(_WITHOUT_LETTERS * share, 3)
    believed = sum(letters * _own(language, letters, scores, share) for letters, scores in evidence)
    return round(believed / total, 3)


def _own(language: str, letters: int, scores: Mapping[str, float], share: float) -> float:
    if language not in scores:  # a name in another script, or a piece that says nothing
        return share
    flattened = {code: math.exp(max(-_SHARPEST, score)) for code, score in scores.items()}
    own = flattened[language] / sum(flattened.values())
    if len(scores) == 1:  # the script names the language
        return own
    weight = 1 - math.exp(-letters / _LETTERS)
    return weight * own + (1 - weight) * own * share
