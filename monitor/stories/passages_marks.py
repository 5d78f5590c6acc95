"""How the passages of a comparison are marked: said by others too, copied word for word. Pure."""

from collections.abc import Sequence

from monitor.domain.language import base_of
from monitor.domain.story_views import Mark, MarkedText
from monitor.stories import word_diff
from monitor.stories.passages import PlainSentence, Row
from monitor.text.offsets import trim

Ranges = list[tuple[int, int]]


def shown_of(column: Sequence[PlainSentence]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of a column as shown, and where each of its sentences stands in it."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for n, sentence in enumerate(column):
        if n:
            gap = "\n" if sentence.paragraph != column[n - 1].paragraph else " "
            parts.append(gap)
            at += len(gap)
        parts.append(sentence.shown)
        places.append((at, at + len(sentence.shown)))
        at += len(sentence.shown)
    return "".join(parts), tuple(places)


def copied(columns: Sequence[Sequence[PlainSentence]]) -> tuple[Ranges, ...]:
    """Stretches of each column's text as shown that another of the same language has word for word.

    Translations are looked at where both are of one language: a copy is translated alike. Those of
    different languages never are a copy of each other's words.
    """
    found: list[Ranges] = [[] for _ in columns]
    texts = [shown_of(column)[0] for column in columns]
    for one in range(len(columns)):
        for other in range(one + 1, len(columns)):
            if not same_language(columns[one], columns[other]):
                continue
            for run in word_diff.common_runs(texts[one], texts[other]):
                found[one].append((run.start, run.end))
                found[other].append((run.other_start, run.other_end))
    return tuple(_merged(ranges) for ranges in found)


def same_language(one: Sequence[PlainSentence], other: Sequence[PlainSentence]) -> bool:
    """Whether most sentences of two columns are in one language, as they were written."""
    mine, theirs = (_language(column) for column in (one, other))
    return mine is not None and mine == theirs


def _language(column: Sequence[PlainSentence]) -> str | None:
    lengths: dict[str, int] = {}
    for sentence in column:
        base = base_of(sentence.language)
        lengths[base] = lengths.get(base, 0) + len(sentence.text)
    return max(lengths, key=lambda code: (lengths[code], code), default=None)


def _merged(ranges: Ranges) -> Ranges:
    merged: Ranges = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def marked(text: str, start: int, end: int, same: bool, ranges: Ranges) -> tuple[MarkedText, ...]:
    """The stretch `[start, end)` of a column's text cut where its mark changes; joined it is that.

    `same` = other items say the same here; what is in `ranges` is copied besides.
    """
    plain = Mark.SAME if same else Mark.NONE
    start, end = trim(text, start, end)
    found: list[MarkedText] = []
    at = start
    for run_start, run_end in ranges:
        begin, stop = max(run_start, at), min(run_end, end)
        if begin >= stop:
            continue
        if at < begin:
            found.append(MarkedText(text=text[at:begin], mark=plain))
        found.append(MarkedText(text=text[begin:stop], mark=Mark.COPIED))
        at = stop
    if at < end:
        found.append(MarkedText(text=text[at:end], mark=plain))
    return tuple(found)


def is_shared(row: Row) -> bool:
    """Whether more than one column has something in a row."""
    return sum(cell is not None for cell in row) > 1
