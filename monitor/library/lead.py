"""The first paragraph of an item, in the reader's language where that is known. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.domain.digest import Runs
from monitor.domain.language import Dateline, LanguageSpan
from monitor.domain.translation import Provenance
from monitor.library import units
from monitor.library.units import Known, Piece
from monitor.library.wording import NOTHING
from monitor.text import sentences

SHORTEST = 40  # characters; shorter lines are headings, bylines, captions
WANTED = 700  # a longer paragraph ends with the sentence before
LONGEST = 1_500  # a longer sentence is cut

LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A first paragraph, original or translated, with its language and where its parts are from.

    `runs` are its (text, language), cut where the language changes.
    """

    text: str
    language: str
    provenances: tuple[Provenance, ...]
    runs: Runs = ()


def place(text: str, title: str, dateline: Dateline | None, language: str) -> tuple[int, int]:
    """`[start, end)` of the first paragraph in the body `text`; (0, 0) where there is none.

    A repeated title, the line of the dateline and short lines are passed over where more follows.
    `language` is that of most of the text.
    """
    lines = [_trimmed(match) for match in LINE.finditer(text)]
    real = [
        (start, end)
        for start, end in lines
        if start < end and text[start:end] != title and not _is_dateline(start, end, dateline)
    ]
    long = (line for line in real if line[1] - line[0] >= SHORTEST)
    start, end = next(long, real[0] if real else (0, 0))
    return start, _end(text[start:end], language) + start


def in_span(spans: Iterable[LanguageSpan], start: int, end: int) -> list[LanguageSpan]:
    """The spans that a stretch touches, whole: sentences are cut by span."""
    return [span for span in spans if span.start < end and span.end > start]


def told(
    text: str,
    pieces: Sequence[Piece],
    bounds: tuple[int, int],
    known: Known,
    target: str,
    dominant: str,
) -> Lead | None:
    """The paragraph `bounds` of `text`: translated when all its foreign sentences are known.

    `pieces` cover the text. A foreign sentence that reaches over the end is taken whole.
    """
    start, end = bounds
    here = [piece for piece in pieces if piece.start < end and piece.end > start]
    if not here or start >= end:
        return None
    end = max([end, *(piece.end for piece in here if piece.key is not None)])
    missing = [p for p in here if p.key is not None and p.place not in known]
    asked = [piece for piece in here if piece.foreign]
    as_it_is = Lead(
        text=text[start:end],
        language=_language(here, dominant),
        provenances=(),
        runs=runs_of(text, here, start, end),
    )
    if missing or not asked:
        return as_it_is
    rendered = [_rendered(text, piece, known, start, end) for piece in here]
    origins = [origin for _, origin in rendered if origin is not None]
    if not origins:
        return as_it_is
    origins.sort(key=lambda origin: (origin.engine == units.DATE_RULE, not origin.doubtful))
    spoken = [
        (words, piece.language if origin is None else target)
        for piece, (words, origin) in zip(here, rendered, strict=True)
    ]
    return Lead(
        text="".join(words for words, _ in rendered),
        language=target,
        provenances=tuple(dict.fromkeys(origins)),
        runs=_joined(spoken),
    )


def runs_of(text: str, pieces: Iterable[Piece], start: int, end: int) -> Runs:
    """The (text, language) of `[start, end)`; `pieces` cover it in order."""
    cut = ((text[max(p.start, start) : min(p.end, end)], p.language) for p in pieces)
    return _joined(list(cut))


def _joined(found: Sequence[tuple[str, str]]) -> Runs:
    """Runs of different languages; what is of none, or white space, goes with its neighbour."""
    runs: list[tuple[str, str]] = []
    for words, language in found:
        if runs and (language in NOTHING or language == runs[-1][1] or not words.strip()):
            runs[-1] = (runs[-1][0] + words, runs[-1][1])
        elif runs and runs[-1][1] in NOTHING:
            runs[-1] = (runs[-1][0] + words, language)
        elif words:
            runs.append((words, language))
    return tuple(runs)


def _rendered(
    text: str, piece: Piece, known: Known, start: int, end: int
) -> tuple[str, Provenance | None]:
    if piece.key is not None:
        entry = known[piece.place]
        return entry.text, units.provenance_of(entry)
    if piece.translated is not None and piece.start >= start:
        return piece.translated, piece.provenance
    return text[max(piece.start, start) : min(piece.end, end)], None


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    line = match.group()
    start = match.start() + len(line) - len(line.lstrip())
    return start, start + len(line.strip())


def _is_dateline(start: int, end: int, dateline: Dateline | None) -> bool:
    """Whether a line holds little but the dateline."""
    if dateline is None or dateline.start >= end or dateline.end <= start:
        return False
    return (end - start) - (dateline.end - dateline.start) < SHORTEST // 2


def _end(paragraph: str, language: str) -> int:
    if len(paragraph) <= WANTED:
        return len(paragraph)
    ends = [sentence.end for sentence in sentences.cut(paragraph[: LONGEST * 2], language)]
    fitting = [end for end in ends if end <= WANTED]
    return min(fitting[-1] if fitting else ends[0] if ends else LONGEST, LONGEST)


def _language(pieces: Iterable[Piece], dominant: str) -> str:
    lengths: dict[str, int] = {}
    for piece in pieces:
        if piece.language not in NOTHING:
            length = lengths.get(piece.language, 0) + piece.end - piece.start
            lengths[piece.language] = length
    return max(lengths, key=lambda code: lengths[code], default=dominant)
