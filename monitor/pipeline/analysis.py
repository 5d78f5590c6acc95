"""What workers compute: feeds from bytes, languages and vectors from items. Pure and picklable."""

from collections.abc import Sequence
from dataclasses import replace

from monitor.domain.feed import AnalysedFeed, Fetched, ParseFailed
from monitor.domain.item import ItemAnalysis, ItemDateline, ItemText, Part, Segment
from monitor.domain.language import Dateline, LanguageSpan, TextLanguages, base_of
from monitor.feeds import identity, parser
from monitor.language import item_datelines, repeats, spans
from monitor.language.corrections import corrected
from monitor.language.detectors import DEFAULT
from monitor.stories import vectors
from monitor.stories.copies_bands import bands
from monitor.text.folding import fold

BREAK = "\n\n"  # between title and body, where both are looked at as one text


def analyse_feeds(batch: Sequence[Fetched]) -> list[AnalysedFeed | ParseFailed]:
    """Parse, sanitise, make plain and identify the entries of each fetched document."""
    return [_analyse(fetched) for fetched in batch]


def _analyse(fetched: Fetched) -> AnalysedFeed | ParseFailed:
    parsed = parser.parse(fetched.body, fetched.url, fetched.content_type)
    if isinstance(parsed, ParseFailed):
        return parsed
    entries = tuple(identity.identify(entry) for entry in parsed.entries)
    return AnalysedFeed(feed_id=fetched.feed_id, feed=parsed, entries=entries)


def detect_items(batch: Sequence[ItemText], detector: str = DEFAULT) -> list[ItemAnalysis]:
    """Find languages, dateline, vector, words and bands of each item; what the person said wins.

    Title and body are looked at together, since a short title borrows certainty from its body. A
    vector is made only where there is none yet and its model knows the dominant language; the
    other items are grouped by their translation.
    """
    found = [_said_and_found(item, _found(item, detector)) for item in batch]
    known = [
        n
        for n, languages in enumerate(found)
        if base_of(languages.dominant) in vectors.KNOWN and not batch[n].embedded
    ]
    texts = [vectors.text_for(batch[n].title, batch[n].text) for n in known]
    embedded = dict(zip(known, vectors.embed(texts), strict=True)) if known else {}
    return [
        ItemAnalysis(
            item_id=item.item_id,
            segments=segments_of(languages, len(item.title)),
            dominant=languages.dominant,
            dateline=dateline_of(languages.datelines, whole(item), len(item.title)),
            vector=embedded.get(n),
            vector_model=vectors.MODEL,
            folded=fold(whole(item)),
            fingerprint=item.fingerprint,
            bands=bands(item.title, item.text, languages.dominant),
        )
        for n, (item, languages) in enumerate(zip(batch, found, strict=True))
    ]


def _found(item: ItemText, detector: str) -> TextLanguages:
    return spans.detect(
        whole(item),
        item.feed,
        item.published,
        detector=detector,
        repeated=item.repeated,
        fetched=item.fetched_at,
    )


def _said_and_found(item: ItemText, found: TextLanguages) -> TextLanguages:
    return corrected(found, whole(item), item.corrections, bounds_of(item))


def learn_repeats(batch: Sequence[tuple[str, ...]]) -> list[frozenset[str]]:
    """The repeated lines of each feed, from the plain text of its last items."""
    return [repeats.learn(texts) for texts in batch]


def embed_texts(batch: Sequence[str]) -> list[bytes]:
    """Vectors of texts, as in `stories.vectors.embed`."""
    return vectors.embed(batch)


def whole(item: ItemText) -> str:
    """Title and body as one text: the coordinates of `spans.detect`."""
    return f"{item.title}{BREAK}{item.text}"


def bounds_of(item: ItemText) -> dict[Part, tuple[int, int]]:
    """Where title and body lie in the whole text."""
    body_start = len(item.title) + len(BREAK)
    return {
        Part.TITLE: (0, len(item.title)),
        Part.BODY: (body_start, body_start + len(item.text)),
    }


def segments_of(languages: TextLanguages, title_length: int) -> tuple[Segment, ...]:
    """Cut the spans of the whole text into those of title and body, each in its coordinates."""
    body_start = title_length + len(BREAK)
    segments = []
    for span in languages.spans:
        if span.start < title_length:
            end = min(span.end, title_length)
            segments.append(Segment(part=Part.TITLE, span=_moved(span, span.start, end, 0)))
        if span.end > body_start:
            start = max(span.start, body_start)
            segments.append(Segment(part=Part.BODY, span=_moved(span, start, span.end, body_start)))
    return tuple(segments)


def dateline_of(found: Sequence[Dateline], text: str, title_length: int) -> ItemDateline | None:
    """The item's dateline, see `item_datelines.of_item`; of one part only, in its coordinates.

    `text` is title and body as one, in which the datelines were found.
    """
    body_start = title_length + len(BREAK)
    inside = [d for d in found if d.end <= title_length or d.start >= body_start]
    dateline = item_datelines.of_item(inside, text)
    if dateline is None:
        return None
    part, shift = (Part.TITLE, 0) if dateline.end <= title_length else (Part.BODY, body_start)
    moved = replace(dateline, start=dateline.start - shift, end=dateline.end - shift)
    return ItemDateline(part=part, dateline=moved)


def _moved(span: LanguageSpan, start: int, end: int, origin: int) -> LanguageSpan:
    return replace(span, start=start - origin, end=end - origin)
