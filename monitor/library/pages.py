"""Reading pages of stories and items: which, in what order, with all that a pane paints."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.query import Query, ScopeKind
from monitor.domain.views import ItemPage, StoryPage, TimelineItem, TimelineStory
from monitor.library import keys, timeline
from monitor.settings import LanguageSettings
from monitor.storage import read_filter, read_items, read_stories, story_marks
from monitor.storage.database import Database
from monitor.storage.read_filter import Filter
from monitor.storage.read_items import ItemRow
from monitor.storage.read_search import match_expression
from monitor.storage.read_stories import Entry
from monitor.storage.rows import in_chunks, to_text

SHOWN = 4  # items of a story


def filter_of(
    query: Query, today: datetime, others: Mapping[str, Sequence[str]] | None = None
) -> Filter:
    """A query in the store's terms; `today` is the start of the local day.

    `others` as for `match_expression`: the other spellings of the names among the words.
    """
    times = [query.since] if query.since else []
    if query.scope.kind is ScopeKind.TODAY:
        times.append(today)
    return Filter(
        scope=query.scope,
        match=match_expression(query.words, others),
        since=to_text(max(times)) if times else "",
    )


def items(
    db: Database,
    languages: LanguageSettings,
    wanted: Filter,
    key: str | None,
    limit: int,
) -> ItemPage:
    """Items that match, newest first."""
    hits = None if _is_walked(wanted) else read_filter.gather(db, wanted)
    places = read_items.page(db, wanted, hits, keys.to_item(key), limit + 1)
    shown = places[:limit]
    rows = read_items.rows(db, [ident for _, ident in shown], languages.wants)
    return ItemPage(
        items=tuple(timeline.item(row, languages) for row in rows),
        next_key=keys.of_item(shown[-1]) if len(places) > limit else None,
    )


def _is_walked(wanted: Filter) -> bool:
    """Whether an index has the items in order, so that gathering them first is a waste."""
    in_order = (ScopeKind.ALL, ScopeKind.TODAY, ScopeKind.FEED)
    return wanted.match is None and wanted.scope.kind in in_order


def stories(
    db: Database,
    languages: LanguageSettings,
    wanted: Filter,
    query: Query,
    key: str | None,
    limit: int,
) -> StoryPage:
    """Stories with an item that matches, and matching items that are in no story yet.

    Pinned stories stand before the first page and nowhere else.
    """
    hits = None if wanted.is_open else read_filter.gather(db, wanted)
    after = keys.to_story(key)
    pinned = story_marks.pinned(db)
    found = read_stories.page(db, wanted, hits, query.order, after, limit + 1 + len(pinned))
    entries = [entry for entry in found if entry.ident not in pinned]
    shown = entries[:limit]
    top = read_stories.among(db, wanted, hits, pinned) if after is None and pinned else []
    return StoryPage(
        stories=_told(db, languages, wanted, hits, [*top, *shown]),
        next_key=keys.of_story(shown[-1]) if len(entries) > limit else None,
    )


def _told(
    db: Database,
    languages: LanguageSettings,
    wanted: Filter,
    hits: Sequence[int] | None,
    entries: Sequence[Entry],
) -> tuple[TimelineStory, ...]:
    grouped = [entry.ident for entry in entries if entry.ident > 0]
    alone = [-entry.ident for entry in entries if entry.ident < 0]
    heads = read_stories.heads(db, grouped)
    first = read_stories.first_items(db, wanted, hits, grouped, SHOWN)
    headings = [head.heading for head in heads.values() if head.heading is not None]
    listed = [ident for idents in first.values() for ident in idents]
    rows = read_rows(db, languages, (*listed, *alone, *headings))
    headlines = headlines_of(db, languages, heads.values(), rows)
    tallies = timeline.by_story(read_stories.tallies(db, grouped))
    told = {
        ident: timeline.story(
            head,
            headlines[ident],
            tallies.get(ident, ()),
            lines(languages, rows, first.get(ident, ())),
        )
        for ident, head in heads.items()
    }
    told |= {-ident: timeline.alone(rows[ident], languages) for ident in alone if ident in rows}
    return tuple(told[entry.ident] for entry in entries if entry.ident in told)


def read_rows(
    db: Database, languages: LanguageSettings, idents: Iterable[int]
) -> dict[int, ItemRow]:
    """Rows of items by id, each read once; those that are gone are left out."""
    unique = list(dict.fromkeys(idents))
    return {row.item_id: row for row in read_items.rows(db, unique, languages.wants)}


def lines(
    languages: LanguageSettings, rows: dict[int, ItemRow], idents: Iterable[int]
) -> tuple[TimelineItem, ...]:
    """Items in the order of `idents`."""
    return tuple(timeline.item(rows[ident], languages) for ident in idents if ident in rows)


def headlines_of(
    db: Database,
    languages: LanguageSettings,
    heads: Collection[read_stories.StoryRow],
    rows: dict[int, ItemRow],
) -> dict[int, timeline.Headline]:
    """Headlines of stories; `rows` has the items that head them.

    What the person calls a story comes first. Where the heading item cannot be read (languages
    were changed a moment ago), another one stands in.
    """
    given = {head.ident: head.title for head in heads if head.title is not None}
    headings = {
        head.ident: rows.get(head.heading or 0) for head in heads if head.ident not in given
    }
    unread = [
        ident
        for ident, heading in headings.items()
        if heading is None or not timeline.is_readable(heading, languages)
    ]
    instead = read_stories.readable(db, unread, languages.reads, languages.wants)
    others = read_rows(db, languages, instead.values())
    return {
        ident: timeline.Headline(text=title, language=languages.wants)
        for ident, title in given.items()
    } | {
        ident: timeline.story_headline(heading, others.get(instead.get(ident, 0)), languages)
        for ident, heading in headings.items()
    }


def story_headlines(
    db: Database, languages: LanguageSettings, stories: Sequence[StoryId]
) -> dict[StoryId, tuple[str, str, bool]]:
    """(text, language, whether it is a translation): headlines of `stories` that exist."""
    found: dict[StoryId, tuple[str, str, bool]] = {}
    for some in in_chunks(stories):
        heads = read_stories.heads(db, some)
        headings = [head.heading for head in heads.values() if head.heading is not None]
        rows = read_rows(db, languages, headings)
        shown = headlines_of(db, languages, heads.values(), rows)
        found |= {
            StoryId(story): (one.text, one.language, one.translated) for story, one in shown.items()
        }
    return found


def story_items(
    db: Database, languages: LanguageSettings, story_id: int, limit: int
) -> tuple[TimelineItem, ...]:
    """Items of a story, newest first; of one under a negative id that item."""
    idents = [-story_id] if story_id < 0 else read_items.of_story(db, story_id, limit)
    return lines(languages, read_rows(db, languages, idents), idents)


def one_item(db: Database, languages: LanguageSettings, item_id: ItemId) -> TimelineItem | None:
    """One item as lists show it."""
    found = lines(languages, read_rows(db, languages, [item_id]), [item_id])
    return found[0] if found else None
