"""Fit the coefficients of `monitor.language.confidence` and print how far they can be believed.

    PYTHONPATH=. python tests/bench/confidence.py GOLD.jsonl.gz

GOLD has {"id", "text", "spans"} lines. Spans of the items as they are, and of crops of one to ten
words of each span, are compared with the gold; a language is wrong for its near twin. Crops of
other scripts are looked at in Latin letters (by anyascii) as well: there any language but the
crop's own is wrong. The crops are drawn with a fixed seed.
"""

import random
import sys
from collections.abc import Iterator

import numpy as np
from anyascii import anyascii

from monitor.domain.language import NO_LANGUAGE, UNDETERMINED
from monitor.language.spans import features_of
from monitor.text.scripts import count_letters
from tests.bench.gold import read
from tests.bench.regression import fit

CROPS = (1, 2, 2, 3, 3, 4, 5, 7, 10)  # words
SEED = 7

Pair = tuple[tuple[float, ...], bool]


def main(arguments: list[str]) -> int:
    """Gather, fit, print."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    pairs = list(examples(read(arguments[0])))
    rows = np.array([row for row, _ in pairs])
    right = np.array([float(one) for _, one in pairs])
    weights = fit(rows, right)
    print(f"{len(pairs)} spans, {right.mean():.4f} right")
    print("COEFFICIENTS = (" + ", ".join(f"{weight:.3g}" for weight in weights) + ")")
    table(1.0 / (1.0 + np.exp(-rows @ weights)), right)
    return 0


def examples(items: list[dict]) -> Iterator[Pair]:
    """Yield the figures of each span found in items and crops, and whether it is right."""
    chance = random.Random(SEED)  # noqa: S311 - drawn for a benchmark
    for item in items:
        yield from compared(item["text"], item["spans"])
        for span in item["spans"][:2]:
            words = item["text"][span["start"] : span["end"]].split()
            if len(words) < 3:
                continue
            count = chance.choice(CROPS)
            first = chance.randrange(max(1, len(words) - count + 1))
            crop = " ".join(words[first : first + count])
            yield from compared(crop, [{"start": 0, "end": len(crop), "lang": span["lang"]}])
            romanised = anyascii(crop)
            if not crop.isascii() and is_romanised(crop):
                gold = {"start": 0, "end": len(romanised), "lang": span["lang"]}
                yield from compared(romanised, [gold])


def is_romanised(crop: str) -> bool:
    """Tell a crop that anyascii would write in other letters than its own."""
    return "Latn" not in count_letters(crop)


def compared(text: str, gold: list[dict]) -> Iterator[Pair]:
    """Yield the spans of a text that have letters of known language in them."""
    known: list[str | None] = [None] * len(text)
    for span in gold:
        known[span["start"] : span["end"]] = [span["lang"]] * (span["end"] - span["start"])
    for span, found in features_of(text):
        base = span.language.partition("-")[0]
        inside = [
            known[at] for at in range(span.start, span.end) if known[at] and text[at].isalpha()
        ]
        if inside and base not in (UNDETERMINED, NO_LANGUAGE):
            yield found.row(), 2 * inside.count(base) >= len(inside)


def table(said: np.ndarray, right: np.ndarray) -> None:
    """Print for each tenth of confidence how many spans there are and how many are right."""
    error = 0.0
    for tenth in range(10):
        inside = (said >= tenth / 10) & ((said < (tenth + 1) / 10) | (tenth == 9))
        if not inside.any():
            continue
        gap = abs(said[inside].mean() - right[inside].mean())
        error += gap * inside.mean()
        print(
            f"{tenth / 10:.1f} {inside.sum():6} said {said[inside].mean():.3f}"
            f" right {right[inside].mean():.3f}"
        )
    print(f"expected calibration error {error:.4f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
