import gzip
import json
import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.domain.story import StoryEvent, StoryEventKind
from monitor.stories import stream
from monitor.stories.stream import Stream, StreamItem

START = datetime(2020, 9, 27, 6, 0, tzinfo=UTC)

HEADLINES = (
    ("en", "Fighting erupts between Armenia, Azerbaijan in disputed area", "war"),
    ("en", "New phone has a better camera and costs more", "phone"),
    ("ru", "В Нагорном Карабахе начались бои между Арменией и Азербайджаном", "war"),
    ("tr", "Dağlık Karabağ'da Azerbaycan ile Ermenistan arasında çatışma çıktı", "war"),
    ("pt", "Confrontos entre Arménia e Azerbaijão em Nagorno-Karabakh", "war"),
    ("fr", "Roland-Garros : la pluie retarde les matchs", "tennis"),
    ("en", "Rain delays matches at Roland Garros", "tennis"),
)


def items(hours: float = 0.5) -> list[StreamItem]:
    return [
        StreamItem(
            ident=f"{label}-{number}",
            language=language,
            title=title,
            text="",
            published=START + timedelta(hours=hours * number),
            source=f"Outlet {number}",
        )
        for number, (language, title, label) in enumerate(HEADLINES)
    ]


def happened(kind: StoryEventKind, story: int, numbers: tuple[int, ...], **given) -> StoryEvent:
    return StoryEvent(
        kind=kind, story_id=story, items=numbers, score=0.5, because="for a test", **given
    )


def grouped(given, window=stream.WINDOW) -> list[tuple[str, int]]:
    run = Stream(window)
    for _ in run.run(given):
        pass
    return list(zip(run.idents, run.story_of, strict=True))


def test_coverage_in_four_languages_is_one_story_and_other_subjects_are_not():
    placed = grouped(items())
    stories: dict[int, set[str]] = {}
    for ident, story in placed:
        stories.setdefault(story, set()).add(ident.partition("-")[0])
    assert [ident for ident, _ in placed] == [one.ident for one in items()]
    assert sorted(stories.values(), key=str) == [{"phone"}, {"tennis"}, {"war"}]


def test_items_further_apart_than_the_window_are_not_joined():
    placed = grouped(items(hours=30), window=timedelta(hours=24))
    assert len({story for _, story in placed}) == len(placed)


def test_batches_make_no_difference(monkeypatch):
    together = grouped(items())
    monkeypatch.setattr(stream, "BATCH", 2)
    assert grouped(items()) == together


def test_nothing_is_read_ahead_beyond_a_batch(monkeypatch):
    monkeypatch.setattr(stream, "BATCH", 2)
    taken: list[str] = []

    def source():
        for one in items():
            taken.append(one.ident)
            yield one

    next(Stream().run(source()))
    assert len(taken) == 2


def test_a_merged_story_takes_along_what_memory_has_let_go_of():
    run = Stream()
    events = [happened(StoryEventKind.FOUNDED, number, (number,)) for number in (1, 2, 3)]
    events.append(happened(StoryEventKind.MERGED, 1, (3,), from_story=3))
    events.append(happened(StoryEventKind.SPLIT, 4, (3,), from_story=1))
    events.append(happened(StoryEventKind.MERGED, 1, (), from_story=2))
    run.live.place = lambda items: events  # type: ignore[method-assign]
    assert list(run.run(items()[:3])) == events
    assert run.story_of == [1, 1, 4]


def test_items_without_any_text_stand_alone():
    blank = [
        StreamItem(ident=str(n), language="und", title="", text="", published=START, source="x")
        for n in range(3)
    ]
    assert [story for _, story in grouped(blank)] == [1, 2, 3]


def test_labelled_headlines_are_grouped_as_well_as_promised():
    folder = os.environ.get("DATELINE_DATA")
    if folder is None:
        pytest.skip("DATELINE_DATA is not set: no labelled headlines here")
    path = Path(folder) / "stories" / "stories-dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["window"] == "2023-08"]
    placed = grouped(
        StreamItem(
            ident=row["id"],
            language=row["lang"],
            title=row["title"],
            text=row["text"],
            published=datetime.fromisoformat(row["published"]),
            source=row["source"],
        )
        for row in rows
    )
    gold = [row["story_id"] for row in rows]
    found = [story for _, story in placed]
    assert len(found) == 736
    assert bcubed(gold, found, [True] * len(gold)) >= 0.905
    often = Counter(gold)
    assert bcubed(gold, found, [often[story] > 1 for story in gold]) >= 0.85


def bcubed(gold: list[str], found: list[int], counted: list[bool]) -> float:
    """F1 of BCubed over the items that are counted."""
    both, of_gold, of_found = (
        Counter(zip(gold, found, strict=True)),
        Counter(gold),
        Counter(found),
    )
    pairs = [pair for pair, yes in zip(zip(gold, found, strict=True), counted, strict=True) if yes]
    precision = sum(both[pair] / of_found[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / of_gold[pair[0]] for pair in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)
