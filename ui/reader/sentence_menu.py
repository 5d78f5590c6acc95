"""What the menu of a sentence offers about its translation, and which sentences have any of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from monitor.domain.item import State
from monitor.domain.language import TRANSLATABLE
from monitor.domain.views import ItemView, Unit

BY_RULE = "date rule"
BY_HAND = ("person", "sample", "tmx")  # an engine that is asked again makes none of these


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the entries of the menu do."""

    edit: Callable[[], object]
    term: Callable[[], object]
    copy: Callable[[], object]
    again: Callable[[], object]


def offer(menu: QMenu, unit: Unit, asked: Asked) -> None:
    """Put the entries of a sentence at the top of a menu; none for what is not foreign."""
    entries = [(words, act) for words, act, offered in _entries(unit, asked) if offered]
    if not entries:
        return
    first = menu.actions()[0] if menu.actions() else menu.addSeparator()
    for words, act in entries:
        action = QAction(words, menu)
        action.triggered.connect(_without_argument(act))
        menu.insertAction(first, action)
    menu.insertSeparator(first)


def is_editable(unit: Unit) -> bool:
    """Whether a model is asked about it: a date is said by rule, names and code stay."""
    by_rule = unit.provenance is not None and unit.provenance.engine == BY_RULE
    worded = bool(unit.text.strip())
    return unit.foreign and worded and unit.kind in TRANSLATABLE and not by_rule


def first_editable(view: ItemView) -> Unit | None:
    """The sentence that a key means where none is pointed at: of the title, else of the body."""
    units = (*view.title_units, *(unit for block in view.blocks for unit in block.units))
    return next((unit for unit in units if is_editable(unit)), None)


def term_and_rendering(unit: Unit, selected: str) -> tuple[str, str]:
    """What selected words are for a glossary: the term, or what it is to be called."""
    words = " ".join(selected.split())
    if words and words in " ".join(unit.text.split()):
        return words, ""
    in_translation = words and words in " ".join((unit.translated or "").split())
    return ("", words) if in_translation else ("", "")


def _entries(unit: Unit, asked: Asked) -> Iterator[tuple[str, Callable[[], object], bool]]:
    editable, done = is_editable(unit), unit.translated is not None
    yes = done or unit.state in (State.FAILED, State.DOUBTFUL)
    by_hand = unit.provenance is not None and unit.provenance.engine in BY_HAND
    edit = "Edit translation…" if done else "Write a translation…"
    yield f"{edit}\tShift+E", asked.edit, editable
    yield "Add to glossary…\tg", asked.term, editable
    yield "Copy original", asked.copy, unit.foreign and bool(unit.text.strip())
    yield "Translate again", asked.again, editable and yes and not by_hand


def _without_argument(act: Callable[[], object]) -> Callable[..., None]:
    def called(_checked: bool = False) -> None:
        act()

    return called
