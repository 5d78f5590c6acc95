"""The sentences of several items with their languages and translations, for comparing them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.domain.ids import ItemId
from monitor.domain.item import Part, State
from monitor.domain.language import SpanKind, base_of
from monitor.domain.story_views import SourceSentence
from monitor.domain.translation import Provenance
from monitor.library import article, units
from monitor.library.units import Piece
from monitor.library.wording import NOTHING
from monitor.settings import LanguageSettings
from monitor.storage import read_said
from monitor.storage.database import Database
from monitor.storage.read_said import StoredText
from monitor.storage.rows import to_moment
from monitor.text import sentences
from monitor.text.offsets import lines

LONGEST = 6_000
"""Characters of a body that are looked into."""
MOST_ITEMS = 200

_LEFT_OUT = frozenset((SpanKind.DATELINE, SpanKind.BOILERPLATE, SpanKind.CODE))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSentence:
    """A sentence `[start, end)` of its part, in `language`, with its translation where there is.

    `foreign` = the reader does not read it as it is.
    """

    start: int
    end: int
    text: str
    language: str
    foreign: bool
    translated: str | None
    provenance: Provenance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """A paragraph, or the title: `text` begins at `start` of its part; its sentences in order.

    A dateline, an address or small print is in none of them.
    """

    part: Part
    start: int
    text: str
    sentences: tuple[ToldSentence, ...]

    @property
    def language(self) -> str | None:
        """The language of most of it, None where none is known."""
        lengths: dict[str, int] = {}
        for one in self.sentences:
            if one.language in NOTHING:
                continue
            lengths[one.language] = lengths.get(one.language, 0) + len(one.text)
        return max(lengths, key=lambda code: (lengths[code], code), default=None)

    def within(self, start: int, end: int) -> tuple[ToldSentence, ...]:
        """The sentences that a stretch of `text` touches."""
        start, end = start + self.start, end + self.start
        return tuple(one for one in self.sentences if one.start < end and one.end > start)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldItem:
    """An item with its lines, the title first. `when` is when it was published, aware UTC."""

    item_id: ItemId
    outlet: str
    when: datetime
    dominant: str | None
    title: str
    lines: tuple[ToldLine, ...]

    def source(
        self, line: ToldLine, told: Sequence[ToldSentence], start: int, end: int
    ) -> SourceSentence:
        """Sentences of a line as a source of `[start, end)` of the line's text."""
        first, last = told[0].start - line.start, told[-1].end - line.start
        return SourceSentence(
            item_id=self.item_id,
            outlet=self.outlet,
            language=told[0].language,
            when=self.when,
            text=line.text[first:last],
            start=max(start - first, 0),
            end=min(end, last) - first,
            translated=rendered(told),
        )


def rendered(told: Sequence[ToldSentence]) -> str | None:
    """Sentences in the reader's language; None where one is read as it is or has no translation."""
    if any(one.translated is None for one in told):
        return None
    return " ".join(one.translated for one in told if one.translated is not None) or None


def read(
    db: Database, languages: LanguageSettings, items: Sequence[ItemId]
) -> tuple[ToldItem, ...]:
    """The sentences of items, in their order; of at most `MOST_ITEMS` items and `LONGEST` each.

    Languages are those that were found and stored: of an item that no one has looked at yet, all
    is undetermined. Translations are those of the memory, the person's first.
    """
    stored = read_said.texts(db, list(dict.fromkeys(items))[:MOST_ITEMS], LONGEST)
    cut = [
        (text, part, pieces)
        for one in stored
        for part, text, pieces in _parts(one, languages.reads)
    ]
    known = article.look_up(db, ((text, pieces) for text, _, pieces in cut), languages.wants)
    told: dict[ItemId, list[ToldLine]] = {one.item_id: [] for one in stored}
    owners = (one.item_id for one in stored for _ in Part)
    for owner, (text, part, pieces) in zip(owners, cut, strict=True):
        whole = units.with_translations(pieces, known, State.QUEUED)
        told[owner] += _lines(part, text, tuple(_sentences(text, whole)))
    return tuple(
        ToldItem(
            item_id=one.item_id,
            outlet=one.outlet,
            when=to_moment(one.sort_at),
            dominant=one.dominant,
            title=" ".join(one.title.split()),
            lines=tuple(told[one.item_id]),
        )
        for one in stored
    )


def _parts(
    stored: StoredText, reads: Sequence[str]
) -> Iterator[tuple[Part, str, tuple[Piece, ...]]]:
    for part, text in ((Part.TITLE, stored.title), (Part.BODY, stored.text)):
        spans = [one.span for one in stored.segments if one.part is part]
        yield part, text, units.cut(text, spans, reads)


def _sentences(text: str, pieces: Iterable[Piece]) -> Iterator[ToldSentence]:
    """Sentences that a model would be asked about as they are; of the others, runs of one language.

    A name in other letters belongs to the sentence around it.
    """
    run: list[Piece] = []
    for piece in pieces:
        if piece.key is None and piece.kind not in _LEFT_OUT and _goes_on(run, piece):
            run.append(piece)
            continue
        yield from _of_run(text, run)
        run = []
        if piece.key is not None:
            if piece.kind not in _LEFT_OUT:
                yield _told(text, piece.start, piece.end, piece)
        elif piece.kind not in _LEFT_OUT:
            run = [piece]
    yield from _of_run(text, run)


def _goes_on(run: Sequence[Piece], piece: Piece) -> bool:
    """Whether a piece goes on with a run: the same language, a name, or what is of none."""
    if piece.language in NOTHING or piece.kind is SpanKind.NAME:
        return True
    own = _language(run)
    return own is None or base_of(own) == base_of(piece.language)


def _language(run: Iterable[Piece]) -> str | None:
    """That of the run's words; of its names where it has nothing else."""
    spoken = [piece for piece in run if piece.language not in NOTHING]
    chosen = [piece for piece in spoken if piece.kind is not SpanKind.NAME] or spoken
    return chosen[0].language if chosen else None


def _of_run(text: str, run: Sequence[Piece]) -> Iterator[ToldSentence]:
    """Sentences of a run; of one whose language no one knows they are in none, never in English."""
    if not run or not any(map(str.isalnum, text[run[0].start : run[-1].end])):
        return
    start, end = run[0].start, run[-1].end
    language = _language(run)
    leading = next((piece for piece in run if piece.language == language), run[0])
    for one in sentences.cut(text[start:end], language or ""):
        yield _told(text, start + one.start, start + one.end, leading)


def _told(text: str, start: int, end: int, piece: Piece) -> ToldSentence:
    return ToldSentence(
        start=start,
        end=end,
        text=text[start:end],
        language=piece.language,
        foreign=piece.foreign,
        translated=piece.translated if piece.key is not None else None,
        provenance=piece.provenance if piece.key is not None else None,
    )


def _lines(part: Part, text: str, told: Sequence[ToldSentence]) -> Iterator[ToldLine]:
    for start, end in lines(text):
        here = tuple(one for one in told if one.start < end and one.end > start)
        if here:
            yield ToldLine(part=part, start=start, text=text[start:end], sentences=here)
