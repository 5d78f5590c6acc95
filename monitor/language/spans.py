"""Languages of a text: pieces are weighed, smoothed over their neighbours, and joined to spans.

    text → datelines.recognise → segmentation.cut → evidence.weigh → smoothing.smooth → spans

Everything is a pure function of its arguments: the same text gives the same spans, in any order
and in any process.
"""

import math
from collections.abc import Iterator, Sequence
from datetime import datetime

from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    LanguageSpan,
    SpanKind,
    TextLanguages,
)
from monitor.language import datelines, segmentation
from monitor.language.boilerplate import call_to_action
from monitor.language.confidence import confidence
from monitor.language.detectors import detector_named
from monitor.language.evidence import weigh, words_of
from monitor.language.names import is_lone_name, is_name
from monitor.language.pieces import Boundary, Piece
from monitor.language.smoothing import smooth

# Natural logarithms, as everywhere in the evidence.
_OUT_OF_SCRIPT = -3.0
_OUT_OF_SCRIPT_LETTER = -0.35  # a flat penalty would let whole sentences be swallowed
_IMPOSSIBLE = -40.0
_NAME = -0.5
_UNFIT = -8.0
_CALL_TO_ACTION = 6.0
_PRIOR_FLOOR = 0.02
_FEED_LETTERS = 30.0  # what the feed says of its language counts as much as so many letters
_STATES_OF_A_PIECE = 3

Scores = dict[str, float]


def detect(
    text: str,
    feed_language: str | None = None,
    published: datetime | None = None,
    detector: str = "langdetect",
) -> TextLanguages:
    """Find out which parts of a text are in which language, and its datelines.

    Args:
        text: plain text of one part of an item; offsets of the answer count in it.
        feed_language: what the feed says of itself, BCP 47; a weak hint.
        published: the feed's own date, see `datelines.find`.
        detector: a name of `detectors.DETECTORS`.

    Returns:
        Spans that cover every character but white space exactly once, the language with most
        letters ("und" where there is none), and the datelines. A text that is but a name or a code
        ("UEFA") is "und". Time is linear in the length of the text.

    Raises:
        MonitorError: there is no such detector.
    """
    feed = feed_language.partition("-")[0].lower() if feed_language else None
    found = tuple(datelines.recognise(text))
    pieces = segmentation.cut(text, [(d.start, d.end) for d in found])
    if _is_lone_name(text, pieces):
        return TextLanguages(spans=_unnamed(pieces), dominant=UNDETERMINED)
    scores = weigh(text, pieces, detector_named(detector), feed)
    calls = [_call(text, piece) for piece in pieces]
    known = [
        _with_knowledge(piece, score, call, found)
        for piece, score, call in zip(pieces, scores, calls, strict=True)
    ]
    row = _row_of_languages(text, pieces, known, feed)
    kinds = [
        _kind(piece, bool(call) and language in call)
        for piece, call, language in zip(pieces, calls, row, strict=True)
    ]
    settled = {
        piece.dateline: datelines.settle(text, found[piece.dateline], language, published)
        for piece, language in zip(pieces, row, strict=True)
        if piece.dateline is not None
    }
    return TextLanguages(
        spans=tuple(_spans(pieces, row, kinds, known)),
        dominant=_dominant(pieces, row),
        datelines=tuple(settled[index] for index in range(len(found))),
    )


def _is_lone_name(text: str, pieces: Sequence[Piece]) -> bool:
    """Tell whether there is nothing but a name or a code outside the masks."""
    plain = [piece for piece in pieces if not piece.masked]
    if len(plain) > 2 or any(piece.dateline is not None for piece in plain):
        return False
    return is_lone_name([w for p in plain for w in words_of(text[p.start : p.end])])


def _unnamed(pieces: Sequence[Piece]) -> tuple[LanguageSpan, ...]:
    return tuple(
        LanguageSpan(
            start=piece.start, end=piece.end, confidence=0.5,
            language=NO_LANGUAGE if piece.masked else UNDETERMINED,
            kind=SpanKind.CODE if piece.masked else SpanKind.NAME,
        )
        for piece in pieces
        if piece.letters or piece.masked
    )  # fmt: skip


def _call(text: str, piece: Piece) -> tuple[str, ...]:
    """Look a piece up as a call to action; the inside of a sentence is none."""
    inside = piece.boundary not in (Boundary.PARAGRAPH, Boundary.LINE, Boundary.SENTENCE)
    if inside or piece.masked or piece.dateline is not None:
        return ()
    return call_to_action(text[piece.start : piece.end])


def _with_knowledge(
    piece: Piece,
    scores: Scores,
    call: tuple[str, ...],
    found: Sequence[datelines.Recognised],
) -> Scores:
    """Add what the lexicons know: the names of months, the words of calls to action."""
    if piece.dateline is not None and found[piece.dateline].scores:
        fitting = found[piece.dateline].scores
        total = {code: score + scores.get(code, _UNFIT) for code, score in fitting.items()}
    elif call:
        total = {code: score + _CALL_TO_ACTION * (code in call) for code, score in scores.items()}
    else:
        return scores
    best = max(total.values(), default=0.0)
    return {code: score - best for code, score in total.items()}


def _prior(pieces: Sequence[Piece], known: Sequence[Scores], feed: str | None) -> Scores:
    """Let the pieces vote, each with the weight of its letters, on the languages of the item."""
    votes: Scores = {}
    for piece, scores in zip(pieces, known, strict=True):
        shares = {code: math.exp(score) for code, score in scores.items()}
        weight = piece.letters / sum(shares.values()) if shares else 0.0
        for code, share in shares.items():
            votes[code] = votes.get(code, 0.0) + weight * share
    if feed is not None:
        votes[feed] = votes.get(feed, 0.0) + _FEED_LETTERS
    total = sum(votes.values())
    return {code: math.log(_PRIOR_FLOOR + vote / total) for code, vote in votes.items()}


def _row_of_languages(
    text: str, pieces: Sequence[Piece], known: Sequence[Scores], feed: str | None
) -> list[str]:
    """Find the likeliest language of each piece, with its neighbours and the item in mind."""
    prior = _prior(pieces, known, feed)
    states: set[str] = set() if feed is None else {feed}
    for scores in known:
        ranked = sorted(scores, key=lambda code: (-scores[code] - prior[code], code))
        states.update(ranked[:_STATES_OF_A_PIECE])
    if not any(known):
        return [NO_LANGUAGE if piece.masked else UNDETERMINED for piece in pieces]
    order = sorted(states, key=lambda code: (-prior[code], code))
    rows = []
    for number, piece in enumerate(pieces):
        name = is_name(text, pieces, number)
        scores = known[number]
        rows.append([_emission(piece, scores, code, name=name) + prior[code] for code in order])
    path = smooth(rows, [piece.boundary for piece in pieces])
    return [
        NO_LANGUAGE if piece.masked else order[state]
        for piece, state in zip(pieces, path, strict=True)
    ]


def _emission(piece: Piece, scores: Scores, code: str, *, name: bool) -> float:
    if code in scores:
        return scores[code]
    if not scores:
        return 0.0
    if piece.dateline is not None:
        return _UNFIT
    if name:
        return _NAME
    return max(_IMPOSSIBLE, _OUT_OF_SCRIPT + _OUT_OF_SCRIPT_LETTER * piece.letters)


def _kind(piece: Piece, is_call: bool) -> SpanKind:
    if piece.masked:
        return SpanKind.CODE
    if piece.dateline is not None:
        return SpanKind.DATELINE
    if is_call:
        return SpanKind.BOILERPLATE
    return SpanKind.QUOTE if piece.quoted else SpanKind.PROSE


def _spans(
    pieces: Sequence[Piece],
    row: Sequence[str],
    kinds: Sequence[SpanKind],
    known: Sequence[Scores],
) -> Iterator[LanguageSpan]:
    """Join neighbours of one language and kind; a quote counts only between other languages."""
    group: list[int] = []
    for number in range(len(pieces)):
        if group and not _belongs(group[-1], number, row, kinds):
            yield _joined(pieces, row, kinds, known, group)
            group = []
        group.append(number)
    if group:
        yield _joined(pieces, row, kinds, known, group)


def _belongs(last: int, number: int, row: Sequence[str], kinds: Sequence[SpanKind]) -> bool:
    alone = (SpanKind.DATELINE, SpanKind.CODE, SpanKind.BOILERPLATE)
    if kinds[last] in alone or kinds[number] in alone:
        return False
    return row[last] == row[number]


def _joined(
    pieces: Sequence[Piece],
    row: Sequence[str],
    kinds: Sequence[SpanKind],
    known: Sequence[Scores],
    group: Sequence[int],
) -> LanguageSpan:
    language = row[group[0]]
    own = {kinds[number] for number in group}
    evidence = [(pieces[number].letters, known[number]) for number in group]
    return LanguageSpan(
        start=pieces[group[0]].start, end=pieces[group[-1]].end, language=language,
        confidence=confidence(language, evidence),
        kind=own.pop() if len(own) == 1 else SpanKind.PROSE,
    )  # fmt: skip


def _dominant(pieces: Sequence[Piece], row: Sequence[str]) -> str:
    """Give the language with most letters; the first in the text of equals."""
    letters: dict[str, int] = {}
    for piece, language in zip(pieces, row, strict=True):
        if not piece.masked:
            letters[language] = letters.get(language, 0) + piece.letters
    return max(letters, key=lambda code: letters[code], default=UNDETERMINED)
