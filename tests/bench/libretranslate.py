"""Measure a real LibreTranslate beside this computer's own engine. Run by hand.

    python tests/bench/libretranslate.py ADDRESS PACKS [--count 400]

Portuguese sentences, each different, into English; PACKS is a folder of installed packages or of
.argosmodel files. Everything is warm before the clock starts; CPU seconds are those of this process
(the server's own are its own). Ratios within one run are the figures to use.
"""

import argparse
import asyncio
import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from monitor.domain.translation import Mode, Pair, TranslatedSentence, TranslationJob
from monitor.settings import ServerSettings
from monitor.translation import packs
from monitor.translation.argos_translator import translate_batch
from monitor.translation.libretranslate import LibreTranslate
from tests.bench.made_sentences import ACTIONS, ENDINGS, SUBJECTS

PAIR = Pair(source="pt", target="en")
Answer = tuple[TranslatedSentence, ...]


def by_server(address: str, batch: int, sentences: tuple[str, ...]) -> Answer:
    async def key() -> str | None:
        return None

    async def both() -> Answer:
        engine = LibreTranslate(ServerSettings(address=address, pairs=("*",), batch=batch), key)
        job = TranslationJob(pair=PAIR, sources=sentences, packs="")
        return await engine.translate(job, await engine.look())

    return asyncio.run(both())


def here(folder: str, mode: Mode, sentences: tuple[str, ...]) -> Answer:
    (answer,) = translate_batch(
        [TranslationJob(pair=PAIR, sources=sentences, packs=folder, mode=mode)]
    )
    return answer


def measure(name: str, ask: Callable[[tuple[str, ...]], Answer], of: tuple[str, ...]) -> Answer:
    ask(("Sim.",))
    wall, cpu = time.perf_counter(), time.process_time()
    answer = ask(of)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    doubtful = sum(one.doubtful for one in answer)
    without = sum(one.text is None for one in answer)
    print(
        f"{name:<28} {wall:7.1f} s {len(of) / wall:8.1f} sent/s {cpu:7.2f} CPU-s here "
        f"{doubtful:4} doubtful {without:4} without"
    )
    return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("packs", type=Path)
    parser.add_argument("--count", type=int, default=400)
    given = parser.parse_args()
    made = (
        "".join(parts) for parts in itertools.product(SUBJECTS, map(" {}".format, ACTIONS), ENDINGS)
    )
    sentences = tuple(itertools.islice(made, given.count))
    with tempfile.TemporaryDirectory() as scratch:
        folder = str(packs.usable(given.packs, Path(scratch)))
        for batch in (1, 8, 32, 128):
            served = measure(
                f"server, {batch} in a request",
                lambda of, batch=batch: by_server(given.address, batch, of),
                sentences,
            )
        own = {
            mode: measure(f"here, {mode}", lambda of, mode=mode: here(folder, mode, of), sentences)
            for mode in Mode
        }
    same = sum(one.text == other.text for one, other in zip(served, own[Mode.EXACT], strict=True))
    print(f"{same} of {len(sentences)} are the same by the server and here, exact")


if __name__ == "__main__":
    main()
