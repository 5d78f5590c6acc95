"""Names from a shell: which spellings are one name, and the monitor's word on it."""

from pathlib import Path

import click

from monitor.cli.shared import PROFILE, opened, reading, wait
from monitor.domain.story_views import NameSpellings


@click.group()
def names() -> None:
    """People and places in their spellings and scripts."""


@names.command("list")
@click.argument("word", required=False, default="")
@click.option("--limit", default=50, type=click.IntRange(1, 1000))
@PROFILE
def list_(word: str, limit: int, profile: Path | None) -> int:
    """List names of several spellings, the most used first; with a WORD those that have it."""
    with reading(profile) as library:
        found = library.names(word, limit)
    for name in found:
        click.echo(line_of(name))
    if not found:
        click.echo("No name has been seen in several spellings yet." if not word else "None found.")
    return 0


def line_of(name: NameSpellings) -> str:
    """A name as printed: "Pashinyan · Пашинян · Paşinyan (by hand)"."""
    return " · ".join(name.spellings) + (" (by hand)" if name.by_hand else "")


@names.command()
@click.argument("spelling")
@click.argument("other")
@PROFILE
def join(spelling: str, other: str, profile: Path | None) -> int:
    """Say that SPELLING and OTHER are one name; it stays so, whatever is found later."""
    with opened(profile, make=False) as monitor:
        wait(monitor.names.join(spelling, other))
        wait(monitor.settle())
    with reading(profile) as library:
        unseen = library.names_unseen(spelling, other)
    no_item = "; ".join(f"no item has “{one}” yet" for one in unseen)
    told = f"“{spelling}” and “{other}” are one name"
    click.echo(f"{told}; {no_item}." if unseen else f"{told}.")
    return 0


@names.command()
@click.argument("spelling")
@PROFILE
def part(spelling: str, profile: Path | None) -> int:
    """Say that SPELLING is not one with the others that it is listed with."""
    with opened(profile, make=False) as monitor:
        wait(monitor.names.part(spelling))
        wait(monitor.settle())
    click.echo(f"“{spelling}” is a name of its own.")
    return 0


@names.command()
@PROFILE
def undo(profile: Path | None) -> int:
    """Take back the last thing that was said of names."""
    with opened(profile, make=False) as monitor:
        library = monitor.library()
        try:
            said = library.last_said_of_names()
        finally:
            library.close()
        wait(monitor.names.undo())
        wait(monitor.settle())
    click.echo("Undone." if said is None else f"Undone: {said}.")
    return 0
