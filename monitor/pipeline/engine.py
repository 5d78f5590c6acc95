"""The engine thread: one asyncio loop that fetches, schedules and makes every write.

Other threads hand it work with `call`, and hear of what changed on the bus. Everything it starts
finds its work by query, so stopping it at any moment loses nothing.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

import msgspec

from monitor import passwords
from monitor.bus import Bus
from monitor.domain.change import Change
from monitor.domain.errors import StorageError
from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import PartReason, Stage, State
from monitor.domain.server import SERVER_FACT, ServerFacts
from monitor.domain.translation import Mode
from monitor.domain.views import Progress
from monitor.pipeline import analysis, copying, detecting, enrich, heading, linking, naming
from monitor.pipeline.asking import Asker
from monitor.pipeline.battery import Battery
from monitor.pipeline.engine_choice import LATER, EngineChoice, Means
from monitor.pipeline.grouping import Grouper
from monitor.pipeline.polling import Poller
from monitor.pipeline.small_print import SmallPrint
from monitor.pipeline.tools import Modes, Tools
from monitor.pipeline.translation_stage import TranslationStage
from monitor.pipeline.wanted import Wanted
from monitor.settings import LanguageSettings, ServerSettings, Settings
from monitor.storage import facts as stored_facts
from monitor.storage import failures, feeds, states, translation_queue
from monitor.storage.database import Database
from monitor.storage.rows import in_chunks
from monitor.workers import Poisoned, Workers

log = logging.getLogger(__name__)

R = TypeVar("R")

AT_ONCE = 10_000  # feeds of one poll
LONGEST_SLEEP = 30.0  # seconds; the clock may jump and the machine may sleep
REGROUPED_AT_ONCE = 250  # steps of making all stories anew, before it is told how far it is
REDETECTED_AT_ONCE = 10  # batches of an archive, before what they changed is translated
TASKS_A_PROCESS = 2_000  # a worker is then replaced, which gives its memory back


def utc_now() -> datetime:
    """The clock of the real program."""
    return datetime.now(UTC)


class Engine:
    """Runs on a thread of its own from `start` to `stop`."""

    def __init__(
        self,
        db: Database,
        settings: Settings,
        packs: Path,
        bus: Bus,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._db = db
        self._settings = settings
        self._bus = bus
        self._clock = clock
        self._workers = Workers(settings.workers.processes, TASKS_A_PROCESS)
        self._translator = Workers(1)
        self._timers: list[asyncio.TimerHandle] = []
        self._poller = Poller(db, settings, self._workers, self._arrived, clock)
        self._languages = settings.languages
        self._planned_for: LanguageSettings | None = None
        self._tools = Tools(
            db=db,
            languages=lambda: self._languages,
            detector=settings.languages.detector,
            timeout=settings.workers.timeout_seconds,
            workers=self._workers,
            modes=Modes(
                headlines=Mode(settings.translation.headlines),
                bodies=Mode(settings.translation.bodies),
            ),
            publish=self._publish,
            report=self._report,
            clock=clock,
            unhurried=self._poller.unhurried,
            small_print=SmallPrint(db, self._workers),
        )
        self.grouper = Grouper(db, timedelta(days=settings.stories.window_days))
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, name="engine", daemon=True)
        battery = Battery()
        self.minds_battery = settings.translation.pause_on_battery
        self.wanted = Wanted(lambda: self.minds_battery and battery.is_used())
        here = Asker(self._translator, packs)
        self._asker = EngineChoice(here, settings.server, self._means(packs.parent))
        self._translation = TranslationStage(self._tools, self._asker, self.wanted)
        self._hurried: set[asyncio.Task[None]] = set()
        self._work = asyncio.Event()
        self._idle = asyncio.Event()

    def start(self) -> None:
        """Start the thread; work that an earlier run left is taken up."""
        self._thread.start()

    def stop(self) -> None:
        """Stop: cancel what is under way, end the processes, close the database."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def call(self, work: Callable[[], R]) -> Future[R]:
        """Run a short function on the engine thread (a write), ahead of what is not begun."""

        async def run() -> R:
            return work()

        return self.submit(run())

    def submit(self, work: Coroutine[Any, Any, R]) -> Future[R]:
        """Run a coroutine on the engine's loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def write(self, work: Callable[[], Change]) -> Future[Change]:
        """Run a write on the engine thread and tell the bus what it changed."""

        def run() -> Change:
            change = work()
            self._publish(change)
            return change

        return self.call(run)

    async def poll(self, only: Sequence[FeedId] | None = None) -> None:
        """Poll the feeds that are due, or exactly `only`."""
        found = feeds.due(self._db, self._clock(), AT_ONCE, only)
        await self._poller.poll(found, lambda done, total: self._report("poll", done, total))
        self.wake()
        self._report("idle", 0, 0)

    async def settle(self) -> None:
        """Wait until the later stages find nothing more to do."""
        self.wake()
        await self._idle.wait()

    async def watch(self) -> None:
        """Poll whatever falls due, for ever."""
        while True:
            try:
                await self.poll()
                due = feeds.next_due(self._db)
            except StorageError as error:  # a full disk, a busy file: it may be better later
                log.error("polling waits: %s", error)
                due = None
            wait = (due - self._clock()).total_seconds() if due else LONGEST_SLEEP
            await asyncio.sleep(min(max(wait, 1.0), LONGEST_SLEEP))

    def wake(self) -> None:
        """Let the later stages look for work (on the engine thread)."""
        self._idle.clear()
        self._work.set()

    def hurry(self) -> None:
        """Read what the person corrected now, whatever is under way (on the engine thread)."""
        task = self._loop.create_task(self._detect_first())
        self._hurried.add(task)  # a task that nobody holds may be collected
        task.add_done_callback(self._hurried.discard)
        self.wake()

    def speak(self, languages: LanguageSettings) -> None:
        """Take other languages of the person from now on (on the engine thread)."""
        self._languages = languages
        self._translation.packs_changed()  # of the new pair older ones may have made something
        self.wake()

    async def why(self, item_id: ItemId) -> tuple[PartReason, ...] | None:
        """Why each part of an item is in its language, None where there is no such item."""
        return await detecting.why(self._tools, item_id)

    async def embed(self, texts: Sequence[str]) -> list[bytes] | None:
        """Vectors of texts, made in a worker; None where one could not be made."""
        made = await self._workers.run(analysis.embed_texts, list(texts), self._tools.timeout)
        vectors = [one for one in made if not isinstance(one, Poisoned)]
        return vectors if len(vectors) == len(made) else None

    async def packs_changed(self) -> None:
        """Queue what waited for a pack, look for what older ones made."""
        self._translation.packs_changed()
        self._publish(Change(packs=True))
        waited = [State.NO_MODEL, State.FAILED]
        target = self._languages.wants
        for change in states.requeueing(self._db, Stage.TRANSLATE, target, waited):
            self._publish(change)
            await asyncio.sleep(0)
        self.wake()

    def use_server(self, chosen: ServerSettings) -> None:
        """Take another translation server, or none, from now on (on the engine thread)."""
        self._asker.use(chosen)
        self._translation.routes_changed()
        self.wake()

    async def look_at_server(self) -> ServerFacts:
        """What the chosen translation server can do; ServerError where it does not answer."""
        return await self._asker.look()

    def requeue(self, stage: Stage, target: str, of: Sequence[State]) -> Change:
        """Queue again what ended in one of the states `of` (on the engine thread)."""
        change = states.requeue(self._db, stage, target, of)
        self.wake()
        return change

    def _means(self, profile: Path) -> Means:
        return Means(
            key=partial(passwords.key_of_server, profile=profile),
            proxy=self._settings.fetch.proxy,
            clock=self._clock,
            tell=self._bus.publish,
            try_again=self._try_again_in,
            learned=self._keep_server_facts,
        )

    def _try_again_in(self, seconds: float) -> None:
        def again() -> None:
            task = self._loop.create_task(self._try_server_again())
            self._hurried.add(task)
            task.add_done_callback(self._hurried.discard)

        self._loop.call_later(seconds, again)

    async def _try_server_again(self) -> None:
        """Queue what failed because of the server, and nothing that failed for other reasons."""
        try:
            target = self._languages.wants
            for some in in_chunks(failures.ending_in(self._db, target, LATER)):
                self._publish(translation_queue.queue(self._db, target, some))
                await asyncio.sleep(0)
        except StorageError as error:  # each has its own next try besides
            log.error("what waited for the server is not queued yet: %s", error)
        self.wake()

    def _keep_server_facts(self, facts: ServerFacts) -> None:
        """Keep them in the profile: whoever reads it can tell then which pairs need a pack."""
        known = msgspec.json.encode(facts).decode()
        if stored_facts.put(self._db, SERVER_FACT, known):
            self._publish(Change(translations=True))

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        stages = self._loop.create_task(self._stages())
        self._work.set()
        try:
            self._loop.run_forever()
        finally:
            stages.cancel()
            for task in asyncio.all_tasks(self._loop):
                task.cancel()
            self._loop.run_until_complete(_ended(asyncio.all_tasks(self._loop)))
            self._loop.run_until_complete(self._poller.close())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._workers.close()
            self._translator.close()
            self._db.close()
            self._loop.close()

    async def _stages(self) -> None:
        while True:
            await self._work.wait()
            self._work.clear()
            again = False
            try:
                await self._detect_and_group()
                await self._translation.work(self._meanwhile)
                await self._detect_and_group()
                again = await self._redetect() or await self._regroup()
                again = await naming.look(self._tools) or again
                again = await linking.link(self._tools) or again
            except Exception:
                # A bug in a stage must not end the program; what it left undone stays queued
                log.exception("a later stage failed")
            if again:
                self._work.set()
            if not self._work.is_set():
                self._idle.set()
                self._report("idle", 0, 0)
                self._rest_later()

    def _rest_later(self) -> None:
        """What may change by itself is looked at again; a process without work gives way."""
        for timer in self._timers:
            timer.cancel()
        minutes = self._settings.translation.idle_minutes
        self._timers = [self._loop.call_later(60 * minutes, self._end_translator)]
        if self.wanted.why_not is not None:  # the mains may come back
            self._timers.append(self._loop.call_later(LONGEST_SLEEP, self.wake))

    def _end_translator(self) -> None:
        if self._idle.is_set():
            self._translator.rest()

    async def _detect_and_group(self) -> None:
        while self._planned_for != self._languages:  # they may change while it is planned
            languages = self._languages
            await enrich.plan_anew(self._tools)
            self._planned_for = languages
        await detecting.detect(self._tools)
        await copying.fold(self._tools)
        await enrich.group(self._tools, self.grouper)
        await heading.head(self._tools)

    async def _meanwhile(self) -> None:
        """Between two batches of translations: what arrived, then a little of an archive."""
        await self._detect_and_group()
        await naming.look(self._tools, 1)
        await detecting.redetect(self._tools)

    async def _redetect(self) -> bool:
        """Some of an archive, until something arrives; whether the stages are to look again.

        They are also after the last of it, for what was read again may wait for a translation.
        """
        looked = False
        for _ in range(REDETECTED_AT_ONCE):
            if not await detecting.redetect(self._tools):
                break
            looked = True
            if self._work.is_set():
                break
        return looked

    async def _regroup(self) -> bool:
        """Some of making all stories anew, until something arrives; whether there is more."""
        for n, change in enumerate(self.grouper.anew.work(self._clock())):
            self._publish(change)
            await asyncio.sleep(0)
            if n % REGROUPED_AT_ONCE == 0:
                self._report("group", *self.grouper.anew.progress)
            if self._work.is_set():
                break
        return self.grouper.anew.is_wanted

    async def _detect_first(self) -> None:
        try:
            await detecting.detect_first(self._tools)
        except Exception:
            log.exception("what was corrected could not be read at once; it stays queued")
        self.wake()  # what was corrected may wait for a translation now

    def _publish(self, change: Change) -> None:
        self._bus.publish(change)

    def _arrived(self, change: Change) -> None:
        self._publish(change)
        if change.items:
            self.wake()

    def _report(self, stage: str, done: int, total: int) -> None:
        self._bus.publish(Progress(stage=stage, done=done, total=total))


async def _ended(tasks: set["asyncio.Task[Any]"]) -> None:
    mine = asyncio.current_task()
    await asyncio.gather(*(task for task in tasks if task is not mine), return_exceptions=True)
