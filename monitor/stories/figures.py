"""The figures of a sentence: how many of what, and what became of them. Pure.

A number is a figure only where the sentence says plainly what is counted: the noun behind it, or
the head before it ("число погибших выросло до 23"). Dates, clock times, ages, years, scores, names
with numbers, lists and pages are none, nor what was long ago, may be, or is a part of another
figure. Offsets are code points of the sentence.
"""

# ruff: noqa: RUF001 - letters and marks of other scripts are the subject here

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from monitor.domain.language import base_of
from monitor.stories import figures_concepts as concepts
from monitor.stories import figures_grammar as grammar
from monitor.stories.figures_concepts import PEOPLE, Spot, Spots
from monitor.stories.figures_numbers import numbers_in
from monitor.stories.figures_sides import side_of
from monitor.stories.figures_values import Number, fold

LONGEST = 1_000  # characters of a sentence that are looked at
_FAR = 120  # characters behind a list of things within which "belonging to" is looked for
_BELONGING = re.compile(
    r"belong\w+\sto\s|принадлежа\w+\s|належа\w+\s|appartenant\s|pertenecientes\s|pertencentes\s"
    r"|należąc\w+\sdo\s"
)
_LOSSES = re.compile(  # with the word before and behind
    r"(?<![^\W\d_])(?:[^\W\d_]+\s)?(?:losses|verluste|pertes|pérdidas|perdas|perdite|verliezen|потер[иья]|втрат[иа]|straty)"
    r"(?:\s[^\W\d_]+){0,2}"
)
_IN = frozenset(
    (
        "in",
        "on",
        "at",
        "en",
        "à",
        "em",
        "na",
        "no",
        "w",
        "в",
        "во",
        "на",
        "у",
        "над",
        "over",
        "near",
        "a",
        "au",
        "aux",
        "im",
        "nach",
        "to",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many of `thing`, and what became of them (`fate`), or what money is for (`purpose`).

    `[start, end)` is the number with its bound and unit. `thing` and the others are the names of
    the concept tables; `noun` is the word itself where the tables do not know it. `side` is whose.
    """

    start: int
    end: int
    number: Number
    thing: str | None = None
    fate: str | None = None
    purpose: str | None = None
    noun: str | None = None
    side: str | None = None


@lru_cache(maxsize=4096)  # agency sentences come again and again
def figures_in(text: str, language: str, year: int | None = None) -> tuple[Figure, ...]:
    """The figures of a sentence in order of text.

    Args:
        text: one sentence; of a longer one than `LONGEST` the beginning is looked at.
        language: its BCP 47 code; of a language without words here there are no figures.
        year: that of the item, so that a sentence about another year can be told.
    """
    text = text[:LONGEST]
    base = base_of(language)
    numbers = numbers_in(text, base)
    if not numbers:
        return ()
    folded = fold(text)
    if grammar.is_background(folded, year) or grammar.is_possible(text, folded):
        return ()
    reading = _Reading(folded, base, numbers, concepts.spots(folded, base))
    return tuple(figure for n in range(len(numbers)) if (figure := reading.figure(n)))


class _Reading:
    """A sentence being read."""

    def __init__(self, folded: str, language: str, numbers: Sequence[Number], spots: Spots) -> None:
        self._text = folded
        self._language = language
        self._numbers = numbers
        self._spots = spots

    def figure(self, place: int) -> Figure | None:
        """What the number at `place` counts, None where it cannot be told."""
        number = self._numbers[place]
        text = self._text
        place_of = (text, number.start, number.end)
        if grammar.is_no_count(*place_of) or grammar.is_part(*place_of):
            return None
        if number.unit:
            return self._for_purpose(number)
        stop = self._next(place)
        thing = self._thing(number, stop)
        fate = self._fate_behind(number, thing, stop) or self._fate_before(number, thing, place)
        if fate is None and thing is not None:
            fate = self._shared_fate(thing.concept)
        if self._is_mixed(fate):
            return None
        if thing is None and fate is None:
            return self._magnitude(number) or self._of_noun(number, place)
        return self._told(number, thing, fate)

    def _next(self, place: int) -> int:
        """Where the next number begins; "a" is none that could part what belongs together."""
        behind = (n.start for n in self._numbers[place + 1 :] if not n.article)
        return next(behind, len(self._text))

    def _thing(self, number: Number, stop: int) -> Spot | None:
        found = concepts.following(self._spots.things, number.end)
        if found is None or found.end > stop:
            return None
        if not grammar.leads_on(self._text[number.end : found.start], 3):
            return None
        fate = concepts.following(self._spots.fates, number.end)
        if fate is not None and fate.end <= found.start and fate.concept not in _ADJECTIVAL:
            return None  # "троих сбил автомобиль"
        more = concepts.following(self._spots.things, found.end)
        if more and more.start - found.end <= 1 and more.end <= stop:
            return more if concepts.is_people(more.concept) else None
        return None if self._is_compound(number, found) else found

    def _is_compound(self, number: Number, found: Spot) -> bool:
        """Whether an English noun only qualifies the next: "two drone attacks"."""
        if self._language != "en" or number.value <= 1 or concepts.is_people(found.concept):
            return False
        word = self._text[found.start : found.end]
        return not word.endswith("s") and not word.endswith("aircraft")

    def _fate_behind(self, number: Number, thing: Spot | None, stop: int) -> Spot | None:
        at = thing.end if thing else number.end
        if aside := grammar.ASIDE.match(self._text, at):
            at = aside.end()
            stop = next((n.start for n in self._numbers if n.start >= at), len(self._text))
        inside = concepts.following(self._spots.fates, number.end)
        if thing is not None and inside is not None and inside.end <= thing.start:
            return inside  # "acht dode migranten"
        found = concepts.following(self._spots.fates, at)
        if found is None and thing is not None:
            found = next((s for s in self._spots.fates if s.start >= thing.start), None)
        if found is None or found.end > stop:
            return None
        gap = self._text[at : found.start]
        near = self._is_direct(gap)
        if thing is not None:
            near = grammar.leads_on(gap, 4) or (
                thing.concept == PEOPLE and grammar.names_a_place(gap)
            )
        fits = concepts.befalls(found.concept, thing.concept if thing else None)
        if thing is None and (
            found.concept == "released" or grammar.qualifies(self._text, found.start, found.end)
        ):
            return None
        return found if near and fits else None

    def _is_direct(self, gap: str) -> bool:
        words = grammar.WORD.findall(gap)
        if len(words) == 1 and side_of(words[0]):  # "16 Palestinians killed"
            return not grammar.BARRIER.search(gap)
        with_side = [word for word in words if not side_of(word)]
        if len(words) <= 3 and len(with_side) < len(words) and not grammar.BARRIER.search(gap):
            return all(word in grammar.AUXILIARIES for word in with_side)
        return grammar.only_auxiliaries(gap)

    def _fate_before(self, number: Number, thing: Spot | None, place: int) -> Spot | None:
        found = concepts.preceding(self._spots.fates, number.start)
        since = max((n.end for n in self._numbers[:place] if not n.article), default=0)
        if found is None or found.start < since:
            return None
        word, gap = self._text[found.start : found.end], self._text[found.end : number.start]
        if self._language in _VERB_LAST and not _COUNT_OF.fullmatch(word + gap):
            return None
        toll = word.endswith("toll")
        if thing is None and not self._may_stand_alone(found.concept, number, toll):
            return None
        if not concepts.befalls(found.concept, thing.concept if thing else None):
            return None
        stands = toll and gap.strip() == "at"
        return found if stands or grammar.leads_to_number(gap) else None

    def _may_stand_alone(self, fate: str, number: Number, toll: bool) -> bool:
        """Whether a number behind a fate may be of people though it does not say so."""
        if fate == "released" or not concepts.of_people(fate):
            return False  # films and telephones are released too
        if not toll and grammar.is_age(self._text, number.start, self._language):
            return False
        return grammar.ends_there(self._text, number.end)

    def _shared_fate(self, thing: str) -> Spot | None:
        """The fate of a list: "two helicopters, 14 drones and some tanks were destroyed"."""
        if concepts.is_people(thing):
            return None
        fates = [s for s in self._spots.fates if concepts.befalls(s.concept, thing)]
        if len({spot.concept for spot in fates}) == 1:
            return fates[0]
        return None

    def _is_mixed(self, fate: Spot | None) -> bool:
        """Whether a number is of two fates together: "16 killed or wounded"."""
        if fate is None:
            return False
        for other in self._spots.fates:
            if other.concept == fate.concept:
                continue
            first, last = sorted((fate, other), key=lambda spot: spot.start)
            gap = self._text[first.end : last.start].strip(" -")
            words = set(grammar.WORD.findall(gap))
            joined = gap in ("/", "&") or (len(words) == 1 and words <= grammar.CONJUNCTIONS)
            parted = any(n.start >= first.end for n in self._numbers)
            if joined and not parted:
                return True
        return False

    def _told(self, number: Number, thing: Spot | None, fate: Spot | None) -> Figure | None:
        alone = thing is None and fate is not None and fate.concept in _SINGLE
        if number.article and not alone:
            # "ein Toter" is one; "ein Soldat wurde getötet" may be any soldier
            return None
        name = thing.concept if thing else PEOPLE
        side = self._side(number, thing or fate)
        return Figure(
            start=number.start,
            end=number.end,
            number=number,
            thing=name,
            fate=fate.concept if fate else None,
            side=side,
        )

    def _side(self, number: Number, head: Spot | None) -> str | None:
        """Whose they are: in the words up to the head, or said of the head right behind it."""
        if head is None:
            return None
        before = grammar.WORD.findall(self._text[max(0, number.start - 16) : number.start])[-1:]
        possessive = [w for w in before if w.endswith(("'s", "’s", "s'", "s’"))]
        within = grammar.WORD.findall(self._text[number.end : max(head.start, number.end)])
        losses = _LOSSES.search(self._text, 0, number.start)
        losing = grammar.WORD.findall(losses.group()) if losses else []
        found = next((s for w in (*possessive, *within, *losing) if (s := side_of(w))), None)
        return found or self._side_behind(max(head.end, number.end))

    def _side_behind(self, end: int) -> str | None:
        belonging = _BELONGING.search(self._text, end, end + _FAR)
        at = belonging.end() if belonging else end
        rest = grammar.BARRIER.split(self._text[at : at + 40])[0]
        words = grammar.WORD.findall(rest)[:3]
        for n, word in enumerate(words):
            if word in _IN and not belonging:
                return None
            side = side_of(word)
            if side:
                return side if belonging or n or self._language not in ("en",) else None
        return None

    def _for_purpose(self, number: Number) -> Figure | None:
        """Money or percent of something that is named right there."""
        behind = concepts.following(self._spots.purposes, number.end)
        before = concepts.preceding(self._spots.purposes, number.start)
        chosen: Spot | None = None
        if behind and grammar.leads_on(self._text[number.end : behind.start], 2):
            chosen = behind
        elif before:
            gap = self._text[before.end : number.start]
            chosen = before if grammar.leads_to_amount(gap) else None
        if chosen is None or chosen.concept == "magnitude":
            return None
        percent = number.unit == "%"
        if percent != (chosen.concept in _OF_PERCENT):
            return None
        return Figure(start=number.start, end=number.end, number=number, purpose=chosen.concept)

    def _magnitude(self, number: Number) -> Figure | None:
        """The strength of an earthquake: "magnitude 6.8"."""
        if not 3 <= number.value < 10 or number.article:
            return None
        for spot in self._spots.purposes:
            if spot.concept != "magnitude":
                continue
            before = self._text[spot.end : number.start]
            behind = self._text[number.end : spot.start]
            near = before if spot.end <= number.start else behind
            if len(near) <= 12 and not grammar.BARRIER.search(near):
                return Figure(
                    start=number.start, end=number.end, number=number, purpose="magnitude"
                )
        return None

    def _of_noun(self, number: Number, place: int) -> Figure | None:
        """A count of something that no table has, by the word behind the number."""
        if number.value < 2 or number.article or number.value != int(number.value):
            return None
        word, side = self._noun(number.end)
        if word is None or any(spot.start == word.start() for spot in self._spots.things):
            return None  # also where the noun only qualifies one that is not known
        noun = word.group()
        if len(noun) < _SHORTEST_NOUN or noun in grammar.AUXILIARIES:
            return None
        if grammar.ends_there(self._text, word.start() - 1):
            return None
        fate = self._fate_of_noun(number, place, word.end())
        return Figure(
            start=number.start, end=number.end, number=number, noun=noun, fate=fate, side=side
        )

    def _noun(self, end: int) -> tuple[re.Match[str] | None, str | None]:
        """The word behind a number, past one that says whose: "six Russian peacekeepers"."""
        word = grammar.WORD.match(self._text, end + 1)
        if word is None or not self._text[end].isspace():
            return None, None
        side = side_of(word.group())
        behind = grammar.WORD.match(self._text, word.end() + 1) if side else None
        if behind is None or not self._text[word.end()].isspace():
            return word, None
        known = grammar.ends_there(self._text, word.end())
        starts_fate = any(spot.start == behind.start() for spot in self._spots.fates)
        return (word, None) if known or starts_fate else (behind, side)

    def _fate_of_noun(self, number: Number, place: int, end: int) -> str | None:
        """What became of people whose noun no table has: right behind it, or before the number."""
        behind = concepts.following(self._spots.fates, end)
        is_near = behind is not None and behind.end <= self._next(place)
        if is_near and behind and grammar.only_auxiliaries(self._text[end : behind.start]):
            return behind.concept
        before = concepts.preceding(self._spots.fates, number.start)
        if before and not self._text[before.end : number.start].strip():
            return before.concept
        return None


_SHORTEST_NOUN = 4  # letters
_VERB_LAST = frozenset(("tr", "az", "ja", "ko"))  # what happened stands behind the number
_COUNT_OF = re.compile(r"(?:\w+\s(?:sayısı|sayı)|can kaybı)(?:\s\w+)?\s")
_ADJECTIVAL = frozenset(("dead", "injured", "missing", "damaged"))  # "two dead soldiers"
_SINGLE = frozenset(("dead", "injured", "missing"))
_OF_PERCENT = frozenset(("turnout", "inflation", "interest rate", "unemployment"))
