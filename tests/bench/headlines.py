"""How many real headlines are found to be in the language of their country, one by one.

    PYTHONPATH=. python tests/bench/headlines.py HEADLINES.jsonl.gz [EACH]

HEADLINES has {"lang", "title"} lines; of each language EACH (default 700) are drawn with a fixed
seed. Each is read as of a feed of which nothing is known, then as of one whose last hundred items
were in the language. Undetermined counts as not found. There is no gold for single headlines: a
few are in another language than their country's, so a little is always missing.
"""

import random
import sys
from collections import defaultdict

from monitor.domain.language import UNDETERMINED, UNKNOWN_FEED, FeedLanguages
from monitor.language.spans import detect
from tests.bench.gold import read

SEED = 3


def main(arguments: list[str]) -> int:
    """Draw, detect, print."""
    if len(arguments) not in (1, 2):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    each = int(arguments[1]) if len(arguments) > 1 else 700
    titles: dict[str, list[str]] = defaultdict(list)
    for one in read(arguments[0]):
        titles[one["lang"]].append(one["title"])
    chance = random.Random(SEED)  # noqa: S311 - drawn for a benchmark
    for language in sorted(titles):
        drawn = chance.sample(titles[language], min(each, len(titles[language])))
        learned = FeedLanguages(usual=((language, 1.0),), seen=100)
        print(
            f"{language}  n={len(drawn)}  feed unknown: {shares(drawn, language, UNKNOWN_FEED)}"
            f"  feed learned: {shares(drawn, language, learned)}",
            flush=True,
        )
    return 0


def shares(titles: list[str], language: str, feed: FeedLanguages) -> str:
    """Say how many titles are found in a language, and how many in none."""
    found = [detect(title, feed).dominant for title in titles]
    right, none = found.count(language) / len(found), found.count(UNDETERMINED) / len(found)
    return f"right {right:.1%}, und {none:.1%}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
