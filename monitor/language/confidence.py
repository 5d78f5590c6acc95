"""How sure we are of a span's language: honest rather than high."""

import math
from collections.abc import Mapping, Sequence

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED

_SHARPEST = 8.0  # the evidence of neighbouring words is not independent: differences are capped
_LETTERS = 12.0  # so many letters make a piece's evidence count 63 per cent
_OUT_OF_EVIDENCE = 0.3


def confidence(language: str, evidence: Sequence[tuple[int, Mapping[str, float]]]) -> float:
    """Give the confidence in a span's language, 0..1.

    Args:
        language: what was decided.
        evidence: for each piece of the span its letters and its scores (natural logarithms, 0 for
            the likeliest language).

    Returns:
        The softmax share of the language in the evidence of the pieces, each weighted by its
        letters and shrunk where it is short; 1 for masked stretches, 0.3 where the language was
        taken over from the neighbours alone.
    """
    if language == NO_LANGUAGE:
        return 1.0
    if language == UNDETERMINED:
        return 0.0
    total = sum(letters for letters, _ in evidence)
    if not total:
        return _OUT_OF_EVIDENCE
    believed = sum(letters * _share(language, letters, scores) for letters, scores in evidence)
    return round(believed / total, 3)


def _share(language: str, letters: int, scores: Mapping[str, float]) -> float:
    if language not in scores:
        return _OUT_OF_EVIDENCE
    flattened = {code: math.exp(max(-_SHARPEST, score)) for code, score in scores.items()}
    share = flattened[language] / sum(flattened.values())
    if len(scores) == 1:  # the script names the language
        return share
    return share * (1 - math.exp(-letters / _LETTERS))
