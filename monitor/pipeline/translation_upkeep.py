"""What becomes of translations later: changed terms, edits, newer packs, sentences left alone."""

import asyncio

from monitor.domain.change import Change
from monitor.domain.language import base_of
from monitor.domain.translation import Pair
from monitor.pipeline import translating
from monitor.pipeline.engine_choice import Asks
from monitor.pipeline.tools import Tools
from monitor.pipeline.translation_jobs import Jobs
from monitor.storage import sentences, stale, translation_queue
from monitor.translation.glossary import Glossary

LISTED, REDONE, CHANGED, PRUNED, QUEUED = 50, 60, 50, 100, 500  # at once


class Upkeep:
    """Steps of it, each short; they answer whether there was anything to do."""

    def __init__(self, tools: Tools, asker: Asks, jobs: Jobs) -> None:
        self._tools = tools
        self._asker = asker
        self._jobs = jobs

    async def queue_changed(self) -> bool:
        """Queue the items of sentences that a person, a term or a newer pack has changed."""
        db, target = self._tools.db, self._target
        found = sentences.some_changed(db, target, CHANGED)
        while items := sentences.to_renew(db, target, found, QUEUED) if found else []:
            self._tools.publish(translation_queue.queue(db, target, items))
            await asyncio.sleep(0)
        sentences.renewed(db, target, found)
        return bool(found)

    async def list_old(self) -> bool:
        """List the sentences of some items that were done before sentences were listed."""
        db, languages = self._tools.db, self._tools.languages()
        ids = translation_queue.unlisted(db, languages.wants, LISTED)
        for item, cut in translation_queue.texts(db, languages.wants, ids):
            plan = translating.plan(item, cut, languages.reads)
            found = ((*placed.place, placed.sentence.text) for placed in plan.sentences)
            with db.transaction():
                sentences.place(db, item.item_id, found)
            await asyncio.sleep(0)
        translation_queue.step(db, ids, languages.wants, translation_queue.ALL_DONE)
        return bool(ids)

    async def mark_stale(self) -> None:
        """Mark what a pack made that has another version now; with no pack there is none newer."""
        db, target = self._tools.db, self._target
        for source, version in stale.versions(db, target):
            pair = Pair(source=source, target=target)
            now = self._asker.version(pair)
            is_stale = now is not None and now != version
            while stale.mark(db, pair, version, stale=is_stale):
                await asyncio.sleep(0)
        self._tools.publish(Change(translations=True))

    async def redo(self, when: int, terms: Glossary) -> bool:
        """Make some stale sentences again (`stale.IDLY` or `NOW`); their items are queued then.

        Until there is something newer, what there is stays.
        """
        db, target = self._tools.db, self._target
        found = stale.to_redo(db, target, REDONE, when)
        if found is None:
            return False
        hashes = [source_hash for source_hash, _ in found.sources]
        texts = tuple(text for _, text in found.sources)
        entries = []
        if hashes and self._asker.serves(found.pair):
            done = await self._jobs.do(found.pair, texts, found.mode, terms)
            if done is None:  # paused
                return True
            entries = done[1]
        with db.transaction():
            stale.supersede(db, found.pair, [entry.source_hash for entry in entries])
            stale.give_up(db, found.pair, hashes)
            places = [(one.source_hash, base_of(found.pair.source)) for one in entries]
            sentences.changed(db, target, sentences.idents_of(db, places))
        self._tools.publish(Change(translations=True))
        return True

    def prune(self) -> bool:
        """Forget some sentences that no item has any more."""
        return sentences.prune(self._tools.db, PRUNED)

    @property
    def _target(self) -> str:
        return self._tools.languages().wants
