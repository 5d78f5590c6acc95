"""Detectors of language: the protocol, and those there are.

A new one is a module `<library>_detector.py` with a class that satisfies `Detector`, and one line
in `DETECTORS`; score it on the mixed-language fixtures before it is made the default.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.domain.errors import MonitorError
from monitor.language.fasttext_detector import FasttextDetector
from monitor.language.langdetect_detector import LangdetectDetector
from monitor.language.py3langid_detector import Py3langidDetector, restricted

__all__ = ("DEFAULT", "DETECTORS", "Detector", "Member", "Panel", "panel_named", "restricted")


class Detector(Protocol):
    """Says how likely each language is for a piece of text, and nothing more.

    It is asked about pieces of one script; which script, which languages are possible, and what the
    neighbours say is decided by those who ask. What misleads it (names, few letters) it leaves out
    itself.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A detector on a panel: `weight` = how much a vote of it counts beside the others' votes."""

    name: str
    detector: Detector
    weight: float


Panel = tuple[Member, ...]

DETECTORS: dict[str, Detector] = {
    "langdetect": LangdetectDetector(),
    "py3langid": Py3langidDetector(),
    "fasttext": FasttextDetector(),
}
DEFAULT = "ensemble"
# Two that are fast, small and wrong about different things; see decisions/0011.
_ENSEMBLE = (("py3langid", 1.6), ("fasttext", 0.7))
_ALONE = 1.3


def panel_named(name: str) -> Panel:
    """Give the detectors that are asked together: "ensemble", or one of `DETECTORS` alone.

    Raises:
        MonitorError: there is none; the sentence names those there are.
    """
    members = _ENSEMBLE if name == DEFAULT else ((name, _ALONE),)
    try:
        return tuple(Member(name=n, detector=DETECTORS[n], weight=w) for n, w in members)
    except KeyError:
        known = ", ".join((DEFAULT, *DETECTORS))
        raise MonitorError(
            f"There is no language detector named {name!r}; choose one of {known}."
        ) from None
