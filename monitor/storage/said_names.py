"""The names of items that the person joined, for the matcher: one word for all their spellings."""

from collections.abc import Iterable, Sequence

from monitor.domain.ids import ItemId
from monitor.domain.name import Said
from monitor.storage import names
from monitor.storage.database import Database
from monitor.storage.rows import as_list

MOST = 2_000  # items that one word on a name has matched again, the latest

OF_ITEMS = """
SELECT DISTINCT x.item_id, n.folded FROM json_each(:items) wanted
CROSS JOIN item_names x ON x.item_id = wanted.value CROSS JOIN names n ON n.id = x.name_id
WHERE n.folded IN (SELECT value FROM json_each(:folded)) ORDER BY 1, 2
"""

WITH_NAMES = """
SELECT DISTINCT x.item_id FROM json_each(:folded) wanted
CROSS JOIN names n ON n.folded = wanted.value CROSS JOIN item_names x ON x.name_id = n.id
ORDER BY 1 DESC LIMIT :most
"""


def words_of(said: Iterable[Said]) -> dict[str, str]:
    """For each folded spelling that was joined with others the word for all of them.

    The later word on a spelling wins; one that was parted has none.
    """
    words: dict[str, str] = {}
    for one in said:
        if one.away:
            for spelling in one.moved:
                words.pop(spelling, None)
            continue
        known = {words[spelling] for spelling in one.moved if spelling in words}
        word = min([*known, *one.moved])
        for spelling, its in list(words.items()):
            if its in known:
                words[spelling] = word
        words |= dict.fromkeys(one.moved, word)
    return words


def of_items(db: Database, items: Sequence[ItemId]) -> dict[ItemId, tuple[str, ...]]:
    """The words for the joined names that stand in some items; items without any are left out."""
    words = words_of(names.said(db))
    if not words:
        return {}
    found: dict[ItemId, set[str]] = {}
    given = {"items": as_list(items), "folded": as_list(sorted(words))}
    for item, folded in db.rows(OF_ITEMS, given):
        found.setdefault(ItemId(item), set()).add(words[folded])
    return {item: tuple(sorted(its)) for item, its in found.items()}


def items_with(db: Database, folded: Iterable[str]) -> list[ItemId]:
    """The latest items in which one of these folded spellings stands, at most 2,000."""
    given = {"folded": as_list(folded), "most": MOST}
    return [ItemId(item) for (item,) in db.rows(WITH_NAMES, given)]
