"""Languages of a text: pieces are weighed, smoothed over their neighbours, and joined to spans.

    text → datelines.recognise → segmentation.cut → evidence.weigh → judgement → tags → spans

Everything is a pure function of its arguments: the same text gives the same spans, in any order
and in any process.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    UNKNOWN_FEED,
    Dateline,
    FeedLanguages,
    LanguageSpan,
    SpanReason,
    TextLanguages,
)
from monitor.language import datelines, kinds, reasons, repeats, segmentation
from monitor.language.boilerplate import call_to_action
from monitor.language.confidence import confidence
from monitor.language.detectors import DEFAULT, Panel, panel_named
from monitor.language.evidence import Evidence, weigh
from monitor.language.judgement import UNFIT, Judged, Scores, row_of_languages, shares
from monitor.language.names import is_lone_name, is_name
from monitor.language.pieces import Piece, ends_line, is_whole_sentence
from monitor.language.prior import Prior, prior_of
from monitor.language.sight import words_of
from monitor.language.tags import tagged

_CALL_TO_ACTION = 6.0  # natural logarithm, as everywhere in the evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Examined:
    """A text with all that was decided of its pieces: `row` base languages, `tags` as shown."""

    judged: tuple[Judged, ...]
    found: tuple[datelines.Recognised, ...]
    prior: Prior
    share: Scores
    row: tuple[str, ...]
    tags: tuple[str, ...]


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
        detector: "ensemble", or a name of `detectors.DETECTORS`.
        repeated: the feed's own small print, lines folded as by `repeats.folded`.

    Returns:
        Spans that cover every character but white space exactly once, the language with most
        letters ("und" where there is none), and the datelines. A text that is but a name or a code
        ("UEFA") is "und". Time is linear in the length of the text.

    Raises:
        MonitorError: there is no such detector.
    """
    seen = _examine(text, prior_of(feed), panel_named(detector), repeated)
    return TextLanguages(
        spans=tuple(span for span, _, _ in _spans(text, seen)),
        dominant=_dominant(seen),
        datelines=_settled(text, seen, published),
    )


def explain(
    text: str,
    feed: FeedLanguages = UNKNOWN_FEED,
    published: datetime | None = None,
    *,
    detector: str = DEFAULT,
    repeated: Collection[str] = (),
) -> tuple[SpanReason, ...]:
    """Say of each span that `detect` finds why it is in its language.

    Args:
        text: as for `detect`, like all the others.
        feed: what is known of the feed's language.
        published: not looked at; here so that both are called alike.
        detector: a name as for `detect`.
        repeated: the feed's own small print.

    Returns:
        A reason for each span of `detect(…).spans`, in that order.

    Raises:
        MonitorError: there is no such detector.
    """
    seen = _examine(text, prior_of(feed), panel_named(detector), repeated)
    return tuple(
        reasons.reason(text, span, seen.judged[first:last], seen.row[first:last], seen.prior)
        for span, first, last in _spans(text, seen)
    )


def _examine(text: str, prior: Prior, panel: Panel, repeated: Collection[str]) -> _Examined:
    """Decide the language of every piece of a text."""
    found = tuple(datelines.recognise(text))
    pieces = segmentation.cut(text, [(d.start, d.end) for d in found])
    weighed = weigh(text, pieces, panel, prior.admitted)
    judged = tuple(
        _judged(text, pieces, number, evidence, found, repeated)
        for number, evidence in enumerate(weighed)
    )
    share = shares(judged, prior)
    if _is_lone_name(text, judged, prior):
        row = [NO_LANGUAGE if piece.masked else UNDETERMINED for piece in pieces]
    else:
        row = row_of_languages(judged, share, prior)
    tags = tagged(text, pieces, row, prior.variants)
    return _Examined(
        judged=judged, found=found, prior=prior, share=share, row=tuple(row), tags=tuple(tags)
    )


def _judged(
    text: str,
    pieces: Sequence[Piece],
    number: int,
    evidence: Evidence,
    found: Sequence[datelines.Recognised],
    repeated: Collection[str],
) -> Judged:
    """Gather what is known of a piece by itself."""
    piece = pieces[number]
    call = _call(text, pieces, number)
    again = bool(repeated) and not piece.masked and _comes_again(text, piece, repeated)
    return Judged(
        piece=piece,
        scores=_with_lexicons(piece, evidence.scores, call, found),
        votes=evidence.votes,
        call=call,
        repeated=again,
        name=not call and not again and is_name(text, pieces, number),
    )


def _comes_again(text: str, piece: Piece, repeated: Collection[str]) -> bool:
    """Tell whether the line that a piece stands in is the feed's small print."""
    # bounded, so that a text of one endless line does not cost its length at every piece
    first, last = max(0, piece.start - repeats.LONGEST), piece.end + repeats.LONGEST
    start = max(first, text.rfind("\n", first, piece.start) + 1)
    end = text.find("\n", piece.end, last)
    end = min(len(text), last) if end < 0 else end
    return end - start <= repeats.LONGEST and repeats.folded(text[start:end]) in repeated


def _is_lone_name(text: str, judged: Sequence[Judged], prior: Prior) -> bool:
    """Tell whether there is nothing but a name or a code outside the masks."""
    plain = [one for one in judged if not one.piece.masked]
    if len(plain) > 3 or any(one.call or one.piece.dateline is not None for one in plain):
        return False
    return prior.given is None and is_lone_name(
        [w for one in plain for w in words_of(text[one.piece.start : one.piece.end])], text[:200]
    )


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


def _settled(text: str, seen: _Examined, published: datetime | None) -> tuple[Dateline, ...]:
    """Read the datelines in the languages that were decided on."""
    return tuple(
        datelines.settle(text, seen.found[one.piece.dateline], language, published)
        for one, language in zip(seen.judged, seen.row, strict=True)
        if one.piece.dateline is not None
    )


def _spans(text: str, seen: _Examined) -> Iterator[tuple[LanguageSpan, int, int]]:
    """Join neighbours of one language; a quotation counts only between other languages.

    Yields each span with the numbers of its first piece and of the one after its last.
    """
    each = [kinds.kind_of(one, code) for one, code in zip(seen.judged, seen.row, strict=True)]
    start = 0
    for number in range(1, len(seen.judged) + 1):
        if number < len(seen.judged):
            apart = each[number - 1] in kinds.ALONE or each[number] in kinds.ALONE
            if not apart and seen.tags[number] == seen.tags[start]:
                continue
        group = seen.judged[start:number]
        language = seen.row[start]
        evidence = [(one.piece.letters, one.scores) for one in group]
        span = LanguageSpan(
            start=group[0].piece.start, end=group[-1].piece.end, language=seen.tags[start],
            confidence=confidence(language, evidence, seen.share.get(language, 0.0)),
            kind=kinds.kind_of_group(text, group, set(each[start:number])),
        )  # fmt: skip
        yield span, start, number
        start = number


def _dominant(seen: _Examined) -> str:
    """Give the language with most letters, in its commonest script; the first of equals."""
    languages: dict[str, int] = {}
    tags: dict[tuple[str, str], int] = {}
    for one, language, tag in zip(seen.judged, seen.row, seen.tags, strict=True):
        if not one.piece.masked:
            languages[language] = languages.get(language, 0) + one.piece.letters
            tags[language, tag] = tags.get((language, tag), 0) + one.piece.letters
    if not languages:
        return UNDETERMINED
    best = max(languages, key=lambda code: languages[code])
    return max((t for code, t in tags if code == best), key=lambda tag: tags[best, tag])
