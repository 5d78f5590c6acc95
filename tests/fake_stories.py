"""What the monitor's hand does to stories, topics and names, on the fake profile."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from monitor.domain.change import Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.story_views import (
    ComparedItem,
    Comparison,
    Mark,
    MarkedText,
    NameSpellings,
    Passage,
    StoryMember,
    StoryView,
    Topic,
)


class FakeStories:
    """Edits `profile.story_views`, which a test fills; every command is in `monitor.calls`."""

    def __init__(self, monitor: Any) -> None:
        self._monitor = monitor
        self.comparisons: dict[tuple[ItemId, ...], Comparison] = {}
        self._before: list[dict[StoryId, StoryView]] = []

    @property
    def _views(self) -> dict[StoryId, StoryView]:
        return self._monitor.profile.story_views

    def merge(self, stories: Sequence[StoryId]) -> Future[Any]:
        return self._edit(("merge", tuple(stories)), lambda: self._merge(stories))

    def split(self, story: StoryId, items: Sequence[ItemId]) -> Future[Any]:
        return self._edit(("split", story, tuple(items)), lambda: self._leave(story, items))

    def move(self, items: Sequence[ItemId], to: StoryId | None) -> Future[Any]:
        return self._edit(("move", tuple(items), to), lambda: self._move(items, to))

    def apart(self, story: StoryId, other: StoryId) -> Future[Any]:
        return self._edit(("apart", story, other), lambda: frozenset({story, other}))

    def pin_item(self, item: ItemId) -> Future[Any]:
        return self._edit(("pin_item", item), lambda: self._pin_item(item))

    def rename(self, story: StoryId, title: str | None) -> Future[Any]:
        def name() -> frozenset[StoryId]:
            first = self._views[story].members[0].headline
            return self._put(story, headline=title or first, titled=title is not None)

        return self._edit(("rename", story, title), name)

    def pin(self, story: StoryId, on: bool) -> Future[Any]:
        return self._edit(("pin", story, on), lambda: self._put(story, pinned=on))

    def undo(self, edit_id: int | None = None) -> Future[Any]:
        def back() -> Change:
            if self._before:
                self._monitor.profile.story_views = self._before.pop()
            return Change(stories=frozenset(self._views))

        return self._monitor.do(("undo", edit_id), back)

    def undo_event(self, event_id: int) -> Future[Any]:
        return self._monitor.do(("undo_event", event_id), Change)

    def compare(self, items: Sequence[ItemId]) -> Future[Comparison]:
        wanted = tuple(items)
        answer = self.comparisons.get(wanted) or self._by_headlines(wanted)
        return self._monitor.do(("compare", wanted), Change, answer=answer)

    def _edit(self, call: tuple[Any, ...], act: Any) -> Future[Any]:
        def work() -> Change:
            self._before.append(dict(self._views))
            return Change(stories=act())

        return self._monitor.do(call, work)

    def _put(self, story: StoryId, **values: Any) -> frozenset[StoryId]:
        if story in self._views:
            self._views[story] = replace(self._views[story], **values)
        return frozenset({story})

    def _members(self, story: StoryId, members: Sequence[StoryMember]) -> None:
        ordered = tuple(sorted(members, key=lambda one: one.when))
        self._put(
            story,
            members=ordered,
            count=len(ordered),
            outlets=len({one.outlet for one in ordered}),
        )

    def _merge(self, stories: Sequence[StoryId]) -> frozenset[StoryId]:
        first, *others = stories
        gone = [self._views.pop(one) for one in others if one in self._views]
        if first in self._views:
            added = [member for view in gone for member in view.members]
            self._members(first, [*self._views[first].members, *added])
        return frozenset(stories)

    def _leave(self, story: StoryId, items: Sequence[ItemId]) -> frozenset[StoryId]:
        view = self._views[story]
        self._members(story, [one for one in view.members if one.item_id not in items])
        return frozenset({story})

    def _move(self, items: Sequence[ItemId], to: StoryId | None) -> frozenset[StoryId]:
        touched = set()
        for story, view in list(self._views.items()):
            if any(one.item_id in items for one in view.members):
                touched |= self._leave(story, items)
        return frozenset(touched | ({to} if to is not None else set()))

    def _pin_item(self, item: ItemId) -> frozenset[StoryId]:
        for story, view in self._views.items():
            if any(one.item_id == item for one in view.members):
                members = tuple(
                    replace(one, by_hand=one.by_hand or one.item_id == item) for one in view.members
                )
                return self._put(story, members=members)
        return frozenset()

    def _by_headlines(self, items: tuple[ItemId, ...]) -> Comparison:
        known = {one.item_id: one for view in self._views.values() for one in view.members}
        chosen = [known[one] for one in items if one in known]
        return Comparison(
            columns=tuple(
                ComparedItem(
                    item_id=one.item_id,
                    outlet=one.outlet,
                    language=one.language,
                    when=one.when,
                    headline=one.headline,
                )
                for one in chosen
            ),
            rows=(
                tuple(
                    Passage(
                        shown=(MarkedText(text=one.headline, mark=Mark.SAME),),
                        language=one.headline_language,
                        original=one.original,
                    )
                    for one in chosen
                ),
            ),
        )


class FakeTopics:
    """Renames and leaves the topics of `profile.story_views`."""

    def __init__(self, monitor: Any) -> None:
        self._monitor = monitor
        self._left: dict[StoryId, Topic | None] = {}

    def rename(self, story: StoryId, title: str) -> Future[Any]:
        def called(topic: Topic | None) -> Topic | None:
            return topic and replace(topic, title=title or "Own title")

        return self._edit(("rename_topic", story, title), story, called)

    def remove(self, story: StoryId) -> Future[Any]:
        def left(topic: Topic | None) -> None:
            self._left[story] = topic

        return self._edit(("leave_topic", story), story, left)

    def put_back(self, story: StoryId, beside: StoryId) -> Future[Any]:
        return self._edit(("join_topic", story, beside), story, lambda _: self._left[story])

    def _edit(self, call: tuple[Any, ...], story: StoryId, act: Any) -> Future[Any]:
        views = self._monitor.profile.story_views

        def work() -> Change:
            views[story] = replace(views[story], topic=act(views[story].topic))
            return Change(stories=frozenset({story}), names=True)

        return self._monitor.do(call, work)


class FakeNames:
    """Joins and parts spellings in all story views."""

    def __init__(self, monitor: Any) -> None:
        self._monitor = monitor

    def join(self, one: str, other: str) -> Future[Any]:
        def act(names: tuple[NameSpellings, ...]) -> tuple[NameSpellings, ...]:
            return tuple(
                replace(name, spellings=(*name.spellings, other), by_hand=True)
                if one in name.spellings
                else replace(name, spellings=tuple(s for s in name.spellings if s != other))
                for name in names
            )

        return self._edit(("join_names", one, other), act)

    def part(self, spelling: str) -> Future[Any]:
        def act(names: tuple[NameSpellings, ...]) -> tuple[NameSpellings, ...]:
            return tuple(
                replace(name, spellings=tuple(s for s in name.spellings if s != spelling))
                for name in names
            )

        return self._edit(("part_name", spelling), act)

    def undo(self) -> Future[Any]:
        return self._monitor.do(("undo_names",), Change)

    def _edit(self, call: tuple[Any, ...], act: Any) -> Future[Any]:
        views = self._monitor.profile.story_views

        def work() -> Change:
            for story, view in list(views.items()):
                views[story] = replace(view, names=act(view.names))
            return Change(stories=frozenset(views))

        return self._monitor.do(call, work)
