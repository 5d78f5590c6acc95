"""The quotations of a story: the same words in several outlets and languages are one. Pure.

Two are the same when nearly all words of the shorter are in the longer, in one language or as the
reader reads them, and the speakers' last names are alike in Latin letters. A last name alone is
given the whole name that the story has for it; one that nobody gives in full is not shown unless
two outlets have it, nor a heading's "Name: …" whose name is nowhere else. All that one person says
stands together under one name (`quotations_people`).
"""

# ruff: noqa: RUF001 - letters and marks of other scripts are the subject here

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from monitor.domain.language import base_of
from monitor.domain.story_views import Quotation, SourceSentence
from monitor.stories import quotations_people
from monitor.stories.quotations import Said
from monitor.stories.quotations_people import SAME_NAME, alike, last_name, latin
from monitor.stories.quotations_words import is_role
from monitor.text.folding import fold

MOST = 40
"""Quotations of a story that are shown, at most."""
SOURCES = 12

SAME_WORDS = 0.8  # of the shorter, in one language
SAME_TRANSLATED = 0.6
_FEW = 3
_LONGEST_NAME = 3  # words that a last name is made whole with

_WORD = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(
    r"(?<![^\W_])[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)?"
    r"(?: (?:(?:de|van|von|der|da|di|el|bin|al) ){0,2}"
    r"[^\W\d_a-z][^\W\d_]*\.?(?:[-’'][^\W\d_]+)?){1,6}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A quotation of an item, with where it stands; `translated` are its words for the reader."""

    said: Said
    source: SourceSentence
    translated: str | None


def joined(
    utterances: Iterable[Utterance], texts: Iterable[str], target: str
) -> tuple[Quotation, ...]:
    """The quotations of a story, those of most outlets first; at most `MOST`.

    All of one speaker stand together, where the first of them does, under one spelling of the name.

    Args:
        utterances: of all items, in any order.
        texts: all that the items say, originals and translations: names are looked up there.
        target: the reader's language.
    """
    given = sorted(utterances, key=_order)
    names = _Names(texts)
    named = [one for one in (_with_name(u, names, given) for u in given) if one is not None]
    found = [_quotation(group, target) for group in _grouped(named, target)]
    found.sort(key=lambda quotation: -quotation.outlets)  # stable: the earliest first
    return quotations_people.by_speaker(found[:MOST], [_spelling(one) for one in named], target)


def _spelling(one: Utterance) -> quotations_people.Spelling:
    return quotations_people.Spelling(name=one.said.speaker, language=one.source.language)


def _grouped(utterances: Iterable[Utterance], target: str) -> list[list[Utterance]]:
    """Those that are the same, in the order of the earliest of each."""
    groups: list[list[Utterance]] = []
    ways: list[list[_Words]] = []  # in which each group has been said, each once
    known: dict[tuple[str, str, frozenset[str]], int] = {}
    for one in (_Words.of(u, target) for u in utterances):
        key = (one.last, one.language, one.own)
        place = known.get(key)
        if place is None:
            alike = (n for n, way in enumerate(ways) if any(map(one.is_same, way)))
            place = next(alike, len(groups))
            if place == len(groups):
                groups.append([])
                ways.append([])
            known[key] = place
            ways[place].append(one)
        groups[place].append(one.utterance)
    return groups


def _order(one: Utterance) -> tuple[str, int, int]:
    return one.source.when.isoformat(), one.source.item_id, one.said.start


class _Names:
    """The whole names that stand in the texts of a story, by last name."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(dict.fromkeys(texts))
        self._whole: dict[str, Counter[str]] = {}
        for text in self._texts:
            for match in _CAPITALS.finditer(text):
                words = match.group().split()
                last = max((n for n, word in enumerate(words[:-2]) if is_role(word)), default=-1)
                words = words[last + 1 :]
                self._whole.setdefault(latin(words[-1]), Counter())[" ".join(words)] += 1

    def whole(self, last: str) -> str | None:
        """The commonest name of two or three words that ends with `last`, in the same script."""
        known = self._whole.get(latin(last), Counter())
        fitting = [
            (-count, len(name), name)
            for name, count in known.items()
            if name.split()[-1].casefold() == last.casefold()
            and len(name.split()) <= _LONGEST_NAME
            and not is_role(name.split()[0])
        ]
        return min(fitting)[2] if fitting else None

    def is_elsewhere(self, name: str, line: str) -> bool:
        """Whether a name, or its last word, stands in another text too, and never without capitals.

        "Blue Lake" before a colon is no speaker where the story speaks of a blue lake.
        """
        words = name.split()
        others = [text for text in self._texts if text not in line and line not in text]
        pattern = re.compile(rf"(?<![^\W_]){re.escape(words[-1])}(?![^\W_])")
        lower = re.compile(
            "|".join(rf"(?<![^\W_]){re.escape(word.lower())}(?![^\W_])" for word in words)
        )
        if any(lower.search(text) for text in self._texts):
            return False
        return any(pattern.search(text) for text in others)


def _with_name(one: Utterance, names: _Names, all_of: Sequence[Utterance]) -> Utterance | None:
    """The utterance under its speaker's whole name, None where it is not certain who speaks."""
    said = one.said
    if said.whole and said.sure:
        return one
    if not said.whole:
        whole = names.whole(said.speaker)
        if whole is not None:
            return replace(one, said=replace(said, speaker=whole, whole=True))
        outlets = {other.source.outlet for other in all_of if other.said.speaker == said.speaker}
        return one if said.sure and len(outlets) > 1 else None
    return one if names.is_elsewhere(said.speaker, one.source.text) else None


@dataclass(frozen=True, slots=True)
class _Words:
    """An utterance with its words, as they are and as the reader reads them."""

    utterance: Utterance
    language: str
    own: frozenset[str]
    read: frozenset[str]
    last: str

    @classmethod
    def of(cls, one: Utterance, target: str) -> "_Words":
        language = base_of(one.source.language)
        own = _bag(one.said.text)
        translated = _bag(one.translated) if one.translated else frozenset()
        read = own if language == base_of(target) else translated
        return cls(one, language, own, read, latin(last_name(one.said.speaker)))

    def is_same(self, other: "_Words") -> bool:
        """Whether both are the same words of the same person."""
        if not alike(self.last, other.last, SAME_NAME):
            return False
        if self.language == other.language:
            return _share(self.own, other.own) >= SAME_WORDS
        return _share(self.read, other.read) >= SAME_TRANSLATED


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of the shorter are in the longer, 0..1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= _FEW else float(bool(one) and one == other)


def _bag(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _quotation(group: Sequence[Utterance], target: str) -> Quotation:
    """One quotation: the words of the earliest, its speaker as the reader would write it."""
    first = group[0]
    readable = [u for u in group if base_of(u.source.language) == base_of(target)]
    named = next((u for u in (*readable, *group) if u.said.whole), first)
    role = next((u.said.role for u in (named, *readable, *group) if u.said.role), None)
    if role is not None and named not in readable and readable:
        role = next((u.said.role for u in readable if u.said.role), role)
    return Quotation(
        speaker=named.said.speaker,
        role=role,
        text=first.said.text,
        language=first.source.language,
        translated=first.translated,
        outlets=len({u.source.outlet for u in group}),
        sources=tuple(u.source for u in group[:SOURCES]),
    )
