"""BLEU and chrF of whole files (Papineni 2002; Popović 2015), and news to score."""

import math
import random
import re
from collections import Counter
from pathlib import Path

from monitor.text import sentences
from tests.bench.gold import read

_TOKEN = re.compile(r"\w+|[^\w\s]")
LONGEST_GRAM, LONGEST_LETTERS, BETA = 4, 6, 2


def news(data: Path, language: str, count: int) -> list[str]:
    """Real sentences of a language: of stories, then of mixed items, then long headlines."""
    found: dict[str, None] = {}
    for row in read(data / "stories" / "stories-dev.jsonl.gz"):
        if row["lang"] == language:
            found |= dict.fromkeys(cut.text for cut in sentences.cut(row["text"], language))
    for row in read(data / "langmix" / "langmix.jsonl.gz"):
        for span in row["spans"]:
            if span["lang"] == language:
                text = row["text"][span["start"] : span["end"]]
                found |= dict.fromkeys(cut.text for cut in sentences.cut(text, language))
    (headlines,) = (data / "headlines").glob("*.jsonl.gz")
    titles = [row["title"] for row in read(headlines) if row["lang"] == language]
    random.Random(4).shuffle(titles)  # noqa: S311
    found |= dict.fromkeys(title for title in titles if len(title.split()) >= 10)
    good = [" ".join(text.split()) for text in found if len(text) > 30]
    return good[:count]


def bleu(texts: list[str], references: list[str]) -> float:
    """Corpus BLEU-4 with a brevity penalty; words and marks are tokens."""
    hits, tries = [0] * LONGEST_GRAM, [0] * LONGEST_GRAM
    length = wanted = 0
    for text, reference in zip(texts, references, strict=True):
        ours, theirs = _TOKEN.findall(text), _TOKEN.findall(reference)
        length, wanted = length + len(ours), wanted + len(theirs)
        for n in range(LONGEST_GRAM):
            one, other = _grams(ours, n + 1), _grams(theirs, n + 1)
            hits[n] += sum((one & other).values())
            tries[n] += sum(one.values())
    if not all(hits):
        return 0.0
    score = sum(math.log(hit / tried) for hit, tried in zip(hits, tries, strict=True))
    return 100 * math.exp(score / LONGEST_GRAM + min(0.0, 1 - wanted / length))


def chrf(texts: list[str], references: list[str]) -> float:
    """Corpus chrF2 on letters without white space."""
    scores = []
    for n in range(1, LONGEST_LETTERS + 1):
        hits = said = wanted = 0
        for text, reference in zip(texts, references, strict=True):
            one = _grams("".join(text.split()), n)
            other = _grams("".join(reference.split()), n)
            hits += sum((one & other).values())
            said, wanted = said + sum(one.values()), wanted + sum(other.values())
        precision, recall = hits / max(said, 1), hits / max(wanted, 1)
        below = BETA**2 * precision + recall
        scores.append((1 + BETA**2) * precision * recall / below if below else 0.0)
    return 100 * sum(scores) / len(scores)


def _grams(tokens: list[str] | str, n: int) -> Counter:
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))
