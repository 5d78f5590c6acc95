"""Near-copies: one text in several versions, folded under the earliest."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.domain.ids import FeedId, ItemId

COMPARED = 12_000
"""Code points of a text that are compared; what comes behind is not looked at."""

Place = tuple[datetime, ItemId]
"""Where an item stands in the order of versions: its time (UTC), then its id."""


class CopyKind(StrEnum):
    """What became of the text in a copy."""

    SAME = "same"
    """As good as every word stands in both."""
    SHORTENED = "shortened"
    """What it has is of the earlier text, but not all of that."""
    EXTENDED = "extended"
    """It has the earlier text, and more."""
    REWRITTEN = "rewritten"
    """Words were put for others, on top of what was left out or added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearCopy:
    """`item_id` is a copy of `of`, the earliest item it was found to be a version of.

    `common` is the share of its own words that stand in `of`, 0..1. `head` is the item under which
    the whole group is folded: `of`, or where that is a copy of a still earlier one, the earliest of
    that line.
    """

    item_id: ItemId
    of: ItemId
    head: ItemId
    common: float
    kind: CopyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyText:
    """An item as it is compared with others. `when` = published, never later than fetched; UTC.

    `text` is the opening of its plain text, `COMPARED` code points. `fingerprint` is that of the
    text it was read from.
    """

    item_id: ItemId
    feed_id: FeedId
    when: datetime
    language: str
    title: str
    text: str
    fingerprint: str = ""

    @property
    def place(self) -> Place:
        """Its place in the order of versions."""
        return self.when, self.item_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How two items stand to each other.

    `near`: versions of one text. `apart`: sure to be none, however much is alike. Neither:
    nothing is known. `common` is the share of the words of the later that stand in the earlier.
    """

    near: bool
    apart: bool = False
    common: float = 0.0
    kind: CopyKind = CopyKind.REWRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """`item_id` goes under `of`; None = it is a copy of nothing."""

    item_id: ItemId
    of: ItemId | None
    common: float = 0.0
    kind: CopyKind = CopyKind.REWRITTEN
