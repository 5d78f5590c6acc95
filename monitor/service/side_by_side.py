"""Items side by side: read on the engine thread, embedded and aligned in a worker."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import partial

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
    """Compare items by what their sentences mean, say and name.

    Args:
        db: read on the engine thread, on which this runs.
        engine: has the workers.
        languages: what the person reads and wants now.
        items: at most `compare.MOST_COLUMNS` of them are compared, in this order.
        zone: in which times are told.

    Raises:
        StoryError: fewer than two of the items are there, or the worker could not do it.
    """
    plan = compare.read(db, languages(), items)
    if len(plan.columns) < LEAST:
        raise StoryError(TOO_FEW)
    return await engine.in_worker(partial(compare.compared, zone=zone), plan)
