"""What the monitor says of names: which spellings are one, which are not."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime

from monitor.domain.change import Change
from monitor.domain.errors import NamesError
from monitor.library import spelled
from monitor.pipeline.engine import Engine
from monitor.storage import names, read_names, said_names, story_queue
from monitor.storage.database import Database
from monitor.stories.names_joining import is_shown_as_one
from monitor.text.folding import plain_words

LONGEST = 80  # characters of a spelling
MOST = 200  # spellings of one word of the monitor


class NameCommands:
    """Commands about names; each is kept and wins over whatever is found later."""

    def __init__(self, db: Database, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._engine = engine
        self._clock = clock

    def join(self, spelling: str, other: str) -> Future[Change]:
        """Say that two spellings are one name, with all spellings that are one with either.

        Cases of both are joined too. A spelling that no item has yet is joined once one has it.

        Raises:
            NamesError: at once, where a spelling has no letter or is too long, or both are one.
        """
        one, two = _checked(spelling), _checked(other)
        if one == two:
            raise NamesError(f"“{spelling}” and “{other}” are one spelling.")

        def write() -> Change:
            moved = dict.fromkeys([one, two])
            for text in (spelling, other):
                for group in spelled.groups_of(self._db, text):
                    moved |= dict.fromkeys(read_names.folded_of(self._db, group))
            return self._say(list(moved)[:MOST], [])

        return self._engine.write(write)

    def part(self, spelling: str) -> Future[Change]:
        """Say that a spelling, in all its cases, is not one with the others that it is shown with.

        The future raises NamesError where it is one with no other spelling.

        Raises:
            NamesError: at once, where the spelling has no letter or is too long.
        """
        _checked(spelling)

        def write() -> Change:
            moved, away = self._parted(spelling)
            if not away:
                raise NamesError(f"“{spelling}” is joined with no other spelling.")
            return self._say(moved, away)

        return self._engine.write(write)

    def undo(self) -> Future[Change]:
        """Take the last word on names back.

        The future raises NamesError where there is none.
        """

        def write() -> Change:
            with self._db.transaction():
                last = names.take_back(self._db)
                if last is None:
                    raise NamesError("There is nothing said of names to undo.")
                return self._changed((*last.moved, *last.away))

        return self._engine.write(write)

    def _parted(self, spelling: str) -> tuple[list[str], list[str]]:
        """The spelling with its cases, and those that it is parted from."""
        folded = plain_words(spelling)
        moved, away = {folded: None}, dict[str, None]()
        for group in spelled.groups_of(self._db, spelling):
            members = names.members(self._db, group, MOST)
            own = [one for one in members if spelled.is_spelled(one, folded)]
            for one in members:
                is_own = one in own or any(is_shown_as_one(one, mine) for mine in own)
                (moved if is_own else away)[plain_words(one.spelling.text)] = None
        words = said_names.words_of(names.said(self._db))
        away |= dict.fromkeys(spelled.beside(words, folded))
        return list(moved), [one for one in away if one not in moved]

    def _say(self, moved: Sequence[str], away: Sequence[str]) -> Change:
        with self._db.transaction():
            names.say(self._db, moved, away, self._clock())
            return self._changed((*moved, *away))

    def _changed(self, folded: Sequence[str]) -> Change:
        """Items with these names are matched again; in the transaction of the word itself."""
        story_queue.match_again(self._db, said_names.items_with(self._db, folded))
        self._engine.wake()
        touched = read_names.stories_with(self._db, folded)
        return Change(stories=touched, names=True)


def _checked(spelling: str) -> str:
    folded = plain_words(spelling)
    if not any(letter.isalpha() for letter in folded):
        raise NamesError("A name needs a letter.")
    if len(spelling) > LONGEST:
        raise NamesError(f"A name may have {LONGEST} characters.")
    return folded
