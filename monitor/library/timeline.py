"""Rows of the store as lines of the middle pane: items and stories. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.language import UNDETERMINED, is_foreign
from monitor.domain.views import TimelineItem, TimelineStory
from monitor.library import wording
from monitor.settings import LanguageSettings
from monitor.storage.read_items import ItemRow
from monitor.storage.read_stories import StoryRow, Tally
from monitor.storage.rows import to_moment

NAMELESS = "(no title)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What is shown first of a title, and its language; `translated` = no outlet said it so."""

    text: str
    language: str
    translated: bool = False


def headline_of(row: ItemRow, languages: LanguageSettings) -> Headline:
    """The translation of a title where there is one, else the title."""
    if row.headline is not None:
        return Headline(text=row.headline, language=languages.wants, translated=True)
    return Headline(text=row.title or row.url or NAMELESS, language=wording.language_of_title(row))


def is_readable(row: ItemRow, languages: LanguageSettings) -> bool:
    """Whether the person can read the headline."""
    return not is_foreign(headline_of(row, languages).language, languages.reads)


def item(row: ItemRow, languages: LanguageSettings) -> TimelineItem:
    """One headline."""
    headline = headline_of(row, languages)
    return TimelineItem(
        item_id=row.item_id,
        story_id=row.story_id,
        headline=headline.text,
        headline_language=headline.language,
        original=row.title if row.headline not in (None, row.title) else None,
        original_language=wording.language_of_title(row),
        outlet=row.outlet,
        when=to_moment(row.sort_at),
        languages=wording.languages_of(row),
        state=wording.state_of(row, languages),
        state_words=wording.state_words(row, languages),
        url=row.url,
        tags=row.tags,
        flag=row.flag,
        read=row.read,
        has_note=row.has_note,
    )


def story_headline(
    heading: ItemRow | None, readable: ItemRow | None, languages: LanguageSettings
) -> Headline:
    """The heading item's title, or that of one that can be read where the other cannot."""
    if heading is not None and is_readable(heading, languages):
        return headline_of(heading, languages)
    best = readable or heading
    return (
        Headline(text=NAMELESS, language=UNDETERMINED)
        if best is None
        else headline_of(best, languages)
    )


def story(
    row: StoryRow,
    headline: Headline,
    tallies: Iterable[Tally],
    items: Sequence[TimelineItem],
) -> TimelineStory:
    """A story with its first items; `tallies` are those of this story."""
    own = tuple(tallies)
    return TimelineStory(
        story_id=StoryId(row.ident),
        headline=headline.text,
        headline_language=headline.language,
        count=row.items,
        outlets=row.outlets,
        languages=languages_counted(own),
        first_seen=to_moment(row.first_seen),
        last_seen=to_moment(row.last_seen),
        unread=sum(tally.unread for tally in own),
        activity=activity(own),
        items=tuple(items),
        more=max(0, row.items - len(items)),
        pinned=row.pinned,
    )


def alone(row: ItemRow, languages: LanguageSettings) -> TimelineStory:
    """An item that is in no story yet, as a story of one, under its negative id."""
    line = item(row, languages)
    return TimelineStory(
        story_id=alone_id(row.item_id),
        headline=line.headline,
        headline_language=line.headline_language,
        count=1,
        outlets=1,
        languages=((row.dominant or UNDETERMINED, 1),),
        first_seen=line.when,
        last_seen=line.when,
        unread=0 if row.read else 1,
        activity=(1,),
        items=(line,),
        more=0,
    )


def alone_id(item_id: ItemId) -> StoryId:
    """The story id under which an item alone is listed."""
    return StoryId(-item_id)


def languages_counted(tallies: Iterable[Tally]) -> tuple[tuple[str, int], ...]:
    """(language, items), most items first."""
    counts: Counter[str] = Counter()
    for tally in tallies:
        counts[tally.language] += tally.count
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def activity(tallies: Sequence[Tally]) -> tuple[int, ...]:
    """Items in each step of a story's time, oldest first."""
    if not tallies:
        return ()
    steps = [0] * tallies[0].steps
    for tally in tallies:
        steps[tally.step] += tally.count
    return tuple(steps)


def by_story(tallies: Iterable[Tally]) -> Mapping[int, list[Tally]]:
    """Tallies sorted out by story."""
    found: dict[int, list[Tally]] = {}
    for tally in tallies:
        found.setdefault(tally.story, []).append(tally)
    return found
