"""Searching, marking and the digest from a shell."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from monitor.cli.shared import PROFILE, Chosen, opened, reading, wait
from monitor.domain.ids import ItemId
from monitor.domain.query import Query
from monitor.domain.views import TimelineItem
from monitor.paths import ProfilePaths
from monitor.pipeline.engine import utc_now
from monitor.search.grammar import parse
from monitor.service import Commands, todays_selection


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=50, type=click.IntRange(1, 1000))
@PROFILE
def search(words: tuple[str, ...], limit: int, profile: Path | None) -> int:
    """Find items whose original or translation has all WORDS, newest first.

    A name is also found in its other spellings and scripts; put "=" before a word or phrase to find
    it only as it is written.
    """
    with reading(profile) as library:
        page = library.items(Query(words=parse(" ".join(words))), limit=limit)
    if page.also:
        click.echo(f"Also searched: {', '.join(page.also)}.", err=True)
    for item in page.items:
        click.echo(_line(item))
    if not page.items:
        click.echo("Nothing found.", err=True)
    return 0


def _line(item: TimelineItem) -> str:
    languages = "+".join(item.languages)
    original = f" · {item.original}" if item.original else ""
    return (
        f"{item.item_id:7d} · {item.when:%Y-%m-%d %H:%M} · {item.outlet} · {languages} · "
        f"{item.headline}{original}"
    )


@click.command()
@click.argument("item", type=int)
@click.argument("name")
@click.option("--off", is_flag=True, help="Take the tag off.")
@PROFILE
def tag(item: int, name: str, off: bool, profile: Path | None) -> int:
    """Tag the ITEM (its number, as `search` prints it) with NAME."""
    with opened(profile, make=False) as monitor:
        ids = [ItemId(item)]
        change = wait(monitor.untag(ids, name) if off else monitor.tag(ids, name))
        return _done(monitor, bool(change), item)


@click.command()
@click.argument("item", type=int)
@click.option("--off", is_flag=True, help="Take the flag off.")
@PROFILE
def flag(item: int, off: bool, profile: Path | None) -> int:
    """Flag the ITEM."""
    with opened(profile, make=False) as monitor:
        return _done(monitor, bool(wait(monitor.set_flag([ItemId(item)], int(not off)))), item)


@click.command()
@click.argument("item", type=int)
@click.argument("text")
@PROFILE
def note(item: int, text: str, profile: Path | None) -> int:
    """Write a note with TEXT on the ITEM."""
    with opened(profile, make=False) as monitor:
        return _done(monitor, bool(wait(monitor.add_note(ItemId(item), text))), item)


def _done(monitor: Commands, changed: bool, item: int) -> int:
    if changed:
        return 0
    library = monitor.library()
    try:
        known = library.timeline_item(ItemId(item)) is not None
    finally:
        library.close()
    if not known:
        click.echo(f"There is no item {item}.", err=True)
    return int(not known)


@click.command()
@click.option("--sample", is_flag=True, help="Of the bundled sample feeds.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if none.")
@click.option(
    "--flagged", is_flag=True, help="Only flagged items; of all days, unless --date names one."
)
@click.option(
    "--tag",
    "tag_name",
    default=None,
    help="Only items with this tag; of all days, unless --date names one.",
)
@click.option("--format", "formats", default="html", help="Formats, with commas: html,md.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder to write to.")
@PROFILE
@click.pass_context
def digest(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    *,
    sample: bool,
    day: date | None,
    flagged: bool,
    tag_name: str | None,
    formats: str,
    out: Path | None,
    profile: Path | None,
) -> int:
    """Compose the digest of a day and write it."""
    chosen = context.find_object(Chosen)
    sample = sample or bool(chosen and chosen.sample)
    names = [name.strip() for name in formats.split(",") if name.strip()]
    selection = todays_selection(utc_now(), flagged_only=flagged, tag=tag_name)
    selection = replace(selection, any_day=day is None and (flagged or tag_name is not None))
    if day is not None:
        selection = replace(selection, day=date(day.year, day.month, day.day))
    with opened(profile, sample=sample, make=False) as monitor:
        if sample:
            wait(monitor.poll())
            wait(monitor.settle())
        folder = out or (Path() if sample else ProfilePaths(monitor.paths.folder).exports)
        for path in wait(monitor.write_digest(selection, names, folder)):
            click.echo(str(path))
    return 0
