"""A person's glossary: where its terms occur in a sentence, in whatever case or inflection. Pure.

Letters' case counts where it tells a name from a word: a term with a capital is not found in a
small word ("Вера", "вера"), but for a sentence that has no capital at all, and an abbreviation
("ЕС", "US") is found as it is written only. All offsets are code points of the sentence.
"""

# ruff: noqa: RUF002 - letters of other scripts are the subject here

import hashlib
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from monitor.domain.language import base_of
from monitor.domain.translation import Term
from monitor.text import scripts
from monitor.translation import inflection, protect

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_LOOSE = re.compile(r"[\s\u00ad\u2010-\u2015-]+\Z")
_SPACELESS = frozenset({"Hani", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
_ABBREVIATION = 5
_HEAD = 3


Glossary = Mapping[str, tuple[Term, ...]]
"""The terms of one target language by source language (`base_of`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A term at `[start, end)` of a sentence."""

    start: int
    end: int
    term: Term

    @property
    def wanted(self) -> str:
        """What is to stand in the translation; what is left as it is, in its dictionary form."""
        return self.term.source if self.term.rendering is None else self.term.rendering


def found(sentence: str, language: str, terms: Sequence[Term]) -> tuple[Match, ...]:
    """Find terms in a sentence of a language: in order, without overlap, the longest first.

    What is no language (an address, a handle, a hashtag) has none.
    """
    compiled = _ready(terms, language)
    if not compiled.may_occur(sentence):
        return ()
    matches = sorted(compiled.matches(sentence), key=lambda one: (one.start - one.end, one.start))
    taken = [(one.start, one.end) for one in protect.code(sentence)] if matches else []
    chosen: list[Match] = []
    for match in matches:
        if all(match.end <= start or end <= match.start for start, end in taken):
            chosen.append(match)
            taken.append((match.start, match.end))
    return tuple(sorted(chosen, key=lambda one: one.start))


def applied(sentence: str, language: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """Name the terms that are found in a sentence, each once, in order."""
    return tuple(dict.fromkeys(match.term for match in found(sentence, language, terms)))


def fingerprint(terms: Sequence[Term]) -> str:
    """Sum terms up as 16 hexadecimal digits, whatever their order; "" = none."""
    if not terms:
        return ""
    lines = sorted({f"{term.source}\0{term.rendering!r}" for term in terms})
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def terms_in(sentence: str, language: str, glossary: Glossary) -> str:
    """The fingerprint of what a glossary has for a sentence; "" = none of its terms occurs."""
    terms = glossary.get(base_of(language), ())
    return fingerprint(applied(sentence, language, terms)) if terms else ""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a term: its forms, and whether a capital, or every letter as it is, is asked."""

    text: str
    forms: inflection.Forms
    capital: bool
    exact: bool

    def fits(self, word: str, folded: str, any_case: bool) -> bool:
        if self.exact:
            return word == self.text
        if self.capital and not any_case and not word[0].isupper():
            return False
        return any(
            folded.startswith(stem) and folded[len(stem) :] in endings
            for stem, endings in self.forms
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A term as words, with what stands between them."""

    term: Term
    words: tuple[_Word, ...]
    gaps: tuple[str, ...]


class _Compiled:
    """A glossary made ready for one language: entries by the first letters of their first word."""

    def __init__(self, terms: Sequence[Term], language: str) -> None:
        self._heads: dict[str, list[_Entry]] = {}
        self._literal: list[Term] = []
        for term in sorted(dict.fromkeys(terms), key=lambda one: (one.source, one.rendering or "")):
            entry = _entry(term, language)
            if entry is None or _SPACELESS & scripts.count_letters(term.source).keys():
                self._literal += [term] if term.source.strip() else []
                continue
            for stem in dict.fromkeys(stem[:_HEAD] for stem, _ in entry.words[0].forms):
                self._heads.setdefault(stem, []).append(entry)
        self._lengths = sorted({len(head) for head in self._heads})

    def may_occur(self, sentence: str) -> bool:
        """Tell quickly whether a look is worth while; most sentences hold no term."""
        if any(term.source in sentence for term in self._literal):
            return True
        words = _WORD.findall(inflection.fold(sentence))
        return any(word[:length] in self._heads for length in self._lengths for word in words)

    def matches(self, sentence: str) -> Iterator[Match]:
        """Yield all that fits, overlaps included."""
        for term in self._literal:
            for place in re.finditer(re.escape(term.source), sentence):
                yield Match(start=place.start(), end=place.end(), term=term)
        words = list(_WORD.finditer(sentence))
        folded = [inflection.fold(word.group()) for word in words]
        any_case = sentence == sentence.lower()
        for first, word in enumerate(folded):
            for entry in self._with_head(word):
                last = first + len(entry.words)
                if _fits(entry, sentence, words[first:last], folded[first:last], any_case):
                    yield Match(
                        start=words[first].start(), end=words[last - 1].end(), term=entry.term
                    )

    def _with_head(self, word: str) -> Iterator[_Entry]:
        for length in self._lengths:
            yield from self._heads.get(word[:length], ()) if len(word) >= length else ()


def _fits(
    entry: _Entry, sentence: str, words: Sequence[re.Match[str]], folded: list[str], any_case: bool
) -> bool:
    if len(words) != len(entry.words):
        return False
    gaps = zip(entry.gaps, words, words[1:], strict=False)
    if not all(_alike(gap, sentence[one.end() : two.start()]) for gap, one, two in gaps):
        return False
    several = any_case or len(entry.words) > 1
    return all(
        wanted.fits(word.group(), fold, several)
        for wanted, word, fold in zip(entry.words, words, folded, strict=True)
    )


def _alike(gap: str, other: str) -> bool:
    """Whether the same stands between two words; a space, a hyphen and a dash are the same."""
    return gap == other or bool(_LOOSE.match(gap) and _LOOSE.match(other))


def _entry(term: Term, language: str) -> _Entry | None:
    places = list(_WORD.finditer(term.source))
    if not places:
        return None
    gaps = (term.source[one.end() : two.start()] for one, two in itertools.pairwise(places))
    words = (_word(place.group(), language) for place in places)
    return _Entry(term, tuple(words), tuple(gaps))


def _word(text: str, language: str) -> _Word:
    letters = sum(character.isalpha() for character in text)
    exact = text.isupper() and 2 <= letters <= _ABBREVIATION
    folded = inflection.fold(text)
    forms = ((folded, frozenset({""})),) if exact else inflection.forms_of(folded, language)
    return _Word(text, forms, text[0].isupper(), exact)


_latest: dict[str, tuple[object, _Compiled]] = {}
"""The terms of each language last time, made ready."""


def _ready(terms: Sequence[Term], language: str) -> _Compiled:
    """The glossary made ready; hashing a thousand terms costs more than a look at a sentence."""
    latest = _latest.get(language)
    if latest is not None and latest[0] is terms:
        return latest[1]
    compiled = _compiled(tuple(terms), language)
    if isinstance(terms, tuple):  # a list may be another one tomorrow
        _latest[language] = (terms, compiled)
    return compiled


@lru_cache(maxsize=32)
def _compiled(terms: tuple[Term, ...], language: str) -> _Compiled:
    return _Compiled(terms, language)
