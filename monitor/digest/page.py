"""An issue as it is printed: every word decided, nothing yet in a format.

Both HTML and Markdown are made of this, so that they say the same. All text in it is safe to be
shown (no controls, no direction overrides) but not escaped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from monitor.digest import wording
from monitor.digest.composer import leading
from monitor.domain.digest import Digest, DigestItem, DigestStory, Runs
from monitor.domain.translation import Pair, Provenance

Kind = tuple[str, str, Pair, bool, str | None, str | None, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Words in one language. `footnotes` are the numbers of the notes on their translation.

    `parts` are the same words where some of them are in another language, else ().
    """

    text: str
    language: str
    direction: str
    footnotes: tuple[int, ...] = ()
    parts: tuple["Segment", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedItem:
    """One source line and what belongs to it.

    `headline` is None where the story's own headline says it already; `original` is the headline
    before translation. Of a story one item has a `lead`: the one that heads it, or the first that
    has any. `labels` are flag and tags, in words; `notes` have their lines. `details` say in
    which `languages`, by name, and `when`.
    """

    headline: Segment | None
    outlet: str
    link: str | None
    details: tuple[str, ...]
    languages: tuple[str, ...]
    when: str
    footnote: int | None
    original: Segment | None
    dateline: Segment | None
    state_words: str | None
    lead: Segment | None
    notes: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedStory:
    """A numbered story; the item that heads it first, the others first seen first."""

    number: int
    headline: Segment
    items: tuple[PrintedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole issue. `facts` stand under the title; `footnotes` are numbered from 1.

    The first fact is the day, in the `target` language as all dates and names of languages are.
    """

    title: str
    target: str
    direction: str
    facts: tuple[str, ...]
    stories: tuple[PrintedStory, ...]
    footnotes: tuple[str, ...]
    gaps: tuple[str, ...]
    made: str


def page_of(digest: Digest) -> Page:
    """Decide every word of an issue.

    Raises:
        DigestError: there is no time zone of the digest's name.
    """
    zone = wording.zone_of(digest)
    target = digest.target
    notes = _Footnotes(digest)
    return Page(
        title=wording.one_line(digest.title),
        target=wording.language_attribute(target),
        direction=wording.direction(target),
        facts=_facts(digest, zone),
        stories=tuple(
            _Printing(digest, zone, notes).story(number, story)
            for number, story in enumerate(digest.stories, 1)
        ),
        footnotes=notes.words(zone),
        gaps=tuple(wording.one_line(gap).rstrip(".") for gap in digest.gaps),
        made=f"Made {wording.moment_words(digest.made_at, zone, target)} by Dateline",
    )


def _facts(digest: Digest, zone: ZoneInfo) -> tuple[str, ...]:
    start, end = (
        wording.short_words(moment, zone, digest.target)
        for moment in (digest.covers_from, digest.covers_to)
    )
    items = sum(len(story.items) for story in digest.stories)
    heard = digest.feeds_total - digest.feeds_failing
    return (
        wording.day_words(digest.day, digest.target),
        f"covers {start} {wording.DASH} {end}, {digest.timezone}",
        f"{heard} of {digest.feeds_total} feeds",
        f"{_counted(len(digest.stories), 'story', 'stories')}, {_counted(items, 'item', 'items')}",
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


class _Footnotes:
    """Numbers for the kinds of translation, in order of the first use in the issue."""

    def __init__(self, digest: Digest) -> None:
        self._target = digest.target
        self._groups: dict[Kind, list[Provenance]] = {}
        for story in digest.stories:
            for provenance in _provenances(_ordered(story, digest.target)):
                self._groups.setdefault(_kind(provenance), []).append(provenance)
        self._numbers = {kind: number for number, kind in enumerate(self._groups, 1)}

    def number(self, provenance: Provenance | None) -> int | None:
        return None if provenance is None else self._numbers[_kind(provenance)]

    def words(self, zone: ZoneInfo) -> tuple[str, ...]:
        return tuple(
            wording.provenance_words(group, zone, self._target) for group in self._groups.values()
        )


@dataclass(frozen=True, slots=True)
class _Printing:
    """What every line of one issue is written with."""

    digest: Digest
    zone: ZoneInfo
    notes: _Footnotes

    def story(self, number: int, story: DigestStory) -> PrintedStory:
        items = _ordered(story, self.digest.target)
        headed = (items[0].translated or items[0].headline) == story.headline
        telling = _telling(items)
        runs = items[0].headline_runs if items[0].headline == story.headline else ()
        return PrintedStory(
            number=number,
            headline=_segment(story.headline, story.headline_language, runs=runs),
            items=tuple(
                self.item(item, shown=not headed or item is not items[0], tells=item is telling)
                for item in items
            ),
        )

    def item(self, item: DigestItem, *, shown: bool, tells: bool) -> PrintedItem:
        footnote = self.notes.number(item.provenance) if item.translated is not None else None
        original = _segment(item.headline, item.headline_language, runs=item.headline_runs)
        headline = original
        if item.translated is not None:
            headline = _segment(item.translated, self.digest.target)
        flag = wording.flag_words(item.flag)
        return PrintedItem(
            headline=headline if shown else None,
            outlet=wording.one_line(item.outlet),
            link=wording.safe_link(item.url),
            details=self._details(item),
            languages=wording.language_names(item, self.digest.target),
            when=self._when(item),
            footnote=footnote,
            original=None if item.translated is None else original,
            dateline=_segment(item.dateline, self.digest.target) if item.dateline else None,
            state_words=_one_line_or_none(item.state_words),
            lead=self._lead(item) if tells else None,
            notes=tuple(wording.lines(note) for note in item.notes),
            labels=(*((flag,) if flag else ()), *(wording.one_line(tag) for tag in item.tags)),
        )

    def _details(self, item: DigestItem) -> tuple[str, ...]:
        words = wording.languages_words(item, self.digest.target)
        return (words, self._when(item)) if words else (self._when(item),)

    def _when(self, item: DigestItem) -> str:
        return wording.moment_words(item.when, self.zone, self.digest.target)

    def _lead(self, item: DigestItem) -> Segment:
        numbers = {self.notes.number(one) for one in item.lead_provenances}
        found = tuple(sorted(number for number in numbers if number is not None))
        return _segment(item.lead or "", item.lead_language, found, item.lead_runs)


def _ordered(story: DigestStory, target: str) -> tuple[DigestItem, ...]:
    head = leading(story.items, target, story.headline)
    return (head, *(item for item in story.items if item is not head))


def _telling(items: Sequence[DigestItem]) -> DigestItem | None:
    return next((item for item in items if wording.one_line(item.lead or "")), None)


def _provenances(items: Sequence[DigestItem]) -> Iterable[Provenance]:
    telling = _telling(items)
    for item in items:
        if item.translated is not None and item.provenance is not None:
            yield item.provenance
        if item is telling:
            yield from item.lead_provenances


def _kind(provenance: Provenance) -> Kind:
    made = provenance  # all that its words say but the time
    how = (made.engine, made.version, made.pair)
    return (*how, made.doubtful, made.reason, made.via, made.stale)


def _segment(text: str, language: str, footnotes: tuple[int, ...] = (), runs: Runs = ()) -> Segment:
    return Segment(
        text=wording.one_line(text),
        language=wording.language_attribute(language),
        direction=wording.direction(language),
        footnotes=footnotes,
        parts=_parts(runs) if len(runs) > 1 else (),
    )


def _parts(runs: Runs) -> tuple[Segment, ...]:
    """Runs made safe one by one; white space between two of them stays a space."""
    parts: list[Segment] = []
    for text, language in runs:
        inside = wording.one_line(text)
        if inside:
            before = " " if text[0].isspace() and parts else ""
            after = " " if text[-1].isspace() and text is not runs[-1][0] else ""
            parts.append(replace(_segment(inside, language), text=f"{before}{inside}{after}"))
    return tuple(parts)


def _one_line_or_none(text: str | None) -> str | None:
    return wording.one_line(text) or None if text is not None else None
