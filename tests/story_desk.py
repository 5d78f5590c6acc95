"""A profile with stories and the monitor's hand on them, and what must hold of it at any time."""

from datetime import datetime, timedelta
from pathlib import Path

from monitor.pipeline.by_hand import Hand
from monitor.pipeline.grouping import Grouper
from monitor.storage import doctor, stories, story_edits
from monitor.storage.database import Database, open_writer
from tests.story_stream import NOW, WINDOW, Stream, partition


class Desk:
    """A profile with a stream of items, grouped, and a hand."""

    def __init__(self, folder: Path, count: int = 40, seed: int = 1, window=WINDOW) -> None:
        self.window = window
        self.db: Database = open_writer(folder / "a.db", folder)
        self.stream = Stream(self.db, count, seed)
        self.looks = 0
        self.restart()
        self.work()

    def restart(self) -> None:
        """Lose all that is in memory, as when the program ends."""
        self.grouper = Grouper(self.db, self.window)
        self.hand = Hand(self.db, self.grouper, self.tick)

    def tick(self) -> datetime:
        """A clock: each look at it is a second later."""
        self.looks += 1
        return NOW + timedelta(seconds=self.looks)

    def work(self) -> None:
        for _ in self.grouper.work(NOW):
            pass

    def regroup(self, steps: int | None = None) -> None:
        """Make all stories anew, or leave off after some steps."""
        for n, _ in enumerate(self.grouper.anew.work(NOW)):
            if n == steps:
                return

    @property
    def stories(self) -> dict[int, tuple[int, ...]]:
        return stories.members(self.db, sorted(set(partition(self.db).values())))

    def largest(self) -> list[int]:
        """Numbers of stories, the one with most items first."""
        return sorted(self.stories, key=lambda story: (-len(self.stories[story]), story))

    def is_whole(self) -> None:
        """Every grouped item is in exactly one story, all counts are right, edits are obeyed."""
        assert doctor.check(self.db, quick=True) == ()
        where = partition(self.db)
        assert len(where) == self.db.one("SELECT count(*) FROM items")[0]
        for one, other, said in words_in_force(story_edits.in_force(self.db)):
            assert (where[one] == where[other]) == said, (one, other, said)


def words_in_force(edits):
    """(item, item, together?) of all pairs that the edits speak of: the last word on each pair."""
    said = {}
    for edit in edits:
        together = edit.together
        for place, one in enumerate(together):
            for other in together[place + 1 :]:
                said[frozenset((one, other))] = True
        for one in edit.moved:
            for other in edit.away:
                said[frozenset((one, other))] = False
    return [(*sorted(pair), word) for pair, word in said.items()]
