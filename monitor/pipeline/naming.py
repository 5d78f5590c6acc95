"""Finding the names of items and putting their spellings together, a little at a time.

Both find their work by query. Nothing waits for it: the matcher hears names in titles by their
sound (`names.name_keys`), and only what the person joined is told to it from here.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.language import base_of
from monitor.domain.name import ItemNames, Said, TextForNames, Usage
from monitor.pipeline.tools import Tools
from monitor.storage import name_meetings, names, said_names, story_queue
from monitor.storage.database import Database
from monitor.stories import names_items
from monitor.stories.names_alike import known_as
from monitor.stories.names_joining import TIMES, Verdicts, counterpart, decide, fit, said_of
from monitor.text.folding import plain_words
from monitor.workers import Poisoned

log = logging.getLogger(__name__)

BATCH = 24
A_TRANSACTION = 6
ROUNDS = 20  # batches of an archive, before something else has its turn
JOINED_AT_ONCE = 600


async def look(tools: Tools, rounds: int = ROUNDS) -> bool:
    """Find and join some names; whether there is more to be done."""
    for _ in range(rounds):
        found = names.to_find(tools.db, tools.languages().wants, BATCH * tools.workers.processes)
        if not found:
            break
        answers = await tools.workers.run(names_items.look, found, tools.timeout)
        kept = [(item, _good(item, one)) for item, one in zip(found, answers, strict=True)]
        for n in range(0, len(kept), A_TRANSACTION):
            _save(tools.db, kept[n : n + A_TRANSACTION])
            await asyncio.sleep(0)
    else:
        await _join(tools)
        return True
    return await _join(tools)


def _save(db: Database, found: Sequence[tuple[TextForNames, ItemNames]]) -> None:
    """Store names; an item with one that the person joined is matched again."""
    with db.transaction():
        names.save(db, found)
        story_queue.match_again(db, said_names.of_items(db, [one.item_id for _, one in found]))


def _good(item: TextForNames, answer: ItemNames | Poisoned) -> ItemNames:
    if isinstance(answer, Poisoned):
        log.warning("no names of item %d: %s", item.item_id, answer.reason)
        return ItemNames(item_id=item.item_id, names=())
    return answer


async def _join(tools: Tools) -> bool:
    """Look for the groups of new spellings and of those seen twice as often since."""
    joining = Joining(tools.db, base_of(tools.languages().wants))
    waiting = names.to_join(tools.db, JOINED_AT_ONCE)
    for one in waiting:
        joining.place(one)
        await asyncio.sleep(0)
    return len(waiting) == JOINED_AT_ONCE


class Joining:
    """Puts spellings into groups by what is stored; for one round."""

    def __init__(self, db: Database, target: str) -> None:
        self._db = db
        self._target = target
        self._said: tuple[Said, ...] = names.said(db)
        self._verdicts = Verdicts(self._said)

    def place(self, one: Usage) -> None:
        """Join a spelling's group with those that are the same name, in one transaction."""
        with self._db.transaction():
            own = names.group_of(self._db, one.ident)
            if own is None:
                return
            mine = names.members(self._db, own)
            chosen = self._by_sound(one, mine)
            if one.items >= TIMES and known_as(one.spelling) is None:
                chosen = chosen or self._by_company(one, own, mine)
            if chosen:
                names.unite(self._db, [own, *chosen])
            names.looked(self._db, one.ident)

    def _by_sound(self, one: Usage, mine: Sequence[Usage]) -> list[int]:
        wanted = said_of(plain_words(one.spelling.text), self._said)
        places = names.candidates(self._db, one.ident, wanted)
        groups = [names.members(self._db, place) for place in places]
        others = [other.ident for group in groups for other in group]
        met = names.met(self._db, one.ident, others) if others else {}
        chosen = decide(one, groups, met, self._verdicts, tuple(mine))
        return [places[place] for place in chosen]

    def _by_company(self, one: Usage, own: int, mine: Sequence[Usage]) -> list[int]:
        """The one group that stands beside it again and again, and beside which it stands."""
        language = one.spelling.language
        for way in self._ways(one):
            there = way.ask(self._db, own, language)
            best = counterpart(there.counts, there.of)
            if best is None or best == own:
                continue
            back = way.ask_back(self._db, best, language)
            if counterpart(back.counts, back.of) != own:
                continue
            if fit(mine, names.members(self._db, best), self._verdicts):
                return [best]
        return []

    def _ways(self, one: Usage) -> list["_Way"]:
        others = name_meetings.languages_beside(self._db, one.ident)
        in_stories = [_Way(other, in_translations=False) for other in others]
        if one.spelling.language == self._target:
            return in_stories
        return [_Way(self._target, in_translations=True), *in_stories]


@dataclass(frozen=True, slots=True)
class _Way:
    """Where counterparts in `other` are counted: in translated headlines, or in stories."""

    other: str
    in_translations: bool

    def ask(self, db: Database, group: int, language: str) -> name_meetings.Beside:
        if self.in_translations:
            return name_meetings.in_translations(db, group, language, self.other, 0)
        return name_meetings.in_stories(db, group, language, self.other)

    def ask_back(self, db: Database, group: int, language: str) -> name_meetings.Beside:
        if self.in_translations:
            return name_meetings.in_translations(db, group, self.other, language, 1)
        return name_meetings.in_stories(db, group, self.other, language)
