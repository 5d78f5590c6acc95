"""Making all stories anew from what is stored, in order of time, while the old ones stay in sight.

What is decided is put aside first; when every item has its place the old stories are swapped for
the new ones. Each step is short and stored: whoever stops in between goes on from there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import ItemForGroup
from monitor.pipeline.obeying import obey
from monitor.storage import stories, story_anew
from monitor.storage.database import Database
from monitor.storage.rows import CHUNK, in_chunks, to_moment, to_text
from monitor.storage.story_anew import CLEARING, SWAPPING, WALKING
from monitor.stories.live import LiveStories

STEP = 4  # items of one transaction: some milliseconds
PAGE = 200  # items that are looked through for some that came late
BEFORE = ("", 0)  # the place before the first


class Regrouper:
    """Lives on the engine thread beside the grouper, with stories in memory of its own."""

    def __init__(self, db: Database, window: timedelta, done: Callable[[], None]) -> None:
        """`done` is called when the stories in the store are other ones than before."""
        self._db = db
        self._window = window
        self._done = done
        self._live: LiveStories | None = None
        self._place = BEFORE

    @property
    def is_swapping(self) -> bool:
        """Whether some stories are new and some are of before: nothing else is grouped then."""
        return story_anew.state(self._db) == SWAPPING

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to do."""
        return story_anew.state(self._db) is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many items have their new place, of how many."""
        made, every = story_anew.progress(self._db)
        return (every if self.is_swapping else made), every

    def begin(self) -> None:
        """Make all stories anew, from the first."""
        if self.is_swapping:
            self._done()  # some are others already
        self._live = None
        story_anew.put_state(self._db, CLEARING)

    def begin_again(self) -> None:
        """Begin anew where it is under way: the monitor's hand did something else meanwhile."""
        if self.is_wanted:
            self.begin()

    def drop(self, items: Sequence[ItemId]) -> None:
        """Items were removed."""
        if self._live is not None:
            self._live.drop(items)

    def match_again(self, items: Sequence[ItemForGroup]) -> None:
        """Something became better known of items, some of which may have a place already."""
        if self._live is None:
            return
        known = [one for one in items if self._live.knows(one.item_id)]
        story_anew.put(self._db, self._live.again(known))

    def work(self, now: datetime) -> Iterator[Change]:
        """Do what is to be done, in short steps; it may be left after any of them."""
        while (state := story_anew.state(self._db)) is not None:
            if state == CLEARING:
                yield from self._clear()
            elif state == WALKING:
                yield from self._walk()
            else:
                yield from self._swap(now)

    def _clear(self) -> Iterator[Change]:
        while story_anew.forget_some(self._db, CHUNK):
            yield NOTHING
        story_anew.put_state(self._db, WALKING)

    def _walk(self) -> Iterator[Change]:
        if self._live is None:
            self._live = self._restored()
        live = self._live
        while found := story_anew.next_moments(self._db, self._place, STEP):
            after = story_anew.place_after(self._db, found)
            for few in in_chunks(found, STEP):
                self._put_aside(live, few)
                yield NOTHING
                if self._live is not live:
                    return
            self._place = after
        yield from self._late(live)

    def _late(self, live: LiveStories) -> Iterator[Change]:
        """What came meanwhile with an earlier time; what cannot be read stays where it is."""
        place, placed = BEFORE, 0
        while not story_anew.all_made(self._db):
            found = story_anew.grouped_after(self._db, place, PAGE)
            if found:
                placed += self._put_aside(live, [item for _, item in found])
                place = found[-1]
            elif placed:
                place, placed = BEFORE, 0
            else:
                break
            yield NOTHING
            if self._live is not live:
                return
        self._live = None
        story_anew.put_state(self._db, SWAPPING)

    def _swap(self, now: datetime) -> Iterator[Change]:
        while self.is_swapping:
            change = story_anew.swap_next(self._db, stories.next_id(self._db), now)
            if change is None:
                story_anew.put_state(self._db, None)
                self._done()
                return
            yield change

    def _put_aside(self, live: LiveStories, items: Iterable[ItemId]) -> int:
        new = story_anew.not_made(self._db, list(items))
        try:
            story_anew.put(self._db, live.place(new))
        except BaseException:  # what is in memory and was not stored must not be built upon
            self._live = None
            raise
        return len(new)

    def _restored(self) -> LiveStories:
        """What was put aside before the program was left, so far as it is recent."""
        live = LiveStories(self._window, story_anew.next_id(self._db))
        last = story_anew.latest(self._db)
        self._place = BEFORE if last is None else (last, BEFORE[1])  # all of that moment once more
        if last is not None:
            since = to_text(to_moment(last) - 2 * self._window)
            for item, story in story_anew.made_since(self._db, since):
                live.restore(item, story)
        obey(live, self._db, story_anew.story_of)
        return live
