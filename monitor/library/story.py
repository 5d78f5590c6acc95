"""The story view: one story with its items, who had it when, and what happened to it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.language import UNDETERMINED
from monitor.domain.story_views import HistoryLine, StoryMember, StoryOutlet, StoryView
from monitor.domain.views import CoverageBar, LanguageShare
from monitor.library import pages, story_history, timeline
from monitor.library.story_parts import PARTS, Asked, Copies, Parts
from monitor.settings import LanguageSettings
from monitor.storage import read_items, read_stories, read_story, story_edits, story_events
from monitor.storage.database import Database
from monitor.storage.read_items import ItemRow
from monitor.storage.read_stories import StoryRow
from monitor.storage.read_story import HourCount, OutletPart
from monitor.storage.rows import to_moment
from monitor.text.dates import language_name

MOST_MEMBERS = 500
MOST_BARS = 72
MOST_HISTORY = 100

HOUR = timedelta(hours=1)


def read(
    db: Database,
    languages: LanguageSettings,
    story_id: StoryId,
    now: datetime,
    zone: str = "UTC",
    parts: Parts = PARTS,
) -> StoryView | None:
    """Everything that the story view shows, None where there is no such story.

    An item that is in no story yet is one of its own, under its negative id.
    """
    if story_id < 0:
        head, idents = _alone(db, languages, ItemId(-story_id)), [-story_id]
    else:
        head = read_stories.heads(db, [story_id]).get(story_id)
        idents = read_items.of_story(db, story_id, MOST_MEMBERS, oldest_first=True)
    if head is None:
        return None
    by_id = pages.read_rows(db, languages, [*idents, *([head.heading] if head.heading else [])])
    rows = [by_id[ident] for ident in idents if ident in by_id]
    asked = Asked(db=db, languages=languages, story_id=story_id, rows=rows, now=now, zone=zone)
    copies = parts.copies(asked)
    figures, quotations = parts.said(asked)
    edits = story_edits.of_items(db, [row.item_id for row in rows], MOST_HISTORY)
    events = story_events.of_story(db, story_id, MOST_HISTORY)
    held = story_history.by_hand(edits)
    hours = read_story.hours(db, story_id) or _hours_of(rows)
    headline: timeline.Headline = pages.headlines_of(db, languages, [head], by_id)[head.ident]
    because = read_story.because(db, idents)
    return StoryView(
        story_id=story_id,
        headline=headline.text,
        headline_language=headline.language,
        titled=head.title is not None,
        pinned=head.pinned,
        count=head.items,
        outlets=head.outlets,
        languages=shares(hours, languages),
        first_seen=to_moment(head.first_seen),
        last_seen=to_moment(head.last_seen),
        bars=bars(hours),
        who=who(read_story.who(db, story_id) or _who_of(rows), rows, copies),
        silent=parts.silent(asked),
        members=tuple(
            member(row, languages, because.get(row.item_id, ""), row.item_id in held, copies)
            for row in rows
        ),
        figures=figures,
        quotations=quotations,
        names=parts.names(asked),
        topic=parts.topic(asked),
        history=story_history.lines(story_id, events, edits, MOST_HISTORY),
        by_hand=sum(row.item_id in held for row in rows),
    )


def member(
    row: ItemRow, languages: LanguageSettings, because: str, by_hand: bool, copies: Copies
) -> StoryMember:
    """One item of the story."""
    headline = timeline.headline_of(row, languages)
    copy_of, common = copies.get(row.item_id, (None, None))
    return StoryMember(
        item_id=row.item_id,
        when=to_moment(row.sort_at),
        outlet=row.outlet,
        language=row.dominant or UNDETERMINED,
        headline=headline.text,
        headline_language=headline.language,
        original=row.title if row.headline not in (None, row.title) else None,
        because=because,
        by_hand=by_hand,
        copy_of=copy_of,
        common=common,
        readable=timeline.is_readable(row, languages),
    )


def shares(hours: Iterable[HourCount], languages: LanguageSettings) -> tuple[LanguageShare, ...]:
    """What part of the items is in which language, most items first; the shares sum up to 1."""
    counts: Counter[str] = Counter()
    for one in hours:
        counts[one.language] += one.count
    total = counts.total()
    return tuple(
        LanguageShare(language=code, name=language_name(code, languages.wants), share=count / total)
        for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def bars(hours: Sequence[HourCount]) -> tuple[CoverageBar, ...]:
    """Items by language in each hour from the first to the last item, empty hours too.

    A story longer than 72 hours has as many bars at most, each of the same number of whole hours.
    """
    if not hours:
        return ()
    first, last = (_hour(one.hour) for one in (hours[0], hours[-1]))
    step = -(-(int((last - first) / HOUR) + 1) // MOST_BARS)  # hours a bar, rounded up
    count = int((last - first) / HOUR) // step + 1
    counts: list[Counter[str]] = [Counter() for _ in range(count)]
    for one in hours:
        counts[int((_hour(one.hour) - first) / HOUR) // step][one.language] += one.count
    return tuple(
        CoverageBar(
            start=first + n * step * HOUR,
            counts=tuple(sorted(here.items(), key=lambda pair: (-pair[1], pair[0]))),
        )
        for n, here in enumerate(counts)
    )


def who(
    parts: Iterable[OutletPart], rows: Iterable[ItemRow], copies: Copies
) -> tuple[StoryOutlet, ...]:
    """The outlets in order of their first item, each in the language of most of its items."""
    own: dict[FeedId, list[OutletPart]] = {}
    for part in parts:
        own.setdefault(part.feed_id, []).append(part)
    copied = Counter(row.feed_id for row in rows if row.item_id in copies)
    return tuple(
        StoryOutlet(
            feed_id=feed,
            outlet=found[0].outlet,
            language=max(found, key=lambda part: part.items).language,
            first=to_moment(found[0].first),
            items=sum(part.items for part in found),
            copies=copied[feed],
        )
        for feed, found in own.items()
    )


def _alone(db: Database, languages: LanguageSettings, item_id: ItemId) -> StoryRow | None:
    row = pages.read_rows(db, languages, [item_id]).get(item_id)
    if row is None or row.story_id is not None:
        return None
    return StoryRow(
        ident=-item_id,
        first_seen=row.sort_at,
        last_seen=row.sort_at,
        items=1,
        outlets=1,
        heading=item_id,
    )


def edit(db: Database, edit_id: int | None) -> HistoryLine | None:
    """An edit by hand, None = the last that is not taken back; None where there is no such one."""
    stored = story_edits.last(db) if edit_id is None else story_edits.get(db, edit_id)
    return None if stored is None else story_history.of_edit(stored)


def _hours_of(rows: Iterable[ItemRow]) -> list[HourCount]:
    return [
        HourCount(hour=row.sort_at[:13], language=row.dominant or UNDETERMINED, count=1)
        for row in rows
    ]


def _who_of(rows: Iterable[ItemRow]) -> list[OutletPart]:
    return [
        OutletPart(
            feed_id=row.feed_id,
            outlet=row.outlet,
            language=row.dominant or UNDETERMINED,
            first=row.sort_at,
            items=1,
        )
        for row in rows
    ]


def _hour(text: str) -> datetime:
    return to_moment(f"{text}:00:00Z")
