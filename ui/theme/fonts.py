"""Fonts: a sans for lists and headlines, a serif for article text, tabular figures for numbers."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

SANS = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Helvetica Neue", "DejaVu Sans")
SERIF = ("Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif", "Times New Roman")
REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


@cache
def families(serif: bool = False) -> tuple[str, ...]:
    """Those of our wishes that this machine has, best first, then the system's own.

    Qt finds the fonts of other scripts by itself.
    """
    wishes: Sequence[str] = SERIF if serif else SANS
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return (*(name for name in wishes if QFontDatabase.hasFamily(name)), own)


@cache
def sans(pixels: int, weight: QFont.Weight = REGULAR, *, spaced: bool = False) -> QFont:
    """A sans of `pixels` height with figures of equal width; `spaced` = letters set apart.

    The answer is shared: copy it before changing it.
    """
    font = QFont()
    font.setFamilies(list(families()))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    if spaced:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return font


@cache
def serif(pixels: int) -> QFont:
    """The article's font; shared, copy it before changing it."""
    font = QFont()
    font.setFamilies(list(families(serif=True)))
    font.setPixelSize(pixels)
    return font


def css_families(serif: bool = False) -> str:
    """The families as CSS wants them."""
    return ", ".join(f"'{name}'" for name in families(serif))
