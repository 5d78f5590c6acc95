"""How well near-copies are found among real headlines, made into copies and into what is none.

    PYTHONPATH=. python tests/bench/copies.py HEADLINES.jsonl.gz [EACH] [--tuned]

HEADLINES has {"lang", "title", "text", "published", "source"} lines. Of each language EACH
(default 300) are drawn; three of ten get a body of 8 to 25 sentences of others. Of each, copies and
look-alikes are made by seeded edits (tests/bench/copies_made.py), with words that the program does
not know (copies_words.py). All arrive within six days in order of time and go through the bands
and the judgement that the program uses. Two halves by date: before August 2023, on which the
thresholds were chosen (`--tuned`), and from then on, which was kept aside.

Printed: of copies the share folded under an item of their group, by kind and language, and the
share judged a copy beside their original alone; what was folded that is none, by kind; precision,
recall and F1 of folds; items a CPU second. Then nearest neighbours of real headlines at least 30
days apart, as if a day lay between them: how many of them would be folded.
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from monitor.domain.copies import CopyText, Verdict
from monitor.storage.copies import CANDIDATES, OF_A_BAND
from monitor.stories.copies import Version, folds, judge, version
from monitor.stories.copies_bands import bands_of
from tests.bench.copies_made import COPIES, OTHERS, Drawn, News, long_read, serials
from tests.bench.gold import read

SEED = 5
START = datetime(2023, 5, 1, tzinfo=UTC)
SPLIT = "2023-08"
BOTH = "+"  # behind the source of news that other stories of the same title are made of


@dataclass(frozen=True, slots=True)
class Made:
    """An item, the group it is of, and what made it."""

    news: News
    group: int
    kind: str
    when: datetime

    @property
    def is_copy(self) -> bool:
        """Whether it is to be folded."""
        return self.kind in COPIES


@dataclass(slots=True)
class Index:
    """Bands in memory, looked up as `storage.copies` does; `spent` in CPU seconds."""

    bands: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    spent: Counter[str] = field(default_factory=Counter)

    def near(self, found: Iterable[int]) -> list[int]:
        """The candidates of an item with these bands."""
        shared: defaultdict[int, float] = defaultdict(float)
        for band in found:
            known = self.bands[band]
            some = {*known[:OF_A_BAND], *known[-OF_A_BAND:]}
            for number in some:
                shared[number] += 1 / len(some)
        return sorted(shared, key=lambda number: (-shared[number], number))[:CANDIDATES]

    def add(self, number: int, found: Iterable[int]) -> None:
        """Put an item into its bands."""
        for band in found:
            self.bands[band].append(number)


def main(arguments: list[str]) -> int:
    """Make, stream, print."""
    given = [one for one in arguments if one != "--tuned"]
    if len(given) not in (1, 2):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    tuned = "--tuned" in arguments
    news = load(given[0], tuned)
    made = make(news, int(given[1]) if len(given) > 1 else 300)
    print("half on which thresholds were chosen" if tuned else "half kept aside")
    stream(made)
    neighbours(news)
    return 0


def load(path: str, tuned: bool) -> dict[str, list[News]]:
    """Headlines of one half, by language."""
    found: defaultdict[str, list[News]] = defaultdict(list)
    for one in read(path):
        if (one["published"] < SPLIT) is tuned:
            day = date.fromisoformat(one["published"][:10]).toordinal()
            found[one["lang"]].append(
                News(one["lang"], one["title"], one["text"], day, one["source"])
            )
    return dict(sorted(found.items()))


def make(news: dict[str, list[News]], each: int) -> list[Made]:
    """Originals, their copies and look-alikes, in order of time."""
    chance = random.Random(SEED)  # noqa: S311 - drawn for a benchmark
    found: list[Made] = []
    groups = iter(range(10**9))
    for language, pool in news.items():
        for one in chance.sample(pool, min(each, len(pool))):
            drawn = Drawn(chance, tuple(chance.sample(pool, 60)))
            found += family(one, drawn, groups)
        for issue in serials(language, 0, Drawn(chance, ()), 40):
            found.append(Made(issue, next(groups), "serial", later(chance)))
    return sorted(found, key=lambda one: one.when)


def family(one: News, drawn: Drawn, groups: Iterator[int]) -> Iterator[Made]:
    """An original with its copies, and look-alikes each in a group of its own."""
    chance = drawn.chance
    original = long_read(one, drawn) if chance.random() < 0.3 else one
    if chance.random() < 0.5:
        original = replace(original, source=original.source + BOTH)
    group = next(groups)
    yield Made(original, group, "original", START)
    for kind, maker in COPIES.items():
        copy = maker(original, drawn)
        if copy and chance.random() < 0.6:
            yield Made(copy, group, kind, later(chance))
    for kind, maker in OTHERS.items():
        if other := maker(original, drawn):
            yield Made(other, next(groups), kind, later(chance))


def later(chance: random.Random) -> datetime:
    """Some time within six days."""
    return START + timedelta(minutes=chance.randrange(5, 6 * 24 * 60))


def stream(made: Sequence[Made]) -> None:
    """Let all arrive and say what was folded under what."""
    index, seen = Index(), dict[int, Version]()
    under: dict[int, int] = {}
    for number, one in enumerate(made):
        cpu = time.process_time()
        seen[number] = compared(number, number, one.when, one.news)
        found = bands_of(seen[number].title.matter(), seen[number].text)
        index.spent["words and bands"] += time.process_time() - cpu
        near = index.near(found)
        near += [under[other] for other in near if other in under and under[other] not in near]
        index.add(number, found)
        cpu = time.process_time()
        said = {other: judge(seen[number], seen[other]) for other in near}
        write(number, seen, said, under)
        index.spent["judgement"] += time.process_time() - cpu
    table(made, under, alone(made, seen))
    for what, seconds in index.spent.items():
        print(f"{what}: {len(made) / seconds:,.0f} items a CPU second")


def compared(number: int, feed: int, when: datetime, news: News) -> Version:
    """News as the program compares it."""
    return version(
        CopyText(
            item_id=number,
            feed_id=feed,
            when=when,
            language=news.language,
            title=news.title,
            text=news.text,
        )
    )


def write(
    number: int, seen: dict[int, Version], said: dict[int, Verdict], under: dict[int, int]
) -> None:
    """Fold an item and what goes under it now."""
    above = [under[other] for other in said if other in under]
    places = {other: seen[other].place for other in (*said, *above)}
    for fold in folds(seen[number].place, said, places, under):
        under.pop(fold.item_id, None)
        if fold.of is not None:
            under[fold.item_id] = fold.of


def alone(made: Sequence[Made], seen: dict[int, Version]) -> dict[int, bool]:
    """Of each copy, whether it meets its original in a band and is judged a copy of it."""
    originals = {one.group: n for n, one in enumerate(made) if one.kind == "original"}
    sketches = {n: set(bands_of(one.title.matter(), one.text)) for n, one in seen.items()}
    return {
        n: bool(sketches[n] & sketches[originals[one.group]])
        and judge(seen[originals[one.group]], seen[n]).near
        for n, one in enumerate(made)
        if one.is_copy
    }


def table(made: Sequence[Made], under: dict[int, int], beside: dict[int, bool]) -> None:
    """Recall by kind and language, false folds by kind, and the sums."""
    right = {n for n, of in under.items() if made[of].group == made[n].group}
    wrong = Counter(made[n].kind for n in under if n not in right)
    languages = sorted({one.news.language for one in made})
    copies = [n for n, one in enumerate(made) if one.is_copy]
    print(f"{'recall':<12}", *(f"{name:>6}" for name in languages), f"{'all':>6} {'alone':>6}")
    for kind in (*COPIES, "all"):
        of_kind = [n for n in copies if kind in ("all", made[n].kind)]
        cells = [
            share(n in right for n in of_kind if made[n].news.language == name)
            for name in languages
        ]
        whole = [share(n in right for n in of_kind), share(beside[n] for n in of_kind)]
        print(f"{kind:<12}", *(f"{cell:6.3f}" for cell in [*cells, *whole]))
    kinds = Counter(one.kind for one in made if not one.is_copy)
    print("wrongly folded:", *(f"{kind} {wrong[kind]} of {kinds[kind]};" for kind in kinds))
    print(f"copies folded under a look-alike: {sum(wrong[kind] for kind in COPIES)}")
    precision, recall = len(right) / len(under), share(n in right for n in copies)
    print(
        f"{len(made)} items, {len(copies)} copies, {len(under)} folds: precision {precision:.4f},"
        f" recall {recall:.4f}, F1 {2 * precision * recall / (precision + recall):.4f};"
        f" recall beside the original alone {share(beside.values()):.4f}"
    )


def share(answers: Iterable[bool]) -> float:
    """The part that is true."""
    given = list(answers)
    return sum(given) / len(given) if given else float("nan")


def neighbours(news: dict[str, list[News]]) -> None:
    """Real headlines that share a band and are a month apart: how many would be folded."""
    pairs = near = 0
    examples: list[str] = []
    for several in news.values():
        index = Index()
        seen: list[tuple[News, Version]] = []
        for number, one in enumerate(sorted(several, key=lambda one: one.day)):
            item = compared(number, feed_of(one.source), START, one)
            found = bands_of(item.title.matter(), item.text)
            for other in index.near(found):
                before, early = seen[other]
                if one.day - before.day < 30 or early.title.keys == item.title.keys:
                    continue
                pairs += 1
                if judge(early, replace(item, when=START + timedelta(hours=24))).near:
                    near += 1
                    examples.append(f"  {before.title} | {one.title}")
            seen.append((one, item))
            index.add(number, found)
    print(f"neighbours a month apart: {near} of {pairs} pairs would be folded")
    print("\n".join(examples[:: max(1, len(examples) // 10)][:10]))


def feed_of(source: str) -> int:
    """A number for an outlet, the same in every run."""
    return int.from_bytes(source.encode(), "big")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
