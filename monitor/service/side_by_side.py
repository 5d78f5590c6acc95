"""Items side by side: read on the engine thread, their sentences embedded in a worker."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import tzinfo

from monitor.domain.errors import StoryError
from monitor.domain.ids import ItemId
from monitor.domain.story_views import Comparison
from monitor.library import compare
from monitor.pipeline.engine import Engine
from monitor.settings import LanguageSettings
from monitor.storage.database import Database

LEAST = 2
TOO_FEW = "Two items at least stand side by side; these are no longer there."


async def side_by_side(
    db: Database,
    engine: Engine,
    languages: Callable[[], LanguageSettings],
    items: Sequence[ItemId],
    zone: tzinfo,
) -> Comparison:
    """Compare items; without vectors (a worker that fails) by words, names and numbers alone.

    Args:
        db: read on the engine thread, on which this runs.
        engine: has the workers.
        languages: what the person reads and wants now.
        items: at most `compare.MOST_COLUMNS` of them are compared, in this order.
        zone: in which times are told.

    Raises:
        StoryError: fewer than two of the items are there.
    """
    plan = compare.read(db, languages(), items)
    if len(plan.columns) < LEAST:
        raise StoryError(TOO_FEW)
    vectors = await engine.embed(plan.sentences)
    # aligning long items takes some 50 ms, which a poll is not to wait for
    return await asyncio.to_thread(compare.compose, plan, vectors, zone)
