"""Which stretches of an item are in which language, in numbers and in words. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED, SpanKind
from monitor.domain.views import ItemView, LanguageShare, Unit
from ui.theme.words import language_name

NOT_COLORED = (NO_LANGUAGE, UNDETERMINED)
DOUBT = 0.6  # less confidence than this is shown as doubt
PLAIN = (SpanKind.PROSE, SpanKind.CODE)
MOST_TOLD = 12  # stretches that are told one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Letters in reading order that are in one language and of one kind."""

    language: str
    kind: SpanKind
    letters: int


def stretches_of(view: ItemView) -> tuple[Stretch, ...]:
    """Cut an item in reading order, title first.

    What is of no language counts with what stands before it.
    """
    found: list[Stretch] = []
    for unit in units_of(view):
        count = sum(letter.isalpha() for letter in unit.text)
        if not count:
            continue
        language, kind = unit.language, unit.kind
        if language in NOT_COLORED:
            before = found[-1] if found else None
            language = before.language if before else view.dominant
            kind = before.kind if before else SpanKind.PROSE
        found.append(Stretch(language=language, kind=kind, letters=count))
    return tuple(
        Stretch(language=language, kind=kind, letters=sum(one.letters for one in group))
        for (language, kind), group in groupby(found, key=lambda one: (one.language, one.kind))
    )


def units_of(view: ItemView) -> Iterator[Unit]:
    """All units of an item, those of the title first."""
    yield from view.title_units
    for block in view.blocks:
        yield from block.units


def laid(letters: Sequence[int], width: float, least: float) -> list[float]:
    """Share `width` among stretches by their letters, none narrower than `least`.

    Where there are more stretches than room for `least` each, all are equally wide.
    """
    if not letters:
        return []
    if least * len(letters) >= width:
        return [width / len(letters)] * len(letters)
    small: set[int] = set()
    while True:
        rest = [count for place, count in enumerate(letters) if place not in small]
        scale = (width - least * len(small)) / (sum(rest) or 1)
        new = {n for n, count in enumerate(letters) if n not in small and count * scale < least}
        if not new:
            break
        small |= new
    return [least if n in small else count * scale for n, count in enumerate(letters)]


def kind_words(language: str, kind: SpanKind) -> str:
    """As in "Russian", "Russian dateline", "Serbian (Latin) quote"."""
    name = language_name(language)
    return name if kind in PLAIN else f"{name} {kind.value}"


def stretch_words(
    stretches: Sequence[Stretch], place: int, shares: Iterable[LanguageShare] = ()
) -> str:
    """What a stretch of the bar is: "Russian dateline, 3 %; 5 % of the item is Russian".

    `shares` are those that the chips show: bar and chips never contradict each other.
    """
    one = stretches[place]
    total = sum(other.letters for other in stretches) or 1
    same = sum(other.letters for other in stretches if other.language == one.language)
    told = {share.language: share.share for share in shares}
    whole = told.get(one.language, same / total)
    others = same < total
    words = kind_words(one.language, one.kind)
    here = share_percent(whole * one.letters / (same or 1), others)
    if same == one.letters:
        return f"{words}, {here} of the item"
    name = language_name(one.language)
    return f"{words}, {here}; {share_percent(whole, others)} of the item is {name}"


def percent(share: float) -> str:
    """As in "95 %"; what is there but rounds to nothing is "<1 %", what is not all ">99 %"."""
    rounded = round(share * 100)
    if rounded == 0:
        return "<1 %"
    return ">99 %" if rounded == 100 and share < 1 else f"{rounded} %"


def share_percent(share: float, others: bool) -> str:
    """As `percent`; beside other languages nothing is all, however it was rounded."""
    return percent(min(share, 0.9999) if others else share)


def shares_in_words(shares: Iterable[LanguageShare]) -> str:
    """As in "English 95 %, Russian 5 %"."""
    known = tuple(shares)
    return ", ".join(f"{one.name} {share_percent(one.share, len(known) > 1)}" for one in known)


def article_words(view: ItemView) -> str:
    """The languages of an article for assistive technology: "Article in English; Russian dateline".

    Stretches in other languages are told in reading order, equal ones once.
    """
    main = language_name(view.dominant)
    others = dict.fromkeys(
        kind_words(one.language, one.kind)
        for one in stretches_of(view)
        if one.language != view.dominant
    )
    told = list(others)[:MOST_TOLD]
    if len(others) > len(told):
        told.append(f"{len(others) - len(told)} more")
    return "; ".join([f"Article in {main}", *told])


def unit_words(unit: Unit) -> str:
    """What is known of a stretch: "Russian dateline, 97 % sure", "Serbian, said by you"."""
    words = kind_words(unit.language, unit.kind)
    if unit.given:
        return f"{words}, said by you"
    if unit.language in NOT_COLORED:
        return words
    sure = f"{round(unit.confidence * 100)} % sure"
    return f"{words}, in doubt: {sure}" if unit.confidence < DOUBT else f"{words}, {sure}"


def code_of(unit: Unit, dominant: str) -> str:
    """The label of a marked stretch, "" = it has none.

    The code of its language, "sr-Latn"; with "?" where that is in doubt, with a tick where the
    person said it. What is not foreign has a label only where the person said that it is otherwise
    than the item.
    """
    if not unit.text.strip():
        return ""
    if unit.given:
        if unit.kind is SpanKind.NAME:
            return "name ✓"
        return f"{unit.language} ✓" if unit.foreign or unit.language != dominant else ""
    if not unit.foreign:
        return ""
    return f"{unit.language}?" if unit.confidence < DOUBT else unit.language
