"""The panel under the reader: who covered a story when, in which language. Pure."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from monitor.domain.ids import StoryId
from monitor.domain.language import UNDETERMINED
from monitor.domain.views import CoverageBar, CoverageLine, StoryContext
from monitor.library import timeline
from monitor.settings import LanguageSettings
from monitor.storage.read_items import ItemRow
from monitor.storage.read_stories import StoryRow, Tally
from monitor.storage.rows import to_moment

LINES = 12


def context(
    head: StoryRow,
    headline: timeline.Headline,
    tallies: Sequence[Tally],
    earliest: Sequence[ItemRow],
    languages: LanguageSettings,
    because: str,
) -> StoryContext:
    """A story as seen from one of its items; `earliest` are its first items, oldest first."""
    return StoryContext(
        story_id=StoryId(head.ident),
        headline=headline.text,
        count=head.items,
        outlets=head.outlets,
        languages=len(timeline.languages_counted(tallies)),
        first_seen=to_moment(head.first_seen),
        first_outlet=earliest[0].outlet if earliest else "",
        lines=tuple(_line(row, languages) for row in earliest[:LINES]),
        bars=bars(head, tallies),
        because=because,
    )


def bars(head: StoryRow, tallies: Sequence[Tally]) -> tuple[CoverageBar, ...]:
    """Items by language in equal steps from the first to the last item, at most 24."""
    if not tallies:
        return ()
    first, last = to_moment(head.first_seen), to_moment(head.last_seen)
    steps = tallies[0].steps
    step = (last - first) / steps if last > first else timedelta(hours=1)
    counts = [_counts(tallies, n) for n in range(steps)]
    return tuple(
        CoverageBar(
            start=first + step * n,
            counts=tuple(sorted(here.items(), key=lambda pair: (-pair[1], pair[0]))),
        )
        for n, here in enumerate(counts)
    )


def _counts(tallies: Sequence[Tally], step: int) -> Mapping[str, int]:
    return {tally.language: tally.count for tally in tallies if tally.step == step}


def _line(row: ItemRow, languages: LanguageSettings) -> CoverageLine:
    headline = timeline.headline_of(row, languages)
    return CoverageLine(
        item_id=row.item_id,
        when=to_moment(row.sort_at),
        outlet=row.outlet,
        language=row.dominant or UNDETERMINED,
        headline=headline.text,
        headline_language=headline.language,
    )
