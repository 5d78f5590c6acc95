"""A text cut into units: sentences where it is foreign, with what is known of each. Pure.

All offsets are code points in the coordinates of one part, the title or the body text. Whatever
the spans are, the units of a stretch put together are that stretch, to the character.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice, takewhile
from operator import attrgetter

from monitor.domain.item import Part, State
from monitor.domain.language import (
    TRANSLATABLE,
    UNDETERMINED,
    Dateline,
    LanguageSpan,
    SpanKind,
    base_of,
    is_foreign,
)
from monitor.domain.translation import Alignment, MemoryEntry, Provenance, Sentence
from monitor.domain.views import InlineRun, Unit
from monitor.library.carrying import carried
from monitor.translation import memory
from monitor.translation.units import sentences_of, whole

Known = Mapping[tuple[str, str], MemoryEntry]  # by (memory key, base of the language)

DATE_RULE = "date rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch `[start, end)` of a part that has one language and is one unit.

    `key` is the place in the translation memory of a sentence that a model would be asked about;
    `given` = the person said which language it is in. `alignment` counts from the piece's start.
    """

    start: int
    end: int
    language: str
    kind: SpanKind
    confidence: float
    given: bool = False
    foreign: bool = False
    key: str | None = None
    translated: str | None = None
    state: State = State.NOT_NEEDED
    provenance: Provenance | None = None
    alignment: Alignment = ()

    @property
    def place(self) -> tuple[str, str]:
        """Where the memory has it, once there is a `key`: that and the language."""
        return self.key or "", base_of(self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenDateline:
    """A dateline of the part with how it is said in the reader's language."""

    dateline: Dateline
    said: str
    provenance: Provenance


def cut(text: str, spans: Iterable[LanguageSpan], reads: Sequence[str]) -> tuple[Piece, ...]:
    """Cut a part at its spans, foreign spans at their sentences too.

    The pieces cover the part; what lies between spans or sentences becomes pieces of its own,
    which are not foreign. Spans that reach beyond the text or into another are clipped.
    """
    pieces: list[Piece] = []
    done = 0
    for span in whole(sorted(spans, key=lambda one: one.start), reads):
        start, end = max(span.start, done), min(span.end, len(text))
        if start >= end:
            continue
        pieces += _plain(done, start)
        pieces += _span(text, replace(span, start=start, end=end), reads)
        done = end
    pieces += _plain(done, len(text))
    return tuple(pieces)


def with_dateline(pieces: Iterable[Piece], spoken: SpokenDateline | None) -> tuple[Piece, ...]:
    """Say the dateline in the reader's language; pieces are cut where it begins and ends."""
    if spoken is None:
        return tuple(pieces)
    start, end = spoken.dateline.start, spoken.dateline.end
    found: list[Piece] = []
    said = False  # once, should the line be in more than one piece
    for piece in pieces:
        is_in = piece.kind is SpanKind.DATELINE and piece.start < end and piece.end > start
        if said or not is_in or not piece.foreign:
            found.append(piece)
            continue
        a, b = max(piece.start, start), min(piece.end, end)
        found += _part(piece, piece.start, a)
        found += [_said(part, spoken) for part in _part(piece, a, b)]
        found += _part(piece, b, piece.end)
        said = True
    return tuple(found)


def with_translations(pieces: Iterable[Piece], known: Known, otherwise: State) -> tuple[Piece, ...]:
    """Give each foreign sentence its translation, or the state that the item is in without one."""
    lacking = otherwise if otherwise in (State.QUEUED, State.NO_MODEL) else State.FAILED
    return tuple(
        piece if piece.key is None else _translated(piece, known.get(piece.place), lacking)
        for piece in pieces
    )


def units_of(
    runs: Sequence[InlineRun], start: int, pieces: Sequence[Piece], number: int, part: Part
) -> tuple[Unit, ...]:
    """The units of a block whose text begins at `start` of `part`; the first of them is `number`.

    `pieces` cover the part in order. Joined, the runs of the units are the runs of the block, cut
    where units meet.
    """
    ends = list(accumulate(len(run.text) for run in runs))
    end = start + (ends[-1] if ends else 0)
    first = bisect_right(pieces, start, key=attrgetter("end"))
    here = list(takewhile(lambda piece: piece.start < end, islice(pieces, first, None)))
    return tuple(
        _unit(
            piece,
            _slice(runs, ends, max(piece.start, start) - start, min(piece.end, end) - start),
            max(piece.start, start),
            number + n,
            part,
        )
        for n, piece in enumerate(here)
    )


def _unit(piece: Piece, runs: tuple[InlineRun, ...], start: int, number: int, part: Part) -> Unit:
    """The unit of a piece that begins at `start`: after the piece does, where a block parts it.

    Of a sentence that a block's end parts, the beginning has the translation.
    """
    translated = piece.translated if start == piece.start else None
    return Unit(
        number=number,
        runs=runs,
        language=piece.language,
        kind=piece.kind,
        confidence=piece.confidence,
        foreign=piece.foreign,
        translated=translated,
        state=piece.state,
        provenance=piece.provenance if start == piece.start else None,
        given=piece.given,
        part=part,
        start=start,
        end=start + sum(len(run.text) for run in runs),
        translated_runs=() if translated is None else carried(runs, translated, piece.alignment),
    )


def provenance_of(entry: MemoryEntry) -> Provenance:
    """Where a translation of the memory is from."""
    return Provenance(
        engine=entry.engine,
        version=entry.version,
        pair=entry.pair,
        made_at=entry.made_at,
        doubtful=entry.doubtful,
        reason=entry.reason,
        via=entry.via,
        stale=entry.stale,
    )


def _span(text: str, span: LanguageSpan, reads: Sequence[str]) -> Iterator[Piece]:
    foreign = is_foreign(span.language, reads)
    if not foreign or span.kind not in TRANSLATABLE:
        yield _piece(span, span.start, span.end, foreign and span.kind is SpanKind.DATELINE)
        return
    done = span.start
    for sentence in sentences_of(text, span):
        if done < sentence.start:
            yield _piece(span, done, sentence.start, foreign=False)
        yield _sentence(span, sentence)
        done = sentence.end
    if done < span.end:
        yield _piece(span, done, span.end, foreign=False)


def _sentence(span: LanguageSpan, sentence: Sentence) -> Piece:
    whole = _piece(span, sentence.start, sentence.end, foreign=True)
    return replace(whole, key=memory.key(sentence.text))


def _piece(span: LanguageSpan, start: int, end: int, foreign: bool) -> Piece:
    return Piece(
        start=start,
        end=end,
        language=span.language,
        kind=span.kind,
        confidence=span.confidence,
        given=span.given,
        foreign=foreign,
    )


def _plain(start: int, end: int) -> list[Piece]:
    if start >= end:
        return []
    return [Piece(start=start, end=end, language=UNDETERMINED, kind=SpanKind.PROSE, confidence=0.0)]


def _part(piece: Piece, start: int, end: int) -> list[Piece]:
    return [replace(piece, start=start, end=end)] if start < end else []


def _said(piece: Piece, spoken: SpokenDateline) -> Piece:
    return replace(piece, translated=spoken.said, state=State.DONE, provenance=spoken.provenance)


def _translated(piece: Piece, entry: MemoryEntry | None, lacking: State) -> Piece:
    if entry is None:
        return replace(piece, state=lacking)
    return replace(
        piece,
        translated=entry.text,
        state=State.DOUBTFUL if entry.doubtful else State.DONE,
        provenance=provenance_of(entry),
        alignment=entry.alignment,
    )


def _slice(
    runs: Sequence[InlineRun], ends: Sequence[int], start: int, end: int
) -> tuple[InlineRun, ...]:
    """The stretch `[start, end)` of the text of `runs`, looks kept; `ends` are where runs end."""
    found = []
    for n in range(bisect_right(ends, start), len(runs)):
        run = runs[n]
        begins = ends[n] - len(run.text)
        if begins >= end:
            break
        text = run.text[max(0, start - begins) : end - begins]
        if text:
            found.append(replace(run, text=text))
    return tuple(found)
