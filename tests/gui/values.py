"""Short ways to write the values that panes show, for tests of the window."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from monitor.domain.ids import FeedId, ItemId, TagId
from monitor.domain.item import State
from monitor.domain.language import SpanKind
from monitor.domain.translation import Pair, Provenance
from monitor.domain.views import (
    BlockKind,
    BlockView,
    DatelineView,
    InlineRun,
    ItemView,
    LanguageShare,
    TagView,
    TimelineItem,
    Unit,
)
from ui.theme.words import language_name

NOW = datetime(2020, 9, 28, 16, 20, tzinfo=UTC)
MADE = datetime(2020, 9, 28, 14, 0, tzinfo=UTC)


def by(engine: str = "argos", version: str = "1.9", source: str = "ru") -> Provenance:
    return Provenance(
        engine=engine, version=version, pair=Pair(source=source, target="en"), made_at=MADE
    )


def own(text: str, number: int = 0, language: str = "en") -> Unit:
    """A stretch in the reader's own language."""
    return Unit(
        number=number,
        runs=(InlineRun(text=text),),
        language=language,
        kind=SpanKind.PROSE,
        confidence=0.99,
        foreign=False,
        translated=None,
        state=State.NOT_NEEDED,
        provenance=None,
    )


def foreign(
    text: str,
    translated: str | None,
    *,
    language: str = "ru",
    number: int = 0,
    state: State | None = None,
    provenance: Provenance | None = None,
    kind: SpanKind = SpanKind.PROSE,
) -> Unit:
    """A foreign stretch, translated or not."""
    done = translated is not None
    return Unit(
        number=number,
        runs=(InlineRun(text=text),),
        language=language,
        kind=kind,
        confidence=0.97,
        foreign=True,
        translated=translated,
        state=state or (State.DONE if done else State.NO_MODEL),
        provenance=(provenance or by(source=language)) if done else None,
    )


def block(*units: Unit, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 1) -> BlockView:
    return BlockView(kind=kind, units=units, level=level)


def shares_of(units: Sequence[Unit]) -> tuple[LanguageShare, ...]:
    letters: dict[str, int] = {}
    for unit in units:
        count = len(re.findall(r"\w", unit.text))
        letters[unit.language] = letters.get(unit.language, 0) + count
    total = sum(letters.values()) or 1
    return tuple(
        LanguageShare(language=code, name=language_name(code), share=count / total)
        for code, count in sorted(letters.items(), key=lambda pair: -pair[1])
    )


def item_view(
    item_id: int,
    title: Sequence[Unit],
    blocks: Sequence[BlockView] = (),
    *,
    outlet: str = "Monitor Daily",
    state: State = State.NOT_NEEDED,
    state_words: str | None = None,
    dateline: DatelineView | None = None,
    url: str | None = "https://example.org/page",
    when: datetime = NOW - timedelta(hours=2),
) -> ItemView:
    units = [*title, *(unit for one in blocks for unit in one.units)]
    shares = shares_of(units)
    return ItemView(
        item_id=ItemId(item_id),
        feed_id=FeedId(1),
        outlet=outlet,
        author=None,
        url=url,
        published=when,
        fetched_at=when,
        title_units=tuple(title),
        blocks=tuple(blocks),
        shares=shares,
        dateline=dateline,
        target="en",
        target_name="English",
        dominant=shares[0].language if shares else "und",
        state=state,
        state_words=state_words,
        read=False,
        flag=0,
        tags=(),
        notes=(),
        story=None,
    )


def timeline_item(
    item_id: int,
    headline: str = "A headline",
    original: str | None = None,
    language: str = "en",
    read: bool = False,
    tags: tuple[TagView, ...] = (),
) -> TimelineItem:
    return TimelineItem(
        item_id=ItemId(item_id),
        story_id=None,
        headline=headline,
        headline_language="en" if original else language,
        original=original,
        original_language=language,
        outlet="TACC",
        when=NOW - timedelta(minutes=item_id),
        languages=(language,),
        state=State.DONE if original else State.NOT_NEEDED,
        state_words="translated" if original else None,
        url="https://example.org/page",
        tags=tags,
        flag=0,
        read=read,
        has_note=False,
    )


def tag_view(number: int, name: str, color: str = "#d23b3b") -> TagView:
    return TagView(tag_id=TagId(number), name=name, color=color)
