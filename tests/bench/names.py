"""How well spellings of one name are joined, and how fast names are found.

    PYTHONPATH=. python tests/bench/names.py [HEADLINES.jsonl.gz]

Prints precision and recall of `are_one` on tests/data/names, of all pairs and of those in which
neither spelling is known beforehand, by language. HEADLINES has {"lang", "title", "text"} lines:
`name_keys` of their titles are timed, and 110 joins without evidence are printed of spellings whose
letters differ, to be judged by eye.
"""

import gzip
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from monitor.domain.name import Spelling, Usage
from monitor.stories.names import find, name_keys
from monitor.stories.names_alike import are_one, known_as
from monitor.stories.names_items import keys_of_last
from monitor.stories.names_joining import Group, Verdicts, decide
from monitor.text.folding import plain_words

DATA = Path(__file__).parents[1] / "data" / "names"
JUDGED, SEED, MOST_SHARED = 110, 11, 300


def main(arguments: list[str]) -> int:
    """Measure, print."""
    if len(arguments) > 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    tell_quality()
    if arguments:
        with gzip.open(arguments[0], "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines][:60_000]
        tell_speed(rows)
        tell_joins(rows)
    return 0


def read(name: str) -> Iterator[list[Spelling]]:
    """The lines of a data file, each a list of spellings."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = [one.strip().partition(":") for one in line.split("|")]
            yield [Spelling(text, language) for language, _, text in parts]


def tell_quality() -> None:
    """Precision and recall on the groups and pairs written by hand."""
    groups, apart = list(read("groups.txt")), list(read("apart.txt"))
    within = [pair for group in groups for pair in combinations(group, 2)]
    right = [are_one(*pair) for pair in within]
    wrong = [(one, other) for one, other in apart if are_one(one, other)]
    across = sum(
        are_one(a, b) for one, other in combinations(groups, 2) for a in one for b in other
    )
    found = sum(right)
    print(f"{len(groups)} groups, {len(within)} pairs, {len(apart)} pairs that are two")
    print(
        f"recall {found / len(within):.3f}, precision {found / (found + len(wrong) + across):.4f}"
    )
    heard = [
        ok for (a, b), ok in zip(within, right, strict=True) if not (known_as(a) or known_as(b))
    ]
    print(f"neither known beforehand: recall {sum(heard) / len(heard):.3f} of {len(heard)}")
    unseen = [pair for group in read("unseen.txt") for pair in combinations(group, 2)]
    share = sum(are_one(*pair) for pair in unseen) / len(unseen)
    print(f"groups that the rules were not made for: recall {share:.3f} of {len(unseen)}")
    total, missed = Counter[str](), Counter[str]()
    for pair, ok in zip(within, right, strict=True):
        for language in sorted({one.language for one in pair}):
            total[language] += 1
            missed[language] += not ok
    for language, count in total.most_common():
        print(f"  {language:3} {1 - missed[language] / count:.3f} of {count}")
    for one, other in wrong:
        print(f"  joined wrongly: {one} {other}")


def tell_speed(rows: list[dict[str, Any]]) -> None:
    """Titles a CPU second, with cold caches."""
    began = time.process_time()
    for row in rows:
        name_keys(row["title"], row["lang"])
    print(f"name_keys: {len(rows) / (time.process_time() - began):,.0f} titles a CPU second")


def tell_joins(rows: list[dict[str, Any]]) -> None:
    """Groups of spellings in several languages whose letters differ."""
    items, sure = Counter[Spelling](), Counter[Spelling]()
    for row in rows:
        names = {
            Spelling(one.text, row["lang"]): one.sure for one in find(row["title"], row["lang"])
        }
        items.update(names.keys())
        sure.update(spelling for spelling, is_sure in names.items() if is_sure)
    usages = [
        Usage(ident=n, spelling=one, items=items[one], sure=sure[one])
        for n, one in enumerate(items)
    ]
    joined = [group for group in groups_of(usages) if differs(group)]
    print(f"{len(joined)} names in several languages whose letters differ")
    for group in random.Random(SEED).sample(joined, min(JUDGED, len(joined))):  # noqa: S311
        shown = (f"{one.spelling.language}:{one.spelling.text}({one.items})" for one in group)
        print("  " + " | ".join(shown))


def groups_of(usages: Iterable[Usage]) -> list[Group]:
    """Join spellings one after the other by their sound alone."""
    by_key, place, groups = defaultdict[str, list[int]](list), dict[int, int](), dict[int, Group]()
    for new in usages:
        keys = keys_of_last(new.spelling.text, new.spelling.language)
        near = {place[one] for key in keys for one in by_key[key][:MOST_SHARED]}
        candidates = sorted(near)
        chosen = decide(new, [groups[one] for one in candidates], {}, Verdicts(()))
        whole = [new, *(one for n in chosen for one in groups.pop(candidates[n]))]
        groups[new.ident] = tuple(whole)
        place |= {one.ident: new.ident for one in whole}
        for key in keys:
            by_key[key].append(new.ident)
    return list(groups.values())


def differs(group: Group) -> bool:
    """Whether a group has several languages and several spellings, nothing known among them."""
    if any(known_as(one.spelling) for one in group):
        return False
    letters = {plain_words(one.spelling.text) for one in group}
    return len({one.spelling.language for one in group}) > 1 and len(letters) > 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
