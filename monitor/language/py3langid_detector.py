"""py3langid behind the protocol `Detector`: naive Bayes over byte n-grams, 97 languages.

py3langid is Adrien Barbaresi's fork of langid.py (M. Lui and T. Baldwin, "langid.py: An
Off-the-shelf Language Identification Tool", ACL 2012). Deterministic; its model is in its wheel.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from monitor.language.candidates import every_language

_LONGEST = 600  # characters that are looked at: 0.1 ms
# Its labels that are one language here.
_ALIASES = {"nn": "no", "nb": "no", "yue": "zh", "wuu": "zh", "ary": "ar", "arz": "ar"}


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Load the model, once in a process: 0.6 s and 60 MB; only our languages are kept of it."""
    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    ours = every_language()
    whole.set_languages([label for label in whole.labels if _ALIASES.get(label, label) in ours])
    return LanguageIdentifier(
        whole.nb_ptc, whole.nb_pc, whole.nb_classes, whole.tk_nextmove, whole.tk_output,
        norm_probs=True, tk_row=whole.tk_row,
    )  # fmt: skip


@lru_cache(maxsize=512)
def _score(piece: str) -> Mapping[str, float]:
    """Score one piece; feeds repeat themselves, so the last few hundred answers are kept."""
    found: dict[str, float] = {}
    for label, probability in _identifier().rank(piece):
        language = _ALIASES.get(label, label)
        found[language] = found.get(language, 0.0) + probability
    return found


class Py3langidDetector:
    """Scores by py3langid; all languages of `candidates` but the rarest."""

    def scores(
        self, pieces: Sequence[str], candidates: Sequence[Collection[str]]
    ) -> list[dict[str, float]]:
        """Score each piece; see `Detector.scores`. Only its first 600 characters are looked at."""
        return [
            restricted(_score(piece[:_LONGEST]), languages)
            for piece, languages in zip(pieces, candidates, strict=True)
        ]


def restricted(scores: Mapping[str, float], languages: Collection[str]) -> dict[str, float]:
    """Keep the candidates among the scores of all languages, as probabilities that add up to 1."""
    known = {language: scores[language] for language in languages if language in scores}
    total = sum(known.values())
    if len(known) < 2 or total <= 0.0:
        return {}
    return {language: score / total for language, score in known.items()}
