"""Stories: groups of items on one event, and why an item is where it is."""

from dataclasses import dataclass
from datetime import datetime

from monitor.domain.ids import FeedId, ItemId, StoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stored item near a new one. `similarity` is the cosine of their vectors, -1..1.

    `outlet` is the feed's title, for the sentence that explains a decision.
    """

    item_id: ItemId
    story_id: StoryId
    feed_id: FeedId
    language: str
    when: datetime
    title: str
    similarity: float
    outlet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDecision:
    """Join `story_id`, or found a new story where it is None. `because` is for the person."""

    item_id: ItemId
    story_id: StoryId | None
    score: float
    because: str
