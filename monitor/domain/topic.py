"""Topics: what links the stories of several days on one long-running thing."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.domain.ids import StoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryProfile:
    """A story as topics compare it.

    `names` gives for each group of spellings the share of the story's items that have it, 0..1;
    `vectors` are those of some of its items, float32 little-endian, of one model.
    """

    story_id: StoryId
    names: Mapping[int, float]
    vectors: tuple[bytes, ...]
