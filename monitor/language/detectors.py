"""Detectors of language: the protocol, and those there are.

A new one is a module `<library>_detector.py` with a class that satisfies `Detector`, and one line
in `DETECTORS`; score it on the mixed-language fixtures before it is made the default.
"""

from collections.abc import Collection, Sequence
from typing import Protocol

from monitor.domain.errors import MonitorError
from monitor.language.langdetect_detector import LangdetectDetector


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


DEFAULT = "langdetect"
DETECTORS: dict[str, Detector] = {"langdetect": LangdetectDetector()}


def detector_named(name: str) -> Detector:
    """Give the detector of that name.

    Raises:
        MonitorError: there is none; the sentence names those there are.
    """
    try:
        return DETECTORS[name]
    except KeyError:
        raise MonitorError(
            f"There is no language detector named {name!r}; choose one of {', '.join(DETECTORS)}."
        ) from None
