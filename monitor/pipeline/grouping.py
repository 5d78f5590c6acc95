"""Putting items into stories: the recent stories in memory, the store, and how they keep in step.

What is in memory can be made from the store at any moment and is then the same: whatever is
decided is stored before the next thing is decided, and what became better known of an item (its
translation, a vector, another text) is taken into memory before the next new item is placed.
"""

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from itertools import islice

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import Failure, ItemForGroup, Stage
from monitor.pipeline.obeying import obey
from monitor.pipeline.regrouping import Regrouper
from monitor.storage import states, stories, story_queue
from monitor.storage.database import Database
from monitor.storage.rows import to_text
from monitor.stories.live import AHEAD, LiveStories

STEP = 4  # items of one transaction: some milliseconds
TAKEN_IN = 500  # items that are better known, at once
RESTORED = 32  # items between two breaths


class Grouper:
    """Holds the stories of recent items; lives on the engine thread.

    Items older than two windows are matched only with what is in memory: a feed's old stock on its
    first poll, not news.
    """

    def __init__(self, db: Database, window: timedelta) -> None:
        self.anew = Regrouper(db, window, self.forget)
        self._db = db
        self._window = window
        self._live: LiveStories | None = None
        self._round: deque[ItemId] = deque()
        self._taken_in: dict[ItemId, int] = {}
        self._turns = 0  # how often the store was changed by others than the matcher

    def work(self, now: datetime) -> Iterator[Change]:
        """Match again what is better known, then group what is queued; yields after a few items."""
        if self.anew.is_swapping:  # half of the stories are of before
            yield from self.anew.work(now)
        while True:
            if self._live is None:
                yield from self._fill()
                continue
            live = self._live
            waiting = yield from self._take_in(live)
            if waiting is None:
                continue
            change = self._match_again(live, waiting, now) if waiting else self._place(live, now)
            if change is None:
                return
            yield change

    def new_story(self) -> StoryId:
        """The number of a story that the monitor's hand founds."""
        if self._live is None or self.anew.is_swapping:  # what is in memory counts no more
            return stories.next_id(self._db)
        return self._live.new_story()

    def by_hand(self, places: Mapping[ItemId, StoryId]) -> None:
        """Items were put there by hand or by taking back, and edits are other ones than before.

        Called right after that was stored.
        """
        self._turns += 1
        self.anew.begin_again()
        if self._live is not None:
            self._live.assign(places)
            obey(self._live, self._db, stories.story_of)

    def drop(self, items: Iterable[ItemId]) -> None:
        """Items were removed; called right after that was stored."""
        self._turns += 1
        gone = tuple(items)
        self.anew.drop(gone)
        if self._live is not None:
            self._live.drop(gone)

    def forget(self) -> None:
        """Read the stories from the store again before the next item is placed."""
        self._taken_in.clear()
        self._turns += 1
        self._live = None

    def _fill(self) -> Iterator[Change]:
        """Read the recent stories; whoever changes them meanwhile makes it begin anew."""
        turns = self._turns
        live = LiveStories(self._window, stories.next_id(self._db))
        latest = story_queue.latest(self._db)
        since = "" if latest is None else to_text(latest - 2 * self._window)
        for n, (item, story) in enumerate(story_queue.recent(self._db, since)):
            live.restore(item, story)
            if n % RESTORED == RESTORED - 1:
                yield NOTHING
                if self._turns != turns:
                    return
        obey(live, self._db, stories.story_of)
        self._live = live

    def _match_again(
        self, live: LiveStories, waiting: Mapping[ItemId, int], now: datetime
    ) -> Change:
        few = list(waiting)[:STEP]
        known = [one for one in story_queue.for_group(self._db, few) if live.knows(one.item_id)]
        self.anew.match_again(known)
        with self._in_step(), self._db.transaction():
            change = stories.apply(self._db, live.again(known), now)
            story_queue.matched_again(self._db, few)
        for item in few:
            self._taken_in.pop(item, None)
        return change

    def _take_in(self, live: LiveStories) -> Generator[Change, None, dict[ItemId, int] | None]:
        """Let items that are to be matched later be in memory as they are in the store now.

        So they would be if the program were begun again. Each is taken in once for each number of
        its changes. Answers what is to be matched again, the next first, read after the last
        breath; None where others changed the store meanwhile.
        """
        turns = self._turns
        while True:
            waiting = story_queue.to_match_again(self._db, TAKEN_IN)
            later = list(waiting)[STEP:]
            items = [item for item in later if self._taken_in.get(item) != waiting[item]]
            some = items[:RESTORED]
            where = stories.story_of(self._db, some)
            for one in story_queue.for_group(self._db, some):
                if live.knows(one.item_id):
                    live.restore(one, where[one.item_id])
            self._taken_in.update((item, waiting[item]) for item in some)
            if len(some) == len(items):
                return waiting
            yield NOTHING
            if self._turns != turns:
                return None

    def _place(self, live: LiveStories, now: datetime) -> Change | None:
        if not self._round:
            self._round.extend(story_queue.next_round(self._db, now))
        if not self._round:
            return None
        if not live.is_prepared and self._look_ahead(live):
            return NOTHING
        items = [self._round.popleft() for _ in range(min(STEP, len(self._round)))]
        grouped, new = self._new(items)  # read again: what is other than prepared is looked at anew
        unreadable = {*items} - {*grouped} - {one.item_id for one in new}
        with self._in_step(), self._db.transaction():
            change = stories.apply(self._db, live.place(new), now)
            stories.put_grouped(self._db, grouped)
            story_queue.match_again(self._db, grouped)
            for item in sorted(unreadable):  # gone, or without a body (a damaged file)
                change |= states.fail(self._db, _unreadable(item), Stage.GROUP)
        return change

    def _look_ahead(self, live: LiveStories) -> bool:
        """Look for what is near the next items of the round; a step of its own."""
        if len(self._round) <= STEP:
            return False
        _, ahead = self._new(list(islice(self._round, AHEAD)))
        with suppress(ValueError):  # a damaged vector: met again at its own turn
            live.prepare(ahead)
        return live.is_prepared

    def _new(self, items: Sequence[ItemId]) -> tuple[dict[ItemId, StoryId], list[ItemForGroup]]:
        """Where those of some items are that are in a story, and the others as they are now."""
        grouped = stories.story_of(self._db, items)
        new = story_queue.for_group(self._db, [item for item in items if item not in grouped])
        return grouped, new

    @contextmanager
    def _in_step(self) -> Iterator[None]:
        """What is in memory and was not stored must not be built upon."""
        try:
            yield
        except BaseException:
            self.forget()
            raise


def _unreadable(item: ItemId) -> Failure:
    return Failure(item_id=item, reason="the text of the item cannot be read", next_try=None)
