"""Choosing the headline of each story for the person's languages: found by query, a few a step."""

import asyncio

from monitor.domain.ids import ItemId, StoryId
from monitor.domain.item import State
from monitor.domain.language import base_of, is_foreign
from monitor.pipeline.tools import Tools
from monitor.settings import LanguageSettings
from monitor.storage import read_items, story_marks
from monitor.storage.read_items import ItemRow
from monitor.storage.rows import to_moment
from monitor.stories import headlines
from monitor.stories.headlines import Headline, Reach

AT_ONCE = 6  # stories of one step: some milliseconds
EACH = 24  # items of a story that may head it


async def head(tools: Tools) -> None:
    """Choose the headline of every story that waits for it, the newest story first."""
    languages = tools.languages()
    wanted = f"{languages.wants} for {' '.join(sorted(languages.reads))}"
    while story_marks.head_all_again(tools.db, wanted):
        await asyncio.sleep(0)
    while waiting := story_marks.to_head(tools.db, AT_ONCE):
        chosen = chosen_of(tools, waiting)
        tools.publish(story_marks.put_headlines(tools.db, chosen))
        await asyncio.sleep(0)


def chosen_of(tools: Tools, stories: list[StoryId]) -> dict[StoryId, ItemId | None]:
    """The item that heads each of the stories."""
    languages = tools.languages()
    reads = [base_of(one) for one in languages.reads]
    found = story_marks.candidates(tools.db, stories, reads, languages.wants, EACH)
    every = [item for items in found.values() for item in items]
    rows = {row.item_id: row for row in read_items.rows(tools.db, every, languages.wants)}
    return {
        story: headlines.best([headline_of(rows[item], languages) for item in items])
        for story, items in found.items()
    }


def headline_of(row: ItemRow, languages: LanguageSettings) -> Headline:
    """What would be shown of an item, and how well the person can read it."""
    text = row.title if row.headline is None else row.headline
    return Headline(
        item_id=row.item_id,
        text=text,
        reach=_reach(row, languages),
        when=to_moment(row.sort_at),
    )


def _reach(row: ItemRow, languages: LanguageSettings) -> Reach:
    if not is_foreign(row.language_of_title, languages.reads):
        return Reach.READ
    if row.headline is None:
        return Reach.FOREIGN
    return Reach.DOUBTFUL if row.translate is State.DOUBTFUL else Reach.TRANSLATED
