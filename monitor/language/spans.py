"""Languages of a text: pieces are weighed, smoothed over their neighbours, and joined to spans.

    text → datelines.recognise → segmentation.cut → evidence.weigh → judgement → tags → spans

Everything is a pure function of its arguments: the same text gives the same spans, in any order
and in any process.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
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
from monitor.language.boilerplate import LONGEST, call_to_action
from monitor.language.confidence import Features, Heard, confidence, features
from monitor.language.detectors import DEFAULT, Panel, panel_named
from monitor.language.evidence import Evidence, weigh
from monitor.language.judgement import UNFIT, Judged, Scores, row_of_languages, shares
from monitor.language.names import are_names_alone, is_lone_name, is_name, looks_like_a_name
from monitor.language.pieces import Piece, ends_line, is_whole_sentence, lines_of
from monitor.language.prior import Prior, prior_of, settled
from monitor.language.sight import words_of
from monitor.language.tags import tagged
from monitor.text.composed import Composed, compose

_SIGNS_BEFORE = re.compile(r"^\W+")
_MOST_PIECES_OF_NAMES = 24
_RARER = 0.1
_GIVEN = 0.95  # confidence in what is in the language that the person named for the feed
_CALL_TO_ACTION = 6.0  # natural logarithm, as everywhere in the evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Examined:
    """A text with all that was decided of its pieces: `row` base languages, `tags` as shown."""

    judged: tuple[Judged, ...]
    found: tuple[datelines.Recognised, ...]
    prior: Prior
    names_alone: bool
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
    fetched: datetime | None = None,
) -> TextLanguages:
    """Find out which parts of a text are in which language, and its datelines.

    Args:
        text: plain text of one part of an item; offsets of the answer count in it.
        feed: what is known of the feed's language; what the person gave wins.
        published: the feed's own date, see `datelines.find`.
        detector: "ensemble", or a name of `detectors.DETECTORS`.
        repeated: the feed's own small print, lines folded as by `repeats.folded`.
        fetched: when the text was fetched, see `datelines.find`.

    Returns:
        Spans that cover every character but white space (and invisible signs that touch no word)
        exactly once, the language with most letters ("und" where there is none), and the datelines.
        A text that is but names or codes ("UEFA") is "und". Time is linear in the length of the
        text.

    Raises:
        MonitorError: there is no such detector.
    """
    read = compose(text)
    seen = _examine(read.text, prior_of(feed), panel_named(detector), repeated)
    return TextLanguages(
        spans=tuple(_placed(span, read) for span, _, _ in _spans(read.text, seen)),
        dominant=_dominant(seen),
        datelines=tuple(
            _put(one, text, read) for one in _settled(read.text, seen, published, fetched)
        ),
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
    read = compose(text)
    seen = _examine(read.text, prior_of(feed), panel_named(detector), repeated)
    known = reasons.Known(prior=seen.prior, names_alone=seen.names_alone)
    found = []
    for span, first, last in _spans(read.text, seen):
        said = reasons.reason(read.text, span, seen.judged[first:last], seen.row[first], known)
        found.append(replace(said, span=_placed(span, read)))
    return tuple(found)


def features_of(text: str, detector: str = DEFAULT) -> tuple[tuple[LanguageSpan, Features], ...]:
    """Give what the confidence of each span of a text was made from, for those who fit it.

    Raises:
        MonitorError: there is no such detector.
    """
    read = compose(text)
    seen = _examine(read.text, prior_of(UNKNOWN_FEED), panel_named(detector), ())
    return tuple(
        (_placed(span, read), features(*_evidence(seen, first, last)))
        for span, first, last in _spans(read.text, seen)
    )


def _evidence(seen: _Examined, first: int, last: int) -> tuple[str, list[Heard], float]:
    """Give language, evidence and share of the pieces from `first` up to `last`."""
    language = seen.row[first]
    pieces = [
        Heard(
            letters=one.piece.letters,
            scores=one.scores,
            votes=[votes for _, votes in one.votes],
            unlike=one.unlike,
        )
        for one in seen.judged[first:last]
    ]
    return language, pieces, seen.share.get(language, 0.0)


def _confidence(seen: _Examined, first: int, last: int) -> float:
    """Give the confidence in a span; the person's word on the feed counts for much."""
    found = confidence(*_evidence(seen, first, last))
    given = seen.prior.given is not None and seen.row[first] == seen.prior.given
    return max(found, _GIVEN) if given else found


def _placed(span: LanguageSpan, read: Composed) -> LanguageSpan:
    """Move a span of the composed text to where it is in the text as given."""
    if read.starts is None:
        return span
    start, end = read.back(span.start, span.end)
    return replace(span, start=start, end=end)


def _put(dateline: Dateline, text: str, read: Composed) -> Dateline:
    """Move a dateline of the composed text to where it is in the text as given."""
    if read.starts is None:
        return dateline
    start, end = read.back(dateline.start, dateline.end)
    return replace(dateline, start=start, end=end, text=text[start:end])


def _examine(text: str, prior: Prior, panel: Panel, repeated: Collection[str]) -> _Examined:
    """Decide the language of every piece of a text."""
    found = tuple(datelines.recognise(text))
    pieces = segmentation.cut(text, [(d.start, d.end) for d in found])
    weighed = weigh(text, pieces, panel, prior.admitted)
    judged = _gathered(text, pieces, weighed, found, repeated)
    share = shares(judged, prior)
    names_alone = _is_names_alone(text, judged, prior)
    if names_alone:
        row = [NO_LANGUAGE if piece.masked else UNDETERMINED for piece in pieces]
    else:
        found_row = row_of_languages(judged, share, prior)
        row = [settled(code, prior.given) for code in found_row]
    tags = tagged(text, pieces, row, prior.variants)
    return _Examined(
        judged=judged, found=found, prior=prior, names_alone=names_alone, share=share,
        row=tuple(row), tags=tuple(tags),
    )  # fmt: skip


def _gathered(
    text: str,
    pieces: Sequence[Piece],
    weighed: Sequence[Evidence],
    found: Sequence[datelines.Recognised],
    repeated: Collection[str],
) -> tuple[Judged, ...]:
    """Gather what is known of each piece by itself."""
    calls = _calls(text, pieces)
    judged = []
    for number, (piece, evidence) in enumerate(zip(pieces, weighed, strict=True)):
        call = calls[number]
        again = bool(repeated) and not piece.masked and _comes_again(text, piece, repeated)
        judged.append(
            Judged(
                piece=piece,
                scores=_with_lexicons(piece, evidence.scores, call, found),
                votes=evidence.votes,
                unlike=evidence.unlike,
                call=call.languages,
                repeated=again,
                name=not call.languages and not again and is_name(text, pieces, number),
            )
        )
    return tuple(judged)


def _comes_again(text: str, piece: Piece, repeated: Collection[str]) -> bool:
    """Tell whether the line that a piece stands in is the feed's small print."""
    # bounded, so that a text of one endless line does not cost its length at every piece
    first, last = max(0, piece.start - repeats.LONGEST), piece.end + repeats.LONGEST
    start = max(first, text.rfind("\n", first, piece.start) + 1)
    end = text.find("\n", piece.end, last)
    end = min(len(text), last) if end < 0 else end
    return end - start <= repeats.LONGEST and repeats.folded(text[start:end]) in repeated


def _is_names_alone(text: str, judged: Sequence[Judged], prior: Prior) -> bool:
    """Tell whether there is nothing but names and codes outside the masks."""
    plain = [one for one in judged if not one.piece.masked]
    if prior.given is not None or len(plain) > _MOST_PIECES_OF_NAMES:
        return False
    if any(one.call or one.repeated or one.piece.dateline is not None for one in plain):
        return False
    stretches = [text[one.piece.start : one.piece.end] for one in plain]
    if len(plain) <= 3 and is_lone_name([w for s in stretches for w in words_of(s)], text[:200]):
        return True
    return are_names_alone(stretches)


@dataclass(frozen=True, slots=True)
class _Call:
    """The languages of a call to action that a piece is or belongs to.

    `follows` = it is in another script than the line's beginning: the agency after "Фото:".
    """

    languages: tuple[str, ...] = ()
    follows: bool = False


def _calls(text: str, pieces: Sequence[Piece]) -> list[_Call]:
    """Look each piece up as a call to action: its whole line, a sentence, or the end of a line."""
    found = [_Call()] * len(pieces)
    for first, last in lines_of(pieces):
        start, end = pieces[first].start, pieces[last - 1].end
        opening = next((n for n in range(first, last) if pieces[n].letters), first)
        several = last - first > 1 and end - start <= LONGEST
        whole = _words_of_a_page(text[start:end]) if several else ()
        script = pieces[opening].script
        for number in range(first, last):
            piece = pieces[number]
            if piece.masked or piece.dateline is not None:
                continue
            if whole and piece.script == script:
                found[number] = _Call(whole)
            elif whole and looks_like_a_name(text[piece.start : piece.end], piece):
                found[number] = _Call(whole, follows=True)
            elif is_whole_sentence(pieces, number) or ends_line(pieces, number):
                found[number] = _Call(_words_of_a_page(text[piece.start : piece.end]))
    return found


def _words_of_a_page(stretch: str) -> tuple[str, ...]:
    """Look a stretch up without the arrows, bullets and emoji before it."""
    return call_to_action(_SIGNS_BEFORE.sub("", stretch)) if len(stretch) <= LONGEST else ()


def _with_lexicons(
    piece: Piece,
    scores: Scores,
    call: _Call,
    found: Sequence[datelines.Recognised],
) -> Scores:
    """Add what the lexicons know: the names of months, the words of calls to action."""
    if piece.dateline is not None and found[piece.dateline].scores:
        fitting = found[piece.dateline].scores
        total = {code: score + scores.get(code, UNFIT) for code, score in fitting.items()}
    elif call.follows:
        return {}
    elif call.languages:
        # "Photo:" is so in twenty languages; of those that nothing else tells apart the commonest
        total = {
            code: score + (_CALL_TO_ACTION - _RARER * rank) * (code in call.languages)
            for rank, (code, score) in enumerate(scores.items())
        }
    else:
        return scores
    best = max(total.values(), default=0.0)
    return {code: score - best for code, score in total.items()}


def _settled(
    text: str, seen: _Examined, published: datetime | None, fetched: datetime | None
) -> tuple[Dateline, ...]:
    """Read the datelines in the languages that were decided on."""
    return tuple(
        datelines.settle(text, seen.found[one.piece.dateline], language, published, fetched=fetched)
        for one, language in zip(seen.judged, seen.row, strict=True)
        if one.piece.dateline is not None
    )


def _spans(text: str, seen: _Examined) -> Iterator[tuple[LanguageSpan, int, int]]:
    """Join neighbours of one language; a quotation counts only between other languages.

    Yields each span with the numbers of its first piece and of the one after its last.
    """
    each = [
        kinds.kind_of(one, code, names_alone=seen.names_alone)
        for one, code in zip(seen.judged, seen.row, strict=True)
    ]
    start = 0
    for number in range(1, len(seen.judged) + 1):
        if number < len(seen.judged):
            beside = seen.judged[number].piece.boundary
            if seen.tags[number] == seen.tags[start] and kinds.are_one(
                each[number - 1], each[number], beside
            ):
                continue
        group = seen.judged[start:number]
        span = LanguageSpan(
            start=group[0].piece.start, end=group[-1].piece.end, language=seen.tags[start],
            confidence=_confidence(seen, start, number),
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
