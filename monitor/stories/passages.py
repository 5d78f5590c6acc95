"""The sentences of several items that say the same, side by side, in any languages. Pure.

The rows begin as the sentences of the first item; those of each further item go to the row that
they are most like, or make rows of their own beside their neighbours. Likeness is that of sentence
vectors where there are any, of the words as the reader reads them, and of names and numbers, which
are the same in all languages. News reorders: an agency's third sentence is a paper's first. So
order only decides between rows that are nearly equally alike.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from monitor.domain.language import base_of
from monitor.stories.figures_concepts import spots
from monitor.stories.figures_numbers import numbers_in
from monitor.stories.figures_values import fold as fold_letters
from monitor.stories.quotations_people import latin
from monitor.stories.vectors import DIMENSION
from monitor.text.folding import fold

MOST_SENTENCES = 120
"""Of one item; what follows is not compared."""

SURE, LIKELY = 0.5, 0.32
"""Likeness, 0..1, from which two sentences say the same, and from which they do where neither has
another nearly as like. Sentences on one topic that say different things come to .45 at most."""
SURE_BY_WORDS, LIKELY_BY_WORDS = 0.36, 0.2
MARGIN = 0.08
OUT_OF_ORDER = 0.04  # taken off for a whole text's length of distance
_VECTORS, _WORDS, _MARKS = 0.7, 0.15, 0.15
_STEM = 6
_SHORTEST = 4  # letters of a word that tells anything
_FEWEST = 2  # words, names and numbers of a sentence that can be told to say the same

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")  # noqa: RUF001
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")

Row = tuple[tuple[int, ...] | None, ...]
"""For each column the numbers of its sentences in this row, None where it has none here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSentence:
    """A sentence of an item: as it is in its `language`, and as the reader reads it (`shown`).

    `vector` is 512 float32, little-endian, L2-normalised, of `text` or of `shown`; None = none.
    `paragraph` numbers the paragraphs of the item.
    """

    text: str
    language: str
    shown: str
    shown_language: str
    paragraph: int
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Looked:
    """A sentence as it is compared: stems of words, names in Latin letters, numbers."""

    words: frozenset[str]
    language: str
    marks: frozenset[str]
    place: float
    paragraph: int
    vector: NDArray[np.float32] | None


@dataclass(slots=True)
class _Row:
    cells: list[list[int]] = field(default_factory=list)


def align(columns: Sequence[Sequence[PlainSentence]]) -> tuple[Row, ...]:
    """Put the sentences of two or more items side by side.

    Every sentence is in exactly one row, those of a cell are consecutive in their item, and the
    sentences of the first column are in order.

    Raises:
        ValueError: a vector has not 512 float32.
    """
    looked = [[_look(column, n) for n in range(len(column))] for column in columns]
    weights = _weights(looked)
    rows = [_alone(len(columns), 0, n) for n in range(len(columns[0]))] if columns else []
    for number in range(1, len(columns)):
        rows = _with_column(rows, looked, number, weights)
    return tuple(
        tuple(tuple(cell) if cell else None for cell in row.cells) for row in _closed(rows, looked)
    )


def said_elsewhere(
    columns: Sequence[Sequence[PlainSentence]],
    headlines: Sequence[Sequence[PlainSentence]],
    rows: Sequence[Row],
) -> tuple[tuple[bool, ...], ...]:
    """For each cell of `align`'s rows that is empty: whether its item says that after all.

    A sentence stands in one row only, though two sentences of another item may say the same, and
    a headline in none. Here every sentence of an item counts, and that of its headline.
    """
    looked = [
        [_look(column, n) for n in range(len(column))]
        + [_look(headline, n) for n in range(len(headline))]
        for column, headline in zip(columns, headlines, strict=True)
    ]
    weights = _weights(looked)
    found: list[tuple[bool, ...]] = []
    for row in rows:
        said = [looked[n][at] for n, cell in enumerate(row) if cell for at in cell]
        found.append(
            tuple(
                cell is None
                and any(_may_say(one, own, weights) for own in looked[n] for one in said)
                for n, cell in enumerate(row)
            )
        )
    return tuple(found)


def _may_say(one: _Looked, other: _Looked, weights: dict[str, float]) -> bool:
    """Whether two sentences are likely to say the same: alike, or the same number of the same."""
    shared = one.marks & other.marks
    if any(mark[0] == "#" for mark in shared) and any(mark[0].isdecimal() for mark in shared):
        return True
    score, (_, likely) = likeness(one, other, weights)
    return score >= likely


def _alone(columns: int, column: int, sentence: int) -> _Row:
    return _Row([[sentence] if n == column else [] for n in range(columns)])


def _look(column: Sequence[PlainSentence], number: int) -> _Looked:
    sentence = column[number]
    vector = None
    if sentence.vector is not None:
        if len(sentence.vector) != DIMENSION * 4:
            raise ValueError(f"a vector of {len(sentence.vector)} bytes, not {DIMENSION * 4}")
        vector = np.frombuffer(sentence.vector, dtype="<f4")
    return _Looked(
        words=stems(sentence.shown),
        language=base_of(sentence.shown_language),
        marks=marks(sentence),
        place=number / max(1, len(column) - 1),
        paragraph=sentence.paragraph,
        vector=vector,
    )


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that tell anything; pairs of letters of Chinese."""
    folded = fold(text)
    if _UNSPACED.search(folded):
        return frozenset(folded.split())  # folding has cut it into pairs of letters
    return frozenset(w[:_STEM] for w in _WORD.findall(folded) if len(w) >= _SHORTEST)


def marks(sentence: PlainSentence) -> frozenset[str]:
    """Names in Latin letters, numbers and concepts, of the original and of what is shown.

    Concepts are those of the figures: who dies and what is shot down has one name in all languages.
    """
    found: set[str] = set()
    sides = {(sentence.text, sentence.language), (sentence.shown, sentence.shown_language)}
    for text, language in sorted(sides):
        for match in _WORD.finditer(text):
            word = match.group()
            if word[0].isupper() and len(word) >= _SHORTEST:
                found.add(latin(word)[:_STEM])
        base = base_of(language)
        found.update(f"{n.value:g}" for n in numbers_in(text, base) if not n.article)
        concepts = spots(fold_letters(text), base)
        found.update(f"#{spot.concept}" for spot in (*concepts.fates, *concepts.things))
    return frozenset(found)


def _weights(columns: Iterable[Sequence[_Looked]]) -> dict[str, float]:
    """What a word, a name or a number tells: more, the fewer sentences have it."""
    counts: Counter[str] = Counter()
    total = 1
    for column in columns:
        for sentence in column:
            total += 1
            counts.update(sentence.words | {f"={mark}" for mark in sentence.marks})
    return {word: math.log((total + 1) / count) for word, count in counts.items()}


def _with_column(
    rows: list[_Row], looked: Sequence[Sequence[_Looked]], number: int, weights: dict[str, float]
) -> list[_Row]:
    """The rows with one more column; its sentences go to the rows that they are like."""
    column = looked[number]
    scores = np.zeros((len(column), max(1, len(rows))))
    for n, sentence in enumerate(column):
        for at, row in enumerate(rows):
            scores[n, at] = _likeness_to_row(sentence, row, looked, weights)
    placed: dict[int, int] = {}
    while pairs := _pairs(scores):
        for n, at in pairs:
            if n not in placed and _fits(rows[at].cells[number], n):
                placed[n] = at
                rows[at].cells[number] = sorted([*rows[at].cells[number], n])
        # what has found its place is no rival any more
        for n, at in pairs:
            scores[n, :] = 0
            scores[:, at] = 0
    return _inserted(rows, placed, looked, number)


def _pairs(scores: NDArray[np.float64]) -> list[tuple[int, int]]:
    """The (sentence, row) that say the same, the likest first: surely, or likely with no rival."""
    taken = scores >= 1.0
    for n in range(len(scores)):
        at = int(np.argmax(scores[n]))
        rivals = max(_second(scores[n]), _second(scores[:, at]))
        if scores[n, at] - rivals >= MARGIN:
            taken[n, at] = True
    found = [(-scores[n, at], int(n), int(at)) for n, at in zip(*np.nonzero(taken), strict=True)]
    return [(n, at) for _, n, at in sorted(found)]


def _second(scores: NDArray[np.float64]) -> float:
    """The second highest of some scores, 0 where there is none."""
    return float(np.sort(scores)[-2]) if scores.size > 1 else 0.0


def _fits(cell: Sequence[int], n: int) -> bool:
    """Whether a sentence may join those of a cell: only next to them, so that they read on."""
    return not cell or n in (cell[0] - 1, cell[-1] + 1)


def _likeness_to_row(
    sentence: _Looked, row: _Row, looked: Sequence[Sequence[_Looked]], weights: dict[str, float]
) -> float:
    """How like a sentence is to the likest of a row: 1 and more = the same, 0 = not likely at all.

    What is between is likely. Distance in the order of the texts is taken off.
    """
    best = 0.0
    for column, cell in enumerate(row.cells):
        for n in cell:
            other = looked[column][n]
            score, (sure, likely) = likeness(sentence, other, weights)
            if score >= likely:
                away = OUT_OF_ORDER * abs(sentence.place - other.place)
                best = max(best, (1.0 if score >= sure else 0.0) + score - away)
    return round(best, 6)


def likeness(
    one: _Looked, other: _Looked, weights: dict[str, float]
) -> tuple[float, tuple[float, float]]:
    """How much two sentences say the same, 0..1, and from where on they do, surely and likely."""
    marks = _common(one.marks, other.marks, weights, "=")
    words = _common(one.words, other.words, weights) if one.language == other.language else 0.0
    if one.vector is not None and other.vector is not None:
        cosine = float(one.vector @ other.vector)
        return _VECTORS * cosine + _WORDS * words + _MARKS * marks, (SURE, LIKELY)
    if min(len(one.words) + len(one.marks), len(other.words) + len(other.marks)) < _FEWEST:
        return 0.0, (SURE_BY_WORDS, LIKELY_BY_WORDS)
    if one.language != other.language:
        shared = len(one.marks & other.marks)
        return (marks if shared > 1 else 0.0), (SURE, LIKELY)
    return 0.7 * words + 0.3 * marks, (SURE_BY_WORDS, LIKELY_BY_WORDS)


def _common(
    one: frozenset[str], other: frozenset[str], weights: dict[str, float], mark: str = ""
) -> float:
    """Weighted cosine of two sets, 0..1."""
    if not one or not other:
        return 0.0
    shared = sum(weights[mark + word] ** 2 for word in sorted(one & other))
    sizes = [sum(weights[mark + word] ** 2 for word in sorted(words)) for words in (one, other)]
    return shared / math.sqrt(sizes[0] * sizes[1])


def _inserted(
    rows: list[_Row],
    placed: dict[int, int],
    looked: Sequence[Sequence[_Looked]],
    number: int,
) -> list[_Row]:
    """Rows of their own for sentences without a like, behind that of the sentence before them."""
    behind: dict[int, list[_Row]] = {}
    at = min((placed[n] for n in placed), default=len(rows)) - 1
    for n in range(len(looked[number])):
        if n in placed:
            at = placed[n]
        else:
            behind.setdefault(at, []).append(_alone(len(looked), number, n))
    found = list(behind.get(-1, ()))
    for place, row in enumerate(rows):
        found += [row, *behind.get(place, ())]
    return found


def _closed(rows: Sequence[_Row], looked: Sequence[Sequence[_Looked]]) -> list[_Row]:
    """Rows of one column alone that go on from each other in a paragraph put together."""
    found: list[_Row] = []
    for row in rows:
        column = _only(row)
        last = found[-1] if found else None
        if last is not None and column is not None and _only(last) == column:
            before, here = last.cells[column][-1], row.cells[column][0]
            same = looked[column][before].paragraph == looked[column][here].paragraph
            if here == before + 1 and same:
                last.cells[column] += row.cells[column]
                continue
        found.append(row)
    return found


def _only(row: _Row) -> int | None:
    """The one column of a row that has anything, None where several have."""
    filled = [n for n, cell in enumerate(row.cells) if cell]
    return filled[0] if len(filled) == 1 else None
