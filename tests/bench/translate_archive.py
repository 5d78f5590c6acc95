"""An archive through the translating stage: kill -9, pausing, and a second run from memory.

    PYTHONPATH=. python tests/bench/translate_archive.py PACKS HEADLINES.jsonl.gz \
        [--items 1000] [--lines 12] [--kills 50] [--to pt]

Items are English headlines, each with a body of `--lines` leads, a line each; PACKS as for
translate.py. Printed are: how every item
ended although the translating process was killed again and again, how long a pause takes to hold
(from the command to the last process at rest), and the second run over the same items, in which
nothing may be asked for.
"""

import argparse
import asyncio
import gzip
import itertools
import json
import os
import random
import signal
import tempfile
import threading
import time
from pathlib import Path

import psutil

from monitor.domain.item import Part, Stage, State
from monitor.domain.translation import Mode
from monitor.pipeline.asking import Asker
from monitor.pipeline.small_print import SmallPrint
from monitor.pipeline.tools import Modes, Tools
from monitor.pipeline.translation_stage import TranslationStage
from monitor.pipeline.wanted import Wanted
from monitor.settings import LanguageSettings
from monitor.storage import analyses, sentences, states
from monitor.storage.database import Database, open_writer
from monitor.translation import packs
from monitor.workers import Workers
from tests.unit.storage.samples import NOW, analysis, entry, plan, segment, stored, subscribed

RUNNER = asyncio.Runner()  # one loop for all, as in the program


class Counting:
    """The asker with a count of what it was asked."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self.jobs = self.sentences = 0
        self.version, self.serves = asker.version, asker.serves

    async def ask(self, pair, sources, mode, terms=()):
        """Count and ask."""
        self.jobs += 1
        self.sentences += len(sources)
        return await self._asker.ask(pair, sources, mode, terms)


def fill(db: Database, rows: list[dict[str, str]], target: str) -> None:
    """Store headlines as items in English that wait for a translation."""
    feed = subscribed(db)
    for chunk in itertools.batched(rows, 50) if hasattr(itertools, "batched") else _chunks(rows):
        entries = [entry(row["n"], title=row["title"], text=row["text"]) for row in chunk]
        for item, one in zip(stored(db, feed, *entries), entries, strict=True):
            whole = (
                segment("en", 0, len(one.entry.title), Part.TITLE),
                segment("en", 0, len(one.entry.text)),
            )
            waits = plan(State.QUEUED, target=target)
            analyses.save(db, [analysis(item, *whole)], {item: waits})


def _chunks(rows):
    return (rows[n : n + 50] for n in range(0, len(rows), 50))


def translators() -> list[psutil.Process]:
    """The processes that translate: those spawned by this one."""
    every = psutil.Process().children(recursive=True)
    return [one for one in every if "spawn_main" in " ".join(one.cmdline())]


def kill_again_and_again(times: int, over: threading.Event, killed: list[float]) -> None:
    """Kill -9 whatever translates, `times` times, until it is over."""
    lots = random.Random(7)  # noqa: S311 - the same pauses in each run
    while len(killed) < times and not over.wait(lots.uniform(0.2, 1.2)):
        for process in translators():
            try:
                os.kill(process.pid, signal.SIGKILL)
                killed.append(time.monotonic())
            except (ProcessLookupError, psutil.Error):
                continue


async def nothing() -> None:
    """No other stage."""


def run(stage: TranslationStage) -> tuple[float, float]:
    """Wall and CPU seconds (of this process) until nothing waits."""
    wall, cpu = time.perf_counter(), time.process_time()
    RUNNER.run(stage.work(nothing))
    return time.perf_counter() - wall, time.process_time() - cpu


async def paused(stage: TranslationStage, wanted: Wanted) -> float:
    """Seconds from the pause to a stage at rest."""
    work = asyncio.ensure_future(stage.work(nothing))
    await asyncio.sleep(3)
    begun = time.monotonic()
    wanted.pause(True)
    await work
    return time.monotonic() - begun


def main() -> None:
    """Print one line of JSON for each question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", type=Path)
    parser.add_argument("headlines", type=Path)
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--lines", type=int, default=12)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--profile", action="store_true", help="of the second run")
    parser.add_argument("--to", default="pt")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        folder = packs.usable(given.packs, scratch / "packs")
        db = open_writer(scratch / "dateline.db", scratch)
        fill(db, read(given.headlines, given.items, given.lines), given.to)
        translator = Workers(1)
        asker = Counting(Asker(translator, folder))
        wanted = Wanted(lambda: False)
        tools = Tools(
            db=db,
            languages=lambda: LanguageSettings(reads=(given.to,), wants=given.to),
            detector="",
            timeout=60.0,
            workers=translator,
            modes=Modes(headlines=Mode.FAST, bodies=Mode.FAST),
            publish=lambda _: None,
            report=lambda *_: None,
            clock=lambda: NOW,
            unhurried=asyncio.Event(),
            small_print=SmallPrint(db, translator),
        )
        stage = TranslationStage(tools, asker, wanted)
        show("pause, seconds", round(RUNNER.run(paused(stage, wanted)), 3))
        wanted.pause(False)
        first = with_kills(stage, asker, given.kills, db)
        translator.close()
        second(stage, asker, db, given.to, first)
        db.close()


def with_kills(stage: TranslationStage, asker: Counting, times: int, db: Database) -> float:
    """Translate everything while the process is killed; say how items ended, answer the time."""
    over, killed = threading.Event(), []
    killer = threading.Thread(target=kill_again_and_again, args=(times, over, killed))
    killer.start()
    wall, _ = run(stage)
    over.set()
    killer.join()
    ends = {str(s): n for (g, t, s), n in states.counts(db).items() if g is Stage.TRANSLATE}
    twice = db.one(
        "SELECT count(*) FROM (SELECT 1 FROM translations"
        " GROUP BY source_hash, target_language HAVING count(*) > 1)"
    )
    reasons = db.rows("SELECT reason, count(*) FROM states WHERE state = 'failed' GROUP BY 1")
    show(
        "killed",
        {"times": len(killed), "seconds": round(wall, 1), "states": ends, "failed": reasons,
         "sentences asked": asker.sentences, "sentences remembered twice": twice[0]},
    )  # fmt: skip
    return wall


def second(
    stage: TranslationStage, asker: Counting, db: Database, target: str, first: float
) -> None:
    """Queue everything again, and translate it from memory."""
    jobs = asker.jobs
    wall_before, cpu_before = time.perf_counter(), time.process_time()
    states.requeue(db, Stage.TRANSLATE, target, [State.DONE, State.DOUBTFUL])
    run(stage)
    total = time.perf_counter() - wall_before
    asked, known = sentences.use(db, target)
    figures = {
        "times faster": round(first / total, 1),
        "seconds": round(total, 3),
        "CPU seconds": round(time.process_time() - cpu_before, 3),
        "calls": asker.jobs - jobs,
        "needed": asked,
        "known at first sight": known,
    }
    show("second run", figures)


def read(path: Path, count: int, lines: int) -> list[dict[str, str]]:
    """So many items of English headlines, with the leads of others as their bodies."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = (json.loads(line) for line in file)
        english = (
            (row["title"].strip(), row["text"].strip())
            for row in rows
            if row["lang"] == "en" and row["text"]
        )
        found = dict(itertools.islice(english, count * lines * 2))
    titles, leads = list(found), list(dict.fromkeys(found.values()))
    return [
        {"n": n, "title": titles[n], "text": "\n".join(leads[n * lines : (n + 1) * lines])}
        for n in range(min(count, len(leads) // lines))
    ]


def show(question: str, answer: object) -> None:
    """One line."""
    print(json.dumps({question: answer}, ensure_ascii=False))


if __name__ == "__main__":
    main()
