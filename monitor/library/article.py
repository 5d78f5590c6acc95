"""The reader's view of one item: blocks of units, languages, dateline, story."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from monitor.domain.ids import ItemId
from monitor.domain.item import ItemDateline, Part, Segment, State
from monitor.domain.language import UNDETERMINED, is_foreign
from monitor.domain.translation import Pair, Provenance
from monitor.domain.views import (
    Block,
    BlockKind,
    BlockView,
    DatelineView,
    InlineRun,
    ItemView,
    LanguageShare,
    StoryContext,
    Unit,
)
from monitor.feeds.plain_text import blocks_of, text_of
from monitor.language.datelines import shown
from monitor.library import coverage, pages, timeline, units, wording
from monitor.library.units import DATE_RULE, Known, Piece, SpokenDateline
from monitor.settings import LanguageSettings
from monitor.storage import glossary, read_article, read_items, read_stories, translations
from monitor.storage.database import Database
from monitor.storage.read_article import Article
from monitor.storage.read_items import ItemRow
from monitor.storage.rows import to_moment, to_moment_or_none
from monitor.text.dates import language_name, spoken
from monitor.translation import memory
from monitor.translation.glossary import terms_in

TOLERATED = timedelta(days=1)  # between dateline and feed: zones, night editions


def read(db: Database, languages: LanguageSettings, item_id: ItemId) -> ItemView | None:
    """Everything the reader pane shows of an item, None where there is no such item."""
    row = pages.read_rows(db, languages, [item_id]).get(item_id)
    stored = read_article.article(db, item_id)
    if row is None or stored is None:
        return None
    state = wording.state_of(row, languages)
    title, body = rendered(db, languages, stored, state)
    title_units = units.units_of(_one_run(stored.title), 0, title, 0, Part.TITLE)
    return ItemView(
        item_id=row.item_id,
        feed_id=row.feed_id,
        outlet=row.outlet,
        author=stored.author,
        url=row.url,
        published=to_moment_or_none(stored.published),
        fetched_at=to_moment(stored.fetched_at),
        title_units=title_units,
        blocks=block_views(blocks_that_fit(stored), body, len(title_units)),
        shares=shares(row, languages),
        dateline=dateline_view(stored, languages),
        target=languages.wants,
        target_name=language_name(languages.wants, languages.wants),
        dominant=row.dominant or UNDETERMINED,
        state=state,
        state_words=wording.way_out(row, languages),
        read=row.read,
        flag=row.flag,
        tags=row.tags,
        notes=stored.notes,
        story=_story(db, languages, row, stored.because),
        corrected=stored.corrected,
    )


def rendered(
    db: Database, languages: LanguageSettings, stored: Article, state: State
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Pieces of title and body with the translations that the memory has for them.

    Segments of an item that was edited and not read again belong to its earlier text: they are
    left out. Those of an item that is looked at again as it is are shown meanwhile.
    """
    segments = stored.segments if stored.is_read else ()
    said = said_dateline(stored, languages) if stored.is_read else None
    title = _pieces(stored.title, segments, Part.TITLE, said, languages)
    body = _pieces(stored.text, segments, Part.BODY, said, languages)
    texts = ((stored.title, title), (stored.text, body))
    known = look_up(db, texts, languages.wants)
    return (
        units.with_translations(title, known, state),
        units.with_translations(body, known, state),
    )


def look_up(db: Database, texts: Iterable[tuple[str, Iterable[Piece]]], target: str) -> Known:
    """What the memory has for the sentences of texts, each with its pieces: the best of each.

    What an engine made with other terms than the glossary's present ones is said to be stale.
    """
    asked = {
        piece.place: (text[piece.start : piece.end], piece.language)
        for text, pieces in texts
        for piece in pieces
        if piece.key is not None
    }
    if not asked:
        return {}
    found = translations.lookup(db, list({key for key, _ in asked}), target)
    terms = glossary.terms(db, target)
    chosen = {
        place: memory.choose(entries, terms_in(*asked[place], terms))
        or memory.choose_older(entries)
        for place, entries in found.items()
        if place in asked
    }
    return {place: entry for place, entry in chosen.items() if entry is not None}


def _pieces(
    text: str,
    segments: Iterable[Segment],
    part: Part,
    said: tuple[Part, SpokenDateline] | None,
    languages: LanguageSettings,
) -> tuple[Piece, ...]:
    spans = [segment.span for segment in segments if segment.part is part]
    pieces = units.cut(text, spans, languages.reads)
    return units.with_dateline(pieces, said[1] if said and said[0] is part else None)


def _one_run(title: str) -> tuple[InlineRun, ...]:
    return (InlineRun(text=title),) if title else ()


def blocks_that_fit(stored: Article) -> tuple[Block, ...]:
    """The blocks of the body; of one plain block where the HTML does not give the stored text.

    That happens when the rules of plain text change between two versions of the program.
    """
    blocks = blocks_of(stored.html)
    if text_of(blocks) == stored.text:
        return blocks
    runs = (InlineRun(text=stored.text),)
    return (Block(kind=BlockKind.PRE, start=0, end=len(stored.text), runs=runs),)


def block_views(
    blocks: Iterable[Block], pieces: Sequence[Piece], number: int
) -> tuple[BlockView, ...]:
    """Blocks cut into units, which are numbered on from `number`."""
    views = []
    for block in blocks:
        own: tuple[Unit, ...] = units.units_of(block.runs, block.start, pieces, number, Part.BODY)
        number += len(own)
        views.append(
            BlockView(kind=block.kind, units=own, level=block.level, alt=block.alt, src=block.src)
        )
    return tuple(views)


def shares(row: ItemRow, languages: LanguageSettings) -> tuple[LanguageShare, ...]:
    """All languages of an item with their names, most letters first: a short line counts too."""
    return tuple(
        LanguageShare(language=code, name=language_name(code, languages.wants), share=share)
        for code, share in wording.shares_of(row.shares, smallest=0.0)
    )


def said_dateline(
    stored: Article, languages: LanguageSettings
) -> tuple[Part, SpokenDateline] | None:
    """A foreign dateline that names a date, said in the reader's language by rule, not by model."""
    found = stored.dateline
    if found is None or found.dateline.date is None:
        return None
    if not is_foreign(found.dateline.language, languages.reads):
        return None
    provenance = Provenance(
        engine=DATE_RULE,
        version="",
        pair=Pair(source=found.dateline.language, target=languages.wants),
        made_at=to_moment(stored.fetched_at),
    )
    said = shown(found.dateline, languages.wants)
    return found.part, SpokenDateline(dateline=found.dateline, said=said, provenance=provenance)


def dateline_view(stored: Article, languages: LanguageSettings) -> DatelineView | None:
    """The item's dateline, and how it differs from the feed's own date."""
    if stored.dateline is None:
        return None
    dateline = stored.dateline.dateline
    return DatelineView(
        original=dateline.text,
        language=dateline.language,
        shown=shown(dateline, languages.wants),
        date=dateline.date,
        place=dateline.place,
        conflict=conflict(stored.dateline, to_moment_or_none(stored.published), languages.wants),
    )


def conflict(found: ItemDateline, published: datetime | None, locale: str) -> str | None:
    """How the feed's date differs, in words, where it does by more than a day.

    A relative dateline is no second witness: its day was counted from the feed's own.
    """
    stated = None if found.dateline.relative else found.dateline.date
    if stated is None or published is None or abs(published.date() - stated) <= TOLERATED:
        return None
    return f"the feed says {spoken(published.date(), None, locale)}"


def _story(
    db: Database, languages: LanguageSettings, row: ItemRow, because: str
) -> StoryContext | None:
    head = read_stories.heads(db, [row.story_id]).get(row.story_id) if row.story_id else None
    if head is None:
        return None
    first = read_items.of_story(db, head.ident, coverage.LINES, oldest_first=True)
    rows = pages.read_rows(db, languages, [*first, *([head.heading] if head.heading else [])])
    headline: timeline.Headline = pages.headlines_of(db, languages, [head], rows)[head.ident]
    return coverage.context(
        head,
        headline,
        read_stories.tallies(db, [head.ident]),
        [rows[ident] for ident in first if ident in rows],
        languages,
        because,
    )
