"""The person's word laid over what was found: it wins, whatever the detectors say next time. Pure.

Of two corrections of the same letters the later one wins, and one of a stretch over one of the
whole item. A correction of a stretch is looked up by the text that it was made of, so that it
survives an edit elsewhere in the item.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from monitor.domain.item import Correction, Part
from monitor.domain.language import (
    NO_LANGUAGE,
    UNDETERMINED,
    Dateline,
    LanguageSpan,
    SpanKind,
    TextLanguages,
    base_of,
    modelled,
)
from monitor.text.composed import compose
from monitor.text.scripts import count_letters

Bounds = Mapping[Part, tuple[int, int]]

# kinds that are spans of their own beside others of the same language
_ALONE = frozenset({SpanKind.DATELINE, SpanKind.CODE, SpanKind.BOILERPLATE, SpanKind.NAME})


def corrected(
    found: TextLanguages, text: str, corrections: Sequence[Correction], bounds: Bounds
) -> TextLanguages:
    """Apply what the person said, in the order in which it was said.

    Args:
        found: what was found in `text`.
        text: the whole text, of all parts.
        corrections: of an item or of stretches of its parts. One of an item gives its language to
            every span that is in the dominant language, in whichever script, or in none that is
            known; one of a stretch cuts the spans at its bounds. One whose text is gone is passed
            over.
        bounds: where each part lies in `text`; corrections count from the start of their part.

    Returns:
        The spans, with confidence 1 and `given` where the person decided; addresses and code
        stay what they are. The dominant language is counted anew, and datelines are in the
        language of their span.
    """
    if not corrections:
        return found
    spans = list(found.spans)
    for correction in [one for one in corrections if one.part is None][-1:]:
        spans = _whole(spans, found.dominant, correction.language)
    for correction in corrections:
        place = anchored(text, correction, bounds)
        if place is not None:
            spans = _stretch(text, spans, place, correction)
    joined = tuple(_joined(text, spans))
    return TextLanguages(
        spans=joined,
        dominant=dominant_of(text, joined),
        datelines=tuple(_relabelled(one, joined) for one in found.datelines),
    )


def anchored(text: str, correction: Correction, bounds: Bounds) -> tuple[int, int] | None:
    """`[start, end)` in `text` of what a correction was made of; None where it is gone.

    That is where it was, else the nearest place of its part that holds the same words.
    """
    if correction.part is None or correction.part not in bounds:
        return None
    first, last = bounds[correction.part]
    start = first + correction.start
    words = correction.text
    if not words:
        end = min(first + correction.end, last)
        return (start, end) if start < end else None
    if start + len(words) <= last and text.startswith(words, start):
        return start, start + len(words)
    places = _places(text, words, first, last)
    nearest = min(places, key=lambda place: abs(place - start), default=None)
    return None if nearest is None else (nearest, nearest + len(words))


def dominant_of(text: str, spans: Iterable[LanguageSpan]) -> str:
    """Give the language with most letters, in its commonest script; the first of equals.

    The same rule as that of detecting: scripts of a language count together, but for those that
    are languages of their own to the detectors ("ru-Latn"), and words of no language count too.
    "und" where there are no spans but addresses and code.
    """
    languages: dict[str, int] = {}
    tags: dict[str, int] = {}
    for span in spans:
        if span.language != NO_LANGUAGE:
            count = _letters(text[span.start : span.end])
            language = modelled(span.language)
            languages[language] = languages.get(language, 0) + count
            tags[span.language] = tags.get(span.language, 0) + count
    if not languages:
        return UNDETERMINED
    best = max(languages, key=lambda code: languages[code])
    return max((tag for tag in tags if modelled(tag) == best), key=lambda tag: tags[tag])


def _letters(words: str) -> int:
    """Count letters as detecting does: vowel signs of Indic and Thai words among them."""
    return sum(count_letters(compose(words).text).values())


def _places(text: str, words: str, first: int, last: int) -> list[int]:
    found = []
    place = text.find(words, first, last)
    while place >= 0:
        found.append(place)
        place = text.find(words, place + len(words), last)
    return found


def _whole(spans: Iterable[LanguageSpan], dominant: str, language: str) -> list[LanguageSpan]:
    follow = (base_of(dominant), UNDETERMINED)
    return [
        _given(span, language) if base_of(span.language) in follow and not _masked(span) else span
        for span in spans
    ]


def _stretch(
    text: str, spans: Iterable[LanguageSpan], place: tuple[int, int], correction: Correction
) -> list[LanguageSpan]:
    start, end = place
    cut: list[LanguageSpan] = []
    for span in spans:
        a, b = max(span.start, start), min(span.end, end)
        if a >= b or _masked(span):
            cut.append(span)
            continue
        inside = replace(span, kind=correction.kind or span.kind)
        cut += _slice(text, span, span.start, a)
        cut += _slice(text, _given(inside, correction.language), a, b)
        cut += _slice(text, span, b, span.end)
    return cut


def _slice(text: str, span: LanguageSpan, start: int, end: int) -> list[LanguageSpan]:
    """A piece of a span without the white space around it; [] where nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return [replace(span, start=start, end=end)] if start < end else []


def _given(span: LanguageSpan, language: str) -> LanguageSpan:
    return replace(span, language=language, confidence=1.0, given=True)


def _masked(span: LanguageSpan) -> bool:
    return span.language == NO_LANGUAGE


def _joined(text: str, spans: Sequence[LanguageSpan]) -> list[LanguageSpan]:
    """Join given neighbours that are alike, so that a sentence is not cut where nothing changes."""
    if not spans:
        return []
    joined = [spans[0]]
    for _, span in pairwise(spans):
        last = joined[-1]
        if _are_one(last, span) and not text[last.end : span.start].strip():
            joined[-1] = replace(last, end=span.end)
        else:
            joined.append(span)
    return joined


def _are_one(one: LanguageSpan, other: LanguageSpan) -> bool:
    alike = (one.language, one.kind) == (other.language, other.kind)
    return alike and one.given and other.given and one.kind not in _ALONE


def _relabelled(dateline: Dateline, spans: Iterable[LanguageSpan]) -> Dateline:
    for span in spans:
        if span.given and span.start <= dateline.start < span.end:
            return replace(dateline, language=span.language)
    return dateline
