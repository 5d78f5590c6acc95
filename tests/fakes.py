"""Fakes with verbs: a monitor whose profile is a list in memory, so that tests read as stories."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any

import msgspec

from monitor.bus import Bus
from monitor.domain.change import Change
from monitor.domain.digest import DigestSelection
from monitor.domain.errors import FeedError, MonitorError
from monitor.domain.ids import FeedId, ItemId, NoteId, TagId
from monitor.domain.item import Part, PartReason
from monitor.domain.language import SpanKind
from monitor.domain.views import ItemView, NoteView, TagView
from monitor.paths import ProfilePaths
from monitor.settings import Settings
from tests.fake_library import FakeItem, FakeLibrary, FakeProfile
from tests.fake_memory import FakeMemory, FakeServer
from tests.fake_packs import FakePacks
from tests.fake_stories import FakeNames, FakeStories, FakeTopics

COLORS = ("#d23b3b", "#2e8f6f", "#8f5bd1", "#d3a72f")
NO_CHANGE = Change()


class FakeMonitor:
    """Commands on a FakeProfile, done at once; `calls` lists them as a test reads them."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.profile = FakeProfile(now=now)
        self.bus = Bus()
        self.settings = Settings()
        self.sample = False
        self.paths = ProfilePaths(folder)
        self.calls: list[tuple[Any, ...]] = []
        self.read_threads: set[int] = set()
        self.reading = Event()
        self.reading.set()
        self._refusal: str | None = None
        self.reasons: dict[ItemId, tuple[PartReason, ...]] = {}
        self.asked_why: list[Future[Any]] = []
        self.packs = FakePacks(self)
        self.memory = FakeMemory(self)
        self.server = FakeServer(self)
        self.stories = FakeStories(self)
        self.names = FakeNames(self)
        self.topics = FakeTopics(self)

    def library(self) -> FakeLibrary:
        return FakeLibrary(self.profile, self.read_threads, self.reading, self.memory)

    # what a test says

    def has_feed(self, name: str, folder: str | None = None, trouble: str | None = None) -> FeedId:
        number = FeedId(len(self.profile.feeds) + 1)
        self.profile.feeds[name] = (number, folder, trouble)
        return number

    def has_item(
        self,
        view: ItemView,
        languages: Sequence[str],
        story: int | None = None,
        tags: Sequence[str] = (),
        **marks: Any,
    ) -> ItemId:
        """Store an item; `marks` are `read=`, `flag=`."""
        if view.outlet not in self.profile.feeds:
            self.has_feed(view.outlet)
        feed_id, folder, _ = self.profile.feeds[view.outlet]
        view = replace(view, feed_id=feed_id, tags=tuple(map(self._tag, tags)), **marks)
        self.profile.items[view.item_id] = FakeItem(
            view=view, languages=tuple(languages), story=story, folder=folder
        )
        return view.item_id

    def loses(self, item_id: ItemId) -> None:
        """Drop an item from the store, as a removed feed does, and tell it."""
        del self.profile.items[item_id]
        self.bus.publish(Change(items=frozenset({item_id})))

    def refuses_with(self, sentence: str) -> None:
        """Let the next command fail."""
        self._refusal = sentence

    def reads_stall(self) -> None:
        """Let reads wait until `reads_go_on`."""
        self.reading.clear()

    def reads_go_on(self) -> None:
        self.reading.set()

    # what the window asks

    def add_feed(self, url: str) -> Future[Any]:
        if " " in url:
            raise FeedError(f"“{url}” is no web address.")
        return self.do(("add_feed", url), lambda: self._subscribe(url))

    def import_opml(self, path: Path) -> Future[Any]:
        return self.do(("import_opml", path), lambda: NO_CHANGE, answer=3)

    def rename_feed(self, feed_id: FeedId, title: str) -> Future[Any]:
        return self.do(("rename_feed", feed_id, title), lambda: NO_CHANGE)

    def remove_feed(self, feed_id: FeedId) -> Future[Any]:
        return self.do(("remove_feed", feed_id), lambda: NO_CHANGE)

    def poll(self, only: Sequence[FeedId] | None = None) -> Future[Any]:
        return self.do(("poll", only), lambda: NO_CHANGE)

    def poll_all(self) -> Future[Any]:
        return self.do(("poll_all",), lambda: NO_CHANGE)

    def mark_read(self, ids: Sequence[ItemId], read: bool) -> Future[Any]:
        return self.do(("mark_read", ids, read), lambda: self._set(ids, read=read))

    def set_flag(self, ids: Sequence[ItemId], level: int) -> Future[Any]:
        return self.do(("set_flag", ids, level), lambda: self._set(ids, flag=level))

    def tag(self, ids: Sequence[ItemId], name: str) -> Future[Any]:
        return self.do(("tag", ids, name), lambda: self._set_tags(ids, name, on=True))

    def untag(self, ids: Sequence[ItemId], name: str) -> Future[Any]:
        return self.do(("untag", ids, name), lambda: self._set_tags(ids, name, on=False))

    def add_note(self, item_id: ItemId, text: str) -> Future[Any]:
        note = NoteView(note_id=NoteId(len(self.calls) + 1), text=text, made_at=self.profile.now)
        return self.do(("add_note", item_id, text), lambda: self._note(item_id, note))

    def edit_note(self, note_id: NoteId, text: str) -> Future[Any]:
        return self.do(("edit_note", note_id, text), lambda: NO_CHANGE)

    def remove_note(self, note_id: NoteId) -> Future[Any]:
        return self.do(("remove_note", note_id), lambda: NO_CHANGE)

    def show(self, item_id: ItemId | None) -> None:
        self.calls.append(("show", item_id))

    def correct_item(self, item_id: ItemId, language: str) -> Future[Any]:
        return self.do(("correct_item", item_id, language), lambda: self._correct(item_id, True))

    def correct_span(
        self,
        item_id: ItemId,
        part: Part,
        start: int,
        end: int,
        language: str,
        kind: SpanKind | None = None,
    ) -> Future[Any]:
        call = ("correct_span", item_id, part, start, end, language, kind)
        return self.do(call, lambda: self._correct(item_id, True))

    def uncorrect_item(self, item_id: ItemId) -> Future[Any]:
        return self.do(("uncorrect_item", item_id), lambda: self._correct(item_id, False))

    def correct_feed(self, feed_id: FeedId, language: str | None) -> Future[Any]:
        return self.do(("correct_feed", feed_id, language), lambda: self._give(feed_id, language))

    def redetect(self, feed_id: FeedId | None = None) -> Future[Any]:
        return self.do(("redetect", feed_id), lambda: NO_CHANGE)

    def why(self, item_id: ItemId) -> Future[Any]:
        """Give the reasons that a test has put there; none = the answer is still on its way."""
        self.calls.append(("why", item_id))
        future: Future[Any] = Future()
        self.asked_why.append(future)
        if self._refusal is not None:
            error, self._refusal = MonitorError(self._refusal), None
            future.set_exception(error)
        elif item_id in self.reasons:
            future.set_result(self.reasons[item_id])
        return future

    def set_languages(self, reads: Sequence[str], wants: str) -> Future[Any]:
        return self.do(("set_languages", reads, wants), lambda: self._speak(reads, wants))

    def pause_on_battery(self, on: bool) -> Future[Any]:
        chosen = msgspec.structs.replace(self.settings.translation, pause_on_battery=on)
        self.settings = msgspec.structs.replace(self.settings, translation=chosen)
        return self.do(("pause_on_battery", on), lambda: NO_CHANGE)

    def write_digest(
        self, selection: DigestSelection, formats: Sequence[str], folder: Path
    ) -> Future[tuple[Path, ...]]:
        paths = tuple(folder / f"digest.{name}" for name in formats)
        call = ("write_digest", selection, tuple(formats), folder)
        return self.do(call, lambda: NO_CHANGE, answer=paths)

    def do(
        self, call: tuple[Any, ...], work: Callable[[], Change], answer: Any = None
    ) -> Future[Any]:
        self.calls.append(call)
        future: Future[Any] = Future()
        if self._refusal is not None:
            error, self._refusal = MonitorError(self._refusal), None
            future.set_exception(error)
            return future
        change = work()
        self.bus.publish(change)
        future.set_result(change if answer is None else answer)
        return future

    def _subscribe(self, url: str) -> Change:
        return Change(feeds=frozenset({self.has_feed(url)}), subscriptions=True)

    def _correct(self, item_id: ItemId, on: bool) -> Change:
        self._set([item_id], corrected=on)
        return Change(items=frozenset({item_id}))

    def _give(self, feed_id: FeedId, language: str | None) -> Change:
        if language is None:
            self.profile.given.pop(feed_id, None)
        else:
            self.profile.given[feed_id] = language
        return Change(feeds=frozenset({feed_id}))

    def _speak(self, reads: Sequence[str], wants: str) -> Change:
        languages = msgspec.structs.replace(
            self.settings.languages, reads=tuple(reads), wants=wants
        )
        self.settings = msgspec.structs.replace(self.settings, languages=languages)
        self.profile.reads = tuple(reads)
        return Change(languages=True, translations=True)

    def _set(self, ids: Sequence[ItemId], **marks: Any) -> Change:
        for one in ids:
            item = self.profile.items[one]
            item.view = replace(item.view, **marks)
        return Change(items=frozenset(ids), marks=True)

    def _set_tags(self, ids: Sequence[ItemId], name: str, on: bool) -> Change:
        tag = self._tag(name)
        for one in ids:
            view = self.profile.items[one].view
            others = tuple(other for other in view.tags if other != tag)
            self._set([one], tags=(*others, tag) if on else others)
        return Change(items=frozenset(ids), tags=True)

    def _note(self, item_id: ItemId, note: NoteView) -> Change:
        self._set([item_id], notes=(*self.profile.items[item_id].view.notes, note))
        return Change(items=frozenset({item_id}), notes=True)

    def _tag(self, name: str) -> TagView:
        number = len(self.profile.tags) + 1
        color = COLORS[number % len(COLORS) - 1]
        tag = TagView(tag_id=TagId(number), name=name, color=color)
        return self.profile.tags.setdefault(name, tag)
