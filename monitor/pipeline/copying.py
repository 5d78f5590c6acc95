"""Near-copies: each item that waits is compared with those it may be a version of."""

import asyncio
import logging
from collections.abc import Mapping, Sequence

from monitor.domain.copies import CopyText, Verdict
from monitor.domain.ids import ItemId
from monitor.pipeline.tools import Tools
from monitor.storage import copies
from monitor.stories.copies import folds, judge_each
from monitor.workers import Poisoned

log = logging.getLogger(__name__)

BATCH = 16


async def fold(tools: Tools) -> None:
    """Fold every item that waits for it under its earliest version, and later ones under it."""
    while found := copies.wanted(tools.db, BATCH):
        await _fold_some(tools, found)
    while copies.prune(tools.db):
        await asyncio.sleep(0)


async def _fold_some(tools: Tools, found: Sequence[ItemId]) -> None:
    work = []
    for item in found:  # one at a time: a look-up may take some milliseconds
        if (one := copies.work_for(tools.db, item)) is not None:
            work.append(one)
        await asyncio.sleep(0)
    answers = await tools.workers.run(
        judge_each, [(one.item, one.others) for one in work if one.others], tools.timeout
    )
    rest = iter(answers)
    for one in work:
        said = next(rest) if one.others else {}
        if isinstance(said, Poisoned):
            log.warning("item %d cannot be compared: %s", one.item.item_id, said.reason)
            copies.give_up(tools.db, one.item.item_id)
        else:
            _write(tools, one.item, said)
        await asyncio.sleep(0)


def _write(tools: Tools, item: CopyText, said: Mapping[ItemId, Verdict]) -> None:
    """Decide and write; what others are folded under is asked now, for it changes with each."""
    under = copies.under(tools.db, said)
    places = copies.places(tools.db, [*said, *under.values()])
    tools.publish(copies.save(tools.db, item, folds(item.place, said, places, under)))
