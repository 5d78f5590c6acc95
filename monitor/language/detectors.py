"""Detectors of language: the protocol, and those there are.

A new one is a module `<library>_detector.py` with a class that satisfies `Detector`, and one line
in `DETECTORS`; score it on the mixed-language fixtures before it is made the default.
"""

from collections.abc import Collection, Sequence
from typing import Protocol

from monitor.domain.errors import MonitorError
from monitor.language.fasttext_detector import FasttextDetector
from monitor.language.langdetect_detector import LangdetectDetector
from monitor.language.py3langid_detector import Py3langidDetector


class Detector(Protocol):
    """Says how likely each language is for a piece of text, and nothing more.

    It is asked about pieces of one script that are long enough; which script, which languages are
    possible, and what the neighbours say is decided by those who ask.
    """

    def scores(
        self, pieces: Sequence[str], candidates: Sequence[Collection[str]]
    ) -> list[dict[str, float]]:
        """Score each piece.

        Args:
            pieces: texts of one script each.
            candidates: for each piece the codes of the languages that are possible.

        Returns:
            For each piece a probability, 0..1, for each candidate that the detector knows; they add
            up to 1, or the dictionary is empty if it knows none of them or found nothing to go by.
            A language that is missing is unknown to it, which says nothing against the language.
            The same piece always gets the same answer.
        """
        ...


Panel = tuple[tuple[str, Detector], ...]

DETECTORS: dict[str, Detector] = {
    "langdetect": LangdetectDetector(),
    "py3langid": Py3langidDetector(),
    "fasttext": FasttextDetector(),
}
DEFAULT = "ensemble"
_ENSEMBLE = ("py3langid", "fasttext")


def panel_named(name: str) -> Panel:
    """Give the detectors that are asked together: "ensemble", or one of `DETECTORS` alone.

    Raises:
        MonitorError: there is none; the sentence names those there are.
    """
    names = _ENSEMBLE if name == DEFAULT else tuple(name.split("+"))
    try:
        return tuple((one, DETECTORS[one]) for one in names)
    except KeyError:
        known = ", ".join((DEFAULT, *DETECTORS))
        raise MonitorError(
            f"There is no language detector named {name!r}; choose one of {known}."
        ) from None
