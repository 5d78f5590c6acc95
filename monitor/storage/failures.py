"""Items that failed for one reason, so that they can be tried again without all the others."""

from monitor.domain.ids import ItemId
from monitor.storage.database import Database

# The condition on the state repeats that of the partial index of open states
ENDING_IN = """
SELECT item_id FROM states
WHERE stage = 'translate' AND target = :target AND state = 'failed'
  AND state NOT IN ('done', 'not_needed') AND substr(reason, -length(:ending)) = :ending
"""


def ending_in(db: Database, target: str, ending: str) -> list[ItemId]:
    """Items whose translation failed, or was put aside, with a reason that ends in these words."""
    rows = db.rows(ENDING_IN, {"target": target, "ending": ending})
    return [ItemId(item) for (item,) in rows]
