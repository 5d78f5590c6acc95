"""The translating stage: takes what waits in the order of the queue, and can be stopped anywhere.

Work is found by query (`storage.translation_queue`), asked for in small jobs and remembered as it
comes, so that a crash, a pause or a more urgent item costs at most the job that is under way. When
nothing waits, what older packs made is made again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import Stage, State
from monitor.domain.language import base_of
from monitor.domain.translation import MemoryEntry, Mode, Pair, TranslatedSentence
from monitor.pipeline import translated_vectors, translating
from monitor.pipeline.answers import Answers
from monitor.pipeline.engine_choice import Asks
from monitor.pipeline.tools import Tools
from monitor.pipeline.translating import ItemPlan, Rendering
from monitor.pipeline.wanted import Wanted
from monitor.settings import LanguageSettings
from monitor.storage import glossary, sentences, stale, states, translation_queue, translations
from monitor.storage.facts import PAUSED, put
from monitor.storage.rows import in_chunks
from monitor.translation.glossary import Glossary

HEADLINES, BODIES, LISTED, REDONE, CHANGED = 30, 16, 50, 60, 50  # items or sentences at once
TOGETHER = 8  # items of one transaction: some 10 ms
GRACE = 0.3  # seconds in which a job may end by itself when the person pauses

Meanwhile = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """Items to take together: `titles` = their headlines alone."""

    ids: tuple[ItemId, ...]
    titles: bool
    languages: LanguageSettings
    terms: Glossary


class TranslationStage:
    """Translates while there is work and nobody minds."""

    def __init__(self, tools: Tools, asker: Asks, wanted: Wanted) -> None:
        """Ask for translations with `asker`, in the order that `wanted` tells."""
        self._tools = tools
        self._asker = asker
        self._wanted = wanted
        self._packs_are_new = True  # they may have been exchanged while the program was not running

    def packs_changed(self) -> None:
        """Look at what older packs made before anything else is done."""
        self._packs_are_new = True

    async def work(self, meanwhile: Meanwhile) -> None:
        """Translate what waits, until nothing does or it is to pause.

        `meanwhile` runs after each round, so that newly arrived items are not left waiting.
        """
        done = 0
        if self._packs_are_new:
            self._packs_are_new = False
            await self._mark_stale()
        while self._may_run():
            self._wanted.turned.clear()
            again = self._queue_changed()
            one = self._next()
            if one is None:
                if not (again or await self._list_old() or await self._redo_stale()):
                    return
            else:
                await self._take(one)
                done += len(one.ids)
                self._report(done)
            await meanwhile()

    def _may_run(self) -> bool:
        why_not = self._wanted.why_not
        if put(self._tools.db, PAUSED, why_not):
            self._tools.publish(Change(translations=True))
        return why_not is None

    def _report(self, done: int) -> None:
        place = (Stage.TRANSLATE, self._tools.languages().wants, State.QUEUED)
        waiting = states.open_counts(self._tools.db).get(place, 0)
        self._tools.report("translate", done, done + waiting)

    def _queue_changed(self) -> bool:
        """Queue the items of sentences that a person, a term or a newer pack has changed."""
        db, target = self._tools.db, self._tools.languages().wants
        found = sentences.some_changed(db, target, CHANGED)
        if found:
            with db.transaction():
                items = sentences.items_with(db, found)
                change = translation_queue.queue(db, target, items)
                sentences.renewed(db, target, found)
            self._tools.publish(change)
        return bool(found)

    def _next(self) -> _Round | None:
        """What comes first: the item in sight, headlines in sight, other headlines, bodies."""
        db, languages, now = self._tools.db, self._tools.languages(), self._tools.clock()
        target = languages.wants
        make = partial(_Round, languages=languages, terms=glossary.terms(db, target))
        first, seen = translation_queue.in_sight(db, target, now, self._wanted.item)
        if first or seen:
            return make(ids=tuple(first or seen), titles=bool(first))
        headlines, _ = translation_queue.in_sight(db, target, now, self._wanted.in_list)
        if not headlines:
            headlines = translation_queue.headlines(db, target, HEADLINES)
        if headlines:
            return make(ids=tuple(headlines[:HEADLINES]), titles=True)
        bodies = translation_queue.bodies(db, target, now, BODIES)
        return make(ids=tuple(bodies), titles=False) if bodies else None

    async def _plans(self, one: _Round) -> list[ItemPlan]:
        plans = []
        found = translation_queue.texts(self._tools.db, one.languages.wants, one.ids)
        for item, cut in found:
            plans.append(translating.plan(item, cut, one.languages.reads, one.terms))
            await asyncio.sleep(0)
        return plans

    async def _take(self, one: _Round) -> None:
        """Ask for what the memory lacks, then put together each item that is complete."""
        target = one.languages.wants
        plans = await self._plans(one)
        known = self._lookup(plans, target)
        for group in in_chunks(plans, TOGETHER):
            with self._tools.db.transaction():
                for plan in group:
                    self._list(plan, known, target)
            await asyncio.sleep(0)
        answers = Answers(known=known, no_route=self._without_model(plans, target))
        asked = [translating.titles_of(plan) for plan in plans] if one.titles else plans
        await self._ask_for(asked, answers, one)
        for group in in_chunks(plans, TOGETHER):
            if self._tools.languages() != one.languages:  # planned for others: all is found again
                return
            for plan, made in self._store(group, answers, one.titles):
                await translated_vectors.embed(self._tools, plan, made)
            await asyncio.sleep(0)
        self._put_aside(set(one.ids) - {plan.item.item_id for plan in plans}, target)

    def _store(
        self, plans: Sequence[ItemPlan], answers: Answers, titles: bool
    ) -> list[tuple[ItemPlan, Rendering]]:
        """Store what has come of a few items in one transaction; those that are finished."""
        db, change, finished = self._tools.db, NOTHING, []
        with db.transaction():
            still = translations.current(db, [(plan.item, plan.cut) for plan in plans])
            for plan in plans:
                if plan.item.item_id not in still:  # edited or corrected meanwhile
                    continue
                if titles and answers.lacks_body(plan):
                    change |= self._headline(translating.titles_of(plan), answers)
                elif not answers.was_left(plan):
                    made, of_it = self._finish(plan, answers)
                    change |= of_it
                    finished.append((plan, made))
        self._tools.publish(change)
        return finished

    def _put_aside(self, without_text: set[ItemId], target: str) -> None:
        """Items without a body (a damaged file) must not be found again and again."""
        for item in without_text:
            reason = "the item has no text"
            self._tools.publish(
                translation_queue.finish(self._tools.db, item, target, State.FAILED, reason)
            )

    def _lookup(self, plans: Sequence[ItemPlan], target: str) -> dict[tuple[str, str], MemoryEntry]:
        keys = sorted({placed.key for plan in plans for placed in plan.sentences})
        return translating.chosen(plans, translations.lookup(self._tools.db, keys, target))

    def _list(self, plan: ItemPlan, known: translating.Known, target: str) -> None:
        """List the sentences of an item, and count which of them the memory had."""
        found = ((*one.place, one.sentence.text) for one in plan.sentences)
        new = sentences.place(self._tools.db, plan.item.item_id, found)
        had = sum(place in known for place in new)
        sentences.count_use(self._tools.db, target, len(new), had)

    def _without_model(self, plans: Sequence[ItemPlan], target: str) -> list[str]:
        languages = {placed.language for plan in plans for placed in plan.sentences}
        return [one for one in languages if not self._asker.serves(Pair(source=one, target=target))]

    async def _ask_for(self, plans: Sequence[ItemPlan], answers: Answers, one: _Round) -> None:
        mode = self._tools.modes.headlines if one.titles else self._tools.modes.bodies
        for language, sources in translating.missing(plans, answers.known).items():
            if language in answers.no_route:
                continue
            pair = Pair(source=language, target=one.languages.wants)
            ask = partial(self._asker.ask, terms=one.terms.get(base_of(language), ()))
            for job in translating.slices(sources):
                made = await self._ask(pair, job, mode, ask)
                if made is None:
                    return
                answers.take(job, made, self._remember(made, pair, mode, one.terms))
                if self._wanted.turned.is_set():  # to something more urgent
                    return

    async def _ask(
        self,
        pair: Pair,
        sources: tuple[str, ...],
        mode: Mode,
        ask: Callable[..., Awaitable[list[TranslatedSentence]]],
    ) -> list[TranslatedSentence] | None:
        """One job; None = it was stopped because the person paused."""
        job = asyncio.ensure_future(ask(pair, sources, mode))
        turned = asyncio.ensure_future(self._wanted.turned.wait())
        try:
            await asyncio.wait({job, turned}, return_when=asyncio.FIRST_COMPLETED)
            if not job.done() and self._wanted.why_not is not None:
                await asyncio.wait({job}, timeout=GRACE)
                if not job.done():
                    return None
            return await job
        finally:
            turned.cancel()
            job.cancel()  # ends the process that is at it; of a job that is done nothing

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

    def _headline(self, titles: ItemPlan, answers: Answers) -> Change:
        """Show the headline of an item whose body is still to come."""
        db, target, now = self._tools.db, titles.item.target, self._tools.clock()
        if answers.was_left(titles):
            return NOTHING
        made = translating.render(titles, answers.known, (), {})
        translation_queue.step(db, [made.item_id], target, translation_queue.HEADLINE_DONE)
        if made.title is None:
            return NOTHING
        return translations.save_rendering(
            db, made.item_id, target, made.title, made.title, made.engine, made.version, now
        )

    def _finish(self, plan: ItemPlan, answers: Answers) -> tuple[Rendering, Change]:
        """Store an item put together, with the state that it ends in."""
        db, target, now = self._tools.db, plan.item.target, self._tools.clock()
        made = translating.render(plan, answers.known, answers.no_route, answers.failures)
        change = NOTHING
        # what can be read now has no headline of before
        if made.engine or made.state is State.NOT_NEEDED:
            text = f"{made.title or ''}\n{made.body}" if made.engine else ""
            change |= translations.save_rendering(
                db, made.item_id, target, made.title, text, made.engine, made.version, now
            )
        failed = made.state is State.FAILED
        tries = translation_queue.tries(db, made.item_id, target) if failed else 0
        again = translating.next_try(tries, now) if failed else None
        change |= translation_queue.finish(db, made.item_id, target, made.state, made.reason, again)
        return made, change

    async def _list_old(self) -> bool:
        """List the sentences of some items that were done before sentences were listed."""
        db, languages = self._tools.db, self._tools.languages()
        ids = translation_queue.unlisted(db, languages.wants, LISTED)
        one = _Round(ids=tuple(ids), titles=False, languages=languages, terms={})
        for plan in await self._plans(one):
            found = ((*placed.place, placed.sentence.text) for placed in plan.sentences)
            with db.transaction():
                sentences.place(db, plan.item.item_id, found)
            await asyncio.sleep(0)
        translation_queue.step(db, ids, languages.wants, translation_queue.ALL_DONE)
        return bool(ids)

    async def _mark_stale(self) -> None:
        """Mark what a pack made that has another version now; with no pack there is none newer."""
        db, target = self._tools.db, self._tools.languages().wants
        for source, version in stale.versions(db, target):
            pair = Pair(source=source, target=target)
            now = self._asker.version(pair)
            is_stale = now is not None and now != version
            while stale.mark(db, pair, version, stale=is_stale):
                await asyncio.sleep(0)
        self._tools.publish(Change(translations=True))

    async def _redo_stale(self) -> bool:
        """Make some sentences again that an older pack made; their items are then put together."""
        db, target = self._tools.db, self._tools.languages().wants
        found = stale.to_redo(db, target, REDONE)
        if found is None:
            return False
        terms = glossary.terms(db, target)
        of_pair = terms.get(base_of(found.pair.source), ())
        hashes = [source_hash for source_hash, _ in found.sources]
        made: list[TranslatedSentence] | None = []
        if hashes and self._asker.serves(found.pair):
            texts = tuple(text for _, text in found.sources)
            ask = partial(self._asker.ask, terms=of_pair)
            made = await self._ask(found.pair, texts, found.mode, ask)
        if made is None:  # paused
            return True
        entries = self._remember(made, found.pair, found.mode, terms)
        with db.transaction():
            stale.supersede(db, found.pair, [entry.source_hash for entry in entries])
            stale.give_up(db, found.pair, hashes)
            places = [(one.source_hash, base_of(found.pair.source)) for one in entries]
            sentences.changed(db, target, sentences.idents_of(db, places))
        return True
