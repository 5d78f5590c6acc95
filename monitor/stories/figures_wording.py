"""How a figure is said to the person: its value, and what it is about. Pure."""

# ruff: noqa: RUF001, RUF002 - letters and marks of other scripts are the subject here

from collections.abc import Sequence

from monitor.stories import figures_concepts as concepts
from monitor.stories.figures_bounds import Bound
from monitor.stories.figures_concepts import PEOPLE
from monitor.stories.figures_values import Number

_MAGNITUDES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_FATES = {
    "dead": "dead",
    "injured": "injured",
    "missing": "missing",
    "arrested": "arrested",
    "released": "released",
    "rescued": "rescued",
    "evacuated": "evacuated",
    "hospitalised": "in hospital",
    "destroyed": "destroyed",
    "damaged": "damaged",
    "launched": "launched",
}
_IN_THE_AIR = frozenset(("helicopters", "drones", "aircraft", "missiles"))
_PURPOSES = {"deal": "price", "loan": "loan", "magnitude": "magnitude of the earthquake"}


def shown(number: Number) -> str:
    """A number as the person reads it: "at least 16", "2–4", "$3.5 bn", "4.6 %"."""
    value = _amount(number.value)
    if number.upper is not None:
        value = f"{value}–{_amount(number.upper)}"
    if number.unit == "%":
        value = f"{value} %"
    elif len(number.unit) == 1 or number.unit.endswith("$"):
        value = f"{number.unit}{value}"
    elif number.unit:
        value = f"{value} {number.unit}"
    return value if number.bound is Bound.EXACT else f"{number.bound.value} {value}"


def about(kind: str, nouns: Sequence[str], side: str | None) -> str:
    """What a row is about: "dead", "Armenian losses: air-defence systems", "fine"."""
    if kind == "purpose":
        return _PURPOSES.get(nouns[0], nouns[0])
    things = " / ".join(nouns)
    if kind in ("", "noun"):
        return f"{side} {things}" if side else things
    if kind == "destroyed":
        if side:
            return f"{side} losses: {things}"
        return f"{things} {'shot down' if set(nouns) <= _IN_THE_AIR else 'destroyed'}"
    fate = _FATES[kind]
    whole = fate if list(nouns) == [PEOPLE] else f"{things} {fate}"
    return f"{side} {whole}" if side and concepts.of_people(kind) else whole


def _amount(value: float) -> str:
    for size, name in _MAGNITUDES:
        if value >= size:
            return f"{round(value / size, 3):g} {name}"
    return f"{int(value):,}" if value == int(value) else f"{value:g}"
