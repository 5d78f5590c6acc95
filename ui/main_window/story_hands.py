"""What the monitor's hand does to stories: each is told in the status line and can be undone."""

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from functools import partial
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from monitor.domain.change import NOTHING
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.query import Query
from monitor.domain.story_views import Topic
from monitor.domain.views import TimelineItem, TimelineStory
from ui.actions import Commands
from ui.background import Background, ReadLibrary
from ui.dialogs.choose_story import ChooseStoryDialog, having
from ui.dialogs.line import LineDialog
from ui.main_window.outside import Outside
from ui.theme.words import counted

MOST_OFFERED = 40  # stories in the dialog
MOST_NEW = 200  # of the newest stories, whose headlines are searched for parts of words
MOST_ITEMS = 500  # of a story that are flagged
Start = Callable[[], Future[Any]]


class StoryHands(QObject):
    """Edits by hand.

    Signals:
        done: something was done that can be undone; a few words.
    """

    done = Signal(str)

    def __init__(
        self, window: QWidget, commands: Commands, background: Background, outside: Outside
    ) -> None:
        super().__init__(window)
        self._window, self._commands, self._background = window, commands, background
        self._outside = outside
        self._back: Start | None = None
        self._numbers = count()

    def merge_with(self, story: StoryId, headline: str) -> None:
        """Ask with which other story this one is to be merged."""
        dialog = self._choose("Merge with another story", headline, "Merge")
        dialog.chosen.connect(lambda other: self.merge((story, other), dialog))
        self._offer(dialog, {story})

    def merge(self, stories: Sequence[StoryId], dialog: ChooseStoryDialog | None = None) -> None:
        """Make one story of several."""
        words = f"Merged {counted(len(stories), 'story', 'stories')} into one."
        self._do(lambda: self._commands.monitor.stories.merge(tuple(stories)), words, dialog)

    def move(self, items: Sequence[ItemId], away_from: Collection[StoryId]) -> None:
        """Ask to which other story items are to go."""
        told = counted(len(items), "item")
        dialog = self._choose(f"Move {told} to another story", "", "Move", alone=True)

        def go(to: StoryId | None) -> None:
            where = "a story of its own" if to is None else "another story"
            stories = self._commands.monitor.stories
            self._do(lambda: stories.move(tuple(items), to), f"Moved {told} to {where}.", dialog)

        dialog.chosen.connect(go)
        self._offer(dialog, away_from)

    def split(self, story: StoryId, items: Sequence[ItemId]) -> None:
        """Take items out of a story: they are one of their own."""
        one = len(items) == 1
        words = f"{counted(len(items), 'item')} {'is' if one else 'are'} a story apart now."
        self._do(lambda: self._commands.monitor.stories.split(story, tuple(items)), words)

    def keep(self, items: Sequence[ItemId]) -> None:
        """Keep items in the story where they are."""
        stories = self._commands.monitor.stories

        def back() -> Future[Any]:
            for _ in items[:-1]:
                self._commands.run(lambda: stories.undo(None))
            return stories.undo(None)

        for item in items[:-1]:
            self._commands.run(partial(stories.pin_item, item))
        words = f"Kept {counted(len(items), 'item')} in this story."
        self._do(lambda: stories.pin_item(items[-1]), words, back=back)

    def part_stories(self, story: StoryId, other: StoryId) -> None:
        """Remember that two stories are never one."""
        words = "These stories stay apart from now on."
        self._do(lambda: self._commands.monitor.stories.apart(story, other), words)

    def rename(self, story: StoryId, title: str) -> None:
        """Give a story a headline; "" = the best one is chosen by itself again."""
        words = f"Renamed to “{title}”." if title else "The headline is chosen by itself again."
        stories = self._commands.monitor.stories
        self._do(lambda: stories.rename(story, title or None), words)

    def pin(self, story: StoryId, on: bool) -> None:
        """Let a story stand on top of the list, or no longer."""
        words = "Pinned the story." if on else "Took the pin off."
        stories = self._commands.monitor.stories
        self._do(lambda: stories.pin(story, on), words)

    def rename_topic(self, story: StoryId, topic: Topic) -> None:
        """Ask what the topic of a story is to be called."""
        hint = f"It is called “{topic.title}”. A single “-” gives its own name back."
        dialog = LineDialog(self._window, "Rename the topic", hint, "Rename")
        dialog.field.setText(topic.title)
        dialog.field.selectAll()
        topics = self._commands.monitor.topics

        def rename(title: str) -> None:
            own = title == "-"
            words = "The topic has its own name again." if own else f"Renamed to “{title}”."
            self._do(
                lambda: topics.rename(story, "" if own else title),
                words,
                dialog,
                back=lambda: topics.rename(story, topic.title),
            )

        dialog.wanted.connect(rename)
        dialog.show()

    def leave_topic(self, story: StoryId, topic: Topic) -> None:
        """Say that a story is not of its topic."""
        topics = self._commands.monitor.topics
        beside = next(one.story_id for one in topic.stories if one.story_id != story)
        self._do(
            lambda: topics.remove(story),
            f"This story is not of the topic “{topic.title}”.",
            back=lambda: topics.put_back(story, beside),
        )

    def flag_stories(self, stories: Sequence[StoryId]) -> None:
        """Flag all items of stories: flagged items are what a digest is made of."""

        def take(items: tuple[TimelineItem, ...]) -> None:
            new = tuple(item.item_id for item in items if not item.flag)
            if new:
                self._flag(new, 1, " for the digest")
            else:
                self._commands.said.emit("All items of the story are flagged already.")

        self._background.ask(
            self._place(),
            lambda library: tuple(
                item for story in stories for item in library.story_items(story, MOST_ITEMS)
            ),
            take,
        )

    def flag(self, ids: Sequence[ItemId]) -> None:
        """Flag items; where all are flagged, take the flags off."""

        def take(items: tuple[TimelineItem | None, ...]) -> None:
            there = [item for item in items if item is not None]
            new = tuple(item.item_id for item in there if not item.flag)
            if new:
                self._flag(new, 1)
            elif there:
                self._flag(tuple(item.item_id for item in there), 0)

        self._background.ask(
            self._place(), lambda library: tuple(library.timeline_item(one) for one in ids), take
        )

    def _place(self) -> str:
        """A place of its own for each question: a newer one must not take an action back."""
        return f"story_items_{next(self._numbers)}"

    def _flag(self, ids: tuple[ItemId, ...], level: int, what_for: str = "") -> None:
        monitor, told = self._commands.monitor, counted(len(ids), "item")
        words = f"Flagged {told}{what_for}." if level else f"Took the flag off {told}."
        self._do(
            lambda: monitor.set_flag(ids, level),
            words,
            back=lambda: monitor.set_flag(ids, int(not level)),
        )

    def join_names(self, one: str, other: str) -> None:
        """Say that two spellings are of one name."""
        names = self._commands.monitor.names
        words = f"“{other}” and “{one}” are one name now."
        self._do(lambda: names.join(one, other), words, back=names.undo)

    def part_name(self, spelling: str) -> None:
        """Say that a spelling is of another name."""
        names = self._commands.monitor.names
        self._do(
            lambda: names.part(spelling), f"“{spelling}” is a name apart now.", back=names.undo
        )

    def undo(self) -> None:
        """Undo what was done last."""
        back, self._back = self._back, None
        self._take_back(back or (lambda: self._commands.monitor.stories.undo(None)))

    def undo_edit(self, edit_id: int) -> None:
        """Undo an edit of the story's history."""
        self._take_back(lambda: self._commands.monitor.stories.undo(edit_id))

    def undo_event(self, event_id: int) -> None:
        """Take back what was done by itself, and keep it so."""
        self._take_back(lambda: self._commands.monitor.stories.undo_event(event_id))

    def _take_back(self, back: Start) -> None:
        self._commands.run(back, then=lambda _change: self._commands.said.emit("Undone."))

    def _choose(
        self, heading: str, hint: str, act: str, *, alone: bool = False
    ) -> ChooseStoryDialog:
        now = self._outside.now
        return ChooseStoryDialog(self._window, heading, hint, act, now, alone=alone)

    def _offer(self, dialog: ChooseStoryDialog, without: Collection[StoryId]) -> None:
        """Fill a dialog with the newest stories, and with those that have its words."""
        here = _while_open(dialog)

        def show(stories: Sequence[TimelineStory]) -> None:
            offered = [one for one in stories if one.story_id not in without]
            dialog.show_stories(offered[:MOST_OFFERED])

        def search(text: str) -> None:
            words = self._outside.words_of(text) if text.strip() else ()
            self._background.ask(
                "choose_story",
                lambda library: _found(library, words, text),
                here(show),
                lambda error: here(dialog.refuse)(str(error)),
            )

        dialog.searched.connect(search)
        search("")
        dialog.show()

    def _do(
        self,
        start: Start,
        words: str,
        dialog: ChooseStoryDialog | LineDialog | None = None,
        back: Start | None = None,
    ) -> None:
        """Do something by hand; then say so, with a way to undo it by `back`."""
        here = _while_open(dialog) if dialog is not None else None

        def done(change: object) -> None:
            if change == NOTHING:  # to undo that would take back what was done before
                self._commands.said.emit("All is as it was.")
            else:
                self._back = back
                self.done.emit(words)
            if dialog is not None and here is not None:
                here(lambda _none: dialog.accept())(None)

        refuse = here(dialog.refuse) if dialog is not None and here is not None else None
        self._commands.run(start, then=done, failed=refuse)


def _while_open(dialog: QDialog) -> Callable[[Callable[[Any], object]], Callable[[Any], None]]:
    """Wraps what is told to a dialog: nothing is, once it is closed."""
    here = [dialog]
    dialog.finished.connect(lambda _result: here.clear())

    def wrap(tell: Callable[[Any], object]) -> Callable[[Any], None]:
        def told(answer: object) -> None:
            if here:
                tell(answer)

        return told

    return wrap


def _found(library: ReadLibrary, words: tuple[str, ...], text: str) -> tuple[TimelineStory, ...]:
    """The newest stories; with words, those that have them, then new ones with parts of them."""
    newest = library.stories(Query(), limit=MOST_NEW).stories
    if not words:
        return newest
    whole = library.stories(Query(words=words), limit=MOST_OFFERED).stories
    return tuple({one.story_id: one for one in (*whole, *having(newest, text))}.values())
