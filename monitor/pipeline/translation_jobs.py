"""One job of translating at a time: asked for, stopped when the person pauses, remembered."""

import asyncio
from collections.abc import Sequence

from monitor.domain.language import base_of
from monitor.domain.translation import MemoryEntry, Mode, Pair, TranslatedSentence
from monitor.pipeline import translating
from monitor.pipeline.engine_choice import Asks
from monitor.pipeline.tools import Tools
from monitor.pipeline.wanted import Wanted
from monitor.storage import translations
from monitor.translation.glossary import Glossary

GRACE = 0.3  # seconds in which a job may end by itself when the person pauses


class Jobs:
    """What the translating stage and its upkeep share."""

    def __init__(self, tools: Tools, asker: Asks, wanted: Wanted) -> None:
        self._tools = tools
        self._asker = asker
        self._wanted = wanted

    async def do(
        self, pair: Pair, sources: Sequence[str], mode: Mode, glossary: Glossary
    ) -> tuple[list[TranslatedSentence], list[MemoryEntry]] | None:
        """Ask and remember: the answers, and those with a text; None = stopped by a pause."""
        terms = glossary.get(base_of(pair.source), ())
        job = asyncio.ensure_future(self._asker.ask(pair, tuple(sources), mode, terms))
        stopped = asyncio.ensure_future(self._wanted.stopped.wait())
        try:
            await asyncio.wait({job, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if not job.done():
                stopped.result()  # a bug there must not look like a pause
                await asyncio.wait({job}, timeout=GRACE)
                if not job.done():
                    return None
            made = await job
        finally:
            stopped.cancel()
            job.cancel()  # ends the process that is at it; of a job that is done nothing
        return made, self._remember(made, pair, mode, glossary)

    def _remember(
        self, made: Sequence[TranslatedSentence], pair: Pair, mode: Mode, terms: Glossary
    ) -> list[MemoryEntry]:
        now = self._tools.clock()
        entries = [
            translating.to_entry(answer, pair, mode, now, terms)
            for answer in made
            if answer.text is not None
        ]
        self._tools.publish(translations.save(self._tools.db, entries))
        return entries
