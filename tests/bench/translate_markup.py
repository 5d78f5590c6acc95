"""What becomes of links, images, lists, numbers and addresses of real items through a real model.

    PYTHONPATH=. QT_QPA_PLATFORM=offscreen python tests/bench/translate_markup.py DATA [--items 500]

Items are the entries of DATA's feeds and English news texts with made markup; every English
sentence is translated into Portuguese by the pack in DATA/argos. Counted is what the four views of
the reader lack of the original, and how much of that is in items with a doubtful sentence.
"""

import argparse
import json
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from monitor.domain.language import base_of
from monitor.domain.translation import MemoryEntry, Mode, Pair, TranslationJob
from monitor.domain.views import ItemView
from monitor.pipeline import translating
from monitor.translation import memory, packs
from monitor.translation.argos_translator import translate_batch
from tests.walk.markup import analysed, feed_entries, news_entries, view_of
from tests.walk.test_markup_kept import lost_of

PAIR = Pair(source="en", target="pt")
READS = ("pt",)


def translated(folder: str, sentences: list[str]) -> dict[str, MemoryEntry]:
    """What the memory would have of these sentences."""
    job = TranslationJob(pair=PAIR, sources=tuple(sentences), packs=folder, mode=Mode.FAST)
    (answers,) = translate_batch([job])
    now = datetime.now(UTC)
    return {
        memory.key(answer.source): translating.to_entry(answer, PAIR, Mode.FAST, now)
        for answer in answers
        if answer.text is not None
    }


def english_sentences(views: list[ItemView]) -> list[str]:
    """The sentences that a model is asked about."""
    every = [[*view.title_units, *(u for b in view.blocks for u in b.units)] for view in views]
    found = (unit for units in every for unit in units if unit.foreign)
    return list(dict.fromkeys(u.text.strip() for u in found if base_of(u.language) == "en"))


def main() -> None:
    """Print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--items", type=int, default=500)
    given = parser.parse_args()
    entries = list(feed_entries(given.data / "feeds"))
    entries += news_entries(given.data / "stories", given.items - len(entries), "en")
    found = analysed(entries)
    bare = [view_of(*pair, lambda _: None, READS) for pair in zip(entries, found, strict=True)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = str(packs.usable(given.data / "argos", Path(scratch)))
        known = translated(folder, english_sentences(bare))

    def translate(sentence: str) -> MemoryEntry | None:
        return known.get(memory.key(sentence))

    views = [view_of(*pair, translate, READS) for pair in zip(entries, found, strict=True)]
    total, lost = lost_of(views)
    sure = [view for view in views if not is_doubtful(view)]
    figures = {
        "items": len(views),
        "sentences": len(known),
        "doubtful": sum(entry.doubtful for entry in known.values()),
        "there were": total,
        "missing": lost,
        "missing in items without a doubt": lost_of(sure)[1],
        "kept": {
            name: round(1 - max(_of(lost, name), default=0) / count, 5)
            for name, count in total.items()
        },
    }
    print(json.dumps(figures, ensure_ascii=False, indent=1))


def _of(lost: Counter[str], name: str) -> list[int]:
    return [count for view, count in lost.items() if view.split()[1] == name]


def is_doubtful(view: ItemView) -> bool:
    """Whether a sentence of an item is called doubtful."""
    every = [*view.title_units, *(unit for block in view.blocks for unit in block.units)]
    made = (unit.provenance for unit in every)
    return any(one is not None and one.doubtful for one in made)


if __name__ == "__main__":
    main()
