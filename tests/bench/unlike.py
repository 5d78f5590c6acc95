"""Fit the coefficients of `monitor.language.unlike`, and print what each threshold would cost.

    PYTHONPATH=. python tests/bench/unlike.py GOLD.jsonl.gz

GOLD has {"id", "text", "spans"} lines. Crops of three to twenty words of spans in Latin letters are
like a language; crops in other scripts, written in Latin letters by anyascii, are like none. The
crops are drawn with a fixed seed.
"""

import random
import sys
from collections.abc import Iterator

import numpy as np
from anyascii import anyascii

from monitor.language.candidates import of_script
from monitor.language.detectors import panel_named
from monitor.language.evidence import weigh
from monitor.language.segmentation import cut
from monitor.language.sight import words_of
from monitor.language.unlike import SHORTEST, row
from monitor.text.scripts import count_letters
from tests.bench.gold import read
from tests.bench.regression import fit

CROPS = (3, 4, 5, 6, 8, 12, 20)  # words
SEED = 5
LEFT_OUT = ("ja", "th", "zh")  # without spaces between words anyascii writes one long word


def main(arguments: list[str]) -> int:
    """Gather, fit, print."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    pairs = list(examples(read(arguments[0])))
    rows = np.array([figures for figures, _ in pairs])
    none = np.array([float(one) for _, one in pairs])
    weights = fit(rows, none)
    print(f"{len(pairs)} crops, {int(none.sum())} of them romanised")
    print("COEFFICIENTS = (" + ", ".join(f"{weight:.3g}" for weight in weights) + ")")
    said = rows @ weights
    real = np.sort(said[none == 0])[::-1]
    for share in (0.001, 0.0025, 0.005, 0.01):
        threshold = real[int(share * len(real))]
        caught = (said[none == 1] > threshold).mean()
        print(f"threshold {threshold:5.2f}: real lost {share:.2%}, romanised caught {caught:.1%}")
    return 0


def examples(items: list[dict]) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Yield the figures of each crop, and whether it is like no language."""
    chance = random.Random(SEED)  # noqa: S311 - drawn for a benchmark
    for item in items:
        for span in item["spans"][:2]:
            words = item["text"][span["start"] : span["end"]].split()
            count = chance.choice(CROPS)
            first = chance.randrange(max(1, len(words) - count + 1))
            crop = " ".join(words[first : first + count])
            scripts = count_letters(crop)
            latin = max(scripts, key=lambda s: scripts[s], default="") == "Latn"
            if not scripts or (not latin and span["lang"] in LEFT_OUT):
                continue
            figures = figures_of(crop if latin else anyascii(crop))
            if figures is not None:
                yield figures, not latin


def figures_of(crop: str) -> tuple[float, ...] | None:
    """Give the figures of a crop; None where it is cut, too short, or recognised as romanised."""
    pieces = cut(crop)
    if len(pieces) != 1 or pieces[0].script != "Latn" or pieces[0].letters < SHORTEST:
        return None
    (found,) = weigh(crop, pieces, panel_named("ensemble"))
    known = {code: score for code, score in found.scores.items() if code in of_script("Latn")}
    votes = [vote for _, vote in found.votes]
    if not known or not votes or not all(votes):
        return None
    likeliest = max(known, key=lambda code: known[code])
    return row(words_of(crop), pieces[0].letters, likeliest, votes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
