"""Which sentences of an item are to be translated, and what its state is afterwards. Pure."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from monitor.domain.ids import ItemId
from monitor.domain.item import Part, Segment, State
from monitor.domain.language import TRANSLATABLE, base_of, is_foreign, modelled
from monitor.domain.translation import (
    ItemForTranslation,
    MemoryEntry,
    Mode,
    Pair,
    Sentence,
    TranslatedSentence,
)
from monitor.translation import glossary, memory, units
from monitor.translation.glossary import Glossary

Known = Mapping[tuple[str, str], MemoryEntry]
"""What the memory gives for sentences, by place: (key, base of the language)."""
NO_TERMS: Glossary = {}
NONE_KNOWN: Known = {}

SLICE = 1_750
"""Characters of one job: some 500 tokens, less than half a second of a small model."""
RETRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""When a failed item is tried again; after the last of them it is put aside."""


def needs_translation(segments: Iterable[Segment], reads: Sequence[str]) -> bool:
    """Whether any segment must go to a translation model."""
    return any(
        is_foreign(segment.span.language, reads) and segment.span.kind in TRANSLATABLE
        for segment in segments
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSentence:
    """A foreign sentence of one item.

    `key` is its place in the memory, `terms` the fingerprint of the glossary's terms in it.
    """

    part: Part
    language: str
    sentence: Sentence
    key: str
    terms: str = ""
    place: tuple[str, str] = field(init=False)
    """Where the memory has it: its key and the language, whatever the script."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", (self.key, base_of(self.language)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPlan:
    """An item with its foreign sentences in order of text; `cut` are the segments they are of."""

    item: ItemForTranslation
    sentences: tuple[PlacedSentence, ...]
    cut: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What came of an item.

    `title` is the whole title in the target language, None where nothing of it was translated;
    `text` the same for title and body, foreign sentences without a translation left out.
    `engine` and `version` are those of the title, else of the first sentence.
    """

    item_id: ItemId
    state: State
    reason: str | None
    title: str | None
    body: str
    engine: str
    version: str


def plan(
    item: ItemForTranslation,
    segments: Sequence[Segment],
    reads: Sequence[str],
    terms: Glossary = NO_TERMS,
) -> ItemPlan:
    """Cut the foreign, translatable segments of an item into sentences."""
    steps = planning(item, segments, reads, terms)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            done: ItemPlan = end.value
            return done


def planning(
    item: ItemForTranslation,
    segments: Sequence[Segment],
    reads: Sequence[str],
    terms: Glossary = NO_TERMS,
) -> Generator[None, None, ItemPlan]:
    """As `plan`, with a stop after each sentence: a long body takes tens of milliseconds."""
    placed = []
    for part, text in ((Part.TITLE, item.title), (Part.BODY, item.text)):
        spans = [one.span for one in segments if one.part is part]
        for span, sentence in units.foreign_sentences(text, spans, reads):
            one = PlacedSentence(
                part=part,
                language=span.language,
                sentence=sentence,
                key=memory.key(sentence.text),
                terms=glossary.terms_in(sentence.text, span.language, terms),
            )
            placed.append(one)
            yield
    placed.sort(key=lambda one: (one.part != Part.TITLE, one.sentence.start))
    return ItemPlan(item=item, sentences=tuple(placed), cut=tuple(segments))


def titles_of(one: ItemPlan) -> ItemPlan:
    """The plan for the title alone."""
    titles = tuple(placed for placed in one.sentences if placed.part is Part.TITLE)
    return replace(one, sentences=titles)


def chosen(
    plans: Iterable[ItemPlan], found: Mapping[tuple[str, str], Iterable[MemoryEntry]]
) -> dict[tuple[str, str], MemoryEntry]:
    """What of the memory's entries holds for the sentences of the plans."""
    answer = {}
    for placed in (placed for one in plans for placed in one.sentences):
        entry = memory.choose(found.get(placed.place, ()), placed.terms)
        if entry is not None:
            answer[placed.place] = entry
    return answer


def older(
    plans: Iterable[ItemPlan],
    found: Mapping[tuple[str, str], Iterable[MemoryEntry]],
    known: Known,
) -> dict[tuple[str, str], MemoryEntry]:
    """What the memory has for the other sentences, made with other terms than the present ones."""
    places = {placed.place for one in plans for placed in one.sentences} - known.keys()
    entries = ((place, memory.choose_older(found.get(place, ()))) for place in places)
    return {place: entry for place, entry in entries if entry is not None}


def missing(plans: Iterable[ItemPlan], known: Known) -> dict[str, tuple[str, ...]]:
    """Sentences that the memory lacks, by language, each once, in order of the plans."""
    wanted: dict[str, dict[str, str]] = {}
    for one in plans:
        for placed in one.sentences:
            if placed.place not in known:
                sentences = wanted.setdefault(placed.language, {})
                sentences.setdefault(placed.key, placed.sentence.text)
    return {language: tuple(sentences.values()) for language, sentences in wanted.items()}


def to_entry(
    answer: TranslatedSentence, pair: Pair, mode: Mode, now: datetime, terms: Glossary = NO_TERMS
) -> MemoryEntry:
    """What the memory keeps of an answer that has a text.

    It is remembered under the terms that it was asked for with, so that it is found again, whether
    the engine could keep to them (it is doubtful otherwise) or not.
    """
    return MemoryEntry(
        source_hash=memory.key(answer.source),
        pair=pair,
        engine=answer.engine,
        version=answer.version,
        mode=mode,
        text=answer.text or "",
        doubtful=answer.doubtful,
        made_at=now,
        reason=answer.reason,
        via=answer.via,
        alignment=answer.alignment,
        terms=glossary.terms_in(answer.source, pair.source, terms),
    )


def slices(sources: Iterable[str], width: int = SLICE) -> tuple[tuple[str, ...], ...]:
    """Cut sentences into jobs of some `width` characters, those of like length together.

    A job is as long as the translating process cannot be stopped without losing what it is at.
    """
    answer: list[tuple[str, ...]] = []
    job: list[str] = []
    for source in sorted(sources, key=len, reverse=True):
        if job and (len(job) + 1) * len(job[0]) > width:
            answer.append(tuple(job))
            job = []
        job.append(source)
    return (*answer, tuple(job)) if job else tuple(answer)


def render(
    one: ItemPlan,
    known: Known,
    no_route: Iterable[str],
    failures: Mapping[str, str],
    older: Known = NONE_KNOWN,
) -> Rendering:
    """Put an item together from what is known, and say which state it is in.

    `no_route` are languages without a model, `failures` reasons by sentence key. What is `older`
    stands in for what is not known.
    """
    state, reason = _state(one, known, frozenset(no_route), failures)
    known = {**older, **known}
    used = [known.get(p.place) for p in one.sentences]
    title_used = [
        entry for p, entry in zip(one.sentences, used, strict=True) if p.part == Part.TITLE
    ]
    first = next((entry for entry in (*title_used, *used) if entry is not None), None)
    has_title = bool(title_used) and all(entry is not None for entry in title_used)
    return Rendering(
        item_id=one.item.item_id,
        state=state,
        reason=reason,
        title=_part(one, known, Part.TITLE) if has_title else None,
        body=_part(one, known, Part.BODY),
        engine=first.engine if first else "",
        version=first.version if first else "",
    )


def _state(
    one: ItemPlan,
    known: Known,
    no_route: frozenset[str],
    failures: Mapping[str, str],
) -> tuple[State, str | None]:
    lacking = [p for p in one.sentences if p.place not in known]
    without = sorted({p.language for p in lacking} & no_route)
    if without:
        return State.NO_MODEL, f"no {modelled(without[0])}→{base_of(one.item.target)} model"
    if lacking:
        reasons = [failures[p.key] for p in lacking if p.key in failures]
        return State.FAILED, reasons[0] if reasons else "the translator gave no answer"
    entries = [known[p.place] for p in one.sentences]
    doubtful = [entry for entry in entries if entry.doubtful]
    if doubtful:
        return State.DOUBTFUL, doubtful[0].reason
    return (State.DONE, None) if entries else (State.NOT_NEEDED, None)


def _part(one: ItemPlan, known: Known, part: Part) -> str:
    text = one.item.title if part == Part.TITLE else one.item.text
    here = [p for p in one.sentences if p.part == part and p.place in known]
    return units.rejoin(
        text,
        [p.sentence for p in here],
        [known[p.place].text for p in here],
    )


def next_try(tries: int, now: datetime) -> datetime | None:
    """When an item that has failed `tries` times before is tried again; None = put aside."""
    return now + RETRIES[tries] if tries < len(RETRIES) else None
