"""Labelled and unlabelled streams of items, for training and measuring the grouping."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from monitor.domain.ids import FeedId, ItemId
from monitor.domain.item import ItemForGroup
from monitor.stories import stream


@dataclass(frozen=True)
class Labelled:
    """A stream item with its story's label."""

    item: stream.StreamItem
    label: str
    window: str


def streamed(row: dict) -> stream.StreamItem:
    return stream.StreamItem(
        ident=str(row.get("id", "")),
        language=row["lang"],
        title=row["title"],
        text=row.get("text") or "",
        published=datetime.fromisoformat(row["published"].replace("Z", "+00:00")),
        source=row["source"],
    )


def rows(path: Path) -> Iterator[dict]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def labelled(path: Path, windows: Sequence[str] = ()) -> list[Labelled]:
    """The items of some windows (() = all), in the order of the file."""
    return [
        Labelled(streamed(row), row["story_id"], row["window"])
        for row in rows(path)
        if not windows or row["window"] in windows
    ]


def embedded(
    items: Sequence[stream.StreamItem], *, second: bool, batch: int = 64
) -> list[ItemForGroup]:
    """Items as the matcher sees them, numbered from 1, with the vectors of one or both encoders."""
    outlets: dict[str, FeedId] = {}
    made: list[ItemForGroup] = []
    for start in range(0, len(items), batch):
        some = list(items[start : start + batch])
        first = stream.embedded(some)
        other = stream.second_embedded(some) if second else [b""] * len(some)
        for item, vector, also in zip(some, first, other, strict=True):
            outlet = outlets.setdefault(item.source, FeedId(len(outlets) + 1))
            number = ItemId(len(made) + 1)
            made.append(stream.for_group(item, number, outlet, (vector, also)))
    return made
