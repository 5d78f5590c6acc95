"""Why each part of an item is in its language: the detectors' word, and the person's over it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from monitor.domain.item import ItemText, PartReason
from monitor.domain.language import LanguageSpan, SpanReason, TextLanguages
from monitor.language import spans
from monitor.language.corrections import corrected, dominant_of
from monitor.language.detectors import DEFAULT
from monitor.pipeline.analysis import bounds_of, whole

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
