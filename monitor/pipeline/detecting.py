"""Finding the languages of items: of those that arrived, of corrected ones, of archives again."""

import asyncio
import logging
from collections.abc import Sequence
from functools import partial

from monitor.domain.errors import LanguageError
from monitor.domain.ids import ItemId
from monitor.domain.item import Failure, ItemAnalysis, ItemText, PartReason, Stage, State
from monitor.pipeline import analysis, explaining, translating
from monitor.pipeline.tools import Tools
from monitor.settings import LanguageSettings
from monitor.storage import analyses, corrections, items, redetection, segments, states
from monitor.workers import Poisoned

log = logging.getLogger(__name__)

BATCH = 24
A_TRANSACTION = 8


async def detect(tools: Tools) -> None:
    """Find languages, dateline and vector of every item that waits for it."""
    waiting = states.open_counts(tools.db).get((Stage.DETECT, "", State.QUEUED), 0)
    done = 0
    while found := items.to_detect(tools.db, tools.clock(), BATCH * tools.workers.processes):
        chunks = [found[n : n + BATCH] for n in range(0, len(found), BATCH)]
        await asyncio.gather(*(_queued_chunk(tools, chunk) for chunk in chunks))
        done += len(found)
        tools.report("detect", done, max(done, waiting))


async def detect_first(tools: Tools) -> None:
    """Find the languages of what the person waits for, whatever else is going on."""
    waited_for = corrections.waited_for(tools.db, BATCH)
    chunk = items.texts(tools.db, waited_for)
    for item, answer in zip(chunk, await _asked(tools, chunk), strict=True):
        await _take(tools, [(item, answer)])


async def redetect(tools: Tools) -> bool:
    """Look at a few items of an archive again; whether there was anything to look at.

    How far down it is done is written after each few, so that it goes on there after any end.
    """
    one = redetection.current(tools.db)
    if one is None:
        return False
    found = redetection.waiting(tools.db, one, BATCH * tools.workers.processes)
    if found:
        chunk = items.texts(tools.db, found)
        chunks = [chunk[n : n + BATCH] for n in range(0, len(chunk), BATCH)]
        await asyncio.gather(*(_archive_chunk(tools, part) for part in chunks))
        tools.report("detect", min(one.done + len(found), one.total), one.total)
    redetection.advance(tools.db, one, found)
    return True


async def why(tools: Tools, item_id: ItemId) -> tuple[PartReason, ...] | None:
    """Why each part of an item is in its language, None where there is no such item.

    Raises:
        LanguageError: the worker could not say.
    """
    found = await tools.small_print.added(items.texts(tools.db, [item_id]))
    work = partial(explaining.explain_items, detector=tools.detector)
    answers = await tools.workers.run(work, found, tools.timeout)
    for answer in answers:
        if isinstance(answer, Poisoned):
            raise LanguageError(f"The languages of item {item_id} cannot be told: {answer.reason}.")
        return explaining.as_stored(found[0], answer, segments.current(tools.db, item_id))
    return None


Answer = ItemAnalysis | Poisoned


async def _asked(tools: Tools, chunk: Sequence[ItemText]) -> list[Answer]:
    work = partial(analysis.detect_items, detector=tools.detector)
    told = await tools.small_print.added(chunk)
    return [*await tools.workers.run(work, told, tools.timeout)]


async def _queued_chunk(tools: Tools, chunk: Sequence[ItemText]) -> None:
    await tools.unhurried.wait()
    answers = await _asked(tools, chunk)
    await _take(tools, list(zip(chunk, answers, strict=True)))


async def _archive_chunk(tools: Tools, chunk: Sequence[ItemText]) -> None:
    """As `_queued_chunk`; an item that the worker cannot read any more keeps what was known."""
    await tools.unhurried.wait()
    answers = await _asked(tools, chunk)
    good = []
    for item, answer in zip(chunk, answers, strict=True):
        if isinstance(answer, Poisoned):
            log.warning("item %d could not be read again: %s", item.item_id, answer.reason)
        else:
            good.append((item, answer))
    await _take(tools, good)


async def _take(tools: Tools, found: Sequence[tuple[ItemText, Answer]]) -> None:
    """Write what a worker answered, a few items a transaction."""
    for n in range(0, len(found), A_TRANSACTION):
        write(tools, found[n : n + A_TRANSACTION])
        await asyncio.sleep(0)


def write(tools: Tools, found: Sequence[tuple[ItemText, Answer]]) -> None:
    """Write what a worker answered about items, in one transaction each for good and for bad.

    What was corrected while the worker had it is left queued: the answer knows nothing of that.
    """
    said = corrections.of_items(tools.db, [item.item_id for item, _ in found])
    current = [pair for pair in found if said.get(pair[0].item_id, ()) == pair[0].corrections]
    for item, answer in current:
        if isinstance(answer, Poisoned):
            failure = Failure(item_id=item.item_id, reason=answer.reason, next_try=None)
            tools.publish(states.fail(tools.db, failure, Stage.DETECT))
    good = [(item, one) for item, one in current if not isinstance(one, Poisoned)]
    languages = tools.languages()
    plans = {item.item_id: plan(one, languages) for item, one in good}
    tools.publish(analyses.save(tools.db, [one for _, one in good], plans))


def plan(found: ItemAnalysis, languages: LanguageSettings) -> analyses.AnalysisPlan:
    """Decide what is to be done with an item whose languages were found."""
    needed = translating.needs_translation(found.segments, languages.reads)
    return analyses.AnalysisPlan(
        target=languages.wants,
        translate=State.QUEUED if needed else State.NOT_NEEDED,
        group=State.QUEUED,  # also without a vector: by its names, numbers and dates
    )
