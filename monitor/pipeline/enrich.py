"""Grouping, and planning anew: each finds its work by query, so that no crash loses any."""

import asyncio

from monitor.pipeline.grouping import Grouper
from monitor.pipeline.tools import Tools
from monitor.storage import states


async def group(tools: Tools, grouper: Grouper) -> None:
    """Put every detected item into a story."""
    done = 0
    for change in grouper.work(tools.clock()):
        tools.publish(change)
        done += bool(change.items)
        await asyncio.sleep(0)
        if done and done % 50 == 0:
            tools.report("group", done, done)


async def plan_anew(tools: Tools) -> None:
    """Look at every item again where the person reads or wants other languages than last time."""
    languages = tools.languages()
    for change in states.plan_anew(tools.db, languages.wants, languages.reads):
        tools.publish(change)
        await asyncio.sleep(0)
