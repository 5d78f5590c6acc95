"""Linking changed stories to earlier ones of the same topic, one story a step."""

import asyncio

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import StoryId
from monitor.pipeline.tools import Tools
from monitor.storage import names, topics
from monitor.storage.database import Database
from monitor.storage.read_names import MOST_SPELLINGS
from monitor.stories.topics import best, title, weights

AT_ONCE = 60  # stories, before something else has its turn


async def link(tools: Tools) -> bool:
    """Look for the topics of some stories; whether there are more."""
    waiting = topics.waiting(tools.db, AT_ONCE)
    for story in waiting:
        change = place(tools.db, story, tools.languages().wants)
        if change:
            tools.publish(change)
        await asyncio.sleep(0)
    return len(waiting) == AT_ONCE


def place(db: Database, story: StoryId, language: str) -> Change:
    """Make a story part of the topic of the story most like it; a topic once given stays.

    Where neither has a topic yet, there is a new one; where both have, each keeps its own.
    """
    with db.transaction():
        topics.looked(db, story)
        mine = topics.profile(db, story)
        counts = topics.item_counts(db, mine.names)
        weight = weights(counts, topics.total(db))
        others = [topics.profile(db, other) for other in topics.others(db, mine, counts)]
        refused, own = topics.refused(db, story), topics.topics_of(db, story)
        open_to = [
            other
            for other in others
            if _may_link(own, refused, topics.topics_of(db, other.story_id), db, other.story_id)
        ]
        found = best(mine, open_to, weight)
        if found is None:
            return NOTHING
        theirs = topics.topics_of(db, found.story_id)
        known = [*own, *theirs]
        named = ""
        if not known:
            groups = {*mine.names, *found.names}
            spellings = {
                group: names.members(db, group, MOST_SPELLINGS) for group in sorted(groups)
            }
            named = title([mine, found], spellings, weight, language)
        topics.link(db, known[0] if known else None, [story, found.story_id], named)
    return Change(stories=frozenset({story, found.story_id}))


def _may_link(
    own: list[int], refused: frozenset[int], theirs: list[int], db: Database, other: StoryId
) -> bool:
    """Whether two stories may come into one topic: not each has its own, and nobody said no."""
    if own and theirs:
        return False
    if own:
        return own[0] not in topics.refused(db, other)
    return not theirs or theirs[0] not in refused
