"""The stages after detecting: group, translate. Each finds its work by query.

So a crash, a quit or a pulled plug loses nothing, and no queue in memory has to be saved. What a
worker cannot do is retried once and then quarantined with its reason.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial

from monitor.domain.change import NOTHING
from monitor.domain.ids import ItemId
from monitor.domain.item import Failure, Stage, State
from monitor.domain.language import base_of
from monitor.domain.translation import (
    MemoryEntry,
    Mode,
    Pair,
    TranslatedSentence,
    TranslationJob,
)
from monitor.pipeline import analysis, translating
from monitor.pipeline.grouping import Grouper
from monitor.pipeline.tools import Tools
from monitor.settings import LanguageSettings
from monitor.storage import states, translations
from monitor.storage.database import Database
from monitor.stories import vectors
from monitor.translation import memory, packs
from monitor.translation.argos_translator import translate_batch
from monitor.workers import Poisoned

TRANSLATE_BATCH = 12
MODE = Mode.FAST
TRANSLATE_TIMEOUT = 600.0


async def group(tools: Tools, grouper: Grouper) -> None:
    """Put every item that has a vector into a story."""
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


async def translate(
    tools: Tools, first: Callable[[], Sequence[ItemId]], meanwhile: Callable[[], Awaitable[None]]
) -> None:
    """Translate the foreign sentences of every item that waits for it.

    `first` names what the person looks at now; it is asked before each batch. `meanwhile` runs
    after each batch, so that newly arrived items are not left waiting behind a long queue.
    """
    target = tools.languages().wants
    waiting = states.open_counts(tools.db).get((Stage.TRANSLATE, target, State.QUEUED), 0)
    done = 0
    while found := translations.to_translate(
        tools.db, tools.languages().wants, tools.clock(), TRANSLATE_BATCH, first()
    ):
        languages = tools.languages()
        plans = [translating.plan(item, cut, languages.reads) for item, cut in found]
        await _translate_plans(tools, plans, languages)
        done += len(found)
        tools.report("translate", done, max(done, waiting))
        await meanwhile()


async def _translate_plans(
    tools: Tools, plans: Sequence[translating.ItemPlan], languages: LanguageSettings
) -> None:
    target = languages.wants
    known = _lookup(tools.db, plans, target)
    no_route: list[str] = []
    failures: dict[str, str] = {}
    installed = packs.installed(tools.packs)
    for language, sources in translating.missing(plans, known).items():
        if packs.route(language, target, installed) is None:
            no_route.append(language)
            continue
        pair = Pair(source=language, target=target)
        answers = await _ask(tools, pair, sources)
        made = [
            translating.to_entry(answer, pair, MODE, tools.clock())
            for answer in answers
            if answer.text is not None
        ]
        known.update(((entry.source_hash, base_of(language)), entry) for entry in made)
        for n in range(0, len(made), 32):
            tools.publish(translations.save(tools.db, made[n : n + 32]))
        failures.update(
            (memory.key(answer.source), answer.reason or "the translator gave no answer")
            for answer in answers
            if answer.text is None
        )
    for plan in plans:
        if tools.languages() != languages:  # planned for others: all is found to do again
            return
        await _save(tools, plan, translating.render(plan, known, no_route, failures))
        await asyncio.sleep(0)


def _lookup(
    db: Database, plans: Iterable[translating.ItemPlan], target: str
) -> dict[tuple[str, str], MemoryEntry]:
    keys = sorted({placed.key for plan in plans for placed in plan.sentences})
    found = translations.lookup(db, keys, target)
    chosen = {key: memory.choose(entries) for key, entries in found.items()}
    return {key: entry for key, entry in chosen.items() if entry is not None}


async def _ask(tools: Tools, pair: Pair, sources: tuple[str, ...]) -> list[TranslatedSentence]:
    """Ask the translating process; a sentence that kills it costs only itself."""
    job = partial(TranslationJob, pair=pair, packs=str(tools.packs), mode=MODE)
    (answer,) = await tools.translator.run(
        translate_batch, [job(sources=sources)], TRANSLATE_TIMEOUT
    )
    if not isinstance(answer, Poisoned):
        return list(answer)
    singles = await tools.translator.run(
        translate_batch, [job(sources=(source,)) for source in sources], TRANSLATE_TIMEOUT
    )
    return [
        TranslatedSentence(source=source, text=None, engine="", version="", reason=single.reason)
        if isinstance(single, Poisoned)
        else single[0]
        for source, single in zip(sources, singles, strict=True)
    ]


async def _save(tools: Tools, plan: translating.ItemPlan, made: translating.Rendering) -> None:
    db, target, now = tools.db, plan.item.target, tools.clock()
    if not translations.is_current(db, plan.item, plan.cut):  # edited or corrected meanwhile
        return
    change = NOTHING
    # what can be read now has no headline of before
    if made.engine or made.state is State.NOT_NEEDED:
        text = f"{made.title or ''}\n{made.body}" if made.engine else ""
        change |= translations.save_rendering(
            db, made.item_id, target, made.title, text, made.engine, made.version, now
        )
    change |= states.put(db, made.item_id, Stage.TRANSLATE, made.state, target, made.reason)
    tools.publish(change)
    if made.state in (State.DONE, State.DOUBTFUL) and base_of(target) in vectors.KNOWN:
        await _embed_translation(tools, plan, made)


async def _embed_translation(
    tools: Tools, plan: translating.ItemPlan, made: translating.Rendering
) -> None:
    """An item in a language that the vectors do not know is grouped by its translation."""
    item_id = plan.item.item_id
    if not translations.lacks_vector(tools.db, item_id):
        return
    text = vectors.text_for(made.title or plan.item.title, made.body)
    (vector,) = await tools.workers.run(analysis.embed_texts, [text], tools.timeout)
    if isinstance(vector, Poisoned):
        failure = Failure(item_id=item_id, reason=vector.reason, next_try=None)
        tools.publish(states.fail(tools.db, failure, Stage.GROUP))
        return
    tools.publish(translations.replace_vector(tools.db, item_id, vectors.MODEL, vector))
