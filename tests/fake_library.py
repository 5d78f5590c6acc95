"""A library over a list in memory: what FakeMonitor stores, read as the panes read it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Event, get_ident
from typing import Any

from monitor.domain.errors import NotWantedError
from monitor.domain.feed import FeedRow
from monitor.domain.ids import FeedId, ItemId, StoryId
from monitor.domain.language import is_foreign
from monitor.domain.memory import Affected, MemoryView, PairInMemory
from monitor.domain.query import Query, Scope, ScopeKind, StoryOrder
from monitor.domain.story_views import StoryView
from monitor.domain.translation import GlossaryEntry, Pair, Term
from monitor.domain.views import (
    CoverageBar,
    CoverageLine,
    FeedLanguageView,
    ItemPage,
    ItemView,
    LanguageChoice,
    LanguageShare,
    PairStatus,
    SourceRow,
    Sources,
    SourceSection,
    Status,
    StoryContext,
    StoryPage,
    TagView,
    TimelineItem,
    TimelineStory,
    Unit,
)
from tests.fake_memory import FakeMemory
from ui.reader.head import title_of
from ui.theme.words import language_name

CHOICES = (
    *("am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et"),
    *("fa", "fi", "fr", "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt"),
    *("lv", "mk", "ms", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr-Cyrl", "sr-Latn"),
    *("sv", "sw", "ta", "th", "tr", "uk", "ur", "uz", "vi", "zh-Hans", "zh-Hant"),
)


@dataclass
class FakeItem:
    """One item as it is now; the pane's values are made of it at each read."""

    view: ItemView
    languages: tuple[str, ...]
    story: int | None
    folder: str | None


@dataclass
class FakeProfile:
    """What is stored."""

    now: datetime
    items: dict[ItemId, FakeItem] = field(default_factory=dict)
    feeds: dict[str, tuple[FeedId, str | None, str | None]] = field(default_factory=dict)
    tags: dict[str, TagView] = field(default_factory=dict)
    pairs: tuple[PairStatus, ...] = ()
    story_size: int = 4
    reads: tuple[str, ...] = ("en",)
    also: tuple[str, ...] = ()  # other spellings of any word that is searched
    given: dict[FeedId, str] = field(default_factory=dict)
    usual: dict[FeedId, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    pinned: set[StoryId] = field(default_factory=set)
    story_views: dict[StoryId, StoryView] = field(default_factory=dict)


class FakeLibrary:
    """Reads of a FakeProfile; remembers which thread asked."""

    def __init__(
        self, profile: FakeProfile, threads: set[int], gate: Event, memory: FakeMemory
    ) -> None:
        self._memory = memory
        self._profile, self._threads, self._gate = profile, threads, gate
        self._reads = profile.reads  # as the library has it: from when it was opened
        self.closed = False

    def _read(self) -> None:
        self._threads.add(get_ident())
        self._gate.wait(5)

    def close(self) -> None:
        self.closed = True

    def sources(self) -> Sources:
        self._read()
        items = list(self._profile.items.values())
        lists = (
            SourceRow(scope=Scope(), name="Stories", unread=len(_grouped(items))),
            SourceRow(scope=Scope(kind=ScopeKind.UNREAD), name="Unread", unread=_unread(items)),
            SourceRow(
                scope=Scope(kind=ScopeKind.FLAGGED),
                name="Flagged",
                unread=sum(one.view.flag > 0 for one in items),
            ),
            SourceRow(scope=Scope(kind=ScopeKind.TODAY), name="Today", unread=_unread(items)),
        )
        tags = tuple(
            SourceRow(
                scope=Scope(kind=ScopeKind.TAG, ident=tag.tag_id),
                name=tag.name,
                unread=_unread([one for one in items if tag in one.view.tags]),
                color=tag.color,
            )
            for tag in self._profile.tags.values()
        )
        return Sources(
            sections=(
                SourceSection(title="Monitor", rows=lists),
                SourceSection(title="Tags", rows=tags),
                SourceSection(title="Feeds", rows=tuple(self._feed_rows(items))),
            )
        )

    def _feed_rows(self, items: list[FakeItem]) -> list[SourceRow]:
        folders: dict[str | None, list[SourceRow]] = {}
        for name, (feed_id, folder, trouble) in self._profile.feeds.items():
            mine = [one for one in items if one.view.feed_id == feed_id]
            scope = Scope(kind=ScopeKind.FEED, ident=feed_id)
            row = SourceRow(scope=scope, name=name, unread=_unread(mine), trouble=trouble)
            folders.setdefault(folder, []).append(row)
        rows = []
        for number, (folder, inside) in enumerate(folders.items(), start=1):
            if folder is None:
                rows.extend(inside)
                continue
            rows.append(
                SourceRow(
                    scope=Scope(kind=ScopeKind.FOLDER, ident=number),
                    name=folder,
                    unread=sum(row.unread for row in inside),
                    children=tuple(inside),
                )
            )
        return rows

    def stories(self, query: Query, key: str | None = None, limit: int = 50) -> StoryPage:
        self._read()
        found = {one.view.item_id for one in self._matching(query)}
        groups = [
            group
            for group in _grouped(self._profile.items.values()).values()
            if any(one.view.item_id in found for one in group)
        ]
        if query.order is StoryOrder.MOST_COVERED:
            groups.sort(key=len, reverse=True)
        else:
            groups.sort(key=lambda group: group[0].view.fetched_at, reverse=True)
        start = int(key or 0)
        page = groups[start : start + limit]
        end = start + limit
        return StoryPage(
            stories=tuple(self._story(group) for group in page),
            next_key=str(end) if end < len(groups) else None,
            also=self._profile.also if query.words else (),
        )

    def _story(self, group: list[FakeItem]) -> TimelineStory:
        group = sorted(group, key=lambda one: one.view.read)
        items = tuple(timeline_item(one) for one in group)
        shown = items[: self._profile.story_size]
        counts: dict[str, int] = {}
        for item in items:
            counts[item.languages[0]] = counts.get(item.languages[0], 0) + 1
        return TimelineStory(
            story_id=_story_id(group[0]),
            headline=timeline_item(min(group, key=lambda one: one.view.item_id)).headline,
            headline_language="en",
            count=len(items),
            outlets=len({item.outlet for item in items}),
            languages=tuple(sorted(counts.items(), key=lambda pair: -pair[1])),
            first_seen=min(item.when for item in items),
            last_seen=max(item.when for item in items),
            unread=sum(not item.read for item in items),
            activity=_activity(len(items)),
            items=shown,
            more=len(items) - len(shown),
            pinned=_story_id(group[0]) in self._profile.pinned,
        )

    def story_items(self, story_id: StoryId, limit: int = 200) -> tuple[TimelineItem, ...]:
        self._read()
        group = _grouped(self._profile.items.values()).get(story_id, [])
        return tuple(timeline_item(one) for one in group[:limit])

    def story(self, story_id: StoryId) -> StoryView | None:
        self._read()
        return self._profile.story_views.get(story_id)

    def items(self, query: Query, key: str | None = None, limit: int = 100) -> ItemPage:
        self._read()
        found = sorted(self._matching(query), key=lambda one: one.view.fetched_at, reverse=True)
        start = int(key or 0)
        end = start + limit
        return ItemPage(
            items=tuple(timeline_item(one) for one in found[start:end]),
            next_key=str(end) if end < len(found) else None,
            also=self._profile.also if query.words else (),
        )

    def _matching(self, query: Query) -> list[FakeItem]:
        return [
            one
            for one in self._profile.items.values()
            if _in_scope(one, query.scope)
            and (query.since is None or one.view.fetched_at >= query.since)
            and all(word.casefold() in _text(one).casefold() for word in query.words)
        ]

    def timeline_item(self, item_id: ItemId) -> TimelineItem | None:
        self._read()
        one = self._profile.items.get(item_id)
        return timeline_item(one) if one else None

    def feeds(self) -> tuple[FeedRow, ...]:
        self._read()
        return tuple(
            FeedRow(
                feed_id=feed_id,
                url=f"https://example.org/{feed_id}",
                title=name,
                site=None,
                folder_id=None,
                folder=(),
                language=None,
                unread=0,
                items=sum(one.view.feed_id == feed_id for one in self._profile.items.values()),
                last_fetch=self._profile.now,
                next_fetch=self._profile.now + timedelta(minutes=40) if trouble else None,
                failures=3 if trouble else 0,
                last_error=trouble,
                gone=False,
            )
            for name, (feed_id, _, trouble) in self._profile.feeds.items()
        )

    def item(self, item_id: ItemId) -> ItemView | None:
        self._read()
        one = self._profile.items.get(item_id)
        if one is None:
            return None
        group = _grouped(self._profile.items.values())[_story_id(one)]
        view = replace(one.view, story=_context(group) if len(group) > 1 else None)
        return as_read_by(view, self._reads)

    def status(self) -> Status:
        self._read()
        feeds = self._profile.feeds.values()
        return Status(
            feeds=len(feeds),
            feeds_failing=sum(trouble is not None for _, _, trouble in feeds),
            last_poll=self._profile.now - timedelta(minutes=2) if feeds else None,
            items=len(self._profile.items),
            to_detect=0,
            to_translate=0,
            translated=0,
            pairs=self._profile.pairs,
            paused="by you" if self._memory.paused else None,
        )

    def memory(self) -> MemoryView:
        self._read()
        pair = Pair(source="ru", target="en")
        one = PairInMemory(pair=pair, engine="argos", version="1.9", sentences=1_240)
        return MemoryView(target="en", asked=1_240, known=310, stale=2, pairs=(one,))

    def glossary(self, target: str | None = None) -> tuple[GlossaryEntry, ...]:
        self._read()
        return tuple(one for one in self._memory.entries if target in (None, one.pair.target))

    def items_with(self, language: str, sentence: str) -> int:
        self._read()
        return self._memory.reach

    def affected_by_term(
        self, pair: Pair, source: str, after: Term | None, is_wanted: Callable[[], bool]
    ) -> Affected:
        self._memory.counted.append(source)
        self._memory.count()
        while not self._memory.counting.wait(0.01):
            if not is_wanted():
                raise NotWantedError("The answer is no longer wanted.")
        return Affected(sentences=(1,), items=self._memory.reach, last=1)

    def tags(self) -> tuple[TagView, ...]:
        self._read()
        return tuple(self._profile.tags.values())

    def languages(self) -> tuple[LanguageChoice, ...]:
        self._read()
        return tuple(LanguageChoice(code=code, name=language_name(code)) for code in CHOICES)

    def feed_languages(self, feed_id: FeedId) -> FeedLanguageView | None:
        self._read()
        names = {ident: name for name, (ident, _, _) in self._profile.feeds.items()}
        if feed_id not in names:
            return None
        usual = self._profile.usual.get(feed_id, ())
        given = self._profile.given.get(feed_id)
        return FeedLanguageView(
            feed_id=feed_id,
            title=names[feed_id],
            given=LanguageChoice(code=given, name=language_name(given)) if given else None,
            declared=None,
            usual=tuple(
                LanguageShare(language=code, name=language_name(code), share=share)
                for code, share in usual
            ),
            seen=100 if usual else 0,
        )


def as_read_by(view: ItemView, reads: tuple[str, ...]) -> ItemView:
    """What is foreign in it for a person who reads `reads`."""

    def units(these: tuple[Unit, ...]) -> tuple[Unit, ...]:
        return tuple(
            replace(one, foreign=False, translated=None, provenance=None)
            if one.foreign and not is_foreign(one.language, reads)
            else one
            for one in these
        )

    blocks = tuple(replace(one, units=units(one.units)) for one in view.blocks)
    return replace(view, title_units=units(view.title_units), blocks=blocks)


def timeline_item(one: FakeItem) -> TimelineItem:
    """What lists show of a fake item."""
    view = one.view
    headline, original = title_of(view)
    return TimelineItem(
        item_id=view.item_id,
        story_id=_story_id(one),
        headline=headline,
        headline_language="en" if original else one.languages[0],
        original=original,
        original_language=one.languages[0],
        outlet=view.outlet,
        when=view.published or view.fetched_at,
        languages=one.languages,
        state=view.state,
        state_words=view.state_words,
        url=view.url,
        tags=view.tags,
        flag=view.flag,
        read=view.read,
        has_note=bool(view.notes),
    )


def _story_id(one: FakeItem) -> StoryId:
    return StoryId(one.story if one.story is not None else -one.view.item_id)


def _grouped(items: Any) -> dict[StoryId, list[FakeItem]]:
    groups: dict[StoryId, list[FakeItem]] = {}
    for one in sorted(items, key=lambda one: one.view.fetched_at, reverse=True):
        groups.setdefault(_story_id(one), []).append(one)
    return groups


def _unread(items: list[FakeItem]) -> int:
    return sum(not one.view.read for one in items)


def _text(one: FakeItem) -> str:
    units = [*one.view.title_units, *(unit for part in one.view.blocks for unit in part.units)]
    return " ".join(f"{unit.text} {unit.translated or ''}" for unit in units)


def _in_scope(one: FakeItem, scope: Scope) -> bool:
    view = one.view
    return {
        ScopeKind.UNREAD: not view.read,
        ScopeKind.FLAGGED: view.flag > 0,
        ScopeKind.TAG: any(tag.tag_id == scope.ident for tag in view.tags),
        ScopeKind.FEED: view.feed_id == scope.ident,
    }.get(scope.kind, True)


def _activity(count: int) -> tuple[int, ...]:
    shape = (1, 2, 3, 7, 8, 7, 6, 4, 5, 3)
    return tuple(max(1, count * part // 10) for part in shape) if count > 2 else ()


def _context(group: list[FakeItem]) -> StoryContext:
    items = sorted((timeline_item(one) for one in group), key=lambda item: item.when)
    bars: dict[datetime, dict[str, int]] = {}
    for item in items:
        start = item.when.replace(minute=0, second=0, microsecond=0)
        start -= timedelta(hours=start.hour % 2)
        counts = bars.setdefault(start, {})
        counts[item.languages[0]] = counts.get(item.languages[0], 0) + 1
    return StoryContext(
        story_id=_story_id(group[0]),
        headline=items[-1].headline,
        count=len(items),
        outlets=len({item.outlet for item in items}),
        languages=len({item.languages[0] for item in items}),
        first_seen=items[0].when,
        first_outlet=items[0].outlet,
        lines=tuple(
            CoverageLine(
                item_id=item.item_id,
                when=item.when,
                outlet=item.outlet,
                language=item.languages[0],
                headline=item.headline,
                headline_language=item.headline_language,
            )
            for item in items
        ),
        bars=tuple(
            CoverageBar(start=start, counts=tuple(sorted(counts.items(), key=lambda p: -p[1])))
            for start, counts in sorted(bars.items())
        ),
        because="names and numbers of the headline, meaning, 3 h apart",
    )
