"""How well items are grouped: the table, what each feature is worth, a baseline, the errors.

usage: PYTHONPATH=. python tests/bench/stories.py DATA TOOLS [--window 2023-08]
           [--train 2023-11 2023-05] [--only table languages baseline order ablation errors]

DATA holds stories/stories-dev.jsonl.gz, TOOLS score_stories.py and baseline_stories.py. The rule
that comes with the program is measured; for the ablation it is fitted anew without the feature, on
--train, which needs the second encoder. Speed, growth and restart are in stories_growth.py.
"""

import argparse
import gzip
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import train_stories
from stories_errors import print_errors
from story_data import Labelled, embedded, labelled

from monitor.domain.item import ItemForGroup
from monitor.stories import joining, parting, rule, second_vectors, serials
from monitor.stories.live import LiveStories

WINDOW = timedelta(days=4)
SHUFFLED = timedelta(minutes=30)
MUST = {"bcubed": 0.91, "multi": 0.85, "xb3": 0.70, "xling": 0.71}
AIM = {"bcubed": 0.94, "multi": 0.90, "xb3": 0.80, "xling": 0.80}
GROUPS = {
    "vectors": rule.FIRST + rule.SECOND + rule.BOTH,
    "character 4-grams": ("grams of titles", "grams", "similarity x grams of titles"),
    "stems": ("stems",),
    "telling stems": (
        "telling stems",
        "telling stems of titles",
        "similarity x telling stems of titles",
    ),
    "length of titles": ("shortest title", "similarity x shortest title"),
    "numbers": ("numbers shared", "numbers contradict"),
    "time": ("days apart",),
    "outlet": ("same outlet",),
    "lead": ("with lead",),
}


@dataclass(frozen=True)
class Gold:
    """A labelled stream with its vectors."""

    rows: list[Labelled]
    items: list[ItemForGroup]

    def score(self, stories: Sequence[object], scorer) -> dict:
        return scorer.score(
            [one.label for one in self.rows],
            [str(story) for story in stories],
            [one.item.language for one in self.rows],
        )


def module(path: Path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def grouped(items: Sequence[ItemForGroup]) -> list[int]:
    """The final story of each item."""
    stories = LiveStories(WINDOW)
    story_of = {}
    for event in stories.place(items):
        story_of |= dict.fromkeys(event.items, event.story_id)
    return [int(story_of[item.item_id]) for item in items]


def gold(path: Path, window: str, *, second: bool) -> Gold:
    rows = labelled(path, [window])
    return Gold(rows, embedded([one.item for one in rows], second=second))


def without_second(given: Gold) -> Gold:
    return Gold(given.rows, [replace(item, second=b"") for item in given.items])


def line(name: str, scores: dict) -> str:
    parts = " ".join(f"{scores[key][2]:.3f}" for key in ("bcubed", "multi", "xb3", "xling"))
    precision, recall, _ = scores["bcubed"]
    return f"{name:34s} {parts}   BCubed P {precision:.3f} R {recall:.3f}"


def print_table(given: Gold, scorer, *, second: bool) -> None:
    print(f"{'':34s} BCub. multi xb3   xling")
    print(f"{'must':34s} " + " ".join(f"{value:.3f}" for value in MUST.values()))
    print(f"{'aim':34s} " + " ".join(f"{value:.3f}" for value in AIM.values()))
    plain = without_second(given)
    print(line("default install", plain.score(grouped(plain.items), scorer)))
    if second:
        print(line("with the second encoder", given.score(grouped(given.items), scorer)))
    alone = [replace(item, vector=b"", second=b"") for item in given.items]
    print(line("without vectors", given.score(grouped(alone), scorer)))


def print_languages(given: Gold, scorer) -> None:
    scores = given.score(grouped(given.items), scorer)
    print("by language: BCubed P R F1, items")
    for language, (precision, recall, f1, count) in scores["lang"].items():
        print(f"  {language:4s} {precision:.3f} {recall:.3f} {f1:.3f} {count}")


def print_ablation(given: Gold, path: Path, windows: Sequence[str], scorer) -> None:
    found = train_stories.pairs(train_stories.windows_of(path, list(windows)))
    rest = rule.load()
    plain = without_second(given)
    models = rest | train_stories.fitted(found)
    with patch.object(rule, "load", lambda: models):
        print(line("all (fitted anew)", plain.score(grouped(plain.items), scorer)))
    for name, features in GROUPS.items():
        lean = rest | train_stories.fitted(found, without=features)
        with patch.object(rule, "load", lambda lean=lean: lean):
            print(line(f"without {name}", plain.score(grouped(plain.items), scorer)))
    never = patch.object(joining.Verdict, "is_one", property(lambda _: False))
    strongest = patch.object(joining, "worth", lambda features, model=None: round(features[0], 6))
    for name, change in (
        ("join by the strongest link alone", strongest),
        ("without merges", never),
        ("without splits", patch.object(parting, "part", lambda sides: None)),
        (
            "without the veto on serials",
            patch.object(serials, "are_instalments", lambda a, b: False),
        ),
    ):
        with change:
            print(line(name, plain.score(grouped(plain.items), scorer)))


def print_baseline(given: Gold, path: Path, window: str, tools: Path, scorer) -> None:
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "gold.jsonl.gz"
        write_part(path, window, part)
        kinds = ["none", "use", *(["e5", "both"] if second_vectors.is_installed() else [])]
        for kind in kinds:
            out = Path(folder) / "out.jsonl"
            command = [sys.executable, tools / "baseline_stories.py", part, out, "--dense", kind]
            subprocess.run(command, check=True, capture_output=True)
            story_of = {row["id"]: row["story_id"] for row in map(json.loads, out.open())}
            stories = [story_of[one.item.ident] for one in given.rows]
            print(line(f"baseline --dense {kind}", given.score(stories, scorer)))


def write_part(path: Path, window: str, out: Path) -> None:
    with gzip.open(path, "rt") as lines, gzip.open(out, "wt") as part:
        part.writelines(one for one in lines if json.loads(one)["window"] == window)


def print_order(given: Gold, scorer, runs: int = 5) -> None:
    """Arrivals shuffled within half an hour: each comes up to that much later."""
    plain = without_second(given)
    base = plain.score(grouped(plain.items), scorer)
    print(line("in order of time", base))
    for seed in range(runs):
        chance = random.Random(seed)  # noqa: S311
        late = {item.item_id: item.when + SHUFFLED * chance.random() for item in plain.items}
        order = sorted(range(len(plain.items)), key=lambda at: late[plain.items[at].item_id])
        renumbered = [
            replace(plain.items[at], item_id=type(plain.items[at].item_id)(number + 1))
            for number, at in enumerate(order)
        ]
        stories = grouped(renumbered)
        back = [0] * len(order)
        for story, at in zip(stories, order, strict=True):
            back[at] = story
        scores = plain.score(back, scorer)
        moved = scores["bcubed"][2] - base["bcubed"][2]
        print(line(f"shuffled, seed {seed}", scores), f"  BCubed {moved:+.4f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--window", default="2023-08")
    parser.add_argument("--train", nargs="+", default=["2023-11", "2023-05"])
    parser.add_argument("--only", nargs="+", default=[])
    given = parser.parse_args()
    path = given.data / "stories" / "stories-dev.jsonl.gz"
    scorer = module(given.tools / "score_stories.py")
    second = second_vectors.is_installed()
    right = gold(path, given.window, second=second)
    print(f"{given.window}: {len(right.rows)} items; with the second encoder: {second}")
    steps = {
        "table": lambda: print_table(right, scorer, second=second),
        "languages": lambda: print_languages(without_second(right), scorer),
        "baseline": lambda: print_baseline(right, path, given.window, given.tools, scorer),
        "order": lambda: print_order(right, scorer),
        "ablation": lambda: print_ablation(right, path, given.train, scorer),
        "errors": lambda: print_errors(right.rows, without_second(right).items, grouped),
    }
    for name, step in steps.items():
        if name in (given.only or steps):
            print(f"\n== {name}")
            step()


if __name__ == "__main__":
    main()
