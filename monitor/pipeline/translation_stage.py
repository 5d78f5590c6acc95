"""The translating stage: takes what waits in the order of the queue, and can be stopped anywhere.

Work is found by query (`storage.translation_queue`), asked for in small jobs and remembered as it
comes, so that a crash, a pause or a more urgent item costs at most the job that is under way. When
nothing waits, what older packs made is made again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from monitor.domain.change import NOTHING, Change
from monitor.domain.ids import ItemId
from monitor.domain.item import Segment, Stage, State
from monitor.domain.translation import ItemForTranslation, Pair
from monitor.pipeline import translated_vectors, translating
from monitor.pipeline.answers import Answers
from monitor.pipeline.engine_choice import Asks
from monitor.pipeline.tools import Tools
from monitor.pipeline.translating import ItemPlan, Rendering
from monitor.pipeline.translation_jobs import Jobs
from monitor.pipeline.translation_upkeep import Upkeep
from monitor.pipeline.wanted import Wanted
from monitor.settings import LanguageSettings
from monitor.storage import glossary, sentences, stale, states, translation_queue, translations
from monitor.storage.facts import PAUSED, put
from monitor.storage.rows import in_chunks
from monitor.translation.glossary import Glossary

log = logging.getLogger(__name__)

HEADLINES, BODIES = 30, 16  # items of one round
TOGETHER = 8  # items of one transaction: some 10 ms
BREATH = 0.004  # seconds of planning before others have their turn

Meanwhile = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """Items to take together: `titles` = their headlines alone.

    `languages`, `terms` and `routes` (how often packs or the server changed) are those of the
    beginning: what was planned for others is left in the queue.
    """

    ids: tuple[ItemId, ...]
    titles: bool
    languages: LanguageSettings
    terms: Glossary
    routes: int


class TranslationStage:
    """Translates while there is work and nobody minds."""

    def __init__(self, tools: Tools, asker: Asks, wanted: Wanted) -> None:
        """Ask for translations with `asker`, in the order that `wanted` tells."""
        self._tools = tools
        self._asker = asker
        self._wanted = wanted
        self._jobs = Jobs(tools, asker, wanted)
        self._upkeep = Upkeep(tools, asker, self._jobs)
        self._packs_are_new = True  # they may have been exchanged while the program was not running
        self._routes = 0
        self._terms: tuple[object, Glossary] = (None, {})

    def packs_changed(self) -> None:
        """Look at what older packs made before anything else is done."""
        self._packs_are_new = True
        self.routes_changed()

    def routes_changed(self) -> None:
        """What cannot be translated now may be soon, or the other way round."""
        self._routes += 1

    async def work(self, meanwhile: Meanwhile) -> None:
        """Translate what waits, until nothing does or it is to pause.

        `meanwhile` runs after each round, so that newly arrived items are not left waiting.
        """
        done = 0
        while self._may_run():
            if self._packs_are_new:
                self._packs_are_new = False
                await self._upkeep.mark_stale()
            self._wanted.turned.clear()
            again = await self._upkeep.queue_changed()
            again = await self._upkeep.redo(stale.NOW, self._glossary()) or again
            one = self._next()
            if one is None:
                if not (again or await self._in_idle_time()):
                    return
            else:
                await self._take(one)
                done += len(one.ids)
                self._report(done)
            await meanwhile()

    async def _in_idle_time(self) -> bool:
        return (
            await self._upkeep.list_old()
            or self._upkeep.prune()
            or await self._upkeep.redo(stale.IDLY, self._glossary())
        )

    def _may_run(self) -> bool:
        why_not = self._wanted.why_not
        if put(self._tools.db, PAUSED, why_not):
            self._tools.publish(Change(translations=True))
        return why_not is None

    def _report(self, done: int) -> None:
        place = (Stage.TRANSLATE, self._tools.languages().wants, State.QUEUED)
        waiting = states.open_counts(self._tools.db).get(place, 0)
        self._tools.report("translate", done, done + waiting)

    def _glossary(self) -> Glossary:
        """The terms of the wanted language; read anew only when they have changed."""
        db, target = self._tools.db, self._tools.languages().wants
        version = (target, glossary.version(db))
        if self._terms[0] != version:
            self._terms = (version, glossary.terms(db, target))
        return self._terms[1]

    def _next(self) -> _Round | None:
        """What comes first: the item in sight, headlines in sight, other headlines, bodies."""
        db, languages, now = self._tools.db, self._tools.languages(), self._tools.clock()
        target = languages.wants
        make = partial(_Round, languages=languages, terms=self._glossary(), routes=self._routes)
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
        """Plans of the items; one that cannot be planned fails, and the others go on."""
        target, plans, left = one.languages.wants, [], set(one.ids)
        for item, cut in translation_queue.texts(self._tools.db, target, one.ids):
            try:
                plans.append(await self._plan(item, cut, one))
            except Exception:
                log.exception("item %d cannot be planned", item.item_id)
                continue
            left.discard(item.item_id)
        for item_id in left:  # or without a body (a damaged file): not to be found again and again
            reason = "the text of the item cannot be read"
            self._tools.publish(
                translation_queue.finish(self._tools.db, item_id, target, State.FAILED, reason)
            )
        return plans

    async def _plan(
        self, item: ItemForTranslation, cut: tuple[Segment, ...], one: _Round
    ) -> ItemPlan:
        """One plan, with a breath now and then: the body may be long."""
        steps = translating.planning(item, cut, one.languages.reads, one.terms)
        begun = perf_counter()
        while True:
            try:
                next(steps)
            except StopIteration as end:
                await asyncio.sleep(0)
                done: ItemPlan = end.value
                return done
            if perf_counter() - begun > BREATH:
                await asyncio.sleep(0)
                begun = perf_counter()

    async def _take(self, one: _Round) -> None:
        """Ask for what the memory lacks, then put together each item that is complete."""
        target = one.languages.wants
        plans = await self._plans(one)
        answers = self._look_up(plans, target)
        for group in in_chunks(plans, TOGETHER):
            with self._tools.db.transaction():
                for plan in group:
                    self._list(plan, answers.known, target)
            await asyncio.sleep(0)
        asked = [translating.titles_of(plan) for plan in plans] if one.titles else plans
        await self._ask_for(asked, answers, one)
        for group in in_chunks(plans, TOGETHER):
            if (self._tools.languages(), self._glossary()) != (one.languages, one.terms):
                return  # planned for others: all is found again
            if self._routes != one.routes:
                answers.routes_changed(self._without_model(plans, target))
            for plan, made in self._store(group, answers, one.titles):
                await translated_vectors.embed(self._tools, plan, made)
            await asyncio.sleep(0)

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

    def _look_up(self, plans: Sequence[ItemPlan], target: str) -> Answers:
        keys = sorted({placed.key for plan in plans for placed in plan.sentences})
        found = translations.lookup(self._tools.db, keys, target)
        known = translating.chosen(plans, found)
        return Answers(
            known=known,
            older=translating.older(plans, found, known),
            no_route=self._without_model(plans, target),
        )

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
            for job in translating.slices(sources):
                done = await self._jobs.do(pair, job, mode, one.terms)
                if done is None:
                    return
                answers.take(job, *done)
                if self._wanted.turned.is_set():  # to something more urgent
                    return

    def _headline(self, titles: ItemPlan, answers: Answers) -> Change:
        """Show the headline of an item whose body is still to come."""
        db, target, now = self._tools.db, titles.item.target, self._tools.clock()
        if answers.was_left(titles):
            return NOTHING
        made = translating.render(titles, answers.known, (), {}, answers.older)
        translation_queue.step(db, [made.item_id], target, translation_queue.HEADLINE_DONE)
        if made.title is None:
            return NOTHING
        return translations.save_rendering(
            db, made.item_id, target, made.title, made.title, made.engine, made.version, now
        )

    def _finish(self, plan: ItemPlan, answers: Answers) -> tuple[Rendering, Change]:
        """Store an item put together, with the state that it ends in."""
        db, target, now = self._tools.db, plan.item.target, self._tools.clock()
        made = translating.render(
            plan, answers.known, answers.no_route, answers.failures, answers.older
        )
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
