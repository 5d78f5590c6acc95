"""Languages of a text: pieces are weighed, smoothed over their neighbours, and joined to spans.

    text → datelines.recognise → segmentation.cut → evidence.weigh → judgement → spans

Everything is a pure function of its arguments: the same text gives the same spans, in any order
and in any process.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    UNKNOWN_FEED,
    Dateline,
    FeedLanguages,
    LanguageSpan,
    SpanKind,
    TextLanguages,
)
from monitor.language import datelines, segmentation
from monitor.language.boilerplate import call_to_action
from monitor.language.confidence import confidence
from monitor.language.datelines import is_date
from monitor.language.detectors import DEFAULT, Panel, panel_named
from monitor.language.evidence import weigh, words_of
from monitor.language.judgement import UNFIT, Judged, Scores, row_of_languages, shares
from monitor.language.names import is_lone_name, is_name
from monitor.language.pieces import Piece, ends_line, is_whole_sentence

_LONGEST_DATE = 80  # characters
_CALL_TO_ACTION = 6.0  # natural logarithm, as everywhere in the evidence


def detect(
    text: str,
    feed: FeedLanguages = UNKNOWN_FEED,
    published: datetime | None = None,
    *,
    detector: str = DEFAULT,
    repeated: Collection[str] = (),
) -> TextLanguages:
    """Find out which parts of a text are in which language, and its datelines.

    Args:
        text: plain text of one part of an item; offsets of the answer count in it.
        feed: what is known of the feed's language; what the person gave wins.
        published: the feed's own date, see `datelines.find`.
        detector: a name of `detectors.DETECTORS`.
        repeated: the feed's own small print, lines folded as by `repeats.folded`.

    Returns:
        Spans that cover every character but white space exactly once, the language with most
        letters ("und" where there is none), and the datelines. A text that is but a name or a code
        ("UEFA") is "und". Time is linear in the length of the text.

    Raises:
        MonitorError: there is no such detector.
    """
    panel = panel_named(detector)
    told = feed.given or feed.declared
    feed_language = told.partition("-")[0].lower() if told else None
    found = tuple(datelines.recognise(text))
    pieces = segmentation.cut(text, [(d.start, d.end) for d in found])
    judged = _judge(text, pieces, found, panel, feed_language)
    if _is_lone_name(text, judged):
        return TextLanguages(spans=_unnamed(pieces), dominant=UNDETERMINED)
    share = shares(judged, feed_language)
    row = row_of_languages(judged, share, feed_language)
    return TextLanguages(
        spans=tuple(_spans(text, judged, row, share)),
        dominant=_dominant(pieces, row),
        datelines=_settled(text, pieces, row, found, published),
    )


def _judge(
    text: str,
    pieces: Sequence[Piece],
    found: Sequence[datelines.Recognised],
    panel: Panel,
    feed: str | None,
) -> list[Judged]:
    """Gather what is known of each piece by itself."""
    judged = []
    for number, evidence in enumerate(weigh(text, pieces, panel, feed)):
        piece = pieces[number]
        call = _call(text, pieces, number)
        name = not call and is_name(text, pieces, number)
        known = _with_lexicons(piece, evidence.scores, call, found)
        judged.append(Judged(piece=piece, scores=known, call=call, name=name))
    return judged


def _is_lone_name(text: str, judged: Sequence[Judged]) -> bool:
    """Tell whether there is nothing but a name or a code outside the masks."""
    plain = [one for one in judged if not one.piece.masked]
    if len(plain) > 2 or any(one.call or one.piece.dateline is not None for one in plain):
        return False
    return is_lone_name(
        [w for one in plain for w in words_of(text[one.piece.start : one.piece.end])], text[:200]
    )


def _unnamed(pieces: Sequence[Piece]) -> tuple[LanguageSpan, ...]:
    return tuple(
        LanguageSpan(
            start=piece.start, end=piece.end,
            confidence=1.0 if piece.masked else 0.0,
            language=NO_LANGUAGE if piece.masked else UNDETERMINED,
            kind=SpanKind.CODE if piece.masked else SpanKind.NAME,
        )
        for piece in pieces
    )  # fmt: skip


def _call(text: str, pieces: Sequence[Piece], number: int) -> tuple[str, ...]:
    """Look a piece up as a call to action: a sentence of its own, or the end of a line."""
    piece = pieces[number]
    if piece.masked or piece.dateline is not None:
        return ()
    if not is_whole_sentence(pieces, number) and not ends_line(pieces, number):
        return ()
    return call_to_action(text[piece.start : piece.end])


def _with_lexicons(
    piece: Piece,
    scores: Scores,
    call: tuple[str, ...],
    found: Sequence[datelines.Recognised],
) -> Scores:
    """Add what the lexicons know: the names of months, the words of calls to action."""
    if piece.dateline is not None and found[piece.dateline].scores:
        fitting = found[piece.dateline].scores
        total = {code: score + scores.get(code, UNFIT) for code, score in fitting.items()}
    elif call:
        total = {code: score + _CALL_TO_ACTION * (code in call) for code, score in scores.items()}
    else:
        return scores
    best = max(total.values(), default=0.0)
    return {code: score - best for code, score in total.items()}


def _settled(
    text: str,
    pieces: Sequence[Piece],
    row: Sequence[str],
    found: Sequence[datelines.Recognised],
    published: datetime | None,
) -> tuple[Dateline, ...]:
    """Read the datelines in the languages that were decided on."""
    return tuple(
        datelines.settle(text, found[piece.dateline], language, published)
        for piece, language in zip(pieces, row, strict=True)
        if piece.dateline is not None
    )


def _kind(one: Judged, language: str) -> SpanKind:
    if one.piece.masked:
        return SpanKind.CODE
    if one.piece.dateline is not None:
        return SpanKind.DATELINE
    if language in one.call:
        return SpanKind.BOILERPLATE
    return SpanKind.QUOTE if one.piece.quoted else SpanKind.PROSE


# Kinds that stay spans of their own beside others of the same language.
_ALONE = frozenset((SpanKind.DATELINE, SpanKind.CODE, SpanKind.BOILERPLATE))


def _kind_of_group(text: str, group: Sequence[Judged], kinds: set[SpanKind]) -> SpanKind:
    """Give the kind of a whole span; a date from end to end is no prose, wherever it stands."""
    kind = next(iter(kinds)) if len(kinds) == 1 else SpanKind.PROSE
    start, end = group[0].piece.start, group[-1].piece.end
    if kind is SpanKind.PROSE and end - start <= _LONGEST_DATE and is_date(text[start:end]):
        return SpanKind.DATELINE
    return kind


def _spans(
    text: str, judged: Sequence[Judged], row: Sequence[str], share: Scores
) -> Iterator[LanguageSpan]:
    """Join neighbours of one language; a quotation counts only between other languages."""
    kinds = [_kind(one, language) for one, language in zip(judged, row, strict=True)]
    start = 0
    for number in range(1, len(judged) + 1):
        if number < len(judged):
            apart = kinds[number - 1] in _ALONE or kinds[number] in _ALONE
            if not apart and row[number] == row[start]:
                continue
        group = judged[start:number]
        evidence = [(one.piece.letters, one.scores) for one in group]
        yield LanguageSpan(
            start=group[0].piece.start, end=group[-1].piece.end, language=row[start],
            confidence=confidence(row[start], evidence, share.get(row[start], 0.0)),
            kind=_kind_of_group(text, group, set(kinds[start:number])),
        )  # fmt: skip
        start = number


def _dominant(pieces: Sequence[Piece], row: Sequence[str]) -> str:
    """Give the language with most letters; the first in the text of equals."""
    letters: dict[str, int] = {}
    for piece, language in zip(pieces, row, strict=True):
        if not piece.masked:
            letters[language] = letters.get(language, 0) + piece.letters
    return max(letters, key=lambda code: letters[code], default=UNDETERMINED)
