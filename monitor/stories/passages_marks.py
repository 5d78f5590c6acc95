"""How the passages of a comparison are marked: said by others too, copied word for word. Pure."""

# ruff: noqa: RUF001 - marks of punctuation are the subject here

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from monitor.domain.language import base_of
from monitor.domain.story_views import Mark, MarkedText
from monitor.stories import word_diff
from monitor.stories.figures_grammar import CONJUNCTIONS
from monitor.stories.passages import PlainSentence, marks, stems
from monitor.text.offsets import trim

_CLAUSE = re.compile(  # joined words as in "black and white" have no two words behind them
    rf"[,;:—–]\s+|\s+(?=(?:{'|'.join(sorted(CONJUNCTIONS))})\s(?:\S+\s+){{2}})", re.IGNORECASE
)
_FEWEST = 4  # words of a clause that can be told to be no one else's

Ranges = list[tuple[int, int]]


def shown_of(column: Sequence[PlainSentence]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of a column as shown, and where each of its sentences stands in it."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for n, sentence in enumerate(column):
        if n:
            gap = "\n" if sentence.paragraph != column[n - 1].paragraph else " "
            parts.append(gap)
            at += len(gap)
        parts.append(sentence.shown)
        places.append((at, at + len(sentence.shown)))
        at += len(sentence.shown)
    return "".join(parts), tuple(places)


def copied(columns: Sequence[Sequence[PlainSentence]]) -> tuple[Ranges, ...]:
    """Stretches of each column's text as shown that another of the same language has word for word.

    Translations are looked at where both are of one language: a copy is translated alike. Those of
    different languages never are a copy of each other's words.
    """
    found: list[Ranges] = [[] for _ in columns]
    texts = [shown_of(column)[0] for column in columns]
    for one in range(len(columns)):
        for other in range(one + 1, len(columns)):
            if not same_language(columns[one], columns[other]):
                continue
            for run in word_diff.common_runs(texts[one], texts[other]):
                found[one].append((run.start, run.end))
                found[other].append((run.other_start, run.other_end))
    return tuple(_merged(ranges) for ranges in found)


def same_language(one: Sequence[PlainSentence], other: Sequence[PlainSentence]) -> bool:
    """Whether most sentences of two columns are in one language, as they were written."""
    mine, theirs = (_language(column) for column in (one, other))
    return mine is not None and mine == theirs


def _language(column: Sequence[PlainSentence]) -> str | None:
    lengths: dict[str, int] = {}
    for sentence in column:
        base = base_of(sentence.language)
        lengths[base] = lengths.get(base, 0) + len(sentence.text)
    return max(lengths, key=lambda code: (lengths[code], code), default=None)


def _merged(ranges: Ranges) -> Ranges:
    merged: Ranges = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def said_by_others(
    text: str, place: tuple[int, int], one: PlainSentence, others: Sequence[PlainSentence]
) -> Ranges:
    """The clauses of a sentence at `place` of a column's text that others say as well.

    All of it but clauses that share no word, name or number with any of the others, though they
    have four: one report goes on to say more. Only where all are shown in one language.
    """
    start, end = place
    if any(base_of(other.shown_language) != base_of(one.shown_language) for other in others):
        return [(start, end)]
    known: set[str] = set()
    for other in others:
        known |= stems(other.shown) | marks(other)
    clauses = [(start + a, start + b) for a, b in _clauses(text[start:end])]
    found = []
    for a, b in clauses:
        own = stems(text[a:b])
        told = own | marks(replace(one, text=text[a:b], shown=text[a:b]))
        if len(own) < _FEWEST or told & known:
            found.append((a, b))
    # alike as a whole, though in no word: then which clause it is cannot be told
    enough = any(len(stems(text[a:b])) >= _FEWEST for a, b in found)
    return found if enough else [(start, end)]


def _clauses(sentence: str) -> list[tuple[int, int]]:
    """A sentence cut before its conjunctions and behind its commas; joined they are the whole."""
    cuts = [match.end() for match in _CLAUSE.finditer(sentence)]
    edges = [0, *cuts, len(sentence)]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def marked(text: str, start: int, end: int, same: Ranges, copied: Ranges) -> tuple[MarkedText, ...]:
    """The stretch `[start, end)` of a column's text cut where its mark changes; joined it is that.

    `same` is what other items say too, `copied` what they have word for word, which wins.
    """
    start, end = trim(text, start, end)
    edges = {start, end}
    for ranges in (same, copied):
        edges.update(place for one in ranges for place in one if start < place < end)
    found: list[MarkedText] = []
    for a, b in pairwise(sorted(edges)):
        mark = Mark.COPIED if _holds(copied, a) else Mark.SAME if _holds(same, a) else Mark.NONE
        if found and (found[-1].mark is mark or not text[a:b].strip()):
            found[-1] = replace(found[-1], text=found[-1].text + text[a:b])
        else:
            found.append(MarkedText(text=text[a:b], mark=mark))
    return tuple(found)


def _holds(ranges: Ranges, place: int) -> bool:
    return any(start <= place < end for start, end in ranges)
