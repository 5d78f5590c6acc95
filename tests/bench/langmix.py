"""How well and how fast languages are found in mixed items: the whole table in one go (Linux).

    PYTHONPATH=. python tests/bench/langmix.py GOLD.jsonl.gz score_langmix.py [--growth]

GOLD has {"id", "text", "spans", "dominant", "kind"} lines. The scorer is run as it is. Then: speed,
load and memory of one process; how far confidence can be believed; and what is still wrong, in
groups with ten examples of each. `--growth` adds 1 k, 10 k and 100 k items (some minutes).
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tests.bench.gold import read

EXAMPLES = 10
FAMILIES = {"hr": "hbs", "bs": "hbs", "sr": "hbs", "id": "idms", "ms": "idms"}
# figure → (how to read it from the scorer's answer, must, aim, whether less is better)
FIGURES = {
    "score": (lambda r: r["TOTAL"]["score"], 98.3, 98.8, False),
    "letters": (lambda r: r["TOTAL"]["acc"], 99.4, 99.7, False),
    "foreign char F1": (lambda r: r["TOTAL"]["fF"], 98.0, 99.0, False),
    "span F1": (lambda r: r["TOTAL"]["sF"], 95.5, 97.5, False),
    "span F1, dateline": (lambda r: r["dateline"]["sF"], 95.0, 97.5, False),
    "span F1, quote": (lambda r: r["quote"]["sF"], 95.0, 97.5, False),
    "span F1, boilerplate": (lambda r: r["boilerplate"]["sF"], 95.0, 97.5, False),
    "span F1, bilingual": (lambda r: r["bilingual"]["sF"], 95.0, 97.5, False),
    "needless foreign": (lambda r: r["TOTAL"]["ff"], 1.8, 1.0, True),
    "needless, names": (lambda r: r["names"]["ff"], 2.0, 1.0, True),
    "dominant": (lambda r: r["TOTAL"]["dom"], 99.3, 99.8, False),
    "und kind": (lambda r: r["undetermined"]["dom"], 98.0, 100.0, False),
}
# In a process of its own, so that load and memory are those of detection alone.
ALONE = """
import json, sys, time
start = time.perf_counter()
from monitor.language.spans import detect
detect("Понедельник, 28 Сен, 2020. The government said that it would not change the law.")
load = time.perf_counter() - start
cpu, answers = 0.0, []
for line in sys.stdin:  # one text at a time, so that memory is that of detection alone
    text = json.loads(line)
    start = time.process_time()
    one = detect(text)
    cpu += time.process_time() - start
    if len(sys.argv) > 1:
        spans = [{"start": s.start, "end": s.end, "lang": s.language, "confidence": s.confidence}
                 for s in one.spans]
        answers.append({"spans": spans, "dominant": one.dominant})
# not getrusage: its peak begins with that of the process which started this one
status = open("/proc/self/status").read()
peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
json.dump({"load": load, "cpu": cpu, "peak": peak, "answers": answers}, sys.stdout)
"""


def main(arguments: list[str]) -> int:
    """Run the whole table."""
    paths = [Path(one) for one in arguments if not one.startswith("--")]
    if len(paths) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    gold, scorer = paths
    items = read(gold)
    run = alone([item["text"] for item in items], answers=True)
    answers = [{"id": i["id"], **a} for i, a in zip(items, run["answers"], strict=True)]
    report_scores(gold, scorer, answers)
    rate = len(items) / run["cpu"]
    print(f"\nspeed {rate:.0f} items per CPU second (must 350, aim 1,000)")
    print(
        f"load {run['load']:.2f} s (must 2, aim 1)   peak {run['peak']:.0f} MB (must 220, aim 150)"
    )
    report_confidence(items, answers)
    report_errors(items, answers)
    if "--growth" in arguments:
        report_growth([item["text"] for item in items])
    return 0


def alone(texts: list[str], *, answers: bool) -> dict:
    """Detect in a fresh process."""
    command = [sys.executable, "-c", ALONE, *(["answers"] if answers else [])]
    done = subprocess.run(
        command,
        input="".join(f"{json.dumps(text)}\n" for text in texts),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def report_scores(gold: Path, scorer: Path, answers: list[dict]) -> None:
    """Print the scorer's own table, then each figure beside what is asked."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(answer) + "\n" for answer in answers)
        file.flush()
        command = [sys.executable, str(scorer), str(gold), file.name, "--json"]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    table, _, numbers = said.strip().rpartition("\n")
    print(table, "\n")
    scores = json.loads(numbers)
    for name, (look, must, aim, less) in FIGURES.items():
        reached = 100 * look(scores)
        good = reached <= must if less else reached >= must
        better = reached <= aim if less else reached >= aim
        mark = "aim" if better else "must" if good else "SHORT"
        print(f"{name:22} {reached:6.2f}   must {must:5.1f}   aim {aim:5.1f}   {mark}")


def family(code: str | None) -> str:
    """Give what languages are compared by, as the scorer does."""
    base = (code or "und").partition("-")[0]
    return "und" if base == "zxx" else FAMILIES.get(base, base)


def labels(length: int, spans: list[dict]) -> list[str | None]:
    """Give each character the language of its span."""
    found: list[str | None] = [None] * length
    for span in spans:
        found[span["start"] : span["end"]] = [family(span["lang"])] * (span["end"] - span["start"])
    return found


def report_confidence(items: list[dict], answers: list[dict]) -> None:
    """Print how many spans of each confidence are right, by letters that are mostly so."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for item, answer in zip(items, answers, strict=True):
        gold = labels(len(item["text"]), item["spans"])
        for span in answer["spans"]:
            inside = [
                gold[at]
                for at in range(span["start"], span["end"])
                if gold[at] and item["text"][at].isalpha()
            ]
            if not inside or family(span["lang"]) == "und":
                continue
            right = 2 * inside.count(family(span["lang"])) >= len(inside)
            bins[min(9, int(10 * span["confidence"]))].append((span["confidence"], right))
    total = sum(map(len, bins.values())) or 1
    print("\nconfidence   spans   said   right")
    error = 0.0
    for place in sorted(bins):
        said = sum(one for one, _ in bins[place]) / len(bins[place])
        right = sum(one for _, one in bins[place]) / len(bins[place])
        error += abs(said - right) * len(bins[place]) / total
        reach = f"{place / 10:.1f}-{place / 10 + 0.1:.1f}"
        print(f"{reach}  {len(bins[place]):9}   {said:.3f}  {right:.3f}")
    print(f"expected calibration error {error:.4f}")


def report_errors(items: list[dict], answers: list[dict]) -> None:
    """Print what is wrong in groups: what it was, what it was taken for, ten examples of each."""
    groups: dict[str, list[str]] = defaultdict(list)
    for item, answer in zip(items, answers, strict=True):
        for group, example in mistakes(item, answer):
            groups[group].append(example)
    print()
    for group, examples in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        print(f"{group}: {len(examples)}")
        for example in examples[:EXAMPLES]:
            print("   ", example)


def mistakes(item: dict, answer: dict) -> Iterator[tuple[str, str]]:
    """Yield each wrong stretch of an item with the group that it belongs to."""
    text = item["text"]
    gold, got = labels(len(text), item["spans"]), labels(len(text), answer["spans"])
    dominant = family(item["dominant"])
    wrong = [
        (gold[at], got[at] or "und", at)
        for at in range(len(text))
        if gold[at] and text[at].isalpha() and gold[at] != (got[at] or "und")
    ]
    for (was, taken), places in groupby(wrong, key=lambda one: one[:2]):
        at = [place for _, _, place in places]
        stretch = text[at[0] : at[-1] + 1].replace("\n", " ")[:90]
        yield group_of(was, taken, dominant), f"{item['id']} {was} as {taken}: {stretch}"
    if not wrong and family(answer["dominant"]) not in map(
        family, [item["dominant"], *item.get("dominant_any", [])]
    ):
        yield (
            "dominant alone",
            f"{item['id']} {item['dominant']} as {answer['dominant']}: {text[:90]}",
        )


def group_of(was: str, taken: str, dominant: str) -> str:
    """Name what went wrong with a stretch."""
    if taken == "und":
        return "left undetermined"
    if was == dominant:
        return "needless: own language taken for another"
    if taken == dominant:
        return "missed: foreign taken for the item's own"
    return "foreign taken for another foreign language"


def report_growth(texts: list[str]) -> None:
    """Print time and memory for more and more items, none of them twice the same."""
    print("\n  items   CPU s   items/s   peak MB")
    for count in (1_000, 10_000, 100_000):
        many = [turned(texts[n % len(texts)], n // len(texts)) for n in range(count)]
        run = alone(many, answers=False)
        print(f"{count:7} {run['cpu']:7.1f} {count / run['cpu']:9.0f} {run['peak']:9.0f}")


def turned(text: str, words: int) -> str:
    """Move words from the start of a text to its end: as long, but never seen before."""
    parts = text.split(" ")
    here = words % len(parts)
    return " ".join(parts[here:] + parts[:here])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
