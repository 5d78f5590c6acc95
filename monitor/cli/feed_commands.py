"""Subscriptions and polling from a shell."""

from contextlib import suppress
from pathlib import Path

import click

from monitor.cli.shared import PROFILE, aside_line, counted, opened, pair_words, reading, wait
from monitor.domain.errors import FeedError
from monitor.domain.feed import FeedRow
from monitor.domain.ids import FeedId
from monitor.feeds import opml
from monitor.service import Commands, web_address


@click.command()
@click.argument("urls", nargs=-1, required=True)
@click.option("--folder", multiple=True, help="Folder for the feeds; repeat for a deeper one.")
@PROFILE
def add(urls: tuple[str, ...], folder: tuple[str, ...], profile: Path | None) -> int:
    """Subscribe to the feeds at URLS and fetch them."""
    for url in urls:
        web_address(url)
    with opened(profile) as monitor:
        _say_what_leaves(monitor)
        before = _ids(monitor)
        ids = [wait(monitor.add_feed(url, folder)) for url in urls]
        for url, feed_id in zip(urls, ids, strict=True):
            if feed_id in before:
                click.echo(f"{url} is subscribed already.")
        wait(monitor.poll(ids))
        wait(monitor.settle())
        return _report(monitor, frozenset(ids))


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@PROFILE
def import_(file: Path, profile: Path | None) -> int:
    """Subscribe to all feeds of an OPML FILE; `poll` then fetches them."""
    with opened(profile) as monitor:
        new = wait(monitor.import_opml(file))
    click.echo(f"{counted(new, 'new feed')} from {file}.")
    return 0


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@PROFILE
def export(file: Path, profile: Path | None) -> int:
    """Write all subscriptions to an OPML FILE."""
    with reading(profile) as library:
        rows = library.feeds()
    try:
        file.write_bytes(opml.write(rows, "Dateline subscriptions"))
    except OSError as error:
        raise FeedError(f"{file} cannot be written: {error.strerror}.") from error
    click.echo(f"{counted(len(rows), 'feed')} written to {file}.")
    return 0


@click.command()
@PROFILE
def feeds(profile: Path | None) -> int:
    """List subscriptions with their health."""
    with reading(profile) as library:
        for row in library.feeds():
            click.echo(_line(row))
    return 0


@click.command()
@click.option("--watch", is_flag=True, help="Go on polling until stopped.")
@click.option("--feed", "only", type=int, multiple=True, help="Only this feed, due or not.")
@click.option("--again", is_flag=True, help="Also try again what failed and was put aside.")
@PROFILE
def poll(watch: bool, only: tuple[int, ...], again: bool, profile: Path | None) -> int:
    """Fetch what is due, then detect, group and translate."""
    with opened(profile) as monitor:
        unknown = {FeedId(one) for one in only} - _ids(monitor)
        if unknown:
            raise FeedError(f"There is no feed {min(unknown)}; `feeds` lists them.")
        _say_what_leaves(monitor)
        if again:
            wait(monitor.try_again())
        if watch:
            with suppress(KeyboardInterrupt):  # the way to end it
                wait(monitor.watch())
            return 0
        wait(monitor.poll([FeedId(one) for one in only] or None))
        wait(monitor.settle())
        _report(monitor, frozenset())
    return 0


def _say_what_leaves(monitor: Commands) -> None:
    """Say where sentences are sent, before any is; nothing where all is translated here."""
    library = monitor.library()
    try:
        status = library.status()
    finally:
        library.close()
    if status.leaves_to is not None:
        pairs = ", ".join(map(pair_words, status.leaves_for))
        click.echo(f"Text goes to {status.leaves_to} for {pairs}.", err=True)


def _ids(monitor: Commands) -> frozenset[FeedId]:
    library = monitor.library()
    try:
        return frozenset(row.feed_id for row in library.feeds())
    finally:
        library.close()


def _report(monitor: Commands, ids: frozenset[FeedId]) -> int:
    """Say what came and which feeds fail; 1 where one of `ids` fails."""
    library = monitor.library()
    try:
        rows = library.feeds()
        status = library.status()
    finally:
        library.close()
    failing = [row for row in rows if row.last_error]
    feeds = counted(len(rows), "feed")
    click.echo(f"{feeds}, {len(failing)} failing; {counted(status.items, 'item')}.")
    for row in failing:
        click.echo(_line(row))
    if status.failed:
        click.echo(aside_line(status.failed))
    for pair in status.pairs:
        if pair.lacks_model and pair.waiting:
            waits = f"{counted(pair.waiting, 'item')} {'waits' if pair.waiting == 1 else 'wait'}"
            click.echo(f"{waits}: no {pair.source}→{pair.target} model.")
    return int(any(row.feed_id in ids for row in failing))


def _line(row: FeedRow) -> str:
    folder = "/".join(row.folder)
    words = [f"{row.feed_id:5d}", row.title or row.url, row.url]
    words += [folder] if folder else []
    words.append(row.last_error or ("gone" if row.gone else counted(row.items, "item")))
    if row.last_error and row.next_fetch and not row.gone:
        words.append(f"next try {row.next_fetch:%Y-%m-%d %H:%M} UTC")
    return " · ".join(words)
