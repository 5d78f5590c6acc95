"""Two or more items side by side: what is read, what is to be embedded, what is shown.

`read` and `compose` take milliseconds and may run on a reader's thread; the vectors between them
are made in a worker:

    plan = compare.read(db, languages, items)
    (comparison,) = await workers.run(compare.compared, [plan])   # or compose(plan, None)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo

from monitor.domain.ids import ItemId
from monitor.domain.item import Part, State
from monitor.domain.language import UNDETERMINED, base_of
from monitor.domain.story_views import ComparedItem, Comparison, Passage
from monitor.library import said_sentences
from monitor.library.said_sentences import ToldItem, ToldSentence
from monitor.library.wording import WORDS, no_model, state_of
from monitor.settings import LanguageSettings
from monitor.storage import read_items
from monitor.storage.database import Database
from monitor.storage.read_items import ItemRow
from monitor.stories import passages_marks, word_diff
from monitor.stories.passages import MOST_SENTENCES, PlainSentence, Row, align, said_elsewhere
from monitor.stories.vectors import KNOWN, embed

MOST_COLUMNS = 6
COPY = 0.3
"""Share of the words, 0..1, in common with an earlier item, from which the head says so."""

Embed = Callable[[Sequence[str]], Sequence[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedColumn:
    """A column before it is compared: its item, and its sentences as they are shown.

    `headline` are those of its title where the title is not among `sentences`.
    """

    item: ToldItem
    sentences: tuple[PlainSentence, ...]
    headline: tuple[PlainSentence, ...]
    translation: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePlan:
    """Items that were read; `sentences` are the texts to embed.

    They are those of the bodies, column by column, in order; then those of the headlines.
    """

    columns: tuple[PlannedColumn, ...]
    target: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is embedded: a sentence as it is where the model knows its language."""
        return tuple(
            one.text if one.language in KNOWN else one.shown
            for column in (*self.bodies, *self.headlines)
            for one in column
        )

    @property
    def bodies(self) -> list[tuple[PlainSentence, ...]]:
        """What stands in the rows, column by column."""
        return [column.sentences for column in self.columns]

    @property
    def headlines(self) -> list[tuple[PlainSentence, ...]]:
        """What stands in the heads alone, column by column."""
        return [column.headline for column in self.columns]


def read(db: Database, languages: LanguageSettings, items: Sequence[ItemId]) -> ComparePlan:
    """Read the items to compare, in their order; unknown ones and more than six are left out."""
    told = said_sentences.read(db, languages, list(dict.fromkeys(items))[:MOST_COLUMNS])
    rows = read_items.rows(db, [item.item_id for item in told], languages.wants)
    waits = {row.item_id: _untranslated(row, languages) for row in rows}
    return ComparePlan(
        columns=tuple(_column(item, languages.wants, waits[item.item_id]) for item in told),
        target=languages.wants,
    )


def _untranslated(row: ItemRow, languages: LanguageSettings) -> str:
    """Why nothing of an item's own language is shown in the reader's, if so."""
    state = state_of(row, languages)
    if state is State.NO_MODEL:
        return no_model(row.dominant or UNDETERMINED, languages.wants)
    return WORDS[State.FAILED] if state is State.FAILED else "not translated yet"


def compose(plan: ComparePlan, vectors: Sequence[bytes] | None, zone: tzinfo = UTC) -> Comparison:
    """The items side by side.

    Args:
        plan: what `read` gave.
        vectors: one for each of `plan.sentences`, 512 float32 little-endian; None = compare by
            words, names and numbers alone.
        zone: in which the head of a copy tells the time.

    Raises:
        ValueError: there are more or fewer vectors than sentences, or one of another length.
    """
    columns, headlines = plan.bodies, plan.headlines
    if vectors is not None:
        both = _with_vectors([*columns, *headlines], vectors)
        columns, headlines = both[: len(columns)], both[len(columns) :]
    copied = passages_marks.copied(columns)
    heads = tuple(_head(plan, n, zone) for n in range(len(plan.columns)))
    rows = align(columns)
    elsewhere = said_elsewhere(columns, headlines, rows)
    found: list[tuple[Passage | None, ...]] = []
    for row, also in zip(rows, elsewhere, strict=True):
        cells = [_cell(columns, row, n, copied[n]) for n in range(len(columns))]
        found.append(
            tuple(
                Passage(shown=(), language=head.language) if there else cell
                for cell, there, head in zip(cells, also, heads, strict=True)
            )
        )
    return Comparison(columns=heads, rows=tuple(found))


def compared(batch: Sequence[ComparePlan], zone: tzinfo = UTC) -> list[Comparison]:
    """Embed and compose each plan: for a worker, as it may take half a second."""
    return [compose(plan, embed(plan.sentences), zone) for plan in batch]


def _cell(
    columns: Sequence[Sequence[PlainSentence]],
    row: Row,
    number: int,
    copied: passages_marks.Ranges,
) -> Passage | None:
    """What a column has in a row; None = none of its sentences."""
    cell = row[number]
    if cell is None:
        return None
    column = columns[number]
    text, places = passages_marks.shown_of(column)
    others = [columns[n][at] for n, ats in enumerate(row) if n != number and ats for at in ats]
    same: passages_marks.Ranges = []
    for at in cell if others else ():
        same += passages_marks.said_by_others(text, places[at], column[at], others)
    here = [column[at] for at in cell]
    return Passage(
        shown=passages_marks.marked(text, places[cell[0]][0], places[cell[-1]][1], same, copied),
        language=_language_shown(here),
        original=_original(here),
    )


def compare(
    db: Database, languages: LanguageSettings, items: Sequence[ItemId], embed: Embed | None
) -> Comparison:
    """`read`, `embed` and `compose` in one; with None by words, names and numbers alone."""
    plan = read(db, languages, items)
    return compose(plan, None if embed is None else embed(plan.sentences))


def _column(item: ToldItem, target: str, waits: str) -> PlannedColumn:
    """An item's body, or its title where it has no more, sentence by sentence."""
    body = [line for line in item.lines if line.part is Part.BODY]
    title = [line for line in item.lines if line.part is Part.TITLE] if body else []
    chosen = body or list(item.lines)
    told = [(one, number) for number, line in enumerate(chosen) for one in line.sentences]
    told = told[:MOST_SENTENCES]
    return PlannedColumn(
        item=item,
        sentences=tuple(_plain(one, paragraph, target) for one, paragraph in told),
        headline=tuple(_plain(one, 0, target) for line in title for one in line.sentences),
        translation=_translation([one for one, _ in told], item.dominant, waits),
    )


def _plain(one: ToldSentence, paragraph: int, target: str) -> PlainSentence:
    return PlainSentence(
        text=one.text,
        language=one.language,
        shown=one.text if one.translated is None else one.translated,
        shown_language=one.language if one.translated is None else target,
        paragraph=paragraph,
    )


def _translation(told: Sequence[ToldSentence], dominant: str | None, waits: str) -> str | None:
    """What a head says of a translation; None where all is shown as it is.

    Args:
        told: what is shown.
        dominant: the item's own language; None = not known, and all counts.
        waits: what is said where sentences of it are foreign and none is translated.
    """
    origins = [one.provenance for one in told if one.provenance is not None]
    said = ", ".join(dict.fromkeys(f"{origin.pair} {origin.version}".strip() for origin in origins))
    mine = base_of(dominant) if dominant else None
    own = [one for one in told if one.foreign and mine in (None, base_of(one.language))]
    done = [one for one in own if one.translated is not None]
    if said and own and len(done) == len(own):
        return f"translated · {said}"
    notes = [f"partly translated · {said}"] if said else []
    notes += [waits] if own and not done else []
    return ", ".join(notes) or None


def _with_vectors(
    columns: Sequence[tuple[PlainSentence, ...]], vectors: Sequence[bytes]
) -> list[tuple[PlainSentence, ...]]:
    if len(vectors) != sum(map(len, columns)):
        raise ValueError(f"{len(vectors)} vectors for {sum(map(len, columns))} sentences")
    rest = iter(vectors)
    return [tuple(replace(one, vector=next(rest)) for one in column) for column in columns]


def _language_shown(cell: Sequence[PlainSentence]) -> str:
    lengths: dict[str, int] = {}
    for one in cell:
        lengths[one.shown_language] = lengths.get(one.shown_language, 0) + len(one.shown)
    return max(lengths, key=lambda code: (lengths[code], code))


def _original(cell: Sequence[PlainSentence]) -> str | None:
    if all(one.shown == one.text for one in cell):
        return None
    return passages_marks.shown_of([replace(one, shown=one.text) for one in cell])[0]


def _head(plan: ComparePlan, number: int, zone: tzinfo) -> ComparedItem:
    column = plan.columns[number]
    item = column.item
    title = [one for line in item.lines if line.part is Part.TITLE for one in line.sentences]
    headline = " ".join(one.translated or one.text for one in title) or item.title
    return ComparedItem(
        item_id=item.item_id,
        outlet=item.outlet,
        language=item.dominant or UNDETERMINED,
        when=item.when,
        headline=headline,
        translation=column.translation,
        copy=_copy(plan, number, zone),
    )


def _copy(plan: ComparePlan, number: int, zone: tzinfo) -> str | None:
    """Of which of the earlier items this one is a copy: "68 % from Daily Wire, 27 Sep 12:10"."""
    own = plan.columns[number]
    text = passages_marks.shown_of(own.sentences)[0]
    best: tuple[float, ToldItem] | None = None
    for other in plan.columns:
        earlier = (other.item.when, other.item.item_id) < (own.item.when, own.item.item_id)
        if not earlier or not passages_marks.same_language(own.sentences, other.sentences):
            continue
        common = word_diff.share(text, passages_marks.shown_of(other.sentences)[0])
        if common >= COPY and (best is None or common > best[0]):
            best = (common, other.item)
    if best is None:
        return None
    when = best[1].when.astimezone(zone)
    return f"{best[0]:.0%} from {best[1].outlet}, {when.day} {when:%b %H:%M}".replace("%", " %", 1)
