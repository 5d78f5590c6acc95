"""A number as it is meant: its value, its unit, and between what it may lie. Pure."""

from dataclasses import dataclass

from monitor.stories.figures_bounds import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at `[start, end)` of a sentence, words that bound it and its unit included.

    `value` is as written, `upper` the other end of a range; what is meant lies within `low`..
    `high`. `unit` is "", "%" or a currency's sign. `article` = a word that may mean "a" as well.
    """

    start: int
    end: int
    value: float
    upper: float | None = None
    low: float = 0.0
    high: float = 0.0
    bound: Bound = Bound.EXACT
    unit: str = ""
    article: bool = False


def fold(text: str) -> str:
    """The text casefolded, letter by letter, so that offsets stay: "ß" is left as it is."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join("i" if c == "İ" else c.casefold() if len(c.casefold()) == 1 else c for c in text)


def limits(value: float, upper: float | None, bound: Bound) -> tuple[float, float]:
    """Between what a number may lie, said so.

    "At least 16" is a count so far: what is more than a quarter higher is another count. Round
    numbers from a thousand on, and those with a magnitude, are taken to be rounded.
    """
    if upper is not None:
        return value, upper
    slack = _rounding(value)
    return {
        Bound.EXACT: (value - slack, value + slack),
        Bound.AT_LEAST: (value - slack, value * 1.25),
        Bound.MORE_THAN: (value - slack, value * 1.5),
        Bound.UP_TO: (0.0, value + slack),
        Bound.AS_MANY_AS: (0.0, value + slack),
        Bound.ABOUT: (value * 0.9, value * 1.1),
        Bound.NEARLY: (value * 0.85, value * 1.02),
        Bound.LESS_THAN: (0.0, value),
    }[bound]


def _rounding(value: float) -> float:
    if value < 1000 or value != int(value):
        return 0.0
    step = 1
    while int(value) % (step * 10) == 0:
        step *= 10
    return min(step * 0.49, value / 20) if step >= 100 else 0.0
