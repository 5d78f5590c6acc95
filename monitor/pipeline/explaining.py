"""Why each part of an item is in its language: the detectors' word, and the person's over it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from monitor.domain.item import ItemText, Part, PartReason, Segment
from monitor.domain.language import LanguageSpan, SpanReason, TextLanguages
from monitor.language import spans
from monitor.language.corrections import corrected, dominant_of
from monitor.language.detectors import DEFAULT
from monitor.pipeline.analysis import bounds_of, whole
from monitor.text.dates import language_name

SHOWN = 80  # characters of a stretch
SAID = "You said so."


def explain_items(
    batch: Sequence[ItemText], detector: str = DEFAULT
) -> list[tuple[PartReason, ...]]:
    """As `explain_item`, of each; for a worker."""
    return [explain_item(item, detector) for item in batch]


def explain_item(item: ItemText, detector: str = DEFAULT) -> tuple[PartReason, ...]:
    """Why each span of an item is in its language, in the order of the text, the title first.

    The spans are those that detecting finds now, which are the stored ones unless the program or
    what is known of the feed has changed since. What the person said is a reason of its own, with
    the votes of the detectors all the same.
    """
    text = whole(item)
    reasons = spans.explain(text, item.feed, detector=detector, repeated=item.repeated)
    found = tuple(one.span for one in reasons)
    languages = TextLanguages(spans=found, dominant=dominant_of(text, found))
    said = corrected(languages, text, item.corrections, bounds_of(item))
    ends = [one.end for one in found]
    under = (reasons[bisect_right(ends, span.start)] for span in said.spans)
    return tuple(
        part
        for span, reason in zip(said.spans, under, strict=True)
        for part in _parts(item, text, _reason(span, reason))
    )


def as_stored(
    item: ItemText, reasons: Sequence[PartReason], stored: Sequence[Segment]
) -> tuple[PartReason, ...]:
    """Put reasons to the spans that are stored, which are what the reader shows.

    What is known of a feed grows, so that an item read again now may be taken otherwise than it
    was; then that is said. `stored` is empty where the item is not read yet.
    """
    if not stored:
        return tuple(reasons)
    return tuple(_of_stored(item, one, reasons) for one in stored)


def _of_stored(item: ItemText, one: Segment, reasons: Sequence[PartReason]) -> PartReason:
    span = one.span
    text = item.title if one.part is Part.TITLE else item.text

    def shared(other: PartReason) -> int:
        there = other.reason.span
        return min(span.end, there.end) - max(span.start, there.start)

    here = [other for other in reasons if other.part is one.part and shared(other) > 0]
    under = max(here, key=shared).reason if here else SpanReason(span=span)
    because = under.because
    if under.span.language != span.language:
        now = language_name(under.span.language, "en")
        because = (f"It was read when less was known of the feed; now it would be called {now}.",)
    return PartReason(
        part=one.part,
        text=_shortened(text[span.start : span.end]),
        reason=SpanReason(span=span, votes=under.votes, because=because),
    )


def _reason(span: LanguageSpan, under: SpanReason) -> SpanReason:
    """The reason of the span that was found there, with the person's word where it was given."""
    if span.given:
        return SpanReason(span=span, votes=under.votes, because=(SAID,))
    return replace(under, span=span)


def _parts(item: ItemText, text: str, reason: SpanReason) -> Iterator[PartReason]:
    span = reason.span
    for part, (first, last) in bounds_of(item).items():
        start, end = max(span.start, first), min(span.end, last)
        if start < end:
            moved = replace(span, start=start - first, end=end - first)
            yield PartReason(
                part=part, text=_shortened(text[start:end]), reason=replace(reason, span=moved)
            )


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1].rstrip()}…"
