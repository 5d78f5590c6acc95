"""What a digest is composed of: the day's items with their leads, and the gaps of the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from monitor.digest import window
from monitor.domain.digest import DigestItem, DigestSelection
from monitor.domain.item import Part, State
from monitor.domain.language import UNDETERMINED, is_foreign
from monitor.domain.translation import Pair, Provenance
from monitor.language.datelines import shown
from monitor.library import article, lead, pages, units, wording
from monitor.library.units import Known, Piece
from monitor.settings import LanguageSettings
from monitor.storage import read_article, read_digest
from monitor.storage.database import Database
from monitor.storage.read_article import Article
from monitor.storage.read_digest import FailedAttempt, Untranslated
from monitor.storage.read_items import ItemRow
from monitor.storage.rows import to_moment, to_text
from monitor.text.dates import language_name

MOST_FEEDS = 40  # named one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """An item before its translations are looked up; pieces of its title and first paragraph."""

    row: ItemRow
    dateline: str | None
    text: str
    bounds: tuple[int, int]
    title: tuple[Piece, ...]
    body: tuple[Piece, ...]


def items(
    db: Database, languages: LanguageSettings, selection: DigestSelection, limit: int
) -> tuple[DigestItem, ...]:
    """The items of the selection's local day, oldest first; flagged or tagged ones if asked so.

    Both restrictions choose among the day's items, with `any_day` among those of all days before.
    """
    start, end = window.of_selection(selection)
    ids = read_digest.items(
        db,
        to_text(start),
        to_text(end),
        flagged=selection.flagged_only,
        tag=selection.tag,
        limit=limit,
    )
    rows = pages.read_rows(db, languages, ids)
    drafts = [
        _draft(rows[ident], stored, languages)
        for ident in ids
        if ident in rows and (stored := read_article.article(db, ident)) is not None
    ]
    titles = [(draft.row.title, draft.title) for draft in drafts]
    bodies = [(draft.text, draft.body) for draft in drafts]
    known = article.look_up(db, [*titles, *bodies], languages.wants)
    notes = read_digest.notes(db, ids)
    return tuple(
        _item(draft, known, tuple(notes.get(draft.row.item_id, ())), languages) for draft in drafts
    )


def _draft(row: ItemRow, stored: Article, languages: LanguageSettings) -> _Draft:
    segments = stored.segments if stored.is_read else ()
    titles = [one.span for one in segments if one.part is Part.TITLE]
    bodies = [one.span for one in segments if one.part is Part.BODY]
    found = stored.dateline
    inside = found.dateline if found is not None and found.part is Part.BODY else None
    bounds = lead.place(stored.text, stored.title, inside, row.dominant or UNDETERMINED)
    said = article.said_dateline(stored, languages)
    body = units.cut(stored.text, lead.in_span(bodies, *bounds), languages.reads)
    return _Draft(
        row=row,
        dateline=shown(found.dateline, languages.wants) if found is not None else None,
        text=stored.text,
        bounds=bounds,
        title=units.cut(stored.title, titles, languages.reads),
        body=units.with_dateline(body, said[1] if said and said[0] is Part.BODY else None),
    )


def _item(
    draft: _Draft, known: Known, notes: tuple[str, ...], languages: LanguageSettings
) -> DigestItem:
    row = draft.row
    language = wording.language_of_title(row)
    first = lead.told(
        draft.text,
        draft.body,
        draft.bounds,
        known,
        languages.wants,
        row.dominant or UNDETERMINED,
    )
    missing = row.headline is None and is_foreign(language, languages.reads)
    return DigestItem(
        item_id=row.item_id,
        story_id=row.story_id,
        headline=row.title,
        headline_language=language,
        translated=row.headline,
        provenance=_origin(row, draft.title, known, languages),
        outlet=row.outlet,
        languages=wording.languages_of(row),
        when=to_moment(row.sort_at),
        url=row.url,
        dateline=draft.dateline,
        lead=first.text if first else None,
        lead_language=first.language if first else row.dominant or UNDETERMINED,
        lead_provenances=first.provenances if first else (),
        notes=notes,
        tags=tuple(tag.name for tag in row.tags),
        flag=row.flag,
        state_words=(wording.state_words(row, languages) or "not translated") if missing else None,
        headline_runs=lead.runs_of(row.title, draft.title, 0, len(row.title)),
        lead_runs=first.runs if first else (),
    )


def _origin(
    row: ItemRow, title: Iterable[Piece], known: Known, languages: LanguageSettings
) -> Provenance | None:
    if row.headline is None:
        return None
    found = [known.get(p.place) for p in title if p.key is not None]
    used = [entry for entry in found if entry is not None]
    return Provenance(
        engine=row.headline_engine or "",
        version=row.headline_version or "",
        pair=Pair(source=wording.language_of_title(row), target=languages.wants),
        made_at=to_moment(row.headline_made or row.sort_at),
        doubtful=any(entry.doubtful for entry in used),
        reason=next((entry.reason for entry in used if entry.doubtful), None),
        via=next((entry.via for entry in used if entry.via), None),
        stale=any(entry.stale for entry in used),
    )


def gaps(
    db: Database, languages: LanguageSettings, start: datetime, end: datetime, zone: ZoneInfo
) -> tuple[str, ...]:
    """What is missing between two moments, in sentences; times of day in `zone`."""
    first, last = to_text(start), to_text(end)
    return (
        *failing(read_digest.failures(db, first, last), zone),
        *untranslated(read_digest.untranslated(db, first, last, languages.wants), languages),
    )


def failing(attempts: Sequence[FailedAttempt], zone: ZoneInfo) -> tuple[str, ...]:
    """Each feed that failed with its first and last failure: "X failing 05:50-07:00 (HTTP 503)"."""
    ordered = sorted(attempts, key=lambda one: (one.name.casefold(), one.feed, one.at))
    feeds = [list(group) for _, group in groupby(ordered, key=lambda one: one.feed)]
    told = tuple(_failing(feed, zone) for feed in feeds[:MOST_FEEDS])
    rest = len(feeds) - len(told)
    return (*told, f"{rest} more feeds failing") if rest else told


def _failing(feed: Sequence[FailedAttempt], zone: ZoneInfo) -> str:
    times = [f"{to_moment(one.at).astimezone(zone):%H:%M}" for one in (feed[0], feed[-1])]
    when = f"at {times[0]}" if times[0] == times[1] else "\N{EN DASH}".join(times)
    last = feed[-1]
    why = f"HTTP {last.status}" if last.status and last.status >= 400 else last.sentence
    said = f"{last.name} failing {when}"
    return f"{said} ({why.rstrip('.')})" if why else said


def untranslated(found: Iterable[Untranslated], languages: LanguageSettings) -> tuple[str, ...]:
    """How many items of which language lack a translation, and why; most items first."""
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        source = wording.first_foreign(one.shares, one.dominant, languages.reads)
        place = (one.state, source or UNDETERMINED)
        counts[place] = counts.get(place, 0) + one.count
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(_lacking(state, source, n, languages) for (state, source), n in ordered)


def _lacking(state: str, source: str, count: int, languages: LanguageSettings) -> str:
    items_words = "1 item" if count == 1 else f"{count} items"
    reason = {
        State.NO_MODEL.value: wording.no_model(source, languages.wants),
        State.QUEUED.value: "still waiting",
    }.get(state, "translation failed")
    if source != UNDETERMINED:
        items_words += f" in {language_name(source, languages.wants)}"
    return f"{items_words} not translated ({reason})"
